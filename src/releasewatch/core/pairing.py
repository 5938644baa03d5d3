"""Which release of before is the same as one of after, for one and the same origin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from releasewatch.core import labels
from releasewatch.core.batches import PREMIERE
from releasewatch.core.model import Entry, Episodes, Release


@dataclass(frozen=True, slots=True)
class Place:
    """What tells a release apart from the others of its show."""

    label: str | None
    season: int | None
    episodes: Episodes | None
    date: str | None


def place(one: Entry | Release) -> Place:
    """Where `one` stands."""
    date = one.date if isinstance(one, Entry) else one.when.date
    return Place(one.label, one.season, one.episodes, date)


def find(one: Place, others: Sequence[Place]) -> int | None:
    """The position in `others` of the release that holds the first episode of `one`.

    Where the episodes are not known the same label counts, then the same date, then what is announced of the
    season as a whole. Seasons that contradict each other never match.
    """
    possible = [
        (position, other)
        for position, other in enumerate(others)
        if None in (one.season, other.season) or one.season == other.season
    ]
    for same in (_same_first, _holds_first, _same_label, _same_date, _same_announcement):
        for position, other in possible:
            if same(one, other):
                return position
    return None


def joined(one: Place, others: Sequence[Place]) -> list[int]:
    """The positions in `others` of the several releases whose episodes are one release in `one`; else nothing."""
    whole = one.episodes
    if whole is None or whole.first is None or whole.last is None:
        return []
    if whole.count != whole.last - whole.first + 1:
        return []  # between undated episodes others may stand
    found = []
    for position, other in enumerate(others):
        if one.season == other.season and _holds_first(other, one):
            if other.episodes == whole:
                return []
            found.append(position)
    return found if len(found) > 1 else []


def _same_first(one: Place, other: Place) -> bool:
    return _first(one) is not None and _first(one) == _first(other)


def _holds_first(one: Place, other: Place) -> bool:
    if one.episodes is None or other.episodes is None:
        return False
    first, start, end = one.episodes.first, other.episodes.first, other.episodes.last
    return first is not None and start is not None and start <= first <= (start if end is None else end)


def _same_label(one: Place, other: Place) -> bool:
    return one.label is not None and labels.same(one.label, other.label) and not _apart(one, other)


def _same_date(one: Place, other: Place) -> bool:
    named_apart = one.label is not None and other.label is not None and _is_special(one) != _is_special(other)
    return one.date is not None and one.date == other.date and not _apart(one, other) and not named_apart


def _same_announcement(one: Place, other: Place) -> bool:
    """One of them is a season as a whole, and the other a piece of it: with a date, its first piece."""
    return _announces(one, other) or _announces(other, one)


def _announces(season: Place, piece: Place) -> bool:
    if season.season is None or _first(season) is not None or _is_special(season) or _is_special(piece):
        return False
    return season.date is None or _first(piece) in (None, 0, 1)


def _apart(one: Place, other: Place) -> bool:
    """Both say which episodes, and not the same ones."""
    return _first(one) is not None and _first(other) is not None


def _is_special(one: Place) -> bool:
    """A release with a name of its own and without a number."""
    if one.label is None or one.label == PREMIERE or one.episodes is not None:
        return False
    return labels.part_number(one.label) is None


def _first(one: Place) -> int | None:
    return None if one.episodes is None else one.episodes.first
