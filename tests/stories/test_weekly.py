"""Somebody follows a show that comes an episode a week, and each week stands for itself."""

from __future__ import annotations

import json

import pytest
from tests.person import Person
from tests.site import Row, Site

DEMON = 61
DEMON_ROWS: list[Row] = [
    (1, 5, "2023-12-08"),
    (1, 6, "2023-12-09"),
    (1, 7, "2023-12-15"),
    (1, 8, "2023-12-16"),
    (2, 1, "2024-06-07"),
]


@pytest.fixture
def weekly(person: Person, site: Site) -> Person:
    site.put(DEMON, "My Demon", DEMON_ROWS)
    person.must("add", "--id", f"tvmaze:{DEMON}")
    return person


def watched(person: Person) -> list[tuple[int, int]]:
    rows = json.loads(person.must("show", "demon", "--json"))["show"]["releases"]
    return [(row["season"], row["episodes"]["first"]) for row in rows if row["watched"]]


def test_each_week_is_named_by_its_episode_wherever_it_is_told(weekly: Person) -> None:
    assert weekly.must("next").startswith("My Demon · S1 · E5 today, in about 17 h (Fri 8 Dec 2023")
    assert weekly.must("next", "--format", "{show} {label} {countdown}").startswith("My Demon S1 · E5 today")
    assert weekly.must("remind").splitlines() == [
        "today     My Demon · S1 · E5 on Netflix, about 17:00",
        "tomorrow  My Demon · S1 · E6 on Netflix, about 17:00",
        "in 7 days My Demon · S1 · E7 on Netflix, about 17:00",
    ]


@pytest.mark.parametrize(
    ("label", "marked"),
    [
        ("S1 · E5", [(1, 5)]),
        ("E6", [(1, 6)]),
        ("s1e7", [(1, 7)]),
        ("episodes 5-7", [(1, 5), (1, 6), (1, 7)]),
        ("Season 1", [(1, 5), (1, 6), (1, 7), (1, 8)]),
    ],
)
def test_single_episodes_are_marked_as_watched(
    weekly: Person, label: str, marked: list[tuple[int, int]]
) -> None:
    weekly.must("watched", "demon", label)
    assert watched(weekly) == marked
    weekly.must("watched", "demon", label, "--not")
    assert watched(weekly) == []


def test_an_episode_that_is_not_there_is_refused_with_those_that_are(weekly: Person) -> None:
    refused = weekly("watched", "demon", "E9", check=1)
    assert refused.err == (
        'releasewatch: My Demon has no part "E9"\n'
        "  known: S1 · E5, S1 · E6, S1 · E7, S1 · E8, Season 2 Premiere\n"
    )


def test_one_episode_that_moves_to_the_next_is_all_that_moved(weekly: Person, site: Site) -> None:
    site.put(DEMON, "My Demon", [*DEMON_ROWS[:2], (1, 7, "2023-12-16"), *DEMON_ROWS[3:]])
    assert weekly("refresh", check=0).out.split("\t")[1:] == [
        *("My Demon", "S1 · E7", "moved", "2023-12-15", "2023-12-16", "tvmaze\n")
    ]
    assert "moved" not in weekly.must("upcoming", "--plain")


def test_a_season_without_number_holds_specials(person: Person, site: Site) -> None:
    site.put(62, "Doctor Who", [(0, 1, "2023-12-25")])
    person.must("add", "--id", "tvmaze:62")
    assert person.must("next").startswith("Doctor Who · Episode 1 in 17 days")


def test_choices_that_look_alike_are_told_apart_by_their_numbers(person: Person, site: Site) -> None:
    for number in (7, 8):
        site.put(number, "Severance", [(1, 1, "2022-02-18")])
    screen = person.terminal("add", "severance", answers="2\n")
    assert [line for line in screen.lines if line.startswith("  ")][:2] == [
        "   1  Severance (2022, Netflix, running), tvmaze:7",
        "   2  Severance (2022, Netflix, running), tvmaze:8",
    ]


def test_weeks_without_a_name_of_their_own_are_marked_with_their_season(person: Person) -> None:
    article = (
        "'Harbor Lights' season 3 premieres December 15 on Hulu, with new episodes weekly until January 5."
    )
    person("add", "--from", "-", "--yes", "--published", "2023-12-08", text=article, check=0)
    rows = json.loads(person.must("show", "harbor", "--json"))["show"]["releases"]
    assert len(rows) == 4
    person.must("watched", "harbor", "Season 3")
    rows = json.loads(person.must("show", "harbor", "--json"))["show"]["releases"]
    assert [row["watched"] for row in rows] == [True] * 4


def test_marking_what_is_marked_changes_nothing(weekly: Person) -> None:
    weekly.must("watched", "demon", "E5")
    assert weekly.must("watched", "demon", "E5").startswith("My Demon: already so; nothing was changed\n")
    assert weekly.must("undo").startswith("Took back: watched My Demon\n")
    assert watched(weekly) == []
