"""The platforms without a usual release hour: their names and colours, and what is known of their hours.

They have no single hour, or none that anybody stated reliably: days are counted, and hours only where one is
stated for a title. Colours are those of https://github.com/simple-icons/simple-icons.
"""

from releasewatch.core.platform_facts import Hours, Platform, Rule

_EASTERN = "America/New_York"

WITHOUT_HOURS: tuple[Platform, ...] = (
    Platform(
        "Crunchyroll",
        "Asia/Tokyo",
        ("Crunchyroll Amazon Channel", "Funimation", "FunimationNow", "VRV"),
        colour="#ff5e00",
        note=(
            "Per title: from the minute of the Japanese broadcast to two hours later. A slot such as "
            "25:35 means 01:35 on the next day."
        ),
        sources=(
            "https://www.gamerevolution.com/guides/931779-the-misfit-of-demon-king-academy-season-2-episode-2-release-date-time-crunchyroll",
            "https://www.dexerto.com/anime/what-time-does-jujutsu-kaisen-season-2-episodes-air-on-crunchyroll-2363983/",
            "https://omonomono.com/2012/12/12/slowcast-season/",
            "https://www.animenewsnetwork.com/news/2025-01-11/crunchyroll-delays-english-dubbing-on-22-episodes-due-to-severe-weather/.219932",
        ),
    ),
    Platform(
        "HIDIVE",
        "Asia/Tokyo",
        note="Per title: within an hour of the Japanese broadcast.",
        sources=(
            "https://attackofthefanboy.com/entertainment/oshi-no-ko-episode-2-release-date-and-where-to-watch/",
            "https://www.forevergeek.com/oshi-no-ko-anime-episode-2-release-date-and-time/",
        ),
    ),
    Platform(
        "BBC iPlayer",
        "Europe/London",
        ("iPlayer",),
        colour="#ff4c98",
        note="Per title: box sets open on the morning of the first broadcast or before it.",
        sources=(
            "https://www.denofgeek.com/tv/doctor-who-series-14-release-date-time-episodes/",
            "https://www.radiotimes.com/tv/sci-fi/doctor-who-prioritise-uk-fans-comment/",
        ),
    ),
    Platform(
        "ITVX",
        "Europe/London",
        ("ITV Hub", "ITVX Premium"),
        colour="#deeb52",
        note="Shows of the channels stream with their broadcast.",
    ),
    Platform(
        "Channel 4",
        "Europe/London",
        ("All 4", "4oD", "Channel 4 Streaming"),
        colour="#aaff89",
        note="Shows of the channel stream with or after their broadcast.",
    ),
    Platform(
        "Sky",
        "Europe/London",
        ("Sky Atlantic", "Sky Max", "Sky Go", "Sky Showcase", "Sky One", "Sky Original", "Sky Originals"),
        alternates=(
            Rule(
                Hours("21:00", _EASTERN),
                "high",
                (
                    "https://www.wigantoday.net/whats-on/peacemaker-season-2-release-time-uk-usa-episode-1-5281910",
                ),
                since="2022-08-21",
                applies_to="HBO series, billed for a US evening",
            ),
        ),
        colour="#0072c9",
        note=("Per title: HBO series open together with the US channel, on the next calendar day in London."),
        sources=(
            "https://www.wigantoday.net/whats-on/peacemaker-season-2-release-time-uk-usa-episode-1-5281910",
            "https://www.sportskeeda.com/us/shows/peacemaker-season-2-episode-2-release-date-time-next-everything-need-know",
        ),
    ),
    Platform(
        "NOW",
        "Europe/London",
        ("NOW TV",),
        alternates=(
            Rule(
                Hours("21:00", _EASTERN),
                "medium",
                (
                    "https://www.sportskeeda.com/us/shows/peacemaker-season-2-episode-2-release-date-time-next-everything-need-know",
                ),
                since="2022-08-21",
                applies_to="HBO series, billed for a US evening",
            ),
        ),
        colour="#001211",
        note="Carries the titles of Sky at Sky's hours. In Hong Kong, Now TV is another company.",
        sources=(
            "https://www.sportskeeda.com/us/shows/peacemaker-season-2-episode-2-release-date-time-next-everything-need-know",
        ),
    ),
    Platform(
        "Viki",
        "Asia/Seoul",
        ("Rakuten Viki", "Viki Rakuten", "라쿠텐 비키"),
        note="Per title: after the broadcast at home; subtitles follow later.",
        sources=(
            "https://www.abqjournal.com/2421172/not-just-k-pop-korean-tv-shows-gaining-us-popularity.html",
            "http://koreabizwire.com/descendants-of-the-sun-hits-americas/51988",
        ),
    ),
    Platform(
        "TVING",
        "Asia/Seoul",
        ("티빙", "TVING Original"),
        note=(
            "Per title: dramas of tvN and JTBC stream with the broadcast; originals are announced each "
            "with its hour."
        ),
        sources=("https://app.joynews24.com/v/mrlted/1547660",),
    ),
    Platform(
        "Wavve",
        "Asia/Seoul",
        ("웨이브", "Wavve Original"),
        note="Per title: dramas of SBS, MBC and KBS stream with or after the broadcast.",
        sources=("https://www.econovill.com/news/articleViewAmp.html?idxno=719793",),
    ),
    Platform(
        "Coupang Play",
        "Asia/Seoul",
        ("쿠팡플레이", "Coupang"),
        note="Per title: evening hours.",
        sources=("https://news.coupang.com/archives/33044",),
    ),
    Platform(
        "Viu",
        "Asia/Seoul",
        ("Viu Original",),
        note=(
            "Per title: about half an hour after the broadcast at home. ViuTV is a channel in Hong "
            "Kong, not this service."
        ),
        sources=("https://github.com/bangumi-data/bangumi-data",),
    ),
    Platform("iQIYI", "Asia/Shanghai", ("iQIYI International", "爱奇艺", "愛奇藝")),
    Platform(
        "WeTV",
        "Asia/Shanghai",
        ("Tencent Video", "WeTV iflix", "腾讯视频", "騰訊視頻"),
        note="The international name of Tencent Video; their hours may differ.",
    ),
    Platform(
        "Youku",
        "Asia/Shanghai",
        ("优酷", "優酷", "Youku International"),
        note="Subscribers of a higher tier may see episodes earlier.",
        sources=("http://www.dramapanda.com/",),
    ),
    Platform(
        "bilibili",
        "Asia/Shanghai",
        ("B站", "哔哩哔哩"),
        colour="#00a1d6",
        note="Per title for anime.",
        sources=("https://github.com/bangumi-data/bangumi-data",),
    ),
    Platform("Mango TV", "Asia/Shanghai", ("MGTV", "芒果TV")),
    Platform(
        "U-NEXT", "Asia/Tokyo", note="Per title.", sources=("https://github.com/bangumi-data/bangumi-data",)
    ),
    Platform("ABEMA", "Asia/Tokyo", ("Abema TV",), note="Per title."),
    Platform("Stan", "Australia/Sydney", ("Stan Australia", "Stan Original")),
    Platform(
        "Binge",
        "Australia/Sydney",
        ("Foxtel Now",),
        note="The HBO series left it for Max in March 2025.",
        sources=("https://www.gameshub.com/news/news/the-last-of-us-season-2-binge-streaming-2674741/",),
    ),
    Platform("Shudder", _EASTERN, ("Shudder Amazon Channel",)),
    Platform(
        "MGM+",
        _EASTERN,
        ("Epix",),
        note="Called Epix before.",
        sources=("https://collider.com/from-season-3-horror-mgm-cast-plot-release/",),
    ),
    Platform("BritBox", _EASTERN, note="The UK service of this name became part of ITVX."),
    Platform("Acorn TV", _EASTERN, ("Acorn",)),
    Platform("Discovery+", _EASTERN),
    Platform("BET+", _EASTERN, sources=("https://support.thetvdb.com/kb/faq.php?id=29",)),
    Platform("ALLBLK", _EASTERN, ("UMC",), sources=("https://support.thetvdb.com/kb/faq.php?id=29",)),
    Platform(
        "Showtime",
        _EASTERN,
        ("Showtime Anytime",),
        colour="#b10000",
        note="Streams on Paramount+ at the hour of that platform, days before the channel airs it.",
        sources=(
            "https://showsnob.com/dexter-original-sin-episode-guide-how-watch-paramount-plus-showtime-release-schedule",
        ),
    ),
    Platform(
        "YouTube",
        "UTC",
        ("YouTube Premium", "YouTube Red", "YouTube Originals"),
        colour="#ff0000",
        note="Per title: a premiere carries its instant on its page.",
    ),
    Platform("Tubi", _EASTERN, ("Tubi TV",), colour="#7408ff"),
    Platform("The Roku Channel", _EASTERN, ("Roku Channel", "Roku", "Roku Original"), colour="#662d91"),
    Platform(
        "ZEE5",
        "Asia/Kolkata",
        note="Per title.",
        sources=(
            "https://www.livemint.com/industry/media/zee5-adopts-weekly-episode-model-for-zindagi-special-11624770773355.html",
        ),
    ),
    Platform(
        "JioHotstar",
        "Asia/Kolkata",
        ("Disney+ Hotstar", "Hotstar", "JioCinema", "Hotstar Specials"),
        note="Disney+ Hotstar and JioCinema became this service in 2025. Not the same as Disney+.",
        sources=(
            "https://telugu.hindustantimes.com/entertainment/criminal-justice-season-4-a-family-matter-ott-release-on-jiohotstar-from-may-29th-twist-with-episode-wise-streaming-121748478526643.html",
        ),
    ),
    Platform("SonyLIV", "Asia/Kolkata"),
    Platform("Globoplay", "America/Sao_Paulo", sources=("https://github.com/SickChill/sickchill.github.io",)),
    Platform(
        "Canal+", "Europe/Paris", ("myCANAL",), note="Its channels in other countries have other hours."
    ),
    Platform("RTVE Play", "Europe/Madrid", ("RTVE",)),
    Platform("Movistar Plus+", "Europe/Madrid", ("Movistar+", "MovistarTV")),
    Platform(
        "ZDF",
        "Europe/Berlin",
        ("ZDFmediathek",),
        colour="#fa7d19",
        note="Per title: streams often open days before the broadcast.",
        sources=(
            "https://www.hitchecker.de/tv-film/neuigkeiten/serien-der-woche-im-tv-und-in-den-mediatheken-ab-25-september-2023.html",
        ),
    ),
    Platform("ARD", "Europe/Berlin", ("ARD Mediathek",)),
    Platform(
        "Crave",
        "America/Toronto",
        ("Crave TV",),
        note="HBO series probably open with the US channel.",
        sources=("https://github.com/SickChill/sickchill.github.io",),
    ),
    Platform(
        "CBC Gem",
        "America/Toronto",
        ("Gem",),
        colour="#e60505",
        sources=("https://github.com/SickChill/sickchill.github.io",),
    ),
    Platform("Viaplay", "Europe/Stockholm", ("Elisa Viihde Viaplay",), colour="#fe365f"),
    Platform("SkyShowtime", "Europe/Amsterdam"),
    Platform("MUBI", "Europe/London", colour="#000000"),
)
