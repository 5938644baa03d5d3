"""The shows that an article speaks of: which words are titles, and which show the article is about."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from releasewatch.announce.candidates import (
    DATE,
    PIECE,
    SERVICE,
    Masked,
    Titles,
    is_named_day,
    opens_with_verb,
)
from releasewatch.announce.choosing import choose, endings, initials, longest, numbered, shorter, squashed
from releasewatch.announce.coming import coming
from releasewatch.announce.daynames import named_like_dates
from releasewatch.announce.evidence import CALLED, KIND_OF, KINDS, OTHER_WORK, worth_of
from releasewatch.announce.fellows import fellows
from releasewatch.announce.firstnames import is_called
from releasewatch.announce.headline import extended, interrupted, openings, recurring, subtitles
from releasewatch.announce.names import LEADING, key, trimmed, usable
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import DOES, LISTED, drop_people, is_korean, is_person_at
from releasewatch.announce.quotes import Quoted, quoted
from releasewatch.announce.runs import spans
from releasewatch.announce.words import those


def titles(sentences: Sequence[Masked]) -> Titles:
    """The titles of an article."""
    whole_as_written = "\n".join(sentence.text for sentence in sentences)
    whole = whole_as_written.casefold()
    found = Titles()
    persons: set[str] = set()
    for sentence, following in zip_longest(sentences, sentences[1:]):
        marks = quoted(sentence, found)
        dated = following is not None and DATE in following.masked
        _runs(sentence, whole, found, persons, marks, dated=dated)
    coming(sentences, whole, found, persons)
    for sentence in sentences:
        fellows(sentence, whole, found, persons)
    recurring(sentences, whole_as_written, found, persons)
    subtitles(sentences, found)
    named_like_dates(sentences, found)
    openings(sentences, found)
    extended(whole_as_written, found)
    interrupted(whole_as_written, found)
    drop_people(found, persons, whole_as_written)
    longest(found, whole)
    squashed(found)
    shorter(found)
    numbered(found, whole)
    endings(found, whole)
    initials(found, whole_as_written)
    _opening_of_headline(sentences[:1], whole, found, persons)
    if not found.known:
        _first_subject(sentences[:6], whole, found, persons)
    if found.known:
        choose(sentences, whole, found)
        found.settle()
    return found


def _opening_of_headline(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Note the capitals that open a headline: "Harbour Nine launch moved to Friday", "Harbour: cast and date"."""
    for sentence in sentences:
        if not sentence.headline:
            continue
        owned = _OWNED_OPENING.match(sentence.masked)
        if owned is not None:
            start, end = owned.span("t")
            found.add(sentence.text[start:end], sentence.original[start:end], 2.0, strong=False)
        for start, end in spans(sentence.masked, whole)[:1]:
            news = _NEWS_AFTER.match(sentence.masked, end) is not None
            if _PRESS_MARK.fullmatch(sentence.text, start, end) and sentence.text.startswith(":", end):
                continue
            if _in_capitals(sentence.text) and not news:
                continue
            if (
                _NUMBERED_BEHIND.match(sentence.masked, end)
                and whole.count(sentence.text[start:end].casefold()) < 2
            ):
                continue  # the name of a column
            text, offset = trimmed(sentence.text[start:end], whole, "left", False)
            text = _YEAR_AT_END.sub("", text)
            owner = sentence.text[:end].endswith("'s") or sentence.text.startswith("'s", end)
            if owner and _OWN_NEWS.match(sentence.text, end):
                news, owner = True, False
            if (
                start
                or offset
                or owner
                or _asks(text, whole)
                or key(text) in persons
                or DOES.match(sentence.masked, end)
            ):
                continue
            if " " in text or news:
                found.add(text, sentence.original[: len(text)], 2.0 if news else 1.5, strong=False)


