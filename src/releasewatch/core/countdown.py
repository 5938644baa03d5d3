"""What is out when, seen from one instant in one zone."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from releasewatch.core import phrase
from releasewatch.core.release import Release

State = Literal["undated", "later", "ahead", "today", "due", "out"]
"""`later` is dated to a month, quarter, season or year; `ahead` to a day after today; `today` is still to
come today, or has no hour; `due` should be out, as its usual hour or its last possible day has passed; `out`
is out: its stated hour has passed, or its day."""


class Countdown(NamedTuple):
    """One release as seen from now."""

    release: Release
    days: int | None
    """Whole calendar days in the person's zone: 0 is today, negative is past; None without a day."""
    words: str
    day: date | None
    """The day in the person's zone: the local date of the instant, else the billed day."""
    local: datetime | None
    """The instant on the person's clock; None without one, and where it is beyond the calendar there."""
    state: State


def look(release: Release, now: datetime) -> Countdown:
    """`release` as seen from `now`, an aware instant in the person's zone.

    Days are counted between local calendar dates, hours between instants, so that a day of 23 or 25 hours
    counts as one day and its hours are still right.
    """
    today = now.date()
    billed = release.when.day
    if billed is None:
        return _vague(release, today)
    local = local_of(release.at, now)
    day = billed if local is None else local.date()
    days = (day - today).days
    if local is None or release.at is None or release.basis is None:
        state: State = "ahead" if days > 0 else "today" if days == 0 else "out"
        return Countdown(release, days, phrase.countdown_words(days), day, None, state)
    left = release.at - now
    if left > timedelta():
        state = "ahead" if days > 0 else "today"
    else:
        state = "due" if days >= 0 and release.basis == "usual" else "out"
    return Countdown(release, days, phrase.countdown_words(days, left, release.basis), day, local, state)


def _vague(release: Release, today: date) -> Countdown:
    last = release.when.last_day
    state: State = "undated" if last is None else "later" if last >= today else "due"
    return Countdown(release, None, phrase.vague_words(release.when, today), None, None, state)


def local_of(at: datetime | None, now: datetime) -> datetime | None:
    """The instant `at` on the clock of `now`; None without one, and where it is beyond the calendar there."""
    try:
        return None if at is None else at.astimezone(now.tzinfo)
    except (OverflowError, ValueError):  # 31 December 9999 in UTC has no date east of it
        return None


def agenda(releases: Iterable[Release], now: datetime, *, days: int | None = None) -> tuple[Countdown, ...]:
    """What is still to come, soonest first, seen from `now`, an aware instant in the person's zone.

    Everything whose day in that zone has not ended: what came out earlier today stays until midnight. A date
    known less closely stays until its last day has ended, and stands after what is dated to that day, the
    narrower first. Releases without any date come last. With `days`, only what is certain to come out by
    `days` days from today: nothing without a date, and a vague date only where its last day lies inside.
    """
    today = now.date()
    found = []
    for release in releases:
        countdown = look(release, now)
        last = countdown.day or release.when.last_day
        ahead = None if last is None else (last - today).days
        if (ahead is None or ahead >= 0) if days is None else (ahead is not None and 0 <= ahead <= days):
            found.append(countdown)
    return tuple(sorted(found, key=_order))


def _order(countdown: Countdown) -> tuple[object, ...]:
    """By time as far as it is known, then by all that tells two releases apart: nothing is left to chance."""
    release = countdown.release
    when = release.when
    names = (release.show.casefold(), release.show, release.key)
    rest = (
        *names,
        release.season or 0,
        release.part or 0,
        release.label or "",
        release.platform or "",
        release.marks,
    )
    if countdown.day is not None:
        if countdown.local is not None:
            return countdown.day, 0, release.at, *rest
        return countdown.day, 1, *rest
    if when.first_day is None or when.last_day is None:
        return date.max, 3, *rest
    return when.last_day, 2, when.last_day - when.first_day, when.part_of_year or "", *rest


def group(countdown: Countdown, now: datetime) -> str:
    """The heading under which an agenda shows `countdown`: "Today", "This week" (to Sunday), "December 2026".

    In an agenda the releases of one heading stand together. A vague date stands at its last day; where that
    is in the middle of a week it goes under the heading of that week, for its own would cut the week in two.
    """
    today = now.date()
    when = countdown.release.when
    last = countdown.day or when.last_day
    if last is None:
        return "No date yet"
    ahead = (last - today).days
    near = _near(ahead, today)
    if near is not None and (countdown.day is not None or near == _near(ahead + 1, today)):
        return near
    if near is None and when.precision in ("day", "month"):
        this_month = (last.year, last.month) == (today.year, today.month)
        return f"Later in {phrase.month_name(last)}" if this_month else phrase.month_words(last)
    words = phrase.date_words(when)
    return words[0].upper() + words[1:]


def _near(ahead: int, today: date) -> str | None:
    """The heading of a day `ahead` days from today in this or the next week, which end on their Sundays."""
    sunday = 6 - today.weekday()
    if ahead < 0:
        return "Earlier"
    if ahead <= 1:
        return "Tomorrow" if ahead else "Today"
    if ahead <= sunday:
        return "This week"
    return "Next week" if ahead <= sunday + 7 else None
