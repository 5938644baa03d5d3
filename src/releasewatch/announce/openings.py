"""The title that is the subject of a sentence in an article on many shows: "Cold Quay, a thriller, lands on May 5"."""

from collections.abc import Sequence

from releasewatch.announce.evidence import OTHER_WORK
from releasewatch.announce.firstnames import is_called
from releasewatch.announce.marks import Marks, Topic
from releasewatch.announce.names import LEADING, names_nothing
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import is_korean
from releasewatch.announce.rowtitles import is_generic, title_like
from releasewatch.announce.services import is_name as is_service
from releasewatch.announce.slots import PLURAL_HEAD
from releasewatch.announce.words import those

_SMALL = r"(?:of|the|and|a|an|in|to|for|at|on|with|from|is|my|your|de|la|le|vs\.?|&)"
_RUN = pattern(
    r"(?:(?:And|But|Also|Then|Finally|Meanwhile|Elsewhere|Plus|Next|Next up|First up|Also this year|Also new)[:,]? )?"
    rf"(?P<t>(?:[A-Z0-9À-Þ#][\w.'&:!?-]*)(?:(?: (?:{_SMALL} ){{0,2}}|"
    rf", )(?:[A-Z0-9À-Þ&][\w.'&:!?-]*))*)(?P<behind>[ ,(—-].*)$"
)
_APPOSITION = pattern(
    r", (?:a|an|the|by|with|about|from|in which|where|which|whose|starring|now|[\ue001]+'s?) ?|,? ?\(|\s[—-]\s"
)
_EVENT = pattern(r" (?:19|20)\d\d$")
"""Games, conventions and fairs have their year behind them: "Harbour Games 2022"."""
_IS_COMING = pattern(
    r" is (?:also |now |finally |already |still )?(?:an?|the|back|due|set|planned|scheduled|"
    r"expected|coming|on(?! sale)|here|slated|out"
    r"|available|returning|premiering|pencil\w*|lined|next|up|down|moving|arriving|landing|starting|streaming|ready)\b"
)
_GOING = those(
    "premieres premiered returns debuts arrives lands launches starts begins opens drops airs streams"
    " hits comes bows joins"
    " gets follows will kicks rolls turns goes finally has is heads moves moved got takes continues"
    " concludes wraps ends resumes"
    " back reaches slips appears shows makes releases unspools"
)
_NO_SHOW = those(
    "the this that these those it its he she they we you i there here both all each every some most many"
    " one two three new"
    " fans viewers production filming episodes episode season series part volume chapter last next first"
    " for in on at by"
    " as if when while after before since until what who how why so not no yes also and but or then now today tonight"
    " production shooting christmas easter thanksgiving halloween my our your his her their subscribers"
    " netflix more other"
    " others until till from with without mark trailer tickets prices according speaking asked"
)


_LEADS = those(
    "apart besides unlike like despite among amid following according because since during between across over under"
    " aside instead thanks based created written directed produced starring featuring speaking asked joining ahead"
    " hosted narrated adapted known set when where while although though once whether"
)
"""Words that lead up to a subject and are seldom the first of a title."""


_FEW = 3
"""So many shows may open the paragraphs of an article on one."""


def is_on_many(everything: Sequence[Marks], topic: Topic) -> bool:
    """Whether an article is on many shows: its headline says so, or its paragraphs open with one each."""
    headline = next((marks.text for marks in everything if marks.sentence.line.role == "headline"), "")
    main = topic.title
    if PLURAL_HEAD.search(headline) is not None:
        return True
    if main is not None and topic.several and main.text not in headline:
        return True
    opening = [marks for marks in everything if marks.sentence.first]
    paragraphs = [
        introduced(marks) or subject_of(marks) for marks in opening if marks.sentence.line.role == "prose"
    ]
    named = sum(main is not None and main.text in marks.text for marks in opening)
    return len({one for one in paragraphs if one is not None}) > _FEW and 3 * named < len(paragraphs)


def told_of(marks: Marks) -> str | None:
    """What a paragraph is on: its subject, or the title in quotation marks of which the subject is the star."""
    subject = subject_of(marks)
    if subject is not None and " " not in subject and marks.titles and subject != marks.titles[0][2].text:
        return None  # "Lee comes back two years after 'Harbour'"
    if subject is not None and is_called(subject) and any(one.text != subject for _, _, one in marks.titles):
        return None  # "Ann Lee is back with 'Harbour'"
    if subject is None or f'"{subject}' in marks.text:
        return subject
    quoted = next(
        (
            one
            for start, _, one in marks.titles
            if marks.text[max(0, start - 1) : start] == '"'
            and not OTHER_WORK.search(marks.text[max(0, start - 45) : start])
        ),
        None,
    )
    return subject if quoted is None else quoted.text


_COMES_BACK = pattern(
    r" (?:comes back|returns|is back|is loved|is known) [^.;]{0,40}(?:after|since|for) [\"']"
)
_FOR_FANS = pattern(
    r"\W*(?:Fans|Lovers|Viewers|Admirers) of [^.;]{2,80}? (?:will|should|may|might|would) (?:also |certainly |surely )?"
    r"(?:like|love|enjoy|want|appreciate|find|feel|flock|be (?:happy|pleased|glad|interested)|check|try|look)\b|"
    r"\W*If you (?:like|liked|love|loved|enjoy|enjoyed|miss|missed) [^,.;]{2,80},"
)
"""What opens a sentence with another show for those who like it: "Fans of Cold Quay will like Salt Road"."""


def introduced(marks: Marks) -> str | None:
    """The one show that a paragraph opens with, what it is compared with left aside; None where it names several."""
    fans = _FOR_FANS.match(marks.text)
    aside = 0 if fans is None else fans.end()
    shows = {
        title.text: start
        for start, _, title in reversed(marks.titles)
        if start >= aside and not OTHER_WORK.search(marks.text[max(aside, start - 45) : start])
    }
    return next(iter(shows)) if len(shows) == 1 else None


def subject_of(marks: Marks) -> str | None:
    """The run of capitals that opens a sentence as its subject, before a verb of coming or what describes a show."""
    found = _RUN.match(marks.masked)
    if found is None or _FOR_FANS.match(marks.text):
        return None
    title = found["t"].rstrip(" ,:-")
    if title.endswith("'s"):
        title = title[:-2]
    behind = found["behind"]
    verb = behind.lstrip(" ,").split(" ", 1)[0].casefold()
    if verb == "is" and _IS_COMING.match(behind) is None:
        return None
    if verb not in _GOING and _APPOSITION.match(behind) is None:
        return None
    first = title.split(" ", 1)[0].casefold()
    if first in _LEADS:
        return None
    if (
        ((first in _NO_SHOW or first in LEADING) and " " not in title)
        or not title_like(title)
        or is_generic(title)
    ):
        return None
    if (
        _EVENT.search(title)
        or is_service(title)
        or names_nothing(title)
        or len(title) < 3
        or is_korean(title)
    ):
        return None
    return marks.sentence.original[found.start("t") : found.start("t") + len(title)]
