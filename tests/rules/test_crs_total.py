"""The CRS total: caps, published examples, columns, the order of languages, what is left open."""

from datetime import date

import pytest

from eligibility.rules import tables
from eligibility.rules.crs.total import KEYS
from tests.rules.facts_of import BACHELOR, ON, clb, couple, job, line, nclc, points, score, single

THREE_YEARS = 1092


def total(facts, on=ON):
    """Certain and possible points in all."""
    found = score(facts, on).total
    return found.low, found.high


def sections(facts):
    """Certain points of the sections, in their order."""
    found = score(facts)
    return found.core.low, found.partner.low, found.transferability.low, found.additional.low


def best(**changes):
    """What a single person can have at most without a nomination: 695 points."""
    canadian = {**BACHELOR, "level": "doctoral", "country": "CA", "full_time_in_canada": True}
    return {
        "credentials": [canadian],
        "language_tests": [clb(10), nclc(10)],
        "jobs": [job("CA", 1820), job("PH", THREE_YEARS, until=date(2021, 1, 1))],
        "certificates": [{"noc": "72200", "issued_on": "2024-01-01"}],
        "sibling_in_canada": True,
        **changes,
    }


def test_the_most_without_a_nomination_is_695():
    assert sections(single(**best())) == (500, 0, 100, 95)
    assert total(single(**best())) == (695, 695)


def test_the_most_with_a_spouse_is_the_same():
    partner = {"credentials": [{**BACHELOR, "level": "masters"}], "language_tests": [clb(9)]}
    facts = couple({**partner, "jobs": [job("CA", 1820)]}, **best())
    assert sections(facts) == (460, 40, 100, 95)


def test_a_nomination_leaves_the_section_at_600():
    nomination = {"province": "ON", "issued_on": "2026-03-01", "ends_on": None}
    assert sections(single(**best(nomination=nomination))) == (500, 0, 100, 600)
    assert total(single(**best(nomination=nomination))) == (1200, 1200)


def test_a_person_with_nothing_has_the_points_for_age():
    assert total(single()) == (110, 110)


def test_the_published_total_of_429():
    facts = single(credentials=[BACHELOR], language_tests=[clb(9)], jobs=[job("PH", THREE_YEARS)])
    assert sections(facts) == (354, 0, 75, 0)
    assert total(facts) == (429, 429)


def test_the_published_total_of_426():
    on = date(2026, 8, 18)
    jobs = [job("CA", 364, until=on), job("PH", THREE_YEARS, until=date(2023, 1, 1))]
    facts = single(credentials=[BACHELOR], language_tests=[clb(8, 8, 7, 7)], jobs=jobs)
    found = {one.key: one.points.low for one in score(facts, on).lines}
    assert found["transfer.education_language"] + found["transfer.education_work"] == 26
    assert found["transfer.foreign_language"] + found["transfer.foreign_work"] == 50
    assert score(facts, on).core.low == 350
    assert total(facts, on) == (426, 426)


def test_the_published_total_of_472():
    partner = {
        "credentials": [BACHELOR],
        "language_tests": [clb(5, 6, 7, 8)],
        "jobs": [job("CA", 728)],
    }
    facts = couple(
        partner,
        credentials=[BACHELOR],
        language_tests=[clb(9)],
        jobs=[job("CA", THREE_YEARS)],
        sibling_in_canada=True,
    )
    assert sections(facts) == (384, 23, 50, 15)
    assert total(facts) == (472, 472)


def test_the_caps_are_per_group_and_then_100():
    facts = single(**best())
    found = {one.key: one.points.low for one in score(facts).lines if one.key.startswith("transfer.")}
    assert list(found.values()) == [50, 50, 50, 50, 50]
    assert line("transfer.education_work", facts).params["group_cap"] == 50
    assert line("transfer.certificate", facts).params["group_cap"] is None
    assert line("transfer.certificate", facts).params["section_cap"] == 100


def test_a_certificate_is_not_in_the_group_of_foreign_work():
    facts = single(
        jobs=[job("PH", THREE_YEARS)],
        language_tests=[clb(9)],
        certificates=[{"noc": "72200", "issued_on": "2024-01-01"}],
    )
    assert sections(facts)[2] == 100


def test_foreign_work_alone_earns_nothing():
    assert sections(single(jobs=[job("PH", THREE_YEARS)]))[2] == 0


@pytest.mark.parametrize(
    "partner",
    [None, {"accompanying": False}, {"accompanying": True, "canadian_or_pr": True}],
)
def test_a_partner_who_does_not_come_or_is_canadian_is_not_scored(partner):
    facts = single(partner=partner, credentials=[BACHELOR])
    assert points("core.education", facts) == (120, 120)
    assert all(one.most == 0 for one in score(facts).lines if one.key.startswith("partner."))


def test_a_partner_not_answered_keeps_both_columns_open():
    facts = single(credentials=[BACHELOR])
    del facts["partner"]
    found = score(facts)
    assert (found.core.low, found.core.high) == (212, 230)
    assert (found.total.low, found.total.high) == (212, 267)
    assert points("partner.language", facts) == (0, 20)


