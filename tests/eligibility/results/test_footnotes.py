"""Each source is named once below a table of points, and every line keeps its number."""

from datetime import date
from types import SimpleNamespace

from eligibility.results.reasons import Source
from eligibility.templatetags.results import footnotes


def lines(*titles: str) -> list[SimpleNamespace]:
    sources = (Source(title=title, url="", effective=date(2015, 1, 1)) for title in titles)
    return [SimpleNamespace(source=source) for source in sources]


def test_a_source_of_two_lines_is_named_once():
    noted = footnotes(lines("Instructions", "Regulations", "Instructions"))
    assert [(number, source.title) for number, source in noted.sources] == [
        (1, "Instructions"),
        (2, "Regulations"),
    ]


def test_every_line_keeps_the_number_of_its_source():
    noted = footnotes(lines("Instructions", "Regulations", "Instructions"))
    assert [number for _, number in noted.lines] == [1, 2, 1]


def test_a_line_of_several_rules_at_once_has_no_number():
    noted = footnotes([SimpleNamespace(source=None), *lines("Regulations")])
    assert [number for _, number in noted.lines] == [0, 1]
    assert len(noted.sources) == 1
