"""The titles that a sentence says are coming: its subject, what stands behind its verb, what the next one means."""

from collections.abc import Iterator, Sequence

from releasewatch.announce.candidates import (
    DATE,
    KIND_BEFORE,
    PIECE,
    SERVICE,
    Masked,
    Titles,
    is_named_day,
    opens_with_verb,
)
from releasewatch.announce.evidence import KIND_OF, KINDS, TOLD_OF, WHAT_IT_IS
from releasewatch.announce.names import LEADING, RUN, key
from releasewatch.announce.patterns import pattern
from releasewatch.announce.people import DOES
from releasewatch.announce.runs import VERBS, own_end, runs_at
from releasewatch.announce.words import those

_THIRD = (
    "premieres|debuts|launches|airs|streams|arrives|drops|returns|begins|starts|hits|lands|comes|bows|opens|"
    "follows|continues|resumes|reaches|concludes|unspools|closes|completes|kicks off|rolls out|rounds out|"
    "rounds off|heads to|moves to|goes out|goes live|makes its|makes it|makes a|gets its|has its|comes out|leads off|"
    "opens the night|closes the night"
)
_ADVERB = (
    r"(?:(?:also|now|finally|then|still|instead|again|all|both|each|meanwhile|next|eventually|soon|only|not|"
    r"[a-z]+ly) ){0,3}"
)
_COMES = pattern(
    rf"{_ADVERB}(?:(?:will|should|is to|are to|is set to|are set to) {_ADVERB}"
    r"(?:be (?:back|here|out|shown|seen(?! in| next)|broadcast|released|available|on|first|"
    r"next|last|streamed|aired|launched|"
    rf"added|ready|unveiled|followed|coming)|release|broadcast|join|end|get|{VERBS})"
    rf"|(?:is|are) {_ADVERB}(?:to (?:be|{VERBS})|coming|due|set for|set to|slated|scheduled|expected|planned|back|"
    r"out|on|next|first|last|lined up|pencil+ed|heading|headed|moving|returning|premiering|arriving|launching|"
    r"airing|streaming|debuting|dropping|landing|dated|tipped|eyed|bound|targeted|timed|poised|ready|"
    r"likely|earmarked|down for|up|in line|opening|starting|beginning|promised)"
    rf"|has been (?:set|given|dated|scheduled|slated|moved|pushed|pencil+ed|promised|confirmed|held)"
    rf"|(?P<third>{_THIRD})(?! from| on the big| its (?:gates|doors))|(?P<plural>{VERBS}))\b"
)
"""What a show does, or has done to it, when it comes."""
_THEN_DATE = pattern(
    rf"(?:,? (?:with|about|by|starring|from)[^,;]{{2,70}}(?:,[^,;]{{2,60}})?,)?(?: (?:on|to) "
    rf"{SERVICE}+)?(?: on| in)? {DATE}"
)
"""After the second of two that come, the verb left out: "and Salt Road, with Ann Lee, on May 12"."""
_THEN_TIME = rf"(?:[ ,:]+(?:[\w'-]+|{SERVICE}+|{PIECE}+)){{0,8}}?[ ,:]*{DATE}"
_ONLY_SHOWS = pattern(
    r" (?:(?:also|now|finally|then|officially|next) )?(?:premieres|debuts|airs|streams|drops|"
    r"launches|comes out|bows|kicks off|makes its (?:\w+ )?debut|will make its (?:\w+ )?debut|"
    r"has (?:now |also )?been (?:pushed|delayed|postponed|renewed|moved|bumped|given|dated|split|rescheduled)|"
    r"was renewed|"
    r"will be (?:split|told|released|shown|broadcast|added)|gets (?:its |an? )?(?=[\ue000])|"
    r"is set to (?:premiere|debut|air|launch)|will (?:also |finally |now )?(?:premiere|debut|air|stream|launch|bow))"
    + _THEN_TIME
)
"""After a lone word that opens its clause: what is done by shows alone, and when."""
_RETURNS = pattern(
    r" (?:(?:also|now|finally|then|officially|next) )?(?:returns|arrives|comes back|is back|lands|is "
    r"set to (?:return|arrive)|"
    r"will (?:also |finally |now )?(?:return|arrive|be back|come back))" + _THEN_TIME
)
"""After a lone word: what people do as well; of a plural, or a word with capitals inside, only a show does it."""
_OWN_WORD = pattern(r"(?!\w*(?:ing|tion|ment|ness|ity|ship)\b)(?:[A-Z]\w{2,}|[a-z][A-Z]\w+)[!?]?")
"""A lone word that is hardly an ordinary noun with a capital."""
_NOBODY = pattern(
    r"(?!(?:James|Charles|Chris|Thomas|Lucas|Dennis|Marcus|Agnes|Frances|Francis|Nicholas|Jules|Miles|Ross|Lois|Iris|"
    r"Phyllis|Carlos|Jess|Jonas|Silas|Elias|Atticus|Otis|Curtis|Travis|Lewis|Louis|Alexis|Davis|Harris|Jones|Williams|"
    r"Adams|Evans|Roberts|Hughes|Phillips|Hayes|Brooks|Collins|Banks|Parks)$)[A-Z][a-z]+s|[A-Z]{4,}|\w*[a-z][A-Z]\w*"
)
"""A lone word that is nobody's name: a plural, one in capitals, one with capitals inside."""
_LEADS_OFF = pattern(
    r" (?:leads? off|opens?|closes?|concludes?|ends?|follows?|premieres?|debuts?|airs?|begins?|"
    r"starts?|kicks off|rounds out|"
    r"caps)(?: (?:the (?:night|evening)|it|things))?(?: (?:off|out|right after))? at \d"
)
"""After a show of an evening whose day stands before: "and Salt Road concludes the night at 10"."""
_COMMA_VERB = pattern(r",['\"]? |[)—–] ")
_CLAUSE = pattern(
    r"; |\b[a-z]{3,}: |\b(?:said|says|announced|confirmed|revealed|reported|told [a-z]+) that (?=['\"]?[A-Z0-9])|"
    r" [—–-] |(?:,|\b[a-z]+|\d| [\ue000-\ue002]+) (?:and|but|while|whereas|plus|then|as)(?: "
    r"then)? (?=['\"]?[A-Z0-9])"
)
"""Where a new clause with a subject of its own may begin."""
_LEAD_IN = those(
    "in on for from at by over after before later early also then next first finally elsewhere meanwhile and but "
    "plus among as this that last lastly second secondly third come starting beginning alongside besides "
    "additionally closing rounding opening turning looking moving across around until following"
)
_WHEN = pattern(
    r"(?:After|Before|When|Once|While|As|Until|Since|Though|Although|Because|If|Whereas) (?=[A-Z0-9])"
)
"""What opens a clause before its subject: "After Harbour Nine premieres in May, Salt Road follows"."""
_LEAD_END = pattern(r"[^,;]{2,60}?, (?:the |a |an )?")
_ASIDE = pattern(
    r"(?:,['\"]? (?=[a-z\ue000-\ue002])|['\"]? (?:with|about|by|from|starring|featuring|in which|based on) |"
    r"['\"]? [—–-] |['\"]? \()"
)
"""After a subject: what tells more of it before the verb."""
_OF_PERSON = pattern(
    r",['\"]? (?:who\b|(?:an?|the|one of)?[^,]{0,40}\b(?:star|actor|actress|creator|director|writer|producer|"
    r"showrunner|singer|host|presenter|head|boss|chief|president|executive|commissioner|author|novelist|comedian|"
    r"member|company|studio|streamer|network|channel|broadcaster|distributor|service|platform|city|town|island|"
    r"capital|festival|event)\b)"
)
"""After somebody or something that is no show."""
_TURNED = pattern(
    r"(?:^|[;,] |[—–-] )(?:and |but )?(?:First|Next|New|Also|Among|Amongst|Up|So|Then|Last|Later|Leading|"
    r"Kicking|Joining|Completing|"
    r"Rounding|Returning|Coming|Heading|Following|Closing|Opening|Topping|Of|Alongside|Finally|Likewise|"
    r"Equally|Arriving|"
    r"Landing|Starting|Premiering|Due|Still|Set|Slated|Expected|Planned|Back|Out)\b[^.;:,]{0,70}? "
    rf"(?:is|are|comes|come|will be|arrives|arrive|follows|follow) {WHAT_IT_IS}['\"]?(?=[A-Z0-9])",
)
"""Before a title behind its verb: "New to the channel is Harbour Nine", "So is Salt Road"."""
_LED_BY = pattern(
    r"\b(?:(?:opens?|begins?|starts?|kicks? off|leads? off|ends?|closes?|continues?|finish\w*) with|"
    r"(?:followed(?: (?:at|on|in|later|next|then|that|the same)\b[^,;]{0,30})?|joined|preceded|succeeded|completed|"
    r"rounded (?:off|out)|opened|headed|led) by|(?:makes|gives) way (?:for|to)|"
    r"(?:slate|line-?up|list|schedule|roster|titles|shows|series|highlights)(?: [\w\ue000'-]+){0,4} "
    r"(?:also |still |now )?includes?) "
    r"(?:(?:the|a|an) (?:(?!films?|movies?|books?|novels?|games?)[a-z-]+ ){1,4})?['\"]?(?=[A-Z0-9])"
)
"""Before a title that stands as what a year, an evening or another show goes on to."""
_TIME_FIRST = pattern(
    rf"(?:^|; )(?:(?:Also|And|Then|Next|Later|Finally|Plus|Still|Coming|Due|New|Out|Next up|First up|Expected|"
    rf"Arriving) )?"
    rf"(?:[a-z]+ )?{DATE}+: (?=[A-Z0-9])"
)
"""Before a title behind its time: "Also in 2025: Harbour Nine"."""
_PARTICIPLE = pattern(
    r"(?:(?:Also|Currently|Now|Originally|First|Next|Finally) )?(?:[Ss]et|[Ss]lated|[Ss]cheduled|[Dd]ue|[Ee]xpected|"
    r"[Pp]lanned|[Pp]remiering|[Aa]iring|[Dd]ebuting|[Aa]rriving|[Ll]aunching|[Rr]eturning|[Cc]oming|[Dd]ropping|"
    r"[Ll]anding|[Ss]treaming|[Ss]tarting|[Bb]eginning|[Oo]pening|[Bb]owing|[Rr]eleasing|[Kk]icking off|[Oo]ut) "
    rf"[^.;]{{0,70}}?{DATE}+(?: [^,;.]{{1,30}})?, (?:(?!starring|from|by|with|about|of|"
    rf"featuring)[a-z][\w-]* ){{0,5}}['\"]?(?=[A-Z0-9])"
)
"""What opens a sentence before the show that it is told of: "Set to air in May, Harbour Nine stars Ann Lee"."""
_STARRING = pattern(
    r"(?:Starring|Featuring|Headlined by|Fronted by|Led by|Directed by|Written by|Created by|Penned "
    r"by|Helmed by|Hosted by) "
    r"(?:[A-Z][\w.'-]+(?: (?:[a-z]{1,3} )?[A-Z][\w.'-]+){0,3}(?:, and |, | and | & )){1,8}"
)
"""Who is in a show, before the show: "Starring Ann Lee and Tom Barr, Harbour Nine is about"."""
_ABOUT = pattern(
    r" (?:is|tells|follows|speaks|shows|revolves|centres|centers|explores|sees|will|airs|premieres|depicts|narrates|"
    r"focuses|brings|marks|takes|has|features|deals|portrays|highlights|chronicles|charts)\b"
)
_NEXT_IS = pattern(
    r"(?:(?:It|That|This|The (?:show|series|drama|premiere|episode)) (?:is|will be) (?:then |"
    r"immediately |directly )?followed "
    r"(?:at [\w.: ]{1,12} )?by|(?:Up next|Next up|Next) (?:is|comes)) "
    r"(?:(?:the|a|an|new|returning) (?:(?!films?|movies?|books?|novels?|games?)[a-z-]+ ){0,4})?['\"]?(?=[A-Z0-9])"
)
"""Before the show that comes after the one of the sentence before: "It is followed by Salt Road at 10"."""
_SLOT = pattern(
    rf"\W*(?:(?:Watch it|Premiere date|Release date|Air date|Date|Streaming|Available|Coming|Out|Airs|Premieres|"
    rf"Premiering|"
    rf"Debuts|Debuting|Arrives|Arriving|Starts|Returns|When)\b[^.;]{{0,30}}?|{SERVICE}+,? ?)(?:on |from |to |"
    rf": )?{SERVICE}*"
    rf"(?:,? (?:on|from|in) )?{DATE}"
)
"""A sentence that is only the day and the platform of the show of the one before."""
_POINTS_BACK = pattern(
    rf"(?:It|This|Its (?:premiere|debut|first episode)|(?:The|This|That) (?:[\w\ue000-\ue002-]+,? "
    rf"){{0,4}}?(?:{KINDS}|[\w-]+-parter))\b"
)
"""The subject of a sentence that goes on about the show of the one before."""
_TELLS = those(
    "follows tells centres centers revolves explores charts traces chronicles reunites depicts unfolds picks focuses "
    "examines adapts dramatises dramatizes imagines brings finds takes sees pits introduces transports"
)
"""What a show does and nobody else, before what it is about."""
_IN_SHOW = pattern(
    r"In (?P<t>['\"]?[A-Z0-9][^,]{1,60}), (?:[A-Z][\w.'-]+ ){1,4}(?:and (?:[A-Z][\w.'-]+ ){1,3})?"
    r"(?:plays?|stars?|is|are|leads?|returns?|portrays?|voices?|heads?|hosts?|must|has|finds?|goes|meets?|takes?)\b"
)
"""A title with somebody's part in it: "In Harbour Nine, Ann Lee plays a diver"."""
_NO_SUBJECT = those(
    "the this that these those it he she they we you i there production filming shooting episodes episode season "
    "series part volume chapter last next netflix viewers subscribers fans tickets more both all each every some"
    " most many work sport sports voting shooting sales doors applications rehearsals volumes production new two"
    " three four five six its his her their our my what who how why where when if christmas"
)
_NAME = pattern(r"(?!The |A |An |My |Our )[A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][\w-]+")


