"""What the words just before and after a date tell of it."""

import re

from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

NO_BEFORE = pattern(
    r"\bof (?:the )?$|"
    r"\bduring (?:the|its|their) (?:[\w-]+ )?(?:finale|premiere|broadcast|ceremony|telecast)(?: on| in)? $|"
    r"\b(?:million|thousand|m) (?:views|viewers|households|people)\b[^,;.]{0,40}$|\b(?:since|(?:nowhere |"
    r"anywhere )?near|close to|unlike|(?<!week )(?<!days )(?<!weeks )after|(?<!the )following(?! (?:on|in)\s?$)|"
    r"until now|"
    r"as of|ago|before|(?:hiatus|break|pause)(?: (?:starting|beginning|from)| \()|prior to|"
    r"between(?: \d+ and)?|between now and|(?<!come )(?<!comes )(?<!coming )(?<!be )(?<!is )(?<!are )(?<!'s )(?<!'re )"
    r"(?<!right )back in|dated|early cuts?.*|in the (?:spring|summer|year) of|©|copyright|late"
    r"|[Pp]ublished|[Pp]osted|[Uu]pdated|events? (?:on|in)|from [^,;]{0,25}? to|via (?!T{3})[A-Z]\w+ on|"
    r"upfronts?|(?-i:presentation|showcase|panel|press tour|ceremony)|Comic-?Con|"
    r"(?<!\wth )(?<!ond )(?<!ird )(?<!rst )year|spanning|as recently as|dating (?:back )?to|class of)"
    r"(?: (?:its|the|their|his|her|US|U\.S\.|UK|American|British|Korean|Japanese|international|initial|part|"
    r"season|series|volume|one|first|last|debut|premiere|on|"
    r"in|an?|the show's|\w+'s|\d+'?s?|[\w-]+ of))*,?\s?$",
    re.IGNORECASE,
)
"""Words before a date that take it out: "since September 7", "after its May 8 premiere", "in the spring of 1945"."""

OF_RELEASE = pattern(
    r"(?:premiere|release|debut|launch|start|air|broadcast|date|window|slate|lineup|end|weeks?|"
    r"half|part|beginning|days?|night|morning|evening|return)s? (?:date )?of\s?$"
)

FOR_RELEASE = pattern(
    r"\bfor (?:an? |its |their )?(?:broadcast|transmission|release|premiere|debut|launch|airing|delivery to "
    r"viewers)"
    r" (?:on |in |this |from |during )?(?:the )?$"
)
"""Before a date: "has ordered a fifth series for broadcast in 2026"."""

DATED_FOR = pattern(
    r"\b(?:Dates|dates|Dated|dated|Slots|slots|Books|books|Slates|slates|Locks|locks) [^.;]{0,50}[Ff]or $"
)
"""Before a date of a headline: "Harbour TV Dates Season 2 For May 5"."""
DATES_SET = pattern(
    r"\b(?:set|gave|named|announced|revealed|unveiled|confirmed|shared|handed out|locked in) (?:\w+ ){0,7}?"
    r"dates?\b[^.;:]{0,60} (?:on )?$"
)
"""Before the weekday on which dates were told."""
IT_IS = pattern(
    r"\bnow says? (?:it (?:is|will be) )?(?:on )?$|"
    r"\b(?:[Ii]t|[Tt]hat|[Tt]he (?:date|day) to (?:note|watch|remember|circle|mark|save)|(?:premiere|release|"
    r"launch|start|air|return|new|big) (?:date|day)|premiere|"
    r"answer)(?: is|'s| will be| will instead be)(?: now| then| instead| to be)?"
    r"(?: on)?:? $"
)
"""Before a date: "Now it is May 16"."""

ON_PLACE = pattern(r"(?:, | \d{4})? on (?:the )?T{2,}[\w+ ]*(?: and [^()]{2,30})?\)")
"""After a date that opens brackets: "(June on Hulu)"."""

