"""The candidates for titles in an article, and the sentence in the form in which they are looked for."""

from dataclasses import dataclass, field
from typing import NamedTuple

from releasewatch.announce.names import is_place, key, usable
from releasewatch.announce.page import uniform
from releasewatch.announce.patterns import pattern
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.words import Words, those

DATE, SERVICE, PIECE = "\ue000", "\ue001", "\ue002"
"""What stands in a masked sentence for each character of a date, a platform and an instalment."""

MASKS = DATE + SERVICE + PIECE


@dataclass(slots=True)
class Candidate:
    """A title that may be one: how it is written and how much speaks for it."""

    text: str
    worth: float = 0.0
    strong: bool = False
    """Whether it was quoted or stood with an instalment."""

    @property
    def folded(self) -> str:
        """The title in uniform characters and in lower case."""
        return uniform(self.text).casefold()


_WORD = pattern(r"[^\W_]+")
_CUT_OFF = pattern(
    r": (?:The|A|An|Its|Their|Complete|New|Full|Final|All|What|How|When|Where|Why|Who|Here|Everything|She|He|They|"
    r"It|We|You|This|That|In|On|As|With|After|If|For|At)$"
)
_NEWS_AT_END = pattern(
    r"(?: (?:TV )?(?:Anime|Series|Drama))? (?:Postpones?|Postponed|Delays|Reveals|Announces|Unveils|Confirms|Casts)$"
)
"""Behind a title of a headline: "Harbour Nine TV Anime Postpones" before an episode."""
KIND_BEFORE = pattern(
    r"(?:[KC]-?[Dd]ramas? (?=[A-Z0-9])|(?:New|Returning|Original|Upcoming|Hit|Next) (?:Original )?(?:Series|Drama|"
    r"Anime|Show|Comedy|"
    r"Sitcom|Thriller|Docuseries|"
    r"Documentary|K-Drama|Special|Limited Series|Miniseries) )(?=[A-Z0-9])"
)
"""Before a title: what it is, with capitals: "New Series Harbour Nine"."""
_HOUSE = pattern(
    r"(?:MAPPA|[Uu]fotable|Toei|Madhouse|CloverWorks|Apple|Amazon|Sky|Netflix|Hulu|Disney|Paramount|Peacock|"
    r"Showtime|Starz)'s (?=[A-Z])"
)
"""Before a title: whose it is."""
_THING_OF = pattern(
    r"(?:The )?(?:DVDs?|Blu-rays?|Soundtrack|Merchandise|Tickets|Anniversary|Novel|Script|Trailer|Teaser|Poster|"
    r"Cast|Fans|"
    r"Creators?) (?:of|for) (?=[A-Z0-9])"
)
"""Before a title: what is told of, "The DVD of"."""
_LABEL_BEFORE = pattern(
    r"(?:Quick Summary|Summary|Synopsis|Overview|In Brief|In Short|The Big Picture|The Gist|The Bottom Line|Key "
    r"Takeaways?|Key Points?|Story Highlights|TL;DR|Breaking News|Advertisement|At a Glance|What's Happening|"
    r"News Brief):? (?=[A-Z0-9])|"
    r"(?:19|20)\d\d-\d\d(?:\d\d)?: (?=[A-Z])|(?!The )(?:[\w'-]+ ){0,3}(?:Drama|Series|Show|Anime|Sitcom|Comedy|"
    r"Thriller|K-Drama|Title|Release|Premiere|Documentary|Docuseries|Original|Pick|Watch): (?=[A-Z])"
)
"""A label of the page that has run into the first sentence: "Quick Summary Harbour Nine returns"."""
_ROLE_NAME = pattern(
    r"(?:Producer|Director|Actor|Actress|Screenwriter|Scriptwriter|Showrunner|Creator|Host|Presenter|Comedian|Singer|"
    r"Novelist|Filmmaker|CEO|President|Author) [A-Z][\w.'-]+ [A-Z][\w.'-]+"
)
"""Somebody with what they do: "Producer Ann Lee"."""
_LEADS = those(
    "airdate airdates returning renewed cancelled confirmed dated delayed trailer teaser watch"
    " exclusive breaking review"
    " preview recap news update updated official video photos first premiere casting cast tv"
    " television interview"
)
"""Before the colon of a headline: what kind of news it is."""


