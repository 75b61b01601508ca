"""Entity linking of names that no dictionary entry alone decides: those that no token border let through, and doubtful ones
whose class the text tells, or a town in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import MentionKind, Sentence
from kg.ontology.entities import Known

__all__ = ["link", "link_by_class", "link_provinces"]

_TOLD = frozenset(("University", "SportsTeam", "MediaOrganization"))  # classes by which a doubtful name is told
_CLUBS = words("sports")["clubs"]
_BODY = "Organization"  # of which nothing more is told
_WOMENS = "女子"  # whose cups and leagues are others: 女子サッカー・ワールドカップ
_INITIALS = re.compile(r"[A-ZＡ-Ｚ]{2,}(?=[^A-Za-zＡ-Ｚａ-ｚ])")


def link(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Ties names to the known entities that they are certain to mean: アメリカ in アメリカ人."""
    for span, text in _unlinked(sentences, found):
        entities = lexicon.ontology.entities
        if (known := entities.certain(text) or _twice(text, lexicon) or _of_sport(text, lexicon)) is not None:
            span.entity = known.id
            span.vote(known.type, 1.6)
    _link_states(sentences, found, lexicon)


def _twice(text: str, lexicon: Lexicon) -> Known | None:
    """The known body of which a name is the initials and the name behind them: NHK日本放送協会."""
    if (initials := _INITIALS.match(text)) is None:
        return None
    known = lexicon.ontology.entities.certain(text[initials.end() :])
    return known if known in lexicon.ontology.entities.match(initials[0]) else None


def _of_sport(text: str, lexicon: Lexicon) -> Known | None:
    """The known body or event of whose name a longer one only says first of which land and sport it is: サッカーJリーグ,
    日本プロ野球・セ・リーグ."""
    entities = lexicon.ontology.entities
    lands = (n for n in range(2, len(text)) if (k := entities.certain(text[:n])) is not None and k.type == "Country")
    for name in (text, text[next(lands, 0) :]):
        sport = max(filter(name.startswith, lexicon.discipline_endings), key=len, default="")
        known = entities.certain(name[len(sport) :]) if sport and not sport.startswith(_WOMENS) else None
        if known is not None and any(lexicon.is_a(known.type, kind) for kind in (_BODY, "Event")):
            return known
    return None


def _link_states(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Ties a state's doubtful name to the one state that bears it in which a known town of the document lies: ジョージア where
    トビリシ is named."""
    entities = lexicon.ontology.entities
    linked = {span.entity for spans in found for span in spans if span.entity is not None}
    around = {known.within for ident in linked if (known := entities.get(ident)) is not None and known.type == "City"}
    for span, text in _unlinked(sentences, found):
        states = [known for known in entities.match(text) if known.id in around and known.type == "Country"]
        if len(states) == 1:
            span.entity = states[0].id
            span.vote(states[0].type, 1.6)


def link_provinces(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Ties the bare name of a province and of a town in it to the province, in which both lie: 京都 of 京都府 and 京都市; not
    where the document names one of them in full, nor before a noun (京都支店)."""
    entities = lexicon.ontology.entities
    linked = {span.entity for spans in found for span in spans if span.entity is not None}
    for sentence, spans in zip(sentences, found, strict=True):
        for span, text in _unlinked([sentence], [spans]):
            places = [k for k in entities.match(text) if lexicon.is_a(k.type, "Place")]
            outer = [k for k in places if k.type == "Region" and any(other.within == k.id for other in places)]
            if len(places) != 2 or not outer or not linked.isdisjoint(k.id for k in places):
                continue
            if lexicon.is_a(span.type, "Place") and not _before_noun(sentence, span):
                span.entity, span.type = outer[0].id, outer[0].type


def _before_noun(sentence: Sentence, span: Span) -> bool:
    """Whether a noun is written on to a name."""
    behind = sentence.tokens[span.end : span.end + 1]
    return any(token.start == span.stop and token.tag.startswith("名詞") for token in behind)


def link_by_class(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Ties doubtful names to the one known body of a class that bears them, where the text has told of which class it is:
    京都大の教授, ロッテの投手, 中日の報道, ロッテ球団; but no 日本代表, which each sport has. Where it tells no more than that
    it is a body, the only one that bears the name is meant: 巨人. What a team only calls itself behind its town (ジャイアンツ), as
    others do elsewhere, means it beside another team of its land."""
    homes = _homes(sentences, found, lexicon)
    for span, text in _unlinked(sentences, found):
        only = lexicon.ontology.entities.match(text) if span.type == _BODY else ()
        if len(only) == 1 and lexicon.is_a(only[0].type, _BODY):
            span.entity, span.type = only[0].id, only[0].type
        if span.type not in _TOLD or text.endswith("代表"):
            continue
        named = (text, *(text.removesuffix(kind) for kind in _CLUBS if text.endswith(kind)))
        told = {
            known.id for name in named for known in lexicon.ontology.entities.match(name) if known.type == span.type
        }
        if len(told) == 1:
            (one,) = told
            known = lexicon.ontology.entities[one]
            nickname = known.type == "SportsTeam" and known.within is not None and known.ja.endswith(text)
            span.entity = one if not nickname or len(homes[known.within]) > 1 else None
    _link_provinces(sentences, found, lexicon)


def _homes(
    sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon
) -> dict[str | None, set[str]]:
    """The known teams that the names of a document may mean, by the land that they play in."""
    entities = lexicon.ontology.entities
    homes: dict[str | None, set[str]] = defaultdict(set)
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            if span.kind is not MentionKind.NAME or not lexicon.is_a(span.type, _BODY):
                continue
            linked = entities.get(span.entity)
            for known in (linked,) if linked is not None else entities.match(span.surface(sentence)):
                if known.type == "SportsTeam":
                    homes[known.within].add(known.id)
    return homes


def _link_provinces(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Ties the doubtful name of a place to the one state or province that bears it, where a document names its country:
    モンタナ beside 米国."""
    entities = lexicon.ontology.entities
    linked = {span.entity for spans in found for span in spans if span.entity is not None}
    for span, text in _unlinked(sentences, found):
        named = entities.match(text) if lexicon.is_a(span.type, "Place") else ()
        if len(named) == 1 and named[0].type == "Region" and named[0].within in linked:
            span.entity, span.type = named[0].id, named[0].type


def _unlinked(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]]) -> Iterator[tuple[Span, str]]:
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            if span.kind is MentionKind.NAME and span.entity is None:
                yield span, span.surface(sentence)