def coming(sentences: Sequence[Masked], whole: str, found: Titles, persons: set[str]) -> None:
    """Note the titles that sentences of prose tell to come at a time."""
    before: Masked | None = None
    written = {word for sentence in sentences for word in sentence.text.split()}
    for sentence in sentences:
        if sentence.headline or sentence.heading:
            continue
        spans: list[tuple[int, int]] = []
        if DATE in sentence.masked:
            spans.extend(subjects(sentence.masked))
            spans.extend(_turned(sentence.masked, dated=True))
            spans.extend(_after_lead(sentence.masked))
            spans.extend(_at_day(sentence.masked))
            if before is not None and before.line == sentence.line and _goes_on(sentence.masked):
                for start, end in _antecedent(before.masked):
                    _note(before, start, end, found, persons)
        elif before is not None and DATE in before.masked:
            following = _NEXT_IS.match(sentence.masked)
            spans.extend(() if following is None else runs_at(sentence.masked, following.end()))
        for start, end in spans:
            for low, high in _parts(sentence.text, start, end, whole):
                if " " not in sentence.text[low:high] and _is_ordinary(sentence.text[low:high], written):
                    continue
                _note(sentence, low, high, found, persons)
        before = sentence


_COMMON = those(
    "production filming shooting registration enrolment enrollment voting growth work business trade "
    "sport football baseball"
    " basketball hockey coverage programming content streaming broadcast broadcasting casting "
    "rehearsals tickets everything"
    " nothing something somebody everybody nobody nobody summer autumn winter spring fall season "
    "series episode part volume"
    " chapter finale premiere trailer movie film show drama anime comedy help music news school life love death"
    " television tv radio viewers fans people kids children parents advertisers networks streamers broadcasters studios"
    " preseason preproduction postproduction principal photography"
)


