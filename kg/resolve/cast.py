"""A document's cast: its mentions of names and descriptions, gathered into one member a thing.

Two mentions belong together on evidence alone: the same known entity, the same name in whatever spelling, a name that
the text gives for another (X（Y）), a short form after its full form, a Latin name and its katakana. Everything is
vetoed by what keeps homonyms apart: another known entity, another kind of thing, another given name. A short form
that could be short for two members stays alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve import names
from kg.resolve.kinds import elect, kind_of, may_corefer
from kg.resolve.transliteration import sounds_like

__all__ = ["Cast", "Member", "anaphor", "place_of"]

_DEMONSTRATIVE = re.compile(
    r"^(?:この|その|同じ|同(?=\S)|当該|本(?=プロジェクト|計画|件|事業|作|製品|書|法)|上記の?|前述の|前記の?|こうした|これらの|それらの)"
)
_NAMED_AFTER = re.compile(r"^[」』\s]*(?:と呼ばれる|と呼ばれた|という|と名付けられた|と題する|なる)")
_BOUNDARY = "「」『』（）()、。, "


def place_of(mention: Mention) -> tuple[int, int]:
    """Where a mention stands: what identifies it in a document."""
    return (mention.start, mention.end)


def anaphor(mention: Mention) -> bool:
    """Whether the mention points back: a pronoun, an omitted argument, or a description with この, 同 and the like."""
    if mention.kind in (MentionKind.PRONOUN, MentionKind.OMITTED):
        return True
    return mention.kind is MentionKind.NOMINAL and bool(_DEMONSTRATIVE.match(mention.surface))


def bare_phrase(surface: str) -> str:
    """A description without the words that point (この, 同), for the identity of nominals."""
    return names.key(_DEMONSTRATIVE.sub("", surface))


@dataclass(eq=False, slots=True)
class Member:
    """One thing of the cast while it is being gathered; `order` is its rank by first mention."""

    kind: MentionKind
    order: int = 0
    mentions: list[Mention] = field(default_factory=list)
    votes: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    known: str | None = None
    type: str = "Thing"
    surfaces: Counter[str] = field(default_factory=Counter)
    given: dict[str, None] = field(default_factory=dict)
    posts: set[str] = field(default_factory=set)
    units: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def first(self) -> tuple[int, int]:
        return place_of(self.mentions[0])

    @property
    def forms(self) -> list[str]:
        """All names as written, in order of appearance, then those that the text gives in brackets."""
        return list(dict.fromkeys((*self.surfaces, *self.given)))

    @property
    def fullest(self) -> str:
        """The longest name written, a name given in brackets only if there is no other."""
        return max(self.surfaces or self.given, key=lambda s: (len(names.key(s)), s))

    def take(self, mention: Mention, surface: str, units: tuple[str, ...], type_: str) -> None:
        self.mentions.append(mention)
        self.surfaces[surface] += 1
        self.votes[type_] += max(mention.confidence, 0.05)
        if units and surface not in self.units:
            self.units[surface] = units
        if mention.title:
            self.posts.add(mention.title)
        if mention.entity and not self.known:
            self.known = mention.entity
        for alias in mention.aliases:
            self.given.setdefault(alias)

    def absorb(self, other: Member) -> None:
        self.mentions = sorted(self.mentions + other.mentions, key=place_of)
        self.surfaces.update(other.surfaces)
        for type_, weight in other.votes.items():
            self.votes[type_] += weight
        self.given.update(other.given)
        self.posts |= other.posts
        self.units |= other.units
        self.known = self.known or other.known


class Cast:
    """The members of one document and who each written mention is.

    `of(mention)` is None for anaphors, values and omitted arguments. Deterministic: depends on the text order of the
    mentions only, not on the order in which they are given.
    """

    def __init__(self, sentences: Sequence[Sentence], mentions: Iterable[Mention], ontology: Ontology) -> None:
        self._ontology = ontology
        self._sentences = sentences
        ordered = sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))
        referring = [m for m in ordered if m.kind in (MentionKind.NAME, MentionKind.NOMINAL) and not anaphor(m)]
        self._by_place: dict[tuple[int, int], Member] = {}
        self.members: list[Member] = []
        self._name_members([m for m in referring if m.kind is MentionKind.NAME])
        self._link_given_names()
        self._link_short_forms()
        self._link_transliterations()
        self._describe([m for m in referring if m.kind is MentionKind.NOMINAL])
        self._settle()

    def of(self, mention: Mention) -> Member | None:
        return self._by_place.get(place_of(mention))

    def at(self, place: tuple[int, int]) -> Member | None:
        """The member written at these offsets."""
        return self._by_place.get(place)

    # -- same name ----------------------------------------------------------------------------------------------

    def _name_members(self, mentions: Sequence[Mention]) -> None:
        """One member for each known entity and for each spelling-free name; a name whose surroundings say two kinds
        of thing (「X」計画 … Xと呼ばれる装置) has one for each kind, and its bare mentions follow the last one said."""
        by_known: dict[str, Member] = {}
        by_name: dict[str, list[Member]] = defaultdict(list)
        for mention in mentions:
            said = self._said_class(mention)
            stem = self._identity(mention)
            member = by_known.get(mention.entity) if mention.entity else None
            if member is None:
                member = self._namesake(by_name[stem], mention, said)
            if member is None:
                member = Member(MentionKind.NAME)
                self.members.append(member)
            if mention.entity:
                by_known.setdefault(mention.entity, member)
            sense = said or (elect(member.votes, self._ontology) if member.mentions else mention.type)
            told = mention.type if may_corefer(sense, mention.type, self._ontology) else sense
            member.take(mention, self._bare(mention), self._units(mention), told)
            senses = by_name[stem]
            senses[:] = [m for m in senses if m is not member] + [member]
            self._by_place[place_of(mention)] = member

    def _namesake(self, senses: list[Member], mention: Mention, said: str | None) -> Member | None:
        """The latest member of this name that may be this kind of thing and is no other known entity."""
        for member in reversed(senses):
            if mention.entity and member.known and mention.entity != member.known:
                continue
            if said is None and any(m.type == mention.type for m in member.mentions):
                return member
            if may_corefer(elect(member.votes, self._ontology), said or mention.type, self._ontology):
                return member
        return None

    def _identity(self, mention: Mention) -> str:
        kind = kind_of(mention.type, self._ontology)
        surface = self._bare(mention)
        if kind == "organization":
            return names.legal_stem(surface)
        if kind in ("project", "event"):
            return names.head_stem(surface)
        return names.key(surface)

    def _bare(self, mention: Mention) -> str:
        """The surface without the title that may end it."""
        surface = mention.surface.strip('「」『』"“” 　')
        if mention.title and surface.endswith(mention.title) and len(surface) > len(mention.title):
            surface = surface[: -len(mention.title)].rstrip(" 　・")
        return surface or mention.surface

    def _units(self, mention: Mention) -> tuple[str, ...]:
        tokens = self._sentences[mention.sentence].tokens if mention.sentence < len(self._sentences) else ()
        units: list[str] = []
        for token in tokens:
            if mention.start <= token.start and token.end <= mention.end:
                units.extend(token.parts or (token.surface,))
        return tuple(units)

    def _said_class(self, mention: Mention) -> str | None:
        """The class of the head noun that the text puts to the name: Xと呼ばれる装置, 「X」計画."""
        sentence = self._sentences[mention.sentence] if mention.sentence < len(self._sentences) else None
        if sentence is None:
            return None
        after = sentence.text[mention.end - sentence.start :]
        named = _NAMED_AFTER.match(after)
        quoted = after[:1] in "」』" and after[1:2] not in _BOUNDARY
        if not named and not quoted:
            return None
        begin = mention.end + (named.end() if named else 1)
        noun = _compound(sentence, begin)
        return self._ontology.head_class(noun) if noun else None

    # -- links ----------------------------------------------------------------------------------------------------

    def _may_join(self, a: Member, b: Member) -> bool:
        if a is b or (a.known and b.known and a.known != b.known):
            return False
        return may_corefer(elect(a.votes, self._ontology), elect(b.votes, self._ontology), self._ontology)

    def _join(self, a: Member, b: Member) -> None:
        """Make the two one, in place of the earlier."""
        keep, drop = (a, b) if a.first <= b.first else (b, a)
        keep.absorb(drop)
        for mention in drop.mentions:
            self._by_place[place_of(mention)] = keep
        self.members.remove(drop)

    def _link_given_names(self) -> None:
        """X（Y）: members called Y are X."""
        by_key: dict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            for surface in member.surfaces:
                by_key[names.key(surface)].append(member)
        for member in list(self.members):
            for alias in list(member.given):
                others = [
                    m for m in by_key.get(names.key(alias), ()) if m in self.members and self._may_join(member, m)
                ]
                if member in self.members and len(others) == 1:
                    self._join(member, others[0])

    def _link_short_forms(self) -> None:
        """孫氏 is 孫正義, 新日石 is 新日本石油, ソニー is ソニーグループ: where one member alone can be meant."""
        kinds = {m: kind_of(elect(m.votes, self._ontology), self._ontology) for m in self.members}
        for kind, test in (
            ("person", self._short_person),
            ("organization", self._short_organization),
            ("facility", self._short_organization),
            ("project", self._short_plan),
            ("event", self._short_plan),
        ):
            alike = [m for m in self.members if kinds.get(m) in (kind, "")]
            candidates = [m for m in alike if kinds[m] == kind]
            for short in sorted(alike, key=lambda m: (len(names.key(m.fullest)), m.first)):
                if short not in self.members:
                    continue
                full = [m for m in candidates if m in self.members and self._may_join(short, m) and test(short, m)]
                full = self._of_post(short, full) if kind == "person" else full
                if len(full) == 1 and self._is_free(short, full[0]):
                    self._join(full[0], short)

    def _is_free(self, short: Member, full: Member) -> bool:
        """A known name is nobody's short form unless that one is unknown and names it in full."""
        return not short.known or short.known == full.known or not full.known

    def _of_post(self, short: Member, full: list[Member]) -> list[Member]:
        """Of several people of one family name, those who hold a post by which the short form is called."""
        if len(full) < 2:
            return full
        return [m for m in full if m.posts & short.posts] or full

    def _short_person(self, short: Member, full: Member) -> bool:
        return all(any(names.surname_of(s, f) for f in full.surfaces) for s in short.surfaces)

    def _short_organization(self, short: Member, full: Member) -> bool:
        written = list(short.surfaces)
        for form in full.forms:
            stem = names.organization_stem(form)
            if any(names.organization_stem(s) == stem for s in written):
                return True
            if any(names.shortens(s, form, full.units.get(form, ())) for s in written):
                return True
        return False

    def _short_plan(self, short: Member, full: Member) -> bool:
        stems = {names.head_stem(f) for f in full.forms}
        return any(names.head_stem(s) in stems for s in short.surfaces)

    def _link_transliterations(self) -> None:
        """オラクル is Oracle: a katakana member and a Latin one that sound alike, each other's only candidates."""
        kana = [(m, s) for m in self.members for s in m.forms if names.script(s) == "katakana" or _headed(s)]
        latin = [(m, s) for m in self.members for s in m.forms if names.script(s) == "latin" or _headed(s)]
        if not kana or not latin:
            return
        pairs: dict[Member, set[Member]] = defaultdict(set)
        for a, s in kana:
            for b, t in latin:
                if a is not b and self._may_join(a, b) and sounds_like(names.head_stem(s), _latin_words(t)):
                    pairs[a].add(b)
                    pairs[b].add(a)
        for a in [m for m in self.members if m in pairs]:
            if a in self.members and len(pairs[a]) == 1:
                (b,) = pairs[a]
                if b in self.members and len(pairs[b]) == 1:
                    self._join(a, b)

    # -- descriptions -----------------------------------------------------------------------------------------------

    def _describe(self, mentions: Sequence[Mention]) -> None:
        """Descriptions: the name beside them (子会社「X」, 大手銀行のX), else one member a phrase."""
        starts = {m.start: m for member in self.members for m in reversed(member.mentions)}
        by_phrase: dict[str, Member] = {}
        for mention in mentions:
            named = self._apposed(mention, starts)
            if named is not None:
                self._by_place[place_of(mention)] = named
                continue
            phrase = bare_phrase(mention.surface)
            member = by_phrase.get(phrase)
            if member is None:
                member = by_phrase[phrase] = Member(MentionKind.NOMINAL)
                self.members.append(member)
            member.take(mention, self._bare(mention), (), mention.type)
            self._by_place[place_of(mention)] = member

    def _apposed(self, mention: Mention, starts: dict[int, Mention]) -> Member | None:
        sentence = self._sentences[mention.sentence] if mention.sentence < len(self._sentences) else None
        if sentence is None:
            return None
        after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 2]
        gap = 1 if after[:1] in ("の", "「", "『", "・") and after else 0
        if after[:2] in ("の「", "の『"):
            gap = 2
        name = starts.get(mention.end + gap)
        if name is None:
            return None
        kinds = {kind_of(mention.type, self._ontology), kind_of(name.type, self._ontology)}
        return self._by_place.get(place_of(name)) if len(kinds) == 1 and "" not in kinds else None

    def _settle(self) -> None:
        self.members.sort(key=lambda m: m.first)
        for i, member in enumerate(self.members):
            member.order = i
            member.mentions.sort(key=place_of)
            member.type = elect(member.votes, self._ontology)


def _headed(surface: str) -> bool:
    return names.head_stem(surface) != names.key(surface)


def _latin_words(surface: str) -> str:
    return names.head_stem(surface) if _headed(surface) else surface


def _compound(sentence: Sentence, begin: int) -> str:
    """The nouns written together from the offset on."""
    end = begin
    for token in sentence.tokens:
        if token.start < begin:
            continue
        if token.start > end + 1 or not token.tag.startswith(("名詞", "接頭辞", "接尾辞", "形状詞")):
            break
        end = token.end
    return sentence.text[begin - sentence.start : end - sentence.start].strip()
