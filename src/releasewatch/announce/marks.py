"""One sentence with everything found in it, and what the article is about."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from releasewatch.announce.candidates import DATE, PIECE, SERVICE, Candidate, Masked, Titles
from releasewatch.announce.coming import subjects
from releasewatch.announce.dates import mentions
from releasewatch.announce.instalments import Instalment, instalments
from releasewatch.announce.mention import Mention
from releasewatch.announce.names import key
from releasewatch.announce.page import Sentence
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import Service, services
from releasewatch.announce.signs import Sign, signs
from releasewatch.announce.usual import void
from releasewatch.announce.words import Words, those


@dataclass
class Marks:
    """A sentence with its dates, instalments, platforms and, once the titles are known, its titles."""

    sentence: Sentence
    words: Words
    dates: list[Mention]
    pieces: list[Instalment]
    services: list[Service]
    titles: list[tuple[int, int, Candidate]] = field(default_factory=list)
    _signs: list[Sign] | None = None
    _subjects: list[tuple[int, int]] | None = None
    _masked: str | None = None

    @property
    def text(self) -> str:
        """The uniform text of the sentence."""
        return self.sentence.text

    @property
    def signs(self) -> list[Sign]:
        """The signs outside titles."""
        if self._signs is None:
            self._signs = [
                one
                for one in signs(self.text, self.words)
                if not any(start <= one.start and one.end <= end for start, end, _ in self.titles)
            ]
        return self._signs

    @property
    def subjects(self) -> list[tuple[int, int]]:
        """Where the runs of capitals stand of which the sentence says that they come."""
        if self._subjects is None:
            self._subjects = list(subjects(self.masked))
        return self._subjects

    @property
    def blanked(self) -> str:
        """The text with a letter in the place of each character of a title or platform."""
        text = self.text
        for start, end in [
            *((start, end) for start, end, _ in self.titles),
            *((one.start, one.end) for one in self.services),
        ]:
            text = text[:start] + "T" * (end - start) + text[end:]
        return text

    def give_titles(self, found: Titles) -> None:
        """Put in the titles; a weekday or month inside one is no date."""
        self.titles = found.at(self.text, self.words)
        # Where a show is called "Wednesday", that word alone is no day.
        inside = [span for span in self.titles if " " in span[2].text or span[2].text.endswith("day")]
        if not self.dates or not inside:
            return
        self.dates = [
            date
            for date in self.dates
            if date.day is not None
            or not any(start <= date.start and date.end <= end for start, end, _ in inside)
        ]
        self._masked = None

    @property
    def masked(self) -> str:
        """The text with a mask over each date, platform and instalment, character for character."""
        if self._masked is None:
            self._masked = self._mask()
        return self._masked

    def _mask(self) -> str:
        text = self.text
        for mask, spans in ((SERVICE, self.services), (PIECE, self.pieces), (DATE, self.dates)):
            for one in spans:
                text = text[: one.start] + mask * (one.end - one.start) + text[one.end :]
        return text


def marked(sentence: Sentence) -> Marks:
    """The marks of one sentence, without its titles."""
    text = sentence.text
    words = Words(text)
    dates = [one for one in mentions(text, words) if not void(text, one)]
    pieces = [
        one
        for one in instalments(text, words)
        if not any(one.start < date.end and date.start < one.end for date in dates)
    ]
    return Marks(sentence, words, dates, pieces, services(text, words))


def for_titles(marks: Marks) -> Masked:
    """What the search for titles needs of a sentence."""
    line = marks.sentence.line
    early = line.role != "prose" or line.index < 4
    return Masked(
        marks.text,
        marks.sentence.original,
        PRAISE.sub(lambda praise: praise.group().lower(), marks.masked)
        if "-" in marks.text
        else marks.masked,
        line.role == "headline",
        line.role == "heading",
        early,
        line.index,
    )


PRAISE = pattern(
    r"(?:[A-Z][\w']* ){0,3}[A-Z][\w']*-(?:[Nn]ominated|[Ww]inning|[Aa]warded|[Ll]ed|[Ff]ronted|[Hh]osted|[Nn]arrated|"
    r"[Pp]roduced|[Cc]reated|[Dd]irected|[Ss]et|[Bb]ased|[Ii]nspired|[Bb]orn)(?= |$)|"
    r"(?:Fan|Critical|Crowd|Audience)-[Ff]avou?rites?\b|Critically[ -]acclaimed\b|Award-winning\b|Long-running\b"
)
"""What praises or describes a show before its title: "the Emmy-nominated", "the Ann Lee-led"."""


class Topic(NamedTuple):
    """What the article is about, for sentences that leave it out."""

    title: Candidate | None
    season: int | None
    label: str | None
    """The piece that the headline names ("Season 5 Part 2 gets its date"), for sentences that leave it out."""
    platform: str | None
    several: bool
    """Whether the article speaks of several shows alike, as round-ups do."""
    headlined: bool
    """Whether its headline names the title."""
    elsewhere: bool = False
    """Whether it speaks of a game or a stage, where what has no platform is no show."""


def topic_of(found: Titles, everything: Sequence[Marks], furniture: Iterable[Service]) -> Topic:
    """What most of the article is about."""
    main = found.main
    others = [one for one in found.known.values() if main is not None and one is not main and one.strong]
    several = main is not None and sum(one.worth * 2 >= main.worth for one in others) >= 2
    return Topic(
        main,
        _season(main, everything)
        if main is None or key(main.text) not in found.numbers
        else found.numbers[key(main.text)],
        _headline_label(main, everything),
        _platform(everything, furniture, main),
        several,
        found.headlined,
        any(
            len(frozenset().union(*(marks.words.all & kind for marks in everything))) > 1
            for kind in (_GAME, _STAGE, *([_DISC] if _on_discs(everything) else []), *_affairs(everything))
        )
        and not any((one.label or "").startswith("Episodes") for marks in everything for one in marks.pieces),
    )


_DISC = those("blu bluray dvd dvds disc discs shelves steelbook")
_SCREEN = those(
    "air airs airing aired premiere premieres premiering premiered stream streams streaming streamed broadcast "
    "broadcasts debut debuts episode episodes channel network"
)
"""Words of which an article about discs has two of the first, and none of the second."""
_GAME = those("playstation ps4 ps5 xbox nintendo steam gameplay dlc multiplayer")
_STAGE = those("broadway tickets matinee matinees playhouse concert concerts arena venue venues")
"""Words of which an article about a game or a stage has two."""


_OF_TELEVISION = those(
    "series show shows drama dramas episode episodes premiere premieres premiering premiered stream streams streaming"
    " streamed broadcast broadcasts television tv anime sitcom comedy thriller documentary docuseries miniseries kdrama"
    " finale trailer teaser viewers cast starring airs aired airing air showrunner pilot spinoff soap telenovela "
    "streamer"
    " special specials k-drama channel network"
)
_AFFAIRS = (
    those("court trial judge sentenced jury verdict prosecutors defendant lawsuit bailey"),
    those("storm rain snow forecast temperatures hurricane winds degrees"),
    those(
        "parliament election elections caucus caucuses senate congress voters minister nato troops commons tax takes"
    ),
    those(
        "league coach stadium goal goals striker quarterback fight race races match team teams championship dodgers"
    ),
    those("dividend shares stock stocks ipo nasdaq nyse dow investors rate rates inflation federal reserve"),
    those(
        "beta version software developers linux python kernel download downloads migration release-candidate"
    ),
    those("flights flight train trains airline airport passengers ferry railway station luggage express"),
    those(
        "restaurant menu chef latte recipe flavor flavors flavour flavours shake mcflurry starbucks mcdonald's burger"
    ),
    those("car cars suv electric motors mustang tesla dealership cybertruck ford"),
    those("nasa eclipse rocket orbit moon spacecraft astronauts clipper"),
    those("ramadan easter lent eid diwali hanukkah"),
    those("semester exams students campus school vacation meeting agenda"),
    those("zoo pandas panda animals museum exhibition market pancake festival parade library"),
    those("album albums single singles tour songs song spotify concert lyrics"),
    those("ps5 ps4 pc xbox demo battle patch gamers gameplay dlc version event"),
    those("highway bridge road construction phase traffic lanes"),
)
"""What else the press writes of; an article with two words of one kind and none of television is about that."""


def _affairs(everything: Sequence[Marks]) -> Sequence[frozenset[str]]:
    """The kinds of other news, where nothing in an article is of television."""
    if any(marks.services or not marks.words.all.isdisjoint(_OF_TELEVISION) for marks in everything):
        return ()
    return _AFFAIRS


def _on_discs(everything: Sequence[Marks]) -> bool:
    """Whether nothing in an article is shown anywhere."""
    return all(_SCREEN.isdisjoint(marks.words.all) and not marks.services for marks in everything)


def _headline_label(main: Candidate | None, everything: Iterable[Marks]) -> str | None:
    """The one numbered piece of the main show in the headline."""
    for marks in everything:
        if marks.sentence.line.role == "headline":
            several = len({id(one) for _, _, one in marks.titles}) > 1
            labels = {
                one.label
                for one in marks.pieces
                if one.label
                and not one.label.startswith("Episode")
                and not one.label.casefold().endswith(("special", "finale"))
                and (not several or _owner(marks, one) is main)
                and not (main is not None and main.text in marks.text and _behind_other(marks, one, main))
            }
            return labels.pop() if len(labels) == 1 else None
    return None


def _behind_other(marks: Marks, piece: Instalment, main: Candidate) -> bool:
    """Whether a word with a capital that is not of the main show stands just before an instalment."""
    before = marks.text[: piece.start].rstrip(" ,:-('\"")
    return before[before.rfind(" ") + 1 :][:1].isupper() and not before.removesuffix("'s").endswith(main.text)


_FURTHER = pattern(
    r"\b(?:eyed|planned|in the works|already|confirmed|renewed|expected|filming|greenlit|ordered)\b"
)
"""Behind a further season at the head of a sentence: "A second season, already filming, is eyed for 2026"."""


def _season(main: Candidate | None, everything: Iterable[Marks]) -> int | None:
    """The season of the main show that the article is about: the one named most, above all in its headline."""
    if main is None:
        return None
    votes: defaultdict[int, float] = defaultdict(float)
    for marks in everything:
        for piece in marks.pieces:
            if piece.season is None:
                continue
            if _has_own_day(marks, piece):
                continue  # "three episodes on May 5, and season 2 will be released in 2028"
            near = _owner(marks, piece)
            if piece.label == "Finale" or RENEWED.search(marks.text[: piece.start]):
                continue
            if _ORDERED_TOO.match(marks.text, piece.end):
                continue
            if _OVER_BEFORE.search(marks.text, max(0, piece.start - 50), piece.start):
                continue
            if near is None and _foreign(marks, piece, main):
                continue
            if near is not main and (
                near is not None or (marks.titles and all(one is not main for _, _, one in marks.titles))
            ):
                continue
            gone = any(
                one.kind in ("past", "off")
                and (
                    0 <= one.start - piece.end <= 2
                    or (
                        piece.start <= 4
                        and (one.kind == "past" or marks.text.startswith(("ended", "concluded"), one.start))
                        and _OF_SHOW.fullmatch(marks.text, piece.end, one.start)
                    )
                )
                for one in marks.signs
            )
            gone = gone or _CAME_WITH.search(marks.text, max(0, piece.start - 70), piece.start) is not None
            opens = piece.start <= 4 or marks.text[: piece.start].casefold() in (
                "the new ",
                "its new ",
                "this ",
            )
            if marks.text.startswith(("A ", "Another "), max(0, piece.start - 8)) and _FURTHER.search(
                marks.text, piece.end
            ):
                continue
            weight = (
                1.0
                if opens or main.text in marks.text
                else 0.0
                if _TWO_CAPITALS.search(marks.masked)
                else 0.8
            )
            if near is main:
                weight = 4 if marks.sentence.line.role == "headline" else 2
            votes[piece.season] += 0 if gone else weight + 2 * (near is main and bool(marks.dates))
    if not votes or max(votes.values()) < 0.8:
        return None
    return max(votes, key=lambda season: (votes[season], season))


def _has_own_day(marks: Marks, piece: Instalment) -> bool:
    """Whether a later season has a date of its own behind another date of its sentence."""
    return (
        (piece.season or 0) > 1
        and any(one.end <= piece.start for one in marks.dates)
        and any(_OWN_DAY.fullmatch(marks.text, piece.end, one.start) for one in marks.dates)
    )


_OWN_DAY = pattern(r" (?:will|is|are|to|follows?|comes?|arrives?|premieres?|returns?|due|set)\b[^,.;]{0,40}")
_CAME_WITH = pattern(
    r"\b(?:came|premiered|debuted|launched|began|started|arrived|aired|returned|dropped) (?:back )?(?:\w+ ){0,4}?"
    r"(?:in|on) (?:[A-Z]\w+\.? )?(?:\d{1,2}, )?(?:19|20)\d\d,? (?:with|for) (?:its|the|a|his|her) $"
)
"""Before a season that is long out: "came to Netflix in 2019 with its first season"."""


def _owner(marks: Marks, piece: Instalment) -> Candidate | None:
    """The title beside an instalment: "Harbour Nine season 2", "season 2 of Harbour Nine"."""
    for start, end, title in marks.titles:
        if -1 <= piece.start - end <= 6 or (
            0 <= start - piece.end <= 25 and " of " in marks.text[piece.end - 1 : start]
        ):
            return title
    return None


_OVER_BEFORE = pattern(
    r"\b(?:conclusion|end|finale|success|ending|close|wake|popularity|cliffhanger|aftermath|reception|events|"
    r"unlike|like|than|since) (?:of )?(?:the|its|their|his|her) (?:\w+ )?$|\b(?:between|unlike|since|than) $|"
    r"\b(?:conclusion|end|finale|ending|events|cliffhanger|aftermath|success) of $",
    re.IGNORECASE,
)
"""Before a season that is over: "following the conclusion of its first season"."""
_OF_SHOW = pattern(r" of (?:(?:the|[\"'A-Z0-9])[^,.;]{0,45}?) ")
"""Between a season and what happened to it: "Season 4 of Harbour Nine (premiered)"."""
_TWO_CAPITALS = pattern(r"(?<=\w )[A-Z][\w']+ (?:[a-z]{2,3} ){0,2}[A-Z][\w']+")
"""A name inside a sentence, which may be another show."""
_QUOTE_OR_NAME = pattern(r"(?:[\"']|[A-Z][\w']+,?)\s$")
_OF_ANOTHER = pattern(r"\s(?:of|from)\s(?:[\w'-]+\s){0,5}[A-Z\"']")


RENEWED = pattern(
    r"\b(?:renew\w*|order(?:ed|s)?|picked up|greenlit|commission\w*)\b(?:(?!ahead of|before|"
    r"prior to)[^.;]){0,60}$",
    re.IGNORECASE,
)
"""Before a season that is only ordered: "renewed for a third season ahead of the second, which comes this fall"."""


_ORDERED_TOO = pattern(
    r" (?:(?:is|has been|was) )?(?:already |also )(?:been )?(?:ordered|renewed|greenlit|commissioned|confirmed|"
    r"in the works|"
    r"in development|in production|on the way|underway|picked up)\b"
)
"""Behind a further season: "from November 7, with a second season already ordered"."""


def _behind_another(marks: Marks, piece: Instalment, main: Candidate) -> bool:
    """Whether another title of the sentence is the last before an instalment."""
    before = [title for _, end, title in marks.titles if end <= piece.start]
    return len(before) > 1 and before[-1] is not main


def _foreign(marks: Marks, piece: Instalment, main: Candidate) -> bool:
    """Whether an instalment stands at the name of another show, known or not: "who made 'Kingfisher' Season 2"."""
    if _behind_another(marks, piece, main):
        return True
    if main.text in marks.text:
        return False
    before = marks.masked[max(0, piece.start - 25) : piece.start]
    if before.strip().casefold() in ("the", "its", "this", "that", "a", "our", "but the", "and the", "both"):
        return False  # the sentence begins with the instalment
    return _OF_ANOTHER.match(marks.text, piece.end) is not None or _QUOTE_OR_NAME.search(before) is not None


_HOUSES = those("BBC ITV Sky RTÉ TVNZ CCTV KBS")
"""What several channels begin with; "CBS" is a channel itself, and "CBS All Access" another."""
_AGAIN = pattern(r"\bre-?(?:air|run|broadcast)|\brepeat", re.IGNORECASE)
"""What is shown once more tells no platform of what is new."""


def _platform(
    everything: Iterable[Marks], furniture: Iterable[Service], main: Candidate | None
) -> str | None:
    """The platform named most, above all in the headline and beside dates."""
    votes: Counter[str] = Counter()
    for service in furniture:
        votes[service.name] += 0
    for marks in everything:
        role = marks.sentence.line.role
        gone = bool(marks.services) and any(
            one.kind == "past" or _AGAIN.search(marks.text, one.start, one.end) for one in marks.signs
        )
        ahead = any(one.sure for one in marks.signs) if marks.services else False
        about = main is not None and main.text in marks.text and not gone
        for service in marks.services:
            votes[service.name] += about
            votes[service.name] += 4 if role == "headline" else 1
            if ahead or (marks.dates and not gone and not service.owner):
                votes[service.name] += 2
    if not votes:
        return None
    best = max(votes, key=lambda name: votes[name])
    # "BBC" is the house, "BBC One" the channel.
    channels = [name for name in votes if best in _HOUSES and name.startswith(best + " ")]
    return max(channels, key=lambda name: votes[name]) if channels else best


def same_show(one: str, other: str) -> bool:
    """Whether two titles are spellings of one: equal, or one opens the other ("Harbour" and "Harbour Nine").

    With a name of its own behind a colon it is another of the family: "Harbour: Blood of the Sea".
    """
    a, b = key(one), key(other)
    if a != b and (": " in one) != (": " in other):
        return False
    return a == b or a.startswith(b + " ") or b.startswith(a + " ")