def _is_ordinary(word: str, written: set[str]) -> bool:
    """Whether a lone word is an ordinary one with a capital, as the text has it without one too."""
    low = word.casefold()
    return low in _COMMON or (
        not word.isupper() and word[:1].isupper() and word[0].lower() + word[1:] in written
    )


def _parts(text: str, start: int, end: int, whole: str) -> Iterator[tuple[int, int]]:
    """A run, or both sides of its "and" where one of them stands elsewhere without the other."""
    joint = text.find(" and ", start, end)
    if joint > 0 and whole.count(text[start:end].casefold()) < 2:
        sides = ((start, joint), (joint + 5, end))
        if any(" " in text[low:high] and whole.count(text[low:high].casefold()) > 1 for low, high in sides):
            yield from sides
            return
    yield start, end


def _note(sentence: Masked, start: int, end: int, found: Titles, persons: set[str]) -> None:
    """Add a title, unless it is somebody or an ordinary word."""
    text = sentence.text[start:end]
    first = text.split(" ", 1)[0].casefold()
    alone = " " not in text
    counted = text.rpartition(" ")[2].isdigit() and text.count(" ") == 1
    if key(text) in persons or text.endswith(("'s", "'")) or is_named_day(sentence.masked, start, end):
        return
    if (alone and first in LEADING) or ((alone or counted) and first in _NO_SUBJECT):
        return
    kind = KIND_BEFORE.match(text)
    if kind is not None:
        start, text = start + kind.end(), text[kind.end() :]
    owner = _OWNER.match(text)
    if owner is not None:
        start, text = start + owner.end(), text[owner.end() :]
    if set(sentence.masked[start:end]) & {SERVICE, PIECE} or (len(text) < 3 and not text.isdigit()):
        return
    known = found.known.get(key(text))
    worth = max(0.5, 4.0 - (known.worth if known is not None else 0.0))
    found.add(text, sentence.original[start:end], worth, strong=True)
    found.coming.add(key(text))


