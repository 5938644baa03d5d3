"""Results as JSON: the promised form, in plain ASCII, the same bytes in every width, colour and locale."""

from __future__ import annotations

import json
from typing import Any

from releasewatch.core.countdown import Countdown
from releasewatch.core.release import instant_text
from releasewatch.core.results import (
    Agenda,
    Backups,
    Changed,
    Following,
    Followings,
    Moment,
    Next,
    Portrait,
    Reminders,
    Restored,
    Result,
    SettingsShown,
)

FORMAT = 1


def render(result: Result) -> str:
    """`result` as one JSON document; each release stands on a line of its own."""
    body = _body(result)
    listed = next((name for name in ("releases", "shows", "settings", "backups") if name in body), None)
    if listed is None:
        return as_text({"format": FORMAT, **body}) + "\n"
    rows = body.pop(listed)
    head = as_text({"format": FORMAT, **body})[:-1]
    lines = ",\n".join(f"  {as_text(row)}" for row in rows)
    return f'{head},\n "{listed}": [\n{lines}]}}\n' if rows else f'{head},\n "{listed}": []}}\n'


def as_text(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, allow_nan=False)


def _body(result: Result) -> dict[str, Any]:
    match result:
        case Agenda():
            return _releases(result.moment, result.countdowns)
        case Next():
            return _releases(result.moment, () if result.countdown is None else (result.countdown,))
        case Reminders():
            return _releases(result.moment, result.countdowns)
        case Followings():
            return {"shows": [as_show(one) for one in result.shows]}
        case Portrait():
            return {"show": _portrait(result)}
        case Changed():
            return {"done": result.done, "shows": [as_show(one) for one in result.shows]}
        case SettingsShown():
            return {
                "file": result.file,
                "settings": [
                    {"name": one.name, "value": one.value, "chosen": one.chosen} for one in result.settings
                ],
            }
        case Backups():
            return {"backups": [{"name": name, "shows": shows} for name, shows in result.rows]}
        case Restored():
            return {"backup": result.name, "before": result.before, "after": result.after}


def _releases(moment: Moment, countdowns: tuple[Countdown, ...]) -> dict[str, Any]:
    now = moment.now.replace(microsecond=0).isoformat()
    return {"now": now, "zone": moment.zone, "releases": [as_release(seen) for seen in countdowns]}


def as_show(one: Following) -> dict[str, Any]:
    return {
        "show": one.show.title,
        "key": one.show.key,
        "platform": one.show.platform,
        "ids": one.show.ids,
        "releases": [as_release(seen) for seen in one.countdowns],
    }


def _portrait(result: Portrait) -> dict[str, Any]:
    """A show as everywhere, and beside it who says what."""
    body = as_show(result.following)
    for place, release in enumerate(body["releases"]):
        release["others"] = [{"origin": one.origin, "date": one.date} for one in result.others(place)]
    body["sources"] = [
        {"source": one.origin, "fetched": one.fetched, "address": one.address, "credit": one.credit,
         "frozen": one.frozen}
        for one in result.accounts
    ]  # fmt: skip
    return body


def as_release(seen: Countdown) -> dict[str, Any]:
    release = seen.release
    when, episodes = release.when, release.episodes
    return {
        "show": release.show,
        "key": release.key,
        "label": release.label,
        "part": release.part,
        "parts": release.parts,
        "season": release.season,
        "episodes": None
        if episodes is None
        else {"first": episodes.first, "last": episodes.last, "count": episodes.count},
        "date": when.date,
        "precision": when.precision,
        "part_of_year": when.part_of_year,
        "at": None if release.at is None else instant_text(release.at),
        "at_basis": release.basis,
        "days": seen.days,
        "countdown": seen.words,
        "platform": release.platform,
        "origin": release.origin,
        "moved_from": release.moved_from,
        "watched": release.watched,
    }
