"""What reaches a terminal, a pipe, a full disk: hostile text, old encodings, streams that end early."""

from __future__ import annotations

import json
import os
import pty
import re
import signal
import subprocess
import time
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.person import PROGRAM, Person

from releasewatch.cli import output
from releasewatch.cli.common import Common
from releasewatch.library import lock

HOSTILE = {
    "clear screen": "\x1b[2J\x1b[H",
    "title of the window": "\x1b]0;gone\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\here\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;ZXZpbA==\x07",
    "device control": "\x1bPq#0\x1b\\",
    "single byte control": "\x9b31m\x9d0;x\x9c\x90",
    "bell": "\x07",
    "backspace": "safe\x08\x08\x08\x08evil",
    "carriage return": "safe\revil",
    "delete and null": "\x7f\x00",
    "direction": "\u202eevil\u202c\u2066x\u2069\u200f\u061c",
    "line separators": "one\u2028two\u2029three\x85four\x0bfive\x0csix",
    "invisible": "\u200b\ufeff\u2060\U000e0041",
    "markup": "[/][bold]x[/bold][link=file:///x]y[/link][@click=x]",
    "emoji code": ":smile: ends in \\",
}
"""F47, F49, F50: what a title may hold."""

OWN_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def unsafe(text: str) -> list[str]:
    """The letters of `text` that a terminal would obey, our own colours aside."""
    rest = OWN_COLOURS.sub("", text)
    kinds = ("Cc", "Cs", "Zl", "Zp")
    bidi = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\ufeff\u2060"
    return [
        letter
        for letter in rest
        if (unicodedata.category(letter) in kinds and letter not in "\n\t") or letter in bidi
    ]


def write_library(person: Person, *titles: str, platform: str | None = None) -> None:
    """A library as somebody may have written it by hand."""
    shows = [
        {
            "key": f"show-{number}{title[:20]}",
            "title": title,
            "added": "2023-12-01T00:00:00Z",
            "ids": {f"source{title}": f"id{title}"},
            "edits": {
                "platform": platform or title,
                "releases": [
                    {"label": f"Part {number} {title}", "date": "2023-12-15", "platform": f"p{title}"},
                    {"date": "2024-01-05", "moved_from": "2024-01-04"},
                ],
                "watched": [title],
            },
            "facts": {f"from{title}": {"fetched": "2023-12-01T00:00:00Z", "releases": [{"date": "2024-03"}]}},
        }
        for number, title in enumerate(titles)
    ]
    person.library.write_text(json.dumps({"schema": 1, "shows": shows}), encoding="utf-8")


def ran(person: Person, *words: str, more: Mapping[str, str] | None = None) -> tuple[bytes, bytes, int]:
    done = subprocess.run(
        [*PROGRAM, *words],
        env={**person.environment(), **(more or {})},
        capture_output=True,
        timeout=60,
        check=False,
    )
    return done.stdout, done.stderr, done.returncode


# Hostile text


@pytest.mark.parametrize(
    "words",
    [
        ["upcoming"],
        ["upcoming", "--color", "always"],
        ["upcoming", "--json"],
        ["list"],
        ["list", "--color", "always"],
        ["list", "--json"],
        ["show", "show-0"],
        ["show", "show-0", "--color", "always"],
        ["next", "--format", "{show} {key} {label} {platform}"],
        ["next"],
        ["remind"],
        ["edit", "show-0", "--on", "Netflix"],
        ["watched", "show-0"],
        ["watched", "show-0", "no such part"],
        ["edit", "show-0", "--drop", "no such part"],
        ["remove", "show-0"],
        ["show", "show"],
    ],
    ids=" ".join,
)
def test_no_text_of_a_library_edited_by_hand_acts_on_the_terminal(person: Person, words: list[str]) -> None:
    write_library(person, *HOSTILE.values())
    out, err, code = ran(person, *words)
    told = (out + err).decode()
    assert told
    assert unsafe(told) == []
    assert code in (0, 1, 2), told
    if words[0] in ("upcoming", "list") and "--json" not in words:
        assert "[/][bold]x[/bold][link=file:///x]y[/link][@click=x]" in told
        assert ":smile: ends in \\" in told
    if "--json" in words:
        assert out.isascii()
        json.loads(out)


def test_an_undo_record_edited_by_hand_does_not_act_either(creature: Person) -> None:
    record = creature.home / "undo.json"
    record.write_text(record.read_text().replace("follow Gyeongseong", "follow \\u001b[2J\\u202eGyeongseong"))
    assert unsafe(creature.must("undo")) == []


