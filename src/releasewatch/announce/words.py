"""The words of a sentence with their places, and tables of expressions under their first words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from releasewatch.announce.patterns import pattern

_WORD = pattern(r"[^\W_]+")
_REACH = 6
"""How many words a find may have before its chief word."""


class Words:
    """The words of one sentence in lower case: which there are, and where they start."""

    def __init__(self, text: str) -> None:
        self._low = text.lower()
        if len(self._low) != len(text):  # "İ" has two letters in lower case, and places would shift
            self._low = "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
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


FIGURE = "#"
"""In the first words of a row: any word that begins with a figure."""


class Table:
    """Expressions, each under the words that it can begin with.

    To try at a word only what can begin there is an order of magnitude faster than an alternation of hundreds of
    words tried at every letter; and what no text asks for is never compiled.
    """

    def __init__(
        self,
        rows: Iterable[tuple[str, str]],
        *,
        before: str = "",
        after: str = "",
        pieces: Mapping[str, str] | None = None,
        flags: int = 0,
    ) -> None:
        """Take rows of first words and expression; `{name}` in an expression stands for one of the `pieces`."""
        self._by_word: dict[str, list[tuple[int, re.Pattern[str]]]] = {}
        for row, (first, text) in enumerate(rows):
            for name, piece in (pieces or {}).items():
                text = text.replace("{" + name + "}", piece)
            late = pattern(f"{before}(?:{text}){after}", flags)
            for word in dict.fromkeys(first.split()):
                self._by_word.setdefault(word, []).append((row, late))

    def finds(
        self, text: str, words: Words, chief: frozenset[str] | None = None
    ) -> Iterator[tuple[int, re.Match[str]]]:
        """Every find and its row, from left to right; where several rows fit at a word the first counts.

        With `chief` only finds are looked for in which one of these words, or a figure, stands near the start.
        """
        near = words.among(self._by_word.keys()) if chief is None else self._before(words, chief)
        if not near:
            return
        after = 0
        starts, texts, figures, by_word = words.starts, words.texts, words.figures, self._by_word
        for index in near:
            place = starts[index]
            if place < after:
                continue
            word = texts[index]
            for row, late in by_word[FIGURE if word in figures else word]:
                match = late.match(text, place)
                if match is not None:
                    yield row, match
                    after = match.end()
                    break

    def _before(self, words: Words, chief: frozenset[str]) -> list[int]:
        """The places of first words and figures at which a chief word or a figure stands, or soon follows."""
        found: list[int] = []
        free = 0
        texts, figures, known = words.texts, words.figures, self._by_word
        here = (words.all & chief) | figures
        for index in words.among(here):
            low = index - _REACH + 1
            for place in range(low if low > free else free, index + 1):
                word = texts[place]
                if word in known or word in figures:
                    found.append(place)
            free = index + 1
        return found


def parts_of(match: re.Match[str]) -> dict[str, str]:
    """What the named groups have caught."""
    return {name: text for name, text in match.groupdict().items() if text is not None}


def those(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())
