"""Loading the classification into the database."""

from __future__ import annotations

from pathlib import Path

from django.db import transaction

from noc.loading.concordance import load_concordances
from noc.loading.hierarchy import load_classifications, load_groups, load_unit_groups
from noc.loading.words import finder, load_activities, load_neighbours, load_summaries, load_variants
from noc.models import Classification, TitleVariant
from noc.sync import Counts

DATA = Path(__file__).resolve().parent.parent / "data"


@transaction.atomic
def load_catalogue(folder: Path = DATA) -> dict[str, Counts]:
    """Bring the catalogue in step with the files in `folder`; what was done, by table. Raises RefusedRow.

    A new version of the classification is rows in these files and a file `concordance_OLD_NEW.csv`.
    """
    counts = {"classifications": load_classifications(folder / "classifications.csv")}
    versions = {version.version: version for version in Classification.objects.all()}
    counts["groups"] = load_groups(folder / "groups.csv", versions)
    counts["unit groups"] = load_unit_groups(folder / "unit_groups.csv", versions)
    counts |= load_concordances(folder, versions)
    find = finder(versions)
    origins = TitleVariant.Origin
    counts["IRCC spellings"] = load_variants(folder / "ircc_title_variants.csv", origins.IRCC, find)
    counts["everyday titles"] = load_variants(folder / "everyday_titles.csv", origins.EVERYDAY, find)
    counts["summaries"] = load_summaries(folder / "summaries.csv", find)
    counts["activities"] = load_activities(folder / "activities.csv", find)
    counts["neighbours"] = load_neighbours(folder / "neighbours.csv", find)
    if any(count.wrote for count in counts.values()):
        Classification.renew()
    return counts