@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_title_is_followed_as_harmless_text(person: Person, hostile: str) -> None:
    title = f"Show {hostile}".replace("\x00", "")
    out, err, code = ran(person, "add", title, "--part", f"{title} = Dec 22")
    assert (err, code) == (b"", 0)
    assert unsafe(out.decode()) == []
    assert unsafe(person.library.read_text(encoding="utf-8")) == []


EVIL = "\x1b]0;x\x07\x9b\u202e[/]"


@pytest.mark.parametrize(
    "words",
    [
        [EVIL],
        ["show", EVIL],
        ["upcoming", EVIL],
        ["upcoming", "--on", EVIL],
        ["upcoming", "--days", EVIL],
        ["upcoming", f"--{EVIL}"],
        ["add", "X", "--on", EVIL],
        ["add", "X", "--part", EVIL],
        ["add", "X", "--part", f"Part 1 {EVIL} 31 April"],
        ["edit", "creature", "--drop", EVIL],
        ["watched", "creature", EVIL],
        ["next", "--format", f"{EVIL}{{"],
        ["next", "--format", f"{EVIL} {{show}}"],
        ["config", EVIL],
        ["config", "remind", EVIL],
        ["config", "hours.netflix", EVIL],
        ["config", f"hours.{EVIL}", "x"],
        ["restore", EVIL],
        ["completion", EVIL],
        ["--now", EVIL, "list"],
        ["--color", EVIL, "list"],
    ],
    ids=lambda words: " ".join(words).replace(EVIL, "EVIL"),
)
def test_no_argument_acts_on_the_terminal_that_repeats_it(creature: Person, words: list[str]) -> None:
    # F48
    out, err, code = ran(creature, *words)
    assert unsafe((out + err).decode()) == []
    assert code in (0, 1, 2)
    assert b"bug" not in err


@pytest.mark.parametrize(
    "words",
    [
        [b"show", b"\xff\xfe"],
        [b"\xff"],
        [b"--\xff"],
        [b"next", b"--format", b"\xff{show}"],
        [b"upcoming", b"--on", b"\xc3"],
        [b"config", b"remind", b"\xff"],
        [b"restore", b"\xff"],
        [b"add", b"Caf\xe9", b"--part", b"Part 1 Dec 22"],
    ],
)
def test_bytes_that_are_no_utf8_crash_nothing_and_are_not_saved(creature: Person, words: list[bytes]) -> None:
    # F58
    done = creature(*words)
    assert done.code in (0, 1, 2)
    assert "bug" not in done.err
    assert creature("list").code == 0
    assert "\\udc" not in creature.library.read_text(encoding="utf-8")


def test_text_of_ten_thousand_letters_floods_no_terminal(creature: Person) -> None:
    # F51
    long = "x" * 10_000
    for words in (
        ["show", long],
        ["upcoming", "--on", long],
        ["--now", long, "list"],
        [long],
        ["add", "X", "--part", long],
    ):
        done = creature(*words)
        assert done.code in (1, 2)
        assert max(map(len, done.err.splitlines())) <= 1001
    creature.must("add", long, "--part", "Dec 23")
    screen = creature.terminal("upcoming")
    assert len([line for line in screen.lines if "xxx" in line]) == 1


def test_a_form_keeps_its_spaces_tabs_and_lines(creature: Person) -> None:
    assert creature.must("next", "--format", "  {show}\t{days}\n\n {label} ") == (
        "  Gyeongseong Creature\t14\n\n Part 1 \n"
    )


# Colour and width


@pytest.mark.parametrize(
    ("environ", "choice", "colors"),
    [
        ({}, "auto", None),
        ({"FORCE_COLOR": "1"}, "auto", "standard"),
        ({"FORCE_COLOR": "1", "TERM": "xterm-256color"}, "auto", "256"),
        ({"FORCE_COLOR": "1", "COLORTERM": "truecolor"}, "auto", "truecolor"),
        ({"FORCE_COLOR": ""}, "auto", None),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, "auto", None),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, "auto", "standard"),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, "auto", None),
        ({"FORCE_COLOR": "1"}, "never", None),
        ({"NO_COLOR": "1"}, "always", "standard"),
        ({"TERM": "dumb"}, "always", "standard"),
        ({"TERM": "xterm-kitty"}, "always", "256"),
    ],
)
def test_a_flag_wins_over_a_variable_where_no_terminal_is(
    environ: Mapping[str, str], choice: str, colors: str | None
) -> None:
    how = output.screen(Common(color=choice), environ)  # type: ignore[arg-type]
    assert (how.form, how.colors) == ("plain" if colors is None else "table", colors)


