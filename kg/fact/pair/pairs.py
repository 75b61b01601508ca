"""Pairs of names whose classes alone say the relation: 中東のファンドX, X（テキサス州）, 徳島県徳島市."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from kg.fact.claims import ClaimMaker
from kg.fact.factuality.vouched import combine
from kg.fact.pair.bracketed import INITIALS, without_notes
from kg.fact.pair.exclusion import between_names, done_by, is_from, is_way, leads_on, misread, ruled_out
from kg.fact.pair.readable import houses, noted_house, readable, told_by_owner
from kg.fact.pair.rows import beyond_whose, end_of_span, listed_behind, marked, titles_before
from kg.fact.pair.table import PairTable, pair_table, shape
from kg.fact.syntax.predicate import Kind
from kg.model import Mention, MentionKind, Status
from kg.ontology import PairFrame

__all__ = ["belongs", "read_pairs"]

_SENT_TO = "在"
_FARTHEST = 22  # characters between the two names, a describing noun or a note included (中東のEVファンドNVX)
_PART = re.compile(
    r"^(?:内|境|国内|領内|[東西南北中]{1,2}部|中心部|中心街|市街地|内陸部|山間部|沿岸部?|沖|各地|全域)(?=の|$)"
)  # 九州北部の大雨
_UNITS = re.compile(
    r"^第?[0-9０-９]+(?:号機)?(?:(?:、|・|と|～|〜|~|－|-|―)[0-9０-９]+(?:号機)?)*号機"
)  # X原発1、2号機（湊県）
_BOUNDED = ("Country", "Region", "City")
# The rest of an address behind the town: 緑4-23-4, 1丁目2番地.
_STREET = re.compile(
    r"^[一-龥ぁ-んァ-ヶ々]{0,6}(?:[0-9０-９一二三四五六七八九十]+(?:丁目|番地?|号|[‐\-－―ー−・のノ])?)+(?=[、，)）])"
)
_AGED = re.compile(
    r"^(?P<title>さん|氏|ちゃん|君|くん)?[（(](?:当時|同)?[0-9０-９]{1,3}歳?[）)](?=夫[妻婦]|兄弟|姉妹)"
)  # X（31）・Y（30）夫妻
_OF_ALL = re.compile("A[^…〇]*のB|AによるB")  # patterns that tell what all of a row before B have to do with it
# Whose work a film is, before the name in quotes: 日本映画「X」, 日本、フランス合作映画「X」.
_MADE_IN = re.compile(
    r"[、・と]?(?:[ァ-ヺー一-鿿]{1,8}[、・と]){0,4}[ァ-ヺー一-鿿]{0,8}(?:映画|作品|ドラマ|アニメ)[「『]"
)
_MAKERS = re.compile(r"(?<=の)(?:[ァ-ヺー一-鿿]{1,8}[、・と]){1,4}(?=[ァ-ヺー一-鿿]{1,8}合作)")
_OPENED = re.compile(r"[（(](?:[^（）()]*[、,]\s*)?")
_SPANNING = re.compile(r"\s*[-－–—〜~）)、,]")
_SPACED = re.compile(r" ?([0-9]+) ?")  # の 1 人


def read_pairs(make: ClaimMaker) -> None:
    """Claims from neighbouring mentions whose classes fit a pair frame; the first frame that fits is taken."""
    table = pair_table(make.ontology)
    noted, told = houses(make, noted_house), houses(make, told_by_owner)
    mentions = readable(make, {id(m): m for m in (*noted, *told)}.values())
    inner = [m for m in told if m not in noted]  # which open no pair
    for i, a in enumerate(mentions):
        for b in mentions if a.kind is MentionKind.NAME else ():
            if b.start == a.start and b.end > a.end:
                rest = b.surface[len(a.surface) :]
                run_by = "A＋立B" if rest.startswith("立") else "A＋B"  # 神戸市立動物園
                _begun(make, a, b, table.frames.get(run_by, ()) if len(rest) > 1 else ())  # 海浜省課 + 長補佐
            elif b.start == a.start - 1 and b.end > a.end and b.surface.startswith(_SENT_TO):
                _begun(make, a, b, table.frames.get(f"A＋{_SENT_TO}B", ()))  # 在ケニア米国大使館
        if a in inner or any(
            c.start < a.start and (c.end == a.end or (a.end < c.end and c.type == a.type)) for c in mentions[:i]
        ):
            continue  # 五輪 of 北京五輪, 苫小牧 of 駒大苫小牧
        past = a.end
        for b in mentions[i + 1 :]:
            if (b in noted and b not in told) or b.start < past or (a.title and b.end <= a.end + len(a.title)):
                continue  # 衆院 in X衆院議員（青葉党）
            if b.start - a.end > _FARTHEST:
                break
            if between_names(make, a, b, mentions):
                continue  # 湊鉄道（MT、湊市）, 福井市 of 福井市南町300-41, AU of 青葉大学（AU）湊研究所
            if b.start == a.end and a.type == "City" and b.type == "Country":
                continue  # 在ニューヨーク日本総領事館: no state is in a town
            if b.start == a.end and a.type == "PoliticalParty" and b.type in ("GovernmentBody", *_BOUNDED):
                continue  # 若草党参院議員のX氏, 若草党湊県議のX氏: the party's
            ends = _ends(make, a, b, mentions)
            found = any(_pair(make, a, b, end, table) for end in ends) or (a.kind is b.kind and not _leads(make, b))
            if found and leads_on(make, a, b, mentions):
                past = b.end if a.type == "City" else past
            elif (
                found and b not in told and make.clause.text(b.end + 1, b.end + 2) != "対" and not is_from(make, a, b)
            ):  # A高校（青葉県）対B高校
                break


def _leads(make: ClaimMaker, m: Mention) -> bool:
    """Whether a technology only says what the name in quotes behind it is (X社の 大規模言語モデル 「Y」, X社の AI + 半導体 「Y」), or
    a state where a work is from (A監督の 日本 映画「X」)."""
    if m.type == "Country":
        return _MADE_IN.match(make.clause.behind(m)) is not None
    end = max(n.end for n in make.clause.mentions if n.start == m.start and (n is m or n.kind is MentionKind.NOMINAL))
    behind = make.clause.text(end, min(end + 1, make.sentence.end))
    return behind in {"「", "『"} and make.ontology.is_a(m.type, "Technology")


def _ends(make: ClaimMaker, a: Mention, b: Mention, mentions: list[Mention]) -> tuple[Mention, ...]:
    """What `a` may belong with where `b` stands, the likeliest first: of places, the next one, step by step (港区 of 東京都港区芝)."""
    whole = _whole(make, b, mentions)
    if whole.type == "Place" and not make.ontology.is_a(a.type, "Place"):
        towns = (m for m in mentions if b.start <= m.start < whole.start and m.type in _BOUNDED)
        return (whole, *sorted(towns, key=lambda m: -m.start))  # 墨田区緑4-23-4
    stepwise = whole is not b and b.type in _BOUNDED and make.ontology.is_a(a.type, "Place")
    return (b, whole) if stepwise else (whole,)


def _whole(make: ClaimMaker, b: Mention, mentions: list[Mention]) -> Mention:
    """The last of a chain of places written as one (神奈川県横須賀市), and the house that a body's name leads to (海浜電力湊発電所)."""
    ontology = make.ontology
    way, body = is_way(make, b), ontology.is_a(b.type, "Organization")
    next_class = "Facility" if way or body else "Place"
    if not body and not ontology.is_a(b.type, "Place"):
        return b
    for m in mentions:
        dotted = m.start > b.end and make.clause.text(b.start, m.end) in m.aliases  # 台湾・台南市
        dotted |= next_class == "Facility" and make.clause.between(b, m) in ("・", "･")  # 海浜鉄道・湊駅
        dotted |= way and make.clause.between(b, m) in ("、", "の") and not is_way(make, m)  # 東名高速道路の湊インター
        own = body and m.kind is MentionKind.NOMINAL and make.clause.between(b, m) == "の"  # 海浜電機の 部品工場
        named = m.kind is MentionKind.NAME and (m.start == b.end or dotted)
        if (named or own) and ontology.is_a(m.type, next_class):
            return _whole(make, m, mentions)
    return b


