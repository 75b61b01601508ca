"""Against whom somebody plays, where the clause that tells the outcome leaves it to another or to the game's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.relative import leading_up
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.subjects import listed
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Claim, Mention, MentionKind, Status

__all__ = ["both_opponents", "meeting", "opponent_of"]

_NOTE = re.compile(r"[（(][^（）()]*[）)]")
_PLAYED = (Status.ACTUAL, Status.PLANNED)
_VERSUS = ("対", "vs", "VS")
_AGAINST = frozenset((*_VERSUS, "と", "-", "－", "―", "—", "–"))  # between two who play


def opponent_of(reader: PredicateReader) -> Argument | None:
    """With whom the clauses before, or the topic, say that one contends: AはBと対戦し、勝った; AとBが対戦し、Aが勝った; A対Bの決勝が
    行われ、Aが勝った; A対Bは、Aが勝った."""
    for earlier in _clauses_before(reader):
        if reader.make.words.contending.intersection(earlier.lemmas):
            found = reader.arguments.case(earlier, "と") or _played(reader, earlier) or _in_game(reader, earlier)
            found = found or _of_two(reader, earlier)
            return replace(found, source="sibling") if found is not None else None
        if (found := _in_game(reader, earlier)) is not None:
            return replace(found, source="sibling")
        for held in (reader.arguments.case(earlier, "が"), *reader.arguments.topics(earlier)):
            phrase = held.phrase if held is not None else None
            if held is None or phrase is None:
                continue
            if any(w in phrase.text for w in _VERSUS) or reader.ontology.is_a(
                held.head.type, "Event"
            ):  # A対Bが行われ, A対Bの試合が行われ
                if (other := _other_side(reader, phrase)) is not None:
                    return Argument((other,), phrase, "sibling")
    games = (c for c in reader.predicate.phrase.children if c.theme)  # A対Bは3―1でAが勝った, A対Bの5回戦は
    within = [c for c in reader.predicate.phrase.children if c.case in {"で", "を"} and c.mention is not None]
    for phrase in (*games, *within):  # 10日のA―B戦で、Aが勝った
        if (other := _other_side(reader, phrase)) is not None:
            return Argument((other,), phrase, "topic" if phrase.topic else "compound")
    for phrase in within:  # 10日のB戦で 大敗した
        if phrase.mention is not None and (other := _of_game(reader, phrase.mention)) is not None:
            return Argument((other,), phrase, "compound")
    before = (found for clause in _though(reader) if (found := _in_game(reader, clause)) is not None)
    first = next(before, None) if reader.predicate.kind is Kind.VERB else None
    return _in_game(reader, reader.predicate.phrase) or first or _already_told(reader)


def _of_two(reader: PredicateReader, clause: Phrase) -> Argument | None:
    """The other of two who contend, of whom the subject is one."""
    both, subject = reader.arguments.case(clause, "が"), next(reader.arguments.subjects(reader.predicate), None)
    if both is None or subject is None or len(both.mentions) != 2:
        return None
    sides = tuple(m for m in both.mentions if not _same_side(subject.head, m))
    return replace(both, mentions=sides) if len(sides) == 1 else None


def _in_game(reader: PredicateReader, clause: Phrase) -> Argument | None:
    """With whom the game beside a predicate is played: B in Bとの一戦に 臨み, Bとの試合で 勝った."""
    for game in reversed(clause.children):
        if game.case not in {"を", "に", "で"} or not game.content.endswith(reader.make.words.games):
            continue
        for side in reversed(game.children):
            if side.func == "との" and side.mention is not None:
                return Argument(reader.arguments.group(side), side, "adnominal")
    return None


def _of_game(reader: PredicateReader, game: Mention) -> Mention | None:
    """Whom the name of a game is of, which is but that of who plays and a letter more: B戦."""
    if not reader.ontology.is_a(game.type, "Event"):
        return None
    named = (m for m in reader.make.clause.mentions if m.kind is MentionKind.NAME)
    return next((m for m in named if m.start == game.start and m.end == game.end - 1), None)


def _played(reader: PredicateReader, clause: Phrase) -> Argument | None:
    """Whom the name of the game in を or に is of, which one plays or enters: 青葉ライオンズ in 青葉ライオンズ戦を 戦い、勝利した."""
    for case in ("を", "に"):
        game = reader.arguments.case(clause, case)
        if game is not None and case == "を" and reader.ontology.is_a(game.head.type, "SportsTeam"):
            return game  # 青葉FCを迎え、勝利した
        if game is not None and (other := _of_game(reader, game.head)) is not None:
            return Argument((other,), game.phrase, "sibling")
    return None


def _already_told(reader: PredicateReader) -> Argument | None:
    """With whom the sentence has said, or the one before it, that the subject plays: A対Bの試合が行われた。 試合は4対1でAが 勝利した,
    AがBに挑戦する七番勝負は、Aが 勝った."""
    subject = next(reader.arguments.subjects(reader.predicate), None)
    if reader.predicate.kind is not Kind.VERB or reader.predicate.form is Form.ADNOMINAL:
        return None
    if any("連" in lemma for lemma in reader.predicate.lemmas):
        return None  # 3連勝した: over others too
    if subject is None or reader.ontology.is_a(subject.head.type, "Event"):  # 試合は2対1で逆転勝ちした
        return _met_by_topic(reader)
    if subject.head.kind is not MentionKind.NAME:
        return None
    told = _rivals(reader, reader.make.claims) or (
        [] if _others(reader, subject) else _rivals(reader, _claims_before(reader))
    )
    if len({(c.subject.surface, c.object.surface) for c in told}) != 1:
        return None
    sides = [m for m in (told[0].subject, told[0].object) if not _same_side(subject.head, m)]
    return Argument((sides[0],), None, "sibling") if len(sides) == 1 else None


def _met_by_topic(reader: PredicateReader) -> Argument | None:
    """With whom the topic of the sentence before plays, where the subject is left out: AはBと対戦した。2対1で 逆転勝ちした."""
    told, before = _rivals(reader, _claims_before(reader)), reader.make.before
    named = (m for m in reader.make.clause.mentions if m.kind is MentionKind.NAME)
    if (
        before is None
        or len(told) != 1
        or told[0].status is not Status.ACTUAL
        or any(reader.ontology.is_a(m.type, "Event") for m in named)
    ):
        return None
    sides = told[0].subject, told[0].object
    met = [m for m in sides if (phrase := before.clause.at(m.start)) is not None and not phrase.topic]
    return Argument((met[0],), None, "sibling") if len(met) == 1 else None


def meeting(reader: PredicateReader, opponent: Argument) -> Argument | None:
    """Who plays an opponent that only the sentence before names."""
    told = _rivals(reader, _claims_before(reader)) if opponent.source == "sibling" and opponent.phrase is None else []
    sides = [m for c in told for m in (c.subject, c.object)]
    others = [m for m in sides if m is not opponent.head] if opponent.head in sides else []
    return Argument((others[0],), None, "sibling") if len(others) == 1 else None


def _others(reader: PredicateReader, subject: Argument) -> bool:
    """Whether another name of the sentence says with whom the subject plays: 完封負けを喫した."""
    names = (m for m in reader.make.clause.mentions if m.kind is MentionKind.NAME and m is not subject.head)
    return any(reader.ontology.is_a(m.type, c) for m in names for c in ("Organization", "Country"))


def _claims_before(reader: PredicateReader) -> Sequence[Claim]:
    return reader.make.before.claims if reader.make.before is not None else ()


def _rivals(reader: PredicateReader, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of two who play each other."""
    return [c for c in claims if c.relation in reader.ontology.constructions.rivalry and c.status in _PLAYED]


