"""The API against its own description: whatever the description allows is answered as it promises."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS

from config.wsgi import application

pytestmark = pytest.mark.django_db
schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)
# Some of what the description allows means nothing: a time that ends before it begins, an unknown category.
OVERLY_STRICT = [CHECKS.get_one("positive_data_acceptance")]


@pytest.fixture(autouse=True)
def _host(settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]


@schema.parametrize()
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_every_answer_is_as_described(case: schemathesis.Case) -> None:
    case.call_and_validate(excluded_checks=OVERLY_STRICT)


def parameters() -> Iterator[tuple[str, dict]]:
    for address, methods in schema.raw_schema["paths"].items():
        for operation in methods.values():
            yield from ((f"{address} {each['name']}", each) for each in operation["parameters"])


def test_every_parameter_is_described() -> None:
    assert [name for name, parameter in parameters() if not parameter.get("description")] == []


def test_every_parameter_without_a_default_has_an_example() -> None:
    plain = [name for name, each in parameters() if "default" not in each["schema"] and "example" not in each]
    assert plain == []


def test_no_address_is_left_out() -> None:
    assert list(schema.raw_schema["paths"]) == [
        "/api/v1/rounds",
        "/api/v1/categories",
        "/api/v1/pool",
        "/api/v1/occupations",
        "/api/v1/assess",
    ]
