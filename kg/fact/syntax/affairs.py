"""Where a clause hangs by what is told of: an affair, a contract, what is given to whom."""

from __future__ import annotations

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind

__all__ = ["contracting", "given", "of_affair", "second_object"]

_PARTIES = ("Organization", "Country", "Region", "City", "Person")  # who makes contracts
_AGREED = ("ことで", "方向で", "方針で", "ことに")  # before 合意した


def of_affair(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The clause that tells an affair on account of which another acts, where the parser took the affair for what its
    subject is: A社が 当局から制裁金を科された 問題で、議会は 審議を始めた."""
    own, told = above.predicate, arguments.clause.predicate_at(above.index - 1)
    if own is None or own.kind is not Kind.COPULA or above.func != "で" or not above.comma or told is None:
        return None
    led = above.parent is not None and any(c.topic and c.index > above.index for c in above.parent.children)
    undergone = told.relative and told.past
    written = told.phrase.has("が")
    return told.phrase if led and undergone and not written and told.phrase.index > phrase.index else None


def second_object(phrase: Phrase, above: Phrase) -> bool:
    """Whether a relative clause has an object of its own after this one, which then belongs to the verb above:
    賞を、理論を確立した A氏に 授与する."""
    own = above.predicate
    if phrase.case != "を" or not phrase.comma or own is None or own.kind is not Kind.VERB:
        return False
    return own.form is Form.ADNOMINAL and any(c.case == "を" and c.index > phrase.index for c in above.children)


def contracting(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb of making a contract that a body in と belongs to, where the parser hung it on what the contract is of: B社と、電力を
    購入する 契約を 結んだ, B国と 国境を 開放する ことで 合意した."""
    who = phrase.mention
    if who is None or not arguments.ontology.is_any(who.type, _PARTIES):
        return None
    other = above.mention if not above.clausal and above.named else None
    if other is not None and arguments.ontology.is_any(other.type, ("Agent", *_PARTIES)):
        return None  # B社と A社は
    carrier: Phrase | None = above
    while carrier is not None and carrier.index > phrase.index:
        own, verb = carrier.predicate, carrier.parent
        if own is not None and own.kind is not Kind.NOUN and not _says_of_what(arguments, own, phrase):
            return None
        if verb is not None and (carrier.case == "を" or carrier.func == "も") and verb.clausal:
            made = arguments.ontology.frames.of(verb.lemmas)
            if any("と" in f.object and ("を", arguments.noun(carrier)) in f.fixed for f in made):
                return verb
        if verb is not None and carrier.text in _AGREED and verb.clausal:
            made = (f for x in verb.lemmas for f in arguments.ontology.frames.verbs.get(x, ()))
            if any("と" in f.object and not f.fixed for f in made):
                return verb
        carrier = verb
    return None


def _says_of_what(arguments: Coordination, predicate: Predicate, party: Phrase) -> bool:
    """Whether a clause before a noun tells what a contract is of, and is nothing that is done with a party."""
    frames = arguments.ontology.frames.of(predicate.lemmas)
    taken = any(c.case == "と" and c.index > party.index for c in predicate.phrase.children)  # 共同化を 柱と する
    together = not taken and any("と" in (*f.object, *f.subject) for f in frames)
    return predicate.form is Form.ADNOMINAL and not predicate.passive and not together


def given(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The clause of a plan or a contract that says what is done for somebody in に, where the parser hung them on the
    verb above, which is done to nobody."""
    own, who = above.predicate, phrase.mention
    if own is None or own.passive or who is None or who.kind is not MentionKind.NAME:
        return None
    if arguments.words.undirected.isdisjoint(own.lemmas):
        return None
    carried = [
        c for p in above.children if p.case == "を" and arguments.words.carries(arguments.noun(p)) for c in p.children
    ]
    for clause in (*above.children, *carried):
        said = clause.predicate
        if clause.index <= phrase.index or said is None or said.kind is not Kind.VERB or said.passive:
            continue
        frames = (f for f in arguments.ontology.frames.of(said.lemmas) if "に" in f.object)
        if any(arguments.ontology.is_a(who.type, c) for f in frames for c in f.object_class):
            return clause
    return None
