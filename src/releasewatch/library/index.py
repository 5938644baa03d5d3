"""The merged releases of all shows in date order, in one derived file that is read by its middle.

The file can be deleted at any time. Its first line says from which state of the library, with which settings and by
which version it was made; a reader for whom any of these differs takes no word of it. Each further line is one
release: the last day it can mean, the key of its show and the release itself, so that a stretch of days is
found by halving and a show is replaced without decoding the others.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

from releasewatch import __version__
from releasewatch.core.match import Name
from releasewatch.core.model import Episodes, Release, Show, When, instant_text

_FORM = 1
_UNDATED = "9999-99-99"

Stamp = tuple[int, ...] | None


class Index:
    """A derived file of releases, fresh or not there at all."""

    def __init__(self, file: Path, hours: Mapping[str, str]) -> None:
        self._file = file
        self._hours = dict(hours)

    def releases(self, stamp: Stamp, first: date | None, last: date | None) -> list[Release] | None:
        """The releases that can come out from `first` to `last`, undated ones where `last` is None.

        None when the file was not made from the state that `stamp` names. The bounds are billed days.
        """
        opened = self._open(stamp)
        if opened is None:
            return None
        _, body = opened
        start = 0 if first is None else _place(body, first.isoformat())
        # A tilde sorts behind the tab that follows the day: the place after the last line of that day.
        end = len(body) if last is None else _place(body, last.isoformat() + "~")
        lines = body[start:end].split(b"\n")
        return [_release(json.loads(line[line.index(b"[") :])) for line in lines if line]

    def names(self, stamp: Stamp) -> list[Name] | None:
        """Key and title of every followed show; None when the file is stale."""
        opened = self._open(stamp)
        return None if opened is None else [Name(key, title) for key, title in opened[0]["names"]]

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
        if before is None:
            opened: tuple[dict[str, Any], bytes] | None = ({"names": []}, b"")
        else:
            opened = self._open(before)
        if opened is None:
            return
        header, body = opened
        touched = {key.encode() for key in shows}
        lines = [line for line in body.split(b"\n") if line and line.split(b"\t", 2)[1] not in touched]
        names = [name for name in header["names"] if name[0] not in shows]
        for key, show in shows.items():
            if show is not None:
                names.append([key, show.title])
                lines.extend(map(_line, show.releases))
        self._save(after, names, lines)

    def _made_from(self, stamp: Stamp) -> list[object]:
        return [_FORM, __version__, sorted(self._hours.items()), list(stamp or ())]

    def _open(self, stamp: Stamp) -> tuple[dict[str, Any], bytes] | None:
        try:
            content = self._file.read_bytes()
            header, _, body = content.partition(b"\n")
            fields = json.loads(header)
            fresh = fields["made_from"] == json.loads(json.dumps(self._made_from(stamp)))
            whole = fields["size"] == len(body)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return (fields, body) if fresh and whole else None

    def _save(self, stamp: Stamp, names: list[list[str]], lines: list[bytes]) -> None:
        from releasewatch.errors import ReleasewatchError
        from releasewatch.files import write_atomic

        lines.sort()
        body = b"\n".join(lines) + (b"\n" if lines else b"")
        names.sort(key=lambda name: (name[1].casefold(), name[0]))
        header = json.dumps({"made_from": self._made_from(stamp), "size": len(body), "names": names})
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomic(self._file, header.encode() + b"\n" + body, durable=False)
        except (OSError, ReleasewatchError):
            return


def _place(body: bytes, day: str) -> int:
    """Where the first line begins whose day is not before `day`."""
    wanted = day.encode()
    low, high = 0, len(body)
    while low < high:
        middle = (low + high) // 2
        start = body.rfind(b"\n", low, middle) + 1 or low
        if body[start : start + 11] < wanted:
            end = body.find(b"\n", middle)
            low = len(body) if end < 0 else end + 1
        else:
            high = start
    return low


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
