"""What an announcement says of a show, put beside what is known of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from releasewatch.core import labels
from releasewatch.core.cadence import steps
from releasewatch.core.countdown import Countdown
from releasewatch.core.merge import ANNOUNCEMENT
from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed, News, Release, Show, What, When
from releasewatch.core.release import Basis
from releasewatch.core.results import Following, Moment, Source


class Find(NamedTuple):
    """One release read from an article, in words that are safe to show, with the sentence it came from.

    What a person typed has no `sentence`.
    """

    show: str | None
    season: int | None
    label: str | None
    when: When
    platform: str | None
    cadence: str | None
    episodes: Episodes | None
    sentence: str
    run: tuple[Entry, ...]
    """What is kept of it: the release itself, and those whose days follow from its rhythm."""
    local: datetime | None = None
    """The instant on the person's clock, as it will be seen once it is followed; None where no hour is known."""
    basis: Basis | None = None
    """Whether that hour was stated or is the platform's usual one."""
    first_out: int | None = None
    """The year, long past, that stands behind the title of a film or a series of which nothing new is named."""


class Found(NamedTuple):
    """Everything that one article announces, or one person typed."""

    source: Source
    finds: tuple[Find, ...]
    known: Mapping[str, tuple[News, ...]] = MappingProxyType({})
    """The shows that are followed already, as the article spells them, and what is new in it for each."""
    most: int | None = None
    """How many dates were read where the article tells more of them; None where all were."""

    @property
    def shows(self) -> tuple[str, ...]:
        """The titles in the order of the article, each once."""
        return tuple(dict.fromkeys(find.show for find in self.finds if find.show is not None))


class Told(NamedTuple):
    """One show after its announcement was saved, and the `news` in it where it was followed before."""

    title: str
    new: bool
    news: tuple[News, ...]
    following: Following


class Kept(NamedTuple):
    """The shows that were followed or brought up to date."""

    moment: Moment
    found: Found
    told: tuple[Told, ...]

    @property
    def countdowns(self) -> tuple[Countdown, ...]:
        """The releases of all these shows."""
        return tuple(seen for one in self.told for seen in one.following.countdowns)


def run(entry: Entry, cadence: str | None) -> tuple[Entry, ...]:
    """`entry` with the releases whose days follow from its rhythm behind it, marked as derived."""
    first = entry.when.day
    if first is None:
        return (entry,)
    told = entry.episodes or Episodes()
    inside = labels.part_number(entry.label)
    start = told.first if told.first is not None else (1 if inside in (None, 1) else None)
    days = steps(cadence, first, told.count, start=start)
    if not days:
        return (entry,)
    weeks = [
        replace(entry, label=None, date=step.day.isoformat(), episodes=step.episodes, derived=True)
        for step in days[1:]
    ]
    return (replace(entry, episodes=days[0].episodes), *weeks)


def join(
    old: Followed, seen: Show, said: Sequence[Entry], source: Source, fetched: str
) -> tuple[Followed, tuple[News, ...]]:
    """`old` with what an announcement says beside everything else, and what that changes.

    `seen` is `old` merged. A day that differs from the one known is a move, whoever gave the known one: the person
    confirms announcements, so that a day of their own gives way to it and stays as the former one. What the article
    does not mention stays. A date that says less than the known one moves nothing.
    """
    facts = old.facts.get(ANNOUNCEMENT, Facts(fetched=fetched))
    kept = list(facts.releases)
    edits = old.edits
    news: list[News] = []
    free = list(seen.releases)
    for entry in said:
        release = _same(entry, free, alone=len(said) == 1)
        if release is None:
            news.append(_news("added", entry, fetched, None))
        else:
            free.remove(release)
            if _wider(entry.when, release.when):
                continue
            moved = _moved(release.when, entry.when)
            if moved or release.when.date is None or _wider(release.when, entry.when):
                news.append(_news("moved" if moved else "announced", entry, fetched, release))
            edits = _giving_way(edits, release, entry.when)
            kept = [one for one in kept if not _is(one, release)]
            entry = replace(
                entry,
                label=_label(entry, release),
                season=entry.season or release.season,
                episodes=entry.episodes or release.episodes,
                moved_from=release.when.date if moved else release.moved_from,
                moved_at=fetched if moved else release.moved_at,
            )
        kept.append(entry)
    told = replace(
        facts,
        fetched=fetched,
        address=source.address,
        releases=tuple(sorted(kept, key=_order)),
        news=facts.news + tuple(news),
    )
    return replace(old, edits=edits, facts={**old.facts, ANNOUNCEMENT: told}), tuple(news)


