"""Names that a single source proposes: the recogniser, the known entities, Sudachi's proper nouns, scripts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from kg.mention.affiliated import before_bracket, noted
from kg.mention.lexicon import Lexicon
from kg.mention.recogniser import Found
from kg.mention.script import DOTS, capital, foreign, katakana, latin
from kg.mention.span import Part, Rank, Span, between, versus
from kg.mention.spelled import completed, numbered_families, ranks
from kg.mention.trim import leads_post, trimmed
from kg.model import Sentence, Token

__all__ = ["by_script", "by_tag", "known", "of_posts", "parts_offsets", "recognised"]

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
_OVER = {"都": "Region", "道": "Region", "府": "Region", "県": "Region", "州": "Region", "省": "Region", "郡": "Region"}
_CITY = frozenset(("市", "区", "町", "村"))
_DESCRIBED = ("Person", "Group", "Work", "Product", "Event", "Facility", "Project", "Award")
_DOING = ("する", "為る", "できる", "出来る")
_WITHIN_PLACE = re.compile(r"[一-龥]{2,}[都道府県市区町村]内")
_WITHIN = frozenset(("内", "外", "人"))  # 県内, 市外, 県人


def parts_offsets(token: Token) -> tuple[int, ...]:
    """The offsets at which a token's short units begin and end; its own two where they do not spell it."""
    if not token.parts or sum(map(len, token.parts)) != token.end - token.start:
        return (token.start, token.end)
    out = [token.start]
    for piece in token.parts:
        out.append(out[-1] + len(piece))
    return tuple(out)


def recognised(
    sentence: Sentence, names: Sequence[Found], lexicon: Lexicon, numbers: Collection[int] = ()
) -> Iterator[Span]:
    """The `names` that the trained recogniser finds, with its probabilities as votes for classes; `numbers` are the tokens
    written like a number that are part of a person's name."""
    tokens = sentence.tokens
    begins, ends = {found.begin for found in names}, {found.end for found in names}
    for found in names:
        begin, end, said = trimmed(tokens, found, lexicon)
        if found.type == "Person":
            end = before_bracket(tokens, begin, end)
        if begin >= end or tokens[end - 1].surface in ("もの", "こと", "よう"):
            continue
        if not any(c.isalpha() for c in _text(tokens, begin, end)) or _common(tokens[begin:end], lexicon):
            continue
        if "Person" in (found.type, said):
            end = _dotted(tokens, end, begins, lexicon)
            begin = _dotted_before(tokens, begin, ends, lexicon)
            begin, end = completed(tokens, begin, end, numbers, lexicon)
        if end - begin == 1 and lexicon.titled(tokens[begin].surface):
            continue  # 最高執行責任者, which the dictionary has for a proper noun
        if tokens[begin].surface in lexicon.common_latin and not any(
            t.surface[0].isalpha() for t in tokens[begin + 1 : end]
        ):
            continue
        if found.type == "Place" and end - begin == 1 and (pair := _countries(tokens[begin], begin, lexicon)):
            yield from pair
            continue
        if end - begin == 1 and "サ変可能" in tokens[begin].tag and end < len(tokens) and tokens[end].lemma in _DOING:
            continue  # 渡米し: an action, whatever is in its name
        if tokens[begin].surface in lexicon.anaphors or _text(tokens, begin, end) in lexicon.pronouns:
            continue
        middle = next((i for i in range(begin + 1, end - 1) if versus(tokens, i)), None)
        if middle is not None and not tokens[end - 1].surface.endswith("戦"):
            yield from (_side(tokens, begin, middle), _side(tokens, middle + 1, end))
            continue
        for first, last in _chain(tokens, begin, end, lexicon) if found.type == "Place" else ((begin, end),):
            span = _recognised(tokens, first, last, found, said, lexicon)
            if "Person" in (found.type, said) and (inside := noted(tokens[last - 1])) is not None:
                span.stop, body = inside
                if body:
                    yield _bracketed(last - 1, *body)
            yield span
    for begin, end in numbered_families(tokens, numbers):
        span = Span(begin, end, tokens[begin].start, tokens[end - 1].end, "Person", confidence=0.8, rank=Rank.MARKED)
        yield _voted(span, 1.0)


