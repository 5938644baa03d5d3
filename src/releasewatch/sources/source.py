"""What every source of dates gives, whatever its own answers look like."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from releasewatch.core.batches import Episode
from releasewatch.core.model import Facts, Status
from releasewatch.errors import SourceFailed

Id = int | str
"""How a source numbers its shows: TVmaze, TMDB and AniList with whole numbers, Trakt also with words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One show of a source, as much as a person needs to tell it from others of the same name."""

    id: Id
    title: str
    titles: tuple[str, ...] = ()
    """Other titles it is known by: translated, romanised, in its own script."""
    year: int | None = None
    status: Status | None = None
    platform: str | None = None
    country: str | None = None
    """Two letters, `KR`; None where the show is for the whole world."""
    language: str | None = None
    """In English: `Korean`."""
    address: str | None = None
    ids: Mapping[str, Id] = field(default_factory=dict)
    """Its number at every service, this one included: `{"tvmaze": 64369, "imdb": "tt14947604"}`."""


@dataclass(frozen=True, slots=True)
class Told:
    """Everything a source tells of one show."""

    candidate: Candidate
    facts: Facts


@dataclass(frozen=True, slots=True)
class Wanted:
    """A show to ask for; `fresh` where an answer kept on disk is known to be out of date."""

    id: Id
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class Showing:
    """One episode on the schedule of a day."""

    candidate: Candidate
    episode: Episode


@dataclass(frozen=True, slots=True)
class Missed:
    """A day whose schedule could not be had."""

    day: date
    failure: SourceFailed


class Source(Protocol):
    """A service that knows release dates. Every failure is a `SourceFailed`."""

    name: str
    """The word for it in ids and origins: `tvmaze`."""

    @property
    def calls(self) -> int:
        """How many calls went over the network so far."""

    def search(self, words: str) -> tuple[Candidate, ...]:
        """Shows whose titles are like `words`, the likeliest first; none is no failure."""

    def find(self, service: str, number: Id) -> Candidate:
        """The show that another service knows under `number`. Raises `NotKnown`."""

    def other_titles(self, number: Id) -> tuple[str, ...]:
        """The titles a show has elsewhere."""

    def shows(self, wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Told | SourceFailed]]:
        """Each show or why it could not be had, as they arrive. Raises `SourceDown` when all is lost."""

    def updates(self, age: timedelta) -> Mapping[Id, int] | None:
        """When shows changed, of those within `age`, in Unix seconds; None where this cannot be told."""

    def schedule(self, days: Sequence[date], country: str | None) -> Iterator[Showing | Missed]:
        """What comes out on these days, in `country` or for the whole world. Raises `SourceDown` when all is lost."""
