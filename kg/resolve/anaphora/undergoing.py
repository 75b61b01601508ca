"""To whom something is done who is not written, where it is the firm that the text is about; and who but joins in: B社も出資した."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.constraints import Constraints, Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.report import Report
from kg.resolve.anaphora.salience import Salience
from kg.resolve.anaphora.topics import is_also
from kg.resolve.entity.member import Member

__all__ = ["added", "by_firm", "names_actors", "of_doer", "of_firms", "theme_undergoing"]

_NEAR = 2  # sentences over which the only firm is the one that is meant
_BODIES = ("Organization",)
_THINGS = frozenset(("Thing", "Product", "Project", "Work", "Facility", "Event"))


def theme_undergoing(
    mention: Mention,
    demand: Demand,
    mind: Salience,
    report: Report,
    may: Constraints,
    is_firm: Callable[[Member], bool],
    ontology: Ontology,
) -> Reading | None:
    """The firm that the text is about, to which others do something, where the sentence before is about no other:
    総投資額は5兆円に上る。政府は1000億円を出資する. None where it is asked who acts."""
    firm = report.at(mention.sentence, is_firm) or report.main(is_firm) or mind.sole(is_firm, mention.sentence, _NEAR)
    bodies = all(c.relation in ontology.constructions.corporate for c in demand.claims)
    wanted = bool(demand.classes) and all("Company" in c or (bodies and "Organization" in c) for c in demand.classes)
    if demand.leads or firm is None or not wanted or not may.fits(firm, demand):
        return None
    acting = {(claim.subject.start, claim.subject.end) for claim in demand.claims}
    near = (*mind.topics(mention.sentence - 1), *mind.topics(mention.sentence))
    others = any(is_firm(t) and t is not firm and acting.isdisjoint((m.start, m.end) for m in t.mentions) for t in near)
    return None if others else Reading((firm,), mind.since(firm, mention.sentence))


def of_doer(mention: Mention, demand: Demand, mind: Salience, may: Constraints) -> Reading | None:
    """The one thing of the class asked for that was named last, where the clause that leaves it out comes before who does it:
    湊水族館で停電があった。運営する 北湊観光は謝罪した; …を公開した。開発したのは 海浜電機だ."""
    doers = [claim.subject for claim in demand.claims]
    if demand.leads or not all(m.sentence == mention.sentence and m.start > mention.start for m in doers):
        return None
    for window in (0, 1):
        near = [m for m in mind.recent(mention.sentence, window) if m.kind is MentionKind.NAME]
        near = [m for m in near if may.suits(m, demand)]
        if near:
            return Reading((near[0],), mind.since(near[0], mention.sentence)) if len(near) == 1 else None
    return None


def names_actors(member: Member, mention: Mention, mind: Salience, may: Constraints) -> bool:
    """Whether a description of a body is a topic of the sentence of a mention: 青葉銀行など3銀行も 融資する."""
    return not may.is_inanimate(member) and member in mind.topics(mention.sentence)


def added(member: Member, sentence: Sentence) -> bool:
    """Whether a sentence names somebody as one more of whom the same is told: B社も 出資した."""
    return any(m.sentence == sentence.index and is_also(sentence, m.end) for m in member.mentions)


def by_firm(
    fit: Mapping[Member, float], sentence: Sentence, firm_of: Callable[[Member], Member | None]
) -> dict[Member, float]:
    """Officers with the firm for which they speak, whose doing it is (高木社長は…と述べた。B社の部品を採用する), unless the sentence
    has the firm beside them (同社を発展させた)."""
    out = dict(fit)
    for member in () if "同社" in sentence.text else fit:
        firm = firm_of(member)
        if firm is not None and firm in fit:
            out[firm] += out.pop(member)
    return out


def of_firms(
    fit: Mapping[Member, float],
    topics: Collection[Member],
    sentence: Sentence,
    demand: Demand,
    mind: Salience,
    may: Constraints,
    ontology: Ontology,
) -> dict[Member, float]:
    """Those who fit, where the text is about a firm that does: without what has neither a name nor a class that is asked for
    (転機, 資金), and without people where it is asked what firms do, unless it is named beside them (同社を発展させた); `topics` stay."""
    sure = [m for m in fit if may.surely(m, demand)] if demand.leads and all(demand.classes) else []
    theme = mind.theme_at(sentence.index, lambda m: ontology.is_a(m.type, "Company")) if sure else None
    if theme not in sure or theme is None or not ontology.is_a(theme.type, "Company"):
        return dict(fit)
    corporate = ontology.constructions.corporate
    bodies = all(c.relation in corporate or ontology.relations[c.relation].domain == _BODIES for c in demand.claims)
    bodies = bodies and "同社" not in sentence.text
    acting = all(_THINGS.isdisjoint(c) for c in demand.classes)
    acting = acting and not any("Event" in ontology.relations[c.relation].range for c in demand.claims)
    out = {}
    for member, salience in fit.items():
        loose = acting and member.kind is MentionKind.NOMINAL and member not in sure
        if member in topics or not (loose or (bodies and may.is_person(member))):
            out[member] = salience
    return out


def undergoes(ontology: Ontology, place: tuple[int, int], demand: Demand) -> bool:
    """Whether a topic at a place of the text is a thing to which somebody unwritten does something: 新型電池は来年4月に発売する."""
    told = (c.object for c in demand.claims if (c.object.start, c.object.end) == place)
    return any(ontology.is_a(m.type, c) for m in told for c in ("Product", "Service"))
