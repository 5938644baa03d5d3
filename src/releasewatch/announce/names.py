"""Runs of capitalised words: which words of a run are a title, and which only stand beside it."""

import re
from functools import lru_cache

from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_WORD = (
    r"(?:(?:Dr|Mr|Mrs|Ms|St|Jr|Sr)\.|No\. \d+|'\d0s\b|'\d\d\b|"
    r"(?:[A-Z0-9À-ÞĀ-Ž]|[a-z](?=[A-Z][a-z]))[\w']*(?:[.&/+:!*×☆★♥♡❤♪∞~-]+[\w']+)*(?:(?<=\.[A-Z])\.)?[!?]*)"
)
_LINK = (
    r"(?:(?:of|the|and|a|an|in|to|or|de|la|le|du|el|del|los|las|des|et|und|der|die|das|von|van|ng|ni|wa|wo|"
    r"ga|my|your|&|x|vs?\.?|\+|no|with|for)(?=\s)|(?:on|"
    r"at)(?=\s[^\d])|is(?=\s[A-Z])"
    r"|(?:from|with)\s(?:the|a|my)(?=\s)|as\sa(?=\s))"
)
RUN = pattern(rf"(?<![\w]){_WORD}(?:(?:(?:\s(?:-\s)?|\s-)(?:{_LINK}\s){{0,2}}|:\s){_WORD}-?){{0,11}}")
"""A run of capitalised words with the small words between them: "Harbour Nine: A Tale of the Sea"."""

LEADING = those(
    "when will soon after before both this that while as in on for with but and now then"
    " first finally also meanwhile according unlike like is are how what why where who watch"
    " since because although though if it its it's there here our we you i he she they his her"
    " their elsewhere plus yes no not season seasons series part parts volume episode episodes"
    " new fans viewers netflix all every each at by from to of so or yet until till once"
    " during despite following directed starring written created produced can could does do"
    " did has have had was were been be may might must should would these those some many most"
    " more much very breaking exclusive update updated review preview official trailer teaser"
    " poster everything here's that's what's about know need release date cast plot spoilers"
    " spoiler returning returns premiere premieres premiering coming stream streaming best top"
    " original actor actress star stars host creator director writer producer showrunner"
    " monday tuesday wednesday thursday friday saturday sunday january february march april"
    " june july august september october november december amid additionally further instead"
    " today tonight tomorrow last next late early korean japanese american british chinese"
    " upcoming hit popular global exclusively announce reveal unveil confirm dates sets set gets reveals"
    " announces confirms unveils"
    " drops want wants meet catch get see read than just only even still again another tv"
    " however still earlier previously originally initially formerly recently lastly finally eventually always never"
    " nevertheless nonetheless therefore thus hence otherwise similarly likewise perhaps maybe unfortunately"
    " fortunately sadly luckily thankfully obviously certainly clearly indeed hopefully currently presently"
    " afterwards afterward thereafter subsequently consequently accordingly moreover furthermore besides"
    " meantime separately alternatively ultimately basically technically officially apparently reportedly"
    " titled entitled drama anime renewed delayed confirmed netizens wait good great big more"
    " quick summary overview tl;dr"
    " along alongside above across against among amongst around aside behind below beneath beside between beyond near"
    " over past per through throughout towards under upon via within without whether while whilst whereas unless"
    " rather regarding concerning considering given owing due thanks ahead having being with"
)
"""Words that open a sentence or headline and no title: "Soon", "When", "Everything"."""

_MAY_OPEN = those(
    "our we you i he she they my this that last next late early every each all some many most"
    " more very first new one only then now here there no yes not what who where when why how"
    " if so need know best top original american british korean chinese japanese today tonight"
    " tomorrow sunday monday tuesday wednesday thursday friday saturday june april may august"
    " january catch meet see get just even still again another star stars host date the could"
    " would should during before after good great big breaking above across against among behind below beneath between"
    " beyond near over past through under upon within without given being"
)
"""Those of them that open titles as well: "Our Flag", "Last Man Standing", "You". They are given up only where the
rest stands elsewhere in the text."""