def test_a_partner_of_whom_nothing_is_known_could_add_40():
    facts = single(partner={"accompanying": True, "canadian_or_pr": False})
    found = score(facts)
    assert (found.partner.low, found.partner.high) == (0, 40)
    assert found.unknown == (
        "partner.education",
        "partner.language",
        "partner.canadian_work",
        "additional.sibling",
    )


def test_only_the_birth_date_leaves_everything_open():
    found = score({"birth_date": "1997-01-01"})
    assert (found.total.low, found.total.high) == (100, 1200)
    assert not found.complete
    assert tuple(one.key for one in found.lines) == KEYS


def test_years_abroad_in_two_occupations_are_read_both_ways():
    jobs = [job("PH", 728), job("PH", 728, until=date(2023, 1, 1), noc="31301")]
    facts = single(jobs=jobs, language_tests=[clb(9)])
    assert points("transfer.foreign_language", facts) == (25, 50)
    assert score(facts).total.high - score(facts).total.low == 25


def test_the_order_of_languages_that_scores_more_is_taken():
    found = score(single(language_tests=[clb(5), nclc(9)]))
    assert found.first_language == "french"
    assert found.core.low == 110 + 4 * 31 + 4 * 1


def test_a_choice_of_the_first_language_is_kept():
    facts = single(language_tests=[clb(5), nclc(9)], first_official_language="english")
    assert score(facts).first_language == "english"
    assert points("core.first_language", facts) == (24, 24)


def test_a_choice_without_a_valid_test_gives_way():
    facts = single(language_tests=[clb(9)], first_official_language="french")
    assert score(facts).first_language == "english"


def test_two_english_tests_are_never_a_second_language():
    facts = single(language_tests=[clb(9), clb(10)])
    assert points("core.first_language", facts) == (136, 136)
    assert points("core.second_language", facts) == (0, 0)


def test_equal_orders_put_english_first():
    assert score(single(language_tests=[nclc(9), clb(9)])).first_language == "english"


@pytest.mark.parametrize(
    ("english", "french", "expected"),
    [
        ((4,), (7,), 25),
        ((5,), (7,), 50),
        ((9, 9, 9, 4), (7,), 25),
        ((5,), (7, 7, 7, 6), 0),
        ((5,), (10,), 50),
    ],
)
def test_french_gives_more_with_english_5_in_all_abilities(english, french, expected):
    facts = single(language_tests=[clb(*english), nclc(*french)])
    assert points("additional.french", facts) == (expected, expected)


def test_french_without_english_gives_25():
    assert points("additional.french", single(language_tests=[nclc(7)])) == (25, 25)


def test_the_age_line_knows_the_next_birthday_that_changes_it():
    params = line("core.age", single(birth_date="1996-02-29"), date(2026, 2, 28)).params
    assert (params["age"], params["changes_on"], params["then"]) == (29, "2026-03-01", 105)
    assert line("core.age", single(birth_date="1980-01-01")).params["changes_on"] is None
    assert line("core.age", single(birth_date="2000-05-05")).params["changes_on"] == "2030-05-05"


def test_days_before_the_first_version_are_not_loaded():
    with pytest.raises(tables.NotLoaded):
        score(single(), date(2014, 12, 31))
    assert score(single(), date(2015, 1, 1)).complete


def test_the_other_language_of_a_partner_may_still_score_more():
    french = nclc(5)
    del french["writing"]
    facts = couple({"language_tests": [clb(7, 7, 5, 0), french]})
    assert points("partner.language", facts) == (7, 8)


def test_a_partner_report_not_fully_answered_may_still_score_more():
    other = clb(7)
    del other["writing"], other["speaking"]
    facts = couple({"language_tests": [clb(7, 7, 5, 0), other]})
    assert points("partner.language", facts) == (7, 16)


def test_an_occupation_with_its_own_assessing_body_leaves_education_open():
    facts = single(credentials=[BACHELOR], jobs=[job("PH", 364, noc="31100")])
    assert points("core.education", facts) == (0, 120)
    assert line("core.education", facts).params["case"] == "body"


def test_a_choice_of_language_that_may_hold_keeps_its_lower_total_possible():
    tests = [nclc(10), clb(5, taken_on="2026-10")]
    facts = single(language_tests=tests, first_official_language="english")
    # English first: 4 x 6, French second at its cap of 24, 50 for both. French first: 4 x 34, 4 x 1, 50.
    assert (score(facts).total.low, score(facts).total.high) == (110 + 24 + 24 + 50, 110 + 136 + 25)


def test_no_line_could_add_where_a_cap_keeps_the_total():
    facts = single(
        credentials=[{**BACHELOR, "level": "masters"}],
        jobs=[job("PH", THREE_YEARS, hours_per_week=None)],
        language_tests=[clb(9)],
        certificates=[{"noc": "72200", "issued_on": "2024-01-01"}],
    )
    assert points("transfer.foreign_language", facts) == (0, 50)
    assert sections(facts)[2] == 100
    assert score(facts).unknown == ()