DATE_IS = pattern(
    r"\b(?:premiere|release|launch|start|air|return|TX|transmission|broadcast|debut) date"
    r"(?: (?:confirmed|announced|revealed|set|locked|fixed))?: $",
    re.IGNORECASE,
)
"""Before a date: "TX date confirmed: Sunday 28 January"."""

AHEAD_OF = pattern(
    r"\b(?:ahead of|before|prior to|in advance of)(?: (?:the|its|their|his|her|an?|[\w']+'s))? ?\w*\s?$",
    re.IGNORECASE,
)

AHEAD_OF_RELEASE = pattern(
    r"\b(?:ahead of|before|prior to|in advance of) (?:the|its|their|his|her|[\w']+'s) (?:[\w'-]+ ){0,4}"
    r"(?:premiere|release|debut|finale|launch|return|arrival|broadcast|bow)(?: (?:date|"
    r"on [\w+ ]{2,20}?))? (?:on |"
    r"in |of |this |for )?$",
    re.IGNORECASE,
)
"""Before a date: "has been renewed ahead of its second season's premiere on May 5"."""

NO_AFTER = pattern(
    r"(?! for (?:the |its )?(?:[\w-]+ )?(?:hit|drama|series|comedy|miniseries) )'?s? (?:at|in|for|the|a|"
    r"an)? ?(?:fan ?meet|concert|tour|ceremony|event|panel|convention|"
    r"press|conference|interview|issue|edition of the|festival|trailer|teaser|poster|"
    r"announcement|episode of (?!the)|birthday|anniversary|attack|election|at (?:the )?age|war|"
    r"novel|book|film|movie|hit|drama|series|comedy|version|original|video|strike|miniseries|adaptation|"
    r"article|post|tweet)",
    re.IGNORECASE,
)
"""Words after a date that take it out: "the July 2 fan meeting", "the 2019 hit"."""

RELEASE_AFTER = pattern(
    r"'?s? (?:\w+ ){0,2}?(?:premiere|debut|release|launch|return|start|bow|comeback|air ?date|"
    r"opening|streaming|transmission|broadcast|airing|berth|rollout|kick-?off|arrival|opener)\b"
    r"(?! (?:part(?:y|ies)|screening|event|gala|ceremony|tour|week in|guest))"
    r"| is (?:the|its|a) (?:big |key |crucial )?(?:date|day|night)(?: to (?:note|watch|remember|circle|"
    r"mark))?(?=,| for | when | with )"
    r"|'?s? date\b(?! (?:is|was|has been|had been|with|night)\b)"
    r"|, (?:only|exclusively) on|\s?(?:\)|,)? ?only on|\s?[-|]\s?only on|"
    r",? exclusively on"
    r"|, when (?:the |an? |its |their |we )?[^,.;]{0,80}? (?:arrives|begins|returns|premieres|debuts|starts|drops|"
    r"launches|"
    r"lands|comes back|comes out|hits)\b",
    re.IGNORECASE,
)

GIVEN_UP = pattern(
    r"'?s? (?:\w+ ){0,2}?(?:premiere|debut|release|launch|return|start|date|slot|day)(?: date)? (?:is|was|"
    r"has been|had been|'s)"
    r"(?: \w+ly| now| then)? (?:off|gone|scrapped|dropped|dead|cancel+ed|abandoned|out|given up|no longer|"
    r"moved|pushed|"
    r"delayed|postponed|shifted|bumped|rescheduled|pulled|not)\b"
    r"|,? (?:has|have|had|was|were|is)(?: now| since| also)?(?: been)?(?: \w+ly)? (?:cancel+ed|postponed|"
    r"scrapped|pulled|"
    r"called off|shelved|delayed|axed|put (?:off|back|on hold)|pushed|held\b(?! (?:on|in|at)\b)|moved|bumped|"
    r"rescheduled|shifted|withdrawn)\b"
    r"| (?:was|had been) (?:the|its|an?) (?:\w+ )?(?:plan|date|target|day|aim|goal|idea)\b",
    re.IGNORECASE,
)
"""After a date that is given up: "the May 5 premiere has been pushed", "May 9 was the plan"."""