def _goes_on(masked: str) -> bool:
    """Whether a sentence with a time points back to a show and says that it comes."""
    if _SLOT.match(masked) is not None:
        return True
    match = _POINTS_BACK.match(masked)
    if match is None:
        return False
    return _predicate(masked, match.end(), plural=False)


def _antecedent(masked: str) -> Iterator[tuple[int, int]]:
    """The show that a sentence introduces without a time."""
    inside = _IN_SHOW.match(masked)
    if inside is not None:
        yield inside.span("t")
        return
    for named in RUN.finditer(masked):
        if _IS_A.match(masked, named.end()) and not masked.endswith(_COMPARED, 0, named.start()):
            start = max(
                named.start(),
                masked.rfind(" comes ", named.start(), named.end()) + 7 * (" comes " in named.group()),
            )
            yield start, own_end(masked, start, named.end())
    turned = list(_after_lead(masked)) or list(_turned(masked, dated=False))
    if turned:
        yield from turned
        return
    run = RUN.match(masked)
    if run is not None:
        end = own_end(masked, run.start(), run.end())
        if masked[end : end + 1] == " " and masked[end + 1 :].split(" ", 1)[0] in _TELLS:
            yield run.start(), end


_IS_A = pattern(
    rf",['\"]? (?:the|an?|its|their|his|her) (?:[\w-]+ ){{0,4}}(?:{KINDS}|story|tale|story of|adventure)\b"
)
"""Behind a title what it is: "Harbour Nine, a thriller about the sea"."""
_COMPARED = ("ans of ", " like ", " of ", " than ", "known for ", " to ")
"""Before another show, or somebody's."""


