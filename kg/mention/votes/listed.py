"""What is said of all members of a list: A、B、Cの3社 are companies, 都市としてはA、B、Cがある cities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon, normal
from kg.mention.script import katakana
from kg.mention.span import Span
from kg.mention.votes.lying import of_place
from kg.model import MentionKind, Sentence

__all__ = ["told_of_lists"]

_BETWEEN = re.compile(r"[」』”\"]*(?:[（(][^（()）]*[）)])?(?:、|・|と|や|および|及び|、?ならびに)[「『“\"]*")
_COUNT = r"[0-9０-９一二三四五六七八九十]+"
_MORE = r"(?:[ァ-ヺー・＝=]{2,16}、)*"  # members that are not known for names
_AFTER = re.compile(
    rf"[」』”\"]*(?:[（(][^（()）]*[）)])?(?:、[ァ-ヺー・＝=]{{2,16}})*(?:(?:など|等)?の(?:{_COUNT}つの|[0-9０-９]+|各|両|全)|などの|といった|各|両|の(?=[県州]境))"
    r"(?P<noun>[一-鿿ァ-ヺー]{1,8})"
)
_BEFORE = re.compile(
    r"(?P<noun>[一-鿿ァ-ヺー]{1,8})(?:としては|に(?:は)?|は|が(?:多く|点在し)、)、?" + _MORE + r"[「『“\"]*$"
)
_FOLLOWED = re.compile(r"[」』”\"]*(?:など|等)?(?:が(?:ある|あり|い[るた])|の[0-9]+|で(?:ある|す)|など|等|$|。)")
_KIN = r"(?:父|母|父親|母親|両親|息子|娘|子|兄|弟|姉|妹|夫|妻|孫|[長次二三四]男|[長次二三四]女)"
_OF_KIN = re.compile(rf"(?:ら|たち)?の(?:実の|異母|異父|義理の)?{_KIN}(?:であ|でも|で、|として|は|が|に|、|。|$)")
_KIN_OF = re.compile(rf"(?:^|[、。）)の])(?:実|異母|義)?{_KIN}(?:に|は|には|の|として)、?$")
_PLAYED = re.compile(r"[」』”\"]*で(?:プレー|プレイ)[しす]")  # who plays for them
# Counted and gathered by one character, which alone may mean the body that governs there.
_GATHERED = {"市": "City", "町": "City", "村": "City", "区": "City", "県": "Region", "州": "Region", "郡": "Region",
             "国": "Country", "県境": "Region", "州境": "Region", "社": "Company", "党": "PoliticalParty",
             "自治体": "City", "基礎自治体": "City", "行政区": "City", "市町村": "City"}  # fmt: skip
_NAMED_SHORT = ("Facility", "GovernmentBody", "Event")  # 川崎、小田原の両競輪場: the names are the towns'
_FEW = 3  # so many are listed where a noun before them says what they are
_WEIGHT = 2.2  # more than the sound of a name


def told_of_lists(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon
) -> Iterator[tuple[str, dict[str, float]]]:
    """The normal form of each listed name with the vote for the class that its list is of."""
    for sentence, spans in zip(sentences, found, strict=True):
        names = sorted(
            (s for s in spans if s.kind is MentionKind.NAME and not s.nested and not _glosses(sentence, s)),
            key=lambda s: s.start,
        )
        listed: list[Span] = []
        for name in [*names, None]:
            if name is not None and (not listed or _BETWEEN.fullmatch(_text(sentence, listed[-1].stop, name.start))):
                listed.append(name)
                continue
            if len(listed) > 1 and (given := _class(sentence, listed, lexicon)):
                for one in listed:
                    yield normal(_text(sentence, one.start, one.stop)), {given: _WEIGHT}
            listed = [name] if name is not None else []


def _glosses(sentence: Sentence, span: Span) -> bool:
    """Whether a name is all that a bracket holds: オージン（オーディン）とフリッグ."""
    around = _text(sentence, span.start - 1, span.start) + _text(sentence, span.stop, span.stop + 1)
    return around in ("（）", "()")


def _text(sentence: Sentence, start: int, stop: int) -> str:
    return sentence.part(start, stop)


def _class(sentence: Sentence, listed: Sequence[Span], lexicon: Lexicon) -> str:
    after = _text(sentence, listed[-1].stop, sentence.end)
    if (found := _AFTER.match(after)) is not None:
        return _of_noun(found["noun"], lexicon)
    before = _text(sentence, sentence.start, listed[0].start)
    if _PLAYED.match(after) is not None and 2 * sum(_lies(one, lexicon) for one in listed) < len(listed):
        return "SportsTeam"
    if _OF_KIN.match(after) is not None or _KIN_OF.search(before) is not None:
        return "Person"
    if _of_places(sentence, listed, lexicon):
        return "Place"
    if len(listed) >= _FEW and _FOLLOWED.match(after) and (found := _BEFORE.search(before)) is not None:
        return _of_noun(found["noun"], lexicon)
    return ""


def _of_places(sentence: Sentence, listed: Sequence[Span], lexicon: Lexicon) -> bool:
    """Whether one of a list is a town or land that is known or said to be one, and none is anything else for sure."""
    foreign = all(katakana(part) for one in listed for part in _text(sentence, one.start, one.stop).split("・"))
    if not foreign or any(one.title for one in listed):
        return False
    known = [lexicon.ontology.entities.get(one.entity) for one in listed]
    sure = any(k.type in ("City", "Region") for k in known if k) or any(
        weight > 1 for one in listed for _, weight in of_place(sentence, one, lexicon)
    )
    return sure and all(lexicon.is_a(k.type, "Place") for k in known if k)


def _lies(span: Span, lexicon: Lexicon) -> bool:
    """Whether a name is rather that of a land in which somebody plays: イングランド、スペインでプレーした."""
    return bool(span.entity) or lexicon.is_a(max(span.votes, key=span.votes.__getitem__, default=""), "Place")


def _of_noun(noun: str, lexicon: Lexicon) -> str:
    given = _GATHERED.get(noun) or lexicon.listed(noun)
    return "" if given in _NAMED_SHORT else given
