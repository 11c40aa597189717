"""The ready group of staff who look after people."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions

PEOPLE_DESK = "People desk"
# Suspending a licence, not deleting it, is how it ends: what was checked stays on record.
RIGHTS = ("view_user", "change_user", "unlock_login", "view_licence", "add_licence", "change_licence")


def make_people_desk(sender: AppConfig, using: str, apps: Apps, **kwargs: Any) -> None:
    """Make the group once, after the tables; what a superuser changes of it later stays."""
    # This may come before the receiver that makes the permissions.
    create_permissions(sender, using=using, apps=apps, verbosity=0)
    try:
        groups = apps.get_model("auth", "Group").objects.using(using)
    except LookupError:
        return  # migrated back to a time before groups
    group, is_new = groups.get_or_create(name=PEOPLE_DESK)
    if is_new:
        permissions = apps.get_model("auth", "Permission").objects.using(using)
        rights = permissions.filter(content_type__app_label="accounts", codename__in=RIGHTS)
        group.permissions.set(rights)
