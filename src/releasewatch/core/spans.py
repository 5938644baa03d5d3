"""A length of time as people type it: 12h, 3d, 90 min."""

import re
from datetime import timedelta

from releasewatch.errors import UsageProblem

_UNITS = {
    "m": 60,
    "min": 60,
    "h": 3600,
    "hours": 3600,
    "hour": 3600,
    "d": 86400,
    "days": 86400,
    "day": 86400,
    "w": 604800,
}
"""Seconds of each unit."""

_FORM = re.compile(r"\s*([0-9]{1,5})\s*([a-z]+)\s*", re.IGNORECASE)


def read(text: str, option: str) -> timedelta:
    """The span that `text` says.  Raises `UsageProblem` that names `option` for anything else."""
    found = _FORM.fullmatch(text)
    seconds = _UNITS.get(found[2].lower()) if found else None
    if found is None or seconds is None:
        raise UsageProblem(
            f'{option} does not understand "{text}"', f"give a number and a unit: {option} 12h, 90min, 3d"
        )
    return timedelta(seconds=int(found[1]) * seconds)
