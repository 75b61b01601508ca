"""The road on a cluster of several nodes, on this machine: the facts of the local engine, also where a node is lost."""

from __future__ import annotations

import json
import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.errors import InputError, KgError
from kg.model import Extraction
from kg.scale.components import components
from kg.scale.output import Folder, Note
from kg.scale.shards import Piece, Shard, documents
from kg.scale.shuffle import shuffle
from kg.store import Names

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install '.[ray]'")
pytestmark = pytest.mark.ray

SMALL = {"object_store_memory": 80_000_000, "include_dashboard": False}
TEXTS = (
    "海浜電機は4日、青葉製作所を約120億円で買収すると発表した。海浜電機は横浜市に本社を置く。",
    "オラクル（Oracle）は北湊重工と提携した。青葉製作所は仙台市に本社を置く。",
    "Oracleは1月5日、海浜電機に出資した。海浜電機の佐伯恵子社長は米国を訪れた。",
    "青葉製作所は海浜電機の子会社だ。海浜電機の佐伯社長は横浜市を訪れた。",
)


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    """Three nodes of a core each, the first of them the head."""
    from ray.cluster_utils import Cluster

    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("RAY_worker_niceness", "0")  # else the tests beside these leave its processes no time
        made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, **SMALL})
        for _ in range(2):
            made.add_node(num_cpus=1, **SMALL)
        made.connect()
        yield made
        ray.shutdown()
        made.shutdown()


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "news.jsonl"
    lines = [
        {"id": f"d{i:03}", "text": TEXTS[i % len(TEXTS)] + f"{i}社が参加する。", "date": "2024-05-06"}
        for i in range(60)
    ]
    lines[41]["id"] = "d003"  # replaces an earlier one
    path.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines), "utf-8")
    return path


def everything(out) -> set[str]:
    with kg.open(out) as graph:
        return {str(quad) for quad in graph.store.engine}


@pytest.mark.model
def test_the_facts_are_those_of_one_machine_and_lost_nodes_cost_none(cluster, corpus, tmp_path, monkeypatch):
    """One node is lost while it reads, another when the joins have what they made lie about on the nodes."""
    from kg import scale

    lost: list[int] = []
    joins: list[object] = []

    def join_and_lose(*args):
        joins.append(shuffle(*args))
        if len(joins) == 4:  # documents, facts, entities and names: all are under way
            cluster.remove_node(min(cluster.worker_nodes, key=str), allow_graceful=False)
        return joins[-1]

    def lose(built):
        if built.documents and not lost:
            lost.append(built.documents)
            cluster.remove_node(min(cluster.worker_nodes, key=str), allow_graceful=False)

    out = tmp_path / "far"
    graph = scale.build(corpus, out=out, shard_bytes=1200, progress=lose)
    assert lost and lost[0] < 60  # it was at work
    near = kg.build(corpus, out=tmp_path / "near")
    assert graph.built.documents == near.built.documents == 60
    assert graph.built.replaced == near.built.replaced == 1
    assert graph.built.facts == near.built.facts
    graph.close()
    near.close()
    assert everything(out) == everything(tmp_path / "near")
    assert (out / "graph.ttl").read_bytes() == (tmp_path / "near" / "graph.ttl").read_bytes()
    assert (out / "graph.html").read_bytes() == (tmp_path / "near" / "graph.html").read_bytes()
    (work,) = (out / "shards").iterdir()
    one = len(Folder(str(work)).names("resolved-same"))
    assert one >= 1
    shutil.rmtree(out / "store")
    for written in out.glob("graph.*"):
        written.unlink()
    monkeypatch.setattr("kg.scale.identity.shuffle", join_and_lose)
    again = scale.build(corpus, out=out, shard_bytes=1200)  # nothing is read again
    assert len(joins) == 4
    assert again.built.documents == 60
    again.close()
    assert everything(out) == everything(tmp_path / "near")
    with kg.build(corpus, out=out) as there:
        assert there.built.skipped >= 58  # the local engine knows what the cluster read


class Fake:
    """A reader without a model, whom some texts kill, or fail."""

    def __init__(self, job, ontology):
        self.job = job

    def ready(self):
        return True

    def read(self, piece):
        found = list(documents(piece, None, lambda line: None))
        for document in found:
            if "kill" in document.text:
                os.kill(os.getpid(), signal.SIGKILL)
            if "wait" in document.text:
                Path(self.job.folder).with_name("pid").write_text(str(os.getpid()), "utf-8")
                time.sleep(60)
            if "stumble" in document.text:
                raise InputError("the disk is gone")
            if "error" in document.text:
                raise RuntimeError("a bug")
        note = Note(piece.name, [d.id for d in found])
        Folder(self.job.folder).write([Extraction(d, (), ()) for d in found], "s", Names(), note)
        return note


def read(tmp_path, *texts):
    from kg.scale.crew import Job, read

    path = tmp_path / "texts.jsonl"
    data = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    path.write_text(data, "utf-8")
    shard = Shard(0, "lines", str(path), "t", 0, len(data), 0, len(texts))
    job = Job(str(tmp_path / "shards"), "s", Names().base, None, 0.0, 0.0)
    return list(read([Piece(shard, 0, shard.count)], job, None, 1, print, Fake))


def test_a_document_that_kills_its_readers_is_named_and_costs_itself(cluster, tmp_path):
    notes = read(tmp_path, "kill", "a")
    assert [d for note in notes for d in note.documents] == ["t-2"]
    (failed,) = [entry for note in notes for entry in note.failed]
    assert failed["id"] == "t-1"
    assert "lost" in failed["reason"]


def test_errors_of_the_user_and_bugs_end_the_run(cluster, tmp_path):
    with pytest.raises(InputError, match="the disk is gone"):
        read(tmp_path, "a", "stumble")
    with pytest.raises(KgError, match="a bug"):
        read(tmp_path, "a", "error")


def test_ctrl_c_ends_the_readers_within_seconds(cluster, tmp_path):
    pid = tmp_path / "pid"
    stopped: list[float] = []

    def stop():
        while not (pid.exists() and pid.read_text("utf-8")):  # it is at work
            time.sleep(0.05)
        stopped.append(time.monotonic())
        os.kill(os.getpid(), signal.SIGINT)

    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        threading.Thread(target=stop, daemon=True).start()
        with pytest.raises(KeyboardInterrupt):
            read(tmp_path, "wait")
    finally:
        signal.signal(signal.SIGINT, before)
    reader = Path("/proc", pid.read_text("utf-8"))
    while reader.exists() and time.monotonic() < stopped[0] + 10:
        time.sleep(0.05)
    assert time.monotonic() < stopped[0] + 10


def test_components_are_found_by_many(cluster):
    chain = [(f"n{i:02}", f"n{i + 1:02}") for i in range(30)]
    pairs = [("x", "y"), ("z", "y")]
    found = components([ray.put(chain[::2]), ray.put(chain[1::2]), ray.put(pairs)], 3)
    edges = dict(edge for part in found for edge in ray.get(part))
    assert edges == {**{f"n{i:02}": "n00" for i in range(1, 31)}, "y": "x", "z": "x"}


def test_what_only_one_machine_can_read_is_refused(tmp_path):
    from kg import scale

    with pytest.raises(InputError, match="standard input"):
        scale.build("-", out=tmp_path / "out")
