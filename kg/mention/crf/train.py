"""Trains the recogniser of names: python -m kg.mention.crf.train DATA.json [--out names-ja.npz] [--score-only]

DATA is the NER data set of Stockmark Inc. (CC BY-SA 3.0): 5,343 sentences of the Japanese Wikipedia with names of eight
types. A tenth of them, by the hash of `curid`, is held back and only scored, beside GiNZA's own labels mapped to the
eight types. To the rest come the sentences of `kg.mention.crf.invented`: names made up, in the ways of a newsroom, and the
data's own sentences with other names, some of them for one model, all for another. A model is a linear-chain conditional
random field (Lafferty et al. 2001), trained by L-BFGS with CRFsuite (pip install python-crfsuite; needed for training
only); the mean of their weights, or with --pool a mean with those of an earlier model, is written as arrays for
`kg.mention.crf.recogniser`.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import json
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from kg.mention.crf import invented
from kg.mention.crf.features import Features
from kg.mention.crf.recogniser import Recogniser
from kg.model import Document, Sentence, Token

__all__ = ["TYPES", "held_back", "score"]

TYPES = {
    "人名": "Person",
    "法人名": "Company",
    "政治的組織名": "Political",
    "その他の組織名": "Organization",
    "地名": "Place",
    "施設名": "Facility",
    "製品名": "Product",
    "イベント名": "Event",
}
GINZA = {  # GiNZA's labels by the type of the data that they come nearest to
    "Person": "Person Character God Name_Other",
    "Company": "Company Company_Group Corporation_Other Newspaper School Research_Institute Show_Organization",
    "Political": "Government Cabinet Military Political_Organization_Other Political_Party International_Organization",
    "Organization": "Organization_Other Pro_Sports_Organization Sports_League Sports_Organization_Other Ethnic_Group_Other",
    "Place": "Country Province City County Domestic_Region Continental_Region Location_Other GPE_Other Region_Other "
    "Geological_Region_Other Mountain Island River Lake Sea Bay Postal_Address Spa",
    "Facility": "Facility_Other Airport Station Port Bridge Tunnel Road Railroad Park Museum Theater Zoo Amusement_Park "
    "Sports_Facility Worship_Place GOE_Other Public_Institution Archaeological_Place_Other Line_Other Canal",
    "Product": "Product_Other Book Movie Music Game Show Art_Other Broadcast_Program Magazine Printing_Other Car Aircraft "
    "Ship Spaceship Train Vehicle_Other Weapon Drug Food_Other Law Treaty Rule_Other Award",
    "Event": "Event_Other Occasion_Other Conference Incident_Other War Earthquake Natural_Disaster Religious_Festival",
}
CLUSTERS = (64, 256, 1024)
PARAMETERS = {"c1": 0.05, "c2": 0.01, "max_iterations": 60}
ROUNDS = (("lines",), invented.GROUPS)  # a model is trained with each of these groups of invented sentences
SMALLEST = 0.01  # weights nearer to zero are not kept

Name = tuple[int, int, str]


def held_back(curid: str) -> bool:
    """True for the tenth of the data that no model is trained or tuned on."""
    return int(hashlib.sha256(curid.encode()).hexdigest(), 16) % 10 == 0


def clustered(vectors: np.ndarray, size: int, rounds: int = 12) -> np.ndarray:
    """The cluster of each row by spherical k-means (Dhillon and Modha 2001); the same for the same input."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = (vectors / np.maximum(lengths, 1e-6)).astype(np.float32)
    draw = np.random.default_rng(0)
    centres = rows[draw.choice(len(rows), size, replace=False)]
    for _ in range(rounds):
        nearest = (rows @ centres.T).argmax(1)
        centres = np.zeros_like(centres)
        np.add.at(centres, nearest, rows)
        norms = np.linalg.norm(centres, axis=1, keepdims=True)
        centres = centres / np.maximum(norms, 1e-6)
        empty = np.where(norms[:, 0] < 1e-6)[0]
        centres[empty] = rows[draw.choice(len(rows), len(empty), replace=False)]
    return (rows @ centres.T).argmax(1).astype(np.int16)


