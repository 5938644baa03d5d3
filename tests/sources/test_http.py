"""Questions over a real connection: manners, limits and every way a network fails."""

from __future__ import annotations

import gzip
import json
import os
import resource
import signal
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
import trustme
from filelock import FileLock
from tests.sources.conftest import Call, Server, answer

from releasewatch import __version__
from releasewatch.errors import SourceFailed
from releasewatch.sources.failures import BadAnswer, NotKnown, SourceDown
from releasewatch.sources.http import Client, Limits, Question
from releasewatch.sources.pace import Pace

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
QUICK = Limits(request_seconds=0.5, pause_seconds=0.01, calls=1000)
SHOW = Question("/shows/1")


def ask(
    server: Server, limits: Limits = QUICK, question: Question = SHOW, cache: Path | None = None
) -> bytes:
    with Client("TVmaze", server.base, now=NOW, cache=cache, limits=limits) as client:
        return client.ask(question).body


def failure(server: Server, limits: Limits = QUICK) -> SourceFailed:
    with pytest.raises(SourceFailed) as caught:
        ask(server, limits)
    return caught.value


# Manners


def test_a_question_names_the_program_and_its_version(server: Server) -> None:
    ask(server, question=Question("/search/shows", (("q", "Krøniken & co"),)))
    call = server.calls[0]
    assert call.path == "/search/shows?q=Kr%C3%B8niken+%26+co"
    assert call.headers["user-agent"] == f"releasewatch/{__version__}"


def test_calls_stay_within_the_window_by_the_clock_of_the_server(server: Server) -> None:
    limits = Limits(calls=5, window_seconds=0.5)
    with Client("TVmaze", server.base, now=NOW, limits=limits) as client:
        outcomes = list(client.ask_all(Question(f"/shows/{number}") for number in range(23)))
    times = sorted(call.at for call in server.calls)
    assert len(outcomes) == 23
    assert all(later - earlier >= 0.5 for earlier, later in zip(times, times[5:], strict=False))
    # Four full windows must pass; little more may.
    assert times[-1] - times[0] < 4 * 0.5 * 1.1


def test_two_runs_share_one_window(server: Server, tmp_path: Path) -> None:
    limits = Limits(calls=5, window_seconds=0.5)
    for run in range(4):
        with Client("TVmaze", server.base, now=NOW, cache=tmp_path, limits=limits) as client:
            list(client.ask_all(Question(f"/{run}/{number}") for number in range(3)))
    times = sorted(call.at for call in server.calls)
    assert all(later - earlier >= 0.5 for earlier, later in zip(times, times[5:], strict=False))


def test_damaged_notes_of_calls_are_written_anew(server: Server, tmp_path: Path) -> None:
    (tmp_path / "calls.json").write_bytes(b'{"x": [')
    ask(server, cache=tmp_path)
    assert (tmp_path / "calls.json").read_bytes().startswith(b'{"')


def test_a_clock_that_is_set_anew_lends_no_calls(server: Server, tmp_path: Path) -> None:
    limits = Limits(calls=5, window_seconds=0.5)
    with Client("TVmaze", server.base, now=NOW, cache=tmp_path, limits=limits) as client:
        list(client.ask_all(Question(f"/{number}") for number in range(5)))
    noted = json.loads((tmp_path / "calls.json").read_text())
    # The clock that the person sets counts the seconds since 1970, the machine's own those since it was started.
    assert all(time.monotonic() - 10 < at <= time.monotonic() for at in noted.values())


def test_a_call_of_another_run_counts_while_it_is_under_way(tmp_path: Path) -> None:
    one, other = (Pace(2, 0.2, tmp_path / "calls.json", longest_seconds=0.8) for _ in range(2))
    slow, _ = one.take()
    quick, _ = one.take()
    one.end(quick)
    time.sleep(0.25)
    assert other.take()[0]
    assert not other.take()[0]  # the slow one may reach the server now
    one.end(slow)
    time.sleep(0.25)
    assert other.take()[0]


def test_calls_are_counted_when_the_notes_are_held_by_somebody_else(tmp_path: Path) -> None:
    pace = Pace(5, 10.0, tmp_path / "calls.json")
    with FileLock(tmp_path / "calls.lock"):
        assert pace.take() == ("", 0.1)
    assert pace.take()[0]