_LENGTH_BEHIND = pattern(
    r"(?<=\w)(?:'s|:|,)? (?:\d+|[A-Z][a-z]+)-(?:episode|part|chapter|hour|season|night|week)\b.*$"
)
"""What a title owns or is, told by its length: "Harbour Nine's 14-episode", "Harbour Nine: Seven-episode"."""


_MAKER_BEHIND = pattern(r"(?<=\w{3}): (?:From|By|Starring|Based on|Created by|Directed by) [A-Z].*$")
"""Behind the title that opens a paragraph: "Harbour Nine: From Ann Lee of Salt Road"."""


def is_named_day(masked: str, start: int, end: int) -> bool:
    """Whether a run of capitals is the name of a day: "May 4 — Harbour Day, in fact", "on World Harbour Day"."""
    return masked[start:end].endswith((" Day", " Eve")) and _BEFORE_DAY.search(masked, 0, start) is not None


_BEFORE_DAY = pattern(rf"(?:{DATE}\)?,?(?: [-—–]|:| \(|,? or|,? also| aka)?|\b[Oo]n) ['\"]?$")


@dataclass(slots=True)
class Titles:
    """The titles of one article: all of them by key, and the one that the article is about."""

    known: dict[str, Candidate] = field(default_factory=dict)
    main: Candidate | None = None
    short_forms: list[tuple[str, Candidate]] = field(default_factory=list)
    """How the headline shortens a title, and the whole title."""
    certain: set[str] = field(default_factory=set)
    """The keys of those that were quoted or stood with an instalment: nobody's name."""
    named_pieces: bool = False
    """Whether the headline is about specials or films of one show, whose names are no titles."""
    headlined: bool = False
    """Whether the headline names what the article is about."""
    parts: set[str] = field(default_factory=set)
    """The keys of what is called an episode or a song of a show."""
    numbers: dict[str, int] = field(default_factory=dict)
    """For the keys of those that had one the number behind the title, which is their season."""
    coming: set[str] = field(default_factory=set)
    """The keys of those of which a sentence says that they come."""
    _spelt: list[tuple[Candidate, str, bool]] = field(default_factory=list)
    """Each title in uniform characters, the longest first, and whether it counts in any case."""
    _by_word: dict[str, list[int]] = field(default_factory=dict)
    """The places in `_spelt` by the first word; those without any word under an empty one."""

    def settle(self) -> None:
        """Prepare for looking titles up, once all are known."""
        spelt = [*((one.text, one) for one in self.known.values()), *self.short_forms]
        for text, one in sorted(spelt, key=lambda pair: len(pair[0]), reverse=True):
            # Longer titles count in any case: "attack ON Harbour".
            any_case = len(text) > 7 and " " in text
            if any_case:
                self._spelt.append((one, uniform(text).casefold(), True))
                continue
            # "Harbour" is also "HARBOUR", but no harbour.
            plain = uniform(text)
            self._spelt.extend(
                (one, what, False) for what in dict.fromkeys((plain, plain.upper(), plain.capitalize()))
            )
        for place, (_, what, _) in enumerate(self._spelt):
            first = _WORD.search(what.lower())
            self._by_word.setdefault(first.group() if first else "", []).append(place)

    def at(self, text: str, words: Words) -> list[tuple[int, int, Candidate]]:
        """Where titles stand in a uniform sentence of these words, in order, the longest of those that overlap."""
        found: list[tuple[int, int, Candidate]] = []
        low = text.casefold()
        if len(low) != len(text):
            low = text
        here = [word for word in ("", *words.all) if word in self._by_word]
        for place in sorted(place for word in here for place in self._by_word[word]):
            one, what, any_case = self._spelt[place]
            where = low if any_case else text
            start = where.find(what)
            while start >= 0:
                end = start + len(what)
                whole = not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum()
                if whole and all(end <= low_end or start >= high for low_end, high, _ in found):
                    found.append((start, end, one))
                start = where.find(what, end)
        return sorted(found, key=lambda span: span[0])

    def add(
        self,
        text: str,
        original: str,
        worth: float,
        *,
        strong: bool,
        quoted: bool = False,
        certain: bool = False,
    ) -> None:
        """Note that something speaks for a title."""
        label = None if quoted else _LABEL_BEFORE.match(text)
        if label is not None:
            text, original = text[label.end() :], original[label.end() :]
        lead, colon, rest = text.partition(": ")
        if colon and rest and (lead.casefold() in _LEADS or is_place(lead)):
            text, original = rest, original[len(lead) + 2 :]
        kind = None if quoted else KIND_BEFORE.match(text)
        if kind is not None:
            text, original = text[kind.end() :], original[kind.end() :]
        owner = None if quoted else _HOUSE.match(text) or _THING_OF.match(text)
        if owner is not None:
            text, original = text[owner.end() :], original[owner.end() :]
        news = None if quoted else _NEWS_AT_END.search(text)
        if news is not None and news.start() > 3:
            text, original = text[: news.start()], original[: news.start()]
        length = None if quoted else _LENGTH_BEHIND.search(text)
        if length is not None:
            text, original = text[: length.start()], original[: length.start()]
        maker = None if quoted else _MAKER_BEHIND.search(text)
        if maker is not None:
            text, original = text[: maker.start()], original[: maker.start()]
        cut = _CUT_OFF.search(text)
        if cut is not None and not quoted:
            text, original = (
                text[: cut.start()],
                original[: cut.start()],
            )  # "Harbour Nine: The" before "Finale"
        if not quoted and text.endswith("'s"):
            text, original = text[:-2], original[:-2]
        if not quoted and _ROLE_NAME.fullmatch(text) is not None:
            return
        name = key(text)
        if not name or not usable(text, quoted=quoted) or (not (quoted or certain) and is_service(text)):
            return
        one = self.known.setdefault(name, Candidate(original))
        one.worth += worth
        one.strong = one.strong or strong
        if quoted or certain:
            self.certain.add(name)


