"""The words of the command line: two doors that read them alike, and what wrong words get."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.person import Person
from tests.site import CREATURE, CREATURE_ROWS, Site

from releasewatch.cli import adding, app, commands, front
from releasewatch.cli.common import Common, split
from releasewatch.cli.services import Services
from releasewatch.errors import UsageProblem

PLAIN_CALLS = [
    [],
    ["upcoming"],
    ["upcoming", "--days", "30"],
    ["upcoming", "--days=0"],
    ["upcoming", "--on", "netflix", "girls", "--episodes"],
    ["upcoming", "girls", "boys", "--on=disney+"],
    ["next"],
    ["next", "girls"],
    ["next", "--format", "{show}"],
    ["next", "girls", "--format={label}"],
    ["remind"],
    ["add", "--from", "news.txt", "--dry-run"],
    ["add", "--dry-run", "--from=news.txt", "--published", "2023-12-08", "A Show"],
]


class Recorder:
    """Stands where the commands stand and remembers how it was called."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.called: list[tuple[str, dict[str, Any]]] = []
        for name in ("bare", "upcoming", "coming_next", "remind"):
            monkeypatch.setattr(commands, name, self.record(name))
        monkeypatch.setattr(adding, "add", self.record("add"))

    def record(self, name: str) -> Any:
        def called(_services: Services, **arguments: Any) -> None:
            plain = {key: list(value) if key == "shows" else value for key, value in arguments.items()}
            without_defaults = {key: value for key, value in plain.items() if value not in (None, [], False)}
            self.called.append((name, without_defaults))

        return called