_HEADLINE_CUT = pattern(
    r"\s(?:Will|Gets?|Sets?|Is|Are|Was|Has|Have|Returns?|Returning|Premieres?|Premiering|Debuts?|Debuting|"
    r"Arrives?|"
    r"Arriving|Release[sd]?|Releasing|Trailer|Teaser|Teases?|Cast|Plot|Everything|When|What|How|Delayed|"
    r"Postponed|"
    r"Pushed|Moved|Moves|Renewed|Renewal|Announces?|Announced|Reveals?|Revealed|Confirms?|Confirmed|Unveils?|"
    r"Drops?|Dropping|Coming|Comes?|To|Poster|Date[sd]?|Stream(?:s|ing)?|Schedule|Guide|Finale|Episodes?|"
    r"Explained|Launch(?:es)?|Launching|Lands?|Landing|Hits|Kicks|Begins?|Starts?|Split|Splits|Adds?|Stars?|"
    r"Starring|"
    r"Ending|Recap|Review|Spoilers|Start|Ends?|Full|Official|Anime|Series|TV|Drama|K-Drama|Season|Part|"
    r"Volume|Bows?|"
    r"Airs?|On|at|in|on|to|for|with|from|is|Locks?|Books?|Finally|Where|Who|Why|Spin-?off|Sequel|Prequel|"
    r"Reboot|"
    r"Revival|Special|First|New|Final|Second|Third|Live-Action|Adaptation|Which|Still|Can|Could|May|Might|"
    r"Filming|"
    r"Production|Update|News|And|Before|After|Heads?)\b.*$"
)
"""Where a title ends in a headline in which every word has a capital: "Harbour Nine Sets Return Date"."""

_ROLE_BEHIND = pattern(
    r"\s(?:Co-)?(?:Creators?|Showrunners?|Writers?|Directors?|Producers?|Authors?|Boss(?:es)?|EPs?|Actors?|Actress|"
    r"Alums?|Stars?|Fans?)\s[A-Z].*$"
)
"""Somebody of a show who does something in a headline: "Harbour Nine Creator Talks Final Season"."""
_KIND_INSIDE = pattern(
    r"^.*\s(?:K-Drama|Drama|Series|Show|Anime|Sitcom|Comedy|Thriller|Hit)\s(?=['\"A-Z0-9])"
)
"""In a headline: "Ann Lee Drama Harbour Nine"."""
_KIND_AT_END = pattern(
    r"(?:\s(?:TV|[Oo]riginal|Netflix|Korean|Japanese))*\s(?:[Aa]nime|[Ss]eries|[Dd]rama|[Ss]how|K-[Dd]rama|"
    r"TV|Manga)"
    r"(?:'s)?$|'s?$"
)
_KIND_IN_PROSE = pattern(r"(?:\s(?:TV|Netflix|Korean|Japanese))*\s(?:Anime|TV|Manga|K-Drama)(?:'s)?$|'s?$")
"""In prose a kind with a capital belongs to the title: "The Great Harbour Show"."""
_KIND_OWNS = pattern(r"\s(?:(?:Anime|Series|Drama|Show)'s\s.*|\d+(?:st|nd|rd|th))$")
"""At the end of a run: "Harbour Nine Anime's 3rd", "Harbour Nine 60th" before "anniversary"."""
_WITH_SOMEBODY = pattern(
    r"\s(?:with [A-Z][\w.'-]+ [A-Z][\w.'-]+|- (?:New|Returning|Premiere|Finale|Series|Special))$"
)
"""At the end of a run: "Harbour Nine with Ann Lee", "Harbour Nine - New"."""
_VERB_AT_END = pattern(
    r"(?<!'s)(?:\s(?:Gets?|Sets?|To|Will|Is|Has|Finally|Officially|Reveals?|Unveils?|Ends?|Confirms?|Announces?|"
    r"Drops?|"
    r"Postpones?|Delays?|Moves?|Announces?|Returns?|Renews?|Premieres?|Renewed|Delayed|Heads?|TV|Splits?|Returns?))+$"
)

