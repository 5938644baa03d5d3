"""The commands about the start of a shell, run as people run them."""

import json
import os
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest
from tests.person import PROGRAM, Person

from releasewatch.shell.scripts import SHELLS, Shell, line, script

STARTUP_FILES = {"bash": ".bashrc", "zsh": ".zshrc", "fish": ".config/fish/conf.d/releasewatch.fish"}
BEFORE = b"alias ll='ls -l'\r\nno final line end"


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> Shell:
    found: Shell = request.param
    return found


@pytest.fixture
def start_up_file(person: Person, shell: Shell) -> Path:
    file = person.home / STARTUP_FILES[shell]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(BEFORE)
    return file


def script_file(person: Person, shell: Shell) -> Path:
    return person.home / "state" / "shell" / f"hook.{shell}"


def test_install_and_uninstall_leave_no_byte_behind(
    person: Person, shell: Shell, start_up_file: Path
) -> None:
    assert person.must("hook", "install", shell, "--yes") == (
        f"Installed for {shell}: the first shell of a day tells what is due\n"
        "see how it is doing: releasewatch hook status\n"
    )
    words = line(shell, script_file(person, shell))
    assert start_up_file.read_bytes() == (
        BEFORE
        + f"\n# >>> releasewatch (the line before had no end) >>>\n{words}\n# <<< releasewatch <<<\n".encode()
    )
    assert script_file(person, shell).is_file()
    assert person.must("hook", "install", shell, "--yes").startswith(f"Already installed for {shell}")
    assert person.must("hook", "uninstall", shell) == (
        f"Uninstalled for {shell}: {start_up_file} is as it was before\n"
    )
    assert start_up_file.read_bytes() == BEFORE
    assert not script_file(person, shell).exists()
    assert person.must("hook", "uninstall", shell) == (
        f"Nothing is installed for {shell}; nothing was changed\n"
    )


def test_without_a_terminal_and_without_yes_nothing_is_installed(
    person: Person, shell: Shell, start_up_file: Path
) -> None:
    done = person("hook", "install", shell, check=2)
    assert (done.out, done.err.splitlines()[0]) == (
        "",
        f"releasewatch: hook install changes {start_up_file} and asks first, but there is no terminal to ask on",
    )
    assert "--yes" in done.err
    assert start_up_file.read_bytes() == BEFORE
    assert not (person.home / "state").exists()


def test_print_prints_the_line_and_writes_nothing(person: Person, shell: Shell, start_up_file: Path) -> None:
    done = person("hook", "install", shell, "--print", check=0)
    assert done.out == f"{line(shell, script_file(person, shell))}\n"
    assert f"releasewatch hook {shell} >" in done.err
    assert start_up_file.read_bytes() == BEFORE
    assert not (person.home / "state").exists()


def answering(person: Person, answers: list[str], *words: str) -> tuple[str, int]:
    """What a terminal shows when the questions of a command are answered so, and how the command ended."""
    child = pexpect.spawn(
        PROGRAM[0], [*PROGRAM[1:], *words], env=person.environment(), encoding="utf-8", timeout=30
    )
    for answer in answers:
        child.expect_exact("y or n: ")
        child.sendline(answer)
    rest = child.read()
    child.close()
    return str(rest).replace("\r\n", "\n"), int(child.exitstatus)


def test_on_a_terminal_it_asks_and_a_no_changes_nothing(
    person: Person, shell: Shell, start_up_file: Path
) -> None:
    shown, code = answering(person, ["n"], "hook", "install", shell)
    assert "nothing was changed" in shown
    assert code == 1
    assert start_up_file.read_bytes() == BEFORE
    assert not script_file(person, shell).exists()


def test_on_a_terminal_a_yes_installs(person: Person, shell: Shell, start_up_file: Path) -> None:
    from releasewatch.cli.app import app

    refreshes = any(
        getattr(command.callback, "__name__", "") == "refresh" for command in app.registered_commands
    )
    shown, code = answering(person, ["y", *(["y"] if refreshes else [])], "hook", "install", shell)
    assert f"Installed for {shell}" in shown
    assert code == 0
    assert start_up_file.read_bytes() != BEFORE
    wanted = "daily" if refreshes else "never"
    assert person.must("config", "refresh").split("\t")[:2] == ["refresh", wanted]


