"""One digest a day: many shells at once, clocks that are wrong, places that cannot be written to."""

import os
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from tests.shell.homes import PROMPT, Home, digest, today

from releasewatch.shell.scripts import SHELLS, Shell

LINE = "something is out\n"


def test_of_twenty_shells_opened_at_once_one_speaks(home: Home) -> None:
    """F68, F71: all three kinds together, for they share the mark."""
    home.prepare(LINE)
    for shell in SHELLS:
        home.write_start_up_file(shell)
    terminals = [home.start(SHELLS[number % 3]) for number in range(20)]
    for terminal in terminals:
        terminal.wait_for_prompt()
        terminal.type("exit")
    seen = [terminal.leave() for terminal in terminals]
    assert sorted(each.before_prompt for each in seen) == [""] * 19 + [LINE]
    assert [each.status for each in seen] == [0] * 20


@pytest.mark.parametrize("round_number", range(3))
def test_shells_held_at_the_mark_agree_on_one(home: Home, shell: Shell, round_number: int) -> None:
    """F71: all have looked and seen no mark before the first of them makes one."""
    home.write_start_up_file(shell)
    home.prepare(LINE)
    script = (home.path / f"say.{shell}").read_text()
    look = {
        "bash": "[[ ! -e $1 ]] || \\builtin return\n",
        "zsh": "[[ ! -e $1 ]] || return\n",
        "fish": "test -e $dir/$mark -o -L $dir/$mark; and return 1\n",
    }
    wait = {
        "bash": "while [[ ! -e $HOME/go ]]; do :; done\n",
        "zsh": "while [[ ! -e $HOME/go ]]; do :; done\n",
        "fish": "while not test -e $HOME/go; end\n",
    }
    assert script.count(look[shell]) == 1
    (home.path / f"say.{shell}").write_text(script.replace(look[shell], look[shell] + wait[shell]))
    terminals = [home.start(shell) for _ in range(6)]
    time.sleep(1)
    (home.path / "go").touch()
    for terminal in terminals:
        terminal.wait_for_prompt()
    assert sorted(terminal.shut().before_prompt for terminal in terminals) == [""] * 5 + [LINE]


