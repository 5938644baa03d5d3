import os
import resource
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.library.rights import AS_A_PERSON, needs_no_privileges, needs_root

from releasewatch.errors import ReleasewatchError
from releasewatch.files import make_directory, read_whole, write_atomic


def write_as_a_person(file: Path, more: str = "") -> subprocess.CompletedProcess[str]:
    code = f"""
import sys
from pathlib import Path
from releasewatch.errors import ReleasewatchError
from releasewatch.files import write_atomic
{more}
try:
    write_atomic(Path({str(file)!r}), b"new" * 100_000)
except ReleasewatchError as error:
    sys.exit("; ".join((error.sentence, *error.remedies)))
"""
    return subprocess.run(
        [*AS_A_PERSON, sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )


def failure(file: Path, data: bytes = b"new") -> str:
    with pytest.raises(ReleasewatchError) as caught:
        write_atomic(file, data)
    return "; ".join((caught.value.sentence, *caught.value.remedies))


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.iterdir())


@pytest.mark.parametrize("durable", [True, False])
def test_a_new_file_is_for_the_person_alone(tmp_path: Path, durable: bool) -> None:
    file = tmp_path / "file"
    write_atomic(file, b"new", durable=durable)
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert names(tmp_path) == ["file"]


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o600, 0o660])
def test_the_mode_of_the_old_file_stays(tmp_path: Path, mode: int) -> None:
    """F40."""
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_atomic(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", mode)


@needs_no_privileges
def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    """F40: a rename would do it all the same."""
    file = tmp_path / "file"
    file.write_bytes(b"old")
    file.chmod(0o400)
    assert (
        write_as_a_person(file).stderr == f"cannot save {file}: the file is read-only; nothing was changed\n"
    )
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["file"])


@needs_no_privileges
def test_a_read_only_directory_is_told(tmp_path: Path) -> None:
    """F17, F40."""
    directory = tmp_path / "home"
    directory.mkdir()
    file = directory / "file"
    file.write_bytes(b"old")
    directory.chmod(0o500)
    ran = write_as_a_person(file)
    directory.chmod(0o700)
    assert (
        ran.stderr
        == f"cannot save {file}: there is no right to change it in {directory}; nothing was changed\n"
    )
    assert (file.read_bytes(), names(directory)) == (b"old", ["file"])


@needs_root
def test_what_root_writes_in_the_home_of_a_person_belongs_to_the_person(tmp_path: Path) -> None:
    """F42."""
    os.chown(tmp_path, 65534, 65533)
    old = tmp_path / "old"
    old.write_bytes(b"old")
    os.chown(old, 12345, 65533)
    write_atomic(old, b"new")
    write_atomic(tmp_path / "new", b"new")
    make_directory(tmp_path / "directory")
    assert {path.name: (path.stat().st_uid, path.stat().st_gid) for path in tmp_path.iterdir()} == {
        "old": (12345, 65533),
        "new": (65534, 65533),
        "directory": (65534, 65533),
    }


@pytest.mark.parametrize("chain", [1, 3])
@pytest.mark.parametrize("relative", [True, False], ids=["relative", "absolute"])
def test_a_link_stays_a_link_and_its_file_is_replaced(tmp_path: Path, chain: int, relative: bool) -> None:
    """F38."""
    (tmp_path / "elsewhere").mkdir()
    real = tmp_path / "elsewhere" / "real"
    real.write_bytes(b"old")
    links = [tmp_path / f"link-{number}" for number in range(chain)]
    target = real
    for link in links:
        link.symlink_to(os.path.relpath(target, tmp_path) if relative else target)
        target = link
    write_atomic(links[-1], b"new")
    assert real.read_bytes() == b"new"
    assert all(link.is_symlink() for link in links)
    assert names(tmp_path / "elsewhere") == ["real"]


def test_a_link_into_another_file_system_is_followed(tmp_path: Path) -> None:
    """F38."""
    memory = Path("/dev/shm")  # noqa: S108 - the one other file system that most machines have
    if not os.access(memory, os.W_OK) or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("there is no other file system")
    real = memory / f"releasewatch-test-{os.getpid()}"
    try:
        real.write_bytes(b"old")
        (tmp_path / "link").symlink_to(real)
        write_atomic(tmp_path / "link", b"new")
        assert (real.read_bytes(), (tmp_path / "link").is_symlink()) == (b"new", True)
    finally:
        real.unlink()


