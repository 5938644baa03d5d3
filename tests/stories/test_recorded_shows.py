"""Recorded answers, from a title through a refresh to what comes next, equal what a careful person writes by hand.

The recordings are not part of the project; see `tests.sources.test_recorded`.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
from tests.person import Person
from tests.site import Site
from tests.sources.test_recorded import FOLDER, gathered, read

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the recorded answers are not on this machine")


def serve(site: Site, told: Any, mark: int) -> None:
    """Answer with `told` for its show, which changed last at `mark`."""
    channel = {"id": 1, "name": "Netflix", "country": None}
    site.shows[told["id"]] = {"webChannel": channel, "network": None, **told, "updated": mark}
    site.found[told["name"].casefold()] = [told["id"]]


def rows(person: Person) -> list[str]:
    """What comes next: label, episodes and billed date."""
    found = []
    for one in json.loads(person("upcoming", "--json", check=0).out)["releases"]:
        episodes = one["episodes"]
        inside = (
            ""
            if episodes is None or episodes["first"] is None
            else f"E{episodes['first']}-{episodes['last']}"
        )
        found.append(
            " ".join(filter(None, (f"S{one['season']}", one["label"], inside, one["date"] or "undated")))
        )
    return found


def news(person: Person) -> list[tuple[str, Any, Any]]:
    told = json.loads(person("refresh", "--json", check=0).out)
    return [(one["what"], one["from"], one["to"]) for one in told["changes"]]


def test_stranger_things_2_moves_four_days_forward_and_is_told_once(person: Person, site: Site) -> None:
    person.now = "2017-03-20T09:00:00Z"
    serve(site, read("singlesearch_stranger-things_embed-seasons_2017-03.json"), 1_490_000_000)
    person.must("add", "stranger things")
    assert rows(person) == ["S2 E1-9 2017-10-31"]
    person.now = "2017-04-20T09:00:00Z"
    later = read("singlesearch_stranger-things_embed-episodes_2019-12.json")
    later["_embedded"]["episodes"] = [one for one in later["_embedded"]["episodes"] if one["season"] < 3]
    serve(site, later, 1_492_000_000)
    assert news(person) == [("moved", "2017-10-31", "2017-10-27")]
    person.now = "2017-04-20T12:00:00Z"
    assert news(person) == []
    assert rows(person) == ["S2 E1-9 2017-10-27"]


def test_stranger_things_4_goes_from_announced_to_its_second_part(person: Person, site: Site) -> None:
    person.now = "2020-11-20T09:00:00Z"
    serve(site, read("singlesearch_stranger-things_embed-episodes_2020-11.json"), 1_600_000_000)
    person.must("add", "stranger things")
    assert rows(person) == ["S4 undated"]
    person.now = "2022-06-10T09:00:00Z"
    dated = gathered(
        2993, "Stranger Things", read("restored_shows_2993_season-4-only_stranger-things_2022-06.json")
    )
    serve(site, dated, 1_654_000_000)
    assert news(person) == [("announced", None, "2022-07-01")]
    assert rows(person) == ["S4 Part 2 E8-9 2022-07-01"]


def test_gyeongseong_creature_is_seven_and_then_three(creature: Person, site: Site) -> None:
    listed = [
        one
        for one in read("schedule_web_2024-01-05_recorded-2024-12-20.json")
        if one["_embedded"]["show"]["id"] == 64369
    ]
    first = [
        {
            "id": number,
            "season": 1,
            "number": number,
            "airdate": "2023-12-22",
            "airtime": "",
            "type": "regular",
        }
        for number in range(1, 8)
    ]
    serve(site, gathered(64369, "Gyeongseong Creature", first + listed), 1_700_000_000)
    creature.must("edit", "creature", "--id", "tvmaze:64369")
    assert rows(creature) == ["S1 Part 1 E1-7 2023-12-22", "S1 Part 2 E8-10 2024-01-05"]


def test_outlander_7_returns_after_fifteen_months(person: Person, site: Site) -> None:
    person.now = "2024-11-15T09:00:00Z"
    person.zone = "America/New_York"
    told = gathered(
        43,
        "Outlander",
        read("shows_43_episodes_outlander_2025-04.json"),
        read("shows_43_seasons_outlander_2025-04.json"),
        network={"name": "Starz", "country": {"code": "US", "timezone": "America/New_York"}},
        webChannel=None,
    )
    serve(site, told, 1_731_000_000)
    person.must("add", "outlander")
    assert rows(person)[:2] == ["S7 Return E9-9 2024-11-22", "S7 E10-10 2024-11-29"]
    assert rows(person)[-1] == "S8 undated"


def test_the_schedule_of_a_recorded_day_tells_its_premieres(person: Person, site: Site) -> None:
    from tests.sources.conftest import answer

    person.now = "2024-01-05T00:00:00+09:00"
    body = (FOLDER / "schedule_web_2024-01-05_recorded-2024-12-20.json").read_bytes()
    site.pages["/schedule/web?date=2024-01-05"] = answer(body)
    out = person("premieres", "--days", "0", "--json", check=0).out
    told = json.loads(out)["premieres"]
    assert told
    assert {one["date"] for one in told} == {"2024-01-05"}
    assert all(one["episodes"]["first"] in (0, 1) for one in told)
    assert "Gyeongseong Creature" not in {one["show"] for one in told}  # nothing else is known of it here
