"""What happens on a day ahead, in words: one short sentence for each kind of turn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from eligibility.rules.decisions import Params
from eligibility.rules.turning import Turn
from eligibility.rules.work import MONTH_HOURS, YEAR_HOURS
from eligibility.wording.names import EDUCATION, TESTS

Name = Callable[[str], str]

# Said as they are.
PLAIN: dict[str, Any] = {
    "child_born": gettext_lazy("A child joins the family."),
    "offer_made": gettext_lazy("An offer of work is made."),
    "a_year_with_employer": gettext_lazy("A year with the employer of the offer is complete."),
    "permit_ends": gettext_lazy("The work permit has ended."),
    "nomination_issued": gettext_lazy("The nomination is issued."),
    "nomination_ends": gettext_lazy("The nomination has ended."),
    "certificate_issued": gettext_lazy("The certificate of qualification is issued."),
    "studied_two_years": gettext_lazy("Studies in Canada have lasted two academic years."),
    "service_ends": gettext_lazy("The military service has ended."),
    "overtaken": gettext_lazy("Another occupation has the most work in the window."),
}
TEST: dict[tuple[str, str], Any] = {
    ("test_taken", "own"): gettext_lazy("Your %(test)s is taken."),
    ("test_taken", "partner"): gettext_lazy("Your partner’s %(test)s is taken."),
    ("test_result", "own"): gettext_lazy("The result of your %(test)s is out."),
    ("test_result", "partner"): gettext_lazy("The result of your partner’s %(test)s is out."),
    ("test_lapses", "own"): gettext_lazy("Your %(test)s is too old to count."),
    ("test_lapses", "partner"): gettext_lazy("Your partner’s %(test)s is too old to count."),
}
CREDENTIAL: dict[tuple[str, str], Any] = {
    ("credential_completed", "own"): gettext_lazy("A credential is completed (%(level)s)."),
    ("credential_completed", "partner"): gettext_lazy("Your partner completes a credential (%(level)s)."),
    ("eca_issued", "own"): gettext_lazy("A credential is assessed (%(level)s)."),
    ("eca_issued", "partner"): gettext_lazy("Your partner’s credential is assessed (%(level)s)."),
    ("eca_lapses", "own"): gettext_lazy("The assessment of a credential is too old to count (%(level)s)."),
    ("eca_lapses", "partner"): gettext_lazy(
        "The assessment of your partner’s credential is too old to count (%(level)s)."
    ),
}
# Work by what it is measured for; a category's is told apart.
REACHED: dict[str, Any] = {
    "core.canadian_work": gettext_lazy("%(years)s of work in Canada reached."),
    "transfer.foreign_work": gettext_lazy("%(years)s of work abroad reached."),
    "partner.canadian_work": gettext_lazy("Your partner reaches %(years)s of work in Canada."),
    "fsw.work": gettext_lazy("%(years)s of work without a break in one occupation reached."),
    "fsw.grid.experience": gettext_lazy("%(years)s of skilled work reached."),
    "fsw.grid.adaptability": gettext_lazy("%(years)s of full-time work in Canada reached."),
    "cec.work": gettext_lazy("%(years)s of work in Canada within three reached."),
    "fst.work": gettext_lazy("%(years)s of work in one trade reached."),
}
LOST: dict[str, Any] = {
    "core.canadian_work": gettext_lazy("Work in Canada of long ago no longer counts: less than %(years)s."),
    "transfer.foreign_work": gettext_lazy("Work abroad of long ago no longer counts: less than %(years)s."),
    "partner.canadian_work": gettext_lazy(
        "Your partner’s work in Canada of long ago no longer counts: less than %(years)s."
    ),
    "fsw.work": gettext_lazy("Work in one occupation is too long ago: less than %(years)s without a break."),
    "fsw.grid.experience": gettext_lazy("Skilled work of long ago no longer counts: less than %(years)s."),
    "fsw.grid.adaptability": gettext_lazy("Less than %(years)s of full-time work in Canada."),
    "cec.work": gettext_lazy("Less than %(years)s of work in Canada within three years."),
    "fst.work": gettext_lazy("Work in the trade is too long ago: less than %(years)s within five."),
}
CATEGORY = "category.experience."
STARTS, ENDS = "category_starts", "category_ends"


def events(turns: Iterable[Turn], category: Name) -> tuple[str, ...]:
    """What happens on a day, each thing once; `category` names a category by its key."""
    found = sorted(turns, key=_order)
    others = [_event(turn, category) for turn in found if turn.key not in (STARTS, ENDS)]
    return tuple(dict.fromkeys([*_versions(found, category), *others]))


def _versions(turns: Iterable[Turn], category: Name) -> Iterator[str]:
    """Categories that begin, end, or change from one version to the next, each kind in one sentence."""
    named: dict[str, set[str]] = {STARTS: set(), ENDS: set()}
    for turn in turns:
        if turn.key in named:
            named[turn.key].add(category(str(turn.params["category"])))
    begun, ended = named[STARTS], named[ENDS]
    for names, said in (
        (
            begun & ended,
            ngettext(
                "The category changes: %(names)s.", "These categories change: %(names)s.", len(begun & ended)
            ),
        ),
        (
            begun - ended,
            ngettext("A category begins: %(names)s.", "Categories begin: %(names)s.", len(begun - ended)),
        ),
        (
            ended - begun,
            ngettext("A category ends: %(names)s.", "Categories end: %(names)s.", len(ended - begun)),
        ),
    ):
        if names:
            yield said % {"names": ", ".join(sorted(names))}


def _order(turn: Turn) -> tuple[str, str]:
    return turn.key, str(sorted(turn.params.items(), key=str))


def _event(turn: Turn, category: Name) -> str:
    what = _what(turn.key, turn.params, category)
    return what if turn.sure else _("Possibly: %(what)s") % {"what": what}


def _what(key: str, params: Params, category: Name) -> str:
    if key in PLAIN:
        return str(PLAIN[key])
    whose = str(params.get("of"))
    if (key, whose) in TEST:
        return TEST[key, whose] % {"test": _test(params.get("test"))}
    if (key, whose) in CREDENTIAL:
        return CREDENTIAL[key, whose] % {"level": _level(params.get("level"))}
    return OTHERS[key](params, category)


def _test(name: object) -> str:
    return str(TESTS[name]) if isinstance(name, str) else _("language test")


def _level(level: object) -> str:
    return str(EDUCATION[level]) if isinstance(level, str) else _("level not said")


def _birthday(params: Params, category: Name) -> str:
    return _("You turn %(age)s.") % {"age": params["age"]}


def _service(params: Params, category: Name) -> str:
    months = int(str(params["months"]))
    said = ngettext("%(years)s year", "%(years)s years", months // 12) % {"years": months // 12}
    return _("%(years)s of military service reached.") % {"years": said}


def _work(sentences: dict[str, Any], of_category: Any) -> Callable[[Params, Name], str]:
    def say(params: Params, category: Name) -> str:
        of, hours = str(params["of"]), int(str(params["hours"]))
        if of.startswith(CATEGORY):
            name = category(of.removeprefix(CATEGORY))
            return str(of_category) % {"months": hours // MONTH_HOURS, "category": name}
        years = hours // YEAR_HOURS
        return str(sentences[of]) % {"years": ngettext("%(n)s year", "%(n)s years", years) % {"n": years}}

    return say


def _rules(params: Params, category: Name) -> str:
    if params["unknown"]:
        return _("New points are reported whose values are not known; the last known ones are used.")
    if params["table"] == "settlement_funds":
        return _("The settlement funds asked for change.")
    return _("The rules change.")


OTHERS: dict[str, Callable[[Params, Name], str]] = {
    "birthday": _birthday,
    "service_reached": _service,
    "work_reached": _work(
        REACHED, gettext_lazy("%(months)s months of work for the category “%(category)s” reached.")
    ),
    "work_lost": _work(
        LOST, gettext_lazy("Less than %(months)s months of recent work for the category “%(category)s”.")
    ),
    "rules": _rules,
}
