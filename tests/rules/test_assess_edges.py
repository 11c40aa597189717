"""An assessment at its edges: days without rules, values no longer known, rounds of the very day."""

from datetime import date

import pytest

from eligibility.rules import tables
from eligibility.rules.assess import assess
from eligibility.rules.decisions import Span, Verdict
from eligibility.rules.parsing import parse
from tests.rules.assessed import category, held, person, reference

BEFORE = date(2014, 12, 31)


def assessed(on, *rounds):
    """The assessment of a person, with the rounds held."""
    known = reference(rounds=rounds)
    candidate, _ = parse(person(), known)
    return assess(candidate, on, known, rounds=True)


def test_before_the_rules_it_says_since_when_there_are_any():
    found = assessed(BEFORE)
    assert [(one.key, one.params) for one in found.notices] == [
        ("rules.not_loaded", {"on": "2014-12-31", "from": "2015-01-01"})
    ]


@pytest.mark.parametrize("name", ["fsw", "cec", "fst"])
def test_before_the_rules_each_program_is_unknown_by_its_first_version(name):
    decision = next(one for one in assessed(BEFORE).programs if one.program == name)
    first = tables.as_of(name, date(2015, 1, 1))
    assert [(one.key, one.verdict, one.source, one.effective) for one in decision.conditions] == [
        ("rules.not_loaded", Verdict.UNKNOWN, first.source, date(2015, 1, 1))
    ]
    assert decision.points == (Span(0, 100) if name == "fsw" else None)


def test_a_category_of_before_the_rules_is_unknown_by_its_own_source():
    early = category("early", "1", effective_from=date(2014, 1, 1), source="a source")
    known = reference(categories=(early,))
    candidate, _ = parse(person(), known)
    (found,) = assess(candidate, BEFORE, known).categories
    assert (found.category, found.version, found.job) == ("early", "1", None)
    assert [(one.key, one.verdict, one.source, one.effective) for one in found.conditions] == [
        ("rules.not_loaded", Verdict.UNKNOWN, "a source", date(2014, 1, 1))
    ]


def test_a_line_of_a_changed_table_is_unknown_and_every_other_one_unconfirmed():
    said = {line.key: line.params for line in assessed(date(2026, 11, 3)).crs.lines}
    changed = {"core.canadian_work", "partner.canadian_work", "additional.job_offer"}
    assert {key for key, params in said.items() if params.get("values_unknown") == "2026-11-03"} == changed
    others = {key for key, params in said.items() if params.get("values_unconfirmed") == "2026-11-03"}
    assert others == said.keys() - changed


def test_the_day_before_no_line_is_unconfirmed():
    said = [line.params.keys() for line in assessed(date(2026, 11, 2)).crs.lines]
    assert not any({"values_unknown", "values_unconfirmed"} & keys for keys in said)


def test_rounds_are_judged_up_to_and_with_those_of_the_day():
    rounds = (held("1", "2026-10-01", 400), held("2", "2026-10-02", 400), held("3", "2026-10-03", 400))
    found = assessed(date(2026, 10, 2), *rounds)
    assert sorted(one.number for one in found.rounds) == ["1", "2"]
    assert found.rules.last_round == "3"
