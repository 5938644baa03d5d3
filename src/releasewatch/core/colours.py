"""Colours of brands made readable on dark and on light terminals."""

_LEAST_LUMINANCE = 0.1
_MOST_LUMINANCE = 0.3
"""Between the two, a colour has a contrast of at least 3 to black and to white.

Luminance and contrast as in https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio
"""
_BALANCED_LUMINANCE = 0.18
"""Here both contrasts are equal, at 4.6."""

_STEPS = 64


def readable(colour: str) -> str:
    """`colour` (`#rrggbb`), or the nearest to it that is readable on a black and on a white background.

    A colour that is too dark is mixed with white until both contrasts are about equal, one that is too light
    is mixed with black until it has a contrast of 3 to white.
    """
    if luminance(colour) < _LEAST_LUMINANCE:
        mixes = (_mix(colour, 255, step) for step in range(_STEPS + 1))
        return next(mixed for mixed in mixes if luminance(mixed) >= _BALANCED_LUMINANCE)
    mixes = (_mix(colour, 0, step) for step in range(_STEPS + 1))
    return next(mixed for mixed in mixes if luminance(mixed) <= _MOST_LUMINANCE)


def luminance(colour: str) -> float:
    """The relative luminance of `#rrggbb`: 0 is black, 1 is white."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mix(colour: str, other: int, step: int) -> str:
    mixed = (channel + (other - channel) * step // _STEPS for channel in _channels(colour))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
