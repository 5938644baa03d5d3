"""Faults thrown at one save by the kernel's own interface: strace makes any system call fail, kill or interrupt."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.library.making import follow, keys, library_in, remove, show, temporaries

import releasewatch

WRITER = Path(__file__).with_name("writer.py")
CALLS = (
    "openat,write,pwrite64,fsync,close,flock,ftruncate,fchmod,fchown,read,getdents64,"
    "?rename,?renameat,?renameat2,?mkdir,?mkdirat,?unlink,?unlinkat"
)

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")


@dataclass(frozen=True)
class Call:
    """One system call of the save: its name, which call of that name in the process it is, its arguments."""

    name: str
    number: int
    arguments: str

    def __str__(self) -> str:
        return f"{self.name}({self.arguments})"


@dataclass(frozen=True)
class Ran:
    """How a writer ended, and the directory that it left."""

    code: int
    out: str
    err: str
    directory: Path

    def content(self) -> bytes:
        return (self.directory / "library.json").read_bytes()


class Scene:
    """A library of some changes, and the save of one more change that is repeated under faults."""

    def __init__(self, directory: Path) -> None:
        self.start = directory / "start"
        self.start.mkdir()
        library = library_in(self.start)
        for number in range(7):  # enough for the save to delete a backup as well
            follow(library, show(f"show-{number}"))
        remove(library, "show-0")
        self._directory = directory
        # The calls are counted from the start of Python: the program must be the same in every run.
        self._program = directory / "program"
        shutil.copytree(Path(releasewatch.__file__).parent, self._program / "releasewatch")
        self._runs = 0
        self.old = (self.start / "library.json").read_bytes()
        self.run()  # once for Python to compile what it has not compiled yet
        undisturbed = self.run("-o", str(directory / "calls"), "-y", "-e", f"trace={CALLS}")
        assert (undisturbed.code, undisturbed.out, undisturbed.err) == (0, "done\n", "")
        self.new = undisturbed.content()
        self.calls = tuple(self._calls(directory / "calls"))

    def run(self, *options: str) -> Ran:
        self._runs += 1
        directory = self._directory / f"run-{self._runs}"
        shutil.copytree(self.start, directory)
        ran = subprocess.run(
            [
                "strace",
                "--quiet=all",
                *options,
                sys.executable,
                str(WRITER),
                str(directory),
                "add",
                "new",
            ],
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONPATH": str(self._program)},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return Ran(ran.returncode, ran.stdout, ran.stderr, directory)

    def with_fault(self, fault: str, call: Call, *, and_later: bool = False) -> Ran:
        """The save with a fault at one call, or at that one and all later ones of its name."""
        times = f"{call.number}+" if and_later else str(call.number)
        return self.run(
            "-o", "/dev/null", "-e", f"trace={call.name}", "-e", f"inject={call.name}:{fault}:when={times}"
        )

    def find(self, *names: str, about: str = "") -> list[Call]:
        found = [call for call in self.calls if call.name in names and re.search(about, call.arguments)]
        assert found, (names, about)
        return found

    @staticmethod
    def _calls(trace: Path) -> Iterator[Call]:
        counted: dict[str, int] = {}
        begun = False
        for line in trace.read_text().splitlines():
            if form := re.match(r"(\w+)\((.*)", line):
                name, arguments = form.groups()
                counted[name] = counted.get(name, 0) + 1
                if begun and not re.match(r"[012]<", arguments):
                    yield Call(name, counted[name], arguments)
                begun = begun or "/the-change-begins" in arguments


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    return Scene(tmp_path_factory.mktemp("faults"))


def each(calls: list[Call] | tuple[Call, ...], check: Callable[[Call], None]) -> None:
    """Check every call, several at once: most of the time goes into starting Python."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        for call, result in [(call, pool.submit(check, call)) for call in calls]:
            try:
                result.result()
            except AssertionError as error:
                raise AssertionError(f"at {call}") from error


RENAME = ("rename", "renameat", "renameat2")
LIBRARY_RENAME = r'\.library\.json\..*library\.json"'


def assert_usable(ran: Ran) -> None:
    """The next commands work without any repair, and know what was saved and what was not."""
    library = library_in(ran.directory)
    saved = "new" in keys(library)
    assert library.undo().what == ("add new" if saved else "remove show-0")
    follow(library, show("next"))
    assert "next" in keys(library)
    assert library.notices == []


def test_a_killed_save_leaves_the_old_or_the_new_library_and_the_next_command_works(scene: Scene) -> None:
    """F01."""

    def check(call: Call) -> None:
        ran = scene.with_fault("signal=KILL", call)
        assert ran.code in (-signal.SIGKILL, 128 + signal.SIGKILL)
        assert ran.content() in (scene.old, scene.new)
        assert ran.out == ""
        assert len(temporaries(ran.directory)) <= 2
        assert_usable(ran)

    each(scene.find(*{call.name for call in scene.calls}), check)


