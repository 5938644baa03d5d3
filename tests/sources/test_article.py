"""Bytes become text by what they are, whatever they are said to be."""

import pytest

from releasewatch.errors import ReleasewatchError
from releasewatch.sources.article import decoded, read

WORDS = "Café “Gyeongseong” – 경성크리처"


@pytest.mark.parametrize(
    ("data", "content_type", "text"),
    [
        (WORDS.encode(), None, WORDS),
        (WORDS.encode(), "text/html; charset=iso-8859-1", WORDS),
        (b"<meta charset=latin1>" + WORDS.encode(), None, "<meta charset=latin1>" + WORDS),
        (WORDS.encode("utf-8-sig"), None, WORDS),
        (WORDS.encode("utf-16"), None, WORDS),
        (WORDS.encode("utf-32"), None, WORDS),
        ("경성크리처".encode("euc-kr"), "text/plain; charset=euc-kr", "경성크리처"),
        (b'<meta charset="shift_jis">' + "進撃".encode("shift_jis"), None, '<meta charset="shift_jis">進撃'),
        ("進撃".encode("iso-2022-jp"), "text/plain; charset=iso-2022-jp", "進撃"),
        ("Café – ’24".encode("windows-1252"), "text/html; charset=utf-8", "Café – ’24"),
        (b"caf\xe9", "text/html; charset=no-such-thing", "café"),
        (b"\x81\x8d", None, "\ufffd\ufffd"),
    ],
)  # fmt: skip
def test_text_is_decoded_though_its_encoding_is_named_wrongly(
    data: bytes, content_type: str | None, text: str
) -> None:
    assert decoded(data, content_type) == text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7", "it is a PDF, which is not read"),
        (b"\xff\xd8\xff\xe0", "it is a picture, which is not read"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "it is a picture, which is not read"),
        (b"\x00\x00\x00\x1cftypavif", "it is a picture, which is not read"),
        (b"PK\x03\x04", "it is a packed document, which is not read"),
        (b"some\x00thing", "it is no text"),
        (b" \n", "it is empty"),
        (b"<html><body><div id=app></div></body></html>", "it holds no text; it may be put together only in a browser"),
        (
            b'<html><script type="application/ld+json">{"isAccessibleForFree": "False"}</script><body></body></html>',
            "it shows its text to subscribers only",
        ),
    ],
)  # fmt: skip
def test_what_is_no_article_is_refused_by_its_content(data: bytes, sentence: str) -> None:
    with pytest.raises(ReleasewatchError) as refused:
        read(data, "it")
    assert refused.value.sentence == sentence


def test_a_text_may_begin_like_a_picture() -> None:
    assert read(b"BMW brings Harbor Lights back", "it").text == "BMW brings Harbor Lights back"


@pytest.mark.timeout(5)
def test_a_text_that_begins_with_many_remarks_of_a_page_is_told_at_once() -> None:
    assert read(b"<!--x-->" * 400 + b"Hello", "it").text.endswith("Hello")
    assert read(b"<!--x--> <?xml?> " * 40 + b"<html><p>Hello", "it").text == "Hello"
