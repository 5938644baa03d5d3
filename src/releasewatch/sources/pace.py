"""How fast a source may be asked: never more than so many calls in any window of time."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

_LOCK_SECONDS = 2.0
"""How long to wait for another run that notes its calls."""

_NOTES_BYTES = 1_000_000
"""A larger file holds no notes of calls."""


class Pace:
    """Turns for calls, counted together with those of other runs on this machine where a file can be kept.

    A call counts from when it is sent until `window_seconds` after its answer began: it reached the server
    somewhere between the two, so no window of the server's clock holds more than `calls`, however late a call
    arrives there. To other runs a call that is under way counts for `longest_seconds` at most: its run may
    have been killed. A run that can note nothing takes half of the turns.

    All instants are those of the machine's steady clock, which all its processes share and nobody sets: a
    clock put back or forward must not lend calls. Notes from before a restart lie ahead and count for nothing.
    """

    def __init__(
        self, calls: int, window_seconds: float, file: Path | None = None, *, longest_seconds: float = 20.0
    ) -> None:
        self._calls = calls
        self._window = window_seconds
        self._longest = longest_seconds
        self._file = file
        self._ended: dict[str, float] = {}
        self._in_flight: set[str] = set()
        self._run = os.urandom(6).hex()
        self._numbers = count()
        self._held_until = 0.0

    def take(self) -> tuple[str, float]:
        """A turn, or "" and the seconds after which to ask again."""
        if (held_seconds := self._held_until - time.monotonic()) > 0:
            return "", held_seconds
        with self._notes() as notes:
            if notes is None:
                return "", 0.1
            now = time.monotonic()  # not before: others may have noted calls while this run waited
            # What is under way is noted with the instant at which it ends at the latest.
            known = {turn: at for turn, at in notes.items() if now - self._window < at <= now + self._longest}
            counted = sorted((known | dict.fromkeys(self._in_flight, now)).values())
            if len(counted) >= self._calls:
                frees = counted[len(counted) - self._calls] + self._window
                return "", min(max(frees - now, 0.001), self._window)
            turn = f"{self._run}-{next(self._numbers)}"
            self._in_flight.add(turn)
            notes.clear()
            notes |= known | {turn: now + self._longest}
        return turn, 0.0

    def end(self, turn: str) -> None:
        """Note that the answer to the call of `turn` began, or that it failed; only the first word counts."""
        if turn not in self._in_flight:
            return
        self._in_flight.discard(turn)
        with self._notes() as notes:
            # Where others keep the file for long, what this run noted at first counts for it a while longer.
            if notes is not None:
                notes[turn] = time.monotonic()

    def hold(self, seconds: float) -> None:
        """Give no turn for so long: the source asked for a pause."""
        self._held_until = max(self._held_until, time.monotonic() + seconds)

    @contextmanager
    def _notes(self) -> Iterator[dict[str, float] | None]:
        """When the late calls were made; what is changed is kept. Without a file, those of this run alone.

        None where another run holds the file for longer than anybody needs it: it may have been stopped.
        """
        if self._file is None:
            yield self._ended
            return
        from filelock import FileLock, Timeout

        from releasewatch.errors import ReleasewatchError
        from releasewatch.files import make_directory

        lock = FileLock(self._file.with_suffix(".lock"))
        try:
            make_directory(self._file.parent)
            lock.acquire(timeout=_LOCK_SECONDS, poll_interval=0.01)
        except Timeout:
            yield None
            return
        except (OSError, NotImplementedError, ReleasewatchError):
            self._go_alone()
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
        """Replace the notes as a whole: a run that is killed here must not make the others forget their calls."""
        from releasewatch.errors import ReleasewatchError
        from releasewatch.files import write_atomic

        try:
            if file.is_symlink():  # it leads to a file that is none of ours
                file.unlink()
            write_atomic(file, json.dumps(notes).encode(), durable=False)
        except (OSError, ReleasewatchError):
            self._go_alone()

    def _go_alone(self) -> None:
        """Where nothing can be noted, leave half of the turns to another run that cannot do so either."""
        self._file = None
        self._calls = max(self._calls // 2, 1)


def _read(file: Path) -> dict[str, float]:
    from releasewatch.files import read_whole

    with suppress(OSError, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
        notes = json.loads(read_whole(file, _NOTES_BYTES))
        return {str(turn): float(at) for turn, at in notes.items()}
    return {}
