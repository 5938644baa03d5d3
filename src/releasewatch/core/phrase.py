"""Every human wording of a date, an hour or a distance in time."""

import re
from datetime import date, datetime, timedelta

from releasewatch.core.release import Basis, When

_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

NO_DATE = "to be announced"

_HOURS_MATTER = timedelta(hours=48)
"""Closer than this, hours and minutes say more than days."""


def day_words(day: date) -> str:
    """ "Fri 22 Dec 2023", the same in every locale."""
    return f"{short_day_words(day)} {day.year:04d}"


def short_day_words(day: date) -> str:
    """ "Fri 22 Dec", where the year is clear."""
    return f"{_WEEKDAYS[day.weekday()]} {short_date(day)}"


def weekday_name(day: date) -> str:
    """ "Friday"."""
    return _WEEKDAY_NAMES[day.weekday()]


def short_date(day: date) -> str:
    """ "22 Dec", where weekday and year are clear."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]}"


def month_words(day: date) -> str:
    """ "December 2026", the month in which `day` lies."""
    return f"{_MONTHS[day.month - 1]} {day.year:04d}"


def month_name(day: date) -> str:
    """ "December"."""
    return _MONTHS[day.month - 1]


def date_words(when: When) -> str:
    """A billed date as closely as it is known: "Fri 22 Dec 2023", "December 2026", "Q1 2027", "early 2027".

    Without any date "to be announced".
    """
    if when.date is None:
        return NO_DATE
    day = when.day
    return day_words(day) if day is not None else _vague_date_words(when.date, when.part_of_year)


def billed_words(text: str | None) -> str:
    """A date in the form in which it is kept, without its weekday: "5 Jan 2024", "December 2026", "2027"."""
    if text is None:
        return NO_DATE
    if len(text) != 10:
        return _vague_date_words(text, None)
    day = date.fromisoformat(text)
    return f"{short_date(day)} {day.year:04d}"


def _vague_date_words(text: str, part_of_year: str | None) -> str:
    year, _, rest = text.partition("-")
    if not rest:
        return f"{part_of_year} {year}" if part_of_year is not None else year
    return f"{rest} {year}" if rest.startswith("Q") else f"{_MONTHS[int(rest) - 1]} {year}"


def hour_words(local: datetime, basis: Basis) -> str:
    """The clock time of `local`: "17:00" where it was stated, "about 17:00" where it is the usual hour."""
    clock = f"{local.hour:02d}:{local.minute:02d}"
    return clock if basis == "stated" else f"about {clock}"


def here_words(when: When, local: datetime | None, basis: Basis | None) -> str:
    """What a person's clock says of a billed date: "here Tue 28 May, 10:00", and "here 10:00" on the same day.

    Nothing where it says the same, and where only the usual hour would be told. `local` is the instant on that clock.
    """
    billed = when.day
    if billed is None or local is None or basis is None:
        return ""
    day = local.date()
    if day == billed:
        return f"here {hour_words(local, basis)}" if when.time not in (None, f"{local:%H:%M}") else ""
    words = short_day_words(day) if day.year == billed.year else day_words(day)
    return f"here {words}, {hour_words(local, basis)}"


def distance(days: int) -> str:
    """Whole calendar days from today: "today", "tomorrow", "in 3 days", "yesterday", "3 days ago"."""
    if days == 0:
        return "today"
    if days > 0:
        return "tomorrow" if days == 1 else f"in {days} days"
    return "yesterday" if days == -1 else f"{-days} days ago"


def ago(span: timedelta) -> str:
    """How long ago something was done: "just now", "5 min ago", "3 h ago", "2 days ago"; never the future."""
    if span < timedelta(minutes=1):
        return "just now"
    if span < timedelta(hours=1):
        return f"{span // timedelta(minutes=1)} min ago"
    if span < timedelta(days=2):
        return f"{span // timedelta(hours=1)} h ago"
    return f"{span.days} days ago"


def countdown_words(days: int, left: timedelta | None = None, basis: Basis = "stated") -> str:
    """How far away a day is, or the instant `left` from now on that day (negative: it has passed).

    Hours and minutes speak within two days, rounded down: "today, in 5 h 20 min", "tomorrow, in about 29 h",
    "in 47 h 10 min". Once it has passed: "out now", or "should be out" where the hour was only the usual one.
    """
    if left is None:
        return distance(days)
    if left <= timedelta():
        if days < 0:
            return distance(days)
        return "out now" if basis == "stated" else "should be out"
    if left >= _HOURS_MATTER:
        return distance(days)
    if left < timedelta(minutes=1):
        return "in less than a minute" if basis == "stated" else "in about a minute"
    span = _span_words(left)
    span = f"in {span}" if basis == "stated" else f"in about {span}"
    return f"{distance(days)}, {span}" if days in (0, 1) else span


def _span_words(left: timedelta) -> str:
    hours, minutes = divmod(left // timedelta(minutes=1), 60)
    return " ".join([*([f"{hours} h"] if hours else []), *([f"{minutes} min"] if minutes else [])])


def vague_words(when: When, today: date) -> str:
    """The distance of a date that is not known to the day: "in December 2026", "was due in Q1 2024"."""
    last = when.last_day
    if last is None:
        return NO_DATE
    return f"{'was due in' if last < today else 'in'} {date_words(when)}"


def host_of(address: str) -> str:
    """Whose page an address is: `example.org` of "https://www.example.org/news"."""
    host = re.split(r"[/?#]", address.partition("://")[2], maxsplit=1)[0].rpartition("@")[2]
    name = host.partition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
    return name.removeprefix("www.")
