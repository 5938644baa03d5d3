"""Whether an article goes from day to day: its days are headings with titles below them."""

from collections.abc import Sequence

from releasewatch.announce import listing, slots
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks

_Alone = Sequence[tuple[str, Instalment | None] | None]
"""For each line the title that it is and nothing else, if it is one."""


def go_on(everything: Sequence[Marks], alone: _Alone, *, of_week: bool) -> bool:
    """Whether days are headings of titles below them, and do not stand below titles; two are enough `of_week`."""
    days = [
        order
        for order, marks in enumerate(everything)
        if marks.sentence.line.role == "heading" and marks.dates and slots.is_date_only(marks)
    ]
    if len(days) < 3 - of_week:
        return False
    titled = sum(is_titled(everything, alone, order + 1) for order in days)
    if not is_under_title(everything, alone, days[0]) and titled >= min(len(days), 3):
        return True
    return sum(not is_under_title(everything, alone, order) for order in days) >= 3


def is_titled(everything: Sequence[Marks], alone: _Alone, order: int) -> bool:
    """Whether a line is a title or opens with one that it describes."""
    if order >= len(everything):
        return False
    return alone[order] is not None or listing.opening_title(everything[order]) is not None


def is_under_title(everything: Sequence[Marks], alone: _Alone, order: int) -> bool:
    """Whether the line above a line with a day names what that speaks of."""
    above = everything[order - 1] if order else None
    if above is None or above.sentence.line.role == "prose":
        return False
    return alone[order - 1] is not None or bool(above.pieces)
