"""Questions to one host over the network: polite, bounded in time and size, and never led astray."""

from __future__ import annotations

import asyncio
import os
import random
import time
import zlib
from collections import deque
from collections.abc import Awaitable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TypeVar
from urllib.parse import urlencode, urljoin, urlsplit

import httpx

from releasewatch import __version__
from releasewatch.errors import SourceFailed
from releasewatch.sources import loops, obstacles, pauses
from releasewatch.sources.failures import BadAnswer, NotKnown, SourceDown
from releasewatch.sources.kept import Answer, Answers
from releasewatch.sources.pace import Pace

T = TypeVar("T")

_REDIRECTS = (301, 302, 303, 307, 308)
_TRY_AGAIN = (429, 500, 502, 503, 504)

_SILENT_IN_A_ROW = 3
"""So many questions without any answer, one after the other, and the source is down."""

_USELESS_IN_A_ROW = 25
"""So many useless answers, one after the other, and the source is down."""

_PIECE_BYTES = 65536

_KEY_LOG = "SSLKEYLOGFILE"
"""Where programs that use OpenSSL write the keys of their connections for who debugs them."""

_NO_WAY = (httpx.ConnectError, httpx.ProxyError, httpx.UnsupportedProtocol)
"""With these no other question would fare better."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a run allows itself and the source; the defaults hold everywhere outside tests."""

    calls: int = 19
    """Below 20 calls in 10 seconds, https://www.tvmaze.com/api#rate-limiting."""
    window_seconds: float = 10.0
    at_once: int = 4
    request_seconds: float = 20.0
    """One call, from connecting to the last byte."""
    command_seconds: float = 60.0
    """A whole run, besides the time that its calls must take at the pace allowed."""
    body_bytes: int = 10_000_000
    """After unpacking."""
    redirects: int = 5
    tries: int = 3
    pause_seconds: float = 2.0
    """Before the second try; twice that before the third."""
    longest_pause_seconds: float = 60.0
    """A source that asks for a longer pause is left alone."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask below the base address; `fresh` where a kept answer is known to be out of date."""

    path: str
    query: tuple[tuple[str, str], ...] = ()
    fresh: bool = field(default=False, compare=False)


