"""The bytes of an article, from wherever they come -> its text, its title and the day it was published."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from datetime import date

from releasewatch.errors import ReleasewatchError

LONGEST_BYTES = 10_000_000
"""Of an article, as of an answer over the network."""

_HEAD = 4096
"""Bytes in which a kind of file shows itself, and a page its encoding."""

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x00\x00\x01\x00", "a picture"),
    (b"PK\x03\x04", "a packed document"),
    (b"\x1f\x8b", "a packed file"),
    (b"\xd0\xcf\x11\xe0", "a document of an office program"),
    (b"{\\rtf", "a document of an office program"),
)
"""What the first bytes of a file tell, https://en.wikipedia.org/wiki/List_of_file_signatures"""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks; the longer ones first, because they begin like shorter ones."""

_HTML = re.compile(
    rb"\s*+(?>(?:<!--.*?-->|<\?xml[^>]*>)\s*)*+<(?:!doctype\s+html|html|head|body|article|meta|title)\b",
    re.I | re.S,
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.I)

_COPY = "copy its text in a browser and hand it over: releasewatch add --from -"


@dataclass(frozen=True, slots=True)
class Article:
    """The text of an article; `title` and `published` where the page itself tells them."""

    text: str
    title: str | None = None
    published: date | None = None
    walled: bool = False
    """Whether the page says that only the beginning can be read without paying."""


def read(data: bytes, name: str, content_type: str | None = None) -> Article:
    """The article in `data`; a web page is told by its content, or by its `content_type`.

    `name` is what a sentence calls it. Raises `ReleasewatchError` for what is no text, by its content and not by its
    name, and for what holds none.
    """
    _require_text(data, name)
    if _HTML.match(data.lstrip(codecs.BOM_UTF8)[:_HEAD]) or "html" in (content_type or "").lower():
        from releasewatch.sources import page

        article = page.read(decoded(data, content_type))
        if not article.text.strip():
            if article.walled:
                raise ReleasewatchError(f"{name} shows its text to subscribers only", _COPY)
            raise ReleasewatchError(f"{name} holds no text; it may be put together only in a browser", _COPY)
        return article
    text = decoded(data, content_type)
    if not text.strip():
        raise ReleasewatchError(f"{name} is empty", "give the text of an announcement")
    return Article(text)


def decoded(data: bytes, content_type: str | None = None) -> str:
    """`data` as text, whatever encoding it is said to have.

    A byte order mark is believed first. Then UTF-8 where the bytes are UTF-8: text in another encoding hardly ever is
    by accident, while pages and servers name wrong ones; only encodings made of ASCII bytes are asked before it. Then
    what the server and the page name, and at last that of Western Windows, which gives nearly every byte a meaning.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    head = data[:_HEAD].decode("ascii", "replace")
    named = [found[1] for text in (content_type or "", head) if (found := _CHARSET.search(text))]
    shifting = [name for name in named if name.lower().startswith(("iso-2022", "hz", "utf-7"))]
    for encoding in (*shifting, "utf-8", *named):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return data.decode("windows-1252", "replace")


def _require_text(data: bytes, name: str) -> None:
    if any(data.startswith(mark) for mark, _ in _MARKS):
        return
    kind = next((kind for start, kind in _KINDS if data.startswith(start)), None)
    if (data[:4] == b"RIFF" and data[8:12] == b"WEBP") or data[4:12] in (
        b"ftypavif",
        b"ftypheic",
        b"ftypmif1",
    ):
        kind = "a picture"
    if kind == "a picture" and data.startswith(b"BM") and b"\x00" not in data[:64]:
        kind = None  # a text that begins with these letters
    if kind is not None:
        raise ReleasewatchError(
            f"{name} is {kind}, which is not read", "copy the words out of it: releasewatch add --from -"
        )
    if b"\x00" in data[:_HEAD]:
        raise ReleasewatchError(f"{name} is no text", "give a text, a web page or its address")
