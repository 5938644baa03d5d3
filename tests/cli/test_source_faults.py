"""What a person meets when the source fails: one sentence, what was fetched is saved, what was known stays."""

from __future__ import annotations

import json
import os
import signal
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import trustme
from tests.person import PROGRAM, Person
from tests.site import CREATURE, CREATURE_ROWS, Site, batch
from tests.sources.conftest import Call, Server, answer

UPDATES = "/updates/shows?since=day"
ASKED = f"/shows/{CREATURE}?embed%5B%5D=episodes&embed%5B%5D=seasons"


@pytest.fixture
def followed(person: Person, site: Site) -> Person:
    """The person, following Gyeongseong Creature and Harbor Lights, four hours later."""
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-15"))
    person.must("add", "gyeongseong creature", "harbor lights")
    site.asked()
    person.now = "2023-12-08T04:00:00+09:00"
    return person


def complaint(person: Person, *words: str, code: int = 3) -> str:
    """The first line on standard error; nothing but it is printed, and the library is as it was."""
    before = person.library.read_bytes()
    done = person(*words, check=code)
    assert done.out == ""
    assert person.library.read_bytes() == before
    return done.err.splitlines()[0]


def test_a_refused_connection_is_one_sentence_with_the_age_of_what_is_saved(
    followed: Person, site: Site
) -> None:
    site.server.close()
    done = followed("refresh", check=3)
    assert done.err.splitlines() == [
        "releasewatch: TVmaze cannot be reached: 127.0.0.1 refuses connections",
        "  your shows are unchanged; oldest dates: 4 h ago",
        "  try again later",
    ]
    assert complaint(followed, "refresh", "--json") == done.err.splitlines()[0]


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (answer(b"<html>", content_type="text/html"), "answered with a web page instead of data"),
        (answer(b"[" * 100_000), "sent an answer that cannot be read"),
        (answer(b'{"7": "soon"}'), "sent an answer that cannot be read"),
        (answer(b"", 403), "answered with status 403"),
        (answer(b"", 429, retry_after="86400"), "asks not to be called for now"),
        (answer(b"", 302, location="http://10.0.0.1/"), "redirects away"),
        (answer(b"x" * 10_000_001), "sent more than 10 MB"),
    ],
    ids=["sign-in page", "deep", "wrong type", "forbidden", "wait a day", "elsewhere", "endless"],
)
def test_a_useless_list_of_updates_is_one_sentence(
    followed: Person, site: Site, page: bytes, sentence: str
) -> None:
    site.pages[UPDATES] = page
    assert sentence in complaint(followed, "refresh")


@pytest.mark.parametrize(
    "page",
    [
        answer(b"null"),
        answer(b"[]"),
        answer(b'{"id": 64369}'),
        answer(b'{"id": 64369, "name": null}'),
        answer(b'{"id": 64369, "name": "' + b"x" * 2000 + b'"}'),
        answer(b'{"id": 64369, "name": "x", "_embedded": {"episodes": [{"id": "one"}]}}'),
        answer(
            b'{"id": 64369, "name": "x", "_embedded": {"episodes": [{"id": 1, "season": 1, "airdate": "0"}]}}'
        ),
    ],
    ids=["null", "list", "no name", "null name", "long name", "wrong episode", "no date"],
)
def test_a_useless_answer_costs_one_show_and_the_others_are_saved(
    followed: Person, site: Site, page: bytes
) -> None:
    site.pages[ASKED] = page
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-29"))
    done = followed("refresh", "--json", check=3)
    told = json.loads(done.out)
    assert [(one["show"], one["to"]) for one in told["changes"]] == [("Harbor Lights", "2023-12-29")]
    assert [one["show"] for one in told["failures"]] == ["Gyeongseong Creature"]
    assert done.err.splitlines()[0] == "releasewatch: 1 show could not be refreshed; all else is saved"
    dates = [one["date"] for one in json.loads(followed.must("upcoming", "--json"))["releases"]]
    assert dates == ["2023-12-22", "2023-12-29", "2024-01-05"]


def test_many_failures_of_one_cause_are_one_line(person: Person, site: Site) -> None:
    for number in range(1, 21):
        site.put(number, f"Show {number}", batch(1, 1, 8, "2023-12-20"))
    person.must("add", *(f"tvmaze:{number}" for number in range(1, 21)))
    for number in range(1, 21):
        site.put(number, f"Show {number}", batch(1, 1, 8, "2023-12-20"))
    for number in range(1, 11):
        del site.shows[number]
        site.pages[f"/shows/{number}?embed%5B%5D=episodes&embed%5B%5D=seasons"] = answer(b"{}")
    site.pages[UPDATES] = answer(json.dumps({str(number): 1_800_000_000 for number in range(1, 21)}).encode())
    person.now = "2023-12-08T04:00:00+09:00"
    done = person("refresh", check=3)
    assert len(done.err.splitlines()) < 5
    assert "and 7 more" in done.err


