"""Arguments that stand beside a predicate: in a case, as its topic, as the noun that it modifies, in its compound."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from kg.fact.attachment import Attachment
from kg.fact.counting import counts
from kg.fact.inclusion import included
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind

__all__ = ["FORMAL", "Argument", "Beside"]

_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_BARE_SUBJECT = {"率いる", "扮する"}
_WITH_OBJECT = re.compile(
    r"^(?:主な|最終|当面の)?(?:目的|対象|中心|皮切り|機|きっかけ|契機|条件|理由|背景|もと|基|元|柱|軸|前提|念頭|めど|メド|目処|目途|標的|拠点|舞台|"
    r"ターゲット|参考|題材|モデル|テーマ|名目|口実|武器|原料|原作|土台|基盤|手本|目安|目標|期限|最後|境|前|間近|頂点|主体|母体|担保|材料|ベース|基礎|下敷き|モチーフ|原案|ヒント|手がかり)$"
)
_LYING = {"ある", "立つ", "位置", "位置する", "立地", "存在", "建つ"}
_SERIAL = re.compile(
    r"^(?:第)?[0-9０-９一二三四五六七八九十]+(?:号機|番機|号車|号炉|号店|番船|番艦)$|"
    r"^(?:約|計|最大)?[0-9０-９,，]+[万千]?(?:台|基|機|隻|両|発|丁|門|個|冊|便)$"
)
FORMAL = {
    "こと", "事", "の", "もの", "ため", "為", "とき", "時", "際", "ところ", "よう", "はず",
    "わけ", "つもり", "ほか", "うえ", "上", "中", "なか", "後", "前", "点", "旨",
}  # fmt: skip
_HELD = ("容疑者", "被告")


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

    def case(self, phrase: Phrase, case: str, fixed: Collection[int] = ()) -> Argument | None:
        """The argument that stands beside a predicate in one case, the nearest where there are several; `fixed` are the
        phrases of the predicate's own complements."""
        for child in reversed(phrase.children):
            if child.case != case or self._adnominal(child) or self.adverbial(child, fixed):
                continue
            if child.mention is not None:
                if case == "と" and (self._quoted(child) or self._sourced(child)):
                    continue
                return Argument((*self._clusters(phrase, child), *self.group(child)), child, "direct")
            if counted := (self.counted(child) or self._serial(child)):
                return Argument(counted, child, "direct")
        if case == "で" and phrase.index in self._there:  # 事故が国道であった
            held = phrase.mention or next((m for m in reversed(phrase.inner)), None)
            return Argument((held,), phrase, "direct") if held is not None else None
        return self._bare_subject(phrase) if case == "が" else None

    def _clusters(self, phrase: Phrase, last: Phrase) -> tuple[Mention, ...]:
        """The names before the last one that each stand with an amount of their own: A銀行が3億円、B銀行が2億円を融資."""
        found: list[Mention] = []
        after = last
        for child in reversed([c for c in phrase.children if c.index < last.index]):
            between = self.clause.phrases[child.index + 1 : after.index]
            amounts = len(between) == 1 and between[0].comma and not between[0].func and between[0].mention is None
            if (
                child.case != last.case
                or not amounts
                or not any(m.kind is MentionKind.QUANTITY for m in between[0].values)
            ):
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
        for m in reversed(phrase.inner):
            if m.kind is MentionKind.NAME and self.clause.text(m.end, self.clause.tokens[phrase.head].start) in {
                "",
                m.title,
            }:
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

    def counted(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names that a bare count sums up: 山田容疑者と木村容疑者の計3人を, 林容疑者ら3人を, A社やB社など5社が."""
        if not phrase.index:
            return ()
        if not counts(phrase.content):
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
        named = before.mention is not None and (
            before.mention.kind is MentionKind.NAME or before.mention.type == "Award"  # 作品賞など5部門を
        )
        if named and (
            before.func in {"の", "ら", "など", "など計", "など合計", "ほか"} or (not before.func and before.content.endswith("ら"))
        ):  # fmt: skip
            group = self.group(before)
            return group if len(group) > 1 or before.func != "の" else ()  # Jリーグの18チーム: of it, not it
        return included(self.clause, self.group, phrase)

    def _serial(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The thing of which a number in a series or a count is meant: H2Bロケットの2号機が, 「X」4基を."""
        if phrase.mention is not None or not _SERIAL.match(phrase.content.lstrip("」』”")):
            return ()
        of = next((c for c in reversed(phrase.children) if c.case == "の" and c.mention is not None), None)
        if of is None and phrase.index:  # 基幹ロケット「ひばり」3号機を
            beside = self.clause.phrases[phrase.index - 1]
            named = beside.mention is not None and beside.mention.kind is MentionKind.NAME
            if not named or beside.func or beside.comma or beside.parent is not phrase:
                return ()
            of = beside
        return self.group(of) if of is not None else ()

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

    def gap(self, predicate: Predicate) -> Argument | None:
        """The noun that a relative clause modifies, where it is a thing and not こと, 予定 and the like."""
        parent = predicate.phrase.parent
        if predicate.form is not Form.ADNOMINAL or parent is None or parent.index < predicate.phrase.index:
            return None
        if predicate.content_clause:
            return None
        after = self.clause.phrases[predicate.phrase.index + 1]
        if (
            self._predicates_over(parent)
            and parent.mention is None
            and after.mention is not None
            and after is not parent
        ):
            if after.mention.kind is MentionKind.NAME and after.parent is parent:
                return self._gap_at(after)  # the parser hung the clause on the verb: 会長を務めるX社は投資した
        while (
            parent.mention is None
            and (parent.case == "の" or self._qualifies(parent))
            and parent.parent is not None
            and not self.words.carries(self.noun(parent))
        ):
            parent = parent.parent  # 傘下に持つ 業界6位の X社
        if parent.mention is None or self.noun(parent) in FORMAL or self.words.carries(self.noun(parent)):
            return None
        return self._gap_at(parent, predicate)

    def _qualifies(self, phrase: Phrase) -> bool:
        """Whether a phrase is an adjective before a noun, on which the parser hung a clause: 発売した 同じ趣旨の商品."""
        own = self.predicates.get(phrase.index)
        return own is not None and own.kind is Kind.ADJECTIVE and own.form is Form.ADNOMINAL

    def _in_quotes(self, phrase: Phrase) -> Phrase:
        """The name in quotes behind a common noun that says what it is of a kind (望遠鏡「X」); else the phrase itself."""
        after = self.clause.phrases[phrase.index + 1] if phrase.index + 1 < len(self.clause.phrases) else None
        bare = not phrase.func and not phrase.comma and phrase.mention is not None
        if after is None or after.mention is None or not bare or phrase.parent is not after:
            return phrase
        described = phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL
        quoted = after.text.startswith(("「", "『")) and after.mention.kind is MentionKind.NAME
        return after if described and quoted else phrase

    def cleft(self, predicate: Predicate) -> Argument | None:
        """What a cleft sentence says the clause holds of: 逮捕されたのは、A容疑者とB容疑者の2人だ."""
        phrase = predicate.phrase
        if predicate.kind is not Kind.VERB or not phrase.func.endswith(("のは", "のが")) or phrase.parent is None:
            return None
        focus = phrase.parent
        relative = self.predicates.get(focus.index)
        if relative is not None and relative.form is Form.ADNOMINAL and relative.kind is Kind.VERB and focus.parent:
            focus = focus.parent  # 優勝したのは 9秒85で走った X選手だ
        if focus.index < phrase.index or (
            self._predicates_over(focus) and self.predicates[focus.index].kind is not Kind.COPULA
        ):
            return None
        if focus.mention is not None:
            return Argument(self.group(focus), focus, "cleft")
        counted = self.counted(focus)
        return Argument(counted, focus, "cleft") if counted else None

    def row(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names from a phrase on that are written in one row with it: A of 子会社のA、B、C with B and C."""
        mention = phrase.mention
        if mention is None:
            return ()
        members: tuple[Mention, ...] = (mention,)
        for other in self.clause.phrases[phrase.index + 1 : phrase.index + 10]:
            group = self.group(other)
            named = other.mention is not None and other.content.lstrip("「『").startswith(other.mention.surface)
            if mention not in group or not named:  # 子会社のA社と持ち株会社のB社
                break
            above = other.parent.mention if other.func == "の" and other.parent is not None else None
            if above is not None and above.kind is MentionKind.NAME and not other.content.endswith(above.surface):
                break  # 米国の会社、A社と日本のB社
            members = group[group.index(mention) :]
        return members

    def gaps(self, predicate: Predicate) -> list[Argument]:
        """What a relative clause may modify, likeliest first: in 起きた四川省の地震 the nearest noun, then its head."""
        if (focus := self.cleft(predicate)) is not None:
            return [focus]
        first = self.gap(predicate)
        if (
            first is not None
            and first.phrase is not None
            and first.phrase.func == "による"
            and first.phrase.parent is not None
        ):
            caused = first.phrase.parent  # 湾で起きた X号による流出事故
            if caused.mention is not None and self.ontology.is_a(caused.mention.type, "Event"):
                return [self._gap_at(caused)]
        if first is not None and (owner := self._owner_between(predicate, first)) is not None:
            return [owner, first]
        if first is None or first.phrase is None or first.phrase.case != "の" or first.phrase.parent is None:
            return [first] if first is not None else []
        head = first.phrase.parent
        if head.mention is None or head.index < first.phrase.index:
            return [first]
        found = [first, self._gap_at(head)]
        if self._of_country(predicate, first, head):
            return found[1:]
        located = predicate.lemmas[-1] in _LYING and self.ontology.is_a(head.mention.type, "Facility")
        return found[::-1] if located and self.ontology.is_a(first.head.type, "Agent") else found  # 市内にあるX社の工場

    def _of_country(self, predicate: Predicate, country: Argument, head: Phrase) -> bool:
        """Whether the place in の only says whence the body or person comes that a clause with an object tells of:
        ロボットを手掛ける ドイツの X社."""
        named = head.mention is not None and head.mention.kind is MentionKind.NAME
        if not named or predicate.passive or not self.ontology.is_a(country.head.type, "Place"):
            return False
        acts = head.mention is not None and self.ontology.is_a(head.mention.type, "Agent")
        return acts and any(c.case == "を" for c in predicate.phrase.children)

    def _owner_between(self, predicate: Predicate, head: Argument) -> Argument | None:
        """The person right behind a relative clause that the parser hangs on what is theirs: 死去した 高木誠さんの 葬儀."""
        index = predicate.phrase.index + 1
        if head.phrase is None or head.phrase.index <= index or self.ontology.is_a(head.head.type, "Agent"):
            return None
        near = self.clause.phrases[index]
        m = near.mention
        if m is None or near.func != "の" or near.parent is not head.phrase or m.kind is not MentionKind.NAME:
            return None
        return self._gap_at(near) if self.ontology.is_a(m.type, "Person") else None

    def _gap_at(self, parent: Phrase, clause: Predicate | None = None) -> Argument:
        parent = self._in_quotes(parent)
        copula = self.predicates.get(parent.index)
        described = parent.mention is not None and parent.mention.kind is not MentionKind.NAME
        if copula is not None and copula.kind is Kind.COPULA and described:
            within: list[Argument] = []  # XはYが作るZだ: the parser hangs the topic on the relative clause
            if clause is not None:
                written = self.case(clause.phrase, "が") is not None
                within = self.topics(clause.phrase)  # Xは大阪に本社を置くメーカーだ
                within = [t for t in within if (not self._apart(t, clause) if written else self._is_such(t, parent))]
            for found in (*reversed(self.topics(parent)), *reversed(within), self.case(parent, "が")):
                if found is not None:
                    return Argument(found.mentions, found.phrase, "gap")
        if copula is None and described and (told := self._told_of(parent, clause)) is not None:
            return told
        members = self.group(parent)
        if clause is not None and len(members) > 1:  # A社と、B社が買収したC社: A stands before the clause
            start = self.clause.tokens[clause.phrase.begin].start
            members = tuple(m for m in members if m.start >= start) or members
        return Argument(members, parent, "gap")

    def _apart(self, topic: Argument, clause: Predicate) -> bool:
        """Whether a topic stands behind the subject of the clause that it hangs on."""
        written = self.case(clause.phrase, "が")
        if topic.phrase is None or written is None or written.phrase is None:
            return True
        return topic.phrase.index > written.phrase.index

    def _is_such(self, topic: Argument, described: Phrase) -> bool:
        """Whether a topic is of the class that a common noun behind it tells."""
        told = described.mention.type if described.mention is not None else ""
        return told not in {"", "Thing"} and self.ontology.is_a(topic.head.type, told)

    def _told_of(self, phrase: Phrase, clause: Predicate | None = None) -> Argument | None:
        """Whom a description says what it is though the parser takes its で for a particle: 同社は大阪に本社を置く
        メーカーで、…に出資する."""
        if phrase.func != "で" or not phrase.comma or phrase.parent is None or phrase.mention is None:
            return None
        within = self.topics(clause.phrase) if clause is not None else []
        if clause is not None and self.case(clause.phrase, "が") is not None:
            within = [t for t in within if not self._apart(t, clause)]
        for topic in (*reversed(within), *reversed(self.topics(phrase.parent))):
            if self._is_such(topic, phrase) and topic.phrase is not None and topic.phrase.index < phrase.index:
                return Argument(topic.mentions, topic.phrase, "gap")
        return None

    def said_to_be(self, phrase: Phrase) -> bool:
        """Whether a phrase in で tells what a topic is, not where something is: 大橋は鋼製の橋で、2020年に完成した."""
        clauses = [self.predicates.get(c.index) for c in phrase.children]
        relative = next((p for p in clauses if p is not None and p.form is Form.ADNOMINAL), None)
        nominal = phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL
        own = any(self._is_such(topic, phrase) for topic in self.topics(phrase))
        return nominal and (own or self._told_of(phrase, relative) is not None)

    def genitive(self, phrase: Phrase) -> list[Argument]:
        """The の-modifiers of a noun phrase, nearest last; through modifiers that name nothing (日本の次の対戦相手)."""
        found: list[Argument] = []
        for c in phrase.children:
            if c.index > phrase.index or self._predicates(c):
                continue
            if c.case != "の":
                bare = c.mention is None or self._titles(c, phrase)
                if not c.func and not c.comma and bare and c.index == phrase.index - 1:
                    found.extend(self.genitive(c))  # a compound cut in two, 高木さんの 小説 「X」
                continue
            if c.mention is None:
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
            gap = _BRACKET.sub("", self.clause.text(m.end, before))
            if m.end <= before and len(gap) <= 1 and gap.strip(" 　・の") == "":
                return m
        cut = self.clause.phrases[phrase.index - 1] if phrase.index else None  # the parser cuts 米社 | 買収へ in two
        beside = cut.mention if cut is not None and cut.parent is phrase and not cut.func and not cut.comma else None
        return beside if beside is not None and beside.end == before else None

    def _adnominal(self, phrase: Phrase) -> bool:
        return phrase.adnominal and phrase.case != "の"
