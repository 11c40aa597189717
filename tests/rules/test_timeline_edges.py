"""The months ahead: their ends, days without rules, what differs between two standings and why."""

from datetime import date

import pytest

from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.parsing import parse
from eligibility.rules.timeline import Standing, _matters, changes, standing, timeline
from eligibility.rules.turning import Turn
from tests.rules.assessed import category, person, reference

ON = date(2026, 10, 1)
MET, UNKNOWN = Verdict.MET, Verdict.UNKNOWN


def candidate(**facts):
    return parse(person(**facts), reference())[0]


def test_without_a_number_of_months_it_is_24_of_them():
    found = timeline(candidate(), ON, reference())
    assert (found.on, found.until) == (ON, date(2028, 10, 1))
    assert timeline(candidate(), ON, reference(), 1).until == date(2026, 11, 1)


def test_both_ends_can_be_asked_for_and_no_day_beyond_them():
    found = timeline(candidate(), ON, reference(), 2)
    assert found.at(found.on) is found.steps[0].standing
    assert found.at(found.until) is found.steps[-1].standing
    for day in (date(2026, 9, 30), date(2026, 12, 2)):
        with pytest.raises(ValueError, match=f"^{day} is not between 2026-10-01 and 2026-12-01$"):
            found.at(day)


def test_a_standing_holds_from_the_first_day_of_its_step():
    """From 3 November 2026 on values are unknown, and on 10 March 2027 the person is 31."""
    found = timeline(candidate(), ON, reference())
    starts = [step.start for step in found.steps]
    assert starts[:3] == [ON, date(2026, 11, 3), date(2027, 3, 10)]
    assert [found.at(start) for start in starts] == [step.standing for step in found.steps]
    assert found.at(date(2026, 11, 2)) is found.steps[0].standing
    assert found.steps[0].turns == ()


@pytest.mark.parametrize(
    ("partner", "open_jobs"),
    [
        (None, ()),
        ("unanswered", ()),
        ({"accompanying": True}, ()),
        ({"jobs": [{"ended_on": "2024-01-01"}, {}, {"ended_on": "unanswered"}, {}]}, (1, 3)),
    ],
)
def test_it_names_the_jobs_of_a_partner_that_go_on(partner, open_jobs):
    found = timeline(candidate(partner=partner, jobs=[{}]), ON, reference(), 1)
    assert (found.open_jobs, found.partner_open_jobs) == ((0,), open_jobs)


def test_jobs_of_which_nothing_is_said_are_not_assumed_to_go_on():
    assert timeline(candidate(jobs="unanswered"), ON, reference(), 1).open_jobs == ()


def test_on_a_day_without_rules_everything_is_unknown():
    early = category(effective_from=date(2014, 1, 1))
    assert standing(candidate(), date(2014, 6, 1), reference(categories=(early,))) == Standing(
        total=None,
        fsw_points=None,
        programs=(("fsw", UNKNOWN), ("cec", UNKNOWN), ("fst", UNKNOWN)),
        categories=(("healthcare", "3", UNKNOWN),),
        values_unknown=False,
    )


def stands(total=1, fsw=1, cec=MET, french=MET, version="1", values_unknown=False):
    return Standing(
        Span.exactly(total),
        Span.exactly(fsw),
        (("fsw", MET), ("cec", cec)),
        (("french", version, french), ("healthcare", "3", MET)),
        values_unknown,
    )


@pytest.mark.parametrize(
    ("after", "changed"),
    [
        (stands(), set()),
        (stands(total=2), {"crs"}),
        (stands(values_unknown=True), {"crs"}),
        (stands(fsw=2), {"fsw"}),
        (stands(cec=UNKNOWN), {"cec"}),
        (stands(french=UNKNOWN), {"category.french"}),
        (stands(version="2"), {"category.french"}),
        (stands(total=2, fsw=2, cec=UNKNOWN, french=UNKNOWN), {"crs", "fsw", "cec", "category.french"}),
    ],
)
def test_what_differs_is_named_by_its_part(after, changed):
    assert changes(stands(), after) == changes(after, stands()) == changed


@pytest.mark.parametrize(
    ("touch", "changed", "matters"),
    [
        ("everything", "cec", True),
        ("crs", "crs", True),
        ("crs", "cec", False),
        ("fsw.language", "fsw", True),
        ("fsw.language", "cec", False),
        ("category.french", "category.french", True),
        # The name of a condition alone may belong to any category.
        ("category.service", "category.skilled-military", True),
        ("category.service", "crs", False),
        ("category.experience.stem", "category.stem", True),
        ("category.experience.stem", "category.trades", False),
        ("category.version.stem", "category", False),
    ],
)
def test_a_turn_may_be_why_where_what_it_touches_has_changed(touch, changed, matters):
    for touches in ((touch,), ("fst.funds", touch), (touch, "fst.funds")):
        assert _matters(Turn(ON, "any", touches), frozenset({changed, "another"})) is matters


def test_of_several_turns_of_a_day_those_that_may_be_why_are_told():
    """On the birthday that takes points, a child's, who is 22, matters to no figure of these."""
    facts = {"birth_date": "1996-12-01", "children": [{"birth_date": "2004-12-01"}], "funds_cad": 90_000}
    found = timeline(candidate(**facts), ON, reference(), 3)
    (step,) = (step for step in found.steps if step.start == date(2026, 12, 1))
    assert [turn.key for turn in step.turns] == ["birthday"]
