import json
import random
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from tests.library.making import CREATURE, STAMP, libraries, show

from releasewatch.core.model import Edits, Entry, Followed
from releasewatch.library import overlay, schema


def text_of(*shows: Followed) -> bytes:
    """The text of a new library."""
    return schema.write(
        schema.Document(
            {}, {show.key: overlay.text_of(show, None) for show in shows}, {show.key: show for show in shows}
        )
    )


def with_show(**values: Any) -> bytes:
    """A library of one show, of which some values are other than they should be."""
    return json.dumps({"schema": 1, "shows": [{"key": "k", "title": "t", "added": STAMP, **values}]}).encode()


def with_entry(**values: Any) -> bytes:
    return with_show(facts={"tvmaze": {"fetched": STAMP, "releases": [{}, values]}})


GOOD = text_of(CREATURE, show("another"))


def damage(data: bytes) -> str:
    with pytest.raises(schema.DamageError) as caught:
        schema.read(data)
    return str(caught.value)


def test_the_text_is_sorted_indented_and_leaves_absent_values_out() -> None:
    assert (
        text_of(CREATURE, show("another")).decode()
        == """\
{
  "schema": 1,
  "shows": [
    {
      "added": "2023-12-08T00:00:00Z",
      "key": "another",
      "title": "another"
    },
    {
      "added": "2023-12-08T00:00:00Z",
      "edits": {
        "platform": "Netflix",
        "releases": [
          {
            "date": "2023-12-22",
            "label": "Part 1"
          },
          {
            "date": "2024-01-05",
            "label": "Part 2"
          }
        ],
        "watched": [
          "Part 1"
        ]
      },
      "facts": {
        "tvmaze": {
          "fetched": "2023-12-08T00:00:00Z",
          "platform": "Netflix",
          "releases": [
            {
              "date": "2023-12-22",
              "episodes": {
                "count": 7,
                "first": 1,
                "last": 7
              },
              "label": "Part 1",
              "moved_from": "2023-Q4",
              "season": 1,
              "time": "17:00",
              "zone": "Asia/Seoul"
            },
            {
              "date": "2024",
              "part_of_year": "fall",
              "season": 2
            }
          ]
        }
      },
      "ids": {
        "imdb": "tt15328774",
        "tvmaze": 64369
      },
      "key": "gyeongseong-creature",
      "title": "경성크리처"
    }
  ]
}
"""
    )


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + GOOD,
        GOOD.replace(b"\n", b"\r\n"),
        GOOD.rstrip(b"\n"),
        msgspec.json.format(GOOD, indent=-1),
        json.dumps(json.loads(GOOD), indent="\t").encode(),
    ],
    ids=["byte order mark", "CRLF", "no newline at the end", "one line", "tabs and escapes"],
)
def test_other_ways_to_write_the_same_are_read(data: bytes) -> None:
    """F26."""
    assert schema.read(data) == (show("another"), CREATURE)
    assert set(schema.document(data).texts) == {"another", CREATURE.key}


def test_every_beginning_of_a_library_is_damaged() -> None:
    """F23, F24."""
    whole = GOOD.rstrip()
    for length in range(len(whole)):
        assert damage(whole[:length])
    assert damage(b"") == "it is empty"


def test_what_is_no_text_is_damaged() -> None:
    """F24, F26."""
    assert damage(bytes(len(GOOD)))
    assert damage(GOOD + bytes(10))
    assert damage(GOOD.decode().encode("utf-16"))
    noise = random.Random(1)  # noqa: S311 - any bytes will do
    for length in range(1, 200):
        assert damage(noise.randbytes(length))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[]", "Expected `object`, got `array`"),
        (b'"shows"', "Expected `object`, got `str`"),
        (b"1", "Expected `object`, got `int`"),
        (b"null", "Expected `object`, got `null`"),
        (b"{}", "Object missing required field `schema`"),
        (b'{"schema": 1}', "Object missing required field `shows`"),
        (b'{"schema": 1, "shows": {}}', "Expected `array`, got `object` - at `$.shows`"),
        (b'{"schema": "1", "shows": []}', "Expected `int`, got `str` - at `$.schema`"),
        (b'{"schema": true, "shows": []}', "Expected `int`, got `bool` - at `$.schema`"),
        (b'{"schema": 0, "shows": []}', "there is no schema 0 - at `$.schema`"),
        (b'{"schema": 1, "shows": [1]}', "Expected `object`, got `int` - at `$.shows[0]`"),
        (b'{"schema": 1, "shows": [{}]}', "Object missing required field `key` - at `$.shows[0]`"),
        (with_show(title=1), "Expected `str`, got `int` - at `$.shows[0].title`"),
        (with_show(title=" "), "Expected a title that is not empty - at `$.shows[0].title`"),
        (with_show(key=""), "Expected a key that is not empty - at `$.shows[0].key`"),
        (
            with_show(added="yesterday"),
            "Expected an instant such as 2023-12-08T00:00:00Z - at `$.shows[0].added`",
        ),
        (with_show(ids={"tvmaze": 1.5}), "Expected `int | str`, got `float` - at `$.shows[0].ids[...]`"),
        (with_show(ids={"tvmaze": True}), "Expected `int | str`, got `bool` - at `$.shows[0].ids[...]`"),
        (with_show(edits=None), "Expected `object`, got `null` - at `$.shows[0].edits`"),
        (with_show(edits={"watched": [1]}), "Expected `str`, got `int` - at `$.shows[0].edits.watched[0]`"),
        (
            with_show(edits={"releases": [{"date": "soon"}]}),
            "Expected a date such as 2024-01-05, 2024-01, 2024-Q1 or 2024 - at `$.shows[0].edits.releases[0].date`",
        ),
        (
            with_show(facts={"a {b}%": {"fetched": "2023-13-01T00:00:00Z"}}),
            'Expected an instant such as 2023-12-08T00:00:00Z - at `$.shows[0].facts["a {b}%"].fetched`',
        ),
        (
            with_entry(part_of_year="autumn"),
            "Invalid enum value 'autumn' - at `$.shows[0].facts[...].releases[1].part_of_year`",
        ),
        (
            with_entry(date="2024-01", part_of_year="early"),
            "Expected a part of the year only with a year alone"
            ' - at `$.shows[0].facts["tvmaze"].releases[1].part_of_year`',
        ),
        (
            with_entry(date="2024-01-05", time="25:00", zone="Asia/Seoul"),
            'Expected a time such as 17:00 - at `$.shows[0].facts["tvmaze"].releases[1].time`',
        ),
        (
            with_entry(date="2024-01-05", time="17:00"),
            'Expected a time zone with the time - at `$.shows[0].facts["tvmaze"].releases[1].zone`',
        ),
        (
            with_entry(date="2024-01-05", zone="Asia/Seoul"),
            'Expected a time such as 17:00 - at `$.shows[0].facts["tvmaze"].releases[1].time`',
        ),
        (
            with_entry(date="2024-01", time="17:00", zone="Asia/Seoul"),
            'Expected a time only with a day - at `$.shows[0].facts["tvmaze"].releases[1].time`',
        ),
        (
            GOOD.replace(b'"another"', b'"gyeongseong-creature"'),
            "Expected a key that no other show has - at `$.shows[1].key`",
        ),
    ],
)
def test_a_wrong_shape_is_damaged_and_the_place_is_named(data: bytes, reason: str) -> None:
    """F25."""
    assert damage(data) == reason


