"""A document's cast: its mentions of names and descriptions, gathered into one member a thing.

Two mentions belong together on evidence alone: the same known entity, the same name in whatever spelling (here), what
`links` finds for names that differ and `descriptions` for common nouns. Everything is vetoed by what keeps homonyms
apart: another known entity, another kind of thing, another given name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.model import Claim, Mention, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.bearers import Bearers, key_of
from kg.resolve.entity.happened import Timeline, at_once, happened
from kg.resolve.entity.kinds import elect, kind_of, may_corefer
from kg.resolve.entity.links import link
from kg.resolve.entity.member import Member, anaphor, bare_name, place_of
from kg.resolve.pronouns import is_common

__all__ = ["Cast"]

_NAMED_AFTER = re.compile(r"[」』”\"\s]*(?:と呼ばれる|と呼ばれた|という名の|という|と名付けられた|と題する|と題した)")
_NAMING = frozenset((MentionKind.NAME, MentionKind.NOMINAL))
_BOUNDARY = "「」『』（）()、。, "


class Cast:
    """The members of one document and who each written mention is.

    `of(mention)` is None for anaphors, values and omitted arguments. Deterministic: depends on the text order of the
    mentions only, not on the order in which they are given.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        mentions: Iterable[Mention],
        ontology: Ontology,
        title: str | None = None,
        implied: Iterable[str] = (),
        claims: Iterable[Claim] = (),
    ) -> None:
        """`implied` are known entities that claims are about though no mention names them (the state of a bare 首相); `claims`
        tell who has which post, and when what happened."""
        self._ontology = ontology
        self._sentences = {s.index: s for s in sentences}
        ordered = sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))
        referring = [m for m in ordered if m.kind in _NAMING and not anaphor(m)]
        named = [m for m in referring if m.kind is MentionKind.NAME and not is_common(m.surface)]
        described = [m for m in referring if m.kind is MentionKind.NOMINAL or is_common(m.surface)]
        found = self._by_name(named)
        found = link(found, self._sentences, ontology, title, claims)
        self._install(found, claims)
        found += describe(described, found, self._sentences, Timeline(claims, ontology), ontology)
        present = {m.known for m in found}
        found += [
            _implied(ontology, ident) for ident in sorted(set(implied) - present) if ident in ontology.entities.by_id
        ]
        self.members: tuple[Member, ...] = tuple(sorted(found, key=lambda m: m.first))
        self._by_place: dict[tuple[int, int], Member] = {}
        for order, member in enumerate(self.members):
            member.order = order
            member.type = elect(member.votes, ontology)
            self._by_place.update((place_of(m), member) for m in (*member.mentions, *member.descriptions))

    def of(self, mention: Mention) -> Member | None:
        """Who a written mention is."""
        return self._by_place.get(place_of(mention))

    def known(self, ident: str) -> Member | None:
        """The member that is a known entity."""
        return next((m for m in self.members if m.known == ident), None)

    def at(self, place: tuple[int, int]) -> Member | None:
        """Who is written at these offsets."""
        return self._by_place.get(place)

    def named(self, name: str) -> Member | None:
        """Who bears a name, in whatever spelling."""
        key = names.key(name)
        return next((m for m in self.members if m.kind is MentionKind.NAME and key in map(names.key, m.forms)), None)

    def starting(self, offset: int) -> Member | None:
        """Who is named at an offset of the document."""
        at = [m for m in self.members if m.kind is MentionKind.NAME and any(x.start == offset for x in m.mentions)]
        return at[0] if len(at) == 1 else None

    def _by_name(self, mentions: Sequence[Mention]) -> list[Member]:
        """One member for each known entity and for each name whatever its spelling; a name whose surroundings say
        two kinds of thing (「X」計画 … Xと呼ばれる装置) has one for each, and its bare mentions follow the last."""
        out: list[Member] = []
        by_known: dict[str, Member] = {}
        by_name: dict[str, list[Member]] = defaultdict(list)
        shared = self._shared_names(mentions)
        for mention in mentions:
            said, introduced = self._said(mention)
            senses = by_name[self._identity(mention) + (mention.title if mention.surface in shared else "")]
            member = by_known.get(mention.entity) if mention.entity else None
            if member is None:
                member = self._namesake(senses, mention, said, introduced)
            if member is None:
                member = Member(MentionKind.NAME)
                out.append(member)
            if mention.entity:
                by_known.setdefault(mention.entity, member)
            told = self._told(mention, member, said, introduced and bool(senses))
            member.take(mention, bare_name(mention), self._units(mention), told)
            senses[:] = [m for m in senses if m is not member] + [member]
        return out

    def _shared_names(self, mentions: Sequence[Mention]) -> set[str]:
        """The family names that two persons have who are told apart by their titles alone: 高木社長 and 高木会長, of 高木誠社長 and
        高木健会長."""
        people = [m for m in mentions if kind_of(m.type, self._ontology) == "person" and m.title]
        titles: dict[str, set[str]] = defaultdict(set)
        for mention in people:
            titles[mention.surface].add(mention.title)
        several = [name for name, told in titles.items() if len(told) > 1]
        full = {m.surface for m in people} if several else set()
        return {s for s in several if sum(names.surname_of(s, f) for f in full if f != s) > 1}

    @staticmethod
    def _install(members: Iterable[Member], claims: Iterable[Claim]) -> None:
        """Notes who is told by name to have or to take which post."""
        of = {place_of(x): m for m in members for x in m.mentions}
        for claim in claims:
            member = of.get(place_of(claim.subject))
            role = claim.qualifiers.role
            if member is None or not role or claim.status not in (Status.ACTUAL, Status.PLANNED):
                continue
            offset = claim.subject.start
            member.offices[role] = min(offset, member.offices.get(role, offset))

    def _told(self, mention: Mention, member: Member, said: str, introduced: bool) -> str:
        """The class that a mention speaks for: the known entity's, else its own, unless its surroundings or its
        namesakes say otherwise."""
        known = self._ontology.entities.get(mention.entity)
        if known is not None:
            return known.type
        if introduced and not said and not member.mentions:
            return "Thing"
        if said:
            return mention.type if self._ontology.is_a(mention.type, said) else said
        sense = elect(member.votes, self._ontology) if member.mentions else mention.type
        return mention.type if may_corefer(sense, mention.type, self._ontology) else sense

    def _namesake(self, senses: list[Member], mention: Mention, said: str, introduced: bool) -> Member | None:
        """The latest member of this name that may be this kind of thing and is no other known entity. Who is presented
        (Xと呼ばれる装置) is not yet known, unless the head noun says the same kind."""
        for member in reversed(senses):
            if (introduced and not said) or any(
                m.start <= mention.start and mention.end <= m.end for m in member.mentions
            ):
                continue  # 湊大学 in 湊大学構想 is not the plan
            if not said and any(m.type == mention.type for m in member.mentions):
                return member
            if may_corefer(elect(member.votes, self._ontology), said or mention.type, self._ontology):
                return member
        return None

    def _identity(self, mention: Mention) -> str:
        kind = kind_of(mention.type, self._ontology)
        surface = bare_name(mention)
        if kind == "organization":
            return names.legal_stem(surface)
        if kind == "event":
            return names.event_stem(surface)
        if kind == "project" or self._own_head(surface):
            return names.head_stem(surface)
        return names.key(surface)

    def _own_head(self, surface: str) -> str:
        """The class of the noun in a name that says what it is: Project of カルミナ・プロジェクト."""
        head = names.head_of(surface)
        return (self._ontology.head_class(head) or "Project") if head else ""

    def _units(self, mention: Mention) -> tuple[str, ...]:
        sentence = self._sentences.get(mention.sentence)
        units: list[str] = []
        for token in sentence.tokens if sentence is not None else ():
            if token.end > mention.end:
                break
            if mention.start <= token.start:
                units.extend(token.parts or (token.surface,))
        return tuple(units)

    def _said(self, mention: Mention) -> tuple[str, bool]:
        """The class of the head noun in the name or put to it, and whether that presents the name as new
        (Xと呼ばれる装置; not 「X」計画)."""
        sentence = self._sentences.get(mention.sentence)
        own = self._own_head(bare_name(mention))
        if sentence is None or own:
            return own, False
        after = sentence.behind(mention.end)
        named = _NAMED_AFTER.match(after)
        if not named and (after[:1] not in ("」", "』") or after[1:2] in _BOUNDARY):
            return "", False
        noun = _compound(sentence, mention.end + (named.end() if named else 1))
        told = (self._ontology.head_class(noun) or "") if noun else ""
        if not named and told == "Group":
            return "", False  # 宗教団体「X」幹部: whose, not what
        if not named and kind_of(told, self._ontology) == "person" != kind_of(mention.type, self._ontology):
            return "", False  # 建設会社「X」社長
        return told, bool(named and noun)


