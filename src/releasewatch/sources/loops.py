"""An event loop that nothing can hold up at its end, and that survives a signal at any point."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import Any


def make() -> asyncio.AbstractEventLoop:
    """A loop for one run."""
    loop = asyncio.new_event_loop()
    loop.set_default_executor(_Threads())
    return loop


def settle(loop: asyncio.AbstractEventLoop) -> None:
    """Let `loop` come to rest: a signal may have ended it between the last step of a run and its end.

    The end of that run would then end the next one.
    """
    loop.call_soon(loop.stop)
    loop.run_forever()


class _Threads(ThreadPoolExecutor):
    """Threads that nobody waits for at the end: looking up an address may hang, and nothing can stop it."""

    def submit(self, work: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def run() -> None:
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(work(*arguments, **named))
                except BaseException as error:  # noqa: BLE001 - handed on to who waits for it
                    future.set_exception(error)

        Thread(target=run, daemon=True).start()
        return future
