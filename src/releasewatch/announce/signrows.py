"""The words around a date that tell whether it is the day of a release, as a table."""

from releasewatch.announce.plans import ADVERB, GIVEN_UP, Row
from releasewatch.announce.verbs import BASE, DOING, DONE, PAST, PLANNED, PLANNED_FIRST, PRESENT

_MODAL = (
    r"(?:(?:doesn|don|didn|won|isn|aren|hasn|can|couldn)'t|will|ll|shall|would|can|could|may|might|must|"
    r"should|does|do|did|"
    r"not|to|gonna)"
)

_MODAL_FIRST = (
    "doesn don didn won isn aren hasn couldn will ll shall would can could may might must"
    " should does do did not to gonna"
)

_NO_PRESENT = (
    r"com(?:es|ing) (?:from (?!\w+day|\d|(?-i:[A-Z][a-z]{2,8}\.? \d))|of |across|up with|down to|together|"
    r"undone|true|"
    r"clean|apart|to (?:terms|life|mind|blows|grips|town|light|an end|a (?:head|close|halt|end)|the "
    r"(?:funeral|rescue|aid|"
    r"conclusion|end|wedding|door|table|attention|help)))|opens at (?!\d|noon|midnight)|opens in (?:theat|"
    r"cinemas)"
    r"|returns (?:from (?:the dead|war|prison|exile|abroad|the front)|home|the favou?r)"
)
"""Verbs of releases that are none in this company: "comes to terms", "opens at the Playhouse", "returns from war"."""

_EVENT = (
    r"(?-i:tournament|championships?|olympics|Olympics|World Cup|election|ceremony|gala|convention|"
    r"exhibition|exhibit|"
    r"concert|concerts|tour|playoffs|semi-?finals?|auction|conference|summit|festival|fair|expo|fan "
    r"?meeting|fan ?meet|"
    r"musical|stage (?:play|show|event|adaptation)|presale|pre-?sale|ticket sales?|tickets?|voting|polls|"
    r"auditions?|"
    r"applications|registration|hearing|wedding|funeral|memorial|burial|screenings?|pop-?up|pre-?orders?|"
    r"book|novel|"
    r"memoir|album|soundtrack|vinyl|paperback|box ?set|Presale|Pre-?sale|Tickets?|Ticket sales|Voting|"
    r"Auditions|"
    r"Applications|Registration|Screenings?|Pre-?orders?|OSTs?|DVDs?|Blu-?rays?|CDs?|Soundtrack|Vinyl)"
)
"""Things with a day that are no shows, in small letters as no title is."""

