"""What `add --from` does: read an announcement, show what it says, ask, save."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, TextIO

from releasewatch.cli import output, question, stream
from releasewatch.cli.services import Services
from releasewatch.core.announcement import Found
from releasewatch.errors import ReleasewatchError, UsageProblem

if TYPE_CHECKING:
    from releasewatch.sources.article import Article


def add(
    services: Services, place: str, *, title: str | None, published: str | None, dry_run: bool, yes: bool
) -> None:
    """Follow what the announcement in `place` (a file, an address or `-`) tells of, once confirmed."""
    from releasewatch.actions import announcing

    appeared = None if published is None else _appeared(published, services)
    article, address = _article(services, place)
    with _kept_expressions(services):
        found = announcing.read(
            services.catalogue, services.moment, article, title=title, published=appeared, address=address
        )
    if len(article.text) > announcing.LONGEST:
        services.notice(f"the text is long: only its first {announcing.LONGEST:,} characters were read")
    if found.most is not None:
        services.notice(
            f"of the dates in the text only the first {found.most} were read; give the rest alone"
        )
    if dry_run:
        services.emit_found(found)
        if not found.finds:
            services.notice(_nothing(article))
        return
    if not found.finds and (article.walled or _is_scant(article)):
        raise ReleasewatchError(_nothing(article), "copy its text in a browser: releasewatch add --from -")
    announcing.require_titles(found)
    answers = None if yes or services.common.json else _answers(place)
    with answers or nullcontext():
        shows = found.shows if yes else _chosen(services, found, answers)
        result = announcing.keep(services.catalogue, services.moment, found, shows)
        if services.common.json or not services.common.quiet:
            services.emit_found(result)
        for notice in services.catalogue.library.notices:
            services.notice(notice)
        if answers is not None:
            from releasewatch.cli import linking

            linking.offer(services, [one.following.show for one in result.told if one.new], answers)


@contextmanager
def _kept_expressions(services: Services) -> Iterator[None]:
    """While something is read: expressions come compiled from former runs, and new ones are kept for the next."""
    from releasewatch.announce import patterns
    from releasewatch.sources.expressions import Expressions

    expressions = Expressions(services.places.cache / "expressions")
    patterns.compile_with(expressions.compile)
    yield
    expressions.keep()


_HARDLY_ANY = 60
"""Characters in which nothing is announced: the page needs scripts, or the file is the wrong one."""


def _is_scant(article: Article) -> bool:
    return len(article.text.strip()) < _HARDLY_ANY


def _nothing(article: Article) -> str:
    if article.walled:
        return "the part of the page that is shown without paying announces nothing that is still to come"
    if _is_scant(article):
        return "there is hardly any text to read"
    return "the text announces no release that is still to come"


def _appeared(text: str, services: Services) -> str:
    from releasewatch.core.when import parse

    when = parse(text, services.moment.now)
    if when.date is None or when.precision not in ("day", "month", "year") or when.part_of_year is not None:
        raise UsageProblem(
            f'--published needs a day, a month or a year, not "{text}"',
            "such as: --published 2023-12-08 or --published 2023-12",
        )
    if not 1900 <= int(when.date[:4]) <= services.moment.now.year + 1:
        raise UsageProblem(
            f'no article appeared in "{text}"', "say the day it appeared: --published 2023-12-08"
        )
    return when.date


def _article(services: Services, place: str) -> tuple[Article, str | None]:
    """The article in `place`, and its address on the web where it has one."""
    from releasewatch.sources import article

    if not place:
        raise UsageProblem("--from has no name of a file", "give a text, an address, or - for a pipe")
    if place == "-":
        return article.read(_standard_input(), "standard input"), None
    if "://" not in place[:20]:
        return article.read(_file(place), place), None
    from releasewatch.sources import pages

    wanted = pages.require_address(place)
    if services.offline:
        raise ReleasewatchError(
            "cannot fetch a page offline", "save its text in a file, or leave out --offline"
        )
    page = pages.fetch(wanted, now=services.moment.now)
    return article.read(page.data, "the page", page.content_type), page.address


def _standard_input() -> bytes:
    from releasewatch.sources.article import LONGEST_BYTES

    if sys.stdin is None:
        raise ReleasewatchError("standard input is closed", "give a file: releasewatch add --from FILE")
    if sys.stdin.isatty():
        stream.tell("Paste the announcement, then press Ctrl-D on an empty line:\n")
    data = sys.stdin.buffer.read(LONGEST_BYTES + 1)
    if len(data) > LONGEST_BYTES:
        raise _too_long("standard input")
    return data


def _file(place: str) -> bytes:
    import errno
    from pathlib import Path

    from releasewatch import files
    from releasewatch.sources.article import LONGEST_BYTES

    try:
        return files.read_whole(Path(place), LONGEST_BYTES)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise _too_long(place) from None
        reason = "it is a directory" if error.errno == errno.EISDIR else (error.strerror or "").lower()
        raise ReleasewatchError(
            f"cannot read {place}: {reason}", "give a text, an address, or - for a pipe"
        ) from None
    except ValueError:  # a zero byte
        raise UsageProblem("this is no name of a file") from None


def _too_long(name: str) -> ReleasewatchError:
    from releasewatch.sources.article import LONGEST_BYTES

    return ReleasewatchError(
        f"{name} is longer than {LONGEST_BYTES // 1_000_000} MB", "give the article alone"
    )


def _chosen(services: Services, found: Found, answers: TextIO | None) -> Sequence[str]:
    """The shows that the person wants of those found.  Raises `UsageProblem` where nobody can be asked."""
    if answers is None:
        raise UsageProblem(
            f"{_count(len(found.finds), 'release')} found, and there is no terminal to ask on",
            "only look: --dry-run",
            "follow all that was found: --yes",
        )
    from releasewatch.views.found import listing

    stream.tell(output.folded(listing(found, services.screen.width), services.screen))
    shows = found.shows
    if all(show in found.known and not found.known[show] for show in shows):
        return shows  # nothing would change, so there is nothing to ask
    if len(shows) > 1:
        chosen = [shows[place] for place in question.several(len(shows), answers)]
    else:
        asked = "Change it?" if shows[0] in found.known else "Follow it?"
        chosen = list(shows) if question.agrees(asked, answers) else []
    if not chosen:
        raise ReleasewatchError("nothing was followed")
    return chosen


def _answers(place: str) -> TextIO | None:
    """Where the person answers: standard input, or the terminal itself where that brings the text."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    if place == "-":
        try:
            return open("/dev/tty", encoding="utf-8", errors="replace")
        except OSError:
            return None
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    return open(sys.stdin.fileno(), encoding="utf-8", errors="replace", closefd=False)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
