"""Arguments that stand beside a predicate: in a case, as its topic, as the noun that it modifies, in its compound."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from kg.fact.argument.counted import (
    counted_by,
    examples_of,
    person_of,
    plaintiffs,
    serial,
    summed_up,
    with_others,
)
from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind

__all__ = ["Argument", "Beside"]

_LISTING = frozenset(("と", "や"))
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_BARE_SUBJECT = {"率いる", "扮する", "演じる", "演ずる"}
_WITH_OBJECT = re.compile(
    r"^(?:主な|最終|当面の)?(?:目的|対象|中心|皮切り|機|きっかけ|契機|発端|起点|端緒|条件|理由|背景|もと|基|元|柱|軸|前提|念頭|めど|メド|目処|目途|標的|拠点|舞台|"
    r"ターゲット|参考|題材|モデル|テーマ|名目|口実|武器|原料|原作|土台|基盤|手本|目安|目標|期限|最後|境|前|間近|頂点|主体|母体|担保|材料|ベース|基礎|下敷き|モチーフ|原案|ヒント|手がかり)$"
)


@dataclass(frozen=True)
class Argument:
    """Mentions in one argument place (several where coordinated) and where they were found."""

    mentions: tuple[Mention, ...]
    phrase: Phrase | None
    source: str

    @property
    def head(self) -> Mention:
        return self.mentions[-1]


class Beside(Coordination):
    """What stands beside the predicates of a sentence."""

    _cases: dict[tuple[int, str], Argument | None] | None = None  # by phrase and case, once no phrase is hung elsewhere
    foci: frozenset[int] = frozenset()  # the phrases of which a cleft tells, once no phrase is hung elsewhere

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
            if summed := summed_up(self, child):
                return Argument(summed, child, "direct")
            if exemplified := examples_of(self, child):
                return Argument(exemplified, child, "direct")
            if child.mention is not None:
                if case == "と" and (self._quoted(child) or self._sourced(child)):
                    continue
                return Argument((*self._clusters(phrase, child), *self.group(child)), child, "direct")
            counted = counted_by(self, child) or serial(self, child) or with_others(self, child)
            if counted := counted or (plaintiffs(self, child, phrase) if case == "が" else ()):
                return Argument(counted, child, "direct")
        if case == "で" and phrase.index in self.there:  # 事故が国道であった
            held = phrase.mention or next((m for m in reversed(phrase.inner)), None)
            return Argument((held,), phrase, "direct") if held is not None else None
        return self._bare_subject(phrase) if case == "が" else None

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
        predicate = phrase.predicate
        if predicate is None or predicate.form is not Form.ADNOMINAL or predicate.lemmas[-1] not in _BARE_SUBJECT:
            return None
        verb = self.clause.tokens[phrase.head]
        for m in (phrase.mention, *reversed(phrase.inner)):
            if m is not None and m.kind is MentionKind.NAME and self.clause.between(m, verb) in {"", m.title}:
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
        own = phrase.predicate
        copula = own is not None and own.kind is Kind.COPULA and phrase.func == "で" and phrase.comma
        return copula and person_of(self, phrase.mention)

    def _sourced(self, phrase: Phrase) -> bool:
        """Whether a と-phrase is one of several sources: A紙とB紙によると."""
        after = self.clause.phrases[phrase.index + 1 : phrase.index + 2]
        return bool(after) and after[0].case == "によると"

    def topics(self, phrase: Phrase) -> list[Argument]:
        """The topics (は, も) beside a predicate that stand in no written case, nearest last; so is what a cleft before it tells of:
        座礁したのは「X」で、A社が運航していた."""
        found = []
        acts = phrase.has("が")
        for c in phrase.children:
            if (c.theme or (acts and c.index in self.foci)) and (
                members := self.group(c) if c.mention is not None else counted_by(self, c)
            ):
                found.append(Argument(members, c, "topic"))
        return found

    def genitive(self, phrase: Phrase) -> list[Argument]:
        """The の-modifiers of a noun phrase, nearest last; through modifiers that name nothing (日本の次の対戦相手)."""
        found: list[Argument] = []
        for c in phrase.children:
            if c.index > phrase.index or c.clausal:
                continue
            if c.case != "の":
                bare = c.mention is None or self._titles(c, phrase)
                since = c.dated and c.func.endswith("の")  # 高木氏の 4月からの 社長就任
                if since or (not c.func and not c.comma and bare and c.index == phrase.index - 1):
                    found.extend(self.genitive(c))  # a compound cut in two, 高木さんの 小説 「X」
                continue
            if c.mention is None and (summed := counted_by(self, c) or serial(self, c)):
                found.append(Argument(summed, c, "genitive"))
            elif c.mention is None:
                found.extend(self.genitive(c))
            elif c.func in {"の", "側の", "などの", "らの"}:
                found.append(Argument(self.group(c), c, "genitive"))
        return found or self._of_row(phrase)

    def _of_row(self, phrase: Phrase) -> list[Argument]:
        """Whose the first of two people with their titles is, where what says it hangs on the second: H新聞の X記者と Y記者."""
        before, after = phrase.before, phrase.parent
        if before is None or after is None or before.parent is not after or before.func != "の" or not before.named:
            return []
        titled = all(p.mention is not None and p.mention.title and p.named for p in (phrase, after))
        listed = phrase.case in {"と", "や"} or (phrase.comma and not phrase.func)
        return [Argument(self.group(before), before, "genitive")] if titled and listed else []

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
        cut = phrase.before  # the parser cuts 米社 | 買収へ in two
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
            members, k = (other, *members), k - 1
        return members

    def _adnominal(self, phrase: Phrase) -> bool:
        return phrase.adnominal and phrase.case != "の"


def _measures(m: Mention) -> bool:
    """Whether a value says how much or how long."""
    return m.kind is MentionKind.QUANTITY or (m.time is not None and bool(m.time.duration))
