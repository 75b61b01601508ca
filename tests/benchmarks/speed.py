"""How fast the whole road from text to Turtle is, beside stock GiNZA parsing the same texts and doing nothing else.

usage: python -m tests.benchmarks.speed [--articles N] [--rounds N] [--no-agreement] [--growth N…] [--shared FOLDER]

The machine may be busy with other things: every round measures each of the candidates once, one after the other, and
ratios are the medians over the rounds. What one process does is measured in its processor time, which waiting for
others does not count; two processes beside one in wall-clock time, which says little where both cores are not free: of
each the least of the rounds is taken, since others on the machine only ever add time.
Each of these is started anew, imports and all, so that neither has met the words before, on a fifth of five times as many
articles and on all of them: the ratio of the whole is what a build of so many gains, and that of the difference what an
archive does, of which the start and the end, where one process works, are nothing. What the machine itself can give is
beside it: two builds at once that share nothing, each of one process, have to share its memory, its caches and its clock.
Arrays are kept to one thread, so that a process is a core. OPENBLAS_CORETYPE, where it is set, is printed: it may name
kernels of half the processor's width (Haswell on one with AVX-512), with which our analysis takes 1.4 times as long; stock
GiNZA's does not, having a BLAS of its own.
`--growth 100 1000 10000` adds the cost of corpora of so many articles, made by drawing sentences anew.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import json
import os
import random
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

# Before NumPy is loaded, which reads these.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from kg import fact, mention, resolve  # noqa: E402
from kg.analyse import Analyser  # noqa: E402
from kg.analyse.segment import segments, unify  # noqa: E402
from kg.collector import calm  # noqa: E402
from kg.fact.confidence import score  # noqa: E402
from kg.graph import Graph  # noqa: E402
from kg.model import Document  # noqa: E402
from kg.ontology import Ontology  # noqa: E402
from kg.pipeline import build, extract  # noqa: E402
from kg.pipeline.batches import batches  # noqa: E402
from kg.store import Store  # noqa: E402

# What is measured in wall clock: the processes of a build, and how many builds at once.
_ALONE, _TWO, _APART = (1, 1), (2, 1), (1, 2)


def corpus(path: Path, count: int = 0) -> list[Document]:
    """`count` articles of a JSONL file, drawn with a fixed seed; all of them for 0."""
    articles = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    random.Random(7).shuffle(articles)
    return [_document(a) for a in articles[: count or None]]


def _document(article: dict[str, str]) -> Document:
    date = article.get("date")
    return Document(
        article["id"], article["text"], article.get("title"), datetime.date.fromisoformat(date) if date else None
    )


def recombined(articles: list[Document], count: int) -> Iterator[Document]:
    """Articles of sentences drawn from all, as long as those they stand for."""
    pool = [a.text[s.start : s.end] for a in articles for s in segments(a.text)]
    draw = random.Random(11)
    for k in range(count):
        model = articles[k % len(articles)]
        lines = draw.choices(pool, k=max(1, len(segments(model.text))))
        yield Document(f"made-{k}", "\n".join(lines), model.title, model.date)


def _timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of this process' processor time, and of wall clock."""
    gc.collect()
    begin = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - begin[0], time.perf_counter() - begin[1]


def _stock(nlp: object, documents: Iterable[Document]) -> int:
    texts = [unify(d.text[s.start : s.end]) for d in documents for s in segments(d.text)]
    return sum(len(doc) for doc in nlp.pipe(texts))  # type: ignore[attr-defined]


