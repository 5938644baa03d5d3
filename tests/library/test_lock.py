import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.library.making import follow, keys, library_in, show
from tests.library.rights import AS_A_PERSON, needs_no_privileges, needs_root

from releasewatch.errors import ReleasewatchError

WRITER = Path(__file__).with_name("writer.py")
READER = """
from tests.library.making import *
print(keys(library_in(Path({home!r}))))
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Another process that holds the lock of the library and will not let go."""
    process = subprocess.Popen(
        [sys.executable, str(WRITER), str(tmp_path), "hold", "-"], stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    with process, process.stdout:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_lock_that_is_held_is_waited_for_ten_seconds_and_its_holder_is_named(
    tmp_path: Path, holder: subprocess.Popen[bytes]
) -> None:
    """F14."""
    holder.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    with pytest.raises(ReleasewatchError) as caught:
        follow(library_in(tmp_path), show("one"))
    assert 9.5 < time.monotonic() - begun < 15
    assert (caught.value.sentence, caught.value.remedies) == (
        f"another releasewatch (process {holder.pid}) is changing the library",
        ("nothing was changed; try again later",),
    )
    assert sorted(path.name for path in tmp_path.iterdir()) == ["library.json.lock"]


def test_a_reader_does_not_wait_for_the_lock(tmp_path: Path, holder: subprocess.Popen[bytes]) -> None:
    """R6."""
    begun = time.monotonic()
    assert library_in(tmp_path).read() == ()
    assert time.monotonic() - begun < 1


def test_a_lock_file_without_a_living_holder_blocks_nobody(
    tmp_path: Path, holder: subprocess.Popen[bytes]
) -> None:
    """F15: killed, on another host, or with the number of a process that lives."""
    holder.kill()
    holder.wait()
    library = library_in(tmp_path)
    lock = tmp_path / "library.json.lock"
    for number, signed in enumerate(
        [
            f"{holder.pid} {os.uname().nodename}\n",
            "1 another-host\n",
            f"{os.getppid()} {os.uname().nodename}\n",
            "?",
        ]
    ):
        lock.write_text(signed)
        identity = lock.stat().st_ino
        begun = time.monotonic()
        follow(library, show(f"show-{number}"))
        assert time.monotonic() - begun < 5
        assert lock.stat().st_ino == identity, "the lock file was replaced"


def test_fifty_processes_add_fifty_shows_at_once(tmp_path: Path) -> None:
    """F12."""

    def add(number: int) -> tuple[int, bytes]:
        ran = subprocess.run(
            [sys.executable, str(WRITER), str(tmp_path), "add", f"show-{number:02d}"],
            capture_output=True,
            check=False,
        )
        return ran.returncode, ran.stderr

    with ThreadPoolExecutor(max_workers=50) as pool:
        assert set(pool.map(add, range(50))) == {(0, b"")}
    assert keys(library_in(tmp_path)) == [f"show-{number:02d}" for number in range(50)]


@needs_no_privileges
def test_where_no_lock_file_can_be_made_reading_works_and_a_change_is_refused(tmp_path: Path) -> None:
    """F17."""
    home = tmp_path / "home"
    home.mkdir()
    library = library_in(home)
    follow(library, show("one"))
    (home / "library.json.lock").unlink()
    home.chmod(0o500)
    ran = subprocess.run(
        [*AS_A_PERSON, sys.executable, str(WRITER), str(home), "add", "two"],
        capture_output=True,
        text=True,
        check=False,
    )
    reading = subprocess.run(
        [
            *AS_A_PERSON,
            sys.executable,
            "-c",
            READER.format(home=str(home)),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    home.chmod(0o700)
    assert (ran.returncode, ran.stdout, ran.stderr) == (
        1,
        "",
        f"cannot lock the library with {home}/library.json.lock: there is no right to change it in {home}\n"
        "nothing was changed\n",
    )
    assert (reading.stdout, reading.stderr) == ("['one']\n", "")


@needs_root
def test_the_lock_file_that_root_makes_belongs_to_the_person(tmp_path: Path) -> None:
    """F42."""
    os.chown(tmp_path, 65534, 65534)
    follow(library_in(tmp_path), show("one"))
    follow(library_in(tmp_path), show("two"))
    assert {path.stat().st_uid for path in tmp_path.rglob("*")} == {65534}
