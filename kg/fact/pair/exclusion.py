"""Where two names whose classes fit a pair frame are not related by it: another clause, another reading, another pair."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.fact.claims import ClaimMaker
from kg.fact.frame.slots import of_unit
from kg.fact.pair.bracketed import INITIALS, opens, spells, without_notes
from kg.fact.syntax.before_relatives import told_of_kin
from kg.fact.syntax.predicate import Kind
from kg.model import Mention, MentionKind, Status
from kg.ontology import PairFrame

__all__ = ["between_names", "done_by", "is_from", "is_way", "leads_on", "misread", "ruled_out"]

_TOWARDS = ("への", "との", "からの", "に対する")
_BACKED = re.compile(r"[^（）()=＝。]{0,20}(?:推薦|支持|支援)[）)=＝]")  # X（自民、公明推薦）: of neither
_APART = frozenset("、，・=＝")
_LANDS, _STANDING_FOR = ("City", "Region"), "代表"
_TOWNS = ("市", "区", "町", "村")
_OPENING, _CLOSING = ("（", "("), ("）", ")")
_GAME = re.compile(r"との[^、。はがをに]{0,12}(?:戦|試合|対戦|対決)")


_HEADED = re.compile(r"(?:初代|名誉|副|前|元)*(?:[館院園校学所寺場支]長|理事長|教授|准教授)(?![一-龥])")
_OWNED = re.compile(r"の([^、。はがをにでとの（）()]{1,12})(?=で|に|を|は|が|から|の|へ|$)")


def misread(make: ClaimMaker, pattern: str, a: Mention, b: Mention, rest: str) -> bool:
    """Whether a pattern that fits two names means something else here; `rest` is the text behind them."""
    if pattern == "AのB" and (_acts_on(make, a, rest) or _has_for(make, a, b)):
        return True
    if pattern == "A・B" and (
        rest.startswith("間")  # 若草・湊駅間
        or _in_a_row(make, a, rest)
        or any(is_from(make, m, a) for m in make.clause.mentions if m.end < a.start)
    ):
        return True  # X（米国・LIVゴルフ）
    if "（B" in pattern and make.ontology.is_a(b.type, "Place") and _second_side(make, a):
        return True
    return "（" in pattern and make.ontology.is_a(a.type, "Person") and spells(a.surface, b.surface)


def between_names(make: ClaimMaker, a: Mention, b: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name only notes or is part of what stands beside another: 湊鉄道（MT、湊市）, 福井市 of 福井市南町300-41."""
    return _noted(make, a, b) or _opened_by(b, mentions) or _short_for(make, a, b, mentions) or _glossed(make, a, b)


def _glossed(make: ClaimMaker, a: Mention, b: Mention) -> bool:
    """Whether a name is all of a bracket behind another that has a second bracket behind it: 北湊ジャンクション（JCT）（湊市）."""
    within = make.clause.text(a.end, b.start) in _OPENING and make.clause.text(b.end, b.end + 1) in _CLOSING
    return within and make.clause.text(b.end + 1, b.end + 2) in _OPENING


def _noted(make: ClaimMaker, a: Mention, b: Mention) -> bool:
    """Whether a name belongs to the note that opens the bracket behind another, with more behind it."""
    if make.clause.text(a.end, a.end + 1) not in ("（", "("):
        return False
    note = make.clause.behind(a).partition("、")[0]
    return b.end <= a.end + len(note) and opens(note + "、")


