"""The season that a paragraph or entry names beside the sentence with the date: "Val is back in series 2"."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence

from releasewatch.announce.claims import Claim
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import RENEWED, Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_BEFORE_NOW = those(
    "was were ended aired had left previous previously ago won streamed since finished ending finale concluded wrapped"
    " followed streamable catch there hope hopes plans planned planning confirmed already production"
    " greenlit works ordered renewed"
)
"""The words of a sentence that looks back at a season."""


_AFTER = pattern(r"\b(?:after|end of|finale of|last of|events of)\b[\w' ]*$", re.IGNORECASE)
_OF_NAME = pattern(r" (?:of|from|by) [A-Z\"']")


def give_seasons(
    claims: Sequence[Claim],
    everything: Sequence[Marks],
    alone: Sequence[tuple[str, Instalment | None] | None],
) -> None:
    """In an article on many shows give each claim without a season the one that its own paragraph names."""
    places = _places(everything, alone)
    shows: defaultdict[Hashable, set[str | None]] = defaultdict(set)
    for claim in claims:
        shows[places[claim.order]].add(claim.show)
    told: defaultdict[Hashable, set[int]] = defaultdict(set)
    for order, marks in enumerate(everything):
        if marks.pieces and not marks.dates:
            place = places[order]
            told[place].update(
                one.season or 0 for one in marks.pieces if _is_coming(one, marks, shows[place])
            )
    for claim in claims:
        if claim.season is not None or claim.label is not None or claim.episodes is not None:
            continue
        place = places[claim.order]
        if len(told.get(place, ())) == 1 and len(shows[place]) == 1:
            claim.season = next(iter(told[place]))


def _places(
    everything: Sequence[Marks], alone: Sequence[tuple[str, Instalment | None] | None]
) -> list[Hashable]:
    """The entry, by its title, or else the line in which each sentence stands."""
    found: list[Hashable] = []
    head = None
    for order, marks in enumerate(everything):
        one = alone[order]
        if one is not None and marks.sentence.line.role != "headline":
            head = order, one[0]
        inside = head is not None and order - head[0] <= _LONGEST
        found.append(head[1] if inside and head is not None else marks.sentence.line.index)
    return found


_LONGEST = 9
"""An entry has no more sentences than these."""


def _is_coming(piece: Instalment, marks: Marks, shows: set[str | None]) -> bool:
    """Whether a later season than the first is named, alone, and not as one that was or is only ordered."""
    if piece.season is None or piece.season < 2 or piece.label is not None or piece.episodes is not None:
        return False
    if marks.sentence.line.role == "headline" or marks.text[piece.end : piece.end + 1] in ("-", "'"):
        return False
    named = any(show is not None and show in marks.sentence.original for show in shows)
    if _AFTER.search(marks.text, max(0, piece.start - 20), piece.start):
        return False
    if not named and (
        _OF_NAME.match(marks.text, piece.end) is not None or any(title.strong for _, _, title in marks.titles)
    ):
        return False
    before = marks.text[: piece.start].rstrip(" ,:(\"'").removesuffix("'s")
    last = before[before.rfind(" ") + 1 :]
    if (
        last[:1].isupper()
        and " " in before
        and not any(show is not None and show.endswith(last) for show in shows)
    ):
        return False  # "Salt Road season 2" in the paragraph on another show
    gone = any(one.kind in ("past", "off") for one in marks.signs)
    return (
        not gone and _BEFORE_NOW.isdisjoint(marks.words.all) and not RENEWED.search(marks.text[: piece.start])
    )
