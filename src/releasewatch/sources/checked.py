"""When a source was last asked what changed, or for what it lost: derived, deletable, and only ever saves calls."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

_LIMIT_BYTES = 10_000_000
_KEPT_FOR = timedelta(days=60)


class Checked:
    """The instants in `file`, by what was asked; a file that is damaged or cannot be written is as if not there."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def last(self, what: str, now: datetime) -> datetime | None:
        """When `what` was last asked; None when unknown or later than `now`."""
        instant = self._read().get(what)
        return instant if instant is not None and instant <= now else None

    def note(self, what: Iterable[str], now: datetime) -> None:
        """Remember that each of `what` was asked at `now`."""
        from releasewatch.errors import ReleasewatchError
        from releasewatch.files import make_directory, write_atomic

        known = {name: at for name, at in self._read().items() if abs(now - at) < _KEPT_FOR}
        known |= dict.fromkeys(what, now.astimezone(UTC))
        try:
            make_directory(self._file.parent)
            text = json.dumps({name: at.isoformat() for name, at in sorted(known.items())})
            write_atomic(self._file, text.encode() + b"\n", durable=False)
        except ReleasewatchError:
            return

    def _read(self) -> dict[str, datetime]:
        from releasewatch.files import read_whole

        try:
            told = json.loads(read_whole(self._file, _LIMIT_BYTES))
            return {name: datetime.fromisoformat(at).astimezone(UTC) for name, at in told.items()}
        except (OSError, ValueError, TypeError, AttributeError, RecursionError, OverflowError):
            return {}
