"""TVmaze: searches, shows with their episodes, what changed, and schedules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from releasewatch.errors import SourceFailed
from releasewatch.sources import tvmaze_answers as answers
from releasewatch.sources.address import base_address
from releasewatch.sources.failures import BadAnswer, NotKnown
from releasewatch.sources.source import Candidate, Id, Missed, Showing, Told, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from releasewatch.sources.http import Client, Question
    from releasewatch.sources.kept import Answer

NAME = "tvmaze"
URL_VARIABLE = "RELEASEWATCH_TVMAZE_URL"
DEFAULT_URL = "https://api.tvmaze.com"

CREDIT = "TVmaze, CC BY-SA 4.0, https://www.tvmaze.com/api#licensing"
"""What has to be said wherever its data is shown in full."""

T = TypeVar("T")

_WINDOWS = (
    ("day", timedelta(hours=22)),
    ("week", timedelta(days=6, hours=12)),
    ("month", timedelta(days=27)),
)
"""How far back each list of updates is relied on: a little less than its name, for clocks that disagree."""


def connect(environ: Mapping[str, str], *, now: datetime, cache: Path | None) -> TVmaze:
    """The service at its usual address, or at the one in `RELEASEWATCH_TVMAZE_URL`.

    `cache` is a directory of its own. Raises `SourceFailed` where the environment allows no connection.
    """
    from releasewatch.sources.http import Client

    base = base_address(environ.get(URL_VARIABLE) or DEFAULT_URL, URL_VARIABLE)
    return TVmaze(Client("TVmaze", base, now=now, cache=cache), today=now.date())


class TVmaze:
    """A `Source`. Close it after use."""

    name = NAME

    def __init__(self, client: Client, today: date) -> None:
        self._client = client
        self._today = today

    def __enter__(self) -> TVmaze:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    @property
    def calls(self) -> int:
        """How many calls went over the network so far."""
        return self._client.calls

    def search(self, words: str) -> tuple[Candidate, ...]:
        """Shows whose titles are like `words`, the likeliest first.

        TVmaze forgives small slips and knows other titles. Where it finds nothing for several words, the
        longest one alone is tried: a slip in another word then does no harm.
        """
        found = self._search(words)
        longest = max(words.split(), key=len, default="")
        if not found and longest != words.strip() and len(longest) > 3:
            found = self._search(longest)
        return found

    def find(self, service: str, number: Id) -> Candidate:
        """The show that `service` (imdb, thetvdb, tvmaze) knows under `number`. Raises `NotKnown`."""
        if service == NAME:
            question = _question(f"/shows/{number}")
        else:
            question = _question("/lookup/shows", (service, str(number)))
        return self._read(question, answers.candidate)

    def other_titles(self, number: Id) -> tuple[str, ...]:
        """The titles a show has elsewhere."""
        return self._read(_question(f"/shows/{number}/akas"), answers.titles)

    def shows(self, wanted: Sequence[Wanted]) -> Iterator[tuple[Wanted, Told | SourceFailed]]:
        """Each show or why it could not be had, as they arrive: one call a show.

        A show that is gone is a `NotKnown`, one that became part of another a `Merged`.
        """
        asked = {
            _question(
                f"/shows/{one.id}", ("embed[]", "episodes"), ("embed[]", "seasons"), fresh=one.fresh
            ): one
            for one in wanted
        }
        for question, outcome in self._client.ask_all(asked):
            one = asked[question]
            if isinstance(outcome, SourceFailed):
                yield one, outcome
                continue
            try:
                told = self._understood(question, outcome, partial(self._told, asked=outcome.asked))
            except BadAnswer as failure:
                yield one, failure
                continue
            yield one, told if told.candidate.id == one.id else Merged(told.candidate)

    def updates(self, age: timedelta) -> Mapping[Id, int]:
        """When the shows that changed within `age` did so, in Unix seconds: one call."""
        window = next((name for name, reach in _WINDOWS if age <= reach), None)
        since = [("since", window)] if window else []
        return self._read(_question("/updates/shows", *since), answers.updates)

    def schedule(self, days: Sequence[date], country: str | None) -> Iterator[Showing | Missed]:
        """What comes out on these days: on the web for the whole world and, with `country`, there too.

        One call a day for the web, and one more for the broadcasters of `country`.
        """
        asked: dict[Question, date] = {}
        for day in days:
            at = ("date", day.isoformat())
            asked[_question("/schedule/web", at)] = day
            if country is not None:
                asked[_question("/schedule", at, ("country", country))] = day
        for question, outcome in self._client.ask_all(asked):
            try:
                if isinstance(outcome, SourceFailed):
                    raise outcome
                found = self._understood(question, outcome, answers.schedule)
            except SourceFailed as failure:
                yield Missed(asked[question], failure)
            else:
                yield from found

    def _search(self, words: str) -> tuple[Candidate, ...]:
        return self._read(_question("/search/shows", ("q", words)), answers.search)

    def _told(self, body: bytes, asked: datetime) -> Told:
        return answers.show(body, asked.astimezone(UTC), self._today)

    def _read(self, question: Question, parse: Callable[[bytes], T]) -> T:
        return self._understood(question, self._client.ask(question), parse)

    def _understood(self, question: Question, answer: Answer, parse: Callable[[bytes], T]) -> T:
        """What `parse` makes of the answer; one that it cannot read is not kept for the next run."""
        try:
            return parse(answer.body)
        except BadAnswer:
            self._client.useless(question)
            raise


class Merged(NotKnown):
    """The show became part of another one."""

    def __init__(self, into: Candidate) -> None:
        super().__init__(f"TVmaze has made this show part of {into.title} (tvmaze:{into.id})")
        self.into = into


def _question(path: str, *query: tuple[str, str], fresh: bool = False) -> Question:
    from releasewatch.sources.http import Question

    return Question(path, query, fresh)
