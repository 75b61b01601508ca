"""Names that differ and mean one thing: X（Y）, short forms after full forms, katakana of Latin names.

A short form that could be short for two members stays alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.headword import bare_title
from kg.model import Claim, Sentence
from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.kinds import elect, kind_of, may_corefer
from kg.resolve.entity.member import Member, by_start, place_of
from kg.resolve.entity.shortforms import HONORIFICS, OF_UNKNOWN, SHORT_FORMS, Qualifier, has_rival, qualifier
from kg.resolve.entity.transliteration import sounds_like
from kg.resolve.lexicon import any_of, words

__all__ = ["link"]

_SOON = 2  # sentences
_LANDS = ("県", "州", "郡")
_TOWNS = ("City", "Region")  # what may be called with and without 市
_OWNED = re.compile(rf"{any_of(words('forms')['owned'])}(?:の|で|である)?[「『]?$")
_EDITION = re.compile(
    r"^(?:[12][0-9]{3}年度?(?:第[0-9]+回)?|第[0-9一二三四五六七八九十]+回)|(?<=[^0-9])(?:19|20)[0-9]{2}$"
)
_OF_ALL = re.compile(any_of(words("editions")["of_all"]))
_WHICH = re.compile(
    r"(?:(?P<year>[12][0-9]{3}年)度?|年度?|前回|次回|次|前年|翌年|昨年|一昨年|来年|再来年|昨季)の?[「『]?$"
)


def link(
    members: Iterable[Member],
    sentences: Mapping[int, Sentence],
    ontology: Ontology,
    title: str | None = None,
    claims: Iterable[Claim] = (),
) -> list[Member]:
    """The members with those joined that evidence says are one. Of several whom a family name could mean, it means
    the one that the document has its `title` from; whom `claims` make somebody's kin is not that one."""
    links = _Links(members, sentences, ontology, names.key(title) if title else None, claims)
    links.bracketed()
    links.nicknames()
    links.given_names()
    links.short_forms()
    links.editions()
    links.qualified()
    links.transliterations()
    links.short_forms()  # カルミナ after Carmina計画 has become one with カルミナ計画
    return links.members


_SEAT = re.compile(
    r"(?:州都|県都|省都|首府|首都|郡都|(?:県庁|郡庁|府庁|州庁)所在地|中心都市|最大の都市)(?:は|である|の|、)、?[^、。はが]{0,8}$"
)


