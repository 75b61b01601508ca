"""Predicate–argument structure: who does what to whom, whatever voice, clause or coordination it is written in.

Arguments are found where Japanese puts them: beside the predicate with a case particle, as the topic of its clause, as
the noun that a relative clause modifies, shared along a chain of clauses, or nowhere (left out). Each argument says
where it was found, so that confidence can tell a written subject from a guessed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.fact.complement import attach_complements
from kg.fact.phrase import Clause, Phrase
from kg.fact.predicate import Form, Kind, Predicate, predicate_of
from kg.fact.words import Words
from kg.model import Mention, MentionKind, SentenceKind
from kg.ontology import Ontology

__all__ = ["Argument", "Arguments"]

_CASE_MARKED = {"が", "を", "に", "と", "へ", "から", "で", "に対して", "によって", "より"}
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_NAMING = {"いう", "言う", "呼ぶ", "称する", "名付ける", "名づける", "題する"}
_QUOTING = frozenset(
    ["呼ぶ", "名付ける", "名づける", "称する", "言う", "いう", "題する", "する", "なる", "述べる", "見る", "みる"]
)
_BARE_SUBJECT = {"率いる", "扮する"}
_COORDINATING = {"と", "や", "か"}
_CONJUNCTION = re.compile(
    r"^(?:および|及び|ならびに|並びに|そして|または|又は|あるいは|もしくは|かつ|また|さらに|、)+$"
)
_SIDE_BY_SIDE = re.compile(r"[」』][・、，]?[「『]")
_PLURAL = re.compile(
    r"^(?:両|同|[0-9０-９一二三四五六七八九十]+)(?:社|者|人|氏|国|行|容疑者|被告|選手|団体|チーム|県|市|校|党|カ国|か国|ヶ国|機関|銀行|名|紙|局|グループ|企業|都市|作品|法人)"
    r"|^(?:[一-龥]{2}|計|両)?[0-9０-９]+[一-龥ァ-ヶー]{1,6}$"  # 県内4信用金庫, 3町村
)
_WITH_OBJECT = re.compile(
    r"^(?:主な|最終|当面の)?(?:目的|対象|中心|皮切り|機|きっかけ|契機|条件|理由|背景|もと|基|元|柱|軸|前提|念頭|めど|メド|目処|目途|標的|拠点|舞台|"
    r"ターゲット|参考|題材|モデル|テーマ|名目|口実|武器|原料|原作|土台|基盤|手本|目安|目標|期限|最後|境|前|間近|頂点|主体|母体|担保|材料)$"
)
_STAKES = ("株式", "株", "持ち分", "経営権", "過半数")
_COUNT = re.compile(
    r"^(?:計|合計|合わせて)?[0-9０-９一二三四五六七八九十]+(?:人|社|名|団体|か国|カ国|ヶ国|行|校|容疑者|被告|氏|者)$"
)
_FORMAL = {
    "こと", "事", "の", "もの", "ため", "為", "とき", "時", "際", "ところ", "よう", "はず",
    "わけ", "つもり", "ほか", "うえ", "上", "中", "なか", "後", "前", "点", "旨",
}  # fmt: skip


@dataclass(frozen=True)
class Argument:
    """Mentions in one argument place (several where coordinated) and where they were found."""

    mentions: tuple[Mention, ...]
    phrase: Phrase | None
    source: str

    @property
    def head(self) -> Mention:
        return self.mentions[-1]


class Arguments:
    """The predicates of a sentence and their arguments."""

    def __init__(self, clause: Clause, ontology: Ontology, words: Words) -> None:
        self.clause = clause
        self.words = words
        self.ontology = ontology
        self.predicates: dict[int, Predicate] = {}
        for phrase in clause.phrases:
            if (found := predicate_of(clause, phrase, words.posts, words.doings)) is not None:
                self.predicates[phrase.index] = found
        self._quote()
        self._groups: dict[int, tuple[Mention, ...]] = {}
        self.headline = self._headline_topic()
        self._reattach()
        attach_complements(self)

    def _quote(self) -> None:
        """What is said or decided though the parser takes it for a condition: 離脱すると会議で決定した."""
        for i, predicate in self.predicates.items():
            above = self.predicates.get(predicate.phrase.link)
            if predicate.form is not Form.CONDITIONAL or not predicate.tail.endswith("と") or above is None:
                continue
            siblings = above.phrase.children
            said = any("と" in e.complement for lemma in above.lemmas for e in self.words.embeds.get(lemma, ()))
            if said and above.kind is Kind.VERB and not any(c.case == "を" for c in siblings) and not any(
                c.index != i and (p := self.predicates.get(c.index)) is not None and p.form is Form.QUOTED for c in siblings
            ):  # fmt: skip
                self.predicates[i] = replace(predicate, form=Form.QUOTED)

    def _headline_topic(self) -> Phrase | None:
        """The bare name that opens a headline before its comma: ソフトバンク、米社を買収."""
        if self.clause.sentence.kind is not SentenceKind.HEADING:
            return None
        for phrase in self.clause.phrases[:5]:
            if phrase.func and phrase.case not in {"と", "や", "の"}:
                return None
            if phrase.comma and not phrase.func:
                return phrase if phrase.mention is not None and phrase is not self.clause.phrases[-1] else None
        return None

    def _reattach(self) -> None:
        """Moves what the parser hung on a noun to the predicate above: a case-marked phrase that is neither coordinated
        with its noun nor adnominal (トヨタと 3000億円の契約を 結んだ)."""
        for phrase in self.clause.phrases:
            if phrase.parent is None or phrase.adnominal or phrase.index in self._predicating():
                continue
            if (office := self._office_over(phrase)) is not None:
                self._move(phrase, office)
                continue
            if self._of_under_way(phrase):
                continue
            dated = phrase.mention is None and any(m.kind is MentionKind.TIME for m in phrase.values)
            if (
                phrase.case not in _CASE_MARKED
                and not (phrase.topic and not phrase.case)
                and not (dated and not phrase.case)
            ):
                continue
            above = phrase.parent
            if phrase.case in {"を", "に対して"} and (said := self._said(phrase, above)) is not None:
                self._move(phrase, said)  # 容疑者を 逮捕したと 発表した
                continue
            if phrase.case == "が" and (doing := self._of_relative(phrase, above)) is not None:
                self._move(phrase, doing)  # 当局が 午後に行った会見によると、死者は
                continue
            if phrase.case == "が" and self._names(above) and above.parent is not None:
                self._move(phrase, above.parent)  # 当局が 「X」と呼ばれる 計画を 発表
                continue
            if above.index < phrase.index or self._predicates_over(above):
                continue
            if phrase.case == "と" and self._coordinated(phrase):
                continue
            while above.parent is not None and above.parent.index > phrase.index and not self._predicates_over(above):
                above = above.parent
            if above is not phrase.parent and self._predicates_over(above):
                self._move(phrase, above)

    def _said(self, phrase: Phrase, above: Phrase) -> Phrase | None:
        """The quoted clause between a phrase in を and the verb of saying that the parser hung it on."""
        predicate = self.predicates.get(above.index)
        if predicate is None or predicate.kind is not Kind.VERB:
            return None
        if not any("と" in e.complement for lemma in predicate.lemmas for e in self.words.embeds.get(lemma, ())):
            return None
        for child in above.children:
            said = self.predicates.get(child.index)
            if child.index > phrase.index and said is not None and said.form is Form.QUOTED and said.kind is Kind.VERB:
                if phrase.case == "に対して":  # メタに対して 制裁金を科すと 発表した
                    frames = (f for x in said.lemmas for f in self.ontology.frames.verbs.get(x, ()))
                    return child if any("に対して" in f.object for f in frames) else None
                return None if any(c.case == "を" for c in child.children) else child
        return None

    def _of_relative(self, phrase: Phrase, above: Phrase) -> Phrase | None:
        """The relative clause that a phrase in が opens, though the parser hung it on a predicate with a subject of its
        own after it."""
        own = [c for c in above.children if c.index > phrase.index and (c.case == "が" or (c.topic and not c.case))]
        if not own or not self._predicates_over(above):
            return None
        for i in range(phrase.index + 1, own[0].index):
            found = self.predicates.get(i)
            if found is None or found.kind is Kind.NOUN:
                continue
            if found.kind is not Kind.VERB or found.form is not Form.ADNOMINAL or found.passive:
                return None
            if any(c.case in {"が", "を"} or c.topic for c in found.phrase.children):
                return None
            return (
                found.phrase
                if all(p.parent is found.phrase for p in self.clause.phrases[phrase.index + 1 : i])
                else None
            )
        return None

    def _of_under_way(self, phrase: Phrase) -> bool:
        """Hangs a phrase on the action under way right after it, which the parser takes for a noun: ドイツを 訪問中の."""
        after = self.predicates.get(phrase.index + 1)
        if after is None or after.tail != "ている" or after.phrase.func != "の" or phrase.case not in _CASE_MARKED:
            return False
        if phrase.parent is not after.phrase:
            self._move(phrase, after.phrase)
        return True

    def _office_over(self, phrase: Phrase) -> Phrase | None:
        """The verb of taking a post that a post with に belongs to, where the parser hung it on what embeds the verb:
        後任にX氏が就任すると発表した."""
        if phrase.case not in {"に", "として"} or phrase.parent is None or not self._is_post(phrase):
            return None
        for i in range(phrase.index + 1, phrase.parent.index):
            predicate = self.predicates.get(i)
            if predicate is None or predicate.kind is not Kind.VERB or predicate.form is Form.CONTINUATIVE:
                continue
            for lemma in predicate.lemmas:
                if any(link.event and phrase.case in link.noun for link in self.words.links.get(lemma, ())):
                    return predicate.phrase
        return None

    def _is_post(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a noun that somebody is to something: 社長, 後任."""
        if phrase.mention is not None and phrase.mention.kind is MentionKind.NAME:
            return False
        content = phrase.content
        return any(content[k:] in self.ontology.frames.nouns for k in range(max(0, len(content) - 8), len(content)))

    def _move(self, phrase: Phrase, above: Phrase) -> None:
        """Hangs a phrase on the nearest predicate from `above` upwards, if there is one."""
        target: Phrase | None = above
        while target is not None and not (self._predicates_over(target) and target.index > phrase.index):
            target = target.parent
        if target is None or phrase.parent is None:
            return
        phrase.parent.children.remove(phrase)
        phrase.parent = target
        target.children.append(phrase)
        target.children.sort(key=lambda p: p.index)

    def _names(self, phrase: Phrase) -> bool:
        """Whether a relative clause only names the noun after it: 「X」と呼ばれる."""
        predicate = self.predicates.get(phrase.index)
        if (
            predicate is None
            or predicate.form is not Form.ADNOMINAL
            or not (predicate.passive or predicate.lemmas[-1] in {"いう", "言う"})
        ):
            return False
        return predicate.lemmas[-1] in _NAMING and any(c.case == "と" for c in phrase.children)

    def _predicating(self) -> set[int]:
        return {i for i, p in self.predicates.items() if p.kind is not Kind.NOUN}

    def _predicates_over(self, phrase: Phrase) -> bool:
        predicate = self.predicates.get(phrase.index)
        return predicate is not None and predicate.kind is not Kind.NOUN

    def _coordinated(self, phrase: Phrase) -> bool:
        """Whether a と-phrase is one of several names in one argument."""
        if phrase.mention is None:
            return True
        for other in self.clause.phrases[phrase.index + 1 :]:
            if other.mention is not None and phrase.mention in self._group(other):
                return True
            if other.mention is not None and not other.adnominal:
                return False
        return False

    # ── beside the predicate ────────────────────────────────────────────────────────────────────────────────────

    def case(self, phrase: Phrase, case: str) -> Argument | None:
        """The argument that stands beside a predicate in one case, the nearest where there are several."""
        for child in reversed(phrase.children):
            if child.case != case or self._adnominal(child) or (case == "を" and self._adverbial(child)):
                continue
            if child.mention is not None:
                if case == "と" and (self._quoted(child) or self._sourced(child)):
                    continue
                return Argument((*self._clusters(phrase, child), *self.group(child)), child, "direct")
            if counted := self._counted(child):
                return Argument(counted, child, "direct")
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

    def _adverbial(self, phrase: Phrase) -> bool:
        """Whether a phrase in を belongs to the adverbial after it: 不動産投資を 目的に 設立する, 4月を めどに 終える."""
        after = self.clause.phrases[phrase.index + 1 : phrase.index + 2]
        return bool(after) and bool(_WITH_OBJECT.match(after[0].content)) and after[0].func in {
            "に", "として", "として、", "で", "にして", "とし", "とする"
        }  # fmt: skip

    def _counted(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names that a bare count sums up: 山田容疑者と木村容疑者の計3人を, 林容疑者ら3人を, A社やB社など5社が."""
        if not _COUNT.match(phrase.content) or not phrase.index:
            return ()
        before = self.clause.phrases[phrase.index - 1]
        if before.mention is not None and before.mention.kind is MentionKind.NAME and (
            before.func in {"の", "ら", "など", "など計", "など合計", "ほか"} or (not before.func and before.content.endswith("ら"))
        ):  # fmt: skip
            return self.group(before)
        return ()

    def _sourced(self, phrase: Phrase) -> bool:
        """Whether a と-phrase is one of several sources: A紙とB紙によると."""
        after = self.clause.phrases[phrase.index + 1 : phrase.index + 2]
        return bool(after) and after[0].case == "によると"

    def topics(self, phrase: Phrase) -> list[Argument]:
        """The topics (は, も) beside a predicate that stand in no written case, nearest last."""
        return [
            Argument(self.group(c), c, "topic")
            for c in phrase.children
            if c.topic and not c.case and c.mention is not None
        ]

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
            and parent.case == "の"
            and parent.parent is not None
            and not self.words.carries(self.noun(parent))
        ):
            parent = parent.parent  # 傘下に持つ 業界6位の X社
        if parent.mention is None or self.noun(parent) in _FORMAL or self.words.carries(self.noun(parent)):
            return None
        return self._gap_at(parent)

    def cleft(self, predicate: Predicate) -> Argument | None:
        """What a cleft sentence says the clause holds of: 逮捕されたのは、A容疑者とB容疑者の2人だ."""
        phrase = predicate.phrase
        if predicate.kind is not Kind.VERB or not phrase.func.endswith(("のは", "のが")) or phrase.parent is None:
            return None
        focus = phrase.parent
        if focus.index < phrase.index or (
            self._predicates_over(focus) and self.predicates[focus.index].kind is not Kind.COPULA
        ):
            return None
        if focus.mention is not None:
            return Argument(self.group(focus), focus, "cleft")
        counted = self._counted(focus)
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
            members = group[group.index(mention) :]
        return members

    def gaps(self, predicate: Predicate) -> list[Argument]:
        """What a relative clause may modify, likeliest first: in 起きた四川省の地震 the nearest noun, then its head."""
        if (focus := self.cleft(predicate)) is not None:
            return [focus]
        first = self.gap(predicate)
        if first is None or first.phrase is None or first.phrase.case != "の" or first.phrase.parent is None:
            return [first] if first is not None else []
        head = first.phrase.parent
        return [first, self._gap_at(head)] if head.mention is not None and head.index > first.phrase.index else [first]

    def _gap_at(self, parent: Phrase) -> Argument:
        copula = self.predicates.get(parent.index)
        described = parent.mention is not None and parent.mention.kind is not MentionKind.NAME
        if copula is not None and copula.kind is Kind.COPULA and described:
            for found in (*reversed(self.topics(parent)), self.case(parent, "が")):
                if found is not None:
                    return Argument(found.mentions, found.phrase, "gap")
        if copula is None and described and (told := self._told_of(parent)) is not None:
            return told
        return Argument(self.group(parent), parent, "gap")

    def _told_of(self, phrase: Phrase) -> Argument | None:
        """Whom a description says what it is though the parser takes its で for a particle: 同社は大阪に本社を置く
        メーカーで、…に出資する."""
        if phrase.func != "で" or not phrase.comma or phrase.parent is None or phrase.mention is None:
            return None
        for topic in reversed(self.topics(phrase.parent)):
            same = self.ontology.is_a(topic.head.type, phrase.mention.type) and phrase.mention.type not in {"", "Thing"}
            if same and topic.phrase is not None and topic.phrase.index < phrase.index:
                return Argument(topic.mentions, topic.phrase, "gap")
        return None

    def genitive(self, phrase: Phrase) -> list[Argument]:
        """The の-modifiers of a noun phrase, nearest last; through modifiers that name nothing (日本の次の対戦相手)."""
        found: list[Argument] = []
        for c in phrase.children:
            if c.index > phrase.index or c.index in self._predicating():
                continue
            if c.case != "の":
                if not c.func and not c.comma and c.mention is None and c.index == phrase.index - 1:
                    found.extend(self.genitive(c))  # a compound cut in two
                continue
            if c.mention is None:
                found.extend(self.genitive(c))
            elif c.func in {"の", "側の", "などの", "らの"}:
                found.append(Argument(self.group(c), c, "genitive"))
        return found

    def compound(self, phrase: Phrase, before: int) -> Mention | None:
        """The mention that ends right before a character offset inside the phrase: 米社 in 米社買収."""
        for m in reversed(phrase.inner if phrase.mention is None else (*phrase.inner, phrase.mention)):
            gap = _BRACKET.sub("", self.clause.text(m.end, before))
            if m.end <= before and len(gap) <= 1 and gap.strip(" 　・の") == "":
                return m
        return None

    # ── along the chain of clauses ──────────────────────────────────────────────────────────────────────────────

    def subjects(self, predicate: Predicate, skip: Argument | None = None) -> Iterator[Argument]:
        """Candidates for the subject in order of preference; `skip` is an argument that has another part already."""
        taken = skip.phrase.index if skip is not None and skip.phrase is not None else -1
        for found in self._subjects(predicate):
            if found.phrase is None or found.phrase.index != taken:
                yield found

    def _subjects(self, predicate: Predicate) -> Iterator[Argument]:
        phrase = predicate.phrase
        if (found := self.case(phrase, "が")) is not None or (found := self.genitive_subject(predicate)) is not None:
            yield found
        relative = predicate.form is Form.ADNOMINAL and not predicate.content_clause
        if relative:  # は is hardly ever within a relative clause
            yield from self.gaps(predicate)
        yield from reversed(self.topics(phrase))
        if not relative:
            yield from self.gaps(predicate)
        yield from self._shared_gap(predicate)
        for earlier in self.earlier(phrase):
            if (found := self.case(earlier, "が")) is not None:
                yield Argument(found.mentions, found.phrase, "sibling")
                break
            if topics := self.topics(earlier):
                yield Argument(topics[-1].mentions, topics[-1].phrase, "sibling")
                break
        relative = False
        for holder, tight in self.governors(phrase):
            if holder is None:
                relative = True
                continue
            found = self.case(holder, "が")
            if found and found.phrase and found.phrase.index < phrase.index and tight and not relative:
                yield Argument(found.mentions, found.phrase, "inherited")
            for topic in reversed(self.topics(holder)):
                if topic.phrase and topic.phrase.index < phrase.index:
                    yield Argument(topic.mentions, topic.phrase, "relative_topic" if relative else "inherited")
        for other in reversed(self.clause.phrases[: phrase.index]):
            if other.topic and not other.case and other.mention is not None and not relative:
                yield Argument(self.group(other), other, "sentence_topic")
        if self.headline is not None and self.headline.index < phrase.index:
            yield Argument(self.group(self.headline), self.headline, "headline_topic")

    def genitive_subject(self, predicate: Predicate) -> Argument | None:
        """The subject that a relative clause writes with の: 同グループの 発表した データ."""
        if predicate.form is not Form.ADNOMINAL or predicate.kind is not Kind.VERB or predicate.passive:
            return None
        found = self.case(predicate.phrase, "の")
        if found is None or found.phrase is None or found.phrase.func != "の":
            return None
        return found if any(self.ontology.is_a(found.head.type, c) for c in ("Agent", "Country")) else None

    def _shared_gap(self, predicate: Predicate) -> Iterator[Argument]:
        """The noun that the chain of clauses modifies which begins with this one: 大会で優勝し、三冠を狙ったX大."""
        last = predicate
        while last.form is Form.CONTINUATIVE and (above := self.predicates.get(last.phrase.link)) is not None:
            if above.kind is Kind.NOUN or self.case(last.phrase, "が") is not None:
                return
            last = above
        if last is not predicate and last.form is Form.ADNOMINAL and self.case(last.phrase, "が") is None:
            yield from self.gaps(last)

    def earlier(self, phrase: Phrase) -> Iterator[Phrase]:
        """Predicates in て or 連用 form that lead up to this one, nearest first."""
        for child in reversed(phrase.children):
            other = self.predicates.get(child.index)
            if other is not None and other.form is Form.CONTINUATIVE and other.kind is not Kind.NOUN:
                yield child
                yield from self.earlier(child)

    def governors(self, phrase: Phrase) -> Iterator[tuple[Phrase | None, bool]]:
        """The phrases above one, as (phrase, tight): tight where the subject is shared, not only the topic. (None, …)
        marks that a relative clause was left."""
        current = phrase
        tight = True
        while (parent := current.parent) is not None:
            own = self.predicates.get(current.index)
            if own is not None and own.kind is not Kind.NOUN:
                if own.form is Form.ADNOMINAL and not own.content_clause and not self._opaque(parent):
                    yield None, False
                elif own.form in {Form.ADVERBIAL, Form.CONDITIONAL}:
                    tight = False
            yield parent, tight
            current = parent

    def _opaque(self, parent: Phrase) -> bool:
        noun = self.noun(parent)
        return noun in _FORMAL or self.words.carries(noun)

    def shared_object(self, predicate: Predicate, case: str) -> Argument | None:
        """The object of the clause before, shared: 米社を買収し、子会社化した; of shares the body: B社の株式の58%を取得し、子会社化した."""
        for earlier in self.earlier(predicate.phrase):
            found = self.case(earlier, case)
            if found is not None and found.head.kind is not MentionKind.NOMINAL:
                return Argument(found.mentions, found.phrase, "sibling")
            for child in reversed(earlier.children):
                held = next((self.clause.holding(child, n) for n in _STAKES if self.clause.ends_in(child, n)), None)
                if child.case == case and held is not None and (of := self.genitive(held)):
                    return Argument(of[-1].mentions, of[-1].phrase, "sibling")
            return Argument(found.mentions, found.phrase, "sibling") if found is not None else None
        return None

    # ── coordination ────────────────────────────────────────────────────────────────────────────────────────────

    def group(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The mentions coordinated in an argument, in order; the single head mention where nothing is coordinated."""
        if phrase.index not in self._groups:
            self._groups[phrase.index] = (phrase.mention,) if phrase.mention else ()  # guards against cycles
            self._groups[phrase.index] = self._group(phrase)
        return self._groups[phrase.index]

    def _group(self, phrase: Phrase) -> tuple[Mention, ...]:
        head = phrase.mention
        if head is None:
            return ()
        if head.kind is MentionKind.NOMINAL and (named := self._named(phrase)) is not None:
            return (named,)
        if head.kind is MentionKind.NOMINAL and (summed := self._members(phrase)):
            return summed  # 『A』や『B』などの映画
        members = [head]
        text = self.clause.text
        for m in reversed(phrase.inner):
            between = text(m.end, members[0].start).removeprefix(m.title)
            listed = between in {"、", "と", "や"} or _SIDE_BY_SIDE.fullmatch(between)
            dotted = between in {"・", "，"} and m.type == head.type in {"Person", "Place", "Country"}
            if m.end <= members[0].start and m.kind is head.kind and (listed or dotted) and self._alike(m, head):
                members.insert(0, m)
        current = phrase
        while (found := self._before(current, phrase)) is not None:
            group = self.group(found)
            members = [*group, *members]
            current = found
            if len(group) > 1:
                break
        if len(members) == 1 and (expanded := self._members(phrase)):
            return expanded
        return tuple(dict.fromkeys(members))

    def _named(self, phrase: Phrase) -> Mention | None:
        """The name that a description is given right before it: 「X」という商品, 「X」と呼ばれる装置."""
        for child in reversed(phrase.children):
            if (
                child.mention is not None
                and child.mention.kind is MentionKind.NAME
                and child.func in {"という", "との"}
            ):
                return child.mention
            if self.clause.tokens[child.head].lemma in _NAMING:
                for name in child.children:
                    if name.case == "と" and name.mention is not None and name.mention.kind is MentionKind.NAME:
                        return name.mention
        return None

    def _before(self, current: Phrase, head: Phrase) -> Phrase | None:
        """The phrase coordinated with `current` from the left."""
        k = current.index - 1
        while k >= 0:
            other = self.clause.phrases[k]
            if other is self.headline:
                return None
            marked = (
                other.case in _COORDINATING
                or (not other.func and other.comma)
                or bool(_CONJUNCTION.match(other.func))
                or self._side_by_side(other, current)
            )
            dated = other.mention is None and any(m.kind is MentionKind.TIME for m in other.values)
            if (_CONJUNCTION.match(other.content) and other.mention is None) or (dated and k and current is not head):
                k -= 1
                continue
            if dated and k and self._argument_cluster(self.clause.phrases[k - 1], current):
                k -= 1
                continue
            if (
                other.mention is not None
                and marked
                and not other.topic
                and not (other.case == "と" and (self._quoted(other) or self._mated(other, current)))
                and other.parent is not None
                and (other.parent.case != "によると" or other.parent in {current, head})  # one of several sources
                and current.mention is not None
                and (
                    other.parent in {current, head}
                    or self.leads(other.parent, current)
                    or self._argument_cluster(other, current)
                    or self._side_by_side(other, current)
                    or (other.index == current.index - 1 and current.case == "の" and other.parent is current.parent)
                    or (
                        not other.func
                        and other.comma
                        and other.index == current.index - 1
                        and other.parent is head.parent
                    )
                )
                and self._alike(other.mention, current.mention)
                and (
                    self._same_kind(other.mention, current.mention)
                    or (other.case in _COORDINATING and "Thing" not in {other.mention.type, current.mention.type})
                )
            ):
                return other
            if self.leads(other, current) and other.index not in self._verbal():
                k -= 1
                continue
            return None
        return None

    def _side_by_side(self, before: Phrase, current: Phrase) -> bool:
        """Whether two quoted names stand one after the other: 「A」「B」."""
        a, b = before.mention, current.mention
        return a is not None and b is not None and bool(_SIDE_BY_SIDE.fullmatch(self.clause.text(a.end, b.start)))

    def _mated(self, phrase: Phrase, current: Phrase) -> bool:
        """Whether a と-phrase stands with the genitive after it and not with a later noun: AとBの長女であるC."""
        mate = self.clause.phrases[phrase.index + 1]
        return (
            mate.index < current.index
            and mate.case == "の"
            and mate.mention is not None
            and phrase.mention is not None
            and mate.mention.kind is phrase.mention.kind is MentionKind.NAME
            and mate.mention.type == phrase.mention.type
        )

    def _argument_cluster(self, before: Phrase, current: Phrase) -> bool:
        """Whether the name before a date is one of a row of dated names: 1982年にA賞、1988年にB賞を受賞."""
        return (
            before.comma
            and not before.func
            and before.mention is not None
            and current.mention is not None
            and before.mention.type == current.mention.type
            and (before.mention.kind is current.mention.kind is MentionKind.NAME or current.mention.type == "Award")
        )

    def _verbal(self) -> set[int]:
        return {i for i, p in self.predicates.items() if p.kind in {Kind.VERB, Kind.ADJECTIVE} and not p.headline}

    def leads(self, phrase: Phrase, target: Phrase) -> bool:
        """Whether a phrase is another one or hangs below it."""
        seen = 0
        current: Phrase | None = phrase
        while current is not None and seen < 12:
            if current is target:
                return True
            current, seen = current.parent, seen + 1
        return False

    def _alike(self, a: Mention, b: Mention) -> bool:
        unknown = {"Thing", ""}
        if a.type in unknown or b.type in unknown:
            return True
        for top in ("Agent", "Place", "Work", "Product", "Event", "Technology", "Project", "Award"):
            if self.ontology.is_a(a.type, top) and self.ontology.is_a(b.type, top):
                return True
        return {a.type, b.type} <= {"Country", "Organization", "Company", "GovernmentBody", "InternationalOrganization"}

    def _same_kind(self, a: Mention, b: Mention) -> bool:
        """Names stand with names; a description of unknown class stands with no name."""
        if a.kind is b.kind or a.type == b.type == "Award":
            return True
        return MentionKind.PRONOUN in {a.kind, b.kind}

    def _members(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names that a summing noun stands for: 菊川氏、山田氏の2容疑者, トヨタやホンダなどの各社."""
        for child in phrase.children:
            if child.case != "の" or child.mention is None or child.mention.kind is not MentionKind.NAME:
                continue
            group = self.group(child)
            sums = bool(_PLURAL.match(phrase.content)) or child.func.startswith(("など", "等"))
            if sums and (len(group) > 1 or child.func.startswith(("など", "等"))):
                if phrase.mention is None or self._alike(group[0], phrase.mention):
                    return group
        return ()

    # ── small questions ─────────────────────────────────────────────────────────────────────────────────────────

    def noun(self, phrase: Phrase) -> str:
        """The head noun of a phrase as one token."""
        if phrase.mention is not None and phrase.mention.kind is MentionKind.NAME:
            return ""  # the 計画 of アルテミス計画 closes no clause
        return self.clause.tokens[phrase.stop - 1].surface

    def _adnominal(self, phrase: Phrase) -> bool:
        return phrase.adnominal and phrase.case != "の"

    def _quoted(self, phrase: Phrase) -> bool:
        """Whether a と-phrase closes a quotation or names (「X」と呼ばれる) instead of bringing in a companion."""
        parent = phrase.parent
        if parent is None:
            return False
        lemma = self.clause.tokens[parent.head].lemma
        return lemma in _QUOTING
