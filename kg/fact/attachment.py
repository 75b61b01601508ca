"""Attachment: phrases that the parser hung on the wrong word, hung where Japanese has them."""

from __future__ import annotations

from dataclasses import replace

from kg.fact.coordination import NAMING, Coordination
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind
from kg.model import MentionKind, SentenceKind

__all__ = ["Attachment"]

_HOLDING = {"開く", "開催", "行う", "開幕", "開会", "始まる", "ある"}
_CASE_MARKED = {"が", "を", "に", "と", "へ", "から", "で", "に対して", "によって", "より"}


class Attachment(Coordination):
    """The dependencies of a sentence, mended."""

    _there: set[int]

    def _strays(self) -> None:
        """Hangs a time that the parser took for a sentence of its own on the clause that it dates, with what stands before
        it: ペルーで 現地時間25日午後8時(日本時間26日)ごろ、 地震があった."""
        last = len(self.clause.phrases) - 1
        for phrase in self.clause.phrases[:-1]:
            dated = phrase.mention is None and any(m.kind is MentionKind.TIME for m in phrase.values)
            if phrase.parent is not None or not dated or phrase.index == last or phrase.func not in {"", "ごろ", "頃"}:
                continue
            above: Phrase | None = self.clause.phrases[phrase.index + 1]
            while above is not None and not (
                above.index in self.predicates and self.predicates[above.index].kind is not Kind.NOUN
            ):
                above = above.parent
            if above is None or above.index < phrase.index:
                continue
            self.predicates.pop(phrase.index, None)
            for child in (*phrase.children, phrase):
                if child.parent is not None:
                    child.parent.children.remove(child)
                child.parent = above
                above.children.append(child)
            above.children.sort(key=lambda p: p.index)

    def _taking_place(self) -> None:
        """Takes the で of であった for where an event took place, not for what it was: 事故が3日、三次市の国道であった."""
        for i, own in list(self.predicates.items()):
            phrase = own.phrase
            if own.kind is not Kind.COPULA or not own.tail.startswith("であ") or not self._venue(phrase):
                continue
            told = [c for c in phrase.children if c.case == "が" or (c.topic and not c.case)]
            if any(c.mention is not None and self.ontology.is_a(c.mention.type, "Event") for c in told):
                self.predicates[i] = replace(own, kind=Kind.VERB, lemmas=("ある",), passive_lemma="")
                self._there.add(i)

    def _venue(self, phrase: Phrase) -> bool:
        """Whether something may take place there: a place, a body with rooms, or something of a place."""
        m = phrase.mention
        if m is not None and self.ontology.is_a(m.type, "Event"):
            return False
        return self._somewhere(phrase) or (m is not None and self.ontology.is_a(m.type, "Organization"))

    def _occasions(self) -> None:
        """Takes an event with で for where something is done though the parser takes it for what somebody is: X社は10日に開いた
        総会で、…を決めた."""
        for i in sorted(self.predicates):
            own = self.predicates[i]
            phrase = own.phrase
            if own.kind is not Kind.COPULA or phrase.func != "で" or not phrase.comma or phrase.parent is None:
                continue
            if phrase.mention is None or not self.ontology.is_a(phrase.mention.type, "Event"):
                continue
            told = [c for c in phrase.children if c.case == "が" or (c.topic and not c.case)]
            if any(c.mention is None or not self.ontology.is_a(c.mention.type, "Agent") for c in told):
                continue
            del self.predicates[i]
            for child in told:
                self._move(child, phrase.parent)

    def _scenes(self) -> None:
        """Moves where something happens from a relative clause that a comma parts it from to the clause above, with the
        time before it: 27日、杉並区の踏切で、立ち往生していた 車と 電車が 衝突した."""
        for i in sorted(self.predicates):
            own = self.predicates[i]
            if (
                own.form is not Form.ADNOMINAL
                or own.kind is Kind.NOUN
                or own.content_clause
                or own.phrase.parent is None
            ):
                continue
            self._of_topic(own.phrase)
            places = [
                c for c in own.phrase.children if c.case == "で" and c.comma and not c.topic and self._somewhere(c)
            ]
            if not places:
                continue
            for child in [c for c in own.phrase.children if c.index <= places[-1].index]:
                dated = child.mention is None and any(m.kind is MentionKind.TIME for m in child.values)
                if child in places or (dated and child.case in {"", "に"}):
                    self._move(child, own.phrase.parent)

    def _of_topic(self, clause: Phrase) -> None:
        """Moves the date that follows the topic from a relative clause to what the topic belongs to, unless something is
        held then: X社は27日、B社が起こした 訴訟で…."""
        own = self.predicates[clause.index]
        if own.lemmas[-1] in _HOLDING or own.phrase.parent is None:
            return
        for child in list(clause.children):
            dated = child.mention is None and any(m.kind is MentionKind.TIME for m in child.values)
            before = self.clause.phrases[child.index - 1] if child.index else None
            if not dated or child.case or not child.comma or before is None or child.index == clause.index - 1:
                continue
            above = before.parent
            if before.topic and not before.case and above is not None and above.index > clause.index:
                self._move(child, above)

    def _inside_quoted(self) -> None:
        """Moves what stands before a quoted clause into it where who says it stands after it: 10日、ペルーで 地震があったと 当局が
        発表した."""
        for predicate in list(self.predicates.values()):
            children = predicate.phrase.children
            said = [
                c for c in children
                if (p := self.predicates.get(c.index)) is not None and p.form is Form.QUOTED and p.kind is Kind.VERB
            ]  # fmt: skip
            if len(said) != 1 or predicate.kind is not Kind.VERB:
                continue
            speaker = [c for c in children if c.case == "が" and c.mention is not None]
            if not speaker or any(c.index < said[0].index for c in speaker):
                continue
            for child in [c for c in children if c.index < said[0].index and c.index not in self.predicates]:
                dated = child.mention is None and any(m.kind is MentionKind.TIME for m in child.values)
                if child.case in {"で", "に", "を", "から"} or (dated and not child.case):
                    self._move(child, said[0])

    def _somewhere(self, phrase: Phrase) -> bool:
        """Whether a phrase says where: a place, or something of one (杉並区の踏切)."""
        of = (c for c in phrase.children if c.case == "の")
        return any(p.mention is not None and self.ontology.is_a(p.mention.type, "Place") for p in (phrase, *of))

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
            if self._second_object(phrase, above) and above.parent is not None:
                self._move(phrase, above.parent)
                if phrase.parent is not None and (said := self._said(phrase, phrase.parent)) is not None:
                    self._move(phrase, said)
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

    def _second_object(self, phrase: Phrase, above: Phrase) -> bool:
        """Whether a relative clause has an object of its own after this one, which then belongs to the verb above:
        賞を、理論を確立した A氏に 授与する."""
        own = self.predicates.get(above.index)
        if phrase.case != "を" or not phrase.comma or own is None or own.kind is not Kind.VERB:
            return False
        return own.form is Form.ADNOMINAL and any(c.case == "を" and c.index > phrase.index for c in above.children)

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
            if any(c.case == "が" or c.topic or (c.case == "を" and phrase.comma) for c in found.phrase.children):
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
        return predicate.lemmas[-1] in NAMING and any(c.case == "と" for c in phrase.children)

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
