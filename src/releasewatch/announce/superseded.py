"""Of two dates for one thing, which one holds now: "It was promised for May, and now comes in June"."""

import re
from datetime import date

from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those
from releasewatch.core.release import When

_WORDS = those("now instead new")
_NOW = pattern(
    r"\b(?:will|shall|'ll|is|are|to|would) (?:now|instead) (?!streaming|available|out\b|airing|playing|showing|"
    r"filming|shooting|casting|on (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
    r"|\b[Nn]ow,? (?:(?:be|being|all|only|both|also) )?(?:premier|debut|launch|arriv|drop|return|releas|begin|start|"
    r"land|com(?:es|ing)\b|bow|hit|reach|air(?:s|ing) (?:on|from|in)\b|set\b|due\b|scheduled|slated|expected|planned|"
    r"dated|pencil|eyed|targeted|targeting|moved|pushed|shifted|landing|back\b|going\b|goes\b|open|resum|"
    r"follow|aiming|looking at|confirmed|lined)"
    r"|\binstead (?:of|be|on|in|premier|debut|launch|arriv|drop|return|releas|start|land|com|air|begin)"
    r"|\bnew (?:(?:premiere|release|launch|air|start|return|debut) )?(?:date|day)\b"
)
"""Before a date: it is the one that took the place of another."""
_TO = pattern(r"\b(?:to|until|till|for)\b")


_NEXT_EPISODE = pattern(r"\W*(?:A|Another|The (?:second|next)) (?:new )?(?:episode|instal+ment)\b")
"""What comes after what is new: "A new episode will now air the following night"."""


def is_new(marks: Marks, start: int, mention: Mention) -> bool:
    """Whether the words from `start` to a date tell that it has taken another's place."""
    if _NEXT_EPISODE.match(marks.text):
        return False
    if any(one.kind == "moved" and start <= one.start < mention.start for one in marks.signs) and _TO.search(
        marks.text, start, mention.end
    ):
        return True
    return (
        not marks.words.all.isdisjoint(_WORDS) and _NOW.search(marks.text, start, mention.start) is not None
    )


_OLD_SLOT = pattern(
    r"\W*(?:original|originally|initial|previous|former|old)(?: planned| scheduled)? (?:(?:release|premiere|air|"
    r"broadcast|launch|start|return|debut)(?:d)? ?)?(?:dates?|day|slot|for|on)\s?:",
    re.IGNORECASE,
)


def is_old_slot(text: str) -> bool:
    """Whether a line tells what was planned before a delay: "Original release date: May 5"."""
    return _OLD_SLOT.match(text) is not None


def long_ago(marks: Marks, mention: Mention, when: When, published: date | None) -> bool:
    """Whether "was pushed to February 18" tells of a February that has passed: the next one is far away.

    "Was pushed to summer" tells of the summer that has begun.
    """
    if published is None or when.first_day is None or mention.year is not None or mention.turn is not None:
        return False
    begun = when.day is None and when.first_day <= published
    if not begun and (when.first_day - published).days < _HALF_A_YEAR:
        return False
    return any(
        one.kind == "moved"
        and one.start < mention.start
        and _WAS.search(marks.text, max(0, one.start - 24), one.start)
        for one in marks.signs
    )


def after_old(when: When, mention: Mention, old: Mention) -> When:
    """The month that took the place of an old one with a year, which comes first: "from April 2021 to July"."""
    if old.year is None or old.month is None or mention.year is not None or mention.month is None:
        return when
    if when.date is None or when.precision != "month" or mention.month < old.month:
        return when
    return When(max(when.date, f"{old.year:04}-{mention.month:02}"))


_HALF_A_YEAR = 180
"""In days."""
_WAS = pattern(r"\b(?:was|were|got) (?:\w+ )?$")


_BEFORE_LAST = pattern(
    r"\b(?:originally|initially|first|previously)\b[^.;]{0,80}\bbefore (?:being|it was|they were|getting) (?:later )?"
    r"(?:delayed|pushed|moved|postponed|rescheduled|bumped)\b",
    re.IGNORECASE,
)
"""A delay that may not have been the last one."""


def without_old(group: list[Claim]) -> list[Claim]:
    """The claims on one show without those for a thing whose date was told to be another now."""
    later = {one.when.date for one in group if not _BEFORE_LAST.search(one.sentence)}
    # "It was planned for 2019 before being delayed to April": and now to July, as the headline says.
    group = [
        one
        for one in group
        if not (
            _BEFORE_LAST.search(one.sentence) and any((day or "") > (one.when.date or "") for day in later)
        )
    ]
    fresh = [one for one in group if one.fresh]
    if not fresh:
        return group
    return [one for one in group if one.fresh or not any(_took_over(new, one) for new in fresh)]


def _took_over(new: Claim, old: Claim) -> bool:
    """Whether `new` is the date of the same thing as `old`, on the same platform, and another one."""
    if new.when == old.when or new.ordinal != old.ordinal or new.label != old.label:
        return False
    if new.season is not None and old.season is not None and new.season != old.season:
        return False
    if new.said_platform and old.said_platform and new.platform != old.platform:
        return False
    if (old.headline and old.sentence != new.sentence) or (old.rhythm and not new.rhythm):
        return False
    if old.when.date is None or new.when.date is None:
        return False
    wider = old.when.day is None and new.when.date.startswith(old.when.date)
    return not wider and (old.order < new.order or old.sentence == new.sentence or old.when.day is None)
