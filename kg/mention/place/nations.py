"""States by one character each, in a row that what stands behind it says to be one (日比両政府, 日米韓3カ国, 中ロ首脳), and states
written together with a post, with those who live there or with a ministry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.mention.candidates import voted
from kg.mention.lexicon import Lexicon
from kg.mention.person.posted import SENT
from kg.mention.script import foreign, katakana
from kg.mention.span import Rank, Span, marked, text_of
from kg.mention.triggers import surfaces
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["nations", "of_posts", "republics", "states_by_character"]

# Not before what they do together (日米首脳会談, 日米安保条約), which has its own name.
_BEHIND = (
    r"(?=の?両(?!会)|の?[3-9３-９三四五][カか国]|(?:首脳|外相|防衛相|国防相|財務相|政府|当局)(?![会協級間][談議合]?))"
)
# Those that are often named so, by what they do together: 日米が合意した, 中ロとも賛成した.
_TOGETHER = "|".join(sorted(words("together")["states"], key=len, reverse=True))
_ACTING = r"(?=(?:双方)?[はがも]|とも|などが|など[、の]|の双方)"
_DOTTED = r"(?=[のとがは、]|など|両|合作|合同|共同|首脳|政府|各国|[3-9３-９三四五][カか国])"  # 米・英合作, 日・米・韓の


_OF_STATE = tuple(words("offices")["of_state"])  # 木内登 + 英 + 社長 is nobody's of a state
_ONCE = frozenset(("元", "前", "現", "新"))
_STATE = re.compile(r".{2,}(?:共和国|王国|首長国|公国|合衆国)")
_FORM = re.compile(r"(?:人民|連邦|民主|イスラム)?(?:共和国|王国|連邦)(?![一-龥])")


def republics(sentence: Sentence, spans: list[Span]) -> None:
    """Joins a known state with the word for its form behind it, which is no other state (セルビア共和国), and knows by that
    word those that nobody knows."""
    for land in [s for s in spans if s.type == "Place" and s.entity is None and s.kind is MentionKind.NAME]:
        if _STATE.fullmatch(land.surface(sentence)):
            land.type = "Country"
            voted(land, 2.0)
    for state in [s for s in spans if s.type == "Country" and s.entity is not None]:
        found = _FORM.match(sentence.text, state.stop - sentence.start)
        rest = next((s for s in spans if s.start == state.stop and s.entity is None), None)
        if found is not None and rest is not None and rest.stop == sentence.start + found.end():
            spans.remove(rest)
            state.stop, state.end = rest.stop, rest.end


@lru_cache(maxsize=4)
def states_by_character(lexicon: Lexicon) -> dict[str, str]:
    """The known state that each character stands for: 日, 米, 韓."""
    states = {c: entity.id for entity in lexicon.ontology.entities if entity.type == "Country" for c in entity.prefixes}
    return states | {c: i for c, i in lexicon.nations.items() if i in lexicon.ontology.entities.by_id}


@lru_cache(maxsize=4)
def _row(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, str]]:
    """What such a row looks like, and the known state of each character."""
    states = states_by_character(lexicon)
    one = f"[{''.join(states)}]"
    return re.compile(
        rf"(?<![一-龥ァ-ヶー])(?:{one}{{2,4}}{_BEHIND}|(?:{_TOGETHER}){_ACTING}|{one}(?:・{one}){{1,3}}{_DOTTED})"
    ), states


def nations(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """The states of each row."""
    pattern, states = _row(lexicon)
    for row in pattern.finditer(sentence.text):
        for at, character in enumerate(row[0], row.start() + sentence.start):
            if character == "・":
                continue
            held = next((i for i, t in enumerate(sentence.tokens) if t.start <= at < t.end), None)
            if held is not None:
                yield marked(held, held + 1, at, at + 1, "Country", 2.0, 0.9, entity=states[character])


def of_posts(sentence: Sentence, lexicon: Lexicon) -> Iterator[Span]:
    """Countries written together with a post or those who live there: アメリカ大統領, トランプ + 米 + 大統領, ドイツ人."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):  # アメリカ大統領 as one word
        if len(token.parts) < 2 or "".join(token.parts) != token.surface:
            continue
        land, post = "".join(token.parts[:-1]), token.parts[-1]  # アメリカ + 合衆 + 国 + 大統領
        plain = post in ("戦", "人", "勢") and len(token.parts) == 2  # 韓国戦, ドイツ人, 日本勢 as one word
        if plain or lexicon.titled(post):
            entity = lexicon.ontology.entities.certain(land)
            behind = entity is None and i > 0 and not plain and _behind_name(tokens, i)
            if behind:
                entity = lexicon.ontology.entities.prefix(land)
            if entity is not None and entity.type in ("Country", "Region", "City"):
                stop = token.start + len(land)
                span = Span(
                    i, i + 1, token.start, stop, entity.type, confidence=0.9, rank=Rank.MARKED, entity=entity.id
                )
                span.nested = behind
                yield voted(span, 2.0)
    alone = not surfaces(sentence).isdisjoint(lexicon.countries)
    for i, token in enumerate(tokens[1:-1] if alone else (), 1):
        if token.surface not in lexicon.countries or len(token.surface) > 1 or not _behind_name(tokens, i):
            continue
        posts = (text_of(tokens, i + 1, j) for j in range(i + 2, min(i + 5, len(tokens) + 1)))
        if any(lexicon.titled(post) and (post.endswith(_OF_STATE) or foreign(tokens[i - 1].surface)) for post in posts):
            entity = lexicon.ontology.entities.prefix(token.surface)
            span = Span(i, i + 1, token.start, token.end, "Country", confidence=0.9, rank=Rank.MARKED)
            span.entity = entity.id if entity else None
            yield voted(span, 2.0)
            yield from _short_name(tokens, i, lexicon)


def _short_name(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Iterator[Span]:
    """The foreign name of one word right before a state's character, which is easily taken for a part of it: メイ + 英 + 首相."""
    name = tokens[i - 1]
    first = i < 2 or tokens[i - 2].end < name.start or not tokens[i - 2].tag.startswith(("名詞", "補助記号-一般"))
    known = lexicon.ontology.entities.certain(name.surface)
    if (
        first
        and katakana(name.surface)
        and len(name.surface) > 1
        and (known is None or known.type in ("City", "Person"))
    ):
        yield marked(i - 1, i, name.start, name.end, "Person", 2.0, 0.8)


def _behind_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token stands right behind a person's name, or behind what says that a post is held no more: カーター + 元 + 米大統領."""
    k = i - 1
    once = tokens[k].surface in _ONCE or SENT.fullmatch(tokens[k].surface) is not None  # スミス駐日 + 米大使
    if k > 0 and once and tokens[k].end == tokens[i].start:
        k -= 1
    before = tokens[k]
    told = k > 1 and tokens[k - 1].surface == "の" and "地名-国" in tokens[k - 2].tag  # 青葉国の李英 + 日 + 外相
    if told and k == i - 1 and not katakana(before.surface):
        return False
    return before.end == tokens[k + 1].start and ("人名" in before.tag or katakana(before.surface))
