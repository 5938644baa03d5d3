"""A person's own line for the next release, as in `next --format '{show} {label} {countdown}'`."""

from releasewatch.core.clean import clean
from releasewatch.core.countdown import Countdown
from releasewatch.core.naming import episode_words, part_words
from releasewatch.core.phrase import hour_words
from releasewatch.errors import UsageProblem

FIELDS = ("show", "label", "season", "episodes", "countdown", "days", "date", "hour", "platform", "key")


def check(form: str) -> None:
    """Raise `UsageProblem` when `form` names a field that does not exist or is not written as a form."""
    _pieces(form)


def fill(form: str, seen: Countdown) -> str:
    """`form` with each `{field}` replaced; doubled braces stand for themselves, unknown values for nothing.

    Spaces, tabs and line ends of the form stay as they are; nothing in it acts on a terminal.
    """
    release = seen.release
    hour = "" if seen.local is None or release.basis is None else hour_words(seen.local, release.basis)
    values = {
        "show": release.show,
        "label": part_words(release, of=False),
        "season": "" if release.season is None else str(release.season),
        "episodes": episode_words(release.episodes),
        "countdown": seen.words,
        "days": "" if seen.days is None else str(seen.days),
        "date": (release.when.date or "") if seen.day is None else seen.day.isoformat(),
        "hour": hour,
        "platform": release.platform or "",
        "key": clean(release.key),
    }
    return "".join(
        _harmless(text) + ("" if field is None else values[field]) for text, field in _pieces(form)
    )


def _harmless(text: str) -> str:
    """The person's own letters: cleaned between the spaces, tabs and line ends."""
    if text.isprintable():
        return text
    import re

    return "".join(
        piece if piece.strip(" \t\n") == "" else clean(piece) for piece in re.split("([ \t\n]+)", text)
    )


def _pieces(form: str) -> list[tuple[str, str | None]]:
    from string import Formatter

    try:
        pieces = list(Formatter().parse(form))
    except ValueError:
        raise _problem(form) from None
    for _, field, specification, conversion in pieces:
        if field is not None and (field not in FIELDS or specification or conversion):
            raise _problem(form)
    return [(text, field) for text, field, _, _ in pieces]


def _problem(form: str) -> UsageProblem:
    fields = " ".join(f"{{{name}}}" for name in FIELDS)
    return UsageProblem(
        f'--format does not understand "{form}"', f"fields: {fields}", "a brace itself: {{ or }}"
    )
