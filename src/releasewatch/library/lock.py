"""One writer at a time: a kernel lock beside the library."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from releasewatch.errors import ReleasewatchError
from releasewatch.files import UNSUPPORTED, give_owner, reason

WAIT_SECONDS = 10.0


@contextmanager
def hold(file: Path) -> Iterator[bool]:
    """Hold the lock of `file` (links followed) inside the block; False where this file system has no locks.

    Only the kernel's lock counts, never the lock file's existence: a killed process blocks nobody. The lock
    file is never deleted, or two writers could hold two files of one name. Raises `ReleasewatchError` when
    another process holds the lock for longer than ten seconds, or the lock file cannot be made.
    """
    from filelock import FileLock, Timeout

    path = file.with_name(f"{file.name}.lock")

    def sign(descriptor: int) -> None:
        # The name of the holder is a courtesy to those who wait; a full disk is found out when saving.
        with suppress(OSError):
            give_owner(descriptor, path.parent.stat())
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, f"{os.getpid()} {os.uname().nodename}\n".encode(), 0)

    # Without the "soft" lock of filelock for systems that have no flock: it counts the file's existence.
    lock = FileLock(
        path,
        timeout=WAIT_SECONDS,
        mode=0o600,
        fallback_to_soft=False,
        preserve_lock_file=True,
        on_acquired=sign,
    )
    locked = True
    try:
        lock.acquire()
    except Timeout:
        raise ReleasewatchError(
            f"another releasewatch{_holder(path)} is changing the library",
            "nothing was changed; try again later",
        ) from None
    except OSError as error:
        if error.errno not in UNSUPPORTED | {errno.ENOLCK}:
            why = reason(path.parent, error)
            raise ReleasewatchError(
                f"cannot lock the library with {path}: {why}", "nothing was changed"
            ) from None
        locked = False
    try:
        yield locked
    finally:
        if locked:
            with suppress(OSError):  # the kernel lets go of it at the end of the process in any case
                lock.release()


def _holder(path: Path) -> str:
    """Which process signed the lock file, as far as that can be told."""
    try:
        pid, host = path.read_text(encoding="utf-8").split()
    except (OSError, ValueError):
        return ""
    return f" (process {pid})" if host == os.uname().nodename else f" (process {pid} on {host})"
