"""Components keep their promises: a word with every colour, text escaped, nothing for nothing."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory


def component(name: str, **values: object) -> str:
    return render_to_string(f"components/{name}.html", values)


@pytest.mark.parametrize(
    ("value", "word"),
    [
        ("met", "met"),
        ("not_met", "not met"),
        ("unknown", "unknown"),
        ("invited", "invited"),
        ("not_invited", "not invited"),
    ],
)
def test_a_verdict_has_its_word_and_its_sign(value: str, word: str) -> None:
    html = component("verdict", value=value)
    assert f"</svg>{word}</span>" in html


def test_a_verdict_may_have_another_word() -> None:
    assert "</svg>would qualify</span>" in component("verdict", value="met", word="would qualify")


def test_an_odd_verdict_is_unknown_and_never_met() -> None:
    assert "verdict--unknown" in component("verdict", value="")


def test_a_notice_holds_markup_and_escapes_its_title() -> None:
    source = "{% load components %}{% notice 'unknown' title=title %}<b>y</b>{% endnotice %}"
    html = Template(source).render(Context({"title": "<x>"}))
    assert "notice--unknown" in html
    assert "&lt;x&gt;" in html
    assert "<b>y</b>" in html


def test_a_disclosure_needs_no_script() -> None:
    html = Template("{% load components %}{% disclosure 'More' %}x{% enddisclosure %}").render(Context())
    assert "<details" in html
    assert "<summary>More</summary>" in html


def test_one_page_needs_no_pages() -> None:
    assert component("pagination", page_obj=Paginator(range(3), 10).page(1)).strip() == ""


def test_pages_keep_the_filters() -> None:
    request = RequestFactory().get("/draws/?kind=category&page=2")
    page = Paginator(range(120), 50).page(2)
    html = render_to_string("components/pagination.html", {"page_obj": page}, request)
    assert "?kind=category&amp;page=3" in html
    assert "Page 2 of 3" in html


def test_crumbs_end_with_the_page_itself() -> None:
    html = component("crumbs", items=[("Draws", "/draws/")], here="Round 398")
    assert '<li aria-current="page">Round 398</li>' in html


def test_progress_is_told_in_words() -> None:
    steps = [{"label": label, "url": "#", "done": False} for label in ("you", "partner", "your jobs")]
    assert "<strong>3 of 3</strong>, your jobs" in component("progress", steps=steps, number=3)


def test_no_reason_no_question_why() -> None:
    assert "<details" not in component("why", why="")
