"""The hooks leave a shell as they found it, however strict, strange or broken it is."""

import os
import subprocess

import pytest
from tests.shell.homes import Home, today

from releasewatch.shell.scripts import SHELLS, Shell, line, script

LINE = "something is out\n"

STRICT = {
    "bash": "set -eu -o pipefail",
    "zsh": "setopt err_exit no_unset pipe_fail warn_create_global warn_nested_var",
    "fish": "",
}


def test_strict_shells_live_and_hear_it(home: Home, shell: Shell) -> None:
    """F67: a failing `read`, an unset variable or an empty test kills a shell with `set -eu`."""
    home.write_start_up_file(shell, before=STRICT[shell])
    home.prepare(LINE)
    for wanted in (LINE, ""):
        seen = home.open(shell, typed="echo alive")
        assert (seen.before_prompt, "alive" in seen.rows, seen.status) == (wanted, True, 0)


def test_strict_shells_live_without_anything_to_read(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell, before=STRICT[shell])
    seen = home.open(shell, typed="echo alive")
    assert (seen.before_prompt, "alive" in seen.rows, seen.status) == ("", True, 0)


@pytest.mark.parametrize("mangle", [b"", b"\0" * 400, b"\xff\xfe\n\x1b[2J", b"no head\n"], ids=repr)
def test_damaged_days_are_silent(home: Home, shell: Shell, mangle: bytes) -> None:
    """F69: a power cut may leave a file empty or full of NUL."""
    home.write_start_up_file(shell, before=STRICT[shell])
    home.prepare(LINE)
    for file in home.reminders.iterdir():
        if file.is_file() and not file.is_symlink() and file.name != "midnights":
            file.write_bytes(mangle)
    seen = home.open(shell, typed="echo alive")
    assert (seen.before_prompt, "alive" in seen.rows, seen.status) == ("", True, 0)


@pytest.mark.parametrize(
    "mangle", [b"", b"\0" * 400, b"\n\n\n\n", b"TZ=UTC\nx\ny z\nw\n", b"TZ=UTC\n0\n\n\n"], ids=repr
)
def test_a_damaged_clock_leaves_fish_with_the_date(home: Home, mangle: bytes) -> None:
    home.write_start_up_file("fish")
    home.prepare(LINE)
    (home.reminders / "midnights").write_bytes(mangle)
    seen = home.open("fish", typed="echo alive")
    assert (seen.before_prompt, "alive" in seen.rows, seen.status) == (LINE, True, 0)


SNAPSHOT = {
    "bash": "{ set +o; shopt; trap; alias; declare -F; compgen -v; "
    'printf "%q|" "$IFS" "${REPLY-none}"; echo; } >"$HOME"/SIDE',
    "zsh": "{ setopt; trap; alias; print -l ${(ok)functions}; print -l ${(ok)parameters}; "
    "print -r -- ${(q)IFS} ${REPLY-none} $precmd_functions; } >$HOME/SIDE",
    "fish": "begin; functions -a -n; set -n; set -S IFS; end >$HOME/SIDE",
}

BUSY = {
    "bash": "trap 'echo bye >/dev/null' EXIT INT DEBUG; alias ll='ls -l'; set -o noclobber; REPLY=mine; "
    "shopt -s nocasematch failglob; IFS=,",
    "zsh": "trap 'print bye >/dev/null' INT; alias ll='ls -l'; setopt noclobber extended_glob; REPLY=mine; IFS=,; "
    "zmodload zsh/parameter; precmd_functions=(one two); one() { : }; two() { : }",
    "fish": "set -g IFS ,; alias ll='ls -l'; functions -a -n >/dev/null",
}


def test_options_variables_traps_and_aliases_stay(home: Home, shell: Shell) -> None:
    """F67: what there is to see before the hook and after it has spoken is the same."""
    home.write_start_up_file(
        shell,
        before=f"{BUSY[shell]}\n{SNAPSHOT[shell].replace('SIDE', 'before')}",
        after="" if shell != "bash" else SNAPSHOT[shell].replace("SIDE", "after"),
    )
    home.prepare(LINE)
    seen = home.open(shell, typed="" if shell == "bash" else SNAPSHOT[shell].replace("SIDE", "after"))
    assert seen.before_prompt == LINE
    volatile = {
        "_",
        "SECONDS",
        "BASH_LINENO",
        "zsh_eval_context",
        "ZSH_EVAL_CONTEXT",
        "status_generation",
        "PIPESTATUS",
        "argv",
    }
    before, after = (
        [
            row
            for row in (home.path / side).read_text().splitlines()
            if row not in volatile and "__fish" not in row
        ]
        for side in ("before", "after")
    )
    if shell == "bash":
        assert after == before
    else:  # a prompt has come in between, with what the shell itself defines for it
        assert [row for row in after if "releasewatch" in row] == []
        missing = [row for row in before if row not in after]
        assert missing == []