def subjects(masked: str) -> Iterator[tuple[int, int]]:
    """The subjects of the clauses of a sentence that say that something comes."""
    starts = [0, *(match.end() for match in _CLAUSE.finditer(masked))]
    if masked[: masked.find(" ")].casefold().rstrip(",") in _LEAD_IN:
        lead = _LEAD_END.match(masked)
        if lead is not None:
            starts.append(lead.end())
    told = False
    for start in sorted(starts):
        opening = _WHEN.match(masked, start)
        start = start if opening is None else opening.end()
        if masked[start : start + 1] in ("'", '"'):
            continue  # what stands in quotation marks is found by them
        if start == 0 and opens_with_verb(masked):
            continue
        runs = runs_at(masked, start)
        if not runs:
            continue
        last = runs[-1][1]
        person = _OF_PERSON.match(masked, last) or (
            masked[last : last + 1] == " " and DOES.match(masked, last)
        )
        lone = all(" " not in masked[low:high] for low, high in runs)
        if (
            lone
            and masked.startswith(" ", last)
            and _ASIDE.match(masked, last) is None
            and not (len(runs) == 1 and _is_show(masked, *runs[0]))
        ):
            continue  # "Growth will come", "Otis and Maeve return"
        ellipsis = told and _THEN_DATE.match(masked, last) is not None
        alone = lone and len(runs) == 1 and _is_show(masked, *runs[0])
        if not person and (ellipsis or alone or _predicate(masked, last, plural=len(runs) > 1)):
            told = True
            if len(runs) > 1 and all(_NAME.fullmatch(masked, *run) for run in runs):
                continue  # "Ann Lee, Tom Barr and Ida Moss return"
            yield from runs


