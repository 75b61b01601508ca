"""Crime and court: whom a clause charges or sentences without naming them again, and for whom a judge or an officer acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.office import headed_by
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = ["Charged"]

_TRIAL = 4  # sentences over which a report goes on about one trial


class Charged(PredicateReader):
    """A predicate read by frames, asked whom police and courts mean by it."""

    def _charged(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """Of whom the clause of reason speaks, who is not named again: 県警は、B容疑者が盗んだとして逮捕した; 欧州委員会は、B社が
        違反したとして制裁金を科した."""
        case = "を" if "を" in frame.object else "に"
        if self.predicate.kind is not Kind.VERB or self.passive or (case == "に" and not frame.fixed):
            return None
        if any(
            c.case == case and c.index not in self.fixed and (c.mention is not None or c.values)
            for c in self.predicate.phrase.children
        ):
            return None
        above = self.predicate.phrase.parent  # …したとして、制裁金を科すと発表した
        beside = (above,) if above is not None and self.predicate.form is Form.QUOTED else ()
        for host in (self.predicate.phrase, *beside):
            for found in self.arguments.blamed(host, self.predicate.phrase.index):
                acting = self.ontology.is_any(found.head.type, ("Agent", "Country"))
                if acting and found.head.kind is MentionKind.NAME and self._fits(found, classes):
                    return replace(found, source="sibling")
        if case == "を" and self.predicate.lemmas[-1] in self.make.words.charges:  # B容疑者が盗んだ疑いで逮捕した
            for found in self.arguments.suspected(self.predicate.phrase):
                if found.head.kind is MentionKind.NAME and self._fits(found, classes):
                    return replace(found, source="sibling")
        return None

    def _arrested(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """The suspect whom a cleft names of whom something was done to: ほかに逮捕したのは A容疑者だ."""
        if "を" not in frame.object or self.passive or self.predicate.lemmas[-1] not in self.make.words.charges:
            return None
        focus = self.arguments.cleft(self.predicate)
        suspect = focus is not None and focus.head.title.startswith(self.make.words.suspects)
        return focus if suspect and focus is not None and self._fits(focus, classes) else None

    def _suspect(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """Who is called a suspect and stands in が beside what is done to them: 県警は、B容疑者が脅した恐喝の疑いで逮捕した."""
        if "を" not in frame.object or self.passive or self.predicate.lemmas[-1] not in self.make.words.charges:
            return None
        doing = self.arguments.case(self.predicate.phrase, "が")
        for clause in (self.predicate.phrase, *self.arguments.earlier(self.predicate.phrase)) if doing is None else ():
            doing = doing or self.arguments.case(clause, "が")
        if doing is None or not doing.head.title.startswith(self.make.words.suspects):
            return None
        return replace(doing, source="sibling") if self._fits(doing, classes) else None

    def _accused(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """Whom a court sentences who is named before, whose trial it is (A被告の公判が開かれ、裁判長は懲役2年を言い渡した), if
        need be in the sentences before."""
        if self.predicate.lemmas[-1] not in self.make.words.sentencing or self.passive or "に" not in frame.object:
            return None
        make: ClaimMaker | None = self.make
        end = self.make.clause.tokens[self.predicate.phrase.begin].start
        for _ in range(_TRIAL):
            if make is None:
                return None
            before = [m for m in make.clause.mentions if m.end <= end]
            called = {m.surface: m for m in before if self._stands_trial(m)}
            found = called or {m.surface: m for m in make.arguments.tried() if m in before}
            if len(found) == 1:
                (accused,) = found.values()
                argument = Argument((accused,), make.clause.at(accused.start) if make is self.make else None, "sibling")
                return argument if self._fits(argument, classes) else None
            if found:
                return None
            make = make.before
        return None

    def _stands_trial(self, who: Mention) -> bool:
        """Whether somebody is called the accused, or several are together: 高木誠被告, 両被告."""
        accused = self.make.words.accused
        both = who.kind is MentionKind.PRONOUN and who.surface.endswith(tuple(accused))
        return both or who.title.startswith(tuple(accused))

    def _sued(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        """Who is to pay by what a court orders that does not name them again: against whom the suit is brought that the clause
        or the sentence before tells of (A氏がB社に賠償を求めた訴訟で、地裁は支払いを命じた)."""
        if self.passive or not self.make.words.ordering.intersection(self.predicate.lemmas) or "に" not in frame.object:
            return None
        make: ClaimMaker | None = self.make
        before = self.predicate.phrase.index
        for _ in range(_TRIAL):
            if make is None:
                return None
            found = [a for a in make.arguments.defendants() if a.phrase and a.phrase.index < before]
            if found:
                fit = replace(found[-1], phrase=found[-1].phrase if make is self.make else None, source="sibling")
                return fit if self._fits(fit, classes) else None
            make = make.before
            before = len(make.clause.phrases) if make is not None else 0
        return None

    def _ruling(self) -> Iterator[Argument]:
        """The court whose ruling a relative clause modifies: 市に賠償を命じた 二審・北湊高裁判決, 北湊地裁の判決."""
        ruling = self.predicate.phrase.parent
        if self.predicate.form is not Form.ADNOMINAL or self.passive:
            return
        while ruling is not None and not self._decides(ruling) and ruling.case == "の":
            ruling = ruling.parent
        if ruling is None or not self._decides(ruling):
            return
        of = (p for p in self.make.clause.phrases[self.predicate.phrase.index + 1 : ruling.index + 1])
        for m in (m for p in of for m in (p.mention, *p.inner) if m is not None):
            if self.make.words.court.search(m.surface):
                yield Argument((m,), ruling, "gap")

    def _decides(self, phrase: Phrase) -> bool:
        """Whether a phrase is a ruling, whosever it is: 高裁判決."""
        return phrase.content.endswith(tuple(self.make.words.rulings))

    def _informing(self, classes: tuple[str, ...]) -> Argument | None:
        """The police from whom it is known whom was arrested: 県警によると、逮捕されたのは B容疑者だ."""
        if not self.passive or self.arguments.cleft(self.predicate) is None:
            return None
        for phrase in self.make.clause.phrases:
            m = phrase.mention
            if m is None or phrase.case != "によると" or not m.surface.endswith(self.make.words.police):
                continue
            source = Argument((m,), phrase, "sibling")
            return source if m.kind is MentionKind.NAME and self._fits(source, classes) else None
        return None

    def _stands_for(self, judge: Argument, relation: str) -> Argument | None:
        """The court that a judge speaks for (東京地裁の山田裁判長は…を言い渡した, 東京地裁で判決があり、山田裁判長は…), the body
        whose officers act (土浦署員が) or at whose head somebody decides (フランスのX大統領は…を国家承認した)."""
        head = judge.head
        officer = head.kind is MentionKind.NOMINAL and head.surface.endswith(self.make.words.officers)
        if officer and judge.phrase is not None:
            own = [m for m in judge.phrase.inner if m.kind is MentionKind.NAME and m.start == head.start]
            if own:
                return Argument((own[0],), judge.phrase, "controlled")
            owners = self.arguments.genitive(judge.phrase)
            return replace(owners[-1], source="controlled") if owners else None
        if judge.head.title not in self.make.words.judges or judge.phrase is None:
            return headed_by(self.make, judge.head) if relation in self.ontology.constructions.official else None
        for of in reversed(self.arguments.genitive(judge.phrase)):
            if self.make.words.court.search(of.head.surface):
                return replace(of, source="controlled")
        for phrase in reversed(self.make.clause.phrases[: judge.phrase.index]):
            m = phrase.mention
            if m is not None and m.kind is MentionKind.NAME and self.make.words.court.search(m.surface):
                return Argument((m,), phrase, "sibling") if phrase.case in {"で", ""} else None
        before = self.make.before
        earlier = before.clause.mentions if before is not None else ()
        courts = {m.surface: m for m in earlier if self.make.words.court.search(m.surface)}
        if len(courts) == 1:  # 判決公判が前橋地裁であった。裁判長は…
            return Argument(tuple(courts.values()), None, "sibling")
        return None

    def _represented(self, subject: Argument) -> Argument | None:
        """The states or bodies that act by those who speak for them, who are not named: AとBの両首脳は協定に署名した."""
        common = subject.head.kind in {MentionKind.NOMINAL, MentionKind.PRONOUN}
        if not common or subject.phrase is None or not subject.head.surface.endswith(self.make.words.envoys):
            return None
        owners = self.arguments.genitive(subject.phrase)
        several = owners and len(owners[-1].mentions) > 1 and owners[-1].head.kind is MentionKind.NAME
        return replace(owners[-1], phrase=subject.phrase, source="controlled") if several else None