@pytest.mark.parametrize("status", [0, 7])
@pytest.mark.parametrize("flags", ["", "set -u", "trap 'true' ERR"])
@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_the_status_stays(home: Home, shell: Shell, status: int, flags: str) -> None:
    """F67: `$?` after the line is what it was before it, whether the hook speaks or not."""
    if shell == "zsh":
        flags = flags.replace("ERR", "ZERR")
    home.write_start_up_file(shell, before=f"{flags}\n(exit {status})", after='echo $? >>"$HOME/status"')
    home.prepare(LINE)
    assert home.open(shell).before_prompt == LINE
    home.open(shell)
    assert (home.path / "status").read_text() == f"{status}\n" * 2


def test_the_status_at_the_first_prompt_stays(home: Home, shell: Shell) -> None:
    show = {"bash": "echo status $?", "zsh": "echo status $?", "fish": "echo status $status"}[shell]
    home.write_start_up_file(
        shell, before="false" if shell == "fish" else "", after="" if shell == "fish" else "(exit 7)"
    )
    home.prepare(LINE)
    said = home.open(shell, typed=show)
    silent = home.open(shell, typed=show)
    assert said.before_prompt == LINE
    assert said.after_prompt == silent.after_prompt
    assert ("status 7" in said.rows) is (shell != "fish")


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_strict_shell_survives_a_status_that_is_not_zero(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell, before="set -e; ! true", after="set +e; echo goes on")
    home.prepare(LINE)
    assert sorted(home.open(shell).before_prompt.splitlines()) == ["goes on", LINE.strip()]


def test_a_zsh_without_prompts_keeps_nothing_of_the_hook(home: Home) -> None:
    home.write_start_up_file("zsh")
    words = ". $HOME/.zshrc; print ${#precmd_functions} ${__releasewatch_status-none}"
    done = subprocess.run(["zsh", "-c", words], env=home.environ(), capture_output=True, text=True)
    assert done.stdout == "0 none\n"


TWICE = {
    "the line twice": lambda words: f"{words}\n{words}",
    "sourced again": lambda words: f'{words}\n. "$HOME/.rc" 2>/dev/null\n{words}',
}


@pytest.mark.parametrize("text", TWICE)
def test_speaks_once_however_often_it_is_read(home: Home, shell: Shell, text: str) -> None:
    """F67."""
    home.write_start_up_file(shell, hook=TWICE[text](line(shell, home.script_file(shell))))
    home.prepare(LINE)
    seen = home.open(shell, typed=f"{line(shell, home.script_file(shell))}\necho alive")
    assert seen.before_prompt == LINE
    assert seen.raw.count("something is out") == 1


def test_nested_shells_are_silent(home: Home, shell: Shell) -> None:
    """F67."""
    home.write_start_up_file(shell)
    home.prepare(LINE)
    seen = home.open(shell, typed=f"{shell} -i\nexit")
    assert seen.raw.count("something is out") == 1


