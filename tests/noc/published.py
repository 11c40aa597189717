"""Files in the layout of Statistics Canada's elements files; every row in them is invented."""

from __future__ import annotations

import csv
from pathlib import Path

ENGLISH = [
    "Level",
    "Code - NOC 2021 V1.0",
    "Class title",
    "Element Type Label English",
    "Element Description English",
]
FRENCH = [
    "Niveau",
    "Code - CNP 2021 V1.0",
    "Titre de classe",
    "Nom du type d'élément Français",
    "Description d'élément Français",
]
ENGLISH_ROWS = [
    ("5", "31301", "Illustrative example(s)", "Moon ward nurse (M.W.N.)"),
    ("5", "31301", "All examples", "Moon ward nurse (M.W.N.)"),
    ("5", "31301", "All examples", "Rocket nurse - space travel"),
    ("5", "31301", "All examples", "Crater nurses"),
    ("5", "31301", "Main duties", "Crater nurse"),
    ("5", "31301", "Main duties", "Weigh patients on the moon Count their boots"),
    ("5", "31301", "Main duties", "Weigh patients on the moon"),
    ("5", "31301", "Main duties", "Count their boots"),
    ("5", "31301", "Employment requirements", "A rocket licence is required."),
    ("5", "31301", "Exclusion(s)", "Moon practical nurse (See: 32101 Licensed practical nurses)"),
    ("5", "31301", "Exclusion(s)", "-> 31300"),
    ("5", "31301", "Zodiac sign", "Leo"),
    ("4", "3130", "Main duties", "Of a minor group"),
    ("5", "10", "All examples", "Moon senator"),
    ("5", "32101", "Main duties", "Carry boots to patients"),
    ("5", "32101", "Main duties", "Sweep moon dust"),
]
FRENCH_ROWS = [
    ("5", "31301", "Tous les exemples", "Infirmier lunaire/infirmière lunaire"),
    ("5", "31301", "Fonctions principales", "Peser les patients sur la lune"),
]


def write(path: Path, heading: list[str], rows: list[tuple[str, ...]]) -> Path:
    """Write a file; the class title, which nobody reads, is the same in each row."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heading)
        writer.writerows((level, code, "A title", kind, text) for level, code, kind, text in rows)
    return path


def files(folder: Path) -> list[Path]:
    """An English and a French file in a folder."""
    return [
        write(folder / "elements_en.csv", ENGLISH, ENGLISH_ROWS),
        write(folder / "elements_fr.csv", FRENCH, FRENCH_ROWS),
    ]
