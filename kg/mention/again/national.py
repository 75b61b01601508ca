"""Bodies that every state has one of, a supreme court or a labour party: the known one only where its own state is meant.

韓国の最高裁判所                          no court of Japan, nor is 最高裁判所 in the rest of the document
ノルウェーで総選挙が行われ、労働党が勝った     no British party where nothing British is spoken of
自民党と民主党は…                        of two parties of a name that of the state whose other bodies are named
吉林省松原市                              nor is a town that of another state than its province
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import MentionKind, Sentence
from kg.ontology.entities import Known, KnownEntities

__all__ = ["national", "regional"]

_CLASSES = ("GovernmentBody", "PoliticalParty")
_OF = re.compile(r"(?:の(?:[^、。「」はがをにで]{0,6}党[・、])?|・)?")  # フランスの最大野党・X党
_HOME = words("national")["home"]
_PLACES, _OUTER = ("City", "Country"), ("Country", "Region")
_REGION, _LISTED, _SURE = "地方", "・、", 1.6
_PARTY = "党"
_KANJI = re.compile(r"[一-龥]+")


@dataclass(frozen=True, slots=True)
class _Named:
    """A name of such a body: with the known ones that bear it, and the state that the words before say it is of."""

    span: Span
    text: str
    bearers: tuple[Known, ...]
    state: str


def national(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Ties such names to the known bodies that they mean, and unties them from those of other states."""
    entities = lexicon.ontology.entities
    named: list[_Named] = []
    around: set[str] = set()  # states that are spoken of
    bodies: set[str] = set()  # those whose bodies are
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            text, known = span.surface(sentence), entities.get(span.entity)
            bearers = tuple(k for k in entities.match(text) if k.type in _CLASSES)
            if span.kind is MentionKind.NAME and bearers and not _says(text, bearers[0], entities):
                named.append(_Named(span, text, bearers, _said(sentence, spans, span, entities)))
            elif known is not None and known.type != "MediaOrganization":
                around.add(_state(known, entities))
                if known.type in _CLASSES:
                    bodies.add(_state(known, entities))
    told: dict[str, set[str]] = defaultdict(set)
    for one in named:
        told[one.text].add(one.state)
    for number in (1, 2):  # what two bear is told by what one bears
        for one in named:
            if (len(one.bearers) > 1) == (number > 1):
                said = {one.state} if one.state else told[one.text] - {""}
                one.span.entity = _meant(one, said, around - {""}, bodies, entities)
                known = entities.get(one.span.entity)
                if known is not None and known.type == "PoliticalParty":
                    bodies.add(_state(known, entities))


def _meant(
    one: _Named, said: Collection[str], around: Collection[str], bodies: Collection[str], entities: KnownEntities
) -> str | None:
    """The known body that a name means, by the states that it is said to be of, that the document speaks of, and whose
    bodies it names."""
    own = {_state(k, entities): k.id for k in one.bearers}
    abroad = {*around} - {*_HOME}
    if len(said) == 1:
        return own.get(*said)
    if len(own) > 1:
        fit = own.keys() & bodies or (
            own.keys() & {*around, *(() if abroad else _HOME)} if abroad <= own.keys() else set()
        )
        return own[fit.pop()] if len(fit) == 1 else None
    (state,) = own
    anyones = one.bearers[0].type == "PoliticalParty" and one.text.endswith(_PARTY) and _KANJI.fullmatch(one.text)
    if state in _HOME and one.span.entity is None and one.span.type in _CLASSES:  # 最高裁
        return own[state] if state in around or state in bodies or not abroad else None
    if state in _HOME or not anyones:
        return one.span.entity
    return own[state] if state in around or (one.span.entity and not abroad) else None


def _says(text: str, known: Known, entities: KnownEntities) -> bool:
    """Whether a name says itself of which state the body is: 米民主党, アメリカ軍."""
    state = entities.get(_state(known, entities))
    return state is not None and text.startswith((*state.names, *state.prefixes))


def _said(sentence: Sentence, spans: Sequence[Span], body: Span, entities: KnownEntities) -> str:
    """The state that a body is said to be of right before its name, "" where none is."""
    for span in spans:
        known = entities.get(span.entity)
        if known is not None and span.stop <= body.start and _OF.fullmatch(sentence.part(span.stop, body.start)):
            if known.type in ("Country", "City", "Region") and (state := _state(known, entities)):
                return state
    return ""


def _state(known: Known, entities: KnownEntities) -> str:
    """The state that something known lies in, "" where that is not known."""
    state = entities.state_of(known)
    return state.id if state is not None else ""


def regional(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Unties a town from the one of another state than the province before it (吉林省松原市), and takes what is written
    among regions of a state for the region of its name (近畿・中国・四国)."""
    entities = lexicon.ontology.entities
    for sentence, spans in zip(sentences, found, strict=True):
        for span in spans:
            known = entities.get(span.entity)
            if known is None or known.type not in _PLACES:
                continue
            before = [k for k in _joined(sentence, spans, span, "", entities) if k.type in _OUTER]
            if known.type == "City" and any(_state(k, entities) not in ("", _state(known, entities)) for k in before):
                span.entity = None
            region = entities.certain(span.surface(sentence) + _REGION) if known.type == "Country" else None
            listed = _joined(sentence, spans, span, _LISTED, entities) if region is not None else ()
            if region is not None and any(k.type == "Region" and k.within == region.within for k in listed):
                span.entity = region.id
                span.vote(region.type, _SURE)


def _joined(sentence: Sentence, spans: Sequence[Span], own: Span, by: str, entities: KnownEntities) -> Iterator[Known]:
    """The known things named right before a name, and right behind it where something is written between: one of `by`."""
    for span in spans:
        known = entities.get(span.entity)
        low, high = sorted((span, own), key=lambda s: s.start)
        between = sentence.part(low.stop, high.start)
        if known is not None and low.stop <= high.start and (between in (*by,) if by else low is span and not between):
            yield known
