"""Which amount or date is a noun's, and what the verb that tells it says: 売上高は前期比1%増の7310億円を見込む."""

from __future__ import annotations

import re

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind, SentenceKind, Status

__all__ = [
    "amounting",
    "before_places",
    "coming",
    "date_beside",
    "expected_status",
    "figure_in_row",
    "is_difference",
    "is_others",
    "value_of",
    "value_of_genitive",
    "value_right_behind",
]


# What may stand between a figure's noun and its amount: 売上高は(連結)前年同期比1.0%増となる7310億円.
_FIGURE = re.compile(
    r"(?:[（(][^（）()]{1,20}[）)])?(?:は|が|も|を|、|：|:)?、?(?:(?:前[年期々]\S{0,4}比|前の?[年期]\S{0,8}?(?:に比べて?|と比べて?|より|から)|前の期比|前年度比|同)?"
    r"、?約?[0-9０-９.．・]+(?:%|％|倍|ポイント|割)?(?:増え?|減|減り|増加し?|減少し?|増益|減益|増収|減収|伸び|落ち込み)?(?:[（(][^（）()]{1,20}[）)])?"
    r"(?:となる|になる|に当たる|の|で|て|、)?、?)*(?:過去最高の|最大)?約?"
)
_MARKED = {"に", "を", "へ", "まで"}  # beside a verb, which must be one of amounting: 200億円に届かなかった
_REACHING = re.compile(
    r"(?:を(?:超え|上回|下回)る|に(?:達する|上る|のぼる|及ぶ|迫る))(?:連結|単体|年間?)?"
    r"|(?:ほど|余り)?(?:いる|いた|在籍する)"
)  # 2億円を上回る 売上高, 120人いる 従業員
_BESIDE = re.compile(r"(?:もの|余りの|前後の|程度の|規模の|の)[^、。（(は]{0,10}")  # between an amount and its noun
_DIFFERENCE = re.compile(
    r"(?:ほど|余り|あまり)?(?:上回|下回|多[いくか]|少な|増や|減ら|増え|減っ|上振れ|下振れ|上方修正|下方修正|押し|水増し|伸ば|伸び|積み増|上積み|改善|悪化|圧縮|膨ら|落ち込|かさ上げ|過大|過少|の?[増減](?![資損])|から(?=[^、。]{0,6}[0-9０-９]))"
)
# Behind an amount of people who are to go: 2万人程度（国内では1万人で、正社員が4000人）の人員削減.
_CUT = re.compile(
    r"(?:程度|規模|余り|以上|超)?(?:[^。]{0,40}[)）])?の?(?:人員|従業員|社員|職員)?の?(?:削減|整理|解雇|リストラ|配置転換|転籍|転属)"
)
# What an amount is of that a figure is only held against: アナリスト予想の260億ドルを上回った, 前年同期の74億円から.
_OTHERS = re.compile(
    r"(?:予想|予測|見通し|見込み|計画|目標|想定|コンセンサス)(?:の平均|値|平均)?(?:の|は|である|だった|[（(])約?$"
    r"|(?:前[年期々]|前の期|前の年|前年度|前年同期|前年同月|前回|従来|当初|過去最[高低大](?:だった|の)[^、。]{0,12})の約?$"
)
_OF_ANOTHER = re.compile(r"(?:余り|程度|規模)?の(?!赤字|黒字|大台|水準|見[通込]|予[想定]|計画|目標)")
_TERM_AHEAD = re.compile(r"[今来次]期|[今来]年度|通期")  # whose figures are not known, unless a verb tells them as done
_RIGHT_BEHIND = re.compile(r"(?:は|が|も)(?:少なくとも|合わせて|これまでに|計|合計|約|およそ|、)*")


def is_difference(reader: RoleClaims, value: Mention) -> bool:
    """Whether an amount is by how much another is more or less (予想を50億円上回る400億円), or of those who are to go."""
    behind = reader.clause.behind(value)
    return _DIFFERENCE.match(behind) is not None or _CUT.match(behind) is not None


def is_others(reader: RoleClaims, role: Role, value: Mention) -> bool:
    """Whether an amount is what others expected, or what was before (純利益は市場予想の平均（53億円）を下回った), or that of what the
    figure goes into: 利益を5億円の寄付に充てた."""
    between = reader.clause.between(role, value) if value.start > role.end else ""
    spent = between.startswith("を") and _OF_ANOTHER.match(reader.clause.behind(value)) is not None
    return spent or _OTHERS.search(between) is not None


