import os
import resource
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

import msgspec
import pytest
from tests.library.making import CREATURE, NOW, STAMP, follow, keys, library_in, remove, show
from tests.library.rights import AS_A_PERSON, needs_no_privileges

from releasewatch.errors import EXIT_FAILED, EXIT_LIBRARY_UNREADABLE, ReleasewatchError
from releasewatch.library.book import Book
from releasewatch.library.store import Library, Restored

WRITER = Path(__file__).with_name("writer.py")


def refused(action: Callable[[], object], code: int = EXIT_LIBRARY_UNREADABLE) -> tuple[str, ...]:
    """Sentence and remedies with which `action` is refused."""
    with pytest.raises(ReleasewatchError) as caught:
        action()
    assert caught.value.exit_code == code
    return (caught.value.sentence, *caught.value.remedies)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library of two shows, each added by a change of its own."""
    library = library_in(tmp_path)
    follow(library, CREATURE, show("another"))
    return library


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "library.json"


def test_before_the_first_show_nothing_is_read_and_nothing_written(tmp_path: Path) -> None:
    library = library_in(tmp_path / "home")
    assert (library.read(), library.backups()) == ((), ())
    assert not (tmp_path / "home").exists()


def test_what_is_added_is_followed(library: Library, tmp_path: Path) -> None:
    assert library.read() == (show("another"), CREATURE)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"library.json": 0o600, "library.json.lock": 0o600, "undo.json": 0o600, "backups": 0o700}


def test_a_change_gives_back_what_the_edit_returns(library: Library) -> None:
    assert library.change("count", lambda book: len(book.shows()), now=NOW) == 2


def test_an_edit_that_changes_nothing_writes_nothing(library: Library, file: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json")}
    library.change("nothing", lambda book: book.put(CREATURE), now=NOW)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.json")} == before


def test_an_edit_that_fails_leaves_everything_as_it_was(library: Library, file: Path) -> None:
    before = file.read_bytes()

    def edit(book: Book) -> None:
        book.remove("another")
        raise ReleasewatchError("no")

    assert refused(lambda: library.change("fail", edit, now=NOW), EXIT_FAILED) == ("no",)
    assert file.read_bytes() == before


def test_text_that_is_no_unicode_is_never_saved(library: Library, file: Path) -> None:
    """F18, F58."""
    before = file.read_bytes()
    added = show("surrogate", title="\udcff")
    assert refused(lambda: follow(library, added), EXIT_FAILED) == (
        "cannot save the show 'surrogate': it holds text that is no Unicode",
        "nothing was changed",
    )
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b'{"schema": 1, "shows": [', "Input data was truncated"),
        (bytes(100), "JSON is malformed: invalid character (byte 0)"),
        (
            b'{"schema": 1, "shows": [{"key": "k"}]}',
            "Object missing required field `title` - at `$.shows[0]`",
        ),
    ],
)
def test_a_damaged_library_is_refused_with_the_command_that_restores_it(
    library: Library, file: Path, content: bytes, reason: str
) -> None:
    """F23, F24, F25: by readers and by changes, and nothing is written over it."""
    file.write_bytes(content)
    newest = library.backups()[0]
    expected = (
        f"{file} is damaged: {reason}",
        f"newest good backup: {newest.at:%Y-%m-%d %H:%M} UTC, shows: 1",
        f"go back to it: releasewatch restore {newest.path.name}",
    )
    assert refused(library.read) == expected
    assert refused(lambda: follow(library, show("new"))) == expected
    assert refused(library.undo) == expected
    assert file.read_bytes() == content


def test_a_damaged_library_names_a_good_backup_not_the_newest(library: Library, file: Path) -> None:
    """F23."""
    remove(library, "another")
    file.write_bytes(b"")
    newest, older, *_ = library.backups()
    newest.path.write_bytes(b"half")
    assert refused(library.read)[-1] == f"go back to it: releasewatch restore {older.path.name}"


def test_a_damaged_library_without_backups_says_so(tmp_path: Path, file: Path) -> None:
    """F23."""
    file.write_bytes(b"[]")
    assert refused(library_in(tmp_path).read) == (
        f"{file} is damaged: Expected `object`, got `array`",
        f"there is no good backup in {tmp_path}/backups; mend the file, or move it away to begin anew",
    )


def test_a_huge_file_is_refused_unread(library: Library, file: Path) -> None:
    """F28."""
    with file.open("r+b") as opened:
        opened.truncate(1 << 30)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    expected = (
        f"{file} is damaged: it has 1073 MB, no library is that large",
        "move the file away, then go back to a backup: releasewatch restore",
    )
    assert refused(library.read) == expected
    assert refused(lambda: follow(library, show("new"))) == expected
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
    assert file.stat().st_size == 1 << 30


def test_a_later_schema_is_refused_by_everything_that_reads(library: Library, file: Path) -> None:
    """F30."""
    content = file.read_bytes().replace(b'"schema": 1', b'"schema": 2')
    file.write_bytes(content)
    expected = (
        f"{file} is of a later version of releasewatch: it has schema 2, this version knows 1",
        "nothing was changed; upgrade releasewatch: pip install --upgrade releasewatch",
    )
    for action in (library.read, lambda: follow(library, show("new")), library.undo, library.restore):
        assert refused(action) == expected
    assert file.read_bytes() == content


def test_unknown_keys_stay_through_changes_of_other_shows_and_undo(library: Library, file: Path) -> None:
    """F29."""
    file.write_bytes(
        file.read_bytes()
        .replace(b'{\n  "schema"', b'{\n  "a-new-one": {\n    "of": "the file"\n  },\n  "schema"')
        .replace(b'"added"', b'"a-new-one": [],\n      "added"')
    )
    before = file.read_bytes()
    follow(library, show("k"))
    library.undo()
    assert file.read_bytes() == before


def test_a_hand_edited_file_is_put_in_order_by_the_next_change(library: Library, file: Path) -> None:
    """F26."""
    values = msgspec.json.decode(file.read_bytes())
    values["shows"].reverse()
    file.write_bytes(b"\xef\xbb\xbf" + msgspec.json.encode(values).replace(b",", b",\r\n\t"))
    follow(library, show("k"))
    remove(library, "k")
    again = library_in(file.parent / "again")
    follow(again, CREATURE, show("another"))
    assert file.read_bytes() == (file.parent / "again" / "library.json").read_bytes()


def test_an_edit_by_hand_during_a_change_is_kept(library: Library, file: Path) -> None:
    """F34, F16: the change is made again on what stands there now."""
    calls = []

    def edit(book: Book) -> None:
        calls.append(len(book.shows()))
        if len(calls) < 4:
            file.write_bytes(file.read_bytes().replace(b'"another', b'"another!'))
        book.put(show("new"))

    library.change("add new", edit, now=NOW)
    assert len(calls) == 4
    assert library.read() == (show("another!!!"), CREATURE, show("new"))
    assert library.undo().what == "add new"
    assert library.undo().what.startswith("add ")


def test_a_file_that_never_stops_changing_is_given_up(library: Library, file: Path) -> None:
    """F16, F34."""
    calls = []

    def edit(book: Book) -> None:
        calls.append(1)
        file.write_bytes(file.read_bytes() + b" ")
        book.put(show("new"))

    assert refused(lambda: library.change("add new", edit, now=NOW), EXIT_FAILED) == (
        "another program keeps changing the library",
        "nothing was changed; try again later",
    )
    assert (len(calls), len(library.read())) == (5, 2)


def test_a_missing_library_with_backups_is_no_first_run(library: Library, file: Path, tmp_path: Path) -> None:
    """F35."""
    file.unlink()
    newest = library.backups()[0]
    expected = (
        f"{file} is missing, but there are backups of it",
        f"to begin anew, move them away: {tmp_path}/backups",
        f"newest good backup: {newest.at:%Y-%m-%d %H:%M} UTC, shows: 1",
        f"go back to it: releasewatch restore {newest.path.name}",
    )
    assert refused(library.read) == expected
    assert refused(lambda: follow(library, show("new"))) == expected
    assert not file.exists()
    library.restore()
    assert keys(library) == [CREATURE.key]


def test_restoring_keeps_what_was_there_and_counts_the_shows(library: Library, file: Path) -> None:
    """F21."""
    remove(library, "another")
    two_shows = library.backups()[0].path
    assert library.restore(Path(two_shows.name)) == Restored(two_shows, 1, 2)
    assert library.read() == (show("another"), CREATURE)
    assert [one.shows for one in library.backups()] == [1, 2, 1]
    assert refused(library.undo, EXIT_FAILED) == ("there is nothing to take back",)
    assert library.restore() == Restored(library.backups()[1].path, 2, 1)


def test_restoring_over_a_damaged_library_keeps_it_for_those_who_can_mend_it(
    library: Library, file: Path
) -> None:
    """F21."""
    file.write_bytes(b"half a libr")
    assert library.restore().shows_before is None
    assert keys(library) == [CREATURE.key]
    damaged = library.backups()[0]
    assert (damaged.path.read_bytes(), damaged.shows) == (b"half a libr", None)


def test_a_bad_backup_is_not_restored(library: Library, file: Path, tmp_path: Path) -> None:
    """F21."""
    before = file.read_bytes()
    (tmp_path / "bad.json").write_bytes(b"{}")
    newest = library.backups()[0]
    remedies = (
        f"newest good backup: {newest.at:%Y-%m-%d %H:%M} UTC, shows: 1",
        f"go back to it: releasewatch restore {newest.path.name}",
    )
    assert refused(lambda: library.restore(tmp_path / "bad.json"), EXIT_FAILED) == (
        f"the backup {tmp_path}/bad.json is no good: Object missing required field `schema`",
        *remedies,
    )
    assert refused(lambda: library.restore(Path("none.json")), EXIT_FAILED) == (
        "cannot read the backup none.json: No such file or directory",
        *remedies,
    )
    assert file.read_bytes() == before
    for one in library.backups():
        one.path.unlink()
    assert refused(library.restore, EXIT_FAILED) == (f"there is no good backup in {tmp_path}/backups",)


def test_a_backup_of_an_impossible_name_is_refused(library: Library, file: Path) -> None:
    before = file.read_bytes()
    name = "x" * 300
    assert refused(lambda: library.restore(Path(name)), EXIT_FAILED)[0] == (
        f"cannot read the backup {name}: File name too long"
    )
    assert file.read_bytes() == before


RESTORE = """
import sys
from pathlib import Path
from releasewatch.errors import ReleasewatchError
from releasewatch.library.store import Library
directory = Path(sys.argv[1])
try:
    Library(directory / "library.json", directory / "backups").restore(Path(sys.argv[2]))
