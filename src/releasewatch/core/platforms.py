"""The instant at which a platform opens a release, and which platform a name means."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache, lru_cache

from releasewatch.core.clean import clean
from releasewatch.core.platform_facts import WITH_HOURS, Hours, Platform, Rule
from releasewatch.core.platform_names import WITHOUT_HOURS
from releasewatch.core.release import Basis, When
from releasewatch.errors import UsageProblem

PLATFORMS: tuple[Platform, ...] = (*WITH_HOURS, *WITHOUT_HOURS)

NAMES: tuple[str, ...] = tuple(platform.name for platform in PLATFORMS)
"""The name of every platform, the most used first."""

_SHOWN = 12
"""Names in a refusal; all of them would fill the screen."""

_BY_NAME = {platform.name: platform for platform in PLATFORMS}

_HOURS = r"([01][0-9]|2[0-3]):([0-5][0-9]) +(\S+)(?: +([+-]1)d)?"


def find(name: str) -> Platform | None:
    """The platform or channel that `name` means: a name or alias in any case, spacing and punctuation, else None."""
    return _BY_NAME.get(name) or _folded(name) or _channel(name)


def require(name: str) -> Platform:
    """The platform that `name` means; raises `UsageProblem` with the nearest names, else with the most used."""
    platform = find(name)
    if platform is not None:
        return platform
    if nearest := _nearest(name):
        remedy = f"did you mean {' or '.join(nearest)}?"
    else:
        remedy = f"known: {', '.join(NAMES[:_SHOWN])}, … ({len(NAMES)} in all; TAB completes them)"
    raise UsageProblem(f'unknown platform "{clean(name)}"', remedy)


def rule_on(platform: Platform, billed: str) -> Rule | None:
    """The usual hours of `platform` on a billed day (`YYYY-MM-DD`); None in a gap between two known rules."""
    for rule in platform.rules:
        if (rule.since is None or rule.since <= billed) and (rule.until is None or billed <= rule.until):
            return rule
    return None


def usual_hours(platform: Platform) -> str | None:
    """Today's usual hours of `platform` in the form that `read_hours` reads, or None."""
    for rule in platform.rules:
        if rule.until is None:
            return hours_text(rule.hours)
    return None


def own_clock(name: str) -> str | None:
    """The zone that an hour on this channel means where none is named, or None: BBC One has one clock, NBC several."""
    from releasewatch.core.channels import ONE_CLOCK

    known = find(name)
    return next(
        (zone for zone, names in ONE_CLOCK.items() if known is not None and known.name in names), None
    )


def hours_text(hours: Hours) -> str:
    """`hours` as a person may write them: "00:00 America/Los_Angeles", "21:00 America/New_York -1d"."""
    after = f" {hours.days_after:+d}d" if hours.days_after else ""
    return f"{hours.time} {hours.zone}{after}"


@lru_cache(maxsize=128)
def read_hours(text: str) -> Hours:
    """Hours that a person wrote: "HH:MM ZONE", then -1d for the day before the billed date, +1d for the next.

    The zone is an IANA name, letters such as PT or KST, or an offset such as +09:00. Raises `UsageProblem`.
    """
    from releasewatch.core.words import ZONES

    found = re.fullmatch(_HOURS, text.strip())
    zone = "" if found is None else ZONES.get(found[3].casefold(), found[3])
    if found is None or _zone(zone) is None:
        what = f'there is no time zone "{clean(zone)}"' if zone else f'"{clean(text)}" is no usual hour'
        raise UsageProblem(
            what, "give a time and a zone: 17:00 Asia/Seoul, 00:00 PT, 21:00 America/New_York -1d"
        )
    return Hours(f"{found[1]}:{found[2]}", zone, int(found[4] or 0))


def instant(
    when: When, platform: str | None, hours: Mapping[str, str] | None = None
) -> tuple[datetime | None, Basis | None]:
    """The instant in UTC at which a release opens, and whether that hour was stated or is the usual one.

    `hours` are the person's own usual hours: a platform's name to a text that `read_hours` reads, which then
    replaces every rule of that platform. Both answers are None when the day is not known, the platform has no
    usual hour for it, this machine does not know the zone, or the instant lies outside the years 1 to 9999.

    A time that the clocks skip is read with the offset in force before they were moved; of a time that comes
    twice the first is meant (`fold=0`, https://peps.python.org/pep-0495/).
    """
    if when.precision != "day" or when.date is None:
        return None, None
    if when.time is not None and when.zone is not None:
        at = _resolve(when.date, Hours(when.time, when.zone))
        return at, None if at is None else "stated"
    known = None if platform is None else find(platform)
    if known is None:
        return None, None
    own = None if hours is None else hours.get(known.name)
    if own is not None:
        usual = read_hours(own)
    elif rule := rule_on(known, when.date):
        usual = rule.hours
    else:
        return None, None
    at = _resolve(when.date, usual)
    return at, None if at is None else "usual"


def _resolve(billed: str, hours: Hours) -> datetime | None:
    zone = _zone(hours.zone)
    if zone is None:
        return None
    try:
        day = date.fromisoformat(billed) + timedelta(days=hours.days_after)
        return datetime.combine(day, time.fromisoformat(hours.time), zone).astimezone(UTC)
    except (OverflowError, ValueError):  # outside the years 1 to 9999, or a time that is none
        return None


@cache
def _zone(name: str) -> tzinfo | None:
    from releasewatch.core.zones import zone_of  # stands here because colours and names need no zone

    try:
        return zone_of(name)
    except UsageProblem:
        return None


def _fold(name: str) -> str:
    """`name` for comparing: letters and digits only, with "+" read as "plus"."""
    import unicodedata

    text = unicodedata.normalize("NFKC", name).casefold().replace("+", "plus")
    return "".join(letter for letter in text if letter.isalnum())


@cache
def _by_fold() -> dict[str, Platform]:
    return {_fold(name): platform for platform in PLATFORMS for name in (platform.name, *platform.aliases)}


@lru_cache(maxsize=256)
def _folded(name: str) -> Platform | None:
    return _by_fold().get(_fold(name))


def _channel(name: str) -> Platform | None:
    """A channel of television, of which nothing but its name is known."""
    from releasewatch.core.channels import CHANNELS  # only what is no platform needs them

    # As it is written first: "Mnet" and "M-Net" are two channels.
    channel = name if name in CHANNELS else _channels().get(_fold(name))
    return None if channel is None else Platform(channel, home="")


@cache
def _channels() -> dict[str, str]:
    from releasewatch.core.channels import CHANNELS

    return {_fold(name): channel for channel, aliases in CHANNELS.items() for name in (channel, *aliases)}


def _nearest(name: str) -> list[str]:
    """Up to three names that begin with `name`, hold it as a word, or are spelt nearly so."""
    from difflib import get_close_matches

    names, wanted = _by_fold(), _fold(name)[:80]
    near = []
    if len(wanted) > 2:
        near += [platform.name for folded, platform in names.items() if folded.startswith(wanted)]
        near += [one.name for one in PLATFORMS if wanted in map(_fold, one.name.replace("+", " ").split())]
    near += [names[found].name for found in get_close_matches(wanted, names, n=3, cutoff=0.7)]
    return list(dict.fromkeys(near))[:3]
