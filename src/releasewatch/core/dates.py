"""The date in a typed text, read to exactly the precision it has."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from releasewatch.core import hours
from releasewatch.core.release import PartOfYear, When
from releasewatch.core.tokens import Cursor, Refused
from releasewatch.core.words import MONTHS, NUMBERS, ORDINALS, PARTS_OF_YEAR, WEEKDAYS

_UNKNOWN = (
    ("tba",), ("tbd",), ("tbc",), ("unknown",), ("undated",), ("soon",), ("coming", "soon"), ("?",),
    ("to", "be", "announced"), ("to", "be", "determined"), ("to", "be", "confirmed"),
)  # fmt: skip
_DAYS_AWAY = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}
_UNITS = {
    "day": "d", "days": "d", "week": "w", "weeks": "w", "month": "m", "months": "m", "year": "y", "years": "y",
}  # fmt: skip
_DAYS_OF_UNIT = {"d": 1, "w": 7, "m": 30, "y": 365}
_FARTHEST_DAYS = 36525
_HINTS: tuple[tuple[tuple[str, ...], PartOfYear | None], ...] = (
    (("early",), "early"), (("beginning", "of"), "early"), (("start", "of"), "early"),
    (("late",), "late"), (("end", "of"), "late"),
    (("mid", "-"), None), (("mid",), None), (("middle", "of"), None), (("later",), None),
)  # fmt: skip
_BEFORE_YEAR = (",", "of", "in", "-", "/")
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
_ANY_LENGTH = range(1, 200)
_MONTH_NAMES = {number: name.capitalize() for name, number in reversed(MONTHS.items())}
_WEEKDAY_NAMES = {number: name.capitalize() for name, number in reversed(WEEKDAYS.items())}


class Dates:
    """Reads dates at a cursor. What is not there gives None and leaves the cursor in place.

    Every method may raise `Refused` for a date that does not exist or means two things, and `OverflowError` for
    one outside the years 1 to 9999.
    """

    def __init__(self, cursor: Cursor, today: date, after: date | None) -> None:
        self.cursor = cursor
        self.today = today
        self.after = after

    def read(self) -> When | None:
        """The date at the cursor, without weekday and hour."""
        cursor = self.cursor
        start = cursor.position
        for prefix in (None, "on", "in", "coming"):
            if prefix is None or cursor.take(prefix):
                for form in (self._unknown, self._relative, self._figures, self._named):
                    inner = cursor.position
                    if (when := form()) is not None:
                        return when
                    cursor.position = inner
            cursor.position = start
        return None

    def weekday(self) -> tuple[int, bool] | None:
        """A day of the week (Monday is 0) and whether that of the next week is meant."""
        cursor = self.cursor
        start = cursor.position
        cursor.take("on")
        cursor.take("this")
        which = cursor.take_any(("coming", "next"))
        name = cursor.take_any(WEEKDAYS)
        if name is None:
            cursor.position = start
            return None
        cursor.take(".")
        return WEEKDAYS[name], which == "next"

    def day_of(self, weekday: int, next_week: bool) -> date:
        """The day that a weekday alone means: the next such day after today and after the part before."""
        if next_week:
            return self.today + timedelta(days=7 - self.today.weekday() + weekday)
        base = max(self.today, self.after or self.today)
        return base + timedelta(days=(weekday - base.weekday() - 1) % 7 + 1)

    @property
    def _floor(self) -> date:
        """The first day that a date without a year may mean."""
        return self.today if self.after is None else self.after + timedelta(days=1)

    def _unknown(self) -> When | None:
        return When() if any(self.cursor.take(*words) for words in _UNKNOWN) else None

    # Counted from today

    def _relative(self) -> When | None:
        """today, in 3 weeks, a week from Friday, +10d."""
        cursor = self.cursor
        if cursor.take("the", "day", "after", "tomorrow") or cursor.take("day", "after", "tomorrow"):
            return _on(self.today + timedelta(days=2))
        if (word := cursor.take_any(_DAYS_AWAY)) is not None:
            return _on(self.today + timedelta(days=_DAYS_AWAY[word]))
        if cursor.take("+"):
            figures, unit = cursor.take_figures(*_ANY_LENGTH), cursor.take_any(("d", "w"))
            return _later(self.today, int(figures), unit) if figures and unit else None
        with_in = cursor.take("in")
        count = self._count()
        unit = cursor.take_any(_UNITS)
        if count is None or unit is None:
            return None
        base: date | None = self.today
        if cursor.take("from"):
            base = self._base()
        elif not with_in:
            return None
        return None if base is None else _later(base, count, _UNITS[unit])

    def _count(self) -> int | None:
        cursor = self.cursor
        if cursor.take_any(("a", "an")):
            return 1
        if (word := cursor.take_any(NUMBERS)) is not None:
            return NUMBERS[word]
        figures = cursor.take_figures(*_ANY_LENGTH)
        return int(figures) if figures else None

    def _base(self) -> date | None:
        if self.cursor.take("now"):
            return self.today
        if (word := self.cursor.take_any(_DAYS_AWAY)) is not None:
            return self.today + timedelta(days=_DAYS_AWAY[word])
        weekday = self.weekday()
        return None if weekday is None else self.day_of(*weekday)

    # In figures

    def _figures(self) -> When | None:
        """2024-01-05, 2024/01/05, 05.01.2024, 2027-03; 5/1/2027 is refused."""
        cursor = self.cursor
        first = cursor.take_figures(*_ANY_LENGTH)
        mark = cursor.peek()
        if first is None or mark not in ("-", "/", "."):
            return None
        groups = [first]
        while len(groups) < 3 and cursor.peek() == mark and cursor.peek(1).isdecimal():
            # "2024. 1. 5." is how Korean texts write it; the other marks stand without spaces.
            if mark != "." and not (cursor.glued() and cursor.glued(1)):
                break
            groups.append(cursor.peek(1))
            cursor.position += 2
        return _from_figures(groups, mark)

    # In words

    def _named(self) -> When | None:
        """Dates with a word in them, and years: Dec 22, early 2027, next month, 2027."""
        hint, hinted = self._hint()
        when = (
            self._year_first()
            or self._this_or_next()
            or self._day_first()
            or self._month_first()
            or self._piece_of_year(None)
        )
        if when is None or not hinted:
            return when
        if when.precision == "day":
            return None
        # A month, a quarter or a season is closer than "early" can say.
        return When(when.date, hint) if when.precision == "year" else when

    def _hint(self) -> tuple[PartOfYear | None, bool]:
        cursor = self.cursor
        start = cursor.position
        cursor.take("the")
        for words, hint in _HINTS:
            if cursor.take(*words):
                cursor.take("in")
                return hint, True
        cursor.position = start
        return None, False

    def _year(self) -> int | None:
        cursor = self.cursor
        if cursor.take("this", "year"):
            return self.today.year
        if cursor.take("next", "year"):
            return _checked_year(self.today.year + 1)
        figures = cursor.take_figures(4)
        return None if figures is None else _checked_year(int(figures))

    def _year_after(self, *before_short: str) -> int | None:
        """The year at the end of a date, perhaps behind a mark.

        Two figures are refused as a year where they follow one of the marks `before_short`.
        """
        cursor = self.cursor
        start = cursor.position
        mark = cursor.take_any(_BEFORE_YEAR) or ""
        if (year := self._year()) is not None:
            return year
        if mark in before_short and (mark not in ("-", "/") or cursor.glued()) and hours.read(cursor) is None:
            cursor.take("'")
            if cursor.take_figures(2):
                raise Refused("gives a year in two figures", "write the year with four figures")
        cursor.position = start
        return None

    def _year_first(self) -> When | None:
        cursor = self.cursor
        year = self._year()
        if year is None:
            return None
        start = cursor.position
        cursor.take_any(("-", "/", ","))
        if (piece := self._piece_of_year(year)) is not None:
            return piece
        if (month := self._month()) is not None:
            cursor.take("-")
            day = self._day()
            return _in_month(year, month) if day is None else _on(_exact(year, month, day))
        cursor.position = start
        return When(f"{year:04d}")

    def _day_first(self) -> When | None:
        cursor = self.cursor
        start = cursor.position
        day = self._day()
        if day is None:
            return None
        cursor.take_any(("of", "-", "/", "."))
        month = self._month()
        if month is None:
            cursor.position = start
            return None
        return self._on_day(month, day, self._year_after("", ",", "-", "/"))

    def _month_first(self) -> When | None:
        cursor = self.cursor
        month = self._month()
        if month is None:
            return None
        if (year := self._year_after()) is not None:
            return _in_month(year, month)
        start = cursor.position
        cursor.take_any(("-", "/"))
        day = self._day()
        if day is None:
            cursor.position = start
            return self._next(lambda year: _in_month(year, month))
        return self._on_day(month, day, self._year_after("", ","))

    def _month(self) -> int | None:
        name = self.cursor.take_any(MONTHS)
        if name is None:
            return None
        self.cursor.take(".")
        return MONTHS[name]

    def _day(self) -> int | None:
        """A day of the month that is not the beginning of an hour."""
        cursor = self.cursor
        start = cursor.position
        cursor.take("the")
        if hours.read(cursor) is None and (figures := cursor.take_figures(1, 2)) is not None:
            if cursor.glued():
                cursor.take_any(_ORDINAL_ENDINGS)
            return int(figures)
        cursor.position = start
        return None

    def _this_or_next(self) -> When | None:
        """this December, next summer, next month; of December and summer "next" is the first to begin after today."""
        cursor = self.cursor
        start = cursor.position
        which = cursor.take_any(("this", "next"))
        if which is None:
            return None
        ahead = int(which == "next")
        if cursor.take_any(("week", "weekend")):
            raise Refused("names a week, which cannot be kept as one", "give a day of it, or its month")
        if cursor.take("month"):
            return _later(self.today, ahead, "m")
        if cursor.take("quarter"):
            years, quarter = divmod((self.today.month - 1) // 3 + ahead, 4)
            return When(f"{_checked_year(self.today.year + years):04d}-Q{quarter + 1}")
        years_ahead = range(self.today.year, min(self.today.year + 2, 10000))
        if (piece := cursor.take_any(PARTS_OF_YEAR)) is not None:
            candidates = [When(f"{year:04d}", PARTS_OF_YEAR[piece]) for year in years_ahead]
        elif (month := self._month()) is not None:
            candidates = [_in_month(year, month) for year in years_ahead]
        else:
            cursor.position = start
            return None
        if which == "this":
            return candidates[0]
        return _first(when for when in candidates if when.first_day and when.first_day > self.today)

    def _piece_of_year(self, year: int | None) -> When | None:
        """A quarter or a season; without `year`, one may follow."""
        season = self.cursor.take_any(PARTS_OF_YEAR)
        quarter = None if season else self._quarter()
        if not (season or quarter):
            return None

        def of(year: int) -> When:
            return When(f"{year:04d}", PARTS_OF_YEAR[season]) if season else When(f"{year:04d}-Q{quarter}")

        if year is None:
            year = self._year_after()
        return self._next(of) if year is None else of(year)

    def _quarter(self) -> int | None:
        cursor = self.cursor
        start = cursor.position
        number: int | None = None
        if cursor.take("q"):
            number = int(cursor.take_figures(1) or 0) if cursor.glued() else None
        elif (figure := cursor.take_figures(1)) is not None:
            cursor.take_any(_ORDINAL_ENDINGS)
            number = int(figure) if cursor.take("quarter") or (cursor.glued() and cursor.take("q")) else None
        elif (word := cursor.take_any(ORDINALS)) is not None:
            number = ORDINALS[word] if cursor.take("quarter") else None
        if number is None:
            cursor.position = start
            return None
        if not 1 <= number <= 4:
            raise Refused("names a quarter that does not exist")
        return number

    # The next such day or time

    def _on_day(self, month: int, day: int, year: int | None) -> When:
        if year is not None:
            return _on(_exact(year, month, day))
        if not 1 <= day <= _days_in(2000, month):
            raise Refused(f"does not exist: {_MONTH_NAMES[month]} has {_days_in(2000, month)} days")
        floor = self._floor
        # Leap days lie up to eight years apart.
        years = range(floor.year, min(floor.year + 9, 10000))
        days = (date(year, month, day) for year in years if day <= _days_in(year, month))
        return _first(_on(found) for found in days if found >= floor)

    def _next(self, make: Callable[[int], When]) -> When:
        """The first of each year's that does not end before the floor."""
        floor = self._floor
        years = range(floor.year, min(floor.year + 2, 10000))
        return _first(when for when in map(make, years) if when.last_day and when.last_day >= floor)


