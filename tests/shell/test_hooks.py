"""The hooks in their real shells, on a real terminal and without one."""

import re
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from tests.shell.homes import PROMPT, Home, digest, today

from releasewatch.shell.scripts import Shell, line, quote, script

LINES = "today     Gyeongseong Creature · Part 1 (7 episodes) on Netflix, about 17:00\nmoved     경성크리처 안녕\n"
LEFT = {"bash": f"{PROMPT} exit\nexit\n", "zsh": f"{PROMPT} exit\n", "fish": f"{PROMPT} exit\n"}


@pytest.mark.parametrize("printed", [True, False], ids=["printed", "installed"])
def test_the_first_shell_of_a_day_speaks_and_the_next_is_silent(
    home: Home, shell: Shell, printed: bool
) -> None:
    """The printed script needs nothing beside it."""
    target = home.script_file(shell)
    if printed:
        target = home.path / "printed"
        target.write_text(script(shell))
    home.write_start_up_file(shell, hook=line(shell, target))
    home.prepare(LINES)
    first, second = home.open(shell), home.open(shell)
    assert (first.before_prompt, first.after_prompt, first.status) == (LINES, LEFT[shell], 0)
    assert (second.before_prompt, second.after_prompt, second.status) == ("", LEFT[shell], 0)


def test_one_shell_silences_the_others_whatever_they_are(home: Home) -> None:
    home.prepare(LINES)
    seen = []
    for shell in ("zsh", "fish", "bash"):
        home.write_start_up_file(shell)
        seen.append(home.open(shell).before_prompt)
    assert seen == [LINES, "", ""]


def test_a_day_without_reminders_is_silent(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    tomorrow = today() + timedelta(days=1)
    home.prepare(None, days={tomorrow: digest("not yet\n")})
    assert home.open(shell).rows == LEFT[shell].splitlines()
    assert not list(home.reminders.glob("shown-*"))


def test_nothing_prepared_is_silent(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell)
    assert home.open(shell).rows == LEFT[shell].splitlines()


@pytest.mark.parametrize(
    ("extra", "wanted"),
    [
        ({}, "\x1b[1mred\x1b[0m"),
        ({"NO_COLOR": ""}, "\x1b[1mred\x1b[0m"),
        ({"NO_COLOR": "1"}, "red"),
    ],
)
def test_colour_follows_no_color(home: Home, shell: Shell, extra: dict[str, str], wanted: str) -> None:
    home.extra |= extra
    home.write_start_up_file(shell)
    home.prepare("red\n")
    assert re.findall(r"(?:\x1b\[1m)?red(?:\x1b\[0m)?", home.open(shell).raw) == [wanted]


@pytest.mark.parametrize("extra", [{"TERM": "dumb"}, {"CI": "true"}])
def test_terminals_nobody_reads_get_nothing(home: Home, shell: Shell, extra: dict[str, str]) -> None:
    """F64: editors ask dumb terminals, and machines answer those of continuous integration."""
    home.write_start_up_file(shell)
    home.prepare(LINES)
    home.extra |= extra
    assert "Gyeongseong" not in home.open(shell).raw
    del home.extra[next(iter(extra))]
    assert home.open(shell).before_prompt == LINES, "the silent shell must not have used the day up"


HOSTILE = (
    "$(touch ran) `touch ran` ${HOME} %n %F{red} %(?..x) !! !$ "
    "\\n \\033 'one' \"two\" \\' ; & | < > * ~ # 안녕 ｋ é\n"
)


def test_titles_are_printed_letter_by_letter(home: Home, shell: Shell) -> None:
    """F62: nothing that a title holds is run, expanded or taken for a prompt sequence."""
    home.write_start_up_file(shell)
    home.prepare(HOSTILE)
    assert home.open(shell).before_prompt == HOSTILE


def test_the_bytes_do_not_depend_on_the_locale(tmp_path: Path, shell: Shell) -> None:
    home = Home(tmp_path, {"LC_ALL": "C", "TZ": "UTC"})
    home.make_program()
    home.write_start_up_file(shell)
    home.prepare("경성크리처\n")
    assert "경성크리처" in home.open(shell).raw


NOT_INTERACTIVE = [
    pytest.param(["bash", "-c", ":"], {"SSH_CLIENT": "::1 1 22", "SHLVL": "0"}, id="bash -c over ssh"),
    pytest.param(["bash", "-c", ":"], {"BASH_ENV": ".bashrc"}, id="BASH_ENV"),
    pytest.param(["bash", "-s"], {}, id="bash -s"),
    pytest.param(["bash", "-lc", ":"], {}, id="bash -lc"),
    pytest.param(["zsh", "-c", ":"], {}, id="zsh -c"),
    pytest.param(["zsh", "-c", ". $HOME/.zshrc"], {}, id="zsh script"),
    pytest.param(["fish", "-c", ":"], {}, id="fish -c"),
    pytest.param(["bash", "-i"], {}, id="bash -i without a terminal"),
    pytest.param(["bash", "-i", "-c", ":"], {}, id="bash -i -c without a terminal"),
    pytest.param(["zsh", "-i"], {}, id="zsh -i without a terminal"),
    pytest.param(["fish", "-i", "-c", "emit fish_prompt"], {}, id="fish -i without a terminal"),
]


@pytest.mark.parametrize(("words", "extra"), NOT_INTERACTIVE)
def test_shells_without_a_person_get_not_one_byte(
    home: Home, words: list[str], extra: dict[str, str]
) -> None:
    """F64: one byte here breaks scp, rsync and every editor that asks a shell for its environment."""
    shell: Shell = words[0]  # type: ignore[assignment]

    def run(hook: str | None) -> tuple[bytes, bytes, int]:
        home.write_start_up_file(shell, hook=hook)
        done = subprocess.run(
            words, env=home.environ() | extra, cwd=home.path, stdin=subprocess.DEVNULL, capture_output=True,
            timeout=20, start_new_session=True,
        )  # fmt: skip
        return done.stdout, done.stderr, done.returncode

    home.prepare(LINES)
    without = run("")  # what an interactive shell itself says when it finds no terminal
    assert run(None) == without
    assert not list(home.reminders.glob("shown-*"))


def test_a_script_that_reads_the_start_up_file_is_silent_on_a_terminal(home: Home, shell: Shell) -> None:
    """F64."""
    home.write_start_up_file(shell)
    home.prepare(LINES)
    script_file = home.path / "script"
    script_file.write_text(f"source {quote(shell, str(home.start_up_file(shell)))}; echo only this")
    assert home.start(shell, str(script_file)).leave().rows == ["only this"]


def test_a_shell_for_one_command_is_silent_on_a_terminal_too(home: Home, shell: Shell) -> None:
    """F64: `bash -ic` is what editors start; zsh and fish never reach a prompt there."""
    home.write_start_up_file(shell)
    home.prepare(LINES)
    assert home.start(shell, "-i", "-c", "echo only this").leave().rows == ["only this"]
