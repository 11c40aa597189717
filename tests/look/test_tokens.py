"""Colours can be told apart and read; fonts stay small; nothing is styled in place."""

import re
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TOKENS = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", (ROOT / "static/css/tokens.css").read_text()))

TEXT = [
    ("ink", "paper"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-sunk"),
    ("accent", "paper"),
    ("accent", "accent-pale"),
    ("on-accent", "accent"),
    ("met", "met-ground"),
    ("not-met", "not-met-ground"),
    ("not-met", "paper"),
    ("unknown", "unknown-ground"),
    ("unknown", "paper"),
]


def luminance(colour: str) -> float:
    shares = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(TOKENS[one]), luminance(TOKENS[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read_on_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("ground", ["paper", "paper-raised", "paper-sunk"])
def test_the_edge_of_a_control_can_be_seen(ground: str) -> None:
    assert contrast("control", ground) >= 3


def test_both_fonts_together_stay_under_90_kilobytes() -> None:
    assert sum(font.stat().st_size for font in (ROOT / "static/fonts").glob("*.woff2")) < 90_000


def test_no_template_styles_or_runs_anything_in_place() -> None:
    inline = re.compile(r"\sstyle=|<style|\son(click|change|submit|load|input)=|<script(?![^>]*\ssrc=)")
    mail = ROOT / "templates/reviews/mail"
    pages = [page for page in (ROOT / "templates").rglob("*.html") if mail not in page.parents]
    assert [page.name for page in pages if inline.search(page.read_text())] == []


def test_style_sheets_load_nothing_from_elsewhere() -> None:
    sheets = (ROOT / "static/css").glob("*.css")
    assert [sheet.name for sheet in sheets if re.search(r"https?://|@import", sheet.read_text())] == []


def test_bootstrap_is_the_file_its_note_names() -> None:
    folder = ROOT / "static/vendor/bootstrap"
    digest = sha256((folder / "bootstrap.min.css").read_bytes()).hexdigest()
    assert digest in (folder / "VENDOR.md").read_text()
