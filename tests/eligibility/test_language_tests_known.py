"""A language test is known everywhere or nowhere: its table, its language, its scale, its names."""

from eligibility.questionnaire.specs import language_tests
from eligibility.rules import tables
from eligibility.rules.language import ESTIMATES, LANGUAGES
from eligibility.rules.parsing.codes import SCALES
from eligibility.wording.names import TESTS

KNOWN = {name.removeprefix("language_") for name in tables.names() if name.startswith("language_")}


def test_every_table_of_a_test_has_a_language_and_a_scale():
    assert LANGUAGES.keys() - ESTIMATES == KNOWN
    assert SCALES.keys() - ESTIMATES == KNOWN


def test_every_test_has_its_names():
    assert TESTS.keys() - ESTIMATES - {None} == KNOWN
    assert dict(language_tests.TESTS).keys() - ESTIMATES == KNOWN
    assert language_tests.SHORT.keys() - ESTIMATES == KNOWN


def test_the_scale_of_a_test_reaches_its_highest_row():
    for name in KNOWN:
        bands = tables.versions(f"language_{name}")[1][-1].bands
        assert all(rows.rows[-1]["min"] <= SCALES[name][ability][1] for ability, rows in bands.items())
