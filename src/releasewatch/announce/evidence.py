"""What speaks for a run of capitals as a title: the words before and after it."""

import re

from releasewatch.announce.candidates import DATE, MASKS, PIECE, SERVICE
from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

KINDS = (
    "series|drama|dramas|k-drama|K-drama|K-Drama|kdrama|c-drama|anime|show|sitcom|comedy|thriller|dramedy|miniseries|"
    "mini-series|"
    "docuseries|docu-series|documentary|adaptation|original|originals|spin-off|spinoff|prequel|sequel|"
    "reboot|revival|"
    "soap|telenovela|romance|rom-com|mystery|procedural|programme|program|saga|hit|competition|cartoon|"
    "animation|epic|"
    "western|fantasy|remake|special|serial|whodunnit|whodunit|chiller|romcom|two-parter|three-parter|"
    "four-parter|six-parter|dorama|doc"
)
"""What a show can be called."""

CALLED = (
    rf"\b(?:{KINDS})(?: [\w'-]+){{0,2}},? (?:which is |to be |provisionally |tentatively )?"
    r"(?:called|titled|entitled|named|dubbed)\s['\"]?$"
)
"""Before the title of a show that is told by its kind: "a prequel series called"."""
_VERBS = "resume|move|premiere|debut|launch|air|stream|arrive|drop|return|begin|start|hit|land|come|bow|open"

