from dataclasses import replace
from typing import Any

import pytest
from tests.library.making import CREATURE, show

from releasewatch.core.model import Edits, Entry, Episodes, Followed
from releasewatch.errors import ReleasewatchError
from releasewatch.library import overlay, schema
from releasewatch.library.book import Book


def book(*shows: Followed) -> Book:
    return Book(
        schema.Document(
            {}, {one.key: overlay.text_of(one, None) for one in shows}, {one.key: one for one in shows}
        )
    )


def test_a_book_shows_what_was_put_and_not_what_was_removed() -> None:
    edited = book(show("one"), show("two"), show("three"))
    edited.put(show("two", title="changed"))
    edited.put(show("four"))
    edited.remove("three")
    assert edited.get("two") == show("two", title="changed")
    assert edited.get("three") is None
    assert edited.shows() == (show("one"), show("two", title="changed"), show("four"))
    assert edited.touched() == {"two", "three", "four"}
    assert set(edited.document().texts) == {"one", "two", "four"}


def test_what_is_put_back_as_it_was_is_not_touched() -> None:
    edited = book(show("one"), CREATURE)
    edited.put(replace(CREATURE))
    edited.put(show("one", title="changed"))
    edited.put(show("one"))
    assert edited.touched() == frozenset()


def test_a_show_that_is_not_followed_cannot_be_removed() -> None:
    with pytest.raises(KeyError):
        book().remove("one")


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (show("k", title=" "), "cannot save the show 'k': Expected a title that is not empty - at `$.title`"),
        (
            show("k", edits=Edits(releases=(Entry(date="2023-13-45"),))),
            "cannot save the show 'k': Expected a date such as 2024-01-05, 2024-01, 2024-Q1 or 2024"
            " - at `$.edits.releases[0].date`",
        ),
    ],
)
def test_a_value_that_could_not_be_read_back_is_refused_at_once(wrong: Followed, reason: str) -> None:
    """F80: so that a refresh can leave out one show and save the others."""
    edited = book(show("k"))
    with pytest.raises(ReleasewatchError) as caught:
        edited.put(wrong)
    assert caught.value.sentence == reason
    assert edited.shows() == (show("k"),)


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"title": "\udcff"}, "it holds text that is no Unicode"),
    ({"ids": {"tvmaze": float("nan")}}, "Expected `int | str`, got `null` - at `$.ids[...]`"),
    ({"ids": {"tvmaze": object()}}, "Encoding objects of type object is unsupported"),
    ({"edits": Edits(platform=1)}, "Expected `str | null`, got `int` - at `$.edits.platform`"),  # type: ignore[arg-type]
    ({"edits": Edits(releases=(Entry(episodes=Episodes(first=True)),))}, "Expected `int | null`, got `bool`"),
]  # fmt: skip


@pytest.mark.parametrize(("parts", "reason"), WRONG, ids=[reason[:20] for _, reason in WRONG])
def test_what_cannot_be_written_or_reads_as_something_else_is_refused(
    parts: dict[str, Any], reason: str
) -> None:
    """F18, F58."""
    edited = book()
    edited.put(show("k", **parts))
    with pytest.raises(ReleasewatchError) as caught:
        edited.document()
    assert caught.value.sentence.startswith(f"cannot save the show 'k': {reason}")
