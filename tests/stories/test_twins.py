"""Releases without a name of their own, releases of one name, and shows of one title: each can be reached."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.library.making import follow, library_in, show
from tests.person import Person

from releasewatch.core.model import Edits, Entry, Episodes, Facts

FETCHED = "2023-12-01T00:00:00Z"
RETURNS = tuple(
    Entry(label=label, season=2, date=date, episodes=Episodes(first, first + 1, 2))
    for label, date, first in (
        ("Premiere", "2023-12-01", 1),
        ("Return", "2024-03-01", 5),
        ("Return", "2024-06-07", 9),
    )
)


@pytest.fixture
def twins(person: Person) -> Person:
    """Somebody who follows two shows of one title, and one whose parts have one name."""
    facts = {"tvmaze": Facts(fetched=FETCHED, releases=RETURNS)}
    bare = tuple(Entry(label="Return", date=date) for date in ("2024-03-01", "2024-06-07"))
    follow(
        library_in(person.home),
        show("severance", "Severance", facts=facts),
        show("severance-2", "Severance", facts=facts),
        show("bare", "Bare", facts={"announcement": Facts(fetched=FETCHED, releases=bare)}, edits=Edits()),
    )
    return person


@pytest.fixture
def weekly(person: Person, tmp_path: Path) -> Person:
    """Somebody who follows a show whose weeks have no numbers."""
    article = tmp_path / "article.txt"
    article.write_text(
        "Harbor Lights season 2 premieres on Hulu on January 5, 2024, with new episodes weekly on Fridays until "
        "January 26.\n"
    )
    person.must("add", "--from", str(article), "--yes")
    return person


def offered(person: Person, *words: str) -> list[str]:
    person.more = {"_RELEASEWATCH_COMPLETE": ""}
    lines = person.must(*words).splitlines()
    person.more = {}
    return [line.split("\t")[0] for line in lines]


def watched(person: Person, show: str) -> list[str]:
    rows = json.loads(person.must("show", show, "--json"))["show"]["releases"]
    return [row["date"] for row in rows if row["watched"]]


def days(person: Person, show: str) -> list[str]:
    return [row["date"] for row in json.loads(person.must("show", show, "--json"))["show"]["releases"]]


WEEKS = ["2024-01-05", "2024-01-12", "2024-01-19", "2024-01-26"]


def test_weeks_without_numbers_are_told_by_the_days_that_mean_them(weekly: Person) -> None:
    assert weekly("watched", "harbor", "week 3", check=1).err == (
        'releasewatch: Harbor Lights has no part "week 3"\n'
        "  known: Season 2, 2024-01-05, 2024-01-12, 2024-01-19, 2024-01-26\n"
    )
    assert weekly("watched", "harbor", check=1).err.endswith(
        'name the part to silence: releasewatch watched harbor-lights "2024-01-05"\n'
    )
    assert offered(weekly, "watched", "harbor") == WEEKS
    weekly.must("watched", "harbor", "2024-01-19")
    assert watched(weekly, "harbor") == ["2024-01-19"]
    weekly.must("watched", "harbor", "Season 2")
    assert watched(weekly, "harbor") == WEEKS


def test_a_part_without_a_name_is_dropped_by_its_day(weekly: Person) -> None:
    weekly.must("edit", "harbor", "--drop", "Jan 19")
    assert days(weekly, "harbor") == [WEEKS[0], WEEKS[1], WEEKS[3]]
    weekly.must("add", "Echo", "--part", "Dec 22", "--on", "Hulu")
    assert weekly("edit", "echo", "--drop", "x", check=1).err.endswith("  known: 2023-12-22\n")
    weekly.must("edit", "echo", "--drop", "2023-12-22")
    assert days(weekly, "echo") == []
    assert weekly("edit", "echo", "--drop", "x", check=1).err.endswith(
        "  it has no part with a name or a day\n"
    )


def test_a_day_may_also_be_that_of_the_persons_calendar(person: Person) -> None:
    person.must("add", "Harbor Lights", "--part", "Finale 27 May 2024 at 9 p.m. ET")
    person.must("watched", "harbor", "2024-05-28")
    assert watched(person, "harbor") == ["2024-05-27"]


def test_releases_of_one_name_are_marked_apart_by_their_days(twins: Person) -> None:
    assert twins("watched", "severance-2", "x", check=1).err.endswith(
        "  known: Season 2 Premiere, Season 2 Return, 2024-03-01, 2024-06-07\n"
    )
    assert offered(twins, "watched", "severance-2") == ["season-2-premiere", "2024-03-01", "2024-06-07"]
    twins.must("watched", "severance-2", "2024-06-07")
    assert watched(twins, "severance-2") == ["2024-06-07"]
    twins.must("watched", "severance-2", "Return")
    assert watched(twins, "severance-2") == ["2024-03-01", "2024-06-07"]
    twins.must("watched", "severance-2", "2024-03-01", "--not")
    assert watched(twins, "severance-2") == ["2024-06-07"]
    twins.must("watched", "severance-2", "--not")
    assert watched(twins, "severance-2") == []


def test_a_name_that_two_releases_have_moves_neither_of_them(twins: Person) -> None:
    before = twins.library.read_bytes()
    assert twins("edit", "severance-2", "--part", "Season 2 Return Jun 14", check=2).err == (
        'releasewatch: 2 releases are called "Return": 1 Mar 2024, 7 Jun 2024\n'
        '  name its episodes: --part "S2 E9-10 Dec 22"\n'
    )
    assert twins("edit", "bare", "--part", "Return Jun 14", check=2).err.endswith(
        "  take away what you do not mean first: --drop 2024-03-01\n"
    )
    assert twins.library.read_bytes() == before
    twins.must("edit", "severance-2", "--part", "S2 E9-10 2024-06-14")
    assert days(twins, "severance-2") == ["2023-12-01", "2024-03-01", "2024-06-14"]
    twins.must("edit", "bare", "--drop", "2024-03-01")
    twins.must("edit", "bare", "--part", "Return 2024-06-14")
    assert days(twins, "bare") == ["2024-06-14"]


@pytest.mark.parametrize("words", [("show",), ("watched",), ("edit", "--mute"), ("remove",)])
def test_of_shows_of_one_title_none_is_touched_by_it_and_each_by_its_key(
    twins: Person, words: tuple[str, ...]
) -> None:
    name, *options = words
    before = twins.library.read_bytes()
    assert twins(name, "Severance", *options, check=2).err == (
        'releasewatch: "Severance" matches 2 followed shows\n  Severance (severance)\n  Severance (severance-2)\n'
        "  give more of the title, or the key in brackets\n"
    )
    assert twins.library.read_bytes() == before
    for key in ("severance-2", "severance"):
        twins.must(name, key, *options)