class Client:
    """Asks one source. Every failure is a `SourceFailed`: `SourceDown` when there is no point in going on.

    `now` is the clock of this run, by which kept answers age. `cache` is a directory of its own, or None.
    Close it after use; Ctrl-C at any point leaves nothing running.
    """

    def __init__(
        self,
        name: str,
        base: str,
        *,
        now: datetime,
        cache: Path | None = None,
        limits: Limits | None = None,
        accept: str = "application/json",
    ) -> None:
        self.name = name
        self.calls = 0
        """How many calls went over the network so far."""
        self._base = base
        self._host = urlsplit(base).hostname or ""
        self._now = now.astimezone(UTC)
        self._limits = limits or Limits()
        self._answers = Answers(cache, self._now)
        self._pace = Pace(
            self._limits.calls,
            self._limits.window_seconds,
            cache and cache / "calls.json",
            longest_seconds=self._limits.request_seconds,
        )
        self._deadline = 0.0
        self._silent = 0
        self._useless = 0
        self._http = _opened(name, self._limits, accept)
        self._runner = asyncio.Runner(loop_factory=loops.make)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        loops.settle(self._runner.get_loop())
        self._runner.run(self._hang_up())
        self._runner.close()

    def ask(self, question: Question) -> Answer:
        """The answer to one question, kept or asked for now."""
        for _, outcome in self.ask_all([question]):
            if isinstance(outcome, SourceFailed):
                raise outcome
            return outcome
        raise AssertionError("one question has one outcome")

    def ask_all(self, questions: Iterable[Question]) -> Iterator[tuple[Question, Answer | SourceFailed]]:
        """Each question with its answer or failure as it arrives, a few asked at once.

        Raises `SourceDown` when there is no point in going on; what was given before stays good.
        """
        waiting = deque(questions)
        least_seconds = len(waiting) * self._limits.window_seconds / self._limits.calls
        self._deadline = time.monotonic() + self._limits.command_seconds + 2 * least_seconds
        running: dict[asyncio.Task[Answer | SourceFailed], Question] = {}
        try:
            while waiting or running:
                arrived = self._runner.run(self._next(waiting, running))
                # What arrived together with the bad news is as good as what came before.
                arrived.sort(key=lambda one: isinstance(one[1], SourceDown))
                for question, outcome in arrived:
                    if isinstance(outcome, SourceDown):
                        raise outcome
                    yield question, outcome
        finally:
            if running:
                loops.settle(self._runner.get_loop())
                self._runner.run(_stop(running))

    def useless(self, question: Question) -> None:
        """Forget the kept answer to `question`: it could not be read."""
        self._answers.forget(self._address(question))

    async def _hang_up(self) -> None:
        await self._http.aclose()
        await asyncio.sleep(0)  # connections cut off half way are closed one turn of the loop later

    async def _next(
        self, waiting: deque[Question], running: dict[asyncio.Task[Answer | SourceFailed], Question]
    ) -> list[tuple[Question, Answer | SourceFailed]]:
        while waiting and len(running) < self._limits.at_once:
            question = waiting.popleft()
            running[asyncio.create_task(self._outcome(question))] = question
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        return [(running.pop(task), task.result()) for task in done]

    async def _outcome(self, question: Question) -> Answer | SourceFailed:
        address = self._address(question)
        kept = self._answers.find(address)
        if kept is not None and not question.fresh:
            return kept
        try:
            answer = Answer(await self._fetched(address), self._now)
        except SourceFailed as failure:
            return self._counted(failure)
        self._silent = self._useless = 0
        self._answers.keep(address, answer)
        return answer

    def _counted(self, failure: SourceFailed) -> SourceFailed:
        """`failure`, or that the source is down when too many of its kind came in a row."""
        if isinstance(failure, NotKnown):
            self._silent = self._useless = 0
        elif isinstance(failure, _Silent):
            self._silent += 1
        else:
            self._useless += 1
        if self._silent >= _SILENT_IN_A_ROW or self._useless >= _USELESS_IN_A_ROW:
            return SourceDown(failure.sentence, *failure.remedies)
        return failure

    def _address(self, question: Question) -> str:
        query = f"?{urlencode(question.query)}" if question.query else ""
        return f"{self._base}{question.path}{query}"

    async def _fetched(self, address: str) -> bytes:
        """The body from `address`, after as many tries and redirects as are allowed."""
        tries = 0
        redirects = 0
        while True:
            tries += 1
            step = await self._call(address)
            if isinstance(step, bytes):
                return step
            if isinstance(step, _Elsewhere):
                redirects += 1
                if redirects > self._limits.redirects:
                    raise BadAnswer(f"{self.name} redirects more than {self._limits.redirects} times")
                address, tries = await self._in_time(self._followed(address, step.address)), 0
                continue
            await self._pause(step, tries)

    async def _call(self, address: str) -> bytes | _Elsewhere | _Pause:
        turn, wait_seconds = self._pace.take()
        while not turn:
            if time.monotonic() + wait_seconds > self._deadline:
                raise SourceDown(f"{self.name} took too long altogether", "try again later")
            await asyncio.sleep(wait_seconds)
            turn, wait_seconds = self._pace.take()
        self.calls += 1
        try:
            async with asyncio.timeout(self._seconds_left()):
                async with self._http.stream("GET", address) as response:
                    self._pace.end(turn)
                    return await self._read(response)
        except (TimeoutError, httpx.TimeoutException):
            raise self._late() from None
        except httpx.HTTPError as error:
            if isinstance(error, _NO_WAY):
                raise obstacles.unreachable(self.name, self._host, error) from None
            raise _Silent(f"{self.name} broke off its answer ({self._host})", "try again later") from None
        except (httpx.InvalidURL, UnicodeError):
            raise BadAnswer(f"{self.name} cannot be asked for this") from None
        finally:
            self._pace.end(turn)

    async def _read(self, response: httpx.Response) -> bytes | _Elsewhere | _Pause:
        status = response.status_code
        if status == 200:
            return await self._body(response)
        if status in _REDIRECTS and "Location" in response.headers:
            return _Elsewhere(response.headers["Location"])
        if status in _TRY_AGAIN:
            return _Pause(status, pauses.asked(response.headers.get("Retry-After")))
        raise self._refused(status)

    async def _body(self, response: httpx.Response) -> bytes:
        if response.headers.get("Content-Type", "").lower().startswith("text/html"):
            raise BadAnswer(
                f"{self.name} answered with a web page instead of data ({self._host})",
                "if this network asks for a sign-in first, open a browser",
            )
        return await self._unpacked(response)

    def _refused(self, status: int) -> BadAnswer | NotKnown:
        if status in (404, 410):
            return NotKnown(f"{self.name} does not know this")
        return BadAnswer(f"{self.name} answered with status {status}")

    async def _unpacked(self, response: httpx.Response) -> bytes:
        """The body, unpacked in small pieces so that a few bytes cannot become more than is allowed."""
        packing = response.headers.get("Content-Encoding", "identity").strip().lower()
        if packing not in ("identity", "", "gzip", "x-gzip"):
            raise BadAnswer(f"{self.name} answered in a packing that was not asked for")
        gzip = zlib.decompressobj(wbits=31) if "gzip" in packing else None
        body = bytearray()
        packed_bytes = 0
        async for raw in response.aiter_raw():
            left = raw
            packed_bytes += len(raw)
            # Packed bytes may unpack to nothing, or stand behind the end of what is packed.
            if packed_bytes > self._limits.body_bytes:
                raise BadAnswer(f"{self.name} sent more than {self._limits.body_bytes // 1_000_000} MB")
            while left:
                try:
                    piece = gzip.decompress(left, _PIECE_BYTES) if gzip else left
                except zlib.error:
                    raise BadAnswer(f"{self.name} sent an answer that is damaged") from None
                left = gzip.unconsumed_tail if gzip else b""
                body += piece
                if len(body) > self._limits.body_bytes:
                    raise BadAnswer(f"{self.name} sent more than {self._limits.body_bytes // 1_000_000} MB")
        if gzip and not gzip.eof:
            raise BadAnswer(f"{self.name} sent an answer that is damaged")
        return bytes(body)

    async def _in_time(self, work: Awaitable[T]) -> T:
        """What `work` gives, which may have to look up an address, within the time of one call."""
        try:
            async with asyncio.timeout(self._seconds_left()):
                return await work
        except TimeoutError:
            raise self._late() from None

    def _seconds_left(self) -> float:
        return min(self._limits.request_seconds, self._deadline - time.monotonic())

    def _late(self) -> _Silent:
        return _Silent(f"{self.name} did not answer in time ({self._host})", "try again later")

    async def _followed(self, address: str, location: str) -> str:
        """The address a redirect leads to: on the same host and port, and never from https to http."""
        try:
            target = urljoin(address, location)
            same = _origin(self._base) == _origin(target)
        except ValueError:
            same = False
        if not same:
            raise BadAnswer(f"{self.name} redirects away from {self._host}, which is not followed")
        return target

    async def _pause(self, step: _Pause, tries: int) -> None:
        """Wait as long as the source asks, or with growing pauses; gives up after the last try."""
        asked = step.seconds
        if asked is not None and asked > self._limits.longest_pause_seconds:
            raise SourceDown(
                f"{self.name} asks not to be called for now", f"try again in {pauses.in_words(asked)}"
            )
        if tries >= self._limits.tries:
            if step.status == 429:
                raise SourceDown(f"{self.name} answers that it is called too often", "try again in a minute")
            raise BadAnswer(f"{self.name} answered with status {step.status}", "try again later")
        # The whole growing pause is left to chance, so that many callers do not come back together.
        chance_seconds = random.uniform(0, self._limits.pause_seconds * 2**tries)  # noqa: S311
        if asked is not None:
            seconds = asked + min(chance_seconds, 1.0)
        else:
            seconds = chance_seconds + (self._limits.pause_seconds if step.status == 429 else 0.0)
        if time.monotonic() + seconds > self._deadline:
            raise SourceDown(
                f"{self.name} took too long altogether", f"try again in {pauses.in_words(seconds)}"
            )
        if step.status == 429 or asked is not None:
            self._pace.hold(seconds)
        await asyncio.sleep(seconds)


