"""Constructions that are no frames, and the relations that each of them tells: `constructions.toml`.

A reader in kg.fact or kg.resolve knows how a construction is built (the gloss of a definition, a trade with the works that
it makes, a bare post); which relations it tells, the table says under the construction's name.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from kg.errors import OntologyError

__all__ = ["Constructions", "read_constructions"]

Relations = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Constructions:
    """The relations that each construction tells, none where the table says nothing of it; `trades` are by
    relation, with the words that say it."""

    # An entry's definition and what follows from it
    birth: Relations = ()
    death: Relations = ()
    nationality: Relations = ()
    authorship: Relations = ()
    sequel: Relations = ()
    publication: Relations = ()
    birthplace: Relations = ()
    deathplace: Relations = ()
    descent: Relations = ()
    marriage: Relations = ()
    fraternity: Relations = ()
    character: Relations = ()
    reign: Relations = ()
    life: Relations = ()
    reality: Relations = ()
    trades: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    # Where things are
    boundary: Relations = ()
    location: Relations = ()
    seat: Relations = ()
    capital: Relations = ()
    meronymy: Relations = ()
    setting: Relations = ()
    # When things are
    inception: Relations = ()
    onset: Relations = ()
    close: Relations = ()
    occurrence: Relations = ()
    day: Relations = ()
    venue: Relations = ()
    hosting: Relations = ()
    backing: Relations = ()
    journey: Relations = ()
    moment: Relations = ()
    inquiry: Relations = ()
    # Posts
    affiliation: Relations = ()
    post: Relations = ()
    government: Relations = ()
    incumbency: Relations = ()
    contest: Relations = ()
    rivalry: Relations = ()
    corporate: Relations = ()
    undertaking: Relations = ()
    dealing: Relations = ()
    handover: Relations = ()
    profile: Relations = ()
    victory: Relations = ()
    teamwork: Relations = ()
    headship: Relations = ()
    official: Relations = ()
    voice: Relations = ()
    sanction: Relations = ()
    membership: Relations = ()
    # What is new in a text
    making: Relations = ()
    employment: Relations = ()
    running: Relations = ()
    foundation: Relations = ()
    particulars: Relations = ()
    subordination: Relations = ()
    ownership: Relations = ()
    handing: Relations = ()
    shareholding: Relations = ()
    teaching: Relations = ()
    playing: Relations = ()
    repute: Relations = ()
    participation: Relations = ()
    entailment: Relations = ()


def read_constructions(path: Path, tables: Mapping[str, Any], relations: Container[str]) -> Constructions:
    """The constructions of a parsed file. Raises OntologyError where it names an unknown construction or relation."""
    known = {f.name: f.type != "Relations" for f in fields(Constructions)}
    found: dict[str, Any] = {}
    for name, told in tables.items():
        if name not in known:
            raise OntologyError(f"{path.name}: {name} is no construction; use {', '.join(known)}")
        if known[name] and isinstance(told, dict):
            for relation, words in told.items():
                if not isinstance(words, list) or not all(isinstance(word, str) and word for word in words):
                    raise OntologyError(f'{path.name}: [{name}] {relation} is no list of words; write it as ["…", …]')
            found[name] = {relation: tuple(words) for relation, words in told.items()}
        elif not known[name] and isinstance(told, list) and all(isinstance(relation, str) for relation in told):
            found[name] = tuple(told)
        else:
            remedy = f'[{name}] and relation = ["word", …]' if known[name] else f'{name} = ["relation", …]'
            raise OntologyError(f"{path.name}: {name} is not read as it stands; write {remedy}")
        for relation in told:
            if relation not in relations:
                raise OntologyError(f"{path.name}: {name} names the unknown relation {relation}; use one of core.ttl")
    return Constructions(**found)
