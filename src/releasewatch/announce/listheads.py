"""The heads of lists: a headline, a heading or a sentence that tells of which service, month or week the titles are."""

import re
from collections.abc import Sequence

from releasewatch.announce.clauses import Context
from releasewatch.announce.marks import Marks
from releasewatch.announce.patterns import pattern
from releasewatch.announce.slots import PLURAL_HEAD
from releasewatch.announce.words import those
from releasewatch.core.release import When

_TO_HOUSE = pattern(
    r"\b(?:coming|new|arriving|arrivals|landing|added|adds?|dropping|streaming|come|premiering|releases|"
    r"everything|hit|hits|hitting|"
    r"joining|all)\b",
    re.IGNORECASE,
)


def house_of(headline: Marks | None) -> str | None:
    """The one service whose coming titles the headline says that an article lists."""
    if headline is None or len({one.name for one in headline.services}) != 1:
        return None
    many = PLURAL_HEAD.search(headline.text) is not None and _TO_HOUSE.search(headline.text) is not None
    return headline.services[0].name if many else None


_LIST_HEAD = pattern(
    r"\b(?:coming|new|arriving|premiering|debuting|shows?|series|titles|releases|dramas|originals|"
    r"specials|lineup|slate|watch|also)\b",
    re.IGNORECASE,
)


_POINTING = those("here below following listed follows lineup line-up list picks highlights")
"""The words that point to what stands below: "Here are ten shows to watch, Jan. 6-12:"."""
_PLURAL = pattern(
    r"\b(?:premieres|shows|dramas|titles|releases|series that|new series|anime that|arrivals)\b"
)
_WEEK = pattern(r"\bweek(?:end)?\b", re.IGNORECASE)


_OF_WEEK = pattern(
    r"\b(?:week|weekend|tonight|today|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b", re.IGNORECASE
)


def is_of_week(headline: str) -> bool:
    """Whether a headline is that of a guide to what is on, old and new: "Weekend TV preview", "Tonight on TV"."""
    return _OF_WEEK.search(headline) is not None


_FINALES = pattern(r"\b(?:finales|finale (?:dates|schedule|calendar|list))\b", re.IGNORECASE)
_PREMIERES = pattern(r"\b(?:premieres?|returns?|debuts?|new)\b", re.IGNORECASE)


def tells_finales(headline: str) -> bool:
    """Whether a headline is that of a list of finales alone."""
    return _FINALES.search(headline) is not None and _PREMIERES.search(headline) is None


_COUNTED = pattern(
    r"\b(?:more than|over|nearly|almost|about|around|some|at least|up to) (?:\d+|[a-z]+(?:-[a-z]+)?|a dozen|two dozen) "
    r"(?:[\w-]+ ){0,3}?(?:shows|series|titles|premieres|originals|dramas|specials|programmes|programs) "
    r"(?:premiering|debuting|arriving|returning|coming|airing|to choose|are|will|on)\b"
)
"""A sentence that counts what comes: "there will be more than 30 reality shows premiering"."""


def heads_list(marks: Marks) -> bool:
    """Whether a headline or heading with a month announces a list, not a release: "10 new shows to watch in May"."""
    role = marks.sentence.line.role
    if not marks.pieces and _COUNTED.search(marks.text) and all(not one.strong for _, _, one in marks.titles):
        return True
    if role != "headline" and not marks.titles:
        points = not _POINTING.isdisjoint(marks.words.all)
        if marks.text.endswith(":") and (points or all(date.vague for date in marks.dates)):
            return True
        if (
            points
            and role == "prose"
            and all(date.vague for date in marks.dates)
            and _PLURAL.search(marks.text)
        ):
            return True
    if role == "headline" and _WEEK.search(marks.text) and PLURAL_HEAD.search(marks.text):
        return True  # "New releases this week (May 4 - May 10)"
    return (
        role in ("headline", "heading")
        and all(date.vague for date in marks.dates)
        and not marks.pieces
        and PLURAL_HEAD.search(marks.text) is not None
    )


_MANY = pattern(
    r"\b(?:shows|series|dramas|k-dramas|titles|originals|premieres|releases|specials|projects|programmes|anime|films|"
    r"movies|seasons|names|picks|highlights)\b",
    re.IGNORECASE,
)


def opens_list(marks: Marks, following: Sequence[Marks], context: Context) -> When | None:
    """The month or year that a sentence gives to the items below it: "Several new series come to Hulu in May"."""
    if marks.sentence.line.role != "prose" or len(marks.dates) != 1 or not marks.dates[0].vague:
        return None
    line = marks.sentence.line.index
    below = [one for one in following if line < one.sentence.line.index <= line + 3 and one.sentence.first]
    if sum(one.sentence.line.role == "item" and not one.dates for one in below) < 2:
        return None
    if marks.titles or not _MANY.search(marks.text) or not any(one.kind == "go" for one in marks.signs):
        return None
    return context.calendar.resolve(marks.dates[0], None, sure=False)


def _is_row(marks: Marks) -> bool:
    """Whether a line with a vague time is of one show: "Coming Spring 2021: Cold Quay", "Tide will be out in 2024"."""
    if not marks.titles or not marks.dates:
        return False
    behind = marks.text[marks.dates[0].end :]
    if behind.startswith(":") and marks.titles[0][0] - marks.dates[0].end < 4:
        return True
    return (
        len(marks.titles) == 1
        and marks.titles[0][1] < marks.dates[0].start
        and any(one.sure for one in marks.signs)
    )


def list_date(marks: Marks, context: Context) -> When | None:
    """The month or year that the heading of a list gives to its entries: "New shows coming in December"."""
    if _is_row(marks):
        return None
    if len(marks.dates) != 1 or not marks.dates[0].vague or marks.sentence.line.role != "heading":
        return None
    return (
        context.calendar.resolve(marks.dates[0], None, sure=False) if _LIST_HEAD.search(marks.text) else None
    )
