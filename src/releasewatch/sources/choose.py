"""The words a person types for a title -> the candidates of a source, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from releasewatch.core.match import fold
from releasewatch.sources.source import Candidate

Verdict = Literal["exact", "doubtful", "unmatched"]

_YEAR = re.compile(r"(.+?)\s*[(\[]?\b((?:19|20)\d\d)[)\]]?\s*")

_LIKE_ENOUGH = 60.0
"""Below this two titles have nothing in common that a person would see."""

_ALMOST = 88.0
"""From here on a title is the one meant, but for a slip of the finger."""

_WORDS_IN_ORDER = 0.95
"""The same words in another order are nearly the same title."""

_PART_OF_TITLE = 0.85
"""Words that are only a part of a title are less than a whole title of one slip."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate, and how like its best title is to the words: 100 is the same but for case and accents."""

    candidate: Candidate
    score: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates for some words, and whether the first is surely meant.

    `exact`: one title and no other is the same as the words. `doubtful`: a person should look. `unmatched`:
    there is nothing, or nothing like it.
    """

    verdict: Verdict
    ranked: tuple[Ranked, ...]


def choose(words: str, candidates: Sequence[Candidate]) -> Choice:
    """The likeliest first; between equals the order of the source stands.

    A year behind the title ("Girls 2012") narrows the choice to shows of that year where there are any.
    """
    ranked = tuple(_ranked(words, candidates))
    best = [one for one in ranked if one.score == 100.0]
    if len(best) == 1:
        return Choice("exact", ranked)
    # A search knows titles that its answer does not name: in another script the first hit may well be right.
    foreign = any(_other_script(words, one.title) for one in candidates)
    like = any(one.score >= _LIKE_ENOUGH for one in ranked)
    return Choice("doubtful" if like or foreign else "unmatched", ranked)


def needs_titles(words: str, choice: Choice) -> bool:
    """Whether the other titles of the first candidates could make a doubtful choice a sure one."""
    return choice.verdict == "doubtful" and all(one.score < _ALMOST for one in choice.ranked)


def _ranked(words: str, candidates: Sequence[Candidate]) -> list[Ranked]:
    dated = _YEAR.fullmatch(words)
    year = int(dated[2]) if dated else None
    of_year = year is not None and any(one.year == year for one in candidates)
    ranked = []
    for one in candidates:
        score = _likeness(words, one)
        if dated and of_year:
            # Half a point below the whole words: "1992" is a title before it is a year.
            named = _likeness(dated[1], one)
            score = max(score, named if one.year == year else named * 0.9)
        ranked.append(Ranked(one, score))
    return sorted(ranked, key=lambda one: -one.score)


def _likeness(words: str, candidate: Candidate) -> float:
    from rapidfuzz import fuzz

    wanted = _bare(words)
    best = 0.0
    for title in (candidate.title, *candidate.titles):
        other = _bare(title)
        # "S.H.I.E.L.D." and "SHIELD" differ in spaces alone.
        if wanted.replace(" ", "") == other.replace(" ", ""):
            return 100.0
        scores = (
            fuzz.ratio(wanted, other),
            fuzz.token_sort_ratio(wanted, other) * _WORDS_IN_ORDER,
            fuzz.token_set_ratio(wanted, other) * _PART_OF_TITLE,
        )
        best = max(best, *scores)
    return min(best, 99.0)


def _bare(title: str) -> str:
    """A title without case, accents and marks; marks alone are kept where a title is made of them."""
    folded = fold(title).replace("&", " and ")
    return " ".join(re.sub(r"[^\w]+|_", " ", folded.replace("'", "").replace("’", "")).split()) or folded


def _other_script(words: str, title: str) -> bool:
    """One is written in Latin letters and the other is not."""
    return _latin(words) != _latin(title)


def _latin(text: str) -> bool:
    return all(letter < "\u0250" for letter in fold(text) if letter.isalpha())
