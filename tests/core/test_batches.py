"""Episodes become the releases a careful person would write down."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releasewatch.core.batches import Episode, Season, entries, recent
from releasewatch.core.model import Entry


def episodes(shape: str, season: int = 1) -> list[Episode]:
    """`2022-05-27: 1-7, 2022-07-01: 8-9, -: 10` as episodes; `-` is without a date."""
    made = []
    for drop in shape.split(", "):
        day, _, span = drop.partition(": ")
        first, _, last = span.partition("-")
        for number in range(int(first), int(last or first) + 1):
            airdate = None if day == "-" else date.fromisoformat(day)
            made.append(Episode(id=season * 1000 + number, season=season, number=number, airdate=airdate))
    return made


def weekly(first: str, numbers: range, season: int = 1, step: int = 7) -> list[Episode]:
    start = date.fromisoformat(first)
    return [
        Episode(
            id=season * 1000 + number,
            season=season,
            number=number,
            airdate=start + timedelta(step * (number - numbers.start)),
        )
        for number in numbers
    ]


def row(entry: Entry) -> str:
    """One release on one line: `S4 Part 2 E8-9 (2) 2022-07-01`."""
    words = [f"S{entry.season}"]
    if entry.label:
        words.append(entry.label)
    if entry.whole:
        words.append("all")
    if entry.episodes:
        span = f"{entry.episodes.first}-{entry.episodes.last}" if entry.episodes.first is not None else "?"
        words.append(f"E{span} ({entry.episodes.count})")
    words.append(entry.date or "undated")
    return " ".join(words)


SHAPES = {
    "a whole season on one date": ("2016-07-15: 1-8", 8, ["S1 all E1-8 (8) 2016-07-15"]),
    "a batch of unknown rest is not called all": ("2016-07-15: 1-8", None, ["S1 E1-8 (8) 2016-07-15"]),
    "a batch of a longer season": (
        "2023-12-22: 1-7, -: 8-10",
        10,
        ["S1 E1-7 (7) 2023-12-22", "S1 E8-10 (3) undated"],
    ),
    "two batches five weeks apart (Stranger Things 4)": (
        "2022-05-27: 1-7, 2022-07-01: 8-9",
        9,
        ["S1 Part 1 E1-7 (7) 2022-05-27", "S1 Part 2 E8-9 (2) 2022-07-01"],
    ),
    "two batches two weeks apart (Gyeongseong Creature)": (
        "2023-12-22: 1-7, 2024-01-05: 8-10",
        10,
        ["S1 Part 1 E1-7 (7) 2023-12-22", "S1 Part 2 E8-10 (3) 2024-01-05"],
    ),
    "three batches and a finale within the week (Stranger Things 5)": (
        "2025-11-26: 1-4, 2025-12-25: 5-7, 2025-12-31: 8",
        8,
        ["S1 Part 1 E1-4 (4) 2025-11-26", "S1 Part 2 E5-7 (3) 2025-12-25", "S1 Part 3 E8-8 (1) 2025-12-31"],
    ),
    "three batches in seven months (Cobra Kai 6)": (
        "2024-07-18: 1-5, 2024-11-15: 6-10, 2025-02-13: 11-15",
        15,
        [
            "S1 Part 1 E1-5 (5) 2024-07-18",
            "S1 Part 2 E6-10 (5) 2024-11-15",
            "S1 Part 3 E11-15 (5) 2025-02-13",
        ],
    ),
    "two dated parts and an undated one": (
        "2025-11-26: 1-4, 2025-12-25: 5-7, -: 8",
        8,
        ["S1 Part 1 E1-4 (4) 2025-11-26", "S1 Part 2 E5-7 (3) 2025-12-25", "S1 E8-8 (1) undated"],
    ),
    "three at once, then weekly (The Expanse 5)": (
        "2020-12-16: 1-3, 2020-12-23: 4, 2020-12-30: 5, 2021-01-06: 6",
        10,
        [
            "S1 Premiere E1-3 (3) 2020-12-16",
            "S1 E4-4 (1) 2020-12-23",
            "S1 E5-5 (1) 2020-12-30",
            "S1 E6-6 (1) 2021-01-06",
        ],
    ),
    "two a week": (
        "2024-01-01: 1-2, 2024-01-08: 3-4, 2024-01-15: 5-6, 2024-01-22: 7-8",
        8,
        [
            "S1 Premiere E1-2 (2) 2024-01-01",
            "S1 E3-4 (2) 2024-01-08",
            "S1 E5-6 (2) 2024-01-15",
            "S1 E7-8 (2) 2024-01-22",
        ],
    ),
    "two batches a week apart are a rhythm": (
        "2024-01-01: 1-3, 2024-01-08: 4-6",
        6,
        ["S1 Premiere E1-3 (3) 2024-01-01", "S1 E4-6 (3) 2024-01-08"],
    ),
    "two every fortnight": (
        "2024-01-01: 1-2, 2024-01-15: 3-4, 2024-01-29: 5-6, 2024-02-12: 7-8",
        8,
        [
            "S1 Premiere E1-2 (2) 2024-01-01",
            "S1 E3-4 (2) 2024-01-15",
            "S1 E5-6 (2) 2024-01-29",
            "S1 E7-8 (2) 2024-02-12",
        ],
    ),
    "one a month is serial and never returns": (
        "2024-01-01: 1, 2024-02-01: 2, 2024-03-01: 3",
        3,
        ["S1 Premiere E1-1 (1) 2024-01-01", "S1 E2-2 (1) 2024-02-01", "S1 E3-3 (1) 2024-03-01"],
    ),
    "a premiere of two, a week of rest, then weekly": (
        "2023-12-20: 1-2, 2024-01-03: 3, 2024-01-10: 4",
        4,
        ["S1 Premiere E1-2 (2) 2023-12-20", "S1 E3-3 (1) 2024-01-03", "S1 E4-4 (1) 2024-01-10"],
    ),
    "the first date of a serial season": ("2024-01-01: 1", 10, ["S1 Premiere E1-1 (1) 2024-01-01"]),
    "a season of one episode": ("2024-01-01: 1", 1, ["S1 E1-1 (1) 2024-01-01"]),
    "a season whose beginning is unknown": (
        "2024-01-01: 5, 2024-01-08: 6",
        None,
        ["S1 E5-5 (1) 2024-01-01", "S1 E6-6 (1) 2024-01-08"],
    ),
    "numbers with a hole on one date keep their count": (
        "2024-01-01: 1, 2024-01-01: 3",
        None,
        ["S1 E1-3 (2) 2024-01-01"],
    ),
}


@pytest.mark.parametrize(("shape", "ordered", "rows"), SHAPES.values(), ids=SHAPES.keys())
def test_a_season_reads_as_a_person_would_write_it(shape: str, ordered: int | None, rows: list[str]) -> None:
    assert [row(one) for one in entries(episodes(shape), [Season(number=1, episodes=ordered)])] == rows


def test_a_rest_of_fifteen_months_in_a_weekly_season_is_a_return() -> None:
    found = entries([*weekly("2023-06-16", range(1, 9)), *weekly("2024-11-22", range(9, 17))])
    labels = {one.episodes.first: one.label for one in found if one.episodes and one.label}
    assert (len(found), labels) == (16, {1: "Premiere", 9: "Return"})


def test_a_week_of_rest_is_no_return() -> None:
    found = entries([*weekly("2024-01-01", range(1, 5)), *weekly("2024-02-12", range(5, 9))])
    assert [one.label for one in found] == ["Premiere", *[None] * 7]


def test_many_batches_are_a_rhythm_and_not_parts() -> None:
    start = date(2024, 1, 1)
    made = [
        Episode(id=number, season=1, number=number, airdate=start + timedelta(30 * (number // 2)))
        for number in range(2, 20)
    ]
    assert all(one.label is None for one in entries(made))


def test_an_earlier_season_on_one_date_was_all_of_it() -> None:
    found = entries([*episodes("2016-07-15: 1-8"), *episodes("2017-10-27: 1-9", season=2)])
    assert [row(one) for one in found] == ["S1 all E1-8 (8) 2016-07-15", "S2 E1-9 (9) 2017-10-27"]


def test_the_last_season_of_an_ended_show_on_one_date_was_all_of_it() -> None:
    assert [row(one) for one in entries(episodes("2017-10-27: 1-9"), ended=True)] == [
        "S1 all E1-9 (9) 2017-10-27"
    ]


ANNOUNCED = {
    "nothing but the number ordered": (Season(number=8, episodes=10), "", ["S8 E? (10) undated"]),
    "nothing at all": (Season(number=8), "", ["S8 undated"]),
    "placeholders do not tell the length": (Season(number=8), "-: 1-3", ["S8 undated"]),
    "a day for the premiere": (
        Season(number=8, episodes=10, premiere=date(2026, 3, 6), end=date(2026, 5, 8)),
        "",
        ["S8 Premiere 2026-03-06"],
    ),
    "one day for all of it": (
        Season(number=2, episodes=9, premiere=date(2017, 10, 31), end=date(2017, 10, 31)),
        "",
        ["S2 all E1-9 (9) 2017-10-31"],
    ),
    "a day for placeholders": (
        Season(number=8, premiere=date(2026, 3, 6)),
        "-: 1-3",
        ["S8 Premiere 2026-03-06"],
    ),
}


@pytest.mark.parametrize(("about", "shape", "rows"), ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_an_announced_season_is_one_release(about: Season, shape: str, rows: list[str]) -> None:
    listed = episodes(shape, season=about.number) if shape else []
    assert [row(one) for one in entries(listed, [about])] == rows


def test_an_ended_show_announces_nothing() -> None:
    assert entries(episodes("-: 1-3"), [Season(number=2, episodes=10)], ended=True) == ()


def test_an_episode_that_never_came_is_forgotten_once_a_later_season_has_dates() -> None:
    found = entries([*episodes("2020-01-01: 1-5, -: 6"), *episodes("2021-01-01: 1-6", season=2)])
    assert [one.date for one in found] == ["2020-01-01", "2021-01-01"]


def test_specials_stand_apart_from_the_season() -> None:
    special = Episode(
        id=99, season=1, number=None, airdate=date(2022, 6, 10), name="The Making of", special=True
    )
    found = entries([*episodes("2022-05-27: 1-7, 2022-07-01: 8-9"), special])
    assert [row(one) for one in found] == [
        "S1 Part 1 E1-7 (7) 2022-05-27",
        "S1 The Making of 2022-06-10",
        "S1 Part 2 E8-9 (2) 2022-07-01",
    ]


def test_a_source_that_makes_each_part_a_season_names_the_parts() -> None:
    found = entries(
        [*episodes("2023-12-22: 1-7"), *episodes("2024-01-05: 1-3", season=2)],
        [Season(number=1, name="Part 1", episodes=7), Season(number=2, name="Part 2", episodes=3)],
    )
    assert [row(one) for one in found] == [
        "S1 Part 1 all E1-7 (7) 2023-12-22",
        "S2 Part 2 all E1-3 (3) 2024-01-05",
    ]


def test_a_name_that_is_no_part_is_no_label() -> None:
    found = entries(episodes("2023-12-22: 1-7"), [Season(number=1, name="The Long Night", episodes=7)])
    assert [one.label for one in found] == [None]


def test_the_earliest_stated_hour_of_a_date_counts() -> None:
    day = date(2024, 1, 6)
    made = [
        Episode(id=1, season=1, number=1, airdate=day, time="21:30", zone="Europe/Rome"),
        Episode(id=2, season=1, number=2, airdate=day, time="20:30", zone="Europe/Rome"),
        Episode(id=3, season=1, number=3, airdate=day),
    ]
    assert [(one.time, one.zone) for one in entries(made)] == [("20:30", "Europe/Rome")]


def test_an_episode_told_twice_counts_once() -> None:
    found = entries([*episodes("2022-05-27: 1-7"), *episodes("2022-05-27: 1-7")])
    assert [row(one) for one in found] == ["S1 E1-7 (7) 2022-05-27"]


def test_the_platform_of_a_season_stands_on_its_releases() -> None:
    found = entries(episodes("2018-01-01: 1-3"), [Season(number=1, platform="Syfy")])
    assert [one.platform for one in found] == ["Syfy"]


def test_what_came_out_longest_ago_is_left_out() -> None:
    found = entries(weekly("2024-01-01", range(1, 101)))
    kept = recent(found, today=date(2024, 1, 1) + timedelta(7 * 89), past=60)
    assert [one.episodes.first for one in kept if one.episodes] == list(range(30, 101))


days = st.none() | st.dates(date(2020, 1, 1), date(2021, 12, 31))


@settings(deadline=None)  # a busy machine is no failure
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 12), days), unique_by=lambda one: one[:2]))
def test_every_dated_episode_is_in_exactly_one_release(told: list[tuple[int, int, date | None]]) -> None:
    made = [
        Episode(id=place, season=season, number=number, airdate=day)
        for place, (season, number, day) in enumerate(told)
    ]
    found = entries(made)
    dated = [one for one in found if one.date]
    assert sum(one.episodes.count or 0 for one in dated if one.episodes) == sum(
        1 for one in made if one.airdate
    )
    assert len({(one.season, one.date) for one in dated}) == len(dated)
    assert list(found) == sorted(found, key=lambda one: one.date or "~")


@settings(deadline=None)  # a busy machine is no failure
@given(
    st.lists(st.tuples(st.integers(1, 3), st.integers(1, 12), days), unique_by=lambda one: one[:2]),
    st.randoms(),
)
def test_the_order_in_which_a_source_tells_does_not_matter(
    told: list[tuple[int, int, date | None]], chance: "object"
) -> None:
    made = [
        Episode(id=(season, number).__hash__(), season=season, number=number, airdate=day)
        for season, number, day in told
    ]
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert entries(shuffled) == entries(made)
