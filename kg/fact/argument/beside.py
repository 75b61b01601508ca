"""Arguments that stand beside a predicate: in a case, as its topic, as the noun that it modifies, in its compound."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from kg.fact.syntax.attachment import Attachment
from kg.fact.syntax.counting import counts, so_many
from kg.fact.syntax.inclusion import amid, included
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind

__all__ = ["Argument", "Beside"]

_OTHERS = re.compile(r"[一-龥ァ-ヺー]{2,8}[0-9０-９]+人")  # A氏、弁護士2人から
_NUMBER = re.compile(r"[0-9０-９]{1,2}(?=人|名)")
_LISTING = frozenset(("と", "や"))
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_BARE_SUBJECT = {"率いる", "扮する", "演じる", "演ずる"}
_WITH_OBJECT = re.compile(
    r"^(?:主な|最終|当面の)?(?:目的|対象|中心|皮切り|機|きっかけ|契機|発端|起点|端緒|条件|理由|背景|もと|基|元|柱|軸|前提|念頭|めど|メド|目処|目途|標的|拠点|舞台|"
    r"ターゲット|参考|題材|モデル|テーマ|名目|口実|武器|原料|原作|土台|基盤|手本|目安|目標|期限|最後|境|前|間近|頂点|主体|母体|担保|材料|ベース|基礎|下敷き|モチーフ|原案|ヒント|手がかり)$"
)
_SERIAL = re.compile(
    r"^(?:第)?[0-9０-９一二三四五六七八九十]+(?:号機|番機|号車|号炉|号店|番船|番艦)$|"
    r"^(?:約|計|最大)?[0-9０-９,，]+[万千]?(?:台|基|機|隻|両|発|丁|門|個|冊|便)$"
)
_HELD = ("容疑者", "被告")
_MANY = {"多く", "数多く", "数々", "複数", "一連"}
_SEVERAL = {"多数", "など多数", "ほか多数", "数々", "など数々", "多く"}
_HEADS = {"人", "名", "社", "団体", "機関"}  # what people and bodies are counted by


@dataclass(frozen=True)
class Argument:
    """Mentions in one argument place (several where coordinated) and where they were found."""

    mentions: tuple[Mention, ...]
    phrase: Phrase | None
    source: str

    @property
    def head(self) -> Mention:
        return self.mentions[-1]


class Beside(Attachment):
    """What stands beside the predicates of a sentence."""

    _cases: dict[tuple[int, str], Argument | None] | None = None  # by phrase and case, once no phrase is hung elsewhere

    def case(self, phrase: Phrase, case: str, fixed: Collection[int] = ()) -> Argument | None:
        """The argument that stands beside a predicate in one case, the nearest where there are several; `fixed` are the
        phrases of the predicate's own complements."""
        if self._cases is None or (fixed and case == "を"):
            return self._case(phrase, case, fixed)
        if (key := (phrase.index, case)) not in self._cases:
            self._cases[key] = self._case(phrase, case, fixed)
        return self._cases[key]

    def _case(self, phrase: Phrase, case: str, fixed: Collection[int]) -> Argument | None:
        for child in reversed(phrase.children):
            if child.case != case or self._adnominal(child) or self.adverbial(child, fixed) or self.equated(child):
                continue
            if summed := self._summed(child):
                return Argument(summed, child, "direct")
            if exemplified := self._exemplified(child):
                return Argument(exemplified, child, "direct")
            if child.mention is not None:
                if case == "と" and (self._quoted(child) or self._sourced(child)):
                    continue
                return Argument((*self._clusters(phrase, child), *self.group(child)), child, "direct")
            counted = self.counted(child) or self._serial(child) or self._with_others(child)
            if counted := counted or (self._plaintiffs(child, phrase) if case == "が" else ()):
                return Argument(counted, child, "direct")
        if case == "で" and phrase.index in self._there:  # 事故が国道であった
            held = phrase.mention or next((m for m in reversed(phrase.inner)), None)
            return Argument((held,), phrase, "direct") if held is not None else None
        return self._bare_subject(phrase) if case == "が" else None

    def _summed(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The people whom a count before a noun for them sums up: A、B、Cら4人の 容疑者を."""
        m = phrase.mention
        if m is None or m.kind is not MentionKind.NOMINAL or m.type != "Person" or not phrase.index:
            return ()
        before = self.clause.phrases[phrase.index - 1]
        counting = before.func == "の" and before.mention is None and before.parent is phrase
        if not counting or "ら" not in before.content:
            return ()
        people = [m for m in before.inner if self.person(m)]
        for other in reversed(self.clause.phrases[: before.index]):
            listed = other.comma and not other.func and other.mention is not None and self.person(other.mention)
            if listed and other.mention is not None:
                people.append(other.mention)
            elif other.func != "の" or not people:
                break
        return tuple(reversed(people))

    def person(self, m: Mention | None) -> bool:
        """Whether a mention is the name of a person."""
        return m is not None and m.kind is MentionKind.NAME and self.ontology.is_a(m.type, "Person")

    def _clusters(self, phrase: Phrase, last: Phrase) -> tuple[Mention, ...]:
        """The names before the last one that each stand with an amount or a term of their own, on which the parser may have
        hung them: A銀行が3億円、B銀行が2億円を融資; A被告に懲役3年、B被告に懲役2年の判決."""
        found: list[Mention] = []
        after = last
        before = self.clause.phrases[: last.index]
        for child in reversed([c for c in before if c.parent is not None and phrase in (c.parent, c.parent.parent)]):
            between = self.clause.phrases[child.index + 1 : after.index]
            amounts = len(between) == 1 and between[0].comma and not between[0].func and between[0].mention is None
            if child.case != last.case or not amounts or not any(map(_measures, between[0].values)):
                if child.mention is None and not child.func:
                    continue
                break
            if child.mention is None or last.mention is None or child.mention.type != last.mention.type:
                break
            found.append(child.mention)
            after = child
        return tuple(reversed(found))

    def _bare_subject(self, phrase: Phrase) -> Argument | None:
        """The name right before a verb that takes its subject bare: トランプ氏率いる共和党."""
        predicate = self.predicates.get(phrase.index)
        if predicate is None or predicate.form is not Form.ADNOMINAL or predicate.lemmas[-1] not in _BARE_SUBJECT:
            return None
        verb = self.clause.tokens[phrase.head]
        for m in (phrase.mention, *reversed(phrase.inner)):
            if m is not None and m.kind is MentionKind.NAME and self.clause.text(m.end, verb.start) in {"", m.title}:
                return Argument((m,), phrase, "compound")
        for child in phrase.children:
            if child.index == phrase.index - 1 and not child.func and not child.comma and child.mention is not None:
                if child.mention.kind is MentionKind.NAME:
                    return Argument((child.mention,), child, "direct")
        return None

    def adverbial(self, phrase: Phrase, fixed: Collection[int]) -> bool:
        """Whether a phrase in を belongs to the adverbial after it: 不動産投資を 目的に 設立する, 4月を めどに 終える."""
        after = self.clause.phrases[phrase.index + 1 : phrase.index + 2]
        if phrase.case != "を" or not after or after[0].index in fixed:  # ニューヨークを 拠点に 活動する
            return False
        return bool(_WITH_OBJECT.match(after[0].content)) and after[0].func in {
            "に", "として", "として、", "で", "にして", "とし", "とする"
        }  # fmt: skip

    def equated(self, phrase: Phrase) -> bool:
        """Whether で only goes on from whom a noun before it is told to be: 主演は Xさんで、妻役をYさんが演じた."""
        own, m = self.predicates.get(phrase.index), phrase.mention
        copula = own is not None and own.kind is Kind.COPULA and phrase.func == "で" and phrase.comma
        return copula and m is not None and m.kind is MentionKind.NAME and self.ontology.is_a(m.type, "Person")

    def counted(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names that a bare count sums up: 山田容疑者と木村容疑者の計3人を, 林容疑者ら3人を, A社やB社など5社が."""
        if phrase.index and phrase.content in _SEVERAL:  # 「X」「Y」など多数に
            return included(self.clause, self.group, phrase)
        if not phrase.index or not counts(phrase.content):
            return ()
        before = self.clause.phrases[phrase.index - 1]
        if before.case in {"や", "と"} and before.mention is not None and phrase.content.find("ら") > 0:
            if before.mention.kind is MentionKind.NAME:  # 山田容疑者や同社社員ら12人を
                return self.group(before)
        if before.mention is None or before.mention.kind is not MentionKind.NAME:
            for other in reversed(self.clause.phrases[max(phrase.index - 7, 0) : phrase.index]):
                beside = other.case == "と" and other.comma and other.parent is phrase.parent
                if beside and other.mention is not None and other.mention.title.startswith(_HELD):
                    return self.group(other)  # A容疑者と、店員の男の計3人を
        bare = before.parent is phrase.parent and not before.func and not before.comma and "ら" in before.content
        if bare and (led := tuple(m for m in before.inner if self.person(m))[-1:]):  # 林容疑者=北浜市=ら男 3人を
            return led
        m = before.mention
        named = m is not None and (m.kind is MentionKind.NAME or m.type == "Award")  # 作品賞など5部門を
        if named and (
            before.func in {"の", "ら", "など", "など計", "など合計", "ほか"} or (not before.func and before.content.endswith("ら"))
            or (not before.func and before.comma and _OTHERS.fullmatch(phrase.content))
        ):  # fmt: skip
            group = self.group(before)
            if len(group) == 1 and before.func == "の":
                group = self._each_told(phrase, before)
            return group if len(group) > 1 or before.func != "の" else ()  # Jリーグの18チーム: of it, not it
        return included(self.clause, self.group, phrase) or amid(self.clause, self.group, phrase)

    def _each_told(self, count: Phrase, last: Phrase) -> tuple[Mention, ...]:
        """As many people as a count says, each with a comma behind, though a clause tells of one of them: A容疑者、店を経営する B容疑者の
        2人を."""
        people = [last.mention] if last.mention is not None and self.person(last.mention) else []
        for other in reversed(self.clause.phrases[: last.index]) if people else ():
            m = other.mention
            if other.topic or other.case == "が":
                break
            if m is not None and other.comma and not other.func and self.person(m) and m.title == people[-1].title:
                people.append(m)
        number = _NUMBER.search(count.content)
        return tuple(reversed(people)) if number is not None and int(number[0]) == len(people) else ()

    def _serial(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The thing of which a number in a series or a count is meant: H2Bロケットの2号機が, 「X」4基を."""
        if phrase.mention is not None:
            return ()
        for m in phrase.inner:  # 青葉原発6号機
            behind = phrase.content.partition(m.surface)[2].lstrip("」』”")
            if m.kind is MentionKind.NAME and behind and _SERIAL.match(behind):
                return (m,)
        if not _SERIAL.match(phrase.content.lstrip("」』”")):
            return ()
        of = next((c for c in reversed(phrase.children) if c.case == "の" and c.mention is not None), None)
        if of is None and phrase.index:  # 基幹ロケット「ひばり」3号機を
            beside = self.clause.phrases[phrase.index - 1]
            named = beside.mention is not None and beside.mention.kind is MentionKind.NAME
            if not named or beside.func or beside.comma or beside.parent not in (phrase, phrase.parent):
                return ()
            of = beside
        return self.group(of) if of is not None else ()

    def _exemplified(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names that stand for some of a number of their kind: 横浜市や川崎市など18の 自治体に対して, 「X」など多くの 映画に."""
        before = self.clause.phrases[phrase.index - 1] if phrase.index else None
        m = phrase.mention
        if before is None or m is None or m.kind is not MentionKind.NOMINAL or before.mention is not None:
            return ()
        number = before.content[-1:].isdecimal() or before.content in _MANY
        if before.func != "の" or before.parent is not phrase or not number:
            return ()
        return included(self.clause, self.group, before)

    def _with_others(self, phrase: Phrase) -> tuple[Mention, ...]:
        """Who is named before others who are only counted: 八雲銀行と 幹部2人を."""
        before = self.clause.phrases[phrase.index - 1] if phrase.index else None
        if before is None or phrase.mention is not None or before.func not in {"と", "や"}:
            return ()
        m = before.mention
        named = m is not None and m.kind is MentionKind.NAME and self.ontology.is_a(m.type, "Agent")
        counted = any(v.quantity is not None and v.quantity.unit in _HEADS for v in phrase.values)
        return self.group(before) if named and counted and before.parent is phrase.parent else ()

    def _plaintiffs(self, phrase: Phrase, verb: Phrase) -> tuple[Mention, ...]:
        """So many of a kind who go to court together: 住民45人が 訴えた, 元従業員の 男女29人が 提訴した."""
        own = self.predicates.get(verb.index)
        suing = own is not None and not self.words.suing_together.isdisjoint(own.lemmas) and phrase.mention is None
        return next(((m,) for m in so_many(phrase) if suing and self.ontology.is_a(m.type, "Agent")), ())

    def _sourced(self, phrase: Phrase) -> bool:
        """Whether a と-phrase is one of several sources: A紙とB紙によると."""
        after = self.clause.phrases[phrase.index + 1 : phrase.index + 2]
        return bool(after) and after[0].case == "によると"

    def topics(self, phrase: Phrase) -> list[Argument]:
        """The topics (は, も) beside a predicate that stand in no written case, nearest last."""
        found = []
        for c in phrase.children:
            if c.topic and not c.case and (members := self.group(c) if c.mention is not None else self.counted(c)):
                found.append(Argument(members, c, "topic"))
        return found

    def genitive(self, phrase: Phrase) -> list[Argument]:
        """The の-modifiers of a noun phrase, nearest last; through modifiers that name nothing (日本の次の対戦相手)."""
        found: list[Argument] = []
        for c in phrase.children:
            if c.index > phrase.index or self._predicates_over(c):
                continue
            if c.case != "の":
                bare = c.mention is None or self._titles(c, phrase)
                if not c.func and not c.comma and bare and c.index == phrase.index - 1:
                    found.extend(self.genitive(c))  # a compound cut in two, 高木さんの 小説 「X」
                continue
            if c.mention is None and (summed := self._serial(c) or self.counted(c)):
                found.append(Argument(summed, c, "genitive"))
            elif c.mention is None:
                found.extend(self.genitive(c))
            elif c.func in {"の", "側の", "などの", "らの"}:
                found.append(Argument(self.group(c), c, "genitive"))
        return found

    def _titles(self, noun: Phrase, title: Phrase) -> bool:
        """Whether a noun says what the quoted title right after it is of."""
        a, b = noun.mention, title.mention
        if a is None or b is None or a.kind is not MentionKind.NOMINAL or b.kind is not MentionKind.NAME:
            return False
        return title.content[:1] in "「『" and self.ontology.is_a(b.type, a.type)

    def compound(self, phrase: Phrase, before: int) -> Mention | None:
        """The mention that ends right before a character offset inside the phrase: 米社 in 米社買収."""
        for m in reversed(phrase.inner if phrase.mention is None else (*phrase.inner, phrase.mention)):
            gap = _BRACKET.sub("", self.clause.text(m.end, before)).removeprefix(m.title)
            if m.end <= before and len(gap) <= 1 and gap.strip(" 　・の") == "":
                return m
        cut = self.clause.phrases[phrase.index - 1] if phrase.index else None  # the parser cuts 米社 | 買収へ in two
        beside = cut.mention if cut is not None and cut.parent is phrase and not cut.func and not cut.comma else None
        return beside if beside is not None and beside.end == before else None

    def listed(self, compound: Mention, phrase: Phrase) -> tuple[Mention, ...]:
        """The first part of a compound with the states that are listed before it: 英国 in 英国とオランダ歴訪."""
        members: tuple[Mention, ...] = (compound,)
        k = phrase.index - 1
        while k >= 0 and compound.type == "Country" and compound.kind is MentionKind.NAME:
            before = self.clause.phrases[k]
            other, joined = before.mention, before.func in _LISTING or (before.comma and not before.func)
            if other is None or other.type != compound.type or not joined or before.topic:
                break
            if self.clause.text(other.end, members[0].start).strip(" 　") not in {*_LISTING, "、"}:
                break
            members, k = (other, *members), k - 1
        return members

    def _adnominal(self, phrase: Phrase) -> bool:
        return phrase.adnominal and phrase.case != "の"


def _measures(m: Mention) -> bool:
    """Whether a value says how much or how long."""
    return m.kind is MentionKind.QUANTITY or (m.time is not None and bool(m.time.duration))
