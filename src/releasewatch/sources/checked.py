"""When a source was last asked what changed: derived, deletable, and only ever saves calls."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path


class Checked:
    """The instants in `file`, one a source; a file that is damaged or cannot be written is as if not there."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def last(self, source: str, now: datetime) -> datetime | None:
        """When `source` last told what changed of all shows; None when unknown or later than `now`."""
        try:
            told = json.loads(self._file.read_bytes())[source]
            instant = datetime.fromisoformat(told).astimezone(UTC)
        except (OSError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
            return None
        return instant if instant <= now else None

    def note(self, source: str, now: datetime) -> None:
        """Remember that `source` told it at `now`."""
        from releasewatch.errors import ReleasewatchError
        from releasewatch.files import make_directory, write_atomic

        try:
            make_directory(self._file.parent)
            text = json.dumps({source: now.astimezone(UTC).isoformat()})
            write_atomic(self._file, text.encode() + b"\n", durable=False)
        except ReleasewatchError:
            return
