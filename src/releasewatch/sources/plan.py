"""Which followed shows to ask a source for, so that as few calls as possible miss nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from releasewatch.core.model import Facts
from releasewatch.sources.source import Id, Wanted

_ENDED = timedelta(days=14)
"""An ended show with nothing ahead is asked for this rarely."""

_HOUR = timedelta(hours=1)
"""A source does not change what it says of a show more often than this, see `kept.KEPT_FOR`."""

_LOST = timedelta(days=3)
"""A show that its source lost is asked for this rarely, unless the list of updates names it."""

_DAY_SECONDS = 86400

_RELIED_ON = timedelta(days=27)
"""Lists of updates reach back about a month; facts older than that are as good as none."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A followed show and what the source said of it last."""

    id: Id
    facts: Facts | None
    named: bool = False
    """Whether the person asked for this show by name."""
    asked: datetime | None = None
    """When its source was last asked and did not know it any more."""


def due(
    subjects: Sequence[Subject], now: datetime, older_than: timedelta | None = None
) -> tuple[Subject, ...]:
    """The shows to look after in this run: all but ended ones, and those in `older_than` was asked for.

    A show asked for by name, one never fetched and one that its source lost are always among them; `wanted`
    tells which of the lost ones are asked for.
    """
    return tuple(one for one in subjects if _due(one, now, older_than))


def reach(subjects: Sequence[Subject], now: datetime) -> timedelta | None:
    """How far back the list of updates must go for these shows; None where it would tell nothing."""
    ages = [_age(one.facts, now) for one in subjects if one.facts is not None and one.facts.frozen is None]
    ages += [now - one.asked for one in subjects if one.asked is not None]
    return max(ages, default=None)


def wanted(
    subjects: Sequence[Subject], updates: Mapping[Id, int] | None, now: datetime
) -> tuple[Wanted, ...]:
    """The shows to ask for, once it is known which changed: those, and those of which nothing sure is known.

    `updates` is None where the source cannot tell what changed. What changed since it was fetched must not
    come from an answer kept on disk.
    """
    return tuple(asked for one in subjects if (asked := _wanted(one, updates, now)) is not None)


def _wanted(one: Subject, updates: Mapping[Id, int] | None, now: datetime) -> Wanted | None:
    facts = one.facts
    if facts is None:
        return Wanted(one.id)
    told = None if updates is None else updates.get(one.id)
    if _changed(told, facts.updated, now) or (told is not None and facts.frozen in ("gone", "merged")):
        return Wanted(one.id, fresh=True)
    if facts.frozen is not None:
        rested = one.asked is None or now - one.asked >= _LOST
        return Wanted(one.id) if one.named or rested else None
    if updates is None:
        return Wanted(one.id)
    if (
        datetime.fromisoformat(facts.fetched) > now + _HOUR
    ):  # a clock was wrong: what is known is of no known age
        return Wanted(one.id, fresh=True)
    untold = told is None and _age(facts, now) > _patience(one)
    return Wanted(one.id) if untold else None


def _patience(one: Subject) -> timedelta:
    """How old facts may be about which the list of updates is silent: a deleted show is in no list."""
    return _HOUR if one.named else _RELIED_ON


def _due(one: Subject, now: datetime, older_than: timedelta | None) -> bool:
    if one.facts is None or one.facts.frozen is not None:
        return True
    age = _age(one.facts, now)
    if older_than is not None:
        return age >= older_than
    if one.named or one.facts.status != "ended":
        return True
    ahead = any(entry.date is None or entry.date >= now.date().isoformat() for entry in one.facts.releases)
    return ahead or age >= _ENDED


def _changed(told: int | None, known: int | None, now: datetime) -> bool:
    """By the marks of the source alone: clocks may disagree, marks of one source do not.

    A mark of the future is a slip of the source: no later one would ever be higher, so that any other counts.
    """
    if told is None or known is None:
        return told is not None
    return told > known or (told != known and not believable(known, now))


def believable(mark: int, now: datetime) -> bool:
    """Whether a source may have set this mark: not in the future."""
    return mark <= now.timestamp() + _DAY_SECONDS


def _age(facts: Facts, now: datetime) -> timedelta:
    return max(now - datetime.fromisoformat(facts.fetched), timedelta(0))
