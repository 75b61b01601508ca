"""Who and what a count stands for: A容疑者ら3人を, A社やB社など5社が, 「X」4基を, 横浜市など18の自治体に."""

from __future__ import annotations

import re

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.inclusion import amid, counts, included, so_many
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind

__all__ = ["counted_by", "examples_of", "person_of", "plaintiffs", "serial", "summed_up", "with_others"]

_OTHERS = re.compile(r"[一-龥ァ-ヺー]{2,8}[0-9０-９]+人")  # A氏、弁護士2人から
_NUMBER = re.compile(r"[0-9０-９]{1,2}(?=人|名|氏)")
_SERIAL = re.compile(
    r"^(?:第)?[0-9０-９一二三四五六七八九十]+(?:号機|番機|号車|号炉|号店|番船|番艦)$|"
    r"^(?:約|計|最大)?[0-9０-９,，]+[万千]?(?:台|基|機|隻|両|発|丁|門|個|冊|便)$"
)
_HELD = ("容疑者", "被告")
_ALL = re.compile("(?:全員|いずれも)?(?:無所属|無所属新人|新人|新顔|現職|前職|元職|同僚)")
_JOINING = {"と", "や"}
_MANY = {"多く", "数多く", "数々", "複数", "一連"}
_SEVERAL = {"多数", "など多数", "ほか多数", "数々", "など数々", "多く"}
_HEADS = {"人", "名", "社", "団体", "機関"}  # what people and bodies are counted by


def summed_up(arguments: Coordination, phrase: Phrase) -> tuple[Mention, ...]:
    """The people whom a count before a noun for them sums up: A、B、Cら4人の 容疑者を."""
    m = phrase.mention
    if m is None or m.kind is not MentionKind.NOMINAL or m.type != "Person" or not phrase.index:
        return ()
    before = arguments.clause.phrases[phrase.index - 1]
    counting = before.func == "の" and before.mention is None and before.parent is phrase
    if not counting or "ら" not in before.content:
        return ()
    people = [m for m in before.inner if person_of(arguments, m)]
    for other in reversed(arguments.clause.phrases[: before.index]):
        listed = other.comma and not other.func and other.mention is not None and person_of(arguments, other.mention)
        if listed and other.mention is not None:
            people.append(other.mention)
        elif other.func != "の" or not people:
            break
    return tuple(reversed(people))


def person_of(arguments: Coordination, m: Mention | None) -> bool:
    """Whether a mention is the name of a person."""
    return m is not None and m.kind is MentionKind.NAME and arguments.ontology.is_a(m.type, "Person")


def counted_by(arguments: Coordination, phrase: Phrase) -> tuple[Mention, ...]:
    """The names that a bare count sums up: 山田容疑者と木村容疑者の計3人を, 林容疑者ら3人を, A社やB社など5社が."""
    if phrase.index and phrase.content in _SEVERAL:  # 「X」「Y」など多数に
        return included(arguments.clause, arguments.group, phrase)
    if not phrase.index or not counts(phrase.content):
        return ()
    before = arguments.clause.phrases[phrase.index - 1]
    if before.func == "の" and _ALL.fullmatch(before.content) and before.before is not None:
        before = before.before  # A氏、B氏の 全員新人の 2人が
    if before.case in {"や", "と"} and before.mention is not None and phrase.content.find("ら") > 0:
        if before.mention.kind is MentionKind.NAME:  # 山田容疑者や同社社員ら12人を
            return arguments.group(before)
    if not before.named:
        for other in reversed(arguments.clause.phrases[max(phrase.index - 7, 0) : phrase.index]):
            beside = other.case == "と" and other.comma and other.parent is phrase.parent
            if beside and other.mention is not None and other.mention.title.startswith(_HELD):
                return arguments.group(other)  # A容疑者と、店員の男の計3人を
    m = before.mention
    named = m is not None and (m.kind is MentionKind.NAME or m.type == "Award")  # 作品賞など5部門を
    if named and (
        before.func in {"の", "ら", "など", "など計", "など合計", "ほか"} or (not before.func and before.content.endswith("ら"))
        or (not before.func and before.comma and _OTHERS.fullmatch(phrase.content))
    ):  # fmt: skip
        group = arguments.group(before)
        if before.func == "の":
            group = _each_told(arguments, phrase, before) or group
        return group if len(group) > 1 or before.func != "の" else ()  # Jリーグの18チーム: of it, not it
    return included(arguments.clause, arguments.group, phrase) or amid(arguments.clause, arguments.group, phrase)


