"""Pairs of names whose classes alone say the relation: 中東のファンドX, X（テキサス州）, 徳島県徳島市."""

from __future__ import annotations

import re
from itertools import product

from kg.fact.bracketed import spells, without_notes
from kg.fact.claims import ClaimMaker
from kg.fact.lifespan import end_of_span, marked
from kg.fact.pair_rows import beyond_whose, listed_behind
from kg.fact.pair_table import PairTable, pair_table, shape
from kg.fact.predicate import Form, Kind
from kg.fact.slots import of_unit
from kg.fact.vouched import combine
from kg.model import Mention, MentionKind, Status
from kg.ontology import PairFrame

__all__ = ["belongs", "read_pairs", "ruled_out"]

_TOWARDS = ("への", "との", "からの", "に対する")
_FARTHEST = 22  # characters between the two names, a describing noun or a note included (中東のEVファンドNVX)
_PART = re.compile(
    r"^(?:[東西南北]{1,2}部|中部|中心部|中心街|市街地|内陸部|山間部|沿岸部?|沖|各地|全域)(?=の|$)"
)  # 九州北部の大雨
_BACKED = re.compile(r"[^（）()=＝。]{0,20}(?:推薦|支持|支援)[）)=＝]")  # X（自民、公明推薦）: of neither
_APART = frozenset("、，・=＝")
_GAME = re.compile(r"との[^、。はがをに]{0,12}(?:戦|試合|対戦|対決)")
_BOUNDED = ("Country", "Region", "City")
_INITIALS = re.compile(r"^[（(][A-Za-zＡ-Ｚａ-ｚ]{2,12}[）)]")
_OF_ALL = ("AのB", "AによるB")  # patterns that tell what all of a row before B have to do with it
_KINDS = {MentionKind.NAME, MentionKind.PRONOUN, MentionKind.TIME, MentionKind.QUANTITY}


def read_pairs(make: ClaimMaker) -> None:
    """Claims from neighbouring mentions whose classes fit a pair frame; the first frame that fits is taken."""
    table = pair_table(make.ontology)
    events = (
        m
        for m in make.clause.mentions
        if m.kind is MentionKind.NOMINAL
        and make.ontology.is_a(m.type, "Event")
        and not m.surface.endswith(make.words.occasion_nouns)  # 10日の会見で: when somebody spoke
    )
    mentions = sorted(
        (*(m for m in make.clause.mentions if m.kind in _KINDS), *events), key=lambda m: (m.start, -m.end)
    )
    for i, a in enumerate(mentions):
        for b in mentions if a.kind is MentionKind.NAME else ():
            if b.start == a.start and b.end > a.end:
                rest = b.surface[len(a.surface) :]
                run_by = "A＋立B" if rest.startswith("立") else "A＋B"  # 神戸市立動物園
                _begun(make, a, b, table.frames.get(run_by, ()) if rest != "立" else ())
        if any(c.start < a.start and (c.end == a.end or (a.end < c.end and c.type == a.type)) for c in mentions[:i]):
            continue  # 五輪 of 北京五輪, 苫小牧 of 駒大苫小牧
        for b in mentions[i + 1 :]:
            if b.start < a.end or (a.title and b.end <= a.end + len(a.title)):
                continue  # 衆院 in X衆院議員（青葉党）
            if b.start - a.end > _FARTHEST:
                break
            if b.start == a.end and a.type == "PoliticalParty" and b.type in ("GovernmentBody", *_BOUNDED):
                continue  # 若草党参院議員のX氏, 若草党湊県議のX氏: the party's
            ends = _ends(make, a, b, mentions)
            found = any(_pair(make, a, b, end, table) for end in ends) or (a.kind is b.kind and not _leads(make, b))
            if (
                found and make.clause.text(b.end + 1, b.end + 2) != "対" and not _from(make, a, b)
            ):  # A高校（青葉県）対B高校
                break