def _past_address(make: ClaimMaker, town: Mention) -> int:
    """Where the address ends that a town opens: 湊市 of 湊市若草町2の 飲食店「X」, of 湊市若草の X; else where the name does."""
    if town.type != "City":
        return town.end
    opened = (m.end for m in make.clause.mentions if m.start in (town.start, town.end) and m.type == "Place")
    return max((town.end, *opened))


def _pair(make: ClaimMaker, a: Mention, first: Mention, b: Mention, table: PairTable) -> bool:
    """Whether a frame relates `a` and `b`, whose chain of places begins with `first`."""
    fitting = table.fitting(a, b)
    if not fitting:
        return False
    between = make.clause.text(_past_address(make, a), first.start).removeprefix(a.title)
    between = "の" if beyond_whose(make, a, b) else without_notes(_SPACED.sub(r"\1", between))
    if any(m.end == first.start - 1 and is_from(make, a, m) for m in make.clause.mentions):
        between = "（"
    if make.ontology.is_a(a.type, "Place"):
        between = _PART.sub("", _UNITS.sub("", between))
    if make.ontology.is_a(b.type, "Work"):
        between = _MAKERS.sub("", between)
    rest = _AGED.sub(r"\g<title>", _behind(make, b), count=1)
    bare = INITIALS.sub("", between), INITIALS.sub("", rest)  # 若草機構（WA）と青葉大学の研究チーム
    for pattern, frames, inside, behind in fitting:
        if "－" in pattern and b.kind is MentionKind.TIME:
            _spanned(make, a, b, pattern, frames, between, rest)
            continue
        between, rest = bare if "と" in pattern or pattern == "AB" else (between, rest)
        if inside not in between or not rest.startswith(behind):
            continue
        middle, after = shape(pattern)
        if (found := middle.fullmatch(between)) is None or (tail := after.match(rest)) is None:
            continue
        described = bool(found.groupdict().get("described"))
        if misread(make, pattern, a, b, rest) or (described and done_by(make, a)):
            continue
        if rest == _behind(make, b) and _within_name(make, b.end, tail.end()):
            continue
        for frame in frames:
            if not ruled_out(make, frame, a, b):
                _related(make, frame, a, b, tail.end(), described)
                return True
    return False


