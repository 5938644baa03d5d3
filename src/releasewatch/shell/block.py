"""One marked block at the end of a person's start-up file, and its removal without a trace."""

import re

_BEGIN = "# >>> releasewatch >>>"
_BEGIN_OF_NEW_FILE = "# >>> releasewatch (this file was made by releasewatch hook install) >>>"
_BEGIN_BEHIND_OPEN_LINE = "# >>> releasewatch (the line before had no end) >>>"
_BEGINS = (_BEGIN, _BEGIN_OF_NEW_FILE, _BEGIN_BEHIND_OPEN_LINE)
_END = "# <<< releasewatch <<<"

_BLOCK = re.compile(
    rb"^(?P<begin>" + b"|".join(re.escape(begin).encode() for begin in _BEGINS) + rb")\r?\n"
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

    The block of a file without a final line end says so: that is how `without_block` knows. It ends its own line
    all the same, for the next program that adds one. The block's lines end without CR whatever the file does: a
    shell would take it as a part of the words.

    Raises `MarkerMissingError`.
    """
    if content is not None and lines_in(content) == [line.encode(errors="surrogateescape") + b"\n"]:
        return content
    bare = None if content is None else without_block(content)
    text = block(line).encode(errors="surrogateescape")
    if bare is None:
        return text.replace(_BEGIN.encode(), _BEGIN_OF_NEW_FILE.encode(), 1)
    if bare and not bare.endswith(b"\n"):
        return bare + b"\n" + text.replace(_BEGIN.encode(), _BEGIN_BEHIND_OPEN_LINE.encode(), 1)
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
        if match["begin"] == _BEGIN_BEHIND_OPEN_LINE.encode() and not after:
            before = before.removesuffix(b"\n")  # else what was added behind would run into it
        content = before + after
    return None if made_by_us and not content else content
