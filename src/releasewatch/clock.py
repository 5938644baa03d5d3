"""What time it is, and in which zone: the one place that reads the clock."""

import os
import struct
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from io import BytesIO
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from releasewatch.core import zones
from releasewatch.errors import UsageProblem

NOW_VARIABLE = "RELEASEWATCH_NOW"

_LOCALTIME = Path("/etc/localtime")
_LARGEST_ZONE_BYTES = 1024 * 1024


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
    if os.path.isabs(name) and (found := _at_path(name)):
        return found
    if found := _rule(name):
        return found
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


def _machine_zone() -> Zone:
    if found := _linked(_LOCALTIME):
        return found
    try:
        name = Path("/etc/timezone").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        name = ""
    if name and (found := _named(name)):
        return found
    if found := _in_file(_LOCALTIME, "localtime"):
        return found
    local = datetime.now(UTC).astimezone().utcoffset() or timedelta()
    return Zone(zones.offset_name(local), timezone(local))


def _at_path(path: str) -> Zone | None:
    """The zone of a file, which the C library takes in place of a name: the third form of tzset(3)."""
    return _machine_zone() if Path(path) == _LOCALTIME else _linked(Path(path)) or _in_file(Path(path), path)


def _linked(path: Path) -> Zone | None:
    """The zone by whose name `path` leads into a database of zones."""
    _, separator, name = os.path.realpath(path).partition("zoneinfo/")
    return _named(name.removeprefix("posix/").removeprefix("right/")) if separator else None


def _in_file(path: Path, name: str) -> Zone | None:
    """The zone whose rules stand in a file outside of any database, called `name`."""
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_ZONE_BYTES:  # nobody waits for a pipe
            return None
        # The line ends stop zoneinfo, which looks for them for ever in a file that is cut off.
        return _counted(name, BytesIO(path.read_bytes() + b"\n\n"))
    # zoneinfo asserts and unpacks without a check: a file that is cut off raises any of these.
    except (OSError, ValueError, LookupError, AssertionError, struct.error):
        return None


def _rule(text: str) -> Zone | None:
    """The zone that a rule such as "KST-9" or "CET-1CEST,M3.5.0,M10.5.0/3" describes.

    Python reads such rules only behind the table of a zone file (RFC 8536, section 3.3), so it is given an empty one.
    """
    block = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 1) + bytes(7)
    try:
        return _counted(text, BytesIO(block * 2 + b"\n" + text.encode("ascii") + b"\n"))
    except ValueError:
        return None


def _counted(name: str, table: BytesIO) -> Zone:
    """The zone of a table, called `name`; raises what `ZoneInfo.from_file` raises, and for offsets of a day."""
    info = ZoneInfo.from_file(table, key=name)
    datetime.now(info).utcoffset()  # zoneinfo reads "UTC+24", but no date can be told with it
    return Zone(name, info)


def _named(name: str) -> Zone | None:
    try:
        return Zone(name, ZoneInfo(name))
    except (KeyError, ValueError, OSError):  # unknown, a directory such as "America", or outside the database
        return None