def _within_name(make: ClaimMaker, start: int, length: int) -> bool:
    """Whether the words behind two names end within the name of something else: A国とB国の 北大西洋条約 + 機構."""
    end = start + length
    names = (m for m in make.clause.mentions if m.kind is MentionKind.NAME and m.start >= start)
    return length > 1 and any(m.start < end < m.end for m in names)


def _behind(make: ClaimMaker, b: Mention) -> str:
    """What stands behind a name, past the rest of the address that it opens, and what a body's name has for a title where a
    bracket closes behind it: 『X』（青葉社）."""
    place = make.ontology.is_a(b.type, "Place")
    ends = (m.end for m in make.clause.mentions if place and m.start == b.start and m.type == "Place")
    rest = make.clause.text(max((b.end, *ends)), make.sentence.end)
    if not place and (closing := rest.removeprefix(b.title))[:1] in ("）", ")", "、"):
        return closing
    return _STREET.sub("", rest) if place else rest


def _spanned(
    make: ClaimMaker, a: Mention, b: Mention, pattern: str, frames: Sequence[PairFrame], between: str, rest: str
) -> None:
    """Claims from a span of time behind a name, of one of its ends: X（1920年－1998年）."""
    if make.ontology.is_a(a.type, "Event") and b.time is not None and b.time.start == b.time.end:
        return  # 青葉会議（2020年）
    end = b if marked(pattern, between, rest) else end_of_span(pattern, b)
    bracketed = _OPENED.fullmatch(between) and _SPANNING.match(rest)
    if end is None or not (end is b or bracketed):
        return
    for frame in frames:
        relation = make.ontology.relations[frame.relation]
        make.of_expression(frame.relation, a, end, rule="pair_bracket", slots=(relation.domain, relation.range))


