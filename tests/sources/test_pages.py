"""Pages at addresses that a person typed: fetched within limits, followed where they moved, never led astray."""

import gzip
from datetime import UTC, datetime

import pytest
from tests.sources.conftest import Server, answer

from releasewatch.errors import SourceFailed, UsageProblem
from releasewatch.sources.http import Limits
from releasewatch.sources.pages import Page, fetch, require_address

NOW = datetime(2023, 12, 8, tzinfo=UTC)
QUICK = Limits(request_seconds=1.0, command_seconds=5.0, pause_seconds=0.01, body_bytes=100_000)


def get(server: Server, path: str = "/news") -> Page:
    return fetch(f"{server.base}{path}", now=NOW, limits=QUICK)


def test_a_page_comes_with_its_type_and_the_address_it_moved_to(server: Server) -> None:
    server.reply = lambda call: (
        answer(b"<p>Hello</p>", content_type="text/html; charset=utf-8")
        if call.path == "/there"
        else answer(b"", 301, location="/there")
    )
    assert get(server) == Page(b"<p>Hello</p>", "text/html; charset=utf-8", f"{server.base}/there")


def test_a_page_may_move_to_another_host_and_port(server: Server) -> None:
    other = Server()
    other.reply = lambda call: answer(b"moved")
    server.reply = lambda call: answer(b"", 302, location=f"http://localhost:{other.port}/x")
    assert get(server).data == b"moved"
    other.close()


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "ftp://example.org/", "http://ann:secret@example.org/"]
)
def test_a_redirect_to_no_page_is_not_followed(server: Server, location: str) -> None:
    server.reply = lambda call: answer(b"", 302, location=location)
    with pytest.raises(SourceFailed, match="redirects to something that is no address of a page"):
        get(server)


def test_a_public_page_does_not_lead_into_a_private_network() -> None:
    import asyncio

    from releasewatch.sources.failures import BadAnswer
    from releasewatch.sources.pages import _Browser

    with _Browser("https://93.184.215.14/news", now=NOW, limits=QUICK) as browser:
        for inside in (
            "https://127.0.0.1/",
            "https://10.0.0.1/",
            "https://[::1]/",
            "https://169.254.169.254/latest",
            "https://localhost/",
        ):
            with pytest.raises(BadAnswer, match="redirects into a private network"):
                asyncio.run(browser._followed("https://93.184.215.14/news", inside))
        with pytest.raises(BadAnswer, match="redirects from https to http"):
            asyncio.run(browser._followed("https://93.184.215.14/news", "http://93.184.215.14/"))


def test_a_page_that_moves_without_end_is_given_up(server: Server) -> None:
    server.reply = lambda call: answer(b"", 302, location=f"{call.path}x")
    with pytest.raises(SourceFailed, match="redirects more than 5 times"):
        get(server)


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (404, "127.0.0.1 has no such page"),
        (403, "127.0.0.1 does not show this page to programs (status 403)"),
        (418, "127.0.0.1 answered with status 418"),
    ],
)
def test_a_refusal_is_told_in_a_sentence(server: Server, status: int, sentence: str) -> None:
    server.reply = lambda call: answer(b"", status)
    with pytest.raises(SourceFailed) as refused:
        get(server)
    assert refused.value.sentence == sentence


def test_a_few_bytes_cannot_become_more_than_is_allowed(server: Server) -> None:
    server.reply = lambda call: answer(gzip.compress(b"a" * 5_000_000), content_encoding="gzip")
    with pytest.raises(SourceFailed, match="sent more than"):
        get(server)


def test_a_silent_server_is_given_up(server: Server) -> None:
    import time

    server.reply = lambda call: time.sleep(3)
    with pytest.raises(SourceFailed, match="did not answer in time"):
        get(server)


def test_the_part_of_an_address_behind_a_hash_is_not_kept() -> None:
    assert require_address("https://example.org/news#comments") == "https://example.org/news"


@pytest.mark.parametrize(
    "address",
    [
        "https://ann:secret@example.org/",
        "https://example.org\\secret",
        "https://example.org/ secret",
        "gopher://secret",
        "https://secret_/",
    ],
)
def test_a_refused_address_is_not_repeated(address: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        require_address(address)
    assert "secret" not in f"{refused.value.sentence} {refused.value.remedies}"