def _from(make: ClaimMaker, person: Mention, place: Mention) -> bool:
    """Whether a bracket tells where somebody is from, and goes on with whom they are of: X（フランス、マクラーレン）."""
    known = make.ontology
    comma = make.clause.text(place.end, make.sentence.end).find("、")
    note = make.clause.text(person.end, place.end + comma + 1).removeprefix(person.title)
    if comma >= 0 and known.is_a(person.type, "Person") and without_notes(note) == "（":
        return True  # X（28）＝Y県Z市出身、海浜電機＝
    led = without_notes(make.clause.text(person.end, place.start)) in ("（", "(")
    apart = make.clause.text(place.end, place.end + 1)
    return led and apart in _APART and known.is_a(person.type, "Person") and known.is_a(place.type, "Place")


def _leads(make: ClaimMaker, m: Mention) -> bool:
    """Whether a technology only says what the name in quotes right behind it is: X社の 大規模言語モデル 「Y」."""
    behind = make.clause.text(m.end, min(m.end + 1, make.sentence.end))
    return behind in {"「", "『"} and make.ontology.is_a(m.type, "Technology")


def _ends(make: ClaimMaker, a: Mention, b: Mention, mentions: list[Mention]) -> tuple[Mention, ...]:
    """What `a` may belong with where `b` stands, the likeliest first: of places, the next one, step by step (港区 of 東京都港区芝)."""
    whole = _whole(make, b, mentions)
    stepwise = whole is not b and b.type in _BOUNDED and make.ontology.is_a(a.type, "Place")
    return (b, whole) if stepwise else (whole,)


def _whole(make: ClaimMaker, b: Mention, mentions: list[Mention]) -> Mention:
    """The last of a chain of places written as one (神奈川県横須賀市), and the house that a body's name leads to (海浜電力湊発電所)."""
    ontology = make.ontology
    next_class = (
        "Place" if ontology.is_a(b.type, "Place") else "Facility" if ontology.is_a(b.type, "Organization") else ""
    )
    for m in mentions if next_class else ():
        if m.start == b.end and m.kind is MentionKind.NAME and ontology.is_a(m.type, next_class):
            return _whole(make, m, mentions)
    return b


def _pair(make: ClaimMaker, a: Mention, first: Mention, b: Mention, table: PairTable) -> bool:
    """Whether a frame relates `a` and `b`, whose chain of places begins with `first`."""
    fitting = table.fitting(a, b)
    if not fitting:
        return False
    between = make.clause.text(a.end, first.start).removeprefix(a.title)
    between = "の" if beyond_whose(make, a, b) else without_notes(between)
    if any(m.end == first.start - 1 and _from(make, a, m) for m in make.clause.mentions):
        between = "（"
    if make.ontology.is_a(a.type, "Place"):
        between = _PART.sub("", between)
    rest = make.clause.text(b.end, make.sentence.end)
    bare = _INITIALS.sub("", between), _INITIALS.sub("", rest)  # 若草機構（WA）と青葉大学の研究チーム
    for pattern, frames in fitting:
        if "－" in pattern and b.kind is MentionKind.TIME:
            end = b if marked(pattern, between, rest) else end_of_span(pattern, b)
            if make.ontology.is_a(a.type, "Event") and b.time is not None and b.time.start == b.time.end:
                continue  # 青葉会議（2020年）
            if end is not None and (
                end is b
                or (re.fullmatch(r"[（(](?:[^（）()]*[、,]\s*)?", between) and re.match(r"\s*[-－–—〜~）)、,]", rest))
            ):
                for frame in frames:
                    relation = make.ontology.relations[frame.relation]
                    make.of_expression(
                        frame.relation, a, end, rule="pair_bracket", slots=(relation.domain, relation.range)
                    )
            continue
        middle, after = shape(pattern)
        between, rest = bare if "と" in pattern else (between, rest)
        if (found := middle.fullmatch(between)) is None or (tail := after.match(rest)) is None:
            continue
        if (pattern == "AのB" and _acts_on(make, a, rest)) or (pattern == "A・B" and _in_a_row(make, a, rest)):
            continue
        if pattern == "A・B" and any(_from(make, m, a) for m in make.clause.mentions if m.end < a.start):
            continue  # X（米国・LIVゴルフ）
        if "（B" in pattern and make.ontology.is_a(b.type, "Place") and _second_side(make, a):
            continue
        described = bool(found.groupdict().get("described"))
        if described and _done_by(make, a):
            continue
        if "（" in pattern and make.ontology.is_a(a.type, "Person") and spells(a.surface, b.surface):
            continue
        for frame in frames:
            if not ruled_out(make, frame, a, b):
                relation = make.ontology.relations[frame.relation]
                owned = (b, *(listed_behind(make, b) if "の" in pattern else ()))
                for whose, one in product((*_joint(make, a), a) if pattern in _OF_ALL else (a,), owned):
                    s, o = (whose, one) if frame.subject == "A" else (one, whose)
                    make.of_expression(
                        frame.relation,
                        s,
                        o,
                        rule="pair_" + ("genitive" if "の" in pattern else "bracket" if "（" in pattern else "beside"),
                        slots=(relation.domain, relation.range),
                        status=combine(_own(make, frame, a, b), _becomes(make, frame.relation, s, b.end, tail.end())),
                        features={"described": float(described)},
                        span=(a.end, b.start) if b.start > a.end else None,
                    )
                return True
    return False


