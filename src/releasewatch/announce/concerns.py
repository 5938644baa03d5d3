"""Whether the clause that a date stands in has a subject that is no show: the filming, the crew, a press conference."""

import re

from releasewatch.announce.patterns import pattern

_LEAD = (
    r"\W*(?:(?:and|but|while|with|as|so|then|because|although|though|whereas|plus) )?"
    r"(?:(?:now|meanwhile|per|according|in|at|on|for|however|still|also|elsewhere|there|instead|first|"
    r"then|before|"
    r"after|beforehand|separately|besides|finally|lastly)\b[^,;:]{0,40}, ){0,2}"
)
"""What may stand before the subject: a conjunction and an adverb."""
_DETERMINER = (
    r"(?:(?:the|its|his|her|their|our|a|an|any|some|all|this|that|another|each|every|both|\w+'s|T+(?:'s)?) )?"
)
_MODIFIER = r"(?:(?!of\b|to\b|for\b|and\b|that\b|who\b|which\b|is\b|are\b)[\w'-]+ ){0,2}?"
_MAKING = (
    r"(?:filming|shooting|principal photography|photography|pre-?production|post-?production|rehearsals?|"
    r"re-?shoots?|"
    r"(?<!the )(?<!a )(?<!this )production(?= (?:on|for|has|had|is|was|will|may|could|should|would|"
    r"begins?|starts?|"
    r"re\w+)\b)|"
    r"(?<!\dth )(?<!\drd )(?<!\dnd )(?<!\dst )work(?! of)|cameras|dubbing|recording sessions?|"
    r"table reads?|auditions?|location work|camera work|"
    r"writers'? room|casting|construction|negotiations?|talks|discussions)"
)
"""The making of a show, which nobody can watch."""
_EVENTS = (
    r"(?:(?:production |press )?presentations?|press (?:conference|event|day|tour|screening|preview)|"
    r"news conference|media (?:day|call|event)|"
    r"photocall|"
    r"red carpet|after-?party|premiere (?:party|gala)|world premiere|gala|ceremony|screenings?|theat(?:er|"
    r"re)s|"
    r"cinemas|exhibition|exhibit|pop-?up(?: (?:store|shop|cafe|café))?|concerts?|tours?|tour dates|legs?|"
    r"shows? in|"
    r"fan ?meetings?|fan ?meets?|fan event|signing|convention|con|festival|fair|auction|raffle|lottery|"
    r"giveaway|"
    r"contest|awards?|prizes?|medals|nominations?|nominees|winners|voting|vote|polls?|trial|hearing|verdict|"
    r"sentencing|lawsuit|funeral|wedding|memorial|service for)"
)
_FILLERS = (
    r"(?:recaps?|recap (?:special|episode|programme|program)s?|summary (?:special|episode)|catch-up|"
    r"clip show|reruns?|"
    r"repeats?|re-?broadcasts?|encores?|compilations?|replacements?|stopgap)"
)
"""What is shown in the place of an episode that does not come."""
_GOODS = (
    r"(?:discs?|dvds?|blu-?rays?|steelbooks?|box ?sets?|complete (?:series|collection|season set)|"
    r"digital release|"
    r"soundtracks?|albums?|singles?|vinyl|score|ost|theme song|opening (?:theme|song)|ending (?:theme|song)|"
    r"music video|manga|novels?|light novels?|books?(?! (?:\d|one|two|three|four|five|six)\b)|paperback|hardcover|"
    r"audiobooks?|comics?|webtoons?|"
    r"magazine|"
    r"(?:pc|console|vr|switch|playstation|xbox|steam|mobile) (?:version|edition|port|release)|remaster|"
    r"expansion|patch|"
    r"issues?|artbook|memoir|tie-in|video ?game|mobile game|board game|game|dlc|tickets?|pre-?sales?|"
    r"pre-?orders?|"
    r"merchandise|merch|toys?|figures?|figurines?|dolls?|funkos?|t-shirts?|apparel|clothing|line of clothing)"
)
_BUSINESS = (
    r"(?:prices?|pricing|price (?:rise|increase|hike)s?|tiers?|plans?|subscriptions?|paid sharing|"
    r"account sharing|password sharing|crackdown|feature|app|apps|redesign|interface|offer|deal|merger|"
    r"takeover|acquisition|"
    r"earnings|results|shareholders?|layoffs|strike|contracts?|rights|licen[cs]e|shares|stock|profits?|"
    r"revenue|business|store|campaign|petition|survey)"
)
_PEOPLE = (
    r"(?:crews?|cast and crew|film crew|writers|stuntmen|animators|extras|staff|employees|actors?|actress|"
    r"stars?|"
    r"singer|idol|band|rapper|author|mangaka|novelist|team members)"
)
_OTHER = pattern(
    _LEAD
    + _DETERMINER
    + _MODIFIER
    + rf"(?:{_MAKING}|{_EVENTS}|{_GOODS}|{_BUSINESS})\b"
    + r"(?!-|(?-i: (?:[Oo]f|The) [A-Z])| (?:series|drama|show|anime|adaptation|special|documentary|programme|"
    r"program)\b)",
    re.IGNORECASE,
)
_FILLER = pattern(_LEAD + r"(?:the |an? |another )?(?:\w+ )?" + _FILLERS + r"\b(?! of T{2})", re.IGNORECASE)
_FOLK = pattern(
    _LEAD + r"(?:the |its |their )?(?:\w+ )?" + _PEOPLE + r"\b(?! (?:of|behind|from)\b)", re.IGNORECASE
)
_THING = pattern(
    _LEAD
    + _DETERMINER
    + _MODIFIER
    + rf"(?:{_EVENTS}|{_GOODS})\b(?!-| (?:series|drama|show|anime|adaptation)\b)",
    re.IGNORECASE,
)
_AIRED = pattern(
    r"\b(?:air|airs|aired|airing|broadcast|stream|streams|streaming|premier\w+|debut\w*|screen|T{3,})\b"
)
_APPOSED = pattern(
    r"[^,;:]{0,80}T{2}[^,;:]{0,60}, (?:an?|the|his|her|their|its|\w+'s) (?:[\w-]+ ){0,3}?"
    rf"(?:set of (?:\w+ )?discs|{_GOODS})\b(?! (?:series|drama|show|anime|adaptation|special))[^,]*,",
    re.IGNORECASE,
)
"""A title that is told to be a thing of another kind: "Harbour Nine, a set of eight discs, follows"."""
_POINTS = pattern(
    r"\W*(?:[Ii]t|[Tt]hey|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Bb]oth)\b(?! is when| day| date| will be the)"
)
_SAID_THAT = pattern(r"\b(?:said|says|announced|told|confirmed|revealed|reported|wrote) that ")
_SHOWN = pattern(
    r"T{3}|\b(?:series|season|show|drama|anime|episodes?|parts?|volumes?|finale|adaptation|sequel|special|"
    r"documentary|"
    r"it|they|mini-?series|sitcom|comedy|thriller)\b",
    re.IGNORECASE,
)


