"""The few lines that a shell prints once a day, from the sentences due on that day."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from releasewatch.core.clean import clean
from releasewatch.core.phrase import short_day_words
from releasewatch.core.reminders import MOVED, Reminder, columns

LINES_SHOWN = 5
"""More than this at the start of a shell is in the way."""

_MOVES_SHOWN = 2
"""So many moves are told even where they take the place of what is further away."""

CHARACTERS_SHOWN = 200
"""A longer sentence is cut: the width of the terminal that will show it is not known beforehand."""

_BOLD_GREEN, _CYAN, _YELLOW, _DIM, _PLAIN = "\x1b[1;32m", "\x1b[36m", "\x1b[33m", "\x1b[2m", "\x1b[0m"
_COLOURS = {"today": _BOLD_GREEN, MOVED: _YELLOW}
"""The colour of a kind; any other is a day to come. The word says the same without it."""


class Digest(NamedTuple):
    """The same lines twice, each ready to print with its final line end; both empty where there is none."""

    plain: str
    coloured: str


def render(reminders: Sequence[Reminder]) -> Digest:
    """At most `LINES_SHOWN` lines, and one that counts the rest; where there are more, two tell what moved."""
    moved = [one for one in reminders if one.kind == MOVED]
    coming = [one for one in reminders if one.kind != MOVED]
    moved = moved[: max(_MOVES_SHOWN, LINES_SHOWN - len(coming))]
    shown = coming[: LINES_SHOWN - len(moved)] + moved
    rows = [(kind, _COLOURS.get(kind.rstrip(), _CYAN), _cut(clean(text))) for kind, text in columns(shown)]
    plain = "".join(f"{kind} {text}\n" for kind, _, text in rows)
    coloured = "".join(f"{colour}{kind}{_PLAIN} {text}\n" for kind, colour, text in rows)
    if len(reminders) > LINES_SHOWN:
        more = _notice(f"+{len(reminders) - LINES_SHOWN} more: releasewatch upcoming")
        return Digest(plain + more.plain, coloured + more.coloured)
    return Digest(plain, coloured)


def ended(until: date) -> Digest:
    """What is said when the days that were prepared are over; `until` was the last of them."""
    return _notice(f"reminders were prepared until {short_day_words(until)}; go on with: releasewatch remind")


def elsewhere(zone_name: str) -> Digest:
    """What is said below a digest that was prepared for another time zone than the shell's."""
    return _notice(f"these days and hours are those of {clean(zone_name)}; for yours: releasewatch remind")


def _notice(sentence: str) -> Digest:
    return Digest(f"{sentence}\n", f"{_DIM}{sentence}{_PLAIN}\n")


def _cut(text: str) -> str:
    return text if len(text) <= CHARACTERS_SHOWN else text[: CHARACTERS_SHOWN - 1].rstrip() + "…"
