"""Whose kin somebody is where no genitive says it: whom the text or the sentence before is about."""

from __future__ import annotations

import re

from kg.model import Claim, Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.choice import CLOSE, chosen
from kg.resolve.anaphora.constraints import Reading
from kg.resolve.anaphora.demands import Demand
from kg.resolve.anaphora.roles import TOPIC
from kg.resolve.anaphora.story import Story, StoryReader
from kg.resolve.entity.member import Member

__all__ = ["Kin", "is_owned"]

_NOUNS = ("名詞", "接頭辞", "接尾辞", "形状詞", "補助記号-括弧")
_WORDS = _NOUNS[:-1]
_WHICH = ("名詞-普通名詞-副詞可能", "接尾辞-名詞的-副詞可能", "形状詞")  # 当時の, 試合後の, 唯一の
_NUMBERED = re.compile(r"[0-9０-９一二三四五六七八九十](?:[年期回人代季]目|年生|歳|位)$")  # 就任1年目の


def is_owned(mention: Mention, sentence: Sentence, ontology: Ontology) -> bool:
    """Whether a genitive before the noun says whose it is; what only says which one (後任の社長, 次の社長) does not."""
    tokens = sentence.tokens
    i = mention.head
    while i > 0 and tokens[i - 1].tag.startswith(_NOUNS):
        i -= 1
    if i == 0 or tokens[i - 1].surface != "の":
        return False
    if i < 2:
        return True
    begin = i - 2
    while begin > 0 and tokens[begin - 1].tag.startswith(_WORDS):
        begin -= 1
    prefix, which = ontology.frames.words["prefix"], "".join(t.surface for t in tokens[begin : i - 1])
    said = _NUMBERED.search(which) is not None or any(which in prefix[kind] for kind in ("planned", "which", "actual"))
    last = tokens[i - 2]
    deed = last.surface in ontology.frames.verbs and begin < i - 2  # 途中出場の
    return not said and not last.tag.startswith(_WHICH) and not deed and not _says_which(last.surface, ontology)


def _says_which(noun: str, ontology: Ontology) -> bool:
    """Whether a noun before a post is but another or an order of it: 後任の社長, 創業者の社長; not 子会社の社長, 市民の会長."""
    relations = (ontology.relations[f.relation] for f in ontology.frames.nouns.get(noun, ()))
    return any(r.range == ("Organization",) != r.domain or r.domain == r.range == ("Thing",) for r in relations)


class Kin(StoryReader):
    """Reads whose husband or daughter somebody is."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        left_out = (c for c in story.claims if MentionKind.OMITTED in (c.subject.kind, c.object.kind))
        self._kin = [c for c in left_out if self._of_people(c)]

    def read(self, mention: Mention, demand: Demand, hero: Member | None) -> Reading | None:
        """Whose kin somebody is."""
        if self._of_nameless(mention, demand, hero):
            return None
        if (told := self._told_of(mention, demand, hero)) is not None and told is not hero:
            return Reading((told,), 1)
        if hero is not None and self._may.fits(hero, demand):
            return Reading((hero,), self._mind.since(hero, mention.sentence))
        recent = self._mind.recent(mention.sentence, 1, TOPIC)
        people = {m: s for m, s in recent.items() if m.kind is MentionKind.NAME and self._may.is_person(m)}
        others = self._named_kin(mention.sentence)
        fit = {m: s for m, s in people.items() if m not in others and self._may.fits(m, demand)}
        return chosen(self._mind, fit, mention.sentence, CLOSE)

    def _told_of(self, mention: Mention, demand: Demand, hero: Member | None) -> Member | None:
        """The only person whom the sentence before is about, or names where the text is about nobody, who is no kin there: 退任するX大統領は…。妻のYさんも…."""
        before = mention.sentence - 1
        people = [m for m in self._mind.topics(before) if self._may.is_person(m)]
        named = (m for m in self._mind.recent(before, 0) if m.kind is MentionKind.NAME and self._may.is_person(m))
        if hero is None:
            people = people or [m for m in named if any(x.sentence == before for x in m.mentions)]
        kin = self._named_kin(before) | self._named_kin(mention.sentence)
        if len(people) != 1 or people[0].kind is not MentionKind.NAME or people[0] in kin:
            return None
        return people[0] if self._may.fits(people[0], demand) else None

    def _of_nameless(self, mention: Mention, demand: Demand, hero: Member | None) -> bool:
        """Whether the sentence is about somebody without a name, whose kin is told of: 息子は父親のXさんの…."""
        beside = {i for place in demand.mates for i in place}
        topics = [t for t in self._mind.topics(mention.sentence) if t is not hero and self._may.is_person(t)]
        if any(x.start <= mention.start < x.end for t in topics for x in t.mentions):
            return False  # 妻は女優のXさん
        nameless = (t for t in topics if t.kind is MentionKind.NOMINAL)
        return any(not any({x.start, x.end} & beside for x in t.mentions) for t in nameless)

    def _of_people(self, claim: Claim) -> bool:
        """Whether a claim's relation holds between persons alone."""
        relation = self._ontology.relations.get(claim.relation)
        return relation is not None and relation.domain == relation.range == ("Person",)

    def _named_kin(self, sentence: int) -> set[Member]:
        """Whom a sentence names as somebody's kin: in 父の誠さんと母の花子さん neither is the other's."""
        out: set[Member] = set()
        for claim in self._kin:
            for side, who in (("subject", claim.subject), ("object", claim.object)):
                if claim.sentence == sentence and who.kind is MentionKind.NAME:
                    found = self._members(who, claim, side)
                    out.update(found.members if found is not None else ())
        return out
