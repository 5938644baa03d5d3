"""Names for the batches that are told by their order only: "the first seven episodes", "the rest"."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from releasewatch.announce.claims import Claim
from releasewatch.announce.patterns import pattern
from releasewatch.core.release import Episodes, When
from releasewatch.core.words import NUMBERS

_FORTNIGHT = timedelta(days=14)
_MOST = 120
"""No show has so many pieces to come; each is compared with all."""


def number_batches(group: list[Claim], headline: str | None) -> None:
    """Number the batches that are only told by order: "the first seven episodes", "the last three".

    The one batch that is still to come may have its name in the headline.
    """
    if len(group) > _MOST:
        return
    batches = [
        claim
        for claim in group
        if claim.ordinal is not None and claim.label in (None, "Part", "Volume", "Chapter", "Act", "Cour")
    ]
    for claim in [one for one in batches if one.when.day is None]:
        # "the last six in July", told closer below: "the second half on July 11"
        closer = next((one for one in group if inside(one.when, claim.when) and one.when.day), None)
        if closer is not None and (closer.label or closer.ordinal is not None):
            claim.label, claim.ordinal = closer.label, closer.ordinal
            if claim.ordinal is None:
                batches.remove(claim)
    for claim in [one for one in batches if one.when.day is not None]:
        # "Part 2 comes in April", and below "the remaining episodes land on April 29"
        wider = next((one for one in group if one.ordinal is None and inside(claim.when, one.when)), None)
        if wider is not None and wider.label is not None and wider.label.startswith(RANK):
            claim.label, claim.ordinal = wider.label, None
            batches.remove(claim)
    others = [claim for claim in group if claim.ordinal is None and claim.label]
    named = [claim.label for claim in others if claim.label is not None]
    days = _days(claim for claim in group if claim.ordinal is not None or claim.label)
    if batches and (_count_on_from(batches) or _count_on_launch(group, batches)):
        return
    if len(days) < 2 and batches and all(claim.ordinal == -1 for claim in batches):
        for claim in batches:
            few = claim.episodes is not None and claim.episodes.count is not None and claim.episodes.count < 3
            of_season = "season" in claim.sentence.casefold()
            if few and claim.label is None and headline is None and not of_season:
                claim.label, claim.ordinal = "Finale", None  # "the final two episodes" are no half
                continue
            claim.label = f"{claim.label or 'Part'} 2" if headline is None else headline
        return
    if len(days) < 2:
        for claim in batches:
            if claim.ordinal == 0 and claim.label is None and _openings(group, claim):
                claim.label = "Part 2"  # "seven episodes from April 18, six more from July 11"
            elif claim.ordinal == 1 and claim.label is None:
                claim.launch = claim.launch or (claim.episodes.count if claim.episodes else None)
                claim.ordinal, claim.episodes = None, None
        return
    if batches and all(claim.ordinal != 1 for claim in batches):
        first = min(batches, key=lambda one: one.when.first_day or date.max)
        batches = _openings(group, first)[:1] + batches
        days = _days((*batches, *others))
    kind = next(
        (label.split(" ")[0] for label in named if label.startswith(("Part ", "Volume ", "Act "))), "Part"
    )
    _place(batches, others, days, kind)


_ALREADY = pattern(
    r"\b(?:has|have|had) (?:already |so far |now )?(?:released|aired|dropped|"
    r"streamed|put out|broadcast|premiered|shown|"
    r"unveiled) (?:the |its )?(?:first |opening )?(\w+) (?:new )?episodes\b"
    r"|\b(?:first|opening) (\w+)(?: episodes)? (?:are|is) (?:already |now )?(?:out|available|streaming)\b"
    r"|\b(\w+) episodes (?:are|have been) (?:already |now )?(?:out|available|streaming|released|aired)\b",
    re.IGNORECASE,
)
"""How many episodes are out already."""


def _count_on_from(batches: list[Claim]) -> bool:
    """Number batches of which the counts are told from those that are out: "seven are out, three come on May 5"."""
    told = _ALREADY.search(batches[0].sentence)
    word = next((one for one in told.groups() if one), "").casefold() if told is not None else ""
    out = int(word) if word.isdigit() else NUMBERS.get(word, 0)
    if not out or any(claim.episodes is None or claim.episodes.count is None for claim in batches):
        return False
    _count_on(batches, out)
    return True


def _count_on_launch(group: list[Claim], batches: list[Claim]) -> bool:
    """Number batches from a launch: "debuts May 5 with three episodes. Two more follow on May 12, two on May 19"."""
    if any(one.ordinal != 0 or one.label or not one.episodes or not one.episodes.count for one in batches):
        return False
    first = min((one.when.day or date.min for one in batches), default=date.min)
    opening = [
        one
        for one in group
        if one.launch and one.label is None and one.ordinal is None and one.when.day and one.when.day < first
    ]
    if len(opening) != 1:
        return False
    new = [
        one
        for one in group
        if one is not opening[0] and one.label is None and one.ordinal is None and one.when.day
    ]
    for claim in new:
        told = _NEW_EPISODES.match(claim.sentence)
        if told is None:
            continue
        claim.episodes = Episodes(count=NUMBERS.get(told[1].casefold(), 0) or int(told[1]))
        batches = [*batches, claim]
    if len(batches) < 2:
        return False
    _count_on(batches, opening[0].launch or 0)
    return True


_NEW_EPISODES = pattern(
    r"\W*(?:Another )?(\d{1,2}|one|two|three|four|five|six) (?:new|more|further|additional) episodes (?:will |"
    r"are |then )?"
    r"(?:debut|premiere|drop|arrive|follow|stream|air|launch|land|come|be )",
    re.IGNORECASE,
)
"""A sentence about a batch: "Two new episodes will debut on May 12"."""


def _count_on(batches: list[Claim], out: int) -> None:
    """Number batches whose counts are known where `out` episodes come before them."""
    for claim in sorted(batches, key=_when):
        count = (claim.episodes.count if claim.episodes is not None else None) or 1
        claim.episodes, claim.ordinal = Episodes(out + 1, out + count, count), None
        claim.label = f"Episodes {out + 1}-{out + count}" if count > 1 else f"Episode {out + 1}"
        out += count


def _place(batches: list[Claim], others: list[Claim], days: list[str], kind: str) -> None:
    """Give each batch its number by its place among all days, or after the last piece with a number before it."""
    for claim in sorted(batches, key=_when):
        same = next((one.label for one in others if one.when == claim.when and one.label), None)
        if same is not None:
            claim.label = same
            continue
        earlier = [one for one in others if _when(one) < _when(claim)]
        if _episodes_after(claim, earlier):
            continue
        number = days.index(claim.when.date or "") + 1 if claim.when.date in days else 1
        counted = [int(match.group(1)) for one in earlier if (match := _NUMBERED.fullmatch(one.label or ""))]
        claim.label = f"{claim.label or kind} {max([number, *(one + 1 for one in counted)])}"
        others = [*others, claim]


_NUMBERED = pattern(r"(?:Part|Volume|Act|Chapter|Cour) (\d{1,2})")


def _days(claims: Iterable[Claim]) -> list[str]:
    """The dates of claims in the order of time, each once; without those that another fills in."""
    ordered = sorted(claims, key=_when)
    closer = [one for one in ordered if not any(inside(other.when, one.when) for other in ordered)]
    return list(dict.fromkeys(one.when.date or "" for one in closer))


def _when(claim: Claim) -> tuple[date, int]:
    """The order of claims in time; "later this year" is after every day of the year."""
    return (claim.when.last_day or date.max, claim.order)


def _episodes_after(claim: Claim, earlier: list[Claim]) -> bool:
    """Name a batch that is told by its count after batches with numbers: "episodes 8-10, and the last two"."""
    ends = [one.episodes.last for one in earlier if (one.label or "").startswith("Episode") and one.episodes]
    count = claim.episodes.count if claim.episodes is not None else None
    if not ends or count is None or claim.label is not None:
        return False
    first = max(end or 0 for end in ends) + 1
    claim.episodes = Episodes(first, first + count - 1, count)
    claim.label = f"Episodes {first}-{first + count - 1}" if count > 1 else f"Episode {first}"
    return True


def _openings(group: list[Claim], batch: Claim) -> list[Claim]:
    """The claims without a label of earlier days in the sentence of a batch."""
    day = batch.when.day
    return [
        one
        for one in group
        if one.label is None
        and one.sentence == batch.sentence
        and day
        and one.when.day
        and one.when.day < day
    ]


KINDS = ("Part", "Volume", "Chapter", "Act", "Cour")
"""Labels without a number, which no release has."""

_POINTS_BACK = pattern(
    r"\b(?:airs?|aired|shows?|shown?|sees?|watch|streams?|gets?|screens?|broadcasts?|has|have|follows?|"
    r"catch|find) "
    r"(?:it|them)\b"
)
"""A sentence about what the one before has named: "Viewers in Britain can see it from May 6"."""


def name_elsewhere(group: list[Claim]) -> None:
    """Give a claim without a label the piece that another service has within two weeks, or that it points back to."""
    pieces = [one for one in group if (one.label or "").startswith(RANK) and one.when.date is not None]
    for claim in group:
        if claim.label is not None or claim.ordinal is not None or claim.headline or not claim.said_platform:
            continue
        for one in pieces:
            if one.platform == claim.platform or not 0 <= claim.order - one.order <= 3:
                continue
            if one.season is not None and claim.season is not None and one.season != claim.season:
                continue
            days = (one.when.day, claim.when.day)
            near = days[0] is not None and days[1] is not None and abs(days[1] - days[0]) <= _FORTNIGHT
            if near or (claim.order > one.order and _POINTS_BACK.search(claim.sentence)):
                claim.label, claim.episodes = one.label, one.episodes
                claim.season = one.season if one.season is not None else claim.season
                break


def first_half(group: list[Claim]) -> None:
    """An opening without a label before a "Part 2" that has one is Part 1."""
    labels = {claim.label for claim in group if claim.label is not None}
    second = next((label for label in labels if label in ("Part 2", "Volume 2")), None)
    if second is None or any(label != second and label.startswith(second[:-1]) for label in labels):
        return
    day = min(claim.when.first_day or date.max for claim in group if claim.label == second)
    for claim in group:
        if claim.label in (None, "Episode 1") and claim.when.day is not None and claim.when.day < day:
            claim.label = f"{second[:-1]}1"


def count_on(group: list[Claim]) -> None:
    """Number the days without a label that follow "Volume 1 on March 7" in its own sentence: the next volumes."""
    for first in [
        one for one in group if one.label in ("Part 1", "Volume 1", "Act 1", "Chapter 1", "Cour 1")
    ]:
        rest = [one for one in group if one.order == first.order and one is not first]
        days = [one.when.day for one in rest]
        if len(rest) < 2 or any(
            one.label is not None or one.season not in (None, first.season) for one in rest
        ):
            continue
        if first.when.day is None or None in days or len(set(days)) < len(days):
            continue
        for place, claim in enumerate(sorted(rest, key=lambda one: one.when.day or date.max), 2):
            claim.label = f"{(first.label or '').split(' ')[0]} {place}"


RANK = ("Part", "Volume", "Act", "Chapter", "Cour", "Arc")


def inside(closer: When, wider: When) -> bool:
    if (
        closer.first_day is None
        or closer.last_day is None
        or wider.first_day is None
        or wider.last_day is None
    ):
        return False
    if closer.date == wider.date and closer.part_of_year == wider.part_of_year:
        return False
    # The parts of a year have no sharp ends.
    before, after = (7, 10) if wider.part_of_year in ("spring", "summer", "fall", "winter") else (0, 0)
    smaller = closer.last_day - closer.first_day < wider.last_day - wider.first_day
    return (
        smaller
        and wider.first_day - timedelta(days=before) <= closer.first_day
        and closer.last_day <= wider.last_day + timedelta(days=after)
    )