STRANGE = {
    "bash": [
        "alias printf=false read=false local=false return=false builtin=false set=false unset=false",
        "printf() { false; }; read() { false; }; local() { false; }; set() { false; }; return() { false; }",
        "set -o noclobber -o noglob; shopt -s nocasematch failglob nullglob extglob; IFS=0123456789-",
        "set -o posix",
        "set -E -T; trap 'echo TRAPPED' ERR",
        "readonly dir day zone text file as me directory",
        "unset RANDOM HOSTNAME",
        "shopt -s failglob nullglob extdebug globstar; set -o noclobber",
        "set -o posix; set -o noclobber; POSIXLY_CORRECT=1",
        "set -T -E; trap ': traced' DEBUG; trap ': failed' ERR; trap ': left' EXIT; trap ': returned' RETURN",
        "IFS=/.-; set -f; TMOUT=300; set -o vi",
        "alias true=false; true() { false; }; source() { false; }; test() { false; }; alias .=false unset=false",
        "shopt -s compat31 lastpipe xpg_echo nocaseglob; set -k -b -h",
        "ulimit -f 0; HISTFILE=",
        "umask 777",
        "LC_ALL=C; LANG=ko_KR.EUC-KR",
        "readonly REPLY",
        "set -- one two; set -a",
    ],
    "zsh": [
        "alias -g print=false; alias local=false return=false typeset=false zmodload=false",
        "emulate sh",
        "emulate ksh; setopt ksh_arrays sh_word_split no_clobber no_glob rc_quotes",
        "setopt ignore_braces ignore_close_braces no_short_loops no_function_argzero posix_builtins null_glob",
        "print() { false }; whence() { false }; true() { false }; source() { false }",
        "setopt no_clobber ksh_arrays sh_word_split null_glob warn_create_global no_unset pipe_fail",
        "setopt csh_null_glob glob_subst rc_expand_param magic_equal_subst sh_glob ksh_glob no_bare_glob_qual",
        "setopt csh_junkie_loops csh_junkie_history",
        "setopt no_prompt_percent prompt_bang posix_identifiers posix_strings posix_aliases posix_traps bsd_echo",
        "TRAPDEBUG() { : }; TRAPZERR() { : }; TRAPEXIT() { : }; TMOUT=300; bindkey -v",
        "alias true=false source=false unset=false local=false unfunction=false emulate=false",
        "ulimit -f 0; HISTFILE=",
        "umask 777",
        "LC_ALL=C; IFS=",
        "typeset -gA precmd_functions_; typeset -U precmd_functions",
        "typeset -gU path; typeset -g day=1 dir=2; setopt all_export",
        "typeset -r dir=x day=x zone=x lines=x as=x",
        "setopt no_multi_func_def no_append_create cdable_vars auto_cd correct_all 2>/dev/null",
    ],
    "fish": [
        "set -g IFS ''",
        "function printf; false; end",
        "set -g dir x; set -g day x; set -g mark x; set -g clock x",
        "function true; false; end; function path; false; end; function contains; false; end",
        "set -U fish_key_bindings fish_vi_key_bindings; set -U dir y; set -U day z; set -U midnights 1 2 3",
        "set -g fish_private_mode 1; set -gx LC_ALL C",
        "umask 777",
        "abbr -a test false; alias contains=false; function disown; false; end",
        "set -gx fish_history ''; set -g fish_handle_reflow 0; function fish_prompt_; end",
        "function math; false; end; function path; false; end; function date; false; end; function count; false; end",
    ],
}


@pytest.mark.parametrize(("shell", "strange"), [(shell, text) for shell in SHELLS for text in STRANGE[shell]])
def test_strange_shells_hear_it_all_the_same(home: Home, shell: Shell, strange: str) -> None:
    home.write_start_up_file(shell, before=strange)
    home.prepare(LINE)
    for wanted in (LINE, ""):
        seen = home.open(shell, typed="echo alive")
        assert (seen.before_prompt, "alive" in seen.rows) == (wanted, True)


STARTED_AS = [
    ("bash", ["-l", "-i"], LINE),
    ("bash", ["-r", "-i"], LINE),  # restrictions begin after the start-up files
    ("zsh", ["-l", "-i"], LINE),
    ("zsh", ["-r", "-i"], ""),
    ("zsh", ["-i", "-o", "no_zle"], LINE),
    ("fish", ["-l", "-i"], LINE),
    ("fish", ["--private", "-i"], LINE),
]


@pytest.mark.parametrize(("shell", "words", "wanted"), STARTED_AS, ids=str)
def test_shells_started_in_other_ways_hear_it(
    home: Home, shell: Shell, words: list[str], wanted: str
) -> None:
    home.write_start_up_file(shell)
    (home.path / ".bash_profile").write_text('. "$HOME/.bashrc"\n')
    home.prepare(LINE)
    for said in (wanted, ""):
        terminal = home.start(shell, *words)
        terminal.wait_for_prompt()
        terminal.type("exit")
        assert terminal.leave().before_prompt == said


