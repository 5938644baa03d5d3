"""Follow shows from what an article announces."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from releasewatch.actions.looking import following
from releasewatch.core import announcement
from releasewatch.core.announcement import Find, Found, Kept, Told
from releasewatch.core.clean import clean
from releasewatch.core.countdown import local_of
from releasewatch.core.match import fold, key_for
from releasewatch.core.merge import ANNOUNCEMENT
from releasewatch.core.model import Entry, Facts, Followed, News, instant_text
from releasewatch.core.release import When
from releasewatch.core.results import Moment, Source
from releasewatch.errors import ReleasewatchError, UsageProblem
from releasewatch.library.catalogue import Catalogue

if TYPE_CHECKING:
    from releasewatch.announce import Announced
    from releasewatch.library.book import Book
    from releasewatch.sources.article import Article

LONGEST = 100_000
"""Characters of an article that are read: more than any has, and few seconds' work for a list of shows."""


def read(
    catalogue: Catalogue,
    moment: Moment,
    article: Article,
    *,
    title: str | None = None,
    published: str | None = None,
    address: str | None = None,
) -> Found:
    """What `article` announces, read against the day it was `published`: as told, as the page tells, or today.

    `published` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; of a month and a year the first day counts.
    With `title` only that show; an article about one show, or that names none, is about it in any spelling.
    Raises `UsageProblem` where several shows are announced and none is called `title`.
    """
    from releasewatch.announce import appeared, reading

    today = moment.now.date()
    published = published or (article.published or appeared(article.text, today) or today).isoformat()
    day = When(published).first_day
    announced = reading(article.text[:LONGEST], day, title=article.title)
    finds = [_find(one, published, address) for one in announced.releases]
    if title is not None:
        finds = _of_show(finds, title)
    found = Found(Source(published, address), tuple(_without_repeats(finds)), most=announced.most)
    names = {fold(name.title) for name in catalogue.names()}
    known = [show for show in found.shows if fold(show) in names]
    followed = catalogue.library.read() if known else ()
    fetched = instant_text(moment.now)
    joined = {show: _joined(catalogue, followed, found, show, fetched) for show in known}
    platforms = {show: _platform(found.finds, show) for show in found.shows}
    platforms |= {show: catalogue.seen(one.new).platform for show, one in joined.items()}
    return found._replace(
        finds=tuple(_on_clock(one, catalogue, moment, platforms) for one in found.finds),
        known={show: one.news for show, one in joined.items()},
    )


def keep(catalogue: Catalogue, moment: Moment, found: Found, shows: Sequence[str]) -> Kept:
    """Save what `found` says of these `shows`: new ones are followed, followed ones brought up to date.

    It is one change, which `undo` takes back as a whole. What says nothing new is not saved again.
    """
    fetched = instant_text(moment.now)

    def edit(book: Book) -> list[tuple[Followed, bool, tuple[News, ...]]]:
        return [_put(book, catalogue, found, show, fetched) for show in shows]

    what = f"announcement of {shows[0]}" if len(shows) == 1 else f"announcement of {len(shows)} shows"
    done = catalogue.change(what, edit, moment.now)
    told = tuple(
        Told(clean(new.title), is_new, news, following(catalogue.seen(new), moment))
        for new, is_new, news in done
    )
    return Kept(moment, found, told)


class _Joined(NamedTuple):
    """One show as it is followed, if it is, and with what an announcement says."""

    old: Followed | None
    new: Followed
    news: tuple[News, ...]


def _put(
    book: Book, catalogue: Catalogue, found: Found, show: str, fetched: str
) -> tuple[Followed, bool, tuple[News, ...]]:
    """Put one show of `found` into the library."""
    old, new, news = _joined(catalogue, book.shows(), found, show, fetched)
    if old is not None and not news and _says_so_already(old, new):
        return old, False, ()
    if old is None:  # what one begins to follow with is no news
        new = replace(new, facts={ANNOUNCEMENT: replace(new.facts[ANNOUNCEMENT], news=())})
    book.put(new)
    return new, old is None, news


def _joined(
    catalogue: Catalogue, followed: Sequence[Followed], found: Found, show: str, fetched: str
) -> _Joined:
    finds = [one for one in found.finds if one.show is not None and fold(one.show) == fold(show)]
    said = [entry for one in finds for entry in one.run]
    old = next((one for one in followed if fold(one.title) == fold(show)), None)
    if old is None:
        facts = Facts(fetched=fetched, platform=_platform(found.finds, show), address=found.source.address)
        blank = Followed(
            key=key_for(show, frozenset(one.key for one in followed)),
            title=show,
            added=fetched,
            facts={ANNOUNCEMENT: facts},
        )
    else:
        blank = old
    seen = catalogue.seen(blank)
    own = seen.platform
    said = [replace(one, platform=None) if one.platform == own else one for one in said]
    return _Joined(old, *announcement.join(blank, seen, said, found.source, fetched))


