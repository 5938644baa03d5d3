"""What a release is called, in every spelling that people and press texts use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.labels import Label, known, part_number, read, same
from releasewatch.core.release import Episodes
from releasewatch.errors import UsageProblem

KNOWN = [
    ("Part 1", Label("Part 1")),
    ("part one", Label("Part 1")),
    ("PART I", Label("Part 1")),
    ("Pt. 1", Label("Part 1")),
    ("pt 1", Label("Part 1")),
    ("pt1", Label("Part 1")),
    ("part-1", Label("Part 1")),
    ("Part #1", Label("Part 1")),
    ("Part 01", Label("Part 1")),
    ("Part １", Label("Part 1")),
    ("  Part   1  ", Label("Part 1")),
    ("Part 1 of 2", Label("Part 1")),
    ("Part one of two", Label("Part 1")),
    ("first part", Label("Part 1")),
    ("1st part", Label("Part 1")),
    ("second half", Label("Part 2")),
    ("2nd half", Label("Part 2")),
    ("vol 2", Label("Volume 2")),
    ("Vol.2", Label("Volume 2")),
    ("VOLUME TWO", Label("Volume 2")),
    ("Chapter 3", Label("Chapter 3")),
    ("Act 2", Label("Act 2")),
    ("Cour 2", Label("Cour 2")),
    ("2nd cour", Label("Cour 2")),
    ("Book four", Label("Book 4")),
    ("Episodes 4-6", Label("Episodes 4-6", None, Episodes(4, 6, 3))),
    ("episodes 4–6", Label("Episodes 4-6", None, Episodes(4, 6, 3))),
    ("Episodes 4 to 6", Label("Episodes 4-6", None, Episodes(4, 6, 3))),
    ("E4-6", Label("Episodes 4-6", None, Episodes(4, 6, 3))),
    ("E04-E06", Label("Episodes 4-6", None, Episodes(4, 6, 3))),
    ("eps. 4-6", Label("Episodes 4-6", None, Episodes(4, 6, 3))),
    ("Episodes 1 & 2", Label("Episodes 1-2", None, Episodes(1, 2, 2))),
    ("ep 4", Label("Episode 4", None, Episodes(4, 4, 1))),
    ("Episode 4", Label("Episode 4", None, Episodes(4, 4, 1))),
    ("7 episodes", Label(None, None, Episodes(None, None, 7))),
    ("seven episodes", Label(None, None, Episodes(None, None, 7))),
    ("Season 3", Label("Season 3", 3)),
    ("season three", Label("Season 3", 3)),
    ("third season", Label("Season 3", 3)),
    ("S3", Label("Season 3", 3)),
    ("S03", Label("Season 3", 3)),
    ("series 4", Label("Season 4", 4)),
    ("Season 3 (8 episodes)", Label("Season 3", 3, Episodes(None, None, 8))),
    ("Season 6 Part 1", Label("Part 1", 6)),
    ("Season 6, Part 1", Label("Part 1", 6)),
    ("Season 6: Part 1", Label("Part 1", 6)),
    ("S6 Part 1", Label("Part 1", 6)),
    ("Part 1 of Season 6", Label("Part 1", 6)),
    ("second half of season 6", Label("Part 2", 6)),
    ("S06E01-E07", Label("Episodes 1-7", 6, Episodes(1, 7, 7))),
    ("S06E01", Label("Episode 1", 6, Episodes(1, 1, 1))),
    ("Part 1 (E1-7)", Label("Part 1", None, Episodes(1, 7, 7))),
    ("Part 1 · E1-7", Label("Part 1", None, Episodes(1, 7, 7))),
    ("Part 1 (7 episodes)", Label("Part 1", None, Episodes(None, None, 7))),
    ("S6 Part 1, episodes 1-7", Label("Part 1", 6, Episodes(1, 7, 7))),
    ("5B", Label("Part 2", 5)),
    ("5a", Label("Part 1", 5)),
    ("S5B", Label("Part 2", 5)),
    ("Season 5B", Label("Part 2", 5)),
    ("Finale", Label("Finale")),
    ("season finale", Label("Finale")),
    ("The Finale", Label("Finale")),
    ("Season 3 finale", Label("Finale", 3)),
]

OWN_NAMES = [
    ("Christmas Special", Label("Christmas Special")),
    ("Christmas   Special", Label("Christmas Special")),
    ("series finale", Label("series finale")),
    ("Season 3 Christmas Special", Label("Christmas Special", 3)),
    ("Season 3: Christmas Special", Label("Christmas Special", 3)),
    ("S3 – The Reckoning", Label("The Reckoning", 3)),
    ("Season 1 and 2 bundle", Label("Season 1 and 2 bundle")),
    ("Season 1 & 2", Label("Season 1 & 2")),
    ("겨울 이야기", Label("겨울 이야기")),
    ("파트 1", Label("파트 1")),
    ("Part 2: The Return", Label("Part 2: The Return")),
    ("Part 2 Finale", Label("Part 2 Finale")),
    ("Volume 1 Part 2", Label("Volume 1 Part 2")),
    ("Episodes 6-4", Label("Episodes 6-4")),
    ("Part", Label("Part")),
    ("Season", Label("Season")),
    ("Partition 1", Label("Partition 1")),
    ("7", Label("7")),
    ("²", Label("²")),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_a_known_form_is_read_whatever_its_spelling(text: str, expected: Label) -> None:
    assert (read(text), known(text)) == (expected, expected)


@pytest.mark.parametrize(("text", "expected"), OWN_NAMES)
def test_any_other_name_is_kept_as_the_person_wrote_it(text: str, expected: Label) -> None:
    assert (read(text), known(text)) == (expected, None)


@pytest.mark.parametrize("text", ["", "   ", "-", "()", "!?", "—"])
def test_a_text_without_a_letter_or_figure_is_no_name(text: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        read(text)

    assert caught.value.sentence == "a part needs a name"
    assert caught.value.remedies == ("such as: Part 1, Volume 2, Season 3, Finale",)


@pytest.mark.parametrize(
    ("label", "number"),
    [
        (None, None),
        ("Part 2", 2),
        ("part two", 2),
        ("Vol. 3", 3),
        ("Chapter 12", 12),
        ("Act II", 2),
        ("Cour 2", 2),
        ("Book 1", 1),
        ("5B", 2),
        ("Season 6 Part 1", 1),
        ("Part 1 (E1-7)", 1),
        ("Part 2: The Return", 2),
        ("Part 2 - The Return", 2),
        ("Season 3", None),
        ("Episodes 4-6", None),
        ("Finale", None),
        ("Christmas Special", None),
        ("Volume 1 Part 2", None),
        ("", None),
    ],
)
def test_only_a_numbered_piece_has_a_number(label: str | None, number: int | None) -> None:
    assert part_number(label) == number


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, None, True),
        (None, "Part 1", False),
        ("Part 1", "pt. I", True),
        ("Part 1", "Part 2", False),
        ("Part 1", "Volume 1", False),
        ("S3", "Season 3", True),
        ("S3", "Season 4", False),
        ("Season 6 Part 1", "Part 1", True),
        ("Season 6 Part 1", "Season 5 Part 1", False),
        ("Season 3 Finale", "finale", True),
        ("Part 1 (E1-7)", "Part 1", True),
        ("Episodes 4-6", "E4-E6", True),
        ("7 episodes", "8 episodes", False),
        ("Épisode spécial", "EPISODE SPECIAL", True),
        ("Epi\u0301logue", "epilogue", True),
        ("Ｓｐｅｃｉａｌ", "special", True),
        ("STRASSE", "straße", True),
        ("겨울", "겨울", True),
        ("겨울", "여름", False),
        ("か", "が", False),
        ("Christmas Special", "christmas  special", True),
        ("Christmas Special", "Christmas", False),
    ],
)
def test_two_labels_are_the_same_whatever_their_spelling(
    one: str | None, other: str | None, expected: bool
) -> None:
    assert (same(one, other), same(other, one)) == (expected, expected)


@given(text=st.text(max_size=60))
def test_reading_a_label_twice_is_reading_it_once(text: str) -> None:
    try:
        first = read(text)
    except UsageProblem:
        assert not any(character.isalnum() for character in text)
        return

    assert same(text, " ".join(text.split()))
    if known(text) is not None and first.label is not None:
        assert read(first.label).label == first.label
        assert same(first.label, text)
