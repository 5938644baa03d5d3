"""Articles made of entries: a title on a line of its own, and below it the lines that are about it."""

from collections.abc import Sequence
from typing import NamedTuple

from releasewatch.announce.candidates import SERVICE, Candidate
from releasewatch.announce.instalments import Instalment
from releasewatch.announce.marks import Marks
from releasewatch.announce.mention import Mention
from releasewatch.announce.page import uniform
from releasewatch.announce.patterns import pattern
from releasewatch.announce.slots import PLURAL_HEAD, is_date_only, is_slot, is_where
from releasewatch.announce.verdicts import verdicts

_LONGEST = 9
"""An entry with more sentences than this is a section of an essay."""


class Entry(NamedTuple):
    """The title of an entry with what its line says of it."""

    title: str
    piece: Instalment | None
    platform: str | None


def entries(
    everything: Sequence[Marks], alone: Sequence[tuple[str, Instalment | None] | None], main: Candidate | None
) -> dict[int, Entry]:
    """The entry of each sentence that stands below a title; empty where the article is no list of titles.

    There have to be two entries with a date, or three entries under a headline on many shows; and what the headline
    names has to be one of them, if it names a show.
    """
    heads = [
        order
        for order, marks in enumerate(everything)
        if alone[order] is not None and marks.sentence.line.role in ("heading", "item")
    ]
    first = next(
        (
            order
            for order, marks in enumerate(everything)
            if marks.sentence.line.role != "prose" and is_date_only(marks)
        ),
        0,
    )
    by_day = bool(heads) and 0 < first < heads[0]
    found: dict[int, Entry] = {}
    dated: set[str] = set()
    for head, following in zip(heads, [*heads[1:], len(everything)], strict=False):
        title = alone[head]
        below = _below(everything, head, min(following, head + _LONGEST), by_day)
        if title is None or not below:
            continue
        if everything[head].sentence.line.index == 1 and not is_slot(everything[head + 1]):
            continue  # the line below the headline
        services = everything[head].services
        platform = services[0].name if services else _told_below(everything, below)
        entry = Entry(title[0], title[1], platform or _section_platform(everything, alone, head))
        found.update(dict.fromkeys(below, entry))
        if any(everything[order].dates for order in below):
            dated.add(entry.title)
    of_list = len({entry.title for entry in found.values()}) > 2 and any(
        marks.sentence.line.role == "headline" and PLURAL_HEAD.search(marks.text) for marks in everything
    )
    if len(dated) < 2 - of_list or (main is not None and _is_about(main, everything, found)):
        return {}
    return found


def without_captions(
    everything: Sequence[Marks], alone: Sequence[tuple[str, Instalment | None] | None]
) -> list[tuple[str, Instalment | None] | None]:
    """The titles of lines without the captions of pictures that stand between a title and the prose that names it."""
    found = list(alone)
    for order in range(len(found) - 2):
        title, caption = found[order], found[order + 1]
        below = everything[order + 2 : order + 6]
        if title is None or caption is None or below[0].sentence.line.role != "prose":
            continue
        told = [marks.text for marks in below if marks.sentence.line.role == "prose"]
        written, shown = uniform(title[0]), uniform(caption[0])
        if any(written in text for text in told) and not any(shown in text for text in told):
            found[order + 1] = None
    return found


_SECTION = pattern(
    rf"\W*(?:(?:(?:[Bb]rand[ -])?[Nn]ew|[Ww]hat's|[Cc]oming|[Rr]eturning|[Ss]hows?|[Ss]eries|[Tt]itles|[Oo]riginals|"
    rf"[Pp]remieres|[Rr]eleases|[Tt]elevision|TV|[Mm]ovies|[Ff]ilms|[Ss]treaming|[Tt]his|[Ww]eek|[Oo]nly|[Dd]ramas|"
    rf"[Aa]rriving|[Oo]n|[Tt]o|[Aa]nd|&|[Ff]or|[Ff]rom|[Tt]he|[Ii]n|[Aa]t|[Aa]ll)\W+)*{SERVICE}+(?:'s?)?"
    r"(?:\W+(?:[Oo]riginals|[Ss]eries|[Ss]hows?|[Tt]itles|[Pp]remieres|[Rr]eleases|[Dd]ramas|[Tt]his|[Ww]eek))*\W*"
)
"""The heading of the part of a list that one platform has: "New shows on Hulu"."""


