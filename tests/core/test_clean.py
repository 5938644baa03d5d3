import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.clean import MARK, clean

FAMILY = "👩\u200d👩\u200d👧\u200d👦"
DARK_COUPLE = "👩🏽\u200d❤️\u200d💋\u200d👨🏿"
SHRUG = "🤷🏻\u200d♀️"
PERSIAN = "می\u200cخواهم"
DEVANAGARI = "क्\u200dष and क्\u200cष"
BENGALI = "র\u200dযা"
DECOMPOSED = unicodedata.normalize("NFD", "경성크리처")

UNCHANGED = [
    "",
    "Gyeongseong Creature",
    "경성크리처",
    DECOMPOSED,
    "進撃の巨人 The Final Season",
    "Amélie e\u0301",
    "مسلسل القاهرة",
    "שטיסל",
    "\u0600123",  # an Arabic number sign is a format character that is seen
    "☃\ufe0e ☃\ufe0f 葛\U000e0100",  # variation selectors
    "🇰🇷 1️⃣",
    FAMILY,
    DARK_COUPLE,
    SHRUG,
    "🏴\u200d☠️ 🐈\u200d⬛ 🏃\u200d➡️",
    PERSIAN,
    DEVANAGARI,
    BENGALI,
    "ශ්\u200dරී",
    "[/] [bold]x[/bold] :smile: \\",  # no concern of a terminal
    "\U0001fae9 \uf8ff",  # newer than some Pythons; private use
    MARK,
]

CLEANED = [
    ("\x1b[2J", "�[2J"),
    ("\x1b]0;title\x07", "�]0;title�"),
    ("\x1b]52;c;aGk=\x1b\\", "�]52;c;aGk=�\\"),
    ("\x1b]8;;https://example.org\x1b\\x\x1b]8;;\x1b\\", "�]8;;https://example.org�\\x�]8;;�\\"),
    ("\x1bP1$r\x9c", "�P1$r�"),
    ("\x9b31m", "�31m"),
    ("a\x08\x08b\x00c\x7fd", "a��b�c�d"),
    ("a\rb", "a�b"),
    ("a\r\nb", "a b"),
    ("a\nb\tc\n\n\td", "a b c d"),
    ("a\x0bb\x0cc\x1cd\x85e", "a�b�c�d�e"),  # Python takes these five for spaces
    ("  a   b  ", "a b"),
    ("\u3000a\u00a0\u2009b\u3000", "a b"),
    ("   ", ""),
    ("abc\u202edef\u2066g\u061ch\u200ei\u200f", "abc�def�g�h�i�"),
    ("a\u2028b\u2029c", "a�b�c"),
    ("a\u200bb\u2060c\ufeffd\u00ade\u180ef", "a�b�c�d�e�f"),
    ("flag 🏴\U000e0067\U000e0062\U000e007f", "flag 🏴���"),
    ("\ud83d \udcff", "� �"),
    ("\ufdd0\uffff\U0010ffff\ufff9", "����"),
    ("a\u200db\u200cc", "a�b�c"),  # joiners where they join nothing
    ("\u200d👩\u200d", "�👩�"),
    ("👩\u200d\u200d👩", "👩��👩"),
    ("👩\u200c👩", "👩�👩"),
    ("👩\u200dx\u200d👩", "👩�x�👩"),
    ("می\u200c\u200cخ", "می\u200c�خ"),
    ("\ufffd\u200d👩", "��👩"),
]


@pytest.mark.parametrize("text", UNCHANGED)
def test_ordinary_text_in_any_script_is_untouched(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(("text", "cleaned"), CLEANED)
def test_what_a_terminal_obeys_or_nobody_can_see_becomes_a_mark(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("control", [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F])
def test_each_of_the_twelve_bidirectional_controls_becomes_a_mark(control: int) -> None:
    assert unicodedata.bidirectional(chr(control)) in {
        "LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI", "AL", "L", "R",
    }  # fmt: skip
    assert clean(f"אa{chr(control)}b") == "אa�b"


def test_nothing_of_all_unicode_that_controls_or_hides_comes_through() -> None:
    everything = map(chr, range(sys.maxunicode + 1))
    # Between spaces, where a joiner joins nothing.
    left = set(clean(" ".join(everything))) - {" "}
    hidden = {
        letter for letter in left if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp", "Zs")
    }
    seen_format_characters = set(
        "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    )
    assert hidden == seen_format_characters
    noncharacters = {chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)}
    assert not left & (noncharacters | set(map(chr, range(0xFDD0, 0xFDF0))))


def test_letters_marks_figures_punctuation_and_symbols_all_come_through() -> None:
    kept = [
        chr(point) for point in range(sys.maxunicode + 1) if unicodedata.category(chr(point))[0] in "LMNPS"
    ]
    assert clean("".join(kept)) == "".join(kept)


SPICE = st.sampled_from(
    ["a", " ", "\n", "\t", "\r", "\x1b", "\x9b", "\u200d", "\u200c", "\ufe0f", "👩", "🏽", "❤", "ی", "क", "्", "\u202e",
     "\ufeff", "\ud800", "\ufffd", "\u00a0", "\u3000", "가", "\u1100", "\u1161"]
)  # fmt: skip


@given(st.one_of(st.text(st.characters(codec=None)), st.lists(SPICE).map("".join)))
def test_clean_text_is_one_line_without_loose_spaces_and_stays_as_it_is(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert len(cleaned.splitlines()) <= 1
    assert cleaned == " ".join(cleaned.split())
    assert not any(unicodedata.category(letter) in ("Cc", "Cs") for letter in cleaned)


def test_a_very_long_text_comes_through_whole() -> None:
    assert clean("가나 " * 10_000) == ("가나 " * 10_000).rstrip()
