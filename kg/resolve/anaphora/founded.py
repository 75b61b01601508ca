"""The body that bodies have just said they found, of which the next sentences tell where it sits, who heads it and who
holds how much of it: A社とB社は新会社「X」を設立する。出資比率はA社が51%で、本社は大阪市に置き、社長にはY氏が就く。"""

from __future__ import annotations

from kg.model import Claim, Mention, MentionKind, Status
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member

__all__ = ["Founded"]

_WINDOW = 2
_NEW = "新"
_CALLED = 4  # sentences after which a body that is founded may be called by its name
_FOUNDERS = ("Organization", "Country", "Region", "City")  # 湊市と北浜町は協議会を設立した
_UNTRUE = {Status.NEGATED, Status.HYPOTHETICAL, Status.CEASED}


class Founded(StoryReader):
    """Remembers what the bodies of one document found, sentence by sentence."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        cast, ontology = story.cast, story.ontology
        self._by_sentence: dict[int, list[tuple[Member, int]]] = {}
        self._ahead: set[Member] = set()
        for claim in story.claims:
            founds = claim.relation in ontology.constructions.foundation and not claim.open
            new = cast.of(claim.object) if founds else None
            ends = [m for m in (claim.subject, claim.object) if m.kind is not MentionKind.OMITTED]
            body = ontology.is_a(claim.object.type, "Organization") and claim.status not in _UNTRUE
            body = body and all(ontology.is_any(m.type, _FOUNDERS) for m in ends)
            if new is not None and body and (new.kind is MentionKind.NAME or ontology.is_a(new.type, "Company")):
                self._ahead |= {new} if claim.status is Status.PLANNED else set()
                last = claim.sentence + _CALLED  # 新会社を設立する。…社名は「X」だ
                told = {claim.sentence, *(m.sentence for m in new.mentions if claim.sentence < m.sentence <= last)}
                for sentence in sorted(told):
                    self._by_sentence.setdefault(sentence, []).append((new, claim.sentence))
        for member in cast.members:
            if member.kind is MentionKind.NOMINAL and ontology.is_a(member.type, "Company"):
                self._add_called_new(member)

    def _add_called_new(self, member: Member) -> None:
        """Notes a body without a name where it is called new: 両社は合併する。新会社の本社は湊市に置く。会長にはY氏が就く."""
        for m in (*member.mentions, *member.descriptions):
            before = self._sentences[m.sentence]
            if m.sentence in self._by_sentence:
                continue  # 新会社の名称は「X」
            if before.text[: m.start - before.start].endswith(_NEW):
                self._by_sentence.setdefault(m.sentence, []).append((member, m.sentence))
                self._ahead.add(member)

    def read(self, mention: Mention, demand: Demand) -> Reading | None:
        """The one new body of the last sentences, where they have named no other since and the place asks for what is told
        of one; of an old body more is told too, so that it must be new to the text."""
        shares = any(c.relation in self._ontology.constructions.shareholding for c in demand.claims)
        if not demand.claims or not all(map(self._asks, demand.claims)) or (shares and demand.side == "subject"):
            return None  # what has just been founded puts no money into others: 45億円を投じて校舎を建てる
        for distance in range(1, _WINDOW + 1):
            found = self._by_sentence.get(mention.sentence - distance)
            if not found:
                continue
            members = dict(found)
            new = next(iter(members)) if len(members) == 1 else None
            if new is None or not self._is_new(new, members[new]):
                return None
            if any(t is not new and self._is_body(t) for t in self._mind.topics(mention.sentence)):
                return None
            if not self._may.fits(new, demand):
                return None
            return Reading((new,), distance, founded=True, ahead=new in self._ahead)
        return None

    def _asks(self, claim: Claim) -> bool:
        """Whether a claim tells what is told of a new body; 社長のY氏 may be that of an older one, who speaks of it."""
        post = self._ontology.is_post(claim.relation)
        told = claim.relation in self._ontology.constructions.particulars
        return told and (not post or claim.evidence.rule == "noun_link")

    def _is_new(self, member: Member, sentence: int) -> bool:
        """Whether the text names a body no earlier than where it says that it is founded, but for its headline."""
        return all(m.sentence >= sentence or m.sentence == 0 for m in member.mentions)

    def _is_body(self, member: Member) -> bool:
        return member.kind is MentionKind.NAME and self._ontology.is_a(member.type, "Organization")
