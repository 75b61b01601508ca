"""The state, ministry or house that a post names by itself: 首相 is Japan's in a Japanese paper, 外相 heads its ministry."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.model import Mention, MentionKind

__all__ = ["implied", "own_state", "sent_to", "state_of", "state_within"]

_KANJI = re.compile(r"[一-龥]")
# Names as Chinese and Koreans have them: a family name of one character that hardly any Japanese has, and one or two more.
_ABROAD = re.compile(r"[李朴尹盧黄趙張韓鄭姜崔習胡王楊劉陳朱蔡蕭謝郭鄧呉曹薛彭裵温周徐呂汪沈魏][一-龥]{0,2}")
# The same of a family name that many a Japanese one begins with, where the sentence is about another state before.
_EITHER = re.compile(r"[金文宋洪馬董方柳白任][一-龥]{2}")
_CAPITALS = ("首都", "首府")
_RECENT = 3  # sentences within which whom a text tells of was named


def own_state(reader: Finder, role: Role, bearer: Mention | None) -> Argument | None:
    """The state or ministry that a bare post means in a Japanese paper (首相, 外相), of a person named in kanji; one that
    no other state has (国務長官)."""
    abroad = reader.words.abroad.get(role.whole)
    if abroad is not None and bearer is not None and bearer.kind is MentionKind.NAME:
        return implied(reader, role, abroad)
    ident = reader.words.holders.get(role.noun) or reader.words.holders.get(role.whole)
    if ident is None or bearer is None or bearer.kind is MentionKind.PRONOUN:
        return None
    if bearer.kind is MentionKind.OMITTED:
        here = role.whole.endswith(reader.words.national) or _of_people_here(reader)
        return implied(reader, role, ident) if here else None
    if not _KANJI.search(bearer.surface) or _ABROAD.fullmatch(bearer.surface):
        return None
    if _EITHER.fullmatch(bearer.surface) and _abroad(reader, bearer):
        return None
    return implied(reader, role, ident)


def _abroad(reader: Finder, bearer: Mention) -> bool:
    """Whether the first state that the sentence names before somebody is another than the readers'."""
    states = (m for m in reader.clause.mentions if m.type == "Country" and m.end <= bearer.start and m.entity)
    first = next(states, None)
    return first is not None and first.entity not in reader.words.holders.values()


def _of_people_here(reader: Finder) -> bool:
    """Whether the sentences right before name but people written in kanji: 佐伯氏は…。環境相、官房長官を歴任した."""
    make = reader.make.before
    people: list[Mention] = []
    if any(m.type == "Person" and m.kind is MentionKind.NAME for m in reader.clause.mentions):
        return False
    while make is not None and not people:
        people = [m for m in make.clause.mentions if m.kind is MentionKind.NAME and m.type == "Person"]
        make = make.before if reader.make.sentence.index - make.sentence.index < _RECENT else None
    return bool(people) and all(_KANJI.search(m.surface) and not _ABROAD.fullmatch(m.surface) for m in people)


def sent_to(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The state to which one is sent by the name of the post, in which it has one character: 駐米大使."""
    land = role.whole.removesuffix(role.noun)[1:]
    known = reader.ontology.entities.prefix(land) if "Country" in classes and len(land) == 1 else None
    return implied(reader, role, known.id) if known is not None and known.type == "Country" else None


def state_within(reader: Finder, role: Role, city: Mention) -> Argument | None:
    """The state in which a known city is that is said to be the capital, without saying whose: 首都ナイロビで."""
    known = reader.ontology.entities.get(city.entity) if role.whole in _CAPITALS else None
    state = reader.ontology.entities.get(known.within) if known is not None and known.within else None
    return implied(reader, role, state.id) if state is not None and state.type == "Country" else None


def state_of(reader: Finder, role: Role, organ: Mention) -> Argument | None:
    """The state whose organ puts somebody into a post, by the beginning of its name: ドイツ連邦議会 elects the 首相."""
    if organ.kind is not MentionKind.NAME or not reader.ontology.is_a(organ.type, "GovernmentBody"):
        return None
    for end in range(min(len(organ.surface) - 1, 10), 1, -1):
        known = reader.ontology.entities.certain(organ.surface[:end])
        if known is not None and known.type == "Country":
            return implied(reader, role, known.id)
    return None


def implied(reader: Finder, role: Role, ident: str) -> Argument:
    """The known entity at which a post is without its name being written."""
    mention = Mention(MentionKind.OMITTED, role.start, role.start, "", reader.ontology.entities[ident].type,
                      reader.make.sentence.index, role.phrase.head, entity=ident)  # fmt: skip
    return Argument((mention,), role.phrase, "implied")
