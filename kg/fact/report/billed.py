"""When and where an event is, told in the bracket behind it: 青葉選手権（5月13～16日、湊市の湊アリーナ）, 秋場所（9日初日・湊国技館）.

The bracket is read where it holds dates, places and the words of [billed] in the ontology, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind, Status
from kg.ontology import Ontology

__all__ = ["read_billed"]

_HELD, _PUT_OUT = "Event", ("Work", "Product")

_BRACKET = re.compile(r"[」』”\"]?[（(](?P<inside>[^（）()]{2,40})[）)]")
_JOINT = re.compile(
    r"[\s　・、,，=＝:：／/のにでを]|など|ほか|[0-9０-９]{1,2}[時:：](?:[0-9０-９]{2}分?)?|[月火水木金土日]曜日?"
)


@lru_cache(maxsize=4)
def _words(ontology: Ontology) -> dict[str, tuple[str, ...]]:
    """What may stand behind a date and at a place, by what it says of it, the longest first."""
    return {use: tuple(sorted(said, key=len, reverse=True)) for use, said in ontology.frames.words["billed"].items()}


def read_billed(make: ClaimMaker) -> None:
    """Claims of when and where the events of a sentence are, by their brackets."""
    for event in make.clause.mentions:
        named = event.kind is MentionKind.NAME
        bracket = _BRACKET.match(make.sentence.text, event.end - make.sentence.start) if named else None
        if bracket is None:
            continue
        told = next((c for c in (_HELD, *_PUT_OUT) if make.ontology.is_a(event.type, c)), "")
        if not told:
            continue
        begin, end = (make.sentence.start + place for place in bracket.span("inside"))
        inside = [m for m in make.clause.mentions if begin <= m.start and m.end <= end and _tells(make, m)]
        days = [m for m in inside if m.kind is MentionKind.TIME and m.time is not None and m.time.start]
        uses = _uses(make, inside, begin, end) if days else None
        if uses is not None and told == _HELD:
            _tell(make, event, days, [m for m in inside if m.kind is MentionKind.NAME], uses)
        elif uses is not None:
            _come_out(make, event, [day for day in days if uses.get(day.end) == "release"])


def _tells(make: ClaimMaker, mention: Mention) -> bool:
    """Whether a mention is a date or a named place."""
    named = mention.kind is MentionKind.NAME and make.ontology.is_a(mention.type, "Place")
    return named or mention.kind is MentionKind.TIME


def _uses(make: ClaimMaker, told: Sequence[Mention], begin: int, end: int) -> dict[int, str] | None:
    """What is said behind each mention of a bracket, by its end; None where it holds more than that."""
    words, place = _words(make.ontology), begin
    uses: dict[int, str] = {}
    starts = {m.start: max((o for o in told if o.start == m.start), key=lambda o: o.end) for m in told}
    last = -1
    while place < end:
        mention = starts.get(place)
        if mention is not None:
            place = last = mention.end
            continue
        rest = make.clause.text(place, end)
        word = next(((use, w) for use, said in words.items() for w in said if rest.startswith(w)), None)
        joint = _JOINT.match(rest)
        if word is not None:
            uses.setdefault(last, word[0])
            place += len(word[1])
        elif joint is not None:
            place += joint.end()
        else:
            return None
    return uses


def _tell(
    make: ClaimMaker, event: Mention, days: Sequence[Mention], places: Sequence[Mention], uses: dict[int, str]
) -> None:
    date, relations = make.document.date, make.ontology.constructions
    for day in days:
        for relation in _dates(make, day, uses.get(day.end, "")):
            make.of_expression(relation, event, day, rule="lasting", slots=(("Event",), ("Date",)))
    first = min(m.time.start or "" for m in days if m.time is not None)
    ahead = date is not None and first > date.isoformat()[: len(first)]
    status = Status.PLANNED if ahead else Status.ACTUAL
    for relation in relations.venue if places else ():
        make.of_expression(
            relation, event, places[-1], rule="pair_bracket", slots=(("Event",), ("Place",)), status=status
        )


def _come_out(make: ClaimMaker, thing: Mention, days: Sequence[Mention]) -> None:
    """Claims of when a work or a product comes out."""
    for day in days:
        for relation in make.ontology.constructions.inception:
            make.of_expression(relation, thing, day, rule="lasting", slots=((thing.type,), ("Date",)))


def _dates(make: ClaimMaker, day: Mention, use: str) -> Iterator[str]:
    """What a date is of the event: its first day, its last, or the only one. Of a span the first day stands for both."""
    told, time = make.ontology.constructions, day.time
    spans = time is not None and time.end is not None and time.end != time.start and len(time.start or "") == 10
    if spans or use == "onset":
        yield from told.onset
    elif use == "close":
        yield from told.close
    elif use not in {"elsewhere", "release"}:
        yield from told.day
