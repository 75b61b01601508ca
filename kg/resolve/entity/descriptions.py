"""Common nouns: the thing named beside them, the thing that they take up again, else a thing of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import Mention, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.bearers import Bearers, key_of
from kg.resolve.entity.dated import Timeline
from kg.resolve.entity.happened import at_once, happened
from kg.resolve.entity.member import Member, bare_name

__all__ = ["describe"]


def describe(
    mentions: Sequence[Mention], named: Sequence[Member], sentences: Mapping[int, Sentence], timeline: Timeline, ontology: Ontology
) -> list[Member]:  # fmt: skip
    """The members that descriptions add to the `named` ones; a description of one of these is added to it.

    A description is of the name beside it (子会社「X」, 大手銀行のX, Xと呼ばれる装置); bare, of the only name before it
    that ends in it (協会 after 日本相撲協会) or of the only person of that post (首相); else the same words are the
    same thing.
    """
    reader = Bearers(named, sentences, ontology)
    out: dict[str, Member] = {}
    for mention in mentions:
        key = key_of(mention)
        phrase = reader.apart(mention) or timeline.key(key, mention)
        apart = phrase != key
        member = None if apart else reader.named(mention) or at_once(mention, key, out, sentences)
        if member is not None:
            member.descriptions.append(mention)
            continue
        if phrase not in out and phrase.startswith("大") and mention.type == "Event":
            phrase = phrase[1:]  # 大地震 and 地震
        member = out.get(phrase) or (None if apart else reader.shortened(mention, out))
        if member is None and not apart:
            member = happened(mention, key, reader.is_bare, out, sentences)
        state = "" if apart else reader.state(mention)
        if state:
            member = out.get(state + phrase)
            phrase = state + phrase
        if member is None:
            member = out[phrase] = Member(MentionKind.NOMINAL)
        member.take(mention, state + bare_name(mention), (), mention.type)
        if state:
            member.given.setdefault(bare_name(mention))
        if short := reader.abbreviation(mention):
            member.given.setdefault(short)
            out.setdefault(names.key(short), member)
    return list(dict.fromkeys(out.values()))
