"""Figures of asking a source: a first refresh at full pace, a refresh of few changes, reading a day's schedule.

Run: python bench/sources.py [shows]. A first refresh of 300 shows takes two and a half minutes, because that
is the pace allowed.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import threading
import time
from collections import deque
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from releasewatch.core.model import Entry, Facts
from releasewatch.sources import tvmaze_answers as answers
from releasewatch.sources.plan import Subject, due, reach, wanted
from releasewatch.sources.source import Told, Wanted
from releasewatch.sources.tvmaze import connect

PAYLOADS = Path(__file__).parent.parent / "tests" / "payloads"
ALLOWED = 20
WINDOW_SECONDS = 10.0


class Enforcing(BaseHTTPRequestHandler):
    """Answers every show and refuses the call that would be the 21st in any 10 seconds."""

    protocol_version = "HTTP/1.1"
    show = json.loads((PAYLOADS / "tvmaze_show_two_parts.json").read_text(encoding="utf-8"))
    updates: dict[str, int] = {}  # noqa: RUF012
    times: deque[float] = deque()  # noqa: RUF012
    refused = 0
    answered = 0
    most = 0
    guard = threading.Lock()

    def do_GET(self) -> None:
        """Count, then answer or refuse."""
        kind = type(self)
        with kind.guard:
            now = time.monotonic()
            while kind.times and now - kind.times[0] >= WINDOW_SECONDS:
                kind.times.popleft()
            allowed = len(kind.times) < ALLOWED
            kind.times.append(now)
            kind.most = max(kind.most, len(kind.times))
            kind.refused += not allowed
            kind.answered += allowed
        path = self.path.partition("?")[0]
        told: object = (
            kind.updates if path == "/updates/shows" else kind.show | {"id": int(path.split("/")[-1])}
        )
        body = json.dumps(told).encode()
        self.send_response(200 if allowed else 429)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def first_refresh(shows: int) -> None:
    """Every show is asked for once."""
    least_seconds = (shows - 1) // ALLOWED * WINDOW_SECONDS
    with (
        _server() as base,
        TemporaryDirectory() as home,
        connect({"RELEASEWATCH_TVMAZE_URL": base}, now=datetime.now(UTC), cache=Path(home)) as tvmaze,
    ):
        started = time.monotonic()
        told = [one for _, one in tvmaze.shows([Wanted(number) for number in range(1, shows + 1)])]
        seconds = time.monotonic() - started
    assert all(isinstance(one, Told) for one in told)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"first refresh of {shows}: {seconds:.1f} s, {seconds / max(least_seconds, 1):.3f} of the least possible, "
        f"{Enforcing.refused} refused, at most {Enforcing.most} calls in 10 s, {memory:.0f} MB"
    )
    assert Enforcing.refused == 0
    assert Enforcing.most < ALLOWED
    assert memory < 120


def small_refresh() -> None:
    """Of 500 shows 10 changed."""
    now = datetime.now(UTC)
    fetched = (now - timedelta(days=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
    facts = Facts(fetched=fetched, updated=1000, status="running", releases=(Entry(date="2030-01-01"),))
    subjects = [Subject(number, facts) for number in range(1, 501)]
    Enforcing.updates = {str(number): 1000 + (number <= 10) for number in range(1, 501)}
    time.sleep(WINDOW_SECONDS)
    with (
        _server() as base,
        TemporaryDirectory() as home,
        connect({"RELEASEWATCH_TVMAZE_URL": base}, now=now, cache=Path(home)) as tvmaze,
    ):
        started = time.monotonic()
        asked = due(subjects, now)
        updates = tvmaze.updates(reach(asked, now) or timedelta(0))
        told = list(tvmaze.shows(wanted(asked, updates, now)))
        print(f"10 changed of 500: {tvmaze.calls} calls, {time.monotonic() - started:.2f} s")
        assert (len(told), tvmaze.calls) == (10, 11)


def schedule_day() -> None:
    """A day of 500 KB is read."""
    some = json.loads((PAYLOADS / "tvmaze_schedule_web.json").read_text(encoding="utf-8"))
    one_bytes = len(json.dumps(some))
    body = json.dumps(some * (500_000 // one_bytes + 1)).encode()
    taken = []
    for _ in range(15):
        started = time.process_time()
        answers.schedule(body)
        taken.append((time.process_time() - started) * 1000)
    print(f"a schedule of {len(body) / 1000:.0f} KB: {statistics.median(taken):.1f} ms")
    assert statistics.median(taken) < 30


class _server:  # noqa: N801
    """A server on this machine for the length of a `with`."""

    def __enter__(self) -> str:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Enforcing)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


if __name__ == "__main__":
    schedule_day()
    first_refresh(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
    small_refresh()
