"""The answers of TVmaze, read: https://www.tvmaze.com/api and what was seen of it since 2016.

Missing keys and unknown words are accepted, values of another type are not: a `BadAnswer` names the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, TypeVar

from msgspec import DecodeError, Meta, Raw, Struct, ValidationError, field
from msgspec.json import Decoder

from releasewatch.core.batches import Episode, Season, entries, recent
from releasewatch.core.clean import clean
from releasewatch.core.model import Facts, Status, instant_text
from releasewatch.core.zones import offset_name, zone_of
from releasewatch.errors import UsageProblem
from releasewatch.sources.failures import BadAnswer
from releasewatch.sources.source import Candidate, Id, Showing, Told

T = TypeVar("T")

_NUMBER = re.compile("[0-9]{1,10}")
"""A show as the keys of an object name it; Python refuses to read thousands of digits."""

Text = Annotated[str, Meta(max_length=1000)]
Number = Annotated[int, Meta(ge=0, le=1_000_000)]
Key = Annotated[int, Meta(ge=1, le=2_000_000_000)]
Second = Annotated[int, Meta(ge=0, le=100_000_000_000)]

_MOST_RELEASES = 1000
"""A daily show has some hundred ahead; without a bound one answer could make every command slow."""

_STATUSES: dict[str, Status] = {
    "running": "running",
    "ended": "ended",
    "to be determined": "undecided",
    "in development": "development",
}


class _Country(Struct):
    code: Text | None = None
    timezone: Text | None = None


class _Channel(Struct):
    name: Text
    country: _Country | None = None


class _Season(Struct, rename="camel"):
    number: Number
    name: Text | None = None
    episode_order: Number | None = None
    premiere_date: Text | None = None
    end_date: Text | None = None
    network: _Channel | None = None
    web_channel: _Channel | None = None


class _Externals(Struct):
    thetvdb: Key | None = None
    imdb: Text | None = None


class _ShowOnly(Struct, rename={"web_channel": "webChannel"}):
    id: Key
    name: Text
    url: Text | None = None
    status: Text | None = None
    language: Text | None = None
    premiered: Text | None = None
    network: _Channel | None = None
    web_channel: _Channel | None = None
    externals: _Externals | None = None
    updated: Second | None = None


class _Episode(Struct):
    id: Key
    season: Number
    number: Number | None = None
    name: Text | None = None
    type: Text | None = None
    airdate: Text | None = None
    airtime: Text | None = None
    airstamp: Text | None = None


class _Embedded(Struct):
    episodes: list[_Episode] | None = None
    seasons: list[_Season] | None = None


class _Show(_ShowOnly):
    embedded: _Embedded | None = field(default=None, name="_embedded")


class _EmbeddedShow(Struct):
    show: _ShowOnly


class _Scheduled(_Episode):
    show: _ShowOnly | None = None
    embedded: _EmbeddedShow | None = field(default=None, name="_embedded")


class _Hit(Struct):
    show: _ShowOnly


class _Title(Struct):
    name: Text


_UNREADABLE = (DecodeError, UnicodeDecodeError, RecursionError)
"""What decoding raises; a value of another type is a `DecodeError` too."""

_SEARCH = Decoder(list[_Hit])
_SHOW = Decoder(_Show)
_TITLES = Decoder(list[_Title])
_UPDATES = Decoder(dict[str, Second])
_SCHEDULE = Decoder(list[_Scheduled])
_ONE_BY_ONE = Decoder(list[Raw])
_SCHEDULED = Decoder(_Scheduled)


def search(body: bytes) -> tuple[Candidate, ...]:
    """The hits of a search in the order of TVmaze; the scores beside them changed scale and mean nothing."""
    return tuple(_candidate(hit.show) for hit in _decoded(_SEARCH.decode, body))


def candidate(body: bytes) -> Candidate:
    """A show by itself."""
    return _candidate(_decoded(_SHOW.decode, body))


def titles(body: bytes) -> tuple[str, ...]:
    """The other titles of a show."""
    return tuple(clean(title.name) for title in _decoded(_TITLES.decode, body))


def updates(body: bytes) -> dict[Id, int]:
    """When shows changed last, in Unix seconds."""
    told = _decoded(_UPDATES.decode, body)
    return {int(key): second for key, second in told.items() if _NUMBER.fullmatch(key)}


def show(body: bytes, asked: datetime, today: date) -> Told:
    """A show with its releases, out of its embedded episodes and seasons.

    `asked` is the instant in UTC at which the answer was asked for. What came out long before `today` is
    left out.
    """
    told = _decoded(_SHOW.decode, body)
    about = _candidate(told)
    embedded = told.embedded or _Embedded()
    seasons = [_season(season, about.platform) for season in embedded.seasons or ()]
    listed = [_episode(one, told) for one in embedded.episodes or () if one.type != "insignificant_special"]
    releases = recent(entries(listed, seasons, ended=about.status == "ended"), today)
    if len(releases) > _MOST_RELEASES:
        raise BadAnswer(f"TVmaze names {len(releases)} releases to come of it, which nobody can mean")
    facts = Facts(
        fetched=instant_text(asked),
        platform=about.platform,
        releases=releases,
        status=about.status,
        address=about.address,
        updated=told.updated,
    )
    return Told(about, facts)


def schedule(body: bytes) -> tuple[Showing, ...]:
    """What comes out on one day; the show stands under `show` or `_embedded.show`.

    An episode that cannot be read is left out: the others of that day are no worse for it.
    """
    try:
        told = _SCHEDULE.decode(body)
    except ValidationError:
        told = list(filter(None, map(_lenient, _decoded(_ONE_BY_ONE.decode, body))))
    except _UNREADABLE as error:
        raise _unreadable(error) from None
    shows: dict[int, Candidate] = {}
    return tuple(showing for one in told if (showing := _showing(one, shows)) is not None)


def _lenient(raw: Raw) -> _Scheduled | None:
    try:
        return _SCHEDULED.decode(raw)
    except _UNREADABLE:
        return None


def _showing(one: _Scheduled, shows: dict[int, Candidate]) -> Showing | None:
    """One line of the schedule; `shows` holds those met before on it."""
    of = one.show or (one.embedded.show if one.embedded is not None else None)
    if of is None:
        return None
    try:
        if of.id not in shows:
            shows[of.id] = _candidate(of)
        return Showing(shows[of.id], _episode(one, of))
    except BadAnswer:
        return None


def _decoded(decode: Callable[[bytes], T], body: bytes) -> T:
    try:
        return decode(body)
    except _UNREADABLE as error:
        raise _unreadable(error) from None


def _unreadable(error: Exception) -> BadAnswer:
    return BadAnswer(f"TVmaze sent an answer that cannot be read: {clean(str(error))[:200]}")


def _candidate(told: _ShowOnly) -> Candidate:
    title = clean(told.name)
    if not title:
        raise BadAnswer("TVmaze sent an answer that cannot be read: a show without a title")
    channel = told.web_channel or told.network
    ids: dict[str, Id] = {"tvmaze": told.id}
    if told.externals is not None and told.externals.imdb:
        ids["imdb"] = clean(told.externals.imdb)
    if told.externals is not None and told.externals.thetvdb:
        ids["thetvdb"] = told.externals.thetvdb
    premiered = _day(told.premiered)
    return Candidate(
        id=told.id,
        title=title,
        year=premiered.year if premiered else None,
        status=_STATUSES.get((told.status or "").lower()),
        platform=clean(channel.name) if channel else None,
        country=_country(channel),
        language=clean(told.language) if told.language else None,
        address=_https(told.url),
        ids=ids,
    )


def _country(channel: _Channel | None) -> str | None:
    code = channel.country.code if channel and channel.country else None
    return clean(code) if code else None


def _https(address: str | None) -> str | None:
    """An address of a page; older answers wrote http. What is no address of the web is left out."""
    secure = re.sub("^http://", "https://", clean(address or ""))
    return secure if secure.startswith("https://") else None


def _season(told: _Season, platform: str | None) -> Season:
    channel = told.web_channel or told.network
    own = clean(channel.name) if channel else None
    return Season(
        number=told.number,
        name=clean(told.name or ""),
        premiere=_day(told.premiere_date),
        end=_day(told.end_date),
        episodes=told.episode_order or None,
        platform=own if own != platform else None,
    )


def _episode(told: _Episode, of: _ShowOnly) -> Episode:
    airdate = _day(told.airdate)
    hour, zone = _hour(told, airdate, of)
    return Episode(
        id=told.id,
        season=told.season,
        number=told.number,
        airdate=airdate,
        name=clean(told.name or ""),
        time=hour,
        zone=zone,
        special=told.number is None or (told.type or "regular") != "regular",
    )


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        if len(text) != len("2024-01-05"):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise BadAnswer(
            f'TVmaze sent an answer that cannot be read: "{clean(text)[:40]}" is no date'
        ) from None


def _hour(told: _Episode, airdate: date | None, of: _ShowOnly) -> tuple[str | None, str | None]:
    """The stated hour on the wall clock of a zone in which the instant falls on the billed date.

    Without an airtime the airstamp is noon, a placeholder. With one the airstamp is right and must not be
    rebuilt: an airtime before 05:00 belongs to the night after the billed date. There the channel's own clock
    shows the next day already, so the hour is given on a clock further west.
    """
    if airdate is None or not told.airtime or not told.airstamp:
        return None, None
    try:
        stamp = datetime.fromisoformat(told.airstamp)
        instant = stamp.astimezone(UTC)
    except (ValueError, OverflowError):  # at the edge of the calendar there is no such instant in UTC
        return None, None
    if stamp.tzinfo is None:
        return None, None
    channels = [channel for channel in (of.web_channel, of.network) if channel is not None]
    own = [channel.country.timezone for channel in channels if channel.country and channel.country.timezone]
    near: tuple[str, str] | None = None
    # A global channel may state the hour of a place it does not name: the clock that agrees is the best one.
    for zone in (*own, "UTC", _agreeing(told.airtime, airdate, instant), _shifted(airdate, instant)):
        local = None if zone is None else _local(instant, zone)
        if zone is not None and local is not None and local.date() == airdate:
            found = local.strftime("%H:%M"), zone
            if found[0] == told.airtime:
                return found
            near = near or found
    return near or (None, None)


def _agreeing(airtime: str, airdate: date, instant: datetime) -> str | None:
    """The clock that shows `airtime` on `airdate` at `instant`, if there is one on earth."""
    try:
        return _clock(datetime.combine(airdate, time.fromisoformat(airtime), UTC) - instant)
    except ValueError:
        return None


def _shifted(airdate: date, instant: datetime) -> str | None:
    """The whole-hour clock nearest to UTC that shows `airdate` at `instant`, if there is one on earth."""
    return _clock(timedelta(hours=-instant.hour - 1 if instant.date() > airdate else 24 - instant.hour))


def _clock(offset: timedelta) -> str | None:
    return offset_name(offset) if timedelta(hours=-12) <= offset <= timedelta(hours=14) else None


def _local(instant: datetime, zone: str) -> datetime | None:
    try:
        return instant.astimezone(zone_of(zone))
    except (UsageProblem, OverflowError):  # a name that this machine's database lacks
        return None
