"""What turns beside work: each day with what happens on it, what it may change and its figures."""

from datetime import date

import pytest

from eligibility.rules import parsing
from eligibility.rules.tables import Bands, Version
from eligibility.rules.turning import EVERYTHING, ages, by_touch, dated, doors, papers, rules
from tests.rules.assessed import category, person, reference, report

KNOWN = reference()
TESTED = ("crs", "fsw.language", "fsw.grid", "cec.language", "fst.language", "category.french")
LEARNT = ("crs", "fsw.education", "fsw.grid", "category.credential")
PARTNERS = ("crs", "fsw.grid")
ARRANGED = ("crs", "fsw.grid", "fsw.funds", "fst.offer_or_certificate", "fst.funds")
FUNDS = ("fsw.funds", "fst.funds")
BACHELOR = {"level": "three_year_or_bachelor", "country": "PH", "completed_on": "2017-04-01"}
PLAIN = {"credentials": [], "language_tests": []}


def candidate(**changes):
    """A person who answered everything."""
    return parsing.parse(person(**{**PLAIN, **changes}), KNOWN)[0]


def days(turns):
    """The days with what happens on them, in order, "?" where another reading is another day."""
    return sorted((str(one.day), one.key + "?" * (not one.sure)) for one in turns)


def test_what_each_happening_may_change():
    learnt = {"credentials": [{**BACHELOR, "eca_issued_on": "2024-06-01"}]}
    learnt |= {"language_tests": [report([7] * 4, result_on="2026-02-01")]}
    learnt |= {"studies_in_canada": [{"from": "2020-09-01"}]}
    someone = candidate(
        **learnt,
        partner={"accompanying": True, "canadian_or_pr": False, **learnt},
        children=[{"birth_date": "2027-01-01"}],
        job_offers=[{"with_employer_since": "2026-01-01"}],
        work_permit={"valid_until": "2027-08-01"},
        nomination={"issued_on": "2026-03-01", "ends_on": "2026-09-01"},
        certificates=[{"issued_on": "2024-01-01"}],
        military_service={"started_on": "2015-01-01", "ended_on": "2026-01-01"},
    )
    found = [
        *dated(someone, KNOWN, date(2014, 1, 1), date(2060, 1, 1)),
        *ages.birthdays(someone, date(2014, 1, 1), date(2060, 1, 1)),
    ]
    of = {(one.key, one.params.get("of", "")): one.touches for one in found if one.key != "rules"}
    assert {key: touches for key, touches in of.items() if not key[0].startswith("category")} == {
        ("birthday", ""): ("crs", "fsw.grid"),
        ("child_born", ""): FUNDS,
        ("test_taken", "own"): TESTED,
        ("test_result", "own"): TESTED,
        ("test_lapses", "own"): TESTED,
        ("credential_completed", "own"): LEARNT,
        ("eca_issued", "own"): LEARNT,
        ("eca_lapses", "own"): LEARNT,
        ("test_taken", "partner"): PARTNERS,
        ("test_result", "partner"): PARTNERS,
        ("test_lapses", "partner"): PARTNERS,
        ("credential_completed", "partner"): PARTNERS,
        ("eca_issued", "partner"): PARTNERS,
        ("eca_lapses", "partner"): PARTNERS,
        ("offer_made", ""): (*ARRANGED, "category.military_offer"),
        ("a_year_with_employer", ""): ARRANGED,
        ("permit_ends", ""): ARRANGED,
        ("nomination_issued", ""): ("crs", "nomination"),
        ("nomination_ends", ""): ("crs", "nomination"),
        ("certificate_issued", ""): ("crs", "fst.offer_or_certificate"),
        ("studied_two_years", ""): ("fsw.grid",),
        ("service_reached", ""): ("category.service",),
        ("service_ends", ""): ("category.service",),
    }


