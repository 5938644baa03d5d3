"""Into how many pieces a show is said to come, and the days that are numbered by it."""

import re
from collections.abc import Sequence
from datetime import date

from releasewatch.announce.claims import Claim
from releasewatch.announce.instalments import number
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import Words, those

_SPLIT = pattern(
    r"\b(?:in|into|over|across) (?P<a>two|three|four|five|[2-5]) (?:separate |different )?(?P<kind>parts|nights|halves|"
    r"volumes|acts|chapters|batches|blocks|drops|cours|instal+ments)\b|\b(?P<b>two|three|four|[2-4])-(?:part|night)\b",
    re.IGNORECASE,
)
_NAMES = {"volumes": "Volume", "acts": "Act", "chapters": "Chapter", "cours": "Cour"}
"""The kinds of pieces that keep their name; all others are parts."""


_COUNTS = those("two three four five 2 3 4 5")


def told(text: str, words: Words) -> tuple[int, str] | None:
    """How many pieces, and of what kind, a sentence tells of: "in four volumes" is (4, "Volume")."""
    match = _SPLIT.search(text) if not words.all.isdisjoint(_COUNTS) else None
    if match is None:
        return None
    return number(match.group("a") or match.group("b")), _NAMES.get(
        (match.group("kind") or "").casefold(), "Part"
    )


def number_days(found: Sequence[Claim], split: tuple[int, str] | None) -> None:
    """Number the days of something shown "in two parts on Saturday and Sunday": as many claims as pieces."""
    if split is None or len(found) != split[0] or len({claim.show for claim in found}) > 1:
        return
    if any(one.when.day is None or one.label not in (None, "Reunion", "Special", "Finale") for one in found):
        return
    if len({one.when.day for one in found}) == len(found):
        for place, claim in enumerate(sorted(found, key=lambda one: one.when.day or date.max), 1):
            claim.label, claim.ordinal = f"{split[1]} {place}", None
