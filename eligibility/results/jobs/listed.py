"""The categories that list the occupation of a job: on the day, before and later, with rule and source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import day
from eligibility.results.jobs.rows import TowardView, reasons_of, toward_view
from eligibility.results.reasons import Source
from eligibility.results.streams import stream_name
from eligibility.rules.decisions import Verdict
from eligibility.rules.each_job import InCategory, JobStanding, Listing, Next, Spell
from eligibility.rules.facts import Job
from eligibility.rules.reference import CategoryVersion


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version of a category: its days, whether it lists the occupation (a verdict), what it asks for."""

    version: str
    days: str
    lists: Verdict
    asks: str
    source: Source


@dataclass(frozen=True, slots=True)
class ListedView:
    """A category by its row of today and its versions, the newest first."""

    row: TowardView
    versions: tuple[VersionView, ...]


def listed_view(found: InCategory, job: Job, on: date) -> ListedView:
    """A category that lists, listed or will list the occupation of a job."""
    listing = found.listing
    versions = tuple(_version(version, listed) for version, listed in reversed(listing.versions))
    return ListedView(_row(found, job, on), versions)


def any_category_view(standing: JobStanding) -> TowardView | None:
    """All categories by occupation in one row, of a job whose occupation cannot be told; None without any."""
    found = [one.toward for one in standing.categories if one.toward]
    if not found:
        return None
    first = next((one for one in found if one.verdict is not Verdict.NOT_MET), found[0])
    return TowardView(
        name=_("Categories by occupation"),
        counts=first.verdict,
        enough=None,
        why=reasons_of(first, standing.job),
        url="",
        source=None,
    )


def _row(found: InCategory, job: Job, on: date) -> TowardView:
    url = reverse("draws:category", args=[found.listing.category])
    beside = " ".join([_spells(found.listing, on), *_later(found.next)])
    if found.toward:
        until = found.version.effective_to if found.version else None
        return toward_view(found.toward, job, url, beside, until)
    newest, _listed = found.listing.versions[-1]
    return TowardView(
        name=stream_name(found.listing.category),
        counts=Verdict.NOT_MET,
        enough=None,
        why=f"{_not_listed(found.version, on)} {beside}",
        url=url,
        source=_source(found.version or newest),
    )


def _not_listed(version: CategoryVersion | None, on: date) -> str:
    if version is None:
        return _("No version of this category is in force on %(day)s.") % {"day": day(on)}
    return _("Version %(version)s, in force on %(day)s, does not list it.") % {
        "version": version.version,
        "day": day(on),
    }


def _spells(listing: Listing, on: date) -> str:
    """From when to when it is listed."""
    return " ".join(_spell(one, on) for one in listing.spells)


def _spell(spell: Spell, on: date) -> str:
    figures = {
        "since": day(spell.since),
        "until": day(spell.until) if spell.until else "",
        "versions": get_text_list([one.version for one in spell.versions], _("and")),
    }
    if not spell.is_certain:
        return _may_be_listed(spell) % figures
    if spell.until is None:
        return (
            ngettext(
                "Listed since %(since)s (version %(versions)s).",
                "Listed since %(since)s (versions %(versions)s).",
                len(spell.versions),
            )
            % figures
        )
    return (
        ngettext(
            "Listed from %(since)s to %(until)s (version %(versions)s).",
            "Listed from %(since)s to %(until)s (versions %(versions)s).",
            len(spell.versions),
        )
        % figures
    )


def _may_be_listed(spell: Spell) -> str:
    if spell.until is None:
        return _("Since %(since)s only some of the codes it may be are listed.")
    return _("From %(since)s to %(until)s only some of the codes it may be were listed.")


def _later(then: Next | None) -> Iterator[str]:
    """What a later version asks for, and how it would come out on its first day."""
    if then is None:
        return
    words = {
        None: _("From %(day)s version %(version)s is in force, which does not list it."),
        Verdict.MET: _("From %(day)s version %(version)s asks for %(asks)s: enough then."),
        Verdict.NOT_MET: _("From %(day)s version %(version)s asks for %(asks)s: not enough then."),
        Verdict.UNKNOWN: _(
            "From %(day)s version %(version)s asks for %(asks)s: whether it is enough then is not known."
        ),
    }[then.toward.enough if then.toward else None]
    yield words % {
        "day": day(then.version.effective_from),
        "version": then.version.version,
        "asks": asks(then.version),
    }


def asks(version: CategoryVersion) -> str:
    """The amount of work that a version asks for, as a part of a sentence."""
    months, years = version.min_months or 0, version.window_years or 0
    amount = ngettext("%(months)s month", "%(months)s months", months) % {"months": months}
    window = ngettext("in the last year", "in the last %(years)s years", years) % {"years": years}
    breaks = _("without a break") if version.must_be_continuous else _("breaks allowed")
    words = (
        _("%(amount)s of work in Canada %(window)s, %(breaks)s")
        if version.canadian_only
        else _("%(amount)s of work %(window)s, %(breaks)s")
    )
    return words % {"amount": amount, "window": window, "breaks": breaks}


def _version(version: CategoryVersion, listed: bool | None) -> VersionView:
    return VersionView(
        version=version.version,
        days=_days(version),
        lists=Verdict.of(listed),
        asks=asks(version),
        source=_source(version),
    )


def _days(version: CategoryVersion) -> str:
    since = day(version.effective_from)
    if version.effective_to is None:
        return _("since %(since)s") % {"since": since}
    return _("%(since)s to %(until)s") % {"since": since, "until": day(version.effective_to)}


def _source(version: CategoryVersion) -> Source:
    return Source.of({"source": version.source, "effective": version.effective_from.isoformat()})
