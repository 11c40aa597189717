"""The ready group of staff who record rounds."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions

RECORDERS = "Draw recorder"
_RECORDS = ("add_round", "change_round", "view_round")
# What stands beside a round: articles, processing times, and what readers report.
_BESIDE = (
    "add_article",
    "change_article",
    "add_processingtime",
    "change_processingtime",
    "change_errorreport",
)


def make_recorders_group(app_config: AppConfig, using: str = "default", **kwargs: Any) -> None:
    """A group that may record and correct rounds and see what they rest on; it deletes nothing."""
    create_permissions(app_config, verbosity=0, using=using)
    group, _ = apps.get_model("auth", "Group").objects.using(using).get_or_create(name=RECORDERS)
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    rooms = permissions.filter(content_type__app_label__in=["draws", "noc"])
    views = rooms.filter(codename__startswith="view_").exclude(codename__startswith="view_historical")
    group.permissions.add(*rooms.filter(codename__in=_RECORDS + _BESIDE), *views)
