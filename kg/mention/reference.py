"""Pro-forms: 同社, 両国, 彼, これ, and a determiner with its noun (この計画, 同工場, 本プロジェクト)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.parts import Part
from kg.mention.span import Span, between, text_of
from kg.mention.words import words
from kg.model import Mention, MentionKind, Sentence, Token

__all__ = ["counted", "counts_people", "police", "pronouns", "summing"]

_TIMES = frozenset(
    ("後", "前", "時", "間", "際", "日", "ため", "ほか", "うち")
)  # その後, この間: no determiner of a noun
_CASES = ("が", "を", "の", "と")
_COUNTED = re.compile(r"[2-9２-９二三四五六七八九](?P<of>人|氏|社|校|党|行|者|[かカヵヶ]国|市|県|町|チーム|団体)")
_OF = {"人": "Person", "氏": "Person", "社": "Company", "行": "Company", "校": "University", "党": "PoliticalParty",
       "市": "City", "町": "City", "県": "Region", "チーム": "SportsTeam", "団体": "Organization"}  # fmt: skip
_FEW = re.compile("[2-9２-９二三四五六七八九]")
_BOTH = frozenset(("両社", "両党", "両氏", "両校", "両行"))
_ENDS_ROW = ("名詞", "接尾辞-名詞的", "補助記号-括弧閉")  # what may stand before the comma of a row

_PREFECTURES = ("県", "府", "道")
_SECTIONS = words("police")["sections"]


def pronouns(
    sentence: Sentence,
    compounds: Sequence[tuple[int, int]],
    parts: Sequence[Part],
    named: Sequence[bool],
    lexicon: Lexicon,
) -> list[Span]:
    """The pro-forms of a sentence. `compounds` are its noun runs, `named` marks tokens that belong to a name."""
    tokens = sentence.tokens
    ends = dict(compounds)
    for begin, end in compounds:  # このうち + 同市
        while begin < end and tokens[begin].surface in lexicon.leaders:
            begin += 1
            ends[begin] = end
    out: list[Span] = []
    i = 0
    while i < len(tokens):
        points = not named[i] and tokens[i].surface[0] in lexicon.pointing
        span = _at(tokens, i, ends, parts, named, lexicon) if points else None
        if span is not None:
            out.append(span)
            i = span.end
        else:
            i += 1
    return out


def counted(sentence: Sentence, values: Sequence[Mention]) -> Iterator[Span]:
    """Those named before, counted as the topic at the head of a clause: 2人は, 3社は."""
    tokens = sentence.tokens
    for value in values:
        found = _COUNTED.fullmatch(value.surface) if value.kind is MentionKind.QUANTITY else None
        if found is None:
            continue
        begin = next((i for i, t in enumerate(tokens) if t.start == value.start), None)
        end = next((i + 1 for i, t in enumerate(tokens) if t.end == value.end), None)
        if begin is None or end is None or end >= len(tokens):
            continue
        banks = found["of"] == "行" and tokens[end].surface in _CASES  # 持ち株会社の傘下に2行が入る
        if not banks and tokens[end].surface != "は":
            continue
        if begin == 0 or tokens[begin - 1].surface in ("、", "「", "，") or (banks and _after_case(tokens, begin)):
            of = "Country" if found["of"].endswith("国") else _OF.get(found["of"], "Agent")
            yield _span(tokens, begin, end, of)


def _after_case(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a token stands right behind a particle that ends a phrase with a part of its own: 傘下に 2行が."""
    return tokens[begin - 1].tag == "助詞-格助詞" and tokens[begin - 1].surface in ("に", "が", "を", "で")


def summing(tokens: Sequence[Token], named: Sequence[bool], lexicon: Lexicon) -> set[int]:
    """The words that only count those right before them: 両党 in 自民、公明両党, 各社, 2 in 高木、佐伯2選手; not the 各国 of
    ヨーロッパ各国, who are in it."""
    return {
        i
        for i, t in enumerate(tokens)
        if i
        and (t.surface[0] in "両各" or (t.tag == "名詞-数詞" and counts_people(tokens, i, lexicon)))
        and t.start == tokens[i - 1].end
        and _sums(tokens, i, named)
    }


