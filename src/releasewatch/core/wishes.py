"""What the person wants to be reminded of, show by show."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from releasewatch.core.model import Edits, Release, Told
from releasewatch.core.reminders import FURTHEST
from releasewatch.errors import UsageProblem

_ON_ITS_DAY = (0,)
_SILENT: tuple[int, ...] = ()


def granted(releases: Iterable[Release], edits: Edits) -> tuple[Release, ...]:
    """All `releases` of one show, each with the days on which the person of `edits` is reminded of it.

    "first" is the first release of each season; "complete" the last, on its day where no days were chosen.
    An unknown season may be the only known one.
    """
    found = tuple(releases)
    if edits.muted:
        return tuple(release._replace(remind=_SILENT) for release in found)
    if edits.remind is None and edits.when is None and edits.snoozed_until is None:
        return found
    days = edits.remind
    if edits.when == "complete" and days is None:
        days = _ON_ITS_DAY
    chosen = set(range(len(found))) if edits.when is None else _ends(found, last=edits.when == "complete")
    return tuple(
        release._replace(remind=days if place in chosen else _SILENT, snoozed_until=edits.snoozed_until)
        for place, release in enumerate(found)
    )


class Wish(NamedTuple):
    """What to change of how the person is reminded of one show; None leaves a thing as it is."""

    remind: str | None = None
    """Days before a release as text, "never", or "default" for those of every show."""
    when: str | None = None
    mute: bool | None = None
    snooze: str | None = None
    """How long: "3d", "2w"; "0d" ends it."""


NO_WISH = Wish()
"""Changes nothing."""


def wished(edits: Edits, wish: Wish, today: date) -> Edits:
    """`edits` with `wish` in them, as of `today` where the person is.

    Raises `UsageProblem` for words that cannot be understood.
    """
    if wish.remind is not None:
        default = wish.remind.strip().casefold() == "default"
        edits = replace(edits, remind=None if default else read_days(wish.remind, "--remind"))
    if wish.when is not None:
        edits = replace(edits, when=_read_when(wish.when))
    if wish.mute is not None:
        edits = replace(edits, muted=wish.mute)
    if wish.snooze is not None:
        edits = replace(edits, snoozed_until=_read_snooze(wish.snooze, today))
    return edits


def read_days(value: object, name: str) -> tuple[int, ...]:
    """Days before a release, the furthest first: "7,1,0", a list of them, or "never" for none.

    Raises `UsageProblem` that calls the thing `name`.
    """
    if isinstance(value, str) and value.strip() in ("never", "none"):
        return ()
    days = []
    for part in value if isinstance(value, list) else str(value).replace(",", " ").split() or [""]:
        if isinstance(part, bool) or not str(part).isdecimal() or len(str(part)) > 3 or int(part) > FURTHEST:
            raise UsageProblem(
                f'{name} does not understand "{part}"',
                f"give days before a release, 0 to {FURTHEST}: 7,1,0 (or: never)",
            )
        days.append(int(part))
    return tuple(sorted(set(days), reverse=True))


def _read_when(text: str) -> Told | None:
    match text.strip().casefold():
        case "each":
            return None
        case "first":
            return "first"
        case "complete":
            return "complete"
    raise UsageProblem(
        f'--when does not understand "{text}"',
        "give each, first or complete (only when the last part is out)",
    )


def _read_snooze(text: str, today: date) -> str | None:
    found = re.fullmatch(r"\s*([0-9]{1,3})\s*(d|days?|w|weeks?)\s*", text, re.IGNORECASE)
    if found is None:
        raise UsageProblem(
            f'--snooze does not understand "{text}"', "give days or weeks: --snooze 3d (0d ends it)"
        )
    days = int(found[1]) * (7 if found[2][0] in "wW" else 1)
    try:
        return (today + timedelta(days=days)).isoformat() if days else None
    except OverflowError:
        raise UsageProblem(f"--snooze {text} leads beyond the calendar", "give fewer days") from None


def wish_words(edits: Edits) -> str:
    """How the person is reminded, where it differs from other shows: "3 days before, muted"; else empty.

    A snooze is told by `reminders.reminder_words`, for it depends on the day.
    """
    words = []
    if edits.remind is not None:
        words.append(f"{','.join(map(str, edits.remind))} days before" if edits.remind else "never")
    if edits.when is not None:
        words.append("only of the first part" if edits.when == "first" else "only when complete")
    if edits.muted:
        words.append("muted")
    return ", ".join(words)


def _ends(releases: Sequence[Release], *, last: bool) -> set[int]:
    """The place of the first or the last release of each season; one without a date comes after all others."""
    known = {release.season for release in releases} - {None}
    only = known.pop() if len(known) == 1 else None
    seasons: dict[int | None, list[int]] = {}
    for place, release in enumerate(releases):
        seasons.setdefault(release.season or only, []).append(place)

    def order(place: int) -> tuple[date, int]:
        return releases[place].when.last_day or date.max, releases[place].part or 0

    return {(max if last else min)(places, key=order) for places in seasons.values()}
