"""Which show claims belong to: rows whose first words name none ("Week 2 | May 5"), and short forms of titles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from releasewatch.announce.candidates import Titles
from releasewatch.announce.claims import Claim
from releasewatch.announce.marks import Topic, same_show
from releasewatch.announce.names import is_company, key, names_nothing, usable
from releasewatch.announce.patterns import pattern


def given_to_topic(claims: Iterable[Claim], found: Titles, topic: Topic) -> Iterator[Claim]:
    """The claims, those under words that are no title given to what the article is about, if that is one show."""
    told = _spelt_out(list(claims))
    _bare(told, found)
    _without_maker(told)
    told = _without_episodes(told, topic)
    many = not found.headlined and len({claim.show for claim in told if claim.named}) >= _MANY
    for claim in told:
        if (
            found.headlined
            and topic.title is not None
            and topic.season is not None
            and claim.season == topic.season
            and claim.show is not None
            and topic.title.text.startswith(f"{claim.show}: ")
        ):
            claim.show = topic.title.text  # the season of the headline under the short form of its title
        if (
            many
            and claim.assumed
            and not claim.named
            and topic.title is not None
            and claim.show == topic.title.text
        ):
            continue  # where many shows are told of, a date without a title is of none for sure
        if found.named_pieces and topic.title is not None and claim.show is not None:
            _as_piece(claim, topic.title.text)
        if (
            claim.show is not None
            and topic.title is not None
            and usable(claim.show, quoted=True)
            and is_company(claim.show)
            and not any(key(claim.show) == name for name in found.certain)
        ):
            claim.show = topic.title.text
        if (
            claim.show is not None
            and key(claim.show) not in found.known
            and not usable(claim.show, quoted=True)
        ):
            continue  # "Springfield, IL", "The Complete Series"
        if claim.show is None or key(claim.show) in found.known or not names_nothing(claim.show):
            yield claim
        elif topic.title is not None and not topic.several:
            claim.show = topic.title.text
            yield claim


_NEWS_AT_END = pattern(
    r"(?: (?:Release|Premiere|Air|Launch|Start) (?:Dates?|Times?|Schedules?)\b.*|"
    r"\s?[-:] (?:(?:Series|Season|Show) )?(?:Premieres?|Debuts?|Returns?|New|Finale|Launch(?:es)?|"
    r"Release(?: Date)?|Airs?)|"
    r"\s?[-–:,] (?:\d+|[A-Z][a-z]+)-(?:hour|night|part|episode)\b.*|"
    r" (?:TV )?Anime (?:Postpones|Delays|Reveals|Announces)\b.*|"
    r" (?:on|ON|at|AT|in|IN))$"
)
"""What a row has behind its title: "Harbour Nine - Premiere", "HARBOUR NINE ON" before a platform."""


_YEAR_FIRST = pattern(r"20\d\d (?=[A-Z])")


def _bare(claims: list[Claim], found: Titles) -> None:
    """Take from the titles of rows the news behind them, and the year before them where several have one."""
    dated = {claim.show for claim in claims if claim.show is not None and _YEAR_FIRST.match(claim.show)}
    for claim in claims:
        if claim.show is None:
            continue
        if len(dated) > 2:
            claim.show = _YEAR_FIRST.sub("", claim.show) if claim.show in dated else claim.show
        if (
            key(claim.show) not in found.known and f"{claim.show} (" not in claim.sentence
        ):  # "COLD QUAY MOVES IN (ABC)"
            claim.show = _NEWS_AT_END.sub("", claim.show) or claim.show


_MAKER = pattern(r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,2}['’]s? ")


def _without_maker(claims: list[Claim]) -> None:
    """Take from a title whose it is, where it is told without that as well: "Ann Lee's Cold Quay", "Cold Quay"."""
    shows = {claim.show for claim in claims}
    for claim in claims:
        maker = None if claim.show is None else _MAKER.match(claim.show)
        if maker is not None and claim.show is not None and claim.show[maker.end() :] in shows:
            claim.show = claim.show[maker.end() :]


_EPISODE_ROW = pattern(r"\W*[A-Z][\w,. ]{3,30}?[:–—-] ?[\"'“‘]")
"""A row that opens with its day and has a name in quotation marks behind it."""


def _without_episodes(claims: list[Claim], topic: Topic) -> list[Claim]:
    """The claims without the episodes of one show, told week by week from the day on which its season begins."""
    if topic.title is None:
        return claims
    starts = {claim.when.day for claim in claims if claim.show == topic.title.text and claim.named}
    rows = [
        claim
        for claim in claims
        if claim.show != topic.title.text
        and claim.when.day is not None
        and _EPISODE_ROW.match(claim.sentence)
    ]
    days = [claim.when.day for claim in rows if claim.when.day is not None]
    if len(rows) < 2 or days[0] not in starts or len({claim.show for claim in rows}) < len(rows):
        return claims
    if any((two - one).days % 7 or two <= one for one, two in pairwise(days)):
        return claims
    return [claim for claim in claims if not any(claim is row for row in rows)]


_MANY = 3
"""So many shows with dates of their own make an article one on many."""


def _spelt_out(claims: list[Claim]) -> list[Claim]:
    """The claims, where one day is told under a title and its short form all under the title."""
    full: defaultdict[tuple[str, str | None], set[int]] = defaultdict(set)
    for claim in claims:
        if claim.show is not None and ": " in claim.show:
            seasons = full[claim.show, claim.when.date]
            seasons.update([] if claim.season is None else [claim.season])
    beside = {(claim.show, claim.when.date, claim.order) for claim in claims if claim.show is not None}
    for claim in claims:
        for show, day in sorted(full):
            if (
                claim.when.date == day
                and claim.show is not None
                and show.startswith(f"{claim.show}: ")
                and (claim.season is None or full[show, day] <= {claim.season})
                and not any((show, day, order) in beside for one, _, order in beside if one == claim.show)
            ):  # in one sentence both are told: "Harbour" and "Harbour: Los Angeles" return
                claim.show = show
    return claims


def _as_piece(claim: Claim, show: str) -> None:
    """Make a claim on one of the specials of a show one on the show, with the name of the special."""
    if claim.show is not None and not same_show(claim.show, show):
        claim.label, claim.show = claim.label or claim.show, show
