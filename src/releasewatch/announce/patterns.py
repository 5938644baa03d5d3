"""Regular expressions that are compiled when they are first used, so that importing stays quick."""

import re
from typing import Any, cast


class _Late:
    """Stands for a compiled pattern; its methods are fetched once and then as quick as the pattern's own."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self._text, self._flags), name)
        self.__dict__[name] = found
        return found


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a regular expression; a mistake in it shows at its first use."""
    return cast("re.Pattern[str]", _Late(text, flags))
