"""A claim: one sentence says that something of a show comes out at some time."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from releasewatch.announce.patterns import pattern
from releasewatch.core import hours
from releasewatch.core.hours import Clock
from releasewatch.core.release import Episodes, When
from releasewatch.core.tokens import Cursor, Refused, split


@dataclass(slots=True, kw_only=True)
class Claim:
    """What one sentence claims of one date; claims are put together in `joining`."""

    show: str | None
    when: When
    sentence: str
    order: int
    season: int | None = None
    label: str | None = None
    episodes: Episodes | None = None
    ordinal: int | None = None
    final: bool = False
    clock: Clock | None = None
    platform: str | None = None
    said_platform: bool = False
    """Whether the platform stands with the date, and is not only that of the article."""
    whole: bool = False
    launch: int | None = None
    rhythm: str | None = None
    until: date | None = None
    headline: bool = False
    weekday: bool = False
    """Whether the day is told by its weekday alone."""
    fresh: bool = False
    """Whether it is told that this day has taken the place of another."""
    named: bool = False
    """Whether the title stands in the sentence itself."""
    assumed: bool = False
    """Whether neither the sentence nor those just before name a title, so that the topic is taken."""


_HOUR = pattern(
    r"(?:\bat |\bfrom |\bby |@ ?|, |\(|\| ?|\s)(?P<hour>(?:[0-2]?\d[:.][0-5]\d(?: ?[ap]\.?m\b\.?)?|"
    r"\d{1,2} ?[ap]\.?m\b\.?|noon|midnight|12 midnight)"
    r"(?: ?\(?(?:[A-Z]{2,4}|[Ee]astern|[Pp]acific|[Cc]entral)(?: [Tt]ime)?(?:\b|$))?)",
)
_OTHERS = pattern(r"\b(?:then|followed|with (?:one|two|new|further))\b|;")
"""Between a day and an hour that is of what follows: "on May 5, then one a week on Fridays at 9 p.m."."""
_PLACES = {
    "japan": "Asia/Tokyo",
    "korea": "Asia/Seoul",
    "korean": "Asia/Seoul",
    "uk": "Europe/London",
    "london": "Europe/London",
}
_PLACE_AFTER = pattern(r" (?:in |\()?(?P<place>Japan|Korean?|UK|London)\b", re.IGNORECASE)


def hour_near(text: str, start: int, end: int) -> Clock | None:
    """The hour told with the date at `start:end`: after it, else just before it."""
    for low, high in ((end, end + 45), (max(0, start - 30), start + 1)):
        match = _HOUR.search(text, low, min(high, len(text)))
        if match is None or _OTHERS.search(text, low, match.start()):
            continue
        try:
            clock = hours.read(Cursor(split(match.group("hour").replace("(", " "))))
        except Refused:
            continue
        if clock is None:
            continue
        place = _PLACE_AFTER.match(text, match.end())
        if clock.zone is None and place is not None:
            return Clock(clock.minutes, _PLACES[place.group("place").casefold()])
        return clock
    return None


def on_calendar(when: When, clock: Clock | None) -> When:
    """The calendar day of a listing that counts the night on to the day before: 25:00 is one o'clock of the next."""
    if clock is None or when.day is None or clock.minutes < 1440:
        return when
    return When((when.day + timedelta(days=clock.minutes // 1440)).isoformat())
