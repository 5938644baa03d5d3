"""Which platform of a sentence is told with which of its dates: "on Hulu from May 5, on Viki from May 8"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from releasewatch.announce.claims import Claim
from releasewatch.announce.entries import Entry
from releasewatch.announce.marks import Marks, Topic
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import Service

_AND_THEN = pattern(r"\b(?:and|but|while|before|then) (?:will|it|the|then|is|moves?|later|also)\b")
_NEW_PART = pattern(r"[;,—]\s|\s-\s|\s(?:and|but|while|with|before|then|whereas)\s")
"""What begins another part of a sentence, which can speak of another platform."""


def service_of(marks: Marks, mention: Mention, floor: int, ceiling: int) -> Service | None:
    """The platform told with a date: the nearest that is a place to watch, in its part of the sentence first.

    The part lies between `floor`, the end of the date before, and `ceiling`, the start of the next.
    """

    def distance(one: Service) -> int:
        # What stands behind "and" after the date belongs to something else.
        apart = one.start > mention.end and _AND_THEN.search(marks.text, mention.end, one.start) is not None
        return min(abs(one.start - mention.end), abs(mention.start - one.end)) + 200 * apart

    places = [one for one in marks.services if not one.owner and not _in_title(marks, one)]
    inside = [one for one in places if floor <= one.start and one.end <= ceiling]
    own = [one for one in inside if not _of_neighbour(marks, one, mention, floor, ceiling)]
    if own:
        return _first_of_list(marks, inside, min(own, key=distance))
    everywhere = [one for one in places if one not in inside]
    if everywhere:
        return min(everywhere, key=distance)
    if inside:
        return None
    # "Viki's Harbour Nine follows on May 5, and Hulu's Salt Road on May 8": the owner stands before
    owned = [one for one in marks.services if floor <= one.start and one.end <= ceiling]
    owners = [one for one in owned if one.end <= mention.start] or owned or marks.services
    return min(owners, key=distance) if owners else None


def give_platforms(
    claims: Iterable[Claim], everything: Sequence[Marks], topic: Topic, under: Mapping[int, Entry]
) -> None:
    """Give a show that the article is not about the platform of the sentences that name it, if they name one only.

    With them count those that stand `under` its title, where the article is made of entries.

    What they tell as past, or of a season that is out, is not where it comes next.
    """
    asked = {
        claim.show
        for claim in claims
        if claim.platform is None
        and claim.show
        and (under or topic.title is None or claim.show != topic.title.text)
    }
    told: defaultdict[str | None, set[str]] = defaultdict(set)
    for order, marks in enumerate(everything if asked else ()):
        if marks.services and not any(one.kind == "past" for one in marks.signs):
            named = {title.text for _, _, title in marks.titles}
            entry = under.get(order)
            if entry is not None:
                named.add(entry.title)
            for show in asked & named:
                told[show].update(one.name for one in marks.services if not _in_title(marks, one))
    for claim in claims:
        if claim.platform is None and len(told.get(claim.show, ())) == 1:
            claim.platform = next(iter(told[claim.show]))


def give_owners(marks: Marks, claims: Iterable[Claim]) -> None:
    """Give each of several shows the channel whose it is: "Hulu's Salt Road and Viki's Cold Quay return in May".

    What stands in brackets behind a title is its own too: "Salt Road (Hulu) and Cold Quay (Viki) return in May".
    """
    behind = {
        title.text: one.name
        for _, end, title in marks.titles
        for one in marks.services
        if _IN_BRACKETS.fullmatch(marks.text, end, one.start) and marks.text.startswith((")", ","), one.end)
    }
    for claim in claims if len(set(behind.values())) > 1 else ():
        claim.platform = behind.get(claim.show or "", claim.platform)
    owners = [one for one in marks.services if one.owner]
    if len({one.name for one in owners}) < 2:
        return
    starts = {title.text: start for start, _, title in reversed(marks.titles)}
    for claim in claims:
        start = starts.get(claim.show or "")
        before = [] if start is None or claim.said_platform else [one for one in owners if one.end <= start]
        if before:
            claim.platform = before[-1].name


_IN_BRACKETS = pattern(r"['\"]? \(")


def _in_title(marks: Marks, service: Service) -> bool:
    """Whether the name is a word of a title in quotation marks: "Live from the Hulu"."""
    return any(
        start <= service.start and service.end <= end and end - start > service.end - service.start
        for start, end, _ in marks.titles
    )


def _of_neighbour(marks: Marks, service: Service, mention: Mention, floor: int, ceiling: int) -> bool:
    """Whether a new part of the sentence parts a platform from its date, and none from the date beyond it."""
    text = marks.text
    if service.start >= mention.end:
        beyond = ceiling < len(text)
        near, far = (mention.end, service.start), (service.end, ceiling)
    else:
        beyond = floor > 0
        near, far = (service.end, mention.start), (floor, service.start)
    return (
        beyond
        and _NEW_PART.search(text, near[0], near[1] + 1) is not None
        and _NEW_PART.search(text, far[0], far[1] + 1) is None
    )


def _first_of_list(marks: Marks, places: list[Service], chosen: Service) -> Service:
    """Of "on Hulu and Disney+" the one named first."""
    for one in reversed(places):
        if one.end <= chosen.start and re.fullmatch(
            r"(?:,| and/or| or| and| &|/|\+|, and| as well as| \(|, the|\s|its|both|broadcast|cable|home|sister|"
            r"channel|"
            r"longtime|streamer|the)+",
            marks.text[one.end : chosen.start],
        ):
            chosen = one
    return chosen