_NO_TITLE = pattern(
    r"(?:\d+|(?:every|all|what|which|most|more|some|any) (?:new|upcoming|best)|"
    r"prime (?:big deal )?days?|black friday|cyber monday|(?:yes|no|hooray|hurray|finally|surprise|good news)!|"
    r"(?:memorial|labou?r|independence|presidents'?|"
    r"veterans'?|columbus|mother's|father's|boxing|canada|anzac) day|"
    r"(?:early |late |mid-?)?(?:spring|summer|fall|autumn|winter)(?: of)? (?:19|20)\d\d|(?:[se]?vp|ceo|coo|cfo|"
    r"cco|ep|md)(?: .*)?|also (?:at|on|in|from|new|coming|this)\b.*|"
    r"(?:the )?official (?:[a-z]+ )?(?:podcast|trailer|teaser|soundtrack|poster|website|account)|\d+[:.]\d+.*|"
    r"\d+ ?[ap]\.?m\.?.*|"
    r"[A-Z]|(?:the )?\d+-(?:episode|part|hour|minute|week|day|"
    r"year)\w*.*|"
    r"(?:the )?(?:sun|mon|tues|wednes|thurs|fri|satur)days?(?:(?: and |-|/|, | to | through | & )\w+days?)*"
    r"(?: nights?| mornings?| evenings?)?|warner(?: bros\.?)?|"
    r"viz media|latin american?|"
    r"(?:amazon|netflix|apple|hulu|max|hbo|disney|peacock|tving|wavve|viu|zee5|sonyliv)(?:\+|"
    r" plus)? originals?|"
    r"(?:the )?(?:films?|movies?)|original (?:film|series|drama)|(?:north|south) (?:america|korea)n?|"
    r"blu-rays?(?: (?:&|and) dvds?)?|dvds?|collection \d+|.*\b(?:world|asia|fan) (?:tour|concert|meeting)\b.*|"
    r"(?:the )?(?:complete|entire|full|definitive) (?:series|collection|season|box ?set)|watch (?:it )?(?:from|on)|"
    r"[ecmp]t/[ecmp]t|et/pt|u\.s|u\.k|golden globes?(?: awards?)?|writers guild|sag-aftra|covid-19|argentin\w+|"
    r"(?:genre|cast|synopsis|plot|director|starring|summary|network|source|image|photo)\b:.*|"
    r"(?:the |a |an )(?:season|series|part|volume|episodes?|premiere|release|finale|show|drama|anime|cast|"
    r"trailer|"
    r"dates?|tv|new|first|second|third|final|last|next|both|each|spinoff|prequel|sequel|title|story|"
    r"production|"
    r"adaptation|viewers|stars?|network|streamer|channel|u\.?[sk]\.?)|"
    r"(?:episode|release) schedule|(?:release|premiere) date|final (?:season|arc|chapter|act|part|run|"
    r"episodes?)|"
    r"(?:[\w'&+-]+ ){0,3}(?:release|broadcast|premiere|air|airing|start|launch|streaming) (?:dates?|times?|days?|"
    r"period)|"
    r"broa\w+ company|run ?time|"
    r"(?:first|new|official|final|key) (?:look|teaser|trailer|poster|visual|images?|photos?|stills|art|clip)s?|"
    r"(?:co-)?starring\b.*|(?:directed|written|created|produced|hosted|narrated) by .*|"
    r"(?:[\w'&-]+ ){0,4}(?:round-?ups?|watch-?list|newsletter|(?:viewing|tv|streaming) guide)(?:: .*)?|"
    r"courtesy(?: of)? .*|(?:photos?|images?|pictures?|credits?)(?: by| courtesy| credit|:) .*|"
    r"by [a-z]\w+ (?:[a-z][\w.]* ){0,2}[a-z]\w+|\d+ (?:likes?|comments?|repl(?:y|ies)|shares?|views?|"
    r"responses?|votes?)|"
    r"(?:u\.?s\.? )?(?:eastern|pacific|central|mountain|korean?|japan|indian?|atlantic|british|australian|greenwich)"
    r"(?: (?:standard|daylight|summer|mean|eastern|western))? time|.*\bpress tour\b.*|"
    r"(?:the )?(?:premiere|fall|upfronts?|sweeps|midseason|premieres) (?:week|season|month|lineup|schedule)|"
    r"(?:the )?(?:fa|world|stanley|davis|ryder|europa|carabao|asian|asia|afc|copa) cup|super bowl(?: .*)?|world series|"
    r"(?:the )?(?:\w+ )?olympics?(?: games)?|.*\bgrand prix|(?:premier|champions|europa) league|"
    r"(?:the )?(?:australian|us|u\.s\.|french|british|italian) open|(?:the )?(?:\w+ )?world cup|tour de france|"
    r"six nations|state of origin|march madness|(?:the )?(?:grand national|ashes|masters tournament)|"
    r"[^:]{2,40}: \d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b.*|"
    r"(?:the )?(?:big picture|gist|bottom line)|key takeaways?|story highlights|(?:quick )?summary|at a glance|"
    r"(?:related|recent) (?:posts?|stories|articles)|read (?:more|next|also)|(?:see|also) (?:also|read)|"
    r"(?:promo|preview|teaser) videos?|(?:key|main|teaser|new) visuals?|no comments|(?:editor's|author's) notes?|"
    r"\d+ (?:exciting|best|new|upcoming|must-see|must-watch|amazing|great|greatest|top|most|biggest|hottest|more|"
    r"other|brand-new|things|reasons|ways)\b.*|(?:plans|orders|adds|sets|cancels|unveils) \d+ .*|"
    r"[a-z]{4,}(?:19|20)\d\d|"
    r"(?!.* of arc$).{2,40} arcs?|boxing day|thanksgiving (?:day|eve)|an? (?:japanese|korean|chinese|british|"
    r"american)|new year'?s? (?:day|eve)|christmas (?:day|eve)|[ap]\.m)",
    re.IGNORECASE,
)
_NO_TITLE_WORDS = those(
    "courtesy event events airdates airdate returning delays pc"
    " the a an disney amazon apple warner sony universal paramount kadokawa over season series part volume"
    " episode"
    " episodes premiere release finale show drama anime cast trailer date dates tv new first second third"
    " final last"
    " next both each this that it he she they we you i original originals spring summer fall autumn winter"
    " midseason"
    " christmas thanksgiving halloween easter chuseok seollal"
    " trilogy pv cm mv pvs ova tba tbd tbc season's series' however still"
    " iphone ipad ios itunes ebay imac ipod eone igeneration"
    " diwali eid songkran ramadan hanukkah hollywood"
    " streaming daytime primetime also here there now one two three pt et"
    " kst jst est"
    " cancel cancels plans getting sources source comments other others another demand vod kidz"
    " mcu dceu dcu tgit comic-con d23 tudum ces wondercon"
    " upfront upfronts wimbledon eurovision"
    " pst gmt bst am pm director creator star stars all fans television channel network streamer twitter"
    " instagram"
    " youtube facebook x wga emmy emmys weekly daily january february march april may june july august"
    " september"
    " october november december title story production filming viewers today tonight tomorrow adaptation"
    " spinoff"
    " marvel pixar lucasfilm dreamworks shondaland prequel sequel split-cour cour netflix korea japan us uk"
    " asia america britain"
    # adjectives of countries and languages
    " aussie kiwi scandi brit bollywood kollywood tollywood european english irish welsh scottish spanish french "
    "german italian turkish thai indian australian"
    " canadian"
    " danish swedish norwegian mexican brazilian taiwanese nordic korean japanese american british chinese"
    " polish tasmanian queensland bavarian catalan basque galician sicilian texan californian"
    " dutch finnish icelandic belgian swiss austrian israeli egyptian arabic russian ukrainian greek czech"
    " hungarian"
    " romanian portuguese colombian chilean filipino philippine pinoy indonesian malaysian vietnamese hindi"
    " tamil"
    " telugu malayalam bengali kannada marathi punjabi urdu pakistani nigerian african asian scandinavian"
)
"""What stands alone with a capital and is no title."""
_GENERIC = those(
    "a an the of in on for to and at with from by calendar list lists guide guides dates schedule schedules"
    " premieres releases listings lineup line-up slate highlights news update updates notes category sport"
    " sports music ott web movies films shows dramas k-drama k-dramas kdrama kdramas c-dramas series brit britain"
    " episodes week weeks month drop drops rows tv uk us more what what's new best top every all my"
)
"""With those above: of these alone no title is made, "Brit TV in the US"."""
_QUOTABLE = those(
    "monday tuesday wednesday thursday friday saturday sunday"
    " you they us we it this both here now them her him over next first"
)
"""Those of them that are titles in quotation marks: "You"."""
_COMPANIES = those(
    "films studio studios pictures productions entertainment media network networks television group inc"
    " ltd corporation"
    " records publishing agency committee comics press"
)
"""With these the name of a company ends."""
_EVENTS = those(
    "awards emmys oscars grammys baftas olympics playoffs expo convention comic-con upfront upfronts association guild"
)
"""With these the name of an event or a body ends."""
_OPEN_END = those("what's what its their his her our the a an of for with from by at and or to")
"""With these no title ends: "FOR ITS", "How to"."""
_ACTIVITIES = those("studio production shooting filming casting recording editing rehearsals")
"""What is done for a show: "Shooting in Harbour Bay"."""
_PLACES = those(
    "eire scotland wales england britain scandinavia oceania"
    " & u.s. us u.s usa uk u.k. u.k canada ireland australia new zealand japan korea south north"
    " america asia europe india china taiwan hong kong singapore indonesia thailand malaysia"
    " koreas philippines manila seoul tokyo london los angeles york delhi germany france spain italy austria "
    "sweden norway denmark finland iceland portugal greece turkey poland switzerland belgium netherlands "
    "luxembourg hungary romania ukraine russia israel egypt nigeria kenya argentina colombia chile peru malaysia"
    " brazil mexico jakarta bangkok mumbai paris sydney melbourne toronto chicago osaka busan hanoi"
    " and the africa latin united states kingdom world vietnam pacific"
    " yokohama nagoya fukuoka kyoto saitama sapporo kobe taipei kaohsiung macau kuala lumpur incheon daegu gwangju cebu"
    " shanghai beijing guangzhou shenzhen hyderabad chennai kolkata pune bengaluru bangalore lucknow jaipur dubai"
    " istanbul rotterdam brussels antwerp madrid lisbon cologne hamburg frankfurt zurich"
    " stockholm oslo copenhagen helsinki warsaw prague budapest dublin cardiff edinburgh glasgow belfast manchester"
    " birmingham brisbane perth adelaide auckland wellington queensland houston seattle denver philadelphia"
    " montreal vancouver calgary ottawa anaheim burbank pasadena santiago bogota"
)
_DAYS = those(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays weekdays weekends"
)
_STATES = those(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NL NS NT ON PE QC SK UK NSW"
)
"""States and provinces behind the name of a town."""
_SMALL = those(
    "of the and a an in to or de la le on at for with from by is my your no vs x & - — it as les der"
    " und die das von van ng ni wa wo ga del los las des du et v v."
)


