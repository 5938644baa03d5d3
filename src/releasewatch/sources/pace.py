"""How fast a source may be asked: never more than so many calls in any window of time."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

_LOCK_SECONDS = 2.0
"""How long to wait for another run that notes its calls; without its notes this run keeps its own."""


class Pace:
    """Turns for calls, counted together with those of other runs on this machine where a file can be kept.

    A call counts from when it is sent until `window_seconds` after its answer began: it reached the server
    somewhere between the two, so no window of the server's clock holds more than `calls`, however late a call
    arrives there.
    """

    def __init__(self, calls: int, window_seconds: float, file: Path | None = None) -> None:
        self._calls = calls
        self._window = window_seconds
        self._file = file
        self._ended: dict[str, float] = {}
        self._in_flight: set[str] = set()
        self._run = os.urandom(6).hex()
        self._numbers = count()
        self._held_until = 0.0

    def take(self) -> tuple[str, float]:
        """A turn, or "" and the seconds after which to ask again."""
        now = time.time()
        if now < self._held_until:
            return "", self._held_until - now
        with self._notes() as notes:
            known = {turn: at for turn, at in notes.items() if now - self._window < at <= now + 1}
            known |= dict.fromkeys(self._in_flight, now)
            if len(known) >= self._calls:
                frees = sorted(known.values())[len(known) - self._calls] + self._window
                return "", min(max(frees - now, 0.001), self._window)
            turn = f"{self._run}-{next(self._numbers)}"
            self._in_flight.add(turn)
            notes.clear()
            notes |= known | {turn: now}
        return turn, 0.0

    def end(self, turn: str) -> None:
        """Note that the answer to the call of `turn` began, or that it failed; only the first word counts."""
        if turn not in self._in_flight:
            return
        self._in_flight.discard(turn)
        with self._notes() as notes:
            notes[turn] = time.time()

    def hold(self, seconds: float) -> None:
        """Give no turn for so long: the source asked for a pause."""
        self._held_until = max(self._held_until, time.time() + seconds)

    @contextmanager
    def _notes(self) -> Iterator[dict[str, float]]:
        """When the late calls were made; what is changed is kept. Without a file, those of this run alone."""
        if self._file is None:
            yield self._ended
            return
        from filelock import FileLock, Timeout

        lock = FileLock(self._file.with_suffix(".lock"))
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock.acquire(timeout=_LOCK_SECONDS)
        except (OSError, Timeout, NotImplementedError):
            self._file = None
            yield self._ended
            return
        try:
            notes = self._ended | _read(self._file)
            yield notes
            self._ended = notes
            self._write(self._file, notes)
        finally:
            lock.release()

    def _write(self, file: Path, notes: dict[str, float]) -> None:
        try:
            file.write_text(json.dumps(notes), encoding="utf-8")
        except OSError:
            self._file = None


def _read(file: Path) -> dict[str, float]:
    try:
        notes = json.loads(file.read_bytes())
        return {str(turn): float(at) for turn, at in notes.items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
