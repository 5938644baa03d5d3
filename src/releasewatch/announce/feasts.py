"""Days that have names, and on which day of a year they fall."""

from datetime import date, timedelta

FEASTS = {
    "christmas day": "christmas", "christmas eve": "christmas eve", "boxing day": "boxing day",
    "st. stephen's day": "boxing day", "st stephen's day": "boxing day", "the day after christmas": "boxing day",
    "new year's eve": "new year's eve", "new year's day": "new year", "new year day": "new year",
    "valentine's day": "valentine", "halloween": "halloween", "thanksgiving day": "thanksgiving",
    "black friday": "black friday", "the day after thanksgiving": "black friday", "cyber monday": "cyber monday",
    "st patrick's day": "patrick", "st. patrick's day": "patrick", "independence day": "independence day",
    "good friday": "good friday", "easter sunday": "easter", "easter monday": "easter monday",
    "labor day": "labor day", "memorial day": "memorial day", "presidents' day": "presidents",
    "presidents day": "presidents", "martin luther king jr. day": "king", "martin luther king day": "king",
    "mlk day": "king", "super bowl sunday": "super bowl", "veterans day": "veterans", "juneteenth": "juneteenth",
    "canada day": "canada", "australia day": "australia", "father's day": "father", "earth day": "earth",
    "april fools' day": "april fools", "april fool's day": "april fools", "international women's day": "women",
    "bonfire night": "bonfire", "leap day": "leap",
}  # fmt: skip
"""How articles write them, to the name of the day; those of several countries on several days are left out."""

BARE_FEASTS = {"christmas": "christmas", "thanksgiving": "thanksgiving", "new year's": "new year"}
"""Feasts that are days only behind "on": "Part 2 on Christmas"."""

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's eve": (12, 31),
    "new year": (1, 1), "valentine": (2, 14), "halloween": (10, 31), "patrick": (3, 17), "independence day": (7, 4),
    "veterans": (11, 11), "juneteenth": (6, 19), "canada": (7, 1), "australia": (1, 26), "earth": (4, 22),
    "april fools": (4, 1), "women": (3, 8), "bonfire": (11, 5),
}  # fmt: skip
_COUNTED = {
    "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1), "cyber monday": (11, 3, 4, 4),
    "labor day": (9, 0, 1, 0), "presidents": (2, 0, 3, 0), "king": (1, 0, 3, 0), "father": (6, 6, 3, 0),
}  # fmt: skip
"""In the United States: the month, the weekday (0 is Monday), the how-manieth of the month, and the days after it."""
_OF_EASTER = {"good friday": -2, "easter": 0, "easter monday": 1}
_SECOND_SUNDAY_FROM = 2022
"""Since then the Super Bowl is played on the second Sunday of February, before on the first."""


_LAST = 5
"""For the last of its weekday in a month, which may be the fourth or the fifth."""


def day_of(feast: str, year: int) -> date | None:
    """The day of a feast in a year; None in a year that has none."""
    if "/" in feast:  # "5/0/1" is the first Monday of May, "5/4/5" its last Friday
        month, weekday, number = map(int, feast.split("/"))
        if number < _LAST:
            return _counted(year, month, weekday, number)
        return _counted(year + month // 12, month % 12 + 1, weekday, 1) - timedelta(days=7)
    if feast in _FIXED:
        return date(year, *_FIXED[feast])
    if feast in _OF_EASTER:
        return _easter(year) + timedelta(days=_OF_EASTER[feast])
    if feast == "leap":
        return date(year, 2, 29) if year % 4 == 0 and (year % 100 or year % 400 == 0) else None
    if feast == "memorial day":
        return _counted(year, 6, 0, 1) - timedelta(days=7)
    if feast == "super bowl":
        return _counted(year, 2, 6, 2 if year >= _SECOND_SUNDAY_FROM else 1)
    month, weekday, number, after = _COUNTED[feast]
    return _counted(year, month, weekday, number) + timedelta(days=after)


def _counted(year: int, month: int, weekday: int, number: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, https://en.wikipedia.org/wiki/Date_of_Easter (anonymous algorithm)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    leap, of_leap = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * of_leap + 2 * (rest // 4) - moon - rest % 4) % 7
    shift = (golden + 11 * moon + 22 * day) // 451
    month, last = divmod(moon + day - 7 * shift + 114, 31)
    return date(year, month, last + 1)
