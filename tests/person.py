"""The program run as people run it: a real process, a home of its own, a clock that stands still."""

from __future__ import annotations

import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path

import pyte

PROGRAM = [sys.executable, "-m", "releasewatch"]
DECEMBER_8 = "2023-12-08"


@dataclass(frozen=True)
class Done:
    """How one run ended."""

    out: str
    err: str
    code: int


@dataclass(frozen=True)
class Screen:
    """What stands on a terminal after one run, and the bytes that brought it there."""

    lines: list[str]
    sent: bytes
    code: int

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


class Person:
    """One person with a home directory, a time zone and a clock; every method is one command."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.library = home / "library.json"
        self.zone = "Asia/Seoul"
        self.now: str | None = DECEMBER_8
        self.more: dict[str, str] = {}

    def environment(self) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
        base = {
            **kept,
            "HOME": str(self.home),
            "RELEASEWATCH_HOME": str(self.home),
            "TZ": self.zone,
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
        }
        if self.now is not None:
            base["RELEASEWATCH_NOW"] = self.now
        return {**base, **self.more}

    def __call__(self, *words: str | bytes, text: str | None = None, check: int | None = None) -> Done:
        """Run with pipes for the streams; `check` is the exit code that is expected."""
        ran = subprocess.run(
            [*PROGRAM, *words],
            env=self.environment(),
            input=text,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
        done = Done(ran.stdout, ran.stderr, ran.returncode)
        if check is not None:
            assert done.code == check, done
        return done

    def must(self, *words: str) -> str:
        """Run, expect success and silence on standard error, and give the answer."""
        done = self(*words, check=0)
        assert done.err == "", done
        return done.out

    def terminal(
        self,
        *words: str,
        width: int = 80,
        height: int = 60,
        more: Mapping[str, str] | None = None,
        answers: str = "",
    ) -> Screen:
        """Run on a real terminal of `width` cells and read the screen with an emulator; `answers` are typed ahead."""
        leader, follower = pty.openpty()
        ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        process = subprocess.Popen(
            [*PROGRAM, *words],
            env={**self.environment(), **(more or {})},
            stdin=follower,
            stdout=follower,
            stderr=follower,
            close_fds=True,
        )
        os.close(follower)
        os.write(leader, answers.encode(errors="surrogateescape"))
        sent = _drain(leader, process)
        os.close(leader)
        screen = pyte.Screen(width, height)
        stream = pyte.ByteStream(screen)
        stream.feed(sent)
        lines = [line.rstrip() for line in screen.display]
        while lines and not lines[-1]:
            lines.pop()
        return Screen(lines, sent, process.wait(timeout=60))


def _drain(leader: int, process: subprocess.Popen[bytes]) -> bytes:
    sent = b""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([leader], [], [], 0.05)
        if ready:
            try:
                piece = os.read(leader, 65536)
            except OSError:  # the last holder of the other side has gone
                return sent
            if not piece:
                return sent
            sent += piece
        elif process.poll() is not None:
            return sent
    raise TimeoutError("the program did not end")
