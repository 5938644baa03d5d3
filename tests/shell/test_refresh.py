"""The one refresh a day that a shell may start, unseen and unheard."""

import os
import subprocess
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from tests.person import PROGRAM
from tests.shell.homes import PROMPT, Home, today
from tests.site import Site
from tests.sources.conftest import Call, Server

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


class SlowSite(Site):
    """A TVmaze that takes its time: shells are closed before it has answered."""

    def _reply(self, call: Call) -> bytes | None:
        time.sleep(1.5)
        return super()._reply(call)


@pytest.fixture
def asking(home: Home) -> Iterator[tuple[Home, Site]]:
    """A person who follows a show of a TVmaze, and has allowed the daily refresh."""
    server = Server()
    site = SlowSite(server)
    site.put(1, "Harbor Lights", [(1, 1, str(today() + timedelta(days=1)))])
    home.extra |= {"RELEASEWATCH_TVMAZE_URL": server.base}
    home.extra |= {name: os.environ[name] for name in ("PYTHONPATH",) if name in os.environ}
    for words in (
        ["add", "--id", "tvmaze:1", "--yes"],
        ["config", "remind", "1"],
        ["config", "refresh", "daily"],
    ):
        done = subprocess.run(
            [*PROGRAM, *words], env=home.environ(), capture_output=True, text=True, timeout=60
        )
        assert done.returncode == 0, done
    home.program.write_text(f'#!/bin/sh\nexec {PROGRAM[0]} -m releasewatch "$@"\n')
    link = home.reminders / "releasewatch"
    link.unlink(missing_ok=True)
    link.symlink_to(home.program)
    site.asked()
    for mark in home.reminders.glob("refreshed-*"):
        mark.unlink()
    yield home, site
    server.close()


def test_the_real_refresh_brings_the_new_date_to_the_next_shell(
    asking: tuple[Home, Site], shell: Shell
) -> None:
    """F70: detached, unheard, past the end of the shell that started it, and once a day for all shells."""
    home, site = asking
    home.write_start_up_file(shell)
    site.put(1, "Harbor Lights", [(1, 1, str(today() + timedelta(days=9)))])
    terminal = home.start(shell)
    terminal.wait_for_prompt()
    first = terminal.shut()
    second = home.open(shell, typed="echo one")
    assert first.before_prompt.startswith("tomorrow  Harbor Lights")
    assert len(first.rows) == 2
    goodbye = ["exit"] if shell == "bash" else []
    assert second.rows == [f"{PROMPT} echo one", "one", f"{PROMPT} exit", *goodbye]
    deadline = time.monotonic() + 20
    text = ""
    while " -> " not in text and time.monotonic() < deadline:
        time.sleep(0.1)
        text = "".join(file.read_text() for file in home.reminders.glob(f"{today()}.plain"))
    assert text.partition("\n")[2].startswith("moved     Harbor Lights")
    assert sum(path.startswith("/updates") for path in site.asked()) == 1
    home.open(shell)
    time.sleep(0.5)
    assert site.asked() == []
