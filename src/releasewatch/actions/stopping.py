"""Keep what was done so far when somebody stops the program, however often."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """Ctrl-C pressed in here once more changes nothing: saving what was fetched takes no time."""
    if threading.current_thread() is not threading.main_thread():  # signals reach the main one alone
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
