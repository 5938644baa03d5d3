"""One release as an article announces it."""

from dataclasses import dataclass

from releasewatch.core.release import Episodes, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """One release read from an article; None where the article does not tell."""

    show: str | None
    """The title as the text writes it, without season or part."""
    season: int | None
    label: str | None
    """"Part 1", "Volume 2", "Episodes 4-6", "Finale", the name of a special; "Season 2" for a whole season."""
    when: When
    platform: str | None
    """The service or channel named first, by its canonical name."""
    cadence: str | None
    """The rhythm, in pieces joined by "; ": `launch N` (N episodes at the start), `[N ]weekly[ DAYS][ until
    YYYY-MM-DD]` with DAYS from `MO,TU,WE,TH,FR,SA,SU`, or `all` (everything at once, where the text says so)."""
    episodes: Episodes | None
    sentence: str
    """The sentence it came from, as written."""
