"""Attachment around the clauses that say by what means, on what grounds or on what footing something is (80億円を投じて建設する,
不正があったとして処分する, 青葉県が地盤の X社), and by what is told of: an affair, a contract, what is given to whom."""

from __future__ import annotations

from itertools import pairwise

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import AFTERWARDS, Form, Kind, Predicate
from kg.model import MentionKind

__all__ = [
    "by_deed",
    "contracting",
    "footings",
    "given",
    "into_suits",
    "of_affair",
    "past_grounds",
    "past_spans",
    "past_spending",
    "second_object",
    "upon_deed",
]

_PARTIES = ("Organization", "Country", "Region", "City", "Person")  # who makes contracts
_AGREED = ("ことで", "方向で", "方針で", "ことに")  # before 合意した
_SITES = frozenset(("City", "Region", "Country", "Place"))  # not 工場に 80億円を投じて
_TAKING = frozenset(("かける", "掛ける", "費やす"))


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


def footings(arguments: Coordination) -> None:
    """Makes a clause of what something rests on, which is said with の before its noun: 青葉県が 地盤の X社, 鋼材が 主力の Y社."""
    for subject, noun in pairwise(arguments.clause.phrases):
        above = noun.parent if noun.func == "の" and noun.content in arguments.words.footings else None
        if above is not None and subject.case == "が" and not subject.comma and subject.mention is not None:
            noun.predicate = Predicate(noun, Kind.COPULA, Form.ADNOMINAL, (noun.content,))
            if subject.parent is not noun:
                subject.hang(noun)
            for other in [c for c in noun.children if c.index < subject.index]:
                other.hang(above)  # Z社と、青葉県が 地盤の X社は


def past_spans(arguments: Coordination) -> None:
    """Hangs with whom something is done on the verb past how long it takes: 湊大学と 3年 かけて 開発した X."""
    for own in arguments.clause.predicates:
        verb, i = own.phrase.parent, own.phrase.index
        if own.lemmas[-1] not in _TAKING or own.form is not Form.CONTINUATIVE or verb is None or verb.index <= i:
            continue
        for beside in reversed(arguments.clause.phrases[:i]):
            if beside.case == "と" and not beside.comma and beside.mention is not None:
                if beside.parent is not verb:
                    beside.hang(verb)
            if beside.mention is not None or beside.comma or beside.topic:
                break


def past_grounds(arguments: Coordination) -> None:
    """Hangs who acts on the verb past the grounds that have a subject of their own, with what stands before him: A社を巡っては、
    公取委が 不正が あったとして 命令を出した."""
    for own in arguments.clause.predicates:
        holding = own.phrase.governor
        if own.form is not Form.QUOTED or holding is None or holding.lemmas[-1] != "する":
            continue
        acting = holding.phrase.parent
        if holding.form is not Form.CONTINUATIVE or acting is None or not acting.clausal:
            continue
        actor = _outer(arguments, own.phrase)
        if actor is None or acting.has("が"):
            continue
        actor.hang(acting)
        for child in [c for c in own.phrase.children if c.index < actor.index]:
            child.hang(acting)


def into_suits(arguments: Coordination) -> None:
    """Hangs who claims something, and on what grounds, on the verb of claiming that says of which suit the noun is, where
    the parser hung them on the verb above: A氏が、B社に 特許を 侵害されたとして、賠償を 求めた 訴訟の 判決が 湊地裁であった."""
    for own in arguments.clause.predicates:
        verb, suit = own.phrase, own.phrase.parent
        if own.form is not Form.ADNOMINAL or suit is None or arguments.words.claiming.isdisjoint(own.lemmas):
            continue
        if not suit.content.startswith(tuple(arguments.words.suits)) or verb.has("が"):
            continue
        for phrase in reversed(arguments.clause.phrases[: verb.index]):
            beyond = phrase.parent is not None and phrase.parent.index > verb.index
            if beyond and phrase.case == "が" and not phrase.clausal:
                phrase.hang(verb)
                break
            if beyond and not phrase.text.startswith("して"):
                break
            if beyond:
                phrase.hang(verb)


def _outer(arguments: Coordination, grounds: Phrase) -> Phrase | None:
    """Who acts on grounds, ahead of what they are themselves told of, with no other verb between the two."""
    inner = next((c for c in grounds.children if c.case == "が"), None)
    if inner is None:
        return None
    if _acts(arguments, inner):  # hung beside the other, which comes behind
        own = [c for c in grounds.children if c.case == "が"]
        return inner if len(own) > 1 else None
    for phrase in reversed(arguments.clause.phrases[: inner.index]):
        said = phrase.predicate
        if (said is not None and said.kind is Kind.VERB) or phrase.topic:
            return None
    return None


def _acts(arguments: Coordination, phrase: Phrase) -> bool:
    m = phrase.mention
    return m is not None and m.kind is MentionKind.NAME and arguments.ontology.is_a(m.type, "Agent")


def past_spending(arguments: Coordination, phrase: Phrase, spending: Phrase) -> Phrase | None:
    """The verb past what is spent on it, where the parser hung on the spending where something is built: 湊市に 80億円を
    投じて 工場を 建設する."""
    own, deed = spending.predicate, spending.parent
    place = phrase.mention is not None and phrase.mention.type in _SITES
    if own is None or own.form is not Form.CONTINUATIVE or own.lemmas[-1] not in arguments.words.spending or not place:
        return None
    paid = any(c.case == "を" and c.mention is None and c.values for c in spending.children)
    if deed is None or not paid or not deed.clausal or deed.has("に"):
        return None
    return deed if any(c.case == "を" and c.index > spending.index for c in deed.children) else None


def upon_deed(deed: Phrase) -> Predicate | None:
    """The verb of what was done by, upon or after the deed of a verbal noun: 受賞を機に 移った, 入社に伴い 移した, 就任後、変えた."""
    if (verb := by_deed(deed)) is not None:
        return verb
    above, after = deed.parent, deed.after
    if deed.case == "を":
        if after is None or after.content not in ("機", "契機", "きっかけ") or after.case not in {"に", "として"}:
            return None
        return _done_so(after.parent)
    later = deed.content.endswith(AFTERWARDS) and deed.case in {"", "に"}
    if deed.case == "に" and not later:
        with_it = above is not None and above.predicate is not None and above.predicate.lemmas[-1] == "伴う"
        return _done_so(above.parent) if above is not None and with_it else None
    return _done_so(above) if later or deed.case in {"によって", "で"} else None


def by_deed(deed: Phrase) -> Predicate | None:
    """The verb of what was done by means of the deed of a verbal noun: 買収を通じて 広げた, 買収をてこに 広げた, 買収で 事業を広げた."""
    after = deed.after
    if deed.case == "を" and after is not None and after.content in ("てこ", "弾み") and after.case == "に":
        return _done_so(after.parent)
    verb = _done_so(deed.parent)
    if deed.case == "で":
        return verb if verb is not None and verb.phrase.has("を") else None
    return verb if deed.case == "を通じて" or deed.func == "にあたり" else None


def _done_so(phrase: Phrase | None) -> Predicate | None:
    """The active verb of a phrase that tells what was done, or goes on."""
    found = phrase.predicate if phrase is not None else None
    if found is None or found.kind is not Kind.VERB or found.passive or found.lemmas[-1] == "なる":
        return None
    return found if found.past or "てい" in found.tail or found.form is Form.CONTINUATIVE else None
