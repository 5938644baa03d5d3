"""What stands in `library.json`, and what of it is accepted."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, NoReturn

import msgspec

from releasewatch.core.model import Edits, Entry, Facts, Followed
from releasewatch.core.reminders import FURTHEST

SCHEMA = 1
"""The version of the form that this program writes; a higher one is refused, unknown keys are kept."""

LIMIT_BYTES = 256 * 1024 * 1024
"""A larger file is refused unread: it is none of ours, and would take all memory."""


class DamageError(Exception):
    """The text is no library; the message says why, with the place inside where it has one."""


class LaterVersionError(Exception):
    """The library was written by a later version; the message is the number of its schema."""


@dataclass(frozen=True, slots=True)
class Document:
    """A library as text and as values: `texts` and `shows` have the same keys."""

    top: dict[str, msgspec.Raw]
    """What stands beside the shows and the schema: nothing that this version knows."""
    texts: dict[str, msgspec.Raw]
    shows: dict[str, Followed]


EMPTY = Document({}, {}, {})


class _File(msgspec.Struct):
    schema: int
    shows: tuple[Followed, ...]


class _Version(msgspec.Struct):
    schema: int


UNREADABLE = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding a text raises that is no JSON, or not of the form that is asked for."""

_file = msgspec.json.Decoder(_File)
_show = msgspec.json.Decoder(Followed)
_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_list = msgspec.json.Decoder(list[msgspec.Raw])


def read(data: bytes) -> tuple[Followed, ...]:
    """The shows in the text of a library, in its order.  Raises `DamageError` or `LaterVersionError`."""
    if not data:
        raise DamageError("it is empty")
    text = data.removeprefix(b"\xef\xbb\xbf")  # the mark that some editors put before UTF-8
    try:
        _require_single_keys(text)
        file = _file.decode(text)
    except UNREADABLE as error:
        _refuse_newer(text)
        raise DamageError(
            "it is nested too deeply" if isinstance(error, RecursionError) else str(error)
        ) from None
    if file.schema != SCHEMA:
        if file.schema > SCHEMA:
            raise LaterVersionError(file.schema)
        raise DamageError(f"there is no schema {file.schema} - at `$.schema`")
    _require_sense(file.shows)
    return file.shows


def document(data: bytes) -> Document:
    """The text of a library taken apart for a change.  Raises `DamageError` or `LaterVersionError`."""
    shows = read(data)
    top = _object.decode(data.removeprefix(b"\xef\xbb\xbf"))
    texts = _list.decode(top.pop("shows"))
    del top["schema"]
    keys = [show.key for show in shows]
    return Document(top, dict(zip(keys, texts, strict=True)), dict(zip(keys, shows, strict=True)))


def write(document: Document) -> bytes:
    """The text of a library: shows sorted by key, indented, the same text for the same values.

    What was read is kept word for word, whitespace aside. The result has been read back and compared.
    """
    texts = [text for _, text in sorted(document.texts.items())]
    encoded = msgspec.json.encode({**document.top, "schema": SCHEMA, "shows": texts}, order="sorted")
    data = msgspec.json.format(encoded, indent=2) + b"\n"
    top = _object.decode(data)
    again = _list.decode(top.pop("shows"))
    known = top.pop("schema")
    if (
        int(bytes(known)) != SCHEMA
        or top.keys() != document.top.keys()
        or len(again) != len(texts)
        or not all(_same_text(text, document.top[key]) for key, text in top.items())
        or not all(map(_same_text, again, texts))
    ):
        raise RuntimeError("the text of the library does not read as what was to be saved")
    return data


def show_from(text: msgspec.Raw) -> Followed:
    """One show from its text.  Raises `DamageError`."""
    try:
        show = _show.decode(text)
    except UNREADABLE as error:
        raise DamageError(str(error)) from None
    if problem := problem_of(show):
        raise DamageError(problem)
    return show


def problem_of(show: Followed) -> str | None:
    """Why this show cannot be kept, beyond what its types say; None for a good one."""
    if not show.key:
        return "Expected a key that is not empty - at `$.key`"
    if not show.title.strip():
        return "Expected a title that is not empty - at `$.title`"
    if not _is_instant(show.added):
        return "Expected an instant such as 2023-12-08T00:00:00Z - at `$.added`"
    if problem := _problem_in(show.edits.releases) or _problem_in_wishes(show.edits):
        return problem.format(place="edits")
    for source, facts in show.facts.items():
        if problem := _problem_in_facts(facts):
            return problem.format(place=f"facts[{json.dumps(source)}]")
    return None


