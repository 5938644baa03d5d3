"""What the prepared lines were made from: one look tells whether they still hold."""

from datetime import date, timedelta
from pathlib import Path

from releasewatch.files import write_atomic

_FILE = "made-from"
_DAYS_TO_SPARE = 7
"""Lines are prepared anew when so many days of the stretch are over, not every day."""


def holds(directory: Path, made_from: str, today: date, days: int) -> bool:
    """Whether the lines in `directory` were made from `made_from`, for about `days` days from today on."""
    try:
        until, _, noted = (
            (directory / _FILE).read_text(encoding="utf-8", errors="surrogateescape").partition("\n")
        )
        ahead = (date.fromisoformat(until) - today).days
    except (OSError, ValueError):
        return False
    return noted == made_from and days - _DAYS_TO_SPARE < ahead <= days


def note(directory: Path, made_from: str, today: date, days: int) -> None:
    """Note what the lines were just made from.  Raises `ReleasewatchError` where that cannot be written."""
    text = f"{today + timedelta(days=days)}\n{made_from}"
    write_atomic(directory / _FILE, text.encode(errors="surrogateescape"), durable=False)
