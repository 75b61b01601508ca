"""Processes that answer, because a query of the engine cannot be stopped but a process can.

A worker opens the store for reading, has no network where the system lets it give that up, and is killed when a query
runs out of time; another takes its place.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import multiprocessing
import signal
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from kg.errors import KgError
from kg.serve.answer import Reader, Reply, refusal

__all__ = ["Workers"]

_START = 60.0  # seconds

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET of sched.h


def _work(folder: str, limit: int, channel: Connection) -> None:
    """A worker's life: requests in, replies out, until the channel closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends its workers itself
    _leave_network()
    reader = Reader(Path(folder), limit)
    with contextlib.suppress(KgError):  # which the first request tells
        reader.store()
    with contextlib.suppress(EOFError, OSError):
        channel.send(None)  # ready
        while True:
            operation, arguments = channel.recv()
            channel.send(reader.reply(operation, arguments))


def _leave_network() -> None:
    """A second fence behind the refusal of SERVICE; not every system has it."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NET)


class _Worker:
    def __init__(self, folder: Path, limit: int) -> None:
        context = multiprocessing.get_context("spawn")
        self.channel, theirs = context.Pipe()
        self.process = context.Process(target=_work, args=(str(folder), limit, theirs), daemon=True)
        self.process.start()
        theirs.close()
        with contextlib.suppress(EOFError, OSError):  # the time that a start takes is no request's
            if self.channel.poll(_START):
                self.channel.recv()

    def ask(self, operation: str, arguments: dict[str, Any], seconds: float) -> Reply | None:
        """The reply, or None where the time is up or the worker died."""
        try:
            self.channel.send((operation, arguments))
            if not self.channel.poll(seconds):
                return None
            reply = self.channel.recv()
        except (EOFError, OSError):
            return None
        return reply if isinstance(reply, Reply) else None

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.channel.close()


class Workers:
    """A fixed number of workers over the store in a folder; requests wait their turn."""

    def __init__(self, folder: Path, number: int = 2, seconds: float = 30.0, limit: int = 100_000) -> None:
        """`seconds` is the time that a request may take, `limit` the rows that it may give."""
        self.folder, self.number, self.seconds, self.limit = folder, number, seconds, limit
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._all: set[_Worker] = set()

    async def start(self) -> None:
        """Starts the workers."""
        for _ in range(self.number):
            self._idle.put_nowait(await asyncio.to_thread(self._new))

    async def stop(self) -> None:
        """Ends the workers, whatever they do."""
        for worker in list(self._all):
            await asyncio.to_thread(worker.end)
        self._all.clear()

    async def ask(self, operation: str, **arguments: Any) -> Reply:
        """The reply to a request; 422 where it ran out of time."""
        worker = await self._idle.get()
        task = asyncio.create_task(asyncio.to_thread(worker.ask, operation, arguments, self.seconds))
        task.add_done_callback(lambda done: self._back(worker, done))
        reply = await asyncio.shield(task)  # a client that hangs up leaves the worker to finish
        if reply is None:
            return refusal(422, f"stopped: it took more than {self.seconds:g} seconds; ask for less, or narrower")
        return reply

    def _back(self, worker: _Worker, task: asyncio.Task[Reply | None]) -> None:
        """Puts a worker back, or another in its place."""
        if not task.cancelled() and task.exception() is None and task.result() is not None:
            self._idle.put_nowait(worker)
            return
        self._all.discard(worker)

        async def replace() -> None:
            await asyncio.to_thread(worker.end)
            self._idle.put_nowait(await asyncio.to_thread(self._new))

        self._replacing = asyncio.ensure_future(replace())

    def _new(self) -> _Worker:
        worker = _Worker(self.folder, self.limit)
        self._all.add(worker)
        return worker
