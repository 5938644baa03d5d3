"""The words around a date that tell whether it is the day of a release, as a table."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from releasewatch.announce.words import Words, scan

Kind = Literal["go", "moved", "past", "said", "off"]
"""go: a release to come; moved: a release with a new date; past: a release that was; said: somebody spoke or
published; off: a plan given up, the time of a story, an event, the making of the show."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign at `start:end` of its sentence; `sure` where the grammar leaves no doubt that it is to come."""

    start: int
    end: int
    kind: Kind
    sure: bool = False


_VERBS = (
    # base, present, participle, past, past participle
    ("premiere", "premieres", "premiering", "premiered", "premiered"),
    ("debut", "debuts", "debuting", "debuted", "debuted"),
    ("launch", "launches", "launching", "launched", "launched"),
    ("air", "airs", "airing", "aired", "aired"),
    ("stream", "streams", "streaming", "streamed", "streamed"),
    ("screen", "screens", "screening", "screened", "screened"),
    ("arrive", "arrives", "arriving", "arrived", "arrived"),
    ("drop", "drops", "dropping", "dropped", "dropped"),
    ("return", "returns", "returning", "returned", "returned"),
    ("release", "releases", "releasing", "released", "released"),
    ("begin", "begins", "beginning", "began", "begun"),
    ("start", "starts", "starting", "started", "started"),
    ("hit", "hits", "hitting", "hit", "hit"),
    ("reach", "reaches", "reaching", "reached", "reached"),
    ("land", "lands", "landing", "landed", "landed"),
    ("come", "comes", "coming", "came", "come"),
    ("bow", "bows", "bowing", "bowed", "bowed"),
    ("unspool", "unspools", "unspooling", "unspooled", "unspooled"),
    ("open", "opens", "opening", "opened", "opened"),
    ("resume", "resumes", "resuming", "resumed", "resumed"),
    ("follow", "follows", "following", "followed", "followed"),
    ("broadcast", "broadcasts", "broadcasting", "broadcasted", "broadcasted"),
    ("kick off", "kicks off", "kicking off", "kicked off", "kicked off"),
    ("roll out", "rolls out", "rolling out", "rolled out", "rolled out"),
    ("wrap up", "wraps up", "wrapping up", "wrapped up", "wrapped up"),
    ("conclude", "concludes", "concluding", "concluded", "concluded"),
    ("appear on", "appears on", "appearing", "appeared on", "appeared on"),
    ("join", "joins", "joining", "joined", "joined"),
    ("unveil", "unveils", "unveiling", "unveiled", "unveiled"),
    ("show", "shows", "showing", "showed", "shown"),
    ("play", "plays", "playing", "played", "played"),
    ("run", "runs", "running", "ran", "run"),
    ("go live", "goes live", "going live", "went live", "gone live"),
    ("do so", "does so", "doing so", "did so", "done so"),
    ("be", "is", "being", "was", "been"),
)
"""What a release does. "End" is no such verb: the day of an end is the end of a rhythm."""

_PAST_ONLY = frozenset(
    {"opening", "being", "following", "showing", "playing", "running", "beginning", "starting"}
)
_NOT_PRESENT = frozenset({"is", "shows", "plays", "runs", "joins", "unveils"})

_MODAL = r"(?:(?:does|do|did|wo|wi|is|are|has|can|could)n't|will|'ll|shall|would|can|could|may|might|must|should|does|do|did|won't|not|to|gonna)"
_ADVERB = r"(?: (?:also|now|then|not|finally|only|officially|exclusively|even|both|all|soon|be able to|once again|first|likely|probably|definitely|simultaneously|globally))*"