@pytest.mark.parametrize(
    ("more", "words", "colored"),
    [
        ({}, [], True),
        ({"NO_COLOR": "1"}, [], False),
        ({"NO_COLOR": ""}, [], True),
        ({"TERM": "dumb"}, [], False),
        ({"TERM": ""}, [], False),
        ({}, ["--color", "never"], False),
        ({"NO_COLOR": "1"}, ["--color", "always"], True),
        ({"TERM": "dumb"}, ["--color", "always"], True),
        ({}, ["--json"], False),
        ({}, ["--plain"], False),
    ],
)
def test_colour_on_a_terminal(
    creature: Person, more: Mapping[str, str], words: list[str], colored: bool
) -> None:
    # F56: without colour there is no escape at all.
    screen = creature.terminal("upcoming", *words, width=100, more=more)
    assert (b"\x1b" in screen.sent) == colored
    if "--json" not in words:
        assert "Gyeongseong Creature" in screen.text


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("0", 80),
        ("-5", 80),
        ("abc", 80),
        ("", 80),
        ("000", 80),
        ("1", 1),
        ("300", 300),
        ("9" * 5000, 10_000),
        ("٣", 80),
    ],
)
def test_columns_below_one_and_nonsense_are_ignored(columns: str, width: int) -> None:
    # F53; the streams of these tests are no terminals.
    assert output.screen(Common(color="always"), {"COLUMNS": columns}).width == width


@pytest.mark.parametrize("columns", ["0", "-5", "abc", "1", "300"])
def test_no_value_of_columns_stops_a_command(creature: Person, columns: str) -> None:
    screen = creature.terminal("upcoming", width=80, height=400, more={"COLUMNS": columns})
    assert screen.code == 0
    expected = 1 if columns == "1" else 80
    assert max(len(line) for line in screen.lines) <= expected or columns == "300"


def test_the_width_of_a_terminal_is_its_own_and_a_pipe_has_none(creature: Person) -> None:
    assert max(len(line) for line in creature.terminal("upcoming", width=60).lines) <= 60
    creature.more = {"COLUMNS": "10"}
    assert creature.must("upcoming").splitlines()[0].startswith("in 14 days\tFri 22 Dec 2023, about 17:00\t")


# Encodings


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("ascii", "Caf? - ?? ~"),
        ("latin-1", "Café - ?? ~"),
        ("cp1252", "Café — ?? …"),
        ("cp850", "Café - ?? ~"),
        ("euc-kr", "Caf? - 기차 …"),
        ("utf-8", "Café — 기차 …"),
    ],
)
@pytest.mark.parametrize("form", [[], ["--color", "always"]], ids=["plain", "table"])
def test_letters_that_do_not_fit_become_marks(
    person: Person, encoding: str, title: str, form: list[str]
) -> None:
    # F57
    write_library(person, "Café — 기차 …", platform="Netflix")
    out, err, code = ran(person, "upcoming", *form, more={"PYTHONIOENCODING": encoding})
    assert (err, code) == (b"", 0)
    assert title in out.decode(encoding)


@pytest.mark.parametrize(
    "words", [["-h"], ["add", "-h"], ["upcoming", "--json"], ["completion", "zsh"], ["nosuch…"]]
)
def test_no_command_needs_more_than_ascii(creature: Person, words: list[str]) -> None:
    out, err, code = ran(creature, *words, more={"PYTHONIOENCODING": "ascii"})
    assert (out + err).isascii()
    assert code == (2 if words == ["nosuch…"] else 0)


def test_words_are_read_as_utf8_in_a_locale_that_knows_none(person: Person) -> None:
    person.more = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    assert person.must("add", "한밤의 기차", "--part", "Dec 22").startswith("Following ??? ??\n")
    person.more = {}
    assert person.must("next") == "한밤의 기차 in 14 days (Fri 22 Dec 2023)\n"


# Streams that end early


def test_a_reader_that_goes_away_is_no_error(person: Person) -> None:
    # F59
    write_library(person, *(f"Show {number}" for number in range(3000)), platform="Netflix")
    for words in ("upcoming", "upcoming --json", "list", "-h", "--version", "completion bash"):
        script = f'{{ "{PROGRAM[0]}" -m releasewatch {words}; echo "$?" >&2; }} | head -1 >/dev/null'
        done = subprocess.run(
            ["bash", "-c", script], env=person.environment(), capture_output=True, text=True, check=False
        )
        assert done.stderr in ("0\n", "141\n"), words


ANSWERING = (
    ["upcoming"],
    ["upcoming", "--json"],
    ["next"],
    ["list"],
    ["-h"],
    ["add", "-h"],
    ["--version"],
    ["config"],
)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("words", ANSWERING, ids=" ".join)
def test_a_full_disk_is_told_in_a_sentence(creature: Person, words: list[str]) -> None:
    # F60
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*PROGRAM, *words],
            env=creature.environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == (
        "releasewatch: cannot write the answer: No space left on device\n"
        "  everything else was done; try another place\n"
    )


