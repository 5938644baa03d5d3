"""A release as it is seen after merging, with the date it has.

These values are made by the hundred thousand and at every start: named tuples are the quickest to define and to make.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, NamedTuple

Precision = Literal["day", "month", "quarter", "season", "year", "unknown"]
PartOfYear = Literal["spring", "summer", "fall", "winter", "early", "late"]
Basis = Literal["stated", "usual"]


class When(NamedTuple):
    """A billed date no more precise than what is known, with the hour if one was stated.

    `date` is `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Qn`, `YYYY` or None. `part_of_year` narrows a `YYYY`.
    `time` is `HH:MM` on the wall clock of `zone`; both are set or neither, and only with a day. A zone is an IANA
    name, a fixed offset such as `+09:00`, or `UTC`, see `zones.zone_of`.
    """

    date: str | None = None
    part_of_year: PartOfYear | None = None
    time: str | None = None
    zone: str | None = None

    @property
    def precision(self) -> Precision:
        """How closely the date is known; it follows from the form of the date."""
        if self.date is None:
            return "unknown"
        if len(self.date) == 10:
            return "day"
        if len(self.date) == 7:
            return "quarter" if self.date[5] == "Q" else "month"
        return "season" if self.part_of_year in ("spring", "summer", "fall", "winter") else "year"

    @property
    def day(self) -> datetime.date | None:
        """The billed calendar day, or None where it is not known to the day."""
        return (
            datetime.date.fromisoformat(self.date) if self.date is not None and len(self.date) == 10 else None
        )

    @property
    def first_day(self) -> datetime.date | None:
        """The earliest day this can mean; None when nothing is known."""
        span = self._span()
        return span and span[0]

    @property
    def last_day(self) -> datetime.date | None:
        """The latest day this can mean; None when nothing is known."""
        span = self._span()
        return span and span[1]

    def _span(self) -> tuple[datetime.date, datetime.date] | None:
        if self.date is None:
            return None
        if len(self.date) == 10:
            day = datetime.date.fromisoformat(self.date)
            return day, day
        year = int(self.date[:4])
        if len(self.date) == 4:
            first, last = _MONTHS_OF[self.part_of_year]
        elif self.date[5] == "Q":
            first, last = int(self.date[6]) * 3 - 2, int(self.date[6]) * 3
        else:
            first = last = int(self.date[5:])
        return datetime.date(year, first, 1), _last_of_month(year, last)


_MONTHS_OF: dict[str | None, tuple[int, int]] = {
    None: (1, 12),
    "spring": (3, 5),
    "summer": (6, 8),
    "fall": (9, 11),
    # "Winter 2027" may mean its first months or its last ones.
    "winter": (1, 12),
    "early": (1, 4),
    "late": (9, 12),
}


def _last_of_month(year: int, month: int) -> datetime.date:
    next_month = datetime.date(year + month // 12, month % 12 + 1, 1) if (year, month) != (9999, 12) else None
    return datetime.date.max if next_month is None else next_month - datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Episodes:
    """Which episodes a release holds: numbers inside the season, and how many; None where unknown."""

    first: int | None = None
    last: int | None = None
    count: int | None = None


class Release(NamedTuple):
    """Something of one show that comes out at one time, after merging."""

    show: str
    key: str
    label: str | None
    part: int | None
    """The number of a numbered piece (Part 2, Volume 2), and in `parts` how many there are."""
    parts: int | None
    season: int | None
    episodes: Episodes | None
    when: When
    at: datetime.datetime | None
    """The instant in UTC where an hour is stated or usual, else None."""
    basis: Basis | None
    platform: str | None
    origin: str
    moved_from: str | None
    watched: bool
    marks: tuple[str, ...]
    """Names under which the person may have marked this release as watched."""
    whole: bool = False
    """These episodes are all of the season."""
    unconfirmed: bool = False
    """The source gave this date once and no longer does."""
    derived: bool = False
    """Nobody named this day: it follows from a rhythm that was announced."""
    moved_at: str | None = None
    """The instant at which it was learnt that the date had moved, `YYYY-MM-DDTHH:MM:SSZ`."""
    remind: tuple[int, ...] | None = None
    """How many days before it the person is reminded; None as for every show, nothing for never."""
    snoozed_until: str | None = None
    """The local day, `YYYY-MM-DD`, before which no reminder speaks."""


class Show(NamedTuple):
    """One followed show after merging."""

    title: str
    key: str
    platform: str | None
    ids: dict[str, int | str]
    releases: tuple[Release, ...]
    reminders: str = ""
    """How the person is reminded of it, in words, where that differs from other shows."""
    snoozed_until: str | None = None
    """The local day, `YYYY-MM-DD`, before which no reminder speaks."""


def instant_text(instant: datetime.datetime) -> str:
    """An aware instant as `YYYY-MM-DDTHH:MM:SSZ`, the one way instants are written in files and JSON."""
    moment = instant.astimezone(datetime.UTC)
    return f"{moment.year:04d}{moment:-%m-%dT%H:%M:%SZ}"
