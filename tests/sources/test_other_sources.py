"""The values a source gives fit other services than TVmaze, shown on their recorded answers.

The recordings are not part of the project, see test_recorded.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from tests.core.test_batches import row
from tests.sources.test_recorded import FOLDER

from releasewatch.core.batches import Episode, Season, entries
from releasewatch.sources.choose import choose
from releasewatch.sources.source import Candidate, Source
from releasewatch.sources.tvmaze import TVmaze

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the recorded answers are not on this machine")


def read(name: str) -> Any:
    return json.loads((FOLDER.parent / name).read_bytes())


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def test_tvmaze_is_a_source() -> None:
    def takes(source: type[Source]) -> str:
        return source.__name__

    assert takes(TVmaze) == "TVmaze"


def test_tmdb_seasons_and_the_next_episode_fit() -> None:
    told = read("tmdb/tv_79501_doom-patrol_2019-05.json")
    seasons = [
        Season(number=one["season_number"], premiere=day(one["air_date"]), episodes=one["episode_count"])
        for one in told["seasons"]
    ]
    known = [told["last_episode_to_air"], told["next_episode_to_air"]]
    episodes = [
        Episode(
            id=one["id"],
            season=one["season_number"],
            number=one["episode_number"],
            airdate=day(one["air_date"]),
            name=one["name"],
            special=one["season_number"] == 0,
        )
        for one in known
    ]
    assert [row(one) for one in entries(episodes, seasons)] == [
        "S1 E14-14 (1) 2019-05-17",
        "S1 E15-15 (1) 2019-05-24",
    ]


def test_the_season_of_specials_at_tmdb_fits() -> None:
    told = read("tmdb/tv_4607_season_0.json")["episodes"]
    episodes = [
        Episode(
            id=one["id"],
            season=0,
            number=one["episode_number"],
            airdate=day(one["air_date"]),
            name=one["name"],
            special=True,
        )
        for one in told
    ]
    found = entries(episodes)
    assert len(found) == len(told)
    assert all(one.episodes is None and one.label for one in found)


def test_trakt_seasons_and_words_for_numbers_fit() -> None:
    told = read("trakt/shows_77199_seasons_extended-full_2021-01.json")
    seasons = [
        Season(
            number=one["number"], premiere=day((one["first_aired"] or "")[:10]), episodes=one["episode_count"]
        )
        for one in told
        if one["number"]
    ]
    found = entries([], seasons)
    assert [one.season for one in found] == [1, 2, 3, 4, 5]
    hits = [
        Candidate(
            id=one["show"]["ids"]["slug"],
            title=one["show"]["title"],
            year=one["show"]["year"],
            ids={"trakt": one["show"]["ids"]["slug"], "imdb": one["show"]["ids"]["imdb"]},
        )
        for one in read("trakt/search_show_the-expanse_2021-01.json")
    ]
    assert choose("the expanse", hits).ranked[0].candidate.id == "the-expanse"


def test_anilist_instants_and_titles_in_three_scripts_fit() -> None:
    told = next(
        one
        for one in read("anilist/media_airingSchedule_2026-08_first40.json")
        if len(one["airingSchedule"]["nodes"]) > 3
    )
    tokyo = ZoneInfo("Asia/Tokyo")
    episodes = []
    for node in told["airingSchedule"]["nodes"]:
        local = datetime.fromtimestamp(node["airingAt"], UTC).astimezone(tokyo)
        episodes.append(
            Episode(
                id=f"{told['id']}-{node['episode']}",
                season=1,
                number=node["episode"],
                airdate=local.date(),
                time=local.strftime("%H:%M"),
                zone="Asia/Tokyo",
            )
        )
    found = entries(episodes)
    assert len(found) == len(episodes)
    assert all(one.label is None and one.time and one.zone == "Asia/Tokyo" for one in found)
    titles = {title for title in told["title"].values() if title}
    candidate = Candidate(id=told["id"], title=told["title"]["romaji"], titles=tuple(titles))
    assert all(choose(title, [candidate]).verdict == "exact" for title in titles)