def test_runs_that_cannot_note_their_calls_take_half_of_the_turns(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    pace = Pace(19, 10.0, blocked / "calls.json")
    assert sum(bool(pace.take()[0]) for _ in range(19)) == 9


@pytest.mark.parametrize("name", ["calls.json", "calls.lock"])
def test_notes_of_another_kind_never_make_a_run_wait(server: Server, tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)
    assert ask(server, cache=tmp_path) == b"[]"


# The hour on disk


def test_an_answer_is_kept_for_an_hour(server: Server, tmp_path: Path) -> None:
    asked = []
    for minutes in (0, 59, 61):
        with Client("TVmaze", server.base, now=NOW + timedelta(minutes=minutes), cache=tmp_path) as client:
            asked.append((client.ask(SHOW).asked, client.calls))
    assert asked == [(NOW, 1), (NOW, 0), (NOW + timedelta(minutes=61), 1)]


def test_an_answer_known_to_have_changed_is_asked_again(server: Server, tmp_path: Path) -> None:
    ask(server, cache=tmp_path)
    server.reply = lambda call: answer(b'["new"]')
    assert ask(server, cache=tmp_path) == b"[]"
    assert ask(server, cache=tmp_path, question=Question("/shows/1", fresh=True)) == b'["new"]'
    assert ask(server, cache=tmp_path) == b'["new"]'
    assert len(server.calls) == 2


DAMAGE = {
    "cut short": lambda whole: whole[:-1],
    "empty": lambda whole: b"",
    "without a head": lambda whole: b"[]",
    "another format": lambda whole: whole.replace(b'"format": 1', b'"format": 2'),
    "from the future": lambda whole: whole.replace(b"2026-11", b"2027-11"),
    "not a moment": lambda whole: whole.replace(b"2026-11", b"x"),
    "a list": lambda whole: b"[]\n[]",
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_kept_answer_is_asked_anew(server: Server, tmp_path: Path, damage: object) -> None:
    ask(server, cache=tmp_path)
    (file,) = tmp_path.glob("*.answer")
    whole = file.read_bytes()
    file.write_bytes(damage(whole))  # type: ignore[operator]
    assert ask(server, cache=tmp_path) == b"[]"
    assert (len(server.calls), file.read_bytes()) == (2, whole)


def test_a_kept_answer_that_is_a_pipe_or_a_directory_is_asked_anew(server: Server, tmp_path: Path) -> None:
    ask(server, cache=tmp_path)
    (file,) = tmp_path.glob("*.answer")
    file.unlink()
    os.mkfifo(file)
    assert ask(server, cache=tmp_path) == b"[]"
    file.unlink()
    file.mkdir()
    os.utime(file, (0, 0))
    assert ask(server, cache=tmp_path) == b"[]"
    assert ask(server, cache=tmp_path, question=Question("/shows/2")) == b"[]"
    assert ask(server, cache=tmp_path, question=Question("/shows/2")) == b"[]"
    assert len(server.calls) == 4


def test_a_link_in_the_cache_never_leads_a_write_to_another_file(server: Server, tmp_path: Path) -> None:
    precious, cache = tmp_path / "precious", tmp_path / "cache"
    precious.write_text("mine")
    ask(server, cache=cache)
    for file in (*cache.glob("*.answer"), cache / "calls.json"):
        file.unlink()
        file.symlink_to(precious)
    ask(server, cache=cache)
    assert precious.read_text() == "mine"


def test_a_failure_is_not_kept(server: Server, tmp_path: Path) -> None:
    server.reply = lambda call: answer(b"", status=404)
    for _ in range(2):
        with pytest.raises(NotKnown):
            ask(server, cache=tmp_path)
    assert len(server.calls) == 2


def test_a_cache_that_cannot_be_written_is_done_without(server: Server, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert ask(server, cache=blocked / "cache") == b"[]"


# No way to the source (F73)


def test_a_refused_connection_is_one_sentence(server: Server) -> None:
    server.close()
    caught = failure(server)
    assert isinstance(caught, SourceDown)
    assert caught.sentence == "TVmaze cannot be reached: 127.0.0.1 refuses connections"


def test_a_name_without_address_is_one_sentence() -> None:
    with (
        Client("TVmaze", "https://no-such-host.invalid", now=NOW) as client,
        pytest.raises(SourceDown) as caught,
    ):
        client.ask(SHOW)
    assert caught.value.sentence == "TVmaze cannot be reached: no-such-host.invalid has no address"


def test_one_cause_is_told_once_for_many_shows(server: Server) -> None:
    server.close()
    with Client("TVmaze", server.base, now=NOW, limits=QUICK) as client:
        outcomes = client.ask_all(Question(f"/shows/{number}") for number in range(500))
        with pytest.raises(SourceDown):
            next(outcomes)
    assert client.calls <= QUICK.at_once


def test_a_reset_is_one_sentence(server: Server) -> None:
    def reset(call: Call) -> None:
        call.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")

    server.reply = reset
    assert failure(server).sentence == "TVmaze broke off its answer (127.0.0.1)"


def test_a_sign_in_page_is_no_answer(server: Server, tmp_path: Path) -> None:
    server.reply = lambda call: answer(b"<html>Welcome to the hotel</html>", content_type="text/html")
    assert failure(server).sentence == "TVmaze answered with a web page instead of data (127.0.0.1)"


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def _secure(authority: trustme.CA, host: str, until: datetime | None = None) -> Server:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(host, not_after=until).configure_cert(context)
    return Server(tls=context)


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(file)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))


@pytest.mark.usefixtures("trusted")
def test_a_good_certificate_is_accepted(authority: trustme.CA) -> None:
    server = _secure(authority, "localhost")
    assert ask(server, Limits()) == b"[]"
    server.close()


CERTIFICATES = {
    "expired": (
        "localhost",
        datetime(2020, 1, 1, tzinfo=UTC),
        "the certificate of localhost is not valid: certificate has expired",
    ),
    "wrong host": (
        "example.org",
        None,
        "the certificate of localhost is not valid: hostname mismatch, "
        "certificate is not valid for 'localhost'",
    ),
}


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize(("host", "until", "sentence"), CERTIFICATES.values(), ids=CERTIFICATES.keys())
def test_a_bad_certificate_is_refused(
    authority: trustme.CA, host: str, until: datetime | None, sentence: str
) -> None:
    server = _secure(authority, host, until)
    caught = failure(server, Limits())
    server.close()
    assert (type(caught), caught.sentence, server.calls) == (SourceDown, sentence, [])


def test_an_unknown_authority_is_refused(authority: trustme.CA) -> None:
    server = _secure(authority, "localhost")
    caught = failure(server, Limits())
    server.close()
    assert caught.sentence.startswith("the certificate of localhost is not valid: ")
    assert server.calls == []


def test_a_secure_connection_that_never_comes_about_is_a_failure(server: Server) -> None:
    with (
        Client(
            "TVmaze", f"https://127.0.0.1:{server.port}", now=NOW, limits=Limits(request_seconds=2)
        ) as client,
        pytest.raises(SourceFailed) as caught,
    ):
        client.ask(SHOW)
    assert caught.value.sentence == "TVmaze did not answer in time (127.0.0.1)"


# Too slow (F74)


def _never(call: Call) -> bytes:
    time.sleep(3)
    return b""


def _drip_head(call: Call) -> bytes:
    for byte in answer(b"[]" * 100):
        call.connection.sendall(bytes([byte]))
        time.sleep(0.1)
    return b""


def _drip_body(call: Call) -> bytes:
    call.connection.sendall(answer(b"", content_length="1000"))
    for _ in range(30):
        call.connection.sendall(b" ")
        time.sleep(0.1)
    return b""


@pytest.mark.parametrize("slow", [_never, _drip_head, _drip_body])
def test_a_call_has_a_total_limit(server: Server, slow: object) -> None:
    server.reply = slow  # type: ignore[assignment]
    started = time.monotonic()
    caught = failure(server)
    assert caught.sentence == "TVmaze did not answer in time (127.0.0.1)"
    assert time.monotonic() - started < 1.5


def test_a_silent_source_is_left_alone_after_three_questions(server: Server) -> None:
    server.reply = _never
    limits = Limits(request_seconds=0.2, at_once=1)
    with Client("TVmaze", server.base, now=NOW, limits=limits) as client, pytest.raises(SourceDown):
        list(client.ask_all(Question(f"/shows/{number}") for number in range(500)))
    assert client.calls == 3


def test_a_run_has_a_total_limit(server: Server) -> None:
    server.reply = lambda call: answer(b"", 503, retry_after="50")
    caught = failure(server, Limits(calls=1000, command_seconds=1))
    assert (type(caught), caught.sentence) == (SourceDown, "TVmaze took too long altogether")
    assert len(server.calls) == 1


# Trying again (F75)


def _first(server: Server, *replies: bytes) -> None:
    left = list(replies)
    server.reply = lambda call: left.pop(0) if left else answer(b"[]")


def test_two_errors_and_an_answer_are_an_answer(server: Server) -> None:
    _first(server, answer(b"", 500), answer(b"", 500))
    assert (ask(server), len(server.calls)) == (b"[]", 3)


def test_three_errors_are_a_failure_of_this_question(server: Server) -> None:
    server.reply = lambda call: answer(b"", 500)
    caught = failure(server)
    assert (type(caught), caught.sentence) == (BadAnswer, "TVmaze answered with status 500")
    assert len(server.calls) == 3


@pytest.mark.parametrize("status", [400, 401, 403, 418, 451])
def test_other_refusals_are_not_tried_again(server: Server, status: int) -> None:
    server.reply = lambda call: answer(b"", status)
    assert failure(server).sentence == f"TVmaze answered with status {status}"
    assert len(server.calls) == 1


@pytest.mark.parametrize("status", [404, 410])
@pytest.mark.parametrize("body", [b"", b'{"name":"Not Found","status":404}'])
def test_what_the_source_does_not_know_is_told_by_status(server: Server, status: int, body: bytes) -> None:
    server.reply = lambda call: answer(body, status)
    caught = failure(server)
    assert (type(caught), len(server.calls)) == (NotKnown, 1)


@pytest.mark.parametrize("status", [429, 503])
def test_the_pause_asked_for_is_kept(server: Server, status: int) -> None:
    _first(server, answer(b"", status, retry_after="1"))
    assert ask(server) == b"[]"
    first, second = server.calls
    assert 1 <= second.at - first.at < 2.5


def test_the_pause_may_be_a_date(server: Server) -> None:
    def reply(call: Call) -> bytes:
        if len(server.calls) > 1:
            return answer(b"[]")
        return answer(
            b"", 503, retry_after=format_datetime(datetime.now(UTC) + timedelta(seconds=3), usegmt=True)
        )

    server.reply = reply
    assert ask(server) == b"[]"
    first, second = server.calls
    assert second.at - first.at >= 1.9  # the date is cut to whole seconds


@pytest.mark.parametrize(
    "text", ["-5", "soon", "", "1e9", "Thu, 99 Xyz 2026", "Wed, 21 Oct 2015 07:28:00 GMT", "٣"]
)
def test_a_pause_that_makes_no_sense_is_our_own(server: Server, text: str) -> None:
    _first(server, answer(b"", 503, retry_after=text.encode().decode("latin-1")))
    started = time.monotonic()
    assert ask(server) == b"[]"
    assert time.monotonic() - started < 1


PAUSES = {
    "9" * 400: "in 3650 days",
    "315360000": "in 3650 days",
    "7200": "in 2 hours",
    "600": "in 10 minutes",
    "61": "in 61 seconds",
}


@pytest.mark.parametrize(("asked", "when"), PAUSES.items())
def test_a_long_pause_ends_the_run_and_says_when(server: Server, asked: str, when: str) -> None:
    server.reply = lambda call: answer(b"", 429, retry_after=asked)
    caught = failure(server)
    assert isinstance(caught, SourceDown)
    assert (caught.sentence, caught.remedies) == (
        "TVmaze asks not to be called for now",
        (f"try again {when}",),
    )
    assert len(server.calls) == 1


def test_a_pause_holds_every_question_back(server: Server) -> None:
    _first(server, answer(b"", 429, retry_after="1"))
    with Client("TVmaze", server.base, now=NOW, limits=Limits(at_once=1)) as client:
        list(client.ask_all(Question(f"/shows/{number}") for number in range(3)))
    times = [call.at for call in server.calls]
    assert times[1] - times[0] >= 1


# Too much (F76)


def test_a_bomb_is_stopped_while_it_is_unpacked(server: Server) -> None:
    packer = zlib.compressobj(9, wbits=31)
    bomb = b"".join(packer.compress(bytes(1_000_000)) for _ in range(200)) + packer.flush()
    server.reply = lambda call: answer(bomb, content_encoding="gzip")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert failure(server, Limits()).sentence == "TVmaze sent more than 10 MB"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40_000


@pytest.mark.parametrize(
    "piece", [b"x" * 65536, bytes((0, 0, 0, 255, 255)) * 10_000], ids=["behind", "empty"]
)
def test_endless_bytes_that_unpack_to_nothing_are_stopped(server: Server, piece: bytes) -> None:
    def endless(call: Call) -> bytes:
        call.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
        packed = gzip.compress(b"[]")
        call.connection.sendall(packed if piece[0] else packed[:10])
        while True:
            call.connection.sendall(piece)

    server.reply = endless
    assert failure(server, Limits()).sentence == "TVmaze sent more than 10 MB"


def test_an_endless_body_is_stopped(server: Server) -> None:
    def endless(call: Call) -> bytes:
        call.connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
        while True:
            call.connection.sendall(bytes(65536))

    server.reply = endless
    assert failure(server, Limits()).sentence == "TVmaze sent more than 10 MB"


def test_an_endless_header_is_stopped(server: Server) -> None:
    server.reply = lambda call: answer(b"[]", x_long="x" * 10_000_000)
    assert failure(server, Limits()).sentence == "TVmaze broke off its answer (127.0.0.1)"


BODIES = {
    "gzip": (answer(gzip.compress(b'["ok"]'), content_encoding="gzip"), b'["ok"]'),
    "plain": (answer(b'["ok"]'), b'["ok"]'),
}


@pytest.mark.parametrize(("sent", "body"), BODIES.values(), ids=BODIES.keys())
def test_a_body_arrives_whole(server: Server, sent: bytes, body: bytes) -> None:
    server.reply = lambda call: sent
    assert ask(server) == body


DAMAGED = {
    "gzip cut short": (
        answer(gzip.compress(b'["ok"]' * 99)[:-9], content_encoding="gzip"),
        "TVmaze sent an answer that is damaged",
    ),
    "not gzip": (answer(b'["ok"]', content_encoding="gzip"), "TVmaze sent an answer that is damaged"),
    "another packing": (
        answer(b'["ok"]', content_encoding="br"),
        "TVmaze answered in a packing that was not asked for",
    ),
}


@pytest.mark.parametrize(("sent", "sentence"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_body_is_a_failure(server: Server, sent: bytes, sentence: str) -> None:
    server.reply = lambda call: sent
    assert failure(server).sentence == sentence


def test_a_body_shorter_than_told_is_a_failure(server: Server) -> None:
    def short(call: Call) -> None:
        call.connection.sendall(answer(b"[", content_length="100"))

    server.reply = short
    assert failure(server).sentence == "TVmaze broke off its answer (127.0.0.1)"


# Led elsewhere (F76, F77)


def test_a_redirect_on_the_same_host_is_followed(server: Server) -> None:
    server.reply = lambda call: (
        answer(b'["show"]') if call.path == "/shows/82" else answer(b"", 301, location="/shows/82")
    )
    assert ask(server, question=Question("/lookup/shows", (("imdb", "tt0944947"),))) == b'["show"]'
    assert server.paths() == ["/lookup/shows?imdb=tt0944947", "/shows/82"]


def test_six_redirects_are_too_many(server: Server) -> None:
    server.reply = lambda call: answer(b"", 302, location=f"{call.path}/x")
    assert failure(server).sentence == "TVmaze redirects more than 5 times"
    assert len(server.calls) == 6


@pytest.fixture
def other() -> Iterator[Server]:
    one = Server()
    yield one
    one.close()


def test_a_redirect_to_another_port_is_not_followed(server: Server, other: Server) -> None:
    server.reply = lambda call: answer(b"", 302, location=f"{other.base}/shows/1")
    assert failure(server).sentence == "TVmaze redirects away from 127.0.0.1, which is not followed"
    assert other.calls == []


LOCATIONS = [
    "https://example.org/shows/1",
    "//example.org/shows/1",
    "file:///etc/passwd",
    "ftp://localhost/x",
    "http://10.0.0.1/x",
    "http://user@127.0.0.1/x",
    "http://127.0.0.1:99999/x",
]


@pytest.mark.parametrize("location", LOCATIONS)
def test_a_redirect_away_is_not_followed(server: Server, location: str) -> None:
    server.reply = lambda call: answer(b"", 302, location=location)
    assert failure(server).sentence == "TVmaze redirects away from 127.0.0.1, which is not followed"
    assert len(server.calls) == 1


def test_a_redirect_to_no_address_is_a_failure(server: Server) -> None:
    server.reply = lambda call: answer(b"", 302, location="http://[::1/x")
    assert failure(server).sentence == "TVmaze broke off its answer (127.0.0.1)"


@pytest.mark.usefixtures("trusted")
def test_https_never_becomes_http(authority: trustme.CA) -> None:
    server = _secure(authority, "localhost")
    server.reply = lambda call: answer(b"", 302, location=f"http://localhost:{server.port}/x")
    assert failure(server, Limits()).sentence == "TVmaze redirects away from localhost, which is not followed"
    server.close()


# The environment (F79)

ENVIRONMENTS = {
    "socks": ("ALL_PROXY", "socks5://u:secret@127.0.0.1:9", "names a SOCKS proxy, which is not supported"),
    "lower case": ("all_proxy", "socks5h://127.0.0.1:9", "names a SOCKS proxy, which is not supported"),
    "no proxy scheme": ("HTTPS_PROXY", "gopher://u:secret@host", "is not an address of a proxy"),
    "no address": ("HTTPS_PROXY", "http://[::secret", "is not an address of a proxy"),
    "no port": ("HTTP_PROXY", "http://host:secret", "is not an address of a proxy"),
    "missing file": ("SSL_CERT_FILE", "/nowhere/certificates.pem", "holds no certificates that can be read"),
}


@pytest.mark.parametrize(("variable", "value", "problem"), ENVIRONMENTS.values(), ids=ENVIRONMENTS.keys())
def test_a_setting_that_cannot_be_used_is_named(
    server: Server, monkeypatch: pytest.MonkeyPatch, variable: str, value: str, problem: str
) -> None:
    monkeypatch.setenv(variable, value)
    caught = failure(server)
    assert isinstance(caught, SourceDown)
    assert caught.sentence == f"TVmaze cannot be asked: {variable} {problem}"
    assert caught.remedies == (f"correct or unset {variable}",)
    assert server.calls == []


def test_a_no_proxy_that_cannot_be_used_is_named(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "http://[::")
    assert "NO_PROXY" in failure(server).sentence


def test_a_file_without_certificates_is_named(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "certificates.pem"
    file.write_text("nothing")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    assert (
        failure(server).sentence
        == "TVmaze cannot be asked: SSL_CERT_FILE holds no certificates that can be read"
    )


def test_a_log_of_keys_that_cannot_be_written_is_named(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSLKEYLOGFILE", "/no/such/directory/keys")
    assert (
        failure(server).sentence
        == "TVmaze cannot be asked: SSLKEYLOGFILE names a file that cannot be written"
    )


def test_a_proxy_that_does_not_answer_is_named(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://u:secret@127.0.0.1:9")
    assert failure(server).sentence == "TVmaze cannot be reached through the proxy in HTTP_PROXY"


# Stopping half way (F81)


def test_what_was_fetched_before_an_interruption_stays_and_nothing_goes_on(server: Server) -> None:
    with Client("TVmaze", server.base, now=NOW, limits=QUICK) as client:
        outcomes = client.ask_all(Question(f"/shows/{number}") for number in range(500))
        fetched = [next(outcomes) for _ in range(10)]
        outcomes.close()  # type: ignore[attr-defined]
        time.sleep(0.3)  # what was on its way may still arrive
        made = len(server.calls)
        time.sleep(0.3)
    assert len(fetched) == 10
    assert len(server.calls) == made < 10 + 3 * QUICK.at_once


def test_ctrl_c_keeps_what_was_fetched(server: Server) -> None:
    def reply(call: Call) -> bytes:
        if len(server.calls) == 20:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.2)
        return answer(b"[]")

    server.reply = reply
    fetched: list[Question] = []

    def refresh(client: Client) -> None:
        for question, _ in client.ask_all(Question(f"/shows/{number}") for number in range(500)):
            fetched.append(question)

    with Client("TVmaze", server.base, now=NOW, limits=QUICK) as client, pytest.raises(KeyboardInterrupt):
        refresh(client)
    assert 10 < len(fetched) < 30
    assert len(server.calls) < 30


def test_a_signal_at_the_end_of_a_run_does_not_end_the_next_one(server: Server) -> None:
    client = Client("TVmaze", server.base, now=NOW, limits=QUICK)
    outcomes = client.ask_all(Question(f"/shows/{number}") for number in range(9))
    next(outcomes)
    loop = client._runner.get_loop()
    for end in (outcomes.close, client.close):  # type: ignore[attr-defined]
        loop.call_soon(loop.stop)  # what a run leaves behind that a signal ended in its last step
        end()