def _news(what: What, entry: Entry, at: str, release: Release | None) -> News:
    return News(
        at=at,
        what=what,
        label=entry.label or (release.label if release else None),
        season=entry.season or (release.season if release else None),
        episodes=entry.episodes or (release.episodes if release else None),
        before=release.when.date if release else None,
        after=entry.date,
    )


def without(followed: Followed, releases: Sequence[Release]) -> Followed:
    """`followed` without what announcements have said of these `releases` of it."""
    facts = followed.facts[ANNOUNCEMENT]
    gone: list[Entry] = []
    for release in releases:
        alike = [one for one in facts.releases if _is(one, release)]
        # Another one of that name on another day is another release.
        gone += [one for one in alike if one.date == release.when.date] or alike
    kept = tuple(one for one in facts.releases if one not in gone)
    return replace(followed, facts={**followed.facts, ANNOUNCEMENT: replace(facts, releases=kept)})


def told_by(followed: Followed, release: Release) -> Source | None:
    """The article in which the date of `release` was announced, where one was."""
    if release.origin != ANNOUNCEMENT:
        return None
    entries = [one for one in followed.facts[ANNOUNCEMENT].releases if one.date == release.when.date]
    named = [one for one in entries if labels.same(one.label, release.label)]
    one = next(iter(named or entries), None)
    return None if one is None or one.published is None else Source(one.published, one.article)


def _same(entry: Entry, releases: Sequence[Release], *, alone: bool) -> Release | None:
    """The release that `entry` speaks of: by its name, its first episode, its day; else the only one there is."""
    possible = [one for one in releases if None in (entry.season, one.season) or entry.season == one.season]
    for same in (_named_alike, _begins_alike, _on_one_day, _whole):
        for release in possible:
            if same(entry, release):
                return release
    if (
        alone
        and len(possible) == len(releases) == 1
        and not _part(possible[0].label)
        and not _part(entry.label)
    ):
        return possible[0]
    return None


def _named_alike(entry: Entry, release: Release) -> bool:
    return entry.label is not None and labels.same(entry.label, release.label)


def _begins_alike(entry: Entry, release: Release) -> bool:
    first = entry.episodes.first if entry.episodes else None
    other = release.episodes.first if release.episodes else None
    return first is not None and first == other


def _on_one_day(entry: Entry, release: Release) -> bool:
    numbers = {_part(entry.label), _part(release.label)}
    return (
        entry.date is not None and entry.date == release.when.date and (None in numbers or len(numbers) == 1)
    )


def _whole(entry: Entry, release: Release) -> bool:
    """ "Season 2" is the release of season 2 that has no name of its own, and begins it."""
    named = labels.known(entry.label) if entry.label else None
    first = release.episodes.first if release.episodes else None
    return (
        named is not None
        and named.label == f"Season {entry.season}"
        and release.label is None
        and release.season == entry.season
        and first in (None, 1)
    )


def _part(label: str | None) -> int | None:
    return labels.part_number(label)


def _label(entry: Entry, release: Release) -> str | None:
    """A part keeps its name where the article speaks of the season or gives none."""
    return entry.label if entry.label is not None else release.label


def _is(entry: Entry, release: Release) -> bool:
    """Whether `entry` is what `release` was merged from."""
    alike = None in (entry.season, release.season) or entry.season == release.season
    if not alike:
        return False
    if entry.label is not None or release.label is not None:
        return labels.same(entry.label, release.label)
    return entry.date == release.when.date


def _giving_way(edits: Edits, release: Release, when: When) -> Edits:
    """`edits` without a date for `release` that `when` contradicts or makes closer."""
    kept = []
    for one in edits.releases:
        if _is(one, release) and one.when != when and (_moved(one.when, when) or _wider(one.when, when)):
            bare = replace(one, date=None, part_of_year=None, time=None, zone=None, moved_from=None)
            if one.label is None and one.episodes is None:
                continue  # nothing else is said
            one = bare
        kept.append(one)
    return replace(edits, releases=tuple(kept))


def _moved(before: When, after: When) -> bool:
    """Whether `after` contradicts `before`, and does not only say more or less about the same time."""
    if before.date is None or after.date is None:
        return False
    return not (_inside(before, after) or _inside(after, before))


def _wider(wide: When, close: When) -> bool:
    """Whether `wide` says less than `close` about the same time."""
    if close.date is None:
        return False
    return wide.date is None or (_inside(close, wide) and not _inside(wide, close))


def _inside(close: When, wide: When) -> bool:
    days = (wide.first_day, close.first_day, close.last_day, wide.last_day)
    if any(day is None for day in days):
        return False
    return days[0] <= days[1] and days[2] <= days[3]  # type: ignore[operator]


def _order(entry: Entry) -> tuple[str, int]:
    return entry.date or "~", _part(entry.label) or 0