def _common(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """True for common nouns that say of which kind a thing is (法案, ランナー, 関連企業): no name."""
    if len(tokens) > 1 and tokens[-1].surface in lexicon.generic:
        return not any("固有名詞" in t.tag or t.vector < 0 for t in tokens)  # インターネット関連企業
    if len(tokens) > 1 or not tokens[0].tag.startswith("名詞-普通名詞"):
        return False
    given = lexicon.listed(tokens[0].surface)
    return any(lexicon.is_a(given, one) for one in _DESCRIBED)


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
        and not lexicon.class_of(tokens[end + 1].surface)
    ):
        end += 2
        while end < len(tokens) and _touching_katakana(tokens, end) and not lexicon.class_of(tokens[end].surface):
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
    return _voted(span, 0.5)


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
    named = found.type == "Person" or "人名" in last.tag
    if end - begin == 1 and named and (title := _title_within(last.surface, lexicon)):
        span.type = "Person"
        span.vote("Person", 1.5)
        span.stop, span.title = last.end - len(title), title  # トランプ大統領 as one word
    if found.type == "Person" and last.surface.endswith("氏") and len(last.surface) > 1:
        span.stop, span.title = last.end - 1, "氏"  # 恩氏 as one word
    if end + 1 < len(tokens) and span.type == "Person" and end in ranks(tokens):
        span.title = tokens[end].surface + tokens[end + 1].surface
    label = tokens[begin].ner[2:]
    if label and all(t.ner[2:] == label for t in tokens[begin:end]):
        span.vote(lexicon.ginza.get(label, ""), 0.3)
    if last.tag == "名詞-固有名詞-地名-国":
        span.vote("Country", 0.4)
    return span


def _title_within(word: str, lexicon: Lexicon) -> str:
    """The title that a katakana name's word ends in, "" where none."""
    return next((word[k:] for k in range(2, len(word) - 1) if katakana(word[:k]) and lexicon.titled(word[k:])), "")