def _opened(name: str, limits: Limits, accept: str) -> httpx.AsyncClient:
    """A client that checks certificates, follows nothing by itself and uses the proxies of the environment.

    Raises `SourceDown` naming the variable of the environment that cannot be used.
    """
    try:
        certificates = httpx.create_ssl_context()
    except (OSError, ValueError):  # ssl.SSLError is an OSError
        variable = obstacles.first_set(obstacles.CERTIFICATES)
        if variable is None and os.environ.get(_KEY_LOG):
            raise obstacles.unusable(name, _KEY_LOG, "names a file that cannot be written") from None
        raise obstacles.unusable(name, variable, "holds no certificates that can be read") from None
    try:
        return httpx.AsyncClient(
            headers={
                "User-Agent": f"releasewatch/{__version__}",
                "Accept": accept,
                "Accept-Encoding": "gzip",  # the one packing that is unpacked here piece by piece
            },
            verify=certificates,
            # A call is limited as a whole by its caller.
            timeout=httpx.Timeout(None, connect=limits.request_seconds / 2),
            limits=httpx.Limits(max_connections=limits.at_once),
            follow_redirects=False,
        )
    except ImportError:
        variable = obstacles.first_set(obstacles.PROXIES, "socks")
        raise obstacles.unusable(name, variable, "names a SOCKS proxy, which is not supported") from None
    except (httpx.InvalidURL, ValueError, TypeError):
        raise obstacles.unusable(name, _broken_proxy(), "is not an address of a proxy") from None


def _broken_proxy() -> str | None:
    for variable in obstacles.spellings(obstacles.PROXIES):
        value = os.environ.get(variable)
        if value:
            try:
                httpx.Proxy(value if "://" in value else f"http://{value}")
            except (httpx.InvalidURL, ValueError):
                return variable
    return obstacles.first_set(("NO_PROXY",))


class _Silent(SourceFailed):
    """No whole answer came."""


@dataclass(frozen=True, slots=True)
class _Elsewhere:
    address: str


@dataclass(frozen=True, slots=True)
class _Pause:
    status: int
    seconds: float | None


def _origin(address: str) -> tuple[str, str | None, int, str | None]:
    parts = urlsplit(address)
    return (
        parts.scheme,
        parts.hostname,
        parts.port or (443 if parts.scheme == "https" else 80),
        parts.username,
    )


async def _stop(running: Iterable[asyncio.Task[Answer | SourceFailed]]) -> None:
    tasks = list(running)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
