"""Names with dots: bodies that have one within the words that say what they are for (農業・食品産業技術総合研究機構), foreign
names of which a part says that they are nobody's (チーム・カイト, マルネ・スタジアム)."""

from __future__ import annotations

from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["by_part", "dotted"]

_BODIES = words("bodies")["dotted"]
_JOINED = 2.0  # more than the recogniser has for half a name
_BORDERS = ("助詞", "補助記号", "助動詞", "空白", "動詞")
_WORDS = ("名詞-普通名詞", "接頭辞", "接尾辞-名詞的")
_FIRST, _LAST = (
    {word: name for name, listed in words(section).items() for word in listed}
    for section in ("first_parts", "last_parts")
)


def by_part(name: str) -> str:
    """The class that the first or the last part of a name with dots or blanks gives it, "" where none does.

    >>> by_part("カイト・カンファレンス"), by_part("カイト カンファレンス")
    ('Event', 'Event')
    """
    parts = name.replace(" ", "・").split("・")
    return (_LAST.get(parts[-1]) or _FIRST.get(parts[0], "")) if len(parts) > 1 else ""


def dotted(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Lets the names of a sentence begin with the common nouns that stand before a dot in front of them."""
    if "・" not in sentence.text:
        return
    tokens = sentence.tokens
    for span in [s for s in spans if s.kind is MentionKind.NAME and s.surface(sentence) in _LAST]:
        first = next(
            (s for s in spans if s.end == span.begin - 1 and _is_name(s) and katakana(s.surface(sentence))), None
        )
        if first is not None and tokens[first.end].surface == "・":  # コロンビア・ + レコード
            span.begin, span.start, span.type = first.begin, first.start, _LAST[span.surface(sentence)]
            span.votes.clear()
            span.vote(span.type, _JOINED)
            spans.remove(first)
    for span in [s for s in spans if s.kind is MentionKind.NAME and not s.nested and s.entity is None]:
        text = span.surface(sentence)
        if not text.endswith(_BODIES) or not lexicon.is_a(span.type, "Organization"):
            continue
        named = {i for s in spans if s is not span and _is_name(s) for i in range(s.begin, s.end)}
        begin = span.begin
        while begin > 1 and tokens[begin - 1].surface == "・":
            k = begin - 1
            while k and tokens[k - 1].tag.startswith(_WORDS) and k - 1 not in named:
                k -= 1
            said = "".join(t.surface for t in tokens[k : begin - 1])
            known = lexicon.ontology.title(said) or lexicon.is_a(lexicon.class_of(said) or "", "Agent")
            known = known or (
                text.endswith("党") and bool(lexicon.ontology.entities.match(said + "党"))
            )  # 民主・共和党
            if not said or (k and not tokens[k - 1].tag.startswith(_BORDERS)) or known:
                break  # 理事長・湊協会, 業界団体・湊協会
            begin = k
        if begin < span.begin:
            spans[:] = [s for s in spans if s is span or not begin <= s.begin < span.begin]
            span.begin, span.start = begin, tokens[begin].start


def _is_name(span: Span) -> bool:
    """Whether a span is surely a name, and not a common noun that was taken for one (キリスト教民主, 国民)."""
    return span.kind is MentionKind.NAME and not (span.type in {"", "Thing", "Group"} and span.entity is None)
