"""The person's settings, kept in one TOML file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from releasewatch.core.results import SettingShown
from releasewatch.errors import ReleasewatchError, UsageProblem

HOURS_PREFIX = "hours."
_LIMIT_BYTES = 1024 * 1024
RESET = "default"
"""The value that takes a setting back to what it was before anybody changed it."""


Refresh = Literal["daily", "never"]


class Settings(NamedTuple):
    """What the person prefers; the defaults are what a fresh installation does."""

    remind: tuple[int, ...] = (7, 1, 0)
    """How many days before a release a reminder speaks; 0 is the day itself."""
    refresh: Refresh = "never"
    """How often the start of a shell may ask the sources again in the background."""
    hours: Mapping[str, str] = MappingProxyType({})
    """Usual hours that replace the built-in ones: platform name to `HH:MM ZONE` with an optional `-1d`."""


def load(file: Path) -> Settings:
    """The settings in `file`; the defaults where there is none.

    Raises `ReleasewatchError` naming the file and the place in it that cannot be understood.
    """
    table = _read(file)
    try:
        hours = table.get("hours", {})
        if not isinstance(hours, dict):
            raise UsageProblem("hours must be a table of platforms")
        return Settings(
            remind=_remind_from(table["remind"]) if "remind" in table else Settings().remind,
            refresh=refresh_from(table.get("refresh", Settings().refresh)),
            hours=dict(_hours(name, value) for name, value in hours.items()),
        )
    except UsageProblem as problem:
        raise ReleasewatchError(f"in {file}: {problem.sentence}", *problem.remedies) from None


def describe(file: Path) -> tuple[SettingShown, ...]:
    """Every setting there is, with its present value; hours only for platforms that have one."""
    settings = load(file)
    chosen = _read(file)
    rows = [
        SettingShown(
            "remind",
            _remind_text(settings.remind),
            "days before a release on which to remind",
            "remind" in chosen,
        ),
        SettingShown(
            "refresh",
            settings.refresh,
            "whether the first shell of a day asks the sources in the background: daily or never",
            "refresh" in chosen,
        ),
    ]
    rows.extend(
        SettingShown(HOURS_PREFIX + _word(name), text, f"usual hour of {name}", True)
        for name, text in sorted(settings.hours.items())
    )
    return tuple(rows)


def get(file: Path, name: str) -> SettingShown:
    """One setting by its name; raises `UsageProblem` for a name that is none."""
    canonical, _, _ = _place(name)
    for setting in describe(file):
        if setting.name == canonical:
            return setting
    from releasewatch.core import platforms

    platform = platforms.require(name[len(HOURS_PREFIX) :])
    usual = platforms.usual_hours(platform)
    return SettingShown(canonical, usual or "none", f"usual hour of {platform.name}", False)


def change(file: Path, name: str, value: str) -> SettingShown:
    """Set `name` to `value`, or back to its default with `default`; comments in the file are kept.

    Raises `UsageProblem` for an unknown name or a value that cannot be understood; then nothing is written.
    """
    from releasewatch.files import make_directory
    from releasewatch.library.lock import hold

    canonical, path, parse = _place(name)
    reset = value.strip().casefold() == RESET
    new = None if reset else parse(value)
    make_directory(file.parent)
    with hold(file):
        load(file)  # a file that cannot be understood is not written over
        _put(file, path, new)
    return get(file, canonical)


def _put(file: Path, path: tuple[str, ...], new: object) -> None:
    """Write `new` at `path`, or take out what stands there where it is None."""
    import tomlkit

    from releasewatch.files import write_atomic

    reset = new is None
    before = _text(file)
    try:
        document = tomlkit.parse(before)
    except tomlkit.exceptions.TOMLKitError as error:
        raise _unclear(file, error) from None
    table: Any = document
    for step in path[:-1]:
        table = table.get(step, {}) if reset else table.setdefault(step, tomlkit.table())
    spellings = [known for known in table if known == path[-1] or _means(known, path)]
    for spelling in spellings if reset else spellings[:-1]:
        del table[spelling]
    if not reset:
        table[spellings[-1] if spellings else path[-1]] = new
    after = tomlkit.dumps(document)
    if after != before:
        write_atomic(file, after.encode())


def _read(file: Path) -> dict[str, Any]:
    text = _text(file)
    if not text:
        return {}
    import tomllib

    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _unclear(file, error) from None


def _text(file: Path) -> str:
    """What stands in `file`; empty where there is none.  A pipe in its place is not waited for."""
    from releasewatch.files import read_whole

    try:
        return read_whole(file, _LIMIT_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise ReleasewatchError(
            f"cannot read the settings in {file}: {error.strerror}", "mend that, or move the file away"
        ) from None
    except UnicodeDecodeError as error:
        raise _unclear(file, error) from None


def _unclear(file: Path, error: Exception) -> ReleasewatchError:
    return ReleasewatchError(
        f"cannot understand the settings in {file}: {error}", "mend that line, or move the file away"
    )


def _means(spelling: str, path: tuple[str, ...]) -> bool:
    """Whether a person wrote the platform of `path` in `spelling`, such as "netflix"."""
    if path[0] != "hours":
        return False
    from releasewatch.core import platforms

    return platforms.require(spelling).name == path[-1]


def _place(name: str) -> tuple[str, tuple[str, ...], Callable[[str], Any]]:
    """Canonical name, path in the file, and the reader of its values."""
    if name == "remind":
        return name, ("remind",), lambda text: list(_remind_from(text))
    if name == "refresh":
        return name, ("refresh",), refresh_from
    if name.startswith(HOURS_PREFIX):
        from releasewatch.core import platforms

        platform = platforms.require(name[len(HOURS_PREFIX) :])
        return (
            HOURS_PREFIX + _word(platform.name),
            ("hours", platform.name),
            lambda text: _hours(platform.name, text)[1],
        )
    raise UsageProblem(
        f'there is no setting "{name}"',
        "settings: remind, refresh, hours.PLATFORM",
        "see them: releasewatch config",
    )


def _remind_from(value: object) -> tuple[int, ...]:
    from releasewatch.core.wishes import read_days

    return read_days(value, "remind")


def _remind_text(days: tuple[int, ...]) -> str:
    return ",".join(map(str, days)) or "never"


def refresh_from(value: object) -> Refresh:
    """What `value` says.  Raises `UsageProblem` for anything but daily and never."""
    match value:
        case "daily":
            return "daily"
        case "never":
            return "never"
    raise UsageProblem(f'refresh does not understand "{value}"', "give daily or never")


def _hours(name: str, value: object) -> tuple[str, str]:
    from releasewatch.core import platforms

    platform = platforms.require(str(name))
    return platform.name, platforms.hours_text(platforms.read_hours(str(value)))


def _word(name: str) -> str:
    return name.casefold().replace(" ", "-")
