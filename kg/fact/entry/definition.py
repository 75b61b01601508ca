"""What the opening of an encyclopedia's article says beside its predicates: dates of life in the gloss, and whose or
where the thing is (Xは、日本の工学者 · Xは、アメリカ合衆国オレゴン州にある市 · Xは、日本の漫画)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.fact.claims import ClaimMaker
from kg.headword import Headword
from kg.model import Mention, MentionKind, Time

__all__ = ["read_definition"]

_PLACES = ("Country", "Region", "City", "Place")
_DASH = re.compile(r"[-－–—―‐〜~～]")
_AT_DASH = re.compile(r"\s*[-－–—―‐〜~～]\s*(?![^（(]*[）)])")  # none in a bracket
_OF_OURS = re.compile(r"[（(〈](?P<year>[0-9]{4}年)(?:[0-9]{1,2}月(?P<day>[0-9]{1,2})日)?[）)〉]")
_LONG_AGO = re.compile(
    r"(?<![0-9])(?P<year>[0-9]{3})年[（(〈][一-龥]{2,4}(?:[0-9]{1,2}|元)年[）)〉]"
)  # 812年（元和7年）
_WHOLE = re.compile(r"(?P<year>[0-9]{4})年(?:(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日)?")
_BORN = re.compile(r"^(?:生まれ|生\b|生、|誕生|出生)")
_DIED = re.compile(r"^(?:没|死去|死亡|歿)")
_OF = re.compile(
    r"^[」』]?(?:の|にある|にあった|に位置|に架か|に浮か|に面|に臨|に所在|に存在|に属|に本社|に本拠|を流れ|に置か|を拠点|を本拠|において|における|で(?!は)|"
    r"領(?:の|$)|[東西南北中]{1,2}(?:[部央岸端側隅]|(?=の|に|、))|東部|沿岸|沖|内陸|山間|中央部|、|・|と|及び|および|出身|生まれ|人|から|(?:映画|アニメ|漫画|小説|ドラマ)(?:作品)?(?:。|$))"
)
_MAKERS = ("Person", "Company", "MediaOrganization", "Organization")
_MADE = re.compile(r"^[」』]?(?:[（(][^（()）]*[）)])?(?:ら)?(?:によ|の|が|、|・|と|により|から|より|作)")
_PUBLISHED = re.compile(r"^[」』]?(?:[（(][^（()）]*[）)])?(?:から|より)[^、。]{0,14}(?:発売|刊行|出版|発行)")
_ON_STAGE = re.compile(r"^[^、。]{0,6}(?:主演|出演)|から|より")
_OF_COUNTRY = re.compile(r"^(?:の[^、。はが]{0,24}|(?:映画|アニメ|漫画|小説|ドラマ))$")
_GATHERED = re.compile(
    r"^(?:など|等)?の?(?:各|両|[0-9０-９一二三四五六七八九]+)[^、。]{0,3}[州県国地市町村区郡]|^(?:など|等)の"
)
_NATURAL = re.compile(
    r"(?:[洋海川河湖湾山岳]|山脈|山地|海峡|半島|大陸|高原|砂漠)$"
)  # what lies in a state, or beside it
_BETWEEN = re.compile(
    r"(?:(?:軍|側)?(?:と|、|・|や)[^。はが]{1,24}?)?(?:と?の)?間[でに]"
)  # フランスとトルコの間で: nowhere
_CHAIN = re.compile(
    r"^の?(?:[東西南北中]{1,2}[部岸端側隅]?|中央部|沿岸部?|海岸部|内陸部)?(?:の?(?:首都|州都|県都|省都|古都|都市|港町))?(?:である)?[の、・]?$"
)


def read_definition(make: ClaimMaker, headword: Headword) -> None:
    """Claims about the headword from its gloss and definition; `make` is that of the document's first sentence."""
    subject = next((m for m in make.clause.mentions if m.kind is MentionKind.NAME and m.start == headword.start), None)
    if subject is None:
        return
    told = make.ontology.constructions
    if make.ontology.is_a(subject.type, "Person"):
        life = list(_life(make, headword))
        for relations, date in (*life, *_places_of_life(make, headword)):
            _claim(make, relations, subject, date)
        person = life or any(
            make.ontology.is_a(make.ontology.head_class(n) or "", "Person") for n in headword.nouns[:2]
        )
        if person and not _lives_in(make, headword):
            for country in _countries(make, headword):
                _claim(make, told.nationality, subject, country)
        _read_character(make, headword, subject)
        return
    if make.ontology.is_a(subject.type, "Work"):
        _read_work(make, headword, subject)
    chain = _where(make, headword)
    if len(chain) > 1 and _listed(make, chain):
        for m in chain:
            _claim(make, _containment(make, subject, m), subject, m)
        return
    more = _where(make, headword, chain[-1].end) if chain and _NATURAL.search(chain[-1].surface) else []
    for found in (chain, more):  # アルプスにあるフランスの村
        for place in found[-2 if found and _NATURAL.search(found[-1].surface) else -1 :]:
            _claim(make, _containment(make, subject, place), subject, place)  # ブダペストのドナウ川に架かる橋
        for outer, inner in pairwise(found):
            _claim(make, _containment(make, inner, outer), inner, outer)


