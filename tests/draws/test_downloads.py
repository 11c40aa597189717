"""The history as files: exactly what is shown, and nothing a spreadsheet would run."""

import csv
import io
import json
from datetime import UTC, date, datetime

import pytest

from draws.downloads import COLUMNS, csv_lines, file_name
from draws.models import CategoryVersion

pytestmark = pytest.mark.django_db
HEALTHCARE_2026 = ["441", "422", "398"]


@pytest.fixture
def file_of(client):
    """The text of a file."""

    def read(address: str) -> str:
        response = client.get(address)
        assert response.status_code == 200, address
        return b"".join(response.streaming_content).decode("utf-8")

    return read


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_csv_has_all_pages_of_the_list(file_of):
    assert len(rows_of(file_of("/draws/rounds.csv"))) == 448


def test_the_csv_has_the_rounds_of_the_filters_in_their_order(file_of):
    rows = rows_of(file_of("/draws/rounds.csv?category=healthcare&year=2026&sort=-cutoff"))
    assert [row["number"] for row in rows] == HEALTHCARE_2026
    rows = rows_of(file_of("/draws/rounds.csv?category=healthcare&year=2026&sort=invitations"))
    assert [row["number"] for row in rows] == ["441", "422", "398"]


def test_a_line_of_the_csv(file_of):
    lines = file_of("/draws/rounds.csv?q=398").splitlines()
    assert lines == [
        "number,date,issued_at,kind,program,category,category_version,invitations,crs_cutoff,tie_break_at,url",
        "398,2026-02-20,2026-02-20T12:02:57Z,category,,healthcare,3,4000,467,2025-12-09T18:22:06Z,"
        "http://testserver/draws/398/",
    ]


def test_the_json_is_that_of_the_read_api(file_of, client):
    ours = json.loads(file_of("/draws/rounds.json"))
    assert ours == client.get("/api/v1/rounds?limit=1000").json()
    assert ours["count"] == 448


def test_the_json_keeps_filters_and_order(file_of):
    found = json.loads(file_of("/draws/rounds.json?category=healthcare&year=2026&sort=date"))
    assert [item["number"] for item in found["items"]] == ["398", "422", "441"]
    assert (found["count"], found["next"]) == (3, None)


def test_a_filter_that_finds_nothing_gives_a_head_and_no_lines(file_of):
    assert file_of("/draws/rounds.csv?q=zzz").count("\n") == 1
    assert json.loads(file_of("/draws/rounds.json?q=zzz")) == {"items": [], "count": 0, "next": None}


@pytest.mark.parametrize("extension", ["csv", "json"])
def test_a_filter_that_cannot_be_read_is_named(client, extension):
    response = client.get(f"/draws/rounds.{extension}?year=1999&from=yesterday")
    assert response.status_code == 400
    assert response.content.decode() == (
        "These filters cannot be read:\n"
        "year: No round was held in “1999”: choose a year of the list.\n"
        "from: Write the day as year-month-day, like 2026-02-20.\n"
    )


@pytest.mark.parametrize(
    ("extension", "kind"),
    [("csv", "text/csv; charset=utf-8; header=present"), ("json", "application/json; charset=utf-8")],
)
def test_the_file_says_what_it_is(client, time_machine, extension, kind):
    time_machine.move_to("2026-10-02T12:00:00-04:00")
    response = client.get(f"/draws/rounds.{extension}?category=healthcare&year=2026&sort=cutoff")
    assert response["Content-Type"] == kind
    name = f"cutline-rounds-healthcare-2026-2026-10-02.{extension}"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response.streaming


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ({}, "cutline-rounds-2026-10-02.csv"),
        (
            {"from": date(2025, 1, 1), "to": date(2025, 6, 30)},
            "cutline-rounds-from-2025-01-01-to-2025-06-30-2026-10-02.csv",
        ),
        ({"q": 'a"\r\n../b'}, "cutline-rounds-a-b-2026-10-02.csv"),
        ({"q": "???"}, "cutline-rounds-words-2026-10-02.csv"),
        ({"q": "x" * 200}, f"cutline-rounds-{'x' * 40}-2026-10-02.csv"),
    ],
)
def test_the_name_tells_filters_and_day_and_is_harmless(asked, name):
    assert file_name(asked, date(2026, 10, 2), "csv") == name


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_no_cell_begins_a_formula(text):
    item = dict.fromkeys(COLUMNS) | {"category_version": text, "date": datetime(2026, 10, 2, tzinfo=UTC)}
    [row] = rows_of("".join(csv_lines([item])))
    assert row["category_version"] == f"'{text}"
    assert row["program"] == ""
    assert row["date"] == "2026-10-02T00:00:00Z"


def test_a_version_that_looks_like_a_formula_comes_out_as_text(file_of):
    CategoryVersion.objects.filter(category__slug="healthcare", version="3").update(version="=3")
    assert {row["category_version"] for row in rows_of(file_of("/draws/rounds.csv?q=398"))} == {"'=3"}


@pytest.mark.parametrize(("extension", "queries"), [("csv", 2), ("json", 3)])
def test_a_file_costs_the_same_however_long(file_of, django_assert_num_queries, extension, queries):
    with django_assert_num_queries(queries):
        file_of(f"/draws/rounds.{extension}")
