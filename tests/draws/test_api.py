"""The read API: shapes, filters, pages, ETags and errors as promised."""

import pytest
from django.core.cache import cache

from draws.api.faults import remedy
from draws.models import Round

pytestmark = pytest.mark.django_db


@pytest.fixture
def get(client):
    return lambda address, **headers: client.get(f"/api/v1/{address}", headers=headers)


def items(response) -> list[dict]:
    assert response.status_code == 200, response.content
    return response.json()["items"]


def error(response) -> tuple[int, str]:
    body = response.json()
    assert set(body) == {"error"}
    assert set(body["error"]) == {"field", "message"}
    return response.status_code, body["error"]["field"]


def test_a_round_has_the_promised_shape(get):
    found = items(get("rounds?from=2026-02-20&to=2026-02-20"))
    assert found == [
        {
            "number": "398",
            "date": "2026-02-20",
            "issued_at": "2026-02-20T12:02:57Z",
            "kind": "category",
            "program": None,
            "category": "healthcare",
            "category_version": "3",
            "invitations": 4000,
            "crs_cutoff": 467,
            "tie_break_at": "2025-12-09T18:22:06Z",
            "url": "http://testserver/draws/398/",
        }
    ]


def test_rounds_come_newest_first_a_page_at_a_time(get):
    body = get("rounds").json()
    assert body["count"] == 448
    assert [len(body["items"]), body["items"][0]["number"]] == [50, "447"]
    assert body["next"] == "/api/v1/rounds?limit=50&offset=50"


def test_following_the_pages_meets_every_round_once(client, get):
    address, numbers = "/api/v1/rounds?limit=200&kind=program", []
    while address:
        body = client.get(address).json()
        numbers += [item["number"] for item in body["items"]]
        address = body["next"]
    assert len(numbers) == len(set(numbers)) == 192


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ("kind=general", 178),
        ("program=cec", 70),
        ("program=fsw", 1),
        ("category=healthcare", 16),
        ("category=researchers", 0),
        ("from=2023-01-01&to=2023-06-28", 16),
        ("kind=general&program=cec", 0),
    ],
)
def test_rounds_are_filtered(get, filters, count):
    assert get(f"rounds?{filters}").json()["count"] == count


def test_91a_and_91b_keep_their_letters(get):
    found = items(get("rounds?from=2018-05-30&to=2018-05-30"))
    assert [item["number"] for item in found] == ["91b", "91a"]


def test_a_category_version_has_the_promised_shape(get):
    found = items(get("categories?on=2026-02-20"))
    healthcare = next(item for item in found if item["category"] == "healthcare")
    assert len(healthcare.pop("occupations")) == 37
    assert healthcare.pop("other_conditions")
    assert healthcare.pop("source")
    assert healthcare == {
        "category": "healthcare",
        "version": "3",
        "name": "Healthcare and social services occupations",
        "effective_from": "2026-02-18",
        "effective_to": None,
        "min_months": 12,
        "must_be_continuous": False,
        "window_years": 3,
        "canadian_experience_only": False,
    }


@pytest.mark.parametrize(
    ("day", "count"), [("2023-05-30", 0), ("2023-05-31", 6), ("2026-02-17", 7), ("2026-02-18", 10)]
)
def test_categories_are_those_in_force_on_the_day(get, day, count):
    assert get(f"categories?on={day}").json()["count"] == count


def test_without_a_day_there_are_all_22_versions(get):
    assert get("categories").json()["count"] == 22


def test_a_pool_snapshot_has_the_promised_shape(get):
    (found,) = items(get("pool?from=2022-01-17&to=2022-01-17"))
    assert list(found["bands"])[:3] == ["601-1200", "501-600", "491-500"]
    assert found["bands"]["601-1200"] == 899
    assert (found["as_of"], found["round"], found["total"]) == ("2022-01-17", "214", 196685)
    assert len(found["bands"]) == 15


def test_an_occupation_has_the_promised_shape(get):
    found = items(get("occupations?q=infirmiere&lang=fr&on=2026-02-20&limit=1"))
    assert found == [
        {
            "code": "31301",
            "version": "2021",
            "title_en": "Registered nurses and registered psychiatric nurses",
            "title_fr": "Infirmiers autorisés/infirmières autorisées et infirmiers psychiatriques "
            "autorisés/infirmières psychiatriques autorisées",
            "matched": "infirmière",
            "teer": 1,
            "categories": ["healthcare"],
        }
    ]


def test_an_old_code_finds_the_new_one(get):
    assert [item["code"] for item in items(get("occupations?q=3012"))] == ["31301"]


def test_without_a_query_there_are_all_occupations(get):
    body = get("occupations?limit=1000").json()
    assert (body["count"], body["items"][0]["code"], body["items"][0]["matched"]) == (516, "00010", None)


def test_occupations_of_a_category_are_those_listed_on_the_day(get):
    assert get("occupations?category=healthcare&on=2023-06-28").json()["count"] == 35
    assert get("occupations?category=healthcare&on=2025-12-11").json()["count"] == 37
    assert get("occupations?category=transport&on=2026-02-18").json()["count"] == 4


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            "category=french&on=2025-12-07",
            "This category has no list of occupations. Categories with a list on 2025-12-07: agriculture, "
            "education, healthcare, stem, trades.",
        ),
        (
            "category=transport&on=2025-12-07",
            "No version of this category is in force on 2025-12-07; the list of categories has the days of "
            "each. Categories with a list on 2025-12-07: agriculture, education, healthcare, stem, trades.",
        ),
        (
            "category=healthcare&on=2023-05-30",
            "No version of this category is in force on 2023-05-30; the list of categories has the days of "
            "each. Categories with a list on 2023-05-30: none.",
        ),
    ],
)
def test_a_category_without_a_list_that_day_is_an_error_and_not_an_empty_list(get, asked, message):
    response = get(f"occupations?{asked}")
    assert response.status_code == 422
    assert response.json()["error"] == {"field": "category", "message": message}


