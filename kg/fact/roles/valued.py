"""Amounts and dates that a noun bears: 売上高1兆円のH, Hの売上高は1兆円, Hは1兆円の赤字だった, 1923年創業のH."""

from __future__ import annotations

import re

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.roles.amounts import (
    amounting,
    before_places,
    coming,
    date_beside,
    expected_status,
    figure_in_row,
    is_difference,
    is_others,
    value_of,
    value_of_genitive,
    value_right_behind,
)
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.figures import (
    by_body,
    causing,
    counting,
    foretold,
    prior,
    reporting,
    summed,
    telling,
    whose_before,
    whose_result,
)
from kg.fact.roles.finder import Role
from kg.fact.roles.wholes import acted_on, of_part, of_whole, some_of_them, whose
from kg.fact.slots import fits, of_unit
from kg.model import Mention, MentionKind, Status
from kg.ontology import NounFrame

__all__ = ["valued"]

# Where the topic of another clause is found: a description there (本社) has not what the next topic is (従業員).
_ELSEWHERE = {"sibling", "sentence_topic"}


def valued(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """A noun whose bearer is an amount or a date: 売上高1兆円のH, Hの売上高は1兆円だった."""
    wanted = (
        MentionKind.QUANTITY
        if bearer_classes == ("Quantity",)
        else MentionKind.TIME
        if bearer_classes == ("Date",)
        else None
    )
    before = reader.clause.text(reader.make.sentence.start, role.start)
    if wanted is None or (before + role.whole.removesuffix(role.noun)).endswith(reader.words.each):
        return
    if holder_classes == ("Organization",) and of_part(reader, role.phrase, holder_classes):
        return
    values = [
        m
        for m in reader.clause.mentions
        if m.kind is wanted
        and (
            wanted is MentionKind.TIME
            or (of_unit(m, frame.unit) and not is_difference(reader, m) and not is_others(reader, role, m))
        )
    ]
    foreseen = _foreseen(reader, role.phrase)
    phrase = foreseen or role.phrase
    start = before_places(reader, role.start)
    for m in values:
        if (
            m.start >= role.end
            and re.fullmatch(r"[\s　は:：、約計]*(?:およそ|最大|総額)?", reader.clause.text(role.end, m.start))
            and (m.start == role.end or reader.phrase_of(m) is phrase)
        ) or m.end == (start if wanted is MentionKind.TIME else role.start):  # 売上高1兆円のH, 1923年創業のH
            host = reader.phrase_of(m) if m.start == role.end else phrase
            share = frame.counts and of_whole(reader, role, m)  # 従業員5000人の1割を
            if frame.counts and (
                (some_of_them(reader, host) and not share) or not reader.words.staff.fullmatch(role.whole)
            ):
                return
            named = reader.bracketed_by(role) if wanted is MentionKind.QUANTITY else None
            if named is not None and not fits(reader.ontology, named, holder_classes):
                return  # A社のB工場（従業員120人）: not all of A's
            holder = _noted(reader, named) or whose(reader, role, holder_classes, m)
            holder = holder or _modified(reader, host or phrase, holder_classes)
            if (
                holder is None
                and wanted is MentionKind.QUANTITY
                and host is not None
                and (share or _expected(reader, host) or coming(reader, role, m))
            ):
                holder = reporting(reader, role, holder_classes) or reader.unwritten(role.phrase, holder_classes)
            predicate = None
            if holder is None and m.start == role.end and host is not None and holder_classes == ("Event",):
                predicate = telling(reader, host)
                holder = counting(reader, role, predicate, holder_classes)
            if holder is not None:
                reader.emit(
                    role,
                    frame,
                    m,
                    holder,
                    "noun_value",
                    predicate=predicate,
                    bearer_classes=bearer_classes,
                    holder_classes=holder_classes,
                    status=_aimed_at(reader, host) or coming(reader, role, m),
                )
            return
    date = date_beside(reader, role, values) if wanted is MentionKind.TIME else None
    if date is not None:  # 1919年に東京都生まれ
        holder = _modified(reader, phrase, holder_classes)
        if holder is not None:
            reader.emit(role, frame, date, holder, "noun_value", bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return
    if frame.counts and not reader.words.staff.fullmatch(role.whole):
        return
    each = list(by_body(reader, role, values, holder_classes)) if wanted is MentionKind.QUANTITY else []
    for holder, m in each:
        predicate = amounting(reader, m)
        reader.emit(role, frame, m, holder, "noun_value_clause", bearer_classes=bearer_classes, holder_classes=holder_classes,
                   predicate=predicate, status=expected_status(reader, predicate))  # fmt: skip
    values = [m for m in values if all(m is not told for _, told in each)]
    figure = figure_in_row(reader, role, values) if wanted is MentionKind.QUANTITY else None
    if figure is not None:
        holder = (
            whose(reader, role, holder_classes)
            or reporting(reader, role, holder_classes)
            or reader.unwritten(role.phrase, holder_classes)
        )
        if holder is None or summed(reader, figure, holder):
            return
        predicate = amounting(reader, figure)
        reader.emit(role, frame, figure, holder, "noun_value_clause", bearer_classes=bearer_classes, holder_classes=holder_classes,
                   predicate=predicate, status=expected_status(reader, predicate) or coming(reader, role, figure) or foretold(reader, role))  # fmt: skip
        return
    owned = value_of_genitive(reader, role, values)
    earlier = prior(reader, role, values)
    if earlier is not None:  # 210億円の赤字（前の期は350億円の黒字）
        its = reporting(reader, role, holder_classes) or _subject_over(reader, phrase, holder_classes)
        its = its or whose_result(reader, phrase, holder_classes)
        if its is not None:
            reader.emit(role, frame, earlier, its, "noun_value_clause", bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return
    if owned is not None and frame.counts and acted_on(reader, phrase):
        return
    if owned is not None:  # Hは1624億円の赤字となった
        holder = whose(reader, role, holder_classes)
        aimed = wanted is MentionKind.TIME and phrase.case == "を"  # 2028年の開業を目指す: not of who does
        if holder is None and not aimed:
            holder = _subject_over(reader, phrase, holder_classes) or reporting(reader, role, holder_classes)
        if holder is None and any(
            p.content.endswith(reader.words.losing) for p in reader.clause.phrases[: phrase.index]
        ):
            holder = reader.unwritten(role.phrase, holder_classes)  # 決算は純損益が5億円の赤字となった
        if holder is not None:
            governor = reader.arguments.predicates.get(phrase.index) or (
                reader.arguments.predicates.get(phrase.parent.index) if phrase.parent is not None else None
            )
            reader.emit(role, frame, owned, holder, "noun_value_clause", bearer_classes=bearer_classes,
                       holder_classes=holder_classes, predicate=governor, status=expected_status(reader, governor) or coming(reader, role, owned))  # fmt: skip
        return
    if not role.head or not (phrase.topic or phrase.case in {"が", "を", "", "も"}) or phrase.parent is None:
        return
    predicate = reader.arguments.predicates.get(phrase.parent.index)
    value = value_right_behind(reader, role, values) or value_of(reader, phrase.parent, values, role.end)
    if value is None or predicate is None:
        return
    holder = (
        whose(reader, role, holder_classes)
        or causing(reader, predicate, holder_classes)
        or whose_before(reader, role, holder_classes)
    )
    holder = _maker(reader, predicate, holder) or holder
    if holder is None:
        for found in reader.arguments.subjects(predicate):
            acting = wanted is MentionKind.TIME and reader.ontology.is_a(found.head.type, "Agent")
            described = found.head.kind is MentionKind.NOMINAL
            seat = any(f.seat for f in reader.ontology.frames.nouns.get(found.head.surface, ()))
            apart = phrase.topic and described and (seat or found.source in _ELSEWHERE)  # 本社は大阪で、従業員は50人だ
            if (
                found.phrase is not phrase
                and fits(reader.ontology, found.head, holder_classes)
                and not (acting or apart)
            ):
                holder = found
                break
    holder = holder or reader.unwritten(role.phrase, holder_classes)
    if holder is None or summed(reader, value, holder):
        return
    reader.emit(
        role,
        frame,
        value,
        holder,
        "noun_value_clause",
        bearer_classes=bearer_classes,
        holder_classes=holder_classes,
        predicate=predicate,
        status=expected_status(reader, predicate) or foretold(reader, role) or (Status.PLANNED if foreseen else None),
    )


def _maker(reader: RoleClaims, predicate: Predicate, holder: Argument | None) -> Argument | None:
    """The plant that the clause is about, whose figure is told by what it makes: X製鉄所は…、粗鋼の生産能力は450万トンだ."""
    if holder is None or holder.head.kind is not MentionKind.NOMINAL or holder.head.type not in {"", "Thing"}:
        return None
    for found in reader.arguments.subjects(predicate):
        if found.head.kind is not MentionKind.NOMINAL and reader.ontology.is_a(found.head.type, "Facility"):
            return found
    return None


def _foreseen(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """What makes a figure one that is aimed at or expected: 営業利益の目標を200億円に設定した."""
    above = phrase.parent if phrase.case == "の" else None
    return above if above is not None and above.content in reader.words.foreseen else None


def _noted(reader: RoleClaims, named: Mention | None) -> Argument | None:
    """Whose note in brackets gives the figure: H（本社・仙台市、従業員5000人）は."""
    return Argument((named,), reader.phrase_of(named), "bracket") if named is not None else None


def _expected(reader: RoleClaims, host: Phrase) -> bool:
    """Whether a figure stands as the object of a verb that gives it: 次期は純利益280億円を見込む."""
    predicate = reader.arguments.predicates.get(host.parent.index) if host.parent is not None else None
    given = predicate is not None and (set(predicate.lemmas) | {predicate.passive_lemma}) & reader.words.amounting
    return bool(given) and host.case == "を" and predicate is not None and predicate.form is not Form.ADNOMINAL


def _aimed_at(reader: RoleClaims, host: Phrase | None) -> Status | None:
    """That what is aimed at or expected is none yet: 売上高1兆円を目指す."""
    if host is None or host.parent is None or host.case not in {"を", "と", "に"}:
        return None
    return expected_status(reader, reader.arguments.predicates.get(host.parent.index))


def _subject_over(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The subject of the clause that a noun phrase is part of."""
    for host in (phrase, phrase.parent):
        predicate = reader.arguments.predicates.get(host.index) if host is not None else None
        if predicate is None or predicate.kind is Kind.NOUN:
            continue
        for found in reader.arguments.subjects(predicate):
            if found.phrase is not phrase and fits(reader.ontology, found.head, classes):
                return found if found.source not in {"sentence_topic", "relative_topic"} else None
        return None
    return None


def _modified(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """売上高1兆円のH: the noun that the whole phrase modifies, or its clause's topic."""
    parent = phrase.parent
    root = parent or phrase
    state = reader.arguments.predicates.get(root.index)
    if classes == ("Person",) and root.parent is None and state is not None and state.kind is Kind.COPULA:
        if not list(reader.arguments.subjects(state)):
            return reader.make.omitted(root, classes)  # 1942年生まれの66歳。
    if parent is None and state is not None and state.kind is Kind.COPULA:
        for found in reader.arguments.subjects(state):
            if fits(reader.ontology, found.head, classes):
                return found
    if (
        parent is not None
        and phrase.case == "の"
        and parent.mention is not None
        and fits(reader.ontology, parent.mention, classes)
    ):
        named = _predicated_of(reader, parent, classes) if parent.mention.kind is MentionKind.NOMINAL else None
        return named or Argument(reader.arguments.group(parent), parent, "modified")
    if parent is not None:
        predicate = reader.arguments.predicates.get(parent.index)
        if predicate is not None and (predicate.kind is Kind.COPULA or set(predicate.lemmas) & reader.words.amounting):
            for found in reader.arguments.subjects(predicate):
                if fits(reader.ontology, found.head, classes):
                    return found
    own = reader.arguments.predicates.get(phrase.index) if phrase.comma and phrase.func == "で" else None
    if own is not None and own.kind is Kind.COPULA:  # Hは総事業費400億円で、A社が施工する
        topics = (t for t in reader.arguments.topics(phrase) if t.phrase is not None and t.phrase.parent is phrase)
        return next((t for t in topics if fits(reader.ontology, t.head, classes)), None)
    return None


def _predicated_of(reader: RoleClaims, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The name that is said to be the thing that is described: Hは1950年創業のメーカーで、…."""
    said = reader.arguments.predicates.get(noun.index)
    if (noun.func != "で" or not noun.comma) and (said is None or said.kind is not Kind.COPULA):
        return None
    for before in reversed(reader.clause.phrases[: noun.index]):
        if before.topic and not before.case and before.mention is not None:
            named = before.mention.kind is MentionKind.NAME and fits(reader.ontology, before.mention, classes)
            return Argument(reader.arguments.group(before), before, "topic") if named else None
    return None
