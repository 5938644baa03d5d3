"""The platforms with a usual release hour: their names, hours and colours, and who said so.

The hours come from dated press articles and from the platforms' own press material, seen in spring 2026; no
platform promises them. Where an older, different hour is known, `since` and `until` are the first and the
last billed date for which a rule was seen, not the days on which it began and ended.
Colours are those of https://github.com/simple-icons/simple-icons.
"""

from typing import Literal, NamedTuple

# Named tuples, because making a class of them at every start takes a fifth of the time of a dataclass.

Confidence = Literal["high", "medium"]

_PACIFIC = "America/Los_Angeles"
_EASTERN = "America/New_York"


class Hours(NamedTuple):
    """A time of day at which releases open, `days_after` days after the billed date: -1 is the day before."""

    time: str
    """`HH:MM` on the clock of `zone`."""
    zone: str
    days_after: int = 0


class Rule(NamedTuple):
    """Hours that hold for the billed dates from `since` to `until`, both included, as `YYYY-MM-DD`."""

    hours: Hours
    confidence: Confidence
    """`high` where independent statements agree; `medium` where a second hour is in use or pages disagree."""
    sources: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    applies_to: str | None = None
    """For hours that hold for some titles only: which."""


class Platform(NamedTuple):
    """One streaming platform."""

    name: str
    home: str
    """The zone of its home country: where a bare date of its own is meant. Empty for a channel."""
    aliases: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()
    """Its usual hours, the oldest first; never two for one billed date."""
    alternates: tuple[Rule, ...] = ()
    """Second hours in use. The platform alone does not tell which titles have one: never apply them."""
    colour: str | None = None
    """The colour of the brand as `#rrggbb`."""
    note: str | None = None
    """What else to know about its hours."""
    sources: tuple[str, ...] = ()
    """Where the note comes from; each rule names its own sources."""

    @property
    def terminal_colour(self) -> str | None:
        """The colour of the brand, changed where it could not be read on a black or on a white background."""
        from releasewatch.core.colours import readable  # only a table shows colours

        return None if self.colour is None else readable(self.colour)


