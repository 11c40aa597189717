"""The catalogue: its versions and the way down to a code."""

import pytest

pytestmark = pytest.mark.django_db


def test_the_broad_categories_with_what_lies_below(words_of):
    words = words_of("/occupations/groups/")
    assert "516 occupations." in words
    assert "3 Health occupations Secteur de la santé 43 occupations TEER 0, 1, 2, 3" in words
    assert "Used by IRCC since 16 November 2022" in words
    assert "NOC 2021, version 1.0, read on 21 November 2026" in words


@pytest.mark.parametrize(
    ("code", "fact"),
    [
        ("3", "31 Professional occupations in health"),
        ("31", "313 Nursing and allied health professionals"),
        ("313", "3130 Nursing and allied health professionals"),
        ("3130", "31301 Registered nurses and registered psychiatric nurses"),
    ],
)
def test_each_level_leads_to_the_next(words_of, code, fact):
    assert fact in words_of(f"/occupations/groups/{code}/")


def test_a_group_says_what_lies_above_it(client):
    response = client.get("/occupations/groups/313/")
    assert [group.code for group, _address in response.context["above"]] == ["3", "31"]
    labels = [label for label, _address in response.context["crumbs"]]
    assert labels == ["Occupations", "NOC 2021", "Health occupations", "31"]


def test_a_group_of_no_unit_group_of_its_digits_is_not_found(client):
    for code in ("99", "310", "9999", "31301"):
        assert client.get(f"/occupations/groups/{code}/").status_code == 404


def test_a_group_takes_few_queries(client, django_assert_num_queries):
    with django_assert_num_queries(6):
        client.get("/occupations/groups/31/")


def test_the_old_list_of_a_broad_category_has_moved(client):
    response = client.get("/occupations/?broad=3")
    assert (response.status_code, response["Location"]) == (301, "/occupations/groups/3/")
    assert client.get("/occupations/?broad=x").status_code == 200
    assert client.get("/occupations/?broad=3&q=nurse").status_code == 200


def test_noc_2016_is_a_list_of_what_each_code_became(client, words_of):
    words = words_of("/occupations/noc-2016/")
    assert "500 codes, each with what it became in the next version." in words
    assert "4412 Home support workers, housekeepers and related occupations" in words
    content = client.get("/occupations/noc-2016/").content.decode()
    assert 'href="/occupations/noc-2016/4412/"' in content
    assert 'href="/occupations/65310/"' in content


def test_the_list_of_old_codes_takes_few_queries(client, django_assert_num_queries):
    with django_assert_num_queries(8):
        client.get("/occupations/noc-2016/")


def test_an_old_code_says_what_it_became(client, words_of):
    words = words_of("/occupations/noc-2016/2171/")
    assert "This is NOC 2016, an older version. Since 16 November 2022 IRCC uses NOC 2021." in words
    assert "In NOC 2021 it became 21211 Data scientists" in words
    assert "Which of these it is depends on what you did" in words
    assert "What IRCC compares" not in words
    assert 'href="/occupations/21233/"' in client.get("/occupations/noc-2016/2171/").content.decode()


def test_an_old_code_alone_leads_to_its_version(client):
    response = client.get("/occupations/3012/")
    assert (response.status_code, response["Location"]) == (302, "/occupations/noc-2016/3012/")


@pytest.mark.parametrize(
    "address",
    ["noc-2031/", "noc-2016/groups/3/", "noc-2016/31301/", "noc-2021/3012/", "noc-2021/groups/31301/"],
)
def test_what_a_version_does_not_have_is_not_found(client, address):
    assert client.get(f"/occupations/{address}").status_code == 404


def test_the_version_in_use_has_a_lasting_address_too(client):
    content = client.get("/occupations/noc-2021/31301/").content.decode()
    assert '<link rel="canonical" href="http://testserver/occupations/31301/">' in content
    assert "canonical" not in client.get("/occupations/31301/").content.decode()


def test_without_a_catalogue_its_pages_are_not_found(client, time_machine):
    time_machine.move_to("2022-11-15T12:00:00-05:00")
    assert client.get("/occupations/groups/").status_code == 404
    assert client.get("/occupations/").status_code == 200