@pytest.mark.parametrize("words", PLAIN_CALLS, ids=" ".join)
def test_the_front_door_reads_plain_words_as_the_whole_command_line_does(
    words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = Recorder(monkeypatch)
    services = Services(Common(), {})
    call = front.read(words)
    assert call is not None
    call.run(services, **call.arguments)
    app.run(words, services)
    assert recorder.called[0] == recorder.called[1]


@given(
    st.lists(
        st.sampled_from(
            [
                "upcoming",
                "next",
                "remind",
                "add",
                "--dry-run",
                "--from",
                "--days",
                "3",
                "-3",
                "--days=x",
                "--on",
                "--episodes",
                "girls",
                "--",
                "-h",
                "",
            ]
        ),
        max_size=5,
    )
)
@settings(max_examples=150, deadline=None)
def test_whatever_the_front_door_accepts_the_command_line_reads_the_same(words: list[str]) -> None:
    call = front.read(words)
    if call is None:
        return
    with pytest.MonkeyPatch.context() as monkeypatch:
        recorder = Recorder(monkeypatch)
        services = Services(Common(), {})
        call = front.read(words)
        assert call is not None
        call.run(services, **call.arguments)
        app.run(words, services)
        assert recorder.called[0] == recorder.called[1]


@pytest.mark.parametrize(
    "words",
    [
        ["upcoming", "--days"],
        ["upcoming", "--days", "x"],
        ["upcoming", "--day", "3"],
        ["next", "a", "b"],
        ["list"],
        ["-h"],
        ["add", "--dry-run", "A Show"],
        ["add", "--from", "news.txt"],
        ["add", "--from", "--dry-run"],
        ["add", "--from", "news.txt", "--dry-run", "--yes"],
        ["add", "--from", "news.txt", "--dry"],
        ["add", "--from", "news.txt", "--dry-run", "--from", "more.txt"],
    ],
)
def test_anything_unusual_is_left_to_the_command_line(words: list[str]) -> None:
    assert front.read(words) is None


@pytest.mark.parametrize(
    ("words", "common", "rest"),
    [
        (["--json", "upcoming"], {"json": True}, ["upcoming"]),
        (["upcoming", "--json"], {"json": True}, ["upcoming"]),
        (["--now", "2023-12-08", "next"], {"now": "2023-12-08"}, ["next"]),
        (["next", "--now=2023-12-08"], {"now": "2023-12-08"}, ["next"]),
        (["list", "--color", "never", "--plain"], {"color": "never", "plain": True}, ["list"]),
        (["--quiet", "--offline", "list"], {"quiet": True, "offline": True}, ["list"]),
        (["add", "--", "--json"], {}, ["add", "--", "--json"]),
    ],
)
def test_common_options_stand_before_or_after_the_command(
    words: list[str], common: Mapping[str, Any], rest: list[str]
) -> None:
    assert split(words) == (Common(**common), rest)


@pytest.mark.parametrize("words", [["--now"], ["--color"], ["--color", "blue"], ["list", "--color=maybe"]])
def test_common_options_with_a_wrong_value_are_refused(words: list[str]) -> None:
    with pytest.raises(UsageProblem):
        split(words)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["upcomin"], "no such command 'upcomin'"),
        (["upcoming", "--dais", "3"], "no such option: --dais"),
        (["upcoming", "--days", "soon"], "--days"),
        (["upcoming", "--days", "-1"], "--days"),
        (["upcoming", "--on", "Netflx"], 'unknown platform "Netflx"'),
        (["add"], "TITLE"),
        (["add", ""], "the title is empty"),
        (["add", " \t "], "the title is empty"),
        (["add", "X", "--part", "Part 1 someday"], "someday"),
        (["add", "X", "--part", "Part 1 5/1/2027"], "5/1/2027"),
        (["add", "X", "--part", "Part 1 2023-02-29"], "2023-02-29"),
        (["add", "X", "--part", "Part 1 Dec 22", "--part", "part one Jan 5"], "Part 1"),
        (["add", "X", "--part", "--json"], '--part needs a value; a word that begins with "--" is none'),
        (["add", "X", "--part=--json"], 'and "--json" looks like an option'),
        (["add", "X", "--part", "--part", "Part 1 Dec 22"], 'and "--part" looks like an option'),
        (["edit", "creature", "--part", "--drop", "Part 1"], 'and "--drop" looks like an option'),
        (["upcoming", "--days", "--json"], "--days needs a value"),
        (["add", "X", "--on", "Netflx"], "Netflx"),
        (["add", "--from", "a.txt", "--from", "b.txt"], "--from takes one at a time, not 2"),
        (["add", "--from", "a.txt", "--dry-run", "--from=b.txt"], "--from takes one at a time, not 2"),
        (["add", "--list", "a.txt", "--list", "b.txt"], "--list takes one at a time, not 2"),
        (["show"], "SHOW"),
        (["edit", "creature"], "edit changes nothing without an option"),
        (["edit", "creature", "--title", ""], "the title is empty"),
        (["edit", "creature", "--part", "nonsense"], "nonsense"),
        (["next", "--format", "{nothing}"], "--format does not understand"),
        (["next", "--format", "{show"], "--format does not understand"),
        (["next", "--format", "{show.__class__}"], "--format does not understand"),
        (["config", "nothing"], 'there is no setting "nothing"'),
        (["config", "remind", "soon"], 'remind does not understand "soon"'),
        (["config", "hours.netflix", "25:00"], '"25:00"'),
        (["config", "hours.nothing", "12:00 PT"], 'unknown platform "nothing"'),
        (["completion", "tcsh"], 'there is no completion for "tcsh"'),
        (["--color", "blue", "list"], '--color does not understand "blue"'),
        (["--now", "someday", "list"], '--now does not understand "someday"'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_words_get_a_sentence_a_remedy_and_change_nothing(
    creature: Person, words: list[str], error: str
) -> None:
    before = creature.library.read_bytes()
    done = creature(*words, check=2)
    assert done.out == ""
    first, *remedies = done.err.splitlines()
    assert first.startswith("releasewatch: ")
    assert error in first
    assert remedies
    assert all(line.startswith("  ") for line in remedies)
    assert "Traceback" not in done.err
    assert creature.library.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["show", "nothing"], 'no followed show matches "nothing"'),
        (["remove", "gyeongsong"], 'no followed show matches "gyeongsong"'),
        (["add", "gyeongseong  CREATURE"], "Gyeongseong Creature is followed already; nothing was changed"),
        (["watched", "creature"], "nothing of Gyeongseong Creature is out yet; nothing was changed"),
        (["watched", "creature", "Part 9"], 'Gyeongseong Creature has no part "Part 9"'),
        (
            ["edit", "creature", "--drop", "Part 9"],
            'Gyeongseong Creature has no part "Part 9" of yours or of an announcement',
        ),
        (["restore", "no-such-backup.json"], "no-such-backup.json"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_a_person_can_act_on_ends_with_1_and_changes_nothing(
    creature: Person, words: list[str], error: str
) -> None:
    before = creature.library.read_bytes()
    done = creature(*words, check=1)
    assert (done.out, done.err.splitlines()[0]) == ("", done.err.splitlines()[0])
    assert error in done.err.splitlines()[0]
    assert creature.library.read_bytes() == before


def test_an_edit_that_says_what_is_said_already_succeeds_and_says_so(creature: Person) -> None:
    before = creature.library.read_bytes()
    out = creature.must("edit", "creature", "--on", "netflix")
    assert out.splitlines()[0] == "Gyeongseong Creature already says so; nothing was changed"
    assert creature.library.read_bytes() == before


def test_a_platform_is_taken_away_and_the_dates_stay(creature: Person) -> None:
    out = creature.must("edit", "creature", "--on", "none")
    assert out.splitlines()[0] == "Changed Gyeongseong Creature"
    rows = json.loads(creature.must("upcoming", "--json"))["releases"]
    assert [(row["label"], row["date"], row["platform"]) for row in rows] == [
        ("Part 1", "2023-12-22", None),
        ("Part 2", "2024-01-05", None),
    ]


def test_a_mistyped_command_is_suggested_and_not_run(person: Person) -> None:
    done = person("upcomming", check=2)
    assert "upcoming" in done.err.replace("upcomming", "")


def test_several_candidates_are_listed_with_their_keys(person: Person) -> None:
    person.must("add", "The Long Night", "--part", "Dec 22")
    person.must("add", "The Long Way", "--part", "Dec 23")
    done = person("show", "long", check=2)
    assert "The Long Night (the-long-night)" in done.err
    assert "The Long Way (the-long-way)" in done.err


@pytest.mark.parametrize("spelling", ["-h", "--help"])
def test_help_of_the_program_leads_with_examples(person: Person, spelling: str) -> None:
    out = person.must(spelling)
    assert out.splitlines()[:3] == ["Countdowns to streaming shows that come out in parts.", "", "Examples:"]
    assert out.index("Examples:") < out.index("Usage:") < out.index("Commands:") < out.index("Everywhere:")


@pytest.mark.parametrize(
    "command",
    sorted(
        command.name or getattr(command.callback, "__name__", "") for command in app.app.registered_commands
    ),
)
def test_help_of_every_command_leads_with_examples_that_run(
    creature: Person, site: Site, command: str
) -> None:
    import shlex

    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.put(2993, "Stranger Things", [(1, 1, "2023-12-20")])
    article = creature.home / "announcement.txt"
    article.write_text("Harbor Lights returns on Hulu on January 5, 2024.")
    out = creature.must(command, "-h")
    assert out.index("Examples:") < out.index("Usage:")
    examples = out.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert examples
    for line in examples:
        program, *words = shlex.split(line)
        assert (program, words[0]) == ("releasewatch", command)
        if words[0] == "add" and words[1].startswith("Gyeongseong Creature"):
            creature.must("remove", "creature")
        words = [str(article) if word == "announcement.txt" else word for word in words]
        done = creature(*words)
        # Nothing of the show is out on 8 December, and help that says so is not wrong.
        assert done.code == 0, (line, done)


def test_the_version_is_told_by_its_option_anywhere(person: Person) -> None:
    from releasewatch import __version__

    for words in (["--version"], ["upcoming", "--version"], ["--json", "--version"]):
        assert person.must(*words) == f"releasewatch {__version__}\n"
