"""Days in figures without a year, "9/17": which of the two is the month is known from the article as a whole."""

import re
from collections.abc import Callable

from releasewatch.announce.patterns import pattern

DAY_FIRST, MONTH_FIRST = "\u2215", "\u2044"
"""Division signs in the place of the stroke, once the order is known."""

_FIGURES = pattern(r"(?<![\w/$£€.])(\d{1,2})/(\d{1,2})(?![\d/]|[.:]\d|c\b)(?=[\s),.;:|\]-]|$)")
_AT_WEEKDAY = pattern(
    r"\b(?:Sun|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat)(?:(?:nes|rs|ur)?day)?,? \(?\d{1,2}/\d{1,2}\b(?!/)"
)
"""A weekday before it: even one is a day, "Wednesday 3/21"."""
_OTHERWISE = frozenset({(24, 7), (50, 50), (9, 11)})
"""What is no day: "24/7", "50/50", and an event known by its day."""


_MANY = 3
"""So many days that share one number have it for their month."""

_FULL = pattern(r"(?<![\w/$£€.])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")


def _full_order(text: str) -> Callable[[re.Match[str]], str]:
    """What to write for a full date in figures; one of them that is above 12 tells the order of all of them."""
    pairs = [(int(match[1]), int(match[2])) for match in _FULL.finditer(text)]
    first, second = any(one > 12 for one, _ in pairs), any(two > 12 for _, two in pairs)
    if first == second:
        return lambda match: match[0]
    mark = DAY_FIRST if first else MONTH_FIRST
    return lambda match: f"{match[1]}{mark}{match[2]}{mark}{match[3]}"


def order_told(text: str) -> str:
    """`text` with the stroke of each day in figures replaced by the sign of the order that all of them share.

    Two are needed, of which one tells the order by a number above 12; else they may be fractions or counts, and
    nothing is replaced.
    """
    if "/" not in text:
        return text
    text = _FULL.sub(_full_order(text), text)
    pairs = [(int(match[1]), int(match[2])) for match in _FIGURES.finditer(text)]
    pairs = [pair for pair in pairs if pair not in _OTHERWISE and 0 not in pair and max(pair) <= 31]
    first = any(one > 12 for one, _ in pairs)
    second = any(two > 12 for _, two in pairs)
    if first == second and not first and len(pairs) >= _MANY:
        # The days of one month: "10/3, 10/5, 10/7"; so many are no fractions.
        first, second = len({two for _, two in pairs}) == 1, len({one for one, _ in pairs}) == 1
    if (len(pairs) < 2 and not _AT_WEEKDAY.search(text)) or first == second:
        return text
    mark = DAY_FIRST if first else MONTH_FIRST

    def told(match: re.Match[str]) -> str:
        pair = int(match[1]), int(match[2])
        return (
            match[0] if pair in _OTHERWISE or max(pair) > 31 or 0 in pair else f"{match[1]}{mark}{match[2]}"
        )

    return _FIGURES.sub(told, text)
