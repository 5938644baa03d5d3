"""The commands that only look, run without loading the whole command line.

Status bars, prompts and scripts call them all day.

Only their plain spellings are understood here. Anything else - an abbreviation, `-h`, a wrong word - is
left to `cli.app`, which reads the same words into the same calls and explains what is wrong. A test holds both to
the same reading.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from releasewatch.cli import commands


class Call(NamedTuple):
    """A command of `cli.commands` and what it is called with."""

    run: Callable[..., None]
    arguments: dict[str, Any]


def read(words: Sequence[str]) -> Call | None:
    """The call that plain `words` ask for; None where they are not plain or the command is not one of these."""
    if not words:
        return Call(commands.bare, {})
    name, *rest = words
    if name == "upcoming":
        found = _options(rest, {"--days": "days", "--on": "on"}, {"--episodes": "episodes"})
        if found is None:
            return None
        options, shows = found
        if "days" in options:
            days = str(options["days"])
            if not (days.isascii() and days.isdecimal() and len(days) < 6):
                return None
            options["days"] = int(days)
        return Call(commands.upcoming, {**options, "shows": shows})
    if name == "next":
        found = _options(rest, {"--format": "form"}, {})
        if found is None or len(found[1]) > 1:
            return None
        options, shows = found
        return Call(commands.coming_next, {**options, "show": shows[0] if shows else None})
    if name == "remind" and not rest:
        return Call(commands.remind, {})
    if name == "add" and "--dry-run" in rest:
        return _look_at_announcement(rest)
    return None


def _look_at_announcement(words: Sequence[str]) -> Call | None:
    """`add --from FILE --dry-run`, which only reads and prints."""
    found = _options(words, {"--from": "source", "--published": "published"}, {"--dry-run": "dry_run"})
    if found is None or not {"source", "dry_run"} <= found[0].keys():
        return None
    options, titles = found
    from releasewatch.cli import adding

    return Call(adding.add, {"wish": adding.Wish(titles=tuple(titles), **options)})


def _options(
    words: Sequence[str], valued: dict[str, str], flags: dict[str, str]
) -> tuple[dict[str, Any], list[str]] | None:
    """Options by the names of the arguments they fill, and the remaining words; None for an unknown one."""
    options: dict[str, Any] = {}
    rest = []
    position = 0
    while position < len(words):
        word = words[position]
        position += 1
        name, equals, value = word.partition("=")
        if word in flags:
            options[flags[word]] = True
        elif name in valued and valued[name] not in options:
            if not equals:
                if position == len(words):
                    return None
                value = words[position]
                position += 1
            options[valued[name]] = value
        elif word.startswith("-") or not word:  # also an option for the second time
            return None
        else:
            rest.append(word)
    return options, rest
