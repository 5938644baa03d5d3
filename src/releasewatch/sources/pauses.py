"""The pause that a source asks for: read from its answer, and told in words."""

from __future__ import annotations

import time
from datetime import UTC
from email.utils import parsedate_to_datetime

_FOREVER_SECONDS = 10 * 365 * 86400.0
"""A source that asks for a longer pause means forever."""


def asked(text: str | None) -> float | None:
    """The seconds a `Retry-After` asks for; None where it is missing, past or makes no sense.

    Both forms of https://www.rfc-editor.org/rfc/rfc9110#name-retry-after. A date is read by the machine's own
    clock: the source wrote it by the real one, whatever `now` the person gave this run.
    """
    if not text:
        return None
    try:
        seconds = float(text) if text.isascii() and text.isdecimal() else _until(text)
    except (ValueError, TypeError, OverflowError):
        return None
    return min(seconds, _FOREVER_SECONDS) if seconds > 0 else None


def in_words(seconds: float) -> str:
    """A length of time in words, rounded up to its largest unit."""
    for unit, size in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * size:
            return f"{-int(-seconds // size)} {unit}"
    return f"{-int(-seconds // 1)} seconds"


def _until(text: str) -> float:
    moment = parsedate_to_datetime(text)
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() - time.time()