DATES = {
    "2024-01-05": True,
    "2024-02-29": True,
    "2023-02-29": False,
    "0001-01-01": True,
    "9999-12-31": True,
    "10000-01-01": False,
    "0000-01-01": False,
    "0000": False,
    "0000-Q1": False,
    "2024-13": False,
    "2024-00": False,
    "2024-01": True,
    "2024-1-5": False,
    "2024-Q4": True,
    "2024-Q5": False,
    "2024-Q0": False,
    "2024": True,
    "24": False,
    "2024-W01-1": False,
    "20240105": False,
    "２０２４-01-05": False,
    "2024-01-05\n": False,
    "": False,
}


def test_dates_are_real_days_of_the_calendar_or_less_precise() -> None:
    """F88."""

    def accepted(entry: Entry) -> bool:
        return schema.problem_of(show("k", edits=Edits(releases=(entry,)))) is None

    assert {text: accepted(Entry(date=text)) for text in DATES} == DATES
    assert {text: accepted(Entry(moved_from=text)) for text in DATES} == DATES


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (b'{"a": 1, "a": 1}', 'Expected the key "a" only once in an object'),
        (b'[{"b": {"\\u0061": 1, "a": 2}}]', 'Expected the key "a" only once in an object'),
        (b'{"\\u001b[2J": 1, "\\u001b[2J": 2}', r'Expected the key "\u001b[2J" only once in an object'),
        (b"NaN", "JSON is malformed: invalid character (byte 6)"),
        (b"-Infinity", "JSON is malformed: invalid character (byte 7)"),
        (b"1e999", "Number out of range - at `$[...]`"),
        (b"9" * 5000, "Integer value out of range - at `$[...]`"),
        (b"[" * 200_000, "it is nested too deeply"),
        (b"[" * 200_000 + b"]" * 200_000, "it is nested too deeply"),
        (b'{"x":' * 200_000 + b"1" + b"}" * 200_000, "it is nested too deeply"),
        (b'"\xff"', "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
        (b'"\\ud800"', "JSON is malformed: unexpected end of escaped utf-16 surrogate pair (byte 13)"),
    ],
    ids=lambda value: repr(value[:12]),
)
def test_what_readers_would_understand_differently_is_damaged_even_where_we_look_at_nothing(
    value: bytes, reason: str
) -> None:
    """F27, F58."""
    assert damage(b'{"x": ' + value + b', "schema": 1, "shows": []}') == reason


def test_a_key_twice_is_damage_wherever_it_stands() -> None:
    """F27: the last one would win in silence."""
    lines = GOOD.decode().splitlines()
    keyed = [number for number, line in enumerate(lines) if '": ' in line and line[-1] not in "{["]
    assert len(keyed) > 20
    for number in keyed:
        twice = [*lines[:number], lines[number].rstrip(",") + ",", *lines[number:]]
        assert "only once" in damage("\n".join(twice).encode())


def test_a_later_schema_is_told_from_damage_whatever_its_shape() -> None:
    """F30."""
    for data in (b'{"schema": 2, "shows": []}', b'{"schema": 7, "shows": {"by": "key"}}', b'{"schema": 2}'):
        with pytest.raises(schema.LaterVersionError):
            schema.read(data)


@settings(max_examples=60, deadline=None)
@given(libraries)
def test_what_is_saved_is_what_is_loaded(shows: list[Followed]) -> None:
    data = text_of(*shows)
    assert schema.read(data) == tuple(sorted(shows, key=lambda show: show.key))
    assert schema.write(schema.document(data)) == data
    assert text_of(*reversed(shows)) == data
    assert list(json.loads(data)) == ["schema", "shows"]
