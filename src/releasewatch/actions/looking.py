"""Look at what is followed: what comes next, all of it, or one show."""

from collections.abc import Sequence
from datetime import date, timedelta

from releasewatch.core.countdown import Countdown, agenda, look
from releasewatch.core.match import find
from releasewatch.core.release import Release, Show
from releasewatch.core.reminders import Due, due
from releasewatch.core.results import Agenda, Following, Followings, Moment, Next, Reminders
from releasewatch.library.catalogue import Catalogue

_MARGIN = timedelta(days=5)
"""A local day and the billed day of one release differ by less than this: an hour and two offsets of nearly a day each,
and usual hours of the day before or after."""


def upcoming(
    catalogue: Catalogue,
    moment: Moment,
    *,
    days: int | None = None,
    on: str | None = None,
    shows: Sequence[str] = (),
    episodes: bool = False,
) -> Agenda:
    """What comes out from today on, or until `days` from today; only `on` one platform, only `shows`.

    Raises `UsageProblem` for an unknown platform or an ambiguous show, `ReleasewatchError` for one not followed.
    """
    keys = {find(words, catalogue.names()).key for words in shows}
    platform = _platform(on)
    releases = [
        release
        for release in catalogue.releases(*_window(moment, days))
        if (not keys or release.key in keys) and (platform is None or _is_on(release, platform))
    ]
    if episodes:
        from releasewatch.core.merge import unfold

        releases = [single for release in releases for single in unfold(release)]
    return Agenda(
        moment,
        agenda(releases, moment.now, days=days),
        followed=catalogue.count(),
        narrowed=bool(keys or platform or days is not None),
    )


def coming_next(
    catalogue: Catalogue, moment: Moment, *, show: str | None = None, form: str | None = None
) -> Next:
    """The one release that comes next and has not been watched.  Raises as `upcoming` does."""
    key = None if show is None else find(show, catalogue.names()).key
    releases = [
        release
        for release in catalogue.releases(*_window(moment, None))
        if not release.watched and key in (None, release.key)
    ]
    ahead = [seen for seen in agenda(releases, moment.now) if seen.state not in ("out", "undated")]
    return Next(moment, ahead[0] if ahead else None, form)


def remind(catalogue: Catalogue, moment: Moment, days_before: Sequence[int]) -> Reminders:
    """What is due today; `days_before` are the days for shows that have none of their own.

    A release that moved and comes out on a day to be reminded of has two sentences, but is one release.
    """
    today = due_days(catalogue, moment, days_before).get(moment.now.date(), [])
    releases = {id(one.seen.release): one.seen for one in today}
    return Reminders(moment, tuple(releases.values()), tuple(one.reminder for one in today))


def due_days(
    catalogue: Catalogue, moment: Moment, days_before: Sequence[int], *, ahead: int = 0
) -> dict[date, list[Due]]:
    """What is due on each day from today to `ahead` days later, see `core.reminders.due`."""
    return due(catalogue.releases(*_window(moment, None)), moment.now, days_before, ahead=ahead)


def everything(catalogue: Catalogue, moment: Moment) -> Followings:
    """Every followed show, by title."""
    return Followings(moment, tuple(following(show, moment) for show in catalogue.shows()))


def following(show: Show, moment: Moment) -> Following:
    """One show with the countdown of each of its releases, the past ones first."""
    seen = [look(release, moment.now) for release in show.releases]
    return Following(show, tuple(sorted(seen, key=_by_day)))


def _by_day(seen: Countdown) -> tuple[date, int]:
    last = seen.day or seen.release.when.last_day
    return last or date.max, seen.release.part or 0


def _window(moment: Moment, days: int | None) -> tuple[date, date | None]:
    """The billed days to ask for so that no release of the wanted local days is missed."""
    today = moment.now.date()
    try:
        first = today - _MARGIN
    except OverflowError:
        first = date.min
    try:
        last = None if days is None else today + timedelta(days=days) + _MARGIN
    except OverflowError:
        last = None
    return first, last


def _is_on(release: Release, platform: str) -> bool:
    """Whether `release` comes out on `platform`, however that is spelt in a library edited by hand."""
    if release.platform is None or release.platform == platform:
        return release.platform is not None
    from releasewatch.core import platforms

    known = platforms.find(release.platform)
    return known is not None and known.name == platform


def _platform(name: str | None) -> str | None:
    if name is None:
        return None
    from releasewatch.core import platforms

    return platforms.require(name).name
