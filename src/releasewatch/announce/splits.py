"""Into how many pieces a show is said to come, and the days that are numbered by it."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from releasewatch.announce.claims import Claim
from releasewatch.announce.instalments import number
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import Words, those

_SPLIT = pattern(
    r"\b(?:(?:in|into|over|across)|(?:each|both|all) of (?:the|its)) (?P<a>two|three|four|five|[2-5]) "
    r"(?:separate |different |split |equal )?(?P<kind>parts|nights|halves|volumes|acts|chapters|batches|"
    r"blocks|drops|"
    r"cours|instal+ments|chunks|lots|pieces|portions|sections|tranches|goes|waves|phases|stages)\b"
    r"|\b(?:split|cut|divided|broken|halved)(?: up| down)? (?:in|into) (?P<c>two|three|four|half|[2-4])\b"
    r"|\b(?P<d>two|three|four|[2-4])-part (?:[\w-]+ ){0,2}season\b|\b(?P<b>two|three|four|[2-4])-(?:part|"
    r"night)\b",
    re.IGNORECASE,
)
_NAMES = {"volumes": "Volume", "acts": "Act", "chapters": "Chapter", "cours": "Cour"}
"""The kinds of pieces that keep their name; all others are parts."""


_COUNTS = those("two three four five half 2 3 4 5")


class Split(NamedTuple):
    """So many pieces of a kind; `whole` where a season is cut up, and not one event shown "over two nights"."""

    number: int
    kind: str
    whole: bool


def told(text: str, words: Words) -> Split | None:
    """How many pieces, and of what kind, a sentence tells of: "in four volumes" is (4, "Volume")."""
    match = _SPLIT.search(text) if not words.all.isdisjoint(_COUNTS) else None
    if match is None:
        return None
    if match.group("b") and "finale" in words.all:
        return None  # "the finale is planned as a two-part event"
    count = match.group("a") or match.group("b") or match.group("c") or match.group("d")
    kind = (match.group("kind") or "").casefold()
    return Split(
        2 if count.casefold() == "half" else number(count),
        _NAMES.get(kind, "Part"),
        match.group("b") is None and kind != "nights",
    )


def tells_days(text: str, words: Words, dates: int, split: Split | None) -> bool:
    """Whether a sentence tells of pieces with a day for each: "ten episodes in two volumes on May 5 and June 2"."""
    return split is not None and split.number == dates and told(text, words) is not None


def place(claim: Claim, split: Split | None, earlier: Sequence[Claim]) -> None:
    """Name a batch told by its order after the pieces of its season: of two halves "the first seven" are Part 1."""
    if split is None or not split.whole or claim.label is not None or claim.ordinal is None:
        return
    if claim.ordinal == 0 and split.number != 2:
        return
    # "It comes in two parts. Volume 1 is out on July 3": the pieces have a name of their own
    named = next(
        (
            one.label.split(" ")[0]
            for one in reversed(earlier)
            if one.label is not None and one.show == claim.show and one.label.split(" ")[0] in _NAMES.values()
        ),
        split.kind,
    )
    claim.label = f"{named} {1 if claim.ordinal == 1 else split.number}"
    claim.ordinal = None


def number_days(found: Sequence[Claim], split: Split | None) -> None:
    """Number the days of something shown "in two parts on Saturday and Sunday": as many claims as pieces."""
    dated = [one for one in found if one.when.day is not None]  # "in two parts this year, on May 5 and 6"
    if split is not None and len(dated) != split.number and split.whole and _apart(found):
        dated = list(found)  # "in two parts, ten episodes from August 26 and five in January"
    found = dated
    if split is None or len(found) != split.number or len({claim.show for claim in found}) > 1:
        return
    if any(one.label not in (None, "Reunion", "Special", "Finale") for one in found):
        return
    if len({one.when.date for one in found}) == len(found):
        for place, claim in enumerate(sorted(found, key=lambda one: one.when.first_day or date.max), 1):
            claim.label, claim.ordinal, claim.episodes = f"{split.kind} {place}", None, None


def _apart(found: Sequence[Claim]) -> bool:
    """Whether no two of several times share a day, as "this year" and "in May" do."""
    spans = sorted((one.when.first_day or date.max, one.when.last_day or date.max) for one in found)
    return all(one[1] < two[0] for one, two in pairwise(spans))
