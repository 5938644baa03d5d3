"""What the person wants to be reminded of, show by show."""

from collections.abc import Iterable, Sequence
from datetime import date

from releasewatch.core.model import Edits, Release

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


def wish_words(edits: Edits) -> str:
    """How the person is reminded, where it differs from other shows: "only when complete, muted"; else empty."""
    words = []
    if edits.remind is not None:
        words.append(f"{','.join(map(str, edits.remind))} days before" if edits.remind else "never")
    if edits.when is not None:
        words.append("only of the first part" if edits.when == "first" else "only when complete")
    if edits.muted:
        words.append("muted")
    if edits.snoozed_until is not None:
        words.append(f"not before {edits.snoozed_until}")
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
