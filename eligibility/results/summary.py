"""The second sentence: the score, the programs and the categories it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from draws.figures import number
from eligibility.results.streams import stream_in_sentence
from eligibility.wording.names import PROGRAMS


def summary(result: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    """The score, the programs met and the categories met with the job that counts, in plain sentences."""
    said = (_score(result), _programs(result), _categories(result, facts))
    return " ".join(sentence for sentence in said if sentence)


def _score(result: Mapping[str, Any]) -> str:
    crs = result["crs"]
    if result["rules"]["crs"] is None:
        return _("Express Entry began on 1 January 2015, so there is no score for that day.")
    if crs["at_most"] == crs["total"]:
        return ngettext("You have %(total)s point.", "You have %(total)s points.", crs["total"]) % {
            "total": number(crs["total"])
        }
    return _(
        "You have %(total)s points for certain and up to %(at_most)s once open questions are answered."
    ) % {
        "total": number(crs["total"]),
        "at_most": number(crs["at_most"]),
    }


def _programs(result: Mapping[str, Any]) -> str:
    met = _with("met", result)
    if met:
        return ngettext(
            "You meet the conditions of the %(programs)s program.",
            "You meet the conditions of the %(programs)s programs.",
            len(met),
        ) % {"programs": get_text_list(met, _("and"))}
    unsure = _with("unknown", result)
    if unsure:
        return _("Whether you meet %(programs)s cannot be told yet.") % {
            "programs": get_text_list(unsure, _("or"))
        }
    return _("Each of the three programs has a condition that you do not meet.")


def _with(verdict: str, result: Mapping[str, Any]) -> list[str]:
    return [str(name) for key, name in PROGRAMS.items() if result["programs"][key]["verdict"] == verdict]


def _categories(result: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    met = [_category(said, facts) for said in result["categories"] if said["verdict"] == "met"]
    if not met:
        return ""
    return ngettext(
        "Of the categories in force, you meet %(categories)s.",
        "Of the categories in force, you meet %(categories)s.",
        len(met),
    ) % {"categories": get_text_list(met, _("and"))}


def _category(said: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    name = stream_in_sentence(said["category"])
    if said["job"] is None:
        return name
    return _("%(category)s (by your work as %(noc)s)") % {
        "category": name,
        "noc": facts["jobs"][said["job"]]["noc"],
    }