def _compound(sentence: Sentence, begin: int) -> str:
    """The nouns written together from the offset on."""
    begin += len(sentence.behind(begin)) - len(sentence.behind(begin).lstrip())
    end = begin
    for token in sentence.tokens:
        if token.start < begin:
            continue
        if token.start > end + 1 or not token.tag.startswith(("名詞", "接頭辞", "接尾辞", "形状詞")):
            break
        end = token.end
    return sentence.part(begin, end)


def _implied(ontology: Ontology, ident: str) -> Member:
    known = ontology.entities[ident]
    member = Member(MentionKind.NAME, known=ident)
    member.votes[known.type] += 1.0
    return member


def describe(
    mentions: Sequence[Mention], named: Sequence[Member], sentences: Mapping[int, Sentence], timeline: Timeline, ontology: Ontology
) -> list[Member]:  # fmt: skip
    """The members that descriptions add to the `named` ones; a description of one of these is added to it.

    A description is of the name beside it (子会社「X」, 大手銀行のX, Xと呼ばれる装置); bare, of the only name before it
    that ends in it (協会 after 日本相撲協会) or of the only person of that post (首相); else the same words are the
    same thing.
    """
    reader = Bearers(named, sentences, ontology)
    out: dict[str, Member] = {}
    for mention in mentions:
        key = key_of(mention)
        phrase = reader.apart(mention) or timeline.key(key, mention)
        apart = phrase != key
        member = None if apart else reader.named(mention)
        if member is None and not apart and (member := at_once(mention, key, out, sentences)) is not None:
            out.setdefault(key, member)
        if member is not None:
            member.descriptions.append(mention)
            continue
        if phrase not in out and phrase.startswith("大") and mention.type == "Event":
            phrase = phrase[1:]  # 大地震 and 地震
        member = out.get(phrase) or (None if apart else reader.shortened(mention, out))
        if member is None and not apart:
            member = happened(mention, key, reader.is_bare, out, sentences)
        whose = "" if apart else reader.whose(mention)
        if whose:
            phrase = whose + phrase
            member = out.get(phrase)
        if member is None:
            member = out[phrase] = Member(MentionKind.NOMINAL)
        member.take(mention, whose + bare_name(mention), (), mention.type)
        if whose:
            member.given.setdefault(bare_name(mention))
        if short := reader.abbreviation(mention):
            member.given.setdefault(short)
            out.setdefault(names.key(short), member)
    return list(dict.fromkeys(out.values()))
