"""What an announcement says, put beside what is known of a show."""

from typing import Any

import pytest

from releasewatch.core.announcement import join, told_by
from releasewatch.core.merge import merge
from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed
from releasewatch.core.results import Source

AT = "2023-12-08T00:00:00Z"
ARTICLE = Source("2023-12-08", "https://www.example.org/news")


def entry(label: str | None, date: str | None, **more: Any) -> Entry:
    return Entry(label=label, date=date, **more)


def said(*entries: tuple[str | None, str | None]) -> list[Entry]:
    return [
        Entry(label=label, date=date, published="2023-12-08", article=ARTICLE.address)
        for label, date in entries
    ]


def followed(*entries: Entry, **facts: Facts) -> Followed:
    return Followed(key="a", title="A", added=AT, edits=Edits(releases=entries), facts=facts)


def shown(show: Followed) -> list[tuple[str | None, str | None, str, str | None]]:
    return [(one.label, one.when.date, one.origin, one.moved_from) for one in merge(show).releases]


CASES = {
    "a new part is added": (
        followed(entry("Part 1", "2023-12-22")),
        said(("Part 2", "2024-01-05")),
        [("Part 1", "2023-12-22", "you", None), ("Part 2", "2024-01-05", "announcement", None)],
        ["added"],
    ),
    "a day of the person gives way and is remembered": (
        followed(entry("Part 2", "2024-01-05", platform="Netflix")),
        said(("Part 2", "2024-01-12")),
        [("Part 2", "2024-01-12", "announcement", "2024-01-05")],
        ["moved"],
    ),
    "a day without a name gives way too": (
        followed(entry(None, "2024-01-05")),
        said((None, "2024-02-02")),
        [(None, "2024-02-02", "announcement", "2024-01-05")],
        ["moved"],
    ),
    "the same day changes nothing": (
        followed(entry("Part 2", "2024-01-05")),
        said(("Part 2", "2024-01-05")),
        [("Part 2", "2024-01-05", "you", None)],
        [],
    ),
    "a closer date is no move": (
        followed(entry("Part 2", "2024-01")),
        said(("Part 2", "2024-01-12")),
        [("Part 2", "2024-01-12", "announcement", None)],
        ["announced"],
    ),
    "a date that says less moves nothing": (
        followed(entry("Part 2", "2024-01-05")),
        said(("Part 2", "2024-01")),
        [("Part 2", "2024-01-05", "you", None)],
        [],
    ),
    "a source is corrected by an announcement": (
        followed(tvmaze=Facts(fetched=AT, releases=(entry("Part 2", "2024-01-05", episodes=Episodes(8, 10, 3)),))),
        said(("Part 2", "2024-01-12")),
        [("Part 2", "2024-01-12", "announcement", "2024-01-05")],
        ["moved"],
    ),
    "what an earlier announcement said and this one does not mention stays": (
        followed(
            announcement=Facts(fetched=AT, releases=(entry("Part 1", "2023-12-22"), entry("Part 2", "2024-01-05")))
        ),
        said(("Part 2", "2024-01-12")),
        [("Part 1", "2023-12-22", "announcement", None), ("Part 2", "2024-01-12", "announcement", "2024-01-05")],
        ["moved"],
    ),
    "part 2 of a season is not its part 1": (
        followed(entry("Part 1", "2023-12-22", season=6)),
        [entry("Part 2", "2024-01-05", season=6)],
        [("Part 1", "2023-12-22", "you", None), ("Part 2", "2024-01-05", "announcement", None)],
        ["added"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "told", "releases", "news"), CASES.values(), ids=CASES)
def test_an_announcement_stands_beside_what_is_known(
    old: Followed, told: list[Entry], releases: list[tuple[str | None, ...]], news: list[str]
) -> None:
    new, changes = join(old, merge(old), told, ARTICLE, AT)
    assert shown(new) == releases
    assert [change.what for change in changes] == news


def test_each_date_remembers_its_own_article() -> None:
    first, _ = join(followed(), merge(followed()), said(("Part 1", "2023-12-22")), ARTICLE, AT)
    later = Source("2023-12-20", "https://example.com/later")
    told = [Entry(label="Part 2", date="2024-01-05", published=later.published, article=later.address)]
    both, _ = join(first, merge(first), told, later, AT)
    assert [told_by(both, release) for release in merge(both).releases] == [ARTICLE, later]
