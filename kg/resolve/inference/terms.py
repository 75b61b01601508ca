"""The terms of a deed that a sentence of its own tells after it: 買収する。買収額は500億円。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.model import Evidence, Fact, Mention, MentionKind, Qualifiers, Sentence
from kg.resolve.lexicon import any_of, words

__all__ = ["with_terms"]

_BACK = 3  # sentences that may stand between a deed and its terms
_NEAR = 24  # letters between what a term is called and its value


def with_terms(facts: Sequence[Fact], sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> tuple[Fact, ...]:
    """The facts, each with the amount or the duration that a later clause says of such a deed, and that clause's sentence as
    evidence. Only the nearest deed before is meant, and none where that sentence tells of several. What the amount of a deed is
    taken to be of beside, is left out."""
    out = list(facts)
    for sentence in sentences:
        for deed, start, value in _terms(sentence, mentions):
            told = _meant(out, deed, start, sentence, sentences)
            ends = {(out[i].relation, frozenset((out[i].subject, str(out[i].object)))) for i in told}
            if len(ends) != 1:
                continue
            for i in told:
                out[i] = _qualified(out[i], value, sentence)
            concerned = {end for i in told for end in (out[i].subject, out[i].object)}
            out = [f for f in out if f.subject in concerned or not _only_says(f, value, sentence)]
    return tuple(out)


def _only_says(fact: Fact, value: Mention, sentence: Sentence) -> bool:
    """Whether a fact is but that a thing amounts to a value, told in this sentence alone: what the firm makes that was bought
    costs no 買収額."""
    alone = all(piece.start == sentence.start for piece in fact.evidence)
    return alone and value.quantity is not None and fact.object == value.quantity


def _terms(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[tuple[str, int, Mention]]:
    """What was done, the offset where its term is named, and the value; 買収 of 買収額は500億円."""
    for found in _pattern().finditer(sentence.text):
        start = sentence.start + found.end()
        values = (m for m in mentions if start <= m.start <= start + _NEAR and m.end <= sentence.end)
        for m in sorted(values, key=lambda m: m.start):
            money = m.kind is MentionKind.QUANTITY and m.quantity is not None and m.quantity.money
            lasting = m.kind is MentionKind.TIME and m.time is not None and m.time.duration is not None
            if money if found["amount"] else lasting:
                if not set("はが。") & set(sentence.text[found.end() : m.start - sentence.start]):
                    yield found["deed"], start, m
                break


def _meant(facts: Sequence[Fact], deed: str, at: int, sentence: Sentence, sentences: Sequence[Sentence]) -> list[int]:
    """The places of the facts that the nearest sentence before an offset tells by such a deed."""
    alike = next(group for group in words("terms")["deeds"] if deed in group.split())
    first = sentences[max(sentence.index - _BACK, 0)].start
    by_sentence: dict[int, list[int]] = {}
    for i, fact in enumerate(facts):
        for piece in fact.evidence:
            wording = "".join(
                piece.text[a - piece.start : b - piece.start] for part, a, b in piece.marks if part == "relation"
            )
            if (
                first <= piece.start
                and piece.end <= max(at, sentence.start)
                and any(w in wording for w in alike.split())
            ):
                by_sentence.setdefault(piece.start, []).append(i)
    return by_sentence[max(by_sentence)] if by_sentence else []


def _qualified(fact: Fact, value: Mention, sentence: Sentence) -> Fact:
    own: Qualifiers = fact.qualifiers
    if value.quantity is not None and own.amount is None:
        own = replace(own, amount=value.quantity)
    elif value.time is not None and own.duration is None:
        own = replace(own, duration=value.time.duration)
    else:
        return fact
    more = Evidence(fact.evidence[0].document, sentence.start, sentence.end, sentence.text, "terms")
    return replace(fact, qualifiers=own, evidence=(*fact.evidence, more))


@cache
def _pattern() -> re.Pattern[str]:
    lists = words("terms")
    deeds = any_of(sorted({w for group in lists["deeds"] for w in group.split()}, key=len, reverse=True))
    return re.compile(
        rf"(?:^|[、。）)」\s])(?P<deed>{deeds})(?:(?P<amount>{any_of(lists['amounts'])})|{any_of(lists['durations'])})[はがも]"
    )
