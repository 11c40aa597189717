"""What an invitation starts: the days to apply, the medical exam and the fees, under the rules of a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from eligibility.rules.dates import days_later
from eligibility.rules.decisions import Span
from eligibility.rules.tables import Version, as_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A value with the source it was read from and the day it came into force; None where it is not known."""

    value: T | None
    source: str
    effective: date


@dataclass(frozen=True, slots=True)
class Fees:
    """Fees of a family that applies together, in whole Canadian dollars.

    The right of permanent residence is paid by adults alone and may be paid later.
    """

    principal_applicant: int
    partner: int
    children: int
    right_of_permanent_residence: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.principal_applicant + self.partner + self.children + self.right_of_permanent_residence


@dataclass(frozen=True, slots=True)
class AfterInvitation:
    """What holds for someone invited, or applying, on a day.

    `days` to apply and the `last_day` of them are those of an invitation on that day; `medical_upfront`
    (whether the exam is done before applying), `medical_reuse_years` (how old an exam in Canada may be that
    serves instead) and the fees are those of an application on it. `biometrics` is a range, as young
    children may not have to give them.
    """

    days: Dated[int]
    last_day: date
    medical_upfront: Dated[bool]
    medical_reuse_years: Dated[int]
    medical_valid_months: Dated[int]
    fees: Dated[Fees]
    biometrics: Dated[Span]


def after_invitation(on: date, *, partner: bool = False, children: int = 0) -> AfterInvitation:
    """What holds on the day for a candidate with or without a partner and so many children who come along.

    Raises `tables.NotLoaded` for a day before Express Entry.
    """
    return AfterInvitation(
        days=_value("ita_window", "days", on),
        last_day=last_day(on),
        medical_upfront=_value("medical_exam", "upfront", on),
        medical_reuse_years=_value("medical_exam_reuse", "years", on),
        medical_valid_months=_value("validity", "medical_exam_months", on),
        fees=_fees(as_of("fees_permanent_residence", on), partner, children),
        biometrics=_biometrics(as_of("fees_biometrics", on), partner, children),
    )


def last_day(invited_on: date) -> date:
    """The last day, in UTC, on which an application may arrive after an invitation of that day."""
    return days_later(invited_on, as_of("ita_window", invited_on).values["days"])


def _value(table: str, name: str, on: date) -> Dated[T]:
    version = as_of(table, on)
    return Dated(version.values.get(name), version.source, version.effective)


def _fees(version: Version, partner: bool, children: int) -> Dated[Fees]:
    if not version.known:
        return Dated(None, version.source, version.effective)
    values = version.values
    fees = Fees(
        principal_applicant=values["principal_applicant"],
        partner=values["partner"] if partner else 0,
        children=values["dependent_child"] * children,
        right_of_permanent_residence=values["right_of_permanent_residence"] * (2 if partner else 1),
    )
    return Dated(fees, version.source, version.effective)


def _biometrics(version: Version, partner: bool, children: int) -> Dated[Span]:
    if not version.known:
        return Dated(None, version.source, version.effective)
    adults = 2 if partner else 1
    each, most = version.values["person"], version.values["family"]
    span = Span(each * adults, each * (adults + children)).capped(most)
    return Dated(span, version.source, version.effective)