SLATE_HAS = pattern(
    r" (?:[\w&+-]+ ){0,3}?(?:slate|line-?up|schedule|roster)\b[^.;]{0,60}?\b(?:includes?|including|features?|featuring|"
    r"with|comprises)\b[^.;]*T{3}"
)
"""After a year: "its 2026 slate, which includes Harbour Nine"."""
LEFT_OUT = pattern(r"\b(?:absen\w+|missing|left out|omi\w+|snub\w*|not (?:on|in|part of))\b", re.IGNORECASE)
"""Before such a year: what it has not."""
SEASON_HAS = pattern(
    r",? (?:the|its|this) (?:[\w'-]+ ){0,4}(?:season|line-?up|slate|schedule|programme) (?:includes|features|"
    r"brings|offers|has|"
    r"holds|will include|opens with|continues with)\b[^.;]*T{3}"
)
"""After a date that opens its sentence: "In the spring the fiftieth season includes Harbour Nine"."""

DAY_BRINGS = pattern(
    r",? (?:then |also |finally |now )?(?:brings|sees|heralds|delivers|gives us|offers|marks|ushers in|"
    r"is when|is the day)"
    r"(?= (?:the |an? |its |us |in |you |all |another )*(?:[\w'-]+ ){0,3}?(?:T{3}|episodes?\b|parts?\b|"
    r"volumes?\b|season|"
    r"series|return|premiere|debut|launch|start|arrival|release|finale|second|final|first|half|drop|rest|"
    r"last|show|"
    r"drama|chapters?|instal|batch|conclusion|continuation|beginning|special|[A-Z]))"
)
"""After a date that opens its sentence: "Friday brings the last three episodes"."""

ALSO_THEN = pattern(
    r"\W*(?:Also|Plus|Then|Next|Next up|New|First|First up|Finally|Last|Coming|Due|Out|Arriving|Premiering)(?:,)?"
    r"(?: (?:up|for|in|on|due|out|coming|new|later|arriving|premiering|debuting|returning|set|slated|to [A-Z]\w+|"
    r"on [A-Z]\w+))* ?"
)
IS_WHAT = pattern(r",? (?:is|are|comes?|will be|arrives?|follows?) (?!when\b|the day\b|also\b|over\b|out\b)")
"""Around a date before what comes on it: "Also for early 2015 is the epic Salt Road"."""

EVENT_AFTER = pattern(
    r"'s (?:(?!of|in|to|at|on|after|before|with|for|from|and|until|since)[\"']?[\w'-]+[\"']? ){0,4}?"
    r"(?:finale|premiere|opener|reunion|return)\b",
    re.IGNORECASE,
)
"""After a weekday: "until Thursday's season finale"."""

UNTIL_BEFORE = pattern(
    r"\b(?:wrapped up|over|finished|done) (?:by|at) (?:the )?(?:end of )?$|"
    r"(?:\b(?:until|till|through|thru|up to|leading up to|ending|concluding|concludes|ends|wrapping(?: up)?|"
    r"wraps(?: up)?|ends|finishing|finishes|culminating)"
    r"(?: (?:on|with|in|the|its|an?|season|series|finale|final|last|episodes?|of|to|up|double|bill|two-part|"
    r"two|three|"
    r"extended|special|feature-length|two-hour|hour-long|double-length|super-?sized|bumper))*?)\s?$"
    r"|\b(?:until|till) (?:[\w']+ ){2,5}on $"
    r"|\b(?:ends?|concludes?|wraps?(?: up)?|finish(?:es)?(?: up| off)?|close(?:s|out)?(?: out)?|completes?|bows? out|"
    r"caps?(?: off)?|rounds? (?:out|off)) (?:its|the|their|both) (?:[\w-]+ ){0,3}?(?:run|seasons?|series|year)"
    r"(?: the following| with [^,;.]{3,60}?)? (?:on |in )?(?:the )?$"
    r"|\b(?:to|will|'ll|would|should) (?:end|conclude|wrap(?: up)?|finish|close|bow out|come to (?:an end|"
    r"a close|its end)|"
    r"sign off)(?: (?:its|the|their) (?:run|season|series))?(?: (?:on|in))? $",
    re.IGNORECASE,
)

