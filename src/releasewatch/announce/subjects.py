"""What a sentence is about when its subject is plainly no show: a statue, an auction, a cook-off."""

import re

from releasewatch.announce.patterns import pattern

_OPENING = pattern(
    r"\W*(?:(?:Meanwhile|Also|Then|In addition|Elsewhere|But|And|Before that|After that|Fans[^,]{0,30}),? )?"
    r"(?:[a-z][^,:]{0,30}: )?"
    r"(?:(?P<fresh>An?|Another|Our|My|Your|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+) |(?P<bare>Tickets|Revenue|Profits?|Sales|Winners|Voting|Screenings?|Auditions|Applications|Nominations|"
    r"Rehearsals|Doors|Subscribers|Prices|Merchandise|Pre-?orders)\b ?|(?P<owner>(?:the |an? |his |her |their |our )?[\w-]+(?: [\w-]+)?'s? ))",
    re.IGNORECASE,
)
"""A subject that is new to the reader or belongs to somebody."""
_SHOW = pattern(
    r"T{3}|\b(?:series|shows?|dramas?|sitcom|comedy|thriller|anime|season|part|volume|chapter|batch|half|instal+ment|"
    r"episodes?|special|finale|premiere|debut|release|broadcast|launch|return|date|documentary|docuseries|"
    r"mini-?series|spin-?off|sequel|prequel|reboot|revival|adaptation|dub|version|run|programme|program|title|"
    r"start|opener|mystery|romance|saga|soap|franchise|crime|serial|story|tale|original|rom-?com|cartoon|reality|"
    r"competition|remake|follow-?up|trip|journey|adventures?|ride|arrival|comeback|titles|thrillers|comedies|documentaries|seasons|parts|volumes|chapters|batches|halves|specials|it|"
    r"they|he|she|we|you|this|that|which|weeks?|months?|days?|nights?|years?|fortnight|while|hours?|premieres|releases)\b",
    re.IGNORECASE,
)
_VERB = pattern(
    r"\s(?:is|are|was|were|will|has|have|opens?|starts?|begins?|follows?|takes?|goes|comes?|hosts?|runs?|arrives?|"
    r"airs?|premieres?|returns?|drops?|lands?|launches|debuts?|hits?|streams?|kicks|planned|scheduled|should)\b"
)
_HOSTED = pattern(
    r"\bhosts? (?:the|an?|its) [\w -]{0,30}(?:party|gala|screening|event|exhibition|ceremony)\b"
)


def foreign(text: str, until: int) -> bool:
    """Whether the sentence before the date at `until` speaks of a thing that no show is: "Our auction is on May 5".

    `text` has its titles and platforms blanked; a subject that holds one, or a noun for shows or their parts, is not
    foreign, and neither is one that points back ("the", "it", "this").
    """
    if _HOSTED.search(text, 0, until):
        return True
    opening = _OPENING.match(text)
    if opening is None or opening.end() > until:
        return False
    verb = _VERB.search(text, opening.end(), until)
    if verb is None:
        return False
    return _SHOW.search(text, opening.start(), verb.start()) is None
