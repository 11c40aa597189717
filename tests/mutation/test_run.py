"""A whole run over an engine of three files: what is watched is noticed, what is not survives."""

import subprocess
import sys
from pathlib import Path

import pytest

ENGINE = {
    "sample/__init__.py": "",
    "sample/rule.py": (
        "from functools import cache\n"
        "LEAST = 18\n"
        "@cache\n"
        "def adult(age):\n"
        "    return age >= LEAST\n"
        "def tall(height):\n"
        "    return height > 180\n"
        "def counted(number):\n"
        "    while number > 0:\n"
        "        number -= 1\n"
        "    return number\n"
    ),
    "sample/points.py": (
        "import tomllib\n"
        "from pathlib import Path\n"
        "def points():\n"
        "    path = Path(__file__).parent / 'points.toml'\n"
        "    return tomllib.loads(path.read_text())['age']\n"
    ),
    "sample/points.toml": "age = 5\nheight = 7\n",
    "test_sample.py": (
        "from sample.points import points\n"
        "from sample.rule import LEAST, adult, counted, tall\n"
        "def test_adult():\n"
        "    assert adult(LEAST) and adult(18) and not adult(17)\n"
        "def test_tall():\n"
        "    assert tall(190)\n"
        "def test_counted():\n"
        "    assert counted(3) == 0\n"
        "def test_points():\n"
        "    assert points() == 5\n"
    ),
}


@pytest.fixture(scope="module")
def said(tmp_path_factory) -> subprocess.CompletedProcess[str]:
    """What a run over the sample says."""
    folder = tmp_path_factory.mktemp("engine")
    return run(folder, ENGINE)


def run(folder: Path, files: dict[str, str], *more: object) -> subprocess.CompletedProcess[str]:
    """Run over an engine written into a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text)
    (folder / "none.toml").write_text("")
    options = [
        "--package",
        "sample",
        "--tests",
        folder / "test_sample.py",
        "--equivalents",
        folder / "none.toml",
        *more,
    ]
    script = f"import sys; sys.path.insert(0, {str(folder)!r}); from tests.mutation.__main__ import main; "
    command = [sys.executable, "-c", f"{script}sys.exit(main(sys.argv[1:]))", *map(str, options)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_what_no_test_notices_survives_and_is_told(said) -> None:
    assert said.returncode == 1
    told = said.stdout.split("survived\n", 1)[1]
    assert "sample" not in told.splitlines()[0]
    assert "rule.py:7 tall\n    - return height > 180\n    + return height >= 180" in told
    assert "points.toml:2 " in told


def test_a_boundary_a_constant_a_cached_answer_and_a_cell_that_are_watched_do_not(said) -> None:
    assert "adult" not in said.stdout
    assert "LEAST" not in said.stdout
    assert "points.toml:1" not in said.stdout


def test_a_loop_without_an_end_is_stopped_and_counted(said) -> None:
    row = next(line for line in said.stdout.splitlines() if line.startswith("rule.py"))
    assert int(row.split()[3]) >= 1


def test_a_test_that_fails_as_things_are_is_named(tmp_path) -> None:
    found = run(tmp_path, {**ENGINE, "sample/points.toml": "age = 6\n"})
    assert found.returncode == 2
    assert "test_sample.py::test_points" in found.stderr


def test_survivors_are_kept_and_only_they_are_tried_again(tmp_path) -> None:
    kept = tmp_path / "survivors"
    first = run(tmp_path, ENGINE, "--survivors", kept)
    watched = ENGINE["test_sample.py"] + "def test_at_the_edge():\n    assert not tall(180) and tall(181)\n"
    again = run(tmp_path, {**ENGINE, "test_sample.py": watched}, "--again", kept)
    assert f"{len(kept.read_text().splitlines())} changes" in again.stdout
    assert "rule.py:7 tall" in first.stdout
    assert "rule.py:7 tall" not in again.stdout
    assert "points.toml:2 " in again.stdout
