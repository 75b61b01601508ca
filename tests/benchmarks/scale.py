"""What a cluster costs beside one machine: the same corpus through Ray on 1, 2 and 4 nodes here, and through the local engine.

usage: python -m tests.benchmarks.scale [--articles N] [--nodes N…] [--shared FOLDER]

Each node has one core to give, and the local engine gets as many processes as there are nodes: so more nodes than cores
show only that the facts stay the same. Times are of the wall clock, from a cluster that runs; the readers' start, the
joins and the loading are in them. The machine should have nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

import kg  # noqa: E402
from kg import scale  # noqa: E402


def statements(folder: Path) -> set[str]:
    """Every statement of a store, its records with it."""
    with kg.open(folder) as graph:
        return {str(quad) for quad in graph.store.engine}


def far(corpus: Path, out: Path, nodes: int, pieces: int) -> dict[str, float]:
    """Seconds of the steps of a build on a cluster of so many nodes of one core."""
    import ray
    from ray.cluster_utils import Cluster

    small = {"num_cpus": 1, "object_store_memory": 80_000_000, "include_dashboard": False}
    cluster = Cluster(initialize_head=True, head_node_args=small)
    for _ in range(nodes - 1):
        cluster.add_node(**small)
    cluster.wait_for_nodes()
    cluster.connect()
    marks: list[float] = []
    try:
        begin = time.perf_counter()
        size = max(1, corpus.stat().st_size // pieces)
        scale.build(corpus, out=out, shard_bytes=size, progress=lambda built: marks.append(time.perf_counter())).close()
        end = time.perf_counter()
    finally:
        ray.shutdown()
        cluster.shutdown()
    return {"all": end - begin, "reading": marks[-1] - begin, "joins, loading, files": end - marks[-1]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--nodes", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2].parent / "shared")
    args = parser.parse_args()
    lines = (args.shared / "articles" / "wikinews.jsonl").read_text("utf-8").splitlines()[: args.articles]
    print(f"{len(lines)} articles, {sum(len(json.loads(line)['text']) for line in lines)} characters")
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "news.jsonl"
        corpus.write_text("\n".join(lines) + "\n", "utf-8")
        for nodes in args.nodes:
            near, out = Path(folder) / f"near{nodes}", Path(folder) / f"far{nodes}"
            begin = time.perf_counter()
            kg.build(corpus, out=near, jobs=nodes).close()
            local = time.perf_counter() - begin
            spent = far(corpus, out, nodes, pieces=8 * nodes)
            same = statements(near) == statements(out)
            steps = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in spent.items())
            print(
                f"{nodes} nodes: {steps}; local engine, {nodes} processes: {local:.1f} s; "
                f"{spent['all'] / local:.2f} × local; {'the same statements' if same else 'DIFFERENT STATEMENTS'}",
                flush=True,
            )


if __name__ == "__main__":
    main()