ROWS: tuple[Row, ...] = (
    *GIVEN_UP,
    # The time of a story: "set in 1945", "takes place"
    (
        "off",
        "set laid placed",
        r"(?:set|laid|placed)(?! (?:to|for|its|an?)\b)(?: [\w']+){0,3}? (?:in|during|between|against|after|"
        r"before|over)(?= )",
    ),
    (
        "off",
        "take takes taking took based inspired modelled modeled event events story tale stories",
        r"(?:tak(?:es?|ing) (?:place|us|viewers|you)|took place|(?:based|inspired|modelled|modeled) (?:on|"
        r"by)|(?:events?|story|tale|stories) of)",
    ),
    (
        "off",
        "story tale action plot narrative novel",
        r"(?:story|tale|action|plot|narrative|novel) (?:\w+ )?(?:opens|begins|starts|unfolds|moves|"
        r"picks up|is set|jumps|plays out)",
    ),
    # Another thing that has a day: "the tournament opens", "presale for members is on"
    (
        "off",
        "tournament championship championships olympics world election ceremony gala convention exhibition "
        "exhibit"
        " concert concerts tour playoffs semifinal semifinals semi auction conference summit festival fair "
        "expo fan"
        " fanmeeting musical stage presale pre ticket tickets voting polls audition auditions applications "
        "registration"
        " hearing wedding funeral memorial burial screening screenings pop popup preorder preorders book "
        "novel memoir album"
        " soundtrack vinyl paperback box boxset ost osts dvd dvds blu bluray blurays cd cds",
        rf"{_EVENT}(?: (?:for|in|at|to) (?:[\w']+ ){{0,3}}?(?:[\w']+))? (?:opens?|starts?|begins?|kicks? "
        rf"off|take[s ]*"
        r" place|runs?|returns?|resumes?|go(?:es)?|airs?|arrives?|comes?|follows?|is|are|will"
        r"|(?:planned|scheduled|slated|set|held|due) (?:for|on|in)|,? (?:out|due|available|published|"
        r"released) (?:on|in|from))"
        r"(?: (?:also|now|officially))*(?: (?:be|been))?(?: (?:held|set|scheduled|planned|slated|on|open|"
        r"start|begin|"
        r"return|air|run|go|take|available|out|sold|released?|published?|shipped|ship))*",
    ),
    (
        "off",
        "expo con comic comiccon festival convention fest fair olympics",
        r"(?:Expo|Con|Festival|Convention|Fest|Fair|Olympics)\b[^.;:]{0,30}?,? (?:which|that) (?:runs?|is|"
        r"are|takes? place|"
        r"opens?|begins?|starts?)",
    ),
    # The making of a show: "filming begins", "production is set to start"
    (
        "off",
        "start starts started starting begin began begins beginning finish finished finishing wrap wrapped"
        " wrapping resume resumes"
        " resumed complete completed",
        r"(?:start|began|begin|finish|wrapp?|resum|complet)\w* (?:filming|production|shooting|work)",
    ),
    (
        "off",
        "work works cameras crew crews shoot shoots taping",
        r"(?:work|works|cameras|crews?|taping|shoots?)(?: \w+)? (?:start|began|begin|resum|roll|wrap|mov|"
        r"finish|tak)\w*"
        r"|(?:shoots?|taping)(?= (?:in|on|at|around|until)\b)",
    ),
    (
        "off",
        "filming production shooting principal",
        r"(?:filming|production|shooting|principal photography)(?! is (?:back|returning)\b)(?: \w+){0,2}? "
        r"(?:start|began|begin|will|is|kick|wrap|take|took|commenc|resum|set|in|on)\w*",
    ),
    # A show that reaches its viewers: "meets its audience", "visits viewers", "will scare viewers from May"
    (
        "sure",
        "will ll to",
        r"(?:will|ll|to) (?!be\b)\w+ (?:with )?(?:[\w'+]+ ){0,3}?(?:viewers|audiences?)\b(?! (?:award|"
        r"score))",
    ),
    (
        "go",
        "meet meets meeting visit visits visiting greet greets greeting",
        r"(?:meet|visit|greet)(?:s|ing)? (?:with )?(?:the |its |their |our |global |domestic |home |tv |"
        r"television )*"
        r"(?:viewers|audiences?|homes|households)\b",
    ),
    # No release, but a slot: "returns to its regular 9pm timeslot"
    (
        "off",
        "return returns returning go goes settle settles",
        r"(?:return|go|settle)(?:s|es|ing)? (?:back )?(?:to|into) (?:its|their|the) (?:regular|usual|normal|familiar|"
        r"customary|traditional) (?:[\w/:]+ ){0,2}?(?:time-?slot|slot|time|home|night|hour|day|schedule)\b",
    ),
    # A show for invited guests: "will get an advance screening on December 23"
    (
        "off",
        "advance advanced early special preview theatrical test press gala fan fans public private exclusive person "
        "theater theatre cinema pre invitation charity sneak free friends industry",
        r"(?:advanced?|early|special|preview|theatrical|test|press|gala|fans?|public|private|exclusive|"
        r"in-person|(?:movie )?theat(?:er|re)|cinema|pre-?release|pre-?screening|invitation-only|charity|sneak|free|"
        r"industry|friends and family) (?:preview )?(?:screenings?|showings?|viewings?)\b",
    ),
    (
        "off",
        "have has hold holds host hosts get gets receive receives",
        r"(?:have|has|holds?|hosts?|gets?|receives?) (?:an?|its|the) (?:[\w-]+ ){0,2}?(?:screenings?|preview|"
        r"premiere event|"
        r"fan event|talk|concert|panel|stage event|signing|exhibition|pop-up|collaboration)(?: events?)?"
        r"(?= (?:in|at|on|with|for)\b)",
    ),
    # People's lives, meetings of people, other business
    (
        "off",
        "born died dies passed married enlist enlisted discharged filmed shot went greenlit sign signed"
        " signs cast won nominated"
        " nominations copyright first reported renewed recorded worked starred directed created"
        " founded serialized serialised"
        " held hosted hosting attend attended attends perform performs performed performing celebrate"
        " celebrates celebrated meet"
        " meets meeting on age aged turns ended ends ending expire expired expires leave leaves leaving"
        " remove removed axed canceled"
        " cancelled commissioned commissions ordered read listed",
        r"(?:born|died|dies|passed away|married|enlist\w*|discharged|filmed|shot in|went into production|"
        r"greenlit|sign(?:ed|s)|"
        r"cast(?= (?:in|last|as))|won(?!')|(?<!-)nominat\w+|copyright|(?:first )?reported|renewed|recorded|"
        r"worked|starred|directed|"
        r"created|founded|seriali[sz]ed|held|host(?:ed|ing)|attend\w*|perform\w*|celebrat\w*|meet\w*|"
        r"on sale|aged?|turns|ended|"
        r"ends|ending|expire[sd]?|leav(?:es?|ing)|remov\w+|axed|cancel+ed|"
        r"commission(?:ed|s)(?! for)|ordered|read out)",
    ),
    (
        "off",
        "aim aims hope hopes publish publishes publishing no",
        r"(?:aims?|hopes?) to (?:become|(?:start|begin|get to|be at) (?:work|filming|production|shooting|writing)|"
        r"film|shoot|write)|publish(?:es|ing)?(?= [^,;.]{0,60}\b(?:volumes?|books?|novels?|manga|memoir|"
        r"magazine)\b)|"
        r"no longer (?:plan\w*|set|slated|scheduled|due|coming|expected|going)(?: (?:on|to))?(?: \w+ing)?",
    ),
    ("off", "last", r"last (?:chance|call|days|day) to (?:watch|stream|see)|last chance"),
    (
        "off",
        "begin begins beginning start starts starting",
        r"(?:begin|start)(?:s|ing|ning)? (?:his|her)(?! (?:run|reign|journey|new show))",
    ),
    # A new date
    (
        "moved",
        "delay delayed delays postpone postponed postpones push pushed pushes pushing move moved moves"
        " moving shift shifted shifts brought bring brings goes go going went jump jumps slide slides slid "
        "leap leaps"
        " change changes changed switches switched"
        " shifting reschedule rescheduled reschedules bump bumped bumps slip slipped slips redate redated"
        " put puts putting re",
        r"(?:(?!mov\w+ (?:there|here|over|house|home|on to|in with)\b)"
        r"(?:(?:delay|postpon|push|mov|shift|reschedul|bump|slip|re-?dat)\w*|(?:goes|go|going|went|jumps?|"
        r"slides?|slid|"
        r"leaps?|chang(?:es?|ed)|switch(?:es|ed))(?= (?:back )?from [^,;.]{3,30} to )|br(?:ought|"
        r"ings?)(?= (?:it )?forward)|"
        r"put(?:s|ting)?(?= (?:off|"
        r"back)))"
        r"(?: (?:back|off|up|forward|out|again|it|the show|the series|the premiere|the release))*(?=[ .,;!]|"
        r"$)|"
        r"re-?scheduled)",
    ),
    # To come, without doubt: "will premiere", "to be released", "doesn't premiere", "is set to air", "due out"
    ("sure", _MODAL_FIRST, rf"{_MODAL}{ADVERB}(?: be)?(?: able to| going to)? ?(?:{BASE})(?![a-z])"),
    (
        "sure",
        _MODAL_FIRST,
        rf"{_MODAL}{ADVERB} be(?: \w+ly)? (?:{DONE}|available|out|back|added|ready|made available|seen|"
        rf"watched|"
        rf"broadcast|shown|stripped|there|"
        r"here|on)(?![a-z])",
    ),
    (
        "sure",
        "will ll",
        rf"(?:will|ll){ADVERB} be (?!announc|reveal|unveil|held|film|renew|honou?r|award|publish|remov|"
        rf"delet|charg|"
        r"nam|join|host|cancel|record|interview|produc|direct|creat|shot)\w+(?:ed|en|wn)(?= (?:on|in|from|"
        r"at|this|next) )",
    ),
    (
        "sure",
        _MODAL_FIRST,
        rf"{_MODAL}{ADVERB} be(?= (?:from|with|a\b|at (?:\d|noon|midnight|an? |the (?:end|start|beginning))|"
        r"in (?:\d|the (?:new|spring|summer|fall|autumn|winter|first|second|third|fourth|coming|next|"
        r"middle)|early|"
        r"late|mid|spring|summer|fall|autumn|winter|q\d|jan|feb|mar|apr|may\b|june?\b|july?\b|aug|sep|oct|"
        r"nov|dec)))",
    ),
    (
        "sure",
        "will ll",
        r"(?:will|ll) (?:also |now |then )?have (?:it|them|all of it|both|"
        r"the (?:show|series|season|drama|rest|new|first|"
        r"second|third|final|last|whole|full|other)\w*)(?= (?:[\w-]+ ){0,4}?(?:on|in|from|this|next|by)\b)",
    ),
    ("sure", "there tune tunes mark", r"(?:there will be|tunes? in|tune into|mark your calendars?)"),
    (
        "sure",
        f"now currently is are s been officially all {PLANNED_FIRST}",
        rf"(?!due to (?!(?:be |{BASE})))(?:now |currently |is |are |s |been |officially |"
        rf"all )?(?:{PLANNED} (?:to|for)|(?:expected|"
        rf"planned|slated|scheduled|eyed|tipped) in)(?: (?:a|its|the))?"
        rf"(?: (?:be )?(?:{BASE}|{DONE}))?(?![a-z])",
    ),
    (
        "sure",
        "due",
        rf"due (?:(?:out|in|on|for|later|this|next|early|late|around|sometime)\b|to (?:be |{BASE}))",
    ),
    (
        "sure",
        "is are s being get gets",
        r"(?:is|are|s(?! broadcast)|being|gets?)(?: \w+ly)? (?:released|broadcast|shown|available|out|"
        r"back|due|streamed|"
        r"aired|added|launched|"
        r"unveiled|screened)",
    ),
    ("sure", "on still", r"(?:still )?on (?:course|track|schedule) (?:for|to)"),
    # "runs the ten episodes", "the autumn has 'Harbour Nine'"
    (
        "go",
        "runs carries",
        r"(?:runs|carries)(?= (?:the|its|all|both) (?:[\w-]+ ){0,3}?(?:episodes|season|series|show|drama|"
        r"part)\b)",
    ),
    # A release in the present tense or as a participle: "premieres", "dropping"
    (
        "go",
        " ".join(form.split(" ")[0] for form in (*PRESENT, *DOING)),
        rf"(?!{_NO_PRESENT}|returning (?:originals|shows|series|titles|favou?rites|programs|programmes|dramas|"
        rf"hits)\b)(?:{'|'.join((*PRESENT, *DOING))})",
    ),
    (
        "go",
        "getting hitting gracing",
        r"(?<=be )(?:getting(?= (?:all|the|an?|our|its|\d|new|more|another)\b)|"
        r"(?:hitting|gracing)(?= (?:our |your |the )?(?:small )?screens?\b))",
    ),
    (
        "go",
        "get gets followed stripped has bring brings brought shows put puts pick picks adds streaming",
        r"(?:gets? (?=(?:an?|one|two|three|its) [^,.;]{2,30} on (?-i:[A-Z]))|gets? (?:an? |its |"
        r"the )?(?:new |tv |television |live-action )*(?:anime|series|adaptation|"
        r"drama|spin-?off|sequel|season)"
        r"|followed by|followed(?= (?:on|in|later|a week)[^;.]{0,40} by )|stripped|has it|has(?= (?:the|its|"
        r"all) (?:[\w-]+ ){0,3}(?:episodes|season|series|part|half|rest|finale)\b)|brings? back|"
        r"brought forward to|shows(?= (?:the|its|all|a|it|them|both)\b)|"
        r"picks? up|adds(?= )"
        r"|streaming(?! (?:services?|platforms?|giants?|sites?|rights|era|wars|companies|company|world|"
        r"market)\b))",
    ),
    (
        "go",
        "enters enter flies rides sails heads jumps swings marches rolls makes share",
        r"(?:share(?= [^,.;]{3,60} with you)|enters?(?= (?:its|their) (?:\w+ ){1,3}(?:season|series)\b)|(?:flies|"
        r"rides|sails|heads|jumps|swings|marches|"
        r"rolls) (?:back )?(?:on|onto|to|into)|"
        r"makes (?:its|their|his|her) (?:\w+ )?(?:debut|way|return|bow|premiere|comeback|entrance|arrival))",
    ),
    (
        "go",
        "heading headed",
        r"(?:heading|headed)(?: back)?(?= (?:our|your|to|for|onto) )",
    ),
    # A release as a thing: "release date", "the premiere", "available from"
    (
        "go",
        "release releases premiere premieres air launch debut debuts start return broadcast streaming drop"
        " comeback available"
        " availability watch stream out back exclusively only beginning starting is are was first new"
        " coming upcoming kick kicks"
        " kicking on arrival hit finale set sets arrive land follow begin come roll resume conclude here bow",
        r"(?:(?:release|premiere|air|launch|debut|start|return|broadcast|streaming|drop) dates?|releases?|"
        r"premieres?|debuts?|"
        r"launch|return|comeback|available|availability|watch|stream(?!ing)|out(?= (?:on|in|this|next|now|"
        r"from|\d|(?-i:[A-Z])[a-z]{2,8}\.? \d))|"
        r"back(?= (?:on|in|this|next|with))|exclusively|only on|"
        r"(?:beginning|starting)(?= (?:on|in|from|at|this|next|with|today|tonight|tomorrow|(?-i:[A-Z\d])))|"
        r"(?:is|are|was) on(?= )|first episodes?|new episodes?|coming|upcoming|kick(?:s|ing)? off|"
        r"on (?:air|screen|sale|the way)|"
        r"arrival|hit|finale|arrive|drop|land|air|follow|begin|start|come|roll out|resume|conclude|"
        r"here(?= on)|bow(?= (?:on|in|this|next)\b)|"
        r"sets?(?= (?:an? |the |its |his |their |new )*(?:[\w'-]+ ){0,3}(?:date|premiere|release|launch|"
        r"return|debut|bow|start)"
        r"| for\b| (?-i:[A-Z])\w+ \d| \d))",
    ),
    # "confirmed its first broadcast for June 11", "with the last six following on June 11"
    (
        "go",
        "first initial following brings look watch still also coming up later new brand",
        r"(?:(?:still (?:ahead|to come)|also (?:ahead|on the way|coming|new|back|returning)|(?:brand )?new|"
        r"coming (?:up|soon)|up next|"
        r"later)(?=:)|brings(?= [^.;]{3,90} to )|(?:look|watch) out for|(?:first|initial) (?:broadcast|"
        r"airing|screening)|following(?= (?:on|"
        r"in) (?:the )?(?:[A-Z]|\d)| \w+ (?:weeks?|days?|months?) later))",
    ),
    # "Look forward to Part 3 this summer", "has a new season on the 23rd", "Part 2 stays on May 5", "joins the line-up"
    (
        "go",
        "look looking has have gets remain remains stay stays keep keeps stick sticks hold holds turned "
        "turn turns joins"
        " join joining listed look be",
        r"(?:look(?:ing)? forward to|(?-i:Look|Watch|Be on the lookout) (?:out )?for(?= )|(?-i:Expect)(?= (?!to\b|"
        r"the|a\b|an\b))|"
        r"joins? (?:it|them)\b|ha(?:s|ve) (?:an? |the |its )?(?:new |brand-new |fresh |\w+th |second |"
        r"third |first )*"
        r"(?:seasons?|series|episodes?|batch|run|outing)(?= (?:\w+ )?(?:on|in|from|this|next|coming|for|"
        r"due)\b)|"
        r"(?:remain|stay|hold|stick|keep)s?(?= (?:put )?(?:on|at|in|with|to|for) (?:its |the |their "
        r")?(?:\w+ )?\d|"
        r" (?:on|for) (?:the )?(?:\d|(?-i:[A-Z][a-z]+)))|"
        r"turn(?:ed|s)? into(?= (?:early|late|mid|\d|spring|summer|fall|autumn|winter|"
        r"(?-i:[A-Z][a-z]{2,8}\.? \d)))|"
        r"(?:now )?listed for|join(?:s|ing)? (?:the|its|their|our|[\w+']+'s) (?:[\w-]+ ){0,3}?(?:line-?up|"
        r"schedule|slate|"
        r"roster|catalog(?:ue)?|programming|offering|library|service|platform))",
    ),
    # "can see it from May 5", "save the date", "circle May 5 on the calendar", "the wait is over", "locked in as"
    (
        "go",
        "can could may able will to you ll",
        r"(?:can|could|may|will|ll|able to|to)(?: \w+ly| now| also| soon| finally)? (?:be able to )?(?:see|"
        r"(?-i:watch)|catch|"
        r"(?-i:binge)(?:-watch)?|enjoy|view|sample|find|discover)(?! (?:out|him|her|his|them|if|whether|how|"
        r"why|us|me)\b)",
    ),
    (
        "go",
        "save mark circle ring pencil note wait wait's countdown counting locked fixed named given",
        r"save the date|(?:mark|circle|ring|pencil in|note)(?= [^.;]{3,40} (?:in|on) (?:your|the|their|our) "
        r"(?:calendar|diar))|wait(?:'s| is| will be)? (?:finally |almost |nearly )?(?:over|ends|end)\b|"
        r"(?:locked(?: in)?|fixed|named|given)(?= (?:as|at|for) )",
    ),
    # "takes the Monday slot on", "has it down for", "is in the works for", "there is Harbour Nine, from May 5"
    (
        "go",
        "take takes taking fill fills inherits gets",
        r"(?:tak(?:es?|ing)|fills?|inherits?|gets?) (?:over )?(?:the|its|that|a|an) (?:[\w'/:.-]+ "
        r"){0,4}?(?:slot|timeslot|"
        r"time slot|hour|berth|spot)\b",
    ),
    (
        "go",
        "down in lined on booked",
        r"(?:down|in the works|lined up|on the cards|on the slate|in store|booked|on the calendar) for(?= )",
    ),
    ("go", "there", r"there(?:'s| is| are)(?= [^.;]{3,80} (?:from|on) (?:the )?(?:\d|(?-i:[A-Z])))"),
    ("go", "is are s upon", r"(?:is|are|s) (?:nearly |almost |finally )?upon us"),
    # Somebody spoke or published
    (
        "said",
        "announce announced announces announcing announcement said says saying told tells confirm"
        " confirmed confirms confirming"
        " reveal revealed reveals revealing report reports tweet tweeted tweets post posted posts share"
        " shared statement interview"
        " interviewed interviews spoke talked published issued unveiled teased caption informed notified "
        "wrote writes noted explained",
        r"(?:announce[ds]?|announcing|announcement|said|says|saying|told|tells|confirm(?:ed|s|ing)?|"
        r"reveal(?:ed|s|ing)?|reports?|"
        r"tweet(?:ed|s)?|post(?:ed|s)?|shared?|statement|interview\w*|spoke|talked|published|issued|"
        r"unveiled|teased|caption|informed|notified|wrote|writes|noted|explained)",
    ),
    # A release that was: "has been released", "premiered", "was"
    (
        "past",
        "has have had was were having",
        rf"(?:(?:has|have|had) been \w+ing|(?:was|were|has|have|had|having)(?: been)?{ADVERB} "
        rf"(?:{DONE}|available|out|on|broadcast|shown|come|run|hit)(?![a-z]))",
    ),
    (
        "past",
        " ".join(form.split(" ")[0] for form in PAST),
        rf"(?:{'|'.join(PAST)})(?: (?:out|back|up|in|down|on))?(?![a-z])",
    ),
    # How a night went: "the finale rules Wednesday", "soars on Tuesday"
    (
        "past",
        "rules tops wins soars slips dips scores draws wrapped closed closes moved",
        r"(?:rules|tops|wins|soars|slips|dips|scores|draws|wrapped|closed|moved (?:there|here|over))",
    ),
    (
        "past",
        "was were earned drew topped scored has have had got made did saw took went left marked became gave",
        r"(?:was|were|earned|drew|topped|scored|has been|have been|had|got|made|did|saw|took|went|left|"
        r"marked|became|gave)",
    ),
)
"""Kind, the words it can begin with, and its pattern; of several that fit at a word the first counts."""
