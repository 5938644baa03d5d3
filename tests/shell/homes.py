"""Real shells on a real terminal, each with a home of its own."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pyte

from releasewatch.shell import prepared
from releasewatch.shell.digest import Digest
from releasewatch.shell.scripts import Shell, installed_scripts, line

PROMPT = "READY>"
ROWS, COLUMNS = 60, 120

_PROMPTS: Mapping[Shell, str] = {
    "bash": f"PS1='{PROMPT} '",
    "zsh": f"PS1='{PROMPT} '; unsetopt prompt_sp",
    "fish": f"function fish_prompt; echo -n '{PROMPT} '; end; function fish_greeting; end; function fish_title; end",
}


@dataclass(frozen=True)
class Seen:
    """What one interactive shell left on its terminal."""

    raw: str
    rows: list[str]
    status: int | None

    @property
    def before_prompt(self) -> str:
        """The text above the first prompt."""
        return "".join(f"{row}\n" for row in self.rows[: self._first_prompt])

    @property
    def after_prompt(self) -> str:
        """The first prompt and what follows."""
        return "".join(f"{row}\n" for row in self.rows[self._first_prompt :])

    @property
    def _first_prompt(self) -> int:
        return next(number for number, row in enumerate(self.rows) if PROMPT in row)


@dataclass
class Home:
    """A home directory whose name needs quoting everywhere, with the hook in its start-up files."""

    path: Path
    extra: dict[str, str] = field(default_factory=dict)
    prefix: tuple[str, ...] = ()
    state: Path | None = None

    @property
    def reminders(self) -> Path:
        return prepared.reminders_directory(self.state or self.path / ".local" / "state" / "releasewatch")

    @property
    def program(self) -> Path:
        return self.path / "bin" / "releasewatch"

    def make_program(self) -> None:
        """A program that notes that it was started, and how."""
        self.program.parent.mkdir(exist_ok=True)
        self.program.write_text('#!/bin/sh\necho "$@" >>"$HOME/started"\n')
        self.program.chmod(0o755)

    def environ(self) -> dict[str, str]:
        path = os.environ["PATH"]
        base = {
            "HOME": str(self.path),
            "PATH": path,
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "INPUTRC": "/dev/null",
        }
        return base | self.extra

    def script_file(self, shell: Shell) -> Path:
        """The scripts as they are installed; the one that a start-up file names."""
        for name, text in installed_scripts(shell).items():
            (self.path / name).write_text(text, encoding="utf-8")
        return self.path / f"hook.{shell}"

    def start_up_file(self, shell: Shell) -> Path:
        if shell == "fish":
            return self.path / ".config" / "fish" / "config.fish"
        return self.path / f".{shell}rc"

    def write_start_up_file(
        self, shell: Shell, before: str = "", hook: str | None = None, after: str = ""
    ) -> None:
        words = line(shell, self.script_file(shell)) if hook is None else hook
        # Else the first fish of a home starts a long search through all manual pages.
        (self.path / ".local/share/fish/generated_completions").mkdir(parents=True, exist_ok=True)
        target = self.start_up_file(shell)
        target.parent.mkdir(parents=True, exist_ok=True)
        text = f"{_PROMPTS[shell]}\n{before}\n{words}\n{after}\n"
        target.write_bytes(text.encode(errors="surrogateescape"))

    def prepare(self, text: str | None = "something is out\n", **changes: object) -> None:
        """Have `text` said today, in this home's time zone."""
        arguments: dict[str, object] = {
            "days": {} if text is None else {today(self.extra.get("TZ")): digest(text)},
            "today": today(self.extra.get("TZ")),
            "until": today(self.extra.get("TZ")) + timedelta(days=35),
            "zone": prepared.Zone("UTC", UTC, prepared.zone_mark(self.environ())),
            "program": self.program,
        }
        prepared.write(self.reminders, **(arguments | changes))  # type: ignore[arg-type]

    def start(self, shell: Shell, *arguments: str) -> "Terminal":
        """An interactive shell on a terminal of its own, with its first prompt still to come."""
        return Terminal([*self.prefix, shell, *(arguments or ("-i",))], self)

    def open(self, shell: Shell, typed: str = "") -> Seen:
        """Open an interactive shell, type `typed` at its prompt, leave it."""
        terminal = self.start(shell)
        for text in (*typed.splitlines(), "exit"):
            terminal.wait_for_prompt()
            terminal.type(text)
        return terminal.leave()


class Terminal:
    """A process on a terminal, and what it has written there."""

    def __init__(self, words: list[str], home: Home) -> None:
        self._child = pexpect.spawn(
            words[0],
            words[1:],
            env=home.environ(),
            cwd=str(home.path),
            dimensions=(ROWS, COLUMNS),
            timeout=40,
        )
        self._raw = b""

    def wait_for_prompt(self) -> None:
        self._child.expect_exact(PROMPT)
        self._raw += self._child.before + self._child.after

    def type(self, text: str) -> None:
        self._child.sendline(text)

    def leave(self) -> Seen:
        """Wait for the end of the process."""
        self._child.expect(pexpect.EOF)
        self._raw += self._child.before
        self._child.close()
        return self.seen()

    def shut(self) -> Seen:
        """Take the terminal away from the process: SIGHUP, then worse."""
        self._child.close(force=True)
        return self.seen()

    def seen(self) -> Seen:
        return Seen(self._raw.decode(), rows_of(self._raw), self._child.exitstatus)


def digest(text: str) -> Digest:
    """`text`, and the same in bold."""
    return Digest(text, "".join(f"\x1b[1m{row}\x1b[0m\n" for row in text.splitlines()))


def rows_of(raw: bytes) -> list[str]:
    """What a terminal shows after these bytes."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.ByteStream(screen).feed(raw)
    rows = [row.rstrip() for row in screen.display]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def today(zone: str | None = None) -> date:
    """The date that the shells will see."""
    if zone is None:
        return datetime.now(UTC).date()
    words = subprocess.run(
        ["date", "+%Y-%m-%d"], env={**os.environ, "TZ": zone}, capture_output=True, check=True
    )
    return date.fromisoformat(words.stdout.decode().strip())
