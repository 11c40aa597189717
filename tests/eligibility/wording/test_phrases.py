"""How sentences are put together, in whichever language is active when they are told.

The texts are Django's own, since their French is there.
"""

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from eligibility.wording.phrases import MOST_LANGUAGES, Phrase, choose, followed, named, ready, sentence

AT_LEAST = sentence(_("Ensure this value is greater than or equal to %(limit_value)s."))
LENGTH = sentence(
    ngettext_lazy(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        "limit_value",
    )
)
ANSWER = {True: _("Yes"), False: _("No")}


def in_french(told, params):
    with translation.override("fr"):
        return told(params)


def test_each_language_has_its_own_words_however_often_they_change():
    for _again in range(2):
        assert AT_LEAST({"limit_value": 7}) == "Ensure this value is greater than or equal to 7."
        expected = "Assurez-vous que cette valeur est supérieure ou égale à 7."
        assert in_french(AT_LEAST, {"limit_value": 7}) == expected


@pytest.mark.parametrize(("most", "word"), [(0, "characters"), (1, "character"), (2, "characters")])
def test_a_number_inflects_by_the_rule_of_english(most, word):
    expected = f"Ensure this value has at most {most} {word} (it has 9)."
    assert LENGTH({"limit_value": most, "show_value": 9}) == expected


@pytest.mark.parametrize(("most", "word"), [(0, "caractère"), (1, "caractère"), (2, "caractères")])
def test_a_number_inflects_by_the_rule_of_french(most, word):
    assert f"{most} {word} (" in in_french(LENGTH, {"limit_value": most, "show_value": 9})


def test_an_inflected_sentence_needs_no_place_for_its_number():
    told = sentence(ngettext_lazy("One is here.", "Some are here.", "count"))
    assert [told({"count": count}) for count in (1, 2, 1)] == [
        "One is here.",
        "Some are here.",
        "One is here.",
    ]


def test_days_and_sums_follow_the_language():
    told = sentence("%(on)s: %(sum)s")
    assert told({"on": "2026-02-20", "sum": 15263}) == "20 February 2026: 15,263"
    assert in_french(told, {"on": "2026-02-20", "sum": 15263}) == "20 février 2026: 15\xa0263"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2026-02-30", "2026-02-30"),
        ("2026-0230x", "2026-0230x"),
        (None, ""),
        (999, "999"),
        (-1000, "-1,000"),
        (["2026-02-20", 1000, "x"], "20 February 2026, 1,000, x"),
        (10**30, "1,000,000,000,000,000,000,000,000,000,000"),
    ],
)
def test_a_figure_is_written_for_the_eye(value, said):
    assert sentence("%(it)s")({"it": value}) == said


def test_a_year_is_not_grouped_and_a_per_cent_sign_stays():
    assert sentence("%(year)d: 100%% of %(it)s")({"year": 2026, "it": 1}) == "2026: 100% of 1"
    assert sentence("100%%")({}) == "100%"


def test_codes_are_named_in_the_language_and_unknown_ones_stay():
    told = named(sentence("%(answer)s"), {"answer": ANSWER})
    assert told({"answer": True}) == "Yes"
    assert in_french(told, {"answer": True}) == "Oui"
    assert told({"answer": "perhaps"}) == "perhaps"


def test_names_reach_every_sentence_within_and_leave_the_choice_to_the_code():
    made = choose("answer", {True: sentence("is %(answer)s")}, lambda params: f"else {params['answer']}")
    told = named(followed(made, {"answer": sentence("(%(answer)s)")}), {"answer": ANSWER})
    assert told({"answer": True}) == "is Yes (Yes)"
    assert told({"answer": False}) == "else No"


def test_a_missing_figure_is_a_missing_key():
    with pytest.raises(KeyError, match="limit_value"):
        AT_LEAST({})


def test_a_plain_function_is_a_sentence_too():
    assert ready(lambda params: params["x"], "en")({"x": "said"}) == "said"


def test_what_is_kept_ready_is_bounded():
    prepared = []
    phrase = Phrase(lambda voice: prepared.append(voice.language) or str)
    for number in [*range(MOST_LANGUAGES), 0, MOST_LANGUAGES, 0]:
        phrase.ready(f"language-{number}")
    assert len(prepared) == MOST_LANGUAGES + 2
