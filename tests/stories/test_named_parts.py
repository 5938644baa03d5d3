"""A part is called by its label, with the season where the label alone would mean several."""

import pytest
from tests.person import Person


@pytest.mark.parametrize("words", [("edit", "things", "--drop", "Part 2"), ("watched", "things", "Part 2")])
def test_a_label_of_several_seasons_is_refused_until_the_season_is_named(
    person: Person, words: tuple[str, ...]
) -> None:
    person.must("add", "Things", "--part", "S4 Part 2 Jan 1 2024", "--part", "S5 Part 2 Jan 5 2024")
    refused = person(*words)
    assert refused.code == 2
    assert '"Part 2" is in several seasons: Season 4 Part 2, Season 5 Part 2' in refused.err
    person.must(*words[:-1], "Season 5 Part 2")


@pytest.mark.parametrize("words", [("edit", "things", "--drop", "Part 9"), ("watched", "things", "Part 9")])
def test_the_known_parts_are_named_as_the_screen_shows_them(person: Person, words: tuple[str, ...]) -> None:
    person.must("add", "Things", "--part", "S4 Part 2 Jan 1 2024", "--part", "S5 Part 2 Jan 5 2024")
    assert "known: Season 4 Part 2, Season 5 Part 2" in person(*words).err


def test_each_episode_of_a_batch_has_a_line_of_its_own(person: Person) -> None:
    person.must("add", "Things", "--part", "Episodes 1-2 2024-01-05", "--part", "Part 3 (E3-4) 2024-01-12")
    lines = person.must("upcoming", "--episodes").splitlines()
    assert [line.split("\t")[3] for line in lines] == ["Episode 1", "Episode 2", "Part 3 · E3", "Part 3 · E4"]
