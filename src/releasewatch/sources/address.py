"""Whether a text is an address that can be asked, and one that may be the base of a source."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from releasewatch.errors import ReleasewatchError

_LONGEST = 2000
"""Characters of a base address."""

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_PLACE = re.compile(r"(?:\[[0-9a-f:.]*:[0-9a-f:.]*(?:%[a-z0-9]+)?\]|[^\[\]:]*)(?::[0-9]*)?", re.IGNORECASE)
"""A host, a number of version 6 in brackets, and perhaps a port."""
_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+){3,}")

_MALFORMED = "is not written as addresses are"


def base_address(text: str, variable: str) -> str:
    """`text` as a base address without a final slash: https, or http to this machine alone.

    Raises `ReleasewatchError` that names `variable` and never repeats the text, which may hold a password.
    """
    problem = _problem(text)
    if problem is not None:
        raise ReleasewatchError(
            f"{variable} {problem}",
            f"set {variable} to an address such as https://api.tvmaze.com, or unset it",
        )
    return text.rstrip("/")


def problem(text: str, longest: int) -> str | None:
    """What keeps `text` from being an address of the web of at most `longest` characters; None where nothing does."""
    if len(text) > longest:
        return f"is longer than {longest} characters"
    if not text.isascii() or not text.isprintable() or " " in text or "\\" in text:
        return "holds characters that no address has"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return _MALFORMED
    if parts.scheme not in ("https", "http"):
        return "does not begin with https:// or http://"
    if "@" in parts.netloc:
        return "holds a user name or a password, which is not supported"
    if not _PLACE.fullmatch(parts.netloc):  # urlsplit passes over what stands beside brackets
        return _MALFORMED
    return None if is_host(host) else "names no host"


def _problem(text: str) -> str | None:
    found = problem(text, _LONGEST)
    if found is not None:
        return "is not an address" if found == _MALFORMED else found.removesuffix(" or http://")
    parts = urlsplit(text)
    if parts.query or parts.fragment:
        return "holds more than a host and a path"
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        return "begins with http://, which is only allowed to this machine"
    return None


def is_loopback(host: str) -> bool:
    """Whether `host` is this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def is_host(host: str) -> bool:
    """Whether `host` can be the name or the number of a machine."""
    try:
        ip_address(host)
    except ValueError:
        number = _NUMBERS.fullmatch(host) is not None
        return not number and _HOST.fullmatch(host) is not None and "xn--" not in host.split(".")
    return True