def test_twenty_panes_of_tmux_show_one_digest(home: Home, shell: Shell) -> None:
    """F68."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    home.write_start_up_file(shell)
    home.prepare(LINE)
    with tempfile.TemporaryDirectory() as sockets:
        tmux = ["tmux", "-f", "/dev/null", "-S", f"{sockets}/tmux"]

        def run(*words: str) -> str:
            return subprocess.run(
                [*tmux, *words], env=home.environ(), capture_output=True, text=True, check=True, timeout=60
            ).stdout

        path = shutil.which(shell)
        assert path is not None
        chained: list[str] = ["new-session", "-d", "-x", "200", "-y", "400", path]
        for _ in range(19):
            chained += [";", "split-window", path, ";", "select-layout", "tiled"]
        try:
            run(*chained)
            panes = run("list-panes", "-F", "#{pane_id}").split()
            deadline = time.monotonic() + 40
            texts: list[str] = []
            while time.monotonic() < deadline:
                texts = [run("capture-pane", "-p", "-t", pane) for pane in panes]
                if all(PROMPT in text for text in texts):
                    break
                time.sleep(0.2)
        finally:
            run("kill-server")
    assert len(texts) == 20
    shown = sorted(text.strip() for text in texts)
    assert shown == [PROMPT] * 19 + [f"{LINE}{PROMPT}"]


def test_a_mark_of_another_day_silences_nothing(home: Home, shell: Shell) -> None:
    """F71: the clock was a year ahead, or two days, and has been put back."""
    home.write_start_up_file(shell)
    home.prepare(LINE)
    for days in (-1, 1, 2, 365):
        mark = home.reminders / f"shown-{today() + timedelta(days=days)}"
        mark.write_text("another\n")
        os.utime(mark, (time.time() + 1e7, time.time() + 1e7))
    assert home.open(shell).before_prompt == LINE


LATE = "came out on a day without a shell\n"


def prepare_some_days_ago(home: Home, days: int, said: str | None) -> None:
    """Have something out so many days ago, with `said` for today."""
    out = today() - timedelta(days=days)
    home.prepare(
        None,
        days={} if said is None else {today(): digest(said)},
        today=out,
        until=out + timedelta(days=35),
        late={out: digest(LATE)},
    )


@pytest.mark.parametrize(("days", "said"), [(1, None), (3, LINE)])
def test_what_came_out_on_a_day_without_a_shell_is_told_once_on_the_next(
    home: Home, shell: Shell, days: int, said: str | None
) -> None:
    home.write_start_up_file(shell)
    prepare_some_days_ago(home, days, said)
    assert home.open(shell).before_prompt == (said or "") + LATE
    assert home.open(shell).before_prompt == ""
    (home.reminders / f"shown-{today()}").unlink()
    assert home.open(shell).before_prompt == (said or "")


@pytest.mark.parametrize(("days", "told"), [(1, True), (4, False)])
def test_what_was_told_on_its_day_or_is_long_out_is_not_told_later(
    home: Home, shell: Shell, days: int, told: bool
) -> None:
    home.write_start_up_file(shell)
    prepare_some_days_ago(home, days, None)
    if told:
        (home.reminders / f"shown-{today() - timedelta(days=days)}").touch()
    assert home.open(shell, typed="echo alive").before_prompt == ""


def test_what_is_told_later_in_another_zone_says_whose_days_it_means(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    prepare_some_days_ago(home, 1, None)
    home.extra["TZ"] = "NEAR-0:01"
    assert home.open(shell).before_prompt == LATE + (home.reminders / "elsewhere.plain").read_text()


def test_a_clock_set_back_to_before_the_preparation_is_silent(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    later = today() + timedelta(days=400)
    home.prepare(None, days={later: digest(LINE)}, today=later, until=later + timedelta(days=35))
    seen = home.open(shell, typed="echo alive")
    assert (seen.before_prompt, "alive" in seen.rows) == ("", True)


def test_the_end_of_the_prepared_days_is_said_in_one_line(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    start = today() - timedelta(days=40)
    home.prepare(None, days={}, today=start, until=today() - timedelta(days=1))
    first, second = home.open(shell), home.open(shell)
    assert first.before_prompt.startswith("reminders were prepared until ")
    assert first.before_prompt.endswith("; go on with: releasewatch remind\n")
    assert second.before_prompt == ""


def test_who_never_comes_back_is_left_alone(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    home.prepare(None, days={}, today=today() - timedelta(days=60), until=today() - timedelta(days=8))
    assert home.open(shell).before_prompt == ""


@pytest.fixture
def others_home() -> Iterator[Home]:
    """A home of somebody who is not root: root may write everywhere."""
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("setpriv is not installed, and root may write everywhere")
    path = Path(tempfile.mkdtemp(prefix="releasewatch "))
    path.chmod(0o755)
    made = Home(path, {"TZ": "UTC"})
    made.make_program()
    if os.geteuid() == 0:
        made.prefix = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
    yield made
    subprocess.run(["chmod", "-R", "u+w", str(path)], check=True)
    shutil.rmtree(path)


def test_a_home_that_cannot_be_written_to_is_silent(others_home: Home, shell: Shell) -> None:
    """F71: without a mark every shell would speak; no shell says why, and none fails."""
    home = others_home
    home.write_start_up_file(shell)
    home.prepare(LINE)
    for directory, _, names in os.walk(home.path):
        Path(directory).chmod(0o555)
        for name in names:
            file = Path(directory, name)
            file.chmod(stat.S_IMODE(file.stat().st_mode) & 0o555 | 0o444)
    with_hook = home.open(shell, typed="echo alive")
    home.start_up_file(shell).chmod(0o644)
    home.write_start_up_file(shell, hook="")
    home.start_up_file(shell).chmod(0o444)
    without = home.open(shell, typed="echo alive")
    assert with_hook.rows == without.rows
    assert "alive" in with_hook.rows


def fill(directory: Path) -> None:
    """Write until nothing more fits."""
    with suppress(OSError), (directory / "filler").open("wb", buffering=0) as filler:
        while True:
            filler.write(b"x" * 4096)


def test_a_full_disk_does_not_silence_the_day(home: Home, shell: Shell) -> None:
    """F04: a mark is an empty file, for which there is room; whoever made it speaks, the next one is silent."""
    mount = home.path / "full"
    mount.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(mount)], capture_output=True)
    if done.returncode != 0:
        pytest.skip("no right to mount a small file system")
    try:
        home.extra["RELEASEWATCH_HOME"] = str(mount)
        home.write_start_up_file(shell)
        home.state = mount / "state"
        home.prepare(LINE)
        fill(mount)
        assert [home.open(shell).before_prompt for _ in range(2)] == [LINE, ""]
    finally:
        subprocess.run(["umount", str(mount)], check=True)
