"""A small TVmaze on this machine, of invented answers in the shapes of the real ones."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import unquote_plus, urlencode

from tests.sources.conftest import Call, Reply, Server, answer

EMBEDDED = urlencode((("embed[]", "episodes"), ("embed[]", "seasons")))

Row = tuple[int, int | None, str]
"""Season, number and billed date ("" for none) of an episode."""


class Site:
    """Shows by number; everything that TVmaze would answer about them follows from these."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.shows: dict[int, dict[str, Any]] = {}
        self.found: dict[str, list[int]] = {}
        """The shows that a search for these words finds."""
        self.titles: dict[int, list[str]] = {}
        """Other titles of a show."""
        self.pages: dict[str, bytes | Reply] = {}
        """Answers that stand for themselves, by path."""
        server.reply = self._reply

    def put(self, number: int, name: str, episodes: Sequence[Row] = (), **more: Any) -> None:
        """Have a show, or change it; each change moves the mark of its last change."""
        before = self.shows.get(number, {})
        self.shows[number] = {
            "id": number,
            "url": f"https://www.tvmaze.com/shows/{number}/{name.casefold().replace(' ', '-')}",
            "name": name,
            "status": "Running",
            "language": "Korean",
            "premiered": min((day for _, _, day in episodes if day), default=None),
            "network": None,
            "webChannel": {"id": 1, "name": "Netflix", "country": None},
            "externals": {"tvrage": None, "thetvdb": None, "imdb": None},
            "updated": before.get("updated", 1_700_000_000) + 1,
            **more,
            "_embedded": {
                "episodes": [
                    {
                        "id": number * 1000 + place,
                        "season": season,
                        "number": episode,
                        "name": f"Episode {episode}",
                        "type": "regular",
                        "airdate": day,
                        "airtime": "",
                        "airstamp": f"{day}T12:00:00+00:00" if day else None,
                    }
                    for place, (season, episode, day) in enumerate(episodes)
                ],
                "seasons": [],
            },
        }
        self.found.setdefault(name.casefold(), []).append(number) if not before else None

    def asked(self) -> list[str]:
        """The paths asked for so far, and forgets them."""
        paths = [call.path for call in self.server.calls]
        self.server.calls.clear()
        return paths

    def _reply(self, call: Call) -> bytes | None:
        if call.path in self.pages:
            page = self.pages[call.path]
            return page(call) if callable(page) else page
        path, _, query = call.path.partition("?")
        kind, *rest = path.strip("/").split("/")
        if kind == "search":
            words = unquote_plus(query.removeprefix("q=")).casefold()
            numbers = self.found.get(words, [])
            return _json([{"score": 1.0, "show": self._bare(number)} for number in numbers])
        if kind == "updates":
            return _json({str(number): show["updated"] for number, show in self.shows.items()})
        if kind == "shows" and int(rest[0]) in self.shows:
            if rest[1:] == ["akas"]:
                return _json([{"name": name} for name in self.titles.get(int(rest[0]), [])])
            return _json(self.shows[int(rest[0])] if query else self._bare(int(rest[0])))
        if kind == "lookup":
            service, _, wanted = query.partition("=")
            for number, show in self.shows.items():
                if str(show["externals"].get(service)) == wanted:
                    return answer(b"", 301, location=f"/shows/{number}")
        if kind == "schedule":
            return _json(self._schedule(query.partition("date=")[2][:10]) if rest == ["web"] else [])
        return answer(b"", 404)

    def _bare(self, number: int) -> dict[str, Any]:
        return {key: value for key, value in self.shows[number].items() if key != "_embedded"}

    def _schedule(self, day: str) -> list[dict[str, Any]]:
        return [
            {**episode, "_embedded": {"show": self._bare(number)}}
            for number, show in self.shows.items()
            for episode in show["_embedded"]["episodes"]
            if episode["airdate"] == day
        ]


def _json(told: object) -> bytes:
    return answer(json.dumps(told).encode())


def batch(season: int, first: int, last: int, day: str) -> list[Row]:
    """Episodes `first` to `last` on one day."""
    return [(season, number, day) for number in range(first, last + 1)]


CREATURE = 64369
CREATURE_ROWS = [*batch(1, 1, 7, "2023-12-22"), *batch(1, 8, 10, "2024-01-05")]
"""The days of https://www.tvmaze.com/shows/64369/gyeongseong-creature."""
