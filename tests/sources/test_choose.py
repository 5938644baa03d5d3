"""The right show is found whatever the script, and slips are forgiven."""

from __future__ import annotations

import pytest

from releasewatch.sources.choose import Verdict, choose, needs_titles
from releasewatch.sources.source import Candidate


def shows(*titles: str) -> list[Candidate]:
    """`Girls 2012` is a show of that year; `A / B` has a second title."""
    made = []
    for number, title in enumerate(titles):
        name, _, other = title.partition(" / ")
        year = int(name[-4:]) if name[-5:-4] == " " and name[-4:].isdigit() else None
        name = name[:-5] if year else name
        made.append(Candidate(id=number, title=name, titles=(other,) if other else (), year=year))
    return made


CHOICES: dict[str, tuple[str, list[Candidate], Verdict, str | None]] = {
    "the same": ("Severance", shows("Severance"), "exact", "Severance"),
    "another case": ("SEVERANCE", shows("Severance"), "exact", "Severance"),
    "without accents": ("elite", shows("Élite", "Elite Squad"), "exact", "Élite"),
    "without marks": ("Marvels Agents of SHIELD", shows("Marvel's Agents of S.H.I.E.L.D."), "exact", None),
    "an apostrophe": (
        "Marvels Jessica Jones",
        shows("Marvel’s Jessica Jones"),
        "exact",
        "Marvel’s Jessica Jones",
    ),
    "and": ("Law & Order", shows("Law and Order: Toronto", "Law and Order"), "exact", "Law and Order"),
    "exact before the first hit": ("Girls", shows("Gilmore Girls", "Derry Girls", "Girls"), "exact", "Girls"),
    "a slip": (
        "Gyeongsong Creature",
        shows("Creature", "Gyeongseong Creature"),
        "doubtful",
        "Gyeongseong Creature",
    ),
    "words in another order": ("Creature Gyeongseong", shows("Gyeongseong Creature"), "doubtful", None),
    "part of a title": ("Gyeongseong", shows("Gyeongseong Creature"), "doubtful", "Gyeongseong Creature"),
    "its own script, known": (
        "경성크리처",
        shows("Gyeongseong Creature / 경성크리처"),
        "exact",
        "Gyeongseong Creature",
    ),
    "its own script, not told": (
        "경성크리처",
        shows("Gyeongseong Creature"),
        "doubtful",
        "Gyeongseong Creature",
    ),
    "romanised": ("Kimetsu no Yaiba", shows("Demon Slayer / Kimetsu no Yaiba"), "exact", "Demon Slayer"),
    "translated": (
        "Haus des Geldes",
        shows("La casa de papel / Haus des Geldes"),
        "exact",
        "La casa de papel",
    ),
    "Cyrillic": ("волк", shows("Волк"), "exact", "Волк"),
    "two of the same name": ("Girls", shows("Girls 2012", "GIRLS 2017"), "doubtful", "Girls"),
    "two, one of the year": ("GIRLS 2017", shows("Girls 2012", "GIRLS 2017"), "exact", "GIRLS"),
    "a year in brackets": ("Girls (2012)", shows("GIRLS 2017", "Girls 2012"), "exact", "Girls"),
    "a year that is none of theirs": ("Girls 1999", shows("Girls 2012"), "doubtful", "Girls"),
    "a title that is a year": ("1992", shows("1993 2017", "1992 2015"), "exact", "1992"),
    "a year that is a part of the title": ("Dune 2049 ", shows("Dune 2049"), "exact", "Dune"),
    "nothing like it": ("Severance", shows("Zorro"), "unmatched", "Zorro"),
    "nothing": ("Severance", [], "unmatched", None),
    "marks alone": ("???", shows("???"), "exact", "???"),
}


@pytest.mark.parametrize(("words", "candidates", "verdict", "first"), CHOICES.values(), ids=CHOICES.keys())
def test_the_choice(words: str, candidates: list[Candidate], verdict: Verdict, first: str | None) -> None:
    choice = choose(words, candidates)
    assert choice.verdict == verdict
    if first is not None:
        assert choice.ranked[0].candidate.title == first


def test_equals_stay_in_the_order_of_the_source() -> None:
    choice = choose("girls", shows("Girls 2012", "GIRLS 2017", "Girls 2024"))
    assert [one.candidate.id for one in choice.ranked] == [0, 1, 2]


@pytest.mark.parametrize("words", ["Stranger Thinsg", "stranger things", "Stranger Thing", "Strangre Things"])
def test_a_slip_keeps_the_right_show_first(words: str) -> None:
    candidates = shows("Strange Things Happen", "Stranger Things", "Beyond Stranger Things", "Stranger")
    assert choose(words, candidates).ranked[0].candidate.title == "Stranger Things"


def test_other_titles_are_worth_asking_for_where_nothing_is_like_the_words() -> None:
    assert needs_titles("경성크리처", choose("경성크리처", shows("Gyeongseong Creature")))
    assert not needs_titles("Severance", choose("Severance", shows("Severance")))
    assert not needs_titles("Severence", choose("Severence", shows("Severance")))