def _is_show(masked: str, start: int, end: int) -> bool:
    """Whether a lone word that opens its clause does what only shows do."""
    if _OWN_WORD.fullmatch(masked, start, end) is None:
        return False
    if _ONLY_SHOWS.match(masked, end) is not None:
        return True
    return _NOBODY.fullmatch(masked, start, end) is not None and _RETURNS.match(masked, end) is not None


def _predicate(masked: str, end: int, *, plural: bool) -> bool:
    """Whether behind a subject it is said that it comes at a time."""
    limit = masked.find("; ", end)
    limit = limit if limit >= 0 else len(masked)
    if DATE not in masked[end:limit]:
        return DATE in masked[:end] and _LEADS_OFF.match(masked, end) is not None
    verb = _COMES.match(masked, end + 1, limit) if masked.startswith(" ", end) else None
    if verb is None:
        aside = _ASIDE.match(masked, end)
        if aside is None:
            return False
        closed = masked[aside.start() : aside.end()].strip(" '\"") in (",", "(", "—", "–", "-")
        for comma in _COMMA_VERB.finditer(masked, aside.end(), limit):
            verb = _COMES.match(masked, comma.end(), limit)
            if verb is not None:
                break
        if verb is None and not closed:
            for gap in _GAP.finditer(masked, aside.end(), limit):
                verb = _COMES.match(masked, gap.end(), limit)
                if verb is not None:
                    break
    if verb is None or (verb["plural"] is not None and not plural):
        return False
    return DATE in masked[verb.end() : min(limit, verb.end() + 110)]


_GAP = pattern(r" (?=(?:will|is|are|should|premieres|debuts|airs|streams|launches) )")


def _turned(masked: str, *, dated: bool) -> Iterator[tuple[int, int]]:
    """The titles behind their verb: "New to the channel is Harbour Nine"."""
    for search in (_TURNED, _LED_BY, _TIME_FIRST):
        match = search.search(masked)
        if match is None:
            continue
        if (
            dated
            and search is _LED_BY
            and DATE not in masked[match.end() :]
            and DATE not in masked[: match.start()]
        ):
            continue
        runs = runs_at(masked, match.end())
        if runs and KIND_OF.match(masked, runs[0][1]) is not None:
            continue  # "the Ann Lee comedy 'Harbour'"
        if runs and DOES.match(masked, runs[-1][1]) is None and _OF_PERSON.match(masked, runs[-1][1]) is None:
            yield from runs