def _sums(tokens: Sequence[Token], i: int, named: Sequence[bool]) -> bool:
    """Whether a word right behind another sums it up with those before it."""
    word = tokens[i].surface
    if word.startswith("両"):
        return named[i - 1] or (word in _BOTH and tokens[i - 1].pos in ("NOUN", "PROPN"))
    first = i - 1
    while first and named[first - 1]:
        first -= 1
    return named[i - 1] and first > 0 and tokens[first - 1].surface in ("、", "・", "と", "や")


def counts_people(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a figure counts people by what they are called: 2 of 2氏, 3容疑者; not of 2人, which is a quantity."""
    if tokens[i].tag != "名詞-数詞" or not _FEW.fullmatch(tokens[i].surface) or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1]
    return after.start == tokens[i].end and (after.surface == "氏" or lexicon.titled(after.surface))


def _at(
    tokens: Sequence[Token],
    i: int,
    ends: dict[int, int],
    parts: Sequence[Part],
    named: Sequence[bool],
    lexicon: Lexicon,
) -> Span | None:
    word = tokens[i].surface
    for length in (2, 1):  # 同 + 社 may be one token or two, 私 + たち likewise
        if i + length > len(tokens) or (length == 2 and tokens[i].end != tokens[i + 1].start):
            continue
        text = word if length == 1 else word + tokens[i + 1].surface
        given = lexicon.pronouns.get(text)
        if given is not None and not (length == 1 and _only_conjunction(tokens, i)):
            return _span(tokens, i, _with_faculty(tokens, i + length, ends.get(i, 0), given, lexicon), given)
    if word not in lexicon.determiners or i + 1 >= len(tokens):
        return None
    prefix = parts[i] is Part.PREFIX
    end = ends.get(i) or (None if prefix else ends.get(i + 1))  # 同 + 劇場, whatever the tag of 同
    if end is None or not between(tokens, i + 1) or named[end - 1]:
        return None
    if word == "同" and "地名" in tokens[i + 1].tag and end > i + 2:
        return None  # 青葉電力湊原発、同 + 北浜原発: another one, of the same firm
    while end > i + 1 and tokens[end - 1].surface in lexicon.trailers:
        end -= 1
    if end <= i + 1 or tokens[i + 1].surface == "新":  # この新会社 is the one that is described as new
        return None
    noun = text_of(tokens, i + 1, end)
    given = lexicon.class_of(noun)
    head = tokens[end - 1]
    if (
        noun in lexicon.formal
        or tokens[i + 1].surface in _TIMES
        or (not given and (prefix or "副詞可能" in head.tag or "助数詞可能" in head.tag))
    ):
        return None
    return _span(tokens, i, end, given or "Thing")


def _with_faculty(tokens: Sequence[Token], i: int, end: int, given: str, lexicon: Lexicon) -> int:
    """Where a university that was named before ends with the part of it that is written behind: 同大 + 大学院, 同大 + 医学部."""
    faculty = given == "University" and end > i and lexicon.class_of(text_of(tokens, i, end)) == given
    return end if faculty else i


def _only_conjunction(tokens: Sequence[Token], i: int) -> bool:
    """それでも, それに, それとも at the beginning of a clause join clauses and mean nothing; so does それに in a row: A氏、それに B氏."""
    if tokens[i].surface not in ("それ", "これ") or i + 1 >= len(tokens):
        return False
    after = tokens[i + 1].surface
    third = tokens[i + 2].surface if i + 2 < len(tokens) else ""
    return (
        (after == "で" and third == "も")
        or (after == "から" and third in ("、", ""))
        or (after == "に" and (third in ("、", "も") or _in_row(tokens, i)))
    )


def _in_row(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun and a comma stand before a word, and a noun that is no deed behind the particle after it."""
    if i < 2 or i + 2 >= len(tokens) or tokens[i - 1].surface != "、":
        return False
    before, behind = tokens[i - 2].tag, tokens[i + 2].tag
    return before.startswith(_ENDS_ROW) and behind.startswith("名詞") and "サ変" not in behind


def _span(tokens: Sequence[Token], begin: int, end: int, given: str) -> Span:
    return Span(begin, end, tokens[begin].start, tokens[end - 1].end, given, MentionKind.PRONOUN, 0.9)


def police(tokens: Sequence[Token], i: int) -> bool:
    """Whether the police without a name stands before what section of it acts: 県警 of 県警捜査2課."""
    named = i + 2 < len(tokens) and tokens[i].surface in _PREFECTURES and tokens[i + 1].surface == "警"
    return named and tokens[i + 2].surface in _SECTIONS