WITH_HOURS: tuple[Platform, ...] = (
    Platform(
        "Netflix",
        _PACIFIC,
        (
            "Netflix Original",
            "Netflix Originals",
            "Netflix Series",
            "A Netflix Series",
            "Netflix basic with Ads",
            "Netflix Standard with Ads",
            "넷플릭스",
            "ネットフリックス",
        ),
        rules=(
            Rule(
                Hours("00:00", _PACIFIC),
                "high",
                (
                    "https://www.whats-on-netflix.com/news/what-time-does-netflix-release-movies-and-tv-series/",
                    "https://thenational.scot/news/national/uk-today/23803749.time-netflix-release-new-shows-films",
                    "https://www.looper.com/1245627/what-time-do-new-netflix-shows-release/",
                    "https://www.dexerto.com/tv-movies/what-time-does-netflix-release-new-shows-3032395/",
                    "https://netflixlife.com/posts/everything-we-know-about-gyeongseong-creature-netflix",
                    "https://www.capitalfm.com/news/stranger-things-5-release-time-volume-1-when-netflix/",
                    "https://indomovie.co/article/a-beginner-s-guide-to-korean-cable-dramas-011014591",
                ),
            ),
        ),
        colour="#e50914",
        note=(
            "Announced events open at 17:00 Pacific, Korean dramas of a TV channel after their "
            "broadcast, anime with its Japanese broadcast. What is no Netflix original in your country "
            "opens at 00:00 there."
        ),
    ),
    Platform(
        "Disney+",
        _PACIFIC,
        ("Star on Disney+", "디즈니+", "디즈니플러스"),
        rules=(
            Rule(
                Hours("00:00", _PACIFIC),
                "medium",
                (
                    "https://inews.co.uk/culture/what-time-netflix-release-shows-timings-prime-disney-other-streamers-3306579",
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://www.slashfilm.com/1369894/new-ahsoka-episodes-disney-tuesday-evenings-premiere/",
                    "https://thewrap.com/ahsoka-premiere-ratings-numbers-earlier-time-slot",
                    "https://www.inverse.com/entertainment/percy-jackson-and-the-olympians-early-streaming-release",
                    "https://v.daum.net/v/20230816231856598",
                    "https://www.denofgeek.com/tv/doctor-who-series-14-release-date-time-episodes/",
                ),
            ),
        ),
        alternates=(
            Rule(
                Hours("18:00", _PACIFIC),
                "high",
                (
                    "https://www.slashfilm.com/1369894/new-ahsoka-episodes-disney-tuesday-evenings-premiere/",
                    "https://www.inverse.com/entertainment/percy-jackson-and-the-olympians-early-streaming-release",
                ),
                since="2023-08-22",
                applies_to="Star Wars, Marvel and Percy Jackson series billed for a US evening",
            ),
            Rule(
                Hours("20:00", _EASTERN),
                "medium",
                (
                    "https://tvseriesfinale.com/tv-show/the-bear-alien-earth-the-lowdown-chad-powers-fx-and-hulu-announce-upcoming-premiere-dates/",
                ),
                since="2025-06-25",
                applies_to="FX series outside the US, billed for a US evening",
            ),
        ),
        note=(
            "A series may be announced for another hour: Star Wars, Marvel and Percy Jackson for the "
            "evening, FX series for 20:00 Eastern, Doctor Who of 2024 for 00:00 in London."
        ),
    ),
    Platform(
        "Prime Video",
        _PACIFIC,
        (
            "Amazon Prime Video",
            "Amazon Prime",
            "Amazon",
            "Amazon Video",
            "Amazon Prime Video with Ads",
            "Amazon Prime Video Free with Ads",
            "Prime",
            "Amazon MGM Studios",
            "아마존 프라임 비디오",
        ),
        rules=(
            Rule(
                Hours("00:00", "UTC"),
                "medium",
                (
                    "https://www.popbuzz.com/tv-film/the-summer-i-turned-pretty/season-2-release-time-when-next-episode-prime/",
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                ),
                since="2021-11-19",
                until="2023-12-15",
            ),
            Rule(
                Hours("00:00", _PACIFIC),
                "medium",
                (
                    "https://showsnob.com/the-summer-i-turned-pretty-season-3-release-time-change-frustrates-fans",
                    "https://www.capitalfm.com/news/tv-film/summer-turned-pretty/season-3-release-time-when-next-episode-prime/",
                    "https://github.com/Sonarr/Sonarr/issues/7179",
                    "https://inews.co.uk/culture/what-time-netflix-release-shows-timings-prime-disney-other-streamers-3306579",
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://press.amazonmgmstudios.com/us/en/press-release/ithe-lord-of-the-rings-the-rings-of-poweri-timings",
                ),
                since="2024-06-20",
            ),
        ),
        alternates=(
            Rule(
                Hours("18:00", _PACIFIC, -1),
                "medium",
                (
                    "https://press.amazonmgmstudios.com/us/en/press-release/ithe-lord-of-the-rings-the-rings-of-poweri-timings",
                ),
                since="2022-09-02",
                applies_to="big premieres and finales moved to the evening before",
            ),
        ),
        colour="#1f2e3e",
        note=(
            "Opened at 00:00 UTC until 2023, and some pages still say so. Big premieres and finales may"
            " move to the evening before; titles for one region may differ."
        ),
    ),
    Platform(
        "Apple TV",
        _EASTERN,
        ("Apple TV+", "Apple Original", "Apple Originals"),
        rules=(
            Rule(
                Hours("00:00", _EASTERN),
                "high",
                (
                    "https://macdailynews.com/2021/11/01/apple-tv-turns-two-years-old-with-a-lineup-of-more-than-five-dozen-titles-high-end-originals/",
                    "https://www.cultofmac.com/664542/new-episodes-of-the-morning-show-see-and-for-all-mankind-are-up/",
                    "https://technology.batve.com/lessons-in-chemistry-for-all-mankind-monarch-episodes-all-premiere-early-this-week/",
                ),
                since="2019-11-01",
                until="2023-11-22",
            ),
            Rule(
                Hours("21:00", _EASTERN, -1),
                "high",
                (
                    "https://www.gamesradar.com/entertainment/sci-fi-shows/pluribus-release-date-time-schedule-apple-tv/",
                    "https://meaww.com/when-will-pluribus-episode-5-air-early-release-date-apple-tv-episode-4-recap-theories-carol-rhea-seehorn-thanksgiving",
                    "https://itzine.ru/news/culture/final-pervogo-sezona-pluribus-vyjdet-na-apple-tv-ranshe-sroka.html",
                    "https://www.themarysue.com/what-time-does-severance-come-out-answered/",
                    "https://editorialge.com/apple-tv-name-change",
                ),
                since="2025-01-17",
            ),
        ),
        colour="#000000",
        note=(
            "Called Apple TV+ until October 2025. Opens on the evening before the billed date; opened "
            "at 00:00 Eastern until 2023."
        ),
    ),
    Platform(
        "HBO Max",
        _EASTERN,
        (
            "Max",
            "HBO",
            "HBO Now",
            "HBO Go",
            "HBO / HBO Max",
            "HBO Max Original",
            "Max Original",
            "HBO Max Amazon Channel",
        ),
        rules=(
            Rule(
                Hours("00:00", _PACIFIC),
                "medium",
                (
                    "https://wegotthiscovered.com/tv/james-gunn-reveals-the-exact-time-peacemaker-premieres-on-hbo-max/",
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                ),
                until="2022-01-13",
            ),
            Rule(
                Hours("21:00", _EASTERN),
                "medium",
                (
                    "https://www.sportskeeda.com/us/shows/peacemaker-season-2-episode-4-release-date-time-next-everything-need-know",
                    "https://www.wigantoday.net/whats-on/peacemaker-season-2-release-time-uk-usa-episode-1-5281910",
                    "https://staging.streamingbetter.com/hbo-max-new-episodes-release-times-check/",
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://thefinsider.com/apple-tv-subtracts-the-plus-and-leaves-everyone-confused-as-hell",
                ),
                since="2025-08-21",
            ),
        ),
        alternates=(
            Rule(
                Hours("21:00", _EASTERN),
                "high",
                ("https://staging.streamingbetter.com/hbo-max-new-episodes-release-times-check/",),
                since="2022-01-09",
                applies_to="series of the HBO channel",
            ),
        ),
        colour="#000000",
        note=(
            "Called Max from 2023 to 2025. Series of the HBO channel open when it airs them. Unscripted"
            " shows, foreign originals and whole seasons may still open at 00:00 Pacific."
        ),
    ),
    Platform(
        "Hulu",
        _EASTERN,
        ("Hulu Original", "Hulu Originals", "FX on Hulu", "Hulu on Disney+"),
        rules=(
            Rule(
                Hours("00:00", _EASTERN),
                "medium",
                (
                    "https://showsnob.com/how-many-episodes-paradise-season-2-release-time",
                    "https://thegrio.com/2026/02/23/paradise-is-back-heres-everything-you-need-to-know-about-the-hit-shows-second-season/",
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://tvseriesfinale.com/tv-show/the-bear-alien-earth-the-lowdown-chad-powers-fx-and-hulu-announce-upcoming-premiere-dates/",
                ),
            ),
        ),
        alternates=(
            Rule(
                Hours("20:00", _EASTERN),
                "high",
                (
                    "https://tvseriesfinale.com/tv-show/the-bear-alien-earth-the-lowdown-chad-powers-fx-and-hulu-announce-upcoming-premiere-dates/",
                ),
                since="2025-06-25",
                applies_to="FX series",
            ),
        ),
        colour="#1ce783",
        note=(
            "FX series open at 20:00 Eastern. Since autumn 2025 some pages give 03:00 Eastern for "
            "originals. Outside the US the titles are on Disney+."
        ),
    ),
    Platform(
        "Paramount+",
        _PACIFIC,
        (
            "Paramount+ with Showtime",
            "Paramount+ Premium",
            "Paramount+ Essential",
            "Paramount+ Amazon Channel",
            "CBS All Access",
        ),
        rules=(
            Rule(
                Hours("00:00", _PACIFIC),
                "high",
                (
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://showsnob.com/dexter-original-sin-episode-guide-how-watch-paramount-plus-showtime-release-schedule",
                ),
            ),
        ),
        colour="#0064ff",
        note=(
            "Printed as 03:00 Eastern, which on the two Sundays of the US clock change is another hour."
            " Broadcasts of Showtime and CBS have their own hours."
        ),
    ),
    Platform(
        "Peacock",
        _EASTERN,
        ("Peacock TV", "Peacock Premium", "Peacock Premium Plus", "Peacock Original"),
        rules=(
            Rule(
                Hours("03:00", _EASTERN),
                "medium",
                (
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://www.usatoday.com/story/entertainment/tv/2023/07/17/love-island-usa-season-5/70409207007/",
                ),
            ),
        ),
        alternates=(
            Rule(
                Hours("21:00", _EASTERN),
                "high",
                (
                    "https://www.usatoday.com/story/entertainment/tv/2023/07/17/love-island-usa-season-5/70409207007/",
                    "https://www.nexttv.com/news/peacock-reveals-love-island-usa-cast",
                ),
                since="2023-07-18",
                applies_to="reality and competition shows",
            ),
        ),
        note=(
            "Scripted originals; reality and competition shows open at 21:00 Eastern on the billed evening."
        ),
    ),
    Platform(
        "Starz",
        _EASTERN,
        ("Starz Original", "STARZ app", "Lionsgate+"),
        rules=(
            Rule(
                Hours("00:00", _EASTERN),
                "high",
                (
                    "http://thefutoncritic.com/news/2023/03/23/the-highly-anticipated-seventh-season-of-outlander-premieres-june-16-on-starz-937011/20230323starz01",
                    "https://claireandjamie.com/2022/05/07/new-episode-outlander-starz-app-tonight/",
                    "https://cartermatt.com/266884/outlander-season-3-episode-1-now-streaming-shows-reach-whats-next/",
                ),
            ),
        ),
        colour="#082125",
        note="The hour of the app; the channel airs the episode that evening.",
    ),
    Platform(
        "AMC+",
        _EASTERN,
        ("AMC Premiere",),
        rules=(
            Rule(
                Hours("03:00", _EASTERN),
                "medium",
                (
                    "https://support.thetvdb.com/kb/faq.php?id=29",
                    "https://www.digitaltrends.com/movies/walking-dead-dead-city-season-1-episode-1-release-date-time-channel-plot/",
                    "https://political.org/2026/04/19/the-audacity-release-schedule-when-new-episodes-premiere-on-amc-and-amc/",
                ),
            ),
        ),
        note=(
            "The billed date is often that of the AMC channel; the stream may come days earlier, or "
            "together with the channel."
        ),
    ),
)