_AFTER = tuple(
    (pattern(text), worth, needs)
    for text, worth, needs in (
        # "Harbour Nine season 2", "Harbour Nine, Part Two", "Harbour Nine's third season", "'Harbour Nine' 2nd half"
        (
            rf"['\"]?(?:'s?|[,:])?['\"]?\s?(?:\(|- )?(?:(?:highly |long-)?(?!(?:in|from|since|"
            rf"after|before|during|through|of|and|or|as|until) )[a-z-]+\s)?{PIECE}",
            4.0,
            PIECE,
        ),
        # "Harbour Nine (Series)", "Harbour Nine (Netflix)", "Harbour Nine (December 5)", "Harbour Nine - December 5"
        (
            rf"\s?(?:\((?:{SERVICE}+[\w ]*|(?:[Ss]eries|TV|[Dd]rama|[Aa]nime)[\w ]*|"
            rf"[\w ]{{0,22}}[,;]? ?{DATE}+[^)]*)\)"
            rf"|[-—|:]\s?{DATE})",
            3.0,
            DATE + SERVICE + "(",
        ),
        # "Harbour Nine will premiere", "Harbour Nine returns", "Harbour Nine, starring Ann Lee, will air"
        (
            r"['\"]?(?:\s\([^()]{1,30}\))?(?:(?:,\s[a-z][^,]{2,80}){1,2},)?(?:,\swhich|,)?\s"
            r"(?:(?:also|now|finally|then|still|instead|again|officially|simultaneously|first|season|anime)\s)?"
            rf"(?:(?:will|won't|would|may|might|could|should|must|will not) "
            rf"(?:also |finally |then |now |both |all |each |not |never |still )?"
            rf"(?:be (?!in\b|at\b|with\b|joined|played)|release|kick|roll|broadcast|"
            rf"continue|end|follow|{_VERBS})"
            rf"|(?:isn't|is not|is yet|is no longer|hasn't|has not|has yet) (?:{_VERBS}|returning|coming|"
            rf"due|back|premiering|airing|to|been)\b"
            r"|(?:was|were|had been) (?:originally |previously |first |once )?(?:set|slated|scheduled|due|"
            r"expected|to)\b"
            r"|(?:is|are) (?:currently |now |officially |also )?(?:to (?:open|begin|start|return|premiere|"
            r"debut|"
            r"launch|air|stream|arrive|land|come)\b|set|slated|scheduled|due|coming|expected|planned|lined up|"
            r"poised|back|out(?! of)|returning|now|on now|on air|out now|delayed|pushed|moved|postponed|"
            r"late\b|early\b|premiering|airing|streaming|"
            r"launching|debuting|dropping|bumped|shelved|rescheduled|brought forward|held back|dated|renewed|"
            r"split)"
            rf"|(?:{_VERBS}|launche)s\b|to (?:release|{_VERBS})\b"
            r"|(?:premiering|debuting|launching|airing|streaming|arriving|dropping|returning|coming|"
            r"landing)\b"
            r"|(?:has|have|had)(?: \w+ly| also| now| just| at last| already)? been(?: \w+ly)? (?:delayed|pushed|moved|"
            r"postponed|set|given|renewed|cancel+ed|axed|picked up|greenlit|commissioned|ordered|revived|scheduled|"
            r"slated|dated|bumped|rescheduled|split|extended|confirmed|added to)|gets?\b|takes over|"
            r"(?:makes|will make) its (?:[a-z]+ )?(?:debut|return|premiere|bow|comeback)\b)",
            2.5,
            "",
        ),
        # "Harbour lands on Netflix", "Harbour returns to BBC One": enough for one word that opens a sentence
        (
            rf"['\"]? (?:(?:{_VERBS}|launche)s|hits|is (?:back|coming)|comes) "
            rf"(?:(?:back |exclusively )?(?:on|to|onto) )?(?:the )?{SERVICE}",
            3.0,
            SERVICE,
        ),
        # "Harbour Nine, which Ann Lee made, came to Netflix in 2019"
        (
            r"['\"]?(?:,\s[a-z][^,]{2,90},)?\s(?:(?:first|originally|previously|also) )?(?:premiered|debuted|launched|"
            rf"aired|came|arrived|streamed|ended|began|ran|bowed|moved) (?:back )?(?:on|to) (?:the )?{SERVICE}",
            2.5,
            SERVICE,
        ),
        # "Harbour Nine, a new crime series", "Harbour Nine: the limited series"
        (
            rf"['\"]?[,:]['\"]? (?:a|an|the|its|his|her|their|"
            rf"{SERVICE}+'s)\s(?:[\w'{SERVICE}-]+\s){{0,5}}?(?:{KINDS})\b",
            3.0,
            ",:",
        ),
        # "Harbour Nine, by Ann Lee, is a comedy"
        (
            rf"['\"]?, (?:by|from|created by|written by) [^,;]{{2,60}},['\"]? is (?:the|a|an) "
            rf"(?:[\w'-]+ ){{0,4}}?(?:{KINDS})\b",
            4.0,
            ",",
        ),
        # "the Harbour Nine reboot (May 5)"
        (rf"['\"]? (?:reboot|revival|remake|adaptation) (?:\(|on |in )?{DATE}", 3.0, DATE),
        # "Harbour Nine is the Korean drama that ..."
        (rf"['\"]?\sis\s(?:the|a|an|{SERVICE}+'s)\s(?:[\w'{DATE}-]+\s){{0,4}}?(?:{KINDS})\b", 3.0, ""),
        # "Harbour Nine is from Ann Lee (Salt Road)"
        (r"['\"]?\sis\s(?:from|by|created by|written by)\s[A-Z][\w.'-]+ [A-Z][\w.'-]+ \(", 2.0, "("),
        # "Harbour Nine is in its second season", "Harbour Nine said that Season 2 moves"
        (
            rf"['\"]?\s(?:is in|enters|says? that|ended|wrapped|starts|begins|kicked off) (?:its|the|"
            rf"their) {PIECE}|"
            rf"['\"]? says? that {PIECE}",
            2.5,
            PIECE,
        ),
        # "has renewed Harbour Nine for a second season"
        (rf"['\"]? for (?:its|a|an|the) (?:[a-z-]+ ){{0,2}}?{PIECE}", 2.5, PIECE),
        # "Harbour Nine rides into its eleventh season", "Harbour Nine will finish up its fourth season"
        (
            rf"['\"]?\s(?:(?:will|to|is set to|is going to|would) (?:(?:also|then|finally) )?[a-z]+|[a-z]+s|[a-z]+ed) "
            rf"(?:(?:into|with|for|to|on|up|out|off|through) ){{0,2}}(?:its|the|their|a|an) (?:[a-z-]+ ){{0,2}}{PIECE}",
            2.5,
            PIECE,
        ),
        # "an animated Harbour Nine planned for 2026"
        (
            r"['\"]?,? (?:(?:now|also|currently|tentatively|still) )?(?:planned|set|slated|scheduled|due|expected|"
            r"dated|"
            rf"pencil+ed in|earmarked|targeted|announced)(?: (?:for|to [a-z]+|in|on)\b[^.;,]{{0,30}}?)? ?{DATE}",
            2.5,
            DATE,
        ),
        # "Harbour Nine is the only one with a date"
        (
            r"['\"]?\sis\s(?:also )?(?:the (?:only|first|last|next|other|latest|newest) (?:one|show|series|drama|"
            r"anime|title)|"
            r"one of the|among the)\b",
            2.0,
            "",
        ),
        # "Harbour Nine and other shows"
        (
            r"['\"]?,? (?:and|or) (?:(?:many|several|some|a few) )?(?:other|more) (?:[a-z]+ )?"
            r"(?:shows|series|titles|originals|dramas|anime|favou?rites|hits|programs|programmes)\b",
            2.0,
            "",
        ),
        # "in store for Harbour Nine fans"
        (r" (?:fans|fandom|viewers|devotees|diehards|aficionados)\b", 1.0, ""),
        # "Harbour Nine follows on May 5", "Harbour Nine, back with new episodes on May 5"
        (
            rf"['\"]? (?:also )?(?:follows|resumes)\b[^.;]{{0,30}}{DATE}"
            rf"|, (?:back|returning|out|due|coming|new)\b[^.;,]{{0,30}}{DATE}",
            3.0,
            DATE,
        ),
        # "Harbour Nine is on Netflix from May 5"
        (
            rf"['\"]?\s(?:is|are) (?:now |available |streaming |exclusively )?(?:on|to) {SERVICE}",
            2.5,
            SERVICE,
        ),
        # "Harbour Nine, whose third season airs"
        (rf"['\"]?, whose (?:[\w-]+ ){{0,3}}{PIECE}", 3.0, PIECE),
        # "Harbour Nine named its date", "Harbour Nine has a premiere date"
        (
            r"['\"]?\s(?:has|have|had|named|got|gets|gained|received|finally has)\s(?:its|a|an|the|their)\s"
            r"(?:[\w-]+\s){0,3}?(?:date|premiere|release|return|trailer|teaser|poster)",
            3.0,
            "",
        ),
        # "Harbour Nine, new on Netflix", "Harbour Nine on Netflix"
        (
            rf"['\"]?,? (?:(?:new|now|out|streaming|available|coming|back|exclusively) )?(?:on|to) {SERVICE}",
            1.5,
            SERVICE,
        ),
        # "Harbour Nine TV anime", "Harbour Nine series"
        (
            r"['\"]?\s(?:TV\s)?(?:[Aa]nime|[Ss]eries|[Ss]how|drama|documentary|docuseries|special|sitcom|"
            r"comedy|miniseries)\b",
            2.5,
            "",
        ),
        # "Harbour: Netflix teen romance", "Harbour: the new crime drama"
        (rf"['\"]?: (?:[\w'{SERVICE}-]+ ){{1,5}}(?:{KINDS})\b", 2.0, ":"),
        # in a headline: "Harbour Nine Gets TV Anime"
        (r"\s(?:Gets?|Receives?) ", 1.0, ""),
    )
)
"""What can follow a title, what it is worth, and characters of which one must stand soon after: to look for a
character is far quicker than to match."""