def test_it_shows_what_it_will_do_before_it_asks(person: Person) -> None:
    (person.home / ".bashrc").write_text("")
    child = pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], "hook", "install", "bash"],
        env=person.environment(),
        encoding="utf-8",
        timeout=30,
        dimensions=(40, 400),
    )
    child.expect_exact("Do it? y or n: ")
    file = script_file(person, "bash")
    assert child.before.replace("\r\n", "\n") == (
        f"This will\n  write  {file}\n  add to {person.home}/.bashrc\n"
        f"           # >>> releasewatch >>>\n           {line('bash', file)}\n"
        "           # <<< releasewatch <<<\n"
    )
    child.close(force=True)


def test_status_tells_what_is_installed_and_prepared(
    person: Person, start_up_file: Path, shell: Shell
) -> None:
    assert person.must("hook", "status", shell).splitlines() == [
        f"shell\t{shell}",
        "installed\tno: releasewatch hook install",
        "prepared\tnothing yet",
        "next reminder\tnone is due",
        "daily refresh\tno",
    ]
    person.now = None
    person.must("hook", "install", shell, "--yes", "--refresh", "daily")
    person.must("add", "Harbor Lights", "--on", "Netflix", "--part", "Finale tomorrow")
    told = json.loads(person.must("hook", "status", shell, "--json"))
    assert (told["installed"], told["refresh"], told["can_speak"]) == (True, "daily", True)
    assert told["startup_file"] == str(start_up_file)
    assert told["next_due"] is not None
    assert told["prepared_at"].endswith("Z")
    person.must("config", "refresh", "never")
    assert person.must("hook", "status", shell).splitlines()[-1] == "daily refresh\tno"
    person.must("hook", "uninstall", shell)
    assert person.must("hook", "status", shell).splitlines()[3] == "next reminder\tnone without the hook"


def test_the_scripts_are_printed_as_they_are(person: Person, shell: Shell) -> None:
    assert person.must("hook", shell) == script(shell)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["hook"], "missing command"),
        (["hook", "instal"], "no such command 'instal'"),
        (["hook", "install", "tcsh"], 'there is no hook for "tcsh"'),
        (["hook", "status", "tcsh"], 'there is no hook for "tcsh"'),
        (["hook", "install", "bash", "--yes", "--refresh", "hourly"], 'refresh does not understand "hourly"'),
        (["config", "refresh", "hourly"], 'refresh does not understand "hourly"'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_words_get_a_sentence_and_change_nothing(person: Person, words: list[str], error: str) -> None:
    done = person(*words, check=2)
    assert done.out == ""
    assert error in done.err.splitlines()[0]
    assert os.listdir(person.home) == []


@pytest.mark.parametrize("command", ["install", "uninstall", "status", *SHELLS])
def test_help_leads_with_examples_that_run(person: Person, command: str) -> None:
    import shlex

    out = person.must("hook", command, "-h")
    assert out.index("Examples:") < out.index("Usage:")
    for example in out.partition("Examples:\n")[2].partition("\n\n")[0].splitlines():
        program, *words = shlex.split(example)
        assert (program, words[:2]) == ("releasewatch", ["hook", command])
        if "--print" in words:
            words.insert(2, "bash")  # whatever shell runs these tests
        person(*words, check=0)


@pytest.mark.parametrize(
    ("words", "begin", "offers"),
    [
        (["hook"], "", ["install", "uninstall", "status", "bash", "zsh", "fish"]),
        (["hook"], "un", ["uninstall"]),
        (["hook", "install"], "", ["bash", "zsh", "fish"]),
        (["hook", "install"], "--p", ["--print", "--plain"]),
        (["hook", "install", "--refresh"], "", ["daily", "never"]),
        (["hook", "status"], "z", ["zsh"]),
        (["edit", "creature", "--when"], "", ["each", "first", "complete"]),
        (["edit", "creature"], "--un", ["--unmute"]),
        (["config"], "ref", ["refresh"]),
    ],
)
def test_completion_knows_the_words(person: Person, words: list[str], begin: str, offers: list[str]) -> None:
    person.more = {"_RELEASEWATCH_COMPLETE": begin}
    assert [row.partition("\t")[0] for row in person.must(*words).splitlines()] == offers
