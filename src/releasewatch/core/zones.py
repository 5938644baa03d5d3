"""Names of time zones: as people type them, as they are kept, and as Python needs them."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from releasewatch.errors import UsageProblem

_OFFSET = re.compile(r"([+-])([01][0-9]|2[0-3]):([0-5][0-9])")
_OF_THIS_MACHINE = ("localtime", "posixrules")
"""Keys that name whatever zone a machine happens to have, and would mean something else on the next one."""


def zone_of(name: str) -> tzinfo:
    """The zone that a kept name stands for: an IANA name, `UTC`, or a fixed offset such as `+09:00`.

    Raises `UsageProblem` for anything else, such as `America`, `../x` or an empty name.
    """
    if name == "UTC":
        return UTC
    if match := _OFFSET.fullmatch(name):
        offset = timedelta(hours=int(match[2]), minutes=int(match[3]))
        return timezone(-offset if match[1] == "-" else offset)
    if name not in _OF_THIS_MACHINE:
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):  # unknown, outside the database, or a folder of it
            pass
    raise _unknown(name)


def offset_name(offset: timedelta) -> str:
    """A fixed offset from UTC as it is kept: `+09:00`, and `UTC` for none; seconds are rounded to minutes."""
    minutes = round(offset.total_seconds() / 60)
    if not minutes:
        return "UTC"
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def canonical(name: str) -> str:
    """An IANA name typed in any case, as the database spells it; raises `UsageProblem` for a name that is none.

    Not left to the file system, some of which ignore case: the name is kept and must be good on all of them.
    """
    known = _spellings().get(name.lower())
    if known is None:
        raise _unknown(name)
    return known


@cache
def _spellings() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones()}


def _unknown(name: str) -> UsageProblem:
    return UsageProblem(f'there is no time zone "{name[:60]}"', "time zones: ET, KST, UTC, UTC+9, Asia/Seoul")