_OWNED_OPENING = pattern(
    r"[A-Z][\w.-]+ (?:[A-Z][\w.-]+ )?[A-Z][\w-]+'s (?P<t>(?!New |First |Next |Final |Last |Second |Third |Latest )"
    r"[A-Z0-9][\w'&!.-]*(?: [\w'&!.-]+){0,4}?) (?:[Tt]o (?:[Pp]remiere|[Dd]ebut|[Rr]eturn|[Aa]ir|[Ll]aunch|[Ss]tream|"
    r"[Aa]rrive|[Dd]rop)|[Ww]ill [Pp]remiere|[Ss]ets? (?:[Pp]remiere|[Rr]elease)|[Gg]ets? (?:[Pp]remiere|"
    r"[Rr]elease|a )|"
    r"[Pp]remieres|[Dd]ebuts)\b"
)
"""A headline that opens with whose the show is: "Ann Lee's Harbour to Premiere This Fall"."""


def _asks(text: str, whole: str) -> bool:
    """Whether a run of a headline asks and stands nowhere else: "What to Expect"."""
    return text.split(" ", 1)[0].casefold() in _QUESTIONS and whole.count(text.casefold()) < 2


_QUESTIONS = those("what when where how why who which everything here")
"""With these a headline opens that tells what its article is for: "What to Expect in May"."""
_PRESS_MARK = pattern(r"[A-Z]{2,5}")
"""Before a colon: the occasion or the outlet, "TCA: Network chief speaks"."""
_OWN_NEWS = pattern(
    r"(?:'s)? (?:premiere|finale|season|series \d|release date|start date|launch|final|second|third|fourth)\b",
    re.IGNORECASE,
)
"""After the owner that opens a headline: "Harbour Nine's premiere moves"."""
_NEWS_AFTER = pattern(
    r"['\"]?(?::\s| (?:fans|finale|premiere|trailer|release date|start date|return|pushed|delayed|postponed|"
    r"renewed|cancel+ed|axed|moved|split|"
    r"confirmed|dated|(?:sets?|gets?|names|reveals|announces|confirms|unveils|lands|locks|finds|has)"
    r" (?:[\w'-]+ ){0,3}"
    r"(?:date|return|premiere|release|trailer|teaser)|to return|to premiere|to end|to air|is back|"
    r"returns|delay|review)\b)"
)
_YEAR_AT_END = pattern(r" (?:19|20)\d\d$")


_LONE_SUBJECT = pattern(
    r"([A-Z][\w']{3,}) (?:is (?:about to|back|over|ending|coming|returning|almost|nearly|"
    r"finally|going|set|getting|not)|"
    r"has (?:a|its|one|two|come|been)|will|returns|comes|ends|gets|takes|lands|premieres|arrives|continues|finally)\b"
)
"""A show of one word as the subject of the first sentence: "Harbour is about to end"."""
_ASKS_BEHIND = pattern(r": (?:What|How|When|Why|Who|Where|Which)\b")
"""Behind the colon of a heading: "The Guessing Game: What Are the Rumours"."""
_IN_PLACE = pattern(r"\b(?:in the|at|near|from|aboard) (?:the )?$")


