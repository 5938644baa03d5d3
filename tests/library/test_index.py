"""The derived file of releases: read by halving, and never believed when it is stale or damaged."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from releasewatch.core.match import Name
from releasewatch.core.release import Episodes, Release, Show, When
from releasewatch.library import index as module
from releasewatch.library.index import Index

STAMP = (1, 2, 3, 4, 5)
FLOOR = date(2023, 12, 8)

words = st.text(max_size=6) | st.sampled_from(["a\tb", "a\nb", "[", "\x00", "\ud800", "경성"])
dates = (
    st.dates(date(2023, 11, 1), date(2024, 3, 1)).map(str)
    | st.sampled_from([None, "2023-12", "2024-01", "2024-Q1", "2024", "0001-01-01", "9999-12-31", "9999"])
    | st.dates().map(str)
)


@st.composite
def releases(draw: st.DrawFn) -> Release:
    day = draw(dates)
    return Release(
        show=draw(words),
        key=draw(st.sampled_from(["one", "two", "three", "a\tb\n[c", "경성"])),
        label=draw(st.none() | words),
        part=draw(st.none() | st.integers(1, 9)),
        parts=draw(st.none() | st.integers(1, 9)),
        season=draw(st.none() | st.integers(0, 9)),
        episodes=draw(st.none() | st.builds(Episodes, *[st.none() | st.integers(1, 99)] * 3)),
        when=When(day, "spring" if day == "2024" and draw(st.booleans()) else None),
        at=draw(
            st.none() | st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
        ),
        basis=draw(st.sampled_from([None, "stated", "usual"])),
        platform=draw(st.none() | words),
        origin=draw(words),
        moved_from=draw(dates),
        watched=draw(st.booleans()),
        marks=tuple(draw(st.lists(words, max_size=2))),
        whole=draw(st.booleans()),
        unconfirmed=draw(st.booleans()),
        moved_at=draw(st.none() | words),
        remind=draw(st.none() | st.lists(st.integers(0, 366), max_size=3).map(tuple)),
        snoozed_until=draw(dates),
    )


def release(key: str, day: str | None) -> Release:
    return Release(
        key, key, None, None, None, None, None, When(day), None, None, None, "you", None, False, ()
    )


def inside(release: Release, first: date, last: date | None) -> bool:
    """Whether `release` can come out in these days: what the index must find, told without it."""
    until = release.when.last_day
    if until is None:
        return last is None
    return first <= until and (last is None or until <= last)


def sorted_by_text(found: list[Release]) -> list[Release]:
    return sorted(found, key=repr)


@given(
    kept=st.lists(releases(), max_size=12),
    first=st.dates(date(2023, 11, 1), date(2024, 3, 1)) | st.dates(),
    length=st.none() | st.integers(0, 400),
)
@settings(max_examples=50, deadline=None)
def test_any_stretch_of_days_is_what_a_sieve_would_leave(
    tmp_path_factory: pytest.TempPathFactory, kept: list[Release], first: date, length: int | None
) -> None:
    file = tmp_path_factory.mktemp("index") / "releases"
    index = Index(file, {})
    index.write(STAMP, date.min, [Name("one", "One")], kept)
    last = None if length is None else min(first, date.max - timedelta(days=length)) + timedelta(days=length)
    found = index.releases(STAMP, first, last)
    assert found is not None
    assert sorted_by_text(found) == sorted_by_text([one for one in kept if inside(one, first, last)])


def test_every_field_of_a_release_is_kept(tmp_path: Path) -> None:
    full = Release(
        show="경성크리처",
        key="k",
        label="Part 1",
        part=1,
        parts=2,
        season=1,
        episodes=Episodes(1, 7, 7),
        when=When("2023-12-22", None, "17:00", "Asia/Seoul"),
        at=datetime(2023, 12, 22, 8, tzinfo=UTC),
        basis="stated",
        platform="Netflix",
        origin="you",
        moved_from="2023-12",
        watched=True,
        marks=("1:part 1", "1:e1"),
        whole=True,
        unconfirmed=True,
        moved_at="2023-12-01T00:00:00Z",
        remind=(7, 1),
        snoozed_until="2023-12-10",
    )
    assert None not in full  # a new field is to be named here
    index = Index(tmp_path / "releases", {})
    index.write(STAMP, FLOOR, [Name("k", "경성크리처")], [full])
    assert index.releases(STAMP, FLOOR, None) == [full]
    assert index.names(STAMP) == [Name("k", "경성크리처")]
    assert index.count(STAMP) == 1


def test_days_before_the_first_one_are_not_answered(tmp_path: Path) -> None:
    index = Index(tmp_path / "releases", {})
    index.write(STAMP, FLOOR, [], [release("one", "2023-12-08")])
    assert index.releases(STAMP, FLOOR, None) == [release("one", "2023-12-08")]
    assert index.releases(STAMP, FLOOR - timedelta(days=1), None) is None


def test_an_empty_library_has_an_index_too(tmp_path: Path) -> None:
    index = Index(tmp_path / "releases", {})
    index.write(STAMP, FLOOR, [], [])
    assert (index.releases(STAMP, FLOOR, None), index.names(STAMP), index.count(STAMP)) == ([], [], 0)


@given(
    before=st.lists(releases(), max_size=8),
    after=st.lists(releases(), max_size=8),
    keys=st.sets(st.sampled_from(["one", "two", "a\tb\n[c", "경성"]), min_size=1),
)
@settings(max_examples=30, deadline=None)
def test_a_change_leaves_the_file_that_would_be_made_anew(
    tmp_path_factory: pytest.TempPathFactory, before: list[Release], after: list[Release], keys: set[str]
) -> None:
    def names(kept: list[Release]) -> list[Name]:
        return [Name(key, f"title of {key}") for key in {one.key for one in kept}]

    directory = tmp_path_factory.mktemp("index")
    index, anew = Index(directory / "changed", {}), Index(directory / "anew", {})
    index.write(STAMP, date.min, names(before), before)
    later = (*STAMP, 6)
    new = [one for one in after if one.key in keys]
    shows = {
        key: Show(f"title of {key}", key, None, {}, kept) if kept else None
        for key in keys
        for kept in [tuple(one for one in new if one.key == key)]
    }
    index.update(STAMP, later, shows)
    everything = [one for one in before if one.key not in keys] + new
    anew.write(later, date.min, names(everything), everything)
    assert (directory / "changed").read_bytes() == (directory / "anew").read_bytes()


def test_a_stale_file_is_left_for_the_next_reader(tmp_path: Path) -> None:
    file = tmp_path / "releases"
    index = Index(file, {})
    index.write(STAMP, FLOOR, [Name("one", "One")], [release("one", "2024-01-05")])
    before = file.read_bytes()
    index.update((9, 9, 9, 9, 9), (9, 9, 9, 9, 10), {"one": None})
    assert file.read_bytes() == before
    assert index.releases((9, 9, 9, 9, 10), FLOOR, None) is None


@pytest.mark.parametrize(
    "change",
    [
        "another state of the library",
        "another hour of a platform",
        "another version",
        "other rules of time zones",
    ],
)
def test_a_file_made_from_something_else_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    file = tmp_path / "releases"
    Index(file, {"Netflix": "17:00 Asia/Seoul"}).write(
        STAMP, FLOOR, [Name("one", "One")], [release("one", None)]
    )
    stamp, hours = STAMP, {"Netflix": "17:00 Asia/Seoul"}
    match change:
        case "another state of the library":
            stamp = (1, 2, 3, 4, 6)
        case "another hour of a platform":
            hours = {"Netflix": "18:00 Asia/Seoul"}
        case "another version":
            monkeypatch.setattr(module, "__version__", "99.0")
        case "other rules of time zones":
            monkeypatch.setattr(module, "TZPATH", (str(tmp_path),))
    index = Index(file, hours)
    assert (index.releases(stamp, FLOOR, None), index.names(stamp), index.count(stamp)) == (None, None, None)
    assert Index(file, {}).count(None) is None


def good(tmp_path: Path) -> bytes:
    file = tmp_path / "good"
    Index(file, {}).write(
        STAMP,
        FLOOR,
        [Name("one", "One"), Name("two", "Two")],
        [release("one", "2024-01-05"), release("two", None)],
    )
    return file.read_bytes()


SUM_BYTES = 9
"""The checksum and the blank with which a file begins."""


def summed(data: bytes) -> bytes:
    """`data` behind its right checksum."""
    return b"%08x " % crc32(data) + data


def damaged(data: bytes) -> dict[str, bytes]:
    """What may stand behind the checksum in place of `data`."""
    head, titles, body = data.split(b"\n", 2)
    facts = json.loads(head)
    return {
        "empty": b"",
        "one byte": b"[",
        "no line end": head,
        "zeros": bytes(len(data)),
        "zeros behind the head": head + b"\n" + bytes(len(data) - len(head) - 1),
        "zeros in the body": data[:-40] + bytes(40),
        "random": bytes(range(256)) * 4,
        "head of another kind": b'{"a": 1}\n' + titles + b"\n" + body,
        "head of too few": b"[1, 2]\n" + titles + b"\n" + body,
        "head with words": json.dumps([facts[0], *"abc"]).encode() + b"\n" + titles + b"\n" + body,
        "head with nothing": json.dumps([facts[0], *[None] * 3]).encode() + b"\n" + titles + b"\n" + body,
        "head nested deeply": b"[" * 200_000 + b"\n" + titles + b"\n" + body,
        "head without end": b"[" * 2_000_000,
        "huge number": b"[" + b"9" * 10_000 + b"]\n" + titles + b"\n" + body,
        "body that is no JSON": data.replace(b"[", b"(").replace(b"(", b"[", 1),
        "lines of other fields": head + b"\n" + titles + b"\n" + b"x" * (len(body) - 1) + b"\n",
    }


KINDS = list(damaged(b'["", 0, 0, 0]\n[]\n' + b"x" * 50))


@pytest.mark.parametrize(
    ("kind", "right_sum"),
    [
        *((kind, False) for kind in KINDS),
        # Halving passes over zeros: the sum alone tells of them.
        *((kind, True) for kind in KINDS if kind != "zeros behind the head"),
    ],
)
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, kind: str, right_sum: bool) -> None:
    # F44
    before = good(tmp_path)
    data = damaged(before[SUM_BYTES:])[kind]
    assert data != before[SUM_BYTES:]
    file = tmp_path / "releases"
    file.write_bytes(summed(data) if right_sum else before[:SUM_BYTES] + data)
    index = Index(file, {})
    found = index.releases(STAMP, FLOOR, None)
    assert found is None, found
    index.update(STAMP, (*STAMP, 6), {"one": None})
    index.write(STAMP, FLOOR, [Name("one", "One")], [])
    assert index.count(STAMP) == 1


def test_a_file_with_any_byte_changed_is_as_good_as_none(tmp_path: Path) -> None:
    data = good(tmp_path)
    file = tmp_path / "releases"
    index = Index(file, {})
    for place, byte in enumerate(data):
        for other in {byte ^ 1, byte ^ 0x20, ord("\t")} - {byte}:
            file.write_bytes(data[:place] + bytes([other]) + data[place + 1 :])
            found = (index.releases(STAMP, FLOOR, None), index.names(STAMP), index.count(STAMP))
            assert found == (None, None, None), (place, other)


def test_a_file_cut_off_anywhere_is_as_good_as_none(tmp_path: Path) -> None:
    data = good(tmp_path)
    file = tmp_path / "releases"
    index = Index(file, {})
    for length in range(len(data)):
        file.write_bytes(data[:length])
        assert (index.releases(STAMP, FLOOR, None), index.names(STAMP), index.count(STAMP)) == (
            None,
            None,
            None,
        )


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = Index(tmp_path / "file" / "releases", {})
    index.write(STAMP, FLOOR, [Name("one", "One")], [])
    assert index.count(STAMP) is None
    index.update(STAMP, (*STAMP, 6), {"one": None})
    (tmp_path / "directory").mkdir()
    index = Index(tmp_path / "directory", {})
    index.write(STAMP, FLOOR, [Name("one", "One")], [])
    assert index.count(STAMP) is None


def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "releases")
    assert Index(tmp_path / "releases", {}).count(None) is None
