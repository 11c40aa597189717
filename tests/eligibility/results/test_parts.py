"""The parts of the page that are made from a result alone."""

from datetime import date

import pytest

from eligibility.results.decisions import category_views, program_views
from eligibility.results.flips import flips
from eligibility.results.reasons import Source
from eligibility.results.rounds import last_of_each_stream, lately, rounds_view
from eligibility.results.rows import round_rows
from eligibility.results.score import score_view
from eligibility.results.unknowns import unknowns
from eligibility.rules.reference import Reference, Round
from tests.eligibility.results.made import result_said, round_said

ON = date(2026, 10, 1)


def line(key: str = "core.age", points: int = 88, at_most: int = 88, **changes) -> dict:
    said = {"key": key, "params": {"missing": ["birth_date"]}, "verdict": "met", "max": 110}
    source = {"effective": "2015-01-01", "source": "IRCC, CRS criteria, https://www.canada.ca/crs.html"}
    return {**said, **source, "points": points, "at_most": at_most, **changes}


def condition(verdict: str = "not_met", flips_on: str | None = None) -> dict:
    source = {"effective": "2015-01-01", "source": "IRPR 75"}
    return {"key": "fsw.intent", "params": {}, "verdict": verdict, "flips_on": flips_on, **source}


def with_conditions(*conditions: dict, verdict: str) -> dict:
    result = result_said()
    result["programs"]["fsw"] = {
        "verdict": verdict,
        "points": 60,
        "at_most": 60,
        "conditions": list(conditions),
    }
    return result


def test_a_source_is_a_title_an_address_and_a_day():
    source = Source.of(line())
    assert source == Source("IRCC, CRS criteria", "https://www.canada.ca/crs.html", date(2015, 1, 1))


def test_a_source_without_an_address_is_its_title():
    assert Source.of(condition()) == Source("IRPR 75", "", date(2015, 1, 1))


def test_a_section_says_what_its_cap_takes_away():
    result = result_said()
    result["crs"]["lines"] = [line("additional.sibling", 15, 15, params={"case": "met"})] * 2
    sections = {section.key: section for section in score_view(result).sections}
    assert sections["additional"].cut == 15


def test_a_section_left_open_shows_both_ends():
    result = result_said()
    result["crs"]["lines"] = [line("additional.sibling", 15, 15, params={"case": "met"})]
    result["crs"]["sections_at_most"]["additional"] = 65
    sections = {section.key: section for section in score_view(result).sections}
    assert sections["additional"].points_text == "15–65"


def test_a_day_without_point_tables_has_no_score():
    result = result_said()
    result["rules"]["crs"] = None
    assert score_view(result) is None


def test_the_decisive_condition_is_the_first_with_the_verdict_of_the_whole():
    result = with_conditions(condition("met"), condition("unknown"), condition("not_met"), verdict="not_met")
    fsw = program_views(result)[0]
    assert fsw.decided_by is fsw.conditions[2]


def test_programs_stand_in_our_order_whatever_the_database_does():
    result = result_said()
    result["programs"] = dict(sorted(result["programs"].items()))
    assert [view.key for view in program_views(result)] == ["fsw", "cec", "fst"]


def test_categories_met_stand_first_and_name_the_job():
    said = {"version": "3", "conditions": []}
    categories = [
        {**said, "category": "trades", "verdict": "not_met", "job": None},
        {**said, "category": "healthcare", "verdict": "met", "job": 1},
    ]
    facts = {"jobs": [{"noc": "72106"}, {"noc": "31301"}]}
    views = category_views(result_said(categories=categories), facts, {"31301": "Registered nurses"})
    assert [view.key for view in views] == ["healthcare", "trades"]
    assert (views[0].job.number, views[0].job.noc, views[0].job.title) == (2, "31301", "Registered nurses")


def test_what_time_alone_changes_stands_in_its_order():
    result = with_conditions(
        condition(flips_on="2028-01-01"), condition(flips_on="2027-01-01"), verdict="not_met"
    )
    days = [flip.day for flip in flips(program_views(result))]
    assert days == [date(2027, 1, 1), date(2028, 1, 1)]


def test_an_open_condition_of_a_program_already_lost_is_not_asked_for():
    result = with_conditions(condition("not_met"), condition("unknown"), verdict="not_met")
    assert unknowns(None, program_views(result), ()) == ()


def test_an_open_line_says_what_it_could_add():
    result = result_said()
    result["crs"]["lines"] = [
        line("additional.sibling", 0, 15, params={"case": "unanswered"}, verdict="unknown")
    ]
    found = unknowns(score_view(result), program_views(result), ())
    assert [(item.label, item.could_add) for question in found for item in question.items] == [
        ("Brother or sister in Canada", "up to 15 points more")
    ]


def test_open_lines_and_conditions_are_gathered_by_the_question_they_hang_on():
    open_sibling = line("additional.sibling", 0, 15, params={"case": "unanswered"}, verdict="unknown")
    result = with_conditions(condition("unknown"), verdict="unknown")
    result["crs"]["lines"] = [open_sibling, open_sibling]
    found = unknowns(score_view(result), program_views(result), ())
    assert [len(question.items) for question in found] == [2, 1]


def rows():
    dated = [round_said(str(400 + month), date=f"2026-{month:02}-15") for month in range(1, 10)]
    old = round_said("300", date="2024-10-01")
    return round_rows(result_said(old, *dated, round_said("437", "invited", category="french", cutoff=382)))


def test_rounds_of_24_months_are_shown_and_older_ones_are_not():
    view = rounds_view(rows(), ON, "all")
    assert view.total == 10
    assert "300" not in [row.number for row in view.shown]


@pytest.mark.parametrize(("show", "count"), [("all", 10), ("invited", 1), ("missed", 9), ("nonsense", 10)])
def test_rounds_are_chosen_by_what_they_would_have_meant(show, count):
    assert len(rounds_view(rows(), ON, show).shown) == count


def held(number: str, day: date) -> Round:
    return Round(number, day, "program", "cec", None, None, 1000, 520, None)


def test_the_page_judges_the_rounds_it_shows_alone():
    known = Reference(rounds=(held("1", date(2024, 10, 1)), held("2", date(2024, 10, 2)), held("3", ON)))
    assert [one.number for one in lately(known, ON).rounds] == ["2", "3"]


def test_the_last_round_of_all_stays_even_when_none_is_shown():
    known = Reference(rounds=(held("1", date(2020, 1, 1)), held("2", date(2020, 1, 2))))
    assert [one.number for one in lately(known, ON).rounds] == ["2"]


def test_choices_that_would_show_nothing_are_not_offered():
    assert [choice.key for choice in rounds_view(rows(), ON, "").choices] == [
        "recent",
        "invited",
        "missed",
        "all",
    ]


def test_the_ruler_has_the_last_round_of_each_stream_by_cutoff():
    assert [(row.stream, row.number) for row in last_of_each_stream(rows(), ON)] == [
        ("french", "437"),
        ("healthcare", "409"),
    ]


@pytest.mark.parametrize(
    ("low", "high", "text"), [(472, 472, "472"), (430, 1072, "430–1,072"), (None, None, "–")]
)
def test_a_score_of_a_day_is_a_figure_a_range_or_a_dash(low, high, text):
    (row,) = round_rows(result_said(round_said("422", low=low, high=high)))
    assert row.score_text == text
