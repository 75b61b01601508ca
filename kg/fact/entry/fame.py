"""What somebody is known for, whose trade says what they have to do with it: 「X」「Y」などで知られる作家のZ, 俳優のZは「X」で知られる;
a firm is known for what it makes: どら焼き「X」で知られるY堂."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Predicate
from kg.model import Mention, MentionKind

__all__ = ["read_fame"]


def read_fame(make: ClaimMaker) -> None:
    """Claims of the sentence's predicates of being known for works."""
    for predicate in make.clause.predicates:
        if not make.words.famous.intersection(predicate.lemmas) or predicate.negated:
            continue
        works = _works(make, predicate)
        person = _person(make, predicate) if works else None
        relation = ""
        if works is not None and person is not None:
            relation = _relation(make, predicate, person) or _repute(make, person, works)
        if works is None or person is None or not relation:
            continue
        known = make.ontology.relations[relation]
        for work in works.mentions:
            make.of_expression(
                relation, person, work, rule="fame", slots=(known.domain, known.range), phrase=predicate.phrase
            )


def _works(make: ClaimMaker, predicate: Predicate) -> Argument | None:
    """The named works that stand in で, through a noun for them too (「X」などの作品で)."""
    found = make.arguments.case(predicate.phrase, "で")
    if found is None or found.phrase is None:
        return None
    works = tuple(m for m in found.mentions if m.kind is MentionKind.NAME and m.type in {"Work", "Product"})
    return Argument(works, found.phrase, "direct") if works else None


def _person(make: ClaimMaker, predicate: Predicate) -> Mention | None:
    """Who is known: the person whom the clause modifies, or its subject."""
    phrase = predicate.phrase.parent if predicate.form is Form.ADNOMINAL else None
    for _ in range(3):  # 知られる 作家の Xさん
        m = phrase.mention if phrase is not None else None
        if phrase is None or m is None or not make.ontology.is_a(m.type, "Agent"):
            break
        if m.kind is MentionKind.NAME:
            return m
        phrase = phrase.parent
    for found in make.arguments.subjects(predicate):
        if found.head.kind is MentionKind.NAME and make.ontology.is_a(found.head.type, "Agent"):
            return found.head
    return None


def _relation(make: ClaimMaker, predicate: Predicate, person: Mention) -> str:
    """What the trade that is told of a person makes of the works: the words before the name, else what the clause
    modifies."""
    told = [person.title, make.clause.text(make.sentence.start, person.start)[-16:]]  # 知られる X監督, 作家のX
    parent: Phrase | None = predicate.phrase.parent
    if predicate.form is Form.ADNOMINAL and parent is not None and parent.mention is not person:
        told.append(parent.content)
    for words in told:
        trades = make.ontology.constructions.trades.items()
        last = max(
            ((_behind(words, trade), relation) for relation, named in trades for trade in named), default=(0, "")
        )
        if last[0]:
            return last[1]
    return ""


def _repute(make: ClaimMaker, bearer: Mention, works: Argument) -> str:
    """What a firm has to do with the goods that it is known for: どら焼き「X」で知られるY堂."""
    goods = all(m.type == "Product" for m in works.mentions)
    return next(iter(make.ontology.constructions.repute), "") if bearer.type == "Company" and goods else ""


def _behind(words: str, trade: str) -> int:
    """Where a trade that is told last ends in the words, 0 where it is not told."""
    return words.rfind(trade) + len(trade) if trade in words else 0
