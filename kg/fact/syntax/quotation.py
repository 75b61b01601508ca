"""Where what stands around a quotation hangs: before its mark outside it, without marks with the verb that is quoted."""

from __future__ import annotations

from itertools import pairwise

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.syntax.rooting import move
from kg.fact.syntax.staging import is_event
from kg.model import Status

__all__ = [
    "before_quote",
    "brought",
    "into_plans",
    "into_sayings",
    "onto_progress",
    "out_of_quotes",
    "out_of_sayings",
    "planners",
    "quoted_clause",
    "right_before_quote",
    "weighed",
]

_PRESS = "会見"
_MEANWHILE = "中"
_IN_VIEW = {Status.POSSIBLE, Status.PLANNED}
_DONE_TO = ("を", "に", "へ", "と")
_WEIGHED = ("を", "に", "へ", "に対して", "について")


def out_of_quotes(arguments: Coordination) -> None:
    """Moves what stands before a quotation out of it, where the parser hung it on a verb within: X会長が 「Y社は買収する」と
    語った, 攻撃を 「許せない」と 非難した."""
    opened: int | None = None
    for phrase in arguments.clause.phrases if "「" in arguments.clause.sentence.text else ():
        text = arguments.clause.tokens[phrase.begin : phrase.end]
        if any(t.surface == "「" for t in text):
            opened = phrase.index
        if opened is None or not any(t.surface == "」" for t in text):
            continue
        if opened < phrase.index and phrase.predicate is not None:
            for before in arguments.clause.phrases[:opened]:
                above = before.parent
                if above is None or not opened <= above.index <= phrase.index:
                    continue
                while above is not None and above.index <= phrase.index:
                    above = above.parent
                if above is None and phrase.predicate.form is Form.QUOTED:
                    above = phrase.parent  # X会長が 「Y社は大きい。買収する」と 語った
                if above is not None and above.clausal:
                    move(before, above)
        opened = None


def onto_progress(arguments: Coordination) -> None:
    """Hangs a noun of doing on what is said right behind it of how far it has come, where the parser hung it on the verb of
    saying: 買収を 「検討している」と 説明した, 買収を 検討中と した."""
    for deed, said in pairwise(arguments.clause.phrases):
        own, mark = deed.predicate, "を" if deed.theme else deed.case
        if own is None or own.kind is not Kind.NOUN or deed.parent is None or said.parent is not deed.parent:
            continue
        told = said.predicate or _under_way(arguments, said)
        if told is None or told.form is not Form.QUOTED or told.negated:
            continue
        embeds = (e for lemma in told.lemmas for e in arguments.words.embeds.get(lemma, ()) if not e.predicates.fixed)
        if any(mark in e.complement and e.status in _IN_VIEW for e in embeds):
            said.predicate = told
            deed.hang(said)


def _under_way(arguments: Coordination, said: Phrase) -> Predicate | None:
    """The verb that a quoted noun with 中 is: 「検討中」と."""
    noun = arguments.noun(said)
    if said.func != "と" or not noun.endswith(_MEANWHILE):
        return None
    return Predicate(said, Kind.VERB, Form.QUOTED, (noun.removesuffix(_MEANWHILE),), tail="ている")


def into_plans(arguments: Coordination) -> None:
    """Moves the event that a comma parts from a clause with a subject of its own from the verb above into what is meant or
    said to be done: 市長選に、A氏が 立候補する 意向を 固めた."""
    for own in arguments.clause.predicates:
        above = own.phrase.parent
        if above is not None and own.form is Form.ADNOMINAL and arguments.words.carries(arguments.noun(above)):
            above = above.parent or above  # 立候補する 見通しだ
        elif own.form is not Form.QUOTED:
            continue
        if above is None or own.passive or own.phrase.has("に"):
            continue
        first = next((c.index for c in own.phrase.children if c.case == "が"), 0)
        before = [c for c in above.children if c.index < first]
        whom = next(
            (c for c in before if c.case == "に" and (is_event(arguments, c) or _done_to(arguments, own, c))), None
        )
        if whom is None:
            continue
        for child in before:
            if child is whom or (child.index > whom.index and not child.topic and not is_event(arguments, whom)):
                child.hang(own.phrase)  # B社には A社が 51%、


