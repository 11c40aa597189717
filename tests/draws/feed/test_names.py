"""Names of rounds in all the forms they have had, in English and French, and names nobody knows."""

import pytest

from draws.feed.names import Named, stream_named

CATEGORIES = [
    ("Healthcare occupations (2023-1)", "healthcare", "1"),
    ("Healthcare occupations (Version 1)", "healthcare", "1"),
    ("Healthcare and social services occupations (Version 2)", "healthcare", "2"),
    ("Healthcare and Social Services Occupations, 2026-Version 3", "healthcare", "3"),
    ("French language proficiency (2024-1)", "french", "1"),
    ("French-Language proficiency 2026-Version 2", "french", "2"),
    ("STEM occupations (Version 1)", "stem", "1"),
    ("Science, Technology, Engineering, and Math (STEM) occupations (Version 2)", "stem", "2"),
    ("Trade occupations (Version 2)", "trades", "2"),
    ("Trades Occupations, 2026-Version 3", "trades", "3"),
    ("Transport Occupations, 2026-Version 2", "transport", "2"),
    ("Agriculture and agri-food occupations (Version 1)", "agriculture", "1"),
    ("Education occupations (Version 1)", "education", "1"),
    ("Physicians with Canadian Work Experience, 2026-Version 1", "physicians", "1"),
    ("Senior managers with Canadian Work Experience, 2026-Version 1", "senior-managers", "1"),
    ("Researchers with Canadian Work Experience, 2026-Version 1", "researchers", "1"),
    ("Skilled Military Recruits, 2026-Version 1", "skilled-military", "1"),
    ("Compétence linguistique en français 2026-Version 2", "french", "2"),
    ("Professions de la santé (Version 1)", "healthcare", "1"),
    ("Professions de la santé et des services sociaux 2026-version 3", "healthcare", "3"),
    ("Professions des STIM (Version 1)", "stem", "1"),
    ("Métiers (Version 2)", "trades", "2"),
    ("Métiers spécialisés 2026-Version 3", "trades", "3"),
    ("Métiers des transports (Version 1)", "transport", "1"),
    ("Métiers de l'agriculture et de l'agroalimentaire (Version 1)", "agriculture", "1"),
    ("Professions de l’éducation (Version 1)", "education", "1"),
    ("Médecins ayant de l’expérience de travail au Canada 2026-Version 1", "physicians", "1"),
    (
        "Cadres supérieurs/cadres supérieures ayant de l’expérience de travail au Canada 2026-version 1",
        "senior-managers",
        "1",
    ),
    ("Recrues militaires qualifiées, 2026-Version 1", "skilled-military", "1"),
]


@pytest.mark.parametrize(("name", "category", "version"), CATEGORIES)
def test_a_category_is_known_by_its_words_and_the_version_it_prints(name, category, version):
    assert stream_named(name) == Named("category", category=category, version=version)


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("No Program Specified", ""),
        ("General", ""),
        ("Générale", ""),
        ("Aucun programme spécifié", ""),
        ("Provincial Nominee Program", "pnp"),
        ("Programme des candidats des provinces", "pnp"),
        ("Canadian Experience Class", "cec"),
        ("Catégorie de l’expérience canadienne", "cec"),
        ("Federal Skilled Worker", "fsw"),
        ("Programme des travailleurs qualifiés (fédéral)", "fsw"),
        ("Federal Skilled Trades", "fst"),
        ("Programme des travailleurs de métiers spécialisés (fédéral)", "fst"),
    ],
)
def test_general_rounds_and_programs_are_known_by_name(name, program):
    assert stream_named(name) == Named("program" if program else "general", program=program)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Construction Occupations, 2027-Version 1", "record the category and its version first"),
        ("Healthcare researchers with Canadian Work Experience, 2026-Version 1", "not known"),
        ("Canadian Experience Class, 2026-Version 1", "not known"),
        ("Version 1", "not known"),
        ("", "not known"),
        ("Healthcare occupations", "prints no version"),
        ("Healthcare occupations (Version I)", "not known"),
    ],
)
def test_an_unknown_name_is_refused_with_the_remedy(name, why):
    with pytest.raises(ValueError, match=why):
        stream_named(name)


def test_a_category_that_staff_recorded_is_known_by_its_recorded_name():
    recorded = {"construction occupations": "construction"}
    found = stream_named("Construction Occupations, 2027-Version 1", recorded)
    assert found == Named("category", category="construction", version="1")
