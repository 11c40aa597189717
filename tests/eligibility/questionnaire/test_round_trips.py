"""Facts and forms say the same: nothing is lost there and back, and no form writes a wrong fact."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.questionnaire import checks, places
from eligibility.questionnaire.forms import AnswersForm
from eligibility.questionnaire.itemforms import ItemForm, NewItemForm
from eligibility.questionnaire.kinds import Choice, Country, Flag, Group, Maybe, Occupation, Question, YesNo
from eligibility.questionnaire.registry import shelf_at
from eligibility.questionnaire.specs import STEPS
from eligibility.questionnaire.stepforms import StepForm
from tests.eligibility.questionnaire.typing_hands import as_sent

pytestmark = pytest.mark.django_db

EXAMPLES = settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
DAYS = st.dates(date(2000, 1, 1), date(2025, 12, 31)).map(date.isoformat)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "DayAnswer": st.one_of(DAYS, DAYS.map(lambda day: day[:7])),
    "Decimals": st.integers(0, 18).map(lambda half: half / 2),
    "Whole": st.integers(0, 100),
    "MomentAnswer": st.sampled_from(
        ["2026-05-01T12:00:00Z", "2026-05-01T08:00:00-04:00", "2026-01-31T23:59:59.123456+02:00"]
    ),
}
SHELVES = [shelf_at(items.path) for step in STEPS for items in step.lists]
OBJECTS = pytest.mark.parametrize("shelf", SHELVES, ids=lambda shelf: shelf.slug)


def values(question: Question) -> st.SearchStrategy[Any]:
    """Any value that the facts may hold for a question."""
    kind = question.kind
    if isinstance(kind, YesNo | Flag):
        return st.booleans()
    if isinstance(kind, Choice):
        return st.sampled_from([code for code, _words in kind.options])
    if isinstance(kind, Country):
        return st.sampled_from(["CA", "PH", "FR", "NO"])
    if isinstance(kind, Occupation):
        return st.sampled_from(["31301", "21231", "00010"])
    if isinstance(kind, Maybe):
        return st.one_of(st.none(), values(Question("", "", kind.value)))
    if isinstance(kind, Group):
        return st.one_of(st.none(), objects(kind.questions))
    if getattr(kind, "exact", False):
        return DAYS
    return VALUES[type(kind).__name__]


@st.composite
def objects(draw: Any, questions: tuple[Question, ...]) -> dict[str, Any]:
    """An object with any of its questions answered, and perhaps with a null where that says nothing."""
    found = {}
    for question in questions:
        if question.required or draw(st.booleans()):
            found[question.key] = draw(values(question))
        elif not question.kind.has_none and not question.required and draw(st.booleans()):
            found[question.key] = None
    return found


def rebuilt(form: AnswersForm, again: Any) -> dict[str, Any]:
    """The facts after the page of a form is sent back as it was shown."""
    bound = again(as_sent(form))
    bound.full_clean()
    assert not bound.errors, bound.errors
    return bound.after


@pytest.fixture(autouse=True)
def _no_judging(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """Shape only: facts made at random contradict each other, which the parser's own tests look into."""
    if "there_and_back" in request.node.name:
        monkeypatch.setattr(checks, "problems", lambda facts: [])


@OBJECTS
@EXAMPLES
@given(data=st.data())
def test_items_go_there_and_back_unchanged(shelf, data):
    item = data.draw(objects(shelf.items.questions)) | {"kept_unasked": [1]}
    facts = places.put({"partner": {}}, (*shelf.path, 0), item)
    form = ItemForm(shelf, 0, facts)
    assert rebuilt(form, lambda sent: ItemForm(shelf, 0, facts, sent)) == facts


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
@EXAMPLES
@given(data=st.data())
def test_steps_go_there_and_back_unchanged(step, data):
    facts = data.draw(objects(step.questions))
    for items in step.lists:
        if items.shown(facts) and data.draw(st.booleans()):
            facts = places.put(facts, items.path, [])
    form = StepForm(step, facts)
    assert rebuilt(form, lambda sent: StepForm(step, facts, sent)) == facts


CODES = "yes no on CA PH ON 31301 3012 99999 cook ielts_gt clb masters lmia 2021 2016 english confirmed utc"
NUMBERS = "1 6 13 31 2018 2019 2093 7.5 9.25 -1 200 NaN 14:05 25:00"
WORDS = st.sampled_from(["", *CODES.split(), *NUMBERS.split(), "x" * 300, "\x00", "\ud800"])


def _judged(form: AnswersForm) -> None:
    """Whatever was sent: either it is refused, or the engine accepts every fact."""
    if form.is_valid():
        assert checks.problems(form.after) == []
    for row in form.rows:
        for field in row.fields:
            str(field)


@OBJECTS
@EXAMPLES
@given(data=st.data())
def test_whatever_is_sent_a_new_item_is_refused_or_parses(shelf, data):
    facts = {"partner": {}} if shelf.items.scope else {}
    form = NewItemForm(shelf, facts)
    sent = {name: data.draw(WORDS) for name in (*as_sent(form), *_boxes(form))}
    _judged(NewItemForm(shelf, facts, sent))


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.slug)
@EXAMPLES
@given(data=st.data())
def test_whatever_is_sent_a_step_is_refused_or_parses(step, data):
    form = StepForm(step, {})
    sent = QueryDict(mutable=True)
    for name in (*as_sent(form), *_boxes(form)):
        sent[name] = data.draw(WORDS)
    _judged(StepForm(step, {}, sent))


def _boxes(form: AnswersForm) -> list[str]:
    return [*form.fields, *(f"{name}_{part}" for name in form.fields for part in ("day", "month", "year"))]
