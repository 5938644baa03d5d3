"""Compiled expressions are kept between runs, and are the same as if compiled anew."""

import re
import sys
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
from tests.person import Person

from releasewatch.sources import expressions
from releasewatch.sources.expressions import Expressions

EXPRESSIONS = [
    (r"\bpart (?P<number>\d+)", re.IGNORECASE),
    (r"(?:premieres?|d[ée]buts?) on (?P<day>\w+)(?:, (?P<year>(?:19|20)\d\d))?", 0),
    (r"[A-ZÀ-Þ][\w'’-]*(?: [A-Z]\w+){0,3}(?![\w%])", 0),
    (r"(?<![\w$])(?i:jan|feb)\.? (\d{1,2})$", re.MULTILINE),
    (r"(?P<a>x)|(?P<b>y)(?P=b)", re.VERBOSE),
    ("", 0),
]

ARTICLE = (
    "Harbour Nine returns: Part 1 premieres on Netflix on December 22, 2026, and Part 2 on January 5, 2027.\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "expressions"


def keep_all(file: Path) -> None:
    kept = Expressions(file)
    for text, flags in EXPRESSIONS:
        kept.compile(text, flags)
    kept.keep()


@pytest.mark.parametrize(("text", "flags"), EXPRESSIONS)
def test_a_kept_expression_is_the_pattern_that_python_compiles(file: Path, text: str, flags: int) -> None:
    fresh = Expressions(file).compile(text, flags)
    keep_all(file)
    kept = Expressions(file).compile(text, flags)

    assert kept == fresh == re.compile(text, flags)  # patterns are equal when all their numbers are
    assert kept.groupindex == re.compile(text, flags).groupindex


def test_what_is_kept_is_not_compiled_again(file: Path) -> None:
    keep_all(file)
    calls: list[str] = []
    kept = Expressions(file)
    sys.setprofile(lambda frame, *_: calls.append(frame.f_code.co_filename))
    try:
        kept.compile(*EXPRESSIONS[0])
    finally:
        sys.setprofile(None)

    assert calls
    assert not [called for called in calls if called.endswith("_parser.py")]


def test_nothing_is_written_where_nothing_is_new(file: Path) -> None:
    keep_all(file)
    written = file.stat().st_mtime_ns, file.stat().st_ino
    keep_all(file)

    assert (file.stat().st_mtime_ns, file.stat().st_ino) == written


def test_a_mistake_in_an_expression_is_raised_as_python_raises_it(file: Path) -> None:
    with pytest.raises(re.error, match="missing \\)"):
        Expressions(file).compile("(", 0)


def test_a_file_damaged_anywhere_is_as_if_not_there(file: Path) -> None:
    keep_all(file)
    data = file.read_bytes()
    for place in range(0, len(data), 97):
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert Expressions(file).compile(*EXPRESSIONS[0]) == re.compile(*EXPRESSIONS[0])
    for length in range(0, len(data), 97):
        file.write_bytes(data[:length])
        assert Expressions(file).compile(*EXPRESSIONS[0]) == re.compile(*EXPRESSIONS[0])


def test_numbers_that_the_interpreter_refuses_are_compiled_anew(file: Path) -> None:
    keep_all(file)
    rows = expressions._decode(file.read_bytes())
    file.write_bytes(expressions._encode({key: row._replace(code=b"\xff" * 40) for key, row in rows.items()}))

    assert [Expressions(file).compile(*one) for one in EXPRESSIONS] == [
        re.compile(*one) for one in EXPRESSIONS
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"flags": None}, {"flags": "0"}, {"flags": 1.5}, {"groups": None}, {"groups": -1}, {"groups": 10**9},
        {"groups": 0, "names": {"number": 1}}, {"names": []}, {"names": {"number": 0}}, {"names": {"number": "1"}},
        {"names": {"number": 99}}, {"code": b"\0\0\0"},
    ],
    ids=str,
)  # fmt: skip
def test_rows_of_the_wrong_kind_are_replaced(file: Path, change: dict[str, Any]) -> None:
    keep_all(file)
    rows = expressions._decode(file.read_bytes())
    good = file.read_bytes()
    file.write_bytes(expressions._encode({key: row._replace(**change) for key, row in rows.items()}))
    keep_all(file)

    assert file.read_bytes() == good


def test_the_file_of_another_version_is_not_used(file: Path) -> None:

    keep_all(file)
    other = file.read_bytes().partition(b"\n")[2].replace(sys.version.split()[0].encode(), b"3.11.999")
    file.write_bytes(b"%08x\n" % crc32(other) + other)
    calls = Expressions(file)

    assert calls.compile(*EXPRESSIONS[0]) == re.compile(*EXPRESSIONS[0])
    calls.keep()
    assert b"3.11.999" not in file.read_bytes()


def test_a_second_look_writes_nothing_and_tells_the_same(person: Person) -> None:
    article = person.home / "article.txt"
    article.write_text(ARTICLE)
    first = person("add", "--from", str(article), "--dry-run")
    file = person.home / "cache" / "expressions"
    written = file.read_bytes()
    second = person("add", "--from", str(article), "--dry-run")

    assert "2026-12-22" in first.out
    assert second.out == first.out
    assert file.read_bytes() == written


def test_a_look_needs_no_writable_cache(person: Person) -> None:
    article = person.home / "article.txt"
    article.write_text(ARTICLE)
    (person.home / "cache").write_text("no directory")
    looked = person("add", "--from", str(article), "--dry-run")

    assert "2026-12-22" in looked.out
    assert looked.err == ""
    assert looked.code == 0


def test_a_link_in_the_place_of_the_file_is_not_followed(file: Path, tmp_path: Path) -> None:
    precious = tmp_path / "precious"
    precious.write_text("mine")
    file.parent.mkdir()
    file.symlink_to(precious)
    keep_all(file)

    assert precious.read_text() == "mine"
    assert not file.is_symlink()
