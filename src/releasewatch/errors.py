"""What can go wrong for a person: a sentence, a remedy and an exit code."""

EXIT_DONE = 0
EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_SOURCE_FAILED = 3
EXIT_LIBRARY_UNREADABLE = 4
EXIT_BUG = 70
EXIT_INTERRUPTED = 130


class ReleasewatchError(Exception):
    """Something the person can act on.

    `sentence` says what is wrong, in lower case and without a final stop. Each of `remedies` is one line
    printed below it, the most useful one last, where the eye lands.
    """

    exit_code = EXIT_FAILED

    def __init__(self, sentence: str, *remedies: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.remedies = remedies


class UsageProblem(ReleasewatchError):
    """A word on the command line that cannot be understood, or that means several things."""

    exit_code = EXIT_USAGE


class SourceFailed(ReleasewatchError):
    """A source of dates did not answer usefully; everything fetched before is saved."""

    exit_code = EXIT_SOURCE_FAILED


class LibraryUnreadable(ReleasewatchError):
    """The library is damaged, missing while backups exist, or of a newer version; it is left untouched."""

    exit_code = EXIT_LIBRARY_UNREADABLE
