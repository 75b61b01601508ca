"""Killed at any moment, a build that is started again ends with the same bytes as one that was left alone."""

from __future__ import annotations

import pickle
import random
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from kg.store import Store, nquads
from tests.extractions import article, moved

BUILD = """
import pickle
import sys
from pathlib import Path
from kg.ontology import Ontology
from kg.store import Store, turtle

first, changed = pickle.loads(Path(sys.argv[2]).read_bytes())
folder = Path(sys.argv[1])
with Store(folder, ontology=Ontology.load()) as store:
    print("started", flush=True)
    for extraction in first + changed:
        store.add(extraction, "settings")
    for n in range(0, 30, 10):
        if f"d{n}" in store:
            store.remove(f"d{n}")
    if not store.decisions():
        store.merge("HibariBank", "あおば電機", by="tester", when="2025-02-01T09:00:00Z")
    store.load_ontology()
    store.infer()
    part = folder / "graph.ttl.part"
    part.write_text(turtle(store.quads(), store.prefixes), encoding="utf-8")
    part.replace(folder / "graph.ttl")
"""


def build(folder: Path, root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", BUILD, str(folder), str(folder.parent / "read.pickle")]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE)


def content(folder: Path) -> tuple[bytes, str]:
    with Store(folder, read_only=True) as store:
        return (folder / "graph.ttl").read_bytes(), nquads(store.engine)


def test_twenty_kills_leave_the_bytes_of_an_undisturbed_build(root: Path, tmp_path: Path) -> None:
    first = [moved(article(confidence=n / 100), f"d{n}") for n in range(30)]
    changed = [moved(article(confidence=0.99), f"d{n}") for n in range(0, 30, 7)]
    changed = [replace(x, document=replace(x.document, title="改題")) for x in changed]
    (tmp_path / "read.pickle").write_bytes(pickle.dumps((first, changed)))
    assert build(tmp_path / "calm", root).wait(120) == 0
    calm = content(tmp_path / "calm")
    chance, kills, runs = random.Random(20250122), 0, 0
    while kills < 20:
        folder = tmp_path / f"run{runs}"
        while True:
            process = build(folder, root)
            assert process.stdout is not None
            process.stdout.readline()  # the store is open: from here on it may die at any moment
            try:
                process.wait(chance.uniform(0.0, 0.3) if kills < 20 else 120)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                kills += 1
                with Store(folder, read_only=True) as store:  # what is there is whole: every document or none of it
                    assert all(len(store.extraction(d.id).facts) == 5 for d in store.documents())
                continue
            assert process.returncode == 0
            break
        assert content(folder) == calm
        runs += 1