def labels(tokens: Sequence[Token], names: Iterable[Name]) -> list[str]:
    """B-, I- and O labels; a name that ends inside a token takes the token."""
    out = ["O"] * len(tokens)
    for start, end, kind in names:
        first = True
        for i, token in enumerate(tokens):
            if token.start < end and token.end > start:
                out[i] = ("B-" if first else "I-") + kind
                first = False
    return out


def names_of(record: dict[str, Any]) -> set[Name]:
    """The names that the data marks, as (start, end, type)."""
    return {(*entity["span"], TYPES[entity["type"]]) for entity in record["entities"]}


def by_ginza(sentence: Sentence) -> set[Name]:
    """GiNZA's own entities whose label has a place among the eight types."""
    kinds = {label: kind for kind, group in GINZA.items() for label in group.split()}
    out, tokens, i = set(), sentence.tokens, 0
    while i < len(tokens):
        j = i + 1
        if tokens[i].ner.startswith("B-"):
            label = tokens[i].ner[2:]
            while j < len(tokens) and tokens[j].ner == f"I-{label}":
                j += 1
            if label in kinds:
                out.add((tokens[i].start, tokens[j - 1].end, kinds[label]))
        i = j
    return out


def by_model(sentence: Sentence, model: Recogniser) -> set[Name]:
    """The recogniser's names."""
    tokens = sentence.tokens
    return {(tokens[f.begin].start, f.stop, f.type) for f in model.find(sentence)}


def score(pairs: Iterable[tuple[set[Name], set[Name]]]) -> dict[str, tuple[float, float, float]]:
    """Precision, recall and F1 of (wanted, found) names by type and in "all"; a name counts with its exact borders."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for wanted, found in pairs:
        for k, group in enumerate((wanted & found, found, wanted)):
            for name in group:
                counts[name[2]][k] += 1
                counts["all"][k] += 1
    return {
        kind: (right / max(found, 1), right / max(wanted, 1), 2 * right / max(found + wanted, 1))
        for kind, (right, found, wanted) in counts.items()
    }


def parsed(records: Sequence[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Sentence]]:
    """Each record with the sentence that its text is parsed to; a text of two sentences comes twice."""
    from kg.analyse import Analyser

    documents = (Document(str(k), record["text"]) for k, record in enumerate(records))
    for record, (_, sentences) in zip(records, Analyser().stream(documents), strict=True):
        for sentence in sentences:
            yield record, sentence


def parsed_inventions(
    records: Sequence[dict[str, Any]], groups: Sequence[str], seed: int
) -> Iterator[tuple[Sentence, list[Name]]]:
    """Parsed sentences with names nobody has heard of, and the records' own with other names, with what is marked."""
    from kg.analyse import Analyser

    made = invented.sentences([(r["text"], sorted(names_of(r))) for r in records], groups, seed)
    documents = (Document(str(k), text) for k, (text, _) in enumerate(made))
    for (_, names), (_, found) in zip(made, Analyser().stream(documents), strict=True):
        for sentence in found:
            if sentence.tokens:
                yield sentence, [name for name in names if sentence.start <= name[0] < sentence.end]


Weights = tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]  # of (feature, label), of (label, label)


