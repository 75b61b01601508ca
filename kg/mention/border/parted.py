"""Names parted otherwise than the recogniser has them: at ＝, before who governs a place, at the dots of foreign names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.mention.candidates import governed
from kg.mention.crf.recogniser import Found
from kg.mention.lexicon import Lexicon
from kg.mention.place.bound import BOUND
from kg.mention.place.governed import behind_given
from kg.mention.script import DOTS, katakana
from kg.mention.span import text_of, touching
from kg.mention.words import words
from kg.model import Token

__all__ = ["begin_past_dots", "bound_for", "end_past_dots", "equated", "governing", "presiding", "rejoined"]

_HEADS = frozenset(words("heads")["posts"])
_HEADED = ("Person", "Company", "Organization")
_SHORTEST = 2  # characters of a firm's name
# What a post is in charge of, or how high it is: 高木誠 + 営業担当 + 副社長.
_CHARGES = frozenset(words("heads")["charges"])

_CAREERS = words("career")["between"]
_BODIES = ("Company", "Political", "Organization")
_READING = re.compile(r"[ぁ-ゖー・]+")


def equated(tokens: Sequence[Token], found: Found) -> Iterator[Found]:
    """A name parted into the initials and the full form that a broadcaster writes together: WXO＝世界交易機関; without the
    line of a note that it ends in."""
    if found.end - found.begin > 1 and tokens[found.end - 1].surface in "=＝":
        found = replace(found, end=found.end - 1, stop=tokens[found.end - 2].end)
    for i in range(found.begin + 1, found.end - 1):
        if tokens[i].surface in "=＝" and _READING.fullmatch("".join(t.surface for t in tokens[found.begin : i])):
            yield replace(found, begin=i + 1)  # （たかぎ・まこと＝海浜電機元社長）
            return
        if tokens[i].surface in "=＝" and found.type in _BODIES and not katakana(tokens[i - 1].surface):
            yield replace(found, end=i, stop=tokens[i - 1].end)  # （自由党=連立与党）: what else it is
            return
    for i in range(found.begin + 1, found.end - 1):
        if tokens[i].surface.endswith(_CAREERS) and found.type in _BODIES:  # 青葉大学 + 卒業後 + 海浜電機
            yield replace(found, end=i, stop=tokens[i - 1].end)
            yield replace(found, begin=i + 1)
            return
    yield found


def bound_for(tokens: Sequence[Token], found: Found) -> Iterator[Found]:
    """A name parted into where something starts and where it is bound for: 湊 + 発 + 北浜 + 行き."""
    middle = next((i for i in range(found.begin + 1, found.end - 1) if tokens[i].surface == "発"), None)
    bound = found.end if found.end < len(tokens) and tokens[found.end].surface in BOUND else found.end - 1
    if middle is None or middle + 1 >= bound or tokens[bound].surface not in BOUND or found.type == "Person":
        yield found
        return
    placed = replace(found, type="Place", chances={"Place": 0.9})
    yield replace(placed, end=middle, stop=tokens[middle - 1].end)
    yield replace(placed, begin=middle + 1, end=bound, stop=tokens[bound - 1].end)


def governing(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> Iterator[Found]:
    """A foreign person's name parted from the place that they govern, or the body that they head, which stands before the
    post: ジョンソン・ロンドン市長, ガリレイWHO事務局長."""
    last = found.end - 1
    if (office := _of_minister(tokens, found, lexicon)) > found.begin:  # シン・ウンサン + 統一相
        yield replace(found, end=office, stop=tokens[office - 1].end, type="Person", chances={"Person": 1.0})
        return
    if last > found.begin and _heading(tokens, last, lexicon):
        yield replace(found, end=last, stop=tokens[last - 1].end, type="Person", chances={"Person": 1.0})
        yield replace(found, begin=last, type="Organization", chances={"Organization": 1.0})
        return
    if last > found.begin + 1 and behind_given(tokens, last):
        yield replace(found, end=last, stop=tokens[last - 1].end, type="Person", chances={"Person": 1.0})
        return
    family = found.type == "Person" and last > found.begin and "地名" in tokens[last].tag
    family = family and tokens[last - 1].surface not in DOTS
    if (
        found.end < len(tokens) and family and governed(tokens, last, lexicon)
    ):  # 山崎 + 福岡 + 市長, 高木誠 + 大川 + 町長
        yield replace(found, end=last, stop=tokens[last - 1].end)
        yield replace(found, begin=last, type="Place", chances={"Place": 1.0})
        return
    if last < found.begin + 2 or tokens[last - 1].surface not in DOTS or found.end >= len(tokens):
        yield found
        return
    if governed(tokens, last, lexicon):
        yield replace(found, end=last - 1, stop=tokens[last - 2].end, type="Person", chances={"Person": 1.0})
        yield replace(found, begin=last, type="Place", chances={"Place": 1.0})
        return
    yield found


def presiding(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> Iterator[Found]:
    """A person's full name parted from the firm before the post: 高木誠 + 海浜電機 + 会長; not 高木誠 + 名誉会長."""
    begin = found.begin + 2
    stop = begin
    named = begin < len(tokens) and "人名-姓" in tokens[begin - 2].tag and "人名-名" in tokens[begin - 1].tag
    while named and stop < len(tokens) - 1 and touching(tokens, stop) and _of_firm(tokens[stop], lexicon):
        stop += 1
    firm = tokens[stop].surface in _HEADS and touching(tokens, stop) if stop > begin else False
    common = stop > begin and lexicon.listed(text_of(tokens, begin, stop))  # 高木誠 + 球団社長
    if not firm or common or found.type not in _HEADED or tokens[stop - 1].end - tokens[begin].start < _SHORTEST:
        yield found
        return
    yield replace(found, end=begin, stop=tokens[begin - 1].end, type="Person", chances={"Person": 1.0})
    yield Found(begin, stop, tokens[stop - 1].end, "Company", {"Company": 1.0})