def _first_subject(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Where nothing marks a title: the lone word that opens the article, or the first capitals that are nobody's."""
    lone = _LONE_SUBJECT.match(sentences[0].masked) if sentences else None
    if lone is not None and lone.group(1).casefold() not in LEADING and key(lone.group(1)) not in persons:
        found.add(lone.group(1), sentences[0].original[: lone.end(1)], 1.0, strong=False)
        if found.known:
            return
    for sentence in sentences:
        if sentence.headline and _in_capitals(sentence.text):
            continue
        for start, end in spans(sentence.masked, whole):
            text, offset = trimmed(sentence.text[start:end], whole, "left", False)
            if (
                is_korean(text)
                or is_called(text)
                or _ASKS_BEHIND.search(text)
                or _IN_PLACE.search(sentence.masked, 0, start)
            ):
                continue
            if _EVENT.match(sentence.masked, end) is not None:
                continue
            if " " in text and key(text) not in persons and not sentence.masked[:start].endswith("("):
                low = _author_end(text, sentence.masked, end)
                start, text = start + offset + low, text[low:]
                found.add(text, sentence.original[start : start + len(text)], 1.0, strong=False)
                if found.known:
                    return


def _runs(
    sentence: Masked,
    whole: str,
    found: Titles,
    persons: set[str],
    marks: Quoted,
    *,
    dated: bool = False,
) -> None:
    """Titles marked by capitals only, by what stands before and after them; and the people."""
    masked = sentence.masked
    in_capitals = (sentence.headline or sentence.heading) and _in_capitals(sentence.text)
    person_end = -1
    if not (sentence.early or dated or in_capitals or PIECE in masked or SERVICE in masked or DATE in masked):
        return
    lead_in = masked.find(", ") if opens_with_verb(masked) else -1
    for start, end in spans(masked, whole):
        before = masked[max(0, start - 70) : start]
        listed = (
            person_end >= 0
            and start != lead_in + 2
            and LISTED.fullmatch(masked, person_end, start) is not None
        )
        last = before.rstrip(" '\":,").rsplit(" ", 1)[-1].lower()
        if listed or is_person_at(masked, start, end, before, last):
            persons.update(key(name) for name in LISTED.split(masked[start:end]))
            person_end = end
        elif _WITH_NAME.search(masked, start, end):
            person_end = end  # "The Harbour with Ann Lee" before "and Tom Barr"
        if sentence.headline and (_BEHIND_QUOTE.search(masked, 0, start) or _asks(masked[start:end], whole)):
            continue
        if any(low <= start and end <= high for low, high in marks.other) or _inside_quotes(
            masked, start, end
        ):
            continue
        if (
            start < lead_in
            or _names_other(masked, start, end, before, last)
            or _only_beside(masked, start, end, before, last)
            or (in_capitals and _OF_QUOTED.match(masked, end))
        ):
            continue
        if masked[end - 2 : end] == "'s" and (_MADE_BY.match(masked, end) or _FIRST_WORK.match(masked, end)):
            persons.add(key(masked[start : end - 2]))
            continue
        worth, side, sure = worth_of(masked, start, end, before, last)
        if start == 0 and worth < 3 and _only_opens(masked, end, whole):
            continue
        if not worth and in_capitals:
            verb = _HEADLINE_VERB.search(masked, start, end)
            if verb is not None:
                end, worth, side = verb.start(), 1.5, "left"
        if not worth:
            continue
        inside = next((one for one in marks.titles if one[0] <= start and end <= one[1]), None)
        if inside is not None and " " in sentence.text[slice(*inside)]:
            # A part of a title in quotation marks speaks for the whole of it.
            text, offset, end = sentence.text[slice(*inside)], inside[0] - start, inside[1]
        elif side == "exact" or (masked[start - 1 : start] == '"' and masked.startswith('"', end)):
            # Between two dates of a list nothing but the title stands.
            text, offset = sentence.text[start:end], 0
        else:
            text, offset = trimmed(sentence.text[start:end], whole, side, in_capitals)
        whole_person = person_end == end and text == sentence.text[start + offset : end]
        if text and (sure or not whole_person):
            _weigh(sentence, found, text, (start + offset, end), worth, before, last, sure=sure)


def _weigh(
    sentence: Masked,
    found: Titles,
    text: str,
    span: tuple[int, int],
    worth: float,
    before: str,
    last: str,
    *,
    sure: bool,
) -> None:
    """Add the title at `span`, which counts for less where it is named for comparison."""
    start, end = span
    strong = worth >= 4
    sure = sure and not (" " not in text and _EARLIER_WORK.match(sentence.text, start + len(text)))
    more = _FROM_SOMEWHERE.match(sentence.masked, end) if sure and last in ("of", "for") else None
    if more is not None:
        text = f"{text}{more.group()}"
    called = last in _CALLED_WORDS and _KIND_CALLED.search(before) is not None
    if not called and OTHER_WORK.search(before) and _BESIDE_DATE.search(before) is None:
        worth /= 3
        strong = sure = False
    _note(sentence, found, text, span, worth, strong=strong, sure=sure)


def _names_other(masked: str, start: int, end: int, before: str, last_word: str) -> bool:
    """Whether a run is the rest of a channel's name, the name of an instalment, or somebody's earlier work."""
    if masked[end : end + 1] in ("", ".", ",", ";", ")") and _ON_CHANNEL.search(before) is not None:
        return True
    if _EVENT.match(masked, end) is not None:
        return True
    if is_named_day(masked, start, end):
        return True
    if " and " in masked[start:end] and _IN_ROLES.search(before) is not None:
        return True
    if (
        last_word in ("the", "a", "an")
        and _PEOPLE_OF.fullmatch(masked, start, end)
        and _KIND_NEXT.match(masked, end)
    ):
        return True  # "the Cornish whodunnit"
    if before.endswith("one of ") or _ACCORDING.search(before) is not None:
        return True
    if PIECE not in before:
        return False
    if before.endswith(f"{PIECE}, ") and _NAME_OF_PIECE.match(masked, end) is not None:
        return True
    return _WORKED_ON.search(before) is not None


def _note(
    sentence: Masked,
    found: Titles,
    text: str,
    span: tuple[int, int],
    worth: float,
    *,
    strong: bool,
    sure: bool,
) -> None:
    """Add the title at `span`, without an author before it and with a year that belongs to it."""
    masked = sentence.masked
    start, end = span
    if text.startswith(("A ", "An ")) and _ONE_SHOW.match(sentence.text, end):
        start, text = start + text.index(" ") + 1, text.partition(" ")[2]
    low = _author_end(text, masked, end)
    start, text = start + low, text[low:]
    year = None if sentence.heading else _YEAR_BEFORE.search(masked, 0, start)
    if year is not None and usable(year.group(1), quoted=False):
        start, text = year.start(), sentence.text[year.start() : start] + text
    # "1888, the new western", "You season 4"
    number = (
        (
            text.isdigit()
            and worth >= 2.5
            and (_OLD_YEAR.fullmatch(text) is not None or (start == 0 and len(text) != 4))
        )
        or (text.isdigit() and len(text) > 2 and worth >= 4 and (sure or len(text) != 4))
        or (text in _NAMED_BY_SEASON and masked[end : end + 2] == f" {PIECE}")
    )
    found.add(
        text,
        sentence.original[start : start + len(text)],
        worth,
        strong=strong,
        quoted=number,
        certain=sure,
    )


def _only_opens(masked: str, end: int, whole: str) -> bool:
    """Whether a lone word has its capital for opening the sentence: "Growth will come", not "Harbour airs on May 5"."""
    word = masked[:end]
    if " " in word or word.isupper() or word[1:] != word[1:].lower() or whole.count(word.casefold()) >= 2:
        return False
    return DATE not in masked or word.endswith(("ing", "ings")) or _COMES.match(masked, end) is None


_COMES = pattern(r" (?:premieres|debuts|airs|streams|returns|follows|drops|arrives|lands|launches|resumes) ")
"""After a lone word that opens a sentence: what shows do."""


def _only_beside(masked: str, start: int, end: int, before: str, last: str) -> bool:
    """Whether a run only tells which thing is meant: "the Harbour season", "Ann Lee's 'Harbour'"."""
    if masked[end - 2 : end] == "'s" and masked[end : end + 2] in (" '", ' "'):
        return True
    if last in ("a", "an", "another") and _OF_A_KIND.match(masked, end):
        return True  # "a Bill Lawrence comedy"
    if _NEXT_OF.search(before) and _SERIES.match(masked, end):
        return True  # "the next live-action Harbour Wars series": one of a family
    if (last in ("the", "new", "its", "and", "") or last.endswith("'s")) and KIND_OF.match(masked, end):
        return True  # "the Lapland drama 'Harbour Nine'"
    if last == "the" and not masked.startswith("The ", start) and _ABOUT.match(masked, end):
        return True  # "the Ann Lee documentary"
    owned = last == "the" or before.endswith(("'s ", "' ")) or masked.startswith("The ", start)
    return owned and _MODIFIED.match(masked, end) is not None and _MADE_ANEW.match(masked, end) is None


def _author_end(text: str, masked: str, end: int) -> int:
    """Where the title begins in "Ann Lee's Harbour Nine" before "manga"; 0 where no author stands before it."""
    author = _AUTHOR.match(text)
    return author.end() if author is not None and _WRITTEN_WORK.match(masked, end) else 0


_NEXT_OF = pattern(r"\b[Tt]he (?:next|latest|newest) (?:[a-z-]+ ){0,2}$")
_SERIES = pattern(r" (?:series|show|spin-?off|drama)\b(?! ['\"]?[A-Z])")
_ONE_SHOW = pattern(r" (?:[A-Z]?[a-z]+ )?(?:[Ss]pecial|[Rr]eunion|[Mm]arathon|[Cc]rossover|[Ss]pin-?off)\b")
"""After "a Harbour Nine" before "Christmas special": the article is of the special."""
_AUTHOR = pattern(r"[A-Z][\w-]+ (?:[A-Z][\w.-]* )?[A-Z][\w-]+'s? (?=\S)")
_WRITTEN_WORK = pattern(r"['\"]? (?:light |web |graphic )?(?:manga|novels?|books?|webtoon|comics?)\b")
"""Around the title of a book: "the anime of Ann Lee's Harbour Nine manga"."""
_OF_QUOTED = pattern(r" of ['\"]")


def _inside_quotes(masked: str, start: int, end: int) -> bool:
    """Whether a run stands behind the first word of a title in quotation marks: "To Your Harbour"."""
    if not masked.startswith('"', end) or masked[start - 1 : start] in ('"', "'"):
        return False
    opening = masked.rfind('"', 0, start)
    return opening >= 0 and start - opening < 12 and masked[opening + 1 : opening + 2].isupper()


_OLD_YEAR = pattern(r"1[0-8]\d\d|19[0-8]\d|20[4-9]\d|2[1-9]\d\d")
"""A year that is no release's, so that it may be a title."""
_CALLED_WORDS = those("called titled entitled named dubbed")
_KIND_CALLED = pattern(CALLED)
_WITH_NAME = pattern(r" (?:with|from|by|featuring) [A-Z][\w.'-]+ [A-Z][\w.'-]+$")
_NAMED_BY_SEASON = those("You Them Us Her Him")
_MADE_BY = pattern(
    r" (?:[a-z-]+ ){0,2}(?:series|drama|comedy|sitcom|thriller|documentary|miniseries|play|novel|"
    r"book|film|show) "
    r"(?!is |was |will |has |returns|airs|premieres)"
)
"""After a maker: "Ann Lee's series on a harbour"."""
_YEAR_BEFORE = pattern(rf"(?<![\w'])([A-Z][\w']+) {DATE}{{4}}: $")
"""The beginning of a title with a year: "Tide 2003: The Ferry Story"."""
_BEHIND_QUOTE = pattern(r"^(?:\"[^\"]+\"|'[^']+') $")
"""Before the verb of a headline that opens with a title: "'Harbour' Stops the Ships: Episode 4 in March"."""
_FROM_SOMEWHERE = pattern(r" from (?:the )?[A-Z][\w']+(?=[,.;:)]|$)")
"""The end of a title: "season 2 of Boy from Harbour, out on May 5"."""
_NUMBERED_BEHIND = pattern(rf": [^:]{{1,50}} {PIECE}")
"""After the name of a column: "The Long View: Harbour Nine season 2 gets a date"."""
_NAME_OF_PIECE = pattern(rf"[,;.]| (?:on |in )?{DATE}|$")
"""After the name of an instalment: "Act 1, MORNING, arrives on May 5"."""
_WORKED_ON = pattern(
    rf"\b(?:worked on|directed|wrote|made|helmed|starred in|known for|appeared in|seen in|role in|produced|created|"
    rf"featured in|acted in) (?:the )?{PIECE}+ (?:of|in|from) (?:[\w{SERVICE}'-]+ ){{0,5}}['\"]?$"
)
"""Before somebody's earlier work: "worked on season 2 of the series Harbour Nine"."""
_BESIDE_DATE = pattern(rf"{DATE},? (?:alongside|along with|together with|as well as) ['\"]?$")
"""Before another show on the same day: "on May 5, alongside Harbour Nine"."""
_PEOPLE_OF = pattern(r"[A-Z][a-z]+(?:ish|ese|ian|ean|ic|ch|can)")
_KIND_NEXT = pattern(rf" (?:[a-z-]+ )?(?:{KINDS}|version|adaptation|remake)\b")
"""A word for where a show is from, before what it is."""
_EVENT = pattern(
    r" (?:tragedy|disaster|accident|sinking|protests?|massacre|elections?|earthquake|crash|pandemic|fashion week)\b"
)
"""Behind what happened in the world: "the Harbour Ferry disaster"."""
_IN_ROLES = pattern(r"\b(?:again|back|returns?|returning|stars?|starring|appears?|reunited?|cast) as $")
"""Before the parts that people play: "joins Ann Lee and Tom Barr again as Ida Moss and Joan"."""
_ACCORDING = pattern(rf"\b[Aa]ccording to (?:{SERVICE}+(?:'s)? )?(?:[a-z]+ ){{0,3}}$")
"""Before somebody or a paper: "according to the channel's Ann Lee"."""
_ON_CHANNEL = pattern(
    rf"\b(?:on|to|via|over|across) (?:the )?(?:{SERVICE}+(?:, and |, | and |/| & | ))+$"
    rf"|{SERVICE}(?:, and | and |/| & )$"
)
"""Before the rest of a channel's name: "on GMA Prime"."""
_EARLIER_WORK = pattern(
    r"'s? (?:last|first|latest|previous|next|new|debut|final|earlier) (?:series|show|drama|project)\b"
)
"""After somebody: "Lee's last series"."""
_FIRST_WORK = pattern(
    r" (?:last|first|latest|previous|next|debut|earlier) (?:work|project|film|role|outing)\b"
)
"""After its maker: "Lee's first work for a streaming service"."""
_ABOUT = pattern(r" (?:documentary|docuseries|docu-series|biopic)\b")
_MADE_ANEW = pattern(rf" (?:reboot|revival|remake|adaptation)(?: \(| on | in )? ?{DATE}")
"""After a title that comes again: "the Harbour Nine reboot (July 8)"."""
_OF_A_KIND = pattern(
    r" (?:[a-z-]+ )?(?:comedy|drama|thriller|series|sitcom|miniseries|show|spin-?off|prequel|sequel|"
    r"reboot|revival|remake|"
    r"adaptation|documentary|docuseries|special|project|production|original)\b"
)
"""After somebody or something that the show is of: "a Harbour Nine spin-off"."""
_MODIFIED = pattern(
    r" (?:season|arc|saga|storyline|era|universe|franchise|fandom|fans|family|team|press|block|slot|"
    r"app|sequel|prequel|"
    r"spin-?off|reboot|"
    r"remake|alum|alumn\w+|star|actor|actress|creator|film|movie)\b"
)
"""After a name that only tells which one is meant: "part one of the Polin season"."""
_HEADLINE_VERB = pattern(
    r"\s(?:(?:TV )?(?:Anime|Series|Drama|K-Drama|Show|Sitcom|Docuseries|Miniseries)(?=(?:'s)? (?!The\b)[A-Z])|"
    r"Gets?|Sets?|Returns?|Premieres?|Debuts?|Arrives?|Releases?|Delay(?:s|ed)|Postpone[sd]|Pushed|Pushes|Pauses|Halts|"
    r"Suspends|Resumes|Reschedule[sd]|Shifts|Changes|Extends|Schedules|Outlines|Lists|Shares|Adds|Teases|Casts|Earns|"
    r"Nabs|Scores|Inks|Previews|Wraps|Listed|Slated|Dated|Goes|Takes|Opens|Finds|"
    r"Renewed|Confirms?|Reveals?|Announces?|"
    r"Unveils?|Drops?|Will|Is|To|to(?= (?:Premiere|Debut|Return|Air|Launch|Stream|Arrive|End|Drop|Begin|Start)\b)|"
    r"Locks|Lands|Launches|Moves?|Kicks|Hits|Airs|Comes|Heads|Drops|Streams|"
    r"Splits?|Ends|Begins|Starts)\b"
)
"""The verb of a headline in which every word has a capital: "Harbour Nine Gets TV Anime"."""


def _in_capitals(text: str) -> bool:
    """Whether every longer word of a headline has a capital, so that capitals mark nothing."""
    words = [word for word in text.split() if len(word) > 4 and word[0].isalpha()]
    return sum(word[0].isupper() for word in words) >= 0.8 * len(words)
