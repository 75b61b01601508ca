"""How long what the sentence before tells of goes on, said in a few words: 特別展「X」が始まった。8月31日まで。"""

from __future__ import annotations

import re

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind, SentenceKind

__all__ = ["read_lasting"]

_OPENING = re.compile(r"(?:[^。、「」]{0,4}(?:会期|期間|公開|開催|展示|公演|上演|上映)は、?)?")
_FROM = re.compile(r"(?:[（(][^（）()]{1,4}[）)])?(?:[0-9]{1,2}時)?から、?")
_UNTIL = re.compile(r"(?:[（(][^（）()]{1,4}[）)])?まで(?:$|[。、（(]|で(?:$|[。、])|(?:だ|です)[。、]?$)")
_BACK, _NEAR = 4, 2  # sentences


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
