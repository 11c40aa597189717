"""The reference data of the test database: loaded once, kept beside, and put back by the database itself.

A test that commits ends with an emptied database. Copying the rows back takes a moment, loading the files
seconds; and the rows keep their keys and their revision, so that what was made of them, as the index of the
search, stays good.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction

_ROOMS = ("noc", "draws")


def load_and_keep() -> None:
    """Load the reference data, and keep a copy of every table they are in."""
    call_command("load_reference_data", verbosity=0)
    with connection.cursor() as cursor:
        for table in _tables():
            cursor.execute(f'CREATE TABLE IF NOT EXISTS "kept_{table}" AS SELECT * FROM "{table}"')


def put_back() -> None:
    """Copy what was kept into the emptied tables."""
    with transaction.atomic(), connection.cursor() as cursor:
        for table in _tables():
            cursor.execute(f'INSERT INTO "{table}" SELECT * FROM "kept_{table}"')


def _tables() -> Iterator[str]:
    for room in _ROOMS:
        for model in apps.get_app_config(room).get_models(include_auto_created=True):
            yield model._meta.db_table
