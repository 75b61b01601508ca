"""With whom somebody makes a thing, where the parser has taken the two for a list or hung the one on the other."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.claims import ClaimMaker
from kg.fact.syntax.predicate import Kind, Predicate
from kg.model import MentionKind

__all__ = ["parted"]

_BARE = re.compile(r"[^、とやのをがは・]*")  # what is made, and what kind of thing it is


def parted(make: ClaimMaker, predicate: Predicate, relation: str, obj: Argument) -> tuple[Argument, Argument | None]:
    """What is made, and with whom: 湊商事と合弁会社を設立する, 湊商事と新会社「X」を設立する, 高木氏らと楽団「X」を結成する."""
    if predicate.kind is Kind.NOUN:
        return obj, None
    if len(obj.mentions) < 2:
        return obj, _hung_on(make, relation, obj)
    *others, last = sorted(obj.mentions, key=lambda m: m.start)
    noun = last.surface if last.kind is MentionKind.NOMINAL else ""
    between = make.clause.between(others[-1], last)
    between = between.removeprefix(others[-1].title).removeprefix("ら").strip("、「『") + noun
    apart = all(m.type == "Person" for m in others) and not make.ontology.is_a(last.type, "Person")
    kind = between.removeprefix("と")
    joint = kind != between and (kind in make.words.joint or (apart and _BARE.fullmatch(kind) is not None))
    if not joint or not all(m.kind is MentionKind.NAME and make.ontology.is_a(m.type, "Agent") for m in others):
        return obj, None
    return replace(obj, mentions=(last,)), Argument(tuple(others), None, "direct")


def _hung_on(make: ClaimMaker, relation: str, obj: Argument) -> Argument | None:
    """The person whom the parser hung on what is made, or on its kind (西尾さんと 音楽ユニット 「X」を結成する); whose a venture is
    too: B社との 合弁会社を設立する."""
    if obj.phrase is None or make.ontology.is_a(obj.head.type, "Person"):
        return None
    founded = relation in make.ontology.constructions.foundation and obj.head.surface in make.words.joint
    for child in obj.phrase.children if founded else ():
        if child.func == "との" and child.mention is not None and make.ontology.is_a(child.mention.type, "Agent"):
            return Argument(make.arguments.group(child), child, "direct")
    hosts = [obj.phrase]
    for before in reversed(make.clause.phrases[: obj.phrase.index]):
        if before.func in {"と", "らと"} and person_of(make.arguments, before.mention) and before.parent in hosts:
            return Argument(make.arguments.group(before), before, "direct")
        if before.func or before.comma or before.parent not in (*hosts, obj.phrase.parent):
            return None
        hosts.append(before)
    return None