ENDS_AFTER = pattern(
    r"[^.;:]{1,70}? (?:will |'ll )?"
    r"(?:ends?|concludes?|wraps?(?: up)?|finish(?:es)?(?: up)?|closes?(?: out)?|bows? out) "
    r"(?:its|the|their|both) (?:[\w-]+ ){0,3}?(?:run|seasons?|series|year)\b"
)
"""After a date that opens its sentence: "On May 17 both will end their seasons"."""

NOT_UNTIL = pattern(
    r"(?:(?:n't|\bnot|\bno|\bnever|\blocked|\bbreak|\bhiatus|\bpause|\bfans|\bviewers|\bdelay\w*|push\w*|"
    r"postpon\w*|mov(?:e[sd]?|ing)|shift\w*|"
    r"back|wait\w*|reschedul\w*|hold|held|\boff|\baway|\bgone|\babsent|\bbenched|\bshelved)\b[^.;]*?)"
    r"(?:until|till|to)\s(?:\w+,? )?$",
    re.IGNORECASE,
)

NO_WAIT = pattern(
    r"(?:n't|\bnot|\bnever|\bno need|\bno longer|\bwithout|\binstead of|\brather than)\b(?: (?:have|need|"
    r"needing|having|going"
    r"|to|be|even|actually))* (?:wait|waiting) [^.;]{0,40}?(?:until|till) (?:\w+,? )?$",
    re.IGNORECASE,
)
"""Before a date: "you do not have to wait until Halloween"."""

DEADLINE = pattern(
    r"\bcan (?:[\w']+ ){1,4}(?:until|till) (?:\w+,? )?$|"
    r"\b(?:(?:have|has|had|got)(?: only| just)?|you can|available(?: only)?) (?:until|till) (?:\w+,? )?$"
)
"""Before the last day for something: "fans have until March 31 to finish it"."""

UNTIL_OPENS = pattern(
    r"\b(?:until|till) (?!(?:the |its )?(?:\w+ )?(?:finale|last|final))(?:[\w']+ ){1,4}"
    r"(?:opens|begins|starts|premieres|returns|debuts|launches)(?: on)? $",
    re.IGNORECASE,
)
"""Before a date: "something every day until the new season opens on"."""

DONE_AFTER = pattern(
    r",? (?:(?:it|he|she|they|we|[Tt]{2,}) )?(?:(?:has|have)\b(?! (?:an?|its|the|two|three|new|both|all|another|"
    r"more) )|(?:had|was|were|did)\b|(?:\w+ly )?(?:announced|"
    r"revealed|"
    r"unveiled|confirmed|released|issued|posted|shared|said|set|dropped|published|debuted|ordered|renewed|"
    r"cancel+ed|"
    r"showed|gave|told|named|launched|dated|added|picked|put|took|made|began|opened|hosted|held|offered|"
    r"presented|"
    r"scheduled|reported|tweeted|wrote|teased|premiered|aired|closed|ended|died)\b)"
)
"""After "today" or "this week": what was done on it."""

BEING_BEFORE = pattern(r"\b(?:is|are|be|being|gets?|to) $")

MAYBE = pattern(
    r"\b(?:maybe|perhaps|possibly|presumably|hopefully|conceivably|potentially|theoretically),?"
    r"(?: as (?:early|late|soon) as)?(?: even| sometime| some time)? ?(?:in |on |by |around |from |during )?$"
)
"""Before a date nobody announced: "perhaps in April"."""

CAUSES = (
    "Because",
    "Due to",
    "Owing to",
    "In light",
    "In view",
    "In honor",
    "In honour",
    "In memory",
    "In the wake",
    "Thanks to",
    "On account",
    "Amid",
    "As a result",
    "To mark",
    "To celebrate",
    "To honor",
    "To honour",
    "To make",
    "With the",
    "In response",
    "In deference",
    "Out of respect",
    "On the occasion",
    "In celebration",
    "Coinciding",
    "Despite",
    "Contrary",
    "In spite",
    "Notwithstanding",
)  # fmt: skip