def _done_to(arguments: Coordination, own: Predicate, phrase: Phrase) -> bool:
    """Whether what a clause tells is done to what stands in に before it, by the frames of its verb: B社には、A社が 出資する."""
    m = phrase.mention
    frames = (f for x in own.lemmas for f in arguments.ontology.frames.verbs.get(x, ()) if "に" in f.object)
    return m is not None and any(arguments.ontology.is_a(m.type, c) for f in frames for c in f.object_class)


def into_sayings(arguments: Coordination) -> None:
    """Hangs a clause with a subject of its own on what is said next, which has none, where the parser hung it on the verb of
    saying of another: A社は、B社が 工場を取得し、店を開くと 発表した."""
    for own in arguments.clause.predicates:
        above = own.phrase.parent
        if above is None or own.form is not Form.CONTINUATIVE or own.kind is not Kind.VERB:
            continue
        doer = next((c for c in own.phrase.children if c.case == "が" and c.mention is not None), None)
        topics = [c for c in above.children if c.theme]
        if doer is None or not any(c.index < doer.index and c.mention is not None for c in topics):
            continue
        said = [c.predicate for c in above.children if own.phrase.index < c.index and c.predicate is not None]
        if len(said) == 1 and said[0].form is Form.QUOTED and len(topics) == 1:
            if not any(c.subjective for c in said[0].phrase.children):
                own.phrase.hang(said[0].phrase)


def out_of_sayings(arguments: Coordination) -> None:
    """Hangs where people meet that opens what is said, a comma behind it or right behind who speaks to the press, on the verb
    of saying: 市長は 会見で、対策を急ぐと 述べた; not 市長は、会見で 涙を流したと 述べた."""
    for phrase in arguments.clause.phrases:
        topic = phrase.before
        parted = phrase.comma or (
            topic is not None and topic.theme and not topic.comma and phrase.content.endswith(_PRESS)
        )
        held = phrase.case == "で" and parted and is_event(arguments, phrase)
        if not held or not phrase.content.endswith(arguments.words.gatherings):
            continue
        said = phrase.governor
        while (
            said is not None and said.form in {Form.CONTINUATIVE, Form.ADNOMINAL} and said.phrase.index > phrase.index
        ):
            said = said.phrase.governor
        above = said.phrase.governor if said is not None and said.form is Form.QUOTED else None
        while above is not None and above.form is Form.QUOTED:
            above = above.phrase.governor
        if said is None or above is None or above.kind is not Kind.VERB:
            continue
        before = [p for p in arguments.clause.phrases[: phrase.index] if not arguments.leads(p, phrase)]
        if not any(arguments.leads(p, said.phrase) for p in before):
            phrase.hang(above.phrase)


def weighed(arguments: Coordination, predicate: Predicate) -> bool:
    """Whether a clause is of a plan that the verb above is for or against, or asks to be withdrawn: 計画の 撤回を 求めた."""
    plan, told = predicate.phrase.parent, predicate.phrase.has(*_DONE_TO)
    if (
        plan is None
        or predicate.form is not Form.ADNOMINAL
        or arguments.noun(plan) not in arguments.words.decisions
        or not told
    ):
        return False  # 受けていた 提案を 拒否した: nothing of what is proposed
    if plan.func == "の" and plan.parent is not None:
        return arguments.noun(plan.parent) in arguments.words.withdrawing
    above = plan.governor if plan.case in _WEIGHED else None
    return above is not None and not above.passive and not arguments.words.weighing.isdisjoint(above.lemmas)


