"""The signs of plans that were given up, the first rows of the table of signs."""

from typing import Literal

from releasewatch.announce.verbs import BASE, DONE, PLANNED

Kind = Literal["go", "moved", "past", "said", "off"]
"""go: a release to come; moved: a release with a new date; past: a release that was; said: somebody spoke or
published; off: a plan given up, the time of a story, an event, the making of the show."""

Row = tuple[Kind | Literal["sure"], str, str]
"""Kind, the words a sign can begin with, and its pattern."""

ADVERB = (
    r"(?: (?:also|now|then|not|finally|only|officially|exclusively|even|both|all|soon|be able to|"
    r"once again|first|likely|"
    r"probably|definitely|simultaneously|globally|itself|themselves|actually|tentatively|provisionally|"
    r"always|long))*"
)
"""Adverbs between the words of a verb."""

_PUSHED = (
    r"(?:delayed|postponed|pushed|moved|shifted|bumped|put (?:off|back)|set back|held (?:over|back)|deferred|"
    r"rescheduled|brought forward|slipped)"
)

GIVEN_UP: tuple[Row, ...] = (
    # A plan that was given up: "originally slated for", "was previously to air", "had been due in"
    (
        "off",
        "was were had been d has have that which to should would originally previously initially once"
        " formerly earlier already",
        rf"(?:(?:was|were|had been|d been|has been|have been|that|which|to be|should have|would have) )?"
        rf"(?:originally|previously|initially|once|formerly|earlier|already) (?:been )?"
        rf"(?:{PLANNED}|started|to (?:be )?(?:air|premiere|release|debut|launch|start|begin)[a-z]*)(?: to|"
        rf" for)?(?: (?:{BASE}))?"
        r"(?! (?:new |original |animated )?(?:series|shows?|titles|projects|films?|movies?|dramas|specials?|"
        r"program(?:me)?s|slate|originals?|anime|spin-?offs?)\b)",
    ),
    (
        "off",
        "was were had d",
        rf"(?<!dates )(?<!date )(?:was|were|had been|d been|had){ADVERB} {PLANNED}(?: to| for| in)"
        rf"(?: (?:be )?(?:{BASE}|{DONE}))?",
    ),
    (
        "off",
        "was were had been",
        r"(?:was|were|(?:had |d )?been) due(?: back| out)? (?:on|in|out|for|at|this|next|early|late|around)",
    ),
    (
        "off",
        "earlier previous original old initial first",
        r"(?:earlier|previous|original|old|initial|first) (?:planned )?"
        r"(?:(?:premiere|release|air|launch|start|debut) )?"
        r"(?:date|day|slot|plan)(?= (?:of|was|had been|in|on)\b)",
    ),
    # Taken off the schedule: "has pulled tonight's premiere", "took it off the schedule"
    (
        "off",
        "take takes took taken taking pull pulls pulled pulling scrap scraps scrapped shelve shelves "
        "shelved yank"
        " yanks yanked drops dropped",
        r"(?:(?:tak(?:es?|en|ing)|took)(?= [^.;]{3,90} off (?:the|its|their|air)\b)"
        r"|pull(?:s|ed|ing)?(?= (?:from|the|its|tonight|this|an?|[\"'A-Z]))|scrap(?:s|ped)?|shelv(?:es?|ed)"
        r"|yank(?:s|ed)?|drop(?:s|ped)(?= [^.;]{3,60} (?:from (?:the|its) (?:schedule|line-?up)|off the)))",
    ),
    # Nothing comes: "no new episode on May 9", "takes a week off", "runs out"
    ("off", "no", r"no (?:new |fresh |further |more )?(?:episodes?|shows?|broadcasts?|instal+ments?)"),
    (
        "off",
        "take takes taking took skip skips skipping skipped sit sits sitting runs run ran sold sells "
        "preempted pre",
        r"(?:tak(?:es?|ing)|took) (?:a|the|this|next|another) (?:\w+ )?(?:weeks?|nights?|break|holiday|"
        r"hiatus|pause|days?)"
        r"(?: off)?|skip(?:s|ped|ping)? (?:an?|the|its|this|next|that)|sit(?:s|ting)? out|(?:runs?|ran|sold|"
        r"sells) out|"
        r"pre-?empted",
    ),
    ("off", "was were", rf"(?:was|were) to (?:have )?(?:been? )?(?:{BASE}|{DONE}|be|been)"),
    ("off", "should", r"should have (?:\w+ )?\w+"),
    (
        "off",
        "originally previously initially instead rather no",
        r"(?:originally|previously|initially|instead of|rather than|no longer)",
    ),
    (
        "off",
        "was were been",
        rf"(?:was|were|been) (?:later|then|first|previously|subsequently|soon|initially|once|already|"
        rf"twice|again) "
        rf"{_PUSHED}(?: back)?",
    ),
    ("off", "put", r"put down for"),
    (
        "off",
        "will to rebroadcast rebroadcasts reairs re reruns rerun repeats",
        r"(?:(?:will|to) )?(?:rebroadcast|re-?air|re-?run|repeat)(?:s|ed|ing)?(?= )(?:[^,.;]{0,40}? (?:starting|"
        r"beginning)\b)?",
    ),
    (
        "moved",
        "hold holds held holding",
        r"(?:hold|holds|(?<!was )(?<!were )held|holding)(?: (?:it|back|over|off))?(?= (?:until|till)\b)",
    ),
    # "was promised for 2025", "had been pencilled in for May"
    (
        "off",
        "was were been",
        r"(?:was|were|been)(?: (?:once|first|then|originally))? (?:promised|pencil+ed in|put down|down|"
        r"announced|"
        r"teased|touted|advertised|billed|trailed|listed|dated|earmarked|booked|meant|lined up|on course|"
        r"on track"
        r") for",
    ),
    # "hands out its prizes on May 5", "sold out": what goes out is no show
    (
        "off",
        "hand handed hands given gives dished sent carried worked sorted sold shot tested rented filled "
        "dropped",
        r"(?:hand(?:ed|s)?|given|gives|dished|sent|carried|worked|sorted|sold|shot|tested|rented|filled|"
        r"dropped) out",
    ),
    # "had its world premiere in March"
    (
        "past",
        "had made saw held received celebrated marked got enjoyed",
        r"(?:had|made|saw|held|received|celebrated|marked|got|enjoyed) (?:its|their|his|her|an?|the) "
        r"(?:[\w-]+ ){0,2}?(?:premiere|debut|bow|launch|return|comeback|first (?:broadcast|showing|"
        r"screening|airing))"
        r"(?! (?:date|slot|day|night|moved|pushed|delayed|postponed|brought))",
    ),
)