def _joint(make: ClaimMaker, last: Mention) -> tuple[Mention, ...]:
    """The bodies and people in a row before the last one, whose the thing is too: 東都大学とA社の衛星「X」."""
    phrase = next((p for p in make.clause.phrases if p.mention is last), None)
    if phrase is None or make.ontology.is_a(last.type, "Place"):
        return ()
    row = (m for m in make.arguments.group(phrase) if m.end <= last.start and m.kind is MentionKind.NAME)
    person = make.ontology.is_a(last.type, "Person")
    return tuple(m for m in row if make.ontology.is_a(m.type, "Person") is person)


def _done_by(make: ClaimMaker, a: Mention) -> bool:
    """Whether what stands between two names is a clause, whose subject has の: 高木誠の 歌う 「X」."""
    own = make.clause.at(a.start)
    clause = make.arguments.predicates.get(own.parent.index) if own is not None and own.parent is not None else None
    return clause is not None and clause.kind is Kind.VERB and clause.form is Form.ADNOMINAL


def _second_side(make: ClaimMaker, a: Mention) -> bool:
    """Whether a name is of the second of two who play each other without a note behind the first, so that what is noted
    behind it is where they play: 青葉ベアーズ対北湊ライオンズ（湊球場）."""
    before = make.clause.text(max(make.sentence.start, a.start - 2), a.start)
    return before.endswith("対") and before[0] not in "）)"


def _own(make: ClaimMaker, frame: PairFrame, a: Mention, b: Mention) -> Status:
    """How what the two words say stands by themselves: somebody's former body is theirs no longer (元A社のB氏)."""
    known = make.ontology
    if known.is_a(a.type, "Organization") and known.is_a(b.type, "Person") and make.former(a):
        return Status.CEASED
    return frame.status or Status.ACTUAL


def _in_a_row(make: ClaimMaker, a: Mention, rest: str) -> bool:
    """Whether two at a dot are of a longer row: 高崎 of 東北・高崎・上越; a state may have a town of a town behind it."""
    led = next((m.type for m in make.clause.mentions if m.end == a.start - 1), "")
    dotted = make.clause.text(a.start - 1, a.start) == "・"
    return a.type != "Country" and led != "Country" and (rest.startswith("・") or dotted)


def _acts_on(make: ClaimMaker, a: Mention, rest: str) -> bool:
    """Whether the genitive is of what is done to B and not of B: 若草国の青葉同盟への加盟."""
    return rest.startswith(_TOWARDS) and any(
        make.ontology.is_a(a.type, c) for c in ("Country", "Person", "Organization")
    )


def _becomes(make: ClaimMaker, relation: str, subject: Mention, start: int, length: int) -> Status | None:
    """What the sentence says of the noun after the two, where it is one of action (AとBの合弁が消滅した), or of an event that did
    not take place (10日の大会を中止した)."""
    event = make.clause.at(subject.end - 1) if relation in make.ontology.constructions.occurrence else None
    if event is not None and event.mention is subject and make.standing.called_off(event):
        return Status.NEGATED
    phrase = make.clause.at(start + length - 1) if length > 1 else None
    predicate = make.arguments.predicates.get(phrase.index) if phrase is not None else None
    return make.standing.of(predicate).status if predicate is not None and predicate.kind is Kind.NOUN else None


