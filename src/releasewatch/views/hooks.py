"""What `hook` did and how the hook is doing, as JSON and as lines."""

import json
from datetime import tzinfo

from releasewatch.core.clean import clean
from releasewatch.core.phrase import day_words
from releasewatch.core.release import instant_text
from releasewatch.core.results import HookChanged, HookState

FORMAT = 1


def document(result: HookChanged | HookState) -> str:
    """`result` as one JSON document."""
    body: dict[str, object] = {
        "format": FORMAT,
        "shell": result.shell,
        "installed": result.installed,
        "startup_file": result.startup_file,
        "script_file": result.script_file,
    }
    if isinstance(result, HookChanged):
        body["done"] = result.done
    else:
        at, until, due = result.prepared_at, result.prepared_until, result.next_due
        body |= {
            "prepared_at": None if at is None else instant_text(at),
            "prepared_until": None if until is None else until.isoformat(),
            "next_due": None if due is None else due.isoformat(),
            "refresh": "daily" if result.refreshes_daily else "never",
            "can_speak": result.can_speak,
        }
    return json.dumps(body) + "\n"


def lines(result: HookChanged | HookState, zone: tzinfo | None, *, records: bool) -> str:
    """`result` as lines: name and value, parted by a tab where they are to be `records`; instants in `zone`."""
    if isinstance(result, HookChanged):
        return "".join(f"{clean(line)}\n" for line in (result.done, result.hint) if line)
    facts = _facts(result, zone)
    width = max(len(name) for name, _ in facts)
    return "".join(
        f"{name}\t{clean(value)}\n" if records else f"{name:<{width}}  {clean(value)}\n"
        for name, value in facts
    )


def _next(state: HookState) -> str:
    if state.next_due is None:
        return "none is due"
    return day_words(state.next_due) if state.installed else "none without the hook"


def _facts(state: HookState, zone: tzinfo | None) -> list[tuple[str, str]]:
    installed = f"yes, in {state.startup_file}" if state.installed else "no: releasewatch hook install"
    prepared = "nothing yet"
    if state.prepared_at is not None and state.prepared_until is not None:
        local = state.prepared_at.astimezone(zone)
        prepared = (
            f"{day_words(local.date())}, {local:%H:%M}, for the days until {day_words(state.prepared_until)}"
        )
    facts = [
        ("shell", state.shell),
        ("installed", installed),
        ("prepared", prepared),
        ("next reminder", _next(state)),
        ("daily refresh", "yes" if state.refreshes_daily else "no"),
    ]
    if not state.can_speak and state.prepared_at is not None:
        facts.append(("silent", "the directory of the prepared lines cannot be written"))
    return facts
