"""One file replaced as a whole or not at all."""

import errno
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from releasewatch.errors import ReleasewatchError

_TEMPORARY_SUFFIX = ".releasewatch.tmp"
_STALE_SECONDS = 3600.0

UNSUPPORTED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What file systems answer to a call that they do not know, such as the sync of a directory."""


def real_file(path: Path) -> Path:
    """The file that `path` means once links are followed; it need not exist.

    Raises `ReleasewatchError` where `path` leads in a circle, or to something that is no ordinary file: nobody
    waits for a pipe or writes into a device.
    """
    real = Path(os.path.realpath(path))
    try:
        mode = real.stat().st_mode
    except FileNotFoundError:
        return real
    except OSError as error:
        raise _unreachable(path, error) from None
    if not stat.S_ISREG(mode):
        kind = "a directory" if stat.S_ISDIR(mode) else "no ordinary file"
        raise ReleasewatchError(f"{path} is {kind}", "move it away, then try again")
    return real


def read_whole(path: Path, limit_bytes: int) -> bytes:
    """The content of an ordinary file of at most `limit_bytes`, without ever waiting for a pipe.

    Raises `OSError` as the system gives it, and with `EFBIG` for a file that is larger, before it is read.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "no ordinary file", str(path))
        if status.st_size > limit_bytes:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return file.readall()


def make_directory(path: Path) -> None:
    """Make `path` a directory for the person alone, with its parents; one that exists is left as it is."""
    if path.is_dir():
        return
    if path.parent != path:
        make_directory(path.parent)
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        if _is_root():  # a person who ran us with sudo must be able to go on without it
            parent = path.parent.stat()
            os.chown(path, parent.st_uid, parent.st_gid)
    except OSError as error:
        raise ReleasewatchError(f"cannot make the directory {path}: {reason(path.parent, error)}") from None


def write_atomic(
    path: Path, data: bytes, *, durable: bool = True, before_replace: Callable[[], None] | None = None
) -> None:
    """Make `data` the content of `path`: after any fault the file is the old one or the complete new one.

    Links stay links and the mode stays what it was; a new file is for the person alone. `durable` waits until
    the disk has it; a file that can be made again at any time does without. `before_replace` is called when the
    new content is on the disk and the old file still in its place; what it raises leaves the old file there.

    Raises `ReleasewatchError`; nothing was changed then, except where the sentence says that it was saved.
    """
    real = real_file(path)
    temporary = real.with_name(f".{real.name}.{os.urandom(8).hex()}{_TEMPORARY_SUFFIX}")
    replaced = False
    try:
        _remove_stale_temporaries(real)
        _write_new(temporary, data, real, durable)
        if before_replace is not None:
            before_replace()
        os.replace(temporary, real)
        replaced = True
    except OSError as error:
        raise _not_saved(path, real, error) from None
    finally:
        if not replaced:  # also when a signal ends the program here
            with suppress(OSError):
                os.unlink(temporary)
    if durable:
        _sync_directory(real)


def give_owner(descriptor: int, status: os.stat_result) -> None:
    """Let what root writes belong to whom `status` belongs to, or the person's next run could not use it."""
    if _is_root():
        with suppress(OSError):  # a file system without owners
            os.fchown(descriptor, status.st_uid, status.st_gid)


def reason(directory: Path, error: OSError) -> str:
    """Why nothing could be written in `directory`, in words."""
    match error.errno:
        case errno.ENOSPC:
            return f"the disk is full in {directory}"
        case errno.EDQUOT:
            return f"your share of the disk is used up in {directory}"
        case errno.EFBIG:
            return f"it would be larger than files may be in {directory}"
        case errno.EROFS:
            return f"{directory} is read-only"
        case errno.ENOENT | errno.ENOTDIR:
            return f"there is no directory {directory}"
        case errno.EACCES | errno.EPERM:
            return f"there is no right to change it in {directory}"
        case _:
            return f"{error.strerror or error} in {directory}"


def _write_new(temporary: Path, data: bytes, real: Path, durable: bool) -> None:
    try:
        old = real.stat()
    except FileNotFoundError:
        old = None
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        if old is not None and not os.access(real, os.W_OK):
            # A rename would replace it all the same, but its owner said that it must not change.
            raise ReleasewatchError(f"cannot save {real}: the file is read-only", "nothing was changed")
        give_owner(descriptor, old or real.parent.stat())
        if old is not None:
            with suppress(PermissionError):  # a file system without modes; what remains is stricter
                os.fchmod(descriptor, stat.S_IMODE(old.st_mode))
        rest = memoryview(data)
        while rest:
            written = os.write(descriptor, rest)
            if written == 0:
                raise OSError(errno.EIO, "the disk takes no more")
            rest = rest[written:]
        if durable:
            _sync(descriptor)
    except BaseException:
        with suppress(OSError):
            os.close(descriptor)
        raise
    os.close(descriptor)  # outside: a full network disk may answer only here


def _sync(descriptor: int) -> None:
    """Wait until the file is on the disk; a file system that knows no such call is taken as it is."""
    if sys.platform == "darwin":
        import fcntl

        # fsync alone leaves the data in the drive's own memory there, see `man 2 fsync` of macOS.
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError as error:
            if error.errno not in UNSUPPORTED | {errno.ENOTTY}:
                raise
        else:
            return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in UNSUPPORTED:
            raise


def _sync_directory(real: Path) -> None:
    try:
        descriptor = os.open(real.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except PermissionError:  # a directory that may be written to but not listed
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in UNSUPPORTED:
            raise ReleasewatchError(
                f"{real} was saved, but the disk reported an error: {os.strerror(error.errno or 0)}",
                "check the disk, and keep a copy of the file elsewhere",
            ) from None
    finally:
        os.close(descriptor)


def _remove_stale_temporaries(real: Path) -> None:
    """Remove what killed writers of this file left behind, older than an hour by the clock of the machine."""
    prefix = f".{real.name}."
    oldest = time.time() - _STALE_SECONDS
    with suppress(OSError), os.scandir(real.parent) as entries:
        for entry in entries:
            if entry.name.startswith(prefix) and entry.name.endswith(_TEMPORARY_SUFFIX):
                with suppress(OSError):
                    if entry.stat(follow_symlinks=False).st_mtime < oldest:
                        os.unlink(entry.path)


def _not_saved(path: Path, real: Path, error: OSError) -> ReleasewatchError:
    return ReleasewatchError(f"cannot save {path}: {reason(real.parent, error)}", "nothing was changed")


def _unreachable(path: Path, error: OSError) -> ReleasewatchError:
    if error.errno == errno.ELOOP:
        return ReleasewatchError(
            f"{path} is a link that leads back to itself", "remove the link, then try again"
        )
    return ReleasewatchError(f"cannot reach {path}: {error.strerror}")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
