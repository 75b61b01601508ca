"""Scoring one document: which claims are right, which gold facts are found, and how well each is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from kg.evaluate.claimed import Claimed, ClaimedFact, Node, local
from kg.evaluate.gold import Gold, norm

__all__ = ["Counts", "Miss", "score"]

_KGO = "https://w3id.org/kg-builder/ontology#"


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that went wrong: `kind` is wrong, missed, status, by, amount, time, duration, role, evidence, split,
    merged or type."""

    document: str
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.kind:<8} {self.text}"


@dataclass(slots=True)
class Counts:
    """What was counted. Each `x` of `x_of` is how many of those could be right; counts of documents add up."""

    predicted: int = 0
    right: int = 0
    open: int = 0
    wanted: int = 0
    found: int = 0
    pair: int = 0
    status: int = 0
    speaker: int = 0
    speaker_of: int = 0
    qualifier: int = 0
    qualifier_of: int = 0
    evidence: int = 0
    evidence_of: int = 0
    entities: int = 0
    entities_found: int = 0
    type: int = 0
    type_of: int = 0
    split: int = 0
    merged: int = 0
    calibration: list[tuple[float, bool]] = field(default_factory=list)

    def __add__(self, other: Counts) -> Counts:
        return Counts(**{f.name: getattr(self, f.name) + getattr(other, f.name) for f in fields(Counts)})

    @property
    def figures(self) -> dict[str, float | int | None]:
        """The figures by name, rounded to four places; None where nothing was there to measure."""
        precision, recall = _ratio(self.right, self.predicted) or 0.0, _ratio(self.found, self.wanted) or 0.0
        f1 = round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0
        figures = {
            "precision": precision,
            "recall": recall,
            "f1": f1,
            "pair_recall": _ratio(self.pair, self.wanted),
            "status": _ratio(self.status, self.found),
            "attribution": _ratio(self.speaker, self.speaker_of),
            "qualifiers": _ratio(self.qualifier, self.qualifier_of),
            "evidence": _ratio(self.evidence, self.evidence_of),
            "entity_recall": _ratio(self.entities_found, self.entities),
            "entity_type": _ratio(self.type, self.type_of),
            "split": self.split,
            "merged": self.merged,
            "wanted": self.wanted,
            "predicted": self.predicted,
            "open": self.open,
        }
        if self.calibration:
            figures["calibration_error"] = round(expected_calibration_error(self.calibration), 4)
        return figures


