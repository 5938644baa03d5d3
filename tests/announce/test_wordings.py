"""One announcement in many wordings: the same is found, however a date, a show or a whole article is put."""

from datetime import date
from itertools import cycle

import pytest

from releasewatch.announce import read

WEDNESDAY = date(2020, 4, 1)
DATES = {
    "on May 4": "2020-05-04",
    "on Monday, May 4": "2020-05-04",
    "on the 4th of May": "2020-05-04",
    "on 4 May": "2020-05-04",
    "on Monday 4 May": "2020-05-04",
    "on May 4, 2020": "2020-05-04",
    "on May 4th": "2020-05-04",
    "on Mon., May 4": "2020-05-04",
    "on 4th May 2020": "2020-05-04",
    "on Monday the 4th": "2020-05-04",
    "on the fourth of May": "2020-05-04",
    "on the first Monday of May": "2020-05-04",
    "on the last Friday in May": "2020-05-29",
    "on the second Sunday in May": "2020-05-10",
    "on Monday (May 4)": "2020-05-04",
    "from May 4": "2020-05-04",
    "starting May 4": "2020-05-04",
    "beginning Monday, May 4": "2020-05-04",
    "on the 15th": "2020-04-15",
    "on Jan. 5": "2021-01-05",
    "on May 4 at 9 p.m. ET": "2020-05-04",
    "in May": "2020-05",
    "this May": "2020-05",
    "in early May": "2020-05",
    "in mid-May": "2020-05",
    "at the end of May": "2020-05",
    "early in May": "2020-05",
    "sometime in May": "2020-05",
    "by the end of May": "2020-05",
    "in May 2020": "2020-05",
    "in January": "2021-01",
    "in May of 2021": "2021-05",
    "this month": "2020-04",
    "later this month": "2020-04",
    "next month": "2020-05",
    "this summer": "2020",
    "in the summer": "2020",
    "in summer 2021": "2021",
    "in the summer of 2021": "2021",
    "over the summer": "2020",
    "in late summer": "2020",
    "later this summer": "2020",
    "during the summer": "2020",
    "this fall": "2020",
    "next spring": "2021",
    "later this year": "2020",
    "early next year": "2021",
    "in 2021": "2021",
    "in early 2021": "2021",
    "sometime in 2021": "2021",
    "by the end of the year": "2020",
    "before the end of the year": "2020",
    "at the start of next year": "2021",
    "in the new year": "2021",
    "later in the year": "2020",
    "in the second half of 2020": "2020",
    "in the third quarter": "2020-Q3",
    "in the first quarter of 2021": "2021-Q1",
    "tonight": "2020-04-01",
    "tomorrow night": "2020-04-02",
    "on Friday": "2020-04-03",
    "this coming Friday": "2020-04-03",
    "a week from Friday": "2020-04-10",
    "on Christmas Day": "2020-12-25",
    "on Memorial Day": "2020-05-25",
}
PLACES = (
    "“Sea Road” will premiere on Hulu {end}.",
    "The new drama Sea Road will premiere on Hulu {end}.",
    "{start}, “Sea Road” will premiere on Hulu.",
    "{start}, Hulu will premiere Sea Road, a new drama.",
    "{start} Hulu will premiere the drama “Sea Road”.",
    "“Sea Road” will premiere {end} on Hulu.",
    "“Sea Road”, a drama about a ferry, arrives {end} on Hulu.",
    "“Sea Road” is set to return to Hulu {end}, the streamer said today.",
    "Hulu has ordered a second season of “Sea Road”, which will premiere {end}.",
    "The second season of “Sea Road” drops {end}, and it is the last one.",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("told", DATES)
def test_a_date_is_read_wherever_it_stands_in_its_sentence(told: str, place: str) -> None:
    sentence = place.format(end=told, start=told[0].upper() + told[1:])
    found = read(f"Harbour News Tonight\n\n{sentence}", WEDNESDAY)
    assert [(one.show, one.when.date) for one in found] == [("Sea Road", DATES[told])], sentence


AUTUMN = date(2022, 9, 20)
SHOWS = (
    "Agatha Quay",
    "Sweet Harbor",
    "Salt & Iron",
    "House of the Otter",
    "Doctor Tide",
    "Gull Rock",
    "The Night Ferry",
)
DESCRIBED = (
    "{}",
    "the docuseries {}",
    "the Aussie drama {}",
    "the animated comedy {}",
    "new comedy {}",
    "the third season of {}",
    "{} season 3",
    "the three-part documentary series {}",
    "the Amy Boyle-led drama {}",
    "{} from creator Amy Boyle",
    "{} (starring Amy Boyle)",
    "hit drama {}",
    "the Emmy-nominated {}",
    "the spin-off {}",
    "season two of the long-running comedy {}",
)
TOLD = {
    "{a} premieres on October 3.": "a3",
    "On October 3, {a} arrives on Netflix.": "a3",
    "There's {a} on October 3 and {b} on October 5.": "a3 b5",
    "NBC is debuting {a} on October 3.": "a3",
    "NBC will launch {a} on Monday, October 3 at 9 p.m., followed by {b} at 10 p.m.": "a3 b3",
    "{a} will be back on October 3 and {b} will be back on October 5.": "a3 b5",
    "Returning favorites include {a} on October 3 and {b} on October 5.": "a3 b5",
    "Other returning shows include {a}, debuting Monday, October 3, and {b} on October 5.": "a3 b5",
    "Viewers can look forward to {a}, coming October 3.": "a3",
    "The network has set October 3 for the premiere of {a}.": "a3",
    "Mark your calendars: {a} premieres October 3, and {b} premieres October 5.": "a3 b5",
    "The following night, October 4, {a} premieres at 9 p.m.": "a4",
    "As previously announced, {a} will premiere on October 3, and {b} will follow on October 5.": "a3 b5",
    "New episodes begin October 3 for {a} and October 5 for {b}.": "a3 b5",
}


@pytest.mark.parametrize("quoted", ["“{}”", "{}"])
@pytest.mark.parametrize("described", DESCRIBED)
@pytest.mark.parametrize("told", TOLD)
def test_what_a_show_is_and_who_is_in_it_does_not_hide_it(told: str, described: str, quoted: str) -> None:
    names = cycle(SHOWS[DESCRIBED.index(described) % len(SHOWS) :] + SHOWS)
    shows = {"a": next(names), "b": next(names)}
    plain = DESCRIBED[(DESCRIBED.index(described) * 7 + 3) % len(DESCRIBED)]
    sentence = told.format(
        a=described.format(quoted.format(shows["a"])), b=plain.format(quoted.format(shows["b"]))
    )
    sentence = sentence[0].upper() + sentence[1:]
    wanted = {(shows[one[0]], f"2022-10-0{one[1]}") for one in TOLD[told].split()}
    found = read(f"What Your Channels Show This Fall\n\n{sentence}", AUTUMN)
    assert {(one.show, one.when.date) for one in found} == wanted, sentence


HEADLINES = (
    "{t} Season 2 Sets Premiere Date at Netflix",
    "“{t}” Gets Release Date, Trailer",
    "Netflix Drops First Look at {t}",
    "{t}: Everything We Know About the New Drama",
    "When Is {t} Season 2 Coming Out? Release Date, Cast and More",
    "Watch: Amy Boyle Returns in First Trailer for “{t}”",
    "Amy Boyle's {t} to Premiere This Fall",
    "Netflix's Hit Drama {t} Is Finally Back",
    "{t} Trailer: Amy Boyle Goes Back to the Coast",
    "{t} release date: when is Amy Boyle's drama on Netflix?",
)
OPENINGS = (
    "The wait is almost over for fans of {t}.",
    "Netflix has released the first trailer for its upcoming drama {t}, starring Amy Boyle and Tom Ferris.",
    "{t} follows Joan Vale, a ferry captain who comes home in 1987 after the death of her father.",
    "Amy Boyle is back on television with {t}.",
    "A new poster of “{t}” shows Amy Boyle in the rain.",
    "Created by Amy Boyle, {t} is about a ferry that is late.",
)
ANNOUNCED = (
    "The eight-episode series will premiere on October 3.",
    "It arrives on Netflix on October 3.",
    "The second season debuts October 3 on Netflix.",
    "The drama is scheduled to premiere on October 3 at 10 p.m. KST.",
    "All eight episodes will be available on October 3.",
    "Premiere date: October 3",
    "Catch the premiere on October 3!",
    "The date to remember is October 3.",
    "The series, which also stars Tom Ferris, launches on October 3.",
    "The show will be back on our screens on October 3.",
)
BESIDE = (
    "Filming began in January 2022 in Wales and wrapped on June 17.",
    "Season 1 is available now on Netflix.",
    "Ferris, who turned 40 on October 12, plays her brother.",
    "The show was renewed in April 2021, a month after its debut.",
    "The story begins on a Sunday in May 1987.",
    "“It was a joy to come back,” Boyle told reporters on September 14.",
)


@pytest.mark.parametrize("announced", ANNOUNCED)
@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("headline", HEADLINES)
def test_a_small_article_tells_its_one_release(headline: str, opening: str, announced: str) -> None:
    order = HEADLINES.index(headline) + OPENINGS.index(opening) + ANNOUNCED.index(announced)
    show = SHOWS[order % len(SHOWS)]
    aside = BESIDE[order % len(BESIDE)]
    text = "\n\n".join((headline.format(t=show), opening.format(t=show), aside, announced))
    found = read(text, AUTUMN)
    days = {(one.show, one.when.date) for one in found if one.when.day is not None}
    assert days == {(show, "2022-10-03")}, text
    assert {one.when.date for one in found} <= {"2022-10-03", "2022"}, text


NOTHING = (
    "Filming on {t} begins on October 3.",
    "Filming on {t} season 2 will begin in Ireland on October 3.",
    "Production on the second season of {t} is set to start October 3.",
    "{t} will wrap filming on October 3.",
    "Tickets for the {t} concert go on sale on October 3.",
    "The cast of {t} will appear at Comic-Con on October 3.",
    "A panel on {t} will be held at Comic-Con on October 3.",
    "Ann Lee of {t} turns 40 on October 3.",
    "The {t} soundtrack will be released on October 3.",
    "The trailer for {t} arrives October 3.",
    "A new trailer for {t} will be released on October 3.",
    "The first teaser of {t} drops on October 3.",
    "{t} leaves Netflix on October 3.",
    "{t} will no longer be on Netflix from October 3.",
    "The DVD of {t} will be released on October 3.",
    "{t} Season 1 comes to Blu-ray on October 3.",
    "The novel that {t} is based on comes out on October 3.",
    "{t} star Ann Lee will host Saturday Night Live on October 3.",
    "{t} star Ann Lee will release her first album on October 3.",
    "Ann Lee, who plays Joan in {t}, will marry Tom Barr on October 3.",
    "Auditions for {t} will be held on October 3.",
    "An exhibition about {t} opens in London on October 3.",
    "The {t} video game launches on October 3.",
    "A {t} pop-up store opens in Seoul on October 3.",
    "The final chapter of the manga {t} will be published on October 3.",
    "Volume 5 of the manga {t} ships on October 3.",
    "The Emmy Awards, where {t} is nominated, will be held on October 3.",
    "{t} is nominated for three awards, to be handed out on October 3.",
    "Netflix, the home of {t}, will report its results on October 3.",
    "Netflix, the home of {t}, raises its prices on October 3.",
    "A hearing in the case against the maker of {t} is scheduled for October 3.",
    "{t} creator Joan Reed will speak at a festival on October 3.",
    "The podcast on {t} starts on October 3.",
    "{t} fans can vote until October 3.",
    "The cast of {t} will go on tour on October 3.",
    "Ann Lee will hold a fan meeting in Tokyo on October 3.",
    "{t} actor Kim Jun will enlist in the army on October 3.",
    "The musical version of {t} opens on Broadway on October 3.",
    "The stage play of {t} will run from October 3.",
    "{t} was cancelled on September 3.",
    "{t} ended on September 3 after five seasons.",
    "{t} premiered on September 3.",
    "The first season of {t} premiered on October 3, 2021.",
    "{t} first aired on October 3, 2019.",
    "{t} is set in October 2041.",
    "The story of {t} begins on October 3, 1945.",
    "{t} could return in October.",
    "{t} might premiere on October 3, according to a leak.",
    "We expect {t} to return in October at the earliest.",
    "There is no word on whether {t} will return in 2023.",
    "{t} has not been renewed for 2023.",
    "The press conference for {t} will be held on October 3.",
    "The production presentation of {t} takes place on October 3.",
    "The red carpet premiere of {t} takes place in Los Angeles on October 3.",
    "{t} will be screened at the festival on October 3.",
    "Photo by Ann Lee/Netflix, October 3.",
    "The anniversary of {t} is on October 3.",
    "Happy birthday to {t} star Ann Lee on October 3.",
    "Merchandise for {t} will be available from October 3.",
    "Subscribers have until October 3 to watch {t}.",
    "The {t} marathon ended on September 3.",
    "Pre-orders for the {t} box set open on October 3.",
)


@pytest.mark.parametrize(
    "headline", ["Harbour News Tonight", "Ann Lee talks about “Sea Road”", "Sea Road: what we know"]
)
@pytest.mark.parametrize("show", ["“Sea Road”", "Sea Road", "“Severed”"])
@pytest.mark.parametrize("told", NOTHING)
def test_what_else_happens_on_a_day_is_no_release(told: str, show: str, headline: str) -> None:
    text = f"{headline}\n\n{told.format(t=show)}"
    assert read(text, AUTUMN) == (), text


SEPTEMBER = date(2022, 9, 1)
MOVED = (
    "{t} has been pushed back from September 9 to October 5.",
    "{t} has been delayed to October 5.",
    "{t} has been postponed until October 5.",
    "The premiere of {t} has been moved from September 9 to October 5.",
    "{t}, originally scheduled for September 9, will now premiere on October 5.",
    "{t} was originally set to premiere on September 9 but will now arrive on October 5.",
    "{t} was supposed to premiere on September 9. It will now premiere on October 5.",
    "{t} was due on September 9. The new date is October 5.",
    "Netflix has delayed {t} from September 9 to October 5.",
    "Netflix has moved the premiere of {t} to October 5.",
    "Netflix has pushed {t} by a month: it will now arrive on October 5 instead of September 9.",
    "Instead of September 9, {t} will premiere on October 5.",
    "{t} will premiere on October 5 rather than September 9.",
    "{t} will premiere on October 5, not September 9 as previously announced.",
    "{t} will premiere on October 5, almost a month later than planned.",
    "{t} will now premiere on October 5 (previously September 9).",
    "{t}'s premiere date has changed from September 9 to October 5.",
    "The release of {t} has been rescheduled to October 5.",
    "{t} is coming sooner than expected: the premiere has been moved up from November 9 to October 5.",
    "{t} has been brought forward from November 9 to October 5.",
    "{t} has been bumped from September 9. It will return on October 5.",
    "{t} will not premiere on September 9. Instead, it will air on October 5.",
    "{t} will not air on September 9 because of the football, and returns on October 5.",
    "The second season of {t}, which had been expected on September 9, is delayed until October 5.",
    "{t} was announced for September 9, but the network now says October 5.",
    "After a delay, {t} will finally premiere on October 5.",
    "{t} has a new premiere date: October 5.",
    "{t} shifts to October 5 from September 9.",
    "The network confirmed that {t} will be delayed by four weeks, from September 9 to October 5.",
    "{t} will skip a week and return on October 5.",
    "{t} is taking a break on September 9 and will be back on October 5.",
    "There will be no new episode of {t} on September 9; the show returns on October 5.",
    "{t} will go on hiatus after the September 9 episode and return on October 5.",
    "The broadcast of {t} scheduled for September 9 has been cancelled and will air on October 5.",
    "The broadcaster apologised for the delay of {t}, which will now start on October 5.",
    "{t}, which was to start on September 9, was postponed to October 5 due to the strike.",
    "Due to the strike, {t} has been pushed to October 5.",
    "Because of the funeral on September 19, {t} will now air on October 5.",
    "{t} had been slated for the summer, but will premiere on October 5.",
    "{t} slides from September 9 to October 5.",
    "{t} (September 9) has been moved to October 5.",
    "{t}: new date October 5 (was September 9)",
    "{t} – moved to October 5",
    "{t} has moved to October 5 from its earlier date of September 9.",
    "In a schedule change, {t} will premiere on October 5 in place of September 9.",
)


@pytest.mark.parametrize(
    "headline", ["Harbour News Tonight", "“Sea Road” Delayed", "Sea Road Gets New Premiere Date"]
)
@pytest.mark.parametrize("show", ["“Sea Road”", "Sea Road"])
@pytest.mark.parametrize("told", MOVED)
def test_of_a_date_that_moves_only_the_new_one_counts(told: str, show: str, headline: str) -> None:
    text = f"{headline}\n\n{told.format(t=show)}"
    assert [(one.show, one.when.date) for one in read(text, SEPTEMBER)] == [("Sea Road", "2022-10-05")], text


ALONE = {
    "'{t}' Season 2 Sets October 5 Premiere at Netflix": "2022-10-05",
    "{t} to Premiere October 5 on Netflix": "2022-10-05",
    "Netflix Sets October 5 Premiere for '{t}'": "2022-10-05",
    "Netflix Sets October Premiere for '{t}'": "2022-10",
    "'{t}' Gets October Premiere Date": "2022-10",
    "'{t}' S2 Premieres Oct. 5": "2022-10-05",
    "{t} Returns October 5th; Watch the Trailer": "2022-10-05",
    "'{t}': Netflix Dates Season 2 For October 5": "2022-10-05",
    "{t} Anime Reveals October 5 Premiere, New Visual": "2022-10-05",
    "{t} Anime's 2nd Season Announced for October 2022": "2022-10",
    "Drama '{t}' confirms October 5 premiere": "2022-10-05",
    "{t} Part 2 release date confirmed: October 5": "2022-10-05",
    "{t} Season 2 Release Date Set for October 5, 2022": "2022-10-05",
    "{t} season 2 arrives on Netflix on October 5": "2022-10-05",
    "{t} season 2 lands on Netflix this October": "2022-10",
    "'{t}' Final Season Coming in 2023": "2023",
    "{t} Season 3 Coming to Netflix in Early 2023": "2023",
    "'{t}' Trailer: Ann Lee Returns in Netflix Drama on October 5": "2022-10-05",
    "Ann Lee's '{t}' to Debut on Hulu in October": "2022-10",
    "Hulu's '{t}' Pushed to 2023": "2023",
    "'{t}' Delayed to October 5": "2022-10-05",
    "TV Anime '{t}' to Premiere on October 5": "2022-10-05",
    "New K-drama '{t}' set to air on October 5": "2022-10-05",
    "{t} premieres Wednesday, October 5 at 9 p.m. on ABC": "2022-10-05",
    "ABC Sets Fall Premiere Date for '{t}': October 5": "2022-10-05",
    "WATCH: {t} Season 2 Trailer, Out October 5 on Netflix": "2022-10-05",
    "{t} Volume 2 Drops October 5": "2022-10-05",
    "{t} Returns to Netflix for Season 2 in October": "2022-10",
    "'{t}' Sets Netflix Return for October 5": "2022-10-05",
    "October 5 Premiere Date Set for '{t}'": "2022-10-05",
    "{t} (Netflix) – October 5": "2022-10-05",
    "Netflix's {t} Gets October 5 Release Date And First Look Images": "2022-10-05",
    "{t} Season 2: October 5 Release Date, Cast, Trailer And Everything We Know": "2022-10-05",
    "When will {t} season 2 be on Netflix? Release date is October 5": "2022-10-05",
    "{t}: release date, cast, plot of the Netflix series (October 5)": "2022-10-05",
    "{t} Season 2 Officially Coming to Netflix October 5": "2022-10-05",
    "‘{t}’ Creator Says Season 3 Will Arrive In 2023": "2023",
    "‘{t}’ Stars Tease Final Season Ahead of October 5 Premiere": "2022-10-05",
    "First Look: '{t}' Season 2, Premiering October 5 on AMC": "2022-10-05",
}


@pytest.mark.parametrize(
    "show", ["Sea Road", "Severed", "The Lamp of Aran", "Salt & Iron", "House of the Otter"]
)
@pytest.mark.parametrize("headline", ALONE)
def test_a_headline_alone_tells_it(headline: str, show: str) -> None:
    text = f"{headline.format(t=show)}\n\n“{show}” is a drama about a ferry."
    assert [(one.show, one.when.date) for one in read(text, SEPTEMBER)] == [(show, ALONE[headline])], text


PARTS = {
    "{t} Season 4 will be released in two parts: Part 1 on October 5 and Part 2 on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "Part 1 of {t} Season 4 arrives on October 5, with Part 2 following on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "The first part of the season will premiere on October 5, while the second part will follow on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "The first half of Season 4 drops October 5 and the second half on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "Season 4 will be split into two volumes. Volume 1 premieres on October 5, and Volume 2 on November 9.": {
        "Volume 1": "2022-10-05",
        "Volume 2": "2022-11-09",
    },
    "Season 4 is split in two, with Volume 1 premiering October 5 and Volume 2 landing on November 9.": {
        "Volume 1": "2022-10-05",
        "Volume 2": "2022-11-09",
    },
    "The first five episodes will be released on October 5; the final five follow on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "Netflix will release the first six episodes on October 5 and the remaining six on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "The season will launch in two batches, the first on October 5 and the second on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "Part 1 premiered on August 5, and Part 2 will be released on October 5.": {"Part 2": "2022-10-05"},
    "The first part premiered on August 5. Part 2 arrives October 5.": {"Part 2": "2022-10-05"},
    "After Part 1 premiered in August, Part 2 of Season 4 will arrive on October 5.": {
        "Part 2": "2022-10-05"
    },
    "Part 2 of {t} Season 4 premieres October 5.": {"Part 2": "2022-10-05"},
    "The second half of the fourth season of {t} will premiere on October 5.": {"Part 2": "2022-10-05"},
    "The second half of {t} Season 4 premieres on October 5 on Netflix.": {"Part 2": "2022-10-05"},
    "{t} Season 4, Part 2 lands on Netflix October 5.": {"Part 2": "2022-10-05"},
    "{t} Season 4B returns on October 5.": {"Part 2": "2022-10-05"},
    "{t} returns for the second half of its fourth season on October 5.": {"Part 2": "2022-10-05"},
    "{t} will return with the remaining episodes of Season 4 on October 5.": {"Part 2": "2022-10-05"},
    "The final eight episodes of {t} will premiere on October 5.": {"Part 2": "2022-10-05"},
    "The back half of Season 4 begins on October 5.": {"Part 2": "2022-10-05"},
    "Cour 2 of {t} will premiere on October 5.": {"Cour 2": "2022-10-05"},
    "The second cour of {t} starts on October 5.": {"Cour 2": "2022-10-05"},
    "The final chapter of {t} arrives in three parts: Part 1 on October 5, Part 2 on November 9 and Part 3 on "
    "December 7.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
        "Part 3": "2022-12-07",
    },
    "Part one arrives on October 5, part two on November 9 and part three on December 7.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
        "Part 3": "2022-12-07",
    },
    "Volume I will be available on October 5 and Volume II on November 9.": {
        "Volume 1": "2022-10-05",
        "Volume 2": "2022-11-09",
    },
    "Act 1 premieres on October 5, Act 2 on November 9 and Act 3 on December 7.": {
        "Act 1": "2022-10-05",
        "Act 2": "2022-11-09",
        "Act 3": "2022-12-07",
    },
    "Episodes 1-4 will be released on October 5, episodes 5-8 on November 9.": {
        "Episodes 1-4": "2022-10-05",
        "Episodes 5-8": "2022-11-09",
    },
    "Four episodes drop on October 5, and four more on November 9.": {
        "Part 1": "2022-10-05",
        "Part 2": "2022-11-09",
    },
    "The second and final part of {t} will be released on October 5.": {"Part 2": "2022-10-05"},
    "Part 2, the last of the series, premieres October 5.": {"Part 2": "2022-10-05"},
    "Part 2 will be available to stream on Netflix from October 5.": {"Part 2": "2022-10-05"},
    '"Part 2 is coming to Netflix on October 5," the streamer wrote.': {"Part 2": "2022-10-05"},
    "Netflix also confirmed that Part 2 will arrive on October 5.": {"Part 2": "2022-10-05"},
    "The show will return with Part 2 on October 5.": {"Part 2": "2022-10-05"},
    "It has been announced that the second part will come out on October 5.": {"Part 2": "2022-10-05"},
    "Fans will have to wait until October 5 for Part 2.": {"Part 2": "2022-10-05"},
    "Part 2 is scheduled for October 5.": {"Part 2": "2022-10-05"},
    "Part 2: October 5": {"Part 2": "2022-10-05"},
    "Season 4 Part 2 release date: October 5": {"Part 2": "2022-10-05"},
    "The second installment will be released on October 5.": {"Part 2": "2022-10-05"},
    "The second batch of episodes is due on October 5.": {"Part 2": "2022-10-05"},
    "The remaining episodes will stream from October 5.": {"Part 2": "2022-10-05"},
    "The series returns from its midseason break on October 5.": {"Part 2": "2022-10-05"},
}


