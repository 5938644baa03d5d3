"""Rhythms become days only where the days follow from what was told."""

from datetime import date

import pytest

from releasewatch.core.cadence import steps

FRIDAY = date(2024, 1, 5)

RUNS = [
    # what is told, the number of episodes, the number of the first, the days with their episodes
    ("launch 2; weekly FR until 2024-01-19", None, 1, "01-05 1-2, 01-12 3-3, 01-19 4-4"),
    ("launch 2; weekly until 2024-01-19", None, 1, "01-05 1-2, 01-12 3-3, 01-19 4-4"),
    ("launch 3; 2 weekly FR until 2024-01-19", None, 1, "01-05 1-3, 01-12 4-5, 01-19 6-7"),
    ("launch 2; weekly FR", 4, 1, "01-05 1-2, 01-12 3-3, 01-19 4-4"),
    ("launch 2; 2 weekly FR", 5, 1, "01-05 1-2, 01-12 3-4, 01-19 5-5"),
    ("launch 2; weekly FR until 2024-01-12", None, 8, "01-05 8-9, 01-12 10-10"),
    ("launch 2; weekly FR until 2024-01-12", None, None, "01-05 2x, 01-12 1x"),
    ("weekly FR,SA until 2024-01-12", None, 1, "01-05, 01-06, 01-12"),
    ("launch 1; 4 weekly FR,SA until 2024-01-12", None, 1, "01-05 1-1, 01-06 2-3, 01-12 4-5"),
    ("weekly until 2024-01-12", None, 1, "01-05, 01-12"),
    ("launch 2; 3 weekly FR,SA until 2024-01-12", None, 1, "01-05 1-2, 01-06, 01-12"),
]


@pytest.mark.parametrize(("told", "total", "start", "expected"), RUNS)
def test_days_follow_from_a_beginning_a_rhythm_and_an_end(
    told: str, total: int | None, start: int | None, expected: str
) -> None:
    found = []
    for step in steps(told, FRIDAY, total, start=start):
        inside = step.episodes
        numbers = (
            ""
            if inside is None
            else f" {inside.first}-{inside.last}"
            if inside.first
            else f" {inside.count}x"
        )
        found.append(f"{step.day:%m-%d}{numbers}")
    assert ", ".join(found) == expected


@pytest.mark.parametrize(
    ("told", "total"),
    [
        (None, None),
        ("all", 8),
        ("launch 2", 8),
        ("weekly FR", None),  # without an end
        ("weekly FR", 8),  # nobody said how many there are at launch
        ("weekly FR until 2024-01-18", None),  # a Thursday
        ("weekly FR until 2024-01-05", None),  # the first day itself
        ("weekly FR until 2026-01-09", None),  # two years of episodes
        ("launch 8; weekly FR", 8),
    ],
)
def test_where_days_do_not_follow_there_are_none(told: str | None, total: int | None) -> None:
    assert steps(told, FRIDAY, total) == ()