@lru_cache(maxsize=4096)
def key(title: str) -> str:
    """`title` for comparing: without case, quotation marks, punctuation and a leading article."""
    words = re.sub(r"['’\"]", "", title.casefold())
    words = " ".join(re.sub(r"[^\w\s]|_", " ", words).split())
    return re.sub(r"^(?:the|a|an) (?=\S)", "", words)


_OUTLETS = frozenset(
    (
        "deadline", "variety", "hollywood reporter", "entertainment weekly", "tvline", "tv line", "tv guide", "soompi",
        "collider", "screenrant", "screen rant", "thewrap", "wrap", "indiewire", "vulture", "ign", "polygon",
        "gamesradar", "radio times", "digital spy", "tvinsider", "tv insider", "decider", "den of geek", "anime news "
        "network", "yonhap",
        "korea times", "korea herald", "new york times", "los angeles times", "guardian", "associated press", "reuters",
        "usa today", "people magazine", "rolling stone", "playbill", "broadcast magazine", "bloomberg", "flixpatrol",
        "parade", "newsweek", "buzzfeed", "cinemablend", "comicbook.com", "gizmodo", "io9", "kotaku", "mashable",
    )
)  # fmt: skip
"""Papers and sites that report on shows; a show of such a name stands in quotation marks."""


