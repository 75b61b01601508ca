"""One thing under several identifiers: what only a whole corpus shows.

Identifiers are made from names, so that documents agree on them without being compared. What remains apart is a thing
that one document calls by its Japanese name, another by its Latin one, and a third by both (国際原子力機関（IAEA）):
the third says that the other two speak of one. Likewise サム・アルトマン and サムアルトマン, カヴェルティ and カベルティ, which only
spelling keeps apart.

    keys    what an entity is looked up by: its preferred names, by language, and what they sound like
    links   which of the entities under one key are one
    united  the connected components of all links: identifier -> the least one of its component

A name that could mean two things joins nothing. The engine on one machine does this in memory, that on a cluster by a
join of the keys and components in rounds (`kg.scale.identity`), with the same functions and the same result.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.identity import slug
from kg.resolve.entity.kinds import kind_of

__all__ = ["Bearer", "keys", "links", "same", "united"]

Link = tuple[str, str]

_OF_DOCUMENT = re.compile(r"-[0-9a-f]{8}(?:-2)*$")  # see kg.resolve.entity.identity
_LEAST = {"en": 3}  # letters; two Latin ones are short for too much
_LEAST_ELSE = 2


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity as all documents together know it: its most specific class, its preferred names with languages."""

    id: str
    type: str
    labels: tuple[tuple[str, str], ...]

    @property
    def languages(self) -> frozenset[str]:
        """Those that it has a name in."""
        return frozenset(lang for _, lang in self.labels)


def keys(bearer: Bearer) -> Iterator[str]:
    """The names to look an entity up by; none for what only its document tells from others."""
    if _OF_DOCUMENT.search(bearer.id):
        return
    for name, lang in sorted(bearer.labels):
        key = names.key(name)
        if len(key) >= _LEAST.get(lang, _LEAST_ELSE):
            yield f"{lang}:{key}"
        if sound := names.spelled(name):
            yield f"{lang}:~{sound}"


def links(key: str, bearers: Sequence[Bearer], ontology: Ontology) -> list[Link]:
    """Which entities that share a name are one: pairs (identifier, a lesser one).

    None where a document told two things of this name apart, where two of them have names of their own in another
    language, or lie in two places (中央区-Osaka, 中央区-Sapporo). The order of `bearers` is of no consequence.
    """
    if len({b.id for b in bearers}) < 2 or any(_homonym(b) for b in bearers):
        return []
    if len({b.id for b in bearers if _placed(b, ontology)}) > 1:
        return []
    lang = key.partition(":")[0]
    by_kind: dict[str, dict[str, Bearer]] = defaultdict(dict)
    for bearer in bearers:
        by_kind[kind_of(bearer.type, ontology)][bearer.id] = bearer
    found = []
    for kind in sorted(by_kind):
        alike = by_kind[kind]
        fuller = sorted(b.id for b in alike.values() if b.languages - {lang})
        if not kind or len(fuller) > 1:
            continue
        middle = alike[fuller[0] if fuller else min(alike)]
        for identifier, bearer in sorted(alike.items()):
            if bearer is not middle and _related(bearer.type, middle.type, ontology):
                low, high = sorted((identifier, middle.id))
                found.append((high, low))
    return found


def _related(a: str, b: str, ontology: Ontology) -> bool:
    """Whether one class is the other or lies below it: a club is not the company that it has its name from."""
    return ontology.is_a(a, b) or ontology.is_a(b, a)


def _homonym(bearer: Bearer) -> bool:
    """Whether a document, or a decision by hand, told it from another thing of its name."""
    return bearer.id.endswith(f"-{bearer.type}") or "~" in bearer.id


def _placed(bearer: Bearer, ontology: Ontology) -> bool:
    """Whether the place that it lies in is part of its identifier."""
    named = bearer.id.startswith(tuple(f"{slug(name)}-" for name, _ in bearer.labels))
    return named and kind_of(bearer.type, ontology) == "place"


def united(pairs: Iterable[Link]) -> dict[str, str]:
    """The components of a graph of links: each identifier with the least of its component, itself not."""
    above: dict[str, str] = {}

    def top(node: str) -> str:
        path = []
        while (next_one := above.get(node, node)) != node:
            path.append(node)
            node = next_one
        above.update(dict.fromkeys(path, node))
        return node

    for a, b in pairs:
        low, high = sorted((top(a), top(b)))
        if low != high:
            above[high] = low
    return {node: root for node in sorted(above) if (root := top(node)) != node}


def same(bearers: Iterable[Bearer], ontology: Ontology) -> dict[str, str]:
    """Identifiers that mean the same as another: each with the least one that does."""
    groups: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        for key in keys(bearer):
            groups[key].append(bearer)
    return united(link for key, group in groups.items() if len(group) > 1 for link in links(key, group, ontology))
