"""The answers of TVmaze, whole and broken."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from releasewatch.core.batches import Episode
from releasewatch.core.model import Entry, Episodes, Facts
from releasewatch.sources import tvmaze_answers as answers
from releasewatch.sources.failures import BadAnswer
from releasewatch.sources.source import Candidate, Showing, Told

PAYLOADS = Path(__file__).parent.parent / "payloads"
ASKED = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = ASKED.date()


def payload(name: str) -> bytes:
    return (PAYLOADS / f"{name}.json").read_bytes()


def show(body: bytes) -> Told:
    return answers.show(body, ASKED, TODAY)


def changed(name: str, change: Callable[[Any], object]) -> bytes:
    """A payload with something else in it."""
    told = json.loads(payload(name))
    change(told)
    return json.dumps(told).encode()


def test_a_show_is_told_whole() -> None:
    assert show(payload("tvmaze_show_two_parts")) == Told(
        Candidate(
            id=900001,
            title="The Lighthouse Keepers",
            year=2025,
            status="running",
            platform="Netflix",
            language="English",
            address="https://www.tvmaze.com/shows/900001/the-lighthouse-keepers",
            ids={"tvmaze": 900001, "imdb": "tt99000001", "thetvdb": 990001},
        ),
        Facts(
            fetched="2026-11-22T12:00:00Z",
            platform="Netflix",
            status="running",
            address="https://www.tvmaze.com/shows/900001/the-lighthouse-keepers",
            updated=1741000000,
            releases=(
                Entry(season=1, episodes=Episodes(1, 6, 6), date="2025-03-07", whole=True),
                Entry(label="Part 1", season=2, episodes=Episodes(1, 5, 5), date="2026-12-11"),
                Entry(label="Behind the Lamp", season=2, date="2026-12-20"),
                Entry(label="Part 2", season=2, episodes=Episodes(6, 8, 3), date="2027-01-08"),
                Entry(season=3),
            ),
        ),
    )


def test_noon_is_no_hour_and_a_night_belongs_to_the_day_before() -> None:
    told = show(payload("tvmaze_show_hours"))
    assert told.candidate.country == "SE"
    assert [(one.date, one.time, one.zone) for one in told.facts.releases] == [
        # 00:30 in Stockholm on New Year's Day: the instant is 23:30 UTC on the billed date.
        ("2026-12-31", "23:30", "UTC"),
        ("2027-01-07", "21:00", "Europe/Stockholm"),
        (None, None, None),
    ]


def test_a_search_gives_the_shows_in_order() -> None:
    first, second = answers.search(payload("tvmaze_search"))
    assert (first.title, first.year, first.status, first.platform) == ("Beacon", 2012, "ended", "Netflix")
    assert (second.title, second.year, second.status, second.country) == ("BEACON", 2020, None, "SE")


def test_a_schedule_has_the_show_in_either_place() -> None:
    web = answers.schedule(payload("tvmaze_schedule_web"))
    broadcast = answers.schedule(payload("tvmaze_schedule"))
    assert [(one.candidate.title, one.episode.season, one.episode.number) for one in (*web, *broadcast)] == [
        ("Salt Roads", 4, 1),
        ("Salt Roads", 4, 2),
        ("Ring Night", 1, 7),
        ("Nattfyren", 2, 9),
    ]


def test_the_hour_of_a_global_channel_is_given_on_the_clock_it_was_stated_on() -> None:
    (ring,) = (one for one in answers.schedule(payload("tvmaze_schedule_web")) if one.episode.time)
    assert ring == Showing(
        ring.candidate,
        Episode(
            id=33,
            season=1,
            number=7,
            airdate=date(2026, 12, 11),
            name="Episode 7",
            time="20:00",
            zone="-05:00",
        ),
    )


def test_updates_are_numbers() -> None:
    assert answers.updates(payload("tvmaze_updates")) == {900001: 1795000000, 900002: 1795000100}


@pytest.mark.parametrize("key", ["9" * 5000, "²", "-7", "7.0", " 7", "٣", ""])
def test_a_key_that_is_no_number_of_a_show_is_passed_over(key: str) -> None:
    assert answers.updates(json.dumps({key: 1, "7": 2}).encode()) == {7: 2}


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ("http://www.tvmaze.com/shows/1/x", "https://www.tvmaze.com/shows/1/x"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("", None),
    ],
)
def test_a_page_is_on_the_web(told: str, address: str | None) -> None:
    body = changed("tvmaze_show_two_parts", lambda one: one.update(url=told))
    assert show(body).facts.address == address


def test_other_titles_are_in_any_script() -> None:
    assert answers.titles(payload("tvmaze_akas")) == ("등대지기", "Les Gardiens du phare")


def test_an_empty_search_finds_nothing() -> None:
    assert answers.search(b"[]") == ()


ACCEPTED: dict[str, Callable[[Any], object]] = {
    "an unknown status": lambda told: told.update(status="On Ice"),
    "no channel": lambda told: told.update(webChannel=None),
    "new keys": lambda told: told.update(sequel={"id": 1}, weight="heavy"),
    "old answers lacked keys": lambda told: [
        told.pop(key)
        for key in ("ended", "averageRuntime", "dvdCountry", "officialSite", "externals", "url", "updated")
    ],
    "old links": lambda told: told.update(url=told["url"].replace("https", "http")),
    "an unknown zone": lambda told: told.update(
        network={"id": 1, "name": "X", "country": {"code": "XX", "timezone": "Europe/Nowhere"}}
    ),
    "no seasons": lambda told: told["_embedded"].pop("seasons"),
    "nothing embedded": lambda told: told.pop("_embedded"),
    "no type of episode": lambda told: [one.pop("type") for one in told["_embedded"]["episodes"]],
    "an instant before all calendars": lambda told: told["_embedded"]["episodes"][0].update(
        airtime="23:00", airstamp="0001-01-01T00:00:00+05:00"
    ),
    "an instant after all calendars": lambda told: told["_embedded"]["episodes"][0].update(
        airdate="9999-12-31", airtime="23:00", airstamp="9999-12-31T23:00:00-05:00"
    ),
    "an instant on no clock": lambda told: told["_embedded"]["episodes"][0].update(
        airtime="23:00", airstamp="2025-03-07T23:00:00"
    ),
    "nothing where a word may be": lambda told: told.update(
        language=None, url=None, status=None, premiered=None
    ),
}


@pytest.mark.parametrize("change", ACCEPTED.values(), ids=ACCEPTED.keys())
def test_what_was_seen_or_may_come_is_read(change: Callable[[Any], object]) -> None:
    assert show(changed("tvmaze_show_two_parts", change)).candidate.title == "The Lighthouse Keepers"


REFUSED: dict[str, Callable[[Any], object]] = {
    "a number for a title": lambda told: told.update(name=7),
    "an empty title": lambda told: told.update(name=" \n"),
    "no title": lambda told: told.pop("name"),
    "nothing for a title": lambda told: told.update(name=None),
    "a title of a megabyte": lambda told: told.update(name="x" * 1_000_000),
    "a word for an id": lambda told: told.update(id="900001"),
    "an id beyond reason": lambda told: told.update(id=10**30),
    "a word for a season": lambda told: told["_embedded"]["episodes"][0].update(season="one"),
    "a negative number": lambda told: told["_embedded"]["episodes"][0].update(number=-1),
    "an object for episodes": lambda told: told["_embedded"].update(episodes={}),
    "a day there is not": lambda told: told["_embedded"]["episodes"][0].update(airdate="2025-02-30"),
    "a date in another form": lambda told: told["_embedded"]["episodes"][0].update(airdate="20250307"),
    "a number for a date": lambda told: told["_embedded"]["episodes"][0].update(airdate=20250307),
    "releases without end": lambda told: told["_embedded"].update(
        episodes=[
            {"id": 1 + place, "season": place, "number": 1, "airdate": "2027-01-01"} for place in range(6000)
        ]
    ),
    "a broken season": lambda told: told["_embedded"]["seasons"][0].update(premiereDate="soon"),
}


@pytest.mark.parametrize("change", REFUSED.values(), ids=REFUSED.keys())
def test_another_type_fails_this_show(change: Callable[[Any], object]) -> None:
    with pytest.raises(BadAnswer, match=r"TVmaze (sent an answer that cannot be read: |names 6000 releases)"):
        show(changed("tvmaze_show_two_parts", change))


NO_ANSWERS = {
    "nothing": b"",
    "null": b"null",
    "a list": b"[]",
    "a page": b"<html></html>",
    "cut short": b'{"id": 1, "name": "X',
    "no text": b'{"id": 1, "name": "\xff\xfe"}',
    "nested without end": b'{"id": 1, "name": "X", "more": ' + b"[" * 100_000,
    "half a character": b'{"id": 1, "name": "\\ud800"}',
}


@pytest.mark.parametrize("body", NO_ANSWERS.values(), ids=NO_ANSWERS.keys())
def test_what_is_no_show_fails_this_show(body: bytes) -> None:
    with pytest.raises(BadAnswer, match="TVmaze sent an answer that cannot be read: "):
        show(body)


def test_no_command_to_the_terminal_comes_through() -> None:
    def poison(told: Any) -> None:
        told["name"] = "Keepers\x1b[2J\r\nof\u202e light"
        told["webChannel"]["name"] = "Net\x07flix"
        told["language"] = "\u200bEnglish"
        told["externals"]["imdb"] = "tt\x1b1"
        told["url"] = "https://www.tvmaze.com/\x1b"
        told["_embedded"]["episodes"][-2]["name"] = "Behind\x9b the Lamp"

    told = show(changed("tvmaze_show_two_parts", poison))
    assert repr(told).isprintable()
    assert "\\x" not in repr(told)
    assert "\\u" not in repr(told)


def test_a_broken_episode_on_a_schedule_leaves_the_others() -> None:
    def spoil(told: Any) -> None:
        told[0]["season"] = "four"
        told[1]["_embedded"] = {}

    found = answers.schedule(changed("tvmaze_schedule_web", spoil))
    assert [one.candidate.title for one in found] == ["Ring Night"]


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"<html>", b"[" * 100_000], ids=["nothing", "object", "page", "deep"]
)
def test_what_is_no_schedule_is_a_failure(body: bytes) -> None:
    with pytest.raises(BadAnswer):
        answers.schedule(body)
