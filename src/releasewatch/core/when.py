"""A date with its hour as a person types it."""

from datetime import date, datetime, time, timedelta

from releasewatch.core import hours
from releasewatch.core.dates import Dates, day_name, weekday_name
from releasewatch.core.release import When
from releasewatch.core.tokens import Cursor, Refused, split
from releasewatch.core.zones import offset_name, zone_of
from releasewatch.errors import UsageProblem

__all__ = ["FORMS", "NoDate", "parse", "quoted", "zone_of"]

FORMS = (
    "Dec 22", "22 December 2023", "2023-12-22", "22.12.2023", "Dec 22 at 9 p.m. ET", "in 3 weeks",
    "December 2026", "Q1 2027", "spring 2027", "early 2027", "2027", "TBA",
)  # fmt: skip
"""Examples of what `parse` accepts, for remedies."""

_LONGEST = 160
"""Characters; no date is longer, so a longer text is refused unread."""
_QUOTED = 60
"""Characters of the text that a sentence repeats."""
_MINUTES_OF_DAY = 24 * 60


class NoDate(UsageProblem):
    """A text that is not a date; `begins` says whether it at least begins with one."""

    def __init__(self, sentence: str, *, begins: bool) -> None:
        super().__init__(sentence, _accepted())
        self.begins = begins


def parse(text: str, now: datetime, *, after: date | None = None) -> When:
    """The date that `text` names, no more precise than it says.

    `now` is aware and in the person's zone. What the text leaves out is completed to the next such time: a day
    without a year is the next such day, today included; a month, quarter or season without a year may be the
    present one. With `after`, the day of the part before, it is the first such time that ends after that day.
    A weekday, also with "this" or "coming", is the next such day after today; "next Friday" is the Friday of the
    next week from Monday to Sunday. "in 3 weeks" is a day, "in two months" a month, "in 2 years" a year.

    An hour without a zone is in the person's zone. The zone is kept as an IANA name or, where it has none, as its
    offset at that time (`+09:00`, `UTC`). Hours from 24:00 on belong to the next calendar day.

    Raises `NoDate` for a text that is not a date, and `UsageProblem` for one that is wrong or means two things.
    """
    given = " ".join(text.split())
    if len(given) > _LONGEST:
        raise NoDate(f"{quoted(given)} is too long to be a date", begins=False)
    try:
        return _Reading(given, now, after).read()
    except Refused as refusal:
        remedies = () if refusal.remedy is None else (refusal.remedy,)
        raise UsageProblem(f"{quoted(given)} {refusal.reason}", _accepted(), *remedies) from None
    except OverflowError:
        raise UsageProblem(f"{quoted(given)} lies outside the years 1 to 9999", _accepted()) from None


def quoted(text: str) -> str:
    """What a person typed, in quotation marks and cut to a length that a sentence can hold."""
    return f'"{text if len(text) <= _QUOTED else text[: _QUOTED - 1] + "…"}"'


def _accepted() -> str:
    return "accepted: " + ", ".join(FORMS)


class _Reading:
    """One text on its way to a `When`: its date, weekday and hours, in whatever order they stand."""

    def __init__(self, text: str, now: datetime, after: date | None) -> None:
        self.text = text
        self.now = now
        self.cursor = Cursor(split(text))
        self.dates = Dates(self.cursor, now.date(), after)
        self.when: When | None = None
        self.weekday: tuple[int, bool] | None = None
        self.clocks: list[hours.Clock] = []

    def read(self) -> When:
        cursor = self.cursor
        open_brackets = 0
        while not cursor.done:
            if self._begun and cursor.peek() == "." and cursor.position == len(cursor.tokens) - 1:
                break
            if cursor.take("("):
                open_brackets += 1
            elif self._begun and open_brackets and cursor.take(")"):
                open_brackets -= 1
            elif not self._element():
                raise self._stuck()
        if open_brackets or not self._begun:
            raise NoDate(f"{quoted(self.text)} is not a date", begins=False)
        return self._complete()

    @property
    def _begun(self) -> bool:
        return bool(self.when or self.weekday or self.clocks)

    def _element(self) -> bool:
        cursor = self.cursor
        start = cursor.position
        if self._begun and not cursor.take(",") and self.clocks:
            cursor.take_any(("/", "|", "and", "or"))
        if (clock := hours.read(cursor)) is not None:
            self.clocks.append(clock)
        elif self.when is None and (when := self.dates.read()) is not None:
            self.when = when
        elif self.weekday is None and (weekday := self.dates.weekday()) is not None:
            self.weekday = weekday
        else:
            cursor.position = start
            return False
        return True

    def _stuck(self) -> NoDate:
        if not self._begun:
            return NoDate(f"{quoted(self.text)} is not a date", begins=False)
        rest = self.text[self.cursor.tokens[self.cursor.position].start :]
        return NoDate(
            f"{quoted(self.text)} begins with a date, but {quoted(rest)} is not understood",
            begins=self.when is not None,
        )

    def _complete(self) -> When:
        if self.when is not None:
            when = self.when
        elif self.weekday is not None:
            when = When(self.dates.day_of(*self.weekday).isoformat())
        else:
            raise Refused("gives an hour but no day")
        if self.weekday is not None:
            if when.day is None:
                raise Refused("names a weekday but no day")
            if when.day.weekday() != self.weekday[0]:
                actual = weekday_name(when.day.weekday())
                raise Refused(f"contradicts itself: {day_name(when.day)} is a {actual}")
        if not self.clocks:
            return when
        if when.day is None:
            raise Refused("gives an hour but no day")
        return self._at_hour(when.day)

    def _at_hour(self, billed: date) -> When:
        if not 1 < billed.year < 9999:
            # Elsewhere such an instant may lie outside the calendar.
            raise Refused("gives an hour, which can be kept for the years 2 to 9998 only")
        first = self.clocks[0]
        day = billed + timedelta(days=first.minutes // _MINUTES_OF_DAY)
        moment = datetime.combine(day, time.fromisoformat(first.text))
        zone = first.zone or self._own_zone(moment)
        for other in self.clocks[1:]:
            if first.zone is None or other.zone is None:
                raise Refused("gives several hours, of which each needs a zone")
            seen = moment.replace(tzinfo=zone_of(zone)).astimezone(zone_of(other.zone))
            if f"{seen:%H:%M}" != other.text:
                raise Refused(f"contradicts itself: {first.text} {zone} is {seen:%H:%M} {other.zone}")
        return When(day.isoformat(), None, first.text, zone)

    def _own_zone(self, moment: datetime) -> str:
        key = getattr(self.now.tzinfo, "key", None)
        if isinstance(key, str):
            try:
                zone_of(key)
            except UsageProblem:  # such as "localtime", which means something else on the next machine
                pass
            else:
                return key
        return offset_name(moment.replace(tzinfo=self.now.tzinfo).utcoffset() or timedelta())
