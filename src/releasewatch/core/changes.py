"""What moved between two states of a show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from releasewatch.core import pairing
from releasewatch.core.model import Episodes, Release, Show, What, When


@dataclass(frozen=True, slots=True)
class Change:
    """One piece of news about one release.

    `before` and `after` are its billed dates, None where it has none: a release is `added` when nothing was
    known of it, `announced` when it was known without a date or less closely, `withdrawn` when its date is
    no longer given.
    """

    show: str
    key: str
    label: str | None
    season: int | None
    episodes: Episodes | None
    what: What
    before: When | None
    after: When | None
    origin: str


def changes(before: Show, after: Show, today: date) -> tuple[Change, ...]:
    """The news in `after`, soonest first; what is over on `today` in both is no news.

    Comparing a show with itself gives nothing, so each piece of news is told exactly once.
    """
    old = [pairing.place(release) for release in before.releases]
    new = [pairing.place(release) for release in after.releases]
    found: list[Change | None] = []
    referred = set()
    for release, place in zip(after.releases, new, strict=True):
        if pairing.joined(place, old):
            continue  # what became one release moved by several ways, or only some of it moved
        position = pairing.find(place, old)
        if position is not None:
            referred.add(position)
            found.append(_difference(before.releases[position], release, today))
        elif not release.unconfirmed:
            found.append(_news(release, "added", None, release.when, today))
    for number, (release, place) in enumerate(zip(before.releases, old, strict=True)):
        if number in referred:
            continue
        position = pairing.find(place, new)
        if position is not None:
            # Its episodes went into another release: told under the name it had.
            now = after.releases[position]._replace(label=release.label, episodes=release.episodes)
            found.append(_difference(release, now, today))
        elif release.when.date is not None and not release.unconfirmed:
            found.append(_news(release, "withdrawn", release.when, None, today))
    return tuple(sorted((one for one in found if one is not None), key=_order))


def _difference(before: Release, after: Release, today: date) -> Change | None:
    # A withdrawn date that comes back is told like one that was never there.
    then = None if before.unconfirmed else _dated(before.when)
    now = None if after.unconfirmed else _dated(after.when)
    if now is None:
        return None if then is None else _news(after, "withdrawn", then, None, today)
    if then is None:
        return _news(after, "announced", None, now, today)
    if (then.date, then.part_of_year) == (now.date, now.part_of_year):
        return None
    return _news(after, kind(then, now), then, now, today)


def kind(before: When, after: When) -> What:
    """What became of a date that was `before` and is `after`; both differ, and `before` is dated."""
    if after.date is None:
        return "withdrawn"
    return "announced" if _closer(after, before) else "moved"


def _dated(when: When) -> When | None:
    return None if when.date is None else when


def _closer(now: When, then: When) -> bool:
    """Whether `now` says more about the same time: 5 January 2024 inside January 2024."""
    if now.first_day is None or now.last_day is None or then.first_day is None or then.last_day is None:
        return False
    return then.first_day <= now.first_day and now.last_day <= then.last_day


def _news(
    release: Release, what: What, before: When | None, after: When | None, today: date
) -> Change | None:
    last_days = (when.last_day for when in (before, after) if when is not None)
    days = [day for day in last_days if day is not None]
    if days and max(days) < today:
        return None
    return Change(
        show=release.show,
        key=release.key,
        label=release.label,
        season=release.season,
        episodes=release.episodes,
        what=what,
        before=before if before is not None and before.date is not None else None,
        after=after if after is not None and after.date is not None else None,
        origin=release.origin,
    )


def _order(change: Change) -> tuple[str, int, int]:
    when = change.after or change.before
    first = change.episodes.first if change.episodes is not None else None
    return (when.date if when is not None and when.date else "~", change.season or 0, first or 0)