def _related(make: ClaimMaker, frame: PairFrame, a: Mention, b: Mention, tail: int, described: bool) -> None:
    """The claims that a frame makes of a pair, and of those in a row with either; `tail` characters behind it belong to it."""
    relation, pattern = make.ontology.relations[frame.relation], frame.pattern
    both = (
        "の" in pattern or ":" in pattern or ("（" in pattern and make.ontology.is_a(a.type, "Place"))
    )  # 若草山地（A県、B県）
    owned = (b, *(listed_behind(make, b, adjoining=not both) if both or pattern == "AB" else ()))
    before = titles_before(make, a) if frame.subject == "B" else ()
    if _OF_ALL.fullmatch(pattern):
        before = _joint(make, a, pattern)
    for whose, one in product((*before, a), owned):
        s, o = (whose, one) if frame.subject == "A" else (one, whose)
        make.of_expression(
            frame.relation,
            s,
            o,
            rule="pair_" + ("genitive" if "の" in pattern else "bracket" if "（" in pattern else "beside"),
            slots=(relation.domain, relation.range),
            status=combine(_own(make, frame, a, b), _becomes(make, frame.relation, s, b.end, tail)),
            features={"described": float(described)},
            span=(a.end, b.start) if b.start > a.end else None,
        )


def _joint(make: ClaimMaker, last: Mention, pattern: str) -> tuple[Mention, ...]:
    """The bodies and people in a row before the last one, whose the thing is too: 東都大学とA社の衛星「X」, X、Y主演の映画; not
    X監督、Y主演の映画."""
    phrase = next((p for p in make.clause.phrases if p.mention is last), None)
    if phrase is None or make.ontology.is_a(last.type, "Place"):
        return ()
    row = (m for m in make.arguments.group(phrase) if m.end <= last.start and m.kind is MentionKind.NAME)
    person = make.ontology.is_a(last.type, "Person")
    done = pattern != "AのB"  # what is said of the last may not be what the others are called by
    other = make.ontology.frames.nouns if done else ()
    return tuple(m for m in row if make.ontology.is_a(m.type, "Person") is person and m.title not in other)


def _own(make: ClaimMaker, frame: PairFrame, a: Mention, b: Mention) -> Status:
    """How what the two words say stands by themselves: somebody's former body is theirs no longer (元A社のB氏)."""
    known = make.ontology
    if known.is_a(a.type, "Organization") and known.is_a(b.type, "Person") and make.former(a):
        return Status.CEASED
    return frame.status or Status.ACTUAL


def _becomes(make: ClaimMaker, relation: str, subject: Mention, start: int, length: int) -> Status | None:
    """What the sentence says of the noun after the two, where it is one of action (AとBの合弁が消滅した), or of an event that did
    not take place (10日の大会を中止した)."""
    event = make.clause.at(subject.end - 1) if relation in make.ontology.constructions.occurrence else None
    if event is not None and event.mention is subject and make.standing.called_off(event):
        return Status.NEGATED
    phrase = make.clause.at(start + length - 1) if length > 1 else None
    predicate = phrase.predicate if phrase is not None else None
    return make.standing.of(predicate).status if predicate is not None and predicate.kind is Kind.NOUN else None


def _begun(make: ClaimMaker, a: Mention, b: Mention, frames: tuple[PairFrame, ...]) -> None:
    """A claim of a compound and the name that it begins with: アフガニスタン空爆."""
    for frame in frames:
        if belongs(make, a, frame.A) and belongs(make, b, frame.B) and not ruled_out(make, frame, a, b):
            s, o = (a, b) if frame.subject == "A" else (b, a)
            relation = make.ontology.relations[frame.relation]
            make.of_expression(frame.relation, s, o, rule="pair_beside", slots=(relation.domain, relation.range))
            return


def belongs(make: ClaimMaker, m: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a mention is of one of the classes, a value being a Date or a Quantity."""
    if m.kind is MentionKind.TIME:
        return "Date" in classes and m.time is not None and m.time.start is not None
    if m.kind is MentionKind.QUANTITY:
        return "Quantity" in classes
    return make.ontology.is_any(m.type, classes)
