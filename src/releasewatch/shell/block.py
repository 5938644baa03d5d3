"""One marked block at the end of a person's start-up file, and its removal without a trace."""

import re

_BEGIN = "# >>> releasewatch >>>"
_BEGIN_OF_NEW_FILE = "# >>> releasewatch (this file was made by releasewatch hook install) >>>"
_END = "# <<< releasewatch <<<"

_BLOCK = re.compile(
    rb"^(?P<begin>" + re.escape(_BEGIN).encode() + rb"|" + re.escape(_BEGIN_OF_NEW_FILE).encode() + rb")\r?\n"
    rb"(?P<body>.*?)^" + re.escape(_END).encode() + rb"(?P<end>\r?\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
_ANY_MARKER = re.compile(rb"^# (?:>>> releasewatch .*>>>|<<< releasewatch <<<)\r?$", re.MULTILINE)


class MarkerMissingError(Exception):
    """A marker stands there without its other half: nobody knows what is ours and what is the person's."""


def block(line: str) -> str:
    """The three lines as they are written."""
    return f"{_BEGIN}\n{line}\n{_END}\n"


def lines_in(content: bytes) -> list[bytes]:
    """What stands between the markers, once for each block.

    Raises `MarkerMissingError`.
    """
    found = [match["body"] for match in _BLOCK.finditer(content)]
    if len(_ANY_MARKER.findall(content)) != 2 * len(found):
        raise MarkerMissingError
    return found


def with_block(content: bytes | None, line: str) -> bytes:
    """`content` with exactly one block, at the end; None is a file that does not exist.

    A file without a final line end gets a block without one: that is how `without_block` knows. The block's
    lines end without CR whatever the file does: a shell would take it as a part of the words.

    Raises `MarkerMissingError`.
    """
    if content is not None and lines_in(content) == [line.encode(errors="surrogateescape") + b"\n"]:
        return content
    bare = None if content is None else without_block(content)
    text = block(line).encode(errors="surrogateescape")
    if bare is None:
        return text.replace(_BEGIN.encode(), _BEGIN_OF_NEW_FILE.encode(), 1)
    if bare and not bare.endswith(b"\n"):
        return bare + b"\n" + text.removesuffix(b"\n")
    return bare + text


def without_block(content: bytes) -> bytes | None:
    """`content` as it was before any block was added; None where there was no file and is nothing else.

    Raises `MarkerMissingError`.
    """
    lines_in(content)
    made_by_us = False
    while match := _BLOCK.search(content):
        made_by_us = made_by_us or match["begin"] == _BEGIN_OF_NEW_FILE.encode()
        before, after = content[: match.start()], content[match.end() :]
        if not match["end"]:
            before = before.removesuffix(b"\n")
        content = before + after
    return None if made_by_us and not content else content
