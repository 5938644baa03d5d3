"""The reminder lines of the coming days as small files, so that a shell only has to print one.

In `directory` (see `reminders_directory`), all of it derived and rebuilt by the next `write`:

- `2026-11-22.plain`, `2026-11-22.colour`: what is said on that day. The first line names the offsets from UTC
  that hold on that day in the zone it was prepared for (`offsets +0100 +0200`), the rest is printed as it is.
  For a week after the last day prepared the lines say just that; who does not come back is left alone.
- `2026-11-22.late.plain`, `.colour`: what the first shell of one of the next days says of what came out on that day,
  where no shell spoke on it. Those days name it behind their offsets (`offsets +0100 late 2026-11-22`), and are there
  even where they have nothing else to say.
- `until`: the last day prepared.
- `elsewhere.plain`, `.colour`: said below a day's lines when the shell's offset is none of those.
- `midnights`: a clock for fish, which has none. Two lines: the mark of the zone (`zone_mark`); the second since
  1970 at which the first day begins, made the file's time of writing, so that its age tells the time. Then two
  lines for each day: how many seconds later it ends; the day.
- `turns`: where fish shells line up before one of them makes a mark. It is never empty: on a full disk only a
  file that has some room left can be written to.
- `releasewatch`: a link to the program; where it is gone and PATH has none, shells are silent.
- `refresh`: there if a shell may start one refresh a day; `refreshed-2026-11-22` once that day had one.
- `shown-2026-11-22`: made by the one shell that spoke on that day, or told later what came out on it. It silences no
  other day, so a clock that was wrong for a while silences nothing after it has been put right.
"""

import os
import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from releasewatch.files import make_directory, read_whole, write_atomic
from releasewatch.shell.digest import Digest, elsewhere, ended

DAYS_PREPARED = 35
"""How many days from today on are worth preparing: a month without one command, and a few days more."""

REFRESH_WORDS = ("refresh", "--quiet")
"""What the scripts call the program with, at most once a day, when `refresh` is there."""

_DAYS_OF_NOTICE = 7
"""How many days after the last prepared one say that the days are over."""

DAYS_LATE = 3
"""For so many days is told what came out on a day on which no shell was opened."""

_LATE_FILE = re.compile(r"\d{4}-\d\d-\d\d\.late\.(?:plain|colour)")
_DAY_FILE = re.compile(r"\d{4}-\d\d-\d\d\.(?:plain|colour)")
_MARK = re.compile(r"(?:shown|refreshed)-(\d{4}-\d\d-\d\d)")
_ONE_DAY = timedelta(days=1)
_LIMIT_BYTES = 1 << 16


class Zone(NamedTuple):
    """The zone the days are prepared for; `mark` is how a shell without a clock recognises it."""

    name: str
    info: tzinfo
    mark: str


class Prepared(NamedTuple):
    """What is in the directory; `at` is the instant (UTC) of the last preparation that changed something."""

    at: datetime
    until: date
    days: tuple[date, ...]


def reminders_directory(state: Path) -> Path:
    """Where the scripts look, inside the state directory."""
    return state / "reminders"


def zone_mark(environ: Mapping[str, str]) -> str:
    """The zone of this environment as fish can name it: `TZ=...`, else where /etc/localtime leads."""
    value = environ.get("TZ")
    return os.path.realpath("/etc/localtime") if value is None else f"TZ={value}"


def write(
    directory: Path,
    days: Mapping[date, Digest],
    *,
    today: date,
    until: date,
    zone: Zone,
    program: Path | None,
    late: Mapping[date, Digest] = MappingProxyType({}),
) -> None:
    """Prepare `days`, all of them from `today` to `until`; a file that would be the same is not touched.

    `late` is what came out on a day, to be told on the next days if nobody hears of it on that one. Of a day that is
    over it counts only where it was prepared before: what was learnt later is no news that a shell owes.

    Days that are over, marks of other days and days that lost their reminders are removed. Call it with the
    machine's own date only: a `today` from `--now` would prepare days that are not the shell's.

    Raises `ReleasewatchError` where a file cannot be written and `OSError` where one cannot be removed;
    nothing that matters is lost then, and shells go on with what is there.
    """
    if not all(today <= day <= until for day in days):
        raise ValueError("a day to prepare lies outside of the days prepared")
    notice = ended(until)
    after = [until + timedelta(days=number) for number in range(1, _DAYS_OF_NOTICE + 1)]
    wanted = {
        "until": f"{until.isoformat()}\n".encode(),
        "turns": b"turns\n",
        **_variants("elsewhere", "", elsewhere(zone.name)),
    }
    owed = {day: digest for day, digest in late.items() if digest.plain and _is_owed(directory, day, today)}
    for day, digest in owed.items():
        wanted |= _variants(f"{day.isoformat()}.late", "", digest)
    told_later = {day + number * _ONE_DAY for day in owed for number in range(1, DAYS_LATE + 1)}
    nothing = dict.fromkeys((day for day in sorted(told_later) if today <= day <= until), Digest("", ""))
    for day, digest in {**nothing, **days, **dict.fromkeys(after, notice)}.items():
        behind = [day - number * _ONE_DAY for number in range(DAYS_LATE, 0, -1)] if day <= until else []
        named = [one.isoformat() for one in behind if one in owed]
        if digest.plain or named:
            head = " ".join(["offsets", *_offsets(day, zone.info), *(["late", *named] if named else [])])
            wanted |= _variants(day.isoformat(), f"{head}\n", digest)
    make_directory(directory)
    for name, content in wanted.items():
        _write_if_changed(directory / name, content)
    _write_midnights(directory / "midnights", today, after[-1], zone)
    if program is not None:
        _link(directory / "releasewatch", program)
    _remove_others(directory, wanted.keys(), today)


