"""The merged releases of all shows in date order, in one derived file that is read by its middle.

The file can be deleted at any time. It begins with a checksum of everything behind it. The rest of its first line says
from which state of the library, with which settings, by which version and under which rules of time zones it was made;
a reader for whom any of these differs takes no word of it. The second holds the titles. Each further line is one
release: the last day it can mean, the key of its show and the release itself, so that a stretch of days is found by
halving and a show is replaced without decoding the others. What was past when the file was made is left out: nobody
asks for it day by day.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from zlib import crc32
from zoneinfo import TZPATH

from releasewatch import __version__
from releasewatch.core.match import Name
from releasewatch.core.release import Episodes, Release, Show, When, instant_text
from releasewatch.errors import ReleasewatchError
from releasewatch.library.glance import Stamp

T = TypeVar("T")

_FORM = 3
_UNDATED = "9999-99-99"
_SUM_BYTES = 9
"""Eight digits of checksum and a blank."""

_EPISODES, _WHEN, _AT, _MARKS, _REMIND = map(
    Release._fields.index, ("episodes", "when", "at", "marks", "remind")
)
"""The fields of a release that JSON has no form for."""


class Index:
    """A derived file of releases, fresh or as good as not there."""

    def __init__(self, file: Path, hours: Mapping[str, str]) -> None:
        self._file = file
        self._hours = dict(hours)

    def releases(self, stamp: Stamp, first: date, last: date | None) -> list[Release] | None:
        """The releases that can come out from `first` to `last`, undated ones where `last` is None.

        None when the file was not made from the state that `stamp` names, or does not reach back to `first`. The
        bounds are billed days.
        """

        def wanted(content: _Content) -> list[Release] | None:
            if first.isoformat() < content.floor:
                return None
            start = content.place(first.isoformat())
            # A tilde sorts behind the tab that follows the day: the place after the last line of that day.
            end = len(content.all) if last is None else content.place(last.isoformat() + "~")
            lines = content.all[start:end].split(b"\n")
            return [_release(json.loads(line.split(b"\t", 2)[2])) for line in lines if line]

        return self._read(stamp, wanted)

    def names(self, stamp: Stamp) -> list[Name] | None:
        """Key and title of every followed show; None when the file is stale."""
        return self._read(stamp, lambda content: [Name(key, title) for key, title in content.names()])

    def count(self, stamp: Stamp) -> int | None:
        """How many shows are followed; None when the file is stale."""
        return self._read(stamp, lambda content: content.shows)

    def write(self, stamp: Stamp, floor: date, names: Iterable[Name], releases: Iterable[Release]) -> None:
        """Make the file anew, with the `releases` that can come out from `floor` on.

        A disk that refuses is no error: the next reader reads the library.
        """
        self._save(
            stamp, floor.isoformat(), [[name.key, name.title] for name in names], list(map(_line, releases))
        )

    def update(self, before: Stamp, after: Stamp, shows: Mapping[str, Show | None]) -> None:
        """Bring the file from the state `before` to `after`, where only `shows` differ; None stands for removed.

        A file that was not fresh before is left for the next reader to make anew.
        """
        touched = {json.dumps(key).encode() for key in shows}

        def others(content: _Content) -> tuple[str, list[list[str]], list[bytes]]:
            body = content.all[content.body :].split(b"\n")
            lines = [line for line in body if line and line.split(b"\t", 2)[1] not in touched]
            return content.floor, [name for name in content.names() if name[0] not in shows], lines

        nothing: tuple[str, list[list[str]], list[bytes]] = (date.min.isoformat(), [], [])
        kept = nothing if before is None else self._read(before, others)
        if kept is None:
            return
        floor, names, lines = kept
        for key, show in shows.items():
            if show is not None:
                names.append([key, show.title])
                lines.extend(map(_line, show.releases))
        self._save(after, floor, names, lines)

    def _made_from(self, stamp: Stamp) -> str:
        return json.dumps([_FORM, __version__, _zone_rules(), sorted(self._hours.items()), stamp])

    def _read(self, stamp: Stamp, wanted: Callable[[_Content], T | None]) -> T | None:
        """What is `wanted` of a fresh file; None for one that is stale, damaged or not there."""
        try:
            # Without waiting: something else than a file may have been put there.
            descriptor = os.open(self._file, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
            with open(descriptor, "rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
                found = _content(content, self._made_from(stamp))
                return None if found is None else wanted(found)
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None

    def _save(self, stamp: Stamp, floor: str, names: list[list[str]], lines: list[bytes]) -> None:
        from releasewatch.files import make_directory, write_atomic

        lines.sort()
        body = b"\n".join(lines) + (b"\n" if lines else b"")
        names.sort(key=lambda name: (name[1].casefold(), name[0]))
        titles = json.dumps(names).encode()
        facts = [self._made_from(stamp), floor, len(names), len(titles)]
        summed = b"\n".join((json.dumps(facts).encode(), titles, body))
        try:
            make_directory(self._file.parent)
            write_atomic(self._file, _sum(summed) + summed, durable=False)
        except ReleasewatchError:
            return


class _Content(NamedTuple):
    """A fresh file: everything in it, and where its second and third part begin."""

    all: mmap
    floor: str
    """The day from which on all releases are in it."""
    shows: int
    """How many are followed."""
    titles: int
    body: int

    def names(self) -> list[list[str]]:
        """Key and title of every show."""
        found: list[list[str]] = json.loads(self.all[self.titles : self.body])
        return found

    def place(self, day: str) -> int:
        """Where the first line begins whose day is not before `day`."""
        wanted = day.encode()
        low, high = self.body, len(self.all)
        while low < high:
            middle = (low + high) // 2
            start = self.all.rfind(b"\n", low, middle) + 1 or low
            if self.all[start : start + 11] < wanted:
                end = self.all.find(b"\n", middle)
                low = len(self.all) if end < 0 else end + 1
            else:
                high = start
        return low


def _content(content: mmap, made_from: str) -> _Content | None:
    """The parts of the file; None when it was made from something else or any byte of it was changed.

    Raises `ValueError` and the like for a head that is none behind a right checksum.
    """
    # Nobody waits for the disk when this file is written: a power cut may leave zeros, which halving would pass over.
    with memoryview(content) as whole, whole[_SUM_BYTES:] as summed:
        if content[:_SUM_BYTES] != _sum(summed):
            return None
    head = content.find(b"\n")
    found, floor, shows, titles = json.loads(content[_SUM_BYTES:head])
    if found != made_from:
        return None
    return _Content(content, floor, shows, head + 1, head + 1 + titles + 1)


def _sum(summed: bytes | memoryview) -> bytes:
    """The beginning of a file that goes on with `summed`."""
    return b"%08x " % crc32(summed)


def _zone_rules() -> list[int]:
    """What changes with the machine's rules of time zones, by which instants were counted."""
    found = []
    for directory in TZPATH:
        try:
            found.append(os.stat(directory).st_mtime_ns)
        except OSError:
            continue
    return found


def _line(release: Release) -> bytes:
    last = release.when.last_day
    fields: list[Any] = list(release)
    if release.episodes is not None:
        fields[_EPISODES] = [release.episodes.first, release.episodes.last, release.episodes.count]
    if release.at is not None:
        fields[_AT] = instant_text(release.at)
    text = json.dumps(fields, separators=(",", ":"))
    # A key that was written by hand may hold anything.
    key = json.dumps(release.key)
    return f"{_UNDATED if last is None else last.isoformat()}\t{key}\t{text}".encode()


def _release(fields: list[Any]) -> Release:
    fields[_WHEN] = When(*fields[_WHEN])
    fields[_MARKS] = tuple(fields[_MARKS])
    if fields[_EPISODES] is not None:
        fields[_EPISODES] = Episodes(*fields[_EPISODES])
    if fields[_AT] is not None:
        fields[_AT] = datetime.fromisoformat(fields[_AT])
    if fields[_REMIND] is not None:
        fields[_REMIND] = tuple(fields[_REMIND])
    return Release(*fields)