@pytest.mark.parametrize(
    "headline",
    [
        "‘{t}’ Season 4 Gets a Date",
        "{t} Season 4: Everything We Know",
        "Netflix Splits {t} Season 4 in Two",
        "Netflix Unveils New Poster for ‘{t}’",
    ],
)
@pytest.mark.parametrize("show", ["Sea Road", "Severed", "The Lamp of Aran"])
@pytest.mark.parametrize("told", PARTS)
def test_the_parts_of_a_season_have_their_names_and_days(told: str, show: str, headline: str) -> None:
    written = f"“{show}”" if headline.startswith("‘") else show
    text = f"{headline.format(t=show)}\n\nNetflix’s hit drama {written} is nearly back.\n\n{told.format(t=written)}"
    found = read(text, SEPTEMBER)
    assert {one.show for one in found} == {show}, text
    assert {one.label: one.when.date for one in found} == PARTS[told], text


OPENED = (
    "LOS ANGELES – September 1, 2022 – ",
    "LOS ANGELES, CA (September 1, 2022) – ",
    "(Los Angeles, Calif.) – September 1, 2022 – ",
    "NEW YORK, Sept. 1, 2022 /PRNewswire/ -- ",
    "BURBANK, Calif. (Sept. 1, 2022) — ",
    "SEOUL, Sept. 1 (Yonhap) -- ",
    "SEOUL, South Korea — ",
    "September 1, 2022 – ",
    "Sept. 1, 2022 — ",
    "September 1 (UPI) -- ",
    "TORONTO (September 1, 2022) - ",
    "London, 1 September 2022: ",
    "Thursday, September 1, 2022",
    "[September 1, 2022] ",
    "Posted: September 1, 2022",
    "By Jane Teller | September 1, 2022 10:15am",
    "FOR IMMEDIATE RELEASE: ",
    "Published 1 September 2022, 9:00 am",
    "EXCLUSIVE: ",
    "UPDATED, 2:15 PM: ",
    "HOLLYWOOD, Calif. - ",
    "Jane Teller - 1 Sep 2022",
    "1/09/2022 ",
    "2022-09-01 ",
)
SAID = (
    "Netflix announced today that “{t}” will premiere on October 5.",
    "Hulu today set October 5 as the premiere date for its drama “{t}.”",
    "The second season of “{t}” will debut Wednesday, October 5 at 9 p.m. ET/PT on ABC.",
    "{t} returns for its second season on October 5, Netflix said Thursday.",
    "ABC announced its fall lineup today, with {t} premiering on October 5.",
)


