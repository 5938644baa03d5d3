"""What an action that asked a source hands to a view; apart from `core.results`, which quick commands load."""

from __future__ import annotations

from typing import Literal, NamedTuple

from releasewatch.core.countdown import Countdown
from releasewatch.core.model import Episodes, What
from releasewatch.core.results import Following, Moment


class Tiding(NamedTuple):
    """One date that was announced, moved or withdrawn."""

    show: str
    key: str
    label: str | None
    season: int | None
    episodes: Episodes | None
    what: What
    before: str | None
    """The former billed date and in `after` the present one, in the form of `Entry.date`."""
    after: str | None
    origin: str
    at: str
    """The instant at which it was told, `YYYY-MM-DDTHH:MM:SSZ`."""


class Failure(NamedTuple):
    """A show that could not be refreshed and keeps the dates it had; None stands for all that were left."""

    show: str | None
    reason: str
    remedies: tuple[str, ...] = ()


class Refreshed(NamedTuple):
    """What the sources said when they were asked again."""

    followed: int
    """How many shows are followed in all, and in `linked` how many of those asked about have a source."""
    linked: int
    requests: int
    fetched: int
    tidings: tuple[Tiding, ...]
    failures: tuple[Failure, ...]
    interrupted: bool = False
    """Whether the person pressed Ctrl-C; what was fetched before is saved."""


class Tidings(NamedTuple):
    """What was told so far, the newest first."""

    moment: Moment
    tidings: tuple[Tiding, ...]


Verdict = Literal["doubtful", "unmatched", "followed", "failed", "wrong"]
"""`wrong` is a line of a list whose dates cannot be understood."""


class NotFollowed(NamedTuple):
    """Words for which no show was followed anew, and why, with what the person can do."""

    words: str
    verdict: Verdict
    why: str
    remedies: tuple[str, ...] = ()
    line: int | None = None
    """Its line in the list, where that matters."""


class Added(NamedTuple):
    """The shows that were found at a source and are followed now, and the words that led to none."""

    moment: Moment
    done: str
    shows: tuple[Following, ...]
    left: tuple[NotFollowed, ...] = ()
    listed: bool = False
    """Whether the words came from a list: then a report says of each what became of it."""
    typed: tuple[Following, ...] = ()
    """The shows that are followed with dates from the list itself."""


class Premiere(NamedTuple):
    """A show that begins or comes back and is not followed."""

    number: int
    """By which it can be followed."""
    id: str
    """`tvmaze:64369`."""
    seen: Countdown
    country: str | None
    language: str | None
    address: str | None


class Premieres(NamedTuple):
    """What begins or comes back in the next days, soonest first."""

    moment: Moment
    days: int
    rows: tuple[Premiere, ...]
    source: str
    """The credit of the source."""
    failures: tuple[Failure, ...] = ()
    """What could not be asked about: a day by its date, a show by its title."""
    unasked: int = 0
    """So many more shows may come back, and nobody asked."""


Answer = Refreshed | Tidings | Added | Premieres
