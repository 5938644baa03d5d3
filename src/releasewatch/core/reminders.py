"""Which sentence is due on which day."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from releasewatch.core import phrase
from releasewatch.core.countdown import Countdown, agenda
from releasewatch.core.naming import full_name, named_by_episodes
from releasewatch.core.release import Release, Show, When

FURTHEST = 366
"""Days before a release beyond which nobody is reminded."""

MOVED = "moved"
"""The kind of what tells of a moved date; the others tell how far a release is."""

_ONE_DAY = timedelta(days=1)
_SAME_YEAR_IS_CLEAR = timedelta(days=300)
_KIND_WIDTH = len("in 7 days")


class Reminder(NamedTuple):
    """One sentence as it is read on its day: `kind` is our own word in the first column ("today", "moved")."""

    kind: str
    text: str


class Due(NamedTuple):
    """A release and what is said of it on one day."""

    seen: Countdown
    reminder: Reminder


def due(
    releases: Iterable[Release], now: datetime, days_before: Sequence[int], *, ahead: int = 0
) -> dict[date, list[Due]]:
    """What is due on each day that has anything, from the day of `now` to `ahead` days later.

    `now` is an aware instant in the person's zone, `days_before` are the days for shows that have none of their
    own. The sentences of a day are those to be read on that day: soonest first, then what moved. A date
    that moved is told on the day on which that was learnt and on the next: a shell may have spoken before it
    was learnt. What is known less closely than to the day is never due; what was watched is silent.
    """
    today = now.date()
    found: dict[date, list[Due]] = {}
    told = [seen for seen in agenda(releases, now) if not seen.release.watched and seen.release.remind != ()]
    for seen in told:
        for day in _days(seen, days_before):
            if 0 <= (day - today).days <= ahead:
                found.setdefault(day, []).append(Due(seen, _coming(seen, day)))
    for seen in told:
        for day in _days_of_moving(seen, now):
            if 0 <= (day - today).days <= ahead:
                found.setdefault(day, []).append(Due(seen, _moved(seen, day)))
    return found


def late(found: Iterable[Due], day: date) -> list[Reminder]:
    """What the days after `day` say of what came out then, out of what was `found` due on `day`.

    For less than a week: a later day of that name would be meant.
    """
    kind = f"came out on {phrase.weekday_name(day)}:"
    return [
        Reminder(kind, _told(one.seen.release))
        for one in found
        if one.reminder.kind != MOVED and one.seen.day == day
    ]


def reminder_words(show: Show, today: date) -> str:
    """How the person is reminded of `show`, where it differs from other shows; else empty."""
    words = [show.reminders] if show.reminders else []
    if show.snoozed_until is not None and show.snoozed_until > today.isoformat():
        words.append(f"snoozed until {phrase.day_words(date.fromisoformat(show.snoozed_until))}")
    return ", ".join(words)


def columns(reminders: Sequence[Reminder]) -> list[tuple[str, str]]:
    """Kind and text of each, the kinds filled up to one width."""
    width = max([_KIND_WIDTH, *(len(reminder.kind) for reminder in reminders)])
    return [(reminder.kind.ljust(width), reminder.text) for reminder in reminders]


def _days(seen: Countdown, days_before: Sequence[int]) -> set[date]:
    """The days on which to remind of a release: what falls into a snooze comes at its end."""
    release = seen.release
    if seen.day is None:
        return set()
    awake = date.min if release.snoozed_until is None else date.fromisoformat(release.snoozed_until)
    chosen = days_before if release.remind is None else release.remind
    days = {
        max(seen.day - timedelta(days=number), awake)
        for number in chosen
        if number <= (seen.day - date.min).days
    }
    return {day for day in days if day <= seen.day}


def _days_of_moving(seen: Countdown, now: datetime) -> tuple[date, ...]:
    """The day on which it was learnt that a release had moved, in the zone of `now`, and the next."""
    release = seen.release
    if release.moved_from is None or release.moved_at is None or release.when.date is None:
        return ()
    try:
        learnt = datetime.fromisoformat(release.moved_at).astimezone(now.tzinfo).date()
        days: tuple[date, ...] = (learnt, learnt + _ONE_DAY)
    except OverflowError:  # the end of the calendar
        return ()
    if release.snoozed_until is not None:
        days = tuple(day for day in days if day.isoformat() >= release.snoozed_until)
    last = seen.day or release.when.last_day
    return tuple(day for day in days if last is None or day <= last)


def _coming(seen: Countdown, day: date) -> Reminder:
    """ "today     Title · Part 1 (7 episodes) on Netflix, about 17:00", as it is read on `day`."""
    release = seen.release
    hour = ""
    if seen.local is not None and release.basis is not None:
        hour = f", {phrase.hour_words(seen.local, release.basis)}"
    left = ((seen.day or day) - day).days
    return Reminder(phrase.distance(left), f"{_told(release)}{hour}")


def _told(release: Release) -> str:
    """ "Title · Part 1 (7 episodes) on Netflix"."""
    told = named_by_episodes(release) or (release.label or "").startswith("Episode")
    count = None if release.episodes is None or told else release.episodes.count
    inside = "" if not count else f" ({count} episode{'' if count == 1 else 's'})"
    platform = f" on {release.platform}" if release.platform else ""
    return f"{full_name(release)}{inside}{platform}"


def _moved(seen: Countdown, day: date) -> Reminder:
    """ "moved     Title · Part 2: 5 Jan -> 12 Jan"; with years where the day alone would leave a doubt."""
    release = seen.release
    before, after = When(release.moved_from).day, release.when.day
    if (
        before is not None
        and after is not None
        and before.year == after.year
        and max(abs(before - day), abs(after - day)) < _SAME_YEAR_IS_CLEAR
    ):
        change = f"{phrase.short_date(before)} -> {phrase.short_date(after)}"
    else:
        change = f"{phrase.billed_words(release.moved_from)} -> {phrase.billed_words(release.when.date)}"
    return Reminder(MOVED, f"{full_name(release)}: {change}")
