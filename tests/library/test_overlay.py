import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.making import CREATURE, STAMP, followed, show

from releasewatch.core.model import Edits, Entry, Episodes, Facts, Followed
from releasewatch.library import overlay


def text(show: Followed, old: dict[str, Any] | None = None) -> dict[str, Any]:
    """What `show` is written as over `old`."""
    values: dict[str, Any] = msgspec.json.decode(overlay.text_of(show, None if old is None else raw(old)))
    return values


def raw(values: dict[str, Any]) -> msgspec.Raw:
    return msgspec.Raw(json.dumps(values).encode())


def everywhere(values: dict[str, Any], extra: dict[str, Any]) -> dict[str, Any]:
    """The text of a show with `extra` in the show, its edits, its facts and its releases."""
    result = values | extra
    holders = [result["edits"]] if "edits" in result else []
    holders.extend(result.get("facts", {}).values())
    for holder in holders:
        holder.update(extra)
        for entry in holder.get("releases", []):
            entry.update(extra)
    return result


anything: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=5,
)
unknown = st.dictionaries(st.text('xyz\\"', max_size=3).map("new-".__add__), anything, min_size=1, max_size=2)


@settings(max_examples=100, deadline=None)
@given(followed, unknown)
def test_unknown_keys_of_every_level_stay_through_a_change(show: Followed, extra: dict[str, Any]) -> None:
    """F29."""
    changed = replace(
        show,
        title="another title",
        edits=replace(
            show.edits, releases=tuple(replace(entry, platform="Hulu") for entry in show.edits.releases)
        ),
    )
    assert text(changed, everywhere(text(show), extra)) == everywhere(text(changed), extra)


def test_unknown_keys_follow_their_release() -> None:
    """F29: the same release first, then one that moved, then whatever stood there."""
    old = (
        Entry(label="Part 1", season=1, date="2023-12-22", episodes=Episodes(first=1)),
        Entry(label="Part 2", season=1, date="2024-01-05"),
        Entry(label="Finale", date="2024-01-06"),
    )
    values = text(show("k", edits=Edits(releases=old)))
    for number, entry in enumerate(values["edits"]["releases"]):
        entry["note"] = number
    values["edits"]["releases"][0]["episodes"]["note"] = "e"
    new = (
        Entry(label="Part 2", season=1, date="2024-01-12"),
        Entry(label="Part 1", season=1, date="2023-12-22", episodes=Episodes(first=1, last=7)),
        Entry(label="Part 3", season=1),
        Entry(label="Part 4", season=1),
    )
    assert text(show("k", edits=Edits(releases=new)), values)["edits"]["releases"] == [
        {"label": "Part 2", "season": 1, "date": "2024-01-12", "note": 1},
        {
            "label": "Part 1",
            "season": 1,
            "date": "2023-12-22",
            "note": 0,
            "episodes": {"first": 1, "last": 7, "note": "e"},
        },
        {"label": "Part 3", "season": 1, "note": 2},
        {"label": "Part 4", "season": 1},
    ]


def test_of_releases_alike_each_keeps_its_own_unknown_keys() -> None:
    """F29: a weekly run, of which the first week is over."""
    weeks = tuple(Entry(season=1, date=day) for day in ("2024-01-05", "2024-01-12", "2024-01-19"))
    values = text(show("k", edits=Edits(releases=weeks)))
    for number, entry in enumerate(values["edits"]["releases"]):
        entry["note"] = number
    after = text(show("k", edits=Edits(releases=weeks[1:])), values)
    assert [entry["note"] for entry in after["edits"]["releases"]] == [1, 2]


def test_what_is_gone_takes_its_unknown_keys_along_except_in_the_edits() -> None:
    values = everywhere(text(CREATURE), {"new": 1})
    assert text(show(CREATURE.key), values) == {
        "key": CREATURE.key,
        "title": CREATURE.key,
        "added": STAMP,
        "new": 1,
        "edits": {"new": 1},
    }


def test_absent_values_are_left_out_and_empty_episodes_are_not() -> None:
    facts = {"tvmaze": Facts(fetched=STAMP, releases=(Entry(episodes=Episodes()), Entry(label="")))}
    assert text(show("k", facts=facts)) == {
        "key": "k",
        "title": "k",
        "added": STAMP,
        "facts": {"tvmaze": {"fetched": STAMP, "releases": [{"episodes": {}}, {"label": ""}]}},
    }


def test_an_id_may_be_nothing_and_called_anything() -> None:
    assert text(show("k", ids={"watched": 0, "edits": ""}))["ids"] == {"watched": 0, "edits": ""}


def test_text_that_is_no_unicode_cannot_be_written() -> None:
    """F18, F58."""
    with pytest.raises(UnicodeEncodeError):
        overlay.text_of(show("k", title="\udcff"), None)
