"""Where a predicate takes place: the named place behind a described one, behind a part of it, and whose a plant or office is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.counted import person_of
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.takeup import phrase_at
from kg.fact.syntax.likeness import bare_owner
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind

__all__ = [
    "along",
    "event_taking_place",
    "lies",
    "named_place",
    "next_to",
    "others_in",
    "owners_of",
    "part_of_place",
    "running",
    "set_somewhere",
]

_PART = re.compile(
    r"(?:中心部|中心街|中心|市街地|一角|郊外|[0-9０-９]+階|地下|屋上|敷地内?|高台|ふもと|麓|沖合?|山中|北部|南部|東部|西部|中部|沿岸)$"
)

_BEYOND = re.compile(r"[東西南北]{1,2}方?|国境|境界|県境|国境線")  # バグダッドの北方に, トルコとの国境に: not in it
_NEXT_TO = re.compile(
    r"の(?:すぐ)?(?:[東西南北]{1,2}側|[東西南北左右]?隣り?|真?向かい|真?横|脇|わき|裏手?|正面|そば|傍ら)[にへ]"
)
_DEEPEST = 6  # phrases
_HOME = re.compile(r"(?:方|宅)$")
_HOUSE = re.compile(r"(?:自宅|実家|住居|居宅|家屋)+$")
_TOWNS = ("City", "Region")


def running(reader: PredicateReader, place: Argument) -> Argument | None:
    """Whose a plant or an office is, where not that but a body is asked for: A社の札幌工場に勤める, B社の工場に納入する."""
    works = place.head.kind is MentionKind.NOMINAL and place.head.surface.endswith(reader.make.words.works)
    if place.phrase is None or not (works or reader.ontology.is_a(place.head.type, "Facility")):
        return None
    owners = reader.arguments.genitive(place.phrase)
    known = owners and reader.ontology.is_a(owners[-1].head.type, "Organization")
    return replace(owners[-1], source=place.source) if known else None


def owners_of(reader: PredicateReader, thing: Phrase) -> Argument | None:
    """Whose a thing is, and those in a row with it: A社の 本社や B氏の 自宅を, A社の 本社と 工場を 捜索する."""
    found: Argument | None = None
    while True:
        start = thing
        if of := reader.arguments.genitive(thing):
            more = found.mentions if found is not None else ()
            found = Argument((*of[-1].mentions, *more), of[-1].phrase, found.source if found else of[-1].source)
            start = of[-1].phrase or thing
        elif thing.inner and thing.inner[0].kind is MentionKind.NAME and found is not None:  # A社本社や
            return replace(found, mentions=(thing.inner[0], *found.mentions))
        before = phrase_at(reader, start.index - 1) if start.index else None
        if before is not None and before.mention and found is not None and bare_owner(before, thing):
            return replace(found, mentions=(before.mention, *found.mentions))
        joined = before is not None and before.case in {"や", "と"} and not before.func.endswith("の")  # not B社との
        listed = before is not None and (joined or (before.comma and not before.func))
        if before is None or not listed or before.parent is None or before.parent.index < start.index:
            return found
        if before.mention is None or before.mention.kind is not MentionKind.NOMINAL:
            return found
        if found is not None and not joined and reader.ontology.is_a(before.mention.type, "Agent"):
            return found  # 中国の 通信大手、B社の 株式を: what B is
        thing = before


def named_place(reader: PredicateReader, argument: Argument) -> Argument:
    """The named place that a described one is in: 西宮市の病院で."""
    if argument.phrase is None or argument.head.kind is not MentionKind.NOMINAL:
        return argument
    if _BEYOND.fullmatch(argument.head.surface):
        between = next(iter(reversed(reader.arguments.genitive(argument.phrase))), argument)
        both = len(between.mentions) > 1 and reader.ontology.is_a(between.head.type, "Place")
        return replace(between, source=argument.source) if both else argument  # A県とB県の県境に
    for m in argument.phrase.inner:  # インド市場に参入する
        market = argument.head.surface.removeprefix(m.surface) in reader.make.words.markets
        if market and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Place"):
            return replace(argument, mentions=(m,))
    for of in reversed(reader.arguments.genitive(argument.phrase)):
        if of.head.kind is not MentionKind.NOMINAL and reader.ontology.is_a(of.head.type, "Place"):
            return replace(of, source=argument.source)
    for child in reversed(argument.phrase.children):  # オークランドにある病院
        standing = child.predicate
        if standing is not None and standing.lemmas[-1] in {"ある", "位置", "所在"}:
            where = reader.arguments.case(child, "に")
            if where is not None and reader.ontology.is_a(where.head.type, "Place"):
                return replace(where, source=argument.source)
    above = whereabouts(reader.arguments, argument.phrase)  # 青葉町の木造2階建ての住宅
    return replace(above, source=argument.source) if above is not None else argument


def along(reader: PredicateReader, place: Argument) -> Argument:
    """A road or a railway together with the town in which something happens on it: 北浜市の国道9号で, 若草町のJR青葉線の踏切で."""
    if place.phrase is None or not place.head.surface.endswith(reader.make.words.ways):
        return place
    above = place.phrase.parent if place.phrase.func == "の" else None  # the parser may hang both on what lies on it
    owners = [*(reader.arguments.genitive(above) if above else ()), *reader.arguments.genitive(place.phrase)]
    for of in reversed(owners):
        named = of.head.kind is MentionKind.NAME and of.head.start < place.head.start
        if named and reader.ontology.is_a(of.head.type, "Place"):
            return replace(place, mentions=(*of.mentions, *place.mentions))
    return place


def next_to(reader: PredicateReader, place: Argument) -> bool:
    """Whether something is beside a building or a park, not in it: 若草公園の東側にある."""
    beside = reader.ontology.is_a(place.head.type, "Facility") and place.phrase is not None
    return beside and _NEXT_TO.match(reader.make.clause.behind(place.head)) is not None


def part_of_place(reader: PredicateReader, case: str) -> Argument | None:
    """The place of which a part stands in a case: 北浜市のビルの3階から 出火した, 北浜市の高木さん方で."""
    for child in reversed(reader.predicate.phrase.children):
        if child.case == case and at_home(reader.arguments, child):
            return whereabouts(reader.arguments, child)
        if child.case != case or child.mention is not None or child.index in reader.fixed:
            continue
        if (case == "に" and not _PART.search(child.content)) or _deed(child):
            continue  # 両島の間に, オマーンの仲介で
        for of in reversed(reader.arguments.genitive(child)):
            if reader.ontology.is_a(of.head.type, "Place"):
                return replace(of, source="direct")
    return None


def _deed(phrase: Phrase) -> bool:
    """Whether a phrase is a verbal noun, and no part of the place whose it is."""
    own = phrase.predicate
    deed = own is not None and own.kind is Kind.NOUN and phrase.content in own.lemmas
    return deed and _HOUSE.search(phrase.content) is None


def others_in(reader: PredicateReader, case: str, classes: tuple[str, ...]) -> Iterator[Argument]:
    """What fits of all that stands in a case, nearest first: この地震で、北浜市では 3人が けがをした."""
    for child in reversed(reader.predicate.phrase.children):
        if child.case == case and child.mention is not None and not child.adnominal:
            found = Argument(reader.arguments.group(child), child, "direct")
            if reader.fits(found, classes):
                yield found
        elif child.case == case and reader.arguments.noun(child) in reader.make.words.effects:  # 台風の影響で
            yield from (g for g in reversed(reader.arguments.genitive(child)) if reader.fits(g, classes))


def event_taking_place(reader: PredicateReader) -> Phrase | None:
    """The phrase of the event that takes place."""
    found = reader.arguments.case(reader.predicate.phrase, "が") or reader.arguments.case(reader.predicate.phrase, "を")
    return found.phrase if found is not None else None


def set_somewhere(reader: PredicateReader) -> bool:
    """Whether a place stands in で beside the predicate; whose fault it is (X社では) is none."""
    beside = (c for c in reader.predicate.phrase.children if c.case == "で" and c.mention is not None)
    return any(not reader.ontology.is_a(c.mention.type, "Agent") for c in beside if c.mention is not None)


def lies(reader: PredicateReader) -> bool:
    """Whether ある says where something is, not that it took place: 台風は南シナ海にある."""
    return any(c.case == "に" and (c.mention is not None or not c.dated) for c in reader.predicate.phrase.children)


def at_home(arguments: Arguments, phrase: Phrase) -> bool:
    """Whether a phrase names the house of somebody: 高木誠さん（52）方, 高木誠さんの 自宅."""
    m = phrase.mention
    if m is None and _HOUSE.fullmatch(phrase.content) is not None:
        return any(person_of(arguments, of.head) for of in arguments.genitive(phrase))
    return person_of(arguments, m) and _HOME.search(phrase.content) is not None


def whereabouts(arguments: Arguments, phrase: Phrase) -> Argument | None:
    """The nearest named place among what stands with の before a described one; of whose house it is, the town alone, for
    a player from a country does not live there."""
    current = phrase
    towns = person_of(arguments, phrase.mention)
    for _ in range(_DEEPEST):
        before = _before(arguments, current)
        if before is None:
            return None
        m = before.mention
        if m is not None and m.kind is MentionKind.NAME and not person_of(arguments, m):
            housed = arguments.ontology.is_a(m.type, "University") or _plant_of(arguments, before, current)
            if housed:  # 北浜市の若草小学校の体育館, 北浜市の青葉化学の工場
                towns, current = True, before
                continue
            wanted = _TOWNS if towns else ("Place",)
            if arguments.ontology.is_any(m.type, wanted):
                return Argument(arguments.group(before), before, "genitive")
            inner = (x for x in before.inner if x.end == m.end and arguments.ontology.is_a(x.type, "Place"))
            place = next(inner, None)  # 四川省 of 中国四川省, which is taken for its authority
            return Argument((place,), before, "genitive") if place is not None else None
        if m is not None and not _passed(arguments, m):
            return None
        towns = towns or person_of(arguments, m) or (m is not None and arguments.ontology.is_a(m.type, "Person"))
        current = before
    return None


def _plant_of(arguments: Arguments, owner: Phrase, works: Phrase) -> bool:
    """Whether a firm stands before what it has somewhere: 青葉化学の 工場."""
    m = works.mention
    built = m is not None and m.kind is MentionKind.NOMINAL and arguments.ontology.is_a(m.type, "Facility")
    return built and owner.mention is not None and arguments.ontology.is_a(owner.mention.type, "Company")


def _before(arguments: Arguments, phrase: Phrase) -> Phrase | None:
    """What stands right before a phrase and belongs to it: with の, or what somebody is (会社員、Xさん)."""
    if not phrase.index:
        return None
    before = arguments.clause.phrases[phrase.index - 1]
    told = before.predicate
    if told is not None and told.form is Form.CONTINUATIVE:
        return None
    if before.func in {"の", "らの"}:
        return before
    m = before.mention
    if m is None or m.kind is not MentionKind.NOMINAL:
        return None
    trade = m.type in ("", "Thing") and before.comma and at_home(arguments, phrase)  # 農業、Xさん方
    described = trade or arguments.ontology.is_a(m.type, "Person")
    return before if not before.func and described and person_of(arguments, phrase.mention) else None


def _passed(arguments: Arguments, m: Mention) -> bool:
    """Whether more may be said before a noun of where the thing is: through the people it is of and what it is like, and not
    through a body that may be anywhere else."""
    return person_of(arguments, m) or (
        m.kind is MentionKind.NOMINAL and not arguments.ontology.is_a(m.type, "Organization") and m.type != "Event"
    )
