"""The script and its line put in place for one shell, and taken away again."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from releasewatch.errors import ReleasewatchError
from releasewatch.files import make_directory, read_whole, real_file, write_atomic
from releasewatch.shell.block import MarkerMissingError, with_block, without_block
from releasewatch.shell.scripts import SHELLS, Shell, installed_scripts, line

_LIMIT_BYTES = 10_000_000
"""A start-up file larger than this is none."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What an installation does, to be shown before it is done."""

    shell: Shell
    script_file: Path
    startup_file: Path
    line: str
    startup_file_exists: bool
    installed: bool
    """True where the line stands there already and the script is this version's: nothing will change."""


def plan(shell: Shell, state: Path, startup_file: Path) -> Plan:
    """What `install` would do for `shell`; nothing is changed.

    Raises `ReleasewatchError` where the start-up file cannot be read, or our lines in it were changed.
    """
    script_file = _script_file(shell, state)
    words = line(shell, script_file)
    content = _content(startup_file)
    return Plan(
        shell=shell,
        script_file=script_file,
        startup_file=startup_file,
        line=words,
        startup_file_exists=content is not None,
        installed=content is not None
        and _with_line(startup_file, content, words) == content
        and _is_current(shell, script_file),
    )


def install(todo: Plan) -> None:
    """Write the script, then the line that reads it; what is there already stays as it is.

    Raises `ReleasewatchError` with the line to add by hand where the start-up file may not be changed.
    """
    content = _content(todo.startup_file)
    wanted = _with_line(todo.startup_file, content, todo.line)
    if content is not None and content != wanted:
        _require_writable(todo.startup_file, f"add this line to it yourself: {todo.line}")
    make_directory(todo.script_file.parent)
    _write_scripts(todo.shell, todo.script_file.parent)
    if content != wanted:
        make_directory(real_file(todo.startup_file).parent)
        write_atomic(todo.startup_file, wanted, durable=True)


def uninstall(shell: Shell, state: Path, startup_file: Path) -> bool:
    """Take the line and the script away; True if there was anything. The start-up file becomes what it was.

    Raises `ReleasewatchError` where the file may not be changed; then the script stays as well.
    """
    content = _content(startup_file)
    bare = None if content is None else _without_line(startup_file, content)
    if content != bare:
        _require_writable(startup_file, "remove the lines between the markers of releasewatch yourself")
        if bare is None:
            real_file(startup_file).unlink()
        else:
            write_atomic(startup_file, bare, durable=True)
    script_file = _script_file(shell, state)
    script_there = script_file.exists()
    for name in installed_scripts(shell):
        script_file.with_name(name).unlink(missing_ok=True)
    return content != bare or script_there


def renew_scripts(state: Path) -> None:
    """Replace the scripts that an older version installed; none is added.

    Raises `ReleasewatchError` where one cannot be written.
    """
    for shell in SHELLS:
        script_file = _script_file(shell, state)
        if script_file.exists():
            _write_scripts(shell, script_file.parent)


def _script_file(shell: Shell, state: Path) -> Path:
    return state / "shell" / f"hook.{shell}"


def _write_scripts(shell: Shell, directory: Path) -> None:
    """The one that the other reads comes first: a shell that starts in between finds both or neither."""
    for name, text in installed_scripts(shell).items():
        if not _holds(directory / name, text):
            write_atomic(directory / name, text.encode(), durable=True)


def _is_current(shell: Shell, script_file: Path) -> bool:
    return all(_holds(script_file.with_name(name), text) for name, text in installed_scripts(shell).items())


def _holds(file: Path, text: str) -> bool:
    try:
        return read_whole(file, _LIMIT_BYTES) == text.encode()
    except OSError:
        return False


def _content(startup_file: Path) -> bytes | None:
    try:
        return read_whole(real_file(startup_file), _LIMIT_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ReleasewatchError(f"cannot read {startup_file}: {error.strerror}") from None


def _with_line(startup_file: Path, content: bytes | None, words: str) -> bytes:
    try:
        return with_block(content, words)
    except MarkerMissingError:
        raise _changed_by_hand(startup_file) from None


def _without_line(startup_file: Path, content: bytes) -> bytes | None:
    try:
        return without_block(content)
    except MarkerMissingError:
        raise _changed_by_hand(startup_file) from None


def _changed_by_hand(startup_file: Path) -> ReleasewatchError:
    return ReleasewatchError(
        f"the lines of releasewatch in {startup_file} were changed: a marker is missing",
        "remove those lines yourself, then try again",
    )


def _require_writable(startup_file: Path, remedy: str) -> None:
    """A rename would replace a read-only file all the same, and root may write to any: the mode counts."""
    if not real_file(startup_file).stat().st_mode & stat.S_IWUSR or not os.access(startup_file, os.W_OK):
        raise ReleasewatchError(f"{startup_file} is read-only, nothing was changed", remedy)
