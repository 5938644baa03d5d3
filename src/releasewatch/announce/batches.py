"""Rows whose first words number a piece of the show and are no title: "Week 2: May 9", "6 to 9 | 29 November"."""

import re

from releasewatch.announce.instalments import Instalment
from releasewatch.announce.patterns import pattern
from releasewatch.core.release import Episodes
from releasewatch.core.words import NUMBERS

_UNIT = pattern(
    r"(?:week|drop|batch|round|night|wave|block|set|release|instal+ment|day|stage)"
    r" ?#?(?P<n>\d{1,2}|one|two|three|four|five|six|seven|eight)",
    re.IGNORECASE,
)
_NUMBERS = pattern(
    r"(?P<first>\d{1,3})(?: ?(?:to|-|&|and|through) ?(?P<last>\d{1,3}))?(?: ?\((?P<final>[^)]*final[^)]*)\))?",
    re.IGNORECASE,
)


def batch_in(text: str, episodes_in_row: Instalment | None) -> Instalment | None:
    """The piece that `text` numbers, None where it is no number of a piece.

    Episodes named elsewhere in the row say more than the number of the week.
    """
    text = text.strip()
    unit = _UNIT.fullmatch(text)
    if unit is not None:
        if episodes_in_row is not None:
            return episodes_in_row
        word = unit["n"].casefold()
        number = int(word) if word.isdigit() else NUMBERS[word]
        return Instalment(0, len(text), label=f"Part {number}")
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if found["final"]:
        return Instalment(0, len(text), label="Finale", episodes=Episodes(first, last, last - first + 1))
    if found["last"] is None or last <= first:
        return None
    count = last - first + 1
    return Instalment(0, len(text), label=f"Episodes {first}-{last}", episodes=Episodes(first, last, count))
