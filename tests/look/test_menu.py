"""The main menu and the frame of a page."""

from config.templatetags import site


def test_the_page_itself_is_marked() -> None:
    assert site._current("/draws/", "/draws/") == "page"


def test_a_page_below_is_marked() -> None:
    assert site._current("/draws/398/", "/draws/") == "true"


def test_another_page_is_not_marked() -> None:
    assert site._current("/stand/", "/draws/") == ""


def test_an_unknown_name_leads_to_the_root() -> None:
    assert site.url_or_root("nowhere:at-all") == "/"