SIGNALS = {
    "Ctrl-C": ([signal.SIGINT], 130),
    "Ctrl-C twice": ([signal.SIGINT, signal.SIGINT], 130),
    "Ctrl-C in haste": ([signal.SIGINT] * 5, 130),
    "terminated": ([signal.SIGTERM], 143),
}


@pytest.mark.parametrize(("signals", "code"), SIGNALS.values(), ids=SIGNALS.keys())
def test_a_run_that_is_stopped_keeps_what_was_fetched(
    followed: Person, site: Site, signals: list[signal.Signals], code: int
) -> None:
    site.put(CREATURE, "Gyeongseong Creature", CREATURE_ROWS)
    site.pages[ASKED] = _stall
    site.put(7, "Harbor Lights", batch(2, 1, 10, "2023-12-29"))
    process = _started(followed, "refresh")
    _wait_for_calls(site, 3)
    for number in signals:
        process.send_signal(number)
        time.sleep(0.02)
    out, err = process.communicate(timeout=30)
    # A later signal may find nothing left of the program but the interpreter's end: a shell tells 130 of both.
    assert process.returncode in ((code,) if len(signals) == 1 else (code, -signal.SIGINT)), err
    assert "2023-12-29" in followed.must("upcoming", "--json")
    assert "Traceback" not in err
    assert "bug" not in err
    if len(signals) == 1 and code == 130:
        assert "Harbor Lights" in out
        assert "stopped; 1 show fetched so far is saved" in err


@pytest.fixture
def titles(person: Person, site: Site) -> list[str]:
    """Six titles in a list; TVmaze knows them all."""
    names = [f"Harbor {letter}" for letter in "ABCDEF"]
    for number, name in enumerate(names, 1):
        site.put(number, name, batch(1, 1, 8, "2023-12-20"))
    (person.home / "titles").write_text("\n".join(names))
    return names


def listed(person: Person) -> list[str]:
    return [one["show"] for one in json.loads(person("list", "--json", check=0).out)["shows"]]


@pytest.mark.parametrize("files", [5, 6])
def test_too_few_files_are_told_in_one_sentence(person: Person, site: Site, files: int) -> None:
    person.must("add", "Harbor Lights", "--part", "Finale Jan 5")
    before = person.library.read_bytes()
    done = subprocess.run(
        ["/bin/sh", "-c", f'ulimit -n {files}; exec "$@"', "sh", *PROGRAM, "add", "Girls"],
        env=person.environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (
        1,
        "",
        "releasewatch: this shell lets a program open too few files; what was saved is safe\n"
        "  allow more, and try again: ulimit -n 256\n",
    )
    assert person.library.read_bytes() == before


@pytest.mark.parametrize("words", [["--list"], []], ids=["list", "titles"])
def test_a_source_that_goes_down_half_way_loses_no_title_before(
    person: Person, site: Site, titles: list[str], words: list[str]
) -> None:
    site.pages["/search/shows?q=Harbor+C"] = answer(b"", 429, retry_after="7200")
    done = person("add", *words, *([str(person.home / "titles")] if words else titles), "--json", check=3)
    assert [(one["words"], one["verdict"]) for one in json.loads(done.out)["left"]] == [
        (name, "failed") for name in titles[2:]
    ]
    assert "4 of 6 were not followed" in done.err
    assert listed(person) == titles[:2]
    person("undo", check=0)
    assert listed(person) == []


def test_a_source_that_is_down_from_the_start_changes_nothing(
    person: Person, site: Site, titles: list[str]
) -> None:
    site.pages["/search/shows?q=Harbor+A"] = answer(b"", 429, retry_after="7200")
    done = person("add", *titles, check=3)
    assert (done.out, done.err.splitlines()[0]) == (
        "",
        "releasewatch: TVmaze asks not to be called for now",
    )
    assert not person.library.exists()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_list_that_is_stopped_half_way_keeps_what_was_found(
    person: Person, site: Site, titles: list[str], number: signal.Signals, code: int
) -> None:
    site.pages["/search/shows?q=Harbor+C"] = _stall
    process = _started(person, "add", "--list", str(person.home / "titles"))
    _wait_for_calls(site, 5)
    process.send_signal(number)
    _, err = process.communicate(timeout=30)
    assert process.returncode == code, err
    assert "stopped; 2 of 6 are followed" in err
    assert listed(person) == titles[:2]


def test_a_list_from_a_closed_standard_input_is_a_sentence(person: Person) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" <&-', "sh", *PROGRAM, "add", "--list", "-"],
        env=person.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, "releasewatch: standard input is closed")


