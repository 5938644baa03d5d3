"""What a source says now is put beside what it said before, and nothing is dropped in silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.test_batches import episodes

from releasewatch.core.batches import entries
from releasewatch.core.model import Entry, Episodes, Facts
from releasewatch.core.renewal import frozen, renewed

TODAY = date(2023, 12, 8)
FETCHED = "2023-12-08T00:00:00Z"


def facts(*releases: Entry) -> Facts:
    return Facts(fetched=FETCHED, releases=releases)


def told(shape: str) -> Facts:
    return facts(*entries(episodes(shape)))


def rows(of: Facts) -> list[str]:
    """`Part 2 E8-10 2024-01-12, was 2024-01-05`."""
    found = []
    for one in of.releases:
        span = f"E{one.episodes.first}-{one.episodes.last} " if one.episodes and one.episodes.first else ""
        row = f"{one.label or '-'} {span}{one.date or 'undated'}"
        row += f", was {one.moved_from}" if one.moved_from else ""
        found.append(row + (", unconfirmed" if one.unconfirmed else ""))
    return found


CASES = {
    "the same": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        ["Part 1 E1-7 2023-12-22", "Part 2 E8-10 2024-01-05"],
    ),
    "a date moved": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7, 2024-01-12: 8-10",
        ["Part 1 E1-7 2023-12-22", "Part 2 E8-10 2024-01-12, was 2024-01-05"],
    ),
    "a season was cut in two": (
        "2023-12-22: 1-10",
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        ["Part 1 E1-7 2023-12-22", "Part 2 E8-10 2024-01-05, was 2023-12-22"],
    ),
    "two parts became one": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-10",
        ["- E1-10 2023-12-22"],
    ),
    "two parts became one on a later day": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2024-01-19: 1-10",
        ["- E1-10 2024-01-19"],
    ),
    "one episode moved to the next": (
        "2023-12-15: 6, 2023-12-22: 7, 2023-12-29: 8",
        "2023-12-15: 6, 2023-12-29: 7-8",
        ["- E6-6 2023-12-15", "- E7-8 2023-12-29"],
    ),
    "a date came": ("-: 1-3", "2023-12-22: 1-7", ["- E1-7 2023-12-22"]),
    "a date was taken back": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7, -: 8-10",
        ["- E1-7 2023-12-22", "- E8-10 undated, was 2024-01-05"],
    ),
    "a dated part vanished": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        "2023-12-22: 1-7",
        ["- E1-7 2023-12-22", "Part 2 E8-10 2024-01-05, unconfirmed"],
    ),
    "a past part vanished": ("2023-10-01: 1-7, 2023-12-22: 8-10", "2023-12-22: 8-10", ["- E8-10 2023-12-22"]),
    "a day already over moved": ("2023-12-07: 1-7", "2023-12-06: 1-7", ["- E1-7 2023-12-06"]),
}


@pytest.mark.parametrize(("before", "now", "expected"), CASES.values(), ids=CASES.keys())
def test_what_is_kept_of_before(before: str, now: str, expected: list[str]) -> None:
    assert rows(renewed(told(before), told(now), TODAY)) == expected


def test_the_first_answer_stands_as_it_is() -> None:
    assert renewed(None, told("2023-12-22: 1-7"), TODAY) == told("2023-12-22: 1-7")


def test_a_former_date_is_kept_until_the_release_is_out() -> None:
    moved = renewed(told("2024-01-05: 8-10"), told("2024-01-12: 8-10"), TODAY)
    again = renewed(moved, told("2024-01-12: 8-10"), date(2024, 1, 12))
    after = renewed(again, told("2024-01-12: 8-10"), date(2024, 1, 13))
    assert rows(again) == ["- E8-10 2024-01-12, was 2024-01-05"]
    assert rows(after) == ["- E8-10 2024-01-12"]


def test_a_date_that_moves_back_remembers_where_it_was_meanwhile() -> None:
    moved = renewed(told("2024-01-05: 8-10"), told("2024-01-12: 8-10"), TODAY)
    back = renewed(moved, told("2024-01-05: 8-10"), TODAY)
    assert rows(back) == ["- E8-10 2024-01-05, was 2024-01-12"]


def test_a_date_taken_back_and_given_again_is_as_if_nothing_had_happened() -> None:
    taken = renewed(told("2024-01-05: 8-10"), told("-: 8-10"), TODAY)
    assert rows(renewed(taken, told("2024-01-05: 8-10"), TODAY)) == ["- E8-10 2024-01-05"]


def test_a_vanished_date_stays_unconfirmed_until_it_is_over_or_told_again() -> None:
    gone = renewed(told("2023-12-22: 1-7, 2024-01-05: 8-10"), told("2023-12-22: 1-7"), TODAY)
    still = renewed(gone, told("2023-12-22: 1-7"), TODAY)
    told_again = renewed(still, told("2023-12-22: 1-7, 2024-01-05: 8-10"), TODAY)
    over = renewed(still, told("2023-12-22: 1-7"), date(2024, 1, 6))
    assert still == gone
    assert rows(told_again) == ["Part 1 E1-7 2023-12-22", "Part 2 E8-10 2024-01-05"]
    assert rows(over) == ["- E1-7 2023-12-22"]


def test_an_empty_answer_erases_nothing() -> None:
    before = told("2023-12-22: 1-7, 2024-01-05: 8-10")
    assert renewed(before, facts(), TODAY) == replace(before, frozen="empty")


def test_a_show_that_is_gone_keeps_its_last_dates() -> None:
    before = told("2023-12-22: 1-7")
    assert frozen(before, "gone") == replace(before, frozen="gone")


def test_a_show_that_comes_back_is_no_longer_frozen() -> None:
    before = frozen(told("2023-12-22: 1-7"), "gone")
    assert renewed(before, told("2023-12-22: 1-7"), TODAY) == told("2023-12-22: 1-7")


def test_a_forecast_premiere_becomes_the_season() -> None:
    before = facts(Entry(label="Premiere", season=2, date="2024-03-01"))
    now = facts(Entry(season=2, episodes=Episodes(1, 8, 8), date="2024-03-08", whole=True))
    assert rows(renewed(before, now, TODAY)) == ["- E1-8 2024-03-08, was 2024-03-01"]


def test_a_special_is_not_taken_for_the_season_it_comes_with() -> None:
    before = facts(Entry(season=2), Entry(label="Behind the Lamp", season=2, date="2024-01-05"))
    now = facts(
        Entry(season=2, episodes=Episodes(1, 8, 8), date="2024-01-05"),
        Entry(label="Behind the Lamp", season=2, date="2024-01-06"),
    )
    assert rows(renewed(before, now, TODAY)) == [
        "- E1-8 2024-01-05",
        "Behind the Lamp 2024-01-06, was 2024-01-05",
    ]


days = st.none() | st.dates(date(2023, 11, 1), date(2024, 2, 1))
shows = st.lists(days, max_size=8).map(
    lambda some: (
        told(", ".join(f"{day or '-'}: {number}" for number, day in enumerate(some, 1))) if some else facts()
    )
)


@settings(deadline=None)  # a busy machine is no failure
@given(shows, shows)
def test_renewing_twice_is_renewing_once(before: Facts, now: Facts) -> None:
    once = renewed(before, now, TODAY)
    assert renewed(once, now, TODAY) == once


@settings(deadline=None)  # a busy machine is no failure
@given(shows, shows)
def test_no_date_ahead_is_dropped(before: Facts, now: Facts) -> None:
    after = renewed(before, now, TODAY)
    known = {number for one in after.releases for number in _numbers(one)}
    ahead = [one for one in before.releases if one.date and one.date >= TODAY.isoformat()]
    assert all(_numbers(one)[0] in known for one in ahead)


def _numbers(entry: Entry) -> list[int]:
    if entry.episodes is None or entry.episodes.first is None or entry.episodes.last is None:
        return list(range(1, 100))
    return list(range(entry.episodes.first, entry.episodes.last + 1))
