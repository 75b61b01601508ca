"""Whether a name beside a relational noun is what the noun says, and not something of it."""

from __future__ import annotations

import re

from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.model import Mention, MentionKind, SentenceKind

__all__ = ["of_several", "stands_beside", "title_of_another", "traded", "unprefixed"]

_FOREIGN, _SURE = re.compile(r"[ァ-ヺー・=＝ ]{3,}"), 0.9  # MFの + ロベルト
_MEMBER = re.compile(r"[元前]?[一-龥]{1,5}議員")
_NOTE = re.compile(r"[（(][^（）()]*[）)]")
_JOINED = re.compile(
    r"(?:[（(][^）)歳]{1,12}[）)])?(?:の|(?:である|であった|だった|でもある|を務める)、?|、)[\s　「『\"“]*"
)
_ONE = re.compile(r"^の(?:[一1１]人|ひとり|[一1１]社)(?=の|である|であった|だった|で|、|・)")


def of_several(between: str) -> str:
    """What stands between a noun and a name, but for that there are others: メンバーの一人だったX."""
    return _ONE.sub("", between)


def stands_beside(reader: RoleClaims, role: Sense, m: Mention, between: str) -> bool:
    """Whether a name stands in apposition to the noun: NのX, NであるX, N、X."""
    return _JOINED.fullmatch(between) is not None and _apposition(reader, role, m, between)


def title_of_another(reader: RoleClaims, role: Role) -> bool:
    """Whether the noun is the end of the title of the person before it, so that it tells nothing of who comes next: X前米大統領、Y前英首相."""
    people = (m for m in reader.mentions if reader.ontology.is_a(m.type, "Person"))  # not 東京新聞 + 記者
    return any(m.title.endswith(role.noun) and m.end + len(m.title) == role.end for m in people)


def traded(reader: RoleClaims, role: Role, named: Mention, between: str) -> bool:
    """Whether what stands between a noun and a name is what else it is: 『X』の作者の漫画家・高木誠, 子会社の物流会社X,
    主力商品のビール「X」."""
    kinds = ("Person", "Organization", "Product", "Facility")
    kind = next((k for k in kinds if reader.ontology.is_a(named.type, k)), "")
    joined = next((j for j in ("の", "である", "で、", "で", "、") if between.startswith(j)), "")
    if not joined or not kind or (joined == "で、" and _told_of_topic(reader, role)):
        return False
    whole = reader.clause.between(role, named)
    start = role.end + len(whole) - len(of_several(whole))
    begin, end = start + len(joined), start + len(between.rstrip("・の、「『"))
    home = next((m for m in reader.mentions if m.start == begin and reader.ontology.is_a(m.type, "Place")), None)
    if home is not None and joined.startswith("で") and reader.clause.text(home.end, home.end + 1) == "の":
        begin = home.end + 1  # 親会社で、米国の 食品会社・X社は
        if begin > end:
            return True
    if kind == "Person" and _stood(reader, reader.clause.text(begin, end)):
        return True
    kinds_told = (m for m in reader.mentions if m.kind is MentionKind.NOMINAL and reader.ontology.is_a(m.type, kind))
    return any((m.start, m.end) == (begin, end) for m in kinds_told)


def _stood(reader: RoleClaims, called: str) -> bool:
    """Whether a word before a name says how somebody stood for election so far: 元職, 元衆院議員."""
    return called in reader.words.candidates or _MEMBER.fullmatch(called) is not None


def _told_of_topic(reader: RoleClaims, role: Role) -> bool:
    """Whether the noun is what a topic before it is said to be: A社は B社の 子会社で、C社を買収した."""
    before = reader.clause.phrases[: role.phrase.index]
    return any(
        p.theme and p.mention is not None and p.parent is not None and p.parent.index >= role.phrase.index
        for p in before
    )


def unprefixed(reader: RoleClaims, between: str) -> str:
    """What stands between a name and its post, the prefix of the post left aside (メルケル前首相)."""
    between = _NOTE.sub("", between)
    for word in reader.words.prefixes:
        if between.endswith(word):
            return between[: -len(word)]
    return between


def _plays(reader: RoleClaims, title: str) -> bool:
    """Whether a title says but where somebody plays, whatever else they are to the side: 海浜高校の主将、X投手は."""
    frames = reader.ontology.frames.nouns.get(title, ())
    return bool(frames) and all(f.relation in reader.ontology.constructions.playing for f in frames)


def _plays_too(reader: RoleClaims, title: str) -> bool:
    """Whether a title may say where somebody plays: 選手, which tells of a state as well."""
    frames = reader.ontology.frames.nouns.get(title, ())
    return any(f.relation in reader.ontology.constructions.playing for f in frames)


def _apposition(reader: RoleClaims, role: Sense, m: Mention, between: str) -> bool:
    """Whether NのX says that X is the N: X must be a name whose class the noun gives, not something of the N."""
    after = reader.clause.behind(m).removeprefix(m.title)
    if "、" in between and re.match(r"[一-龥]{0,6}(?:内閣|政権|時代)", after):
        return False  # 警察庁長官、田中角栄内閣では…
    titled = between.startswith("、") and any(m.title[k:] in reader.words.posts for k in range(len(m.title)))
    if (
        titled
        and not _plays(reader, m.title)
        and (reader.ontology.is_post(role.frame.relation) or not _plays_too(reader, m.title))
    ):
        return False  # 青葉町長、X議長らが…: the next of a row; not 日本のボクサー、X選手が
    if "、" in between and reader.make.sentence.kind is SentenceKind.HEADING and re.match("[にをへと]", after):
        return False  # 中国企業、X社に出資
    if between.startswith("の") and any(
        f.beside in {"clause", "both"} for f in role.frames
    ):  # 筆頭株主の: a person or a body
        return reader.ontology.is_any(m.type, role.bearers) and m.type not in {"", "Thing"}
    if between.startswith("の"):
        kind = reader.ontology.head_class(role.noun)
        if kind is None or (reader.ontology.is_a(m.type, "Person") and reader.ontology.is_a(kind, "Agent")):
            if reader.ontology.is_a(m.type, "Person"):
                sure = m.confidence > _SURE or "・" in m.surface  # ペトラ・ノバク, of whatever words it is made
                foreign = sure and _FOREIGN.fullmatch(m.surface) is not None
                return bool(m.title) or foreign or "人名" in reader.clause.tokens[m.head].tag
            return reader.ontology.is_any(m.type, role.bearers)
        return reader.ontology.is_a(m.type, kind) or (
            reader.ontology.is_a(kind, m.type) and m.type not in {"", "Thing"}
        )
    return True
