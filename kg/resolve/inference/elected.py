"""The post that whoever wins an election comes to have, as its name says: 湊市長選で初当選した, 青葉党代表選を制した."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.model import Entity, Fact, Qualifiers, Status, Time
from kg.ontology import NounFrame, Ontology
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["elected"]

_RACE = re.compile(r"(?P<post>.{1,6}?)選(?:挙|び)?")  # 湊市長選 behind 湊市, or 長選 where it ends in the post's 市
_TOWNS = ("市", "町", "村", "区")
_Post = tuple[Entity, str, NounFrame]
_FOLLOWS = 0.9  # how sure the post is of who wins


def elected(
    facts: Sequence[Fact], of: Mapping[Member, Entity], today: datetime.date | None, ontology: Ontology
) -> Iterator[Fact]:
    """What follows from the facts that somebody wins an election, where no other fact says it of such a post; nothing of
    one that a document tells as the past."""
    victory = ontology.constructions.victory
    types = {entity.id: entity.type for entity in of.values()}
    won = [f for f in facts if f.relation in victory and f.status is Status.ACTUAL and types[f.subject] == "Person"]
    posts = {(f.subject, f.relation) for f in facts if ontology.is_post(f.relation)}
    races = {entity.id: member for member, entity in of.items() if entity.type == "Event"}
    later = words("elections")["later"]
    by_id = {entity.id: entity for entity in of.values()}
    days = {
        f.subject: f.object for f in facts if f.relation in ontology.constructions.day and isinstance(f.object, Time)
    }
    places = {f.subject: by_id.get(str(f.object)) for f in facts if f.relation in ontology.constructions.venue}
    for fact in won:
        when = fact.qualifiers.time or days.get(str(fact.object))
        past = when is not None and today is not None and (when.start or "9")[:4] < str(today.year)
        race = races.get(str(fact.object)) if not past else None
        told = _posts(race, of, ontology) if race is not None else ()
        for owner, post, frame in told or _posts_there(race, places.get(str(fact.object)), ontology):
            if (fact.subject, frame.relation) not in posts:
                posts.add((fact.subject, frame.relation))
                status = Status.PLANNED if post in later else Status.ACTUAL
                yield replace(fact, relation=frame.relation, object=owner.id, status=status,
                              confidence=round(fact.confidence * _FOLLOWS, 4), qualifiers=Qualifiers(role=post))  # fmt: skip


def _posts_there(race: Member | None, place: Entity | None, ontology: Ontology) -> Iterator[_Post]:
    """The same of an election by the name of the post alone, of the state where it is held: アルゼンチンの大統領選で."""
    if race is None or place is None or place.type != "Country":
        return
    for found in filter(None, map(_RACE.fullmatch, race.surfaces)):
        for frame in ontology.frames.nouns.get(found["post"], ()):
            if frame.role and frame.relation in ontology.constructions.incumbency:
                yield place, found["post"], frame
                return


def _posts(race: Member, of: Mapping[Member, Entity], ontology: Ontology) -> list[_Post]:
    """Whose post an election is about, what it is called and the frame that tells it."""
    for member, entity in of.items():
        for owner in member.surfaces:
            for name in race.surfaces:
                found = _RACE.fullmatch(name, len(owner)) if name.startswith(owner) else None
                post = found["post"] if found is not None else ""
                post = owner[-1] + post if post == "長" and owner.endswith(_TOWNS) else post
                for frame in ontology.frames.nouns.get(post, ()) if post else ():
                    fit = ontology.is_any(entity.type, (frame.object_class or ("Organization",)))
                    if frame.role and fit and ontology.is_post(frame.relation):
                        return [(entity, post, frame)]
    return []
