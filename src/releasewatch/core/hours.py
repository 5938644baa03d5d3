"""An hour and its zone as people type them: `9 p.m. ET`, `21:00 KST`, `25:35 JST`, `noon`."""

from datetime import timedelta
from typing import NamedTuple

from releasewatch.core import zones
from releasewatch.core.tokens import Cursor, Refused
from releasewatch.core.words import ZONES
from releasewatch.errors import UsageProblem

_LATEST_HOUR = 29
"""Japanese listings count the night on to the day before: 25:35 is 01:35 of the next calendar day."""
_NAMED = {"noon": 12 * 60, "midnight": 0}
_OFFSETS_IN_USE = range(-12 * 60, 14 * 60 + 1)


class Clock(NamedTuple):
    """An hour of a billed day."""

    minutes: int
    """After the start of the billed day, up to 29:59."""
    zone: str | None
    """In the form that is kept (see `zones.zone_of`); None where the text names none."""

    @property
    def text(self) -> str:
        """`HH:MM` on a wall clock."""
        return f"{self.minutes // 60 % 24:02d}:{self.minutes % 60:02d}"


def read(cursor: Cursor) -> Clock | None:
    """The hour at the cursor with its zone, or None; midnight is the start of the billed day.

    Of zones side by side (`ET/PT`) the first counts. Raises `Refused` for an hour or a zone that does not exist.
    """
    start = cursor.position
    if cursor.peek() == "t" and cursor.glued() and cursor.glued(1):
        cursor.take("t")  # of 2023-12-22T21:00
    else:
        cursor.take_any(("at", "@"))
    minutes = _minutes(cursor)
    if minutes is None:
        cursor.position = start
        return None
    return Clock(minutes, _zone(cursor))


def _minutes(cursor: Cursor) -> int | None:
    if (name := cursor.take_any(_NAMED)) is not None:
        return _NAMED[name]
    first = cursor.position
    figures = cursor.take_figures(1, 2)
    if figures is None:
        return None
    hour = int(figures)
    minute = _minute(cursor, ":")
    with_colon = minute is not None
    if with_colon:
        _skip_seconds(cursor)
    else:
        minute = _minute(cursor, ".")  # 9.30 p.m.
    half = _half(cursor)
    if half is None and hour == 12 and not minute and (name := cursor.take_any(_NAMED)) is not None:
        return _NAMED[name]
    if half is None and not with_colon:
        return None
    if (minute or 0) > 59 or (half is None and hour > _LATEST_HOUR) or (half and not 1 <= hour <= 12):
        typed = cursor.tokens[first : cursor.position]
        spelt = "".join(token.text if token.glued else " " + token.text for token in typed)
        raise Refused(f"has an hour that does not exist: {spelt.strip()}")
    if half is not None:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return hour * 60 + (minute or 0)


def _minute(cursor: Cursor, mark: str) -> int | None:
    if cursor.peek() != mark or not cursor.glued() or not cursor.glued(1) or len(cursor.peek(1)) != 2:
        return None
    start = cursor.position
    cursor.take(mark)
    if (figures := cursor.take_figures(2)) is None:
        cursor.position = start
        return None
    return int(figures)


def _skip_seconds(cursor: Cursor) -> None:
    """Hours are kept to the minute; seconds come with instants copied from elsewhere."""
    if (
        _minute(cursor, ":") is not None
        and cursor.peek() == "."
        and cursor.peek(1).isdecimal()
        and cursor.glued(1)
    ):
        cursor.position += 2


def _half(cursor: Cursor) -> str | None:
    if (half := cursor.take_any(("am", "pm"))) is not None:
        cursor.take(".")
        return half
    for letter in ("a", "p"):
        if cursor.take(letter, ".", "m"):
            cursor.take(".")
            return letter + "m"
    return None


def _zone(cursor: Cursor) -> str | None:
    if cursor.take("local", "time") or cursor.take("local"):
        return None
    first = _one_zone(cursor)
    while first is not None:
        before_mark = cursor.position
        if cursor.take_any(("/", "and", "&")) is None or _one_zone(cursor) is None:
            cursor.position = before_mark
            break
    return first


def _one_zone(cursor: Cursor) -> str | None:
    if (offset := _offset(cursor, bare=True)) is not None:
        return offset
    if (letters := cursor.take_any(ZONES)) is not None:
        if ZONES[letters] == "UTC" and (offset := _offset(cursor, bare=False)) is not None:
            return offset
        start = cursor.position
        cursor.take_any(("standard", "daylight", "summer"))
        if not cursor.take("time"):
            cursor.position = start
        return ZONES[letters]
    if cursor.peek().isalpha() and cursor.peek(1) == "/" and cursor.glued(1) and cursor.glued(2):
        return _database_name(cursor)
    return None


def _offset(cursor: Cursor, *, bare: bool) -> str | None:
    """`+9` or `-0330`; a `bare` one, without UTC before it, needs its minutes, as 9pm-10 is a span of time."""
    start = cursor.position
    sign = cursor.take_any(("+", "-"))
    figures = cursor.take_figures(1, 2, 4) if sign and cursor.glued() else None
    if figures is None:
        cursor.position = start
        return None
    if len(figures) == 4:
        hours, minutes = int(figures[:2]), int(figures[2:])
    else:
        after_colon = _minute(cursor, ":")
        if bare and after_colon is None:
            cursor.position = start
            return None
        hours, minutes = int(figures), after_colon or 0
    total = (hours * 60 + minutes) * (-1 if sign == "-" else 1)
    if minutes > 59 or total not in _OFFSETS_IN_USE:
        raise Refused("has an offset from UTC that no place uses", "offsets run from UTC-12 to UTC+14")
    return zones.offset_name(timedelta(minutes=total))


def _database_name(cursor: Cursor) -> str:
    start = cursor.position
    cursor.position += 1
    while cursor.glued() and (cursor.peek() in ("/", "_", "-", "+") or cursor.peek().isalnum()):
        cursor.position += 1
    name = "".join(token.text for token in cursor.tokens[start : cursor.position])
    try:
        return zones.canonical(name)
    except UsageProblem as problem:
        raise Refused("names a time zone that does not exist", problem.remedies[-1]) from None