def usable(text: str, *, quoted: bool) -> bool:
    """Whether words can be a title at all: no lone "The", no month, no country, no channel of news."""
    folded = text.casefold()
    if quoted and folded.removeprefix("the ") in _QUOTABLE:
        return True
    if len(text) < 2 or folded.removeprefix("the ") in _NO_TITLE_WORDS or (not quoted and folded in LEADING):
        return False
    if not quoted and folded.removeprefix("the ") in _OUTLETS:
        return False
    if not quoted and folded.rsplit(" ", 1)[-1] in _OPEN_END:
        return False
    stressed = not quoted and text.isupper() and _STRESSED.issuperset(folded.split())
    if stressed or _CODE.fullmatch(text) is not None:
        return False
    if not quoted and (_is_generic(folded) or _COMPOUND.fullmatch(text) or _SHOWS_COMING.search(text)):
        return False
    if not quoted and (_OF_WRITER.search(text) or _OF_DECADE.fullmatch(text) or _OF_COUNTRY.fullmatch(text)):
        return False
    if text[-4:-2] == ", " and text[-2:] in _STATES:
        return False  # "Springfield, IL"
    if _NO_TITLE.fullmatch(text) and not (quoted and text.isdigit() and len(text) > 1):
        return False
    words = folded.replace(",", "").split()
    if (
        not quoted
        and len(words) > 1
        and (
            words[-1] in _COMPANIES
            or words[-1] in _EVENTS
            or (words[-1].isdigit() and words[-2] in _EVENTS)
            or words[0] in _ACTIVITIES
        )
    ):
        return False
    if words in (["kingdom"], ["pacific"]) or (
        words[:1] == ["the"] and len(words) == 2 and words[1].isdigit()
    ):
        return True
    return not all(
        word in _PLACES or ((word.isdigit() or word in _DAYS) and len(words) > 1) for word in words
    )