@pytest.mark.parametrize("name", ["DAY.plain", "DAY.colour", "shown-DAY", "midnights", "turns"])
@pytest.mark.parametrize("what", ["directory", "pipe", "link to nothing"])
def test_what_is_no_file_is_no_trouble(home: Home, shell: Shell, name: str, what: str) -> None:
    """Nothing is waited for, and nothing is said of it; a mark that is there counts, whatever it is."""
    home.write_start_up_file(shell, before=STRICT[shell])
    home.prepare(LINE)
    path = home.reminders / name.replace("DAY", str(today()))
    path.unlink(missing_ok=True)
    if what == "directory":
        path.mkdir()
    elif what == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("/nowhere/at all")
    seen = home.open(shell, typed="echo alive")
    needed = {"DAY.colour", "shown-DAY"} | ({"midnights"} if shell == "fish" else set())
    silent = name in needed or (name == "DAY.plain" and what == "link to nothing")
    assert (seen.before_prompt, "alive" in seen.rows, seen.status) == ("" if silent else LINE, True, 0)


def test_the_hook_of_an_uninstalled_program_is_silent(home: Home, shell: Shell) -> None:
    """F65."""
    home.write_start_up_file(shell, before=STRICT[shell])
    home.prepare(LINE)
    (home.reminders / "refresh").touch()
    home.program.unlink()
    seen = home.open(shell, typed="echo alive")
    assert (seen.before_prompt, "alive" in seen.rows, seen.status) == ("", True, 0)
    assert not list(home.reminders.glob("shown-*"))


def test_a_program_that_moved_is_found_in_path(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell, before=STRICT[shell])
    home.prepare(LINE)
    elsewhere = home.path / "elsewhere"
    elsewhere.mkdir()
    home.program.rename(elsewhere / "releasewatch")
    home.extra["PATH"] = f"{elsewhere}:/usr/bin:/bin"
    assert home.open(shell).before_prompt == LINE


def test_a_script_that_was_deleted_is_passed_over(home: Home, shell: Shell) -> None:
    home.write_start_up_file(shell, before=STRICT[shell])
    (home.path / f"hook.{shell}").unlink()
    seen = home.open(shell, typed="echo alive")
    assert (seen.before_prompt, "alive" in seen.rows, seen.status) == ("", True, 0)


@pytest.mark.parametrize(
    "words",
    [
        ["bash", "-e", "-u", "-o", "pipefail"],
        ["bash", "--posix", "-eu"],
        ["zsh", "-f", "-e", "-u", "-o", "pipefail"],
        ["zsh", "-f", "-o", "err_return", "-u"],
    ],
)
def test_strict_scripts_that_read_the_hook_live(home: Home, words: list[str]) -> None:
    """F67: also where the status before the line was not zero, which the hook would hand on."""
    shell: Shell = "bash" if words[0] == "bash" else "zsh"
    done = subprocess.run(
        [*words, "-c", f"! true; {line(shell, home.script_file(shell))}; echo alive"],
        env=home.environ(),
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("alive\n", "", 0)


def test_the_hook_may_be_evaluated(home: Home, shell: Shell) -> None:
    """Some people prefer `eval "$(releasewatch hook bash)"`; it costs a program, but it works."""
    file = home.path / "printed"
    file.write_text(script(shell))
    words = f"eval (cat '{file.name}' | string collect)" if shell == "fish" else f'eval "$(cat {file.name})"'
    home.write_start_up_file(shell, hook=words, after="echo after")
    home.prepare(LINE)
    seen = home.open(shell)
    assert sorted(seen.before_prompt.splitlines()) == ["after", LINE.strip()]


def test_the_script_for_bash_is_clean(home: Home) -> None:
    printed = home.path / "printed.bash"
    printed.write_text(script("bash"))
    try:
        done = subprocess.run(
            ["shellcheck", "-s", "bash", "-S", "style", str(home.script_file("bash"))],
            capture_output=True,
            text=True,
        )
    except FileNotFoundError:
        pytest.skip("shellcheck is not installed")
    assert (done.stdout, done.returncode) == ("", 0)


def test_the_scripts_hold_no_single_name_without_our_prefix() -> None:
    for shell in SHELLS:
        names = [row.split("(")[0] for row in script(shell).splitlines() if row.rstrip().endswith("() {")]
        assert all(name.strip().startswith("__releasewatch_") for name in names)
