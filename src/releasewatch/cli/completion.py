"""What the TAB key offers: commands, options, platforms and followed titles."""

from collections.abc import Iterable, Sequence
from importlib import resources
from typing import Any

from releasewatch.cli.common import COLORS, HELP
from releasewatch.cli.services import Services
from releasewatch.errors import ReleasewatchError, UsageProblem

SHELLS = ("bash", "zsh", "fish")


def script(shell: str) -> str:
    """The constant script for `shell`; it holds no text from the library.  Raises `UsageProblem`."""
    if shell not in SHELLS:
        raise UsageProblem(f'there is no completion for "{shell}"', f"shells: {', '.join(SHELLS)}")
    return resources.files("releasewatch.cli").joinpath(f"completion.{shell}").read_text(encoding="utf-8")


def offers(words: Sequence[str], start: str, services: Services) -> str:
    """Lines of `value<TAB>description` for the words that may follow `words` and begin with `start`.

    A library that cannot be read offers nothing: completing is no place for complaints.
    """
    from releasewatch.core.clean import clean

    found = []
    for value, description in _candidates(list(words), start, services):
        if value.casefold().startswith(start.casefold()):
            # What was typed stays as it was typed: every shell keeps a word that it completes.
            found.append(f"{start}{value[len(start) :]}\t{clean(description)}\n")
    return "".join(found)


def _candidates(words: list[str], start: str, services: Services) -> Iterable[tuple[str, str]]:
    from typer.main import get_command

    from releasewatch.cli.app import app

    group: Any = get_command(app)
    before = words[-1] if words else ""
    if before == "--color":
        return [(choice, "") for choice in COLORS]
    name = next((word for word in words if word in group.commands), None)
    if name is None:
        commands = [(name, command.get_short_help_str()) for name, command in group.commands.items()]
        return _common() if start.startswith("-") else commands
    command = group.commands[name]
    options = [parameter for parameter in command.params if parameter.param_type_name == "option"]
    valued = next((option for option in options if before in option.opts and not option.is_flag), None)
    if valued is not None:
        return _values(valued.metavar)
    if start.startswith("-"):
        own = [
            (word, option.help or "") for option in options for word in option.opts if word.startswith("--")
        ]
        return [*own, *_common()]
    arguments = [parameter for parameter in command.params if parameter.param_type_name == "argument"]
    place = _position(words[words.index(name) + 1 :], options)
    if place >= len(arguments):
        place = len(arguments) - 1 if arguments and arguments[-1].nargs == -1 else -1
    if place < 0:
        return []
    metavar = str(arguments[place].metavar).strip("[].")
    return _shows(services) if metavar == "SHOW" else _values(metavar)


def _position(words: Sequence[str], options: Sequence[Any]) -> int:
    """How many arguments stand in `words` already, options and their values left out."""
    valued = {word for option in options if not option.is_flag for word in option.opts}
    count, skip = 0, False
    for word in words:
        if skip:
            skip = False
        elif word.startswith("-"):
            skip = word in valued
        else:
            count += 1
    return count


def _common() -> list[tuple[str, str]]:
    return [(next(word for word in names.split() if word.startswith("--")), text) for names, text in HELP]


def _values(metavar: str | None) -> list[tuple[str, str]]:
    if metavar == "PLATFORM":
        from releasewatch.core import platforms

        return [(name.casefold().replace(" ", "-"), name) for name in platforms.NAMES]
    if metavar == "bash|zsh|fish":
        return [(shell, "") for shell in SHELLS]
    if metavar == "NAME":
        return [("remind", "days before a release"), ("hours.", "usual hour of a platform")]
    return []


def _shows(services: Services) -> list[tuple[str, str]]:
    """Keys rather than titles: a key is one word in every shell."""
    try:
        return [(name.key, name.title) for name in services.catalogue.names()]
    except ReleasewatchError:
        return []
