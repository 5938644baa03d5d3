"""The questions put to TVmaze, against a real server on this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from tests.sources.conftest import Call, Server, answer
from tests.sources.test_tvmaze_answers import payload

from releasewatch.errors import ReleasewatchError
from releasewatch.sources.failures import BadAnswer, NotKnown, SourceDown
from releasewatch.sources.source import Missed, Showing, Told, Wanted
from releasewatch.sources.tvmaze import Merged, TVmaze, connect

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
EMBEDDED = "?embed%5B%5D=episodes&embed%5B%5D=seasons"


@pytest.fixture
def site(server: Server) -> dict[str, bytes]:
    """What the server answers by path; anything else is a 404 with an empty body."""
    pages: dict[str, bytes] = {}

    def reply(call: Call) -> bytes:
        return pages.get(call.path, answer(b"", 404))

    server.reply = reply
    return pages


@pytest.fixture
def tvmaze(server: Server, site: dict[str, bytes], tmp_path: Path) -> Iterator[TVmaze]:
    with connect({"RELEASEWATCH_TVMAZE_URL": server.base}, now=NOW, cache=tmp_path) as source:
        yield source


def test_a_search_is_one_call(tvmaze: TVmaze, site: dict[str, bytes]) -> None:
    site["/search/shows?q=beacon"] = answer(payload("tvmaze_search"))
    assert [one.title for one in tvmaze.search("beacon")] == ["Beacon", "BEACON"]
    assert tvmaze.calls == 1


def test_a_search_without_hits_tries_the_longest_word(tvmaze: TVmaze, site: dict[str, bytes]) -> None:
    site["/search/shows?q=teh+beacon"] = answer(b"[]")
    site["/search/shows?q=beacon"] = answer(payload("tvmaze_search"))
    assert [one.title for one in tvmaze.search("teh beacon")] == ["Beacon", "BEACON"]


def test_a_search_for_one_word_is_not_repeated(tvmaze: TVmaze, site: dict[str, bytes]) -> None:
    site["/search/shows?q=xyzzy"] = answer(b"[]")
    assert (tvmaze.search("xyzzy"), tvmaze.calls) == ((), 1)


def test_the_number_of_another_service_is_found_through_a_redirect(
    tvmaze: TVmaze, site: dict[str, bytes]
) -> None:
    site["/lookup/shows?imdb=tt99000001"] = answer(b"", 301, location="/shows/900001")
    site["/shows/900001"] = answer(payload("tvmaze_show_two_parts"))
    assert tvmaze.find("imdb", "tt99000001").id == 900001


def test_a_number_nobody_has_is_not_known(tvmaze: TVmaze) -> None:
    with pytest.raises(NotKnown):
        tvmaze.find("thetvdb", 1)


def test_shows_are_one_call_each(tvmaze: TVmaze, site: dict[str, bytes], server: Server) -> None:
    site[f"/shows/900001{EMBEDDED}"] = answer(payload("tvmaze_show_two_parts"))
    site[f"/shows/900002{EMBEDDED}"] = answer(payload("tvmaze_show_hours"))
    told = dict(tvmaze.shows([Wanted(900001), Wanted(900002)]))
    titles = {one.id: outcome.candidate.title for one, outcome in told.items() if isinstance(outcome, Told)}
    assert titles == {900001: "The Lighthouse Keepers", 900002: "Nattfyren"}
    assert len(server.calls) == 2


def test_one_bad_show_does_not_spoil_the_others(tvmaze: TVmaze, site: dict[str, bytes]) -> None:
    site[f"/shows/900001{EMBEDDED}"] = answer(payload("tvmaze_show_two_parts"))
    site[f"/shows/900003{EMBEDDED}"] = answer(b'{"id": 900003, "name": 3}')
    site[f"/shows/900004{EMBEDDED}"] = answer(payload("tvmaze_show_two_parts"))
    outcomes = {
        one.id: outcome for one, outcome in tvmaze.shows([Wanted(number) for number in range(900001, 900005)])
    }
    assert {number: type(outcome) for number, outcome in sorted(outcomes.items())} == {
        900001: Told,
        900002: NotKnown,
        900003: BadAnswer,
        900004: Merged,
    }
    assert str(outcomes[900004]) == "TVmaze has made this show part of The Lighthouse Keepers (tvmaze:900001)"


def test_an_answer_that_cannot_be_read_is_not_kept(tvmaze: TVmaze, site: dict[str, bytes]) -> None:
    site["/search/shows?q=beacon"] = answer(b"[{}]")
    with pytest.raises(BadAnswer):
        tvmaze.search("beacon")
    site["/search/shows?q=beacon"] = answer(payload("tvmaze_search"))
    assert len(tvmaze.search("beacon")) == 2


WINDOWS = {
    timedelta(hours=20): "?since=day",
    timedelta(hours=23): "?since=week",
    timedelta(days=5): "?since=week",
    timedelta(days=7): "?since=month",
    timedelta(days=26): "?since=month",
    timedelta(days=40): "",
}


@pytest.mark.parametrize(("age", "query"), WINDOWS.items(), ids=str)
def test_the_shortest_list_of_updates_that_reaches_back_is_asked(
    tvmaze: TVmaze, site: dict[str, bytes], age: timedelta, query: str
) -> None:
    site[f"/updates/shows{query}"] = answer(payload("tvmaze_updates"))
    assert tvmaze.updates(age)[900001] == 1795000000


def test_a_schedule_is_the_web_and_the_broadcasters_of_a_country(
    tvmaze: TVmaze, site: dict[str, bytes]
) -> None:
    site["/schedule/web?date=2026-12-11"] = answer(payload("tvmaze_schedule_web"))
    site["/schedule?date=2026-12-11&country=SE"] = answer(payload("tvmaze_schedule"))
    day = date(2026, 12, 11)
    assert titles(tvmaze.schedule([day], "SE")) == {"Salt Roads", "Ring Night", "Nattfyren"}
    assert titles(tvmaze.schedule([day], None)) == {"Salt Roads", "Ring Night"}
    assert tvmaze.calls == 2


def titles(found: Iterable[Showing | Missed]) -> set[str]:
    return {one.candidate.title for one in found if isinstance(one, Showing)}


@pytest.mark.parametrize("page", [answer(b"", 403), answer(b"[{")], ids=["refused", "not readable"])
def test_a_day_that_fails_leaves_the_others(tvmaze: TVmaze, site: dict[str, bytes], page: bytes) -> None:
    site["/schedule/web?date=2026-12-10"] = page
    site["/schedule/web?date=2026-12-11"] = answer(payload("tvmaze_schedule_web"))
    found = list(tvmaze.schedule([date(2026, 12, 10), date(2026, 12, 11)], None))
    assert [one.day for one in found if isinstance(one, Missed)] == [date(2026, 12, 10)]
    assert titles(found) == {"Salt Roads", "Ring Night"}


def test_a_bad_address_names_its_variable() -> None:
    with pytest.raises(ReleasewatchError) as caught:
        connect({"RELEASEWATCH_TVMAZE_URL": "http://example.org"}, now=NOW, cache=None)
    assert caught.value.sentence.startswith("RELEASEWATCH_TVMAZE_URL ")


def test_a_source_that_is_down_is_told_once(tvmaze: TVmaze, server: Server) -> None:
    server.close()
    with pytest.raises(SourceDown):
        list(tvmaze.shows([Wanted(number) for number in range(1, 100)]))
