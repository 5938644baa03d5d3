"""From a mention of a time and the day of publication to a date no more precise than what is known."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from releasewatch.announce.feasts import day_of
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import Words
from releasewatch.core.release import When

_TOO_FAR_DAYS = 300
"""A day without a year that would lie further ahead than this is the one just past: nobody announces 11 months
ahead and leaves out the year ("Dec 30" in an article of January)."""
_TOO_FAR_OF_YEAR = 345
"""The same where perhaps only the year of publication is known, so that it is the first of January."""

_YEAR = 366
"""So many days ahead a day of the month is looked for."""
_FIRST_MONTH = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}


_JUST_PAST = 310
"""So many days after publication a day without a year is rather the one of the weeks before it."""


class Calendar(NamedTuple):
    """What dates without a year are read against: the day of publication, else the full dates of the text."""

    published: date | None
    anchors: tuple[date, ...] = ()
    named: int | None = None
    """The year that the headline names, of which "the first half" is."""
    told: tuple[Mention, ...] = ()
    """The days that the text tells with their month and their weekday, "Saturday, May 30"."""
    week: date | None = None
    """The first day of the week that the headline says an article is on."""
    too_far: int = _TOO_FAR_DAYS
    """How many days ahead nobody announces a day and leaves out its year."""

    @staticmethod
    def of(published: date | None, mentions: Sequence[Mention], headline: Sequence[Words] = ()) -> "Calendar":
        """The calendar of an article with these mentions and the words of its headline."""
        if published is not None:
            far = _TOO_FAR_OF_YEAR if (published.month, published.day) == (1, 1) else _TOO_FAR_DAYS
            closer = _closer(published, mentions)
            far, published = far if closer == published else 366, closer
            figures = {
                word for words in headline for word in words.figures if len(word) == 4 and word.isdigit()
            }
            years = {year for year in map(int, figures) if published.year <= year <= published.year + 5}
            told = tuple(one for one in mentions if one.weekday is not None and one.month and one.day)
            named = years.pop() if len(years) == 1 else None
            return Calendar(published, named=named, told=told, too_far=far)
        full = (_day(one.year, one.month, one.day) for one in mentions if one.year and one.month and one.day)
        anchors = tuple(day for day in full if day is not None)
        return Calendar(None, anchors or _from_vague(mentions))

    def of_week(self, headline: str, mentions: Sequence[Mention]) -> "Calendar":
        """The calendar of an article on the week that its `headline` tells: "On air: August 30 - September 5"."""
        for one in mentions:
            ranged = "-" in headline[one.start : one.end]
            first = (
                self._exact(one, None, False) if one.day and (ranged or _WEEK_OF.search(headline)) else None
            )
            if first is not None:
                return self._replace(week=first)
        return self

    def is_publication(self, mention: Mention) -> bool:
        """Whether a mention is the full date of the day of publication, as in datelines."""
        return (
            mention.year is not None
            and self.published is not None
            and (mention.year, mention.month, mention.day)
            == (self.published.year, self.published.month, self.published.day)
        )

    def resolve(self, mention: Mention, before: date | None, *, sure: bool) -> When | None:
        """The date that is meant; None where it is not known or lies in the past.

        `before` is the date mentioned last, for "a week later". `sure` says that the words leave no doubt that
        it is to come ("will premiere January 5"), so that a day just past is that day of the next year.
        """
        day = self._exact(mention, before, sure)
        if day is not None:
            return When(day.isoformat()) if self.published is None or day >= self.published else None
        if not mention.vague:
            return None
        when = self._vague(mention)
        if when is None or when.last_day is None:
            return when
        if self.published is None:
            # Without a day of publication what lies a year before all full dates is the time of a story.
            oldest = min(self.anchors, default=None)
            return when if oldest is None or when.last_day >= oldest - timedelta(days=366) else None
        return when if when.last_day >= self.published else None

    def _exact(self, mention: Mention, before: date | None, sure: bool) -> date | None:
        today = self.published
        if mention.after_days is not None:
            return None if before is None else before + timedelta(days=mention.after_days)
        if mention.offset_days is not None:
            return None if today is None else today + timedelta(days=mention.offset_days)
        if mention.feast is not None:
            return self._feast(mention.feast, mention.year)
        if mention.day is not None and mention.month is not None:
            if mention.year is not None:
                return _day(mention.year, mention.month, mention.day)
            if today is not None and mention.turn in ("this year", "next year"):
                return _day(today.year + (mention.turn == "next year"), mention.month, mention.day)
            return self._without_year(mention.month, mention.day, mention.weekday, sure)
        if mention.day is not None and today is not None:
            if mention.turn is not None:  # "the 5th of next month"
                year, month = _month_on(today, mention.turn == "next month").split("-")
                return _day(int(year), int(month), mention.day)
            if before is not None and before.day == mention.day and before > today:
                return before  # "on Sunday, February 10th ... Starting on the 10th"
            ahead = [one for days in range(_YEAR) if (one := today + timedelta(days=days)).day == mention.day]
            told = (one for one in ahead if one.weekday() == mention.weekday)
            return next(told, next(iter(ahead), None))
        if mention.weekday is not None and today is not None and mention.turn != "last":
            if mention.turn == "following":
                # "the following Friday" is that after the day told before
                today = (before or today) + timedelta(days=1)
            if mention.turn is None:
                today = self.week or self._week_of(mention.weekday, before, today)
            days = (mention.weekday - today.weekday()) % 7
            if mention.turn == "week from":
                days += 7
            if mention.turn == "next":
                days = 7 - today.weekday() + mention.weekday
            return today + timedelta(days=days)
        return None

    def _week_of(self, weekday: int, before: date | None, today: date) -> date:
        """The day from which a weekday alone is counted.

        That is the day told before, if it lies weeks ahead ("It begins on Sunday, Sept. 22. Tuesday brings ..."), or
        the only such weekday that is told in full, before or behind ("kicks off Saturday ... Saturday, May 30").
        """
        if before is not None and (before - today).days > 6:
            return before
        full = {self._exact(one, None, False) for one in self.told if one.weekday == weekday}
        only = full.pop() if len(full) == 1 else None
        return today if only is None or only < today or only.weekday() != weekday else only

    def _without_year(self, month: int, day: int, weekday: int | None, sure: bool) -> date | None:
        if self.published is None:
            years = {one.year + shift for one in self.anchors for shift in (-1, 0, 1)}
            days = [found for year in years if (found := _day(year, month, day)) is not None]
            return min(
                days, key=lambda one: min(abs((one - anchor).days) for anchor in self.anchors), default=None
            )
        for year in (self.published.year, self.published.year + 1):
            found = _day(year, month, day)
            if found is None or found < self.published:
                continue
            far = (found - self.published).days > self.too_far
            fits = weekday is not None and found.weekday() == weekday
            exact = self.published.timetuple().tm_yday > 1
            if (found - self.published).days > _JUST_PAST and exact and not fits:
                return None  # "will start June 9" in an article of July: out of date
            if far and (not sure or (weekday is not None and not fits)):
                return None
            return found
        return None

    def _feast(self, feast: str, year: int | None) -> date | None:
        today = self.published
        if year is not None:
            return day_of(feast, year)
        if today is None:
            return None
        days = (day_of(feast, year) for year in (today.year, today.year + 1))
        return next((one for one in days if one is not None and one >= today), None)

    def _vague(self, mention: Mention) -> When | None:
        today = self.published
        year = mention.year
        turn = mention.turn
        if turn == "last" or turn == "last year" or turn == "last month":
            return None
        if year is None and turn in ("this year", "next year", "that year"):
            if today is None:
                return None
            year = today.year + (turn == "next year")
        if year is None and turn == "the year":
            year = self.named or (None if today is None else today.year)
        if turn in ("this month", "next month"):
            return None if today is None else When(_month_on(today, turn == "next month"))
        if mention.month is not None:
            return self._month(mention.month, year, turn)
        if mention.quarter is not None:
            year = year or self._next_year(mention.quarter * 3)
            return None if year is None else When(f"{year}-Q{mention.quarter}")
        if mention.part in _FIRST_MONTH and year is None:
            year = self._season_year(mention.part, turn)
        return None if year is None else When(str(year), mention.part)

    def _month(self, month: int, year: int | None, turn: str | None) -> When | None:
        if year is None and turn == "next" and self.published is not None and self.published.month == month:
            year = self.published.year + 1
        if year is None:
            year = self._next_year(month)
        return None if year is None else When(f"{year:04d}-{month:02d}")

    def _next_year(self, last_month: int) -> int | None:
        """The year of the next time that ends with this month; without a day of publication that of the text."""
        if self.published is None:
            return self.anchors[0].year if self.anchors else None
        return self.published.year + (last_month < self.published.month)

    def _season_year(self, part: str, turn: str | None) -> int | None:
        today = self.published
        if today is None:
            return self.anchors[0].year if self.anchors else None
        first = _FIRST_MONTH[part]
        if part == "winter":
            return today.year + (turn == "next" and today.month > 2)
        over = today.month > first + 2
        if turn == "next" and today.month >= min(first, 6):
            return today.year + 1
        return today.year + over


_WEEK_OF = pattern(r"\b[Ww]eek (?:of|commencing|beginning|starting|from|ending)\b")


def _closer(published: date, mentions: Sequence[Mention]) -> date:
    """When an article appeared of which perhaps only the year is known, so that it is the first of January.

    It is the first month of that year against which the most weekdays of its days without a year are right.
    """
    if (published.month, published.day) != (1, 1):
        return published
    told = [
        (one.month, one.day, one.weekday)
        for one in mentions
        if one.weekday is not None and one.month is not None and one.day is not None and one.year is None
    ]

    def right(month: int) -> int:
        days = ((_day(published.year + (one < month), one, day), weekday) for one, day, weekday in told)
        return sum(day is not None and day.weekday() == weekday for day, weekday in days)

    return published.replace(month=max(range(1, 13), key=right))


def _from_vague(mentions: Sequence[Mention]) -> tuple[date, ...]:
    """Where no day has its year: the months and seasons of the latest year named, "fall 2022"."""
    last = max((one.year for one in mentions if one.year is not None), default=None)
    if last is None:
        return ()
    months = [one.month or _FIRST_MONTH.get(one.part or "", 1) for one in mentions if one.year == last]
    return tuple(date(last, month, 1) for month in dict.fromkeys(months))


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    """The day, or None where the calendar has none, such as 31 June."""
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_on(today: date, following: bool) -> str:
    month = today.month + following
    return f"{today.year + (month > 12):04d}-{(month - 1) % 12 + 1:02d}"
