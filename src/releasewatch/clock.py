"""What time it is, and in which zone: the one place that reads the clock."""

import os
import time
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from releasewatch.core import zones
from releasewatch.errors import UsageProblem

NOW_VARIABLE = "RELEASEWATCH_NOW"

_LOCALTIME = Path("/etc/localtime")


class Zone(NamedTuple):
    """The person's time zone: its name as JSON gives it, and a notice where it had to be guessed."""

    name: str
    info: tzinfo
    notice: str | None = None


def zone(environ: Mapping[str, str]) -> Zone:
    """The zone of `TZ`, else of the machine; UTC with a notice where neither can be understood."""
    name = environ.get("TZ")
    if name is None:
        return _machine_zone()
    name = name.removeprefix(":")
    if not name:
        return Zone("UTC", UTC)
    if found := _named(name):
        return found
    if found := _in_file(name):
        return found
    if hasattr(time, "tzset"):  # a rule such as "KST-9" is understood by the C library alone
        time.tzset()
        offset = timedelta(seconds=time.localtime().tm_gmtoff)
        if timedelta() < abs(offset) < timedelta(days=1):
            text = zones.offset_name(offset)
            return Zone(
                text, timezone(offset), f'TZ="{name}" is no zone name: its present offset {text} is used'
            )
    return Zone("UTC", UTC, f'TZ="{name}" is no zone that this machine knows: UTC is used')


def now(environ: Mapping[str, str], local: Zone, given: str | None = None) -> datetime:
    """The instant of this run in the person's zone: `given` (from `--now`), else `RELEASEWATCH_NOW`, else the clock.

    Raises `UsageProblem` for a text that is neither a date nor an instant.
    """
    if given is not None:
        return _read(given, local, "--now")
    if text := environ.get(NOW_VARIABLE):
        return _read(text, local, NOW_VARIABLE)
    return datetime.now(UTC).astimezone(local.info)


def _read(text: str, local: Zone, name: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
        # An instant at the edge of the calendar has no local time in some zones.
        moment = moment.replace(tzinfo=local.info) if moment.tzinfo is None else moment.astimezone(local.info)
        moment.astimezone(UTC)
    except (ValueError, OverflowError):
        raise UsageProblem(
            f'{name} does not understand "{text}"',
            "give a date or an instant: 2023-12-08, 2023-12-08T09:00:00+09:00",
        ) from None
    return moment


def _in_file(path: str) -> Zone | None:
    """The zone of a file of the database that is given by its path, by the name it has there."""
    _, separator, name = os.path.realpath(path).partition("zoneinfo/")
    if os.path.isabs(path) and separator:
        return _named(name.removeprefix("posix/").removeprefix("right/"))
    return None


def _machine_zone() -> Zone:
    if found := _in_file(str(_LOCALTIME)):
        return found
    try:
        name = Path("/etc/timezone").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        name = ""
    if name and (found := _named(name)):
        return found
    try:
        with _LOCALTIME.open("rb") as file:
            return Zone("localtime", ZoneInfo.from_file(file, key="localtime"))
    except (OSError, ValueError):
        pass
    local = datetime.now(UTC).astimezone().utcoffset() or timedelta()
    return Zone(zones.offset_name(local), timezone(local))


def _named(name: str) -> Zone | None:
    try:
        return Zone(name, ZoneInfo(name))
    except (KeyError, ValueError, OSError):  # unknown, a directory such as "America", or outside the database
        return None
