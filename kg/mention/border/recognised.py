"""Names that the trained recogniser finds, with their borders and classes corrected by what is written around them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kg.mention.body.bodies import CHAMBERS
from kg.mention.body.parties import in_chamber
from kg.mention.border.nameless import means_other, nameless
from kg.mention.border.parted import (
    begin_past_dots,
    bound_for,
    end_past_dots,
    equated,
    governing,
    presiding,
    rejoined,
)
from kg.mention.border.trim import apart, trimmed
from kg.mention.border.wider import widened
from kg.mention.candidates import OVER, voted
from kg.mention.crf.recogniser import Found
from kg.mention.lexicon import Lexicon
from kg.mention.parts import scored, versus
from kg.mention.person.affiliated import CAREER, before_bracket, noted
from kg.mention.person.posted import before_matter, department, held_once
from kg.mention.person.spelled import completed, of_post, rank
from kg.mention.script import DOTS, katakana
from kg.mention.span import Rank, Span, text_of
from kg.mention.words import words
from kg.model import Sentence, Token

__all__ = ["recognised"]


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

# What the parser's own label is too sure of: foreign firms are its teams, towns and people its countries.
_WIDER = {"SportsTeam": "Organization", "Country": "Region"}
_ANGLES = frozenset("<＜")  # before the code under which a firm's shares are traded
_MADE = ("Event", "Product")  # what the recogniser takes prizes for
AREAS = frozenset(words("places")["states"])


def recognised(
    sentence: Sentence, names: Sequence[Found], lexicon: Lexicon, numbers: Collection[int] = ()
) -> Iterator[Span]:
    """The `names` that the trained recogniser finds, with its probabilities as votes for classes; `numbers` are the tokens
    written like a number that are part of a person's name."""
    tokens = sentence.tokens
    names = [part for found in names for whole in equated(tokens, found) for part in presiding(tokens, whole, lexicon)]
    names = [of_post(tokens, part, lexicon) for found in names for part in governing(tokens, found, lexicon)]
    names = [part for found in names for part in bound_for(tokens, found)]
    names = rejoined(tokens, names, lexicon)
    begins, ends = {found.begin for found in names}, {found.end for found in names}
    for found in names:
        begin, end, said = _bordered(tokens, found, lexicon)
        if begin >= end or nameless(tokens, begin, end, found, lexicon):
            continue
        if "Person" in (found.type, said):
            end = end_past_dots(tokens, end, begins, lexicon)
            begin = begin_past_dots(tokens, begin, ends, lexicon)
            begin, end = completed(tokens, begin, end, numbers, lexicon)
        end = before_matter(tokens, begin, end, lexicon)
        if (several := _several(tokens, begin, end, found, lexicon)) is not None:
            yield from several
            continue
        seat = in_chamber(tokens, begin, end, lexicon) if found.type in ("Political", "Place") else 0
        pieces = [(begin, seat), (seat, end)] if seat else _pieces(tokens, begin, end, found, lexicon)
        if len(pieces) > 1 and found.type in _MADE:
            said = said or "Award"
        for first, last in pieces:
            one = _seated(text_of(tokens, first, last), found) if seat else found
            span = _recognised(tokens, first, last, one, said, lexicon)
            _within_token(sentence, span, one, said, lexicon)
            yield span


def _bordered(tokens: Sequence[Token], found: Found, lexicon: Lexicon) -> tuple[int, int, str]:
    """Begin and end of a name as what is written around it has them, and the class that that says ("" where none)."""
    begin, end, said = trimmed(tokens, found, lexicon)
    begin, end = widened(tokens, begin, end, said or found.type, lexicon)
    if end - begin > 1 and tokens[end - 1].surface in CAREER:
        end -= 1  # 青葉大学卒業, 海浜電機入社
    if found.type != "Person" and department(tokens, begin, end, lexicon):
        end, said = end + 1, "Organization"  # 農林水産部 + 長
    while end - begin > 1 and tokens[end - 1].surface.endswith("課程"):
        end -= 1  # 大学院博士課程
    end = next((i for i in range(begin + 1, end) if tokens[i].surface in _ANGLES), end)  # 海浜電機<1234.T>
    return begin, before_bracket(tokens, begin, end) if found.type == "Person" else end, said


