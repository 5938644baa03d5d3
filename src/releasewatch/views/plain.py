"""Results as plain lines: one record a line, the same in every width, for pipes and for `--plain`."""

from collections.abc import Sequence

from releasewatch.core.clean import clean
from releasewatch.core.countdown import Countdown
from releasewatch.core.reminders import columns, reminder_words
from releasewatch.core.results import (
    Agenda,
    Backups,
    Changed,
    Following,
    Followings,
    Next,
    Portrait,
    Reminders,
    Restored,
    Result,
    SettingsShown,
)
from releasewatch.views.cells import cells, padded
from releasewatch.views.origins import origin_words
from releasewatch.views.wording import notes, piece_words, sentence, time_words

_MOST_TOLD = 8
"""A show with more releases is told of without those that are out."""


def render(result: Result) -> str:
    """`result` as lines; the fields of a record are parted by tabs."""
    return "".join(f"{line}\n" for line in _lines(result))


def _lines(result: Result) -> list[str]:
    match result:
        case Agenda():
            return [_record(seen) for seen in result.countdowns]
        case Next():
            return _next(result)
        case Reminders():
            return [f"{kind} {text}" for kind, text in columns(result.sentences)]
        case Followings():
            return [_show(one) for one in result.shows]
        case Portrait():
            return _portrait(result)
        case Changed():
            return changed_lines(result)
        case SettingsShown():
            return [f"{one.name}\t{one.value}\t{one.meaning}" for one in result.settings]
        case Backups():
            return [
                f"{clean(name)}\t{'damaged' if shows is None else _count(shows)}"
                for name, shows in result.rows
            ]
        case Restored():
            before = "a library that could not be read" if result.before is None else _count(result.before)
            return [f"Restored {clean(result.name)}: {_count(result.after)} instead of {before}"]


def changed_lines(result: Changed) -> list[str]:
    """What was done and how the shows concerned stand now; in a terminal the same."""
    lines = [result.done]
    for one in result.shows:
        columns = [
            (
                piece_words(seen.release),
                seen.words,
                ", ".join(filter(None, (_when(seen), *notes(seen)))),
            )
            for seen in _worth_telling(one)
        ]
        widths = [max(cells(row[column]) for row in columns) for column in range(3)] if columns else []
        lines.extend(
            "".join(
                f"  {padded(text, width)}" for text, width in zip(row, widths, strict=True) if width
            ).rstrip()
            for row in columns
        )
    if result.hint is not None:
        lines.append(result.hint)
    return lines


def _worth_telling(one: Following) -> Sequence[Countdown]:
    """The releases of a changed show; of a long list those that are not out."""
    if len(one.countdowns) <= _MOST_TOLD:
        return one.countdowns
    return [seen for seen in one.countdowns if seen.state != "out"]


def next_release(countdowns: tuple[Countdown, ...]) -> Countdown | None:
    """The next of a show's releases that is not out; one without a date where nothing else is ahead."""
    ahead = [seen for seen in countdowns if seen.state != "out"]
    return next((seen for seen in ahead if seen.state != "undated"), ahead[0] if ahead else None)


def _record(seen: Countdown) -> str:
    release = seen.release
    fields = [seen.words, _when(seen), release.show, piece_words(release), release.platform or ""]
    return "\t".join([*fields, ", ".join(notes(seen))]).rstrip("\t")


def _when(seen: Countdown) -> str:
    return "" if seen.day is None else time_words(seen)


def _next(result: Next) -> list[str]:
    if result.countdown is None:
        return []
    if result.form is None:
        return [sentence(result.countdown)]
    from releasewatch.views.form import fill

    return [fill(result.form, result.countdown)]


def _show(one: Following) -> str:
    upcoming = next_release(one.countdowns)
    what = "" if upcoming is None else piece_words(upcoming.release)
    words = "nothing ahead" if upcoming is None else upcoming.words
    when = "" if upcoming is None else _when(upcoming)
    return "\t".join([one.show.title, words, when, what, one.show.platform or "", clean(one.show.key)])


def _portrait(result: Portrait) -> list[str]:
    show = result.following.show
    lines = [f"title\t{show.title}", f"key\t{clean(show.key)}"]
    if show.platform is not None:
        lines.append(f"platform\t{show.platform}")
    lines.extend(f"id\t{source}:{number}" for source, number in sorted(show.ids.items()))
    if words := reminder_words(show, result.moment.now.date()):
        lines.append(f"reminders\t{words}")
    for place, seen in enumerate(result.following.countdowns):
        said = ", ".join(
            [origin_words(seen.release.origin, result.others(place), result.article(place)), *notes(seen)]
        )
        lines.append("\t".join(["release", piece_words(seen.release), seen.words, _when(seen), said]))
    for one in result.accounts:
        fields = ("source", one.origin, one.fetched, one.address or "", one.credit or "", one.frozen or "")
        lines.append("\t".join(fields).rstrip("\t"))
    return lines


def _count(shows: int) -> str:
    return f"{shows} show{'' if shows == 1 else 's'}"
