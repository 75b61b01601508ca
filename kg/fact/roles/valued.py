"""Amounts and dates that a noun bears: 売上高1兆円のH, Hの売上高は1兆円, Hは1兆円の赤字だった, 1923年創業のH."""

from __future__ import annotations

import re

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.figures import causing, prior, reporting, summed, whose_before, whose_result
from kg.fact.roles.finder import Role
from kg.fact.slots import fits, of_unit
from kg.model import Mention, MentionKind, Status
from kg.ontology import NounFrame

__all__ = ["valued"]

# Verbs that give a noun its amount.
_VALUE_VERBS = {
    "なる", "達する", "上る", "のぼる", "推定する", "推計する", "見込む", "ある", "いる", "記録する", "計上する", "下回る", "上回る",
    "見積もる", "とどまる", "留まる", "超える", "見積もられる", "推定される", "見込まれる", "増える", "減る", "落ち込む", "伸びる", "及ぶ",
    "する", "つく", "かかる", "設定する", "想定する", "推定", "推計", "記録", "計上", "設定", "想定", "予想", "計画", "確保", "修正", "上方修正",
    "下方修正", "引き上げる", "引き下げる", "見直す", "増加", "減少", "拡大", "縮小", "膨らむ", "目指す", "出る", "残る", "収まる",
}  # fmt: skip
# Those who are all the people of a body, not of a part of it (通信機器部門社員).
_STAFF = re.compile(
    r"(?:連結|単体|単独|総|全|グループ|正|現在の|全世界の)*(?:従業員|社員|職員|人員|正社員|スタッフ|雇用者|行員|教職員)(?:数|総数)?"
)
_FORECAST = {
    "見込む",
    "見込まれる",
    "予想",
    "想定",
    "計画",
    "目指す",
    "修正",
    "上方修正",
    "下方修正",
    "見通す",
    "予想される",
}
# Where the topic of another clause is found: a description there (本社) has not what the next topic is (従業員).
_ELSEWHERE = {"sibling", "sentence_topic"}
# What may stand between a figure's noun and its amount: 売上高は(連結)前年同期比1.0%増となる7310億円.
_FIGURE = re.compile(
    r"(?:[（(][^（）()]{1,20}[）)])?(?:は|が|も|、|：|:)、?(?:(?:前[年期々]\S{0,4}比|前の期比|前年度比|同)?約?[0-9０-９.．]+(?:%|％|倍|ポイント)?"
    r"(?:増|減|増加|減少|増益|減益|増収|減収)?(?:[（(][^（）()]{1,20}[）)])?(?:となる|になる|に当たる|の|で|、)?、?)*(?:過去最高の|最大)?約?"
)
_BESIDE = re.compile(r"(?:もの|余りの|前後の|程度の|規模の|の)[^、。（(は]{0,10}")  # between an amount and its noun
# What says of which time or in which way a figure is, and not of which part of a body: 通期の売上高, 連結の純利益.
_PLAIN = re.compile(
    r"(?:期|年|年度|年間|月|半期|四半期|通期|連結|単体|単独|グループ|グループ全体|全体|全社|当初|ピーク時|足元|直近|昨年|去年|今年|年)$"
)
_DIFFERENCE = re.compile(
    r"(?:ほど|余り|あまり)?(?:上回|下回|多[いくか]|少な|増や|減ら|増え|減っ|上振れ|下振れ|上方修正|下方修正)"
)
_RIGHT_BEHIND = re.compile(r"(?:は|が|も)(?:少なくとも|合わせて|これまでに|計|合計|約|およそ|、)*")


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
    if wanted is None:
        return
    values = [
        m
        for m in reader.clause.mentions
        if m.kind is wanted and (wanted is MentionKind.TIME or (of_unit(m, frame.unit) and not _differs(reader, m)))
    ]
    phrase = role.phrase
    start = _before_places(reader, role.start)
    for m in values:
        if (
            m.start >= role.end
            and re.fullmatch(r"[\s　は:：、約計]*(?:およそ|最大|総額)?", reader.clause.text(role.end, m.start))
            and (m.start == role.end or reader.phrase_of(m) is phrase)
        ) or m.end == (start if wanted is MentionKind.TIME else role.start):  # 売上高1兆円のH, 1923年創業のH
            host = reader.phrase_of(m) if m.start == role.end else phrase
            if frame.counts and (_some_of_them(host) or not _STAFF.fullmatch(role.whole)):
                return
            holder = reader.holder(role, holder_classes, skip=m) or _modified(reader, host or phrase, holder_classes)
            if holder is None and wanted is MentionKind.QUANTITY and host is not None and _expected(reader, host):
                holder = reporting(reader, role, holder_classes) or _unwritten(reader, role, holder_classes)
            if holder is not None:
                reader.emit(
                    role,
                    frame,
                    m,
                    holder,
                    "noun_value",
                    bearer_classes=bearer_classes,
                    holder_classes=holder_classes,
                    status=_aimed_at(reader, host),
                )
            return
    date = _dated(reader, role, values) if wanted is MentionKind.TIME else None
    if date is not None:  # 1919年に東京都生まれ
        holder = _modified(reader, phrase, holder_classes)
        if holder is not None:
            reader.emit(role, frame, date, holder, "noun_value", bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return
    if frame.counts and not _STAFF.fullmatch(role.whole):
        return
    figure = _figure(reader, role, values) if wanted is MentionKind.QUANTITY else None
    if figure is not None:
        holder = (
            reader.holder(role, holder_classes)
            or reporting(reader, role, holder_classes)
            or _unwritten(reader, role, holder_classes)
        )
        if holder is None or summed(reader, figure, holder):
            return
        predicate = _amounting(reader, figure)
        reader.emit(role, frame, figure, holder, "noun_value_clause", bearer_classes=bearer_classes, holder_classes=holder_classes,
                   predicate=predicate, status=_forecast(predicate))  # fmt: skip
        return
    owned = _value_of_genitive(reader, role, values)
    earlier = prior(reader, role, values)
    if earlier is not None:  # 210億円の赤字（前の期は350億円の黒字）
        whose = reporting(reader, role, holder_classes) or _subject_over(reader, phrase, holder_classes)
        whose = whose or whose_result(reader, phrase, holder_classes)
        if whose is not None:
            reader.emit(role, frame, earlier, whose, "noun_value_clause", bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return
    if owned is not None:  # Hは1624億円の赤字となった
        holder = (
            reader.holder(role, holder_classes)
            or _subject_over(reader, phrase, holder_classes)
            or reporting(reader, role, holder_classes)
        )
        if holder is not None:
            governor = reader.arguments.predicates.get(phrase.index) or (
                reader.arguments.predicates.get(phrase.parent.index) if phrase.parent is not None else None
            )
            reader.emit(role, frame, owned, holder, "noun_value_clause", bearer_classes=bearer_classes,
                       holder_classes=holder_classes, predicate=governor)  # fmt: skip
        return
    if not role.head or not (phrase.topic or phrase.case in {"が", "を", "", "も"}) or phrase.parent is None:
        return
    predicate = reader.arguments.predicates.get(phrase.parent.index)
    value = _next(reader, role, values) or _value_of(reader, phrase.parent, values, role.end)
    if value is None or predicate is None:
        return
    holder = (
        reader.holder(role, holder_classes)
        or causing(reader, predicate, holder_classes)
        or whose_before(reader, role, holder_classes)
    )
    if holder is None:
        for found in reader.arguments.subjects(predicate):
            acting = wanted is MentionKind.TIME and reader.ontology.is_a(found.head.type, "Agent")
            described = found.head.kind is MentionKind.NOMINAL
            apart = phrase.topic and described and found.source in _ELSEWHERE  # 本社は大阪にあり、従業員は50人だ
            if (
                found.phrase is not phrase
                and fits(reader.ontology, found.head, holder_classes)
                and not (acting or apart)
            ):
                holder = found
                break
    holder = holder or _unwritten(reader, role, holder_classes)
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
        status=_forecast(predicate),
    )


def _unwritten(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The holder of a figure that stands alone; none where it is that of a part which is no name (海外の売上高)."""
    before = reader.clause.text(reader.make.sentence.start, role.start)
    if classes == ("Organization",) and before.endswith("の"):
        dated = any(m.end == role.start - 1 and m.kind is MentionKind.TIME for m in reader.clause.mentions)
        if not dated and _PLAIN.search(before[:-1]) is None:
            return None
    return reader.unwritten(role.phrase, classes)


def _differs(reader: RoleClaims, value: Mention) -> bool:
    """Whether an amount is by how much another is more or less: 予想を50億円上回る400億円."""
    return _DIFFERENCE.match(reader.clause.text(value.end, reader.make.sentence.end)) is not None


def _some_of_them(host: Phrase | None) -> bool:
    """Whether people are told to do or undergo something, so that they need not be all there are: 社員2000人が転籍する."""
    return host is not None and host.case in {"が", "を", "と", "へ"} and not host.topic


def _expected(reader: RoleClaims, host: Phrase) -> bool:
    """Whether a figure stands as the object of a verb that gives it: 次期は純利益280億円を見込む."""
    predicate = reader.arguments.predicates.get(host.parent.index) if host.parent is not None else None
    given = predicate is not None and (set(predicate.lemmas) | {predicate.passive_lemma}) & _VALUE_VERBS
    return bool(given) and host.case == "を" and predicate is not None and predicate.form is not Form.ADNOMINAL


def _aimed_at(reader: RoleClaims, host: Phrase | None) -> Status | None:
    """That what is aimed at or expected is none yet: 売上高1兆円を目指す."""
    if host is None or host.parent is None or host.case not in {"を", "と", "に"}:
        return None
    return _forecast(reader.arguments.predicates.get(host.parent.index))


def _next(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount right behind the noun and its particle: 死者は28人、行方不明者は2人となった."""
    return next(
        (m for m in values if m.start > role.end and _RIGHT_BEHIND.fullmatch(reader.clause.text(role.end, m.start))),
        None,
    )


def _figure(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount of a figure in a row of them: 売上高は5%増の500億円、営業利益は3%減の30億円だった."""
    for m in values:
        if m.start >= role.end and m.quantity is not None and m.quantity.money:
            if _FIGURE.fullmatch(reader.clause.text(role.end, m.start)):
                return m
            return None
    return None


def _amounting(reader: RoleClaims, value: Mention) -> Predicate | None:
    """The predicate that a figure is told with: its own copula, or the next verb of amounting."""
    at = reader.phrase_of(value)
    for phrase in reader.clause.phrases[at.index if at is not None else 0 :]:
        found = reader.arguments.predicates.get(phrase.index)
        if found is None or found.kind is Kind.NOUN or found.form is Form.ADNOMINAL:
            continue
        if found.kind is Kind.COPULA or (set(found.lemmas) | {found.passive_lemma}) & _VALUE_VERBS:
            return found
    return None


def _forecast(predicate: Predicate | None) -> Status | None:
    """That a figure is expected, where the verb that tells it says so."""
    if predicate is None or not (set(predicate.lemmas) | {predicate.passive_lemma}) & _FORECAST:
        return None
    return Status.PLANNED


def _dated(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The date beside what somebody is by birth."""
    predicate = reader.arguments.predicates.get(role.phrase.index)
    if not role.head or predicate is None or predicate.kind is not Kind.COPULA:
        return None
    for child in role.phrase.children:
        if child.case in {"", "に"} and child.mention is None:
            for m in child.values:
                if m in values:
                    return m
    return None


def _value_of_genitive(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount that stands right before the noun with の, where the noun is predicated: 1624億円の赤字だった."""
    for child in reversed(role.phrase.children):
        if child.case == "の" and child.mention is None:
            for m in reversed(child.values):
                if m in values and _BESIDE.fullmatch(reader.clause.text(m.end, role.start)):
                    return m
    return None


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


def _value_of(reader: RoleClaims, phrase: Phrase, values: list[Mention], after: int) -> Mention | None:
    """The value that a clause predicates: in the predicate itself (1兆円だ) or beside a verb of amounting."""
    tokens = reader.clause.tokens
    inside = [
        m for m in values if tokens[phrase.begin].start <= m.start < tokens[phrase.end - 1].end and m.start >= after
    ]
    if inside:
        return inside[0]
    predicate = reader.arguments.predicates.get(phrase.index)
    if reader.words.cue(reader.arguments.noun(phrase)) is not None:
        for child in reversed(phrase.children):
            other = reader.arguments.predicates.get(child.index)
            if other is not None and other.form is Form.ADNOMINAL:
                return _value_of(reader, child, values, after)
    if predicate is None or not (set(predicate.lemmas) | {predicate.passive_lemma}) & _VALUE_VERBS:
        return None
    for child in phrase.children:
        if child.case in {"に", "と", "を", "で", "まで", ""} and not child.topic:
            for m in reversed(child.values):
                if m in values and m.start >= after:
                    return m
    return None


def _before_places(reader: RoleClaims, end: int) -> int:
    """Where the places begin that are written together up to an offset: 1990年 + 福岡県福岡市 + 生まれ."""
    for m in sorted(reader.mentions(), key=lambda m: -m.start):
        if m.end == end and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Place"):
            end = m.start
    return end


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
        return Argument(reader.arguments.group(parent), parent, "modified")
    if parent is not None:
        predicate = reader.arguments.predicates.get(parent.index)
        if predicate is not None and (predicate.kind is Kind.COPULA or set(predicate.lemmas) & _VALUE_VERBS):
            for found in reader.arguments.subjects(predicate):
                if fits(reader.ontology, found.head, classes):
                    return found
    return None