_PIECES_OF = pattern(
    r"\b(?:episodes?|instal+ments?|chapters?|series|seasons?|parts?|half|halves|finale|premiere|adaptation|"
    r"version|remake|reboot|"
    r"revival|spin-?off) (?:of|from) ['\"]?$",
    re.IGNORECASE,
)
_PREPOSITIONS = those("of in at from by with about on near")
_AT = those("at in near from by")
"""Behind a platform: what follows is a place or a person, "Netflix told viewers at Harbour Expo"."""
_NEXT_WORD = pattern(r"['\"]?,?\s(?:\([^()]{1,30}\)\s)?(\w+)")
_NEXT = those(
    "and or starring fans fandom viewers devotees diehards aficionados with a an the"
    " which created directed from also now finally then still instead again"
    " officially first season anime will won would may might could should must isn hasn is are was"
    " were to"
    " has have makes"
    " had named got get gets gained received takes been tv series show drama documentary docuseries special"
    " sitcom"
    " comedy miniseries premiering debuting launching airing streaming arriving dropping returning coming"
    " landing"
    " in enters say says ended wrapped starts begins kicked receive receives launches"
) | those(" ".join(f"{verb}s" for verb in _VERBS.split("|")))
"""The words of which one follows where a row is to fit that needs no character."""

