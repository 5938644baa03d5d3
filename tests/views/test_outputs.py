"""What every view makes of one rich evening, letter by letter."""

import json

import pytest
from tests.views import scenario

EXPECTED = sorted(path.name for path in scenario.GOLDEN.iterdir())


@pytest.fixture(scope="module")
def outputs() -> dict[str, str]:
    return scenario.outputs()


def test_every_expected_output_is_made_and_every_output_is_expected(outputs: dict[str, str]) -> None:
    assert sorted(outputs) == EXPECTED


@pytest.mark.parametrize("name", EXPECTED)
def test_the_views_give_what_is_expected(name: str, outputs: dict[str, str]) -> None:
    assert outputs[name].splitlines() == (scenario.GOLDEN / name).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".json")])
def test_json_is_ascii_with_a_format_number(name: str, outputs: dict[str, str]) -> None:
    assert outputs[name].isascii()
    assert json.loads(outputs[name])["format"] == 1


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.endswith(".plain")])
def test_plain_lines_are_one_record_each(name: str, outputs: dict[str, str]) -> None:
    assert "\x1b" not in outputs[name]
    assert all(line.strip() and line == line.rstrip() for line in outputs[name].splitlines())
    if name == "upcoming.plain":
        assert len(outputs[name].splitlines()) == len(scenario.upcoming().countdowns)
