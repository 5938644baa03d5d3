"""What an action hands to a view: frozen, complete, and without a word of layout."""

from datetime import datetime
from typing import NamedTuple

from releasewatch.core.countdown import Countdown
from releasewatch.core.release import Show


class Moment(NamedTuple):
    """The instant of this run in the person's zone, and the name of that zone."""

    now: datetime
    zone: str


class Agenda(NamedTuple):
    """What comes out next, soonest first."""

    moment: Moment
    countdowns: tuple[Countdown, ...]
    followed: int
    """How many shows are followed in all: an empty agenda of none is told differently."""
    narrowed: bool = False
    """Whether the person asked for less than everything."""


class Next(NamedTuple):
    """The one release that comes next, if any; `form` is the person's own line for it."""

    moment: Moment
    countdown: Countdown | None
    form: str | None = None


class Reminders(NamedTuple):
    """The releases on which to remind today, soonest first."""

    moment: Moment
    countdowns: tuple[Countdown, ...]


class Following(NamedTuple):
    """One followed show with everything known of it, past releases included."""

    show: Show
    countdowns: tuple[Countdown, ...]


class Followings(NamedTuple):
    """Every followed show, by title."""

    moment: Moment
    shows: tuple[Following, ...]


class Source(NamedTuple):
    """An article that announced a date: the day it appeared (`YYYY-MM-DD`), and its address where it has one."""

    published: str
    address: str | None


class Portrait(NamedTuple):
    """Everything known of one show, and where each date comes from."""

    moment: Moment
    following: Following
    announced: tuple[Source | None, ...] = ()
    """The article behind each date, in the order of `following.countdowns`; empty where there is none at all."""

    def article(self, place: int) -> Source | None:
        """The article behind the release at `place` in `following.countdowns`."""
        return self.announced[place] if self.announced else None


class Changed(NamedTuple):
    """A saved change: what was done, in words, and how the shows concerned stand now."""

    moment: Moment
    done: str
    shows: tuple[Following, ...]
    hint: str | None = None
    """The next useful command."""


class SettingShown(NamedTuple):
    """One setting, as text."""

    name: str
    value: str
    meaning: str
    chosen: bool


class SettingsShown(NamedTuple):
    """Settings with their values, and the file they are kept in."""

    file: str
    settings: tuple[SettingShown, ...]
    changed: bool = False


class Restored(NamedTuple):
    """A backup that took the place of the library."""

    name: str
    before: int | None
    """How many shows there were; None where the file could not be read."""
    after: int


class Backups(NamedTuple):
    """The backups there are, newest first: name, number of shows, and whether it can be read."""

    rows: tuple[tuple[str, int | None], ...]


Result = Agenda | Next | Reminders | Followings | Portrait | Changed | SettingsShown | Restored | Backups
