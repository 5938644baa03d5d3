"""Which sentence is due on which day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.merge import merge
from releasewatch.core.model import Edits, Entry, Episodes, Followed
from releasewatch.core.reminders import due

SEOUL = ZoneInfo("Asia/Seoul")
PART_1 = Entry(label="Part 1", date="2023-12-22", episodes=Episodes(1, 7, 7))
PART_2 = Entry(label="Part 2", date="2024-01-05", episodes=Episodes(8, 8, 1))


def told(
    *entries: Entry,
    now: str = "2023-12-08T00:00",
    zone: ZoneInfo = SEOUL,
    days_before: tuple[int, ...] = (7, 1, 0),
    ahead: int = 40,
    **edits: object,
) -> list[str]:
    """`2023-12-15 in 7 days | text` for all that is due."""
    wishes = Edits(platform="Netflix", releases=entries, **edits)  # type: ignore[arg-type]
    show = merge(
        Followed(key="creature", title="Gyeongseong Creature", added="2023-12-08T00:00:00Z", edits=wishes)
    )
    found = due(show.releases, datetime.fromisoformat(now).replace(tzinfo=zone), days_before, ahead=ahead)
    return [
        f"{day} {one.reminder.kind} | {one.reminder.text.removeprefix('Gyeongseong Creature · ')}"
        for day, reminders in sorted(found.items())
        for one in reminders
    ]


def test_each_day_has_its_sentences_as_they_are_read_on_that_day() -> None:
    assert told(PART_1, PART_2) == [
        "2023-12-15 in 7 days | Part 1 (7 episodes) on Netflix, about 17:00",
        "2023-12-21 tomorrow | Part 1 (7 episodes) on Netflix, about 17:00",
        "2023-12-22 today | Part 1 (7 episodes) on Netflix, about 17:00",
        "2023-12-29 in 7 days | Part 2 (1 episode) on Netflix, about 17:00",
        "2024-01-04 tomorrow | Part 2 (1 episode) on Netflix, about 17:00",
        "2024-01-05 today | Part 2 (1 episode) on Netflix, about 17:00",
    ]


@pytest.mark.parametrize(
    ("zone", "entry", "wanted"),
    [
        ("Asia/Seoul", PART_1, "2023-12-22 today | Part 1 (7 episodes) on Netflix, about 17:00"),
        ("America/Los_Angeles", PART_1, "2023-12-22 today | Part 1 (7 episodes) on Netflix, about 00:00"),
        ("Pacific/Auckland", PART_1, "2023-12-22 today | Part 1 (7 episodes) on Netflix, about 21:00"),
        (
            "Asia/Seoul",
            Entry(label="Finale", date="2023-12-21", time="21:00", zone="America/New_York"),
            "2023-12-22 today | Finale on Netflix, 11:00",
        ),
        (
            "Asia/Seoul",
            Entry(label="Pilot", date="2023-12-22", platform="tvN"),
            "2023-12-22 today | Pilot on tvN",
        ),
    ],
)  # fmt: skip
def test_days_and_hours_are_those_of_the_person(zone: str, entry: Entry, wanted: str) -> None:
    assert told(entry, zone=ZoneInfo(zone), days_before=(0,)) == [wanted]


@pytest.mark.parametrize("text", ["2023-12", "2023-Q4", "2023", None])
def test_what_is_not_known_to_the_day_is_never_due(text: str | None) -> None:
    assert told(Entry(label="Part 1", date=text)) == []


def test_nothing_is_told_of_days_that_are_over_or_beyond_the_stretch() -> None:
    assert told(PART_1, now="2023-12-22T23:59", ahead=0) == [
        "2023-12-22 today | Part 1 (7 episodes) on Netflix, about 17:00"
    ]
    assert told(PART_1, now="2023-12-23T00:00") == []
    assert told(PART_1, ahead=7) == ["2023-12-15 in 7 days | Part 1 (7 episodes) on Netflix, about 17:00"]
    assert told(PART_1, ahead=6) == []


MOVES = [
    # from, to, told on 2023-12-08
    ("2024-01-05", "2024-01-12", "5 Jan -> 12 Jan"),
    ("2023-12-29", "2024-01-05", "29 Dec 2023 -> 5 Jan 2024"),
    ("2025-01-05", "2025-01-12", "5 Jan 2025 -> 12 Jan 2025"),
    ("2024-01", "2024-01-12", "January 2024 -> 12 Jan 2024"),
    ("2024-01-05", "2024-Q1", "5 Jan 2024 -> Q1 2024"),
]


@pytest.mark.parametrize(("before", "after", "words"), MOVES)
def test_a_moved_date_is_told_on_the_day_it_was_learnt_and_on_the_next(
    before: str, after: str, words: str
) -> None:
    entry = Entry(label="Part 2", date=after, moved_from=before, moved_at="2023-12-07T15:00:00Z")
    assert told(entry, days_before=()) == [
        f"2023-12-08 moved | Part 2: {words}",
        f"2023-12-09 moved | Part 2: {words}",
    ]
    assert told(entry, days_before=(), now="2023-12-10T00:00") == []


def test_what_moved_stands_behind_what_is_due() -> None:
    moved = Entry(label="Part 2", date="2024-01-12", moved_from="2024-01-05", moved_at="2023-12-22T00:00:00Z")
    assert told(moved, PART_1, now="2023-12-22T10:00", ahead=0) == [
        "2023-12-22 today | Part 1 (7 episodes) on Netflix, about 17:00",
        "2023-12-22 moved | Part 2: 5 Jan -> 12 Jan",
    ]


def test_nothing_is_told_of_what_was_watched() -> None:
    moved = Entry(label="Part 2", date="2024-01-12", moved_from="2024-01-05", moved_at="2023-12-08T00:00:00Z")
    assert told(PART_1, moved, watched=(":part 1", ":part 2")) == []


def days(*entries: Entry, **edits: object) -> list[str]:
    return [line.partition(" (")[0] for line in told(*entries, **edits)]  # type: ignore[arg-type]


def test_a_show_may_have_days_of_its_own() -> None:
    assert days(PART_1, remind=(3,)) == ["2023-12-19 in 3 days | Part 1"]
    assert days(PART_1, remind=()) == []


def test_first_and_complete_tell_of_one_part_of_each_season() -> None:
    later = Entry(label="Part 1", season=2, date="2024-01-12", episodes=Episodes(1, 2, 2))
    first = Entry(label="Part 1", season=1, date="2023-12-22", episodes=Episodes(1, 7, 7))
    second = Entry(label="Part 2", season=1, date="2024-01-05", episodes=Episodes(8, 8, 1))
    assert days(first, second, later, when="first", remind=(0,)) == [
        "2023-12-22 today | Part 1",
        "2024-01-12 today | Season 2 Part 1",
    ]
    assert days(first, second, later, when="complete") == [
        "2024-01-05 today | Part 2",
        "2024-01-12 today | Season 2 Part 1",
    ]


def test_complete_waits_for_a_last_part_without_a_date() -> None:
    assert days(PART_1, Entry(label="Part 2"), when="complete") == []
    assert days(PART_1, PART_2, when="complete", remind=(1, 0)) == [
        "2024-01-04 tomorrow | Part 2",
        "2024-01-05 today | Part 2",
    ]


def test_a_part_of_an_unknown_season_belongs_to_the_only_known_one() -> None:
    known = Entry(label="Part 2", season=1, date="2024-01-05", episodes=Episodes(8, 8, 1))
    assert days(PART_1, known, when="complete") == ["2024-01-05 today | Part 2"]


def test_a_muted_show_is_silent() -> None:
    moved = Entry(label="Part 2", date="2024-01-12", moved_from="2024-01-05", moved_at="2023-12-08T00:00:00Z")
    assert days(PART_1, moved, muted=True) == []


def test_what_falls_into_a_snooze_comes_at_its_end() -> None:
    assert days(PART_1, snoozed_until="2023-12-17") == [
        "2023-12-17 in 5 days | Part 1",
        "2023-12-21 tomorrow | Part 1",
        "2023-12-22 today | Part 1",
    ]
    assert days(PART_1, snoozed_until="2023-12-22") == ["2023-12-22 today | Part 1"]
    assert days(PART_1, snoozed_until="2023-12-23") == []


def test_a_move_that_falls_into_a_snooze_is_not_told() -> None:
    moved = Entry(label="Part 2", date="2024-01-12", moved_from="2024-01-05", moved_at="2023-12-08T00:00:00Z")
    assert told(moved, days_before=(), snoozed_until="2023-12-09") == [
        "2023-12-09 moved | Part 2: 5 Jan -> 12 Jan"
    ]


@given(
    st.dates(date(2023, 12, 8), date(2024, 6, 1)),
    st.lists(st.integers(0, 40), max_size=4).map(tuple),
    st.integers(0, 60),
)
def test_what_is_prepared_for_a_day_is_what_is_due_on_that_day(
    day: date, days_before: tuple[int, ...], ahead: int
) -> None:
    entry = Entry(label="Part 1", date=day.isoformat())
    wanted = []
    for number in range(ahead + 1):
        now = date(2023, 12, 8) + timedelta(days=number)
        wanted += told(entry, now=f"{now}T00:00", days_before=days_before, ahead=0)
    assert told(entry, days_before=days_before, ahead=ahead) == wanted


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_obstacle(day: str) -> None:
    entry = Entry(label="Part 1", date=day, moved_from="2024", moved_at="9999-12-31T23:59:59Z")
    now = "0001-01-03T00:00" if day.startswith("0") else "9999-12-30T00:00"
    assert isinstance(told(entry, now=now, days_before=(366, 0), ahead=1), list)
