"""Fixtures that every test may use."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.person import Person
from tests.site import Site
from tests.sources.conftest import Server


def pytest_configure() -> None:
    """Let Ctrl-C mean what it means at a terminal: a shell starts what it puts behind without it (POSIX, 2.11)."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture
def person(tmp_path: Path) -> Person:
    """Somebody in Seoul on 8 December 2023, with an empty home whose name needs quoting."""
    home = tmp_path / "a home"
    home.mkdir()
    return Person(home)


@pytest.fixture
def creature(person: Person) -> Person:
    """The same person, following Gyeongseong Creature in two parts."""
    person.must(
        "add", "Gyeongseong Creature", "--on", "Netflix", "--part", "Part 1 Dec 22", "--part", "Part 2 Jan 5"
    )
    return person


@pytest.fixture
def site(person: Person) -> Iterator[Site]:
    """A TVmaze of this machine that the person asks; it knows nothing yet."""
    server = Server()
    person.more["RELEASEWATCH_TVMAZE_URL"] = server.base
    yield Site(server)
    server.close()
