"""What a name's own last part says of its class: 横浜地裁 is a public body, 北湊市 a town, 湊動物園 no person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["by_ending", "class_by_ending"]

# How much a name's own last part says of it, against what the recogniser and its neighbours say.
_OWN = {
    "Project": 2.5,
    "Award": 1.5,
    "Work": 1.5,
    "Event": 1.5,
    "Organization": 1.5,
    "GovernmentBody": 1.8,
    "PoliticalParty": 1.8,
    "University": 1.8,
    "MediaOrganization": 1.8,
    "SportsTeam": 1.8,
}
_BODY, _ELSE = 1.2, 0.8  # other bodies, other things
_LAND = 1.8
_FEATURE = re.compile(
    r"(?:灘|湾|湖|海峡|海溝|半島|諸島|列島|群島|山脈|断層帯?|盆地|平野|火山|原発|発電所|空港|駅|球場|スタジアム|競技場|ダム|大橋|トンネル|飛行場|動物園|植物園|水族館|公園|遊園地|美術館|博物館|図書館|病院|体育館|工場|刑務所|拘置所|天文台|灯台|浄水場|処分場|(?:物流|配送|データ|ショッピング)センター|製鉄所|製油所|変電所)$"
)  # nobody and no firm is called so
_FAITHS = words("faiths")["words"]
_UNIONS = ("協会", "連盟", "協議会", "組合", "基金", "財団")  # no firm is called so
_TROUPES = ("劇団", "楽団", "合唱団")
_PLANNERS = "企画"
_TOWNS = ("City", "Region")
_TOWN = re.compile(r"[^\s都]{2}[市県区町村]$")  # 北湊市; few people are called so
_OFFICE = re.compile(
    r"[一-鿿]{1,5}[都道府県市区町村][一-鿿ァ-ヺー]{2,12}(?:課|室|局)(?<!薬局)(?<!支局)(?<!郵便局)"
)  # 湊県港湾課
_LIKELY = 0.6  # of a person's name, what makes 村 at its end say nothing
_MAYBE = 0.25  # of a person's name, what makes 島 or 川 at its end say nothing
_NOTE = re.compile(r"[（(][^（）()]*[）)]$")  # 競技場（モスクワ）


def class_by_ending(sentence: Sentence, span: Span, surface: str, lexicon: Lexicon) -> str:
    """The class that a name's last part gives it, "" where none, or where it is known for something else (巨人軍 is no
    army) or is a person's name as a whole (宮本 is no book)."""
    if surface.startswith(_TROUPES) and surface not in _TROUPES:
        return "Organization"  # 劇団青葉座 is no place
    if surface.endswith(_PLANNERS) and len(surface) > len(_PLANNERS):
        return "Company"  # 青葉企画 is no plan
    given = "GovernmentBody" if _OFFICE.fullmatch(surface) else lexicon.class_of(_NOTE.sub("", surface))
    known = lexicon.ontology.entities.get(span.entity)
    if known is not None and not (lexicon.is_a(known.type, given) or lexicon.is_a(given, known.type)):
        return ""
    return "" if given and _named_so(sentence, span, surface, given, lexicon) else given


def _named_so(sentence: Sentence, span: Span, surface: str, given: str, lexicon: Lexicon) -> bool:
    """Whether the last part is but the end of somebody's name: 宮本 and 劉聖書 are no books."""
    tokens = sentence.tokens[span.begin : span.end]
    if "Person" in span.votes and all("人名" in t.tag for t in tokens):
        return True
    family = (
        given != "Award" and span.votes.get("Person", 0.0) > 0.5 and "人名-姓" in tokens[0].tag and len(surface) < 5
    )
    return family and lexicon.class_of("〇" + surface[-1]) == given and not _FEATURE.search(surface)


def by_ending(
    sentence: Sentence, span: Span, surface: str, given: str, lexicon: Lexicon
) -> Iterator[tuple[str, float]]:
    """What the class `given` by a name's last part speaks for, and against; nothing where a person may be called so
    (高島, 石川)."""
    if not given or lexicon.is_a(given, "Person"):
        return
    person, lies = span.votes.get("Person", 0.0), lexicon.is_a(given, "Place")
    municipal = given in _TOWNS and person < _LIKELY and _TOWN.search(surface) is not None
    land = municipal or (lies and _FEATURE.search(surface) is not None)
    if span.end - span.begin == 1 and "地名" in sentence.tokens[span.begin].tag:
        sound = lies  # the dictionary has it for a place
    else:
        sound = not lies or land or person < _MAYBE
    if not sound:
        return
    if given == "Organization":  # 協会, 連盟: a body that is no business
        yield "Company", -1.2 if surface.endswith(_UNIONS) else -0.6
        if surface.endswith(_FAITHS):
            yield "GovernmentBody", -0.6
    yield given, _LAND if land else _OWN.get(given, _BODY if lexicon.is_a(given, "Organization") else _ELSE)