def _require_sense(shows: tuple[Followed, ...]) -> None:
    keys: set[str] = set()
    for number, show in enumerate(shows):
        if problem := problem_of(show):
            raise DamageError(problem.replace("`$", f"`$.shows[{number}]", 1))
        if show.key in keys:
            raise DamageError(f"Expected a key that no other show has - at `$.shows[{number}].key`")
        keys.add(show.key)


def _problem_in_facts(facts: Facts) -> str | None:
    if not _is_instant(facts.fetched):
        return "Expected an instant such as 2023-12-08T00:00:00Z - at `$.{place}.fetched`"
    for number, news in enumerate(facts.news):
        where = f"$.{{place}}.news[{number}]"
        if not _is_instant(news.at):
            return f"Expected an instant such as 2023-12-08T00:00:00Z - at `{where}.at`"
        if not all(day is None or _is_date(day) for day in (news.before, news.after)):
            return f"Expected a date such as 2024-01-05, 2024-01, 2024-Q1 or 2024 - at `{where}`"
    return _problem_in(facts.releases)


def _problem_in_wishes(edits: Edits) -> str | None:
    if not all(0 <= days <= FURTHEST for days in edits.remind or ()):
        return f"Expected days from 0 to {FURTHEST} - at `$.{{place}}.remind`"
    until = edits.snoozed_until
    if until is not None and not (len(until) == 10 and _is_date(until)):
        return "Expected a day such as 2024-01-05 - at `$.{place}.snoozed_until`"
    return None


def _problem_in(entries: tuple[Entry, ...]) -> str | None:
    for number, entry in enumerate(entries):
        if entry.moved_at is not None and not _is_instant(entry.moved_at):
            return f"Expected an instant such as 2023-12-08T00:00:00Z - at `$.{{place}}.releases[{number}].moved_at`"
        problem = _problem_with(entry.date, entry.part_of_year, entry.time, entry.zone, entry.moved_from)
        if problem is None and entry.published is not None and not _is_date(entry.published):
            problem = "Expected a date such as 2024-01-05, 2024-01 or 2024 - at `%.published`"
        if problem is not None:
            return problem.replace("%", f"$.{{place}}.releases[{number}]")
    return None


@lru_cache(maxsize=8192)
def _problem_with(
    day: str | None, part_of_year: str | None, time: str | None, zone: str | None, moved_from: str | None
) -> str | None:
    """Why these parts of an entry make no sense together; remembered, because most entries share theirs."""
    if day is not None and not _is_date(day):
        return "Expected a date such as 2024-01-05, 2024-01, 2024-Q1 or 2024 - at `%.date`"
    if moved_from is not None and not _is_date(moved_from):
        return "Expected a date such as 2024-01-05, 2024-01, 2024-Q1 or 2024 - at `%.moved_from`"
    if part_of_year is not None and (day is None or len(day) != 4):
        return "Expected a part of the year only with a year alone - at `%.part_of_year`"
    if time is None and zone is None:
        return None
    if time is None or not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", time):
        return "Expected a time such as 17:00 - at `%.time`"
    if not zone:
        return "Expected a time zone with the time - at `%.zone`"
    if day is None or len(day) != 10:
        return "Expected a time only with a day - at `%.time`"
    return None


def _is_date(text: str) -> bool:
    form = re.fullmatch(r"([0-9]{4})(?:-(?:Q[1-4]|([0-9]{2})(?:-([0-9]{2}))?))?", text)
    if form is None:
        return False
    year, month, day = (int(part or 1) for part in form.groups())
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=1024)
def _is_instant(text: str) -> bool:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _refuse_newer(text: bytes) -> None:
    """A later version may well have another form, so that its number is looked at alone."""
    try:
        found = msgspec.json.decode(text, type=_Version).schema
    except UNREADABLE:
        return
    if found > SCHEMA:
        raise LaterVersionError(found)


def _require_single_keys(text: bytes) -> None:
    """Refuse an object that has one key twice: every reader would silently drop one of the two values.

    Decoding and encoding again drops it as well, so that a text which stays the same has none. What we wrote
    stays the same; a text from elsewhere that does not, say for its way to write numbers, is read with care.
    """
    if msgspec.json.encode(msgspec.json.decode(text)) != msgspec.json.format(text, indent=-1):
        json.loads(text, object_pairs_hook=_single, parse_constant=_no_number)


def _single(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"Expected the key {json.dumps(key)} only once in an object")
        found[key] = value
    return found


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"Expected a number, got {text}")


def _same_text(one: msgspec.Raw, other: msgspec.Raw) -> bool:
    left, right = bytes(one), bytes(other)
    return left == right or msgspec.json.format(left, indent=-1) == msgspec.json.format(right, indent=-1)
