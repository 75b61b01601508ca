"""Sentences and mentions → claims: predicate–argument structure read by the frames of the ontology.

Clause (phrases with case)  →  Arguments (who stands where)  →  verbs, roles, pairs, open  →  Claim
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.fact.argument.arguments import Arguments
from kg.fact.claims import ClaimMaker
from kg.fact.entry.definition import read_definition
from kg.fact.entry.described import read_described
from kg.fact.entry.entry import read_entry, read_life
from kg.fact.entry.fame import read_fame
from kg.fact.entry.rulers import read_rulers
from kg.fact.factuality.headlines import as_told_below
from kg.fact.factuality.hearing import carried, heard_on, told
from kg.fact.factuality.standing import StandingReader
from kg.fact.frame.verbal import read_verbs
from kg.fact.open import read_open
from kg.fact.pair.equated import read_equated
from kg.fact.pair.pairs import read_pairs
from kg.fact.report.billed import read_billed, read_lasting, read_sponsored
from kg.fact.report.incumbent import read_incumbents
from kg.fact.report.playing import read_playing
from kg.fact.report.shares import read_shares
from kg.fact.report.squad import read_squads
from kg.fact.report.tally import read_tally
from kg.fact.roles import read_roles
from kg.fact.syntax.clause import Clause
from kg.fact.syntax.predicate import Kind
from kg.fact.words import words_of
from kg.headword import headword
from kg.model import Claim, Document, Mention, MentionKind, Sentence, SentenceKind, Status
from kg.obituary import obituary
from kg.ontology import Ontology

__all__ = ["read"]


def read(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], ontology: Ontology
) -> tuple[Claim, ...]:
    """The claims of a document, in the order of its sentences.

    `mentions` are those of the whole document, with types. Arguments that a sentence leaves out stand in the claims as
    mentions of kind OMITTED, pro-forms as PRONOUN: resolving them is the next stage's.
    """
    words = words_of(ontology)
    by_sentence: dict[int, list[Mention]] = {}
    for m in mentions:
        by_sentence.setdefault(m.sentence, []).append(m)
    title = headword(document, sentences)
    makers: list[ClaimMaker] = []
    for sentence in sentences:
        if sentence.tokens:
            clause = Clause(sentence, by_sentence.get(sentence.index, []))
            make = ClaimMaker(document, sentence, Arguments(clause, ontology, words), ontology, words)
            make.before = makers[-1] if makers else None
            makers.append(make)
    _listen([make.standing for make in makers])
    claims: list[Claim] = []
    named = next((m for m in mentions if title and m.kind is MentionKind.NAME and m.start == title.start), None)
    death = obituary(sentences, mentions) if title is None else None
    for make in makers:
        used = read_roles(make) | read_verbs(make)
        read_pairs(make)
        read_equated(make)
        read_shares(make)
        read_described(make)
        read_fame(make)
        read_lasting(make)
        read_billed(make)
        read_sponsored(make)
        read_tally(make)
        read_squads(make)
        read_playing(make)
        read_incumbents(make)
        read_open(make, used)
        if title is not None and make.sentence is sentences[0]:
            read_definition(make, title)
        if title is not None and named is not None:
            read_entry(make, title, named)
            read_rulers(make, named)
        if death is not None and death.person.sentence <= make.sentence.index < death.until:
            read_life(make, death)
        claims.extend(_played(make.claims, ontology))
    for make in makers:
        make.clause.fall_apart()
    return tuple(as_told_below(claims, sentences))


def _played(claims: list[Claim], ontology: Ontology) -> list[Claim]:
    """The claims of a sentence without those that make a character of whoever plays one: 「X」のヒロインを高木さんが務める."""
    told = ontology.constructions
    real = {(c.subject.start, c.object.start) for c in claims if c.relation in told.reality}
    return [c for c in claims if c.relation not in told.character or (c.subject.start, c.object.start) not in real]


def _listen(standings: Sequence[StandingReader]) -> None:
    """Lets the sentences know who speaks in them though another sentence says so."""
    speeches = [standing.speech for standing in standings]
    going_on = carried(speeches)
    for i, quotations in told(speeches, going_on).items():
        standings[i].told = quotations
    for i, speaker in going_on.items():
        standings[i].go_on(speaker)
    for i, source in heard_on(speeches).items():
        standings[i].according = source
    for heading in standings:
        if heading.clause.sentence.kind is SentenceKind.HEADING:
            wanted = {lemma for p in heading.clause.predicates if p.headline for lemma in p.lemmas}
            for standing in standings if wanted else ():
                if standing.clause.sentence.kind is SentenceKind.SENTENCE:
                    _tell(heading.body, wanted, standing)


def _tell(body: dict[str, set[Status]], wanted: Collection[str], standing: StandingReader) -> None:
    """Adds how the wanted verbs stand in a sentence."""
    for predicate in standing.clause.predicates:
        if predicate.kind is Kind.NOUN and predicate.phrase.topic:
            continue  # 今回の買収は過去最大となる: how it stands has been told
        for lemma in predicate.lemmas:
            if lemma in wanted:
                body.setdefault(lemma, set()).add(standing.of(predicate).status)
