"""Where the program keeps its files."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from releasewatch.errors import ReleasewatchError

HOME_VARIABLE = "RELEASEWATCH_HOME"


class Places(NamedTuple):
    """Every file and directory of one person; naming them creates nothing."""

    library: Path
    backups: Path
    settings: Path
    cache: Path
    state: Path


def places(environ: Mapping[str, str]) -> Places:
    """The places of this run: all in `RELEASEWATCH_HOME` if it is set, else the platform's own directories.

    Raises `ReleasewatchError` when the home directory of the person cannot be told: files never go to the
    current directory or to the root for want of a better place.
    """
    if chosen := environ.get(HOME_VARIABLE):
        try:
            home = Path(chosen).expanduser().absolute()
        except (RuntimeError, FileNotFoundError):
            raise ReleasewatchError(
                f'cannot tell which directory {HOME_VARIABLE}="{chosen}" means', "give it as an absolute path"
            ) from None
        return Places(
            library=home / "library.json",
            backups=home / "backups",
            settings=home / "config.toml",
            cache=home / "cache",
            state=home / "state",
        )
    _require_home(environ)
    from platformdirs import PlatformDirs

    directories = PlatformDirs("releasewatch", appauthor=False)
    try:
        data = directories.user_data_path
        found = Places(
            library=data / "library.json",
            backups=data / "backups",
            settings=directories.user_config_path / "config.toml",
            cache=directories.user_cache_path,
            state=directories.user_state_path,
        )
    except RuntimeError:  # an account without a home directory, as in many containers
        found = None
    # Earlier versions of platformdirs answer with a directory called "~" in the present one.
    if found is None or not all(place.is_absolute() for place in found):
        raise ReleasewatchError(
            "your account has no home directory", f"set HOME, or {HOME_VARIABLE}, to a directory of yours"
        )
    return found


def _require_home(environ: Mapping[str, str]) -> None:
    home = environ.get("HOME")
    if home is None or os.name == "nt":
        return  # the account's own home directory is looked up
    if not os.path.isabs(home) or not os.path.isdir(home):
        raise ReleasewatchError(
            f'HOME is "{home}", which is not a directory',
            f"set HOME, or {HOME_VARIABLE}, to a directory of yours",
        )
