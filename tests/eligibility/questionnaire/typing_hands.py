"""Hands for the tests: what a browser would send back of a form, and how a visitor goes about it."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client

from eligibility.questionnaire.dayfield import PARTS, DayField
from eligibility.questionnaire.forms import AnswersForm

MARK = re.compile(r'name="seen" value="(\w+)"')


def as_sent(form: AnswersForm) -> dict[str, Any]:
    """What a browser sends when nothing is changed on the page of a form."""
    sent: dict[str, Any] = {"seen": form.mark()}
    for name, field in form.fields.items():
        value = form.initial.get(name)
        if isinstance(field, DayField):
            sent |= day(name, value or "")
        elif value is not None and value is not False:
            sent[name] = "on" if value is True else str(value)
    return sent


def day(name: str, iso: str) -> dict[str, str]:
    """A date in its three boxes: `2018-06` or `2018-06-01`."""
    year, month, date = [*iso.split("-"), "", ""][:3]
    return dict(zip((f"{name}_{part}" for part in PARTS), (date, month, year), strict=True))


def mark(client: Client, address: str) -> str:
    """The mark of what a page shows."""
    found = MARK.search(client.get(address).content.decode())
    assert found is not None, f"{address} shows no form"
    return found[1]


def send(client: Client, address: str, **typed: Any) -> Any:
    """Open a page, type, and save."""
    return client.post(address, {"seen": mark(client, address), **typed})


def facts(client: Client) -> Any:
    """What a visitor has answered so far."""
    return client.session.get("answers", {}).get("facts", {})


def messages(response: Any) -> dict[str, list[str]]:
    """The messages on a page, by field."""
    return {name: [str(text) for text in texts] for name, texts in response.context["form"].errors.items()}