def _road(documents: list[Document]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        graph = build(*documents)
        graph.to_turtle(Path(folder) / "graph.ttl")
        graph.close()


def agreement(analyser: Analyser, documents: list[Document]) -> str:
    """Heads, labels, sentences and bunsetsu beside those of stock GiNZA on the same texts."""
    import ginza

    same = dict.fromkeys(("tokens", "heads", "labels", "pos", "entities", "bunsetsu", "bounds"), 0)
    words = texts = 0
    for _, sentences in analyser.stream(documents):
        docs = analyser.nlp.pipe([unify(s.text) for s in sentences])
        for sentence, doc in zip(sentences, docs, strict=True):
            tokens = sentence.tokens
            texts += 1
            words += len(doc)
            if [(t.idx, len(t)) for t in doc] != [(t.start - sentence.start, t.end - t.start) for t in tokens]:
                continue
            same["tokens"] += len(doc)
            pairs = list(zip(doc, tokens, strict=True))
            same["heads"] += sum(t.head.i == k.head for t, k in pairs)
            same["labels"] += sum(t.dep_ == k.dep for t, k in pairs)
            same["pos"] += sum(t.pos_ == k.pos for t, k in pairs)
            same["entities"] += sum((f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "") == k.ner for t, k in pairs)
            spans = [(s.start, s.end, s.root.i) for s in ginza.bunsetu_spans(doc)]
            same["bunsetsu"] += spans == [(b.begin, b.end, b.head) for b in sentence.bunsetsu]
            roots = {t.i for t in doc if t.head.i == t.i}
            same["bounds"] += roots == {i for i, t in enumerate(tokens) if t.head == i}
    shown = [f"{k} {100 * v / (texts if k in ('bunsetsu', 'bounds') else words):.3f} %" for k, v in same.items()]
    return f"{words} words in {texts} sentences: " + ", ".join(shown)


def shares(analyser: Analyser, ontology: Ontology, documents: list[Document]) -> dict[str, float]:
    """Seconds of processor of each stage over the same documents, batch by batch as in the pipeline."""
    spent = dict.fromkeys(("analyse", "mention", "fact", "resolve", "store", "turtle"), 0.0)
    store = Store(ontology=ontology)

    def lap(stage: str, begin: float) -> float:
        now = time.process_time()
        spent[stage] += now - begin
        return now

    for batch in batches(documents):
        now = time.process_time()
        parsed = list(analyser.stream(batch))
        now = lap("analyse", now)
        names = mention.recognise([sentences for _, sentences in parsed])
        for (document, sentences), found in zip(parsed, names, strict=True):
            mentions = mention.find(document, sentences, ontology, found)
            now = lap("mention", now)
            claims = fact.read(document, sentences, mentions, ontology)
            now = lap("fact", now)
            extraction = resolve.resolve(document, sentences, mentions, claims, ontology, score)
            now = lap("resolve", now)
            store.add(extraction, "benchmark")
            now = lap("store", now)
    now = time.process_time()
    Graph(store, ontology).to_turtle()
    lap("turtle", now)
    return spent


def growth(shared: Path, count: int) -> None:
    """Builds a corpus of so many recombined articles in a folder, and prints what it cost. Run in its own process."""
    articles = corpus(shared / "articles" / "wikinews.jsonl", 400)
    with tempfile.TemporaryDirectory() as folder:
        begin = time.process_time()
        build(*recombined(articles, 5)).close()
        warm = time.process_time() - begin
        source = Path(folder) / "made.jsonl"
        _written(recombined(articles, count), source)
        begin = time.process_time()
        build(source, out=Path(folder) / "out").close()
        spent = time.process_time() - begin
    peak = _peak()
    print(
        f"{count:6} articles  {1000 * spent / count:7.1f} ms of processor each  peak {peak:.0f} MB  (start {warm:.1f} s)"
    )


def _written(documents: Iterable[Document], file: Path) -> None:
    """Puts documents into a corpus that a build reads."""
    with file.open("w", encoding="utf-8") as out:
        for d in documents:
            line = {"id": d.id, "text": d.text, "title": d.title, "date": d.date and d.date.isoformat()}
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _anew(documents: list[Document], jobs: int, builds: int = 1) -> float:
    """Seconds of wall clock from the start of so many builds at once, each a new process with its own `jobs`, to the end of
    the last."""
    script = "import sys, kg; kg.build(sys.argv[1], jobs=int(sys.argv[2])).to_turtle(sys.argv[3])"  # no file: workers import it
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "corpus.jsonl"
        _written(documents, source)
        call = [sys.executable, "-c", script, str(source), str(jobs)]
        installed = os.environ | {"PYTHONDONTWRITEBYTECODE": ""}  # an installed package is compiled
        begin = time.perf_counter()
        running = [subprocess.Popen([*call, str(Path(folder) / f"{k}.ttl")], env=installed) for k in range(builds)]
        codes = [process.wait() for process in running]
        spent = time.perf_counter() - begin
    if any(codes):
        raise SystemExit("a build failed")
    return spent


def _peak() -> float:
    """The most memory that this process held, in MB; what the kernel accounts to it also has what its parent held."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=80)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-agreement", action="store_true", help="leave the comparison of parses out")
    parser.add_argument("--growth", type=int, nargs="*", default=[])
    parser.add_argument("--only-growth", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2].parent / "shared")
    args = parser.parse_args()
    if args.only_growth:
        growth(args.shared, args.only_growth)
        return
    documents = corpus(args.shared / "articles" / "wikinews.jsonl", args.articles)
    analyser, ontology = Analyser(), Ontology.load()
    if not args.no_agreement:
        print("agreement with stock GiNZA:", agreement(analyser, corpus(args.shared / "articles" / "ntrex.jsonl")))
    words = sum(len(s.tokens) for _, ss in analyser.stream(documents) for s in ss)
    print(f"{len(documents)} articles, {words} words, {args.rounds} rounds, {os.cpu_count()} cores")
    if kernels := os.environ.get("OPENBLAS_CORETYPE"):
        print(f"OPENBLAS_CORETYPE={kernels}: not what OpenBLAS would choose by itself")
    list(extract(*documents[:5]))
    candidates: dict[str, Callable[[], object]] = {
        "stock GiNZA, parsing alone": lambda: _stock(analyser.nlp, documents),
        "analysis": lambda: list(analyser.stream(documents)),
        "text to Turtle": lambda: _road(documents),
    }
    rounds = []
    walls: dict[tuple[int, int, int], list[float]] = {}
    many = corpus(args.shared / "articles" / "wikinews.jsonl", 5 * args.articles)
    for _ in range(args.rounds):
        times = {name: _timed(work) for name, work in candidates.items()}
        rounds.append({name: cpu for name, (cpu, _) in times.items()})
        for some in (many[: args.articles], many):
            for jobs, builds in (_ALONE, _TWO, _APART):
                walls.setdefault((len(some), jobs, builds), []).append(_anew(some, jobs, builds))
    for name in candidates:
        median = statistics.median(r[name] for r in rounds)
        ratio = statistics.median(r["stock GiNZA, parsing alone"] / r[name] for r in rounds)
        print(f"{name:28} {words / median:7.0f} words/s {len(documents) / median:6.1f} articles/s  {ratio:.2f} × stock")
    print("wall clock beside one process:")
    few, all_ = ({how: min(walls[n, *how]) for how in (_ALONE, _TWO, _APART)} for n in (args.articles, len(many)))
    more = {how: all_[how] - few[how] for how in all_}
    for name, how in (("a build of two processes", _TWO), ("two builds that share nothing", _APART)):
        builds = how[1]
        print(
            f"{name:30} {builds * all_[_ALONE] / all_[how]:.2f} × on {len(many)} articles with start and end, "
            f"{builds * more[_ALONE] / more[how]:.2f} × on what is beyond the first {args.articles}"
        )
    with calm():  # as in a build
        spent = shares(analyser, ontology, documents)
    total = sum(spent.values())
    print("shares:", ", ".join(f"{stage} {100 * s / total:.1f} %" for stage, s in spent.items()))
    for count in args.growth:
        call = [
            sys.executable,
            "-m",
            "tests.benchmarks.speed",
            "--only-growth",
            str(count),
            "--shared",
            str(args.shared),
        ]
        subprocess.run(call, check=True)


if __name__ == "__main__":
    main()
