"""Verbal nouns: the arguments of 買収 in XによるYの買収, Y買収, Yの買収を完了した, Yの出資を受けた."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.directed import asked_of
from kg.fact.argument.relative import gap_of
from kg.fact.claims import ClaimMaker
from kg.fact.frame.own_deed import by_own_deed, together
from kg.fact.frame.slots import fits
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import AFTERWARDS, Form, Kind, Predicate
from kg.model import MentionKind
from kg.ontology import Ontology

__all__ = ["PredicateReader"]

_ADNOMINAL = {  # what the case of a verb is written with before a noun: 米国への輸出
    "に": ("へ", "に", "に対して"),
    "へ": ("へ", "に"),
    "への": ("へ",),
    "との": ("と",),
    "からの": ("から",),
}
_ATTRIBUTES = {"Place", "Quantity", "Date"}  # what something has (本社, コスト), no thing of its own


class PredicateReader:
    """A predicate with what governs it, and its arguments where it is written as a noun."""

    def __init__(self, make: ClaimMaker, predicate: Predicate, passive_form: bool) -> None:
        self.make = make
        self.predicate = predicate
        self.arguments: Arguments = make.arguments
        self.ontology: Ontology = make.ontology
        self.passive = predicate.passive and not passive_form
        self.fixed: set[int] = set()
        self.beside: Argument | None = None  # with whom, found within the object
        self.governor = self._governor() if predicate.kind is Kind.NOUN else None

    def _nominal_object(self) -> Argument | None:
        """What a verbal noun does something to: the noun with へ or の before it, or that of its compound."""
        phrase = self.predicate.phrase
        for child in self._modifiers():  # ウクライナへの支援, but not B社への売却
            towards = child.case == "に対して" or (child.case == "へ" and not self._received())
            if child.mention is not None and child.adnominal and towards:
                return Argument(self.arguments.group(child), child, "adnominal")
        compound = self.arguments.compound(phrase, self.noun_start())
        if compound is not None:
            return Argument(self.arguments.listed(compound, phrase), phrase, "compound")
        of = self.arguments.genitive(phrase)
        return of[-1] if of and not phrase.content.startswith(self.make.words.anybody) else self._modified()

    def nominal_case(self, case: str) -> Argument | None:
        """What a verbal noun has in a case: beside it in the case's adnominal form, of the verb over it, or in its compound."""
        phrase = self.predicate.phrase
        undergone = case in {"に", "へ"} or (case == "を" and not self.of_something())
        if undergone and self.governor is not None and self.passive_light():
            undergoer = next(self.arguments.subjects(self.governor), None)
            return Argument(undergoer.mentions, undergoer.phrase, "controlled") if undergoer is not None else None
        if case == "を":
            return self._nominal_object()
        marks = _ADNOMINAL.get(case, (case,))
        for child in self._modifiers():
            if child.mention is not None and child.case in marks and child.adnominal:
                return Argument(self.arguments.group(child), child, "adnominal")
        relative = self._relative() if case != "が" else None
        for over in (relative, self.governor):
            shared = self.arguments.case(over.phrase, case) if over is not None and case != "が" else None
            if shared is not None and shared.phrase is not phrase:
                return Argument(shared.mentions, shared.phrase, "controlled")
        if relative is not None and case in {"を", "に", "に対して", "への"} and self.undergoing(relative):
            undergoer = next((a for a in self.arguments.subjects(relative) if a.source != "gap"), None)
            return Argument(undergoer.mentions, undergoer.phrase, "controlled") if undergoer is not None else None
        if case in {"に", "と", "へ", "で", "から"}:
            compound = self.arguments.compound(phrase, self.noun_start())
            if compound is not None and (case != "から" or self.ontology.is_a(compound.type, "Place")):  # 中国撤退
                return Argument((compound,), phrase, "compound")
        return None

    def _received(self) -> bool:
        """Whether what is done has somebody who receives it, in に or へ: selling, handing over, supplying."""
        frames = next((f for x in self.predicate.lemmas if (f := self.ontology.frames.verbs.get(x))), ())
        return any(
            {"に", "へ"} & set(f.subject) or ({"に", "へ"} & set(f.object) and "を" not in f.object) for f in frames
        )

    def _relative(self) -> Predicate | None:
        """The verb of a relative clause that only says who does what the noun says, or means to: A社が行った調査, B社から
        受けた買収提案, A社が検討している買収."""
        if (embedding := self.make.standing.over_noun(self.predicate)) is not None:
            return embedding[0]
        for child in reversed(self.predicate.phrase.children):
            own = child.predicate
            if own is not None and own.relative:
                light = any("を" in x.noun for lemma in own.lemmas for x in self.make.words.lights.get(lemma, ()))
                return own if light and not own.passive else None
        return None

    def _doing(self, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        """The subject of the noun in its relative clause with a light verb."""
        relative = self._relative()
        if relative is None:
            return
        markers = ("から", "より", "に") if self.undergoing(relative) else ("が",)
        for marker in markers:
            found = self.arguments.case(relative.phrase, marker)
            if found is not None and (taken is None or found.phrase is not taken.phrase) and self.fits(found, classes):
                if marker == "が" or self.agentive(found):
                    yield replace(found, source="controlled")

    def undergoing(self, light: Predicate) -> bool:
        """Whether the subject of a light verb undergoes its noun (提案を受けた)."""
        return light.passive or any(
            x.voice == "passive" for lemma in light.lemmas for x in self.make.words.lights.get(lemma, ())
        )

    def _modified(self) -> Argument | None:
        """What the clause of the governing verb modifies, where its subject is written: A社が建設を検討している新路線."""
        governor = self.governor
        if governor is None or governor.form is not Form.ADNOMINAL or self.passive_light():
            return None
        if self.arguments.case(governor.phrase, "が") is None and not self.arguments.topics(governor.phrase):
            return None
        return gap_of(self.arguments, governor)

    def nominal_subject(self, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        """Who may do what a verbal noun says, the likeliest first; `taken` has another part already."""
        phrase = self.predicate.phrase
        for child in self._modifiers():
            if child.mention is not None and child.case == "によって":
                agent = Argument(self.arguments.group(child), child, "adnominal")
                if self.fits(agent, classes):
                    yield agent
        yield from self._doing(classes, taken)
        for child in () if self._taken_from() else self._modifiers():  # A社からの出資
            if child.mention is not None and child.func == "からの" and (taken is None or child is not taken.phrase):
                source = Argument(self.arguments.group(child), child, "adnominal")
                if self.agentive(source) and self.fits(source, classes):
                    yield source
        for of in reversed(self.arguments.genitive(phrase)):
            others = taken is None or of.phrase is not taken.phrase
            if others and self.fits(of, classes):
                yield of
        if taken is not None and taken.source == "time" and (self.of_something() or self.arguments.genitive(phrase)):
            return  # 新規格の完成を発表した: not of who announced it
        yield from together(self, classes, taken)
        yield from by_own_deed(self, classes, taken)
        if (asked := asked_of(self.arguments, self.predicate)) is not None and self.fits(asked, classes):
            yield asked
        if self.governor is not None:
            yield from self._governing_subject(self.governor, classes, taken)

    def of_something(self) -> bool:
        """Whether a verbal noun is of something with の that is nobody's name: 手続きの 開始."""
        return any(c.func == "の" and c.mention is None and not c.dated for c in self.predicate.phrase.children)

    def _governing_subject(
        self, governor: Predicate, classes: tuple[str, ...], taken: Argument | None
    ) -> Iterator[Argument]:
        """The subject of the verb that a verbal noun is the object of: whoever carries it out, is put through it or decides it."""
        if self.passive_light():
            for marker in ("から", "より", "に", "によって"):
                found = self.arguments.case(governor.phrase, marker)
                if found is not None and self.agentive(found) and self.fits(found, classes):
                    yield Argument(found.mentions, found.phrase, "controlled")
            return
        if (beside := self._cluster_subject()) is not None and self.fits(beside, classes):
            yield beside
        for found in self.arguments.subjects(governor, taken):
            if self.fits(found, classes) and found.phrase is not self.predicate.phrase:
                source = "controlled_" + found.source if found.source != "direct" else "controlled"
                yield Argument(found.mentions, found.phrase, source)

    def _taken_from(self) -> bool:
        """Whether から tells from whom something is taken and not who does so: A社からの事業の取得."""
        frames = self.ontology.frames.of(self.predicate.lemmas)
        return any("から" in (*f.subject, *f.object) for f in frames)

    def _cluster_subject(self) -> Argument | None:
        """The subject that stands right before the noun, where one verb serves several pairs (Aが運営を、Bが資金提供を担当
        する)."""
        if self.governor is None:
            return None
        phrase = self.predicate.phrase
        subjects = [c for c in self.governor.phrase.children if c.case == "が" and c.mention is not None]
        if len(subjects) < 2:
            return None
        before = [c for c in subjects if c.index < phrase.index]
        return Argument(self.arguments.group(before[-1]), before[-1], "controlled") if before else None

    def _modifiers(self) -> Iterator[Phrase]:
        """The phrases that modify the noun, nearest first; what the parser hung on a modifier of the noun
        included (当局による 新薬の 承認, AによるBへの出資)."""
        for child in reversed(self.predicate.phrase.children):
            yield child
            if (child.case == "の" or child.adnominal) and child.predicate is None:
                yield from (c for c in reversed(child.children) if c.adnominal and c.case != "の")

    def noun_start(self) -> int:
        """Where the verbal noun itself begins in its phrase: a character offset in the document."""
        tokens = self.make.clause.tokens
        phrase = self.predicate.phrase
        lemma = next((x for x in self.predicate.lemmas if x in self.ontology.frames.verbs), self.predicate.lemmas[-1])
        text = ""
        for i in range(phrase.stop - 1, phrase.begin - 1, -1):
            text = tokens[i].surface + text
            if lemma in text:
                return tokens[i].start + text.index(lemma)
        return tokens[phrase.head].start

    def _governor(self) -> Predicate | None:
        """The light or embedding verb over a verbal noun, whose subject the noun shares."""
        current, words = self.predicate.phrase, self.make.words
        if current.content.endswith(AFTERWARDS):
            return None
        for _ in range(3):
            parent = current.parent
            if parent is None:
                return None
            governor = parent.predicate
            if governor is not None and governor.kind is not Kind.NOUN:
                standing = self.make.standing
                if standing.light(parent, current.case, self.predicate) is not None:
                    return governor
                embed = standing.embed(parent, current.case, current)
                if words.grants.intersection(self.predicate.lemmas) and words.applying.intersection(governor.lemmas):
                    return None  # 承認を申請した: somebody else approves
                return governor if embed is not None and embed.control else None
            noun = self.arguments.noun(parent)
            if current.case not in {"の", "に", "について", "をめぐって"} or not words.carries(noun):
                return None
            if noun in words.findings and self._responded_to(parent):
                return None
            current = parent
        return None

    def _addressed(self) -> bool:
        """Whether what stands in に beside the governor is whom it is said to (有権者に支持を呼びかける)."""
        return self.governor is not None and any(lemma in self.make.words.addressing for lemma in self.governor.lemmas)

    def received_by_nobody(self) -> bool:
        """Whether the light verb has no subject of what somebody gives whom it names: 2023年には A社から 出資を 受けた."""
        if self.predicate.kind is not Kind.NOUN or self.governor is None or not self.passive_light():
            return False
        clause = self.governor.phrase
        given = self.arguments.case(clause, "から") or self.arguments.case(self.predicate.phrase, "から")
        return given is not None and next(self.arguments.subjects(self.governor), None) is None

    def _responded_to(self, finding: Phrase) -> bool:
        """Whether somebody only acts upon what has come of a deed: 調査の 結果を 受けて."""
        verb = finding.governor
        return verb is not None and finding.case == "を" and self.undergoing(verb)

    def passive_light(self) -> bool:
        """Whether the subject of the light verb undergoes the noun: not where the noun is that subject (会談が行われた)."""
        noun = self.predicate.phrase
        if self.governor is None or noun.subjective:
            return False
        given = self.arguments.noun(noun).endswith(
            self.make.words.given
        )  # 融資を断られた: it is another that does not give
        if not given and not self.make.words.forced.isdisjoint(self.governor.lemmas):
            return False  # 閉鎖を余儀なくされた: whoever is made to does it
        return self.undergoing(self.governor)

    def fits(self, argument: Argument, classes: tuple[str, ...]) -> bool:
        """Whether an argument may fill a place that asks for `classes`: no fixed complement of the wording, no generic noun."""
        if argument.phrase is not None and argument.phrase.index in self.fixed and argument.source != "compound":
            return False
        head = argument.head
        generic = head.kind is MentionKind.NOMINAL and head.surface in self.make.words.generic
        if generic and not (argument.source == "gap" and _says_what(argument)):
            return False
        parted = argument.phrase is not None and argument.phrase.content.endswith(f"{head.surface}各地")
        if parted and "Place" not in classes:
            return False  # 日本各地の楽団の指揮: only where
        if head.kind is MentionKind.NOMINAL and (found := self.ontology.frames.nouns.get(head.surface)):
            parts = (self.ontology.relations.get(f.relation) for f in found if f.bearer == "object")
            if "Thing" in classes or any(r is not None and set(r.range) <= _ATTRIBUTES for r in parts):
                return False  # the コスト or 本社 of something is no thing of its own
        return fits(self.ontology, head, classes)

    def agentive(self, argument: Argument) -> bool:
        """Whether an argument can act: an agent, a state, or a name of which no class is known."""
        return self.ontology.is_a(argument.head.type, "Agent") or self.ontology.is_a(argument.head.type, "Country") or (
            argument.head.kind is MentionKind.NAME and argument.head.type in {"", "Thing"}
        )  # fmt: skip


def _says_what(argument: Argument) -> bool:
    """Whether a noun says what something is that stands outside its sentence: A社はB社を買収した。C社が設立した 会社だ."""
    phrase = argument.phrase
    if phrase is None:
        return False
    copula = phrase.predicate is not None and phrase.predicate.kind is Kind.COPULA
    return copula or (phrase.func == "で" and phrase.comma)