def weekday_name(number: int) -> str:
    """The English name of a weekday, Monday being 0."""
    return _WEEKDAY_NAMES[number]


def day_name(day: date) -> str:
    """A day as a sentence names it: `22 December 2023`."""
    return f"{day.day} {_MONTH_NAMES[day.month]} {day.year}"


def _from_figures(groups: list[str], mark: str) -> When | None:
    lengths = [len(group) for group in groups]
    numbers = [int(group) for group in groups]
    if len(groups) == 1 or max(lengths[1:-1], default=1) > 2:
        return None
    if lengths[0] == 4 and lengths[-1] <= 2:
        if len(groups) == 3:
            return _on(_exact(*numbers))
        if not 1 <= numbers[1] <= 12:
            raise Refused(f"names a month that does not exist: {numbers[1]}")
        return _in_month(_checked_year(numbers[0]), numbers[1])
    if len(groups) == 3 and sorted(lengths)[1] <= 2 and max(lengths) > 4:
        raise OverflowError
    if lengths[0] > 2:
        return None
    if len(groups) == 2:
        if mark == "/" and lengths[1] <= 2:
            raise _ambiguous(numbers[0], numbers[1], None)
        return None
    if lengths[2] == 2 and mark != "/":
        raise Refused("gives a year in two figures", "write the year with four figures")
    if lengths[2] not in (2, 4):
        return None
    if mark == ".":
        return _on(_exact(numbers[2], numbers[1], numbers[0]))
    raise _ambiguous(numbers[0], numbers[1], numbers[2] if lengths[2] == 4 else 2000 + numbers[2])


