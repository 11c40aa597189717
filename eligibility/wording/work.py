"""The words of a count of work: what it is for, why days do not count, and why two days differ."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from eligibility.rules.facts import UNANSWERED, Job

PURPOSES: dict[str, Any] = {
    "crs.canadian": _("Work in Canada, for points"),
    "cec": _("Work in Canada, for the Canadian Experience Class"),
    "crs.foreign": _("Work abroad, for points"),
    "fsw": _("Work without a break, for Federal Skilled Worker"),
    "fst": _("Work in a trade, for Federal Skilled Trades"),
    "partner.canadian": _("Your partner’s work in Canada, for points"),
}

COUNTED: dict[str, Any] = {
    "crs.canadian": _(
        "Skilled, paid and authorised work in Canada, in any number of occupations; not while studying full "
        "time, and not at one’s own account (but for physicians in publicly funded services, from 25 April "
        "2023 on)."
    ),
    "cec": _(
        "Skilled, paid and authorised work in Canada, in any number of occupations; not while studying full "
        "time, and not at one’s own account (but for physicians in publicly funded services, from 25 April "
        "2023 on)."
    ),
    "crs.foreign": _(
        "Skilled, paid work outside Canada. Sources disagree whether one occupation counts or several: what "
        "one gives is certain, what all give together is possible."
    ),
    "fsw": _(
        "Skilled, paid work anywhere, in one occupation, without a break. Up to 3 days between two jobs keep "
        "it unbroken; what 4 to 30 days do is not said, so they leave it open."
    ),
    "fst": _("Paid work in one skilled trade, anywhere, from the day you were qualified to practise it."),
    "category": _("Paid work in one of the occupations that the category lists; several are never added up."),
    "category.continuous": _(
        "Paid work without a break in one of the occupations that the category lists; several are never "
        "added up."
    ),
    "partner.canadian": _("Skilled, paid and authorised work in Canada, in any number of occupations."),
}

REASONS: dict[str, Any] = {
    "skill": _("Not a skilled occupation."),
    "skill.fst": _("Not one of the trades."),
    "skill.category": _("Not one of the occupations listed."),
    "occupation": _("Another occupation."),
    "duties": _("The duties are not those of the occupation."),
    "paid": _("Not paid."),
    "place": _("Not in Canada."),
    "place.crs.foreign": _("In Canada."),
    "remote": _("Remote work for an employer outside Canada."),
    "authorized": _("Not authorised."),
    "student": _("While studying full time."),
    "self_employed": _("At one’s own account."),
    "qualified": _("Before you were qualified in the trade."),
    "hours": _("No hours that count."),
    "part_time": _("Less than 30 hours a week, which did not count then."),
    "dates": _("Outside the dates of the job."),
    "leave": _("Unpaid leave."),
    "gap": _("Cut off from the counted time by a break."),
    "window": _("Before the window."),
    "parallel": _("Another job fills the 30 hours of these weeks."),
    "later": _("Begins later."),
    "primary": _(
        "Another occupation is your primary one. On the grid of Federal Skilled Worker skilled work of the "
        "last ten years gives points all the same."
    ),
}

OPEN: dict[str, Any] = {
    "skill": _("Whether the occupation counts cannot be told from its code."),
    "skill.no_code": _("No occupation is given, so whether it counts cannot be told."),
    "occupation": _("Whether it is the same occupation cannot be told from its code."),
    "occupation.no_code": _("No occupation is given, so whether it is the same cannot be told."),
    "duties": _("You are not sure that your duties were those of the occupation."),
    "duties.partly": _("You said that your duties match those of the occupation in part."),
    "paid": _("Whether it was paid is not answered."),
    "place": _("Where it was done is not answered."),
    "remote": _("Whether it was remote work is not answered."),
    "authorized": _("Whether it was authorised is not answered."),
    "student": _("Whether you were studying full time is not answered."),
    "self_employed": _("Whether it was at your own account is not answered."),
    "qualified": _("The day you were qualified is known only by its month."),
    "hours": _("The hours a week leave it open."),
    "dates": _("The date is missing, or known only by its month."),
    "leave": _("The dates of the leave are known only by their month."),
    "gap": _("Whether the break before or after it matters is not said by IRCC."),
    "several": _(
        "Sources disagree whether work abroad in more than one occupation counts, and another has more."
    ),
}

# Why the day on which the hours are reached and the safe day differ, or do not.
DAYS: dict[str, Any] = {
    "calendar": _(
        "By hours 52 weeks are a year; an officer may count calendar years, complete a little later."
    ),
    "ends_first": _("By hours it is enough; the work ends before the calendar time is complete."),
}


def reason(key: str, is_open: bool, purpose: str = "", job: Job | None = None) -> str:
    """Why days do not count for a purpose, or only may; in the words of what was answered of the job."""
    if is_open:
        return str(OPEN.get(f"{key}.{_answer(key, job)}", OPEN[key]))
    return str(REASONS.get(f"{key}.{purpose}", REASONS[key]))


def _answer(key: str, job: Job | None) -> str:
    """The answer that a reason rests on, where its words depend on it."""
    if job is None:
        return ""
    if key == "duties":
        return job.duties or ""
    return "no_code" if job.noc is UNANSWERED else ""
