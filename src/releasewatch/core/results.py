"""What an action hands to a view: frozen, complete, and without a word of layout."""

from dataclasses import dataclass
from datetime import datetime

from releasewatch.core.countdown import Countdown
from releasewatch.core.model import Show


@dataclass(frozen=True, slots=True)
class Moment:
    """The instant of this run in the person's zone, and the name of that zone."""

    now: datetime
    zone: str


@dataclass(frozen=True, slots=True)
class Agenda:
    """What comes out next, soonest first."""

    moment: Moment
    countdowns: tuple[Countdown, ...]
    followed: int
    """How many shows are followed in all: an empty agenda of none is told differently."""
    narrowed: bool = False
    """Whether the person asked for less than everything."""


@dataclass(frozen=True, slots=True)
class Next:
    """The one release that comes next, if any; `form` is the person's own line for it."""

    moment: Moment
    countdown: Countdown | None
    form: str | None = None


@dataclass(frozen=True, slots=True)
class Reminders:
    """The releases on which to remind today, soonest first."""

    moment: Moment
    countdowns: tuple[Countdown, ...]


@dataclass(frozen=True, slots=True)
class Following:
    """One followed show with everything known of it, past releases included."""

    show: Show
    countdowns: tuple[Countdown, ...]


@dataclass(frozen=True, slots=True)
class Followings:
    """Every followed show, by title."""

    moment: Moment
    shows: tuple[Following, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """Everything known of one show, and where each date comes from."""

    moment: Moment
    following: Following


@dataclass(frozen=True, slots=True)
class Changed:
    """A saved change: what was done, in words, and how the shows concerned stand now."""

    moment: Moment
    done: str
    shows: tuple[Following, ...]
    hint: str | None = None
    """The next useful command."""


@dataclass(frozen=True, slots=True)
class SettingShown:
    """One setting, as text."""

    name: str
    value: str
    meaning: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SettingsShown:
    """Settings with their values, and the file they are kept in."""

    file: str
    settings: tuple[SettingShown, ...]
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that took the place of the library."""

    name: str
    before: int | None
    """How many shows there were; None where the file could not be read."""
    after: int


@dataclass(frozen=True, slots=True)
class Backups:
    """The backups there are, newest first: name, number of shows, and whether it can be read."""

    rows: tuple[tuple[str, int | None], ...]


Result = Agenda | Next | Reminders | Followings | Portrait | Changed | SettingsShown | Restored | Backups
