"""One followed show with everything said about it -> its releases, each with where its date comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from releasewatch.core import labels, meaning, platforms, wishes
from releasewatch.core.clean import clean
from releasewatch.core.model import YOU, Edits, Entry, Episodes, Facts, Followed, Release, Show, When
from releasewatch.errors import UsageProblem

T = TypeVar("T")

ANNOUNCEMENT = "announcement"

_NEAR_DAYS = 3
"""Two unlabelled entries this close are one release: sources bill the same opening under neighbouring days."""

_MOST_EPISODES = 1000
"""No batch is longer; a mistyped "E1-100000" must not fill the screen."""


_Said = dict[str, Entry]
"""What the person and the sources say about one and the same release, the most trusted first."""


def merge(followed: Followed, hours: Mapping[str, str] | None = None) -> Show:
    """The show as it is seen: the person's edits over announcements over sources, nothing of any of them lost.

    `hours` are the person's own usual hours, see `platforms.instant`.
    """
    title = clean(followed.title)
    platform = _platform(followed)
    joined = _join(followed)
    for said in joined:
        said.update({origin: _of_one_part(entry, origin, said, joined) for origin, entry in said.items()})
    watched = frozenset(followed.edits.watched)
    releases = [_release(followed.key, title, platform, one, watched, hours or {}) for one in joined]
    return Show(
        title=title,
        key=followed.key,
        platform=platform,
        ids={clean(source): clean(it) if isinstance(it, str) else it for source, it in followed.ids.items()},
        releases=wishes.granted(_counted(releases), followed.edits),
        reminders=wishes.wish_words(followed.edits),
        snoozed_until=followed.edits.snoozed_until,
    )


def sayings(followed: Followed) -> tuple[Mapping[str, Entry], ...]:
    """What each origin says of each release, the most trusted first; in the order of `merge(followed).releases`."""
    return tuple(_join(followed))


def marks(entry: Entry) -> tuple[str, ...]:
    """The names under which a release can be marked as watched; they outlive a moved date where they can."""
    season = "" if entry.season is None else str(entry.season)
    found = []
    if entry.label is not None:
        found.append(f"{season}:{entry.label.casefold()}")
    if entry.episodes is not None and entry.episodes.first is not None:
        found.append(f"{season}:e{entry.episodes.first}")
    if not found:
        found.append(f"{season}:{entry.date or 'undated'}")
    return tuple(found)


def may_follow(followed: Followed, day: str) -> bool:
    """Whether any release of the show may come out on `day` (`YYYY-MM-DD`) or later, told without merging."""
    for releases in (followed.edits.releases, *(facts.releases for facts in followed.facts.values())):
        for entry in releases:
            if entry.date is None or len(entry.date) < len(day) or entry.date >= day:
                return True
    return False


def put(edits: Edits, entry: Entry, seen: Show | None = None, *, at: str | None = None) -> Edits:
    """`edits` with `entry` in the place of the person's entry for the same release, or added at the end.

    A day that replaces another day keeps the former one as `moved_from`: the person's own former date, or
    the one that `seen` shows from a source. `at` is the present instant, `YYYY-MM-DDTHH:MM:SSZ`.
    A label without a season means the one release of that name and takes over its season; raises `UsageProblem`
    when several seasons have one.
    """
    shown = () if seen is None else seen.releases
    if (
        entry.season is None
        and entry.label is not None
        and not meaning.exact(edits.releases, entry.label, None)
    ):
        alike = {one.season for one in meaning.called(edits.releases, entry.label)}
        alike |= {one.season for one in meaning.called(shown, entry.label)}
        meaning.refuse_several(entry.label, alike)
        entry = replace(entry, season=next(iter(alike), None))
    mine = meaning.own(edits, entry.label, entry.season, seen)
    if mine:
        old = mine[0]
        new = _moved(entry, old, at)
        releases = tuple(new if one is old else one for one in edits.releases)
        return replace(edits, releases=releases, watched=_still_watched(edits.watched, old, new))
    if entry.label is not None:
        alike_shown = meaning.exact(shown, entry.label, entry.season)
        _refuse_twins(alike_shown, entry.label)
        for release in alike_shown:
            former = Entry(date=release.when.date, moved_from=release.moved_from, moved_at=release.moved_at)
            entry = _moved(entry, former, at)
    return replace(edits, releases=(*edits.releases, entry))


def _refuse_twins(releases: list[Release], label: str) -> None:
    """Raise `UsageProblem` where several `releases` of one season are called `label`."""
    if len(releases) < 2:
        return
    from releasewatch.core.naming import episode_words
    from releasewatch.core.phrase import billed_words

    numbered = [one for one in releases if one.episodes is not None and one.episodes.first is not None]
    remedy = f"take away what you do not mean first: --drop {releases[0].when.date or 'DAY'}"
    if numbered:
        season = "" if numbered[-1].season is None else f"S{numbered[-1].season} "
        remedy = f'name its episodes: --part "{season}{episode_words(numbered[-1].episodes)} Dec 22"'
    days = ", ".join(billed_words(one.when.date) for one in releases)
    raise UsageProblem(f'{len(releases)} releases are called "{clean(label)}": {days}', remedy)


def _still_watched(watched: tuple[str, ...], old: Entry, new: Entry) -> tuple[str, ...]:
    """`watched` with the names of `new` if `old` was watched and has learnt its season."""
    if old.season == new.season or set(watched).isdisjoint(marks(old)):
        return watched
    return tuple(sorted({*watched, *marks(new)}))


def unfold(release: Release) -> tuple[Release, ...]:
    """One release for each episode of a batch whose first and last episode are known; else the release itself.

    A label that names the batch ("Episodes 1-3") becomes the name of each episode.
    """
    episodes = release.episodes
    if episodes is None or episodes.first is None or episodes.last is None:
        return (release,)
    numbers = range(episodes.first, min(episodes.last, episodes.first + _MOST_EPISODES) + 1)
    batch = labels.known(release.label) if release.label is not None else None
    named = batch is not None and batch.label is not None and batch.label.startswith("Episode")
    return tuple(
        release._replace(
            label=f"Episode {number}" if named else release.label,
            episodes=Episodes(number, number, 1),
            whole=release.whole and len(numbers) == 1,
        )
        for number in numbers
    )


def _moved(entry: Entry, old: Entry, at: str | None) -> Entry:
    """`entry` in the place of `old`: what only the old one says is kept, a changed date is remembered."""
    changed = old.date is not None and entry.date != old.date
    return replace(
        entry,
        episodes=entry.episodes or old.episodes,
        platform=entry.platform or old.platform,
        moved_from=old.date if changed else old.moved_from,
        moved_at=at if changed else old.moved_at,
    )


def _platform(followed: Followed) -> str | None:
    said = (followed.edits.platform, *(facts.platform for _, facts in _accounts(followed)))
    platform = _first(said)
    return None if platform is None else clean(platform) or None


def _accounts(followed: Followed) -> list[tuple[str, Facts]]:
    """The sources' facts, the most trusted first: an announcement, then the others by name."""
    return sorted(followed.facts.items(), key=lambda item: (item[0] != ANNOUNCEMENT, item[0]))


