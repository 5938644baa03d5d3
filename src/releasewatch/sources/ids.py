"""The number of a show as people write it: `tvmaze:64369`, `imdb:tt…`, or the address of its page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from releasewatch.errors import UsageProblem

_FORMS = {
    "tvmaze": re.compile(r"0*([1-9][0-9]{0,8})"),
    "thetvdb": re.compile(r"0*([1-9][0-9]{0,8})"),
    "imdb": re.compile(r"(tt[0-9]{5,10})"),
}

_WRITTEN = re.compile(r"(?i)\s*(tvmaze|imdb|thetvdb|tvdb)\s*:\s*(\S+)\s*")

_PAGES = {
    "tvmaze.com": ("tvmaze", re.compile(r"/shows/([0-9]+)(?:/.*)?")),
    "imdb.com": ("imdb", re.compile(r"(?:/[a-z]{2}(?:-[a-z]{2})?)?/title/(tt[0-9]+)(?:/.*)?")),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A show as `service` numbers it."""

    service: str
    id: int | str

    def __str__(self) -> str:
        return f"{self.service}:{self.id}"


def read(text: str) -> Reference | None:
    """The show that `text` names by number or address; None where it is neither, a title for instance.

    Raises `UsageProblem` for a number no service has and for the address of anything but a show.
    """
    if written := _WRITTEN.fullmatch(text):
        service = {"tvdb": "thetvdb"}.get(written[1].lower(), written[1].lower())
        return _reference(service, written[2].lower(), text)
    if re.match(r"(?i)\s*https?://", text):
        return _from_address(text.strip())
    if re.fullmatch(r"\s*tt[0-9]{7,10}\s*", text):
        return _reference("imdb", text.strip(), text)
    return None


def _reference(service: str, number: str, text: str) -> Reference:
    found = _FORMS[service].fullmatch(number)
    if found is None:
        raise UsageProblem(
            f'"{text.strip()}" is not a number of a show',
            "write tvmaze:64369, imdb:tt0944947 or thetvdb:121361",
        )
    return Reference(service, found[1] if service == "imdb" else int(found[1]))


def _from_address(address: str) -> Reference:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        host = ""
    for site, (service, page) in _PAGES.items():
        if host == site or host.endswith(f".{site}"):
            found = page.fullmatch(parts.path)
            if found is not None:
                return _reference(service, found[1], address)
    raise UsageProblem(
        "that is not the address of a show at TVmaze or IMDb",
        "such as https://www.tvmaze.com/shows/64369/gyeongseong-creature",
        "to read the dates in an article: releasewatch add --from ADDRESS",
    )
