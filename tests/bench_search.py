"""How well and how fast the occupation search answers: the third part of `make bench`.

Measured with the built-in data alone and, where SAMPLES_DIR names their folder, with the published files.
"""

from __future__ import annotations

import os
import random
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

from noc.search import search
from noc.services import load_elements
from tests.noc.queries import accuracy, queries

_SAMPLES = Path(os.environ.get("SAMPLES_DIR", ""))
FILES = [_SAMPLES / f"noc_2021_elements_{language}.csv" for language in ("en", "fr")]
FOUR_WORDS = (
    "registered nurse in hospital",
    "long haul truck driver",
    "senior softwre developer java",
    "sous chef in restaurant",
    "early childhood educator assistant",
    "infirmière en soins intensifs",
    "heavy duty equipment mechanic",
    "i sell houses online",
    "technicien en génie civil",
    "customer service reprsentative bank",
)
ADDRESSES = {"suggestions": "/occupations/suggestions/", "API": "/api/v1/occupations"}
_PARALLEL, _REQUESTS = 8, 400
_OPEN = """
import sys, time, django
django.setup()
from pathlib import Path
from noc.search.index import opened
held = lambda: int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1_000_000
before, start = held(), time.perf_counter()
kept = opened(Path(sys.argv[1]))
print(f"{time.perf_counter() - start:.2f} s, with {held() - before:.0f} MB more memory")
"""


def search_figures() -> None:
    """Everything about the search, with the built-in data first."""
    print("search, built-in data:")
    figures()
    if not all(path.is_file() for path in FILES):
        print("search with Statistics Canada's files: NOT MEASURED, SAMPLES_DIR does not name their folder")
        return
    load_elements(*FILES)
    print("search, with Statistics Canada's files:")
    figures()


def figures() -> None:
    """Accuracy by half and by kind, then times and memory, with what is loaded now."""
    asked = queries()
    for half in ("tune", "held", "last"):
        print(f"  {half:16} {accuracy(query for query in asked if query.half == half)}")
    for kind in sorted({query.kind for query in asked}):
        print(f"    {kind:14} {accuracy(query for query in asked if query.kind == kind)}")
    in_process("queries of 4 words", FOUR_WORDS * 10)
    in_process("the development set", [query.text for query in asked])
    opened_from_file()
    over_http([*FOUR_WORDS, *(query.text for query in asked)])


def in_process(label: str, texts: Iterable[str]) -> None:
    """How long one search takes, in this process."""
    print(f"  {label}: {spread([timed(lambda text=text: search(text)) for text in texts])}")


def timed(work) -> float:
    """Milliseconds that the work takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def spread(times: list[float]) -> str:
    """Median and 95th percentile."""
    return f"p50 {statistics.median(times):.1f} ms, p95 {statistics.quantiles(times, n=20)[-1]:.1f} ms"


def opened_from_file() -> None:
    """How long a new process takes to have the index, and the memory it takes."""
    newest = max(Path(settings.NOC_INDEX_FOLDER).glob("*.sqlite3"), key=lambda path: path.stat().st_mtime)
    said = subprocess.run([sys.executable, "-c", _OPEN, newest], capture_output=True, text=True, check=True)
    size = newest.stat().st_size / 1_000_000
    print(f"  index in a new process: ready in {said.stdout.strip()}; its file has {size:.0f} MB")


def over_http(texts: list[str]) -> None:
    """How long an answer takes from a real server with two processes, asked by eight at once."""
    random.Random(1).shuffle(texts)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as port:
        for label, address in ADDRESSES.items():
            with ThreadPoolExecutor(_PARALLEL) as readers:
                asked = [f"{address}?q={quote(text)}" for text in texts[:_REQUESTS]]
                times = list(readers.map(lambda one: asked_over_http(port, one), asked))
            print(f"  over HTTP, {_PARALLEL} in parallel, {label}: {spread(times)}")


def asked_over_http(port: int, address: str) -> float:
    """Milliseconds for one answer, on a connection of its own."""

    def work() -> None:
        client = HTTPConnection("127.0.0.1", port, timeout=30)
        client.request("GET", address, headers={"X-Forwarded-Proto": "https"})
        status = client.getresponse().status
        client.close()
        assert status == 200, status

    return timed(work)


@contextmanager
def served(folder: Path) -> Iterator[int]:
    """The site as it is served in production, with a copy of the database of this process; its port."""
    database = folder / "bench.sqlite3"
    connection.cursor().execute("VACUUM INTO %s", [str(database)])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "CUTLINE_ENV": "production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": "127.0.0.1",
        "BEHIND_TLS_PROXY": "1",
        "DATABASE_URL": f"sqlite:///{database}",
    }
    bind = f"--bind=127.0.0.1:{port}"
    command = [sys.executable, "-m", "gunicorn", "config.wsgi", "--workers=2", "--threads=4", bind]
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        yield port
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int) -> None:
    """Wait until both processes have answered."""
    for _ in range(300):
        try:
            for _ in range(_PARALLEL):
                asked_over_http(port, f"{ADDRESSES['suggestions']}?q=nurse")
            return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("The server did not start.")