def _each_told(arguments: Coordination, count: Phrase, last: Phrase) -> tuple[Mention, ...]:
    """As many people as a count says, each with a comma or と behind, though a clause tells of one of them, or others are
    between: A容疑者、店を経営する B容疑者の 2人を, A容疑者と 社長・B容疑者、同社役員で代表のC容疑者の 計3人を."""
    people = [last.mention] if last.mention is not None and person_of(arguments, last.mention) else []
    for other in reversed(arguments.clause.phrases[: last.index]) if people else ():
        m = other.mention
        if other.topic or other.case == "が":
            break
        joined = other.case in _JOINING or (other.comma and not other.func)
        if m is not None and joined and person_of(arguments, m) and bool(m.title) == bool(people[-1].title):
            people.append(m)
    number = _NUMBER.search(count.content)
    return tuple(reversed(people)) if number is not None and int(number[0]) == len(people) else ()


def serial(arguments: Coordination, phrase: Phrase) -> tuple[Mention, ...]:
    """The thing of which a number in a series or a count is meant: H2Bロケットの2号機が, 「X」4基を."""
    for m in phrase.inner:  # 青葉原発6号機
        behind = phrase.content.partition(m.surface)[2].lstrip("」』”")
        if m.kind is MentionKind.NAME and behind and _SERIAL.match(behind):
            return (m,)
    if not _SERIAL.match(phrase.content.lstrip("」』”")):
        return ()
    of = next((c for c in reversed(phrase.children) if c.case == "の" and c.mention is not None), None)
    if of is None and phrase.index:  # 基幹ロケット「ひばり」3号機を
        beside = arguments.clause.phrases[phrase.index - 1]
        named = beside.named
        if not named or beside.func or beside.comma:
            return ()
        of = beside
    return arguments.group(of) if of is not None else ()


def examples_of(arguments: Coordination, phrase: Phrase) -> tuple[Mention, ...]:
    """The names that stand for some of a number of their kind: 横浜市や川崎市など18の 自治体に対して, 「X」など多くの 映画に."""
    before = phrase.before
    m = phrase.mention
    if before is None or m is None or m.kind is not MentionKind.NOMINAL or before.mention is not None:
        return ()
    number = before.content[-1:].isdecimal() or before.content in _MANY
    if before.func != "の" or before.parent is not phrase or not number:
        return ()
    return included(arguments.clause, arguments.group, before)


def with_others(arguments: Coordination, phrase: Phrase) -> tuple[Mention, ...]:
    """Who is named before others who are only counted: 八雲銀行と 幹部2人を."""
    before = phrase.before
    if before is None or phrase.mention is not None or before.func not in {"と", "や"}:
        return ()
    m = before.mention
    named = m is not None and m.kind is MentionKind.NAME and arguments.ontology.is_a(m.type, "Agent")
    counted = any(v.quantity is not None and v.quantity.unit in _HEADS for v in phrase.values)
    return arguments.group(before) if named and counted and before.parent is phrase.parent else ()


def plaintiffs(arguments: Coordination, phrase: Phrase, verb: Phrase) -> tuple[Mention, ...]:
    """So many of a kind who go to court together: 住民45人が 訴えた, 元従業員の 男女29人が 提訴した."""
    own = verb.predicate
    suing = own is not None and not arguments.words.suing_together.isdisjoint(own.lemmas) and phrase.mention is None
    return next(((m,) for m in so_many(phrase) if suing and arguments.ontology.is_a(m.type, "Agent")), ())
