"""The merged releases of all shows in date order, in one derived file that is read by its middle.

The file can be deleted at any time. Its first line says from which state of the library, with which settings and by
which version it was made; a reader for whom any of these differs takes no word of it. The second holds the titles. Each
further line is one release: the last day it can mean, the key of its show and the release itself, so that a stretch of
days is found by halving and a show is replaced without decoding the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, NamedTuple

from releasewatch import __version__
from releasewatch.core.match import Name
from releasewatch.core.release import Episodes, Release, Show, When, instant_text
from releasewatch.errors import ReleasewatchError
from releasewatch.library.glance import Stamp

_FORM = 1
_UNDATED = "9999-99-99"
_LONGEST_HEAD = 1024 * 1024


class Index:
    """A derived file of releases, fresh or as good as not there."""

    def __init__(self, file: Path, hours: Mapping[str, str]) -> None:
        self._file = file
        self._hours = dict(hours)

    def releases(self, stamp: Stamp, first: date | None, last: date | None) -> list[Release] | None:
        """The releases that can come out from `first` to `last`, undated ones where `last` is None.

        None when the file was not made from the state that `stamp` names. The bounds are billed days.
        """
        with self._opened(stamp) as content:
            if content is None:
                return None
            start = content.body if first is None else content.place(first.isoformat())
            # A tilde sorts behind the tab that follows the day: the place after the last line of that day.
            end = len(content.all) if last is None else content.place(last.isoformat() + "~")
            lines = content.all[start:end].split(b"\n")
        return [_release(json.loads(line[line.index(b"[") :])) for line in lines if line]

    def names(self, stamp: Stamp) -> list[Name] | None:
        """Key and title of every followed show; None when the file is stale."""
        with self._opened(stamp) as content:
            return (
                None if content is None else [Name(key, title) for key, title in json.loads(content.names())]
            )

    def count(self, stamp: Stamp) -> int | None:
        """How many shows are followed; None when the file is stale."""
        with self._opened(stamp) as content:
            return None if content is None else content.shows

    def write(self, stamp: Stamp, shows: Iterable[Show]) -> None:
        """Make the file anew. A disk that refuses is no error: the next reader reads the library."""
        lines: list[bytes] = []
        names = []
        for show in shows:
            names.append([show.key, show.title])
            lines.extend(map(_line, show.releases))
        self._save(stamp, names, lines)

    def update(self, before: Stamp, after: Stamp, shows: Mapping[str, Show | None]) -> None:
        """Bring the file from the state `before` to `after`, where only `shows` differ; None stands for removed.

        A file that was not fresh before is left for the next reader to make anew.
        """
        names: list[list[str]] = []
        lines: list[bytes] = []
        if before is not None:
            with self._opened(before) as content:
                if content is None:
                    return
                touched = {key.encode() for key in shows}
                body = content.all[content.body :].split(b"\n")
                lines = [line for line in body if line and line.split(b"\t", 2)[1] not in touched]
                names = [name for name in json.loads(content.names()) if name[0] not in shows]
        for key, show in shows.items():
            if show is not None:
                names.append([key, show.title])
                lines.extend(map(_line, show.releases))
        self._save(after, names, lines)

    def _made_from(self, stamp: Stamp) -> str:
        return json.dumps([_FORM, __version__, sorted(self._hours.items()), stamp])

    @contextmanager
    def _opened(self, stamp: Stamp) -> Iterator[_Content | None]:
        try:
            with self._file.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
                yield _content(content, self._made_from(stamp))
        except (OSError, ValueError):  # not there, or empty
            yield None

    def _save(self, stamp: Stamp, names: list[list[str]], lines: list[bytes]) -> None:
        from releasewatch.files import make_directory, write_atomic

        lines.sort()
        body = b"\n".join(lines) + (b"\n" if lines else b"")
        names.sort(key=lambda name: (name[1].casefold(), name[0]))
        titles = json.dumps(names).encode()
        facts = [self._made_from(stamp), len(names), len(titles), len(body)]
        try:
            make_directory(self._file.parent)
            write_atomic(
                self._file, json.dumps(facts).encode() + b"\n" + titles + b"\n" + body, durable=False
            )
        except ReleasewatchError:
            return


class _Content(NamedTuple):
    """A fresh file: everything in it, how many shows, and where its second and third part begin."""

    all: mmap
    shows: int
    titles: int
    body: int

    def names(self) -> bytes:
        return self.all[self.titles : self.body]

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
    """The parts of the file; None when it was made from something else, or is damaged."""
    head = content.find(b"\n", 0, _LONGEST_HEAD)
    try:
        found, shows, titles, body = json.loads(content[: max(head, 0)])
    except (ValueError, TypeError, RecursionError):
        return None
    start = head + 1
    whole = isinstance(shows, int) and start + titles + 1 + body == len(content)
    return _Content(content, shows, start, start + titles + 1) if whole and found == made_from else None


def _line(release: Release) -> bytes:
    last = release.when.last_day
    fields = _fields(release)
    text = json.dumps(fields, separators=(",", ":"))
    return f"{_UNDATED if last is None else last.isoformat()}\t{release.key}\t{text}".encode()


def _fields(release: Release) -> list[object]:
    when, episodes = release.when, release.episodes
    return [
        release.show,
        release.key,
        release.label,
        release.part,
        release.parts,
        release.season,
        None if episodes is None else [episodes.first, episodes.last, episodes.count],
        [when.date, when.part_of_year, when.time, when.zone],
        None if release.at is None else instant_text(release.at),
        release.basis,
        release.platform,
        release.origin,
        release.moved_from,
        release.watched,
        release.marks,
    ]


def _release(fields: list[Any]) -> Release:
    at = fields[8]
    return Release(
        show=fields[0],
        key=fields[1],
        label=fields[2],
        part=fields[3],
        parts=fields[4],
        season=fields[5],
        episodes=None if fields[6] is None else Episodes(*fields[6]),
        when=When(*fields[7]),
        at=None if at is None else datetime.fromisoformat(at),
        basis=fields[9],
        platform=fields[10],
        origin=fields[11],
        moved_from=fields[12],
        watched=fields[13],
        marks=tuple(fields[14]),
    )