def _ambiguous(one: int, two: int, year: int | None) -> Refused:
    """What 5/1/2027 could be, where Europe puts the day first and America the month."""
    readings = []
    for month, day in dict.fromkeys(((two, one), (one, two))):
        if 1 <= month <= 12 and 1 <= day <= _days_in(2000 if year is None else _checked_year(year), month):
            readings.append((month, day))
    if not readings:
        return Refused("is no day, whichever figure is the month")
    if year is None:
        spoken = [f"{day} {_MONTH_NAMES[month]}" for month, day in readings]
        written = [f"{_MONTH_NAMES[month][:3]} {day}" for month, day in readings]
    else:
        spoken = [day_name(date(year, month, day)) for month, day in readings]
        written = [date(year, month, day).isoformat() for month, day in readings]
    if len(readings) == 1:
        reason = f"must be {spoken[0]}, but its form is read in two ways"
    else:
        reason = f"could be {spoken[0]} or {spoken[1]}"
    return Refused(reason, "write " + " or ".join(written))


def _later(base: date, count: int, unit: str) -> When:
    """`count` days or weeks after `base` are a day; months are a month and years a year: no more is meant."""
    if count * _DAYS_OF_UNIT[unit] > _FARTHEST_DAYS:
        raise Refused("is more than a hundred years away")
    if unit == "y":
        return When(f"{_checked_year(base.year + count):04d}")
    if unit == "m":
        years, month = divmod(base.month - 1 + count, 12)
        return _in_month(_checked_year(base.year + years), month + 1)
    return _on(base + timedelta(days=count * _DAYS_OF_UNIT[unit]))


def _exact(year: int, month: int, day: int) -> date:
    _checked_year(year)
    if not 1 <= month <= 12:
        raise Refused(f"names a month that does not exist: {month}")
    if not 1 <= day <= _days_in(year, month):
        raise Refused(f"does not exist: {_MONTH_NAMES[month]} {year} has {_days_in(year, month)} days")
    return date(year, month, day)


def _checked_year(year: int) -> int:
    if not 1 <= year <= 9999:
        raise OverflowError
    return year


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _on(day: date) -> When:
    return When(day.isoformat())


def _in_month(year: int, month: int) -> When:
    return When(f"{year:04d}-{month:02d}")


def _first(candidates: Iterable[When]) -> When:
    for when in candidates:
        return when
    raise OverflowError
