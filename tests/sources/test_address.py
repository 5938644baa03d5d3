"""The address a person may set for a source."""

import pytest

from releasewatch.errors import ReleasewatchError
from releasewatch.sources.address import base_address

ACCEPTED = {
    "https://api.tvmaze.com": "https://api.tvmaze.com",
    "https://api.tvmaze.com/": "https://api.tvmaze.com",
    "https://mirror.example.org:8443/tvmaze/": "https://mirror.example.org:8443/tvmaze",
    "http://127.0.0.1:8000": "http://127.0.0.1:8000",
    "http://localhost:8000": "http://localhost:8000",
    "http://[::1]:8000": "http://[::1]:8000",
}


@pytest.mark.parametrize(("text", "base"), ACCEPTED.items())
def test_https_is_accepted_and_http_to_this_machine(text: str, base: str) -> None:
    assert base_address(text, "RELEASEWATCH_TVMAZE_URL") == base


REFUSED = {
    "http://api.tvmaze.com": "begins with http://, which is only allowed to this machine",
    "http://127.0.0.1.example.org": "begins with http://, which is only allowed to this machine",
    "http://10.0.0.1": "begins with http://, which is only allowed to this machine",
    "file:///etc/passwd": "does not begin with https://",
    "ftp://api.tvmaze.com": "does not begin with https://",
    "api.tvmaze.com": "does not begin with https://",
    "": "does not begin with https://",
    "https://person:secret@api.tvmaze.com": "holds a user name or a password, which is not supported",
    "https://secret@api.tvmaze.com": "holds a user name or a password, which is not supported",
    "https://api.tvmaze.com?key=secret": "holds more than a host and a path",
    "https://api.tvmaze.com#secret": "holds more than a host and a path",
    "https://api.tvmaze.com\n": "holds characters that no address has",
    "https://api.tvmaze.com/\x1b[2Jsecret": "holds characters that no address has",
    "https://경성.example.org": "holds characters that no address has",
    "https://api tvmaze.com": "holds characters that no address has",
    "http://..": "names no host",
    "https://..": "names no host",
    "https://": "names no host",
    "http://xn--/": "names no host",
    "https://xn--/": "names no host",
    "https://[::1": "is not an address",
    "https://[::1]secret": "is not an address",
    "https://[v1.secret]": "is not an address",
    "https://256.1.1.1": "names no host",
    "https://api.tvmaze.com:99999": "is not an address",
    "https://api.tvmaze.com:secret": "is not an address",
    "https://" + "a" * 70_000: "is longer than 2000 characters",
}


@pytest.mark.parametrize(("text", "problem"), REFUSED.items(), ids=range(len(REFUSED)))
def test_anything_else_is_refused_without_repeating_it(text: str, problem: str) -> None:
    with pytest.raises(ReleasewatchError) as caught:
        base_address(text, "RELEASEWATCH_TVMAZE_URL")
    assert caught.value.sentence == f"RELEASEWATCH_TVMAZE_URL {problem}"
    assert "secret" not in " ".join(caught.value.remedies)
