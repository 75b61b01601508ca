"""One thing under several identifiers: what only a whole corpus shows.

Identifiers are made from names, so that documents agree on them without being compared. What remains apart is a thing
that one document calls by its Japanese name, another by its Latin one, and a third by both (国際原子力機関（IAEA）):
the third says that the other two speak of one. Likewise サム・アルトマン and サムアルトマン, カヴェルティ and カベルティ, which only
spelling keeps apart, and a prime minister whom one document calls by the family name alone.

    keys    what an entity is looked up by: its preferred names, by language, what they sound like, and the posts that only
            one holds at a time
    links   which of the entities under one key are one
    united  the connected components of all links: identifier -> the least one of its component

A name that could mean two things joins nothing. The engine on one machine does this in memory, that on a cluster by a
join of the keys and components in rounds (`kg.scale.identity`), with the same functions and the same result.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.identity import slug
from kg.resolve.entity.kinds import kind_of

__all__ = ["Bearer", "keys", "links", "post", "same", "shown", "united"]

Link = tuple[str, str]

_OF_DOCUMENT = re.compile(r"-[0-9a-f]{8}(?:-2)*$")  # see kg.resolve.entity.identity
_POST = "post:"
_LEAST = {"en": 3}  # letters; two Latin ones are short for too much
_LEAST_ELSE = 2


@dataclass(frozen=True, slots=True)
class Bearer:
    """An entity as all documents together know it: its most specific class, its preferred names with languages, the
    posts that it holds alone (see `post`)."""

    id: str
    type: str
    labels: tuple[tuple[str, str], ...]
    posts: tuple[str, ...] = ()

    @property
    def languages(self) -> frozenset[str]:
        """Those that it has a name in."""
        return frozenset(lang for _, lang in self.labels)


def post(relation: str, at: str, ontology: Ontology) -> str:
    """What a person is looked up by who holds a post that only one can hold at a time, "" for any other relation:
    headOfGovernmentOf, Japan. `at` is the identifier of the body or the place."""
    known = ontology.relations.get(relation)
    inverse = ontology.relations.get(known.inverse or "") if known is not None and "Person" in known.domain else None
    return f"{relation} {at}" if inverse is not None and inverse.changing else ""


def keys(bearer: Bearer) -> Iterator[str]:
    """The names to look an entity up by; only the posts for what its document alone tells from others."""
    yield from (f"{_POST}{held}" for held in bearer.posts)
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
    language, or lie in two places (中央区-Osaka, 中央区-Sapporo), or where it is known to be the name of two. The order of
    `bearers` is of no consequence.
    """
    if key.startswith(_POST):
        return _holders(bearers)
    if len({b.id for b in bearers}) < 2 or any(_homonym(b) for b in bearers):
        return []
    if len({b.id for b in bearers if _placed(b, ontology)}) > 1:
        return []
    lang = key.partition(":")[0]
    if any(len(ontology.entities.match(name)) > 1 for b in bearers for name, own in b.labels if own == lang):
        return []
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


def _holders(bearers: Sequence[Bearer]) -> list[Link]:
    """Who among the holders of one post are one: whom a document calls by the family name alone, and the only one of
    that name whom another names in full."""
    full = [b for b in bearers if not _OF_DOCUMENT.search(b.id) and not _homonym(b)]
    found = []
    for short in bearers:
        alike = {b.id for b in full if _called(short, b)} if _OF_DOCUMENT.search(short.id) else set()
        if len(alike) == 1:
            low, high = sorted((short.id, *alike))
            found.append((high, low))
    return sorted(set(found))


def _called(short: Bearer, full: Bearer) -> bool:
    """Whether the names of one are what a newspaper calls the other."""
    return any(
        lang == other and names.surname_of(name, whole) for name, lang in short.labels for whole, other in full.labels
    )


def _related(a: str, b: str, ontology: Ontology) -> bool:
    """Whether one class is the other or lies below it: a club is not the company that it has its name from."""
    return ontology.is_a(a, b) or ontology.is_a(b, a)


def _homonym(bearer: Bearer) -> bool:
    """Whether a document, or a decision by hand, told it from another thing of its name."""
    return bearer.id.endswith(f"-{bearer.type}") or "~" in bearer.id


def _placed(bearer: Bearer, ontology: Ontology) -> bool:
    """Whether it is known what it lies in or is of, or this or the year that it is held in is part of its identifier."""
    known = ontology.entities.get(bearer.id)
    if known is not None:
        return known.within is not None
    forms = {form for name, _ in bearer.labels for form in (name, names.event_name(name))}
    named = bearer.id.startswith(tuple(f"{slug(form)}-" for form in forms))
    return named and kind_of(bearer.type, ontology) in ("place", "organization", "event")


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


def shown(same: Mapping[str, str]) -> dict[str, str]:
    """The identifier to show each thing of several identifiers by, for all but itself: none that is of one document
    where there is another. `same` is as `united` gives it."""
    components: dict[str, list[str]] = defaultdict(list)
    for identifier, least in same.items():
        components[least].append(identifier)
    faces: dict[str, str] = {}
    for least, others in components.items():
        face = min((least, *others), key=lambda i: (bool(_OF_DOCUMENT.search(i)), i))
        faces.update((one, face) for one in (least, *others) if one != face)
    return faces
