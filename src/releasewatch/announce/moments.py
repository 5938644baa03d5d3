"""Which claims tell one moment by the clocks of two places, and which numbered piece comes after which."""

from datetime import datetime, time, timedelta

from releasewatch.announce.claims import Claim
from releasewatch.announce.patterns import pattern
from releasewatch.core.release import When
from releasewatch.core.zones import zone_of
from releasewatch.errors import UsageProblem

_DAY = timedelta(days=1)


def once(group: list[Claim]) -> list[Claim]:
    """The claims on one show without those that tell the moment of another on the clock of a second place.

    "At midnight Eastern on May 10, which is 9 p.m. Pacific on May 9" is one release, on the day told first.
    """
    kept: list[Claim] = []
    for claim in group:
        if not any(_one_moment(before, claim) for before in kept):
            kept.append(claim)
    return kept


def _one_moment(one: Claim, two: Claim) -> bool:
    if one.when.day is None or two.when.day is None or abs(one.when.day - two.when.day) != _DAY:
        return False
    if (
        one.clock is None
        or two.clock is None
        or (one.label not in (None, two.label) and two.label is not None)
    ):
        return False
    first, second = _instant(one), _instant(two)
    return first is not None and first == second


def _instant(claim: Claim) -> datetime | None:
    """The moment of a claim that tells its hour and zone."""
    if claim.when.day is None or claim.clock is None or claim.clock.zone is None:
        return None
    try:
        zone = zone_of(claim.clock.zone)
    except UsageProblem:
        return None
    return datetime.combine(claim.when.day, time(0), zone) + timedelta(minutes=claim.clock.minutes % 1440)


_NUMBERED = pattern(r"(Part|Volume|Act|Chapter|Cour) (\d{1,2})")
_YEAR = pattern(r"\b(?:19|20)\d\d\b")


def in_order(group: list[Claim]) -> None:
    """Let a later piece come after an earlier one of its sentence: "half this fall, half on February 12"."""
    for claim in group:
        told = _NUMBERED.fullmatch(claim.label or "")
        day = claim.when.day
        if told is None or day is None or _YEAR.search(claim.sentence):
            continue
        for other in group:
            first = _NUMBERED.fullmatch(other.label or "")
            if (
                first is None
                or other.order != claim.order
                or first[1] != told[1]
                or int(first[2]) >= int(told[2])
            ):
                continue
            begins = other.when.first_day
            if begins is not None and day < begins and (day.month, day.day) != (2, 29):
                claim.when = When(day.replace(year=day.year + 1).isoformat())
                break


_FOUR_WEEKS = timedelta(days=28)


def season_began(claim: Claim, group: list[Claim], season: int | None) -> bool:
    """Whether a season that is told to begin on a day has begun long before the day of a claim without one.

    "Season 6 starts on October 11. The show returns on February 14": what returns is no Season 6.
    """
    if season is None or claim.when.first_day is None:
        return False
    return any(
        one.season == season
        and one.label is None
        and one.when.day is not None
        and claim.when.first_day - one.when.day >= _FOUR_WEEKS
        and (one.platform == claim.platform or not claim.said_platform)
        for one in group
        if one is not claim
    )
