"""Crime and court: whom a clause charges or sentences without naming them again, and for whom a judge or an officer acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.blame import blamed, defendants, suspected_in, tried
from kg.fact.argument.cleft import cleft_argument
from kg.fact.argument.relative import leading_up
from kg.fact.claims import ClaimMaker
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.office import headed_by
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = [
    "accused_before",
    "arrested",
    "charged",
    "decides",
    "informing",
    "represented",
    "ruling_courts",
    "stands_for",
    "sued",
    "suspect_in",
]

_TRIAL = 4  # sentences over which a report goes on about one trial


def charged(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """Of whom the clause of reason speaks, who is not named again: 県警は、B容疑者が盗んだとして逮捕した; 欧州委員会は、B社が
    違反したとして制裁金を科した."""
    case = "を" if "を" in frame.object else "に"
    if reader.predicate.kind is not Kind.VERB or reader.passive or (case == "に" and not frame.fixed):
        return None
    if any(
        c.case == case and c.index not in reader.fixed and (c.mention is not None or c.values)
        for c in reader.predicate.phrase.children
    ):
        return None
    above = reader.predicate.phrase.parent  # …したとして、制裁金を科すと発表した
    beside = (above,) if above is not None and reader.predicate.form is Form.QUOTED else ()
    for host in (reader.predicate.phrase, *beside):
        for found in blamed(reader.arguments, host, reader.predicate.phrase.index):
            acting = reader.ontology.is_any(found.head.type, ("Agent", "Country"))
            if acting and found.head.kind is MentionKind.NAME and reader.fits(found, classes):
                return replace(found, source="sibling")
    if case == "を" and reader.predicate.lemmas[-1] in reader.make.words.charges:  # B容疑者が盗んだ疑いで逮捕した
        for found in suspected_in(reader.arguments, reader.predicate.phrase):
            if found.head.kind is MentionKind.NAME and reader.fits(found, classes):
                return replace(found, source="sibling")
    return None


def arrested(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """The suspect whom a cleft names of whom something was done to: ほかに逮捕したのは A容疑者だ."""
    if "を" not in frame.object or reader.passive or reader.predicate.lemmas[-1] not in reader.make.words.charges:
        return None
    focus = cleft_argument(reader.arguments, reader.predicate)
    suspect = focus is not None and focus.head.title.startswith(reader.make.words.suspects)
    return focus if suspect and focus is not None and reader.fits(focus, classes) else None


def suspect_in(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """Who is called a suspect and stands in が beside what is done to them: 県警は、B容疑者が脅した恐喝の疑いで逮捕した."""
    if "を" not in frame.object or reader.passive or reader.predicate.lemmas[-1] not in reader.make.words.charges:
        return None
    hosts = (reader.predicate.phrase, *leading_up(reader.arguments, reader.predicate.phrase))
    standing = ([c for c in host.children if c.case == "が" and c.mention is not None] for host in hosts)
    for phrase in next((found for found in standing if found), []):  # B容疑者が、脅したとして 警察が 逮捕した
        if phrase.mention is not None and phrase.mention.title.startswith(reader.make.words.suspects):
            found = Argument(reader.arguments.group(phrase), phrase, "sibling")
            return found if reader.fits(found, classes) else None
    return None


def accused_before(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """Whom a court sentences who is named before, whose trial it is (A被告の公判が開かれ、裁判長は懲役2年を言い渡した), if
    need be in the sentences before."""
    if reader.predicate.lemmas[-1] not in reader.make.words.sentencing or reader.passive or "に" not in frame.object:
        return None
    make: ClaimMaker | None = reader.make
    end = reader.make.clause.tokens[reader.predicate.phrase.begin].start
    for _ in range(_TRIAL):
        if make is None:
            return None
        before = [m for m in make.clause.mentions if m.end <= end]
        called = {m.surface: m for m in before if _stands_trial(reader, m)}
        found = called or {m.surface: m for m in tried(make.arguments) if m in before}
        if len(found) == 1:
            (accused,) = found.values()
            argument = Argument((accused,), make.clause.at(accused.start) if make is reader.make else None, "sibling")
            return argument if reader.fits(argument, classes) else None
        if found:
            return None
        make = make.before
    return None


def _stands_trial(reader: PredicateReader, who: Mention) -> bool:
    """Whether somebody is called the accused, or several are together: 高木誠被告, 両被告."""
    accused = reader.make.words.accused
    both = who.kind is MentionKind.PRONOUN and who.surface.endswith(tuple(accused))
    return both or who.title.startswith(tuple(accused))


def sued(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """Who is to pay by what a court orders that does not name them again: against whom the suit is brought that the clause
    or the sentence before tells of (A氏がB社に賠償を求めた訴訟で、地裁は支払いを命じた)."""
    if (
        reader.passive
        or not reader.make.words.ordering.intersection(reader.predicate.lemmas)
        or "に" not in frame.object
    ):
        return None
    make: ClaimMaker | None = reader.make
    before = reader.predicate.phrase.index
    for _ in range(_TRIAL):
        if make is None:
            return None
        found = [a for a in defendants(make.arguments) if a.phrase and a.phrase.index < before]
        if found:
            fit = replace(found[-1], phrase=found[-1].phrase if make is reader.make else None, source="sibling")
            return fit if reader.fits(fit, classes) else None
        make = make.before
        before = len(make.clause.phrases) if make is not None else 0
    return None


def ruling_courts(reader: PredicateReader) -> Iterator[Argument]:
    """The court whose ruling a relative clause modifies: 市に賠償を命じた 二審・北湊高裁判決, 北湊地裁の判決."""
    ruling = reader.predicate.phrase.parent
    if reader.predicate.form is not Form.ADNOMINAL or reader.passive:
        return
    while ruling is not None and not decides(reader, ruling) and ruling.case == "の":
        ruling = ruling.parent
    if ruling is None or not decides(reader, ruling):
        return
    of = (p for p in reader.make.clause.phrases[reader.predicate.phrase.index + 1 : ruling.index + 1])
    for m in (m for p in of for m in (p.mention, *p.inner) if m is not None):
        if reader.make.words.court.search(m.surface):
            yield Argument((m,), ruling, "gap")


def decides(reader: PredicateReader, phrase: Phrase) -> bool:
    """Whether a phrase is a ruling, whosever it is: 高裁判決."""
    return phrase.content.endswith(tuple(reader.make.words.rulings))


def informing(reader: PredicateReader, classes: tuple[str, ...]) -> Argument | None:
    """The police from whom it is known whom was arrested: 県警によると、逮捕されたのは B容疑者だ."""
    if not reader.passive or cleft_argument(reader.arguments, reader.predicate) is None:
        return None
    for phrase in reader.make.clause.phrases:
        m = phrase.mention
        if m is None or phrase.case != "によると" or not m.surface.endswith(reader.make.words.police):
            continue
        source = Argument((m,), phrase, "sibling")
        return source if m.kind is MentionKind.NAME and reader.fits(source, classes) else None
    return None


def stands_for(reader: PredicateReader, judge: Argument, relation: str) -> Argument | None:
    """The court that a judge speaks for (東京地裁の山田裁判長は…を言い渡した, 東京地裁で判決があり、山田裁判長は…), the body
    whose officers act (土浦署員が), whose spokesman takes a stance (外務省の報道官は…を批判した) or at whose head somebody
    decides (フランスのX大統領は…を国家承認した)."""
    head, known = judge.head, reader.ontology
    voices = known.frames.words["talk"]["spokesmen"] if relation in known.constructions.voice else ()
    officer = head.kind is MentionKind.NOMINAL and head.surface.endswith((*reader.make.words.officers, *voices))
    if officer and judge.phrase is not None:
        own = [m for m in judge.phrase.inner if m.kind is MentionKind.NAME and m.start == head.start]
        owners = reader.arguments.genitive(judge.phrase)
        abroad = bool(owners) and known.is_a(owners[-1].head.type, "Country")  # A国の 外務省報道官は
        if own and not abroad:
            return Argument((own[0],), judge.phrase, "controlled")
        return replace(owners[-1], source="controlled") if owners else None
    if judge.head.title not in reader.make.words.judges or judge.phrase is None:
        return headed_by(reader.make, judge.head) if relation in reader.ontology.constructions.official else None
    for of in reversed(reader.arguments.genitive(judge.phrase)):
        if reader.make.words.court.search(of.head.surface):
            return replace(of, source="controlled")
    for phrase in reversed(reader.make.clause.phrases[: judge.phrase.index]):
        m = phrase.mention
        if m is not None and m.kind is MentionKind.NAME and reader.make.words.court.search(m.surface):
            return Argument((m,), phrase, "sibling") if phrase.case in {"で", ""} else None
    before = reader.make.before
    earlier = before.clause.mentions if before is not None else ()
    courts = {m.surface: m for m in earlier if reader.make.words.court.search(m.surface)}
    if len(courts) == 1:  # 判決公判が前橋地裁であった。裁判長は…
        return Argument(tuple(courts.values()), None, "sibling")
    return None


def represented(reader: PredicateReader, subject: Argument) -> Argument | None:
    """The states or bodies that act by those who speak for them, who are not named: AとBの両首脳は協定に署名した."""
    common = subject.head.kind in {MentionKind.NOMINAL, MentionKind.PRONOUN}
    if not common or subject.phrase is None or not subject.head.surface.endswith(reader.make.words.envoys):
        return None
    owners = reader.arguments.genitive(subject.phrase)
    several = owners and len(owners[-1].mentions) > 1 and owners[-1].head.kind is MentionKind.NAME
    return replace(owners[-1], phrase=subject.phrase, source="controlled") if several else None
