"""The sections of a list that are not about shows to come: on music and games, on what leaves or is out already."""

import re

from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern

_OTHER_SECTION = pattern(
    r"(?:music|albums?|songs|(?:video )?games?|gaming|books?|sports?|podcasts?|theat(?:er|re)|concerts?|exhibitions?)"
    r"(?: (?:to|releases?|picks|news|and)\b[\w ]{0,30})?:?",
    re.IGNORECASE,
)
_OTHER_LABEL = pattern(
    r"(?:Sports?|Music|Games?|Books?|Podcasts?|Concerts?|Theatre|Theater|Live sport|Exhibitions?|"
    r"(?:Leaving|Departing|Expiring|Last chance|Last call)(?: [\w ]{1,24})?): "
)


_LEAVING = pattern(
    r"(?:what(?:'s| is) |(?:titles|shows|movies|films|series|everything|all)(?: that (?:is|are))? )?"
    r"(?:(?:leaving|departing|expiring|going|exiting)(?: soon| away)?|last (?:call|chance)|goodbye|"
    r"already (?:out|here|streaming)|"
    r"out now|now streaming|recently added)\b",
    re.IGNORECASE,
)


_ALL_LEAVE = pattern(
    r"(?:(?:here's |here is )?(?:what's|what is|everything|all|the|every)\b[\w' ]{0,30}? )?(?:leaving|departing|"
    r"expiring)\b"
    r"(?!.*\b(?:coming|arriving|new|joins?|adds?|returns?|premieres?)\b)",
    re.IGNORECASE,
)
"""A headline of nothing but what leaves a service: "Everything Leaving Netflix in February"."""


def is_leaving(marks: Marks) -> bool:
    """Whether a heading is that of a section on what leaves a service or is there already, or a headline of it all."""
    if marks.sentence.line.role == "headline":
        return _ALL_LEAVE.match(marks.text) is not None
    return marks.sentence.line.role == "heading" and _LEAVING.match(marks.text) is not None


def is_other_section(marks: Marks) -> bool:
    """Whether a heading is that of a section on things that are no shows: "Music to stream"."""
    return marks.sentence.line.role == "heading" and _OTHER_SECTION.fullmatch(marks.text) is not None


def is_of_other_things(marks: Marks) -> bool:
    """Whether a line is labelled as one on things that are no shows: "Sport: the finals start on 28 June"."""
    return marks.sentence.first and _OTHER_LABEL.match(marks.text) is not None