class _Links:
    def __init__(
        self,
        members: Iterable[Member],
        sentences: Mapping[int, Sentence],
        ontology: Ontology,
        title: str | None,
        claims: Iterable[Claim],
    ) -> None:
        self._title = names.key(bare_title(title))
        self._sentences = sentences
        self.members = list(members)
        self._ontology = ontology
        self._types = {m: elect(m.votes, ontology) for m in self.members}
        self._kin: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)  # 高木氏の妻の高木花子さん
        for claim in claims:
            relation = ontology.relations.get(claim.relation)
            kin = relation is not None and relation.domain == relation.range == ("Person",)
            if kin and claim.evidence.rule.startswith("noun"):
                one, other = place_of(claim.subject), place_of(claim.object)
                self._kin[one].add(other)
                self._kin[other].add(one)

    def _may_join(self, a: Member, b: Member) -> bool:
        if a is b or (a.known and b.known and a.known != b.known):
            return False
        if any(place_of(x) in self._kin.get(place_of(m), ()) for m in a.mentions for x in b.mentions):
            return False
        return may_corefer(self._types[a], self._types[b], self._ontology)

    def _join(self, a: Member, b: Member) -> Member:
        """Make the two one, in place of the earlier."""
        keep, drop = (a, b) if a.first <= b.first else (b, a)
        keep.absorb(drop)
        self._types[keep] = elect(keep.votes, self._ontology)
        self.members.remove(drop)
        return keep

    def _owned(self, member: Member) -> bool:
        """Whether the text calls a body somebody's subsidiary, who may well go by the beginning of its name."""
        told = ((self._sentences.get(m.sentence), m.start) for m in member.mentions)
        return any(s is not None and _OWNED.search(s.ahead(start)) is not None for s, start in told)

    def _defined(self, town: Member, land: Member) -> bool:
        """Whether the document is about a place and names the land that is called for it, or the town on it: マルネは、マルネ郡の町;
        not the town that is the place itself (マルネ市)."""
        entitled = any(names.key(form) == self._title for form in town.surfaces)
        wider = any(form.endswith(_LANDS) for form in land.surfaces)
        return entitled and town.first < land.first and (wider or self._types[town] not in _TOWNS)

    def _seat(self, town: Member) -> bool:
        """Whether the text says that a place is the seat of a land, which may have its name: 県都はトルム in トルム県."""
        said = ((self._sentences.get(m.sentence), m.start) for m in town.mentions)
        return any(s is not None and _SEAT.search(s.ahead(start)) for s, start in said)

    def bracketed(self) -> None:
        """A stadium, country, work … with another of its class alone in brackets after it: two names of one."""
        starts = by_start(self.members)
        for member in list(self.members):
            for mention in member.mentions if member in self.members else ():
                sentence = self._sentences.get(mention.sentence)
                after = sentence.behind(mention.end) if sentence is not None else ""
                found = starts.get(mention.end + 1) if after[:1] in ("（", "(") else None
                if found is None or found[1].type != mention.type or mention.type not in self._renamed():
                    continue
                closes = after[1 + len(found[1].surface) :][:1] in ("）", ")")
                if closes and found[0] in self.members and self._may_join(member, found[0]):
                    self._join(member, found[0])
                    break

    def _renamed(self) -> frozenset[str]:
        """Classes of which X（Y） with both of the class cannot mean that X belongs to Y."""
        return frozenset(
            c for c in self._ontology.classes if kind_of(c, self._ontology) in ("facility", "event", "work", "project")
        ) | {"Country"}

    def nicknames(self) -> None:
        """ブレーブス beside 海浜ブレーブス is that team, and not the known one whose nickname it is as well."""
        for member in self.members:
            known = self._ontology.entities.get(member.known)
            if known is None or known.type != "SportsTeam":
                continue
            short = {names.key(form) for form in member.surfaces}
            near = (m for m in self.members if m.known is None and m.first[0] <= member.first[0] + _SOON)
            theirs = (key for m in near if self._may_join(m, member) for key in map(names.key, m.surfaces))
            own = [names.key(name) for name in known.names]
            if not short.isdisjoint(own[:2]):
                continue
            for key in theirs:
                club = next((key.removesuffix(s)[-2:] for s in short if key.endswith(s)), "")
                if club and not any(club in name for name in own):
                    member.known = None

    def given_names(self) -> None:
        """X（Y）: the member called Y is X."""
        by_key: dict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            for surface in member.surfaces:
                by_key[names.key(surface)].append(member)
        for member in list(self.members):
            for alias in list(member.given):
                if member not in self.members:
                    break
                named = [m for m in by_key.get(names.key(alias), ()) if m in self.members and self._may_join(member, m)]
                if len(named) == 1:
                    self._join(member, named[0])

    def short_forms(self) -> None:
        """孫氏 is 孫正義, 新日石 is 新日本石油, ソニー is ソニーグループ: where one member alone can be meant."""
        kinds = {m: kind_of(self._types[m], self._ontology) for m in self.members}
        edges_of = {m: _edges(m) for m in self.members}
        for kind, shortens in SHORT_FORMS.items():
            alike = [m for m in self.members if kinds[m] in (kind, "")]
            edges: dict[str, list[Member]] = defaultdict(list)
            for member in alike:
                for edge in sorted(edges_of[member]) if kinds[member] == kind else ():
                    edges[edge].append(member)
            for short in sorted(alike, key=lambda m: (len(names.key(m.fullest)), m.first)):
                if short not in self.members or (kinds[short] == "" and kind not in OF_UNKNOWN):
                    continue
                full = [
                    m
                    for m in dict.fromkeys(m for edge in edges_of[short] for m in edges.get(edge, ()))
                    if m in self.members and self._may_join(short, m) and shortens(short, m, self._ontology)
                ]
                if kind == "person" and len(full) > 1:
                    named = [m for m in full if self._title in map(names.key, m.forms)]
                    full = (
                        named
                        or [m for m in full if (m.posts & short.posts) - HONORIFICS]
                        or _by_rank(full, short)
                        or full
                    )
                    if len(full) > 1:  # nobody else had been named when the family name was first used alone
                        full = [m for m in full if m.first < short.first] or full
                    full = _leading(full)
                    if len(full) > 1:
                        full = [m for m in full if m.posts & short.posts] or full
                if kind == "organization" and len(full) == 1:
                    if has_rival(short, full[0], alike) or self._owned(full[0]) or self._bears(short):
                        continue
                if kind == "place" and len(full) == 1 and (self._defined(short, full[0]) or self._seat(short)):
                    continue
                if len(full) == 1 and (not short.known or not full[0].known):
                    joined = self._join(full[0], short)
                    edges_of[joined] = _edges(joined)

    def _bears(self, short: Member) -> bool:
        """Whether somebody of the document has the short form for a family name: ライト with ハロルド・ライト and ライト協会."""
        last = tuple("・" + surface for surface in short.surfaces)
        people = (m for m in self.members if kind_of(self._types[m], self._ontology) == "person")
        return any(surface.endswith(last) for m in people for surface in m.surfaces)

    def editions(self) -> None:
        """若草選手権 is 第91回若草選手権, 夏季五輪 is 2032年夏季五輪, after it: the only edition that a text names, unless the shorter
        name is told of another (2003年の若草選手権)."""
        events = [m for m in self.members if kind_of(self._types[m], self._ontology) == "event" and not m.known]
        full: dict[str, list[Member]] = defaultdict(list)
        for member in events:
            for stem in {names.event_stem(_EDITION.sub("", f)) for f in member.surfaces if _EDITION.search(f)}:
                full[stem].append(member)
        for short in events:
            found = [m for f in short.surfaces for m in full.get(names.event_stem(f), ()) if m is not short]
            if len(found) != 1 or found[0] not in self.members or not self._may_join(found[0], short):
                continue
            if any(_OF_ALL.search(self._sentences[x.sentence].text) for x in short.mentions):
                continue  # 若草賞は過去に佐伯さんが受けた
            told = [_WHICH.search(self._sentences[x.sentence].ahead(x.start)) for x in short.mentions]
            years = {found["year"] or "" for found in told if found is not None}  # 2003年の若草選手権; 前回の若草選手権
            same = years and all(year and any(year in f for f in found[0].surfaces) for year in years)
            if same or (not years and found[0].first < short.first):
                self._join(found[0], short)

    def qualified(self) -> None:
        """米FOXニュース is FOXニュース, アメリカ・ニューヨーク is ニューヨーク: a name with what only says where or of what
        kind it is before it, and the same name without, where no two places are said."""
        tails: dict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            for tail in {names.key(form)[-3:] for form in member.surfaces}:
                tails[tail].append(member)
        longer: dict[Member, dict[Member, Qualifier]] = {}
        for short in self.members:
            found: dict[Member, Qualifier] = {}
            for full in dict.fromkeys(m for form in short.surfaces for m in tails[names.key(form)[-3:]]):
                said = qualifier(short, full, self._types[short], self._ontology) if short is not full else None
                if said is not None and self._may_join(short, full):
                    found[full] = said
            if len({q.place for q in found.values() if q.place}) < 2:
                longer[short] = found
        for short, found in longer.items():
            for full, said in found.items():
                if short in self.members and full in self.members and not (short.known and full.known):
                    for form in () if said.part else full.surfaces:
                        full.given.setdefault(form)  # no name to be known by
                    short = self._join(short, full)

    def transliterations(self) -> None:
        """ベルトラム is Bertram, カヴェルティ is カベルティ: a katakana member and another that sound alike, each the other's only
        candidate."""
        forms = [(m, form, names.plain_stem(form)) for m in self.members for form in m.forms]
        kana = [(m, stem) for m, _, stem in forms if names.script(stem) == "katakana"]
        latin = [(m, form if names.script(form) == "latin" else stem) for m, form, stem in forms]
        pairs: dict[Member, set[Member]] = defaultdict(set)
        for a, heard in kana:
            for b, written in latin:
                alike = sounds_like(heard, written) or names.spelled(heard) == names.spelled(written) != ""
                if a is not b and alike and self._may_join(a, b):
                    pairs[a].add(b)
                    pairs[b].add(a)
        for a in [m for m in self.members if len(pairs.get(m, ())) == 1]:
            (b,) = pairs[a]
            if a in self.members and b in self.members and len(pairs[b]) == 1:
                self._join(a, b)


def _by_rank(full: list[Member], short: Member) -> list[Member]:
    """Those with a post of which the short form has the end: 首席副会長 for 副会長."""
    posts = tuple(short.posts - HONORIFICS)
    return [m for m in full if any(post.endswith(posts) for post in m.posts)] if posts else []


def _edges(member: Member) -> set[str]:
    """The letters that a member's names begin and end with: short forms share one with their full forms."""
    forms = member.forms
    stems = {stem(form) for form in forms for stem in (names.key, names.legal_stem, names.head_stem)}
    stems.update(part for form in forms for part in names.parts(form))
    return {edge for stem in stems if stem for edge in (stem[0], stem[-1])}


def _leading(full: list[Member]) -> list[Member]:
    """The first of those of one family, where the others are named but once, in later sentences, as whose kin they are:
    丸岡さん in an obituary of 丸岡しげる."""
    head, *others = sorted(full, key=lambda m: m.first) or (None,)
    if head is None:
        return []
    told = {m.sentence for m in head.mentions}
    kin = (len(m.mentions) == 1 and m.mentions[0].sentence not in told for m in others)
    return [head] if all(kin) else full