def clear(directory: Path) -> None:
    """Prepare nothing, not even the line that says that the days are over: nothing is followed any more."""
    with suppress(FileNotFoundError):
        for entry in list(directory.iterdir()):
            if _of_a_day(entry.name) or entry.name in ("until", "midnights", "turns"):
                entry.unlink(missing_ok=True)


def read(directory: Path) -> Prepared | None:
    """What shells will find; None where nothing is prepared or it cannot be read."""
    try:
        until = date.fromisoformat((directory / "until").read_text(encoding="ascii").strip())
        files = [entry for entry in directory.iterdir() if _DAY_FILE.fullmatch(entry.name)]
        seconds = max(file.stat().st_mtime for file in [*files, directory / "until"])
        days = sorted({date.fromisoformat(file.stem) for file in files if _says_something(file)})
        return Prepared(
            datetime.fromtimestamp(seconds, UTC), until, tuple(day for day in days if day <= until)
        )
    except (OSError, ValueError, OverflowError):
        return None


def days_owed(directory: Path, today: date) -> bool:
    """Whether a day is over and still to be told of, because no shell spoke on it."""
    return any(_is_owed(directory, today - number * _ONE_DAY, today) for number in range(1, DAYS_LATE + 1))


def was_shown(directory: Path, day: date) -> bool:
    """Whether a shell has spoken on `day`."""
    return (directory / f"shown-{day.isoformat()}").exists()


def allow_refresh(directory: Path, *, daily: bool) -> None:
    """Whether the first shell of a day may start a refresh in the background."""
    if daily:
        make_directory(directory)
        _write_if_changed(directory / "refresh", b"")
    else:
        (directory / "refresh").unlink(missing_ok=True)


def refreshes_daily(directory: Path) -> bool:
    """Whether shells start a refresh."""
    return (directory / "refresh").is_file()


def note_refresh(directory: Path, today: date) -> None:
    """Keep shells from starting another refresh today; for every refresh, whoever started it."""
    if directory.is_dir():
        _write_if_changed(directory / f"refreshed-{today.isoformat()}", b"")


def _is_owed(directory: Path, day: date, today: date) -> bool:
    """Whether what came out on `day` is to be told on a later one, as far as is known `today`."""
    if was_shown(directory, day) or (today - day).days > DAYS_LATE:
        return False
    return day >= today or (directory / f"{day.isoformat()}.late.plain").exists()


def _of_a_day(name: str) -> bool:
    return (_DAY_FILE.fullmatch(name) or _LATE_FILE.fullmatch(name)) is not None


def _says_something(day_file: Path) -> bool:
    return day_file.read_bytes().partition(b"\n")[2] != b""


def _variants(name: str, head: str, digest: Digest) -> dict[str, bytes]:
    return {
        f"{name}.plain": (head + digest.plain).encode(),
        f"{name}.colour": (head + digest.coloured).encode(),
    }


def _write_midnights(path: Path, today: date, last: date, zone: Zone) -> None:
    days = [today + timedelta(days=number) for number in range((last - today).days + 1)]
    first = _first_second(today, zone.info)
    mark = zone.mark.replace("\n", " ")
    rows = [f"{_first_second(day + _ONE_DAY, zone.info) - first}\n{day.isoformat()}\n" for day in days]
    _write_if_changed(path, f"{mark}\n{first}\n{''.join(rows)}".encode(errors="surrogateescape"))
    os.utime(path, (first, first))


def _first_second(day: date, zone: tzinfo) -> int:
    """Seconds since 1970 at which `day` begins; where midnight is skipped, when the clocks have moved."""
    return int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp())


def _offsets(day: date, zone: tzinfo) -> list[str]:
    """The offsets from UTC on `day` as `date +%z` writes them: one, or two when the clocks change."""
    ends = (_first_second(day, zone), _first_second(day + _ONE_DAY, zone) - 1)
    return list(dict.fromkeys(datetime.fromtimestamp(second, zone).strftime("%z")[:5] for second in ends))


def _write_if_changed(path: Path, content: bytes) -> None:
    with suppress(OSError):  # missing, or something is wrong with it: write_atomic will say what
        if read_whole(path, _LIMIT_BYTES) == content:
            return
    write_atomic(path, content, durable=False)


def _link(path: Path, target: Path) -> None:
    """Make `path` a link to `target`; on a file system without links shells look in PATH alone."""
    with suppress(OSError):
        if path.is_symlink() and path.readlink() == target:
            return
        path.unlink(missing_ok=True)
        path.symlink_to(target)


def _remove_others(directory: Path, wanted: Collection[str], today: date) -> None:
    for entry in list(directory.iterdir()):
        mark = _MARK.fullmatch(entry.name)
        if mark:
            # A shell in a zone that is a day ahead or behind may still need the mark next to today's.
            surplus = abs(date.fromisoformat(mark[1]) - today) > _ONE_DAY
        else:
            surplus = _of_a_day(entry.name) and entry.name not in wanted
        if surplus:
            entry.unlink(missing_ok=True)