@pytest.mark.parametrize(
    "headline", ["“Sea Road” Gets a Date", "SEA ROAD RETURNS OCTOBER 5", "The Harbour Channel: News"]
)
@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("opened", OPENED)
def test_what_a_page_puts_before_the_first_sentence_is_left_out(
    opened: str, said: str, headline: str
) -> None:
    text = f"{headline}\n\n{opened}{'' if opened.endswith(' ') else chr(10)}{said.format(t='Sea Road')}"
    assert [((one.show or "").casefold(), one.when.date) for one in read(text, SEPTEMBER)] == [
        ("sea road", "2022-10-05")
    ], text


QUESTIONS = (
    "When will {t} season 2 be released?",
    "What is the release date of {t} season 2?",
    "{t} season 2 release date",
    "When is “{t}” season 2 coming to Netflix?",
    "Release date: when does it start?",
    "Does {t} season 2 have a release date?",
    "When does it come out?",
)
ANSWERS = (
    "Season 2 of “{t}” will be released on October 3, 2022.",
    "The show will return on October 3.",
    "“{t}” season 2 has a release date of October 3, 2022.",
    "It’s out on Netflix on October 3.",
    "Mark October 3 in your diary.",
    "Netflix has confirmed that the second season will arrive on Monday, October 3.",
    "The answer is October 3.",
    "You can watch it from October 3.",
    "Good news: we have a date, and it’s October 3.",
    "The second season premieres globally on Monday, October 3, at 12 a.m. PT / 3 a.m. ET.",
    "Yes! Season 2 will drop on October 3.",
    "It will be October 3, the streamer announced in a tweet on September 14.",
    "October 3 is the date.",
    "Netflix announced on September 14 that season 2 would premiere on October 3.",
)
OTHER_ANSWERS = (
    "Who is in the cast of {t} season 2?\nAnn Lee returns as Joan Vale. Tom Barr, who turned 40 on October 12, "
    "joins as her brother.",
    "Will there be a season 3?\nNothing has been confirmed, but the creators hope to start work in 2023.",
    "Where was it filmed?\nFilming began in January 2022 in Wales and wrapped on June 17.",
    "What happened in season 1?\nThe first season premiered on March 4, 2021, and ended with Joan at sea in 1987.",
    "What is {t} season 2 about?\nIt takes up the story a year later, in the spring of 1988.",
)


