"""Which followed show the words of a person mean."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from releasewatch.core.match import Name, find, fold, key_for
from releasewatch.errors import EXIT_FAILED, EXIT_USAGE, ReleasewatchError, UsageProblem

NAMES = [
    Name("gyeongseong-creature", "Gyeongseong Creature"),
    Name("경성크리처", "경성크리처"),
    Name("girls", "Girls"),
    Name("girls-2", "GIRLS"),
    Name("les-miserables", "Les Misérables"),
    Name("진격의-거인", "진격의 거인"),
    Name("the-long-night", "The Long Night"),
    Name("the-long-way-home", "The Long Way Home"),
    Name("show", "???"),
]


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Gyeongseong Creature", "gyeongseong-creature"),
        ("gyeong", "gyeongseong-creature"),
        ("CREATURE", "gyeongseong-creature"),
        ("  creature ", "gyeongseong-creature"),
        ("gyeongseong-creature", "gyeongseong-creature"),
        ("경성", "경성크리처"),
        (unicodedata.normalize("NFD", "경성크리처"), "경성크리처"),
        ("거인", "진격의-거인"),
        ("girls-2", "girls-2"),
        ("miserables", "les-miserables"),
        ("MISÉRABLES", "les-miserables"),
        ("long night", "the-long-night"),
        ("long-way", "the-long-way-home"),
        ("???", "show"),
    ],
)
def test_any_part_of_a_title_or_key_finds_its_show(words: str, key: str) -> None:
    assert find(words, NAMES).key == key


def test_a_key_that_is_a_part_of_other_keys_means_its_own_show() -> None:
    assert find("girls", NAMES).key == "girls"


@pytest.mark.parametrize("words", ["Girls", "GIRLS", "gIRLS"])
def test_a_title_that_two_shows_have_means_none_of_them_alone(words: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        find(words, NAMES)
    assert problem.value.remedies[:2] == ("Girls (girls)", "GIRLS (girls-2)")


def test_a_key_that_is_the_title_of_another_show_means_both() -> None:
    names = [Name("b-c", "b c"), Name("b-c-2", "b-c")]
    with pytest.raises(UsageProblem) as problem:
        find("b-c", names)
    assert problem.value.remedies[:2] == ("b-c (b-c-2)", "b c (b-c)")
    assert find("b c", names).key == "b-c"


def test_words_that_mean_several_shows_list_them_with_their_keys() -> None:
    with pytest.raises(UsageProblem) as problem:
        find("the long", NAMES)
    assert problem.value.exit_code == EXIT_USAGE
    assert problem.value.sentence == '"the long" matches 2 followed shows'
    assert problem.value.remedies == (
        "The Long Night (the-long-night)",
        "The Long Way Home (the-long-way-home)",
        "give more of the title, or the key in brackets",
    )


def test_many_candidates_are_cut_short_and_counted() -> None:
    names = [Name(f"night-{number}", f"Night {number}") for number in range(25)]
    with pytest.raises(UsageProblem) as problem:
        find("night", names)
    assert len(problem.value.remedies) == 12
    assert problem.value.remedies[-2] == "and 15 more"


def test_words_that_match_nothing_name_the_nearest_titles() -> None:
    with pytest.raises(ReleasewatchError) as problem:
        find("gyeongsong creture", NAMES)
    assert problem.value.exit_code == EXIT_FAILED
    assert problem.value.sentence == 'no followed show matches "gyeongsong creture"'
    assert problem.value.remedies == ("nearest: Gyeongseong Creature", "see all: releasewatch list")


def test_the_beginning_of_a_title_is_near_enough() -> None:
    with pytest.raises(ReleasewatchError) as problem:
        find("gyeongsong", NAMES)
    assert problem.value.remedies[0] == "nearest: Gyeongseong Creature"


def test_an_empty_name_is_refused_rather_than_matching_everything() -> None:
    with pytest.raises(UsageProblem):
        find("  ", NAMES)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Gyeongseong Creature", "gyeongseong-creature"),
        ("경성크리처", "경성크리처"),
        (unicodedata.normalize("NFD", "경성크리처"), "경성크리처"),
        ("Les Misérables", "les-miserables"),
        ("9-1-1: Lone Star", "9-1-1-lone-star"),
        ("???", "show"),
        ("Straße", "strasse"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_key_is_the_title_in_letters_that_are_easy_to_type(title: str, key: str) -> None:
    assert key_for(title, frozenset()) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert key_for("Girls", frozenset({"girls", "girls-2"})) == "girls-3"


@given(st.text(max_size=60), st.frozensets(st.text(max_size=10), max_size=5))
def test_a_key_is_never_taken_or_empty_and_finds_its_show(title: str, taken: frozenset[str]) -> None:
    key = key_for(title, taken)
    assert key
    assert key not in taken
    assert not key.startswith("-")
    assert find(key, [Name(key, title), Name("another", "Another")]).key == key


@given(st.text(max_size=60))
@example("ᴬ")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
