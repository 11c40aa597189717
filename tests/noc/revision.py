"""An invented NOC 2026 of a few rows beside the real catalogue: a rehearsal of what is to come."""

from __future__ import annotations

import shutil
from pathlib import Path

from noc.loading import DATA, load_catalogue

SOURCE = "https://www.statcan.gc.ca/en/subjects/standard/noc/2026/index"
ROWS = {
    "groups.csv": [
        "2026,broad,3,,Work for health,Travail de santé",
        "2026,major,31,3,Learned work for health,Travail savant de santé",
        "2026,sub_major,313,31,Nursing of all kinds,Soins de toute sorte",
        "2026,minor,3130,313,Nurses of all kinds,Infirmiers de toute sorte",
    ],
    "unit_groups.csv": [
        "2026,31301,1,3130,Ward nurses,Infirmiers de salle",
        "2026,31309,1,3130,Moon nurses,Infirmiers lunaires",
    ],
    "summaries.csv": ["2026,31309,Nurse people on the moon.,Soignent sur la lune."],
}
CONCORDANCE = """\
code_2021,title_2021,code_2026
31301,Registered nurses,31301
31301,Registered nurses,31309
31302,Nurse practitioners,31309
"""


def load_2026(folder: Path, *, published_on: str = "2026-12-10", ircc_from: str = "") -> None:
    """Load the catalogue with NOC 2026 added; `folder` takes the files."""
    shutil.copytree(DATA, folder, dirs_exist_ok=True)
    rows = {"classifications.csv": [f"2026,{published_on},{ircc_from},{SOURCE}"], **ROWS}
    for name, added in rows.items():
        with (folder / name).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in added)
    (folder / "concordance_2021_2026.csv").write_text(CONCORDANCE, encoding="utf-8")
    load_catalogue(folder)
