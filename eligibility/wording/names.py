"""The names of codes that many sentences use: programs, levels of education, languages, tests."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

PROGRAMS: dict[str, Any] = {
    "fsw": _("Federal Skilled Worker"),
    "cec": _("Canadian Experience Class"),
    "fst": _("Federal Skilled Trades"),
}

EDUCATION: dict[str, Any] = {
    "less_than_secondary": _("less than secondary school"),
    "secondary": _("secondary school"),
    "one_year": _("one year after secondary school"),
    "two_year": _("two years after secondary school"),
    "three_year_or_bachelor": _("a bachelor’s degree, or three years or more"),
    "two_or_more": _("two or more credentials, one of three years or more"),
    "masters": _("a master’s degree"),
    "professional": _("a professional degree needed for a licence"),
    "doctoral": _("a doctorate"),
}

LANGUAGES: dict[str | None, Any] = {
    "english": _("English"),
    "french": _("French"),
    None: _("official language"),
}

TESTS: dict[str | None, Any] = {
    "ielts_gt": _("IELTS General Training"),
    "celpip_g": _("CELPIP-General"),
    "pte_core": _("PTE Core"),
    "tef_canada": _("TEF Canada"),
    "tcf_canada": _("TCF Canada"),
    "clb": _("expected CLB levels"),
    "nclc": _("expected NCLC levels"),
}

# The engine's levels run from "below 4" (3, or 0 without a test) to "10 or more".
LEVELS: dict[int, Any] = {
    **{level: str(level) for level in range(4, 10)},
    **dict.fromkeys(range(4), _("below 4")),
    10: _("10 or more"),
}
