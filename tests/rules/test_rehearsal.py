"""A change of the law, rehearsed by the five steps of docs/rules.md on copies, with invented values."""

from datetime import date

import pytest

from eligibility.rules import tables
from eligibility.rules.parsing import parse
from eligibility.rules.timeline import timeline
from tests.rules import agreement, specs
from tests.rules.assessed import result
from tests.rules.copies import copied_tables
from tests.rules.facts_of import BACHELOR, REFERENCE, job, single
from tests.rules.invented import AGE, FUNDS, NAME, REPEAL, SOURCE, enter, enter_reform

# 29 years old, a bachelor's degree and three full years of work in Canada until the end of 2025.
WORKED = single(credentials=[BACHELOR], jobs=[job("CA", 1092, until=date(2026, 1, 1))])


@pytest.fixture
def copies(tmp_path):
    """The copies, read by the engine."""
    with copied_tables(tmp_path) as made:
        yield made


@pytest.fixture
def known(copies):
    """The copies after the values of 3 November 2026 have been entered."""
    enter_reform(copies)
    return copies


def total(on):
    """The certain points on a day of the one who worked three years in Canada."""
    return result(WORKED, on)["crs"]["total"]


def test_before_the_change_the_last_known_values_go_on():
    assert [total("2026-11-02"), total("2026-11-03")] == [319, 319]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-10-02", 319),
        ("2026-11-02", 319),
        ("2026-11-03", 326),
        ("2026-12-31", 326),
    ],
)
def test_totals_move_on_the_day_of_the_change_and_not_before(known, on, expected):
    assert total(on) == expected


def test_once_the_values_are_known_nothing_says_that_they_are_not(known):
    said = result(WORKED, "2026-11-03")
    assert said["rules"]["crs"] == "2026-11-03"
    assert said["rules"]["values_unknown"] is False
    assert "rules.values_unknown" not in {notice["key"] for notice in said["notices"]}


def test_without_the_change_it_is_said_that_the_values_are_unknown(copies):
    said = result(WORKED, "2026-11-03")
    assert said["rules"]["crs"] == "2025-03-25"
    assert said["rules"]["values_unknown"] is True


def test_the_score_is_known_only_where_every_table_of_it_is():
    assert agreement.behind() == []


def test_a_score_called_known_before_its_tables_are_is_found_out(copies):
    enter(copies, "crs_versions", NAME)
    assert agreement.behind() == ["crs_canadian_work", "crs_job_offer"]


def test_no_factor_can_give_more_than_its_cap():
    assert agreement.above_caps() == []


def test_more_points_without_a_higher_cap_are_found_out(known):
    known.replace("crs_canadian_work", "without_spouse = 75", "without_spouse = 91")
    assert agreement.above_caps() == ["canadian work, without_spouse from 2026-11-03"]


def test_every_version_is_tried_on_its_day_and_on_the_day_before():
    assert agreement.untried() == []


def test_a_version_without_a_case_on_both_sides_is_found_out(copies):
    copies.add("crs_age", SOURCE + AGE.replace("2026-12-01", "2031-03-05"))
    assert agreement.untried() == ["crs_age from 2031-03-05"]


def test_the_written_reading_has_to_follow_the_table(copies):
    copies.add("crs_age", SOURCE + AGE)
    assert specs.faults("crs-age.md") == [
        "crs-age.md: not a word of crs_age from 2026-12-01",
        "crs-age.md: crs_age was read on 2026-11-30",
    ]


def test_a_line_names_the_new_day_and_the_new_source(known):
    lines = {line["key"]: line for line in result(WORKED, "2026-11-03")["crs"]["lines"]}
    work = lines["core.canadian_work"]
    assert (work["points"], work["effective"]) == (71, "2026-11-03")
    assert work["source"].startswith("Instructions invented for the rehearsal")


def test_the_digest_tells_one_state_of_the_tables_from_another(copies):
    before = result(WORKED, "2026-10-02")
    copies.add("crs_age", SOURCE + AGE)
    after = result(WORKED, "2026-10-02")
    assert before["rules"]["tables"] != after["rules"]["tables"]
    assert {**before, "rules": None} == {**after, "rules": None}


def test_a_note_changes_the_digest_and_nothing_else(copies):
    before = result(WORKED, "2026-10-02")
    copies.replace("crs_age", 'source = "crs_page"\n', 'source = "crs_page"\nnote = "Read again"\n')
    after = result(WORKED, "2026-10-02")
    assert before["rules"]["tables"] != after["rules"]["tables"]
    assert before["crs"] == after["crs"]


def test_a_repeal_is_one_more_version(known):
    known.add("crs_canadian_work", REPEAL)
    days = ("2026-11-02", "2026-11-03", "2027-02-28", "2027-03-01")
    assert [result(WORKED, on)["crs"]["lines"][4]["points"] for on in days] == [64, 71, 71, 64]


def test_an_announced_change_counts_from_its_own_day(copies):
    copies.add("crs_age", SOURCE + AGE)
    assert [total("2026-11-30"), total("2026-12-01")] == [319, 310]