@pytest.mark.parametrize(
    "headline",
    ["{t} Season 2: Release Date, Cast, Plot and Everything We Know", "When Does {t} Season 2 Come Out?"],
)
@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("answer", ANSWERS)
def test_an_explainer_answers_its_questions(answer: str, question: str, headline: str) -> None:
    shows = cycle(["The Lamp of Aran", "Sweet Harbour", "Bastion"])
    for first in (True, False):
        show = next(shows)
        told = [f"{question}\n{answer}", *OTHER_ANSWERS]
        parts = [
            headline,
            "The wait for the second season of “{t}” is over.",
            *(told if first else told[::-1]),
        ]
        text = "\n\n".join(parts).format(t=show)
        assert {(one.show, one.season, one.when.date) for one in read(text, AUTUMN)} == {
            (show, 2, "2022-10-03")
        }, text


FOOTERS = (
    "Visit our Drama hub for more news, or find something to watch tonight with our TV Guide.",
    "Looking for something to watch tonight? Check out our guide to the best series on Netflix.",
    "Try Harbour Times magazine today and get 12 issues for only £1 with delivery to your home – subscribe now.",
    "The latest issue of Harbour Times magazine is on sale now.",
    "This story originally appeared on Harbour Insider on September 14, 2022.",
    "Sign up for our newsletter, delivered every Friday.",
    "Get the best of TV delivered to your inbox every weekday.",
    "Sign up for a free trial of Hulu today.",
    "Stream it today on Hulu.",
    "Tickets for the premiere are available from October 1.",
    "Updated 2 days ago.",
    "Follow us on Twitter for updates throughout the week.",
    "Check back here on October 1 for our review.",
    "Our review will be published on October 1.",
    "We will update this page when we know more in the coming weeks.",
    "For more, see our full 2022 premiere calendar.",
    "Bookmark our fall 2022 TV premiere calendar.",
    "See the complete list of fall premiere dates here.",
    "Check out our list of everything coming to Netflix in October.",
    "Here's what is coming to Netflix in October 2022.",
    "What are you looking forward to this fall? Tell us in the comments.",
    "Will you watch on October 3? Let us know below.",
    "Are you excited for the new season? Vote in our poll by September 30.",
    "Vote now! Polls close on September 30.",
    "Netflix costs from £6.99 a month; the price goes up in October.",
    "HBO Max is $15.99 per month and will rise to $16.99 in January 2023.",
    "Save 50% on a subscription until October 15.",
    "More from the fall 2022 preview",
    "In other news, Ann Lee will host the awards on November 6.",
    "Also read: Netflix raises prices in October",
    "Related: The Best Dramas to Watch This Fall",
    "Next: Everything Coming to Hulu in October 2022",
    "READ NEXT: Netflix's October slate",
    "You might also like: New on Netflix this week",
    "Published 14 September 2022, last modified 20 September 2022",
    "(This article was updated on September 18.)",
    "A version of this article appears in print on September 21.",
    "Join us for a live blog on October 3 from 8pm.",
    "Download our app today.",
    "Join the discussion in our forum tonight.",
    "Advertisement - story continues below this week",
    "The hashtag trended on Monday.",
    "Watch this space for more this month.",
    "Recaps will be posted here every Tuesday.",
    "Our podcast returns on October 1.",
    "Listen to our podcast on Friday.",
    "Buy the book on Amazon today.",
    "Copyright 2022. All rights reserved. Terms of use, last changed October 1, 2021.",
    "If you subscribe through our link this month, we may earn a commission.",
    "Happy watching, and see you next week!",
    "Have a great weekend!",
    "Until then, there's always season 1 to rewatch this weekend.",
    "Binge season 1 on Netflix today.",
    "Catch up on season 1 before October 3.",
    "The countdown has begun: only 13 days to go.",
    "Set your alarms for 3 a.m. ET on the day.",
    "Visit our TV Guide to see what's on tonight.",
    "The cast will have a screening event in Tokyo on October 1.",
    "The soundtrack will have a listening event; the staff hold a talk event in Osaka on October 9.",
)


@pytest.mark.parametrize(
    ("article", "show", "day"),
    [
        (
            "Sea Road Season 2 Gets a Date\n\nSeason 2 of “Sea Road” will be released on Netflix on October 3.",
            "Sea Road",
            "2022-10-03",
        ),
        (
            "“Severed” Sets Premiere Date\n\nSevered premieres on HBO on Sunday, October 2.",
            "Severed",
            "2022-10-02",
        ),
        (
            "New drama Salt Lamp has its day\n\n“Salt Lamp” will begin on BBC One at 9pm on Sunday 2nd October.",
            "Salt Lamp",
            "2022-10-02",
        ),
    ],
)
@pytest.mark.parametrize("below", FOOTERS)
def test_what_pages_put_below_an_article_is_left_out(below: str, article: str, show: str, day: str) -> None:
    for text in (f"{article}\n\n{below}", f"{article} It is a drama about a ferry. {below}"):
        assert [(one.show, one.when.date) for one in read(text, AUTUMN)] == [(show, day)], text
