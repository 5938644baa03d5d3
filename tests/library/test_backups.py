import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.making import follow, keys, library_in, remove, show

from releasewatch.errors import ReleasewatchError
from releasewatch.library import backups
from releasewatch.library.backups import Backup
from releasewatch.library.book import Book

FIRST = datetime(2023, 1, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def backup(number: int, at: datetime, shows: int | None = 10, kept: bool = False) -> Backup:
    return Backup(Path(f"{number}"), number, at, shows, kept)


def rotated(instants: list[datetime], kept: frozenset[int] = frozenset()) -> list[Backup]:
    """The backups that are left when one was made, and pruned after, at each of these instants."""
    left: list[Backup] = []
    for number, at in enumerate(instants):
        left.append(backup(number, at, kept=number in kept))
        gone = set(backups.superfluous(left))
        left = [one for one in left if one not in gone]
    return left


def test_a_year_of_changes_every_three_hours_leaves_backups_spread_over_time() -> None:
    """F19."""
    left = rotated([FIRST + 3 * number * HOUR for number in range(365 * 8)])
    assert [f"{one.at:%a %m-%d %H}" for one in left] == [
        *("Sun 12-17 21", "Sun 12-24 21"),
        *("Tue 12-26 21", "Wed 12-27 21", "Thu 12-28 21", "Fri 12-29 21", "Sat 12-30 21", "Sun 12-31 21"),
        *("Mon 01-01 00", "Mon 01-01 03", "Mon 01-01 06", "Mon 01-01 09"),
    ]


instants = st.lists(st.integers(-4000 * 24, 400 * 24).map(lambda hours: FIRST + hours * HOUR), max_size=60)


@settings(max_examples=100, deadline=None)
@given(instants, st.frozensets(st.integers(0, 59), max_size=3))
def test_whatever_the_clock_does_the_last_five_and_those_kept_for_good_stay(
    instants: list[datetime], kept: frozenset[int]
) -> None:
    """F19, F90."""
    made = [backup(number, at, kept=number in kept) for number, at in enumerate(instants)]
    left = rotated(instants, kept)
    assert set(made[-backups.LAST :]) <= set(left)
    assert [one for one in made if one.kept][-1:] == [one for one in left if one.kept][-1:]
    assert set(backups.superfluous(left)) == set()
    assert len(left) <= backups.LAST + backups.DAYS + backups.WEEKS + len(kept)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 40), max_size=60))
def test_with_a_clock_that_only_goes_on_no_recent_day_or_week_is_without_its_last_backup(
    gaps: list[int],
) -> None:
    """F19."""
    at = FIRST
    instants = [at := at + gap * HOUR for gap in gaps]
    left = {one.at for one in rotated(instants)}

    def last_of(periods: list[object], many: int) -> set[datetime]:
        newest = dict(zip(periods, instants, strict=True))
        return set(list(newest.values())[-many:])

    assert last_of([at.date() for at in instants], 7) <= left
    assert last_of([at.isocalendar()[:2] for at in instants], 4) <= left


def test_backups_from_before_many_shows_went_stay_until_a_later_one_holds_as_many() -> None:
    """F19."""
    at = FIRST
    made = [
        backup(1, at, 100, kept=True),
        backup(2, at, 40, kept=True),
        backup(3, at, 40, kept=True),
        backup(4, at, None),
        *(backup(number, at) for number in range(5, 11)),
    ]
    assert [one.number for one in backups.superfluous(made)] == [5, 2]


def test_saving_keeps_the_last_states_and_the_one_before_a_great_loss(tmp_path: Path) -> None:
    """F19."""
    library = library_in(tmp_path)
    follow(library, *(show(f"show-{number}") for number in range(4)))

    def remove_two(book: Book) -> None:
        book.remove("show-0")
        book.remove("show-1")

    library.change("remove two", remove_two, now=FIRST)
    follow(library, *(show(f"later-{number}") for number in range(12)))
    assert [(one.number, one.shows, one.kept, one.is_good()) for one in library.backups()] == [
        (16, 13, False, True),
        (15, 12, False, True),
        (14, 11, False, True),
        (13, 10, False, True),
        (12, 9, False, True),
        (4, 4, True, True),
    ]
    today = datetime.now(UTC).date()
    assert {one.at.date() for one in library.backups()} <= {today, today - timedelta(days=1)}


def test_a_save_that_fails_again_and_again_pushes_out_no_older_state(tmp_path: Path) -> None:
    backups.keep(tmp_path, b"old", 3, for_good=False)
    second = backups.keep(tmp_path, b"new", 3, for_good=False)
    assert second.name.startswith("library-000002-")
    for _ in range(9):
        assert backups.keep(tmp_path, b"new", 3, for_good=False) == second
    kept = backups.keep(tmp_path, b"new", 3, for_good=True)
    assert kept.name.endswith("-3shows-keep.json")
    assert backups.keep(tmp_path, b"new", 3, for_good=True) == kept
    assert len(backups.find(tmp_path)) == 3


def test_a_backup_that_cannot_be_written_fails_the_save(tmp_path: Path) -> None:
    """F20."""
    library = library_in(tmp_path)
    follow(library, show("one"))
    before = (tmp_path / "library.json").read_bytes()
    (tmp_path / "backups").write_bytes(b"in the way")
    with pytest.raises(ReleasewatchError) as caught:
        remove(library, "one")
    assert caught.value.sentence == f"cannot make the directory {tmp_path}/backups: File exists in {tmp_path}"
    assert (tmp_path / "library.json").read_bytes() == before


def test_only_own_names_are_backups(tmp_path: Path) -> None:
    for name in (
        "library-000007-20231208T000000Z-3shows.json",
        "library-1000000-20231209T000000Z-3shows-keep.json",
        "library-000008-20231208T000001Z-damaged.json",
        "library-000009-20231308T000000Z-3shows.json",
        "library-old.json",
        ".library-000010-20231208T000000Z-3shows.json.00.releasewatch.tmp",
    ):
        (tmp_path / name).write_bytes(b"")
    assert [
        (one.number, one.at.date(), one.shows, one.kept, one.is_good()) for one in backups.find(tmp_path)
    ] == [
        (1000000, date(2023, 12, 9), 3, True, False),
        (8, date(2023, 12, 8), None, False, False),
        (7, date(2023, 12, 8), 3, False, False),
    ]
    assert backups.find(tmp_path / "nowhere") == ()


def test_a_clock_far_off_takes_no_good_backup_away(tmp_path: Path) -> None:
    """F90: the real clock, in a process that believes another time."""
    library = library_in(tmp_path)
    follow(library, show("one"), show("two"), show("three"))
    code = """
import sys, time
from pathlib import Path
real = time.time
time.time = lambda: real() + float(sys.argv[2])
from tests.library.making import follow, library_in, show
follow(library_in(Path(sys.argv[1])), show(sys.argv[3]))
"""
    day = 86400
    for number, offset in enumerate([400 * day, -3650 * day, 400 * day, 0, -3650 * day]):
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path), str(offset), f"at-{number}"],
            check=True,
            cwd=Path(__file__).parents[2],
        )
        newest = library.backups()[:5]
        assert [one.number for one in newest] == list(range(3 + number, 0, -1))[:5]
        assert all(one.is_good() for one in newest)
    assert len(keys(library)) == 8
