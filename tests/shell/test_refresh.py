"""The one refresh a day that a shell may start, unseen and unheard."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest
from tests.shell.homes import PROMPT, Home, today

from releasewatch.shell import prepared
from releasewatch.shell.prepared import REFRESH_WORDS
from releasewatch.shell.scripts import SHELLS, Shell, script

LINE = "something is out\n"


def started(home: Home, times: int) -> list[str]:
    """What the program was started with, once it was started so often or a while has passed."""
    deadline = time.monotonic() + (10 if times else 1)
    file = home.path / "started"
    while time.monotonic() < deadline:
        rows = file.read_text().splitlines() if file.exists() else []
        if times and len(rows) >= times:
            return rows
        time.sleep(0.05)
    return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def refreshing(home: Home, shell: Shell) -> Home:
    home.write_start_up_file(shell)
    home.prepare(LINE)
    prepared.allow_refresh(home.reminders, daily=True)
    return home


def test_the_words_are_the_same_in_every_script() -> None:
    assert [script(shell).count(" ".join(REFRESH_WORDS)) for shell in SHELLS] == [1, 1, 1]


def test_the_first_shell_of_a_day_starts_one_refresh(refreshing: Home, shell: Shell) -> None:
    """F70: nothing is said of it, neither at the start nor at the next prompts, nor when the shell is left."""
    without = refreshing.open(shell, typed="echo one\necho two")
    assert started(refreshing, 1) == ["refresh --quiet"]
    (refreshing.reminders / f"shown-{today()}").unlink()
    again = refreshing.open(shell, typed="echo one\necho two")
    assert (without.rows, without.status) == (again.rows, again.status)
    assert without.before_prompt == LINE
    assert started(refreshing, 0) == ["refresh --quiet"]


def test_no_refresh_without_permission(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    home.prepare(LINE)
    prepared.allow_refresh(home.reminders, daily=True)
    prepared.allow_refresh(home.reminders, daily=False)
    home.open(shell)
    assert started(home, 0) == []


def test_no_refresh_after_one_today(refreshing: Home, shell: Shell) -> None:
    prepared.note_refresh(refreshing.reminders, today())
    refreshing.open(shell)
    assert started(refreshing, 0) == []


def test_no_refresh_when_offline(refreshing: Home, shell: Shell) -> None:
    refreshing.extra["RELEASEWATCH_OFFLINE"] = "1"
    refreshing.open(shell)
    assert started(refreshing, 0) == []


def test_a_refresh_in_the_future_holds_nothing_up(refreshing: Home, shell: Shell) -> None:
    """F90: the clock was a year ahead when the last refresh was made."""
    prepared.note_refresh(refreshing.reminders, today() + timedelta(days=365))
    refreshing.open(shell)
    assert started(refreshing, 1) == ["refresh --quiet"]


@pytest.mark.parametrize(
    "head", ["#!/nowhere/python", "", "#!/bin/sh\nexit 1"], ids=["interpreter gone", "empty", "fails"]
)
def test_a_broken_program_is_not_heard(refreshing: Home, shell: Shell, head: str) -> None:
    """F65: a virtual environment whose Python has gone."""
    refreshing.program.write_text(f"{head}\n")
    seen = refreshing.open(shell, typed="sleep 0.2\necho alive")
    assert seen.before_prompt == LINE
    assert (
        seen.after_prompt.replace("exit\n", "")
        == f"{PROMPT} sleep 0.2\n{PROMPT} echo alive\nalive\n{PROMPT} "
    )
    assert seen.status == 0


def test_the_refresh_outlives_the_terminal(refreshing: Home, shell: Shell) -> None:
    """F70: the window is closed while the refresh is at work."""
    refreshing.program.write_text(
        '#!/bin/sh\necho begun >>"$HOME/started"\nsleep 1.5\necho done >>"$HOME/started"\n'
    )
    terminal = refreshing.start(shell)
    terminal.wait_for_prompt()
    assert started(refreshing, 1) == ["begun"]
    terminal.shut()
    assert started(refreshing, 2) == ["begun", "done"]


def test_a_shell_is_left_at_once_while_the_refresh_is_at_work(refreshing: Home, shell: Shell) -> None:
    """F70: an undetached job makes zsh and fish ask whether one really wants to leave."""
    refreshing.program.write_text('#!/bin/sh\necho begun >>"$HOME/started"\nsleep 3\n')
    seen = refreshing.open(shell, typed="echo alive")
    assert started(refreshing, 1) == ["begun"]
    goodbye = ["exit"] if shell == "bash" else []
    assert seen.rows == [LINE.strip(), f"{PROMPT} echo alive", "alive", f"{PROMPT} exit", *goodbye]


def test_the_refresh_holds_no_terminal(refreshing: Home, shell: Shell) -> None:
    """A session over ssh stays open while something still holds its terminal."""
    refreshing.program.write_text('#!/bin/sh\nls -l /proc/$$/fd | grep -c /dev/pts >>"$HOME/started"\n')
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("no /proc here")
    refreshing.open(shell)
    assert started(refreshing, 1) == ["0"]


def test_ten_shells_at_once_start_one_refresh(refreshing: Home, shell: Shell) -> None:
    terminals = [refreshing.start(shell) for _ in range(10)]
    for terminal in terminals:
        terminal.wait_for_prompt()
        terminal.shut()
    assert started(refreshing, 1) == ["refresh --quiet"]
    assert started(refreshing, 0) == ["refresh --quiet"]
    assert os.path.exists(refreshing.reminders / f"refreshed-{today()}")