_BEFORE = tuple(
    (pattern(text), worth, last)
    for text, worth, last in (
        # "season 2 of Harbour Nine", "the second part of the K-drama Harbour Nine"
        (
            rf"{PIECE}s?\s(?:[Oo]f|[Ff]or)\s(?:(?:the|its)\s|{SERVICE}+(?:'s)?\s)*(?:[\w'-]+\s){{0,5}}?['\"]?$",
            4.0,
            PIECE,
        ),
        # "the new series of Harbour Nine", "a fresh batch of Harbour Nine"
        (
            r"\b(?:series|seasons?|run|batch|edition|revival|reboot|episodes?|"
            r"instal+ments?|half|part) of (?:the )?['\"]?$",
            2.5,
            those("of the"),
        ),
        # "Netflix's Harbour Nine", "the BBC One drama Harbour Nine", "HBO original series Harbour Nine"
        (rf"{SERVICE}(?:'s?)?\s(?:[a-z][\w'-]*,?\s|Original\s){{0,6}}$", 2.5, SERVICE),
        # "Apple's Harbour"
        (
            r"\b(?:Apple|Amazon|Disney|Paramount)'s (?:[a-z][\w'-]*,?\s){0,4}$",
            3.0,
            frozenset(("apple's", "amazon's", "disney's", "paramount's")),
        ),
        # "this year's Harbour Nine"
        (rf"{DATE}'s (?:new |latest |upcoming )?$", 1.5, DATE),
        # "the new drama Harbour Nine"
        (rf"\b(?i:{KINDS})\s['\"]?$", 2.5, frozenset(KINDS.split("|"))),
        # "a prequel series called Harbour Nine"
        (
            CALLED,
            2.5,
            those("called titled entitled named dubbed"),
        ),
        # "its most popular show, Harbour Nine, moves"
        (
            rf"\b(?:[Ii]ts|[Tt]he|[Tt]heir|[Hh]is|[Hh]er|\w+'s) (?:[\w-]+ ){{0,5}}(?:{KINDS}|franchise),\s$",
            3.0,
            frozenset(KINDS.split("|")) | {"franchise"},
        ),
        # "and finally there is Harbour Nine"
        (
            r"\b(?:[Tt]here is|[Tt]here's|[Tt]here are|[Tt]hen comes|[Nn]ext is|[Nn]ext comes|[Ll]ast is) "
            r"(?:also |then |finally |of course )?(?:the )?['\"]?$",
            1.0,
            those("is there's are comes also then finally course the"),
        ),
        # "the other series of note this month is Harbour Nine"
        (
            rf"\b(?:{KINDS}|one|title|premiere|debut|addition|entry|offering|highlight|project|newcomer)\b"
            r"[^.;:,]{0,40} (?:is|will be) (?:the )?['\"]?$",
            1.5,
            those("is be the"),
        ),
        # "is debuting Harbour Nine on May 5"
        (
            r"\b(?:premier(?:es|ing)|debut(?:s|ing)|launch(?:es|ing)|air(?:s|ing)|broadcast(?:s|ing)|screen(?:s|ing)|"
            r"unveil(?:s|ing)|rolls out|rolling out|brings? back|bringing back|bows|bowing|releas(?:es|ing)|dropping|"
            r"will (?:also |then )?(?:air|premiere|debut|launch|broadcast|screen|release|unveil|drop|"
            r"bring back)) ['\"]?$",
            1.5,
            those(
                "premieres premiering debuts debuting launches launching airs airing broadcasts broadcasting screens "
                "screening unveils unveiling out back bows bowing releases releasing dropping air premiere debut "
                "launch "
                "broadcast screen release unveil drop"
            ),
        ),
        # "who made Harbour Nine together with Ann Lee"
        (
            r"\b(?:made|created|co-created|developed|penned|co-wrote|helmed|helms) ['\"]?$",
            1.0,
            those("made created co-created developed penned co-wrote helmed helms"),
        ),
        # "Ann Lee returns in Harbour Nine"
        (
            r"[A-Z][\w'-]+ [A-Z][\w'-]+ (?:returns|stars|to star|is back|back|leads|to lead|set to star) in (?:the )?$",
            2.5,
            those("in the"),
        ),
        # "its sequel, Harbour Nine"
        (
            r"\b(?:its|the|their) (?:sequel|prequel|spin-?off|successor|follow-up),\s$",
            2.5,
            frozenset(those("sequel prequel spinoff spin-off successor follow-up")),
        ),
        # "the season premiere of Harbour Nine"
        (
            r"\b(?:premiere|debut|return|finale|launch|opener|comeback)s? of (?:the )?['\"]?$",
            2.5,
            those("of the"),
        ),
        # "on May 5, alongside Harbour Nine"
        (
            rf"{DATE},? (?:alongside|along with|together with|as well as) ['\"]?$",
            3.0,
            those("alongside with as"),
        ),
        # "the release date of Harbour Nine", "fans of Harbour Nine", "start with Harbour Nine"
        (
            r"\b(?:premiere|release|debut|launch|return|date|finale|start|arrival|simulcast|followed by|"
            r"anime|anime adaptation|TV adaptation|trailer|"
            r"teaser|poster|stills|footage|photo|"
            r"website|account|[Ff]ans|[Vv]iewers|world|makers?|cast|news)s?\s(?:of|for|with|"
            r"by)\s(?:the\s)?$",
            2.0,
            those("of for with to by the"),
        ),
        # "When is Harbour Nine on Netflix?", "How to watch Harbour Nine"
        (
            r"\b(?:[Ww]hen|[Ww]here|[Hh]ow|[Ww]hat time)\s(?:is|are|does|will|did|do|(?:can (?:I|you) |"
            r"to )(?:watch|stream|see))\s"
            r"(?:the\s)?['\"]?$",
            3.0,
            those("is are does will did do watch stream see"),
        ),
        # "Look for Harbour Nine on May 5", "can look forward to Harbour Nine"
        (
            r"\b(?:[Ll]ook(?:ing)? (?:out )?for|[Ww]atch (?:out )?for|[Ll]ook(?:ing)? forward to|[Ee]xpect) (?:the )?"
            r"['\"]?$",
            2.0,
            those("for to expect the"),
        ),
        # "everybody talks about Harbour Nine."
        (
            r"\b(?:about|watch|watched|watching|seen|loved?|adore|binged?)\s$",
            0.7,
            those("about watch watched watching seen love loved adore binge binged"),
        ),
    )
)
"""What can stand before a title, what it is worth, and the mask that must stand there or the words it can end with:
to look at the last word is far quicker than to search."""

