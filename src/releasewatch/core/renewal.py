"""What a source says now, with what is worth keeping of what it said before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from releasewatch.core import pairing
from releasewatch.core.model import Entry, Facts, Frozen


def renewed(before: Facts | None, now: Facts, today: date) -> Facts:
    """`now`, where moved dates remember their former one and vanished dates ahead stay as unconfirmed.

    An answer without any release leaves everything as it was and is told as such: known dates are not erased
    by silence. Renewing twice with the same answer is renewing once.
    """
    if before is None:
        return now
    if before.releases and not now.releases:
        return frozen(before, "empty")
    old = [pairing.place(entry) for entry in before.releases]
    new = [pairing.place(entry) for entry in now.releases]
    kept = []
    for entry, place in zip(now.releases, new, strict=True):
        joined = {before.releases[position].date for position in pairing.joined(place, old)}
        if len(joined) > 1:
            kept.append(entry)  # it has no one former date
            continue
        position = pairing.find(place, old)
        kept.append(
            entry if position is None else _remembering(entry, before.releases[position], now.fetched, today)
        )
    kept += [
        replace(entry, unconfirmed=True)
        for entry, place in zip(before.releases, old, strict=True)
        if _ahead(entry, today) and pairing.find(place, new) is None
    ]
    return replace(now, releases=_in_order(kept))


def frozen(before: Facts, why: Frozen) -> Facts:
    """`before` as the last word of a source that tells nothing any more."""
    return replace(before, frozen=why)


def _remembering(entry: Entry, before: Entry, fetched: str, today: date) -> Entry:
    """`entry` with its former date, until it is out."""
    former, learnt = before.moved_from, before.moved_at
    if before.date is not None and before.date != entry.date:
        former, learnt = before.date, fetched
    if former == entry.date or (entry.date is not None and not _ahead(entry, today)):
        former = learnt = None
    return replace(entry, moved_from=former, moved_at=learnt)


def _ahead(entry: Entry, today: date) -> bool:
    """Whether its date is today or later, as far as it is known."""
    last = entry.when.last_day
    return last is not None and last >= today


def _in_order(releases: Sequence[Entry]) -> tuple[Entry, ...]:
    """By date, what has none last; what was in order stays so."""
    return tuple(sorted(releases, key=lambda entry: entry.date or "~"))
