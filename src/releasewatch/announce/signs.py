"""The signs of releases, plans and other doings in a sentence."""

import re
from typing import NamedTuple

from releasewatch.announce.patterns import pattern
from releasewatch.announce.plans import Kind
from releasewatch.announce.signrows import ROWS
from releasewatch.announce.words import Table, Words


class Sign(NamedTuple):
    """One sign at `start:end` of its sentence; `sure` where the grammar leaves no doubt that it is to come."""

    start: int
    end: int
    kind: Kind
    sure: bool = False


_TABLE = Table(((first, text) for _, first, text in ROWS), after=r"(?!\w)", flags=re.IGNORECASE)


_NAME = pattern(
    r"(?<![\w.,])([\"'])[A-Z][\w'-]*,?(?: (?:[A-Z\d][\w'-]*|of|the|a|an|to|in|on|and|for|at|by|my|is|with|from),?){1,7}"
    r"[!?.,]?\1(?!\w)"
)
"""A name of several words in quotation marks, as that of an episode: what it says is no verb."""
_LOW_WORD = pattern(r"\b[a-z]{4,}\b")
_FEWEST_LOW = 5
"""With fewer words in small letters a sentence may be a headline, in which verbs have capitals."""


def _in_name(text: str, start: int, end: int) -> bool:
    """Whether a verb with a capital within a sentence belongs to a name: "stars Won Ji-ahn"."""
    if text[end : end + 1] != " " or not text[end + 1 : end + 2].isupper() or text[start - 2] in ".!?:":
        return False
    return sum(1 for _ in _LOW_WORD.finditer(text)) >= _FEWEST_LOW


_NOT_PLANNED = pattern(r"no longer (?:plan\w*|set|slated|due|going|expected|looking)(?: (?:on|to))? ")
"""Before a verb that tells nothing to come: "is no longer planning on releasing"."""
_BEGAN = pattern(r"(?:began|started|stopped|finished|kept|went)\b")
_BEGAN_TO = pattern(r"\b(?:began|started) $")
_OBJECTS = (" its ", " their ", " the ", " a ", " his ", " her ")
"""Between a verb and what it does."""
_NOTES = ("press ", "Press ", "PRESS ")
"""Before "release": a paper that is sent out."""


def signs(text: str, words: Words) -> list[Sign]:
    """Every sign in one uniform sentence, in order."""
    found: list[Sign] = []
    names: list[tuple[int, int]] | None = None
    for row, match in _TABLE.finds(text, words):
        start, end = match.span()
        if text[start].isupper() and start:
            if names is None:
                names = [one.span() for one in _NAME.finditer(text)]
            if any(low < start and end <= high for low, high in names) or _in_name(text, start, end):
                continue
        # "was supposed to air starting this April", "was to come back in May" are one plan
        if (
            found
            and found[-1].kind == "off"
            and start - found[-1].end <= 1
            and (match.group().endswith("ing") or match.group().casefold() in ("back", "available"))
        ):
            continue
        if found and _NOT_PLANNED.fullmatch(text, found[-1].start, start):
            continue
        # "was expected to air its first episode on May 5" is one plan
        if found and found[-1].kind == "off" and text[found[-1].end : start] in _OBJECTS:
            continue
        # "began streaming a trailer on Saturday" is one verb, and that of the past
        if (
            found
            and start - found[-1].end == 1
            and match.group().endswith("ing")
            and _BEGAN.match(text, found[-1].start)
        ):
            continue
        if match.group().casefold().startswith("to ") and _BEGAN_TO.search(text, max(0, start - 10), start):
            continue  # "were then cut and began to air in January"
        if start > 5 and text.startswith(_NOTES, start - 6) and match.group().casefold() == "release":
            continue
        kind = ROWS[row][0]
        if kind == "sure":
            # "said that it would air on May 5" was true when it was said
            would = match.group().casefold().startswith("would")
            found.append(Sign(start, end, "go", not would))
        else:
            found.append(Sign(start, end, kind))
    return found
