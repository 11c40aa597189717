"""The occupation of a job: its code as given, what it is read as on the day, and its TEER in words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst, get_text_list
from django.utils.translation import gettext as _

from eligibility.results.occupations import titles_in
from eligibility.rules.classification import NOC_2021
from eligibility.rules.each_job import JobStanding, Reading
from eligibility.rules.facts import UNANSWERED
from noc.wording import TEER


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code with its title; `url` is empty where it has no page, as codes of NOC 2016 have none."""

    code: str
    version: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class OccupationView:
    """The code as given, None where none is; what it is read as where that is another code; its level."""

    given: CodeView | None
    read_as: tuple[CodeView, ...]
    reading: str
    level: str


def titles_of_all(found: Iterable[JobStanding]) -> dict[str, str]:
    """The titles of every code that the jobs have or are read as. Two queries at most."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.job.noc is not UNANSWERED:
            codes[one.job.noc_version].add(one.job.noc)
        codes[one.reading.classification].update(one.reading.codes)
    return titles_in(codes)


def occupation_view(standing: JobStanding, titles: Mapping[str, str]) -> OccupationView:
    """The occupation of a job, with the titles by code."""
    job, reading = standing.job, standing.reading
    if job.noc is UNANSWERED:
        return OccupationView(None, (), "", "")
    is_other = reading.classification != job.noc_version
    return OccupationView(
        given=_code(job.noc, job.noc_version, titles),
        read_as=tuple(_code(code, reading.classification, titles) for code in reading.codes if is_other),
        reading=_reading(reading) if is_other else "",
        level=_level(reading),
    )


def _code(code: str, version: str, titles: Mapping[str, str]) -> CodeView:
    url = reverse("draws:occupation", args=[code]) if version == NOC_2021 else ""
    return CodeView(code, version, titles.get(code, ""), url)


def _reading(reading: Reading) -> str:
    """How a code of the other version is read on the day."""
    version = {"version": reading.classification}
    if not reading.codes:
        return _("No code of NOC %(version)s follows from it, so what depends on it is unknown.") % version
    if len(reading.codes) > 1:
        return _several(reading) % version
    return _("On this day it is read in NOC %(version)s as:") % version


def _several(reading: Reading) -> str:
    if reading.classification == NOC_2021:
        return _(
            "It became several codes in NOC %(version)s. Nothing says which is yours, so what depends on "
            "that is unknown:"
        )
    return _(
        "It came from several codes of NOC %(version)s. Nothing says which is yours, so what depends on "
        "that is unknown:"
    )


def _level(reading: Reading) -> str:
    """The TEER in plain words, or the skill level; all that it may be."""
    if reading.classification != NOC_2021:
        return _("Skill level %(levels)s") % {"levels": _either(reading.levels)} if reading.levels else ""
    words = [
        _("TEER %(teer)s: %(words)s") % {"teer": level, "words": TEER[int(level)]} for level in reading.levels
    ]
    return capfirst(_either(words)) + "." if words else ""


def _either(words: Iterable[str]) -> str:
    return str(get_text_list(list(words), _("or")))
