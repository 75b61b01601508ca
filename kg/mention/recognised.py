"""Names that the trained recogniser finds, with their borders and classes corrected by what is written around them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.mention.affiliated import before_bracket, noted
from kg.mention.candidates import DESCRIBED, OVER, WITHIN_PLACE, text_of, touching_katakana, voted
from kg.mention.labelled import CAREER
from kg.mention.lexicon import Lexicon
from kg.mention.recogniser import Found
from kg.mention.script import DOTS, hiragana, initials, katakana
from kg.mention.span import Rank, Span, versus
from kg.mention.spelled import completed, numbered_families, rank
from kg.mention.trim import apart, trimmed
from kg.mention.wider import widened
from kg.model import Sentence, Token

__all__ = ["recognised"]

_RANKED = re.compile(r"第?[0-9０-９一二三]+[党軍]")

# The recogniser's eight types as classes of the ontology. Its companies include schools and broadcasters, its political
# bodies parties, its products books and services: half of the vote goes to the class above.
_CLASSES = {
    "Person": (("Person", 1.0),),
    "Company": (("Company", 0.6), ("Organization", 0.4)),
    "Political": (("GovernmentBody", 0.6), ("Organization", 0.4)),
    "Organization": (("Organization", 1.0),),
    "Place": (("Place", 1.0),),
    "Facility": (("Facility", 1.0),),
    "Product": (("Product", 1.0),),
    "Event": (("Event", 1.0),),
}
_GOVERNS = re.compile(r"市長|州知事|県知事|州首相|知事|首相|大統領|外相|国防相|財務相|副市長|国王|女王|皇太子")
_DOING = ("する", "為る", "できる", "出来る")


def recognised(
    sentence: Sentence, names: Sequence[Found], lexicon: Lexicon, numbers: Collection[int] = ()
) -> Iterator[Span]:
    """The `names` that the trained recogniser finds, with its probabilities as votes for classes; `numbers` are the tokens
    written like a number that are part of a person's name."""
    tokens = sentence.tokens
    names = [part for found in _hyphenated(tokens, names) for part in _equated(tokens, found)]
    names = [part for found in names for part in _governing(tokens, found, lexicon)]
    begins, ends = {found.begin for found in names}, {found.end for found in names}
    for found in names:
        begin, end, said = trimmed(tokens, found, lexicon)
        begin, end = widened(tokens, _past_reading(tokens, begin, end), end, said or found.type, lexicon)
        if end - begin > 1 and tokens[end - 1].surface in CAREER:
            end -= 1  # 青葉大学卒業, 海浜電機入社
        while end - begin > 1 and tokens[end - 1].surface.endswith("課程"):
            end -= 1  # 大学院博士課程
        if found.type == "Person":
            end = before_bracket(tokens, begin, end)
        if begin >= end or tokens[end - 1].surface in ("もの", "こと", "よう"):
            continue
        if not any(c.isalpha() for c in text_of(tokens, begin, end)) or _common(tokens[begin:end], found.type, lexicon):
            continue
        if _RANKED.fullmatch(text_of(tokens, begin, end)):
            continue  # which one of several: 第1党, 2軍
        if _of_a_country(tokens, begin, end, lexicon):
            continue
        if "Person" in (found.type, said):
            end = _dotted(tokens, end, begins, lexicon)
            begin = _dotted_before(tokens, begin, ends, lexicon)
            begin, end = completed(tokens, begin, end, numbers, lexicon)
        if end - begin == 1 and lexicon.titled(tokens[begin].surface):
            continue  # 最高執行責任者, which the dictionary has for a proper noun
        if end - begin == 1 and found.type == "Person" and tokens[begin].tag == "接頭辞":
            continue  # 新 + 首相
        if tokens[begin].surface in lexicon.common_latin and not any(
            t.surface[0].isalpha() for t in tokens[begin + 1 : end]
        ):
            continue
        if found.type == "Place" and end - begin == 1 and (pair := _countries(tokens[begin], begin, lexicon)):
            yield from pair
            continue
        if end - begin == 1 and "サ変可能" in tokens[begin].tag and end < len(tokens) and tokens[end].lemma in _DOING:
            continue  # 渡米し: an action, whatever is in its name
        if _office(tokens, begin, end):
            continue
        if (
            end - begin == 2
            and WITHIN_PLACE.fullmatch(tokens[begin].surface)
            and lexicon.listed(tokens[begin + 1].surface)
        ):
            continue  # 東京都内 + 病院
        if tokens[begin].surface in lexicon.anaphors or text_of(tokens, begin, end) in lexicon.pronouns:
            continue
        middle = next((i for i in range(begin + 1, end - 1) if versus(tokens, i)), None)
        if middle is not None and not tokens[end - 1].surface.endswith(("戦", "間")):
            yield from (_side(tokens, begin, middle), _side(tokens, middle + 1, end))
            continue
        if found.type in ("Company", "Political", "Organization"):
            pieces = list(apart(tokens, begin, end, lexicon))
        elif found.type == "Place":
            sides = apart(tokens, begin, end, lexicon, "Place")
            pieces = [piece for side in sides for piece in _chain(tokens, *side, lexicon)]
        else:
            pieces = [(begin, end)]
        for first, last in pieces:
            span = _recognised(tokens, first, last, found, said, lexicon)
            if "Person" in (found.type, said) and (inside := noted(tokens[last - 1])) is not None:
                span.stop, body = inside
                if body:
                    yield _bracketed(last - 1, *body)
            cut = tokens[last - 1].parts
            flown = cut == ("航空", "機") and last - first > 1 and found.type == "Company"  # 青葉 + 航空機
            if len(cut) > 1 and (cut[-1] in CAREER or flown) and span.stop == tokens[last - 1].end:  # 青葉 + 大学卒業
                span.stop -= len(cut[-1])
                name = sentence.text[span.start - sentence.start : span.stop - sentence.start]
                span.vote(lexicon.class_of(name), 1.5)
            yield span
    for begin, end in numbered_families(tokens, numbers):
        span = Span(begin, end, tokens[begin].start, tokens[end - 1].end, "Person", confidence=0.8, rank=Rank.MARKED)
        yield voted(span, 1.0)