def _ratio(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def expected_calibration_error(pairs: Iterable[tuple[float, bool]]) -> float:
    """Mean distance of confidence from accuracy over ten bins of equal width, weighted by their size (Naeini 2015)."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in pairs:
        bins[min(int(confidence * 10), 9)].append((confidence, right))
    gaps = (abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values())
    return sum(gaps) / sum(map(len, bins.values()))


class _Document:
    """One document's gold with the claims that its sentences carry."""

    def __init__(self, claimed: Claimed, gold: Gold) -> None:
        self.claimed, self.gold = claimed, gold
        self.facts = [f for f in claimed.facts if not f.documents or gold.document in f.documents]
        self.counts, self.misses = Counts(), []  # type: tuple[Counts, list[Miss]]

    def miss(self, kind: str, text: str) -> None:
        self.misses.append(Miss(self.gold.document, kind, text))

    def entities(self, node: Node) -> set[str]:
        """The gold entities that a node may stand for."""
        return self.gold.called(self.claimed.called(node))

    def matches(self, fact: ClaimedFact, want: Mapping[str, Any]) -> bool:
        """Whether a claim says what a gold fact says, under its relation or one accepted beside it."""
        inventory = self.gold.inventory
        name, flipped = inventory.turn(fact.relation)
        for relation in (want["p"], *want.get("alt", ())):
            wanted, turned = inventory.turn(relation)
            if name != wanted:
                continue
            s, o = (fact.object, fact.subject) if flipped != turned else (fact.subject, fact.object)
            if self._joins(s, o, want) or (wanted in inventory.symmetric and self._joins(o, s, want)):
                return True
        return False

    def pairs(self, fact: ClaimedFact, want: Mapping[str, Any]) -> bool:
        """Whether a claim joins the two that a gold fact joins, by whatever relation."""
        return self._joins(fact.subject, fact.object, want) or self._joins(fact.object, fact.subject, want)

    def _joins(self, subject: Node, object_: Node, want: Mapping[str, Any]) -> bool:
        return want["s"] in self.entities(subject) and self._is_object(object_, want["o"])

    def _is_object(self, node: Node, target: Any) -> bool:
        if isinstance(target, dict):
            quantity = self.claimed.quantity(node)
            return quantity is not None and _same_amount(quantity, target, any_unit=True)
        if target in self.gold.entities:
            return target in self.entities(node)
        if norm(node.value) == norm(str(target)):
            return True
        return not node.is_literal and norm(str(target)) in self.claimed.names.get(node, ())


def _same_amount(got: tuple[float, str], want: Mapping[str, Any], any_unit: bool = False) -> bool:
    scale = abs(want["value"]) if any_unit else want["value"]
    same_unit = norm(got[1]) == norm(str(want["unit"])) or (any_unit and not want["unit"])
    return abs(got[0] - want["value"]) <= 1e-6 * scale and same_unit


def score(claimed: Claimed, gold: Gold) -> tuple[Counts, list[Miss]]:
    """The counts of one gold document, and what was missed or wrong in it."""
    document = _Document(claimed, gold)
    hits = _precision(document)
    _recall(document, hits)
    _identity(document)
    return document.counts, document.misses


def _precision(d: _Document) -> dict[int, list[ClaimedFact]]:
    """Judges each claim; the claims that match each gold fact."""
    hits: dict[int, list[ClaimedFact]] = defaultdict(list)
    for fact in d.facts:
        matched = [j for j, want in enumerate(d.gold.facts) if d.matches(fact, want)]
        for j in matched:
            hits[j].append(fact)
        if fact.relation not in d.gold.inventory.known:
            d.counts.open += 1
            continue
        if matched and all(d.gold.facts[j].get("optional") for j in matched):
            continue
        d.counts.predicted += 1
        d.counts.right += bool(matched)
        if fact.confidence is not None:
            d.counts.calibration.append((fact.confidence, bool(matched)))
        if not matched:
            subject, object_ = (_shortest(d.claimed, node) for node in (fact.subject, fact.object))
            sentence = (fact.evidence or ("?",))[0][:60]
            d.miss("wrong", f"{subject} —{fact.relation}→ {object_} [{fact.status}] «{sentence}»")
    return hits


def _recall(d: _Document, hits: Mapping[int, list[ClaimedFact]]) -> None:
    counts = d.counts
    for j, want in enumerate(d.gold.facts):
        if want.get("optional"):
            continue
        counts.wanted += 1
        status, said = want.get("status", "Actual"), f"{want['s']} —{want['p']}→ {want['o']}"
        got = hits.get(j, [])
        if not got:
            counts.pair += any(d.pairs(fact, want) for fact in d.facts)
            d.miss("missed", f"{said} [{status}] «{want.get('evidence', '')[:60]}»")
            continue
        counts.found += 1
        counts.pair += 1
        if any(fact.status == status for fact in got):
            counts.status += 1
        else:
            d.miss("status", f"{said}: {status}, got {sorted({fact.status for fact in got})}")
        if want.get("by"):
            told = any(want["by"] in d.entities(node) for fact in got for node in fact.speakers)
            counts.speaker_of += 1
            counts.speaker += told
            if not told:
                d.miss("by", f"{said}: {want['by']}, got {_listed(local(n.value) for f in got for n in f.speakers)}")
        for name, value in (want.get("quals") or {}).items():
            if name in _QUALIFIERS:
                same, shown = _QUALIFIERS[name]
                told = any(same(fact, value) for fact in got)
                counts.qualifier_of += 1
                counts.qualifier += told
                if not told:
                    d.miss(name, f"{said}: {value}, got {_listed(x for fact in got for x in shown(fact))}")
        if want.get("evidence"):
            part = norm(want["evidence"])
            texts = [text for fact in got for text in fact.evidence]
            told = any(part in norm(text) or norm(text) in part for text in texts)
            counts.evidence_of += 1
            counts.evidence += told
            if not told:
                d.miss("evidence", f"{said}: «{want['evidence'][:60]}», got {_listed(text[:40] for text in texts)}")


def _listed(values: Iterable[object]) -> str:
    return ", ".join(sorted({str(value) for value in values})) or "nothing"


# For each qualifier, whether a claim tells it, and what the claim tells.
_QUALIFIERS: dict[str, tuple[Callable[[ClaimedFact, Any], bool], Callable[[ClaimedFact], Iterable[object]]]] = {
    "amount": (lambda fact, value: any(_same_amount(a, value) for a in fact.amounts), lambda fact: fact.amounts),
    "time": (lambda fact, value: value in fact.times, lambda fact: fact.times),
    "duration": (lambda fact, value: value in fact.durations, lambda fact: fact.durations),
    "role": (
        lambda fact, value: any(norm(value) in role or role in norm(value) for role in fact.roles),
        lambda fact: fact.roles,
    ),
}


def _identity(d: _Document) -> None:
    """One node a thing: entities found, their types, nodes that split one or merge several."""
    counts, gold = d.counts, d.gold
    nodes: dict[str, set[Node]] = defaultdict(set)
    used = {n for fact in d.facts for n in (fact.subject, fact.object) if not n.is_literal}
    for node in sorted(n for n in used if n.kind != "blank" and not n.value.startswith(_KGO)):
        entities = d.entities(node)
        if len({gold.names(i) for i in entities}) > 1:
            told_apart = sorted(i for i in entities if _has_own_name(d, node, i))
            if len(told_apart) > 1:
                counts.merged += 1
                d.miss("merged", f"{told_apart} in {local(node.value)}")
        for i in entities:
            nodes[i].add(node)
    facts = [want for want in gold.facts if not want.get("optional")]
    needed = {x for want in facts for x in (want["s"], want["o"]) if isinstance(x, str) and x in gold.entities}
    counts.entities += len(needed)
    for i in sorted(needed):
        found = nodes.get(i, set())
        counts.entities_found += bool(found)
        namesakes = {j for n in gold.names(i) for j in gold.bearers[n]} - {i}
        own = {n for n in found if not d.entities(n) & namesakes}
        if len(own) > 1:
            counts.split += 1
            d.miss("split", f"{i} over {sorted(local(n.value) for n in own)}")
        wanted = gold.entities[i].get("type")
        if found and wanted:
            types = gold.inventory.ancestors(t for n in found for t in d.claimed.types(n))
            counts.type_of += 1
            counts.type += wanted in types
            if wanted not in types:
                d.miss("type", f"{i}: wanted {wanted}, got {sorted(types)}")


def _has_own_name(d: _Document, node: Node, identifier: str) -> bool:
    """Whether the node bears a name that only this entity has."""
    names = d.claimed.names.get(node, set())
    return any(n in names and d.gold.bearers[n] == {identifier} for n in d.gold.names(identifier))


def _shortest(claimed: Claimed, node: Node) -> str:
    if node.is_literal:
        return node.value
    return min(sorted(claimed.names.get(node, {local(node.value)})), key=len)
