"""The status lines of the README, run as they stand there."""

import json
import re
import shutil
import subprocess
import time
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest
from tests.person import PROGRAM, Person

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
SECTION = README.partition("### Status lines\n")[2].partition("\n### ")[0]

TITLE = 'A "quoted" $(title) `with` \\ <b>tags</b> & 100% 경성'


def block(language: str, number: int = 0) -> str:
    return str(re.findall(rf"```{language}\n(.*?)```", SECTION, re.DOTALL)[number])


@pytest.fixture
def commands(person: Person, tmp_path: Path) -> Person:
    """Somebody with the program in `PATH`, who follows a title that needs quoting everywhere."""
    directory = tmp_path / "bin"
    directory.mkdir()
    program = directory / "releasewatch"
    program.write_text(f'#!/bin/sh\nexec {" ".join(PROGRAM)} "$@"\n')
    program.chmod(0o755)
    person.must("add", TITLE, "--on", "Netflix", "--part", "Part 1 Dec 22")
    person.more = {"PATH": f"{directory}:{person.environment()['PATH']}"}
    return person


def sh(person: Person, text: str, shell: str = "sh") -> str:
    done = subprocess.run(
        [shell, "-c", text], env=person.environment(), capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def test_tmux_shows_what_comes_next(commands: Person, tmp_path: Path) -> None:
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    configuration = tmp_path / "tmux.conf"
    configuration.write_text(block("tmux"))
    server = ["-S", str(tmp_path / "socket"), "-f", str(configuration)]
    terminal = pexpect.spawn(
        "tmux",
        [*server, "new-session", "sleep 60"],
        env=commands.environment(),
        dimensions=(24, 120),
        encoding="utf-8",
        timeout=30,
    )
    try:
        terminal.expect_exact(f"{TITLE} Part 1 in 14 days")
    finally:
        subprocess.run(["tmux", *server, "kill-server"], env=commands.environment(), check=True)
        terminal.close(force=True)


def test_waybar_gets_text_tooltip_and_class(commands: Person) -> None:
    if shutil.which("jq") is None:
        pytest.skip("jq is not installed")
    escaped = "A &quot;quoted&quot; $(title) `with` \\ &lt;b&gt;tags&lt;/b&gt; &amp; 100% 경성"
    assert json.loads(sh(commands, block("sh", 1))) == {
        "text": f"{escaped} in 14 days",
        "tooltip": f"{escaped} · Part 1 · Netflix · 2023-12-22",
        "class": "later",
    }
    commands.now = "2023-12-20"
    assert json.loads(sh(commands, block("sh", 1)))["class"] == "soon"
    commands.now = "2023-12-22"
    assert json.loads(sh(commands, block("sh", 1)))["class"] == "today"
    commands.must("remove", "quoted")
    assert sh(commands, block("sh", 1)) == ""


def test_prompts_read_a_file_that_is_written_once_an_hour(commands: Person) -> None:
    import os
    import tomllib

    file = commands.home / ".cache" / "releasewatch" / "next"
    write = f"{block('sh')}\nwait; while ! test -s {str(file)!r}; do sleep 0.05; done"
    sh(commands, write)
    shown = f"{TITLE} in 14 days\n"
    prompt = tomllib.loads(block("toml"))["custom"]["releasewatch"]
    assert sh(commands, f"{prompt['when']} && {prompt['command']}") == shown
    assert sh(commands, "cat ~/.cache/releasewatch/next") == shown
    file.write_text("young enough\n")
    sh(commands, block("sh") + "\nsleep 1")
    assert file.read_text() == "young enough\n"
    an_hour_ago = time.time() - 3660
    os.utime(file, (an_hour_ago, an_hour_ago))
    sh(commands, block("sh") + f"\nuntil grep -q 'in 14 days' {str(file)!r}; do sleep 0.05; done")
    assert file.read_text() == shown
