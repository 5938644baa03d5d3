"""Look after the data: go back to a backup, read and change settings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from releasewatch import settings
from releasewatch.core.results import Backups, Restored, SettingsShown
from releasewatch.errors import UsageProblem

if TYPE_CHECKING:  # settings are shown without it
    from releasewatch.library.store import Library


def backups(library: Library) -> Backups:
    """The backups there are, newest first."""
    return Backups(
        tuple((backup.path.name, backup.shows if backup.is_good() else None) for backup in library.backups())
    )


def restore(library: Library, name: str) -> Restored:
    """Put the backup called `name` in the place of the library, which becomes a backup itself.

    Raises `ReleasewatchError` for a name that is no backup, and for a backup that cannot be read.
    """
    if not name.strip():
        raise UsageProblem("the name of a backup is missing", "see all: releasewatch restore")
    done = library.restore(Path(name))
    return Restored(done.path.name, done.shows_before, done.shows_after)


def show_settings(file: Path, name: str | None) -> SettingsShown:
    """All settings, or the one called `name`.  Raises `UsageProblem` for a name that is none."""
    rows = settings.describe(file) if name is None else (settings.get(file, name),)
    return SettingsShown(str(file), rows)


def change_setting(file: Path, name: str, value: str) -> SettingsShown:
    """Set `name` to `value`.  Raises `UsageProblem` for either that cannot be understood."""
    return SettingsShown(str(file), (settings.change(file, name, value),), changed=True)