def test_a_turn_tells_whose_paper_it_is_and_which():
    bare = candidate(
        credentials=[{"completed_on": "2017-04-01"}], language_tests=[{"taken_on": "2026-01-10"}]
    )
    named = candidate(credentials=[BACHELOR], language_tests=[report([7] * 4)])
    found = [[dict(one.params) for one in papers.turns(someone)] for someone in (bare, named)]
    assert found[0] == [{"of": "own", "test": None}] * 2 + [{"of": "own", "level": None}]
    level = "three_year_or_bachelor"
    assert found[1] == [{"of": "own", "test": "clb"}] * 2 + [{"of": "own", "level": level}]


def test_papers_known_to_the_month_turn_on_both_ends_of_it():
    found = papers.turns(
        candidate(
            language_tests=[{"taken_on": "2024-01-10", "result_on": "2024-02"}],
            credentials=[{"completed_on": "2017-04", "eca_issued_on": "2024-06"}],
        )
    )
    assert days(found) == [
        ("2017-04-01", "credential_completed?"), ("2017-04-30", "credential_completed?"),
        ("2024-01-10", "test_taken"), ("2024-02-01", "test_result?"), ("2024-02-29", "test_result?"),
        ("2024-06-01", "eca_issued?"), ("2024-06-30", "eca_issued?"),
        ("2026-02-01", "test_lapses?"), ("2026-03-01", "test_lapses?"),
        ("2029-06-01", "eca_lapses?"), ("2029-06-30", "eca_lapses?"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("accompanying", "canadian", "counts"),
    [
        (True, False, True),
        ("unanswered", "unanswered", True),
        (False, False, False),
        (True, True, False),
    ],
)
def test_the_papers_of_a_partner_turn_where_the_partner_may_count(accompanying, canadian, counts):
    said = {"accompanying": accompanying, "canadian_or_pr": canadian}
    theirs = {"language_tests": [report([7] * 4)], "studies_in_canada": [{"from": "2020-09-01"}]}
    someone = candidate(partner={**said, **theirs})
    assert bool(list(papers.turns(someone))) is bool(list(doors.turns(someone, KNOWN))) is counts


def test_offers_permits_and_nominations_turn_on_their_days():
    found = doors.turns(
        candidate(
            job_offers=[{"offered_on": "2026-01-05", "with_employer_since": "2025-02"}],
            work_permit={"valid_until": "2027-08-01"},
            nomination={"issued_on": "2026-03-01", "ends_on": "2026-09"},
            certificates=[{"issued_on": "2024-01-01"}],
        ),
        KNOWN,
    )
    assert days(found) == [
        ("2024-01-01", "certificate_issued"), ("2026-01-05", "offer_made"),
        ("2026-02-01", "a_year_with_employer?"), ("2026-02-28", "a_year_with_employer?"),
        ("2026-03-01", "nomination_issued"), ("2026-09-02", "nomination_ends?"),
        ("2026-10-01", "nomination_ends?"), ("2027-08-02", "permit_ends"),
    ]  # fmt: skip


def test_two_academic_years_and_ten_years_of_service_turn_on_their_last_day():
    service = {"started_on": "2017-05", "ended_on": "2027-06-30"}
    someone = candidate(military_service=service, studies_in_canada=[{"from": "2020-09"}])
    # Two academic years of eight months are sixteen months; the category asks for 120 months of service.
    assert days(doors.turns(someone, KNOWN)) == [
        ("2022-01-01", "studied_two_years?"), ("2022-01-30", "studied_two_years?"),
        ("2027-05-01", "service_reached?"), ("2027-05-31", "service_reached?"),
        ("2027-07-01", "service_ends"),
    ]  # fmt: skip
    (months,) = {one.params["months"] for one in doors.turns(someone, KNOWN) if "reached" in one.key}
    assert months == 120


def test_service_without_a_start_turns_only_on_its_end():
    service = candidate(military_service={"ended_on": "2027-06-30"})
    assert days(doors.turns(service, KNOWN)) == [("2027-07-01", "service_ends")]


def test_birthdays_turn_at_the_ages_at_which_points_differ():
    someone = candidate(birth_date="1997-06-15")
    found = list(ages.birthdays(someone, date(2000, 1, 1), date(2060, 1, 1)))
    assert [one.params["age"] for one in found] == [18, 19, 20, *range(30, 48)]
    assert str(found[3].day) == "2027-06-15"
    told = [str(one.day) for one in ages.birthdays(someone, date(2027, 6, 15), date(2029, 6, 15))]
    assert told == ["2028-06-15", "2029-06-15"]
    told = [str(one.day) for one in ages.birthdays(someone, date(2027, 6, 14), date(2029, 6, 14))]
    assert told == ["2027-06-15", "2028-06-15"]


def test_birthdays_may_be_asked_for_by_the_points_of_one_table():
    someone = candidate(birth_date="1997-06-15")
    found = ages.birthdays(someone, date(2000, 1, 1), date(2060, 1, 1), ("fsw_grid",))
    assert [one.params["age"] for one in found] == [18, *range(36, 48)]


def test_an_age_turns_where_any_column_of_a_row_differs_from_the_row_before(monkeypatch):
    points = ((0, 2, 5, 5), (3, 4, 5, 6), (5, 7, 5, 6), (8, 9, 7, 6))
    rows = [{"min": low, "max": high, "alone": one, "couple": two} for low, high, one, two in points]
    last = {"min": 10, "alone": 7, "couple": 6}
    made = Version("sample", date(2015, 1, 1), "", bands={"age": Bands([*rows, last])})
    monkeypatch.setattr(ages.tables, "versions", lambda _name: ((made.effective,), (made,)))
    found = ages.birthdays(candidate(birth_date="2000-01-01"), date(2000, 1, 1), date(2060, 1, 1))
    assert [one.params["age"] for one in found] == [3, 8]


def test_children_turn_on_their_birth_where_that_is_answered():
    assert days(ages.births(candidate(children=[{"birth_date": "2027-01-01"}, {}]))) == [
        ("2027-01-01", "child_born")
    ]
    assert list(ages.births(candidate(children="unanswered"))) == []


def of_rules(start, end, known=KNOWN, **changes):
    """The turns of the rules after a day up to another."""
    return list(rules.turns(candidate(**changes), known, date.fromisoformat(start), date.fromisoformat(end)))


def test_new_versions_of_tables_turn_on_their_first_day_with_what_they_may_change():
    found = of_rules("2022-11-15", "2024-10-31", reference(categories=()))
    assert [(str(one.day), one.params["table"], one.touches) for one in found] == [
        ("2022-11-16", "cec", ("everything",)),
        ("2022-11-16", "crs_versions", ("crs",)),
        ("2022-11-16", "fst", ("everything",)),
        ("2022-11-16", "work_counting", ("everything",)),
        ("2023-04-25", "settlement_funds", FUNDS),
        ("2023-04-25", "work_counting", ("everything",)),
        ("2024-05-28", "settlement_funds", FUNDS),
        ("2024-10-31", "eca_bodies", ("everything",)),
    ]
    assert {one.key for one in found} == {"rules"}
    assert EVERYTHING == "everything"


def test_the_first_day_asked_for_is_no_turn_of_the_rules_and_values_may_be_unknown():
    assert of_rules("2026-11-03", "2030-01-01", reference(categories=())) == []
    found = of_rules("2026-11-02", "2026-11-03", reference(categories=()))
    assert [dict(one.params) for one in found] == [
        {"table": "crs_canadian_work", "unknown": True},
        {"table": "crs_job_offer", "unknown": True},
        {"table": "crs_versions", "unknown": True},
    ]
    told = {one.params["unknown"] for one in of_rules("2022-11-15", "2022-11-16", reference(categories=()))}
    assert told == {False}


def test_what_serves_only_the_plan_after_an_invitation_turns_nothing():
    found = {one.params.get("table") for one in of_rules("2010-01-01", "2030-01-01")}
    assert not {"fees_biometrics", "fees_permanent_residence", "ita_window", "medical_exam"} & found
    assert "medical_exam_reuse" not in found


def test_the_table_of_a_test_turns_for_whoever_has_that_test():
    core, tef = [{"test": "pte_core"}], [{"test": "tef_canada"}]
    couple = {"language_tests": core, "partner": {"language_tests": tef}}

    def of_tests(**changes):
        found = of_rules("2010-01-01", "2030-01-01", **changes)
        named = [one for one in found if str(one.params.get("table")).startswith("language_")]
        return [(str(one.day), one.params["table"], one.touches) for one in named]

    mine, theirs = ("2024-01-30", "language_pte_core", TESTED), ("2015-01-01", "language_tef_canada", TESTED)
    assert of_tests(**couple) == [theirs, mine]
    assert of_tests(language_tests=core) == [mine]
    assert of_tests(language_tests="unanswered") == []


def test_a_category_turns_on_its_first_day_and_on_the_day_after_its_last():
    once = category(version="2", effective_from=date(2025, 2, 27), effective_to=date(2026, 2, 17))
    lasting = category("french", "1", effective_from=date(2025, 2, 28))
    found = of_rules("2025-02-26", "2025-02-26", reference(categories=(lasting, once)))
    assert [(str(one.day), one.key, *one.params.values(), *one.touches) for one in found] == [
        ("2025-02-27", "category_starts", "healthcare", "2", "category.version.healthcare"),
        ("2025-02-28", "category_starts", "french", "1", "category.version.french"),
        ("2026-02-18", "category_ends", "healthcare", "2", "category.version.healthcare"),
    ]
    assert {tuple(one.params) for one in found} == {("category", "version")}


def test_eras_begin_where_rules_may_count_work_otherwise():
    found = [str(day) for day in rules.eras(date(2013, 1, 1), date(2026, 11, 4))]
    assert found == [
        "2013-01-01", "2013-05-04", "2015-01-01", "2015-05-30", "2022-11-16", "2023-04-25", "2026-11-03",
    ]  # fmt: skip
    within = [str(day) for day in rules.eras(date(2015, 5, 30), date(2023, 4, 25))]
    assert within == ["2015-05-30", "2022-11-16"]


def test_which_tables_may_count_work_otherwise(monkeypatch):
    year = date(2015, 1, 1), date(2016, 1, 1)
    before = rules.eras(*year)
    names = (
        "cec", "crs_age", "crs_canadian_work", "crs_transfer_foreign_work", "eca_bodies", "fees_biometrics",
        "language_pte_core", "settlement_funds", "validity", "work_counting",
    )  # fmt: skip
    began = {name: date(2015, 2, number) for number, name in enumerate(names, start=1)}
    made = {name: Version(name, day, "") for name, day in began.items()}
    monkeypatch.setattr(rules.tables, "names", lambda: names)
    monkeypatch.setattr(rules.tables, "versions", lambda name: ((began[name],), (made[name],)))
    rules.tables.forget()
    found = rules.eras(*year)
    monkeypatch.undo()
    rules.tables.forget()
    assert rules.eras(*year) == before
    about_work = ("cec", "crs_canadian_work", "crs_transfer_foreign_work", "work_counting")
    assert found == [date(2015, 1, 1), *(began[name] for name in about_work)]


def test_days_are_told_by_what_they_may_change():
    found = by_touch(of_rules("2023-04-24", "2024-10-31", reference(categories=())))
    assert {touch: sorted(map(str, told)) for touch, told in found.items()} == {
        "fsw.funds": ["2023-04-25", "2024-05-28"],
        "fst.funds": ["2023-04-25", "2024-05-28"],
        "everything": ["2023-04-25", "2024-10-31"],
    }


def test_what_happens_on_the_first_day_is_left_out_and_on_the_last_is_not():
    someone = candidate(certificates=[{"issued_on": "2024-01-01"}, {"issued_on": "2024-01-02"}])
    found = dated(someone, KNOWN, date(2024, 1, 1), date(2024, 1, 2))
    assert days(found) == [("2024-01-02", "certificate_issued")]
