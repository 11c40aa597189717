"""`POST /api/v1/assess`: the same facts and results as everywhere, without an account and without cookies."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema
from pydantic import Field

from draws.api.answers import ApiError, refuse_unknown
from draws.api.schemas import Day, Error, Unsaid, wish
from eligibility.batch import answer
from eligibility.days import TooFarAhead, within_reach
from eligibility.engine import reference
from eligibility.errors import error_said
from eligibility.reading import Unreadable, read_json
from eligibility.writing import write_json

MOST_PEOPLE = 100
BAD_REQUEST, UNPROCESSABLE = 400, 422

router = Router(tags=["assess"])


class Wish(Schema):
    """For which day, and whether every round is judged."""

    on: Day | Unsaid = wish("The day; today in Ottawa by default.", "2026-10-01")
    rounds: bool = Field(False, description="Whether every round up to that day is judged.")


_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {
                "schema": {
                    "oneOf": [
                        {"type": "object"},
                        # Of any kind: what is no facts object is answered with an error in its place.
                        {"type": "array", "items": {}, "maxItems": MOST_PEOPLE},
                    ]
                },
                "example": {"birth_date": "1993-05-14"},
            }
        },
    }
}
_RESULT: Any = dict[str, Any] | list[dict[str, Any]]
_ANSWERS = {200: _RESULT, 400: Error, 422: Error, 429: Error}


@router.post("/assess", response=_ANSWERS, openapi_extra=_BODY, summary="Where someone stands on a day")
def assess(request: HttpRequest, wish: Query[Wish]) -> HttpResponse:
    """The result of one facts object, or of an array of at most 100, in order.

    `on` is the day, today in Ottawa by default and at most ten years ahead; with `rounds` every round up to
    that day is judged.
    Within an array, facts that cannot be assessed give an error object in their place; a single such
    object is answered with status 422.
    """
    refuse_unknown(request, Wish)
    try:
        facts = read_json(request.body)
    except (Unreadable, RequestDataTooBig) as error:
        return _refused(_too_big() if isinstance(error, RequestDataTooBig) else str(error))
    if isinstance(facts, list) and len(facts) > MOST_PEOPLE:
        return _refused(_("Send at most %(most)s people at a time.") % {"most": MOST_PEOPLE})
    day, known = _day(wish), reference()
    if isinstance(facts, list):
        return _json([answer(one, day, rounds=wish.rounds, known=known) for one in facts])
    found = answer(facts, day, rounds=wish.rounds, known=known)
    return _json(found, status=UNPROCESSABLE if "error" in found else 200)


def _day(wish: Wish) -> date:
    try:
        return within_reach(wish.on or timezone.localdate())
    except TooFarAhead as error:
        raise ApiError(UNPROCESSABLE, "on", str(error)) from error


def _json(said: Any, status: int = 200) -> HttpResponse:
    return HttpResponse(write_json(said), content_type="application/json", status=status)


def _refused(message: str) -> HttpResponse:
    return _json(error_said("", message), status=BAD_REQUEST)


def _too_big() -> str:
    return _("This is too big; send less at a time.")