def test_an_answer_in_another_encoding_is_no_choice(person: Person, site: Site) -> None:
    site.put(1, "Girls", batch(1, 1, 8, "2023-12-20"))
    site.put(2, "GIRLS", batch(1, 1, 8, "2023-12-20"))
    person.more["PYTHONIOENCODING"] = "utf-8:strict"  # as in every locale but C
    screen = person.terminal("add", "girls", answers="\udcff\udce9\n1\n")
    assert "Following Girls" in screen.text


def _stall(_: Call) -> bytes | None:
    time.sleep(20)
    return None


def _started(person: Person, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*PROGRAM, *words],
        env=person.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def _wait_for_calls(site: Site, count: int) -> None:
    deadline = time.monotonic() + 30
    while len(site.server.calls) < count and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)


def test_a_source_with_a_wrong_certificate_is_refused(person: Person, tmp_path: Path) -> None:
    for name, sentence in (("localhost", None), ("example.org", "the certificate of localhost is not valid")):
        with _secure(tmp_path, name) as (server, trusted):
            person.more = {"RELEASEWATCH_TVMAZE_URL": server.base, "SSL_CERT_FILE": str(trusted)}
            done = person("add", f"A Title {name}")
            if sentence is None:
                assert "TVmaze knows no show like" in done.err
            else:
                assert (done.code, sentence in done.err) == (3, True)


@pytest.mark.parametrize(
    "words", [("add", "A Title"), ("add", "--from", "https://example.org/x")], ids=["source", "page"]
)
def test_a_resolver_that_never_answers_holds_nobody_up(
    person: Person, tmp_path: Path, words: tuple[str, ...]
) -> None:
    # The names of machines are looked up by the C library, which nothing can stop: here it hangs.
    hanging = "import socket, time\nsocket.getaddrinfo = lambda *_, **__: time.sleep(300)\n"
    (tmp_path / "sitecustomize.py").write_text(hanging)
    path = os.pathsep.join(filter(None, (str(tmp_path), os.environ.get("PYTHONPATH"))))
    person.more |= {"PYTHONPATH": path, "RELEASEWATCH_TVMAZE_URL": "https://api.example.org"}
    started = time.monotonic()
    assert "did not answer in time" in person(*words, check=3).err
    assert time.monotonic() - started < 25


@contextmanager
def _secure(tmp_path: Path, name: str) -> Iterator[tuple[Server, Path]]:
    authority = trustme.CA()
    trusted = tmp_path / f"{name}.pem"
    authority.cert_pem.write_to_path(str(trusted))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    server = Server(tls=context)
    try:
        yield server, trusted
    finally:
        server.close()


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("RELEASEWATCH_TVMAZE_URL", "file:///etc/passwd"),
        ("RELEASEWATCH_TVMAZE_URL", "http://example.org"),
        ("RELEASEWATCH_TVMAZE_URL", "https://me:secret@example.org"),
        ("RELEASEWATCH_TVMAZE_URL", "https://xn--/"),
        ("ALL_PROXY", "socks5://127.0.0.1:9"),
        ("HTTP_PROXY", "http://[broken"),
        ("SSL_CERT_FILE", "/no/such/file"),
    ],
)
def test_a_variable_that_cannot_be_used_is_named_and_local_commands_work(
    followed: Person, variable: str, value: str
) -> None:
    followed.more[variable] = value
    done = followed("refresh")
    assert done.code in (1, 3)
    assert variable in done.err
    assert "secret" not in done.err
    assert followed.must("upcoming").count("\n") == 3


def test_offline_nothing_is_asked_and_the_age_of_the_dates_is_told(followed: Person, site: Site) -> None:
    followed.more["RELEASEWATCH_OFFLINE"] = "1"
    assert followed("refresh", check=1).err.splitlines()[:2] == [
        "releasewatch: offline: nothing was asked",
        "  oldest saved dates: 4 h ago",
    ]
    assert followed("premieres").code == 1
    assert followed("edit", "creature", "--id", "tvmaze:7").code == 1
    assert site.asked() == []
