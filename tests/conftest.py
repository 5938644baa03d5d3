"""Fixtures that every test may use."""

from pathlib import Path

import pytest
from tests.person import Person


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