except ReleasewatchError as error:
    print(error.sentence)
"""


@needs_no_privileges
@pytest.mark.parametrize(
    ("mode", "sentence"),
    [
        (0o000, "cannot read the backups in {directory}: Permission denied"),
        (0o600, "cannot read the backup {directory}/{name}: Permission denied"),
    ],
)
def test_backups_that_may_not_be_read_are_told(
    library: Library, tmp_path: Path, mode: int, sentence: str
) -> None:
    directory = tmp_path / "backups"
    name = library.backups()[0].path.name
    directory.chmod(mode)
    ran = subprocess.run(
        [*AS_A_PERSON, sys.executable, "-c", RESTORE, str(tmp_path), name],
        capture_output=True,
        text=True,
        check=False,
    )
    directory.chmod(0o700)
    assert (ran.stdout, ran.stderr) == (sentence.format(directory=directory, name=name) + "\n", "")


def test_a_link_stays_and_its_file_is_locked_and_changed(tmp_path: Path) -> None:
    """F38."""
    (tmp_path / "synced").mkdir()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "library.json").symlink_to("../synced/shows.json")
    library = library_in(tmp_path / "home")
    follow(library, show("one"), show("two"))
    assert keys(library) == ["one", "two"]
    assert (tmp_path / "home" / "library.json").is_symlink()
    assert sorted(path.name for path in (tmp_path / "synced").iterdir()) == ["shows.json", "shows.json.lock"]
    assert sorted(path.name for path in (tmp_path / "home").iterdir()) == [
        "backups",
        "library.json",
        "undo.json",
    ]


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path, file: Path) -> None:
    """F39."""
    library = library_in(tmp_path)
    os.mkfifo(file)
    pipe = (f"{file} is no ordinary file", "move it away, then try again")
    assert refused(library.read) == pipe
    assert refused(lambda: follow(library, show("k")), EXIT_FAILED) == pipe
    file.unlink()
    file.symlink_to("library.json")
    assert refused(library.read)[0] == f"{file} is a link that leads back to itself"
    file.unlink()
    file.symlink_to("nowhere/library.json")
    assert library.read() == ()
    assert refused(lambda: follow(library, show("k")), EXIT_FAILED) == (
        f"{file} is a link into a directory that does not exist: {tmp_path}/nowhere",
        "make the directory, or remove the link",
    )
    assert not (tmp_path / "nowhere").exists()


@needs_no_privileges
def test_a_file_that_may_not_be_read_is_told(library: Library, file: Path, tmp_path: Path) -> None:
    """F40."""
    file.chmod(0)
    ran = subprocess.run(
        [*AS_A_PERSON, sys.executable, str(WRITER), str(tmp_path), "add", "k"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        EXIT_LIBRARY_UNREADABLE,
        "",
        f"cannot read {file}: Permission denied\n",
    )


def fill(disk: Path) -> None:
    """Leave not one free block."""
    with (disk / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while True:
            filler.write(bytes(4096))
    assert os.statvfs(disk).f_bfree == 0


def test_on_a_full_disk_reading_works_and_every_change_is_refused(tmp_path: Path) -> None:
    """F04, F41."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k,mode=0700", "tmpfs", str(disk)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip("no file system can be mounted here")
    try:
        library = library_in(disk)
        follow(library, show("one"))
        before = (disk / "library.json").read_bytes()
        fill(disk)
        for number in range(20):
            assert refused(partial(follow, library, show(f"k-{number}")), EXIT_FAILED) == (
                f"cannot save {disk}/library.json: the disk is full in {disk}",
                "nothing was changed",
            )
            assert keys(library) == ["one"]
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert keys(library) == ["one"]
        assert refused(lambda: follow(library, show("k")), EXIT_FAILED) == (
            f"cannot lock the library with {disk}/library.json.lock: {disk} is read-only",
            "nothing was changed",
        )
        assert (disk / "library.json").read_bytes() == before
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_ten_thousand_shows_are_read_and_saved_in_time_and_little_memory(tmp_path: Path) -> None:
    """F46: in a process of its own, which collects no garbage, as the program does."""
    many = [
        {
            "added": STAMP,
            "facts": {
                "tvmaze": {
                    "fetched": STAMP,
                    "platform": "Netflix",
                    "releases": [
                        {
                            "date": f"2024-{1 + number:02d}-{1 + key % 28:02d}",
                            "episodes": {"count": 4, "first": number, "last": number + 3},
                            "label": f"Part {number}",
                            "season": 1,
                            "time": "17:00",
                            "zone": "Asia/Seoul",
                        }
                        for number in range(10)
                    ],
                }
            },
            "ids": {"tvmaze": key},
            "key": f"show-{key:06d}",
            "title": f"경성크리처 {key}",
        }
        for key in range(10_000)
    ]
    text = msgspec.json.format(msgspec.json.encode({"schema": 1, "shows": many}), indent=2)
    (tmp_path / "library.json").write_bytes(text)
    code = """
import gc, resource, sys, time
from pathlib import Path
from tests.library.making import follow, library_in, show
gc.disable()
library = library_in(Path(sys.argv[1]))
begun = time.process_time()
assert len(library.read()) == 10_000
read = time.process_time() - begun
begun = time.process_time()
follow(library, show("new"))
status = Path("/proc/self/status")
if status.exists():  # getrusage counts what the program that started this one held
    peak = int(status.read_text().partition("VmHWM:")[2].split()[0])
else:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(read, time.process_time() - begun, peak / 1024)
"""
    ran = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    read_seconds, save_seconds, megabytes = map(float, ran.stdout.split())
    assert read_seconds < 4
    assert save_seconds < 6
    assert megabytes < 300
    assert len(keys(library_in(tmp_path))) == 10_001
