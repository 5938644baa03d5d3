import pytest
from hypothesis import given
from hypothesis import strategies as st

from releasewatch.core.colours import luminance, readable

BLACK, WHITE = "#000000", "#ffffff"


def contrast(one: str, two: str) -> float:
    """https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio"""
    darker, lighter = sorted((luminance(one), luminance(two)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    # The grey that the standard's community knows as the lightest with 4.5 on white.
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colour", ["#e50914", "#ff0000", "#0064ff"])
def test_a_colour_readable_on_black_and_white_is_kept(colour: str) -> None:
    assert readable(colour) == colour


@pytest.mark.parametrize(
    ("colour", "shown"),
    [("#000000", "#777777"), ("#1f2e3e", "#6f7983"), ("#ffffff", "#939393"), ("#aaff89", "#6a9f55")],
)
def test_a_dark_colour_is_made_lighter_and_a_light_one_darker(colour: str, shown: str) -> None:
    assert readable(colour) == shown


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_every_colour_is_readable_on_black_and_on_white(colour: str) -> None:
    shown = readable(colour)
    assert contrast(shown, BLACK) >= 3
    assert contrast(shown, WHITE) >= 3
    assert readable(shown) == shown
