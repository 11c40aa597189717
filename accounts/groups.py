"""The ready group of staff who look after people."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission

PEOPLE_DESK = "People desk"
# Suspending a licence, not deleting it, is how it ends: what was checked stays on record.
RIGHTS = ("view_user", "change_user", "unlock_login", "view_licence", "add_licence", "change_licence")


def make_people_desk(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """Make the group once, after the tables; what a superuser changes of it later stays."""
    # This may come before the receiver that makes the permissions.
    create_permissions(sender, using=using, verbosity=0)
    group, is_new = Group.objects.using(using).get_or_create(name=PEOPLE_DESK)
    if is_new:
        rights = Permission.objects.using(using).filter(
            content_type__app_label="accounts", codename__in=RIGHTS
        )
        group.permissions.set(rights)
