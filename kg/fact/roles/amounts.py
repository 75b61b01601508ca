"""Which amount or date is a noun's, and what the verb that tells it says: 売上高は前期比1%増の7310億円を見込む."""

from __future__ import annotations

import re

from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.model import Mention, MentionKind, Status

__all__ = [
    "amounting",
    "before_places",
    "date_beside",
    "expected_status",
    "figure_in_row",
    "is_difference",
    "value_of",
    "value_of_genitive",
    "value_right_behind",
]


# What may stand between a figure's noun and its amount: 売上高は(連結)前年同期比1.0%増となる7310億円.
_FIGURE = re.compile(
    r"(?:[（(][^（）()]{1,20}[）)])?(?:は|が|も|、|：|:)、?(?:(?:前[年期々]\S{0,4}比|前の?[年期]\S{0,8}?(?:に比べて?|と比べて?|より|から)|前の期比|前年度比|同)?"
    r"、?約?[0-9０-９.．]+(?:%|％|倍|ポイント|割)?(?:増え?|減|減り|増加し?|減少し?|増益|減益|増収|減収|伸び|落ち込み)?(?:[（(][^（）()]{1,20}[）)])?"
    r"(?:となる|になる|に当たる|の|で|て|、)?、?)*(?:過去最高の|最大)?約?"
)
_BESIDE = re.compile(r"(?:もの|余りの|前後の|程度の|規模の|の)[^、。（(は]{0,10}")  # between an amount and its noun
_DIFFERENCE = re.compile(
    r"(?:ほど|余り|あまり)?(?:上回|下回|多[いくか]|少な|増や|減ら|増え|減っ|上振れ|下振れ|上方修正|下方修正)"
)
_RIGHT_BEHIND = re.compile(r"(?:は|が|も)(?:少なくとも|合わせて|これまでに|計|合計|約|およそ|、)*")


def is_difference(reader: RoleClaims, value: Mention) -> bool:
    """Whether an amount is by how much another is more or less: 予想を50億円上回る400億円."""
    return _DIFFERENCE.match(reader.clause.text(value.end, reader.make.sentence.end)) is not None


def value_right_behind(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount right behind the noun and its particle: 死者は28人、行方不明者は2人となった."""
    return next(
        (m for m in values if m.start > role.end and _RIGHT_BEHIND.fullmatch(reader.clause.text(role.end, m.start))),
        None,
    )


def figure_in_row(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount of a figure in a row of them: 売上高は5%増の500億円、営業利益は3%減の30億円だった."""
    for m in values:
        if m.start >= role.end and m.quantity is not None and m.quantity.money:
            if _FIGURE.fullmatch(reader.clause.text(role.end, m.start)):
                return m
            return None
    return None


def amounting(reader: RoleClaims, value: Mention) -> Predicate | None:
    """The predicate that a figure is told with: its own copula, or the next verb of amounting."""
    at = reader.phrase_of(value)
    for phrase in reader.clause.phrases[at.index if at is not None else 0 :]:
        found = reader.arguments.predicates.get(phrase.index)
        if found is None or found.kind is Kind.NOUN or found.form is Form.ADNOMINAL:
            continue
        if found.kind is Kind.COPULA or (set(found.lemmas) | {found.passive_lemma}) & reader.words.amounting:
            return found
    return None


def expected_status(reader: RoleClaims, predicate: Predicate | None) -> Status | None:
    """That a figure is expected, where the verb that tells it says so."""
    if predicate is None or not (set(predicate.lemmas) | {predicate.passive_lemma}) & reader.words.forecasting:
        return None
    return Status.PLANNED


def date_beside(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
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


def value_of_genitive(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount that stands right before the noun with の, where the noun is predicated: 1624億円の赤字だった."""
    for child in reversed(role.phrase.children):
        if child.case == "の" and child.mention is None:
            for m in reversed(child.values):
                if m in values and _BESIDE.fullmatch(reader.clause.text(m.end, role.start)):
                    return m
    return None


def value_of(reader: RoleClaims, phrase: Phrase, values: list[Mention], after: int) -> Mention | None:
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
                return value_of(reader, child, values, after)
    if predicate is None or not (set(predicate.lemmas) | {predicate.passive_lemma}) & reader.words.amounting:
        return None
    for child in phrase.children:
        if child.case in {"に", "と", "を", "で", "まで", ""} and not child.topic:
            for m in reversed(child.values):
                if m in values and m.start >= after:
                    return m
    return None


def before_places(reader: RoleClaims, end: int) -> int:
    """Where the places begin that are written together up to an offset: 1990年 + 福岡県福岡市 + 生まれ."""
    for m in sorted(reader.mentions(), key=lambda m: -m.start):
        if m.end == end and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Place"):
            end = m.start
    return end
