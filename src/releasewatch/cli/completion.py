"""What the TAB key offers: commands, options, platforms and followed titles."""

from collections.abc import Collection, Mapping, Sequence
from importlib import resources
from typing import Any, NamedTuple

from releasewatch.cli.common import COLORS, COMMON_VALUES, HELP
from releasewatch.cli.services import Services
from releasewatch.core.release import Release, Show
from releasewatch.errors import ReleasewatchError, UsageProblem

SHELLS = ("bash", "zsh", "fish")


class Offer(NamedTuple):
    """A word that may follow; `name` is another that means the same, offered once the word itself does not fit."""

    word: str
    description: str = ""
    name: str = ""


_FILES = Offer("", "files")
"""Stands for the names of files, which every shell completes itself best."""


def script(shell: str) -> str:
    """The constant script for `shell`; it holds no text from the library.  Raises `UsageProblem`."""
    if shell not in SHELLS:
        raise UsageProblem(f'there is no completion for "{shell}"', f"shells: {', '.join(SHELLS)}")
    return resources.files("releasewatch.cli").joinpath(f"completion.{shell}").read_text(encoding="utf-8")


def offers(words: Sequence[str], start: str, services: Services, *, in_bash: bool = False) -> str:
    """Lines of `word<TAB>description` for the words that may follow `words` and begin with `start`.

    Other shells tell what words mean and quote what they complete; `in_bash` both are left to this. Where the name of
    a file belongs the only line is `<TAB>files`.

    A library that cannot be read offers nothing: completing is no place for complaints.
    """
    from releasewatch.core.clean import clean

    begun = None
    if in_bash:
        from releasewatch.cli import bashwords

        words, begun = bashwords.read(words, start)
        start = begun.text
    before, start = _joined(words, start)
    option, equals, _ = start.partition("=")
    given = f"{option}=" if equals and option.startswith("--") and "--" not in before else ""
    candidates = (
        _candidates([*before, option], "", services) if given else _candidates(before, start, services)
    )
    if _FILES in candidates:
        return "\tfiles\n"
    lines = []
    for offer in candidates:
        rest = _rest(offer, start.removeprefix(given))
        if rest is not None:
            # What was typed stays as it was typed: every shell keeps a word that it completes.
            word = f"{start}{rest}" if begun is None else begun.completed(rest)
            lines.append(f"{word}\t{clean(offer.description)}\n")
    return "".join(lines)


def _rest(offer: Offer, begun: str) -> str | None:
    """What is missing of the word where it goes on from `begun`, else of the name; None where neither does."""
    for text in (offer.word, offer.name):
        if text and text[: len(begun)].casefold() == begun.casefold():
            return text[len(begun) :]
        if not begun:
            break  # a name is no better than the word, which needs no quotes
    return None


def _joined(words: Sequence[str], start: str) -> tuple[list[str], str]:
    """The words before and the word begun, where bash takes `--on=net` for three words: it completes the last one."""
    before = [word for word in words if word != "="]
    return before, "" if start == "=" else start


def _candidates(words: list[str], start: str, services: Services) -> list[Offer]:
    from typer.main import get_command

    from releasewatch.cli.app import app

    group: Any = get_command(app)
    before = words[-1] if words else ""
    if before in COMMON_VALUES:
        return [Offer(choice) for choice in COLORS] if before == "--color" else []
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
                Offer(word, option.help or "")
                for option in options
                for word in (*option.opts, *option.secondary_opts)
                if word[:2] == "--"
            ]
            return [*own, *_common()]
    position = _position(behind, options)
    if position >= len(arguments) and arguments and arguments[-1].nargs == -1:
        position = len(arguments) - 1
    return _values(arguments[position].metavar, services, behind) if position < len(arguments) else []


def _first_words(commands: Mapping[str, Any], start: str) -> list[Offer]:
    """What may stand where the name of one of `commands` belongs."""
    if start.startswith("-"):
        return _common()
    return [Offer(name, command.get_short_help_str()) for name, command in commands.items()]


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


def _common() -> list[Offer]:
    return [
        Offer(next(word for word in names.split() if word.startswith("--")), text) for names, text in HELP
    ]


def _values(metavar: str | None, services: Services, before: Sequence[str]) -> list[Offer]:
    """What may stand in the place that the help calls `metavar`, behind the words `before` of its command."""
    match str(metavar).strip("[]."):
        case "SHOW":
            return _shows(services)
        case "LABEL":
            return _labels(services, before)
        case "PLATFORM":
            return _platforms("")
        case "SHELL" | "bash|zsh|fish":
            return [Offer(shell) for shell in SHELLS]
        case "daily|never" | "each|first|complete" as words:
            return [Offer(word) for word in words.split("|")]
        case "NAME":
            return [
                Offer("remind", "days before a release"),
                Offer("refresh", "daily or never"),
                *_platforms("hours."),
            ]
        case "FILE" | "FILE|ADDRESS|-":
            return [_FILES]
        case "BACKUP":
            return _backups(services)
        case _:
            return []


def _platforms(prefix: str) -> list[Offer]:
    from releasewatch.core import platforms

    return [
        Offer(prefix + name.casefold().replace(" ", "-"), name, prefix + name) for name in platforms.NAMES
    ]


def _shows(services: Services) -> list[Offer]:
    """By their keys, each one word in every shell or not offered; by their titles where those are typed."""
    try:
        names = services.catalogue.names()
    except ReleasewatchError:
        return []
    return [
        Offer(key, title, title)
        for key, title in names
        if all(letter.isalnum() or letter in "-_." for letter in key)
    ]


def _labels(services: Services, before: Sequence[str]) -> list[Offer]:
    """The releases of the show that is named before, each as one word that means it: "part-1", "s2e5", "2024-03-08"."""
    from releasewatch.core import calling
    from releasewatch.core.match import find
    from releasewatch.core.naming import part_words
    from releasewatch.core.phrase import date_words

    word = next((one for one in before if not one.startswith("-")), "")
    try:
        show = services.catalogue.show(find(word, services.catalogue.names()).key)
    except ReleasewatchError:
        return []
    if show is None:  # another program was quicker
        return []
    found = []
    for release in show.releases:
        name = part_words(release, of=False)
        short = name.casefold().replace(" · ", "").replace(" ", "-")
        plain = all(letter.isalnum() or letter == "-" for letter in short)
        if _alone(show, release, short if plain else name):
            found.append(Offer(short if plain else "", date_words(release.when), name))
        else:
            days = [word for word in calling.words_for(release, show.releases) if word != name]
            found += [Offer(day, f"{name} {date_words(release.when)}".lstrip()) for day in days]
    return found


def _alone(show: Show, release: Release, name: str) -> bool:
    """Whether `name` means this release of the show and no other."""
    from releasewatch.core import labels, meaning

    try:
        return meaning.meant(show.releases, labels.read(name)) == [release]
    except UsageProblem:
        return False


def _backups(services: Services) -> list[Offer]:
    try:
        return [
            Offer(backup.path.name, f"shows: {backup.shows}")
            for backup in services.catalogue.library.backups()
        ]
    except ReleasewatchError:
        return []
