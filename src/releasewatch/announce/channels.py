"""The linear channels and former services that press articles name besides the platforms of `core.platforms`."""

CHANNELS: dict[str, tuple[str, ...]] = {
    # United States
    "ABC": (), "CBS": (), "NBC": (), "Fox": ("FOX",), "The CW": ("CW",), "PBS": ("PBS Masterpiece",), "HBO": (),
    "AMC": (), "FX": (), "FXX": (), "USA Network": (), "Syfy": ("SYFY",), "TNT": (), "TBS": (), "Bravo": (),
    "TLC": (), "MTV": (), "VH1": (), "BET": (), "HGTV": (), "Food Network": (), "Discovery Channel": (),
    "History": ("The History Channel", "History Channel"), "A&E": (), "Lifetime": (), "Hallmark Channel": (),
    "Paramount Network": (), "Comedy Central": (), "Cartoon Network": (), "Adult Swim": (),
    "Nickelodeon": (), "Disney Channel": (), "Freeform": (), "National Geographic": ("Nat Geo",), "OWN": (),
    "Cinemax": (), "IFC": (), "SundanceTV": ("Sundance TV", "Sundance Now"), "WE tv": (), "Bounce TV": (),
    "BBC America": (), "Telemundo": (), "Univision": (), "Hallmark+": (), "Quibi": (), "Toonami": (),
    "Crackle": (), "Freevee": ("Amazon Freevee", "IMDb TV"), "Philo": (), "Pluto TV": (), "MHz Choice": (),
    "Topic": (), "Facebook Watch": (), "Apple Music": (), "DC Universe": (), "CBS All Access": (),
    "NBCUniversal": (), "TV Land": (), "truTV": (), "E!": (), "CNN": (), "MSNBC": (), "ESPN": (),
    # United Kingdom and Ireland
    "BBC": (), "BBC One": ("BBC1", "BBC ONE"), "BBC Two": ("BBC2", "BBC TWO"), "BBC Three": ("BBC3",),
    "BBC Four": ("BBC4",), "CBBC": (), "CBeebies": (), "BBC Alba": (), "BBC Scotland": (), "ITV": (),
    "ITV1": (), "ITV2": (), "ITV3": (), "ITVBe": (), "Channel 5": ("Five",), "My5": (), "E4": (), "More4": (),
    "Film4": (), "Dave": (), "Gold": (), "Alibi": (), "U&Dave": (), "U&Alibi": (), "UKTV": (), "UKTV Play": (),
    "Yesterday": (), "S4C": (), "STV": (), "Walter Presents": (), "RTÉ": ("RTE",),
    "RTÉ One": ("RTE One",), "Sky Atlantic": (), "Sky Max": (), "Sky One": ("Sky 1",), "Sky Comedy": (),
    "Sky Arts": (), "Sky Crime": (), "Sky Documentaries": (), "Sky History": (), "Sky Cinema": (),
    "Sky Witness": (), "Sky Showcase": (), "Quest": (), "5USA": (),
    # Australia, New Zealand, Canada
    "Nine": ("Channel Nine", "Channel 9", "9Now"), "Seven": ("Channel Seven", "Channel 7", "7plus"),
    "Ten": ("Network 10", "Channel 10", "Network Ten", "10 Play"), "SBS Australia": ("SBS On Demand",),
    "ABC iview": ("iview", "ABC TV"), "Foxtel": (), "FOX SHOWCASE": ("Fox Showcase",), "TVNZ": ("TVNZ+", "TVNZ 2"),
    "Three": (), "Neon": (), "Sky NZ": (), "CBC": (), "CTV": (), "Global": (), "Citytv": (), "W Network": (),
    # Korea, Japan, China, Taiwan, South and South-East Asia
    "tvN": ("TVN",), "JTBC": (), "SBS": (), "MBC": (), "KBS": (), "KBS2": ("KBS 2TV", "KBS2TV", "KBS 2"), "KBS1": ("KBS 1TV",),
    "OCN": (), "ENA": (), "TV Chosun": ("TV CHOSUN",), "Channel A": (), "MBN": (), "Genie TV": (), "KOCOWA": ("Kocowa", "KOCOWA+"), "Seezn": (),
    "Watcha": ("Watcha Play",), "Tokyo MX": ("TOKYO MX",), "MBS": (), "TBS Japan": (), "Fuji TV": (), "Fuji Television": (),
    "TV Tokyo": (), "TV Asahi": (), "NTV": ("Nippon TV", "Nippon Television"), "NHK": ("NHK General", "NHK G", "NHK Educational"),
    "WOWOW": (), "AT-X": (), "BS11": (), "BS Asahi": (), "BS Fuji": (), "BS NTV": (), "BS": (), "Animax": (),
    "ABC TV Japan": (), "J:COM": ("J:COM Channel",), "CCTV-1": ("CCTV1",), "CCTV-8": ("CCTV8",), "CCTV": (), "Hunan TV": (),
    "Zhejiang TV": (), "Dragon TV": (), "Jiangsu TV": (), "GMM25": (), "GMA": ("GMA Network",), "ABS-CBN": (),
    "Viu TV": ("ViuTV",), "Funimation": ("FunimationNow",), "DramaFever": (), "Wakanim": (), "Anime Onegai": (),
    "Muse Asia": (), "Aniplus": ("ANIPLUS",), "Colors TV": (), "Star Plus": ("StarPlus",), "Sony TV": (), "MX Player": (), "Voot": (),
    "ALTBalaji": (), "Eros Now": (), "Aha": (),
    # Europe
    "Arte": ("ARTE",), "TF1": (), "M6": (), "France 2": (), "RTL+": (), "RTL": (), "Joyn": (), "ProSieben": (), "Sky Deutschland": (),
    "RAI": ("Rai 1", "RaiPlay"), "SVT": (), "NRK": (), "DR": (), "TV4": (), "SkyShowtime": (), "NPO": (), "Atresplayer": (), "Videoland": (),
}  # fmt: skip
"""Name -> other names. Not in `core.platforms`, because nobody asks them for an hour of release."""

ORDINARY = frozenset({
    "max", "now", "sky", "stan", "binge", "neon", "gem", "dave", "gold", "yesterday", "quest", "five",
    "three", "nine", "seven", "ten", "global", "history", "lifetime", "bravo", "own", "topic", "bet", "aha",
    "prime", "crave", "bs", "dr", "max original", "fox", "global", "apple", "amazon", "acorn", "shudder", "bounce",
    "e!", "alibi", "roku", "paramount", "discovery", "disney", "philo", "hulu original", "gold", "abc", "hayu",
})
"""Names that are also ordinary words or other things: they count only where a sentence uses them as a place,
as in "on Max", "Stan's new drama", "(Sky)"."""
