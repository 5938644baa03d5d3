"""What an action hands to a view: frozen, complete, and without a word of layout."""

from datetime import date, datetime
from typing import NamedTuple

from releasewatch.core.countdown import Countdown
from releasewatch.core.release import Show
from releasewatch.core.reminders import Reminder


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
    """What is due today: the sentences, and the releases that they are about, each once."""

    moment: Moment
    countdowns: tuple[Countdown, ...]
    sentences: tuple[Reminder, ...]


class Following(NamedTuple):
    """One followed show with everything known of it, past releases included."""

    show: Show
    countdowns: tuple[Countdown, ...]


class Followings(NamedTuple):
    """Every followed show, by title."""

    moment: Moment
    shows: tuple[Following, ...]


class Source(NamedTuple):
    """An article that announced a date, with its address where it has one.

    `published` tells when it appeared, as closely as it is known: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    """

    published: str
    address: str | None


class Account(NamedTuple):
    """What one source is to a show: when it was asked last, and where its page and its credit are."""

    origin: str
    fetched: str
    """The instant of fetching, `YYYY-MM-DDTHH:MM:SSZ`, and in `age` how long ago that is, in words."""
    age: str
    address: str | None
    credit: str | None
    frozen: str | None
    """Why it tells nothing any more, in words."""


class Saying(NamedTuple):
    """What else an origin says of a release; `date` is None where it knows no date."""

    origin: str
    date: str | None
    agrees: bool


class Portrait(NamedTuple):
    """Everything known of one show, and where each date comes from."""

    moment: Moment
    following: Following
    accounts: tuple[Account, ...] = ()
    sayings: tuple[tuple[Saying, ...], ...] = ()
    """What others than its `origin` say of each release, in the order of `following.countdowns`; empty where
    nobody says anything else of any."""
    articles: tuple[Source | None, ...] = ()
    """The article that announced each date, in the same order; empty where none did."""

    def others(self, place: int) -> tuple[Saying, ...]:
        """What others say of the release at `place` in `following.countdowns`."""
        return self.sayings[place] if self.sayings else ()

    def article(self, place: int) -> Source | None:
        """The article behind the date of the release at `place` in `following.countdowns`."""
        return self.articles[place] if self.articles else None


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


class HookChanged(NamedTuple):
    """The hook of one shell after it was installed or taken away: what was done, in words."""

    shell: str
    installed: bool
    startup_file: str
    script_file: str
    done: str
    hint: str | None = None
    """The next useful command."""


class HookState(NamedTuple):
    """How the hook of one shell is doing."""

    shell: str
    installed: bool
    startup_file: str
    script_file: str
    prepared_at: datetime | None
    """The instant (UTC) at which lines were last prepared; None where none are."""
    prepared_until: date | None
    next_due: date | None
    """The next day, today included, on which a shell will speak."""
    refreshes_daily: bool
    can_speak: bool
    """False where no mark can be made beside the prepared lines: shells are silent there."""


Result = Agenda | Next | Reminders | Followings | Portrait | Changed | SettingsShown | Restored | Backups