@pytest.mark.parametrize(("name", "code"), [("TERM", 143), ("INT", 130)])
def test_an_interrupted_save_leaves_no_temporary_file(scene: Scene, name: str, code: int) -> None:
    """F09."""

    def check(call: Call) -> None:
        ran = scene.with_fault(f"signal={name}", call)
        assert (ran.code, ran.out, ran.err) == (code, "", "")
        assert ran.content() in (scene.old, scene.new)
        assert temporaries(ran.directory) == []
        assert_usable(ran)

    # The kernel hands a signal over after any call in the same way: those that read tell nothing more.
    each([call for call in scene.calls if call.name not in ("read", "getdents64")], check)


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        ("ENOSPC", "the disk is full in "),
        ("EDQUOT", "your share of the disk is used up in "),
        ("EFBIG", "it would be larger than files may be in "),
    ],
)
def test_a_full_disk_fails_the_save_and_names_the_directory(scene: Scene, fault: str, sentence: str) -> None:
    """F03, F05, F20: the backup and the record of changes count as much as the library itself."""

    def check(call: Call) -> None:
        ran = scene.with_fault(f"error={fault}", call)
        assert ran.code == 1
        assert ran.out == ""
        assert re.fullmatch(
            rf"cannot save .*: {sentence}{ran.directory}.*\nnothing was changed\n", ran.err
        ), ran.err
        assert ran.content() == scene.old
        assert temporaries(ran.directory) == []
        assert_usable(ran)

    each(scene.find("write"), check)


def test_a_disk_that_stays_full_leaves_the_old_library(scene: Scene) -> None:
    """F03: nothing can be written any more, the message included."""

    def check(call: Call) -> None:
        ran = scene.with_fault("error=ENOSPC", call, and_later=True)
        assert ran.code != 0
        assert ran.content() == scene.old
        assert temporaries(ran.directory) == []

    each(scene.find("write"), check)


@pytest.mark.parametrize("name", ["openat", "close", "fsync"])
def test_no_space_at_any_other_call_is_told_as_well(scene: Scene, name: str) -> None:
    """F03, F05: without free inodes it is the opening that fails, on a network disk the closing."""

    def check(call: Call) -> None:
        ran = scene.with_fault("error=ENOSPC", call)
        assert ran.code == 1
        assert "Traceback" not in ran.err
        assert ran.content() == scene.old
        assert_usable(ran)

    each(scene.find(name, about=r"\.tmp"), check)


def test_a_failed_sync_fails_the_save_and_is_not_tried_again_on_the_same_file(scene: Scene) -> None:
    """F06."""

    def check(call: Call) -> None:
        trace = scene.start.parent / f"sync-{call.number}"
        ran = scene.run(
            *("-o", str(trace), "-y", "-e", "trace=fsync"),
            *("-e", f"inject=fsync:error=EIO:when={call.number}"),
        )
        assert (ran.code, ran.out) == (1, "")
        assert re.fullmatch(r"cannot save .*: Input/output error in .*\nnothing was changed\n", ran.err), (
            ran.err
        )
        assert ran.content() == scene.old
        (failed,) = re.findall(r"fsync\(\d+<(.*)>\).*INJECTED", trace.read_text())
        assert trace.read_text().count(failed) == 1
        assert temporaries(ran.directory) == []

    each(scene.find("fsync", about=r"\.tmp>"), check)


@pytest.mark.parametrize("fault", ["EINVAL", "EOPNOTSUPP", "ENOSYS"])
def test_a_disk_that_cannot_sync_is_taken_as_it_is(scene: Scene, fault: str) -> None:
    """F07, F45."""
    ran = scene.with_fault(f"error={fault}", scene.find("fsync")[0], and_later=True)
    assert (ran.code, ran.out, ran.err) == (0, "done\n", "")
    assert ran.content() == scene.new


def test_a_directory_that_cannot_be_synced_is_told_although_the_library_is_saved(scene: Scene) -> None:
    """F07."""
    ran = scene.with_fault("error=EIO", scene.find("fsync")[-1])
    assert ran.code == 1
    assert re.fullmatch(
        r".*library\.json was saved, but the disk reported an error: Input/output error\n"
        r"check the disk, and keep a copy of the file elsewhere\n",
        ran.err,
    ), ran.err
    assert ran.content() == scene.new


@pytest.mark.parametrize("fault", ["EACCES", "EBUSY", "EXDEV", "EPERM"])
def test_a_refused_rename_keeps_the_old_library(scene: Scene, fault: str) -> None:
    """F08."""
    call = scene.find(*RENAME, about=LIBRARY_RENAME)[0]
    ran = scene.with_fault(f"error={fault}", call)
    assert (ran.code, ran.out) == (1, "")
    assert re.fullmatch(r"cannot save .*\nnothing was changed\n", ran.err), ran.err
    assert ran.content() == scene.old
    assert temporaries(ran.directory) == []
    assert_usable(ran)


@pytest.mark.parametrize("name", ["openat", "write", "fsync", "flock", "read"])
def test_an_interrupted_call_is_repeated(scene: Scene, name: str) -> None:
    """F11."""

    def check(call: Call) -> None:
        ran = scene.with_fault("error=EINTR", call)
        assert (ran.code, ran.out, ran.err) == (0, "done\n", "")
        assert ran.content() == scene.new

    # Directories are listed by the C library, which no file system interrupts.
    each(
        [call for call in scene.find(name) if "O_NONBLOCK|O_CLOEXEC|O_DIRECTORY" not in call.arguments], check
    )


@pytest.mark.parametrize("fault", ["ENOLCK", "EOPNOTSUPP", "EINVAL", "ENOSYS"])
def test_without_locks_a_change_is_saved_all_the_same_with_one_notice(scene: Scene, fault: str) -> None:
    """F16."""
    ran = scene.with_fault(f"error={fault}", scene.find("flock")[0], and_later=True)
    assert (ran.code, ran.out) == (0, "done\n")
    assert re.fullmatch(
        r"notice: .* knows no locks: do not change the library from two places at once\n", ran.err
    )
    assert ran.content() == scene.new
