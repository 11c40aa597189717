"""A PostgreSQL server of our own for the length of a test run: nothing to set up, nothing left behind."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MISSING = (
    "PostgreSQL's server programs (initdb, pg_ctl) were not found. "
    "On Debian or Ubuntu: apt-get install postgresql. "
    "Or name a running server: TEST_DATABASE_URL=postgres://user:password@host/name"
)


def programs() -> Path | None:
    """The folder of PostgreSQL's server programs, or None."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return folders[-1].parent if folders else None


def available() -> bool:
    """Whether the tests can have a PostgreSQL server here."""
    return bool(os.environ.get("TEST_DATABASE_URL") or programs())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _as_server_user() -> list[str]:
    """PostgreSQL refuses to run as root; its own user comes with the package."""
    return ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []


def _quietly(*command: str | Path, cwd: Path) -> None:
    subprocess.run(command, check=True, cwd=cwd, stdout=subprocess.DEVNULL)


@contextmanager
def server() -> Iterator[str]:
    """The address of a PostgreSQL server, as a DATABASE_URL, for the length of the block."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    folder = programs()
    if folder is None:
        raise RuntimeError(MISSING)
    home = Path(tempfile.mkdtemp(prefix="cutline-postgres-"))
    if os.geteuid() == 0:
        account = pwd.getpwnam("postgres")
        os.chown(home, account.pw_uid, account.pw_gid)
    port = _free_port()
    data, control = home / "data", folder / "pg_ctl"
    run = _as_server_user()
    try:
        # Locale C.UTF-8 is on every Debian; a server for tests need not survive a power cut.
        initdb = [folder / "initdb", "-D", data, "-U", "cutline", "-A", "trust"]
        _quietly(*run, *initdb, "-E", "UTF8", "--locale=C.UTF-8", cwd=home)
        settings = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
        _quietly(*run, control, "-D", data, "-o", settings, "-l", home / "log", "-w", "start", cwd=home)
        yield f"postgres://cutline@127.0.0.1:{port}/postgres"
    finally:
        if (data / "postmaster.pid").exists():
            _quietly(*run, control, "-D", data, "-m", "immediate", "stop", cwd=home)
        shutil.rmtree(home, ignore_errors=True)
