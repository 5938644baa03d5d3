"""Earlier states of the library, spread over time."""

import os
import re
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from releasewatch.errors import ReleasewatchError
from releasewatch.files import make_directory, read_whole, write_atomic
from releasewatch.library import schema

LAST, DAYS, WEEKS = 5, 7, 4
"""How many backups stay: of the last changes, one of each of the last days, one of each of the last weeks."""

_NAME = re.compile(r"library-([0-9]{6,})-([0-9]{8}T[0-9]{6}Z)-(?:([0-9]+)shows(-keep)?|damaged)\.json")


@dataclass(frozen=True, slots=True)
class Backup:
    """One earlier state: `shows` is None for a file that was damaged already when it was put aside."""

    path: Path
    number: int
    """Backups are numbered in the order they were made, which no change of the clock can turn round."""
    at: datetime
    shows: int | None
    kept: bool
    """Made before half of the shows or more went."""

    def is_good(self) -> bool:
        """Whether the file can be read as a library by this version; it is read whole to tell."""
        try:
            schema.read(read_whole(self.path, schema.LIMIT_BYTES))
        except (OSError, schema.DamageError, schema.LaterVersionError):
            return False
        return True


def find(directory: Path) -> tuple[Backup, ...]:
    """The backups in `directory`, newest first."""
    try:
        names = os.listdir(directory)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        raise ReleasewatchError(f"cannot read the backups in {directory}: {error.strerror}") from None
    found = [backup for name in names if (backup := _from_name(directory, name))]
    return tuple(sorted(found, key=lambda backup: backup.number, reverse=True))


def newest_good(directory: Path) -> Backup | None:
    """The backup to go back to when the library is damaged."""
    return next((backup for backup in find(directory) if backup.is_good()), None)


def keep(directory: Path, data: bytes, shows: int | None, *, for_good: bool) -> Path:
    """Write `data`, the text of `shows` shows (None: a damaged one), as the newest backup.

    The same text is not kept twice, so that a save that fails again and again does not push out older states.
    Raises `ReleasewatchError` when it cannot be written.
    """
    make_directory(directory)
    present = find(directory)
    number = present[0].number + 1 if present else 1
    if present and _holds(present[0].path, data) and (present[0].kept or not for_good):
        return present[0].path
    instant = datetime.fromtimestamp(time.time(), UTC)
    kind = "damaged" if shows is None else f"{shows}shows{'-keep' if for_good else ''}"
    path = directory / f"library-{number:06d}-{instant:%Y%m%dT%H%M%SZ}-{kind}.json"
    write_atomic(path, data)
    return path


def prune(directory: Path) -> None:
    """Delete the backups that newer ones make superfluous."""
    for backup in superfluous(find(directory)):
        with suppress(OSError):  # one too many does no harm
            backup.path.unlink()


def superfluous(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Which of these may go: all but the last ones, the newest of each of some days, and of each of some weeks.

    Days and weeks are those on which there were changes, told by the backups alone: the clock of today plays no
    part, so that setting it forward or back makes nothing old. Never to go: damaged ones, and those from before
    many shows went, until a later one of that kind holds as many shows.
    """
    rotating: list[Backup] = []
    most = -1
    for backup in sorted(backups, key=lambda backup: backup.number, reverse=True):
        if backup.shows is None:
            continue
        if backup.kept and backup.shows > most:
            most = backup.shows
        else:
            rotating.append(backup)
    stays = {backup.number for backup in rotating[:LAST]}
    for many, period in _PERIODS:
        newest: dict[object, int] = {}
        for backup in rotating:
            newest.setdefault(period(backup.at), backup.number)
        stays.update(list(newest.values())[:many])
    return tuple(backup for backup in rotating if backup.number not in stays)


_PERIODS: tuple[tuple[int, Callable[[datetime], object]], ...] = (
    (DAYS, lambda at: at.date()),
    (WEEKS, lambda at: at.isocalendar()[:2]),
)


def _from_name(directory: Path, name: str) -> Backup | None:
    form = _NAME.fullmatch(name)
    if form is None:
        return None
    number, instant, shows, kept = form.groups()
    try:
        at = datetime.fromisoformat(instant)
    except ValueError:
        return None
    return Backup(directory / name, int(number), at, None if shows is None else int(shows), kept is not None)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and read_whole(path, len(data)) == data
    except OSError:
        return False
