"""As few calls as possible, and nothing missed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from releasewatch.core.model import Entry, Facts
from releasewatch.sources.plan import Subject, due, reach, wanted
from releasewatch.sources.source import Wanted

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MARK = 1_795_000_000


def facts(hours: float = 24, **more: object) -> Facts:
    """What was said so many hours ago, of a show with nothing ahead."""
    told = {"updated": MARK, "status": "running", "releases": (Entry(date="2026-01-01"),)} | more
    fetched = (NOW - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return Facts(fetched=fetched, **told)  # type: ignore[arg-type]


def test_of_500_shows_the_10_that_changed_are_asked_for() -> None:
    subjects = [Subject(number, facts()) for number in range(500)]
    updates: dict[int | str, int] = {number: MARK + (number < 10) for number in range(250)}
    asked = wanted(due(subjects, NOW), updates, NOW)
    assert asked == tuple(Wanted(number, fresh=True) for number in range(10))


ENDED = {
    "long over, asked yesterday": (facts(24, status="ended"), False),
    "long over, asked two weeks ago": (facts(24 * 14, status="ended"), True),
    "the last part is ahead": (facts(24, status="ended", releases=(Entry(date="2026-11-22"),)), True),
    "something is announced": (facts(24, status="ended", releases=(Entry(season=9),)), True),
    "running": (facts(0), True),
    "of no known status": (facts(0, status=None), True),
}


@pytest.mark.parametrize(("said", "asked"), ENDED.values(), ids=ENDED.keys())
def test_ended_shows_are_looked_after_rarely(said: Facts, asked: bool) -> None:
    assert bool(due([Subject(1, said)], NOW)) is asked


def test_an_ended_show_asked_for_by_name_is_looked_after() -> None:
    assert due([Subject(1, facts(24, status="ended"), named=True)], NOW)


def test_only_older_ones_are_looked_after_if_so_asked() -> None:
    subjects = [
        Subject(1, facts(11)),
        Subject(2, facts(12)),
        Subject(3, None),
        Subject(4, facts(1, frozen="gone")),
    ]
    assert [one.id for one in due(subjects, NOW, timedelta(hours=12))] == [2, 3, 4]


def test_the_list_of_updates_reaches_back_to_the_oldest() -> None:
    subjects = [
        Subject(1, facts(11)),
        Subject(2, facts(50)),
        Subject(3, None),
        Subject(4, facts(900, frozen="gone")),
    ]
    assert reach(subjects, NOW) == timedelta(hours=50)


@pytest.mark.parametrize("subjects", [[], [Subject(1, None)], [Subject(1, facts(1, frozen="gone"))]])
def test_no_list_is_needed_for_what_is_asked_for_anyway(subjects: list[Subject]) -> None:
    assert reach(subjects, NOW) is None


ASKED = {
    "never fetched": (Subject(1, None), {}, Wanted(1)),
    "lost by its source": (Subject(1, facts(frozen="gone")), {}, Wanted(1)),
    "lost, asked yesterday": (Subject(1, facts(frozen="gone"), asked=NOW - timedelta(days=1)), {}, None),
    "lost, asked last week": (Subject(1, facts(frozen="gone"), asked=NOW - timedelta(days=7)), {}, Wanted(1)),
    "lost, asked yesterday, named": (
        Subject(1, facts(frozen="gone"), named=True, asked=NOW - timedelta(days=1)),
        None,
        Wanted(1),
    ),
    "lost, asked yesterday, listed": (
        Subject(1, facts(frozen="merged"), asked=NOW - timedelta(days=1)),
        {1: MARK},
        Wanted(1, fresh=True),
    ),
    "emptied, asked yesterday, listed": (
        Subject(1, facts(frozen="empty"), asked=NOW - timedelta(days=1)),
        {1: MARK},
        None,
    ),
    "lost, no list, asked yesterday": (
        Subject(1, facts(frozen="gone"), asked=NOW - timedelta(days=1)),
        None,
        None,
    ),
    "a mark of the future": (Subject(1, facts(updated=99_999_999_999)), {1: MARK}, Wanted(1, fresh=True)),
    "the same mark of the future": (
        Subject(1, facts(updated=99_999_999_999)),
        {1: 99_999_999_999},
        None,
    ),
    "lost and changed": (Subject(1, facts(frozen="gone")), {1: MARK + 1}, Wanted(1, fresh=True)),
    "changed": (Subject(1, facts()), {1: MARK + 1}, Wanted(1, fresh=True)),
    "changed, marks unknown": (Subject(1, facts(updated=None)), {1: MARK}, Wanted(1, fresh=True)),
    "the same mark": (Subject(1, facts()), {1: MARK}, None),
    "not listed": (Subject(1, facts()), {}, None),
    "not listed for a month": (Subject(1, facts(24 * 28)), {}, Wanted(1)),
    "the same mark after a month": (Subject(1, facts(24 * 28)), {1: MARK}, None),
    "named, not listed": (Subject(1, facts(2), named=True), {}, Wanted(1)),
    "named within the hour": (Subject(1, facts(0.5), named=True), {}, None),
    "nothing is known of changes": (Subject(1, facts()), None, Wanted(1)),
    "fetched by a clock that was wrong": (Subject(1, facts(-5)), {}, Wanted(1, fresh=True)),
    "fetched by a clock that differs a little": (Subject(1, facts(-0.5)), {}, None),
}


@pytest.mark.parametrize(("subject", "updates", "asked"), ASKED.values(), ids=ASKED.keys())
def test_what_changed_or_is_unsure_is_asked_for(
    subject: Subject, updates: dict[int | str, int] | None, asked: Wanted | None
) -> None:
    assert wanted([subject], updates, NOW) == (() if asked is None else (asked,))
