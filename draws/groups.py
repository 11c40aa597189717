"""The ready groups of staff: those who record rounds, and those who look after categories."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions

RECORDERS = "Draw recorder"
EDITORS = "Category editor"
# What stands beside a round: articles, processing times, and what readers report.
_BESIDE = (
    "add_article",
    "change_article",
    "add_processingtime",
    "change_processingtime",
    "change_errorreport",
)
RECORDING = ("add_rounddraft", "change_rounddraft", "publish_rounddraft", "import_rounds", *_BESIDE)
EDITING = ("add_versionproposal", "change_versionproposal", "publish_versionproposal")
# Recorders once wrote rounds without a draft. Whoever still has these has the rights of that time.
FORMER = ("add_round", "change_round")


def make_groups(app_config: AppConfig, using: str, apps: Apps, **kwargs: Any) -> None:
    """Make the groups, each once; what a superuser changes of them later stays.

    Recorders of a database made before there were drafts are given the new rights in place of the old.
    """
    # This may come before the receiver that makes the permissions.
    create_permissions(app_config, using=using, apps=apps, verbosity=0)
    try:
        groups = apps.get_model("auth", "Group").objects.using(using)
    except LookupError:
        return  # migrated back to a time before groups
    for name, rights in ((RECORDERS, RECORDING), (EDITORS, EDITING)):
        group, is_new = groups.get_or_create(name=name)
        former = group.permissions.filter(content_type__app_label="draws", codename__in=FORMER)
        if is_new or former.count() == len(FORMER):
            group.permissions.remove(*former)
            group.permissions.add(*_rights(apps, using, rights))


def _rights(apps: Apps, using: str, own: tuple[str, ...]) -> list[Any]:
    """The rights of a group's own, and to look at all of draws and noc and at what staff did."""
    permissions = apps.get_model("auth", "Permission").objects.using(using)
    rooms = permissions.filter(content_type__app_label__in=["draws", "noc"])
    views = rooms.filter(codename__startswith="view_").exclude(codename__startswith="view_historical")
    events = permissions.filter(content_type__app_label="accounts", codename="view_auditevent")
    return [*rooms.filter(codename__in=own), *views, *events]
