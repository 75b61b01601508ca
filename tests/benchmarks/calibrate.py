"""Fits the confidence of claims on annotated articles, and says how far it can be trusted.

usage: python -m tests.benchmarks.calibrate [--shared FOLDER] [--also FILE] [--write] [--strength L2]

A logistic regression with an L2 penalty, fitted by Newton's method (iteratively reweighted least squares) on the
features that reading and resolving give each fact. The penalty is chosen, and every figure measured, by
cross-validation over articles: a fact is judged by a model that has not seen its article. --write puts the weights
into kg/fact/confidence.toml. Only articles whose licence lets a model be trained on them are used: the eight of gold/,
the Wikinews articles that may be looked into, and those of --also (JSON lines); the held-back ones are scored
once with the final weights. Who annotated the ones of --also may be stricter or milder than who did the rest: that is
a weight of its own in the fit, which is not written.
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from kg import fact, mention, resolve
from kg.evaluate import Counts, evaluate
from kg.evaluate.score import expected_calibration_error
from kg.fact.confidence import described
from kg.graph import Graph
from kg.model import Claim, Document, Extraction, Mention, Sentence
from kg.ontology import Ontology
from kg.store import Store
from tests.benchmarks.corpora import PACKAGE, Corpus, Parses, annotated, load

FOLDS = 8
STRENGTHS = (0.3, 1.0, 3.0, 10.0, 30.0)
ELSEWHERE = "annotated_elsewhere"  # the articles of --also
RARE = 4  # a feature that fewer facts have is left out
WEIGHTS = PACKAGE / "fact" / "confidence.toml"


class Featured(float):
    """A confidence that remembers its features on the way through resolving. All are equal, so that merging facts
    keeps one of them."""

    features: Mapping[str, float]

    @classmethod
    def keep(cls, features: Mapping[str, float]) -> Featured:
        kept = cls(1.0)
        kept.features = features
        return kept


@dataclass(frozen=True)
class Article:
    """An article as the last stage gets it, so that it can be resolved again with another scoring."""

    document: Document
    gold: Mapping[str, Any]
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    elsewhere: bool

    def resolve(self, ontology: Ontology, score: Callable[[Mapping[str, float]], float]) -> Extraction:
        def of_claim(claim: Claim, features: Mapping[str, float]) -> float:
            return score({**described(claim, features), ELSEWHERE: float(self.elsewhere)})

        return resolve.resolve(self.document, self.sentences, self.mentions, self.claims, ontology, of_claim)


def read(corpus: Corpus, parses: Parses, ontology: Ontology, elsewhere: bool = False) -> list[Article]:
    golds = {document.id: gold for document, gold in corpus.pairs}
    out = []
    for document, sentences in parses.stream(document for document, _ in corpus.pairs):
        mentions = mention.find(document, sentences, ontology)
        claims = fact.read(document, sentences, mentions, ontology)
        out.append(Article(document, golds[document.id], sentences, mentions, claims, elsewhere))
    return out


def judge(extraction: Extraction, gold: Mapping[str, Any], ontology: Ontology) -> Counts:
    with Store(ontology=ontology) as store:
        store.add(extraction)
        return evaluate(Graph(store), [gold], ontology=ontology).counts


def examples(article: Article, ontology: Ontology) -> list[tuple[Mapping[str, float], bool]]:
    """The features of each fact that counts, and whether it is right."""
    extraction = article.resolve(ontology, Featured.keep)
    facts = extraction.facts
    # The number of a fact takes the place of its confidence, so that the judgement can be led back to it.
    numbered = tuple(replace(f, confidence=i / 10_000) for i, f in enumerate(facts))
    counts = judge(replace(extraction, facts=numbered), article.gold, ontology)
    out = []
    for number, right in counts.calibration:
        kept = facts[round(number * 10_000)].confidence
        if isinstance(kept, Featured):
            out.append((kept.features, right))
    return out


@dataclass(frozen=True)
class Model:
    """A bias and weights by feature."""

    bias: float
    weights: Mapping[str, float]

    def __call__(self, features: Mapping[str, float]) -> float:
        score = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return round(float(np.clip(1 / (1 + np.exp(-np.clip(score, -30, 30))), 0.01, 0.99)), 4)


def fit(data: Sequence[tuple[Mapping[str, float], bool]], strength: float) -> Model:
    """Logistic regression; `strength` is the L2 penalty, from which the bias is free."""
    counted: dict[str, int] = {}
    for features, _ in data:
        for name, value in features.items():
            counted[name] = counted.get(name, 0) + bool(value)
    names = sorted(name for name, n in counted.items() if n >= RARE)
    x = np.array([[1.0, *(features.get(name, 0.0) for name in names)] for features, _ in data])
    y = np.array([float(right) for _, right in data])
    penalty = np.full(x.shape[1], strength)
    penalty[0] = 1e-6
    w = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty * w
        hessian = (x.T * (p * (1 - p))) @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return Model(float(w[0]), {name: float(weight) for name, weight in zip(names, w[1:], strict=True)})


def fold(article: Article) -> int:
    return int(hashlib.sha256(article.document.id.encode()).hexdigest()[:8], 16) % FOLDS


def cross_validated(
    articles: Sequence[Article], data: Mapping[str, list[tuple[Mapping[str, float], bool]]], strength: float
) -> list[Model]:
    """For each fold, the model of the other folds."""
    models = []
    for k in range(FOLDS):
        rest = [example for a in articles if fold(a) != k for example in data[a.document.id]]
        models.append(fit(rest, strength))
    return models


def log_loss(pairs: Sequence[tuple[float, bool]]) -> float:
    return -float(np.mean([np.log(c if right else 1 - c) for c, right in pairs]))


def table(pairs: Sequence[tuple[float, bool]]) -> str:
    """Confidence against accuracy in ten bins, and what a threshold would keep."""
    lines = ["  confidence   facts  right    | at least   facts  precision  of the right"]
    rights = sum(right for _, right in pairs)
    for k in range(10):
        held = [right for c, right in pairs if min(int(c * 10), 9) == k]
        above = [right for c, right in pairs if c >= k / 10]
        share = f"{sum(held) / len(held):6.2f}" if held else "     —"
        left = f"  {k / 10:.1f}–{(k + 1) / 10:.1f}    {len(held):6} {share}"
        precision = f"{sum(above) / len(above):9.2f}" if above else "        —"
        lines.append(f"{left}     | {k / 10:.1f}      {len(above):6} {precision}  {sum(above) / max(rights, 1):9.2f}")
    return "\n".join(lines)


def toml(model: Model, comments: Mapping[str, object]) -> str:
    lines = ["# Written by tests/benchmarks/calibrate.py; do not edit.", ""]
    lines += [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in comments.items()]
    lines += [f"bias = {model.bias:.4f}", "", "[weights]"]
    lines += [
        f"{json.dumps(name, ensure_ascii=False)} = {weight:.4f}" for name, weight in sorted(model.weights.items())
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2].parent / "shared")
    parser.add_argument(
        "--also", type=Path, action="append", default=[], help="further annotated articles (JSON lines)"
    )
    parser.add_argument("--write", action="store_true", help="put the weights into kg/fact/confidence.toml")
    parser.add_argument("--strength", type=float, help="the L2 penalty (chosen by cross-validation otherwise)")
    args = parser.parse_args()
    ontology, parses = Ontology.load(), Parses()
    corpora = [load(args.shared, name) for name in ("gold", "wikinews")]
    also = list(map(annotated, args.also))
    articles = [article for corpus in corpora for article in read(corpus, parses, ontology)]
    articles += [article for corpus in also for article in read(corpus, parses, ontology, elsewhere=True)]
    data = {article.document.id: examples(article, ontology) for article in articles}
    everything = [example for article in articles for example in data[article.document.id]]
    print(f"{len(everything)} facts of {len(articles)} articles, {sum(right for _, right in everything)} right")

    errors = {}
    for strength in (args.strength,) if args.strength else STRENGTHS:
        models = cross_validated(articles, data, strength)
        unseen = [(models[fold(a)](features), right) for a in articles for features, right in data[a.document.id]]
        errors[strength] = expected_calibration_error(unseen)
        print(f"L2 {strength:5}: log loss {log_loss(unseen):.4f}, ECE {errors[strength]:.4f}")
    strength = min(errors, key=lambda s: errors[s])

    models = cross_validated(articles, data, strength)
    unseen = []
    for article in articles:
        unseen += judge(article.resolve(ontology, models[fold(article)]), article.gold, ontology).calibration
    error = expected_calibration_error(unseen)
    print(f"cross-validated, facts merged as in the graph: ECE {error:.4f}, L2 {strength}")
    print(table(unseen))

    final = fit(everything, strength)
    final = Model(final.bias, {name: weight for name, weight in final.weights.items() if name != ELSEWHERE})
    held = read(load(args.shared, "held"), parses, ontology)
    scored = [
        pair for article in held for pair in judge(article.resolve(ontology, final), article.gold, ontology).calibration
    ]
    print(f"held-back articles: ECE {expected_calibration_error(scored):.4f} over {len(scored)} facts")
    print("weights:", ", ".join(f"{n} {w:+.2f}" for n, w in sorted(final.weights.items(), key=lambda item: item[1])))
    if args.write:
        digest = hashlib.sha256("".join(corpus.digest for corpus in corpora + also).encode()).hexdigest()[:16]
        comments = {
            "data": digest,
            "date": datetime.date.today().isoformat(),
            "facts": len(everything),
            "penalty": strength,
            "calibration_error": round(error, 4),
        }
        WEIGHTS.write_text(toml(final, comments), encoding="utf-8")


if __name__ == "__main__":
    main()
