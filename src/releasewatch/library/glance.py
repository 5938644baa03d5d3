"""What can be told of the library without reading it."""

import os
from pathlib import Path

Stamp = tuple[int, ...] | None

_CONFLICT_MARKS = ("conflicted copy", "sync-conflict")
"""What programs that keep directories alike put into the name of the loser (Dropbox, Nextcloud; Syncthing)."""


def stamp(file: Path) -> Stamp:
    """What changes whenever the content of `file` does; None when there is no file that could be read."""
    try:
        status = os.stat(file)
    except OSError:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def conflict_copies(file: Path) -> tuple[str, ...]:
    """Names of files beside `file` that a syncing program left as other versions of it."""
    directory, name = os.path.split(os.path.realpath(file))
    stem = name.removesuffix(".json")
    try:
        names = os.listdir(directory)
    except OSError:
        return ()
    return tuple(
        sorted(
            found
            for found in names
            if found.startswith(stem) and any(mark in found.casefold() for mark in _CONFLICT_MARKS)
        )
    )
