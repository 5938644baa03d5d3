"""The one error boundary: what is wrong becomes a sentence, an exit code, and never a traceback."""

import gc
import sys

from releasewatch.errors import EXIT_BUG, EXIT_DONE, EXIT_INTERRUPTED, ReleasewatchError


def main() -> None:
    """Run the program with the words of the command line and leave with its exit code."""
    # Nothing here lives long enough to be collected; collecting costs a tenth of a quick command.
    gc.disable()
    if sys.argv[1:] == ["--version"]:
        from releasewatch import __version__

        print(f"releasewatch {__version__}")  # noqa: T201 - the quickest way out
        return
    sys.exit(_run(sys.argv[1:]))


def _run(words: list[str]) -> int:
    try:
        _dispatch(words)
    except ReleasewatchError as problem:
        _complain(problem)
        return problem.exit_code
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except Exception:  # noqa: BLE001 - a bug ends here, told as one
        return _report_bug(words)
    return EXIT_DONE


def _dispatch(words: list[str]) -> None:
    import os

    from releasewatch.cli import common, front
    from releasewatch.cli.common import COMPLETE_VARIABLE
    from releasewatch.cli.services import Services

    if COMPLETE_VARIABLE in os.environ:
        _complete(words, os.environ[COMPLETE_VARIABLE])
        return
    asked, rest = common.split(words)
    services = Services(asked, os.environ)
    if asked.version:
        from releasewatch import __version__

        services.say(f"releasewatch {__version__}\n")
        return
    call = front.read(rest)
    if call is not None:
        call.run(services, **call.arguments)
        return
    _leave_in_order_when_terminated()
    from releasewatch.cli import app

    app.run(rest, services)


def _complete(words: list[str], start: str) -> None:
    """Answer a completion script."""
    import os

    from releasewatch.cli import completion
    from releasewatch.cli.common import Common
    from releasewatch.cli.services import Services

    services = Services(Common(), os.environ)
    services.say(completion.offers(words, start, services))


def _leave_in_order_when_terminated() -> None:
    """Turn SIGTERM into an ordinary exit, so that a save in progress removes its temporary file."""
    import signal

    def leave(number: int, _frame: object) -> None:
        raise SystemExit(128 + number)

    signal.signal(signal.SIGTERM, leave)


def _complain(problem: ReleasewatchError) -> None:
    """One sentence on standard error, then the remedies; text from outside cannot act on the terminal."""
    from releasewatch.core.clean import clean

    lines = [f"releasewatch: {clean(problem.sentence)}"]
    lines.extend(f"  {clean(remedy)}" for remedy in problem.remedies)
    _to_stderr(lines)


def _report_bug(words: list[str]) -> int:
    """Write what a developer needs into a file, say where it is, and own up to the bug."""
    import os
    import platform
    import traceback
    from datetime import UTC, datetime

    from releasewatch import __version__, paths

    moment = datetime.now(UTC)
    report = "\n".join(
        [
            f"releasewatch {__version__}, Python {platform.python_version()}, {platform.platform()}",
            f"at {moment.isoformat()}, words: {words!r}",
            "",
            traceback.format_exc(),
        ]
    )
    lines = ["releasewatch: this is a bug in releasewatch, not a mistake of yours; your shows are unchanged"]
    try:
        directory = paths.places(os.environ).state
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        file = directory / f"bug-{moment:%Y%m%dT%H%M%S}.txt"
        file.write_text(report, encoding="utf-8", errors="backslashreplace")
    except (OSError, ReleasewatchError):
        lines.extend(report.splitlines())
        lines.append("  please send these lines with your bug report")
    else:
        lines.append(f"  please send this file with your bug report: {file}")
    _to_stderr(lines)
    return EXIT_BUG


def _to_stderr(lines: list[str]) -> None:
    from releasewatch.cli.output import write

    try:
        write("".join(f"{line}\n" for line in lines), sys.stderr)
    except ReleasewatchError:
        return  # there is nowhere left to say it; the exit code still does


if __name__ == "__main__":
    main()