class Masked(NamedTuple):
    """A sentence for the search for titles: uniform, as written, and with dates, platforms and instalments masked."""

    text: str
    original: str
    masked: str
    headline: bool
    heading: bool
    early: bool = False
    """Whether it is a headline, a heading or one of the first sentences."""
    line: int = -1
    """The index of its line."""


_PARTICIPLE_CLAUSE = pattern(
    r"(?:[A-Z][a-z]+-)?[A-Z]?[a-z]+(?:ing|ed|wn|ilt|ought|aken|iven) (?:in|on|at|with|to|from|by|for|as|into|out|up|"
    r"off|"
    r"over|under|under|after|before|around|across|alongside|off|along|of|the|a|an|its|their|his|her) [^,;]{2,90}, "
    r"(?:the|its|a|an|this|these|that|it|they|he|she|we|both|all|each|['\"]|[A-Z0-9])[^,;]{2,90}? "
    r"(?:will|is|are|was|were|has|have|had|would|could|should|can|goes|comes|airs|premieres|debuts|returns|arrives|"
    r"launches|drops|lands|begins|starts|opens|marks|takes|sees|follows|stars|brings|features)\b"
)
"""What opens a sentence with a verb before the subject: "Filmed in New York City, the reunion will air"."""


def opens_with_verb(masked: str) -> bool:
    """Whether a sentence opens with a participle and what belongs to it, and the subject stands behind the comma."""
    first = masked[: masked.find(" ")]
    return first.endswith(("ing", "ed", "wn", "ilt", "ought", "aken", "iven")) and (
        _PARTICIPLE_CLAUSE.match(masked) is not None
    )
