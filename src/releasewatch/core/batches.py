"""The episodes of one source -> the releases a careful person would write down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from operator import attrgetter
from statistics import median

from releasewatch.core import labels
from releasewatch.core.model import Entry, Episodes

PREMIERE = "Premiere"
RETURN = "Return"

_SEPARATE_DAYS = 10
"""Batches this far apart are parts. Weekly releases skip to 14 days at most with a single week of rest, but
they come one episode at a time: see `_falls_into_parts`."""

_SEPARATE_DAYS_OF_MANY = 21
"""The same for four parts and more: a fortnightly series in pairs is a rhythm, not a season in parts."""

_MOST_PARTS = 6

_RETURN_DAYS = 28
"""A serial season that rests this long, and three times its usual step, returns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One episode as a source tells it.

    `airdate` is the billed date. `time` is `HH:MM` on the wall clock of `zone` on that date, both only where
    the source states an hour. A special stands outside the numbering of its season.
    """

    id: int | str
    season: int
    number: int | None
    airdate: date | None
    name: str = ""
    time: str | None = None
    zone: str | None = None
    special: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """What a source says of a season; every date may be a forecast, `episodes` is the number ordered."""

    number: int
    name: str = ""
    premiere: date | None = None
    end: date | None = None
    episodes: int | None = None
    platform: str | None = None
    """Only where it differs from the show's."""


@dataclass(frozen=True, slots=True)
class _Drop:
    """The episodes of one season that come out on one billed date."""

    day: date
    episodes: tuple[Episode, ...]

    @property
    def size(self) -> int:
        return len(self.episodes)


def entries(
    episodes: Iterable[Episode], seasons: Iterable[Season] = (), *, ended: bool = False
) -> tuple[Entry, ...]:
    """The releases in these episodes, by date with the undated ones last.

    Episodes of a season on one date are one release. Separated batches are labelled Part 1, Part 2, …; a
    serial season is one release a date, its first labelled Premiere and the first after a long rest Return.
    What is announced without a date is one undated release a season, unless the show has `ended`.
    """
    unique = {episode.id: episode for episode in episodes}.values()
    regular = sorted((one for one in unique if not _apart(one)), key=attrgetter("season"))
    known = {season.number: season for season in seasons}
    by_season = {number: tuple(group) for number, group in groupby(regular, key=attrgetter("season"))}
    numbers = sorted(by_season.keys() | known.keys())
    dated = {one.season for one in regular if one.airdate} | {
        one.number for one in known.values() if one.premiere
    }
    found = [_special(episode) for episode in unique if _apart(episode) and (episode.airdate or not ended)]
    for number in numbers:
        about = known.get(number, Season(number=number))
        some = by_season.get(number, ())
        found += _dated_releases(some, about, finished=ended or number < numbers[-1])
        if not ended and number >= max(dated, default=0):
            found += _undated_releases(some, about)
    return tuple(sorted(found, key=_order))


def recent(releases: Sequence[Entry], today: date, past: int = 60) -> tuple[Entry, ...]:
    """`releases` without those long out: the newest `past` of them stay, and all that is ahead.

    A daily show of twenty years would otherwise fill the library with thousands of days nobody waits for.
    """
    out = [entry for entry in releases if entry.date is not None and entry.date < today.isoformat()]
    left_out = set(map(id, out[: max(len(out) - past, 0)]))
    return tuple(entry for entry in releases if id(entry) not in left_out)


def _apart(episode: Episode) -> bool:
    """Whether it stands outside the seasons; season 0 holds specials wherever there is one."""
    return episode.special or episode.number is None or episode.season == 0


def _order(entry: Entry) -> tuple[str, int, int, str]:
    first = entry.episodes.first if entry.episodes is not None else None
    return entry.date or "~", entry.season or 0, first or 0, entry.label or ""


def _special(episode: Episode) -> Entry:
    return Entry(
        label=episode.name or "Special",
        season=episode.season or None,
        date=None if episode.airdate is None else episode.airdate.isoformat(),
        time=episode.time,
        zone=episode.zone,
    )