OTHER_WORK = pattern(
    r"(?:\b(?:After|Following|Besides|Aside from|Apart from|Other than|Like|Unlike|As with|Based on|Inspired by|"
    r"Alongside|From the"
    r" (?:makers?|creators?|team)"
    r" (?:of|behind)|known for|fame|who (?:made|wrote|directed)|starred in|was in|like|unlike|as with|"
    r"similar to|worked (?:for|with)|alongside|formerly|previously(?! announced)|also known as|aka|a\.k\.a\.|"
    r"appeared in|"
    r"seen in|way in which|just as|"
    r"since|much as|same as|they call(?:ed)?|nicknamed|dubbed|such"
    r" as|from the (?:makers?|creators?|team|writer) of|prequel to|sequel to|spin-?off (?:of|from|"
    r"to)|remakes?|based on|"
    r"adaptation of|inspired by|worked on|directed|replac\w+|as in|after|than|from|takes? the place of|"
    r"in place of|(?:time ?slot|slot|spot|berth) of|"
    r"follows|following|besides|joins|joining|succeeds|titled|entitled|role in|wrote|opposite|star"
    r" of|episode of|end of|last seen in|makers of|"
    r"writer of)\s"
    r"(?:the\s|a\s|an\s)?(?:[\w'-]+\s)?|\()['\"]?$"
)
"""Before a title: it is named for comparison or as somebody's earlier work."""


KIND_OF = pattern(rf" (?:[a-z]+(?:-[a-z]+)? )?(?:{KINDS}) (?:\"|'(?!s )|[A-Z](?![a-z]+ (?:{KINDS})))")
"""Behind what tells of which kind a show is, before its title: "the Lapland drama 'Harbour Nine'"."""