def test_an_announced_change_is_a_step_of_the_months_ahead(copies):
    copies.add("crs_age", SOURCE + AGE)
    candidate, _ = parse(WORKED, REFERENCE)
    ahead = timeline(candidate, date(2026, 10, 2), REFERENCE)
    assert [ahead.at(date(2026, month, 1)).total.low for month in (11, 12)] == [319, 310]
    assert date(2026, 12, 1) in [step.start for step in ahead.steps]


@pytest.mark.parametrize(("on", "verdict"), [("2026-07-05", "met"), ("2026-07-06", "not_met")])
def test_the_funds_of_a_new_year_are_one_more_version(copies, on, verdict):
    copies.add("settlement_funds", SOURCE + FUNDS)
    conditions = result(single(funds_cad=15_300), on)["programs"]["fsw"]["conditions"]
    assert {one["key"]: one["verdict"] for one in conditions}["fsw.funds"] == verdict


@pytest.mark.parametrize(("on", "verdict"), [("2022-06-08", "unknown"), ("2022-06-09", "not_met")])
def test_a_past_period_found_later_takes_its_place_in_order(copies, on, verdict):
    later = "[[version]]\nfrom = 2023-04-25"
    copies.replace("settlement_funds", later, f"{FUNDS.replace('2026-07-06', '2022-06-09')}\n{later}")
    copies.add("settlement_funds", SOURCE)
    conditions = result(single(funds_cad=15_300), on)["programs"]["fsw"]["conditions"]
    assert [one["verdict"] for one in conditions if one["key"].startswith("fsw.funds")] == [verdict]


MISTAKES = [
    ("max = 44", "max = 43", "crs_age, age: a gap between 43 and 45"),
    ("max = 44", "max = 45", "crs_age, age: bands overlap at 45"),
    ("min = 0, max", "min = 1, max", "crs_age, age: the first band must start at 0"),
    ("min = 45,", "min = 45, max = 99,", "crs_age, age: the last band must have no end"),
    ('source = "invented"\n', "", "crs_age, version 2: missing source"),
    ('source = "invented"', 'source = "invneted"', "crs_age: no source named invneted"),
    ("from = 2026-12-01", "from = 2014-12-01", "crs_age: the version from 2014-12-01 is repeated or out of"),
    ("from = 2026-12-01", "from = 2015-01-01", "crs_age: the version from 2015-01-01 is repeated or out of"),
    ("from = 2026-12-01", "from = 2026-13-01", "crs_age: .*at line"),
    ("from = 2026-12-01", 'from = "2026-12-01"', "crs_age, version 2: from must be a date without quotes"),
    ("from = 2026-12-01", "from = 2026-12-01\nto = 2027-01-01", "crs_age, version 2: unknown to"),
    ("[sources.invented]", "[sources.other]", "crs_age: no source named invented"),
    ('source = "invented"', 'source = "crs_page"', "crs_age: unused source invented"),
    ("retrieved = 2026-11-30\n", "", "crs_age, source invented: missing retrieved"),
    ("retrieved = 2026-11-30", 'retrieved = "soon"', "crs_age, source invented: retrieved must be a date"),
    ("max = 17, with_spouse = 0,", "max = 17,", "crs_age.*the same columns|crs_age.*without age.with_spouse"),
    ("max = 44, with_spouse = 90,", "max = 44,", "crs_age, age: every band must have the same columns"),
    ("\nage = [", "\nages = [", "crs_age: from 2026-12-01, .*without age.*with ages"),
    ("without_spouse = 101", 'without_spouse = "101"', "crs_age: from 2026-12-01, .*age.without_spouse is"),
    ("without_spouse = 101", "without_spouse = 101.5", "crs_age: from 2026-12-01, .*age.without_spouse is"),
    ("without_spouse = 101", "without_spouse = true", "crs_age: from 2026-12-01, .*age.without_spouse is"),
    ("without_spouse = 101", "without_spouse = 1O1", "crs_age: .*at line"),
    ("[version.bands]", "[version.bandz]", "crs_age, version 2: unknown bandz"),
    ("[[version]]", "[[versions]]", "crs_age: .*at line"),
    ("[[version]]", "[version]", "crs_age: .*at line"),
]


@pytest.mark.parametrize(("good", "bad", "fault"), MISTAKES)
def test_a_mistake_is_refused_by_table_and_fault(copies, good, bad, fault):
    assert good in SOURCE + AGE
    copies.add("crs_age", (SOURCE + AGE).replace(good, bad, 1))
    with pytest.raises(tables.TableError, match=f"^{fault}"):
        tables.versions("crs_age")


@pytest.mark.parametrize("value", ['"601"', "601.5", "false", "[601]"])
def test_a_single_value_of_another_kind_is_refused(copies, value):
    block = f'[[version]]\nfrom = 2026-12-01\nsource = "mi"\n\n[version.values]\nnomination = {value}\n'
    copies.add("crs_nomination", block)
    with pytest.raises(tables.TableError, match=r"^crs_nomination: from 2026-12-01, .*nomination is "):
        tables.versions("crs_nomination")


def test_a_version_without_values_must_say_that_they_are_unknown(copies):
    copies.add("crs_nomination", '[[version]]\nfrom = 2026-12-01\nsource = "mi"\n')
    with pytest.raises(tables.TableError, match=r"^crs_nomination: from 2026-12-01, give values or say"):
        tables.versions("crs_nomination")
