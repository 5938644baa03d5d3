"""What stands between this machine and a source, in one sentence."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Iterator

from releasewatch.sources.failures import SourceDown

PROXIES = ("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY")
CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


def unreachable(name: str, host: str, error: BaseException) -> SourceDown:
    """Why there is no way to `host`, in one sentence."""
    through = first_set(PROXIES)
    for cause in _causes(error):
        if isinstance(cause, ssl.SSLCertVerificationError):
            return SourceDown(
                f"the certificate of {host} is not valid: {cause.verify_message.lower().rstrip('.')}",
                "behind a company proxy, set SSL_CERT_FILE to its certificates",
                "check the date of this machine",
            )
        if isinstance(cause, ssl.SSLError):
            return SourceDown(f"{name} offers no secure connection ({host})")
    if through is not None:
        return SourceDown(f"{name} cannot be reached through the proxy in {through}", f"check {through}")
    for cause in _causes(error):
        if isinstance(cause, socket.gaierror):
            return SourceDown(f"{name} cannot be reached: {host} has no address", "check the network")
        if isinstance(cause, ConnectionRefusedError):
            return SourceDown(f"{name} cannot be reached: {host} refuses connections", "try again later")
    return SourceDown(f"{name} cannot be reached ({host})", "check the network")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """`error` and everything it came from, groups opened."""
    seen: set[int] = set()
    left: list[BaseException | None] = [error]
    while left:
        one = left.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        left += [one.__cause__, one.__context__]
        if isinstance(one, BaseExceptionGroup):
            left += one.exceptions


def unusable(name: str, variable: str | None, problem: str) -> SourceDown:
    """That `variable` of the environment keeps the source from being asked at all."""
    if variable is None:
        return SourceDown(f"{name} cannot be asked: this machine has no usable certificates")
    # The value is not repeated: it may hold a password.
    return SourceDown(f"{name} cannot be asked: {variable} {problem}", f"correct or unset {variable}")


def first_set(variables: tuple[str, ...], beginning: str = "") -> str | None:
    """The first of these variables that is set to something with this beginning, as it is spelt there."""
    for variable in spellings(variables):
        value = os.environ.get(variable)
        if value and value.startswith(beginning):
            return variable
    return None


def spellings(variables: tuple[str, ...]) -> Iterator[str]:
    """Each of these names as it is usually written, and in lower case."""
    for variable in variables:
        yield from (variable, variable.lower())
