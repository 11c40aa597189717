"""Invented records in the shape of the feed; no row of the real one."""

from __future__ import annotations

import json
from typing import Any

PAGE = (
    "/content/canadasite/en/immigration-refugees-citizenship/corporate/mandate/"
    "policies-operational-instructions-agreements/ministerial-instructions/express-entry-rounds/"
    "invitations.html?q={}"
)
# Fifteen bands with their two subtotals and the total: 600 + 1,000 + 1,500 + 2,500 + 4,000 + 3,000 + 400.
POOL = {
    "dd1": "600",
    "dd2": "1,000",
    "dd3": "1,500",
    "dd4": "100",
    "dd5": "200",
    "dd6": "300",
    "dd7": "400",
    "dd8": "500",
    "dd9": "2,500",
    "dd10": "300",
    "dd11": "400",
    "dd12": "500",
    "dd13": "600",
    "dd14": "700",
    "dd15": "4,000",
    "dd16": "3,000",
    "dd17": "400",
    "dd18": "13,000",
}
NO_POOL = dict.fromkeys(POOL, "0")


def record(number: str = "448", **changes: Any) -> dict[str, Any]:
    """An ordinary round of Provincial Nominees on 14 October 2026; a field given as None is left out."""
    whole = {
        "drawNumber": number,
        "drawNumberURL": f"<a href='{PAGE.format(number)}'>{number}</a>",
        "drawDate": "2026-10-14",
        "drawDateFull": "October 14, 2026",
        "drawName": "Provincial Nominee Program",
        "drawSize": "600",
        "drawCRS": "740",
        "mitext": f"<a href='{PAGE.format(number)}'>Round {number}</a>",
        "DrawText1": f"<a href='{PAGE.format(number)}'>Words</a>",
        "drawText2": "Provincial Nominee Program",
        "drawDateTime": "October 14, 2026 at 14:02:03 UTC",
        "drawCutOff": "May 05, 2026 at 0:59:13 UTC",
        "drawDistributionAsOn": "October 12, 2026",
        **POOL,
        **changes,
    }
    return {name: value for name, value in whole.items() if value is not None}


def feed(*records: Any) -> bytes:
    """The bytes of a feed with these records, the newest first and with the line ends of the real one."""
    text = json.dumps({"classes": "wb-tables", "rounds": list(records)}, indent=1)
    return text.replace("\n", "\r\n").encode()
