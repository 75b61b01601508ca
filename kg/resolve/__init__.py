"""Claims about mentions become facts about entities: coreference, one node a thing, merging."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.headword import bare_title, headword
from kg.model import Claim, Document, Entity, Extraction, Fact, Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.anaphora.coreference import Discourse
from kg.resolve.anaphora.heads import unwritten_states
from kg.resolve.anaphora.several import home_state
from kg.resolve.entity.cast import Cast
from kg.resolve.entity.identity import entities
from kg.resolve.entity.member import Member
from kg.resolve.facts import Score, default_score, facts
from kg.resolve.inference.characters import characters
from kg.resolve.inference.elected import elected
from kg.resolve.inference.implied import implied
from kg.resolve.inference.named import members, parties
from kg.resolve.inference.terms import with_terms
from kg.resolve.inference.whereabouts import Whereabouts
from kg.resolve.telling import telling

__all__ = ["Score", "default_score", "resolve"]


def resolve(
    document: Document,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    claims: Sequence[Claim],
    ontology: Ontology,
    score: Score = default_score,
) -> Extraction:
    """What a document says, about entities.

    `sentences`, `mentions` and `claims` are those of the whole document; the order of mentions and claims does not
    matter. `score` gives a claim's confidence, 0 to 1, from the claim and its features (those of the reading and
    of resolving it). Entities are those named in the text and those described in it that a fact is about.
    """
    ends = [m for c in claims for m in (c.subject, c.object)]
    present = set(map(id, mentions))
    deeds = {m for m in ends if m.kind is MentionKind.NOMINAL and id(m) not in present}  # 増税に反対した
    deeds = {m for m in deeds if m not in mentions}
    mentions = sorted((*mentions, *deeds), key=lambda m: (m.start, -m.end, m.kind, m.surface))
    unnamed = {m.entity for m in ends if m.kind is MentionKind.OMITTED and m.entity}
    unnamed |= home_state(unnamed, ontology) | unwritten_states(claims, mentions, ontology)
    cast = Cast(sentences, mentions, ontology, document.title, unnamed, claims)
    entry = headword(document, sentences)
    titled = cast.named(bare_title(document.title))
    if titled is None and entry is not None:
        titled = cast.starting(entry.start)
    discourse = Discourse(document, sentences, mentions, claims, cast, titled, ontology)
    of = entities(cast.members, document, sentences, ontology)
    said = telling(facts(claims, discourse, of, ontology, score), of, sentences, ontology)
    said = with_terms(said, sentences, mentions)
    said = (*said, *elected(said, of, document.date, ontology))
    if entry is not None:
        said = _of_teams(_of_named(said, of, ontology), of, ontology)
        places_of = Whereabouts(document, sentences, of, said, ontology)
        lying = places_of.facts(of.get(titled) if titled else None)
        said = (
            *(f for f in said if not places_of.spelled_out(f)),
            *lying,
            *characters(document, sentences, of, said, titled, ontology),
            *implied((*said, *lying), ontology, of.values()),
            *parties(document.id, sentences, of, said, ontology),
            *members(document.id, sentences, of, said, titled, ontology),
        )
    used = {
        end for f in said for end in (f.subject, f.object, f.attribution, f.qualifiers.location) if isinstance(end, str)
    }
    kept = {m: e for m, e in of.items() if (m.kind is MentionKind.NAME and m.mentions) or e.id in used}
    places: list[tuple[str, int, int]] = []
    for mention in mentions:
        reading = discourse.members(mention)
        places.extend(
            (kept[m].id, mention.start, mention.end) for m in (reading.members if reading else ()) if m in kept
        )
    return Extraction(
        document=document,
        entities=tuple(kept.values()),
        facts=said,
        sentences=tuple((s.start, s.end) for s in sentences),
        mentions=tuple(dict.fromkeys(places)),
    )


def _of_teams(said: Sequence[Fact], of: Mapping[Member, Entity], ontology: Ontology) -> tuple[Fact, ...]:
    """The facts of an entry in which those who play for a team or coach it are its members, as there they are told for
    what they were over the years; each once."""
    teams = {e.id for e in of.values() if e.type == "SportsTeam"}
    playing, (member, *_) = ontology.constructions.playing, ontology.constructions.membership
    out: dict[tuple[object, ...], Fact] = {}
    for f in said:
        if f.relation in playing and f.object in teams:
            f = replace(f, relation=member)
            out.setdefault((f.subject, f.relation, f.object), f)
        else:
            out[f.subject, f.relation, f.object, f.status, f.qualifiers, f.attribution] = f
    told = {(f.subject, f.relation, f.object) for key, f in out.items() if len(key) > 3}
    return tuple(f for key, f in out.items() if len(key) > 3 or key not in told)


def _of_named(said: Sequence[Fact], of: Mapping[Member, Entity], ontology: Ontology) -> tuple[Fact, ...]:
    """The facts of an entry without those that say a relation of something that it does not name (映画, 大学院), unless it
    is an order, whose name looks like a noun."""
    nouns = {e.id for m, e in of.items() if m.kind is MentionKind.NOMINAL and not e.known}
    return tuple(
        f
        for f in said
        if f.relation not in ontology.relations
        or any(e.rule == "entry" for e in f.evidence)
        or not {end for end in (f.subject, f.object) if isinstance(end, str)} & nouns
    )