_SPEAKER = pattern(
    _LEAD + r"I(?:'(?:ll|m|d|ve))?(?: (?:will|am|also|then|now|shall|start|begin|go|get|do))*\W*"
)
_THING_BEFORE = pattern(rf"\b(?:{_MAKING}|{_EVENTS}|{_GOODS}|{_BUSINESS}), $", re.IGNORECASE)
_LONGEST_NAME = 40
"""Characters before a comma in which such a thing can be named."""


def told_of(text: str, comma: int, until: int) -> bool:
    """Whether what follows on "which", up to a date, is told of such a thing: "the talks, which begin on May 1"."""
    named = _THING_BEFORE.search(text, max(0, comma - _LONGEST_NAME), comma) is not None
    return named and _AIRED.search(text, comma, until) is None


def other(text: str, start: int, until: int) -> bool:
    """Whether the clause from `start` to the verb or date at `until` has such a subject, and speaks of no show.

    `text` has titles and platforms blanked.
    """
    if _SPEAKER.fullmatch(text, start, until) is not None:
        return True  # "I start a play on May 5"
    found = _OTHER.match(text, start, until)
    if found is not None:
        return _SHOWN.search(text, found.start(), found.end()) is None
    if _APPOSED.match(text, start, until) is not None or _FILLER.match(text, start, until) is not None:
        return True
    folk = _FOLK.match(text, start, until)
    return folk is not None and _SHOWN.search(text, folk.end(), until) is None


def points_back(text: str, previous: str) -> bool:
    """Whether a sentence opens with a pronoun for such a thing: "The soundtrack is done. It arrives on May 5"."""
    if _POINTS.match(text) is None or _AIRED.search(text) is not None:
        return False
    said = _SAID_THAT.search(previous)
    start = said.end() if said is not None else 0
    found = _THING.match(previous, start)
    return found is not None and _SHOWN.search(previous, found.start(), found.end()) is None