def _hyphenated(tokens: Sequence[Token], names: Sequence[Found]) -> list[Found]:
    """The names with those joined that are a person's one: Mei + - + Lin Ohara."""
    out: list[Found] = []
    for found in names:
        before = out[-1] if out else None
        if before is not None and before.end + 1 == found.begin and _one_word(tokens[before.end - 1 : found.begin + 1]):
            person = next((f for f in (found, before) if f.type == "Person"), None)
            if person is not None:
                out[-1] = replace(person, begin=before.begin, end=found.end, stop=found.stop)
                continue
        out.append(found)
    return out


def _equated(tokens: Sequence[Token], found: Found) -> Iterator[Found]:
    """A name parted into the initials and the full form that a broadcaster writes together: WXO＝世界交易機関."""
    for i in range(found.begin + 1, found.end - 1):
        if tokens[i].surface in "=＝" and initials("".join(t.surface for t in tokens[found.begin : i])):
            yield replace(found, end=i, stop=tokens[i].start)
            yield replace(found, begin=i + 1)
            return
    yield found


def _governing(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> Iterator[Found]:
    """A foreign person's name parted from the place that they govern, or the body that they head, which stands before the
    post: ジョンソン・ロンドン市長, ガリレイWHO事務局長."""
    last = found.end - 1
    if last > found.begin and _heading(tokens, last, lexicon):
        yield replace(found, end=last, stop=tokens[last - 1].end, type="Person", chances={"Person": 1.0})
        yield replace(found, begin=last, type="Organization", chances={"Organization": 1.0})
        return
    family = found.type == "Person" and last == found.begin + 1 and "地名" in tokens[last].tag
    if found.end < len(tokens) and family and _governed(tokens, last, lexicon):  # 山崎 + 福岡 + 市長
        yield replace(found, end=last, stop=tokens[last - 1].end)
        yield replace(found, begin=last, type="Place", chances={"Place": 1.0})
        return
    if last < found.begin + 2 or tokens[last - 1].surface not in DOTS or found.end >= len(tokens):
        yield found
        return
    if _governed(tokens, last, lexicon):
        yield replace(found, end=last - 1, stop=tokens[last - 2].end, type="Person", chances={"Person": 1.0})
        yield replace(found, begin=last, type="Place", chances={"Place": 1.0})
        return
    yield found


def _heading(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a token is a known body by its initials between a name in katakana and the post of who heads it."""
    known = lexicon.ontology.entities.certain(tokens[i].surface) if tokens[i].surface.isascii() else None
    if known is None or not lexicon.is_a(known.type, "Organization") or not katakana(tokens[i - 1].surface):
        return False
    return any(lexicon.titled(text_of(tokens, i + 1, j)) for j in range(i + 2, min(i + 4, len(tokens) + 1)))


def _governed(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> bool:
    """Whether a token is a place before the post of who governs it: ロンドン + 市長."""
    known = lexicon.ontology.entities.certain(tokens[i].surface)
    place = "地名" in tokens[i].tag or (known is not None and lexicon.is_a(known.type, "Place"))
    return place and _GOVERNS.match(text_of(tokens, i + 1, min(i + 3, len(tokens)))) is not None


def _one_word(tokens: Sequence[Token]) -> bool:
    """Whether three tokens are two Latin words with capitals, a hyphen between them."""
    left, hyphen, right = tokens
    latin = all(t.surface.isascii() and t.surface[0].isupper() for t in (left, right))
    return latin and hyphen.surface in "-‐‑" and left.end == hyphen.start and hyphen.end == right.start


def _office(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """True for the part of a body within the post that it gives its name to: 主計局 of 財務省の主計局長."""
    if begin < 1 or end >= len(tokens) or tokens[begin - 1].surface != "の" or tokens[end].surface != "長":
        return False
    return tokens[end - 1].surface.endswith(("局", "部", "課", "室")) and "固有名詞" not in tokens[begin].tag


def _common(tokens: Sequence[Token], kind: str, lexicon: Lexicon) -> bool:
    """True for common nouns that say of which kind a thing is (法案, ランナー, 関連企業): no name."""
    head = tokens[-1].surface
    common = all(t.tag.startswith("名詞-普通名詞") for t in tokens)
    if common and (head in lexicon.plain or text_of(tokens, 0, len(tokens)) in lexicon.plain):
        return True  # チームメイト, オンラインチケット
    if common and any(text_of(tokens, 0, len(tokens)).endswith(sport) for sport in lexicon.disciplines):
        return True  # アマチュアレスリング
    if len(tokens) > 1 and (
        head in lexicon.generic or (kind != "Company" and len(head) > 1 and lexicon.listed(head) == "Product")
    ):
        return all(
            t.tag.startswith("名詞-普通名詞") and t.vector >= 0 for t in tokens
        )  # インターネット関連企業, 原子力空母
    if len(tokens) > 1 or not tokens[0].tag.startswith("名詞-普通名詞"):
        return False
    given = lexicon.listed(tokens[0].surface)
    return any(lexicon.is_a(given, one) for one in DESCRIBED)


def _past_reading(tokens: Sequence[Token], begin: int, end: int) -> int:
    """Where a body begins that stands behind a person's reading in an obituary: （たかぎ・まこと＝海浜電機元社長）."""
    for k in range(begin + 1, end - 1):
        if tokens[k].surface in "=＝" and hiragana(tokens[k - 1].surface):
            return k + 1
    return begin


def _of_a_country(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> bool:
    """True for a country with the common nouns that say which of its firms is meant, whole or in part: 米 + 半導体 + 大手."""
    if tokens[begin].surface not in lexicon.countries and not tokens[begin].tag.endswith("地名-国"):
        return False
    stop = end
    while stop < len(tokens) and tokens[stop].tag.startswith("名詞-普通名詞") and stop < end + 2:
        stop += 1
    rest = tokens[begin + 1 : stop]
    if any("固有名詞" in t.tag or t.vector < 0 for t in rest):
        return False
    kinds = lexicon.appositives | lexicon.firms | lexicon.generic
    return any(begin + 1 + k >= end - 1 and t.surface in kinds for k, t in enumerate(rest))


def _dotted(tokens: Sequence[Token], end: int, begins: Collection[int], lexicon: Lexicon) -> int:
    """Where a foreign person's name ends, of which only the first part was recognised: ホセ + ・オルティス."""
    while (
        end + 1 < len(tokens)
        and tokens[end].surface in DOTS
        and tokens[end - 1].end == tokens[end].start
        and tokens[end].end == tokens[end + 1].start
        and katakana(tokens[end - 1].surface)
        and katakana(tokens[end + 1].surface)
        and end + 1 not in begins
        and not _governed(tokens, end + 1, lexicon)
        and not lexicon.class_of(tokens[end + 1].surface)
    ):
        end += 2
        while end < len(tokens) and touching_katakana(tokens, end) and not lexicon.class_of(tokens[end].surface):
            end += 1
    return end


def _dotted_before(tokens: Sequence[Token], begin: int, ends: Collection[int], lexicon: Lexicon) -> int:
    """Where a foreign person's name begins, of which only the last part was recognised: アナ + ・ソウザ."""
    while (
        begin > 1
        and tokens[begin - 1].surface in DOTS
        and tokens[begin - 1].end == tokens[begin].start
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


def _side(tokens: Sequence[Token], begin: int, end: int) -> Span:
    """One of two that compete, which the recogniser took for one name: ドイツ of ドイツ対日本."""
    span = Span(begin, end, tokens[begin].start, tokens[end - 1].end, "Organization", confidence=0.7)
    span.rank = Rank.RECOGNISED
    return voted(span, 0.5)


def _recognised(tokens: Sequence[Token], begin: int, end: int, found: Found, said: str, lexicon: Lexicon) -> Span:
    last = tokens[end - 1]
    stop = found.stop if end == found.end else last.end
    sure = min(1.0, sum(found.chances.values()))
    span = Span(begin, end, tokens[begin].start, stop, "", confidence=sure, rank=Rank.RECOGNISED)
    for kind, chance in found.chances.items():
        for name, share in _CLASSES[kind]:
            span.vote(name, chance * share)
    span.type = said or max(_CLASSES[found.type], key=lambda pair: pair[1])[0]
    span.vote(said, 1.5)
    if found.type == "Person" and end - begin > 1 and last.surface == "署":
        span.type = lexicon.class_of(text_of(tokens, begin, end)) or span.type
        span.vote(span.type, 1.5)  # 東浜署, after a family name
    named = span.type == "Person" or "人名" in last.tag
    if end - begin == 1 and named and (title := _title_within(last.surface, lexicon)):
        span.type = "Person"
        span.vote("Person", 1.5)
        span.stop, span.title = last.end - len(title), title  # トランプ大統領 as one word
    if found.type == "Person" and last.surface.endswith("氏") and len(last.surface) > 1:
        span.stop, span.title = last.end - 1, "氏"  # 恩氏 as one word
    if span.type == "Person" and (ranked := rank(tokens, end)):
        span.title = ranked
    label = tokens[begin].ner[2:]
    if label and all(t.ner[2:] == label for t in tokens[begin:end]):
        given = lexicon.ginza.get(label, "")
        span.vote("Organization" if given == "SportsTeam" else given, 0.3)  # foreign firms are its teams too often
    if last.tag == "名詞-固有名詞-地名-国":
        span.vote("Country", 0.4)
    return span


def _title_within(word: str, lexicon: Lexicon) -> str:
    """The title that a katakana name's word ends in, "" where none."""
    return next((word[k:] for k in range(2, len(word) - 1) if katakana(word[:k]) and lexicon.titled(word[k:])), "")


def _chain(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The places of a chain, the widest first: オレゴン州 + マーロウ, 米 + カンザス州, アメリカ・ハワイ, but アメリカ西海岸."""
    for i in range(begin + 1, end):
        dotted = tokens[i - 1].surface in DOTS and i - 1 > begin
        before, here = tokens[i - 2 if dotted else i - 1], tokens[i]
        if dotted and here.tag.endswith("地名-国"):  # セルビア・モンテネグロ: no chain
            continue
        wide = before.surface[-1] in OVER or before.tag.endswith("地名-国") or before.surface in lexicon.countries
        if wide and (here.tag.startswith("名詞-固有名詞-地名") or (here.vector < 0 and katakana(here.surface))):
            yield begin, (i - 1 if dotted else i)
            begin = i
    yield begin, end


def _bracketed(i: int, start: int, stop: int) -> Span:
    """A body in brackets that are in one token with the end of a person's name."""
    return voted(Span(i, i + 1, start, stop, "Organization", confidence=0.6, rank=Rank.RECOGNISED), 1.0)


def _countries(token: Token, i: int, lexicon: Lexicon) -> list[Span]:
    """The countries of a word made of their one-character names: 日米, 米中韓."""
    if token.end - token.start < 2 or not all(c in lexicon.countries for c in token.surface):
        return []
    out = []
    for k, character in enumerate(token.surface):
        entity = lexicon.ontology.entities.prefix(character)
        span = Span(i, i + 1, token.start + k, token.start + k + 1, "Country", confidence=0.8, rank=Rank.RECOGNISED)
        span.entity = entity.id if entity else None
        out.append(voted(span, 1.0))
    return out
