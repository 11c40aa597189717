"""From the name of a round to its stream: whom it was for, and by which version of a category.

The feed has no code for either, and renames rounds: a name is read by its words and the version it prints.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

# "(Version 1)", "(2023-1)", ", 2026-Version 3", " 2026-version 1"
_VERSION = re.compile(
    r"(?P<name>.+?)[\s,]*(?:\((?:version |\d{4}-)(?P<old>\d{1,3})\)|(?:\d{4}-)?version (?P<new>\d{1,3}))"
)
_GENERAL = re.compile(r"general(e)?|no program specified|aucun programme (specifie|precise)")
_PROGRAMS = {
    "pnp": r"provincial nominee(s| program)|(programme des )?candidats des provinces",
    "cec": r"canadian experience( class)?|(categorie de l')?experience canadienne",
    "fsw": r"federal skilled workers?( program)?|(programme des )?travailleurs qualifies \(federal\)",
    "fst": (
        r"federal skilled trades( program)?"
        r"|(programme des )?travailleurs( de|\.? des) metiers specialises \(federal\)"
    ),
}
_CATEGORIES = {
    "french": r"french[- ]language proficiency|competences? linguistiques? en francais|maitrise du francais",
    "healthcare": (
        r"health ?care( and social services)?( occupations)?"
        r"|(professions de la |soins de )sante( et (des )?services sociaux)?"
    ),
    "stem": (
        r"stem( occupations)?|professions des stim"
        r"|science, technology, engineering,? and math(ematics)?( \(stem\))?( occupations)?"
    ),
    "trades": r"trades?( occupations)?|metiers( specialises)?",
    "transport": r"transport( occupations)?|(metiers|professions) (des transports|du transport)",
    "agriculture": (
        r"agriculture and agri-?food( occupations)?"
        r"|(metiers|professions) de l'agriculture et de l'agroalimentaire"
    ),
    "education": r"education( occupations)?|professions de l'education",
    "physicians": r"(physicians with|medecins ayant) .*\b(canadian work experience|travail au canada)",
    "senior-managers": (
        r"(senior managers with|cadres superieurs(/cadres superieures)? ayant) "
        r".*\b(canadian work experience|travail au canada)"
    ),
    "researchers": (
        r"(researchers with|chercheurs(/chercheuses)? ayant) .*\b(canadian work experience|travail au canada)"
    ),
    "skilled-military": r"skilled military recruits|recrues militaires qualifiees",
}


@dataclass(frozen=True, slots=True)
class Named:
    """A stream as the models have it; `category` and `version` of category-based rounds only."""

    kind: str
    program: str = ""
    category: str = ""
    version: str = ""


def stream_named(name: str, recorded: Mapping[str, str] | None = None) -> Named:
    """The stream that the name of a round tells. Raises ValueError, with the remedy, where it is not known.

    `recorded` has further names of categories, as `plain` makes them, by slug: those that staff recorded.
    """
    text = plain(name)
    if _GENERAL.fullmatch(text):
        return Named("general")
    for program, pattern in _PROGRAMS.items():
        if re.fullmatch(pattern, text):
            return Named("program", program=program)
    match = _VERSION.fullmatch(text)
    category = _category(match["name"] if match else text, recorded or {})
    if not category:
        raise ValueError(
            _("This name is not known. If it is a new category, record the category and its version first.")
        )
    if match is None:
        raise ValueError(_("The name prints no version of the category: record this round by hand."))
    return Named("category", category=category, version=str(int(match["old"] or match["new"])))


def plain(name: str) -> str:
    """A name for comparing: lower case, no accents, straight apostrophes and hyphens, single blanks."""
    letters = unicodedata.normalize("NFKD", name.replace("’", "'").replace("‑", "-").replace("–", "-"))
    return " ".join("".join(sign for sign in letters if not unicodedata.combining(sign)).casefold().split())


def _category(name: str, recorded: Mapping[str, str]) -> str:
    for slug, pattern in _CATEGORIES.items():
        if re.fullmatch(pattern, name):
            return slug
    return recorded.get(name, "")
