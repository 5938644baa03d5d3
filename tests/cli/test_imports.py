"""What each command loads: start-up is a feature, and a heavy module found its way in is a slow prompt for years."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.person import Person

WATCHED = (
    "rich",
    "typer",
    "httpx",
    "msgspec",
    "filelock",
    "tomlkit",
    "tomllib",
    "pydantic",
    "platformdirs",
    "asyncio",
    "rapidfuzz",
    "releasewatch.sources.source",
    "selectolax",
)

SCRIPT = f"""
import os, sys
loaded = os.dup(2)
def tell(event, arguments):
    if event == "import" and arguments[0] in {WATCHED!r}:
        os.write(loaded, f"loads {{arguments[0]}}\\n".encode())
sys.addaudithook(tell)
sys.argv = ["releasewatch", *sys.argv[1:]]
from releasewatch.__main__ import main
main()
"""


def loaded(person: Person, *words: str) -> set[str]:
    """Which of the watched modules the command loads."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words],
        env=person.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done
    told = [line.split(" ") for line in done.stderr.splitlines()]
    return {words[1] for words in told if words[0] == "loads"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["--version"], set()),
        (["upcoming"], set()),
        (["upcoming", "--json"], set()),
        (["upcoming", "--plain", "--days", "30"], set()),
        (["upcoming", "creature", "--on", "Netflix"], set()),
        (["next"], set()),
        (["next", "--format", "{show}"], set()),
        (["remind"], set()),
        ([], set()),
        (["upcoming", "--color", "always"], {"rich"}),
        (["-h"], {"typer"}),
        (["completion", "bash"], {"typer"}),
        (["list"], {"typer", "msgspec"}),
        (["show", "creature"], {"typer", "msgspec"}),
        (["list", "--color", "always"], {"typer", "msgspec", "rich"}),
        (["changes"], {"typer", "msgspec", "releasewatch.sources.source"}),
        (
            ["refresh"],
            {"typer", "msgspec", "releasewatch.sources.source"},
        ),  # nothing that is followed has a source
        (["config"], {"typer"}),
        (["config", "remind"], {"typer"}),
        (["restore"], {"typer", "msgspec"}),
        (["config", "remind", "3"], {"typer", "tomlkit", "tomllib", "filelock"}),
        (["add", "Harbor Lights", "--part", "Dec 30"], {"typer", "msgspec", "filelock"}),
        (["add", "Harbor Lights: Part 1 Dec 30"], {"typer", "msgspec", "filelock"}),
        (["add", "--from", "docs/announcement.txt", "--dry-run"], set()),
        (["add", "--from", "docs/announcement.txt", "--yes"], {"typer", "msgspec", "filelock"}),
        (["edit", "creature", "--part", "Part 2 Jan 12"], {"typer", "msgspec", "filelock"}),
        (["watched", "creature", "Part 1"], {"typer", "msgspec", "filelock"}),
        (["remove", "creature"], {"typer", "msgspec", "filelock"}),
        (["undo"], {"typer", "msgspec", "filelock"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_what_it_needs_and_no_more(
    creature: Person, words: list[str], expected: set[str]
) -> None:
    ordinary = {"asyncio"} if "filelock" in expected else set()  # filelock brings it along
    assert loaded(creature, *words) - ordinary == expected


def test_settings_are_parsed_without_the_module_that_changes_them(creature: Person) -> None:
    (creature.home / "config.toml").write_text("remind = [3]\n")
    creature.must("upcoming")  # the hours may have changed with the file
    assert loaded(creature, "upcoming") == {"tomllib"}


def test_a_stale_index_costs_the_library_once(creature: Person) -> None:
    creature.library.write_bytes(creature.library.read_bytes() + b"\n")
    assert "msgspec" in loaded(creature, "upcoming")
    assert loaded(creature, "upcoming") == set()


def test_completing_a_title_loads_no_network_and_no_table(creature: Person) -> None:
    creature.more = {"_RELEASEWATCH_COMPLETE": "gy"}
    assert loaded(creature, "show") == {"typer"}


@pytest.mark.parametrize("words", [["upcoming"], ["next"], ["remind"]], ids=" ".join)
def test_a_look_at_the_lines_for_shells_costs_nothing(person: Person, words: list[str]) -> None:
    person.now = None
    person.must("add", "Harbor Lights", "--part", "Finale tomorrow")
    assert loaded(person, *words) == set()
