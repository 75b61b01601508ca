"""The borders of a recognised name without what is no part of any name: an open bracket, 東京大学 + 卒業, 新大阪 + 両駅, 神谷さん + は,
湊駅ビル + 内."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mention.body.parties import before_side, past_side
from kg.mention.border.leading import past_leading
from kg.mention.lexicon import Lexicon
from kg.mention.reference import counts_people
from kg.mention.script import katakana
from kg.mention.span import Span, text_of
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["bare", "inside", "within_quotes"]

_NOT_BOTH = frozenset(words("both")["others"])
_ABOUT = frozenset(words("places")["about"])
_BEHIND_NAMES = frozenset(words("behind_names")["words"])
_MEDALS = ("金", "銀", "銅")
_DURING = ("期間中", "開催中", "開会中", "会期中")  # 青葉大会期間中 + 湊球場
_UNITS = re.compile(r"(?:[、,・〜～~と\-－][0-9０-９]+(?:号[機炉])?)*[、,・〜～~と\-－][0-9０-９]+号[機炉]")
_QUOTES, _CLOSING = frozenset("「『“《〈"), frozenset("」』”》〉")
_INSIDE = re.compile(r"(?<=[一-鿿ァ-ヺー]{2})(?:構内|館内|敷地内|(?<![案以年県市都府国])内)$")
_HOUSES = ("Facility", "Organization")
_WEIGHT = 2.5


def bare(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> tuple[int, int]:
    """Where a name of a `kind` begins and ends within its brackets, behind what leads it and before what trails it."""
    begin, end = _closed(tokens, begin, end, kind)
    begin = past_leading(tokens, past_side(tokens, begin, end, lexicon), end, kind, lexicon)
    if kind == "Product" and within_quotes(tokens, begin, end):
        return begin, end
    begin = next((i + 1 for i in range(end - 2, begin, -1) if tokens[i].surface.endswith(_DURING)), begin)
    while end - begin > 1 and _trails(tokens, begin, end, kind, lexicon):
        end -= 1
    end = before_side(tokens, begin, _before_sum(tokens, begin, _before_edition(tokens, begin, end, lexicon), lexicon))
    return begin, end - (end - begin > 1 and _on_line(tokens, end))


def _before_sum(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a name ends before a word that counts it and others: ヤクルト + 両 + 球団, 新大阪 + 両駅, 佐伯 + 2 + 氏."""
    for i in range(begin + 1, end):
        if _both(tokens[i].surface) or counts_people(tokens, i, lexicon):
            return i
    return end


def _before_edition(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> int:
    """Where a paper's name ends before what an edition of it is for: 青葉新聞 + 東北 + 版, 青葉新聞 + 朝刊."""
    editions = lexicon.ontology.frames.words["source"]["editions"]
    until = end + (end < len(tokens) and tokens[end].surface in editions)
    if until - begin < 2 or tokens[until - 1].surface not in editions:
        return end
    papers = (i for i in range(begin + 1, end) if lexicon.class_of(text_of(tokens, begin, i)) == "MediaOrganization")
    return next(papers, end)


def _both(word: str) -> bool:
    """Whether a word gathers what is listed before it: 両, 両社, 両駅."""
    return word[0] == "両" and len(word) < 3 and word not in _NOT_BOTH


def _on_line(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name ends in the prefecture in which something lies on a line: 東海道新幹線 + 岐阜県."""
    last = tokens[end - 1]
    if "地名" not in last.tag or last.surface[-1] not in "県府都" or len(last.surface) < 3:
        return False
    return tokens[end - 2].surface.endswith(("線", "道路", "自動車道", "国道")) and "地名" not in tokens[end - 2].tag


def _trails(tokens: Sequence[Token], begin: int, end: int, kind: str, lexicon: Lexicon) -> bool:
    """True where the last word is no part of a name: a particle (神谷さん + は), what somebody does at a place or in a
    body (東京大学 + 卒業, 靖国神社 + 参拝). Quotation marks around it all speak against it."""
    if within_quotes(tokens, begin, end):
        return False
    last = tokens[end - 1]
    if last.tag == "名詞-数詞" and _UNITS.match("".join(t.surface for t in tokens[end : end + 6])):
        return True  # 湊原発 + 1、2号機
    if last.surface in _BEHIND_NAMES:  # JR東日本・ before another name; 北湊大卒, 北湊市在住, 北湊市職員
        return True
    if last.surface in _ABOUT or (
        last.surface == "組" and _paired(tokens, begin, end) and _of_person(tokens, begin, end, kind)
    ):
        return True
    if end < len(tokens) and last.surface in _MEDALS and tokens[end].surface == "メダリスト":
        return True
    if last.surface in ("行", "発") and (katakana(tokens[end - 2].surface) or "地名" in tokens[end - 2].tag):
        return True  # ベルリン行の9525便
    if last.surface in ("株", "調べ", "刊") and kind == "Company":  # 海浜電機株: what is held of it; 海浜電機調べ
        return True
    if last.tag.startswith("動詞") and kind == "Event":
        return end == len(tokens)  # 日本ダービー + 制す in a headline
    particle = last.tag.startswith("助詞") or (last.surface == "で" and last.tag == "助動詞")  # 9号機 + で
    return particle or (kind not in ("Event", "Product") and last.surface in lexicon.doings)


def _of_person(tokens: Sequence[Token], begin: int, end: int, kind: str) -> bool:
    """Whether the words before 組 are somebody's, or those of whoever plays with them are: 高木・松山組."""
    return kind == "Person" or any("人名" in tokens[i].tag for i in (end - 2, begin - 2) if i >= 0)


def _paired(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether a name is the second of two who play together: 高木・佐伯組（海浜電機）."""
    before = tokens[begin - 1].surface if begin > 1 else ""
    named = "人名" in tokens[begin - 2].tag or katakana(tokens[begin - 2].surface)  # 地検は、高木組を is of an outfit
    inside = any(t.surface in "・、" for t in tokens[begin:end])
    return inside or before == "・" or (before == "、" and named)


def within_quotes(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether quotation marks stand around it all."""
    if not begin or end >= len(tokens):
        return False
    return tokens[begin - 1].surface in _QUOTES and tokens[end].surface in _CLOSING


def _closed(tokens: Sequence[Token], begin: int, end: int, kind: str) -> tuple[int, int]:
    """Without a bracket that opens and does not close, or closes and was not opened, or ends a person's name."""
    for i in range(begin, end):
        opens = tokens[i].tag == "補助記号-括弧開"
        if opens and i > begin and (kind == "Person" or not any(t.tag == "補助記号-括弧閉" for t in tokens[i:end])):
            return begin, i
        if opens and i > begin and tokens[end - 1].tag == "補助記号-括弧閉" and kind in ("Company", "Product"):
            return begin, i  # another name or a place in brackets, which is read for itself
        if tokens[i].tag == "補助記号-括弧閉" and not any(t.tag == "補助記号-括弧開" for t in tokens[begin:i]):
            return (begin, i) if i > begin else (begin + 1, end)
    return begin, end


def inside(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> None:
    """Cuts such a word off the names of a sentence."""
    for span in spans:
        if span.kind is not MentionKind.NAME or span.entity is not None or span.title:
            continue
        name = span.surface(sentence)
        if (found := _INSIDE.search(name)) is not None:
            given = lexicon.class_of(name[: found.start()])
            if any(lexicon.is_a(given, c) for c in _HOUSES):
                span.stop -= len(found.group())
                while sentence.tokens[span.end - 1].start >= span.stop:
                    span.end -= 1
                span.type = given
                span.vote(given, _WEIGHT)
