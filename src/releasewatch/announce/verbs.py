"""The verbs of releases and of plans, in their forms."""

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
    ("lead off", "leads off", "leading off", "led off", "led off"),
    ("roll out", "rolls out", "rolling out", "rolled out", "rolled out"),
    ("take off", "takes off", "taking off", "took off", "taken off"),
    ("continue", "continues", "continuing", "continued", "continued"),
    ("go up", "goes up", "going up", "went up", "gone up"),
    ("go out", "goes out", "going out", "went out", "gone out"),
    ("put out", "puts out", "putting out", "put out", "put out"),
    ("wrap up", "wraps up", "wrapping up", "wrapped up", "wrapped up"),
    ("conclude", "concludes", "concluding", "concluded", "concluded"),
    ("appear on", "appears on", "appearing on", "appeared on", "appeared on"),
    ("join", "joins", "joining", "joined", "joined"),
    ("unveil", "unveils", "unveiling", "unveiled", "unveiled"),
    ("show", "shows", "showing", "showed", "shown"),
    ("play", "plays", "playing", "played", "played"),
    ("run", "runs", "running", "ran", "run"),
    ("go live", "goes live", "going live", "went live", "gone live"),
    ("get under way", "gets under way", "getting under way", "got under way", "gotten under way"),
    ("get underway", "gets underway", "getting underway", "got underway", "gotten underway"),
    ("touch down", "touches down", "touching down", "touched down", "touched down"),
    ("go to air", "goes to air", "going to air", "went to air", "gone to air"),
    ("go on air", "goes on air", "going on air", "went on air", "gone on air"),
    ("set sail", "sets sail", "setting sail", "set sail", "set sail"),
    ("sign on", "signs on", "signing on", "signed on", "signed on"),
    ("splash down", "splashes down", "splashing down", "splashed down", "splashed down"),
    ("pop up", "pops up", "popping up", "popped up", "popped up"),
    ("unleash", "unleashes", "unleashing", "unleashed", "unleashed"),
    ("turn up", "turns up", "turning up", "turned up", "turned up"),
    ("show up", "shows up", "showing up", "showed up", "shown up"),
    ("come along", "comes along", "coming along", "came along", "come along"),
    ("come out", "comes out", "coming out", "came out", "come out"),
    ("surface", "surfaces", "surfacing", "surfaced", "surfaced"),
    ("do so", "does so", "doing so", "did so", "done so"),
)
"""What a release does. "End" is no such verb: the day of an end is the end of a rhythm."""


def forms(place: int, *without: str) -> tuple[str, ...]:
    """All verbs in one form (0 base, 1 present, 2 participle, 3 past, 4 past participle), the longest first."""
    return tuple(sorted({verb[place] for verb in _VERBS} - set(without), key=lambda form: (-len(form), form)))


BASE = "|".join(forms(0))
PRESENT = forms(
    1, "shows", "plays", "runs", "joins", "unveils", "signs on", "surfaces", "pops up", "turns up", "shows up"
)
"""Without those that tell of a story or a cast more often."""
DOING = forms(
    2,
    "opening",
    "following",
    "showing",
    "playing",
    "running",
    "beginning",
    "starting",
    "streaming",
    "concluding",
    "signing on",
    "surfacing",
    "popping up",
    "turning up",
    "showing up",
)
"""Without those that are nouns, adjectives or prepositions as well; some of these are signs in certain company."""
PAST = forms(3, "hit", "set sail", "signed on")
DONE = "|".join(forms(4, "come", "hit", "run"))

PLANNED = (
    r"(?:scheduled|slated|set|due|supposed|expected|meant|planned|intended|going|poised|tipped|confirmed|"
    r"eyed|billed|"
    r"pencilled in|penciled in|targeted|announced|booked|slotted|lined up|dated|locked in|earmarked)"
)
PLANNED_FIRST = (
    "scheduled slated set due supposed expected meant planned intended going poised tipped confirmed eyed"
    " billed pencilled"
    " penciled targeted announced booked slotted lined dated locked earmarked"
)
"""How plans are spoken of, and the first words of these."""
