"""Text from outside made safe for one line of a terminal."""

import re

MARK = "\ufffd"
"""What stands where a character was that a terminal obeys or nobody can see."""

_UNSAFE = (
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0, DEL and C1: the letters of terminal commands
    "\u00ad\u180e\u200b\ufeff"  # soft hyphen, Mongolian separator, zero width space, byte order mark
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # the 12 controls that turn the direction of a line
    "\u2028\u2029"  # line and paragraph separator
    "\u2060-\u2065\u206a-\u206f\ufff0-\ufffb"  # word joiner, invisible operators, annotations
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"  # hieroglyphs, shorthand, music
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"  # tag characters and what is reserved for their like
    "\ud800-\udfff"  # lone surrogates: bytes that were no UTF-8, or half a character
    "\ufdd0-\ufdef" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)
"""Every control and format character that is neither a joiner nor visible, and the noncharacters.

https://www.unicode.org/reports/tr9/ lists the 12, https://www.unicode.org/reports/tr44/ the classes.
Characters that are only unassigned stay: they may be new emoji.
"""

_JOINER = "[\u200c\u200d]"

_JOINING_LETTER = (
    "[\u0600-\u08ff"  # Arabic, Syriac, N'Ko, Mandaic
    "\u0900-\u0dff"  # the scripts of India and Sri Lanka
    "\u0f00-\u109f\u1780-\u18af\u1900-\u1cff"  # Tibetan, Burmese, Khmer, Mongolian and their neighbours
    "\ua800-\uabff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00011fff\U0001e900-\U0001eeff]"
)
"""Letters and signs of the scripts in which a joiner or non-joiner changes the word that is read."""

_EMOJI = "[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001fbff]"
"""The blocks from which joined emoji are made, https://unicode.org/Public/emoji/latest/emoji-zwj-sequences.txt"""

_DRESS = "\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
"""What may stand between an emoji and its joiner: the choice of colour or of skin."""


def clean(text: str) -> str:
    """`text` as one line, without what a terminal obeys, what turns its direction and what nobody can see.

    Each such character becomes a visible `MARK`. Line ends, tabs and every run of spaces become one space,
    and both ends are stripped. Joiners stay where they are spelling (Persian, the scripts of India) and in
    emoji. Cleaning twice is cleaning once.
    """
    # Patterns are compiled by their first use: hardly any text needs them, and compiling takes a millisecond.
    if not text.isprintable():
        text = re.sub(_UNSAFE, MARK, text.replace("\r\n", "\n"))
        text = re.sub(_JOINER, _joiner, text)
    return " ".join(text.split())


def _joiner(found: re.Match[str]) -> str:
    text, place = found.string, found.start()
    before, after = text[:place].rstrip(_DRESS)[-1:], text[place + 1 : place + 2]
    if re.match(_JOINING_LETTER, text[place - 1 : place]):
        return found[0]
    joins_emoji = found[0] == "\u200d" and re.match(_EMOJI, before) and re.match(_EMOJI, after)
    return found[0] if joins_emoji else MARK
