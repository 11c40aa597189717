"""Questions about the classification: versions of a day, the way down, words of a code."""

from datetime import date

import pytest

from noc.models import Classification, Group
from noc.selectors import (
    elements_of,
    exclusions_to,
    groups_below,
    neighbours_of,
    unit_groups_of,
    variants_of,
    versions_on,
)
from noc.services import load_elements
from tests.noc.published import files

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("day", "used"), [(date(2022, 11, 15), None), (date(2022, 11, 16), "2021")])
def test_the_version_in_use_has_a_first_day(day, used):
    found = versions_on(day)
    assert (found and found.in_use.version) == used


def test_a_version_is_published_from_its_day_on():
    Classification.objects.create(version="2026", published_on=date(2026, 12, 10))
    found = versions_on(date(2026, 12, 20))
    assert found.published_since(date(2026, 12, 9)) == []
    assert [str(each) for each in found.published_since(date(2026, 12, 10))] == ["NOC 2026"]
    assert [each.version for each in found.others] == ["2026", "2016"]


def test_every_unit_group_lies_below_one_broad_category(django_assert_num_queries):
    version = Classification.objects.get(version="2021")
    with django_assert_num_queries(2):
        below = groups_below(version)
    assert [each.group.code for each in below] == list("0123456789")
    assert sum(each.count for each in below) == 516
    assert below[1].teers == [0, 1, 2, 3, 4]


def test_the_way_down_ends_at_unit_groups():
    version = Classification.objects.get(version="2021")
    sub_major = Group.objects.get(classification=version, level="sub_major", code="313")
    assert [(each.group.code, each.count) for each in groups_below(version, sub_major)] == [("3130", 4)]
    minor = Group.objects.get(classification=version, level="minor", code="3130")
    assert [each.code for each in unit_groups_of(minor)] == ["31300", "31301", "31302", "31303"]


def test_words_of_a_code_by_kind_and_language(tmp_path):
    load_elements(*files(tmp_path))
    found = elements_of("31301", "2021", "duty", "fr")
    assert [each.text for each in found] == ["Peser les patients sur la lune"]
    assert [each.title for each in variants_of("31301", "2021", "shown", language="en")] == [
        "Moon ward nurse (M.W.N.)"
    ]
    assert [each.unit_group.code for each in exclusions_to("31300", "2021")] == ["31301"]


def test_neighbours_of_the_same_name_stand_first_then_by_code():
    assert next(each.other.code for each in neighbours_of("31301", "2021")) == "32101"
    found = [(not each.is_shared, each.other.code) for each in neighbours_of("75110", "2021")]
    codes = [code for _, code in found]
    assert found == sorted(found)
    assert {"75119", "75212"} <= set(codes)
    assert not neighbours_of("75110", "2016")
