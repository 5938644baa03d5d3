"""The words of a sentence with their places, and a search that starts only at words that can begin a find."""

import re
from collections.abc import Collection, Iterator

_WORD = re.compile(r"[^\W_]+")
_REACH = 6
"""How many words a find may have before its chief word."""

Words = list[tuple[int, str]]
"""Where each run of letters and figures starts, and the run in lower case."""


def words_of(text: str) -> Words:
    """The words of a sentence, found once and used by every search in it."""
    return [(match.start(), match.group()) for match in _WORD.finditer(text.lower())]


def scan(
    pattern: re.Pattern[str],
    text: str,
    words: Words,
    starts: Collection[str],
    chief: Collection[str] | None = None,
    *,
    figures: bool = False,
) -> Iterator[re.Match[str]]:
    """Like `pattern.finditer(text)`, but tried only at words in `starts` and, with `figures`, at figures.

    With `chief` it is tried only where one of these words, or a figure, stands there or soon after. All this is
    an order of magnitude faster than an alternation of hundreds of words tried at every letter.
    """
    after = 0
    last = len(words)
    if chief is not None:
        last = max(
            (index for index, (_, word) in enumerate(words) if word in chief or word[0] <= "9"), default=-1
        )
    for index, (place, word) in enumerate(words[: last + 1]):
        if not (word in starts or figures and word[0] <= "9") or place < after:
            continue
        if chief is not None and not any(
            word in chief or word[0] <= "9" for _, word in words[index : index + _REACH]
        ):
            continue
        match = pattern.match(text, place)
        if match is not None:
            yield match
            after = match.end()


def those(text: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(text.split())