def both_opponents(reader: PredicateReader, opponent: Argument) -> Argument:
    """The opponent with the one of its kind right before it, which the parser has for company: 青葉海は、湊富士と 海浜山に 敗れた."""
    company = reader.arguments.case(reader.predicate.phrase, "と")
    if company is not None and listed(reader, company, opponent):
        return replace(opponent, mentions=(*company.mentions, *opponent.mentions))
    phrase, head = opponent.phrase, opponent.head
    before = phrase.before if phrase is not None else None
    other = before.mention if before is not None and before.func == "と" and not before.topic else None
    of_two = phrase is not None and phrase.case == "が"  # AとBが対戦し
    if other is None or of_two or other in opponent.mentions or not (other.kind is head.kind is MentionKind.NAME):
        return opponent
    bodies = not any(map(partial(person_of, reader.arguments), (other, head)))
    return replace(opponent, mentions=(other, *opponent.mentions)) if bodies or other.type == head.type else opponent


def _clauses_before(reader: PredicateReader) -> Iterator[Phrase]:
    """The clauses that lead up to this one, and those before it in its chain: 決勝が行われ、Aが 勝って 優勝を 決めた."""
    phrase, predicate = reader.predicate.phrase, reader.predicate
    yield from leading_up(reader.arguments, phrase)
    if predicate.form is not Form.CONTINUATIVE or phrase.parent is None:
        return
    for clause in leading_up(reader.arguments, phrase.parent):
        if clause.index < phrase.index:
            yield clause


def _though(reader: PredicateReader) -> Iterator[Phrase]:
    """The clauses that say what happened first in the game: Bとの試合で先制されたが、勝った; nobody else is the subject since."""
    told = reader.predicate.phrase
    above = [p for p in (told, told.parent, *leading_up(reader.arguments, told)) if p is not None]
    for clause in (c for p in above for c in reversed(p.children) if c.index < told.index):
        since = (p.mention for p in reader.make.clause.phrases[clause.index + 1 : told.index] if p.subjective)
        others = any(m is not None and reader.ontology.is_a(m.type, "SportsTeam") for m in since)
        if clause.predicate is not None and clause.predicate.form is Form.ADVERBIAL and not others:
            yield clause


def _other_side(reader: PredicateReader, event: Phrase) -> Mention | None:
    """Against whom the subject is in an event between two: B in A対Bの決勝, AとBの試合."""
    subject = next(reader.arguments.subjects(reader.predicate), None)
    tokens, first = reader.make.clause.tokens, event
    while first.index and (before := reader.make.clause.phrases[first.index - 1]) is not None:
        joined = before.content.endswith(_VERSUS) or first.text.startswith(_VERSUS)
        if not joined and before.func not in {"の", "と", "との"}:
            break
        first = before
    names = [
        m
        for m in reader.make.clause.mentions
        if m.kind is MentionKind.NAME
        and tokens[first.begin].start <= m.start
        and m.end <= tokens[event.end - 1].end
        and not reader.make.clause.bracketed(m, first)  # A高校（青葉県）対B高校
    ]
    for one, other in pairwise(sorted(names, key=lambda m: m.start)):
        between = _NOTE.sub("", reader.make.clause.between(one, other)).strip()
        joined = not between and event.mention is not None and event.mention.end == other.end + 1  # 日韓戦
        if subject is None or (between not in _AGAINST and not joined):
            continue
        sides = [m for m in (one, other) if not _same_side(subject.head, m)]
        if len(sides) == 1:
            return sides[0]
    return None


def _same_side(subject: Mention, side: Mention) -> bool:
    """Whether the subject is one of those who play: 日本, of 日 in 日韓戦."""
    return subject.surface in side.surface or (side.entity is not None and subject.entity == side.entity)
