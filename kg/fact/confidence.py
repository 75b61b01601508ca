"""How probable it is that a claim is what its sentence says: a logistic model over how it was derived.

The weights lie beside this file, in confidence.toml; `python -m tests.benchmarks.calibrate` fits them anew on annotated
articles. A feature without a weight counts nothing.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from kg.model import Claim

__all__ = ["confidence", "described", "score"]

_LEAST, _MOST = 0.01, 0.99  # nothing read from text is certain


def confidence(features: Mapping[str, float]) -> float:
    """A probability, rounded to four places, from the features of a claim and of resolving it."""
    bias, weights = _model()
    score = bias + sum(weights.get(name, 0.0) * value for name, value in features.items())
    probability = 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
    return round(min(max(probability, _LEAST), _MOST), 4)


def described(claim: Claim, features: Mapping[str, float]) -> dict[str, float]:
    """All features of a claim: those given (its own and those of resolving it), its relation, and as `read_…` its own
    where resolving has one of the same name."""
    own = {f"read_{name}": value for name, value in claim.features if features.get(name) != value}
    relation = "open" if claim.open else claim.relation
    return {**features, **own, f"relation_{relation}": 1.0}


def score(claim: Claim, features: Mapping[str, float]) -> float:
    """The confidence of a claim once it is resolved, as `kg.resolve` asks for it."""
    return confidence(described(claim, features))


@cache
def _model() -> tuple[float, dict[str, float]]:
    data = tomllib.loads((files("kg.fact") / "confidence.toml").read_text(encoding="utf-8"))
    return float(data["bias"]), {name: float(weight) for name, weight in data["weights"].items()}
