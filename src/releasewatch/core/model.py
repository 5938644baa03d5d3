"""What is kept of a followed show: what a person said and what sources say, side by side."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from releasewatch.core.release import Basis as Basis
from releasewatch.core.release import Episodes as Episodes
from releasewatch.core.release import PartOfYear as PartOfYear
from releasewatch.core.release import Precision as Precision
from releasewatch.core.release import Release as Release
from releasewatch.core.release import Show as Show
from releasewatch.core.release import When as When
from releasewatch.core.release import instant_text as instant_text

Status = Literal["running", "ended", "undecided", "development"]
Frozen = Literal["gone", "merged", "empty"]
What = Literal["announced", "moved", "withdrawn", "added"]

Told = Literal["first", "complete"]
"""Of which release of a season alone a reminder tells: of the first, or of the last when it is out."""

YOU = "you"
"""The origin of a date that the person entered."""


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
    moved_at: str | None = None
    """The instant at which that was learnt, `YYYY-MM-DDTHH:MM:SSZ`."""
    whole: bool = False
    """These episodes are all of the season: "S1 · all 10"."""
    unconfirmed: bool = False
    """The source gave this date once and no longer does."""
    derived: bool = False
    """Nobody named this day: it follows from a rhythm that was announced."""
    published: str | None = None
    """The day on which the article that announced this appeared, `YYYY-MM-DD`, and in `article` its address."""
    article: str | None = None

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
    remind: tuple[int, ...] | None = None
    """How many days before a release a reminder speaks; None as for every show, nothing for never."""
    when: Told | None = None
    muted: bool = False
    """No reminders at all, until the person wants them again."""
    snoozed_until: str | None = None
    """The local day, `YYYY-MM-DD`, before which no reminder speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One date that a source announced, moved or withdrew, kept so that it is told once and found again."""

    at: str
    """The instant at which it was told, `YYYY-MM-DDTHH:MM:SSZ`."""
    what: What
    label: str | None = None
    season: int | None = None
    episodes: Episodes | None = None
    before: str | None = None
    """The former billed date and in `after` the present one, in the form of `Entry.date`."""
    after: str | None = None


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
    news: tuple[News, ...] = ()
    """What it changed while the show was followed, the newest last."""


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