CAUSE = pattern(
    r"(?:Because of|Despite|Contrary to|In spite of|Notwithstanding|Due to|Owing to|In (?:light|view|"
    r"honou?r|memory|the wake|response|deference|celebration)|Thanks to|"
    r"On account of|Amid|As a result of|To (?:mark|celebrate|honou?r|make (?:room|way))|Out of respect|"
    r"Coinciding|"
    r"On the occasion of|With (?:the )?(?:\w+ )?(?:strike|funeral|election|Olympics|World Cup|ceremony|"
    r"coronation|"
    r"debate|inauguration))\b(?:(?!premiere|debut|launch|return|release|finale)[^,;:])*$"
)
"""Before a date: the cause of what follows."""

AT_FAIR = pattern(
    r",? ?\bat (?:the |this year's |next year's )?(?:[\w'&-]+ ){0,4}?(?:Expo|Con|Fest|Festival|Fair|Mania|"
    r"Upfronts?|"
    r"Convention|Jamboree|Summit|Comiket|Comic Market|[A-Z]\w+[Cc]on)\b"
)
"""Beside a date: where fans and the trade meet."""

PIECE_ENDS = pattern(
    r"\b(?:half|parts?(?: \w+)?|volumes?(?: \w+)?|episodes|chapters?|batch|instal+ments?|"
    r"run)(?: that)?(?: will| to| of episodes)? "
    r"(?:conclud|end|wrap|finish|clos|round)\w* (?:up |off |out )?(?:the|its|their) (?:series|season|show|"
    r"saga|story|run|"
    r"drama|tale|trilogy)\b[^.;]{0,12}$"
)
"""Before a date: the last piece comes, "with the second half concluding the series later this year"."""

BEFORE_THAT = tuple(
    f"({word}{mark}"
    for word in (
        "was",
        "previously",
        "originally",
        "formerly",
        "initially",
        "moved from",
        "old date",
        "from",
        "not",
    )
    for mark in (" ", ": ", " on ")
)

