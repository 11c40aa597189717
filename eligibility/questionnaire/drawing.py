"""Widgets with templates of our own."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString


class DrawnByProject:
    """Draws a widget by a template of the project: the renderer of forms looks into applications only."""

    template_name: str

    def render(
        self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None
    ) -> SafeString:
        """The widget as HTML."""
        context: dict[str, Any] = self.get_context(name, value, attrs)  # type: ignore[attr-defined]
        return render_to_string(self.template_name, context)