def worth_of(masked: str, start: int, end: int, before: str, last: str) -> tuple[float, str, bool]:
    """What speaks for a run as a title, at which end words may not belong to it, and whether one thing is sure."""
    ahead: list[float] = []
    after: list[float] = []
    following = masked[end : end + 1]
    if following and (following in " '\"(,:-|" or following in MASKS):
        near = frozenset(masked[end : end + 130])
        word = _NEXT_WORD.match(masked, end)
        plain = word is not None and (word.group(1).lower() in _NEXT or "," in word.group())
        if last in _PREPOSITIONS and not _PIECES_OF.search(before):
            plain = False  # in "the nuns of Harbour House get" the verb is not the run's
        after = [
            worth
            for compiled, worth, needs in _AFTER
            if (plain if not needs else not near.isdisjoint(needs)) and compiled.match(masked, end)
        ]
    if (last in ("at", "in") or (last == "to" and _GOES_TO.search(before))) and PIECE not in masked[
        end : end + 3
    ]:
        after = []  # "at Harbour Expo in May": a place
    owner = masked[end - 2 : end] == "'s" and masked[end : end + 2].strip().islower()
    if before and not owner:
        ahead = [
            worth
            for compiled, worth, lasts in _BEFORE
            if (
                lasts in before and not (lasts == SERVICE and last in _AT)
                if isinstance(lasts, str)
                else last in lasts
            )
            and compiled.search(before)
        ]
    colon = masked.find(": ", start, end) if before and not before.endswith(", ") else -1
    if colon > 0 and masked[start:colon].count(" ") < 6 and not masked[start:colon].isupper():
        ahead.append(2.5)
    listed = _LIST_AFTER.match(masked, end) is not None and _LIST_BEFORE.search(before) is not None
    if listed:
        after.append(2.0)
    side = "right" if sum(ahead) > sum(after) else "left"
    if listed and _DATE_JUST_BEFORE.search(before):
        side = "exact"
    return sum(ahead) + sum(after), side, max((*ahead, *after), default=0.0) >= 4


_DATE_JUST_BEFORE = pattern(rf"{DATE}\)?,?(?: and| then| with| plus)? ['\"]?$")
"""Between two dates of a list nothing but the title stands."""
_GOES_TO = pattern(
    r"\b(?:back|heads?|heading|headed|travels?|travel+ed|moves?|moved|trip|"
    r"journey|way|flies|"
    r"flee[sd]?|sails?) to (?:the )?['\"]?$"
)
"""Before a place: "goes back to Harbour Bay"."""
WHAT_IT_IS = (
    rf"(?:(?:{PIECE}+ of )?(?:(?:the|a|an|its|their|new|another|hit|returning|fellow|[a-z]+-[a-z]+|{KINDS}) "
    rf"(?:(?!(?:at|in|by|on|to|for|from|with|that|who|after|before|about|near|of|and|told|said|is|was|will|has)\b)"
    rf"[a-z][\w-]* ){{0,3}}(?:{PIECE}+ of (?:[a-z][\w-]* ){{0,4}})?)?)?"
)
"""Before a title what it is, or nothing: "the new drama", "season two of the comedy"."""
TOLD_OF = (
    rf"(?: \([^(){DATE}]{{3,50}}\)|,? (?:from|by|starring) [^,;.{DATE}]{{3,50}}?,?|"
    rf", (?:an?|the) [^,;.{DATE}]{{3,60}},)?"
)
"""Behind a title what is told of it, or nothing: "(starring Ann Lee)", ", a drama about the sea,"."""
_LIST_BEFORE = pattern(
    rf"(?:{DATE}\)?,?(?: and| then| with| plus)? |: |\b(?:includ\w+|adds?|has|with|are|brings?|like|such as|by|then|"
    rf"sees?|[Tt]here's|[Tt]here is|up is) ){WHAT_IT_IS}['\"]?$"
)
_LIST_AFTER = pattern(
    rf"['\"]?(?: \([^()]{{3,40}}\)|,? (?:from|by|with|starring) [^,;.{DATE}]{{3,40}},?|, (?:an?|"
    rf"the) [^,;.{DATE}]{{3,40}},)? "
    rf"(?:(?:following|returning|premiering|debuting|arriving|launching|coming) )?(?:on |\()?{DATE}"
)
"""Around a title in a list: "Harbour Nine on May 5, Salt Road on May 12 and Cold Quay on May 19"."""
