"""The TAB key in the real shells."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest
from tests.library.making import follow, library_in, show
from tests.person import Person

from releasewatch.cli.common import Common
from releasewatch.cli.completion import SHELLS, offers, script
from releasewatch.cli.services import Services
from releasewatch.core.model import Edits, Entry, Episodes

FIRST_COMMANDS = ["add", "upcoming", "next"]


@pytest.fixture
def home(person: Person, tmp_path: Path) -> Person:
    """A person with shows, whose shell finds the program by its name."""
    titles = ("Gyeongseong Creature", "한밤의 기차", "$(touch ran) `touch ran` ; 'quoted' \"double\"")
    keys = ("gyeongseong-creature", "한밤의-기차", "touch-ran-touch-ran-quoted-double")
    parts = (
        Entry(label="Part 1", date="2024-01-05"),
        Entry(label="Volume 2", date="2024-02-05"),
        Entry(label="The $(Long) One", date="2024-03-05"),
        Entry(season=2, episodes=Episodes(1, 1, 1), date="2024-04-05"),
        Entry(season=2, episodes=Episodes(2, 3, 2), date="2024-04-12"),
    )
    late = show("late", "Late", edits=Edits(releases=parts))
    follow(
        library_in(person.home), *(show(key, title) for key, title in zip(keys, titles, strict=True)), late
    )
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "releasewatch"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m releasewatch "$@"\n')
    program.chmod(0o755)
    person.more = {"PATH": f"{programs}:{person.environment()['PATH']}", "XDG_CONFIG_HOME": str(tmp_path)}
    return person


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


def printed(home: Person, *words: str) -> str:
    done = subprocess.run(
        words, env=home.environment(), cwd=home.home, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


CASES: list[tuple[str, list[str]]] = [
    # What is typed before TAB, and what is offered; an ellipsis stands for more.
    ("up", ["upcoming"]),
    ("", [*FIRST_COMMANDS, "…"]),
    ("--v", ["--version"]),
    ("--version ", [*FIRST_COMMANDS, "…"]),
    ("--color ", ["auto", "always", "never"]),
    ("--color n", ["never"]),
    ("--now ", []),
    ("--now next sho", ["show"]),
    ("show gy", ["gyeongseong-creature"]),
    ("show Gye", ["Gyeongseong-creature"]),
    ("show 한", ["한밤의-기차"]),
    ("show -- gy", ["gyeongseong-creature"]),
    ("show --color never gy", ["gyeongseong-creature"]),
    ("show touch", ["touch-ran-touch-ran-quoted-double"]),
    ("show gyeongseong-creature ", []),
    ("upcoming gyeongseong-creature 한", ["한밤의-기차"]),
    ("upcoming --d", ["--days"]),
    ("upcoming --on ne", ["netflix"]),
    ("upcoming --on Ne", ["Netflix"]),
    ("upcoming --on apple", ["apple-tv"]),
    ("upcoming --days ", []),
    ("add --on disc", ["discovery+"]),
    ("add Gy", []),
    ("config rem", ["remind"]),
    ("config hours.netf", ["hours.netflix"]),
    ("config remind ", []),
    ("completion ", ["bash", "zsh", "fish"]),
    ("watched gy", ["gyeongseong-creature"]),
    ("watched late ", ["part-1", "volume-2", "s2e1", "s2e2-3"]),
    ("watched late p", ["part-1"]),
    ("watched late --not s2e2", ["s2e2-3"]),
    ("edit late --drop vol", ["volume-2"]),
    ("watched nosuchshow ", []),
    ("nosuchcommand x", []),
]
_SHORT = ("up", "--now ", "show Gye", "show 한", "show -- gy", "completion ", "upcoming --on Ne")
IN_A_SHELL = [case for case in CASES if case[0] in _SHORT]
"""Enough to see that a shell hands on what was typed, and takes what is offered."""


def expect(found: list[str], typed: str, expected: list[str]) -> None:
    if expected[-1:] == ["…"]:
        assert found[: len(expected) - 1] == expected[:-1]
        assert len(found) > len(expected)
    else:
        assert found == expected, typed


@pytest.mark.parametrize(("typed", "expected"), CASES)
def test_what_may_follow_is_offered(home: Person, typed: str, expected: list[str]) -> None:
    *words, start = typed.split(" ")
    found = offers(words, start, Services(Common(), home.environment()))
    expect([line.split("\t")[0] for line in found.splitlines()], typed, expected)


@pytest.mark.parametrize("words", [("add", "--from"), ("add", "A Show", "--from"), ("add", "--list")])
def test_where_a_file_belongs_the_shell_is_told_to_complete_it(home: Person, words: tuple[str, ...]) -> None:
    services = Services(Common(), home.environment())
    assert offers(words, "ann", services) == "\tfiles\n"
    assert offers(words[:-1], f"{words[-1]}=ann", services) == "\tfiles\n"


# bash

BASH = r"""
set -euo pipefail
eval "$(releasewatch completion bash)"
while IFS= read -r typed; do
    read -r -a COMP_WORDS <<< "releasewatch $typed"
    [[ $typed == "" || $typed == *" " ]] && COMP_WORDS+=("")
    COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 ))
    __releasewatch_complete
    (( ${#COMPREPLY[@]} )) && printf '%s\t' "${COMPREPLY[@]}"
    echo
done
"""


@needs("bash")
def test_bash_offers_what_may_follow_even_under_strict_flags(home: Person) -> None:
    asked = "".join(f"{typed}\n" for typed, _ in IN_A_SHELL)
    done = subprocess.run(
        ["bash", "-c", BASH],
        env=home.environment(),
        cwd=home.home,
        input=asked,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    answers = [[word for word in line.split("\t") if word] for line in done.stdout.splitlines()]
    assert len(answers) == len(IN_A_SHELL)
    for found, (typed, expected) in zip(answers, IN_A_SHELL, strict=True):
        expect(found, typed, expected)
    assert not (home.home / "ran").exists()


@needs("bash")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("upcoming", "--on", "=", "net"), ["netflix"]),
        (("upcoming", "--on", "=", "netflix", "gy"), ["gyeongseong-creature"]),
        (("--color", "="), ["auto", "always", "never"]),
        (("show", '"gy'), ["gyeongseong-creature"]),
        (("show", "'Gy"), ["Gyeongseong-creature"]),
    ],
)
def test_bash_parts_words_at_equals_signs_and_keeps_quotes(
    home: Person, words: tuple[str, ...], expected: list[str]
) -> None:
    text = (
        'eval "$(releasewatch completion bash)"; COMP_WORDS=(releasewatch "$@"); COMP_CWORD=$#; '
        '__releasewatch_complete; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    found = printed(home, "bash", "-c", text, "bash", *words)
    assert found.split() == expected


@needs("bash")
def test_bash_takes_the_script_also_where_it_knows_no_unsorted_offers(home: Person) -> None:
    # bash 3.2 and 4.3, which macOS and old servers have, refuse `-o nosort`.
    text = (
        'complete() { [[ $* != *nosort* ]] || { echo "invalid option name" >&2; return 2; }; builtin complete "$@"; }; '
        'eval "$(releasewatch completion bash)"; builtin complete -p releasewatch'
    )
    assert printed(home, "bash", "-c", text) == "complete -F __releasewatch_complete releasewatch\n"


@needs("bash")
def test_bash_completes_on_the_line_itself(home: Person) -> None:
    shell = pexpect.spawn(
        "bash",
        ["--norc", "--noprofile"],
        env={**home.environment(), "PS1": "READY>"},
        cwd=home.home,
        timeout=20,
        dimensions=(40, 200),
    )
    shell.expect("READY>")
    shell.sendline('eval "$(releasewatch completion bash)"')
    shell.expect("READY>")
    shell.send("releasewatch show gy\t")
    shell.expect("gyeongseong-creature")
    shell.sendcontrol("u")
    (home.home / "announcement.txt").touch()
    for typed in ("add --from ann", "add --list=ann"):
        shell.send(f"releasewatch {typed}\t")
        shell.expect("announcement.txt")
        shell.sendcontrol("u")
    shell.sendline("exit")
    shell.expect(pexpect.EOF)
    shell.close()


# zsh


@needs("zsh")
def test_zsh_offers_what_may_follow(home: Person) -> None:
    # The shell is asked on a terminal; what it lists is kept by a stand-in for the builtin that offers.
    setting_up = (
        "autoload -Uz compinit && compinit -u -D; setopt nounset; "
        'eval "$(releasewatch completion zsh)"; '
        'function compadd() { print -rl -- "${(@)@[$@[(i)--]+1,-1]}" > offers; builtin compadd "$@" }; '
        "bindkey '^I' complete-word; PROMPT='READ''Y>'; RPROMPT=; unset zle_bracketed_paste"
    )
    shell = pexpect.spawn(
        "zsh",
        ["-f"],
        env={**home.environment(), "PS1": "FIRST>"},
        cwd=home.home,
        timeout=20,
        dimensions=(40, 200),
        encoding="utf-8",
    )
    shell.expect("FIRST>")
    shell.sendline(setting_up)
    shell.expect("READY>")
    for typed, expected in IN_A_SHELL:
        offers = home.home / "offers"
        offers.unlink(missing_ok=True)
        shell.send(f"releasewatch {typed}\t")
        shell.send("\x15: > ended\r")
        shell.expect("READY>")
        _wait_for(home.home / "ended")
        found = offers.read_text(encoding="utf-8").split() if offers.exists() else []
        expect(found, typed, expected)
    shell.close()
    assert not (home.home / "ran").exists()


@needs("zsh")
def test_zsh_completes_files_where_they_belong(home: Person) -> None:
    (home.home / "announcement.txt").touch()
    shell = pexpect.spawn(
        "zsh",
        ["-f"],
        env={**home.environment(), "PS1": "FIRST>"},
        cwd=home.home,
        timeout=20,
        dimensions=(40, 200),
        encoding="utf-8",
    )
    shell.expect("FIRST>")
    shell.sendline(
        "autoload -Uz compinit && compinit -u -D; setopt nounset; "
        "eval \"$(releasewatch completion zsh)\"; PROMPT='READ''Y>'"
    )
    shell.expect("READY>")
    for typed in ("add --from ann", "add --list=ann"):
        shell.send(f"releasewatch {typed}\t")
        shell.expect("announcement.txt")
        shell.send("\x15")
    shell.close()


@needs("zsh")
def test_zsh_finds_the_script_as_a_file_too(home: Person, tmp_path: Path) -> None:
    directory = tmp_path / "functions"
    directory.mkdir()
    (directory / "_releasewatch").write_text(script("zsh"))
    shell = pexpect.spawn(
        "zsh",
        ["-f"],
        env={**home.environment(), "PS1": "FIRST>"},
        cwd=home.home,
        timeout=20,
        dimensions=(40, 200),
        encoding="utf-8",
    )
    shell.expect("FIRST>")
    shell.sendline(
        f"fpath=('{directory}' $fpath); autoload -Uz compinit && compinit -u -D; PROMPT='READ''Y>'"
    )
    shell.expect("READY>")
    for _ in range(2):
        shell.send("releasewatch show gy\t")
        shell.expect("gyeongseong-creature")
        shell.send("\x15")
    shell.close()


def _wait_for(file: Path) -> None:
    deadline = time.monotonic() + 20
    while not file.exists():
        assert time.monotonic() < deadline
        time.sleep(0.02)
    file.unlink()


# fish


@needs("fish")
def test_fish_offers_what_may_follow_with_its_meaning(home: Person) -> None:
    text = 'releasewatch completion fish | source; for typed in $argv; complete -C "releasewatch $typed"; echo ---; end'
    answers = printed(home, "fish", "--no-config", "-c", text, *(typed for typed, _ in IN_A_SHELL)).split(
        "---\n"
    )[:-1]
    assert len(answers) == len(IN_A_SHELL)
    for answer, (typed, expected) in zip(answers, IN_A_SHELL, strict=True):
        expect([line.split("\t")[0] for line in answer.splitlines()], typed, expected)
    assert "Gyeongseong-creature\tGyeongseong Creature\n" in answers
    assert not (home.home / "ran").exists()


@needs("fish")
def test_fish_completes_values_behind_an_equals_sign_and_a_quote(home: Person) -> None:
    text = (
        "releasewatch completion fish | source; "
        'complete -C "releasewatch upcoming --on=net"; complete -C "releasewatch show \\"Gy"'
    )
    assert printed(home, "fish", "--no-config", "-c", text) == (
        "--on=netflix\tNetflix\nGyeongseong-creature\tGyeongseong Creature\n"
    )


@needs("fish")
def test_fish_completes_files_where_they_belong(home: Person) -> None:
    (home.home / "announcement.txt").touch()
    text = (
        "releasewatch completion fish | source; "
        'complete -C "releasewatch add --from ann"; complete -C "releasewatch add --list=ann"'
    )
    assert printed(home, "fish", "--no-config", "-c", text) == "announcement.txt\n--list=announcement.txt\n"


# Names with spaces

TITLES = {
    "the-long-night": "The Long Night",
    "star-trek-picard": "Star Trek: Picard",
    "oh-my-touch-ran-it-s-so-quoted": 'Oh My! It\'s $(touch ran) `touch ran` & "so" \\ quoted; #1 *',
    "한밤의-기차": "한밤의 기차",
    "pokemon-concierge": "Pokémon Concierge",
}
_ODD = TITLES["oh-my-touch-ran-it-s-so-quoted"]
SPACED: list[tuple[str, list[str]]] = [
    # What is typed before TAB, and the words that the program then gets.
    ("show The\\ L", ["show", "The Long Night"]),
    ('show "The L', ["show", "The Long Night"]),
    ("show 'the l", ["show", "the long Night"]),
    ("show Star\\ Trek:\\ P", ["show", "Star Trek: Picard"]),
    ("show Star\\ Trek:", ["show", "Star Trek: Picard"]),
    ('show "Star Trek: P', ["show", "Star Trek: Picard"]),
    ("show Oh\\ ", ["show", _ODD]),
    ('show "Oh ', ["show", _ODD]),
    ("show 'Oh ", ["show", _ODD]),
    ("show 한밤의\\ ", ["show", "한밤의 기차"]),
    ("show Poké", ["show", "Pokémon Concierge"]),
    ('watched "The Long Night" p', ["watched", "The Long Night", "part-1"]),
    ("watched The\\ Long\\ Night p", ["watched", "The Long Night", "part-1"]),
    ("watched 'The Long Night' 'Part ", ["watched", "The Long Night", "Part 1"]),
    ('watched the-long-night "The Y', ["watched", "the-long-night", "The Year's $(touch ran) End"]),
    ('upcoming --on "Apple T', ["upcoming", "--on", "Apple TV"]),
]


@pytest.fixture
def spaced(person: Person, tmp_path: Path) -> Person:
    """A person whose titles need quotes, and a program that notes what it is called with."""
    parts = (
        Entry(label="Part 1", date="2024-01-05"),
        Entry(label="The Year's $(touch ran) End", date="2024-02-05"),
    )
    edits = {"the-long-night": Edits(releases=parts)}
    shows = (show(key, title, edits=edits.get(key, Edits())) for key, title in TITLES.items())
    follow(library_in(person.home), *shows)
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "releasewatch"
    program.write_text(
        '#!/bin/sh\n[ "$1" = completion ] || [ -n "${_RELEASEWATCH_COMPLETE+x}" ] ||\n'
        '{ for word; do printf "%s\\0" "$word"; done >took.part; mv took.part took; exit; }\n'
        f'exec "{sys.executable}" -m releasewatch "$@"\n'
    )
    program.chmod(0o755)
    person.more = {"PATH": f"{programs}:{person.environment()['PATH']}", "XDG_CONFIG_HOME": str(tmp_path)}
    (person.home / ".local/share/fish/generated_completions").mkdir(parents=True)
    return person


STARTS = {
    "bash": (["--norc", "--noprofile"], 'PS1=\'READY\'">"; eval "$(releasewatch completion bash)"'),
    "zsh": (
        ["-f"],
        "PS1='READY'\">\"; autoload -Uz compinit && compinit -u -D; unset zle_bracketed_paste; "
        'eval "$(releasewatch completion zsh)"',
    ),
    "fish": (
        ["--no-config"],
        "function fish_prompt; echo -n 'READY'\">\"; end; releasewatch completion fish | source",
    ),
}


@pytest.mark.parametrize("shell", SHELLS)
def test_names_with_spaces_are_completed_and_quoted_as_the_shell_wants_it(spaced: Person, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    options, setting_up = STARTS[shell]
    terminal = pexpect.spawn(
        shell, options, env=spaced.environment(), cwd=spaced.home, timeout=20, dimensions=(40, 300)
    )
    terminal.sendline(setting_up)
    terminal.expect_exact("READY>")
    took = spaced.home / "took"
    for typed, expected in SPACED:
        terminal.send(f"releasewatch {typed}\t")
        terminal.send("\r")
        deadline = time.monotonic() + 20
        while not took.exists():
            assert time.monotonic() < deadline, (typed, terminal.before)
            time.sleep(0.02)
        assert took.read_text(encoding="utf-8").split("\0")[:-1] == expected, typed
        took.unlink()
        # A prompt may be drawn again while TAB works: only the one behind this answer takes the next line.
        terminal.sendline("echo DO''NE")
        terminal.expect_exact("DONE")
        terminal.expect_exact("READY>")
    terminal.sendline("exit")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert not (spaced.home / "ran").exists()


@pytest.mark.parametrize(
    ("words", "start", "expected"),
    [
        # bash's words in front, the word begun, and what is put in the place of its last piece.
        (("show",), "Poké\\", ["Pokémon\\ Concierge"]),
        (("show",), '"The ', ["The Long Night"]),
        (("show",), 'The" L', [" Long Night"]),
        (("show",), 'The" L"o', ["ong\\ Night"]),
        (("show", "Star\\ Trek", ":"), "\\ P", ["\\ Picard"]),
        (("show", "Star\\ Trek"), ":", ["\\ Picard"]),
        (("show",), "'Oh My! It", ["Oh My! It'\\''s $(touch ran) `touch ran` & \"so\" \\ quoted; #1 *"]),
        (("watched", "Star\\ Trek", ":", "\\ Picard"), "", []),
    ],
)
def test_words_of_bash_are_read_and_written_with_their_quotes(
    spaced: Person, words: tuple[str, ...], start: str, expected: list[str]
) -> None:
    found = offers(words, start, Services(Common(), spaced.environment()), in_bash=True)
    assert [line.split("\t")[0] for line in found.splitlines()] == expected


# All of them


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_the_same_for_everybody_and_holds_no_title(home: Person, shell: str) -> None:
    assert home.must("completion", shell) == script(shell)
    assert "gyeongseong" not in script(shell).casefold()
    names = re.findall(r"^(?:function )?([_a-zA-Z]+)(?:\(\)| *$)", script(shell), re.MULTILINE)
    assert all(name.startswith("__releasewatch_") for name in names if name not in ("else", "fi", "end"))


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_sound_for_its_shell(shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    done = subprocess.run([shell, "-n"], input=script(shell), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_completing_is_silent_about_a_library_that_cannot_be_read(home: Person) -> None:
    home.library.write_text("{")
    home.more = {**home.more, "_RELEASEWATCH_COMPLETE": ""}
    for words in (("show",), ("restore",)):
        done = home(*words, check=0)
        assert done.err == ""
    assert home("upcoming", "--on", check=0).out.startswith("netflix\t")


def test_no_key_is_offered_that_a_shell_would_read_as_more_than_a_word(home: Person) -> None:
    text = home.library.read_text(encoding="utf-8")
    home.library.write_text(text.replace('"gyeongseong-creature"', '"gyeong;$(touch ran)"'), encoding="utf-8")
    home.more = {**home.more, "_RELEASEWATCH_COMPLETE": "gy"}
    assert home("show", check=0).out == ""


def test_backups_are_offered_to_go_back_to(home: Person) -> None:
    home.more = {**home.more, "_RELEASEWATCH_COMPLETE": "lib"}
    lines = home("restore", check=0).out.splitlines()
    assert [line.split("\t")[1] for line in lines] == ["shows: 3", "shows: 2", "shows: 1"]
