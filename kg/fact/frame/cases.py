"""What stands in one deep case of a predicate: beside it, in its fixed complement, under a verb above or in a clause before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.contest import DAY
from kg.fact.argument.arguments import Argument
from kg.fact.argument.owner import owners
from kg.fact.argument.placed import Placed
from kg.fact.argument.setting import cause, scene, suffered
from kg.fact.frame.slots import counting, of_unit, recalls
from kg.fact.frame.wording import complement
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["CaseReader"]

_ADDRESSED = ("に", "に対して", "へ")
_TO = (*_ADDRESSED, "への", "を相手に")
_DAY = re.compile(DAY)
_OWNED = ("がの", "にの", "をの")


class CaseReader(Placed):
    """Finds the arguments of one predicate by case, passive and nominalisation undone."""

    def _in_case(self, case: str) -> Argument | None:
        """The argument in a deep case, passive and nominalisation undone; in に or に対して no listener (記者団に対し)."""
        found = self._at(case)
        heard = found is not None and case in _ADDRESSED and found.head.surface.endswith(self.make.words.listeners)
        return None if heard else found

    def _at(self, case: str) -> Argument | None:
        phrase = self.predicate.phrase
        if case in _OWNED:  # 高木さんの「X」が若草賞に選ばれた
            held = self.arguments.case(phrase, case[0]) or (self._topic() if case[0] == "が" else None)
            return owners(self.arguments, held) if held is not None else None
        if self.predicate.kind is Kind.NOUN:
            return self._nominal_case(case)
        if self.predicate.favour and self.passive and (case == "を" or case in _TO):
            kept = self.arguments.case(
                phrase, "を"
            )  # Aに Xを 作ってもらった; but Aに 支持してもらった, Aに 出資してもらった
            return kept if case == "を" and kept is not None else None if kept is not None else self._favoured()
        if self.passive and case == "を":
            own = self._own_subject()
            day = own is not None and _DAY.fullmatch(own.content) is not None  # 大会は10日、第2日が 行われた
            undergoer = (self._topic() if day else None) or next(self.arguments.subjects(self.predicate), None)
            near = undergoer is not None and undergoer.source not in {"sentence_topic", "relative_topic"}
            other = undergoer is not None and undergoer.phrase is not own and undergoer.source != "gap"
            if own is not None and own.mention is None and other and not day:
                return None  # 大会は10日、競技が行われた: not the whole of it
            return undergoer if near else None
        if self.passive and case in _TO and self._keeps_object():
            return next(self.arguments.subjects(self.predicate), None)  # 訴訟を起こされた B社
        if case in {"を", "に", "へ", "と"} and self.arguments.case(phrase, case) is None:
            compound = self.arguments.compound(phrase, self._noun_start())  # 米社買収へ, 京都賞受賞; インド入りした
            doing = (
                compound is not None and compound.kind is MentionKind.NAME and self.predicate.tail[:1] in {"し", "す"}
            )
            if compound is not None and (self.predicate.headline or doing):
                return Argument((compound,), phrase, "compound")
            if self.predicate.headline:
                return None
        if case in {"と", "から", "に対して"} and self.arguments.case(phrase, case) is None:
            return self._agreed(phrase, case) or self._towards(phrase, case)
        if self.predicate.causative and case == "が":
            return self.arguments.case(phrase, "に") or self.arguments.case(phrase, "を")
        return self.arguments.case(phrase, case, self.fixed)

    def _favoured(self) -> Argument | None:
        """For whom something is done: 候補は 党に 支持してもらった."""
        return next((a for a in self.arguments.subjects(self.predicate)), None)

    def _keeps_object(self) -> bool:
        """Whether a passive is said of whom something is done to, what is done in を: B社は訴訟を起こされた."""
        return any(self._phrase(i).case == "を" for i in self.fixed)

    def _agreed(self, phrase: Phrase, case: str) -> Argument | None:
        """With or from whom, where it stands beside the verb that embeds the clause: B社と 統合することで 合意した, B社から 購入する
        契約を結んだ."""
        if self.predicate.form is not Form.ADNOMINAL or phrase.parent is None:
            return None
        noun = phrase.parent
        if noun.case == "の" and noun.mention is None and noun.values and noun.parent is not None:
            noun = noun.parent  # 供給を受ける 20年間の 契約を
        above = noun.parent
        if above is None or not self.make.words.carries(self.arguments.noun(noun)):
            return None
        found = self.arguments.case(above, case) if above.predicate is not None else None
        return replace(found, source="controlled") if found is not None else None

    def _towards(self, phrase: Phrase, case: str) -> Argument | None:
        """Against whom, where the clause before says it: B社に対し差し止めを 求め、提訴した; B社を 相手取り、提訴した."""
        if case != "に対して":
            return None
        for clause in self.arguments.earlier(phrase):
            found = self.arguments.case(clause, case)
            if found is None and "相手取る" in clause.lemmas:
                found = self.arguments.case(clause, "を")
            if found is not None:
                return replace(found, source="sibling")
        return None

    def _topic(self) -> Argument | None:
        """The nearest topic beside the predicate."""
        return next(reversed(self.arguments.topics(self.predicate.phrase)), None)

    def _fixed_phrases(self, frame: VerbFrame) -> set[int]:
        """The phrases that are fixed complements, which cannot be arguments."""
        found = set()
        for case, noun in () if frame.adjunct else frame.fixed:
            held = complement(self.make, self.predicate, case, noun, passive=self.passive)
            if held is not None:
                found.add(held.index)
        return found

    def _of_complement(self, frame: VerbFrame) -> Argument | None:
        """The genitive of the fixed complement, or the first part of its compound: Bの株式を保有, B株を保有."""
        for case, noun in frame.fixed:
            held = complement(self.make, self.predicate, case, noun, passive=self.passive)
            if held is None and self.predicate.kind is Kind.NOUN and self.predicate.phrase.content.startswith(noun):
                held = self.predicate.phrase  # Bの株式取得
            if held is None:
                continue
            at = self.make.clause.tokens[held.begin].start + held.content.rfind(noun)
            compound = self.arguments.compound(held, at)
            seat = compound is not None and any(f.seat for f in self.ontology.frames.nouns.get(noun, ()))
            if seat and compound is not None and self.ontology.is_a(compound.type, "Place"):
                return None  # Xの欧州本社: not where X is at home
            if compound is not None:
                return Argument(self.arguments.listed(compound, held), held, "compound")
            if (owner := self._owners(held)) is not None:
                return owner
            before = self._phrase(held.index - 1) if held.index else None
            if before is not None and before.func == "など" and before.parent in {held, held.parent}:
                if of := self.arguments.genitive(before):
                    return of[-1]  # A社の 本社など 関係先を
            if frame.adjunct and before is not None and before.case == "を" and before.mention is not None:
                return Argument(self.arguments.group(before), before, "direct")  # Xを ベースに
        return None

    def _beside_complement(self, frame: VerbFrame, marker: str) -> Argument | None:
        """What stands beside the fixed complement: 鹿島との試合に勝つ, 湊商事への出資比率を引き上げる; where there is none, beside
        what is made: B社向けの 部品を 作る."""
        bound = (complement(self.make, self.predicate, case, noun, passive=self.passive) for case, noun in frame.fixed)
        made = (c for c in self.predicate.phrase.children if c.case == "を" and not frame.fixed)
        for held in (*bound, *made):
            parts = (held, *(c for c in held.children if c.func.endswith("の"))) if held is not None else ()
            for child in (c for part in parts for c in reversed(part.children)):  # Bに対する資産凍結などの制裁
                if child.case == marker and child.adnominal and child.mention is not None:
                    return Argument(self.arguments.group(child), child, "adnominal")
        return None

    def _quantity_in(self, case: str, frame: VerbFrame) -> Argument | None:
        """A bare amount in a case: 1万人を雇用する, 1万人が亡くなった."""
        marks = {case, ""} if case in {"を", "が"} else {case}
        if self.passive and case == "を":
            marks = {"が", ""}
        held = [self.make.clause.phrases[i] for i in self.fixed] if case == "の" else []
        for child in reversed([c for h in held for c in h.children]):
            if child.case == "の" or not child.func:
                for m in reversed(child.values):
                    if of_unit(m, frame.unit):
                        return Argument((m,), child, "direct")
        for child in reversed(self.predicate.phrase.children):
            if child.case in marks and not recalls(child, frame):
                for m in counting(self.ontology, child, frame.unit):
                    return Argument((*self._counted_with(child, frame), m), child, "direct")
        return self._led_up(frame) if case == "が" else None

    def _led_up(self, frame: VerbFrame) -> Argument | None:
        """The amount that opens the clause in て that only says how it came to that: 12人が 転倒するなどして けがをした."""
        own = self.predicate.phrase
        if self.predicate.kind is not Kind.VERB or any(c.case == "が" or c.topic for c in own.children):
            return None
        leading = next((c for c in self.arguments.earlier(own) if c.parent is own), None)
        if leading is None or leading.comma or not leading.text.endswith(("て", "で")):
            return None
        for phrase in reversed(self.make.clause.phrases[: leading.index]):
            before = phrase.predicate
            if phrase.topic or (before is not None and before.form is Form.CONTINUATIVE and phrase.comma):
                return None
            if phrase.case == "が":
                found = next((m for m in reversed(phrase.values) if of_unit(m, frame.unit)), None)
                return Argument((found,), phrase, "sibling") if found is not None else None
        return None

    def _behind(self, amount: Argument, classes: tuple[str, ...]) -> Argument | None:
        """The event that an amount is of which nothing beside the verb tells."""
        told = cause(self.arguments, self.predicate) or self._opening(amount)
        return told or suffered(self.arguments, self.predicate, amount.phrase) or self._scene(classes)

    def _opening(self, amount: Argument) -> Argument | None:
        """The event right before the amount that opens such a clause: 地震で、12人が 転倒するなどして けがをした."""
        at = amount.phrase.index if amount.source == "sibling" and amount.phrase is not None else 0
        before = self.make.clause.phrases[at - 1] if at else None
        event = before is not None and before.case in {"で", "によって"} and before.mention is not None
        if (
            before is None
            or not event
            or not self.ontology.is_a(before.mention.type if before.mention else "", "Event")
        ):
            return None
        return Argument(self.arguments.group(before), before, "sibling")

    def _counted_with(self, phrase: Phrase, frame: VerbFrame) -> Iterator[Mention]:
        """The amounts that と joins to that of a phrase: 児童3人と 教師2人が 死亡した."""
        for child in phrase.children:
            if child.func == "と" and child.index == phrase.index - 1:
                yield from (m for m in child.values if of_unit(m, frame.unit))

    def _amount(self, frame: VerbFrame) -> Argument | None:
        for child in reversed(self.predicate.phrase.children):
            for m in reversed(child.values):
                if of_unit(m, frame.unit):
                    return Argument((m,), child, "direct")
        return None

    def _role(self, frame: VerbFrame, who: Argument) -> str | None:
        """The post that goes with somebody: of several beside the verb (会長にXを、社長にYを選んだ; Xを会長に、Yを社長に), the
        one next to them."""
        for case in frame.role:
            posts = []
            for child in self.predicate.phrase.children:
                timed = child.mention is None and bool(child.values)  # 9月に首相に選出した
                if child.case == case and not timed and (
                    child.mention is None or child.mention.kind is MentionKind.NOMINAL
                ):  # fmt: skip
                    posts.append(child)
            if not posts:
                continue
            if who.phrase is None or len(posts) == 1:
                return posts[0].content
            at = who.phrase.index
            before, after = [p for p in posts if p.index < at], [p for p in posts if p.index > at]
            behind = who.phrase.case not in {"", "の"} and bool(after) and after[0].index == at + 1
            return (after[0] if behind or not before else before[-1]).content
        return None

    def _implied(self, ident: str) -> Argument | None:
        """The known entity that a predicate itself names: 訪米する."""
        entity = self.ontology.entities.get(ident)
        if entity is None:
            return None
        at = self.make.clause.tokens[self.predicate.phrase.head].start
        head = self.predicate.phrase.head
        mention = Mention(
            MentionKind.OMITTED, at, at, "", entity.type, self.make.sentence.index, head, entity=entity.id
        )
        return Argument((mention,), None, "implied")

    def _scene(self, classes: tuple[str, ...]) -> Argument | None:
        """The event that the clauses before tell of, where one may be meant."""
        if "Event" not in classes:
            return None
        return scene(self.arguments, self.predicate, lambda found: self.ontology.is_a(found.head.type, "Event"))

    def _acts_upon_gap(self) -> bool:
        """Whether a relative clause may say what was done to the noun that it modifies: nothing else is its object
        (2018年に研究者らが設立した企業, 砂漠に建設した望遠鏡)."""
        own = self.predicate.relative
        return own and not self.predicate.content_clause and not self.passive and not self._has_case("を")

    def _another_acts(self, frame: VerbFrame) -> bool:
        """Whether somebody else than what the clause is about does it: Xは山本氏が創業した, not Xは1号店が開業した."""
        acting = self.arguments.case(self.predicate.phrase, "が") if not self.passive else None
        agents = ("Person",) if "が" in frame.subject else ("Agent", "Country")
        return acting is not None and self.ontology.is_any(acting.head.type, agents)

    def _told_apart(self, subject: Argument, obj: Argument, classes: tuple[str, ...]) -> bool:
        """Whether each end is no common noun or one of a class that may be, and not both are common nouns."""
        common = [end.head for end in (subject, obj) if end.head.kind is MentionKind.NOMINAL]
        return len(common) < 2 and all(self.ontology.is_any(m.type, classes) for m in common)

    def _causes(self, frame: VerbFrame) -> bool:
        """Whether the clause's subject brings about what the frame's undergoes: 参院は法案を成立させた."""
        return self.predicate.causative and not self.passive and "を" in frame.subject

    def _told_to(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """Whom the clause of demand names that modifies the complement: Aに、再発防止を求める措置命令を出した."""
        for held in (self.make.clause.phrases[i] for i in self.fixed):
            for child in reversed(held.children):
                clause = child.predicate
                demands = clause is not None and self.make.words.demanding.intersection(clause.lemmas)
                if clause is None or clause.form is not Form.ADNOMINAL or not demands:
                    continue
                for c in child.children:
                    ordered = c.comma or any(map(held.content.endswith, self.make.words.rulings))
                    if c.case in frame.object and ordered and c.mention is not None:
                        found = Argument(self.arguments.group(c), c, "shared")
                        if self._fits(found, classes):
                            return found
        return None
