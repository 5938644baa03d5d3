"""What moved between two states of a show is told, once, in the right words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from tests.core.test_renewal import TODAY, facts, shows, told

from releasewatch.core.changes import Change, changes
from releasewatch.core.model import Entry, Episodes, Facts, Release, Show, When
from releasewatch.core.renewal import renewed


def seen(of: Facts) -> Show:
    """The facts as a show, as if nobody had typed anything."""
    return Show(
        title="Gyeongseong Creature",
        key="gyeongseong-creature",
        platform=None,
        ids={},
        releases=tuple(_release(entry) for entry in of.releases),
    )


def _release(entry: Entry) -> Release:
    return Release(
        show="Gyeongseong Creature",
        key="gyeongseong-creature",
        label=entry.label,
        part=None,
        parts=None,
        season=entry.season,
        episodes=entry.episodes,
        when=entry.when,
        at=None,
        basis=None,
        platform=None,
        origin="tvmaze",
        moved_from=entry.moved_from,
        watched=False,
        marks=(),
        unconfirmed=entry.unconfirmed,
    )


def rows(before: Facts, now: Facts, today: date = TODAY) -> list[str]:
    """`moved Part 2 E8-10: 2024-01-05 -> 2024-01-12`."""
    return [row(one) for one in changes(seen(before), seen(renewed(before, now, today)), today)]


def row(change: Change) -> str:
    span = f" E{change.episodes.first}-{change.episodes.last}" if change.episodes else ""
    before = change.before.date if change.before else None
    after = change.after.date if change.after else None
    return f"{change.what} {change.label or '-'}{span}: {before} -> {after}"


CASES = {
    "nothing": ("2023-12-22: 1-7, 2024-01-05: 8-10", "2023-12-22: 1-7, 2024-01-05: 8-10", []),
    "moved later": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7, 2024-01-12: 8-10",
        ["moved Part 2 E8-10: 2024-01-05 -> 2024-01-12"],
    ),
    "moved earlier, and out already": (
        "2023-12-22: 1-7",
        "2023-12-07: 1-7",
        ["moved - E1-7: 2023-12-22 -> 2023-12-07"],
    ),
    "announced": ("-: 1-3", "2023-12-22: 1-7", ["announced - E1-7: None -> 2023-12-22"]),
    "announced in parts": (
        "-: 1-3",
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        [
            "announced Part 1 E1-7: None -> 2023-12-22",
            "announced Part 2 E8-10: None -> 2024-01-05",
        ],
    ),
    "added": (
        "2023-12-22: 1-7",
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        ["added Part 2 E8-10: None -> 2024-01-05"],
    ),
    "added without a date": ("2023-12-22: 1-7", "2023-12-22: 1-7, -: 8", ["added - E8-8: None -> None"]),
    "added to a day that is over": ("2023-12-22: 1-7", "2023-12-01: 0, 2023-12-22: 1-7", []),
    "withdrawn": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7",
        ["withdrawn Part 2 E8-10: 2024-01-05 -> None"],
    ),
    "a date taken back": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7, -: 8-10",
        ["withdrawn - E8-10: 2024-01-05 -> None"],
    ),
    "cut in two": (
        "2023-12-22: 1-10",
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        ["moved Part 2 E8-10: 2023-12-22 -> 2024-01-05"],
    ),
    "joined": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-10",
        ["moved Part 2 E8-10: 2024-01-05 -> 2023-12-22"],
    ),
    "joined on a later day": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2024-01-19: 1-10",
        ["moved Part 1 E1-7: 2023-12-22 -> 2024-01-19", "moved Part 2 E8-10: 2024-01-05 -> 2024-01-19"],
    ),
    "one episode moved to the next": (
        "2023-12-15: 6, 2023-12-22: 7, 2023-12-29: 8",
        "2023-12-15: 6, 2023-12-29: 7-8",
        ["moved - E7-7: 2023-12-22 -> 2023-12-29"],
    ),
    "over in both": ("2023-12-01: 1-7", "2023-11-30: 1-7", []),
    "vanished, but over": ("2023-12-01: 1-7, 2023-12-22: 8-9", "2023-12-22: 8-9", []),
}


@pytest.mark.parametrize(("before", "now", "expected"), CASES.values(), ids=CASES.keys())
def test_the_news_in_a_new_answer(before: str, now: str, expected: list[str]) -> None:
    assert rows(told(before), told(now)) == expected


@pytest.mark.parametrize(("before", "now"), [case[:2] for case in CASES.values()], ids=CASES.keys())
def test_news_is_told_exactly_once(before: str, now: str) -> None:
    after = renewed(told(before), told(now), TODAY)
    assert rows(after, told(now)) == []


@settings(deadline=None)  # a busy machine is no failure
@given(shows, shows)
def test_no_news_is_told_twice(before: Facts, now: Facts) -> None:
    after = renewed(before, now, TODAY)
    assert rows(after, now) == []


def test_a_change_says_all_of_itself() -> None:
    before = told("2024-01-05: 8-10")
    (change,) = changes(seen(before), seen(told("2024-01-12: 8-10")), TODAY)
    assert change == Change(
        show="Gyeongseong Creature",
        key="gyeongseong-creature",
        label=None,
        season=1,
        episodes=Episodes(8, 10, 3),
        what="moved",
        before=When("2024-01-05"),
        after=When("2024-01-12"),
        origin="tvmaze",
    )


def test_a_closer_date_is_announced_and_not_moved() -> None:
    before = facts(Entry(label="Part 1", date="2024-01"))
    assert rows(before, facts(Entry(label="Part 1", date="2024-01-05"))) == [
        "announced Part 1: 2024-01 -> 2024-01-05"
    ]
    assert rows(before, facts(Entry(label="Part 1", date="2024-02-05"))) == [
        "moved Part 1: 2024-01 -> 2024-02-05"
    ]


def test_a_withdrawn_date_given_again_is_announced() -> None:
    before = told("2023-12-22: 1-7, 2024-01-05: 8-10")
    gone = renewed(before, told("2023-12-22: 1-7"), TODAY)
    assert rows(gone, before) == ["announced Part 2 E8-10: None -> 2024-01-05"]


def test_a_frozen_show_is_no_news() -> None:
    assert rows(told("2023-12-22: 1-7"), facts()) == []


def test_the_same_season_of_two_numbers_is_two_seasons() -> None:
    before = facts(Entry(season=1, episodes=Episodes(1, 7, 7), date="2023-12-22"))
    now = facts(*before.releases, Entry(season=2, episodes=Episodes(1, 3, 3), date="2024-01-05"))
    assert rows(before, now) == ["added - E1-3: None -> 2024-01-05"]


def test_weekly_episodes_moved_by_a_week_are_each_told() -> None:
    weeks = ["2024-01-05", "2024-01-12", "2024-01-19"]
    before = told(", ".join(f"{day}: {number}" for number, day in enumerate(weeks, 1)))
    moved = facts(
        *(
            replace(entry, date=day)
            for entry, day in zip(before.releases, ["2024-01-12", "2024-01-19", "2024-01-26"], strict=True)
        )
    )
    assert rows(before, moved) == [
        "moved Premiere E1-1: 2024-01-05 -> 2024-01-12",
        "moved - E2-2: 2024-01-12 -> 2024-01-19",
        "moved - E3-3: 2024-01-19 -> 2024-01-26",
    ]