def _join(followed: Followed) -> list[_Said]:
    joined: list[_Said] = [{YOU: entry} for entry in followed.edits.releases]
    for origin, facts in _accounts(followed):
        if not joined:
            joined = [{origin: entry} for entry in facts.releases]
            continue
        for entry in facts.releases:
            place = next((said for said in joined if origin not in said and _same_release(entry, said)), None)
            place = place or _part_of_rest(entry, origin, joined)
            if place is None:
                joined.append({origin: entry})
            else:
                place[origin] = entry
    return joined


def _part_of_rest(rest: Entry, origin: str, joined: list[_Said]) -> _Said | None:
    """The part that the undated rest of a season must be: the only one left, behind the batch it continues."""
    first = _first_episode(rest)
    if first is None or rest.date is not None or rest.label is not None:
        return None
    for said in joined:
        before = said.get(origin)
        number = _part(said)
        if number is None or before is None or before.season != rest.season or before.episodes is None:
            continue
        if before.episodes.last == first - 1:
            left = [one for one in joined if origin not in one and (_part(one) or 0) > number]
            return left[0] if len(left) == 1 and _part(left[0]) == number + 1 else None
    return None


def _of_one_part(entry: Entry, origin: str, said: _Said, joined: list[_Said]) -> Entry:
    """`entry` without its episodes where its source joins parts: all of the season cannot be in one of several."""
    number = _part(said)
    if number is None or not entry.whole:
        return entry
    others = (one for one in joined if _part(one) not in (None, number) and _seasons_meet(one, entry))
    if all(origin in one for one in others):
        return entry
    return replace(entry, episodes=None, whole=False)


def _part(said: _Said) -> int | None:
    """Which part it is for the first who numbers it."""
    return _first(labels.part_number(entry.label) for entry in said.values())


def _seasons_meet(said: _Said, entry: Entry) -> bool:
    return any(entry.season is None or one.season in (None, entry.season) for one in said.values())


def _same_release(entry: Entry, said: _Said) -> bool:
    return any(_same_entry(entry, other) for other in said.values())


def _same_entry(one: Entry, two: Entry) -> bool:
    """Whether two origins speak of one release.

    Never on the season number alone: sources disagree on what a season is, and some make each part a season of
    its own. The same label in seasons that do not contradict each other is enough, and so is the same first
    episode; else the days must be near and no number speak against it. "Volume 2" and "Part 2" of one day are
    one release: a source that has no word of its own for parts is given "Part".
    """
    seasons_agree = one.season is None or two.season is None or one.season == two.season
    near = _near(one.when, two.when)
    if one.label is not None and labels.same(one.label, two.label):
        return seasons_agree or near
    number_one, number_two = labels.part_number(one.label), labels.part_number(two.label)
    if number_one is not None and number_two is not None and number_one != number_two:
        return False
    first_one, first_two = _first_episode(one), _first_episode(two)
    if first_one is not None and first_two is not None:
        return first_one == first_two if seasons_agree else near and _count(one) == _count(two)
    return near


