"""The last changes, so that they can be taken back."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from releasewatch.errors import ReleasewatchError
from releasewatch.files import read_whole, reason, write_atomic
from releasewatch.library import schema

LAST = 50
LIMIT_BYTES = 16 * 1024 * 1024
"""Older changes are forgotten beyond this size; the last one is always kept."""

_NONE_OF_OURS = frozenset({errno.EINVAL, errno.EFBIG})
"""What `read_whole` answers to what is no ordinary file, and to one larger than any that we write."""

_ABSENT = msgspec.Raw(b"null")
_FETCHED = "facts"
"""What refreshes write in a show; it is compared source by source, all else is the person's."""

State = Literal["done", "not done", "overtaken"]
Parts = dict[tuple[str, ...], Any]


class Sides(msgspec.Struct, frozen=True):
    """The text of one show before and after a change; `null` where it was not followed."""

    before: msgspec.Raw = _ABSENT
    after: msgspec.Raw = _ABSENT


_NEITHER = Sides()


class Record(msgspec.Struct, frozen=True):
    """One change of the person's."""

    what: str
    at: str
    shows: dict[str, Sides]


class DamageError(Exception):
    """The record of changes cannot be read."""


def record(
    what: str,
    at: str,
    keys: Iterable[str],
    before: Mapping[str, msgspec.Raw],
    after: Mapping[str, msgspec.Raw],
) -> Record:
    """What a change did to the shows of `keys`."""
    return Record(
        what, at, {key: Sides(before.get(key, _ABSENT), after.get(key, _ABSENT)) for key in sorted(keys)}
    )


def load(file: Path) -> tuple[Record, ...]:
    """The changes that can be taken back, oldest first.

    Raises `DamageError` for what we never wrote, and `ReleasewatchError` for a file that cannot be read just
    now: it may hold good records.
    """
    try:
        data = read_whole(file, 4 * LIMIT_BYTES)
    except FileNotFoundError:
        return ()
    except OSError as error:
        if error.errno in _NONE_OF_OURS:
            raise DamageError from None
        raise ReleasewatchError(
            f"cannot read the record of the last changes, {file}: {error.strerror}",
            "nothing was changed; make the file readable, or move it away",
        ) from None
    try:
        records = msgspec.json.decode(data, type=tuple[Record, ...])
    except schema.UNREADABLE:
        raise DamageError from None
    for change in records:
        if any(sides == _NEITHER for sides in change.shows.values()):
            raise DamageError
        _require_shows({key: sides.before for key, sides in change.shows.items()})
        _require_shows({key: sides.after for key, sides in change.shows.items()})
    return records


def save(file: Path, records: tuple[Record, ...]) -> None:
    """Keep the newest of `records`, as many as there is room for."""
    kept: list[msgspec.Raw] = []
    size = 0
    for change in reversed(records[-LAST:]):
        text = msgspec.json.encode(change)
        size += len(text)
        if kept and size > LIMIT_BYTES:
            break
        kept.append(msgspec.Raw(text))
    write_atomic(file, msgspec.json.encode(kept[::-1]) + b"\n")


def set_aside(file: Path) -> Path:
    """Put a damaged record where it is in nobody's way, beside those put aside earlier.

    What it held can no longer be taken back. Raises `ReleasewatchError` when it cannot be moved.
    """
    aside = file.with_name(f"{file.name}.damaged")
    number = 1
    while os.path.lexists(aside):
        number += 1
        aside = file.with_name(f"{file.name}.damaged-{number}")
    try:
        os.replace(file, aside)
    except OSError as error:
        raise ReleasewatchError(
            f"cannot put the damaged {file} aside: {reason(file.parent, error)}", "nothing was changed"
        ) from None
    return aside


def state(change: Record, texts: Mapping[str, msgspec.Raw]) -> State:
    """Whether `change` is what stands in the library now.

    "not done": it was cut off before it was saved, or somebody went back to what was before it. "overtaken":
    neither what it made nor what was there before it stands there now.
    """
    states = {_state_of(sides, texts.get(key, _ABSENT)) for key, sides in change.shows.items()}
    if states <= {"done", "either"} and "done" in states:
        return "done"
    return "not done" if states <= {"not done", "either"} else "overtaken"


def taken_back(sides: Sides, now: msgspec.Raw | None) -> msgspec.Raw | None:
    """The text of a show without the change, None for no show.

    What was fetched since the change stays, unless the change linked the show to where it was fetched from.
    """
    before, after, present = _parts(sides.before), _parts(sides.after), _parts(now or _ABSENT)
    if before is None:
        return None
    if present is None or after is None or present == after:
        return sides.before  # word for word, so that the file is again what it was
    touched = _touched(before, after)
    # What was fetched since a show was linked to a source is of that link: it goes with it.
    linked = ("ids",) in touched
    for part in touched:
        if linked or part[0] != _FETCHED or present.get(part) == after.get(part):
            present[part] = before.get(part)
    show: dict[str, Any] = {}
    for (name, *source), value in present.items():
        if value is not None:
            if source:
                show.setdefault(name, {})[source[0]] = value
            else:
                show[name] = value
    return msgspec.Raw(msgspec.json.encode(show, order="sorted"))


def _require_shows(texts: Mapping[str, msgspec.Raw]) -> None:
    """Raise `DamageError` unless each text is absent or could stand in a library under its key."""
    present = {key: bytes(text) for key, text in texts.items() if text != _ABSENT}
    library = b'{"schema":%d,"shows":[%s]}' % (schema.SCHEMA, b",".join(present.values()))
    try:
        shows = schema.read(library)
    except (schema.DamageError, schema.LaterVersionError):
        raise DamageError from None
    if [show.key for show in shows] != list(present):
        raise DamageError


def _state_of(sides: Sides, now: msgspec.Raw) -> Literal["done", "not done", "either", "overtaken"]:
    before, after, present = _parts(sides.before), _parts(sides.after), _parts(now)
    if before is None or after is None or present is None:
        if _persons(present) == _persons(after):
            return "done"
        return "not done" if _persons(present) == _persons(before) else "overtaken"
    touched = _touched(before, after)
    persons = [part for part in touched if part[0] != _FETCHED]
    made = [present.get(part) == after.get(part) for part in persons or touched]
    if all(made) or (not persons and any(made)):  # the other facts were fetched again since
        return "done"
    if all(present.get(part) == before.get(part) for part in persons or touched):
        return "not done"
    return "overtaken" if persons else "either"


def _parts(text: msgspec.Raw) -> Parts | None:
    """The parts of a show that are compared: each source's facts for themselves, all else by its name."""
    show: dict[str, Any] | None = msgspec.json.decode(text)
    if show is None:
        return None
    facts = show.pop(_FETCHED, {})
    return {(name,): value for name, value in show.items()} | {
        (_FETCHED, source): facts[source] for source in facts
    }


def _touched(before: Parts, after: Parts) -> list[tuple[str, ...]]:
    return [part for part in before.keys() | after.keys() if before.get(part) != after.get(part)]


def _persons(parts: Parts | None) -> Parts | None:
    return parts and {part: value for part, value in parts.items() if part[0] != _FETCHED}