def test_no_occupation_found_in_a_category_with_a_list_is_an_empty_list(get):
    assert get("occupations?category=healthcare&q=welder&on=2026-02-20").json()["count"] == 0


@pytest.mark.parametrize("address", ["rounds", "categories", "pool", "occupations", "occupations?q=cook"])
def test_a_client_that_has_the_answer_is_told_so(get, address):
    etag = get(address)["ETag"]
    again = get(address, **{"if-none-match": etag})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)


def test_a_change_of_the_data_is_a_new_answer(get):
    etag = get("rounds")["ETag"]
    Round.objects.get(number="447").save()
    assert get("rounds", **{"if-none-match": etag}).status_code == 200


def test_another_query_is_another_answer(get):
    assert get("rounds?limit=1")["ETag"] != get("rounds?limit=2")["ETag"]


@pytest.mark.parametrize(
    ("address", "status", "field"),
    [
        ("rounds?limit=0", 422, "limit"),
        ("rounds?limit=1001", 422, "limit"),
        ("rounds?limit=many", 422, "limit"),
        ("rounds?offset=-1", 422, "offset"),
        ("rounds?from=2026-02-30", 422, "from"),
        ("rounds?from=20260220", 422, "from"),
        ("rounds?from=1700000000", 422, "from"),
        ("rounds?from=2026-02-02&to=2026-02-01", 422, "to"),
        ("rounds?kind=special", 422, "kind"),
        ("rounds?program=abc", 422, "program"),
        ("rounds?category=health", 422, "category"),
        ("rounds?category=%00", 422, "category"),
        ("rounds?catgeory=healthcare", 400, "catgeory"),
        ("rounds?limit=1&limit=2", 400, "limit"),
        ("occupations?lang=de", 422, "lang"),
        ("occupations?category=none", 422, "category"),
        ("nothing", 404, ""),
        ("rounds/398", 404, ""),
        ("rounds/", 404, ""),
    ],
)
def test_a_fault_names_its_field(get, address, status, field):
    assert error(get(address)) == (status, field)


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("20260220", "Write the date as year-month-day, like 2026-02-20."),
        ("2026-13-01", "There is no such day. Write the date as year-month-day, like 2026-02-20."),
        ("2026-02-30", "There is no such day. Write the date as year-month-day, like 2026-02-20."),
        ("0000-01-01", "There is no such day. Write the date as year-month-day, like 2026-02-20."),
    ],
)
def test_a_day_that_cannot_be_read_gets_a_remedy(get, day, message):
    assert get(f"rounds?from={day}").json()["error"] == {"field": "from", "message": message}


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("rounds?limit=many", "Write a whole number in digits, like 50."),
        ("rounds?limit=", "Write a whole number in digits, like 50."),
        ("rounds?limit=1.5", "Write a whole number in digits, like 50."),
        ("rounds?limit=" + "9" * 5000, "Write a whole number in digits, like 50."),
        ("rounds?limit=0", "Write a whole number of 1 or more."),
        ("rounds?limit=1001", "Write a whole number of 1000 or less."),
        ("rounds?offset=-1", "Write a whole number of 0 or more."),
        ("rounds?offset=1000001", "Write a whole number of 1000000 or less."),
        ("rounds?kind=special", "There is no such value. There are: general, program, category."),
        ("occupations?lang=de", "There is no such value. There are: en, fr."),
        ("rounds?category=" + "x" * 31, "This is too long. Write at most 30 characters."),
        ("occupations?q=" + "x" * 10_001, "This is too long. Write at most 10000 characters."),
    ],
)
def test_a_value_that_is_none_gets_a_remedy(get, address, message):
    assert get(address).json()["error"]["message"] == message


def test_a_fault_without_words_of_ours_leads_to_the_description():
    assert remedy({"type": "uuid_parsing", "msg": "Input should be a valid UUID"}) == (
        "This cannot be read. The description of the API, at docs, says what may stand here."
    )


@pytest.mark.parametrize("query", ["%00", "%F0%9F%99%82", "x" * 5000, "'%22;--"])
def test_hostile_queries_get_a_calm_answer(get, query):
    assert get(f"occupations?q={query}").status_code == 200


def test_too_many_requests_are_told_when_to_come_back(get, settings):
    settings.API_READ_RATE = "2/m"
    cache.clear()
    assert [get("pool").status_code for _ in range(2)] == [200, 200]
    refused = get("pool")
    assert error(refused) == (429, "")
    assert 1 <= int(refused["Retry-After"]) <= 60
    cache.clear()


def test_the_documentation_is_there(get):
    assert get("docs").status_code == 200
    assert "/api/v1/rounds" in get("openapi.json").json()["paths"]


def test_reading_a_page_of_rounds_takes_few_queries(get, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        get("rounds?limit=1000")


def test_head_answers_as_get_without_a_body(client):
    response = client.head("/api/v1/rounds?limit=1")
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == client.get("/api/v1/rounds?limit=1")["ETag"]


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_a_method_that_is_none_is_an_error_in_the_one_shape(client, method):
    response = getattr(client, method)("/api/v1/rounds")
    assert error(response) == (405, "")
    assert response["Allow"] == "GET, HEAD"


def test_the_root_of_the_api_is_an_error_in_the_one_shape(client):
    assert error(client.get("/api/v1/")) == (404, "")
