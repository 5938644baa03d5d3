"""Look at one show: all of its releases, and who says what of each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from releasewatch.actions.looking import following
from releasewatch.core.announcement import told_by
from releasewatch.core.clean import clean
from releasewatch.core.match import find
from releasewatch.core.merge import ANNOUNCEMENT, sayings
from releasewatch.core.model import YOU, Entry, Facts, Frozen
from releasewatch.core.phrase import ago
from releasewatch.core.release import Release
from releasewatch.core.results import Account, Moment, Portrait, Saying
from releasewatch.errors import ReleasewatchError
from releasewatch.library.catalogue import Catalogue

_FROZEN: dict[Frozen, str] = {
    "gone": "no longer knows this show: these are its last dates",
    "merged": "made this show part of another one: these are its last dates",
    "empty": "names no releases of this show any more: these are its last dates",
}


def portrait(catalogue: Catalogue, moment: Moment, words: str) -> Portrait:
    """Everything known of the show that `words` mean, and where each date comes from.  Raises as `match.find` does."""
    name = find(words, catalogue.names())
    followed = next((one for one in catalogue.library.read() if one.key == name.key), None)
    if followed is None:  # another program was quicker
        raise ReleasewatchError(f"{name.title} is no longer followed", "see all: releasewatch list")
    show = catalogue.seen(followed)
    said = {id(one): entries for one, entries in zip(show.releases, sayings(followed), strict=True)}
    told = following(show, moment)
    return Portrait(
        moment,
        told,
        tuple(
            _account(origin, facts, moment.now)
            for origin, facts in sorted(followed.facts.items())
            if origin != ANNOUNCEMENT or facts.address is not None  # each date names its article
        ),
        tuple(_others(seen.release, said[id(seen.release)]) for seen in told.countdowns),
        tuple(told_by(followed, seen.release) for seen in told.countdowns),
    )


def _account(origin: str, facts: Facts, now: datetime) -> Account:
    from releasewatch.sources import tvmaze

    return Account(
        origin=clean(origin),
        fetched=facts.fetched,
        age=ago(now - datetime.fromisoformat(facts.fetched)),
        address=None if facts.address is None else clean(facts.address),
        credit=tvmaze.CREDIT if origin == tvmaze.NAME else None,
        frozen=None if facts.frozen is None else _FROZEN[facts.frozen],
    )


def _others(release: Release, said: Mapping[str, Entry]) -> tuple[Saying, ...]:
    when = release.when
    return tuple(
        Saying(clean(origin), entry.date, (entry.date, entry.part_of_year) == (when.date, when.part_of_year))
        for origin, entry in said.items()
        # A day of the person that gave way to an announcement is told as the former one.
        if origin != release.origin and not (origin == YOU and entry.date is None)
    )