def value_right_behind(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount right behind the noun and its particle: 死者は28人、行方不明者は2人となった."""
    return next(
        (m for m in values if m.start > role.end and _RIGHT_BEHIND.fullmatch(reader.clause.between(role, m))),
        None,
    )


def figure_in_row(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount of a figure in a row of them: 売上高は5%増の500億円、営業利益は3%減の30億円だった."""
    for m in values:
        if m.start >= role.end and m.quantity is not None and m.quantity.money:
            given = _FIGURE.fullmatch(reader.clause.between(role, m)) is not None
            at = reader.phrase_of(m)
            told = at is None or at.func not in _MARKED or amounting(reader, m) is not None
            return m if given and told else None
    return None


def amounting(reader: RoleClaims, value: Mention) -> Predicate | None:
    """The predicate that a figure is told with: its own copula, or the next verb of amounting."""
    at = reader.phrase_of(value)
    for phrase in reader.clause.phrases[at.index if at is not None else 0 :]:
        found = phrase.predicate
        if found is None or found.kind is Kind.NOUN:
            continue
        above = phrase.parent  # 50億円になるとの見通しを示した: the noun gives the standing
        if found.form is Form.ADNOMINAL and (above is None or reader.words.cue(reader.arguments.noun(above)) is None):
            continue
        if found.kind is Kind.COPULA or (set(found.lemmas) | {found.passive_lemma}) & reader.words.amounting:
            return found
    return None


def expected_status(reader: RoleClaims, predicate: Predicate | None) -> Status | None:
    """That a figure is expected, where the verb that tells it says so, or that it comes with a condition: 実現すれば1兆円になる."""
    if predicate is not None and predicate.kind is Kind.VERB and not predicate.past and not predicate.negated:
        if reader.make.standing.mood.to_come(predicate) is Status.HYPOTHETICAL:
            return Status.HYPOTHETICAL
        if (
            predicate.form is Form.FINAL
            and "てい" not in predicate.tail
            and set(predicate.lemmas) & reader.words.changing
        ):
            return Status.PLANNED  # 売上高は500億円に落ち込む。
    if predicate is None or not (set(predicate.lemmas) | {predicate.passive_lemma}) & reader.words.forecasting:
        return _supposed(reader, predicate) if predicate is not None else None
    return Status.PLANNED


def _supposed(reader: RoleClaims, predicate: Predicate) -> Status | None:
    """How a figure stands under a verb that supposes it: 評価額は140億円とみられる."""
    phrase = predicate.phrase
    found = reader.make.standing.embed(phrase, "と") if predicate.kind is Kind.VERB else None
    given = found is not None and any(c.case == "と" and c.values for c in phrase.children)
    return found.status if found is not None and given else None


def coming(reader: RoleClaims, role: Role, value: Mention) -> Status | None:
    """That a figure of a headline without a verb is yet to come: 最終赤字150億円に, 今期純利益15%増の150億円."""
    if reader.make.sentence.kind is not SentenceKind.HEADING:
        return None
    end = max(value.end, role.end)
    host = reader.clause.at(end - 1)
    ends = host is not None and host.parent is None and host.func in {"に", "へ"}
    return Status.PLANNED if ends or _TERM_AHEAD.search(reader.clause.text(reader.make.sentence.start, end)) else None


def date_beside(role: Role, values: list[Mention]) -> Mention | None:
    """The date beside what somebody is by birth."""
    predicate = role.phrase.predicate
    if not role.head or predicate is None or predicate.kind is not Kind.COPULA:
        return None
    for child in role.phrase.children:
        if child.case in {"", "に"} and child.mention is None:
            for m in child.values:
                if m in values:
                    return m
    return None


def value_of_genitive(reader: RoleClaims, role: Role, values: list[Mention]) -> Mention | None:
    """The amount that stands right before the noun with の, where the noun is predicated: 1624億円の赤字だった; or with a clause
    of reaching it: 2億円を上回る 売上高を計上した."""
    for child in reversed(role.phrase.children):
        if child.case == "の" and child.mention is None:
            for m in reversed(child.values):
                if m in values and _BESIDE.fullmatch(reader.clause.between(m, role)):
                    return m
    near = (m for m in reversed(values) if m.end < role.start)
    return next((m for m in near if _REACHING.fullmatch(reader.clause.between(m, role))), None)


def value_of(reader: RoleClaims, phrase: Phrase, values: list[Mention], after: int) -> Mention | None:
    """The value that a clause predicates: in the predicate itself (1兆円だ) or beside a verb of amounting."""
    tokens = reader.clause.tokens
    inside = [
        m for m in values if tokens[phrase.begin].start <= m.start < tokens[phrase.end - 1].end and m.start >= after
    ]
    if inside:
        return inside[0]
    predicate = phrase.predicate
    if reader.words.cue(reader.arguments.noun(phrase)) is not None:
        for child in reversed(phrase.children):
            other = child.predicate
            if other is not None and other.form is Form.ADNOMINAL:
                return value_of(reader, child, values, after)
    if predicate is None:
        return None
    if not (set(predicate.lemmas) | {predicate.passive_lemma}) & reader.words.amounting:
        return None
    found = _beside(phrase, values, after)
    on = phrase.parent if predicate.form is Form.CONTINUATIVE and found is None else None
    if on is None or any((c.topic or c.case == "が") and not c.dated for c in on.children if c.index > phrase.index):
        return found
    return value_of(reader, on, values, after)  # 3割減り、2025年3月期は90億円にとどまった


def _beside(phrase: Phrase, values: list[Mention], after: int) -> Mention | None:
    for child in phrase.children:
        if child.case in {"に", "へ", "と", "を", "で", "まで", ""} and not child.topic:
            for m in reversed(child.values):
                if m in values and m.start >= after:
                    return m
    return None


def before_places(reader: RoleClaims, end: int) -> int:
    """Where the places begin that are written together up to an offset: 1990年 + 福岡県福岡市 + 生まれ."""
    for m in sorted(reader.mentions, key=lambda m: -m.start):
        if m.end == end and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Place"):
            end = m.start
    return end
