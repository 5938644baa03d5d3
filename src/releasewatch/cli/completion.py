"""What the TAB key offers: commands, options, platforms and followed titles."""

from collections.abc import Collection, Mapping, Sequence
from importlib import resources
from typing import Any

from releasewatch.cli.common import COLORS, COMMON_VALUES, HELP
from releasewatch.cli.services import Services
from releasewatch.errors import ReleasewatchError, UsageProblem

SHELLS = ("bash", "zsh", "fish")

_FILES = ("", "files")
"""Stands for the names of files, which every shell completes itself best."""


def script(shell: str) -> str:
    """The constant script for `shell`; it holds no text from the library.  Raises `UsageProblem`."""
    if shell not in SHELLS:
        raise UsageProblem(f'there is no completion for "{shell}"', f"shells: {', '.join(SHELLS)}")
    return resources.files("releasewatch.cli").joinpath(f"completion.{shell}").read_text(encoding="utf-8")


def offers(words: Sequence[str], start: str, services: Services) -> str:
    """Lines of `value<TAB>description` for the words that may follow `words` and begin with `start`.

    Where the name of a file belongs the only line is `<TAB>files`.

    A library that cannot be read offers nothing: completing is no place for complaints.
    """
    from releasewatch.core.clean import clean

    before, start = _joined(words, start)
    option, equals, _ = start.partition("=")
    given = f"{option}=" if equals and option.startswith("--") and "--" not in before else ""
    candidates = (
        _candidates([*before, option], "", services) if given else _candidates(before, start, services)
    )
    if _FILES in candidates:
        return "\tfiles\n"
    begun = start.removeprefix(given)
    return "".join(
        # What was typed stays as it was typed: every shell keeps a word that it completes.
        f"{start}{value[len(begun) :]}\t{clean(description)}\n"
        for value, description in candidates
        if value[: len(begun)].casefold() == begun.casefold()
    )


def _joined(words: Sequence[str], start: str) -> tuple[list[str], str]:
    """The words before and the word begun, where bash takes `--on=net` for three words: it completes the last one."""
    before = [word for word in words if word != "="]
    return before, "" if start == "=" else start


def _candidates(words: list[str], start: str, services: Services) -> list[tuple[str, str]]:
    from typer.main import get_command

    from releasewatch.cli.app import app

    group: Any = get_command(app)
    before = words[-1] if words else ""
    if before in COMMON_VALUES:
        return [(choice, "") for choice in COLORS] if before == "--color" else []
    place, name = _command(words, group.commands)
    if name is None:
        return _first_words(group.commands, start)
    command, behind = group.commands[name], words[place + 1 :]
    commands = getattr(command, "commands", None)
    if commands is not None:
        deeper, name = _command(behind, commands)
        if name is None:
            return _first_words(commands, start)
        command, behind = commands[name], behind[deeper + 1 :]
    options, arguments = _parameters(command)
    if "--" not in behind:
        valued = next((option for option in options if before in option.opts and not option.is_flag), None)
        if valued is not None:
            return _values(valued.metavar, services, behind)
        if start.startswith("-"):
            own = [
                (word, option.help or "")
                for option in options
                for word in (*option.opts, *option.secondary_opts)
                if word[:2] == "--"
            ]
            return [*own, *_common()]
    position = _position(behind, options)
    if position >= len(arguments) and arguments and arguments[-1].nargs == -1:
        position = len(arguments) - 1
    return _values(arguments[position].metavar, services, behind) if position < len(arguments) else []


def _first_words(commands: Mapping[str, Any], start: str) -> list[tuple[str, str]]:
    """What may stand where the name of one of `commands` belongs."""
    if start.startswith("-"):
        return _common()
    return [(name, command.get_short_help_str()) for name, command in commands.items()]


def _command(words: Sequence[str], commands: Collection[str]) -> tuple[int, str | None]:
    """Where the name of the command stands in `words`, and the name; None where there is none yet."""
    for place, word in enumerate(words):
        if word in commands and (not place or words[place - 1] not in COMMON_VALUES):
            return place, word
    return len(words), None


def _parameters(command: Any) -> tuple[list[Any], list[Any]]:
    """The options and the arguments of a command."""
    kinds: dict[str, list[Any]] = {"option": [], "argument": []}
    for parameter in command.params:
        kinds[parameter.param_type_name].append(parameter)
    return kinds["option"], kinds["argument"]


def _position(words: Sequence[str], options: Sequence[Any]) -> int:
    """How many arguments stand in `words` already, options and their values left out."""
    valued = {word for option in options if not option.is_flag for word in option.opts} | set(COMMON_VALUES)
    count, skip, only_arguments = 0, False, False
    for word in words:
        if skip:
            skip = False
        elif only_arguments or not word.startswith("-"):
            count += 1
        elif word == "--":
            only_arguments = True
        else:
            skip = word in valued
    return count


def _common() -> list[tuple[str, str]]:
    return [(next(word for word in names.split() if word.startswith("--")), text) for names, text in HELP]


def _values(metavar: str | None, services: Services, before: Sequence[str]) -> list[tuple[str, str]]:
    """What may stand in the place that the help calls `metavar`, behind the words `before` of its command."""
    match str(metavar).strip("[]."):
        case "SHOW":
            return _shows(services)
        case "LABEL":
            return _labels(services, before)
        case "PLATFORM":
            return _platforms("")
        case "SHELL" | "bash|zsh|fish":
            return [(shell, "") for shell in SHELLS]
        case "daily|never" | "each|first|complete" as words:
            return [(word, "") for word in words.split("|")]
        case "NAME":
            return [("remind", "days before a release"), ("refresh", "daily or never"), *_platforms("hours.")]
        case "FILE" | "FILE|ADDRESS|-":
            return [_FILES]
        case "BACKUP":
            return _backups(services)
        case _:
            return []


def _platforms(prefix: str) -> list[tuple[str, str]]:
    from releasewatch.core import platforms

    return [(prefix + name.casefold().replace(" ", "-"), name) for name in platforms.NAMES]


def _shows(services: Services) -> list[tuple[str, str]]:
    """Keys rather than titles: a key is one word in every shell, or it is not offered."""
    try:
        names = services.catalogue.names()
    except ReleasewatchError:
        return []
    return [
        (key, title) for key, title in names if all(letter.isalnum() or letter in "-_." for letter in key)
    ]


def _labels(services: Services, before: Sequence[str]) -> list[tuple[str, str]]:
    """The releases of the show that is named before, each as one word that means it: "part-1", "s2e5"."""
    from releasewatch.core import labels, meaning
    from releasewatch.core.match import find
    from releasewatch.core.naming import part_words
    from releasewatch.core.phrase import date_words

    word = next((one for one in before if not one.startswith("-")), "")
    try:
        key = find(word, services.catalogue.names()).key
        releases = next(show for show in services.catalogue.shows() if show.key == key).releases
    except (ReleasewatchError, StopIteration):
        return []
    found = []
    for release in releases:
        name = part_words(release, of=False).casefold().replace(" · ", "").replace(" ", "-")
        if not all(letter.isalnum() or letter == "-" for letter in name):
            continue
        try:
            alone = meaning.meant(releases, labels.read(name)) == [release]
        except UsageProblem:
            continue
        if alone:
            found.append((name, date_words(release.when)))
    return found


def _backups(services: Services) -> list[tuple[str, str]]:
    try:
        return [
            (backup.path.name, f"shows: {backup.shows}") for backup in services.catalogue.library.backups()
        ]
    except ReleasewatchError:
        return []
