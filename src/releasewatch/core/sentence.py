"""A show and its dates in one line: "Gyeongseong Creature: Part 1 Dec 22, Part 2 Jan 5 on Netflix"."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from releasewatch.core import labels, parts, platforms
from releasewatch.core.clean import clean
from releasewatch.errors import UsageProblem

_LONGEST = 300
"""Characters; nobody notes a show in more."""
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:and\s+|then\s+)?|\s+(?:and|then|&)\s+", re.IGNORECASE)
_PLATFORM = re.compile(
    r",?\s+(?:only\s+|exclusively\s+)?on\s+(?!\d)((?:(?!\son\s)[^,;:])+?)\s*[.!]?$", re.IGNORECASE
)
_VERB = re.compile(
    r"(?:^|\s+)(?:will\s+)?(?:premieres?|returns?|drops?|arrives?|comes?\s+(?:out|back)|starts?|begins?|debuts?|lands?|airs?|"
    r"launch(?:es)?|streams?|is\s+out|out)(?:\s+on|\s+in)?(?=\s)|^on(?=\s)|\s+on(?=\s)",
    re.IGNORECASE,
)
"""What may stand between a name and its date."""
_MARK = re.compile(r"(?::|,|\s[-–—])\s*$")
"""What parts a title from what follows."""


class Sentence(NamedTuple):
    """What one line says: `parts` in the form of `parts.read`."""

    title: str
    platform: str | None
    parts: tuple[str, ...]


def read(text: str, now: datetime) -> Sentence | None:
    """The show and the dates in `text`; None where it is a title and nothing else.

    It is a sentence when everything behind the title is understood: parts of a known name with their dates, parted by
    commas or "and", with or without "on PLATFORM" at the end. The title ends at a colon, a dash, a comma, a verb such
    as "premieres", or where the first part begins. A day without a name counts only behind such a mark, and only where
    a platform or another part stands beside it. So "May December", "24", "Space: 1999" and "Inside: January 6" stay
    titles.

    Raises `UsageProblem` where only the platform is unknown, and where what stands behind the title is a part with a
    name of a known form whose date is none: "Part 1 Feb 30", "Part 1 5/1/2024".
    """
    whole = clean(text)
    if len(whole) > _LONGEST or not any(character.isdecimal() for character in whole):
        return None
    found = _PLATFORM.search(whole)
    known = None if found is None else platforms.find(found[1])
    told = None if known is not None else _divided(whole, now, platform=False)
    if found is None or told is not None:
        _refuse_bad_part(whole if told is None else told.title, now, sure=told is not None)
        return told
    sentence = _divided(whole[: found.start()], now, platform=True)
    if sentence is not None:
        _refuse_bad_part(sentence.title, now, sure=True)
        return sentence._replace(platform=(known or platforms.require(found[1])).name)
    _refuse_bad_part(whole[: found.start()], now, sure=False)
    return _divided(whole, now, platform=False)


def _refuse_bad_part(title: str, now: datetime, *, sure: bool) -> None:
    """Refuse what would be taken for a title though a part begins in it: "Echo: Part 1 Feb 30".

    `sure` says that other parts follow, so that even words without a figure were meant as a date.
    """
    for border in re.finditer(r"(?::|,|\s[-–—])\s+", title):
        behind = _SEPARATOR.split(title[border.end() :])[0]
        words = behind.split(" ")
        name = next((count for count in (3, 2, 1) if labels.known(" ".join(words[:count])) is not None), 0)
        rest = words[name:]
        if name and rest and (sure or any(_FIGURE.search(word) for word in rest)):
            parts.read([_without_verb(behind)], now)


_FIGURE = re.compile(r"\d")


def _divided(text: str, now: datetime, *, platform: bool) -> Sentence | None:
    for border in re.finditer(r"\s+", text):
        before, behind = text[: border.start()], text[border.end() :]
        verb = _VERB.match(behind)
        marked = _MARK.search(f"{before} ") is not None or verb is not None
        title = _MARK.sub("", f"{before} ").strip()
        if not any(character.isalnum() for character in title) or not _may_begin(behind, marked=marked):
            continue
        own = None
        if (
            not platform
            and (found := _PLATFORM.search(title)) is not None
            and platforms.find(found[1]) is not None
        ):
            title, own = title[: found.start()], platforms.require(found[1]).name
        pieces = _pieces(_SEPARATOR.split(behind), now)
        if pieces and _is_enough(pieces, marked=marked, platform=platform or own is not None):
            return Sentence(title, own, tuple(piece.text for piece in pieces))
    return None


class _Piece(NamedTuple):
    text: str
    named: bool


def _may_begin(behind: str, *, marked: bool) -> bool:
    """Whether a part can begin here: spares reading most of the places between two words."""
    return marked or labels.known(behind.split(" ", 1)[0].rstrip(":,")) is not None or _opens_label(behind)


def _opens_label(behind: str) -> bool:
    words = behind.split(" ")
    return any(labels.known(" ".join(words[:count])) is not None for count in (2, 3))


def _is_enough(pieces: Sequence[_Piece], *, marked: bool, platform: bool) -> bool:
    """Whether these pieces are more than a title that happens to end in a date."""
    if all(piece.named for piece in pieces):
        return True
    return marked and (platform or len(pieces) > 1)


def _pieces(chunks: Sequence[str], now: datetime) -> list[_Piece] | None:
    """`chunks` as parts, each as long as possible ("Dec 22" and "2023" are one date); None if they are none."""
    if not chunks:
        return []
    for end in range(min(len(chunks), 4), 0, -1):
        piece = _piece(", ".join(chunks[:end]), now)
        if piece is not None and (rest := _pieces(chunks[end:], now)) is not None:
            return [piece, *rest]
    return None


def _without_verb(text: str) -> str:
    return " ".join(_VERB.sub(" ", text, count=1).split()).lstrip("-–— ")


def _piece(text: str, now: datetime) -> _Piece | None:
    """One part with a name of a known form, or a day alone; a time that is over is none."""
    bare = _without_verb(text)
    try:
        (entry,) = parts.read([bare], now)
    except UsageProblem:
        return None
    when = entry.when
    if entry.label is None and entry.episodes is None:
        return _Piece(bare, named=False) if when.day is not None else None
    if entry.label is not None and labels.known(entry.label) is None:
        return None
    over = when.day is None and when.last_day is not None and when.last_day < now.date()
    return None if over else _Piece(bare, named=True)