_SHOWS_COMING = pattern(
    r"\b(?:Shows|Series|Dramas|K-Dramas|Movies|Films|Titles|Originals|Anime|Premieres)(?: (?:and|&) [A-Z]\w+)? "
    r"(?:(?:Coming|Premiering|Arriving|Returning|Debuting|Airing|Launching)$|(?:[Rr]eleasing|[Tt]o [Ww]atch)\b)"
)
"""What a headline on many shows opens with: "Five New Shows Coming"."""

_OF_WRITER = pattern(r"\b(?:These|Those|Top|Best) \d+\b|\bMust[- ]See\b")
"""In a headline what its writer says of a list: "We're Sad About These 7"."""
_OF_DECADE = pattern(r"\d{2,4}'?s(?:-\w+)?|\d{1,2}-\d{1,2}")
"""A decade and what is like it, "70's-esque"; a span of days or figures, "4-10"."""
_OF_COUNTRY = pattern(
    r"(?P<place>[A-Z][\w+]*) in (?:the )?(?:UK|US|USA|U\.S\.|U\.K\.|Ireland|Canada|Australia)\b.*"
)
"""A platform with its country, which a run of capitals can be: "NOW in the UK and Ireland"."""
_STRESSED = those(
    "year years month months week weeks day days hour hours never ever not no all only every huge big real really very "
    "full free live back just so too again finally always both first last best worst most more much now soon today "
    "tonight major massive shock shocking popular exclusive confirmed delayed axed scrapped cancelled canceled two "
    "three four five six twice double half late early ago away out over off on a an the"
)
"""Words that newspapers stress with capitals: "delayed by a YEAR"."""
_CODE = pattern(
    r"#.*|\d+(?:st|nd|rd|th)(?: \d+)?|[^\W\d_]+\d{2,}[^\W\d_]+\w*|(?:19|20)\d\d-\d\d|\d+-\d+: .*|"
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.? (?:19|20)\d\d|(?:sun|mon|tues|wednes|thurs|fri|satur)days?\W+(?:sun|mon|tues|"
    r"wednes|thurs|fri|satur)days?",
    re.IGNORECASE,
)
"""What the machines of a page write, and dates: "#HarbourNine", "MX23RW", "18-49: 1.0", "January 2013"."""
_COMPOUND = pattern(r"[A-Z][a-z]+-(?!ish$)[a-z]+")
"""A lone word with a capital and a part without: "English-speaking", "Blu-ray"."""


def _is_generic(folded: str) -> bool:
    """Whether all words in lower case are such that name no show: "british tv", "list: k-dramas", "week 2"."""
    words = folded.replace(":", "").split()
    numbered = len(words) > 1 and words[0].isdigit()
    if words[:1] == ["the"] and len(words) == 3 and words[1].isdigit() and not words[2].endswith("s"):
        return False  # "The 8 Show"
    if "of" in words[1:-1] and not any(
        word in _GENERIC and word not in _SMALL and word != "us" for word in words
    ):
        return False  # "The Last of Us"
    if not words or not (numbered or words[0] in _GENERIC or words[0] in _NO_TITLE_WORDS):
        return False
    return all(word in _GENERIC or word in _NO_TITLE_WORDS or word.isdigit() for word in words) and (
        len(words) > 2 or words[0] not in ("the", "a", "an", "my", "all", "every")
    )


_SOMEBODY = pattern(
    r"(?!The |A |An |Miss |Mr |Mrs |King |Queen |Dr |My |Our |Lady |Saint )[A-Z][\w.-]+(?: [A-Z][\w.-]*){1,2}"
)
"""Who may own a show: "Ann Lee's Harbour"."""
_COUNT = pattern(
    r"(?:(?:weeks?|drops?|rounds?|nights?|days?|batch|batches|parts?|episodes?) )?\d+(?: ?(?:to|-|and|&) ?\d+)?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days"
)


def names_nothing(text: str) -> bool:
    """Whether a row's first words only count or sort: "Week 2", "1 to 5", "Thursdays"."""
    return not text.isdigit() and _COUNT.fullmatch(text.casefold()) is not None


def is_company(text: str) -> bool:
    """Whether words end as the names of companies do: "Harbour Studios"."""
    words = text.casefold().split()
    return len(words) > 1 + (words[0] == "the") and words[-1] in _COMPANIES


def is_place(text: str) -> bool:
    """Whether words are nothing but names of countries and cities."""
    return all(word in _PLACES for word in text.casefold().split())


def looks_like_title(text: str, *, share: int = 3) -> bool:
    """Whether quoted words or a line are written like a title: at most one small word in `share` that is no link."""
    words = text.split()
    if not words or len(words) > 11 or (text[-1] in ".;" and not re.search(r"\b[A-Z]\.$", text)):
        return False
    first = words[0].lstrip("\"'[#")
    if not first or not (first[0].isupper() or first[0].isdigit()):
        return False
    low = [word for word in words if word[0].islower() and word not in _SMALL]
    return len(low) * share <= len(words)


_OPENS_TITLE = those("To From Under Beyond")
"""Prepositions that open a headline in capitals only as a part of the title: "To Your Harbour Season 3 Begins"."""
_GOES_ON = those("upon of in on at for with from by a an i")
"""The words behind which the one before is no mere opening: "Once Upon a Harbour"."""


_BEHIND_DASH = pattern(
    r"\s[-–—]\s(?:[\w'-]+\s){0,6}(?:Premieres?|Debuts?|Returns?|Launches|Arrives|Airs|Begins|Starts|Bows|Streams|Drops)$"
)
"""What a caption of the press tells behind a title: "Harbour Nine - New Docuseries Premieres"."""


def _without_end(text: str, whole: str, headline: bool) -> str:
    """A run without what hangs on its end: kinds, verbs of headlines, "with Ann Lee"."""
    if not text.endswith(" The Series"):
        text = (_KIND_AT_END if headline else _KIND_IN_PROSE).sub("", text) or text
    text = _KIND_OWNS.sub("", text) or text
    text = _BEHIND_DASH.sub("", text) or text
    if whole.count(text.casefold()) < 2:
        text = _WITH_SOMEBODY.sub("", text) or text
    if headline and whole.count(text.casefold()) < 2:
        text = _VERB_AT_END.sub("", text)
    return text


def trimmed(text: str, whole: str, side: str, headline: bool) -> tuple[str, int]:
    """A run without the words that only stand beside the title, and how far its start moved.

    `side` is "left" where words may be dropped at the start of a run that ends with the title, "right" where it
    begins with it. A part that stands elsewhere in `whole`, the article in lower case, is preferred: "Fans Love
    Harbour Nine" where the article goes on about Harbour Nine.
    """
    offset = 0
    if headline and whole.count(text.casefold()) < 2:
        inside = _KIND_INSIDE.match(text)
        if inside is not None:
            offset = inside.end()
            text = text[offset:]
        text = _ROLE_BEHIND.sub("", text) or text
        if side == "right":
            text = _HEADLINE_CUT.sub("", text) or text
    text = _without_end(text, whole, headline)
    owner = text.find("'s ")
    if owner > 0 and text[owner + 3 : owner + 4].isupper():
        # "Ann Lee's Harbour Nine" where the rest stands without her too
        rest = text[owner + 3 :]
        alone = whole.count(rest.casefold()) > whole.count(text.casefold())
        if (" " in rest and alone) or _SOMEBODY.fullmatch(text, 0, owner):
            offset += owner + 3
            text = rest
    words = text.split(" ")
    while len(words) > 1 and whole.count(text.casefold()) < 2:
        first = words[0].casefold().rstrip(",:")
        shorter = " ".join(words[1:])
        repeated = whole.count(shorter.casefold()) >= max(2, whole.count(text.casefold()) + 1)
        droppable = (
            (first in LEADING and (first not in _MAY_OPEN or (repeated and " " in shorter)))
            or words[0].islower()
            or (first.endswith("'s") and first[:-2] in _NO_TITLE_WORDS)
        )
        if words[1].casefold() in _GOES_ON or (headline and words[0] in _OPENS_TITLE):
            break
        if words[0].endswith(":") and first not in LEADING and len(first) > 3 and whole.count(first) > 1:
            break  # "Harbour: Legendary Pilot", where the show is also called by either
        if not droppable and not (side == "left" and repeated and " " in shorter and shorter[0].isupper()):
            break
        offset += len(words[0]) + 1
        words = words[1:]
        text = shorter
    while words and words[0].islower():
        offset += len(words[0]) + 1
        words = words[1:]
    text = " ".join(words)
    return text.rstrip(" ,:;-'" if re.search(r"\.[A-Z]\.$", text) else " ,:;-?.'"), offset
