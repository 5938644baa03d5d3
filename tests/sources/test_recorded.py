"""Recorded answers of TVmaze lead to the releases a careful person would write down by hand.

The recordings are not part of the project. They are looked for in the folder named by RELEASEWATCH_SHARED,
else in a folder `shared` beside this checkout.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.core.test_batches import row

from releasewatch.core.model import Entry
from releasewatch.core.zones import zone_of
from releasewatch.sources import tvmaze_answers as answers

FOLDER = (
    Path(os.environ.get("RELEASEWATCH_SHARED") or Path(__file__).parents[3] / "shared")
    / "fixtures"
    / "tvmaze"
)

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the recorded answers are not on this machine")

ASKED = datetime(2026, 11, 22, 12, tzinfo=UTC)


def read(name: str) -> Any:
    return json.loads((FOLDER / name).read_bytes())


def releases(told: Any, today: str = "2016-01-01") -> list[str]:
    facts = answers.show(json.dumps(told).encode(), ASKED, date.fromisoformat(today)).facts
    return [written(one) for one in facts.releases]


def written(entry: Entry) -> str:
    hour = f" {entry.time} {entry.zone}" if entry.time else ""
    return row(entry) + hour


def gathered(number: int, name: str, episodes: Any, seasons: Any = (), **more: Any) -> Any:
    """A show out of answers that were recorded apart."""
    return {"id": number, "name": name, **more, "_embedded": {"episodes": episodes, "seasons": list(seasons)}}


def test_stranger_things_4_is_seven_and_two() -> None:
    told = gathered(
        2993, "Stranger Things", read("restored_shows_2993_episodes_stranger-things_2023-01.json")
    )
    assert releases(told) == [
        "S1 all E1-8 (8) 2016-07-15",
        "S2 all E1-9 (9) 2017-10-27",
        "S3 all E1-8 (8) 2019-07-04",
        "S4 Part 1 E1-7 (7) 2022-05-27",
        "S4 Part 2 E8-9 (2) 2022-07-01",
        "S5 undated",
    ]


def test_stranger_things_4_reads_the_same_between_its_parts() -> None:
    told = gathered(
        2993, "Stranger Things", read("restored_shows_2993_season-4-only_stranger-things_2022-06.json")
    )
    assert releases(told) == ["S4 Part 1 E1-7 (7) 2022-05-27", "S4 Part 2 E8-9 (2) 2022-07-01"]


@pytest.mark.parametrize("recorded", ["2019-12", "2020-06", "2020-11"])
def test_an_announced_season_is_one_undated_release(recorded: str) -> None:
    told = read(f"singlesearch_stranger-things_embed-episodes_{recorded}.json")
    assert releases(told)[-2:] == ["S3 all E1-8 (8) 2019-07-04", "S4 undated"]


def test_a_season_dated_as_a_whole_is_one_release() -> None:
    told = read("singlesearch_stranger-things_embed-seasons_2017-03.json")
    assert releases(told) == ["S1 all E1-8 (8) 2016-07-15", "S2 all E1-9 (9) 2017-10-31"]


def test_gyeongseong_creature_part_2_is_on_its_day_without_an_hour() -> None:
    body = (FOLDER / "schedule_web_2024-01-05_recorded-2024-12-20.json").read_bytes()
    part = [one for one in answers.schedule(body) if one.candidate.title == "Gyeongseong Creature"]
    assert [
        (one.episode.season, one.episode.number, one.episode.airdate, one.episode.time) for one in part
    ] == [(1, number, date(2024, 1, 5), None) for number in (8, 9, 10)]
    # The first seven came out two weeks earlier, https://www.tvmaze.com/shows/64369.
    listed = [
        {
            "id": number,
            "season": 1,
            "number": number,
            "airdate": "2023-12-22",
            "airtime": "",
            "type": "regular",
        }
        for number in range(1, 8)
    ] + [one for one in json.loads(body) if one["_embedded"]["show"]["id"] == 64369]
    told = gathered(64369, "Gyeongseong Creature", listed)
    assert releases(told) == ["S1 Part 1 E1-7 (7) 2023-12-22", "S1 Part 2 E8-10 (3) 2024-01-05"]


def test_outlander_7_is_eight_weeks_and_eight_more_after_fifteen_months() -> None:
    told = gathered(
        43,
        "Outlander",
        read("shows_43_episodes_outlander_2025-04.json"),
        read("shows_43_seasons_outlander_2025-04.json"),
        network={"name": "Starz", "country": {"code": "US", "timezone": "America/New_York"}},
    )
    found = [one for one in releases(told, today="2023-01-01") if one.startswith(("S7", "S8"))]
    assert found[:2] + found[7:10] + found[-2:] == [
        "S7 Premiere E1-1 (1) 2023-06-16 20:00 America/New_York",
        "S7 E2-2 (1) 2023-06-23 20:00 America/New_York",
        "S7 E8-8 (1) 2023-08-11 20:00 America/New_York",
        "S7 Return E9-9 (1) 2024-11-22 20:00 America/New_York",
        "S7 E10-10 (1) 2024-11-29 20:00 America/New_York",
        "S7 E16-16 (1) 2025-01-17 20:00 America/New_York",
        "S8 E? (10) undated",
    ]
    assert len(found) == 17


def test_the_expanse_5_opens_with_three() -> None:
    body = (FOLDER / "schedule_web_2020-12-16_recorded-2022-08-08.json").read_bytes()
    first = [one for one in json.loads(body) if one["_embedded"]["show"]["name"] == "The Expanse"]
    assert len(first) == 3
    weekly = [
        {"id": number, "season": 5, "number": number, "airdate": day, "airtime": "", "type": "regular"}
        for number, day in ((4, "2020-12-23"), (5, "2020-12-30"), (6, "2021-01-06"))
    ]
    assert releases(gathered(1825, "The Expanse", first + weekly)) == [
        "S5 Premiere E1-3 (3) 2020-12-16",
        "S5 E4-4 (1) 2020-12-23",
        "S5 E5-5 (1) 2020-12-30",
        "S5 E6-6 (1) 2021-01-06",
    ]


ASSEMBLED = {
    "52181_volk": ["S1 Premiere E1-2 (2) 2020-12-07", "S1 E3-4 (2) 2020-12-10", "S1 E13-14 (2) 2020-12-28"],
    "73295_the-trust": [
        "S1 Premiere E1-4 (4) 2024-01-10",
        "S1 E5-7 (3) 2024-01-17",
        "S1 E8-8 (1) 2024-01-24",
    ],
    "73737_the-little-red-matchmaker": [
        "S1 Premiere E1-12 (12) 2024-01-02 12:00 Asia/Shanghai",
        "S1 E13-14 (2) 2024-01-03 12:00 Asia/Shanghai",
        "S1 E23-24 (2) 2024-01-08 12:00 Asia/Shanghai",
    ],
    "73825_la-storia": [
        "S1 Premiere E1-1 (1) 2024-01-06 21:30 Europe/Rome",
        "S1 E2-8 (7) 2024-01-08 21:30 Europe/Rome",
    ],
    "74082_girls-play": ["S1 Part 1 E1-6 (6) 2024-01-11", "S1 Part 2 E7-8 (2) 2024-01-25"],
}


@pytest.mark.parametrize(("name", "rows"), ASSEMBLED.items())
def test_what_looks_alike_at_first_is_told_apart(name: str, rows: list[str]) -> None:
    found = releases(read(f"assembled_shows_{name}_embed-episodes.json"))
    assert [*found[:2], *found[2:][-1:]] == rows


def test_specials_of_game_of_thrones_stand_apart() -> None:
    found = releases(gathered(82, "Game of Thrones", read("shows_82_episodes_specials_2019.json")))
    season = [one for one in found if one.startswith("S8") and "undated" not in one]
    assert season[0].startswith("S8 Premiere E1-1 (1) 2019-04-14")
    assert [one.split(" 2019")[0] for one in season[1:]] == [
        *(f"S8 E{number}-{number} (1)" for number in range(2, 7)),
        "S8 The Last Watch",
    ]


def test_every_recorded_show_is_read() -> None:
    told = read("show-objects_2024-07_part1.json") + read("shows_index_page-1_2025-04.json")
    assert len(told) > 500
    for one in told:
        assert answers.show(json.dumps(one).encode(), ASKED, ASKED.date()).candidate.id == one["id"]


def test_every_recorded_schedule_is_read_whole() -> None:
    files = sorted(FOLDER.glob("schedule_*.json"))
    assert files
    for file in files:
        body = file.read_bytes()
        assert len(answers.schedule(body)) == len(json.loads(body))


def test_only_stated_hours_become_hours() -> None:
    for file in FOLDER.glob("schedule_web_*.json"):
        body = file.read_bytes()
        for told, showing in zip(json.loads(body), answers.schedule(body), strict=True):
            assert bool(showing.episode.time) <= bool(told["airtime"])


def test_a_stated_hour_is_the_instant_of_the_airstamp() -> None:
    lost = total = 0
    for file in FOLDER.glob("schedule_*.json"):
        body = file.read_bytes()
        for told, showing in zip(json.loads(body), answers.schedule(body), strict=True):
            if not told["airtime"]:
                continue
            total += 1
            episode = showing.episode
            if episode.time is None or episode.zone is None:
                lost += 1
                continue
            wall = datetime.fromisoformat(f"{told['airdate']}T{episode.time}").replace(
                tzinfo=zone_of(episode.zone)
            )
            assert wall == datetime.fromisoformat(told["airstamp"]), told
    assert total > 300
    assert lost <= total // 100


def test_searches_of_both_score_scales_are_read() -> None:
    for name in ("search_shows_girls_2019", "search_shows_girls_2022-05"):
        found = answers.search((FOLDER / f"{name}.json").read_bytes())
        assert len(found) == 10
        assert found[0].title.casefold() == "girls"


def test_updates_are_read() -> None:
    assert len(answers.updates((FOLDER / "updates_shows_since-day_2026-05_first5.json").read_bytes())) == 5