_BEHIND_DAY = pattern(
    rf"{DATE} (?:as (?:the|its|their) (?:premiere|release|debut|launch|start|air|return) dates? )?(?:for|of) "
    rf"{WHAT_IT_IS}(?=[A-Z0-9])|{DATE} (?:debut|premiere|return|launche?|start|bow)s? (?:for|"
    rf"of) {WHAT_IT_IS}(?=[A-Z0-9])|"
    rf"(?:and|;|while) on {DATE}+, {WHAT_IT_IS}(?=[A-Z0-9])"
)
"""Before a title that stands behind its day: "May 5 for Harbour Nine", "and on May 5, Harbour Nine"."""
_DREW = pattern(
    r" (?:was|were|had|drew|earned|scored|averaged|attracted|pulled|got|marked|set|broke|brought|saw|delivered)\b"
)
"""Behind a show and its day: what is past, "The May 5 return of Harbour Nine drew two million"."""
_WITH = pattern(rf"(?:, | )(?:with|and) {WHAT_IT_IS}(?=[A-Z0-9])")
_GOING = "arriving|premiering|returning|following|debuting|launching|landing|dropping|coming|airing|starting"
_THEN = pattern(rf"{TOLD_OF} (?:{_GOING}|due|set|slated)\b[^,;.{DATE}]{{0,30}}{DATE}")
"""Around a title of a clause without a verb: "with Harbour Nine arriving on May 5"."""
_SAME_DAY = pattern(
    rf"{TOLD_OF} (?:(?:both|all) )?(?:{_GOING})(?: (?:at|in the) [\d:]+ ?[ap]\.?m\b| (?:then|too|as well)\b|[.;]|"
    rf"$|,? and )"
)
"""Behind one of those of a day that is told before: "May 5 is the day, with A and B both premiering"."""


_OF_SOMEBODY = (
    " with ",
    " by ",
    " starring ",
    " from ",
    " and ",
    " featuring ",
    " to ",
    " on ",
    " of ",
    " at ",
)
"""Before somebody or a place that the "which" behind does not mean."""
_WHICH_COMES = pattern(
    r",['\"]? which (?:(?:is set|is due|is scheduled|is slated|is expected) to |will (?:also |now |"
    r"finally )?)?(?:premiere|debut|"
    rf"return|air|launch|arrive|drop|stream|kick off|begin|start|land)s?\b[^,;.]{{0,50}}{DATE}"
)
"""Behind a title: when it comes, ", which will premiere on May 5"."""


def _at_day(masked: str) -> Iterator[tuple[int, int]]:
    """The titles that stand at a day in a way in which only titles do."""
    if ", which " in masked:
        for named in RUN.finditer(masked):
            if _WHICH_COMES.match(masked, named.end()) and not masked.endswith(
                _OF_SOMEBODY, 0, named.start()
            ):
                yield named.span()
    for match in _BEHIND_DAY.finditer(masked):
        run = runs_at(masked, match.end())
        if run and KIND_OF.match(masked, run[0][1]) is None and not _DREW.match(masked, run[-1][1]):
            yield from run
    told = masked.find(DATE)
    for match in _WITH.finditer(masked):
        run = runs_at(masked, match.end())
        if not run:
            continue
        if _THEN.match(masked, run[0][1]) is not None:
            yield run[0]
        elif 0 <= told < match.start() and _SAME_DAY.match(masked, run[-1][1]) is not None:
            yield from run


def _after_lead(masked: str) -> Iterator[tuple[int, int]]:
    """The show behind what opens a sentence: "Set to air in May, A stars", "Starring Ann Lee, A tells"."""
    lead = _PARTICIPLE.match(masked) if DATE in masked else None
    if lead is not None:
        yield from runs_at(masked, lead.end())[:1]
        return
    people = _STARRING.match(masked) if masked[:1] in "SFHLDWCP" else None
    run = RUN.match(masked, people.end()) if people is not None else None
    if run is not None and _ABOUT.match(masked, run.end()) is not None:
        yield run.span()


_OWNER = pattern(r"(?!The |A |An |My )[A-Z][\w.-]+(?: [A-Z][\w.-]+){1,2}'s? (?=[A-Z][\w':]+)")
"""Whose a show is: "Ann Lee's Harbour Nine"."""
