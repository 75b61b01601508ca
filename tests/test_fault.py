"""Killed at any moment, a build that is started again ends with the same bytes as one that was left alone."""

from __future__ import annotations

import contextlib
import os
import pickle
import random
import select
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from kg.store import Store, nquads
from tests.extractions import article, moved

# Builds what it is told to, each time in a process of its own that has everything loaded; tells which, and how it ended.
BUILDS = """
import os
import pickle
import sys
from pathlib import Path
from kg.ontology import Ontology
from kg.store import Store, turtle

first, changed = pickle.loads(Path(sys.argv[1]).read_bytes())
ontology = Ontology.load()


def build(folder):
    with Store(folder, ontology=ontology) as store:
        print(os.getpid(), flush=True)
        for extraction in first + changed:
            store.add(extraction, "settings")
        for n in range(0, 15, 5):
            if f"d{n}" in store:
                store.remove(f"d{n}")
        if not store.decisions():
            store.merge("HibariBank", "あおば電機", by="tester", when="2025-02-01T09:00:00Z")
        store.load_ontology()
        store.infer()
        part = folder / "graph.ttl.part"
        part.write_text(turtle(store.quads(), store.prefixes), encoding="utf-8")
        part.replace(folder / "graph.ttl")


for line in sys.stdin:
    process = os.fork()
    if not process:
        try:
            build(Path(line.strip()))
        except BaseException:
            os._exit(1)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""


class Builder:
    """Builds in one folder after another, and can be killed while it does."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        assert process.stdout is not None
        self._lines = process.stdout

    def build(self, folder: Path, seconds: float) -> int:
        """The exit code of a build, which is killed so many seconds after the store is open."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{folder}\n".encode())
        self._process.stdin.flush()
        builder = int(self._lines.readline())  # from here on it may die at any moment
        if not select.select([self._lines], [], [], seconds)[0]:
            with contextlib.suppress(ProcessLookupError):  # it has ended just now
                os.kill(builder, signal.SIGKILL)
        return int(self._lines.readline())


def content(folder: Path) -> tuple[bytes, str]:
    with Store(folder, read_only=True) as store:
        return (folder / "graph.ttl").read_bytes(), nquads(store.engine)


def test_twenty_kills_leave_the_bytes_of_an_undisturbed_build(root: Path, tmp_path: Path) -> None:
    first = [moved(article(confidence=n / 100), f"d{n}") for n in range(15)]
    changed = [moved(article(confidence=0.99), f"d{n}") for n in range(0, 15, 4)]
    changed = [replace(x, document=replace(x.document, title="改題")) for x in changed]
    read = tmp_path / "read.pickle"
    read.write_bytes(pickle.dumps((first, changed)))
    command = [sys.executable, "-c", BUILDS, str(read)]
    with subprocess.Popen(command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        builder = Builder(process)
        assert builder.build(tmp_path / "calm", 120) == 0
        calm = content(tmp_path / "calm")
        chance, kills, runs = random.Random(20250122), 0, 0
        while kills < 20:
            folder = tmp_path / f"run{runs}"
            while code := builder.build(folder, chance.uniform(0.0, 0.15) if kills < 20 else 120):
                assert code == -signal.SIGKILL
                kills += 1
                with Store(folder, read_only=True) as store:  # what is there is whole: every document or none of it
                    assert all(len(store.extraction(d.id).facts) == 5 for d in store.documents())
            assert content(folder) == calm
            runs += 1