GUESS = pattern(
    r"\b(?:(?:seems?|appears?) to be (?:meant|planned|aimed|intended)|according to (?:an? |the |some |"
    r"several )?(?:[\w-]+ )?(?:leak\w*|insiders?|tipsters?|rumou?rs?|reddit\w*)|"
    r"(?:leaks?|leakers?|insiders?|tipsters?) (?:suggests?|claims?|says?|has|have|believes?)|leaked|"
    r"(?<!with )supposedly|"
    r"\b(?:[Ff]ans|[Vv]iewers|[Pp]eople|[Ee]veryone|[Ee]verybody|[Mm]any|[Mm]ost) (?:had )?expected (?:the\b|T{3}|"
    r"(?=[\"']))|"
    r"\b(?:[Ww]e|I)(?:'re|'m| are| am) (?:\w+ )?looking forward to (?:sharing|showing|working|meeting|welcoming|"
    r"seeing you)\b|"
    r"\b(?:had|was|were|been) (?:\w+ly )?(?:assumed|expected|thought|hoped|believed|tipped) (?:that|would)|"
    r"(?:many|fans|you|some|people|viewers|everyone) (?:may |might |will |still )?wonder|more likely scenario|"
    r"(?:no word (?:yet )?(?:on|about|as to)|(?:unclear|unknown|not known|not clear|uncertain) (?:if|whether|when))\b"
    r"(?![^.]*\b(?:but|while|though)\b)|"
    r"it(?:'s| is) (?:also )?possible that|remains to be seen|would have (?:meant|been|put it|placed it)|"
    r"(?:that|this|it) (?:would|could|"
    r"might) be (?:an?|the)(?: \w+)? (?:break|gap|hiatus|pause|"
    r"(?:\w+ )?(?:day|time|date) (?:for|to))|would be the next (?:good |big |likely )?(?:day|time|date)|"
    r"reports? (?:have )?suggest\w*|\bplan (?:was|had been)\b|"
    r"allegedly|purportedly|unconfirmed|\bfalse (?:statement|claim|report|rumou?r)|"
    r"guess\w*|suspect\w*|speculat\w*|predict\w*|rumou?rs? (?:has|have|says?|suggests?|claims?)|"
    r"rumou?red|at the earliest|no earlier than|"
    r"our estimate|estimated|judging (?:by|from)|(?:best|safe|our|my) (?:bet|guess)|in all likelihood|"
    r"chances are|"
    r"(?:we|I|I'd|we'd|would) (?:reckon|bet|wager)|fingers crossed|not be surprised|wouldn't surprise|"
    r"(?:assuming|if) (?:all goes|everything goes|things go|past|history|precedent|previous|Netflix sticks)|"
    r"(?:based on|judging|extrapolating from|following) (?:past|previous|earlier|prior) (?:release|"
    r"seasons?|years|"
    r"patterns?|gaps?|schedules?)|may (?:well |also |even |conceivably |possibly )?be (?:with us|upon us)|"
    r"would (?:not )?expect|wouldn't expect|going by (?:this|that|the)"
    r"|if (?:the|this|that) (?:pattern|schedule|trend)|(?:is|are|will|would|it's) (?:most )?likely|"
    r"(?:could|might) (?:well |also |even |conceivably |possibly )?be (?!(?:able|an?|the|one|its|his|her|their|our|"
    r"your|more|better|worse|quite|very|so|what|just what|who|anything|everything|worth)\b|postponed|delayed|pushed)|"
    r"(?:likely|probably) (?:won't|will not)|likely (?:to|be|premiere|arrive|land)|(?<!and )probably|"
    r"could (?:arrive|premiere|return|drop|be released|"
    r"land|come|debut|see)|might (?!n.t\b|not\b|as\b|seem\b|remember\b|know\b|recall\b|have\b)\w+)\b",
    re.IGNORECASE,
)
"""What the writer expects, which nobody announced."""

EFFECTIVELY = pattern(r"\((?:effectively|technically|actually|i\.e\.|that is|really)[, ]+(?:on )?$")

THEATRES = pattern(
    r"\b(?:Comic-?Con|Fan Expo|convention|film festival|theat(?:er|re)s|cinemas|big screen|Blu-ray|"
    r"DVD|bookshops|bookstores|in (?:stores|shops)|box office)\b",
    re.IGNORECASE,
)

GUESS_WORDS = those(
    "meant break gap hiatus pause day word unclear unknown known clear uncertain remains plan wonder wondering "
    "scenario "
    "reports report suggest "
    "suggested suggests assumed thought hoped believed "
    "tipped expected looking forward seem seems appear appears guess guessing guesses suspect suspects speculate "
    "speculation speculated predict predicts prediction"
    " predicted predictions"
    " rumor rumors rumour rumours rumored rumoured earliest earlier estimate estimated expect going if"
    " false possible"
    " likely probably could might judging bet likelihood chances reckon wager fingers surprised surprise "
    "assuming"
    " based extrapolating us "
    "leak leaks leaker leakers leaked insider insiders tipster supposedly allegedly purportedly "
    "unconfirmed"
)
THEATRE_WORDS = those(
    "fest fair mania upfront upfronts jamboree summit comiket comic comiccon con expo convention festival "
    "theaters theatres theater theatre"
    " cinemas screen blu dvd bookshops bookstores office stores shops"
)
UNTIL_WORDS = those(
    "until till through thru up complete completes closes bows caps cap rounds round ending concluding concludes "
    "ends wrapping wraps finishing finishes culminating end conclude wrap finish close bow sign come"
)
MAYBE_WORDS = those("maybe perhaps possibly presumably hopefully conceivably potentially theoretically")
AHEAD_WORDS = those("ahead before prior advance")
"""Words of which a sentence has one where the pattern of that name can match."""
