"""What a person can type to mean each release of a show: its name, or its day where the name is none of its own."""

from collections.abc import Sequence
from datetime import datetime

from releasewatch.core import labels, meaning
from releasewatch.core.countdown import look
from releasewatch.core.naming import part_words
from releasewatch.core.release import Release
from releasewatch.errors import UsageProblem


def called(releases: Sequence[Release], text: str, now: datetime) -> list[Release]:
    """Those of `releases` that `text` names, else those of the day that it is.  Raises as `meaning.meant` does."""
    return meaning.meant(releases, labels.read(text)) or on_day(releases, text, now)


def on_day(releases: Sequence[Release], text: str, now: datetime) -> list[Release]:
    """Those that come out on the day that `text` is: as it is billed, else as it is in the zone of `now`."""
    from releasewatch.core.when import parse

    try:
        day = parse(text, now).day
    except UsageProblem:
        return []
    if day is None:
        return []
    billed = [one for one in releases if one.when.day == day]
    return billed or [one for one in releases if look(one, now).day == day]


def words_for(release: Release, releases: Sequence[Release]) -> tuple[str, ...]:
    """What means `release`, one of `releases`: its name, and its day where the name means others too or is missing.

    Nothing where only its place among the others tells it apart.
    """
    name = part_words(release, of=False)
    try:
        named = meaning.meant(releases, labels.read(name)) if name else []
    except UsageProblem:
        named = []
    words = (name,) if named else ()
    day = release.when.day
    if named == [release] or day is None or sum(one.when.day == day for one in releases) > 1:
        return words
    return (*words, day.isoformat())
