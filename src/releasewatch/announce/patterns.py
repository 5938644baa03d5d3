"""Regular expressions that are compiled when they are first used, so that importing stays quick."""

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

Compiler = Callable[[str, int], re.Pattern[str]]
"""Makes the pattern of an expression and its flags, as `re.compile` does."""

_compiler: Compiler = re.compile


def compile_with(compiler: Compiler) -> None:
    """Let `compiler` make all patterns that are not made yet."""
    global _compiler
    _compiler = compiler


class _Late:
    """Stands for a compiled pattern; its methods are fetched once and then as quick as the pattern's own."""

    def __init__(self, text: str, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(_compiler(self._text, self._flags), name)
        self.__dict__[name] = found
        return found


def alternation(words: Iterable[str]) -> str:
    """The words as the branches of an expression, the longest first, and in the same order in every process."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


def pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a regular expression; a mistake in it shows at its first use."""
    return cast("re.Pattern[str]", _Late(text, flags))
