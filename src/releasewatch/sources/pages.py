"""The page at an address that a person typed, fetched."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from releasewatch.core.phrase import host_of
from releasewatch.errors import UsageProblem
from releasewatch.sources.address import problem
from releasewatch.sources.failures import BadAnswer, NotKnown
from releasewatch.sources.http import Client, Limits, Question

if TYPE_CHECKING:
    import httpx

_LONGEST = 8000
"""Characters of an address; servers take no longer ones."""


@dataclass(frozen=True, slots=True)
class Page:
    """What came from an address, and the address it came from in the end."""

    data: bytes
    content_type: str | None
    address: str


def require_address(text: str) -> str:
    """`text` as an address that can be asked, without what stands behind a `#`.

    Raises `UsageProblem`, which never repeats the text: it may hold a password.
    """
    found = problem(text, _LONGEST)
    if found is not None:
        raise UsageProblem(f"the address {found}", "give one such as https://example.org/news/a-new-season")
    return text.partition("#")[0]


def fetch(address: str, *, now: datetime, limits: Limits | None = None) -> Page:
    """The page at `address`, which `require_address` has let pass.  Raises `SourceFailed`."""
    browser = _Browser(address, now=now, limits=limits)
    with browser:
        answer = browser.ask(Question(""))
    return Page(answer.body, browser.content_type, browser.address)


class _Browser(Client):
    """Asks for one page. Unlike a source of data a page may be HTML and may have moved to another host."""

    def __init__(self, address: str, *, now: datetime, limits: Limits | None) -> None:
        self.address = address
        self.content_type: str | None = None
        self._typed = urlsplit(address).hostname or ""
        super().__init__(
            host_of(address), address, now=now, limits=limits, accept="text/html, text/plain;q=0.9, */*;q=0.1"
        )

    async def _body(self, response: httpx.Response) -> bytes:
        self.content_type = response.headers.get("Content-Type")
        return await self._unpacked(response)

    def _refused(self, status: int) -> BadAnswer | NotKnown:
        if status in (401, 402, 403, 407, 451):
            return BadAnswer(
                f"{self.name} does not show this page to programs (status {status})",
                "copy its text in a browser and hand it over: releasewatch add --from -",
            )
        if status in (404, 410):
            return NotKnown(f"{self.name} has no such page", "check the address in a browser")
        return super()._refused(status)

    async def _followed(self, address: str, location: str) -> str:
        """The address a redirect leads to: on the web, never from https to http, never into a private network."""
        try:
            target = require_address(urljoin(address, location))
            host = urlsplit(target).hostname or ""
        except (ValueError, UsageProblem):
            raise BadAnswer(f"{self.name} redirects to something that is no address of a page") from None
        if address.startswith("https:") and not target.startswith("https:"):
            raise BadAnswer(f"{self.name} redirects from https to http, which is not followed")
        if await _is_private(host) and not await _is_private(self._typed):
            raise BadAnswer(f"{self.name} redirects into a private network, which is not followed")
        self.address = target
        return target


async def _is_private(host: str) -> bool:
    """Whether `host` is, or has, an address that is not on the open internet; unknown hosts fail later."""
    try:
        return not ip_address(host).is_global
    except ValueError:
        pass
    import asyncio

    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    return any(not ip_address(str(one[4][0]).partition("%")[0]).is_global for one in found)