def _several(tokens: Sequence[Token], begin: int, end: int, found: Found, lexicon: Lexicon) -> Sequence[Span] | None:
    """The names that were taken for one: two countries, two that compete. None where it is no such thing; none at all where it means something else."""
    if found.type == "Place" and end - begin == 1 and (pair := countries(tokens[begin], begin, lexicon)):
        return pair
    if means_other(tokens, begin, end, found.type, lexicon):
        return ()
    middle = next((i for i in range(begin + 1, end - 1) if versus(tokens, i)), None)
    if middle is not None and not tokens[end - 1].surface.endswith(("戦", "間")):
        return _side(tokens, begin, middle), _side(tokens, middle + 1, end)
    score = next((i for i in range(begin + 1, end - 3) if scored(tokens, i)), None)
    return (_side(tokens, begin, score), _side(tokens, score + 3, end)) if score is not None else None


def _pieces(tokens: Sequence[Token], begin: int, end: int, found: Found, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where the names lie that a found one consists of."""
    if found.type == "Place":
        sides = apart(tokens, begin, end, lexicon, "Place")
        return [piece for side in sides for piece in _chain(tokens, *side, lexicon)]
    if found.type in ("Company", "Political", "Organization"):
        return list(apart(tokens, begin, end, lexicon))
    if found.type in _MADE:
        return list(apart(tokens, begin, end, lexicon, "Award"))
    return [(begin, end)]


def _seated(name: str, found: Found) -> Found:
    """What the party, the chamber or the place is that was found as one with another of them."""
    kind = "Political" if name in CHAMBERS or name.endswith("党") else "Place"
    return found if kind == found.type else replace(found, type=kind, chances={kind: 1.0})


def _within_token(sentence: Sentence, span: Span, found: Found, said: str, lexicon: Lexicon) -> None:
    """Ends a name within its last token where only a part of that belongs to it."""
    token = sentence.tokens[span.end - 1]
    if "Person" in (found.type, said) and (stop := noted(token)) is not None:
        span.stop = stop
    cut = token.parts
    flown = cut == ("航空", "機") and span.end - span.begin > 1 and found.type == "Company"  # 青葉 + 航空機
    if len(cut) > 1 and (cut[-1] in CAREER or flown) and span.stop == token.end:  # 青葉 + 大学卒業
        span.stop -= len(cut[-1])
        name = span.surface(sentence)
        span.vote(lexicon.class_of(name), 1.5)


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
    paired = begin > 0 and tokens[begin - 1].surface in DOTS  # 高木・佐伯組 play together
    outfit = last.surface == "組" and end - begin == 2 and "人名" in tokens[begin].tag and not paired
    if found.type == "Person" and end - begin > 1 and (outfit or last.surface == "署"):
        span.type = lexicon.class_of(text_of(tokens, begin, end)) or span.type
        span.vote(span.type, 1.5)  # 東浜署, 高木組, after a family name
    named = span.type == "Person" or "人名" in last.tag
    whole = end - begin == 1 or katakana(tokens[begin].surface)  # ドナルド・ + トランプ大統領
    if whole and named and (title := _title_within(last.surface, lexicon)):
        span.type = "Person"
        span.vote("Person", 1.5)
        span.stop, span.title = last.end - len(title), title  # トランプ大統領 as one word
    if found.type == "Person" and last.surface.endswith("氏") and len(last.surface) > 1:
        span.stop, span.title = last.end - 1, "氏"  # 恩氏 as one word
    if span.type == "Person" and (title := held_once(tokens, begin, end, lexicon)):
        span.stop, span.title = last.end - 1, title
    if span.type == "Person" and (ranked := rank(tokens, end)):
        span.title = ranked
    label = tokens[begin].ner[2:]
    if label and all(t.ner[2:] == label for t in tokens[begin:end]):
        span.vote(_WIDER.get(given := lexicon.ginza.get(label, ""), given), 0.3)
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
        wide = (
            before.surface[-1] in OVER
            or before.surface in AREAS
            or before.tag.endswith("地名-国")
            or before.surface in lexicon.countries
        )
        if wide and (here.tag.startswith("名詞-固有名詞-地名") or (here.strange and katakana(here.surface))):
            yield begin, (i - 1 if dotted else i)
            begin = i
    yield begin, end


def countries(token: Token, i: int, lexicon: Lexicon) -> list[Span]:
    """The countries of a word made of their one-character names: 日米, 米中韓."""
    if token.end - token.start < 2 or not all(c in lexicon.countries for c in token.surface):
        return []
    out = []
    for k, character in enumerate(token.surface):
        entity = lexicon.ontology.entities.prefix(character)
        span = Span(i, i + 1, token.start + k, token.start + k + 1, "Country", confidence=0.8, rank=Rank.RECOGNISED)
        span.entity = entity.id if entity else None
        span.vote(span.type, 1.0)
        out.append(span)
    return out
