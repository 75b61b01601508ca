"""A server on loopback for the tests: the real application, over HTTP, with a folder that tests may write to."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import uvicorn

from kg.serve import application


@contextlib.contextmanager
def served(folder: Path, **options: Any) -> Iterator[httpx.Client]:
    """A client of a server over the store in `folder`, which runs until the block ends."""
    app = application(folder, **{"workers": 1, "seconds": 20.0, **options})
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
            if not thread.is_alive():
                raise RuntimeError("the server did not start")
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with httpx.Client(base_url=address, timeout=60) as client:
            yield client
        server.should_exit = True
        thread.join()