def test_a_dangling_link_makes_its_file(tmp_path: Path) -> None:
    """F39."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to("elsewhere/real")
    write_atomic(tmp_path / "link", b"new")
    assert (tmp_path / "elsewhere" / "real").read_bytes() == b"new"
    assert (tmp_path / "link").is_symlink()


def test_a_link_into_no_directory_is_told(tmp_path: Path) -> None:
    """F39."""
    (tmp_path / "link").symlink_to("nowhere/real")
    assert failure(tmp_path / "link") == (
        f"cannot save {tmp_path}/link: there is no directory {tmp_path}/nowhere; nothing was changed"
    )


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    """F39."""
    (tmp_path / "round").symlink_to("about")
    (tmp_path / "about").symlink_to("round")
    (tmp_path / "directory").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "device").symlink_to("/dev/full")
    remedy = "move it away, then try again"
    assert [failure(tmp_path / name) for name in ("round", "directory", "pipe", "device")] == [
        f"{tmp_path}/round is a link that leads back to itself; remove the link, then try again",
        f"{tmp_path}/directory is a directory; {remedy}",
        f"{tmp_path}/pipe is no ordinary file; {remedy}",
        f"{tmp_path}/device is no ordinary file; {remedy}",
    ]


def test_only_own_temporary_files_older_than_an_hour_are_removed(tmp_path: Path) -> None:
    """F10, F90: the age is told by the real clock, and a time in the future is no age."""
    now = time.time()
    ages = {
        ".file.00000000000000aa.releasewatch.tmp": 3700,
        ".file.00000000000000bb.releasewatch.tmp": 3500,
        ".file.00000000000000cc.releasewatch.tmp": -400 * 86400,
        ".other.00000000000000dd.releasewatch.tmp": 3700,
        ".file.tmp": 3700,
        "file.releasewatch.tmp": 3700,
    }
    for name, age in ages.items():
        (tmp_path / name).write_bytes(b"half a")
        os.utime(tmp_path / name, (now - age, now - age))
    write_atomic(tmp_path / "file", b"new")
    assert names(tmp_path) == sorted([*ages, "file"])[1:]


def test_what_stops_the_replacing_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"old")
    seen: list[list[bytes]] = []

    def stop() -> None:
        seen.append(sorted(path.read_bytes() for path in tmp_path.iterdir()))
        raise ReleasewatchError("stop")

    with pytest.raises(ReleasewatchError, match="stop"):
        write_atomic(file, b"new", before_replace=stop)
    assert seen == [[b"new", b"old"]]
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["file"])


def test_short_writes_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F11."""
    whole = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: whole(descriptor, data[:7]))
    write_atomic(tmp_path / "file", b"0123456789" * 100)
    assert (tmp_path / "file").read_bytes() == b"0123456789" * 100


def test_a_disk_that_takes_nothing_does_not_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F11."""
    monkeypatch.setattr(os, "write", lambda descriptor, data: 0)
    assert failure(tmp_path / "file") == (
        f"cannot save {tmp_path}/file: the disk takes no more in {tmp_path}; nothing was changed"
    )
    assert names(tmp_path) == []


def test_a_limit_on_the_size_of_files_is_told_and_does_not_kill(tmp_path: Path) -> None:
    """F05: Python ignores the signal that would end the process; what is left is a short write, then an error."""
    file = tmp_path / "file"
    file.write_bytes(b"old")
    ran = write_as_a_person(
        file,
        f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, {resource.RLIM_INFINITY}))",
    )
    assert signal.getsignal(signal.SIGXFSZ) == signal.SIG_IGN
    assert (ran.returncode, ran.stderr) == (
        1,
        f"cannot save {file}: it would be larger than files may be in {tmp_path}; nothing was changed\n",
    )
    assert (file.read_bytes(), names(tmp_path)) == (b"old", ["file"])


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few blocks."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k,nr_inodes=8,mode=0700", "tmpfs", str(place)],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip(f"no file system can be mounted here: {mounted.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_a_disk_without_a_free_block_is_full(small_disk: Path) -> None:
    """F03."""
    file = small_disk / "file"
    file.write_bytes(b"old")
    full = f"cannot save {file}: the disk is full in {small_disk}; nothing was changed"
    assert failure(file, b"new" * 50_000) == full
    assert (file.read_bytes(), names(small_disk)) == (b"old", ["file"])


def test_a_disk_without_a_free_inode_is_full(small_disk: Path) -> None:
    """F05."""
    file = small_disk / "file"
    file.write_bytes(b"old")
    while True:
        try:
            (small_disk / f"filler-{len(names(small_disk))}").touch()
        except OSError:
            break
    assert failure(file) == f"cannot save {file}: the disk is full in {small_disk}; nothing was changed"
    assert file.read_bytes() == b"old"


def test_a_read_only_disk_is_told(small_disk: Path) -> None:
    """F41."""
    file = small_disk / "file"
    file.write_bytes(b"old")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    assert failure(file) == f"cannot save {file}: {small_disk} is read-only; nothing was changed"
    with pytest.raises(ReleasewatchError, match="is read-only"):
        make_directory(small_disk / "directory")


@pytest.mark.parametrize(("size", "limit"), [(0, 0), (3, 3), (3, 10)])
def test_a_file_within_its_limit_is_read_whole(tmp_path: Path, size: int, limit: int) -> None:
    (tmp_path / "file").write_bytes(b"x" * size)
    assert read_whole(tmp_path / "file", limit) == b"x" * size


def test_a_larger_file_is_refused_unread(tmp_path: Path) -> None:
    """F28."""
    with (tmp_path / "file").open("wb") as file:
        file.truncate(1 << 30)
    with pytest.raises(OSError, match="File too large"):
        read_whole(tmp_path / "file", (1 << 30) - 1)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """F39."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="no ordinary file"):
        read_whole(tmp_path / "pipe", 10)


def test_a_directory_is_made_for_the_person_alone_and_left_as_it_is_after(tmp_path: Path) -> None:
    directory = tmp_path / "one" / "two"
    make_directory(directory)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o700
    directory.chmod(0o755)
    make_directory(directory)
    assert stat.S_IMODE(directory.stat().st_mode) == 0o755


def test_a_file_in_the_way_of_a_directory_is_told(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"")
    with pytest.raises(ReleasewatchError) as caught:
        make_directory(tmp_path / "one" / "two")
    assert caught.value.sentence == f"cannot make the directory {tmp_path}/one: File exists in {tmp_path}"