def _first_episode(entry: Entry) -> int | None:
    return None if entry.episodes is None else entry.episodes.first


def _count(entry: Entry) -> int | None:
    return None if entry.episodes is None else entry.episodes.count


def _near(one: When, two: When) -> bool:
    if one.day is None or two.day is None:
        return one.date is not None and one.date == two.date and one.part_of_year == two.part_of_year
    return abs((one.day - two.day).days) <= _NEAR_DAYS


def _release(
    key: str,
    title: str,
    platform: str | None,
    said: _Said,
    watched: frozenset[str],
    hours: Mapping[str, str],
) -> Release:
    if len(said) == 1:
        ((origin, entry),) = said.items()
        names = marks(entry)
    else:
        origin, entry = _together(said)
        names = tuple(dict.fromkeys(mark for one in said.values() for mark in marks(one)))
    own_platform = platform if entry.platform is None else clean(entry.platform) or platform
    when = entry.when
    at, basis = platforms.instant(when, own_platform, hours)
    return Release(
        show=title,
        key=key,
        label=None if entry.label is None else clean(entry.label),
        part=labels.part_number(entry.label),
        parts=None,
        season=entry.season,
        episodes=entry.episodes,
        when=when,
        at=at,
        basis=basis,
        platform=own_platform,
        origin=clean(origin),
        moved_from=entry.moved_from,
        watched=not watched.isdisjoint(names),
        marks=names,
        whole=entry.whole,
        unconfirmed=entry.unconfirmed,
        derived=entry.derived,
        moved_at=entry.moved_at,
    )


def _together(said: _Said) -> tuple[str, Entry]:
    """What several say of one release as if one said it, and who gives its date."""
    entries = list(said.values())
    origin, dated = _dated(said)
    season = _season(entries)
    return origin, replace(
        dated,
        label=_first(entry.label for entry in entries),
        season=season,
        episodes=_fewest(entry.episodes for entry in entries if entry.season in (None, season)),
        platform=_first(entry.platform for entry in entries),
        whole=all(entry.whole for entry in entries if entry.episodes is not None)
        and any(entry.whole for entry in entries),
    )


def _season(said: list[Entry]) -> int | None:
    """The season of whoever numbers the parts inside it, else the first one named."""
    numbering = (entry.season for entry in said if labels.part_number(entry.label) is not None)
    return _first(numbering) or _first(entry.season for entry in said)


def _fewest(said: Iterable[Episodes | None]) -> Episodes | None:
    """The smallest batch of those named: a source that joins two parts says less of each."""
    named = [episodes for episodes in said if episodes is not None]
    return min(named, key=lambda episodes: episodes.count or _MOST_EPISODES, default=None)


def _dated(said: _Said) -> tuple[str, Entry]:
    """Whose date counts: the first that has one, unless another knows the day inside what it says."""
    candidates = [(origin, entry) for origin, entry in said.items() if entry.date is not None]
    if not candidates:
        return next(iter(said.items()))
    origin, chosen = candidates[0]
    for other_origin, other in candidates[1:]:
        if _refines(other.when, chosen.when):
            origin, chosen = other_origin, other
    return origin, chosen


def _refines(closer: When, wider: When) -> bool:
    """Whether `closer` says more about the same time: "5 January 2024" inside "January 2024"."""
    if (
        closer.first_day is None
        or closer.last_day is None
        or wider.first_day is None
        or wider.last_day is None
    ):
        return False
    inside = wider.first_day <= closer.first_day and closer.last_day <= wider.last_day
    return inside and closer.last_day - closer.first_day < wider.last_day - wider.first_day


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _counted(releases: list[Release]) -> list[Release]:
    """The same releases with the number of parts in their season, where more than one is known.

    One part alone does not tell how many there are: "Part 4" may be followed by a fifth.
    """
    numbers: dict[str, dict[int | None, frozenset[int]]] = {}
    for release in releases:
        if release.part is not None:
            seasons = numbers.setdefault(_kind(release), {})
            seasons[release.season] = seasons.get(release.season, frozenset()) | {release.part}
    if not numbers:
        return releases
    return [
        release if release.part is None else _with_parts(release, numbers[_kind(release)])
        for release in releases
    ]


def _with_parts(release: Release, numbers: Mapping[int | None, frozenset[int]]) -> Release:
    """`release` among the parts of its season; an unknown season may be any of them."""
    of_any = numbers.get(None, frozenset())
    seasons = numbers if release.season is None else (release.season,)
    known = [numbers.get(season, frozenset()) | of_any for season in seasons]
    parts = max((max(together) for together in known if len(together) > 1), default=None)
    return release if parts is None else release._replace(parts=parts)


def _kind(release: Release) -> str:
    """Parts and volumes are counted apart."""
    return (release.label or "").split(" ")[0].casefold()
