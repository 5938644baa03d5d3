"""One line with a show and its dates, and titles that only look like one."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.sentence import Sentence, read
from releasewatch.errors import UsageProblem

NOW = datetime(2023, 12, 8, tzinfo=UTC)
CREATURE = "Gyeongseong Creature"

LINES = [
    (f"{CREATURE}: Part 1 Dec 22, Part 2 Jan 5 on Netflix", (CREATURE, "Netflix", "Part 1 Dec 22", "Part 2 Jan 5")),
    (f"{CREATURE} Part 1 Dec 22 and Part 2 Jan 5", (CREATURE, None, "Part 1 Dec 22", "Part 2 Jan 5")),
    (f"{CREATURE}: Part 1 Dec 22, 2023, Part 2 Jan 5, 2024",
     (CREATURE, None, "Part 1 Dec 22, 2023", "Part 2 Jan 5, 2024")),
    (f"{CREATURE} on Netflix: Part 1 Dec 22; Part 2 Jan 5", (CREATURE, "Netflix", "Part 1 Dec 22", "Part 2 Jan 5")),
    ("Harbor Lights returns January 5 on Netflix", ("Harbor Lights", "Netflix", "January 5")),
    ("Harbor Lights Part 2 premieres on January 5", ("Harbor Lights", None, "Part 2 January 5")),
    ("Harbor Lights: Dec 22, Jan 5", ("Harbor Lights", None, "Dec 22", "Jan 5")),
    ("Harbor Lights - Finale 27 May 2027 at 9 p.m. ET", ("Harbor Lights", None, "Finale 27 May 2027 at 9 p.m. ET")),
    ("The Long Night Season 3 early 2027 on Hulu", ("The Long Night", "Hulu", "Season 3 early 2027")),
    ("Harbor Lights: S2 E1-4 Jan 5, E5-8 Feb 2", ("Harbor Lights", None, "S2 E1-4 Jan 5", "E5-8 Feb 2")),
    ("24: Season 10 Jan 5", ("24", None, "Season 10 Jan 5")),
    ("May December Part 2 Jan 5", ("May December", None, "Part 2 Jan 5")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_title_with_its_parts_behind_it_is_understood(text: str, expected: tuple[str | None, ...]) -> None:
    said = read(text, NOW)
    assert said is not None
    assert (said.title, said.platform, *said.parts) == expected


@pytest.mark.parametrize(
    "title",
    [
        "May December", "24", "9-1-1", "1899", "11.22.63", "Space: 1999", "Halloween: 1978", "Blade Runner 2049",
        "Inside: January 6", "Munich: 5 September", "Born on the 4th of July", "Live on 5 May", "Class of 2007",
        "Babylon 5", "Season of the Witch 2", "The Crown: Season 5", "Part 2", "Chapter 1: 1945", "Ripley: 8 Episodes",
        "2001: A Space Odyssey", "The Long Night: Part Two", "Friday Night Lights", "Now and Then", "", "12 December",
        "The Christmas Special Dec 25", "https://www.tvmaze.com/shows/64369/a-show", "tvmaze:64369",
    ],
)  # fmt: skip
def test_a_title_stays_a_title(title: str) -> None:
    assert read(title, NOW) is None


def test_an_unknown_platform_is_told_and_not_taken_for_a_title() -> None:
    with pytest.raises(UsageProblem) as refused:
        read("Harbor Lights: Part 1 Dec 22 on Netfix", NOW)
    assert refused.value.sentence == 'unknown platform "Netfix"'


@given(st.text(max_size=40).map(lambda text: f"{text}: {text} 2"))
def test_any_text_is_a_title_or_a_sentence(text: str) -> None:
    said = read(text, NOW)
    assert said is None or (said.title and said.parts)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Echo Two: Part 1 5/1/2024, Part 2 Feb 8", "could be 5 January 2024 or 1 May 2024"),
        ("Echo Two: Part 1 5/1/2024 on Netflix", "could be 5 January 2024 or 1 May 2024"),
        ("Echo Two: Part 1 Feb 30, Part 2 Mar 8 on Hulu", "does not exist"),
        ("Echo: Two: Season 1 Feb 30 on Hulu", "does not exist"),
        ("Echo Two: Part 1 soonish, Part 2 Mar 8 on Hulu", "has no date"),
    ],
)
def test_a_part_with_a_wrong_date_is_refused_and_no_piece_of_the_title(text: str, why: str) -> None:
    with pytest.raises(UsageProblem, match=why):
        read(text, NOW)


@pytest.mark.parametrize("end", [" on Netflix", ""])
def test_a_date_may_have_its_on(end: str) -> None:
    found = read(f"Echo Two: Part 1 on Feb 1, Part 2 on Mar 1{end}", NOW)
    assert found == Sentence("Echo Two", "Netflix" if end else None, ("Part 1 Feb 1", "Part 2 Mar 1"))