def _chain(tokens: Sequence[Token], begin: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The places of a chain, the widest first: アラスカ州 + ワシラ, 米 + カンザス州, アメリカ・ハワイ, but アメリカ西海岸."""
    for i in range(begin + 1, end):
        dotted = tokens[i - 1].surface in DOTS and i - 1 > begin
        before, here = tokens[i - 2 if dotted else i - 1], tokens[i]
        if dotted and here.tag.endswith("地名-国"):  # セルビア・モンテネグロ: no chain
            continue
        wide = before.surface[-1] in _OVER or before.tag.endswith("地名-国") or before.surface in lexicon.countries
        if wide and (here.tag.startswith("名詞-固有名詞-地名") or (here.vector < 0 and katakana(here.surface))):
            yield begin, (i - 1 if dotted else i)
            begin = i
    yield begin, end


def _bracketed(i: int, start: int, stop: int) -> Span:
    """A body in brackets that are in one token with the end of a person's name."""
    return _voted(Span(i, i + 1, start, stop, "Organization", confidence=0.6, rank=Rank.RECOGNISED), 1.0)


def _countries(token: Token, i: int, lexicon: Lexicon) -> list[Span]:
    """The countries of a word made of their one-character names: 日米, 米中韓."""
    if token.end - token.start < 2 or not all(c in lexicon.countries for c in token.surface):
        return []
    out = []
    for k, character in enumerate(token.surface):
        entity = lexicon.ontology.entities.prefix(character)
        span = Span(i, i + 1, token.start + k, token.start + k + 1, "Country", confidence=0.8, rank=Rank.RECOGNISED)
        span.entity = entity.id if entity else None
        out.append(_voted(span, 1.0))
    return out


def _text(tokens: Sequence[Token], begin: int, end: int) -> str:
    return "".join(t.surface for t in tokens[begin:end])


def known(sentence: Sentence, entities: Any) -> Iterator[Span]:
    """Names of known entities that begin and end where a token does, and one-character names of countries.

    東京 is not found in 東京大学, which is one token; 日本 is in 日本 政府.
    """
    tokens, text, base = sentence.tokens, sentence.text, sentence.start
    ends = {t.end: i for i, t in enumerate(tokens)}
    taken = -1
    for i, token in enumerate(tokens):
        if token.start < taken:
            continue
        found = entities.at(text, token.start - base)
        if found is not None and (j := ends.get(found[0] + base)) is not None:
            end, entity = found
            taken = end + base
        elif token.end - token.start == 1 and _before_word(tokens, i) and (entity := entities.prefix(token.surface)):
            j, taken = i, token.end
        else:
            continue
        span = Span(i, j + 1, token.start, taken, entity.type, confidence=0.9, entity=entity.id, rank=Rank.RECOGNISED)
        span.vote(entity.type, 1.2)
        yield span


def of_posts(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Countries written together with a post: アメリカ大統領, トランプ + 米 + 大統領."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):  # アメリカ大統領 as one word
        versus = len(token.parts) == 2 and token.parts[1] == "戦"  # 韓国戦 as one word
        if (
            len(token.parts) == 2
            and "".join(token.parts) == token.surface
            and (versus or lexicon.titled(token.parts[1]))
        ):
            entity = lexicon.ontology.entities.certain(token.parts[0])
            if entity is not None and entity.type in ("Country", "Region", "City"):
                stop = token.start + len(token.parts[0])
                span = Span(
                    i, i + 1, token.start, stop, entity.type, confidence=0.9, rank=Rank.MARKED, entity=entity.id
                )
                yield _voted(span, 2.0)
    for i, token in enumerate(tokens[1:-1], 1):
        before = tokens[i - 1]
        if token.surface not in lexicon.countries or len(token.surface) > 1 or before.end != token.start:
            continue
        if not ("人名" in before.tag or katakana(before.surface)):
            continue
        if any(lexicon.titled(_text(tokens, i + 1, j)) for j in range(i + 2, min(i + 5, len(tokens) + 1))):
            entity = lexicon.ontology.entities.prefix(token.surface)
            span = Span(i, i + 1, token.start, token.end, "Country", confidence=0.9, rank=Rank.MARKED)
            span.entity = entity.id if entity else None
            yield _voted(span, 2.0)


def _before_word(tokens: Sequence[Token], i: int) -> bool:
    """True where a one-character name leads a compound: 米 in 米政府, 、米オープンAI, not 米 が."""
    if i + 1 >= len(tokens) or tokens[i + 1].start != tokens[i].end or not tokens[i].tag.startswith("名詞"):
        return False
    if i and tokens[i - 1].end == tokens[i].start and tokens[i - 1].tag.startswith(("名詞", "接", "連体詞")):
        return False
    return tokens[i + 1].tag.startswith(("名詞", "接尾辞"))


def by_tag(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Names that Sudachi's dictionary knows as such: family with given names, places, others."""
    tokens = sentence.tokens
    n, i = len(tokens), 0
    while i < n:
        tag = tokens[i].tag
        if _WITHIN_PLACE.fullmatch(tokens[i].surface) and tokens[i].pos == "PROPN":  # 東京都内 as one word
            last = tokens[i].surface[-2]
            kind = _OVER.get(last, "City")
            yield _voted(
                Span(i, i + 1, tokens[i].start, tokens[i].end - 1, kind, confidence=0.8, rank=Rank.MARKED), 0.8
            )
        if not tag.startswith("名詞-固有名詞"):
            i += 1
            continue
        j = i + 1
        if "人名" in tag:
            while j < n and _person_goes_on(tokens, j):
                j += 1
            while tokens[j - 1].surface in DOTS:
                j -= 1
            if j - i > 1 and leads_post(tokens, j - 1, lexicon):
                j -= 1
            if j - i > 1 or len(tokens[i].surface) > 2:
                yield _voted(Span(i, j, tokens[i].start, tokens[j - 1].end, "Person", confidence=0.45), 0.3)
        elif "地名" in tag:
            yield from _places(tokens, i, lexicon)
        else:
            while j < n and tokens[j].tag == tag and tokens[j].start == tokens[j - 1].end and latin(tokens[j].surface):
                j += 1
            if lexicon.listed(tokens[i].surface) not in _DESCRIBED:  # テーマソング
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.45)
        i = j


def _voted(span: Span, weight: float) -> Span:
    span.vote(span.type, weight)
    return span


def _places(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Iterator[Span]:
    """The places that one token names from the widest to the narrowest: 徳島県 and 徳島市 in 徳島県徳島市.

    福島 with 県知事 after it is 福島県.
    """
    token = tokens[i]
    offsets = parts_offsets(token)
    start, last, chained = token.start, "", Rank.DICTIONARY
    for piece, end in zip(token.parts or (token.surface,), offsets[1:], strict=False):
        last = piece[-1]
        if end < token.end and (piece in _OVER or piece in _CITY or piece == "北海道"):
            chained = Rank.MARKED  # surer than any source that takes the whole token for one name
            yield _voted(Span(i, i + 1, start, end, _OVER.get(last, "City"), confidence=0.8, rank=chained), 0.8)
            start = end
    after = tokens[i + 1] if i + 1 < len(tokens) and tokens[i + 1].start == token.end else None
    if after is not None and len(after.parts) > 1 and (after.parts[0] in _OVER or after.parts[0] in _CITY):
        kind = _OVER.get(after.parts[0], "City")
        stop = parts_offsets(after)[1]
        if stop < after.end and (after.parts[-1] in _WITHIN or lexicon.title(after.surface)):
            yield _voted(Span(i, i + 2, start, stop, kind, confidence=0.8, rank=Rank.MARKED), 0.8)
            return
    kind = "Country" if token.tag.endswith("国") else _OVER.get(last) or ("City" if last in _CITY else "Place")
    yield _voted(Span(i, i + 1, start, token.end, kind, confidence=0.5, rank=chained), 0.5)


def _person_goes_on(tokens: Sequence[Token], j: int) -> bool:
    """A person's name goes on with a name, or over a dot with katakana: 孫 正義; ティム ・ バーナーズ ・ リー."""
    token, before = tokens[j], tokens[j - 1]
    if token.start != before.end:
        return False
    if "人名" in token.tag:
        return "人名-姓" not in token.tag or before.surface in DOTS
    if token.surface in DOTS:
        return j + 1 < len(tokens) and foreign(before.surface) and foreign(tokens[j + 1].surface)
    return before.surface in DOTS and foreign(token.surface)


def by_script(sentence: Sentence, parts: Sequence[Part], lexicon: Lexicon) -> Iterator[Span]:
    """Latin names, several words long where capitals go on, and katakana names joined by dots."""
    tokens = sentence.tokens
    n, i = len(tokens), 0
    while i < n:
        word = tokens[i].surface
        j = i + 1
        if parts[i] is Part.NOUN and latin(word) and capital(word):
            while j < n and between(tokens, j) and _latin_goes_on(tokens, parts, j):
                j += 1
            while j > i + 1 and parts[j - 1] not in (Part.NOUN, Part.NUMBER) and tokens[j - 1].surface not in "+!":
                j -= 1
            named = word not in lexicon.common_latin or any(latin(t.surface) for t in tokens[i + 1 : j])
            if named and (j > i + 1 or len(word) > 1):
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.4)
        elif parts[i] is Part.NOUN and katakana(word) and lexicon.titled(word) and j < n and tokens[j].surface in DOTS:
            i = j + 1  # タレント・X
            continue
        elif parts[i] is Part.NOUN and katakana(word):
            dots = 0
            while j + 1 < n and tokens[j].surface in DOTS and katakana(tokens[j + 1].surface):
                dots += 1
                j += 2
                while j < n and tokens[j].surface not in DOTS and _touching_katakana(tokens, j):
                    j += 1
            if dots:
                rank = Rank.RECOGNISED if dots > 1 else Rank.DICTIONARY  # a list of common nouns is rare
                yield Span(i, j, tokens[i].start, tokens[j - 1].end, "Thing", confidence=0.5, rank=rank)
        i = j


def _touching_katakana(tokens: Sequence[Token], j: int) -> bool:
    return katakana(tokens[j].surface) and tokens[j].start == tokens[j - 1].end


def _latin_goes_on(tokens: Sequence[Token], parts: Sequence[Part], j: int) -> bool:
    word, before = tokens[j].surface, tokens[j - 1]
    touching = tokens[j].start == before.end
    if latin(word):
        return touching or capital(word) or word in ("of", "and", "for", "the", "de", "von", "van", "der")
    if touching and word in "+&'’.-!" and word.isascii():
        return True
    return parts[j] is Part.NUMBER and touching