def _begun(make: ClaimMaker, a: Mention, b: Mention, frames: tuple[PairFrame, ...]) -> None:
    """A claim of a compound and the name that it begins with: アフガニスタン空爆."""
    for frame in frames:
        if belongs(make, a, frame.A) and belongs(make, b, frame.B) and not ruled_out(make, frame, a, b):
            s, o = (a, b) if frame.subject == "A" else (b, a)
            relation = make.ontology.relations[frame.relation]
            make.of_expression(frame.relation, s, o, rule="pair_beside", slots=(relation.domain, relation.range))
            return


def ruled_out(make: ClaimMaker, frame: PairFrame, a: Mention, b: Mention) -> bool:
    """Whether a name ends in what the frame excludes, or not in what it asks for, an amount is in no unit of the frame's,
    or a fallback finds the two related already."""
    if frame.unit and not any(of_unit(m, frame.unit) for m in (a, b)):
        return True
    if frame.first and not a.surface.endswith(frame.first):
        return True
    if frame.only and (
        not b.surface.endswith(frame.only) or (frame.pattern == "A・B" and a.surface.endswith(frame.only))
    ):
        return True  # 準決勝・決勝: neither is part of the other
    if "（B" in frame.pattern and _BACKED.match(make.clause.text(b.end, make.sentence.end)) is not None:
        return True
    placed = frame.pattern == "AのB" and make.ontology.is_a(a.type, "Place")
    if placed and (_undergoes(make, b) or _within_person(make, b) or _met(make, b)):
        return True
    if frame.pattern == "AのB" and b.surface.endswith(make.words.mutual) and _beside_another(make, a):
        return True
    told = make.clause.text(a.end, max(a.end, b.start)).rstrip("「『・")  # X選手のテーマ曲 + 「Y」
    if frame.without and any(word.endswith(frame.without) for word in (a.surface, b.surface, told)):
        return True
    return frame.fallback and any({id(c.subject), id(c.object)} == {id(a), id(b)} for c in make.claims)


def _within_person(make: ClaimMaker, b: Mention) -> bool:
    """Whether a name begins what somebody is called, of whom the place is told: 湊県の 若草党候補."""
    known = make.ontology
    longer = (m for m in make.clause.mentions if m.start == b.start and m.end > b.end and m.kind is MentionKind.NOMINAL)
    return any(known.is_a(m.type, "Person") for m in longer)


def _met(make: ClaimMaker, b: Mention) -> bool:
    """Whether a team is met in a game, of which the place is told: 湊市の 若草ベアーズとの 開幕戦."""
    team = make.ontology.is_a(b.type, "SportsTeam")
    return team and _GAME.match(make.clause.text(b.end, make.sentence.end)) is not None


def _beside_another(make: ClaimMaker, a: Mention) -> bool:
    """Whether a state is the second of two that have something with each other: イスラエルと イランの衝突."""
    states = (m for m in make.clause.mentions if m.type == a.type == "Country" and m.end <= a.start)
    return any(make.clause.text(m.end, a.start) in {"と", "、"} for m in states)


def _undergoes(make: ClaimMaker, b: Mention) -> bool:
    """Whether a name is what the verbal noun behind it is done to, so that what stands before with の does it: スイスの国連加盟."""
    phrase = make.clause.at(b.end - 1)
    predicate = make.arguments.predicates.get(phrase.index) if phrase is not None else None
    if phrase is None or predicate is None or predicate.kind is not Kind.NOUN:
        return False
    return make.ontology.is_a(b.type, "Organization") and not without_notes(
        make.clause.text(b.end, make.clause.tokens[phrase.head].start)
    )


def belongs(make: ClaimMaker, m: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a mention is of one of the classes, a value being a Date or a Quantity."""
    if m.kind is MentionKind.TIME:
        return "Date" in classes and m.time is not None and m.time.start is not None
    if m.kind is MentionKind.QUANTITY:
        return "Quantity" in classes
    return any(make.ontology.is_a(m.type, c) for c in classes)