def _read_work(make: ClaimMaker, headword: Headword, subject: Mention) -> None:
    """Who made a work, by its definition (青木はるかによる日本の漫画), and of where its author is."""
    begin, end = headword.definition
    told = make.ontology.constructions
    countries = [m for m in _places(make, headword) if m.type == "Country"]
    for m in make.clause.mentions:
        if m.kind is not MentionKind.NAME or not begin <= m.start < m.end <= end:
            continue
        kind = next((c for c in _MAKERS if make.ontology.is_a(m.type, c)), None)
        after = make.clause.text(m.end, end)
        if kind is None or not _MADE.match(after):
            continue
        if _PUBLISHED.match(after):
            _claim(make, told.publication, m, subject)
        elif not _ON_STAGE.match(after):
            _claim(make, told.authorship, m, subject)
            if kind == "Person" and len(countries) == 1 and _OF_COUNTRY.match(make.clause.text(countries[0].end, end)):
                _claim(make, told.nationality, m, countries[0])


def _named_in(make: ClaimMaker, headword: Headword) -> list[Mention]:
    """The names in the definition."""
    begin, end = headword.definition
    return [m for m in make.clause.mentions if m.kind is MentionKind.NAME and begin <= m.start < m.end <= end]


def _lives_in(make: ClaimMaker, headword: Headword) -> list[Mention]:
    """The works that a character is of, none of anybody real: 小説『青い港』の登場人物."""
    if not any(noun.endswith(make.words.characters) for noun in headword.nouns):
        return []
    end = headword.definition[1]
    inside = _named_in(make, headword)
    return [m for m in inside if make.ontology.is_a(m.type, "Work") or make.clause.text(m.end, end)[:1] in "』」"]


def _read_character(make: ClaimMaker, headword: Headword, subject: Mention) -> None:
    """The work that a character is of, and who wrote it (青木はるかの小説『青い港』の登場人物)."""
    told = make.ontology.constructions
    for work in _lives_in(make, headword):
        _claim(make, told.character, subject, work)
        for m in _named_in(make, headword):
            if make.ontology.is_a(m.type, "Person") and m.end <= work.start:
                _claim(make, told.authorship, m, work)
                _claim(make, told.authorship, m, subject)


def _claim(make: ClaimMaker, relations: tuple[str, ...], subject: Mention, obj: Mention) -> None:
    for relation in relations:
        known = make.ontology.relations[relation]
        make.of_expression(relation, subject, obj, rule="definition", slots=(known.domain, known.range))


def _listed(make: ClaimMaker, chain: list[Mention]) -> bool:
    """Whether places that follow each other lie side by side, not one in the other: 青葉、若草、白河の各州."""
    between = {make.clause.between(a, b) for a, b in pairwise(chain)}
    return between <= {"、", "・"} and _GATHERED.match(make.clause.behind(chain[-1])) is not None


def _containment(make: ClaimMaker, inner: Mention, outer: Mention) -> tuple[str, ...]:
    bounded = make.ontology.is_any(inner.type, ("Place", "Organization"))
    told = make.ontology.constructions
    return told.boundary if bounded and outer.type in _PLACES[:3] else told.location


def _of_eras(make: ClaimMaker, headword: Headword) -> Iterator[tuple[tuple[str, ...], Mention]]:
    """Birth and death where the gloss counts years by eras, the year of ours in a bracket behind: 安政4年5月28日（1857年6月19日）
    - 昭和3年（1928年）3月19日."""
    begin, end = headword.gloss
    times = [m for m in make.clause.mentions if m.kind is MentionKind.TIME and begin <= m.start < end]
    gloss = make.clause.text(begin, end)
    sides = _AT_DASH.split(gloss)
    if not times or len(sides) > 2 or not (_OF_OURS.search(gloss) or _LONG_AGO.search(gloss)):
        return
    known = make.ontology.constructions
    for relations, side in zip((known.birth, known.death), sides, strict=False):
        if (old := _LONG_AGO.search(side)) is not None:
            yield relations, _at(times[0], f"{int(old['year']):04d}")
            continue
        told = _OF_OURS.search(side)
        if told is None:
            continue
        inside = told["day"] is not None
        whole = _WHOLE.match(side[told.start() + 1 :] if inside else told["year"] + side[told.end() :])
        if whole is not None:
            parts = (whole["year"], *(f"{int(part):02d}" for part in (whole["month"], whole["day"]) if part))
            yield relations, _at(times[0], "-".join(parts))


