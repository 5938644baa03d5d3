"""Which release a person means by a label."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from releasewatch.core import labels
from releasewatch.core.clean import clean
from releasewatch.core.labels import Label
from releasewatch.core.model import Edits, Entry, Episodes, Release, Show
from releasewatch.errors import UsageProblem

N = TypeVar("N", Entry, Release)


def meant(releases: Sequence[Release], wanted: Label) -> list[Release]:
    """All of a season, else the releases of that name, else those that hold none but these episodes.

    Raises as `called` does.
    """
    if wanted.label is None:
        return []
    if wanted.label == f"Season {wanted.season}":
        return [one for one in releases if one.season == wanted.season]
    named = called(releases, wanted.label, wanted.season)
    if named:
        return named
    if wanted.episodes is not None:
        inside = [one for one in releases if _within(one, wanted.episodes)]
        if wanted.season is None:
            refuse_several(wanted.label, {one.season for one in inside})
            return inside
        return [one for one in inside if one.season == wanted.season]
    return []


def called(named: Iterable[N], label: str, season: int | None = None) -> list[N]:
    """Those of `named` that a person means with `label`, of `season` where they named one.

    Without a season it is what has none, else what has the name at all; raises `UsageProblem` when that is in
    several seasons. A season that was named also means the only one of that name if its season is not known.
    """
    alike = [one for one in named if labels.same(one.label, label)]
    exact = [one for one in alike if one.season == season]
    if exact:
        return exact
    if season is not None:
        return alike if len(alike) == 1 and alike[0].season is None else []
    refuse_several(label, {one.season for one in alike})
    return alike


def own(edits: Edits, label: str | None, season: int | None, seen: Show | None = None) -> list[Entry]:
    """The person's entries that `label` of `season` means, see `called`.

    An entry without a season that `seen` shows in another season is not meant. Raises as `called` does.
    """
    if label is None:
        return exact(edits.releases, None, season)
    mine = called(edits.releases, label, season)
    if seen is not None and mine and season is not None and mine[0].season is None:
        shown = {release.season for release in seen.releases if labels.same(release.label, label)}
        if shown - {None, season}:
            return []
    return mine


def exact(named: Iterable[N], label: str | None, season: int | None) -> list[N]:
    """Those of `named` of exactly this name in exactly this season."""
    return [one for one in named if one.season == season and labels.same(one.label, label)]


def refuse_several(label: str, seasons: set[int | None]) -> None:
    """Raise `UsageProblem` where what is called `label` is in several `seasons`."""
    if len(seasons) > 1:
        numbers = sorted(season for season in seasons if season is not None)
        names = [f"Season {number} {label}" for number in numbers]
        raise UsageProblem(
            f'"{clean(label)}" is in several seasons: {clean(", ".join(names))}',
            f'name the season: "{clean(names[-1])}"',
        )


def _within(release: Release, wanted: Episodes) -> bool:
    inside = release.episodes
    if inside is None or inside.first is None or wanted.first is None:
        return False
    return wanted.first <= inside.first and (inside.last or inside.first) <= (wanted.last or wanted.first)
