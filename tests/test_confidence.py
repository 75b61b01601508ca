"""Confidence: a probability from features, the same as the weights file says, monotone in each weight's sign."""

from __future__ import annotations

import math
import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.fact.confidence import confidence, described
from kg.model import Claim, Evidence, Mention, MentionKind

DATA = tomllib.loads((files("kg.fact") / "confidence.toml").read_text(encoding="utf-8"))


def test_without_features_the_bias_speaks() -> None:
    assert confidence({}) == pytest.approx(1 / (1 + math.exp(-DATA["bias"])), abs=1e-4)
    assert confidence({"no such feature": 5.0}) == confidence({})


@given(st.dictionaries(st.sampled_from(sorted(DATA["weights"])), st.floats(-3, 3), max_size=12))
def test_it_is_a_probability_short_of_certainty(features: dict[str, float]) -> None:
    assert 0.01 <= confidence(features) <= 0.99


@given(st.sampled_from(sorted(DATA["weights"])), st.floats(0.5, 3))
def test_each_feature_pulls_the_way_of_its_weight(name: str, value: float) -> None:
    change = confidence({name: value}) - confidence({})
    assert change * DATA["weights"][name] >= 0


def test_the_weights_say_what_they_were_fitted_on() -> None:
    assert DATA["facts"] > 0
    assert DATA["calibration_error"] <= 0.08
    assert len(DATA["data"]) == 16


def test_a_claim_is_described_with_its_relation_and_its_own_reading() -> None:
    mention = Mention(MentionKind.NAME, 0, 1, "A", "Company", 0, 0)
    claim = Claim(mention, "funds", mention, Evidence("d", 0, 1, "A"), features=(("distance", 2.0), ("passive", 1.0)))
    features = described(claim, {"distance": 1.0, "passive": 1.0})
    assert features == {"distance": 1.0, "passive": 1.0, "read_distance": 2.0, "relation_funds": 1.0}
