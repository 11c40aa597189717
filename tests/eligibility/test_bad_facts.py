"""Bad input on the command line: an error with the path of the field, never a score, never an exception."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from eligibility.batch import answer_line, answers
from eligibility.rules.facts import UNANSWERED
from eligibility.rules.parsing import parse
from tests.eligibility.everything import EVERYTHING
from tests.rules.assessed import reference

KNOWN = reference()
ON = date(2026, 10, 1)
HERE = "a place for what is tried"

# What is written, as JSON, in the place of each field in turn.
NUMBERS = ("0", "-0.0", "1", "1.0", "5", "-1", "0.5", "0.1", "169", "1e9", "1e13", "1e400", "-1e400")
NO_NUMBERS = ("NaN", "Infinity", "-Infinity", "1" + "0" * 30, "-" + "9" * 6_000, "true", "false")
TEXTS = ('""', '" "', '"x"', '"yes"', '"true"', '"5"', '"NaN"', '"null"', '"99999"', '"ph"', '"PH "', '"XX"')
DAYS = (
    '"2019"',
    '"2019-13"',
    '"2019-00-10"',
    '"2019-02-29"',
    '"2019-2-3"',
    '"0000-01-01"',
    '"9999-12-31"',
    '" 2019-01-01"',
    '"2019-01-01\\n"',
    '"٢٠١٩-٠١-٠١"',
    '"٣١٣٠١"',
    '"01/02/2019"',
    '"20190101"',
    '"2019-W01-1"',
    '"2019-01-01T00:00:00"',
    '"2019-01-01T24:30:00Z"',
    '"0000-01-01T00:00:00Z"',
)
NO_TEXTS = ('"\\u0000"', '"\\ud800"', json.dumps("x" * 2_000))
NESTED = ("[]", "[[]]", "[null]", "[5]", "{}", '{"x": 1}', '[{"x": 1}]', '{"noc": NaN}')
TRIED = (*NUMBERS, *NO_NUMBERS, *TEXTS, *DAYS, *NO_TEXTS, *NESTED)

FLAGS = {"true", "false"}
NONE, EMPTY = {"[]"}, {"{}"}
SCORES = {"0", "-0.0", "1", "1.0", "5", "0.5"}
WHOLE = {"0", "-0.0", "1", "1.0", "5", "169"}
# What each field may be among all that; a field that is not named may be none of it.
ACCEPTED: dict[str, set[str]] = {
    "id": {*TEXTS, *DAYS},
    "hours_per_week": {*SCORES, "0.1"},
    **dict.fromkeys(("listening", "reading", "writing", "speaking"), SCORES),
    **dict.fromkeys(("programme_months", "months"), WHOLE),
    "funds_cad": {*WHOLE, "1e9"},
    **dict.fromkeys(("partner", "nomination", "work_permit", "military_service"), EMPTY),
    **dict.fromkeys(("children", "credentials", "studies_in_canada", "language_tests", "jobs"), NONE),
    **dict.fromkeys(("certificates", "job_offers", "leaves"), NONE),
    **dict.fromkeys(("accompanying", "canadian_or_pr", "citizen_or_pr", "full_time_in_canada"), FLAGS),
    **dict.fromkeys(("full_time", "authorized", "primary", "paid", "self_employed", "lmia"), FLAGS),
    **dict.fromkeys(("full_time_student", "remote_for_foreign_employer", "military_recruiting"), FLAGS),
    **dict.fromkeys(("publicly_funded_physician", "sibling_in_canada", "relative_in_canada"), FLAGS),
    **dict.fromkeys(("seasonal", "current_employer", "intends_quebec"), FLAGS),
}
NEEDED = ("birth_date", "jobs[0].leaves[0].from", "jobs[0].leaves[0].to")
NEEDED_OF_PARTNER = ("partner.jobs[0].leaves[0].from", "partner.jobs[0].leaves[0].to")


def places(value: Any, path: str = "") -> list[str]:
    """The path of every field in some facts."""
    found = []
    for key, inner in value.items():
        at = f"{path}.{key}" if path else key
        entries = inner if isinstance(inner, list) else [inner]
        marks = [f"{at}[{index}]" if isinstance(inner, list) else at for index in range(len(entries))]
        deeper = zip(entries, marks, strict=True)
        found += [
            at,
            *(place for one, mark in deeper if isinstance(one, dict) for place in places(one, mark)),
        ]
    return found


PLACES = places(EVERYTHING)


def with_value(path: str, value: str | None) -> bytes:
    """The line of somebody who answered everything, with this JSON in one place; None leaves it out."""
    facts = json.loads(json.dumps(EVERYTHING))
    inner: Any = facts
    *way, last = path.replace("[", ".").replace("]", "").split(".")
    for step in way:
        inner = inner[int(step)] if isinstance(inner, list) else inner[step]
    if value is None:
        del inner[last]
    else:
        inner[last] = HERE
    return json.dumps(facts).replace(json.dumps(HERE), value or "").encode()


def answered(path: str, value: str | None) -> dict[str, Any]:
    return answer_line(with_value(path, value), ON, rounds=False, known=KNOWN)


def refused_at(path: str, said: dict[str, Any]) -> bool:
    """Whether an answer is an error, nothing but an error, of this field or of one within it."""
    if set(said) != {"id", "error"} or set(said["error"]) != {"field", "message"}:
        return False
    field = said["error"]["field"]
    return bool(said["error"]["message"]) and (field == path or field.startswith((f"{path}.", f"{path}[")))


def assert_scored(said: dict[str, Any]) -> None:
    assert "error" not in said
    assert 0 <= said["crs"]["total"] <= said["crs"]["at_most"] <= 1200


def open_questions(value: Any, path: str = "") -> list[str]:
    """Where in facts that were read something is not answered, or answered with none."""
    found = []
    for field in fields(value):
        inner = getattr(value, field.name)
        found += [f"{path}.{field.name}"] if inner is UNANSWERED or inner in (None, ()) else []
        for one in inner if isinstance(inner, tuple) else (inner,):
            found += open_questions(one, f"{path}.{field.name}") if is_dataclass(one) else []
    return found


def test_the_example_answers_every_question_there_is():
    assert open_questions(parse(EVERYTHING, KNOWN, ON)[0]) == []


@pytest.mark.parametrize("path", PLACES)
def test_anything_in_the_place_of_a_field_is_scored_or_refused_by_its_path(path):
    accepted = ACCEPTED.get(path.rpartition(".")[2], set())
    for value in TRIED:
        said = answered(path, value)
        if value in accepted:
            assert_scored(said)
        else:
            assert refused_at(path, said), (value, said.get("error"))


@pytest.mark.parametrize("path", [*NEEDED, *NEEDED_OF_PARTNER])
@pytest.mark.parametrize("value", ["null", None])
def test_what_is_needed_is_missed_by_its_path(path, value):
    assert answered(path, value)["error"] == {
        "field": path,
        "message": "This is needed. Please fill it in.",
    }


@pytest.mark.parametrize("path", sorted({*PLACES} - {*NEEDED, *NEEDED_OF_PARTNER}))
def test_everything_else_may_be_left_out_or_null(path):
    assert_scored(answered(path, "null"))
    assert_scored(answered(path, None))


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("birth_date", '"1993-02-29"', "1993-02-29 is not a day of the calendar."),
        ("funds_cad", "NaN", "This must be a number."),
        ("jobs[0].hours_per_week", "Infinity", "This must be a number."),
        ("jobs[0].hours_per_week", "-1", "This must be between 0 and 168."),
        ("jobs[0].hours_per_week", "200", "This must be between 0 and 168."),
        ("jobs[0].hours_per_week", "9" * 6_000, "This must be between 0 and 168."),
        ("jobs[0].noc", '"99999"', "No occupation has the code 99999 in NOC 2021. Check the digits."),
        ("partner.credentials[0].country", '"ZZ"', "“ZZ” is not the two-letter code of a country."),
        ("jobs[0].started_on", '"2024-06-02"', None),
        ("jobs[0].leaves[0].to", '"2019-12-31"', "This is before the start, 1 January 2020."),
        ("language_tests[0].reading", "9.5", "The test cannot give this score. It goes from 0 to 9"),
    ],
)
def test_the_error_says_what_is_wrong(path, value, message):
    error = answered(path, value)["error"]
    assert error["field"] == ("jobs[0].ended_on" if message is None else path)
    assert error["message"].startswith(message or "This is before the start, 2 June 2024.")


def test_a_code_of_five_digits_is_none_of_noc_2016():
    said = answered("jobs[0].noc_version", '"2016"')
    assert said["error"]["field"] == "jobs[0].noc"
    assert said["error"]["message"] == "No occupation has the code 31301 in NOC 2016. Check the digits."


def test_overlapping_leaves_are_refused_at_the_later_one():
    leaves = '[{"from": "2020-01-01", "to": "2020-02-01"}, {"from": "2020-02-01", "to": "2020-03-01"}]'
    assert answered("jobs[0].leaves", leaves)["error"]["field"] == "jobs[0].leaves[1].from"


def test_a_misspelt_field_is_refused_by_its_path():
    assert answered("nomination", '{"provinces": "ON"}')["error"]["field"] == "nomination.provinces"


@pytest.mark.parametrize(
    ("path", "value", "notice"),
    [
        ("jobs[0].started_on", '"2007-05-13"', "notice.job_before_14"),
        ("credentials[0].completed_on", '"2008-05-13"', "notice.credential_before_15"),
        ("partner.jobs[0].started_on", '"2007-05-13"', "notice.job_before_14"),
    ],
)
def test_what_is_odd_but_possible_is_scored_with_a_notice(path, value, notice):
    said = answered(path, value)
    assert_scored(said)
    assert [path] == next(one["params"]["fields"] for one in said["notices"] if one["key"] == notice)


JSON_LIKE = st.text(alphabet='{}[]",:0123456789.-eE+truefalsn ulNaI\\', max_size=60).map(str.encode)


@given(st.binary(max_size=60) | JSON_LIKE)
@example(b'{"id": "\\ud800", "birth_date": NaN}')
@example(b"\xef\xbb\xbf")
@example(b"[" * 500_000)
@settings(deadline=None)
def test_any_bytes_are_refused_in_one_line_of_json(line):
    for one in answers([line], ON, rounds=False, known=KNOWN):
        assert set(json.loads(one.line)) == {"id", "error"}
        assert one.refused
        assert one.line.count(b"\n") == 1


@given(place=st.integers(0, 10_000), byte=st.integers(0, 255), cut=st.booleans())
@settings(deadline=None)
def test_a_line_with_one_wrong_byte_is_answered_in_one_line_of_json(place, byte, cut):
    whole = json.dumps(EVERYTHING).encode()
    place %= len(whole)
    line = whole[:place] if cut else whole[:place] + bytes([byte]) + whole[place + 1 :]
    for one in answers([line], ON, rounds=False, known=KNOWN):
        assert one.refused == ("error" in json.loads(one.line))