@pytest.mark.parametrize("words", ANSWERING, ids=" ".join)
def test_a_closed_output_is_told_in_a_sentence(creature: Person, words: list[str]) -> None:
    done = subprocess.run(
        ["bash", "-c", '"$@" >&-', "bash", *PROGRAM, *words],
        env=creature.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("releasewatch: cannot write the answer: it is closed\n")


@pytest.mark.parametrize("end", ["2>&-", "2>/dev/full"])
def test_what_cannot_be_complained_about_does_not_change_the_answer(creature: Person, end: str) -> None:
    creature.zone = "KST-9"  # gives a notice
    for words, code in ((["next"], 0), (["nosuch"], 2), (["show", "nosuch"], 1)):
        done = subprocess.run(
            ["bash", "-c", f'"$@" {end}', "bash", *PROGRAM, *words],
            env=creature.environment(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == code
        assert done.stdout == (
            "Gyeongseong Creature · Part 1 in 14 days (Fri 22 Dec 2023, about 17:00) on Netflix\n"
            if not code
            else ""
        )


def test_a_change_that_cannot_be_told_is_saved_all_the_same(creature: Person) -> None:
    done = subprocess.run(
        ["bash", "-c", '"$@" >&-', "bash", *PROGRAM, "add", "Harbor Lights", "--part", "Dec 30"],
        env=creature.environment(),
        check=False,
        stderr=subprocess.DEVNULL,
    )
    assert done.returncode == 1
    assert "Harbor Lights" in creature.must("list")


# Signals


@pytest.mark.parametrize("words", [["upcoming"], ["list"]], ids=" ".join)
def test_ctrl_c_in_the_middle_of_a_table_takes_the_colours_back(person: Person, words: list[str]) -> None:
    # F61: the reader stands still, so that the program waits in the middle of its table.
    write_library(person, *(f"Show {number}" for number in range(800)), platform="Netflix")
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [*PROGRAM, *words], env=person.environment(), stdin=follower, stdout=follower, stderr=follower
    )
    os.close(follower)
    sent = os.read(leader, 100)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    while True:
        try:
            piece = os.read(leader, 65536)
        except OSError:
            break
        if not piece:
            break
        sent += piece
    os.close(leader)
    assert process.wait(timeout=30) == 130
    assert sent.endswith(b"\x1b[0m")
    assert b"Traceback" not in sent
    assert sent.count(b"\n") < 800


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"]
)
def test_a_signal_while_a_change_waits_leaves_nothing_behind(
    creature: Person, number: int, code: int
) -> None:
    before = creature.library.read_bytes()
    with lock.hold(creature.library):
        process = subprocess.Popen(
            [*PROGRAM, "add", "Harbor Lights", "--part", "Dec 30"],
            env=creature.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        time.sleep(1.5)
        assert process.poll() is None
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (code, b"", b"")
    assert creature.library.read_bytes() == before
    assert list(creature.home.rglob("*.tmp")) == []


# JSON


def test_json_is_the_same_in_every_width_colour_and_language(creature: Person) -> None:
    creature.must("add", "한밤의 기차", "--on", "TVING", "--part", "Dec 14")
    expected = ran(creature, "upcoming", "--json")
    assert expected[0].isascii()
    for more in (
        {"COLUMNS": "20"},
        {"FORCE_COLOR": "1"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"LANG": "ko_KR.UTF-8", "LC_ALL": ""},
        {"PYTHONIOENCODING": "ascii"},
        {"TERM": "dumb"},
    ):
        assert ran(creature, "upcoming", "--json", more=more) == expected
    assert ran(creature, "--color", "always", "upcoming", "--json") == expected


def test_what_is_billed_is_the_same_in_every_zone(creature: Person) -> None:
    # F86: only what counts from here and now may differ.
    creature.must(
        "add", "Harbor Lights", "--part", "Finale = 27 May 2024 at 9 p.m. ET", "--part", "Part 2 Q1 2027"
    )
    seen = set()
    for zone in ("Asia/Seoul", "Europe/London", "Pacific/Honolulu", "Pacific/Kiritimati", "America/St_Johns"):
        creature.zone, creature.now = zone, "2023-12-08T12:00:00Z"
        answer = json.loads(creature.must("upcoming", "--json"))
        assert answer.pop("zone") == zone
        assert answer.pop("now")
        for release in answer["releases"]:
            del release["days"], release["countdown"]
        seen.add(json.dumps(sorted(answer["releases"], key=lambda release: str(release["date"]))))
    assert len(seen) == 1
