"""The API against its own description: whatever the description allows is answered as it promises."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import positive_data_acceptance

from config.wsgi import application

pytestmark = pytest.mark.django_db
# Some of what the description allows means nothing: a time that ends before it begins, an unknown category.
OVERLY_STRICT = [positive_data_acceptance]


@pytest.fixture(autouse=True)
def _the_connection_stays() -> Iterator[None]:
    """A whole request ends by closing the connection in which the test has its transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def described(settings, db) -> BaseSchema:
    """The API as it describes itself; read when a test runs, with the addresses and settings of tests."""
    settings.ALLOWED_HOSTS = ["*"]
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", application)


@pytest.mark.parametrize(
    "operation",
    [
        "GET /api/v1/rounds",
        "GET /api/v1/categories",
        "GET /api/v1/pool",
        "GET /api/v1/occupations",
        "POST /api/v1/assess",
    ],
)
def test_every_answer_is_as_described(described: BaseSchema, operation: str) -> None:
    method, address = operation.split()

    @settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(case=described[address][method].as_strategy())
    def answered(case: schemathesis.Case) -> None:
        case.call_and_validate(excluded_checks=OVERLY_STRICT)

    answered()


def parameters(described: BaseSchema) -> Iterator[tuple[str, dict]]:
    for address, methods in described.raw_schema["paths"].items():
        for operation in methods.values():
            yield from ((f"{address} {each['name']}", each) for each in operation["parameters"])


def test_every_parameter_is_described(described: BaseSchema) -> None:
    assert [name for name, each in parameters(described) if not each.get("description")] == []


def test_every_parameter_without_a_default_has_an_example(described: BaseSchema) -> None:
    optional = [(name, each) for name, each in parameters(described) if "default" not in each["schema"]]
    assert [name for name, each in optional if "example" not in each] == []
    assert len(optional) == 12


def test_no_address_is_left_out(described: BaseSchema) -> None:
    assert list(described.raw_schema["paths"]) == [
        "/api/v1/rounds",
        "/api/v1/categories",
        "/api/v1/pool",
        "/api/v1/occupations",
        "/api/v1/assess",
    ]
