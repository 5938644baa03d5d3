"""The values of the program: what a person said, what sources say, and what both come to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

Precision = Literal["day", "month", "quarter", "season", "year", "unknown"]
PartOfYear = Literal["spring", "summer", "fall", "winter", "early", "late"]
Basis = Literal["stated", "usual"]
Status = Literal["running", "ended", "undecided", "development"]
Frozen = Literal["gone", "merged", "empty"]

YOU = "you"
"""The origin of a date that the person entered."""


@dataclass(frozen=True, slots=True)
class When:
    """A billed date no more precise than what is known, with the hour if one was stated.

    `date` is `YYYY-MM-DD`, `YYYY-MM`, `YYYY-Qn`, `YYYY` or None. `part_of_year` narrows a `YYYY`.
    `time` is `HH:MM` on the wall clock of `zone` (an IANA name); both are set or neither, and only with a day.
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
    def day(self) -> date | None:
        """The billed calendar day, or None where it is not known to the day."""
        return date.fromisoformat(self.date) if self.date is not None and len(self.date) == 10 else None

    @property
    def first_day(self) -> date | None:
        """The earliest day this can mean; None when nothing is known."""
        span = self._span()
        return span and span[0]

    @property
    def last_day(self) -> date | None:
        """The latest day this can mean; None when nothing is known."""
        span = self._span()
        return span and span[1]

    def _span(self) -> tuple[date, date] | None:
        if self.date is None:
            return None
        if len(self.date) == 10:
            day = date.fromisoformat(self.date)
            return day, day
        year = int(self.date[:4])
        if len(self.date) == 4:
            first, last = _MONTHS_OF[self.part_of_year]
        elif self.date[5] == "Q":
            first, last = int(self.date[6]) * 3 - 2, int(self.date[6]) * 3
        else:
            first = last = int(self.date[5:])
        return date(year, first, 1), _last_of_month(year, last)


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


def _last_of_month(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Episodes:
    """Which episodes a release holds: numbers inside the season, and how many; None where unknown."""

    first: int | None = None
    last: int | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What one person or one source says about one release."""

    label: str | None = None
    season: int | None = None
    episodes: Episodes | None = None
    date: str | None = None
    part_of_year: PartOfYear | None = None
    time: str | None = None
    zone: str | None = None
    platform: str | None = None
    moved_from: str | None = None
    """The billed date before it moved, in the form of `date`."""
    whole: bool = False
    """These episodes are all of the season: "S1 · all 10"."""
    unconfirmed: bool = False
    """The source gave this date once and no longer does."""

    @property
    def when(self) -> When:
        """The date and hour of this entry as one value."""
        return When(self.date, self.part_of_year, self.time, self.zone)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What the person entered: wins over every source and is never written by a refresh."""

    platform: str | None = None
    releases: tuple[Entry, ...] = ()
    watched: tuple[str, ...] = ()
    """Marks of releases that were seen, see `Release.marks`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one source says of a show, replaced as a whole when it is fetched again."""

    fetched: str
    """The instant of fetching, `YYYY-MM-DDTHH:MM:SSZ`."""
    platform: str | None = None
    releases: tuple[Entry, ...] = ()
    status: Status | None = None
    address: str | None = None
    """The show's page at the source, which is also its credit."""
    updated: int | None = None
    """The source's own mark of its last change, in Unix seconds; only ever compared with a newer one."""
    frozen: Frozen | None = None
    """Why the source no longer tells anything: these are then its last dates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """One followed show as it is kept: the person's edits and each source's facts, side by side."""

    key: str
    title: str
    added: str
    """The instant of following, `YYYY-MM-DDTHH:MM:SSZ`."""
    ids: dict[str, int | str] = field(default_factory=dict)
    edits: Edits = Edits()
    facts: dict[str, Facts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
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
    at: datetime | None
    """The instant in UTC where an hour is stated or usual, else None."""
    basis: Basis | None
    platform: str | None
    origin: str
    moved_from: str | None
    watched: bool
    marks: tuple[str, ...]
    """Names under which the person may have marked this release as watched."""
    whole: bool = False
    unconfirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """One followed show after merging."""

    title: str
    key: str
    platform: str | None
    ids: dict[str, int | str]
    releases: tuple[Release, ...]


def instant_text(instant: datetime) -> str:
    """An aware instant as `YYYY-MM-DDTHH:MM:SSZ`, the one way instants are written in files and JSON."""
    moment = instant.astimezone(UTC)
    return f"{moment.year:04d}{moment:-%m-%dT%H:%M:%SZ}"
