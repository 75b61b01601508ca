"""The town or prefecture in the name of the election of who governs it, of its council, or of a post there: 青葉県 in
青葉県知事選, 北湊町 in 北湊町長選, 北浜市 in 北浜市議会 and 北浜市長."""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.mention.triggers import triggered
from kg.model import MentionKind, Sentence

__all__ = ["governed_by_vote", "with_town"]

_ELECTION = re.compile(
    r"(?P<place>[一-龥ァ-ヶーぁ-ん]{1,8}?(?:(?P<region>[都道府県])(?=知事)|[市区町村](?=長)))(?:知事|長)(?:補?選挙?)?$"
)

_COUNCIL = re.compile(
    r"(?P<Region>[一-龥]{2,3}?[都道府県])?(?P<City>[一-龥ァ-ヶーぁ-ん]{1,6}?(?:[市町村]|(?<![管地学選])区))(?:議会|役所|役場|(?![市区町村])[一-龥・]{1,12}(?:部|課|局|室))"
)
_VOTED = re.compile(r"(?:衆院|参院|衆議院|参議院|[都道府県市区町村]議会?)(?:議員)?(?:補欠)?選挙?|総選挙")
_PLACES = ("Region", "Place", "City")
_POST = re.compile(r"[市区町村](?=長|議(?!会))")


def with_town(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Lengthens the names of towns by the character that they share with the post behind them: 北浜市 + 長の高木誠氏."""
    ends = [token.end for token in sentence.tokens]
    for span in spans:
        if span.kind is not MentionKind.NAME or span.type != "City":
            continue
        name = span.surface(sentence)
        if name[-1] in "市区町村" or _POST.match(sentence.text, span.stop - sentence.start) is None:
            continue
        span.stop += 1
        span.end = bisect_right(ends, span.stop - 1) + 1
        known = lexicon.ontology.entities.certain(name + sentence.text[span.stop - 1 - sentence.start])
        span.entity = known.id if known is not None else span.entity


def governed_by_vote(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds to the elections of a sentence the place whose head is elected, in place of what is but a part of its name, and
    to its councils whose they are; parts them from the constituency behind."""
    _councils(sentence, spans, lexicon)
    _elections(sentence, spans, lexicon)


@triggered(words=("選",))
def _elections(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """The elections of `governed_by_vote`, and the constituencies."""
    _constituencies(sentence, spans, lexicon)
    ends = [token.end for token in sentence.tokens]
    for event in [s for s in spans if s.type != "Person" and not s.nested and s.kind is not MentionKind.PRONOUN]:
        name = event.surface(sentence)
        found = _ELECTION.match(re.sub("選(?:挙)?$", "", name)) if name.endswith(("選", "選挙")) else None
        if found is None:
            continue
        event.kind = MentionKind.NAME
        event.type = "Event"
        event.vote("Event", 2.0)
        stop = event.start + found.end("place")
        within = [s for s in spans if s is not event and s.start == event.start and s.stop <= stop]
        for span in within:
            spans.remove(span)
        given = "Region" if found["region"] else "City"
        known = lexicon.ontology.entities.certain(found["place"])
        end = bisect_right(ends, stop - 1) + 1
        place = Span(event.begin, end, event.start, stop, given, MentionKind.NAME, 0.85)
        place.nested = True
        place.entity = known.id if known is not None else None
        place.vote(given, 2.0)
        spans.append(place)


def _councils(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds the town in the name of its council, and the prefecture before it: 若草市 in 青葉県若草市議会."""
    starts, ends = [t.start for t in sentence.tokens], [t.end for t in sentence.tokens]
    for body in [s for s in spans if s.kind is MentionKind.NAME and lexicon.is_a(s.type, "GovernmentBody")]:
        name = body.surface(sentence)
        found = _COUNCIL.fullmatch(name)
        for given in ("Region", "City") if found is not None else ():
            start, stop = (body.start + at for at in found.span(given)) if found is not None else (0, 0)
            if start == stop or stop <= body.start or any(s.start == start and s.stop == stop for s in spans):
                continue
            begin, end = bisect_right(starts, start) - 1, bisect_right(ends, stop - 1) + 1
            place = Span(begin, end, start, stop, given, MentionKind.NAME, 0.85)
            place.nested = True
            known = lexicon.ontology.entities.certain(found[given]) if found is not None else None
            place.entity = known.id if known is not None else None
            place.vote(given, 2.0)
            spans.append(place)


def _constituencies(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Parts an election from the constituency behind it that were taken for one place: 参院選 + 青葉選挙区, 衆院選 + 青葉1区."""
    for place in [s for s in spans if not s.nested]:
        name = place.surface(sentence)
        district = name.endswith("選挙区")
        if district and not lexicon.is_a(place.type, "Place"):
            place.type, place.votes = "Region", {"Region": 2.0}
        found = _VOTED.match(name) if district or place.type in _PLACES else None
        if found is None:
            continue
        stop = place.start + found.end()
        cut = next((i for i in range(place.begin, place.end - 1) if sentence.tokens[i].end == stop), None)
        if cut is None:
            continue
        event = Span(place.begin, cut + 1, place.start, stop, "Event", MentionKind.NOMINAL, 0.8)
        event.vote("Event", 2.0)
        place.begin, place.start, place.entity = cut + 1, sentence.tokens[cut + 1].start, None
        place.type, place.votes = "Region", {"Region": 2.0}
        spans.append(event)
