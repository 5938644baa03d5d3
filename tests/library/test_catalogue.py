"""The followed shows as the program sees them: what the index answers is what the library says."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.making import CREATURE, NOW, STAMP
from tests.library.making import show as show_of
from tests.library.rights import AS_A_PERSON, needs_no_privileges
from tests.person import PROGRAM, Person

from releasewatch.core.match import Name
from releasewatch.core.model import Edits, Entry, Facts, Followed
from releasewatch.core.release import Release
from releasewatch.errors import LibraryUnreadable, ReleasewatchError
from releasewatch.library.book import Book
from releasewatch.library.catalogue import Catalogue

FIRST = date(2023, 12, 8)
HOURS = {"Netflix": "03:00 Asia/Seoul"}


def catalogue_in(home: Path, hours: dict[str, str] | None = None) -> Catalogue:
    return Catalogue(home / "library.json", home / "backups", home / "cache" / "releases", hours or {})


def index_in(home: Path) -> Path:
    return home / "cache" / "releases"


def put(*shows: Followed) -> Callable[[Book], None]:
    def edit(book: Book) -> None:
        for followed in shows:
            book.put(followed)

    return edit


def without(key: str) -> Callable[[Book], None]:
    return lambda book: book.remove(key)


def told_by_library(catalogue: Catalogue, first: date, last: date | None = None) -> list[Release]:
    """What the library says of these days without any index."""
    releases = [
        release for followed in catalogue.library.read() for release in catalogue.seen(followed).releases
    ]
    return [one for one in releases if within(one, last) and (one.when.last_day or first) >= first]


def within(release: Release, last: date | None) -> bool:
    until = release.when.last_day
    return last is None or (until is not None and until <= last)


def same(found: list[Release], expected: list[Release], last: date | None = None) -> bool:
    """Whether nothing is missing, and nothing more came back than what lies behind `last`."""
    return sorted(repr(one) for one in found if within(one, last)) == sorted(map(repr, expected))


some_days = st.dates(date(2023, 11, 20), date(2024, 2, 1)).map(str)
days = some_days | st.sampled_from([None, "2023-12", "2024-Q1", "2023", "2024"])
entries = st.builds(
    Entry,
    label=st.sampled_from([None, "Part 1", "Part 2", "Finale"]),
    season=st.none() | st.integers(1, 2),
    date=days,
    platform=st.sampled_from([None, "Netflix", "Hulu"]),
    moved_from=st.none() | days,
    unconfirmed=st.booleans(),
)
some_entries = st.lists(entries, max_size=3, unique_by=lambda entry: (entry.label, entry.season)).map(tuple)
shows = st.builds(
    Followed,
    key=st.sampled_from(["one", "two", "three", "[four]\t"]),
    title=st.sampled_from(["One", "two", "경성", "\x1b[2J"]),
    added=st.just(STAMP),
    edits=st.builds(Edits, platform=st.sampled_from([None, "Netflix"]), releases=some_entries),
    facts=st.dictionaries(
        st.sampled_from(["tvmaze", "announcement"]),
        st.builds(Facts, fetched=st.just(STAMP), releases=some_entries),
        max_size=2,
    ),
)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.lists(shows, min_size=1, max_size=2)),
        st.tuples(st.just("remove"), st.integers(0, 3)),
        st.tuples(st.just("undo"), st.none()),
        st.tuples(st.just("look"), st.integers(-20, 30)),
        st.tuples(st.just("by hand"), st.none()),
        st.tuples(st.just("lose the index"), st.none()),
    ),
    min_size=1,
    max_size=8,
)


@given(steps=steps, length=st.none() | st.integers(0, 60))
@settings(max_examples=40, deadline=None)
def test_after_any_changes_the_answer_is_what_the_library_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, object]], length: int | None
) -> None:
    home = tmp_path_factory.mktemp("home")
    file = home / "library.json"
    for what, how in [*steps, ("look", 0)]:
        catalogue = catalogue_in(home, HOURS)
        known = [followed.key for followed in catalogue.library.read()]
        match what, how:
            case "put", list():
                catalogue.change("put", put(*how), NOW)
            case "remove", int() if known:
                catalogue.change("remove", without(known[how % len(known)]), NOW)
            case "undo", _:
                with suppress(ReleasewatchError):  # there is nothing to take back
                    catalogue.library.undo()
            case "by hand", _ if file.exists():
                file.write_bytes(file.read_bytes() + b" ")
            case "lose the index", _:
                shutil.rmtree(home / "cache", ignore_errors=True)
            case "look", int():
                first = FIRST + timedelta(days=how)
                last = None if length is None else first + timedelta(days=length)
                expected = told_by_library(catalogue, first, last)
                for _ in range(2):  # the second time from the index
                    assert same(catalogue.releases(first, last), expected, last)
                assert catalogue.names() == [Name(show.key, show.title) for show in catalogue.shows()]
                assert catalogue.count() == len(known)


def test_a_reader_makes_the_index_and_the_next_one_needs_no_library(tmp_path: Path) -> None:
    catalogue_in(tmp_path).change("follow", put(CREATURE), NOW)
    index_in(tmp_path).unlink()
    expected = catalogue_in(tmp_path).releases(FIRST)
    assert index_in(tmp_path).exists()
    quick = catalogue_in(tmp_path)
    assert same(quick.releases(FIRST), expected)
    assert (quick.count(), quick.names()) == (1, [Name("gyeongseong-creature", "경성크리처")])
    assert "library" not in quick.__dict__


def test_a_change_keeps_the_index_fresh(tmp_path: Path) -> None:
    catalogue = catalogue_in(tmp_path)
    catalogue.change("follow", put(CREATURE), NOW)
    catalogue.change("follow", put(show_of("two", edits=Edits(releases=(Entry(date="2023-12-30"),)))), NOW)
    quick = catalogue_in(tmp_path)
    assert quick.count() == 2
    assert "two" in {release.key for release in quick.releases(FIRST)}
    assert "library" not in quick.__dict__


def test_a_library_edited_by_hand_is_seen_at_once(tmp_path: Path) -> None:
    catalogue_in(tmp_path).change("follow", put(CREATURE), NOW)
    file = tmp_path / "library.json"
    # The same length, written over in place: only the time tells.
    file.write_text(file.read_text(encoding="utf-8").replace("2024-01-05", "2024-01-12"), encoding="utf-8")
    assert "2024-01-12" in {release.when.date for release in catalogue_in(tmp_path).releases(FIRST)}
    assert "2024-01-05" not in {release.when.date for release in catalogue_in(tmp_path).releases(FIRST)}


def test_other_hours_give_other_instants(tmp_path: Path) -> None:
    catalogue_in(tmp_path).change("follow", put(CREATURE), NOW)

    def instants(catalogue: Catalogue) -> set[str]:
        return {str(release.at) for release in catalogue.releases(FIRST) if release.when.date == "2024-01-05"}

    assert instants(catalogue_in(tmp_path)) == {"2024-01-05 08:00:00+00:00"}
    assert instants(catalogue_in(tmp_path, HOURS)) == {"2024-01-04 18:00:00+00:00"}
    assert instants(catalogue_in(tmp_path)) == {"2024-01-05 08:00:00+00:00"}


def test_without_a_library_nothing_is_followed_and_nothing_is_written(tmp_path: Path) -> None:
    catalogue = catalogue_in(tmp_path / "none")
    assert (catalogue.releases(FIRST), catalogue.names(), catalogue.count(), catalogue.shows()) == (
        [],
        [],
        0,
        [],
    )
    assert catalogue.show("one") is None
    assert list(tmp_path.iterdir()) == []


ASKED: tuple[Callable[[Catalogue], object], ...] = (
    lambda catalogue: catalogue.releases(FIRST),
    Catalogue.names,
    Catalogue.count,
    Catalogue.shows,
)


def test_an_index_never_hides_that_the_library_is_gone_or_damaged(tmp_path: Path) -> None:
    catalogue = catalogue_in(tmp_path)
    catalogue.change("follow", put(CREATURE), NOW)
    catalogue.change("follow", put(show_of("two")), NOW)
    file = tmp_path / "library.json"
    whole = file.read_bytes()
    for content in (None, b"", whole[:-10]):
        file.unlink(missing_ok=True)
        if content is not None:
            file.write_bytes(content)
        for ask in ASKED:
            with pytest.raises(LibraryUnreadable):
                ask(catalogue_in(tmp_path))


@needs_no_privileges
def test_a_home_that_cannot_be_written_can_be_read_in_silence(creature: Person) -> None:
    # F41
    expected = creature.must("upcoming")
    shutil.rmtree(creature.home / "cache")
    os.chmod(creature.home, 0o500)
    try:
        done = subprocess.run(
            [*AS_A_PERSON, *PROGRAM, "upcoming"],
            env=creature.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        os.chmod(creature.home, 0o700)
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")
    assert not (creature.home / "cache").exists()


def test_a_file_in_the_way_of_the_cache_is_silent_too(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    catalogue = catalogue_in(tmp_path)
    catalogue.change("follow", put(CREATURE), NOW)
    for _ in range(2):
        assert same(catalogue_in(tmp_path).releases(FIRST), told_by_library(catalogue_in(tmp_path), FIRST))
    assert catalogue_in(tmp_path).count() == 1