def _dated_releases(episodes: Sequence[Episode], about: Season, *, finished: bool) -> list[Entry]:
    dated = sorted((one for one in episodes if one.airdate), key=lambda one: (one.airdate, one.number))
    drops = [_Drop(day, tuple(group)) for day, group in groupby(dated, key=attrgetter("airdate"))]
    if not drops:
        return [] if about.premiere is None else [_announced(about, about.premiere)]
    undated = len(episodes) - len(dated)
    complete = not undated and (len(dated) >= about.episodes if about.episodes else finished)
    whole = len(drops) == 1 and len(dated) > 1 and (complete or _one_day(about, drops[0].day, undated))
    named = _part_name(about.name)
    if named is not None:
        names: Mapping[int, str | None] = {0: named}
    elif whole:
        names = {}
    elif _falls_into_parts(drops, complete=complete):
        names = {place: f"Part {place + 1}" for place in range(len(drops))}
    else:
        names = _serial_names(drops, about)
    return [_release(drop, names.get(place), about, whole=whole) for place, drop in enumerate(drops)]


def _one_day(about: Season, day: date, undated: int) -> bool:
    return not undated and about.premiere == about.end == day and not about.episodes


def _release(drop: _Drop, label: str | None, about: Season, *, whole: bool) -> Entry:
    numbers = [one.number for one in drop.episodes if one.number is not None]
    stated = min((one for one in drop.episodes if one.time), key=lambda one: one.time or "", default=None)
    return Entry(
        label=label,
        season=about.number,
        episodes=Episodes(min(numbers), max(numbers), drop.size),
        whole=whole,
        date=drop.day.isoformat(),
        time=None if stated is None else stated.time,
        zone=None if stated is None else stated.zone,
        platform=about.platform,
    )


def _falls_into_parts(drops: Sequence[_Drop], *, complete: bool) -> bool:
    """Whether these dates are batches set apart rather than the steps of a serial season.

    Every batch but the last holds several episodes; a last single one counts once the season is `complete`.
    A finale may follow the last batch within days, as the third part of Stranger Things 5 did.
    """
    if not 2 <= len(drops) <= _MOST_PARTS:
        return False
    if any(drop.size < 2 for drop in drops[:-1]) or (drops[-1].size < 2 and not complete):
        return False
    gaps = _gaps(drops)
    apart = _SEPARATE_DAYS if len(drops) < 4 else _SEPARATE_DAYS_OF_MANY
    return all(gap >= apart for gap in (gaps if len(drops) == 2 else gaps[:-1]))


def _serial_names(drops: Sequence[_Drop], about: Season) -> Mapping[int, str | None]:
    """Premiere for the first date of a serial season, Return where it comes back after a long rest."""
    names: dict[int, str | None] = {}
    first = drops[0]
    if _opens(first, alone=len(drops) == 1, ordered=about.episodes):
        names[0] = PREMIERE
    gaps = _gaps(drops)
    if len(gaps) > 1:
        step = median(gaps)
        names |= {place: RETURN for place, gap in enumerate(gaps, 1) if gap >= max(_RETURN_DAYS, 3 * step)}
    return names


def _opens(first: _Drop, *, alone: bool, ordered: int | None) -> bool:
    """Whether the first date is a premiere with more to come; a large lone batch may be all there is."""
    if first.episodes[0].number not in (0, 1):
        return False
    if not alone:
        return True
    if ordered:
        return first.size * 2 < ordered
    return first.size == 1


def _gaps(drops: Sequence[_Drop]) -> list[int]:
    """Days between one date and the next."""
    return [(later.day - earlier.day).days for earlier, later in pairwise(drops)]


def _undated_releases(episodes: Sequence[Episode], about: Season) -> list[Entry]:
    """What is announced of a season and not dated, as one release."""
    undated = sorted(one.number for one in episodes if one.airdate is None and one.number is not None)
    label = _part_name(about.name)
    if len(undated) < len(episodes):
        if not undated:
            return []
        listed = Episodes(undated[0], undated[-1], len(undated))
        return [Entry(label=label, season=about.number, episodes=listed, platform=about.platform)]
    if about.premiere is not None:
        return []
    # Placeholders of a season without any date say nothing of its length; the number ordered does.
    length = Episodes(count=about.episodes) if about.episodes else None
    return [Entry(label=label, season=about.number, episodes=length, platform=about.platform)]


def _announced(about: Season, premiere: date) -> Entry:
    """A season of which only the first day is known, and whether it is also the last."""
    length = about.episodes or 0
    whole = about.end == premiere and length > 1
    return Entry(
        label=_part_name(about.name) or (None if whole else PREMIERE),
        season=about.number,
        episodes=Episodes(1, length, length) if whole else None,
        whole=whole,
        date=premiere.isoformat(),
        platform=about.platform,
    )


def _part_name(name: str) -> str | None:
    """The label in the name of a season, for a source that makes each part a season of its own."""
    return name if labels.part_number(name) is not None else None
