"""Answers of the last hour, kept on disk so that nothing is asked twice."""

from __future__ import annotations

import hashlib
import json
import time
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from releasewatch.errors import ReleasewatchError
from releasewatch.files import make_directory, read_whole, write_atomic

KEPT_FOR = timedelta(hours=1)

_FORMAT = 1

_LONGEST_BYTES = 20_000_000
"""No answer that was kept is longer, see `http.Limits.body_bytes`."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of an answer, and the instant it was asked for."""

    body: bytes
    asked: datetime
    kept: bool = False
    """Whether it came from disk instead of the network."""


class Answers:
    """The answers in one directory; whatever is damaged, stale or cannot be written is as if not there."""

    def __init__(self, directory: Path | None, now: datetime) -> None:
        self._directory = directory
        self._now = now
        self._swept = False

    def find(self, address: str) -> Answer | None:
        """The answer of the last hour from `address`, if there is one."""
        if self._directory is None:
            return None
        try:
            head, _, body = read_whole(self._file(self._directory, address), _LONGEST_BYTES).partition(b"\n")
            about = json.loads(head)
            whole = (
                about["format"] == _FORMAT
                and about["address"] == address
                and about["sum"] == zlib.crc32(body)
            )
            asked = datetime.fromisoformat(about["asked"]).astimezone(UTC)
        except (OSError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
            return None
        fresh = timedelta(0) <= self._now - asked < KEPT_FOR
        return Answer(body, asked, kept=True) if whole and fresh else None

    def keep(self, address: str, answer: Answer) -> None:
        """Keep `answer` for the next run, if there is room."""
        if self._directory is None:
            return
        about = {
            "format": _FORMAT,
            "address": address,
            "asked": answer.asked.isoformat(),
            "sum": zlib.crc32(answer.body),
        }
        with suppress(OSError, ReleasewatchError):
            make_directory(self._directory)
            self._sweep(self._directory)
            file = self._file(self._directory, address)
            if file.is_symlink():  # it leads to a file that is none of ours
                file.unlink()
            write_atomic(file, json.dumps(about).encode() + b"\n" + answer.body, durable=False)

    def forget(self, address: str) -> None:
        """Remove the answer from `address`: it turned out to be of no use."""
        if self._directory is not None:
            with suppress(OSError):
                self._file(self._directory, address).unlink(missing_ok=True)

    def _file(self, directory: Path, address: str) -> Path:
        return directory / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.answer"

    def _sweep(self, directory: Path) -> None:
        """Once a run, remove what is too old to be used; files are aged by the machine's own clock.

        That clock wrote their times. The `now` of this run may be one that the person gave it.
        """
        if self._swept:
            return
        self._swept = True
        oldest = time.time() - KEPT_FOR.total_seconds()
        for file in directory.glob("*.answer"):
            with suppress(OSError):  # another run was quicker, or it is none of ours
                if file.lstat().st_mtime < oldest:
                    file.unlink()
