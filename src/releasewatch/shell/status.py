"""How the reminders of one shell are doing."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from releasewatch.shell import prepared
from releasewatch.shell.install import Plan, plan
from releasewatch.shell.scripts import Shell


@dataclass(frozen=True, slots=True)
class HookStatus:
    """What `hook status` tells."""

    plan: Plan
    """Holds whether the hook is installed, and where."""
    prepared_at: datetime | None
    """The instant (UTC) at which lines were last prepared; None where none are."""
    prepared_until: date | None
    next_due: date | None
    """The next day, today included, on which a shell will speak."""
    refreshes_daily: bool
    can_speak: bool
    """False where no mark can be made in the state directory: shells are silent there."""


def status(shell: Shell, state: Path, startup_file: Path, today: date) -> HookStatus:
    """How things are for `shell`.

    Raises `ReleasewatchError` like `install.plan`.
    """
    directory = prepared.reminders_directory(state)
    found = prepared.read(directory)
    return HookStatus(
        plan=plan(shell, state, startup_file),
        prepared_at=found.at if found else None,
        prepared_until=found.until if found else None,
        next_due=_next_due(directory, found, today) if found else None,
        refreshes_daily=prepared.refreshes_daily(directory),
        can_speak=os.access(directory, os.W_OK),
    )


def _next_due(directory: Path, found: prepared.Prepared, today: date) -> date | None:
    coming = (day for day in found.days if day >= today and not prepared.was_shown(directory, day))
    return next(coming, None)
