"""The options understood everywhere, before or after the name of a command."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from releasewatch.errors import UsageProblem

ColorChoice = Literal["auto", "always", "never"]

COLORS: tuple[ColorChoice, ...] = ("auto", "always", "never")

COMMON_VALUES = ("--now", "--color")
"""The common options that take a value."""

HELP = (
    ("--json", "Answer in JSON; the form is stable."),
    ("--plain", "One record a line, fields parted by tabs."),
    ("--color auto|always|never", "Whether to use colours; auto asks the terminal."),
    ("--quiet", "No notices, and no answer where only a change is told."),
    ("--offline", "Do not touch the network."),
    ("--now WHEN", "Take another instant for now: 2023-12-08."),
    ("--version", "Print the version."),
    ("-h, --help", "Print this help."),
)
"""What the help says of each; `-h` is read by the commands themselves."""


class Common(NamedTuple):
    """What the person asked for everywhere in this run."""

    json: bool = False
    plain: bool = False
    color: ColorChoice = "auto"
    quiet: bool = False
    offline: bool = False
    now: str | None = None
    version: bool = False


def split(words: Sequence[str]) -> tuple[Common, list[str]]:
    """The common options out of `words`, and the words that remain for the command.

    Everything behind a `--` remains. Raises `UsageProblem` for a missing or an unknown value.
    """
    found: dict[str, object] = {}
    rest: list[str] = []
    position = 0
    while position < len(words):
        word = words[position]
        position += 1
        if word == "--":
            rest.extend(words[position - 1 :])
            break
        name, equals, value = word.partition("=")
        if name in COMMON_VALUES:
            if not equals:
                if position == len(words):
                    raise UsageProblem(f"{name} needs a value", _form(name))
                value = words[position]
                position += 1
            if name == "--color" and value not in COLORS:
                raise UsageProblem(f'--color does not understand "{value}"', _form(name))
            found[name[2:]] = value
        elif word in ("--json", "--plain", "--quiet", "--offline", "--version"):
            found[word[2:]] = True
        else:
            rest.append(word)
    return Common(**found), rest  # type: ignore[arg-type]


def _form(name: str) -> str:
    return (
        "give one of: auto, always, never" if name == "--color" else "give a date or an instant: 2023-12-08"
    )