def _of_firm(token: Token, lexicon: Lexicon) -> bool:
    """Whether a token may stand in a firm's name before a post, and says nothing of what post it is."""
    kinds = ("名詞-普通名詞-一般", "名詞-固有名詞", "名詞-普通名詞-サ変可能")
    return token.tag.startswith(kinds) and not lexicon.titled(token.surface) and token.surface not in _CHARGES


def _of_minister(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> int:
    """Where the post of a minister begins that a person's name was taken to reach into; 0 where it was not."""
    last = found.end - 1 if tokens[found.end - 1].surface == "相" else found.end
    if last >= len(tokens) or tokens[last].surface != "相" or not touching(tokens, last):
        return 0
    begin = last
    while (
        begin > found.begin
        and tokens[begin - 1].tag.startswith("名詞-普通名詞")
        and not katakana(tokens[begin - 1].surface)
    ):
        begin -= 1
    named = tokens[found.begin : begin]
    known = any("地名" in t.tag for t in named) or lexicon.ontology.entities.certain(text_of(named, 0, len(named)))
    return 0 if begin == last or not named or (known and found.type != "Person") else begin


def _heading(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a token is a known body by its initials between a name in katakana and the post of who heads it."""
    known = lexicon.ontology.entities.certain(tokens[i].surface) if tokens[i].surface.isascii() else None
    if known is None or not lexicon.is_a(known.type, "Organization") or not katakana(tokens[i - 1].surface):
        return False
    return any(lexicon.titled(text_of(tokens, i + 1, j)) for j in range(i + 2, min(i + 4, len(tokens) + 1)))


def end_past_dots(tokens: Sequence[Token], end: int, begins: Collection[int], lexicon: Lexicon) -> int:
    """Where a foreign person's name ends, of which only the first part was recognised: ホセ + ・オルティス."""
    while (
        end + 1 < len(tokens)
        and tokens[end].surface in DOTS
        and touching(tokens, end)
        and touching(tokens, end + 1)
        and katakana(tokens[end - 1].surface)
        and katakana(tokens[end + 1].surface)
        and end + 1 not in begins
        and not governed(tokens, end + 1, lexicon)
        and not lexicon.class_of(tokens[end + 1].surface)
    ):
        end += 2
    return end


def begin_past_dots(tokens: Sequence[Token], begin: int, ends: Collection[int], lexicon: Lexicon) -> int:
    """Where a foreign person's name begins, of which only the last part was recognised: アナ + ・ソウザ."""
    while (
        begin > 1
        and tokens[begin - 1].surface in DOTS
        and touching(tokens, begin)
        and tokens[begin - 2].end == tokens[begin - 1].start
        and katakana(tokens[begin].surface)
        and katakana(tokens[begin - 2].surface)
        and begin - 1 not in ends
        and "地名" not in tokens[begin - 2].tag
        and (len(tokens[begin - 2].surface) < 3 or not lexicon.listed(tokens[begin - 2].surface))
        and lexicon.ontology.entities.certain(tokens[begin - 2].surface) is None
    ):
        begin -= 2
    return begin


def rejoined(tokens: Sequence[Token], names: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """The names, a person's of which the dictionary has the second half for a place as one: 湯川 + 英彦知事; not
    高木 + 広島知事."""
    out: list[Found] = []
    for found in names:
        before = out[-1] if out else None
        if before is not None and before.type == "Person" and _given_half(tokens, before, found, lexicon):
            out[-1] = replace(before, end=found.end, stop=found.stop)
        else:
            body = found.type == "Person" and _behind_dot(tokens, found, lexicon)
            out.append(replace(found, type="Company", chances={"Company": 0.9}) if body else found)
    return out


def _behind_dot(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> bool:
    """Whether what was taken for a person is the body of somebody's post, behind a full name and a dot: 高木誠・湊高速会長."""
    begin, end = found.begin, found.end
    if begin < 3 or end >= len(tokens) or tokens[begin - 1].surface not in DOTS:
        return False
    full = "人名-姓" in tokens[begin - 3].tag and "人名-名" in tokens[begin - 2].tag
    named = any("人名" in t.tag for t in tokens[begin:end])
    return full and not named and lexicon.office(tokens[end].surface)


def _given_half(tokens: Sequence[Token], family: Found, given: Found, lexicon: Lexicon) -> bool:
    """Whether what follows a family name is no place that is known, but the name before a title."""
    if family.end != given.begin or given.end - given.begin != 1 or family.end - family.begin != 1:
        return False
    name, touching = tokens[given.begin], tokens[family.begin].end == tokens[given.begin].start
    titled = given.end < len(tokens) and lexicon.titled(tokens[given.end].surface)
    kanji = len(name.surface) <= 2 and all("一" <= c <= "鿿" for c in name.surface)
    known = lexicon.ontology.entities.match(name.surface) or lexicon.class_of(name.surface)
    return touching and titled and kanji and not known and given.type in ("Place", "Person")
