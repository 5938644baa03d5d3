"""A changed show written over the text it was read from, so that unknown keys stay."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import msgspec

from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed

_EMPTY_IS_ABSENT = frozenset(
    {"derived", "edits", "facts", "ids", "muted", "news", "releases", "unconfirmed", "watched", "whole"}
)


def text_of(show: Followed, old: msgspec.Raw | None) -> msgspec.Raw:
    """The text of `show`, with whatever `old` holds that this version does not know.

    Absent values are left out. A release takes the unknown keys of the old one with the same season, label
    and date, else of the one with the same season and label, else of the one that stood in its place.
    Raises `UnicodeEncodeError` for text that is no Unicode.
    """
    new = _without_absent(msgspec.to_builtins(show))
    if old is not None:
        new = _show(msgspec.json.decode(old), new)
    return msgspec.Raw(msgspec.json.encode(new, order="sorted"))


def _without_absent(values: Mapping[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, dict):
            value = _without_absent(value)
        elif isinstance(value, list | tuple):
            value = [_without_absent(item) if isinstance(item, dict) else item for item in value]
        empty = value is None or (key in _EMPTY_IS_ABSENT and (value is False or value in ({}, [])))
        if not empty:
            kept[key] = value
    return kept


def _show(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    over = _over(old, new, Followed)
    if edits := _with_releases(old.get("edits", {}), new.get("edits", {}), Edits):
        over["edits"] = edits
    for source, facts in new.get("facts", {}).items():
        over["facts"][source] = _with_releases(old.get("facts", {}).get(source, {}), facts, Facts)
    return over


def _with_releases(old: dict[str, Any], new: dict[str, Any], form: type) -> dict[str, Any]:
    over = _over(old, new, form)
    if "releases" in new:
        over["releases"] = _entries(old.get("releases", []), new["releases"])
    return over


def _entries(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[dict[str, Any]]:
    partners: dict[int, dict[str, Any]] = {}
    free = dict(enumerate(old))
    for alike in (("season", "label", "date"), ("season", "label")):
        waiting: dict[tuple[Any, ...], list[int]] = {}
        for place, entry in free.items():
            waiting.setdefault(tuple(entry.get(name) for name in alike), []).append(place)
        for place, entry in enumerate(new):
            found = waiting.get(tuple(entry.get(name) for name in alike))
            if place not in partners and found:
                partners[place] = free.pop(found.pop(0))
    for place in range(len(new)):
        if place not in partners and place in free:
            partners[place] = free[place]
    return [_entry(partners.get(place, {}), entry) for place, entry in enumerate(new)]


def _entry(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    over = _over(old, new, Entry)
    if "episodes" in new:
        over["episodes"] = _over(old.get("episodes") or {}, new["episodes"], Episodes)
    return over


def _over(old: dict[str, Any], new: dict[str, Any], form: type) -> dict[str, Any]:
    known = {field.name for field in fields(form)}
    return {key: value for key, value in old.items() if key not in known} | new
