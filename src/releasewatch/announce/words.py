"""The words of a sentence with their places, and a search that starts only at words that can begin a find."""

import re
from collections.abc import Iterator, Mapping, Set

from releasewatch.announce.patterns import pattern

_WORD = pattern(r"[^\W_]+")
_REACH = 6
"""How many words a find may have before its chief word."""


class Words:
    """The words of one sentence in lower case: which there are, and where they start."""

    def __init__(self, text: str) -> None:
        self._low = text.lower()
        self.texts = _WORD.findall(self._low)
        self.all = frozenset(self.texts)
        self.figures = frozenset(word for word in self.all if word[0] <= "9")
        """Those that begin with a figure."""
        self._starts: list[int] | None = None

    @property
    def starts(self) -> list[int]:
        """Where each run of letters and figures starts, in the order of `texts`."""
        if self._starts is None:
            self._starts = [match.start() for match in _WORD.finditer(self._low)]
        return self._starts

    def among(self, wanted: Set[str]) -> list[int]:
        """The places in `texts` of the words that are among `wanted`."""
        here = self.all & wanted
        return [place for place, word in enumerate(self.texts) if word in here] if here else []


def scan(
    pattern: re.Pattern[str],
    text: str,
    words: Words,
    starts: frozenset[str],
    chief: frozenset[str] | None = None,
) -> Iterator[re.Match[str]]:
    """Like `pattern.finditer(text)`, but tried only at words in `starts`.

    With `chief` it is tried at figures too, and only where one of these words, or a figure, stands there or soon
    after. All this is an order of magnitude faster than an alternation of hundreds of words tried at every letter.
    """
    near = words.among(starts) if chief is None else _before(words, starts, chief | words.figures)
    if not near:
        return
    places = words.starts
    after = 0
    for index in near:
        place = places[index]
        if place < after:
            continue
        match = pattern.match(text, place)
        if match is not None:
            yield match
            after = match.end()


def _before(words: Words, starts: frozenset[str], chief: frozenset[str]) -> list[int]:
    """The places of starts and figures at which a chief word or a figure stands, or soon follows."""
    found: list[int] = []
    free = 0
    texts, figures = words.texts, words.figures
    for index in words.among(chief):
        low = index - _REACH + 1
        span = range(max(low, free), index + 1)
        found.extend(place for place in span if texts[place] in starts or texts[place] in figures)
        free = index + 1
    return found


def forms(texts: tuple[str, ...], pieces: Mapping[str, str]) -> tuple[str, dict[str, tuple[str, ...]]]:
    """One expression of many forms, with `{name}` in them filled in, and the groups of each form.

    Each form is a group of its own, which `lastgroup` of a match names: to ask for the few groups of one form is
    far quicker than to ask for all.
    """
    filled = []
    groups = {}
    for place, text in enumerate(texts):
        for name, piece in pieces.items():
            text = text.replace("{" + name + "}", piece)
        filled.append(f"(?P<form_{place}>{text})")
        groups[f"form_{place}"] = tuple(re.findall(r"\?P<(\w+)>", text))
    return "|".join(filled), groups


def parts_of(match: re.Match[str], groups: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """What the groups of the form that fitted have caught."""
    found = {name: match[name] for name in groups[match.lastgroup or ""]}
    return {name: text for name, text in found.items() if text is not None}


def those(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())
