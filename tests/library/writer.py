"""One change of a library in a process of its own, for faults to be thrown at.

python writer.py DIRECTORY add|remove|hold KEY
"""

import os
import signal
import sys
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import filelock  # noqa: F401 - imported before the marker, so that only the calls of the save come after it

from releasewatch.core.model import Followed
from releasewatch.errors import EXIT_INTERRUPTED, ReleasewatchError
from releasewatch.library import lock
from releasewatch.library.store import Library

MARKER = "/the-change-begins"


def main(directory: Path, action: str, key: str) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    library = Library(directory / "library.json", directory / "backups")
    now = datetime(2023, 12, 8, tzinfo=UTC)
    try:
        with suppress(FileNotFoundError):
            os.close(os.open(MARKER, os.O_RDONLY))
        if action == "hold":
            with lock.hold(directory / "library.json"):
                os.write(1, b"held\n")
                time.sleep(600)
        elif action == "add":
            show = Followed(key=key, title=key, added="2023-12-08T00:00:00Z")
            library.change(f"add {key}", lambda book: book.put(show), now=now)
        else:
            library.change(f"remove {key}", lambda book: book.remove(key), now=now)
    except ReleasewatchError as error:
        sys.stderr.write("\n".join((error.sentence, *error.remedies)) + "\n")
        return error.exit_code
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    sys.stderr.write("".join(f"notice: {notice}\n" for notice in library.notices))
    os.write(1, b"done\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
