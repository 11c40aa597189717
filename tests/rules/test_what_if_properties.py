"""What holds of every single change for everyone."""

from datetime import date

from hypothesis import given, settings

from eligibility.rules.changes import Now, changes
from eligibility.rules.changes.partner import swapped
from eligibility.rules.crs.total import score, total
from eligibility.rules.facts import UNANSWERED, Partner
from eligibility.rules.parsing import parse
from eligibility.rules.what_if import what_if
from tests.rules.any_facts import answered, births, facts
from tests.rules.facts_of import ON, REFERENCE

BETTER = ("test.", "credential.", "work.", "nomination", "certificate", "job_offer")
OPEN = ("credentials", "language_tests", "jobs", "nomination", "certificates", "job_offers", "partner")
FEWER = settings(max_examples=40, deadline=None)


def read(person):
    candidate, _ = parse(person, REFERENCE)
    return candidate


def effects(candidate):
    found = what_if(candidate, ON, REFERENCE)
    return (*found.ranked, *found.unranked, *found.no_help)


def raw(found):
    """The certain points of all lines before any cap."""
    capped = {line.key: line.params.get("capped_from") for line in found.lines}
    return sum(capped[line.key] or line.points.low for line in found.lines)


@given(facts())
@FEWER
def test_every_gain_is_the_difference_of_two_totals(person):
    candidate = read(person)
    now = total(candidate, ON, REFERENCE)
    then = {(one.key, str(one.params)): one.made(candidate) for one in changes(Now(candidate, ON, REFERENCE))}
    for effect in effects(candidate):
        after = total(then[effect.key, str(effect.params)], ON, REFERENCE)
        assert (effect.gained.low, effect.gained.high) == (after.low - now.low, after.high - now.high)


@given(answered())
@FEWER
def test_what_the_lines_gain_is_the_gain_and_what_the_caps_cut(person):
    candidate = read(person)
    now = score(candidate, ON, REFERENCE)
    then = {(one.key, str(one.params)): one.made(candidate) for one in changes(Now(candidate, ON, REFERENCE))}
    for effect in effects(candidate):
        after = score(then[effect.key, str(effect.params)], ON, REFERENCE)
        if after.first_language == now.first_language:
            assert raw(after) - raw(now) == effect.gained.low + sum(cap.cut for cap in effect.caps)


@given(facts())
@FEWER
def test_a_better_test_a_credential_or_a_year_of_work_never_lowers_what_is_certain(person):
    found = [one for one in effects(read(person)) if one.key.startswith(BETTER)]
    assert all(one.gained.low >= 0 for one in found)
    assert not [door for one in found for door in one.doors if door.closes]


@given(facts(), births)
@FEWER
def test_a_couple_swapped_twice_is_as_it_was(person, born):
    candidate = read({**person, "partner": {**(person.get("partner") or {}), "birth_date": born}})
    assert swapped(swapped(candidate)) == candidate


@given(facts())
@FEWER
def test_the_same_facts_give_the_same_list(person):
    candidate = read(person)
    assert what_if(candidate, ON, REFERENCE) == what_if(candidate, ON, REFERENCE)


@given(facts())
@FEWER
def test_nothing_ranked_rests_on_unknown_values(person):
    found = what_if(read(person), date(2026, 11, 3), REFERENCE)
    assert not [one for one in found.ranked if one.unknown]
    assert all(one.unknown for one in found.unranked)


@given(facts())
@FEWER
def test_what_was_not_answered_stays_so(person):
    candidate = read(person)
    for change in changes(Now(candidate, ON, REFERENCE)):
        if change.key != "partner.principal":
            changed = change.made(candidate)
            assert {name for name in OPEN if getattr(candidate, name) is UNANSWERED} <= {
                name for name in OPEN if getattr(changed, name) is UNANSWERED
            }
            assert isinstance(changed.partner, Partner) == isinstance(candidate.partner, Partner)
