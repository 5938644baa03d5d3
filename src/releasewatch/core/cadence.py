"""A rhythm as an announcement tells it -> the days that follow from it."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from releasewatch.core.release import Episodes

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WEEKLY = re.compile(r"(?:(\d+) )?weekly(?: ([A-Z,]+))?(?: until (\d{4}-\d\d-\d\d))?")
_LAUNCH = re.compile(r"launch (\d+)")
_LONGEST = timedelta(days=400)
"""A run that is told to last longer was misread."""


class Step(NamedTuple):
    """One day of a run: which episodes come out on it, None where that does not follow."""

    day: date
    episodes: Episodes | None


def steps(
    cadence: str | None, first: date, total: int | None = None, *, start: int | None = 1
) -> tuple[Step, ...]:
    """The days of a run that begins on `first`, that day included; empty where no end follows.

    `cadence` is in the notation of `announce.Announced.cadence`, `total` the number of episodes, `start` the number of
    the first one (None where only their number is known). The end is the day told, else it follows from `total` and
    the episodes at launch. A run that contradicts itself, such as Fridays until a Thursday, gives nothing.
    """
    pieces = (cadence or "").split("; ")
    weekly = next((found for piece in pieces if (found := _WEEKLY.fullmatch(piece))), None)
    if weekly is None:
        return ()
    launch = next((int(found[1]) for piece in pieces if (found := _LAUNCH.fullmatch(piece))), None)
    days = [_DAYS.index(name) for name in weekly[2].split(",")] if weekly[2] else [first.weekday()]
    each = _each(int(weekly[1]) if weekly[1] else len(days), len(days))
    if weekly[3]:
        until = date.fromisoformat(weekly[3])
        if until <= first or until - first > _LONGEST or until.weekday() not in days:
            return ()
        dates = [first, *_following(first, days, until)]
    elif total is not None and launch is not None and each is not None and 0 < total - launch <= 100:
        count = -(-(total - launch) // each)
        dates = [first, *_following(first, days, first + _LONGEST)[:count]]
    else:
        return ()
    return tuple(_numbered(dates, launch, each, start, total))


def _each(a_week: int, days: int) -> int | None:
    """How many episodes come out on each day; None where they do not divide."""
    return a_week // days if a_week and a_week % days == 0 else None


def _following(first: date, days: list[int], until: date) -> list[date]:
    span = (until - first).days
    return [
        day
        for day in (first + timedelta(days=ahead) for ahead in range(1, span + 1))
        if day.weekday() in days
    ]


def _numbered(
    dates: list[date], launch: int | None, each: int | None, start: int | None, total: int | None
) -> list[Step]:
    """The days with their episodes, as far as those are known: without the number at launch none is."""
    found = []
    number = start
    left = total
    for place, day in enumerate(dates):
        count = launch if place == 0 else each if launch is not None else None
        if count is not None and left is not None:
            count = min(count, left)
            left -= count
        if count:
            last = None if number is None else number + count - 1
            found.append(Step(day, Episodes(number, last, count)))
            number = None if last is None else last + 1
        else:
            found.append(Step(day, None))
            number = None
    return found