def planners(arguments: Coordination) -> None:
    """Hangs who plans something on the clause that tells the plan, where the parser hung it on the verb of whoever is for or
    against it: 住民は、県が 空港を建設する 計画に 反対した."""
    for own in arguments.clause.predicates:
        plan = own.phrase.parent
        above = plan.parent if plan is not None and weighed(arguments, own) else None
        if above is None or own.phrase.has("が"):
            continue
        led = min((c.index for c in above.children if c.theme), default=own.phrase.index)
        for child in [c for c in above.children if c.case == "が" and led < c.index < own.phrase.index]:
            child.hang(own.phrase)


def brought(arguments: Coordination) -> None:
    """Hangs the ground of a suit on the clause that tells who brings it: 高裁は、県警に逮捕されたとして、X氏が 賠償を求めた 訴訟で
    請求を棄却した."""
    for ground in arguments.clause.predicates:
        if ground.form is not Form.CONTINUATIVE or ground.lemmas != ("する",) or not ground.phrase.comma:
            continue
        for own in arguments.clause.predicates:
            noun = own.phrase.parent
            if own.form is not Form.ADNOMINAL or noun is None or arguments.noun(noun) not in arguments.words.suits:
                continue
            first = next((c.index for c in own.phrase.children if c.case == "が"), 0)
            if ground.phrase.index < first and ground.phrase.parent is not own.phrase:
                ground.phrase.hang(own.phrase)
                break


def _opened_between(arguments: Coordination, phrase: Phrase, said: Phrase) -> bool:
    """Whether marks open behind a phrase that only close at the end of what is said."""
    first, last = arguments.clause.phrases[phrase.index + 1], arguments.clause.tokens[said.end - 1]
    text = arguments.clause.text(arguments.clause.tokens[first.begin].start, last.end)
    opened = text.startswith(("「", "『", "“", '"'))
    return opened and text.rstrip("と、").endswith(("」", "』", "”", '"')) and text.count("「") - text.count("」") == 0


def before_quote(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb that a phrase in を is of, where the parser hung it on what is quoted between them, or on an adjective: A国を
    「挑発的だ」と 非難した, A国を 「支援を止めた」と 非難した, 発射を 強い 言葉で 非難した."""
    own = above.predicate
    if phrase.case != "を" or own is None or own.form not in {Form.QUOTED, Form.ADNOMINAL}:
        return None
    without = own.kind in {Kind.COPULA, Kind.ADJECTIVE}
    if not without and (own.form is not Form.QUOTED or not _opened_between(arguments, phrase, above)):
        return None
    verb = above.parent
    while verb is not None and not verb.clausal:
        verb = verb.parent
    over = verb.predicate if verb is not None else None
    return verb if over is not None and over.kind is Kind.VERB and over.phrase.index > above.index else None


def right_before_quote(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The quoted verb right behind a phrase that the parser hung on the verb of saying: 建設に 乗り出すと 発表した."""
    after = arguments.clause.predicate_at(phrase.index + 1)
    if after is None or after.phrase.parent is not above or phrase.comma or phrase.case not in {"に", "で", "から"}:
        return None
    return after.phrase if after.kind is Kind.VERB and after.form is Form.QUOTED else None


def quoted_clause(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The quoted clause between a phrase in を and the verb of saying that the parser hung it on."""
    predicate = above.predicate
    if predicate is None or predicate.kind is not Kind.VERB:
        return None
    if not any("と" in e.complement for lemma in predicate.lemmas for e in arguments.words.embeds.get(lemma, ())):
        return None
    for child in above.children:
        said = child.predicate
        if child.index > phrase.index and said is not None and said.form is Form.QUOTED and said.kind is Kind.VERB:
            if _opened_between(arguments, phrase, child):
                return None  # 攻撃を 「許せない」と 非難した
            if phrase.case == "に対して":  # メタに対して 制裁金を科すと 発表した
                return child if arguments.ontology.frames.takes(said.lemmas, phrase.case) else None
            return None if child.has("を") else child
    return None
