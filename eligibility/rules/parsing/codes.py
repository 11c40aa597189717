"""The codes that facts may use: occupations, countries, provinces, levels, tests and what they can score."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache

from eligibility.rules.facts import ABILITIES, UNANSWERED, Unanswered
from eligibility.rules.parsing.errors import WrongValue, excerpt
from eligibility.rules.parsing.readers import finite
from eligibility.rules.reference import Reference

# ISO 3166-1 alpha-2, the 249 codes officially assigned.
_COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW
BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI
FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN
IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME
MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF
PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE
YT ZA ZM ZW
"""
COUNTRIES = frozenset(_COUNTRIES.split())
# Quebec and Nunavut have no nominee program.
PROVINCES = ("AB", "BC", "MB", "NB", "NL", "NS", "NT", "ON", "PE", "SK", "YT")

LEVELS = (
    "secondary",
    "one_year",
    "two_year",
    "three_year_or_bachelor",
    "masters",
    "professional",
    "doctoral",
)
ECA_BODIES = ("wes", "ces", "iqas", "icas", "ices", "mcc", "pebc", "cacb")
LANGUAGES = ("english", "french")
DUTIES = ("confirmed", "partly", "unsure")
PERMITS = ("lmia", "exempt_204_205", "open", "other")
NOC_VERSIONS = ("2021", "2016")

HALF = Fraction(1, 2)
WHOLE = Fraction(1)
Scale = tuple[int, int, Fraction]


def _alike(scale: Scale) -> dict[str, Scale]:
    return dict.fromkeys(ABILITIES, scale)


# Lowest score, highest score and step of each ability.
SCALES: dict[str, dict[str, Scale]] = {
    "ielts_gt": _alike((0, 9, HALF)),
    "celpip_g": _alike((0, 12, WHOLE)),
    "pte_core": _alike((10, 90, WHOLE)),
    "tef_canada": {**_alike((0, 450, WHOLE)), "listening": (0, 360, WHOLE), "reading": (0, 300, WHOLE)},
    "tcf_canada": {**_alike((0, 20, WHOLE)), "listening": (0, 699, WHOLE), "reading": (0, 699, WHOLE)},
    "clb": _alike((0, 12, WHOLE)),
    "nclc": _alike((0, 12, WHOLE)),
}


@cache
def score(test: str | Unanswered, ability: str) -> Callable[[object], Fraction]:
    """A score that the test can give; of a test not named, any that some test can give."""
    low, high, step = SCALES[test][ability] if test is not UNANSWERED else (0, 699, HALF)
    # Halves are exact as binary floats, and a whole number is found by its float as well.
    possible = {float(low + n * step): low + n * step for n in range(int((high - low) / step) + 1)}

    def read(value: object) -> Fraction:
        found = possible.get(finite(value))
        if found is None:
            key = "error.score_in_halves" if step == HALF else "error.score_whole"
            raise WrongValue(key, low=low, high=high)
        return found

    return read


def country(value: object) -> str:
    """A country by its ISO 3166-1 alpha-2 code."""
    if not isinstance(value, str):
        raise WrongValue("error.not_text")
    if value not in COUNTRIES:
        raise WrongValue("error.unknown_country", value=excerpt(value))
    return value


def noc(reference: Reference, version: str) -> Callable[[object], str]:
    """The code of an occupation known in that version of the NOC."""
    known = reference.unit_groups_2021 if version == "2021" else reference.concordance_2016

    def read(value: object) -> str:
        if not isinstance(value, str):
            raise WrongValue("error.noc_not_text", digits=5 if version == "2021" else 4)
        if value not in known:
            raise WrongValue("error.unknown_noc", value=excerpt(value), version=version)
        return value

    return read
