"""Prepare, then serve on this machine. What `make run` calls."""

import errno
import socket
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.preparation import prepare

HOST = "127.0.0.1"


class Command(BaseCommand):
    """`manage.py start [--port N]`: prepare, print the address, serve until Ctrl-C."""

    help = (
        "Prepares this checkout and serves it on 127.0.0.1. For development; production uses a WSGI server."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port."""
        parser.add_argument("--port", type=int, default=8000)

    def handle(self, *args: Any, **options: Any) -> None:
        """Refuse a busy port before doing any work, then prepare and serve."""
        port = options["port"]
        _require_free(port)
        prepare(self.stdout.write)
        self.stdout.write(self.style.SUCCESS(f"\nCutline is at http://{HOST}:{port}/ (stop with Ctrl-C)\n"))
        self.stdout.flush()
        call_command("runserver", f"{HOST}:{port}", use_reloader=False, skip_checks=True)


def _require_free(port: int) -> None:
    """Raise CommandError with the remedy when something listens on the port already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise CommandError(f"Port {port} is in use. Stop what uses it, or: make run PORT=8001") from error