def _life(make: ClaimMaker, headword: Headword) -> Iterator[tuple[tuple[str, ...], Mention]]:
    """Birth before the dash of the gloss, death after it."""
    if of_eras := list(_of_eras(make, headword)):
        yield from of_eras
        return
    begin, end = headword.gloss
    told = make.ontology.constructions
    times = [
        m for m in make.clause.mentions
        if m.kind is MentionKind.TIME and begin <= m.start < end and m.time is not None and (m.time.start or m.time.end)
    ]  # fmt: skip
    for m in times:
        if m.time and m.time.start and m.time.end and m.time.start != m.time.end and _DASH.search(m.surface):
            yield told.birth, _at(m, m.time.start)
            yield told.death, _at(m, m.time.end)
            return
    dashes = [
        found.start() + begin
        for found in _DASH.finditer(make.clause.text(begin, end))
        if times and not any(m.start <= found.start() + begin < m.end for m in times)
    ]
    births = [m for m in times if _BORN.match(make.clause.text(m.end, end)) or (dashes and m.end <= dashes[-1])]
    deaths = [m for m in times if _DIED.match(make.clause.text(m.end, end)) or (dashes and m.start > dashes[-1])]
    for relations, found in ((told.birth, births), (told.death, deaths)):
        if found and found[0].time is not None and found[0].time.start:
            yield relations, _at(found[0], found[0].time.start)


def _places_of_life(make: ClaimMaker, headword: Headword) -> Iterator[tuple[tuple[str, ...], Mention]]:
    """Where somebody was born before the dash of the gloss, where one died behind it, each after the date."""
    begin, end = headword.gloss
    told, dates = make.ontology.constructions, 0
    for side, relations in zip(
        _AT_DASH.split(make.clause.text(begin, end)), (told.birthplace, told.deathplace), strict=False
    ):
        at = begin + make.clause.text(begin, end).index(side, dates)
        dates = at - begin + len(side)
        inside = sorted(
            (m for m in make.clause.mentions if at <= m.start < m.end <= at + len(side)), key=lambda m: m.start
        )
        dated = [m for m in inside if m.kind is MentionKind.TIME]
        places = [m for m in inside if m.kind is MentionKind.NAME and m.type in _PLACES]
        if dated and places and places[0].start >= dated[0].end:
            narrow = [m for m in places if m.type != "Country"] or places
            yield relations, narrow[0]


def _at(m: Mention, iso: str) -> Mention:
    return replace(m, time=Time(m.surface, iso, iso))


def _places(make: ClaimMaker, headword: Headword) -> list[Mention]:
    """The places named in the definition, the longest at each offset."""
    begin, end = headword.definition
    found: list[Mention] = []
    for m in sorted(make.clause.mentions, key=lambda m: (m.start, -m.end)):
        if m.kind is MentionKind.NAME and begin <= m.start and m.end <= end and m.type in _PLACES:
            if not found or m.start >= found[-1].end:
                found.append(m)
    return found


def _countries(make: ClaimMaker, headword: Headword) -> Iterator[Mention]:
    """The states that a person is of: before a の of the first clause, or with 人 after it."""
    end = headword.definition[1]
    for m in _places(make, headword):
        after = make.clause.text(m.end, end)
        if m.type == "Country" and re.match(
            r"^(?:の|、|・|および|及び|出身|生まれ|人|[〈(（]|(?:陸|海|空)?軍(?:の|人|軍人|将校))", after
        ):
            yield m


def _where(make: ClaimMaker, headword: Headword, start: int = 0) -> list[Mention]:
    """The first chain of places in the definition, from `start` on, that says where the thing is, from the widest to the
    narrowest."""
    places = [m for m in _places(make, headword) if m.start >= start]
    for i, m in enumerate(places):
        chain = [m]
        for other in places[i + 1 :]:
            if other.type == "Country" or not _CHAIN.match(make.clause.between(chain[-1], other)):
                break
            chain.append(other)
        after = make.clause.behind(chain[-1])
        if _OF.match(after) and not _BETWEEN.match(after):
            return chain
    return []
