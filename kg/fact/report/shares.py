"""Who holds how much of a body, told as a noun: X社の出資比率はA社が60%、B社が40%; A社のX社への出資比率は60%だ."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fact.claims import ClaimMaker
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind, Status

__all__ = ["read_shares"]

_INTO = {"に対して", "へ"}
_PER_CENT = "%"


def read_shares(make: ClaimMaker) -> None:
    """Claims of who holds shares of a body, from the noun for the share and the percentages told of it. The body may be left
    out, where the sentence before has named it."""
    if not any(noun in make.clause.written for noun in (*make.words.shares, *make.words.stakes)):
        return
    for phrase in make.clause.phrases:
        told = phrase.content.endswith(make.words.shares) or _held(make, phrase)
        if not told or not (phrase.topic or phrase.case == "が"):
            continue
        beside = (*phrase.children, *(c for p in phrase.children for c in p.children))  # Xに対するAの: X may hang on A
        into = [c for c in beside if c.case in _INTO and c.adnominal and _body(make, c.mention)]
        target = into[-1].mention if into else None
        near = (*into, phrase)  # AのXへの: A may hang on X
        owners = [g.head for p in near for g in make.arguments.genitive(p) if _body(make, g.head)]
        if target is not None and owners and (share := _share(phrase.parent)) is not None:
            _claim(make, owners[-1], target, phrase, share)
            continue
        held = list(_holders(make, phrase)) if not into else []
        last = held[-1][1] if held else phrase  # how the row ends, all of it stands
        body = owners[-1] if owners else make.omitted(phrase, ("Organization",)).head
        for holder, _ in held:
            if holder is not body:
                _claim(make, holder, body, phrase, last)


def _held(make: ClaimMaker, phrase: Phrase) -> bool:
    """Whether shares themselves are the topic, of which it is told who has how much: Xの株式は、A社が60%、B社が40%を 保有する."""
    verb = phrase.governor
    stake = phrase.topic and any(phrase.content.endswith(n) for n in make.words.stakes)
    return stake and verb is not None and bool(set(verb.lemmas) & make.words.holding)


def _holders(make: ClaimMaker, noun: Phrase) -> Iterator[tuple[Mention, Phrase]]:
    """The bodies behind the noun that stand each right before a percentage, alone or with が: A社60%、B社が40%."""
    for phrase in make.clause.phrases[noun.index + 1 :]:
        share = next((m for m in phrase.values if _per_cent(m)), None)
        if share is None:
            continue
        within = [m for m in phrase.inner if m.end <= share.start and _body(make, m)]
        before = make.clause.phrases[phrase.index - 1]
        if within and not make.clause.between(within[-1], share).strip("（(約 "):
            yield within[-1], phrase
        elif before.index > noun.index and (before.case == "が" or before.topic) and _body(make, before.mention):
            for m in make.arguments.group(before):
                yield m, phrase


def _share(phrase: Phrase | None) -> Phrase | None:
    """The phrase that gives a percentage: the predicate's own or one beside it (60%となる)."""
    beside = (phrase, *phrase.children) if phrase is not None else ()
    return next((p for p in beside if any(_per_cent(m) for m in p.values)), None)


def _per_cent(m: Mention) -> bool:
    return m.quantity is not None and m.quantity.unit == _PER_CENT


def _body(make: ClaimMaker, m: Mention | None) -> bool:
    return m is not None and m.kind is not MentionKind.OMITTED and make.ontology.is_a(m.type, "Agent")


def _claim(make: ClaimMaker, holder: Mention, body: Mention, noun: Phrase, share: Phrase) -> None:
    host = share if share.parent is None else share.parent
    predicate = host.predicate
    status = make.standing.of(predicate).status if predicate is not None else Status.ACTUAL
    for relation in make.ontology.constructions.shareholding:
        slots = (make.ontology.relations[relation].domain, ("Organization",))
        make.of_expression(relation, holder, body, rule="pair_copula", slots=slots, status=status, phrase=noun)