def train(data: Sequence[tuple[list[list[str]], list[str]]]) -> Weights:
    """The weights of a model trained on (features, labels) of sentences."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for features, wanted in data:
        trainer.append(features, wanted)
    trainer.select("lbfgs")
    trainer.set_params({**PARAMETERS, "feature.possible_transitions": False})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    return dict(info.state_features), dict(info.transitions)


def stored(
    models: Sequence[Weights], shares: Sequence[float], clusters: dict[int, np.ndarray], meta: dict[str, Any]
) -> dict[str, Any]:
    """The arrays of one model that has the weights of several in these shares (a logarithmic opinion pool, Smith, Cohn and
    Osborne 2005)."""
    kinds = sorted({label for states, _ in models for _, label in states})
    column = {label: k for k, label in enumerate(kinds)}
    moves = np.zeros((len(kinds), len(kinds)))
    rows: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for (states, transitions), share in zip(models, shares, strict=True):
        one = np.full(moves.shape, -8.0)  # what never occurred: I-x after O or another type
        for (left, right), weight in transitions.items():
            one[column[left], column[right]] = weight
        moves += share * one
        for (feature, label), weight in states.items():
            rows[feature][column[label]] += share * weight
    kept = {f: sorted((k, w) for k, w in row.items() if abs(w) >= SMALLEST) for f, row in rows.items()}
    order = sorted(f for f, row in kept.items() if row)
    meta = {**meta, "labels": kinds, "clusters": list(clusters), "parameters": PARAMETERS}
    return {
        "meta": np.frombuffer(json.dumps(meta, ensure_ascii=False, sort_keys=True).encode(), dtype=np.uint8),
        "features": np.frombuffer("\n".join(order).encode(), dtype=np.uint8),
        "counts": np.array([len(kept[f]) for f in order], dtype=np.uint8),
        "columns": np.array([k for f in order for k, _ in kept[f]], dtype=np.uint8),
        "weights": np.array([w for f in order for _, w in kept[f]], dtype=np.float16),
        "moves": moves.astype(np.float32),
        **{f"clusters{size}": found for size, found in clusters.items()},
    }


def weights_of(arrays: Any) -> Weights:
    """The weights of a model that `stored` made, as it was trained."""
    kinds = json.loads(bytes(arrays["meta"]).decode())["labels"]
    states, at = {}, 0
    columns, weights = arrays["columns"].tolist(), arrays["weights"].astype(float).tolist()
    for feature, count in zip(bytes(arrays["features"]).decode().split("\n"), arrays["counts"].tolist(), strict=True):
        states.update({(feature, kinds[columns[k]]): weights[k] for k in range(at, at + count)})
        at += count
    moves = arrays["moves"]
    return states, {(one, other): float(moves[i, j]) for i, one in enumerate(kinds) for j, other in enumerate(kinds)}


def main() -> None:
    from kg.analyse import Analyser

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "names-ja.npz")
    parser.add_argument("--pool", type=Path, help="an earlier model that keeps a share of the weights")
    parser.add_argument("--share", type=float, default=0.6, help="that share")
    parser.add_argument("--score-only", action="store_true", help="score the model at --out, train nothing")
    args = parser.parse_args()
    source = args.data.read_bytes()
    records = json.loads(source)
    read = list(parsed(records))
    if not args.score_only:
        vectors = Analyser().nlp.vocab.vectors.data
        clusters = {size: clustered(vectors, size) for size in CLUSTERS}
        features = Features({size: found.tolist() for size, found in clusters.items()})
        kept = [(r, s) for r, s in read if not held_back(r["curid"])]
        given = [(features.of(s), labels(s.tokens, names_of(r))) for r, s in kept]
        rest = [r for r in records if not held_back(r["curid"])]
        models, made = [], []
        for seed, groups in enumerate(ROUNDS):
            others = parsed_inventions(rest, groups, seed)
            more = [(features.of(s), labels(s.tokens, names)) for s, names in others]
            models.append(train([*given, *more]))
            made.append(len(more))
        meta = {
            "source": "Stockmark Inc., ner-wikipedia-dataset, CC BY-SA 3.0",
            "sha256": hashlib.sha256(source).hexdigest(),
            "sentences": len(given),
            "invented": made,
        }
        shares = [1 / len(models)] * len(models)
        if args.pool is not None:
            earlier = args.pool.read_bytes()
            with np.load(io.BytesIO(earlier), allow_pickle=False) as arrays:
                models.append(weights_of(arrays))
            shares = [(1 - args.share) * share for share in shares] + [args.share]
            meta["pooled"] = {"sha256": hashlib.sha256(earlier).hexdigest(), "share": args.share}
        np.savez_compressed(args.out, **stored(models, shares, clusters, meta))
    with args.out.open("rb") as file:
        model = Recogniser(np.load(file, allow_pickle=False))
    tested = [(r, s) for r, s in read if held_back(r["curid"])]
    wanted = [{n for n in names_of(r) if s.start <= n[0] < s.end} for r, s in tested]
    for title, found in (
        ("recogniser", [by_model(s, model) for _, s in tested]),
        ("GiNZA's labels", [by_ginza(s) for _, s in tested]),
    ):
        print(f"{title} on {len(tested)} held-back sentences: precision, recall, F1")
        for kind, figures in sorted(score(zip(wanted, found, strict=True)).items()):
            print(f"  {kind:14}" + "".join(f"{f:8.3f}" for f in figures))


if __name__ == "__main__":
    main()
