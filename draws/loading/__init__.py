"""Loading the reference data: all of it or nothing, and never over what staff corrected."""

from __future__ import annotations

import hashlib
from pathlib import Path

from django.db import transaction

from draws.loading.articles import load_articles
from draws.loading.categories import load_categories, load_category_occupations, load_category_versions
from draws.loading.pool import load_pool
from draws.loading.rounds import load_rounds
from draws.models import DataState
from noc.loading import DATA as NOC_DATA
from noc.loading import load_catalogue
from noc.sync import Counts

DATA = Path(__file__).resolve().parent.parent / "data"


@transaction.atomic
def load(
    *, noc_folder: Path = NOC_DATA, folder: Path = DATA, force: bool = False
) -> dict[str, Counts] | None:
    """Bring the database in step with the data files; what was done, by table.

    None when exactly these files were loaded last and `force` is not given. Sends no `round_published`:
    rounds that come with the files are history, not news. Raises RefusedRow, and then nothing has changed.
    """
    digest = digest_of(noc_folder, folder)
    if not force and DataState.objects.filter(files_digest=digest).exists():
        return None
    counts = load_catalogue(noc_folder)
    counts["categories"] = load_categories(folder / "categories.csv")
    counts["category versions"] = load_category_versions(folder / "category_versions.csv")
    counts["listed occupations"] = load_category_occupations(folder / "category_occupations.csv")
    counts["rounds"] = load_rounds(folder / "rounds.csv")
    counts["pool snapshots"] = load_pool(folder / "pool.csv")
    counts["articles"] = load_articles(folder / "articles.csv")
    if any(count.wrote for count in counts.values()):
        DataState.renew()
    DataState.remember(digest)
    return counts


def digest_of(*folders: Path) -> str:
    """SHA-256 over the names and contents of the data files in the folders."""
    digest = hashlib.sha256()
    for path in sorted(path for folder in folders for path in folder.glob("*.csv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