def _forms(index: int, without: frozenset[str] = frozenset()) -> str:
    words = {verb[index] for verb in _VERBS} - without
    return "|".join(sorted(words, key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    base, present, doing = (
        _forms(0, frozenset({"be"})),
        _forms(1, _NOT_PRESENT),
        _forms(2, _PAST_ONLY | {"streaming"}),
    )
    past, done = _forms(3, frozenset({"was", "hit"})), _forms(4, frozenset({"been", "come", "hit", "run"}))
    planned = r"(?:scheduled|slated|set|due|supposed|expected|meant|planned|intended|going|poised|tipped|confirmed|eyed|billed|pencilled in|penciled in|targeted|announced|booked|slotted|lined up|dated|locked in|earmarked)"
    return re.compile(
        r"\b(?:"
        # a plan that was given up: "was set to premiere", "originally slated for", "had been due in"
        rf"(?P<off>(?:(?:was|were|had been|'d been|has been|have been|that|which|to be|should have|would have) )?"
        rf"(?:originally|previously|initially|once|formerly|earlier|already) "
        rf"(?:been )?(?:{planned}|started|planned|announced|to (?:be )?(?:air|premiere|release|debut|launch|start|begin)[a-z]*)(?: to| for)?(?: (?:{base}))?"
        rf"|(?:was|were|had been|'d been|had) {_ADVERB.strip()}\s?{planned}(?: to| for| in)(?: (?:be )?(?:{base}|{done}))?"
        r"|should have (?:\w+ )?\w+|(?:originally|previously|initially)(?: planned| scheduled| announced| set| slated)?"
        r"|instead of|rather than|no longer"
        # the time of a story, the making of a show, people's lives, other wares
        r"|(?:set|laid|placed)(?! (?:to|for|its|an?)\b)(?: [\w']+){0,3}? (?:in|during|between|against|after|before|over)(?= )|tak(?:es?|ing) (?:place|us|viewers|you)|took place|"
        r"(?:based|inspired|modelled|modeled) (?:on|by)|(?:events?|story|tale|stories) of|born|died|dies|passed away|"
        r"married|enlist\w*|discharged|(?:start|began|begin|finish|wrapp?|resum|complet)\w* (?:filming|production|shooting|work)|"
        r"(?:filming|production|shooting|principal photography)(?: \w+){0,2}? (?:start|began|begin|will|is|kick|wrap|take|took|commenc|resum|set|in|on)\w*|"
        r"filmed|shot in|went into production|greenlit|sign(?:ed|s)|cast(?= (?:in|last|as))|won|nominat\w+|copyright|©"
        r"|(?:first )?reported|renewed|recorded|worked|starred|directed|wrote|created|founded|serialized|serialised"
        r"|held|host(?:ed|ing)|attend\w*|perform\w*|celebrat\w*|meet\w*|on sale|aged?|turns|ended|ends|ending|expire[sd]?|leav(?:es?|ing)|remov\w+|axed|cancel+ed)"
        # a new date that was given up in its turn
        r"|(?P<off2>was (?:later|then|first|previously|subsequently|soon) (?:delayed|postponed|pushed|moved|shifted|bumped)(?: back)?)"
        # a new date
        r"|(?P<moved>(?:(?:delay|postpon|push|mov|shift|reschedul|bump|slip|re-?dat)\w*|put(?:s|ting)?(?= (?:off|back)))"
        r"(?: (?:back|off|up|forward|out|again|it|the show|the series|the premiere|the release))*(?= )|re-?scheduled)"
        # to come
        rf"|(?P<sure>{_MODAL}{_ADVERB}(?: be)?(?: able to| going to)? ?(?:{base})(?![a-z])"
        rf"|{_MODAL}{_ADVERB} be(?: \w+ly)? (?:{done}|available|out|back|added|ready|made available|broadcast|shown|stripped|there|here|on)(?![a-z])"
        rf"|{_MODAL}{_ADVERB} be(?= (?:in|at|from|with|a\b))"
        rf"|there will be|tunes? in|tune into|mark your calendars?|(?:now |currently |is |are |'s |been |officially |all )?{planned} (?:to|for)(?: (?:a|its|the))?(?: (?:be )?(?:{base}|{done}))?(?![a-z])"
        rf"|due (?:out|in|on|for|later|this|next)\b|due to (?:be |{base})|(?:is|are|'s|being|gets?)(?: \w+ly)? (?:released|broadcast|shown|available|out|back|due|streamed|aired|added|launched|unveiled|screened))"
        # a release as a thing
        r"|(?P<go>gets? (?:an? |its |the )?(?:new |tv |television |live-action )*(?:anime|series|adaptation|drama|spin-?off|sequel|season)|"
        rf"followed by|stripped|has it|brings? back|brought forward to|shows(?= (?:the|its|all|a)\b)|puts? out|picks? up|adds(?= )|streaming(?! (?:services?|platforms?|giants?|sites?|rights|era|wars|companies|company|world|market))|{present}|{doing}|(?:release|premiere|air|launch|debut|start|return|broadcast|streaming|drop) dates?|release(?:s)?|"
        r"premieres?|debuts?|launch|return|comeback|available|availability|watch|stream(?!ing)|out(?= (?:on|in|this|next|now|from))|back(?= (?:on|in|this|next|with))|"
        r"exclusively|only on|(?:beginning|starting)(?= (?:on|in|from|at|this|next|with|today|tonight|tomorrow|[A-Z\d]))|(?:is|are|was) on(?= )|first episodes?|new episodes?|coming|upcoming|kick(?:s|ing)? off|on (?:air|screen|sale)|arrival|hit|finale|sets?(?= (?:an? |the |its |his |their |new )*(?:[\w'-]+ ){0,3}(?:date|premiere|release|launch|return|debut|bow|start)| for\b| [A-Z]\w+ \d| \d)|on the way|arrive|drop|land|air|follow|begin|start|come|kick off|roll out|release|resume|conclude|here(?= on))"
        # somebody spoke or published
        r"|(?P<said>announce[ds]?|announcing|announcement|said|says|saying|told|tells|confirm(?:ed|s|ing)?|reveal(?:ed|s|ing)?|reports?|"
        r"tweet(?:ed|s)?|post(?:ed|s)?|shared?|statement|interview\w*|spoke|talked|published|issued|unveiled|teased|caption|"
        r"announced)"
        # a release that was
        rf"|(?P<past>(?:has|have|had) been \w+ing|(?:was|were|has|have|had|having)(?: been)?{_ADVERB} (?:{done}|available|out|on|broadcast|shown|come|run|hit)(?![a-z])"
        rf"|(?:{past})(?: (?:out|back|up|in|down|on))?(?![a-z])|was|were|earned|drew|topped|scored|ran|has been|have been|had|got|made|did|saw|took|went|left|marked|became|gave)"
        r")(?![\w])",
        re.IGNORECASE,
    )


@cache
def _starts() -> frozenset[str]:
    """The words with which a sign can begin."""
    verbs = {form.split(" ")[0] for verb in _VERBS for form in verb}
    return frozenset(
        verbs
        | set(
            ["doesn", "don", "didn", "won", "isn", "aren", "hasn", "couldn", "will", "ll", "shall", "would", "can", "could", "may", "might", "must", "should", "does", "do", "did", "won", "not", "to", "gonna", "was", "were", "had", "d", "has", "have", "having", "that", "which", "originally", "previously", "initially", "first", "once", "formerly", "earlier", "already", "instead", "rather", "no", "set", "laid", "placed", "taking", "takes", "take", "took", "based", "inspired", "modelled", "modeled", "event", "events", "story", "tale", "stories", "born", "died", "dies", "passed", "married", "enlist", "enlisted", "discharged", "filming", "production", "shooting", "principal", "began", "begin", "starts", "start", "started", "finish", "finished", "finishing", "wrap", "wrapped", "wrapping", "resume", "completed", "filmed", "shot", "went", "greenlit", "sign", "signed", "signs", "cast", "won", "nominated", "nominations", "copyright", "reported", "renewed", "recorded", "worked", "starred", "directed", "wrote", "created", "founded", "serialized", "serialised", "followed", "stripped", "brings", "bring", "brought", "shows", "puts", "picks", "pick", "adds", "held", "hosted", "hosting", "attend", "attended", "attends", "perform", "performs", "performed", "performing", "celebrate", "celebrates", "celebrated", "meet", "meets", "meeting", "on", "age", "aged", "turns", "ended", "ends", "ending", "expire", "expired", "expires", "leave", "leaves", "leaving", "remove", "removed", "axed", "canceled", "cancelled", "now", "currently", "is", "are", "s", "been", "officially", "all", "scheduled", "slated", "due", "supposed", "expected", "meant", "planned", "intended", "going", "poised", "tipped", "confirmed", "eyed", "billed", "pencilled", "penciled", "targeted", "announced", "booked", "slotted", "lined", "dated", "locked", "earmarked", "do", "does", "doing", "done", "did", "being", "get", "gets", "there", "tune", "tunes", "mark", "release", "releases", "premiere", "premieres", "air", "launch", "debut", "debuts", "start", "return", "broadcast", "streaming", "drop", "comeback", "available", "availability", "watch", "stream", "out", "back", "exclusively", "only", "beginning", "starting", "episodes", "new", "coming", "upcoming", "kick", "kicks", "kicking", "arrival", "hit", "finale", "sets", "the", "arrive", "land", "follow", "roll", "here", "announces", "announcing", "announcement", "said", "says", "saying", "told", "tells", "confirms", "confirming", "reveal", "revealed", "reveals", "revealing", "report", "reports", "tweet", "tweeted", "tweets", "post", "posted", "posts", "share", "shared", "statement", "interview", "interviewed", "interviews", "spoke", "talked", "published", "issued", "unveiled", "teased", "caption", "earned", "drew", "topped", "scored", "ran", "got", "made", "saw", "left", "marked", "became", "gave", "conclude", "be", "gone", "live", "should"]
        )
        | {f"{stem}{end}" for stem in ("delay", "postpon", "push", "mov", "shift", "reschedul", "bump", "slip", "put", "redat")
           for end in ("", "s", "es", "e", "ed", "ing", "ped", "ping", "eds", "ting")}
        | {"re"}
    )  # fmt: skip


_KINDS: dict[str, Kind] = {
    "off": "off", "off2": "off", "moved": "moved", "sure": "go", "go": "go", "said": "said", "past": "past",
}  # fmt: skip
"""The groups of the pattern."""


def signs(text: str, words: Words) -> list[Sign]:
    """Every sign in one uniform sentence, in order."""
    found: list[Sign] = []
    for match in scan(_pattern(), text, words, _starts()):
        if (
            found
            and found[-1].kind == "off"
            and match.start() - found[-1].end <= 1
            and match.group().endswith("ing")
        ):
            continue  # "was supposed to air starting this April"
        name = match.lastgroup or ""
        kind = _KINDS[name]
        found.append(Sign(match.start(), match.end(), kind, name == "sure"))
    return found
