"""What a release is called: the many spellings of "Part 1", and whether two of them mean the same."""

import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from releasewatch.core.release import Episodes
from releasewatch.core.tokens import Cursor, split
from releasewatch.core.words import NUMBERS, ORDINALS, ROMANS
from releasewatch.errors import UsageProblem

_COUNTED = {
    "part": "Part", "pt": "Part", "volume": "Volume", "vol": "Volume", "chapter": "Chapter", "ch": "Chapter",
    "act": "Act", "cour": "Cour", "book": "Book",
}  # fmt: skip
_SEASON = ("season", "series", "s")
_EPISODES = ("episodes", "episode", "eps", "ep", "e")
_HALVES = {"a": 1, "b": 2, "c": 3}
"""A split season is numbered 5A and 5B."""
_BETWEEN = (",", ";", ":", "-", "·", "•", "|", "/", "(", ")", "[", "]")
_JOINING = ("and", "to", "through", "or")
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
_MARKS = range(0x0300, 0x0370)
"""Accents; the voicing marks of Japanese, which make other letters, lie elsewhere."""


class Label(NamedTuple):
    """A name in its usual form, with the numbers that were written into it."""

    label: str | None
    """`Part 1`, `Season 3`, `Finale`; other names as the person wrote them. None for a bare count of episodes."""
    season: int | None = None
    episodes: Episodes | None = None


def read(text: str) -> Label:
    """The label that `text` spells; what is no known form is kept as it is, with single spaces.

    A known form behind which the season stands apart ("S6 Part 1") gives the two separately, as does a season
    before any other name. Raises `UsageProblem` for a text without a letter or a figure.
    """
    kept = " ".join(text.split())
    if not any(character.isalnum() for character in kept):
        raise UsageProblem("a part needs a name", "such as: Part 1, Volume 2, Season 3, Finale")
    return known(kept) or _named(kept)


@lru_cache(maxsize=4096)
def known(text: str) -> Label | None:
    """The label where `text` is entirely made of known forms, else None."""
    reading = _Reading(text)
    while not reading.cursor.done:
        if not reading.step():
            return None
    return reading.label()


@lru_cache(maxsize=4096)
def part_number(label: str | None) -> int | None:
    """The number of a numbered piece: 2 for "Part 2", "Vol. 2" or "Part 2: The Return"; None for other names."""
    if label is None:
        return None
    reading = _Reading(label)
    while not reading.cursor.done:
        if reading.piece is not None and reading.cursor.peek() in (":", "-"):
            break  # a title follows
        if not reading.step():
            return None
    return reading.piece[1] if reading.piece else None


def same(one: str | None, other: str | None) -> bool:
    """Whether two labels mean the same release of a season, whatever their spelling, case and accents.

    None is the same as None only. A season named in one of them alone does not tell them apart.
    """
    if one is None or other is None or one == other:
        return one == other
    first, second = _folded(one), _folded(other)
    return first[0] == second[0] and (first[1] == second[1] or None in (first[1], second[1]))


@lru_cache(maxsize=4096)
def _folded(label: str) -> tuple[str, int | None]:
    found = known(label) or _named(label)
    name = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", found.label or label).casefold())
    bare = "".join(character for character in name if ord(character) not in _MARKS)
    return " ".join(unicodedata.normalize("NFKC", bare).split()), found.season


def _named(text: str) -> Label:
    """A name of its own, such as "Christmas Special" or "Season 3: Christmas Special"."""
    reading = _Reading(text)
    cursor = reading.cursor
    if reading.season_step():
        while cursor.take_any(_BETWEEN):
            pass
        if cursor.peek().isalpha() and cursor.peek() not in _JOINING:
            return Label(text[cursor.tokens[cursor.position].start :], reading.season)
    return Label(text)


