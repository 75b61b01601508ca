"""When, where and how long an event is and who holds it, told in the bracket behind it (青葉選手権（5月13～16日、湊市の湊アリーナ）, 若草大会
（A社、B連盟主催、C社後援）) or in a few words after it (特別展「X」が始まった。8月31日まで。).

A bracket is read where it holds dates, places and the words of [billed] in the ontology, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind, SentenceKind, Status
from kg.ontology import Ontology

__all__ = ["read_billed", "read_lasting", "read_sponsored"]

_BRACKET = re.compile(r"[」』”\"]?[（(](?P<inside>[^（）()]{3,90})[）)]")
_ROW = re.compile(r"[、,，・]")
_HELD = ("Event", "Award")
_BODIES = ("Organization", "City", "Region")
_OPENING = re.compile(r"(?:[^。、「」]{0,4}(?:会期|期間|公開|開催|展示|公演|上演|上映)は、?)?")
_FROM = re.compile(r"(?:[（(][^（）()]{1,4}[）)])?(?:[0-9]{1,2}時)?から、?")
_UNTIL = re.compile(r"(?:[（(][^（）()]{1,4}[）)])?まで(?:$|[。、（(]|で(?:$|[。、])|(?:だ|です)[。、]?$)")
_BACK, _NEAR = 4, 2  # sentences
_EVENT, _PUT_OUT = "Event", ("Work", "Product")
_BILL = re.compile(r"[」』”\"]?[（(](?P<inside>[^（）()]{2,40})[）)]")
_JOINT = re.compile(
    r"[\s　・、,，=＝:：／/のにでを]|など|ほか|[0-9０-９]{1,2}[時:：](?:[0-9０-９]{2}分?)?|[月火水木金土日]曜日?"
)


def read_sponsored(make: ClaimMaker) -> None:
    """Claims of the bodies that the bracket behind an event names with what they do for it."""
    if "（" not in make.sentence.text and "(" not in make.sentence.text:
        return
    told = make.ontology.constructions
    words = make.ontology.frames.words["sponsors"]
    relations = dict.fromkeys(words["hosting"], told.hosting) | dict.fromkeys(words["backing"], told.backing)
    for event in make.clause.mentions:
        held = event.kind is MentionKind.NAME and make.ontology.is_any(event.type, _HELD)
        bracket = _BRACKET.match(make.sentence.text, event.end - make.sentence.start) if held else None
        if bracket is None or not any(w in bracket["inside"] for w in relations):
            continue
        for body, noun in _bodies(make, bracket, tuple(sorted(relations, key=len, reverse=True))):
            for relation in relations[noun]:
                make.of_expression(relation, body, event, rule="pair_bracket", slots=(_BODIES, _HELD))


def _bodies(make: ClaimMaker, bracket: re.Match[str], nouns: tuple[str, ...]) -> Iterator[tuple[Mention, str]]:
    """The bodies of a bracket, each with the noun that closes the row that it stands in."""
    named = {(m.start, m.end): m for m in make.clause.mentions if m.kind is MentionKind.NAME}
    start = make.sentence.start + bracket.start("inside")
    row: list[Mention] = []
    for piece in _ROW.split(bracket["inside"]):
        noun = next((n for n in nouns if piece.endswith(n)), "")
        name = piece.removesuffix(noun).removesuffix("の").removesuffix("など")
        body = named.get((start, start + len(name)))
        if body is not None and make.ontology.is_any(body.type, _BODIES):
            row.append(body)
        if noun:
            yield from ((b, noun) for b in row)
            row = []
        start += len(piece) + 1


def read_lasting(make: ClaimMaker) -> None:
    """The last day, and the first where it is written, of the event that the sentence before has told of."""
    sentence, before = make.sentence, make.before
    if sentence.kind is not SentenceKind.SENTENCE or before is None:
        return
    days = [m for m in make.clause.mentions if m.kind is MentionKind.TIME and m.time is not None]
    opening = _OPENING.match(sentence.text)
    first = _at(days, sentence.start + (opening.end() if opening is not None else 0))
    if first is None:
        return
    started = _FROM.match(sentence.text, first.end - sentence.start)
    last = _at(days, sentence.start + started.end()) if started is not None else first
    if (
        last is None
        or last.time is None
        or not last.time.end
        or not _UNTIL.match(sentence.text, last.end - sentence.start)
    ):
        return
    told: list[Mention] = []
    relations = make.ontology.constructions
    for _ in range(
        _BACK if opening is not None and opening.group() else _NEAR
    ):  # 会期は: of what was told further back, too
        if before is None or told:
            break
        dated = [c.subject for c in before.claims if c.relation in relations.occurrence]
        told = [m for m in dated if make.ontology.is_a(m.type, "Event")]
        before = before.before
    if not told or any(m.surface != told[0].surface for m in told):
        return
    dates = [(relation, last) for relation in relations.close]
    dates += [(relation, first) for relation in relations.onset if first is not last]
    for relation, day in dates:
        make.of_expression(relation, told[0], day, rule="lasting", slots=(("Event",), ("Date",)))


def _at(days: list[Mention], place: int) -> Mention | None:
    """The date that begins at a place of the text."""
    return next((m for m in days if m.start == place), None)


@lru_cache(maxsize=4)
def _words(ontology: Ontology) -> dict[str, tuple[str, ...]]:
    """What may stand behind a date and at a place, by what it says of it, the longest first."""
    return {use: tuple(sorted(said, key=len, reverse=True)) for use, said in ontology.frames.words["billed"].items()}


def read_billed(make: ClaimMaker) -> None:
    """Claims of when and where the events of a sentence are, by their brackets."""
    for event in make.clause.mentions:
        named = event.kind is MentionKind.NAME
        bracket = _BILL.match(make.sentence.text, event.end - make.sentence.start) if named else None
        if bracket is None:
            continue
        told = next((c for c in (_EVENT, *_PUT_OUT) if make.ontology.is_a(event.type, c)), "")
        if not told:
            continue
        begin, end = (make.sentence.start + place for place in bracket.span("inside"))
        inside = [m for m in make.clause.mentions if begin <= m.start and m.end <= end and _tells(make, m)]
        days = [m for m in inside if m.kind is MentionKind.TIME and m.time is not None and m.time.start]
        uses = _uses(make, inside, begin, end) if days else None
        if uses is not None and told == _EVENT:
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
