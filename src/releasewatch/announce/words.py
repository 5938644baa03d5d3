"""The words of a sentence with their places, and a search that starts only at words that can begin a find."""

import re
from collections.abc import Collection, Iterator

_WORD = re.compile(r"[^\W_]+")

Words = list[tuple[int, str]]
"""Where each run of letters and figures starts, and the run in lower case."""


def words_of(text: str) -> Words:
    """The words of a sentence, found once and used by every search in it."""
    return [(match.start(), match.group()) for match in _WORD.finditer(text.lower())]


def scan(
    pattern: re.Pattern[str], text: str, words: Words, starts: Collection[str], *, figures: bool = False
) -> Iterator[re.Match[str]]:
    """Like `pattern.finditer(text)`, but tried only at words in `starts` and, with `figures`, at figures.

    An order of magnitude faster than an alternation of hundreds of words tried at every letter.
    """
    after = 0
    for place, word in words:
        if place < after or not (word in starts or figures and word[0].isdigit()):
            continue
        match = pattern.match(text, place)
        if match is not None:
            yield match
            after = match.end()