def _short_for(make: ClaimMaker, a: Mention, b: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a name is the initials of a body in the bracket between it and the name of its part: 青葉大学（AU）湊研究所."""
    found = INITIALS.match(make.clause.behind(a))
    if found is None or not make.ontology.is_a(a.type, "Organization"):
        return False
    after = a.end + len(found[0])
    return a.end < b.start < after and any(m.start == after and m.kind is MentionKind.NAME for m in mentions)


def _opened_by(place: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a place is a whole address that opens with a town's name."""
    towns = (m for m in mentions if m.start == place.start and m.type == "City")
    return place.type == "Place" and place.surface[-1].isdigit() and any(m.end < place.end for m in towns)


_SINCE = re.compile(  # 3月11日の湊大震災10年を前に: so long after it
    r"(?:の発生)?(?:から)?[0-9０-９一二三四五六七八九十]+(?:周?年|[カかヶ]月)(?!連続|ぶり|計画|前|以内|目|間)"
)


def ruled_out(make: ClaimMaker, frame: PairFrame, a: Mention, b: Mention) -> bool:
    """Whether a name ends in what the frame excludes, or not in what it asks for, an amount is in no unit of the frame's,
    a fallback finds the two related already, or it is told that they are so no longer (A党のB氏が離党した)."""
    if frame.unit and not any(of_unit(m, frame.unit) for m in (a, b)):
        return True
    if frame.first and not a.surface.endswith(frame.first):
        return True
    if frame.only and (
        not b.surface.endswith(frame.only) or (frame.pattern == "A・B" and a.surface.endswith(frame.only))
    ):
        return True  # 準決勝・決勝: neither is part of the other
    if "（B" in frame.pattern and _BACKED.match(make.clause.behind(b)) is not None:
        return True
    if a.kind is MentionKind.TIME and _SINCE.match(make.clause.behind(b)) is not None:
        return True
    if (of := make.clause.at(a.end - 1)) is not None and told_of_kin(make.arguments, of):
        return True
    placed = frame.pattern == "AのB" and make.ontology.is_a(a.type, "Place")
    if placed and any(other(make, b) for other in (_undergoes, _within_person, _met, _of_site)):
        return True
    if placed and a.type != "Facility" and is_way(make, b):
        return True  # 北浜市の国道9号: it lies in no one town
    if placed and _away(make, a, b):
        return True
    if frame.pattern == "AのB" and b.surface.endswith(make.words.mutual) and _beside_another(make, a):
        return True
    told = make.clause.text(a.end, max(a.end, b.start)).rstrip("「『・")  # X選手のテーマ曲 + 「Y」
    if frame.without and any(word.endswith(frame.without) for word in (a.surface, b.surface, told)):
        return True
    between = (c for c in make.claims if {id(c.subject), id(c.object)} == {id(a), id(b)})
    return any(frame.fallback or (c.relation == frame.relation and c.status is Status.CEASED) for c in between)


def _within_person(make: ClaimMaker, b: Mention) -> bool:
    """Whether a name begins what somebody is called, of whom the place is told: 湊県の 若草党候補; a house is where its head is
    (湊市の 青葉病院院長)."""
    known = make.ontology
    house = known.is_any(b.type, ("Facility", "University"))
    if house and _HEADED.match(make.clause.behind(b)) is not None:
        return False
    longer = (m for m in make.clause.mentions if m.start == b.start and m.end > b.end and m.kind is MentionKind.NOMINAL)
    return any(known.is_a(m.type, "Person") for m in longer)


def _met(make: ClaimMaker, b: Mention) -> bool:
    """Whether a team is met in a game, of which the place is told: 湊市の 若草ベアーズとの 開幕戦."""
    team = make.ontology.is_a(b.type, "SportsTeam")
    return team and _GAME.match(make.clause.behind(b)) is not None


def _of_site(make: ClaimMaker, b: Mention) -> bool:
    """Whether a body is only whose site the place is told of: 湊市の 同社 工場, 湊市の 若草電機（WD）開発センター."""
    phrase = make.clause.at(b.end - 1)
    if phrase is None or not make.ontology.is_a(b.type, "Organization"):
        return False
    behind = without_notes(make.clause.text(b.end, make.clause.tokens[phrase.stop - 1].end))
    owned = _OWNED.match(without_notes(make.clause.behind(b)))  # 湊市の 若草電機の 販売店で
    return behind.endswith(make.words.sites) or (
        owned is not None and owned[1].endswith((*make.words.sites, *make.words.houses))
    )


def is_way(make: ClaimMaker, b: Mention) -> bool:
    """Whether a name is that of a road or a railway."""
    return b.type == "Facility" and b.surface.endswith(make.words.ways)


def leads_on(make: ClaimMaker, a: Mention, b: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether what something belongs with goes on behind or in the name that stands behind it: the town that opens the name of
    what a land has (湊県の 北浜市 + 立高校) or of who stands for it (青葉高校（北浜市 + 代表）), or what an address leads to
    (北浜市 若草 の青葉会館)."""
    if a.type == "City":
        return b.type == "Place" and b.start == a.end
    opened = any(m.start == b.start and m.end < b.end and m.type in _LANDS for m in mentions)
    return opened and (a.type in ("Country", "Region") or b.surface.endswith(_STANDING_FOR))


def _away(make: ClaimMaker, a: Mention, town: Mention) -> bool:
    """Whether a town only opens the name of what a state has there, or takes part in: 日本の モスクワ大使館, 日本の アテネ五輪."""
    longer = any(m.start == town.start and m.end > town.end for m in make.clause.mentions)
    return a.type == "Country" and longer and not town.surface.endswith(_TOWNS)


def _beside_another(make: ClaimMaker, a: Mention) -> bool:
    """Whether a state or a town is the second of two that have something with each other: イスラエルと イランの衝突, 湊市と
    若草市の決選投票."""
    places = (m for m in make.clause.mentions if m.end <= a.start and make.ontology.is_a(m.type, "Place"))
    return any(m.type == a.type and make.clause.between(m, a) in {"と", "、"} for m in places)


def _undergoes(make: ClaimMaker, b: Mention) -> bool:
    """Whether a name is what the verbal noun behind it is done to, so that what stands before with の does it: スイスの国連加盟, スイスの国連加盟申請."""
    phrase = make.clause.at(b.end - 1)
    predicate = phrase.predicate if phrase is not None else None
    if phrase is None or predicate is None or predicate.kind is not Kind.NOUN:
        return False
    between = without_notes(make.clause.between(b, make.clause.tokens[phrase.head]))
    done = not between or between in make.ontology.frames.verbs
    return make.ontology.is_a(b.type, "Organization") and done


def done_by(make: ClaimMaker, a: Mention) -> bool:
    """Whether what stands between two names is a clause, whose subject has の: 高木誠の 歌う 「X」."""
    own = make.clause.at(a.start)
    clause = own.parent.predicate if own is not None and own.parent is not None else None
    return clause is not None and clause.relative


def _second_side(make: ClaimMaker, a: Mention) -> bool:
    """Whether a name is of the second of two who play each other without a note behind the first, so that what is noted
    behind it is where they play: 青葉ベアーズ対北湊ライオンズ（湊球場）."""
    before = make.clause.text(max(make.sentence.start, a.start - 2), a.start)
    return before.endswith("対") and before[0] not in "）)"


def _in_a_row(make: ClaimMaker, a: Mention, rest: str) -> bool:
    """Whether two at a dot are of a longer row: 高崎 of 東北・高崎・上越; a state may have a town of a town behind it, but no
    other state (フィリピン・台湾島・ベトナム)."""
    led = next((m.type for m in make.clause.mentions if m.end == a.start - 1), "")
    dotted = make.clause.text(a.start - 1, a.start) == "・"
    states = any(m.type == a.type == "Country" and rest.startswith(f"・{m.surface}") for m in make.clause.mentions)
    return states or (a.type != "Country" and led != "Country" and (rest.startswith("・") or dotted))


def _acts_on(make: ClaimMaker, a: Mention, rest: str) -> bool:
    """Whether the genitive is of what is done to B and not of B: 若草国の青葉同盟への加盟."""
    return rest.startswith(_TOWARDS) and make.ontology.is_any(a.type, ("Country", "Person", "Organization"))


def _has_for(make: ClaimMaker, a: Mention, b: Mention) -> bool:
    """Whether A is but what the relational noun before it says that B has: 主演が 高木誠の 「青い港」."""
    own = make.clause.at(a.start)
    noun = own.before if own is not None else None
    if noun is None or noun.case != "が" or noun.comma:
        return False
    told = (make.ontology.relations.get(f.relation) for f in make.ontology.frames.nouns.get(noun.content, ()))
    return any(r is not None and make.ontology.is_any(b.type, (*r.domain, *r.range)) for r in told)


def is_from(make: ClaimMaker, person: Mention, place: Mention) -> bool:
    """Whether a bracket tells where somebody is from, and goes on with whom they are of: X（フランス、マクラーレン）."""
    known = make.ontology
    comma = make.clause.behind(place).find("、")
    note = make.clause.text(person.end, place.end + comma + 1).removeprefix(person.title)
    if comma >= 0 and known.is_a(person.type, "Person") and without_notes(note) == "（":
        return True  # X（28）＝Y県Z市出身、海浜電機＝
    led = without_notes(make.clause.between(person, place)) in ("（", "(")
    apart = make.clause.text(place.end, place.end + 1)
    return led and apart in _APART and known.is_a(person.type, "Person") and known.is_a(place.type, "Place")