def _says_so_already(old: Followed, new: Followed) -> bool:
    """Whether only the time of reading differs."""
    before, after = old.facts.get(ANNOUNCEMENT), new.facts[ANNOUNCEMENT]
    return before is not None and before.releases == after.releases


def _on_clock(one: Find, catalogue: Catalogue, moment: Moment, platforms: Mapping[str, str | None]) -> Find:
    """`one` with its instant on the person's clock; `platforms` are those of the shows."""
    platform = one.platform or (None if one.show is None else platforms[one.show])
    at, basis = catalogue.instant(one.when, platform)
    return one._replace(local=local_of(at, moment.now), basis=basis)


def _platform(finds: Sequence[Find], show: str) -> str | None:
    """The platform of a show that is followed from now on: the first that is named."""
    named = (one.platform for one in finds if one.show is not None and fold(one.show) == fold(show))
    return next((name for name in named if name is not None), None)


def _find(one: Announced, published: str, address: str | None) -> Find:
    show = None if one.show is None else clean(one.show) or None
    label = None if one.label is None else clean(one.label) or None
    when = one.when
    entry = Entry(
        label=label,
        season=one.season,
        episodes=one.episodes,
        date=when.date,
        part_of_year=when.part_of_year,
        time=when.time,
        zone=when.zone,
        platform=one.platform,
        published=published,
        article=address,
    )
    return Find(
        show=show,
        season=one.season,
        label=label,
        when=when,
        platform=one.platform,
        cadence=one.cadence,
        episodes=one.episodes,
        sentence=clean(one.sentence),
        run=announcement.run(entry, one.cadence),
        first_out=_first_out(one, int(published[:4])),
    )


_OF_YEAR = r"[\"'’”]? \((?:[^()]{0,30}\W)?((?:19|20)[0-9]{2})\)"
_RECENT_YEARS = 2


def _first_out(one: Announced, year: int) -> int | None:
    """The year of "Alien Dawn (1997)" in an article of `year` that names no season or part of it."""
    if one.show is None or (one.season, one.label, one.episodes) != (None, None, None):
        return None
    behind = one.sentence.partition(one.show)[2]
    told = re.match(_OF_YEAR, behind) if " (" in behind[:3] else None
    return int(told[1]) if told is not None and int(told[1]) < year - _RECENT_YEARS else None


def _of_show(finds: list[Find], title: str) -> list[Find]:
    """The releases of the show that `title` means: part of an announced title, or another name for the only one."""
    name = clean(title)
    if not name:
        raise UsageProblem("the title is empty", "leave it out: the text names the show")
    shows = list(dict.fromkeys(one.show for one in finds if one.show is not None))
    whole = [show for show in shows if fold(show) == fold(name)]
    wanted = whole or [show for show in shows if fold(name) in fold(show)]
    if not wanted and len(shows) == 1:
        whole = wanted = shows
    if len(wanted) > 1 or (shows and not wanted):
        number = f"may be {len(wanted)}" if wanted else f"is none of the {len(shows)}"
        raise UsageProblem(f'"{name}" {number} shows that are announced', *(wanted or shows)[:10])
    called = name if whole or not wanted else wanted[0]
    return [one._replace(show=called) for one in finds if one.show is None or one.show in wanted]


def _without_repeats(finds: list[Find]) -> list[Find]:
    """`finds` whose runs leave out the days that the article names itself, such as that of a finale."""
    named = {(one.show, one.when.date) for one in finds}
    return [
        one._replace(run=tuple(e for e in one.run if not e.derived or (one.show, e.date) not in named))
        for one in finds
    ]


def require_titles(found: Found) -> None:
    """Raise `ReleasewatchError` where nothing is announced, or where no show is named."""
    if not found.finds:
        raise ReleasewatchError(
            "the text announces no release that is still to come",
            'follow a show by hand: releasewatch add "Gyeongseong Creature" --part "Part 1 Dec 22"',
        )
    if not found.shows:
        raise ReleasewatchError(
            "the text tells a date but not of which show",
            'say it: releasewatch add "Gyeongseong Creature" --from …',
        )
