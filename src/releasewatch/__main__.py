"""The one error boundary: what is wrong becomes a sentence, an exit code, and never a traceback."""

import gc
import sys

from releasewatch.errors import EXIT_BUG, EXIT_DONE, EXIT_FAILED, EXIT_INTERRUPTED, ReleasewatchError

_LONGEST = 1000
"""Characters of a sentence that are shown."""


def main() -> None:
    """Run the program with the words of the command line and leave with its exit code."""
    # Nothing here lives long enough to be collected; collecting costs a tenth of a quick command.
    gc.disable()
    _leave(_run([_word(word) for word in sys.argv[1:]]))


def _leave(code: int) -> None:
    """End the program with `code`.

    A look is over once it is written, and taking the modules apart again would cost a tenth of it. A command that
    came as far as Typer ends as Python does: it may have threads, or others' streams to flush.
    """
    if "typer" not in sys.modules:
        from os import _exit

        _exit(code)
    sys.exit(code)


def _word(word: str) -> str:
    """`word` as UTF-8, where a locale such as C could not tell its letters; other bytes stay to be cleaned."""
    try:
        word.encode()
    except UnicodeEncodeError:
        import os

        return os.fsencode(word).decode("utf-8", "surrogateescape")
    return word


def _run(words: list[str]) -> int:
    try:
        _dispatch(words)
    except ReleasewatchError as problem:
        _complain(problem)
        return problem.exit_code
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception as problem:  # noqa: BLE001 - a bug ends here, told as one
        if _lacks_files(problem):
            return _tell_of_few_files()
        return _report_bug(words)
    return EXIT_DONE


def _lacks_files(problem: BaseException | None) -> bool:
    """Whether no more files may be opened, which even fails what was to clean up after it."""
    import errno

    while problem is not None:
        if isinstance(problem, OSError) and problem.errno in (errno.EMFILE, errno.ENFILE):
            return True
        problem = problem.__cause__ or problem.__context__
    return False


def _tell_of_few_files() -> int:
    """Say so in one sentence, with nothing that would have to be opened or imported first."""
    import warnings

    # What was broken off in the middle is no news.
    warnings.simplefilter("ignore")
    sys.unraisablehook = lambda _: None
    sys.stderr.write(
        "releasewatch: this shell lets a program open too few files; what was saved is safe\n"
        "  allow more, and try again: ulimit -n 256\n"
    )
    return EXIT_FAILED


def _dispatch(words: list[str]) -> None:
    import os

    from releasewatch.cli import COMPLETE_VARIABLE

    if COMPLETE_VARIABLE in os.environ:
        _complete(words, os.environ[COMPLETE_VARIABLE])
        return
    if words == ["--version"]:
        _tell_version()
        return
    from releasewatch.cli.common import split

    asked, rest = split(words)
    if asked.version:
        _tell_version()
        return
    from releasewatch.cli import front
    from releasewatch.cli.services import Services

    services = Services(asked, os.environ)
    from releasewatch.cli.preparing import prepare

    try:
        call = front.read(rest)
        if call is not None:
            call.run(services, **call.arguments)
        else:
            _leave_in_order_when_terminated()
            from releasewatch.cli import app

            app.run(rest, services)
    except ReleasewatchError:  # a source may have failed after others had told something
        prepare(services)
        raise
    prepare(services)


def _tell_version() -> None:
    from releasewatch import __version__
    from releasewatch.cli import stream

    stream.answer(f"releasewatch {__version__}\n")


def _complete(words: list[str], start: str) -> None:
    """Answer a completion script."""
    import os

    from releasewatch.cli import COMPLETE_IN_VARIABLE, completion
    from releasewatch.cli.common import Common
    from releasewatch.cli.services import Services

    services = Services(Common(), os.environ)
    in_bash = os.environ.get(COMPLETE_IN_VARIABLE) == "bash"
    services.say(completion.offers(words, start, services, in_bash=in_bash))


def _leave_in_order_when_terminated() -> None:
    """Turn SIGTERM into an ordinary exit, so that a save in progress removes its temporary file."""
    import signal

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, leave)


def _complain(problem: ReleasewatchError) -> None:
    """One sentence on standard error, then the remedies; text from outside cannot act on the terminal."""
    import os

    from releasewatch.cli import output, stream
    from releasewatch.core.clean import clean

    lines = [f"releasewatch: {clean(problem.sentence)}"]
    lines.extend(f"  {clean(remedy)}" for remedy in problem.remedies)
    # Somebody may have pasted a novel where a title belongs.
    text = "".join(f"{line if len(line) <= _LONGEST else line[:_LONGEST] + '…'}\n" for line in lines)
    stream.tell(output.told(text, os.environ))


def _report_bug(words: list[str]) -> int:
    """Write what a developer needs into a file, say where it is, and own up to the bug."""
    import os
    import platform
    import traceback
    from datetime import UTC, datetime

    from releasewatch import __version__, paths
    from releasewatch.cli import stream

    moment = datetime.now(UTC)
    report = "\n".join(
        [
            f"releasewatch {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"at {moment.isoformat()}, words: {words!r}",
            "",
            traceback.format_exc(),
        ]
    )
    try:
        directory = paths.places(os.environ).state
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = directory / f"bug-{moment:%Y%m%dT%H%M%S}.txt"
        file.write_text(report, encoding="utf-8", errors="backslashreplace")
        send = f"please send this file with your bug report: {file}"
    except Exception:  # noqa: BLE001 - the report of one bug must not be lost to another
        send = f"please send these lines with your bug report:\n{report}"
    told = f"this is a bug in releasewatch, not a mistake of yours; what was saved is safe\n  {send}\n"
    shown = (letter if letter.isprintable() or letter == "\n" else ascii(letter)[1:-1] for letter in told)
    stream.tell(f"releasewatch: {''.join(shown)}")
    return EXIT_BUG


if __name__ == "__main__":
    main()
