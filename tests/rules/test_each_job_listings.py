"""Which versions of a category list an occupation, and from when to when."""

from datetime import date

from eligibility.rules.each_job import Listing
from tests.rules.assessed import category, reference
from tests.rules.jobs_standing import NURSE, SIX, SIX_UNTIL, TWELVE, healthcare, reasons, stand


def test_an_old_code_of_which_some_new_ones_are_listed_is_unknown():
    found = healthcare({**NURSE, "noc": "3124", "noc_version": "2016"})
    assert [(one.since, one.is_certain) for one in found.listing.spells] == [(date(2025, 2, 27), False)]
    assert (found.verdict, reasons(found.toward)) == ("unknown", ["skill?"])


def test_a_list_is_told_by_its_days_and_a_version_without_the_code_ends_it():
    nobody = category(**{**TWELVE, "occupations": frozenset({"31102"})})
    found = healthcare(NURSE, known=reference(categories=(category(**SIX_UNTIL), nobody)))
    assert [(one.since, one.until) for one in found.listing.spells] == [
        (date(2025, 2, 27), date(2026, 2, 17))
    ]
    assert (found.verdict, found.toward, found.version.version) == ("not_met", None, "3")


def test_before_and_after_a_category_there_is_no_version():
    known = reference(categories=(category(**{**SIX, "effective_to": date(2025, 12, 31)}),))
    assert healthcare(NURSE, on="2026-01-01", known=known).version is None
    early = healthcare(NURSE, on="2025-02-26", known=known)
    assert (early.version, early.next.version.version) == (None, "2")


def test_versions_with_a_gap_between_them_are_two_times():
    later = category(**{**TWELVE, "effective_from": date(2026, 2, 19)})
    spells = healthcare(NURSE, known=reference(categories=(category(**SIX_UNTIL), later))).listing.spells
    assert [one.since for one in spells] == [date(2025, 2, 27), date(2026, 2, 19)]


def spells(*versions, **job):
    """The times in which healthcare lists an occupation: versions, whether it is certain, the last day."""
    known = reference(categories=tuple(versions))
    found = healthcare({**NURSE, **job}, known=known).listing.spells
    return [("".join(v.version for v in one.versions), one.is_certain, one.until) for one in found]


def versions(*lists):
    """Versions 1, 2, … of a year each from 2020 on, the last without an end; each with what it lists."""
    return [
        category(
            version=str(number),
            effective_from=date(2019 + number, 1, 1),
            effective_to=date(2019 + number, 12, 31) if number < len(lists) else None,
            occupations=frozenset(listed),
        )
        for number, listed in enumerate(lists, start=1)
    ]


BOTH, SOME, NONE = {"31302", "32103"}, {"31302"}, {"31301"}


def test_versions_that_follow_each_other_are_one_time_as_long_as_they_list_as_surely():
    found = spells(*versions(BOTH, BOTH, BOTH, SOME, SOME, BOTH), noc="3124", noc_version="2016")
    assert found == [
        ("123", True, date(2022, 12, 31)),
        ("45", False, date(2024, 12, 31)),
        ("6", True, None),
    ]


def test_a_version_that_does_not_list_it_stands_between_two_times():
    found = spells(*versions(NONE, BOTH, NONE, BOTH, BOTH), noc="31302")
    assert found == [("2", True, date(2021, 12, 31)), ("45", True, None)]


def test_a_version_without_an_end_is_not_gone_on_with():
    endless, later = versions(BOTH)[0], category(**TWELVE)
    assert spells(endless, later, noc="31302") == [("1", True, None), ("3", True, None)]


def test_no_version_lists_nothing():
    assert Listing("healthcare", ((category(), True),)).is_listed_by(None) is False


def test_a_list_from_before_there_were_rules_counts_for_nothing_then():
    early = category(effective_from=date(2014, 1, 1))
    known = reference(categories=(early,))
    (found,) = stand({**NURSE, "started_on": "2014-01-01"}, on="2014-12-31", known=known).jobs[0].categories
    assert (found.version, found.toward) == (early, None)
