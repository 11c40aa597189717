"""Which categories list an occupation, since when and until when: as rows and as a timeline."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from draws.charts import Span, SpanChart, SpanLane, span_chart
from draws.models import CategoryVersion
from draws.selectors import Listing
from draws.selectors.streams import stream_named


def listing_chart(listings: Sequence[Listing], today: date, code: str) -> SpanChart:
    """A lane for each category, with a bar for each of its versions that lists the code."""
    lanes: dict[int, SpanLane] = {}
    for listing in listings:
        stream = stream_named(category=listing.category)
        lane = lanes.setdefault(listing.category.pk, SpanLane(stream.name, stream.short, []))
        lane.spans.extend(_span(part) for part in listing.parts)
    for lane in lanes.values():
        lane.spans.sort(key=lambda span: span.start)
    return span_chart(
        list(lanes.values()), today=today, title=_("Categories that list %(code)s") % {"code": code}
    )


def _span(version: CategoryVersion) -> Span:
    name = _("version %(version)s") % {"version": version.version}
    return Span(version.effective_from, version.effective_to, name, version.version)
