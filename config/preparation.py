"""What a database and a checkout need before they can serve. A step with nothing to do does nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files import locks
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

Say = Callable[[str], None]


def migrate(say: Say) -> None:
    """Bring the tables up to date."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        say(f"Database: applying {len(plan)} migrations")
        call_command("migrate", verbosity=0, interactive=False)
    if "cache" not in connection.introspection.table_names():
        call_command("createcachetable", verbosity=0)


def load_reference_data(say: Say) -> None:
    """Bring occupations, categories, rounds and pool snapshots up to date."""
    out = StringIO()
    call_command("load_reference_data", stdout=out)
    for line in out.getvalue().splitlines():
        say(line)


def create_demo_accounts(say: Say) -> None:
    """Make the demo accounts of a development machine and print their passwords."""
    if settings.PRODUCTION:
        return
    out = StringIO()
    call_command("create_demo_accounts", stdout=out)
    for line in out.getvalue().splitlines():
        say(line)


def collect_static_files(say: Say) -> None:
    """Gather, name and compress the static files if one of them changed."""
    state = _static_state()
    folder = Path(settings.STATIC_ROOT)
    stamp = folder / ".state"
    with _alone(folder.with_name(f"{folder.name}.lock")):
        if stamp.exists() and stamp.read_text() == state:
            return
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        stamp.write_text(state)
    say("Static files: collected")


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold a lock: of two servers that start at once, one would clear away what the other is collecting."""
    with path.open("w") as file:
        locks.lock(file, locks.LOCK_EX)
        yield


def _static_state() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            modified = storage.get_modified_time(path).timestamp()
            digest.update(f"{path} {storage.size(path)} {modified}\n".encode())
    return digest.hexdigest()


def prepare(say: Say) -> None:
    """All steps, in order."""
    migrate(say)
    load_reference_data(say)
    collect_static_files(say)
    create_demo_accounts(say)
