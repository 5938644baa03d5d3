"""Which shell a person uses, and the file that it reads when it starts."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from releasewatch.errors import ReleasewatchError
from releasewatch.shell.scripts import SHELLS, Shell

_ANCESTORS = 8
"""How far up the shell may be: between it and us stand `sudo`, `uv run` and the like."""


def shell_in_use(environ: Mapping[str, str], process: int | None = None) -> Shell | None:
    """The nearest shell from `process` (by default the one that started us) upwards, else the one in `SHELL`.

    None where it is a shell that we do not know.
    """
    for name in _ancestors(os.getppid() if process is None else process):
        if shell := _known(name):
            return shell
    return _known(environ.get("SHELL", ""))


def startup_file(shell: Shell, environ: Mapping[str, str]) -> Path:
    """The file in which the line belongs.

    bash: ~/.bashrc, and on macOS ~/.bash_profile: terminals there start login shells, which read no other.
    zsh: .zshrc in ZDOTDIR or the home directory. fish: a file of ours in conf.d, which is made for that
    (https://fishshell.com/docs/current/language.html#configuration-files); config.fish stays the person's.

    Raises `ReleasewatchError` where there is no home directory.
    """
    try:
        home = Path("~").expanduser() if environ.get("HOME") is None else Path(environ["HOME"])
    except RuntimeError:
        home = Path()
    if not home.is_absolute():
        raise ReleasewatchError("cannot tell where the home directory is", "set HOME to it")
    if shell == "bash":
        return home / (".bash_profile" if sys.platform == "darwin" else ".bashrc")
    if shell == "zsh":
        return _absolute(environ, "ZDOTDIR", home) / ".zshrc"
    return _absolute(environ, "XDG_CONFIG_HOME", home / ".config") / "fish" / "conf.d" / "releasewatch.fish"


def _absolute(environ: Mapping[str, str], variable: str, default: Path) -> Path:
    chosen = Path(environ.get(variable, ""))
    return chosen if chosen.is_absolute() else default


def _known(name: str) -> Shell | None:
    """The shell behind the name of a program: a login shell has a hyphen before it, a path a directory."""
    bare = os.path.basename(name.strip()).removeprefix("-")
    return next((shell for shell in SHELLS if shell == bare), None)


def _ancestors(process: int) -> Iterator[str]:
    """The names of `process` and what stands above it, nearest first; fewer where they cannot be seen."""
    for _ in range(_ANCESTORS):
        parent, name = _parent_and_name(process)
        yield name
        if parent <= 1:
            return
        process = parent


def _parent_and_name(process: int) -> tuple[int, str]:
    try:
        # The name stands in parentheses and may hold any character; the parent is the second word after it.
        text = Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace")
        name, _, rest = text.partition("(")[2].rpartition(")")
        return int(rest.split()[1]), name
    except (OSError, ValueError, IndexError):
        pass
    try:
        answer = subprocess.run(
            ["ps", "-o", "ppid=", "-o", "comm=", "-p", str(process)],
            capture_output=True,
            text=True,
            errors="replace",
            timeout=2,
            check=False,
        )
        parent, _, name = answer.stdout.strip().partition(" ")
        return int(parent), name
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return 0, ""
