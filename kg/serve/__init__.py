"""The graph on the web: a SPARQL 1.1 endpoint, graphs and nodes by their addresses, the graph page, a query editor.

serve(Path("out"))                       # http://127.0.0.1:7878/ until interrupted
app = application(Path("out"))           # an ASGI application, for a server of your own
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kg.errors import RemoteError
from kg.serve.application import application

__all__ = ["application", "serve"]

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def serve(
    folder: Path,
    host: str = "127.0.0.1",
    port: int = 7878,
    *,
    origins: Sequence[str] = (),
    workers: int = 2,
    seconds: float = 30.0,
    limit: int = 100_000,
    report: Callable[[str], None] = lambda address: None,
) -> None:
    """Serves the store in `folder` until interrupted; only to this machine unless `host` says otherwise. `report` is
    given the address once it is had.

    Raises StoreError where no store is there, RemoteError where the address cannot be had."""
    import socket

    import uvicorn

    hosts = _LOOPBACK if host in _LOOPBACK else ()
    app = application(folder, hosts=hosts, origins=origins, workers=workers, seconds=seconds, limit=limit)
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            raise RemoteError(
                f"{host}:{port} cannot be listened on: {error.strerror}; choose another --port"
            ) from error
        report(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listener])