def _told_below(everything: Sequence[Marks], below: range) -> str | None:
    """The platform that a line below a title tells under its own label."""
    for order in below:
        if is_where(everything[order]):
            return everything[order].services[0].name
    return None


def is_section(marks: Marks) -> bool:
    """Whether a line is the heading of what one platform has."""
    return (
        marks.sentence.line.role == "heading"
        and len(marks.services) == 1
        and not marks.dates
        and _SECTION.fullmatch(marks.masked) is not None
    )


def _section_platform(
    everything: Sequence[Marks], alone: Sequence[tuple[str, Instalment | None] | None], head: int
) -> str | None:
    """The platform of the part of the list in which a title stands."""
    for order in range(head - 1, -1, -1):
        if alone[order] is None and is_section(everything[order]):
            return everything[order].services[0].name
    return None


def _below(everything: Sequence[Marks], head: int, stop: int, by_day: bool) -> range:
    """The sentences of an entry: those of the lines just below its title, up to a line that is only a day."""
    prose = 0
    for order in range(head + 1, stop):
        marks = everything[order]
        line = marks.sentence.line
        if (
            line.role != "prose"
            and marks.dates
            and ((is_date_only(marks) and by_day) or not _of_title_above(marks))
        ):
            return range(head + 1, order)
        if line.role == "prose" and marks.sentence.first:
            prose += 1
            if prose > 1 and _FURTHER.match(marks.text):
                return range(head + 1, order)
            if prose > 2 and stop == len(everything):
                return range(head + 1, order)  # the last words of the article
    return range(head + 1, stop)


_FURTHER = pattern(
    r"(?:Also|Elsewhere|Plus|Meanwhile|Other|Others|And finally|Finally|Not to forget|Honou?rable)\b"
)
"""What opens a paragraph on further shows."""


def _of_title_above(marks: Marks) -> bool:
    """Whether a short line with a date can only speak of the title above it: it opens with its date or a platform."""
    return is_slot(marks) or marks.masked[0] == SERVICE


def _is_about(main: Candidate, everything: Sequence[Marks], found: dict[int, Entry]) -> bool:
    """Whether the headline or several entries speak of one show that is no entry itself."""
    for marks in everything:
        if marks.sentence.line.role == "headline" and main.text.casefold() in marks.text.casefold():
            return PLURAL_HEAD.search(marks.text) is None
    if any(main.text in entry.title or entry.title in main.text for entry in found.values()):
        return False
    return len({entry.title for order, entry in found.items() if main.text in everything[order].text}) > 1


def undecided(marks: Marks) -> list[int]:
    """The places of the dates of which a sentence does not tell what happens: "Three nights from Boxing Day, 9pm"."""
    if any(one.kind in ("past", "off", "moved") for one in marks.signs):
        return []
    judged = verdicts(marks.blanked, marks.words, marks.dates, marks.signs)
    return [
        place
        for place, (one, mention) in enumerate(zip(judged, marks.dates, strict=True))
        if one in ("open", "release", "sure") and _tells(marks, place, mention)
    ]


def _tells(marks: Marks, place: int, mention: Mention) -> bool:
    """Whether a date is one of an entry without more words.

    A month or year has to be all that a few words tell, "Later in 2025.", "On Hulu this autumn"; "today" tells nothing.
    """
    if mention.vague and mention.year is not None and marks.sentence.line.role == "prose":
        return not any(one.kind == "said" for one in marks.signs)
    if mention.vague or (mention.weekday is not None and mention.month is None):
        return len(marks.text) - (marks.dates[place].end - marks.dates[place].start) < 30
    return mention.offset_days is None
