"""Summaries and clauses of three occupations, invented: what the tests of comparisons rest on."""

from noc.models import Classification, Neighbour, UnitGroup

CLAUSES = {
    ("32101", "31301"): "hold a moon licence",
    ("31301", "32101"): "carry boots",
    ("31301", "31300"): "run the ward",
    ("31300", "31301"): "care at the bed",
}


def put() -> None:
    """In the place of what the data files say of them: each key is (the one, rather the other)."""
    groups = {group.code: group for group in UnitGroup.objects.filter(classification__version="2021")}
    of_them = [groups[code] for code in ("31300", "31301", "32101")]
    Neighbour.objects.filter(unit_group__in=of_them).delete()
    Neighbour.objects.filter(other__in=of_them).delete()
    Neighbour.objects.bulk_create(
        Neighbour(unit_group=groups[one], other=groups[other], when_en=when, when_fr=f"{when} (fr)")
        for (one, other), when in CLAUSES.items()
    )
    UnitGroup.objects.filter(pk=groups["31301"].pk).update(summary_en="Nurse people on the moon.")
    Classification.renew()
