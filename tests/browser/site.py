"""The site as people meet it: a server process of its own, on a database of its own, mail kept in files."""

from __future__ import annotations

import email
import email.policy
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Site:
    """A running server: its address, the folder that its mails go to, and the settings it runs with."""

    url: str
    mail: Path
    environment: dict[str, str]

    def manage(self, *arguments: str) -> None:
        """Run a command of manage.py on the server's database."""
        command = [sys.executable, "manage.py", *arguments]
        subprocess.run(command, cwd=ROOT, env=self.environment, check=True, stdout=subprocess.DEVNULL)

    def mails_to(self, address: str) -> list[str]:
        """The texts of the mails sent to an address, oldest first."""
        found = []
        for path in sorted(self.mail.glob("*.log"), key=lambda path: path.stat().st_mtime_ns):
            for part in path.read_bytes().split(b"-" * 79):
                message = email.message_from_bytes(part.strip(), policy=email.policy.default)
                if address in str(message["To"] or ""):
                    found.append(str(message.get_body().get_content()))
        return found

    def link_in_last_mail_to(self, address: str) -> str:
        """The link in the newest mail sent to an address."""
        link = re.search(r"https?://\S+", self.mails_to(address)[-1])
        assert link, "no link in the mail"
        return link.group(0)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _database(folder: Path) -> Iterator[str]:
    """A new, empty database: a file, or one made on the PostgreSQL server named by DATABASE_URL."""
    server = os.environ.get("DATABASE_URL", "")
    if not server.startswith("postgres"):
        yield f"sqlite:///{folder / 'site.sqlite3'}"
        return
    name = f"browser_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')  # type: ignore[call-overload]
        yield f"{server.rsplit('/', 1)[0]}/{name}"
        connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')  # type: ignore[call-overload]


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if server.poll() is not None:
            raise RuntimeError("the server stopped while starting")
        try:
            urllib.request.urlopen(url, timeout=5)
            return
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"the server answers {error.code} at {url}") from error
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not answer within 20 seconds")


@contextmanager
def running(folder: Path) -> Iterator[Site]:
    """A prepared site with demo accounts, served as in production but over plain http."""
    mail = folder / "mail"
    mail.mkdir()
    port = _free_port()
    with _database(folder) as database:
        environment = {
            **os.environ,
            "CUTLINE_ENV": "development",
            "DEBUG": "0",
            "DATABASE_URL": database,
            "EMAIL_URL": f"filemail:///{mail}",
            "LOG_LEVEL": "WARNING",
        }
        manage = [sys.executable, "manage.py", "prepare"]
        subprocess.run(manage, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{port}"]
        command += ["--worker-class", "gthread", "--threads", "4", "--log-level", "warning"]
        server = subprocess.Popen(command, cwd=ROOT, env=environment)
        try:
            _wait_for(f"http://127.0.0.1:{port}/", server)
            yield Site(f"http://127.0.0.1:{port}", mail, environment)
        finally:
            server.terminate()
            server.wait(timeout=20)