class _Reading:
    """One label being read: known forms in any order, each at most once."""

    def __init__(self, text: str) -> None:
        self.cursor = Cursor(split(text))
        self.season: int | None = None
        self.piece: tuple[str, int] | None = None
        self.episodes: Episodes | None = None
        self.finale = False

    def label(self) -> Label | None:
        """What was read, once all is; None for nothing."""
        if self.finale:
            # "Part 2 Finale" is a name of its own.
            return Label("Finale", self.season, self.episodes) if self.piece is None else None
        if self.piece is not None:
            return Label(f"{self.piece[0]} {self.piece[1]}", self.season, self.episodes)
        if self.episodes is not None and self.episodes.first is not None:
            return Label(_spelt(self.episodes), self.season, self.episodes)
        if self.season is not None:
            return Label(f"Season {self.season}", self.season, self.episodes)
        return None if self.episodes is None else Label(None, None, self.episodes)

    def step(self) -> bool:
        """Read one form or pass over one mark."""
        return (
            self._try(self._split_season)
            or self.season_step()
            or self._try(self._piece)
            or self._try(self._episodes)
            or self._try(self._finale)
            or self.cursor.take_any(_BETWEEN) is not None
        )

    def season_step(self) -> bool:
        """Read a season: Season 3, S3, series 4, third season."""
        return self._try(self._season)

    def _try(self, form: Callable[[], bool]) -> bool:
        start = self.cursor.position
        if form():
            return True
        self.cursor.position = start
        return False

    def _split_season(self) -> bool:
        cursor = self.cursor
        if self.season is not None or self.piece is not None:
            return False
        cursor.take_any(_SEASON)
        figures = cursor.take_figures(1, 2)
        half = cursor.take_any(_HALVES) if figures and cursor.glued() else None
        if figures is None or half is None:
            return False
        self.season, self.piece = int(figures), ("Part", _HALVES[half])
        return True

    def _season(self) -> bool:
        if self.season is not None:
            return False
        self.cursor.take("of")  # second half of season 6
        ordinal = self._ordinal()
        word = self.cursor.take_any(_SEASON)
        if word is None or (ordinal is not None and word == "s"):
            return False
        self.season = ordinal if ordinal is not None else self._number(in_words=word != "s")
        return self.season is not None

    def _piece(self) -> bool:
        cursor = self.cursor
        if self.piece is not None:
            return False
        ordinal = self._ordinal()
        if ordinal in (1, 2) and cursor.take("half"):
            self.piece = ("Part", ordinal)
            return True
        word = cursor.take_any(_COUNTED)
        number = None if word is None else ordinal if ordinal is not None else self._number(in_words=True)
        if word is None or number is None:
            return False
        self._try(lambda: cursor.take("of") and self._number(in_words=True) is not None)
        self.piece = (_COUNTED[word], number)
        return True

    def _episodes(self) -> bool:
        """Episodes 4-6, E1-E7, ep 4, or a count: 7 episodes."""
        if self.episodes is not None:
            return False
        start = self.cursor.position
        self.episodes = self._count()
        if self.episodes is None:
            self.cursor.position = start
            self.episodes = self._range()
        return self.episodes is not None

    def _count(self) -> Episodes | None:
        cursor = self.cursor
        figures = cursor.take_figures(1, 2, 3, 4)
        count = int(figures) if figures else NUMBERS.get(cursor.take_any(NUMBERS) or "")
        return None if count is None or cursor.take_any(_EPISODES[:4]) is None else Episodes(count=count)

    def _range(self) -> Episodes | None:
        cursor = self.cursor
        if cursor.take_any(_EPISODES) is None or (first := self._number(in_words=False)) is None:
            return None
        last: int | None = None
        start = cursor.position
        if cursor.take_any(("-", "to", "through", "&", "and")):
            cursor.take_any(_EPISODES)
            last = self._number(in_words=False)
        if last is None:
            cursor.position = start
            last = first
        return Episodes(first, last, last - first + 1) if first <= last else None

    def _finale(self) -> bool:
        cursor = self.cursor
        if self.finale:
            return False
        cursor.take("the")
        cursor.take("season")
        self.finale = cursor.take("finale")
        return self.finale

    def _number(self, *, in_words: bool) -> int | None:
        """A number behind its word: `1`, `#1`, `. 1`, and with `in_words` also `one` and `IV`."""
        cursor = self.cursor
        cursor.take(".")
        cursor.take_any(("#", "-"))
        if (figures := cursor.take_figures(1, 2, 3, 4)) is not None:
            return int(figures)
        if in_words and (word := cursor.take_any(NUMBERS.keys() | ROMANS.keys())) is not None:
            return NUMBERS.get(word) or ROMANS[word]
        return None

    def _ordinal(self) -> int | None:
        cursor = self.cursor
        if (word := cursor.take_any(ORDINALS)) is not None:
            return ORDINALS[word]
        start = cursor.position
        figures = cursor.take_figures(1, 2)
        if figures and cursor.glued() and cursor.take_any(_ORDINAL_ENDINGS):
            return int(figures)
        cursor.position = start
        return None


def _spelt(episodes: Episodes) -> str:
    if episodes.first == episodes.last:
        return f"Episode {episodes.first}"
    return f"Episodes {episodes.first}-{episodes.last}"
