"""Whose a value is by what its phrase modifies or is part of: 売上高1兆円のH, 1942年生まれの66歳, Hは総事業費400億円で、…."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Kind
from kg.model import MentionKind

__all__ = ["modified", "subject_over"]


def subject_over(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The subject of the clause that a noun phrase is part of."""
    for host in (phrase, phrase.parent):
        predicate = host.predicate if host is not None else None
        if predicate is None or predicate.kind is Kind.NOUN:
            continue
        for found in reader.arguments.subjects(predicate):
            if found.phrase is not phrase and reader.fits(found.head, classes):
                return found if found.source not in {"sentence_topic", "relative_topic"} else None
        return None
    return None


def modified(reader: RoleClaims, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """売上高1兆円のH: the noun that the whole phrase modifies, or its clause's topic."""
    parent = phrase.parent
    root = parent or phrase
    state = root.predicate
    if classes == ("Person",) and root.parent is None and state is not None and state.kind is Kind.COPULA:
        if not list(reader.arguments.subjects(state)):
            return reader.make.omitted(root, classes)  # 1942年生まれの66歳。
    if parent is None and state is not None and state.kind is Kind.COPULA:
        for found in reader.arguments.subjects(state):
            if reader.fits(found.head, classes):
                return found
    if (
        parent is not None
        and phrase.case == "の"
        and parent.mention is not None
        and reader.fits(parent.mention, classes)
    ):
        named = _predicated_of(reader, parent, classes) if parent.mention.kind is MentionKind.NOMINAL else None
        return named or Argument(reader.arguments.group(parent), parent, "modified")
    if parent is not None:
        predicate = parent.predicate
        if predicate is not None and (predicate.kind is Kind.COPULA or set(predicate.lemmas) & reader.words.amounting):
            for found in reader.arguments.subjects(predicate):
                if reader.fits(found.head, classes):
                    return found
    if parent is not None and phrase.func == "で" and classes == ("Organization",):
        return _dealt_with(reader, parent, classes)
    return None


def _dealt_with(reader: RoleClaims, verb: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The body that a deed at some figure is done to, else who does it: 評価額615億ドルでA社に出資した, A社は時価総額10億ドルで
    上場した."""
    predicate = verb.predicate
    if predicate is None or predicate.kind is not Kind.VERB:
        return None
    for found in (
        *(reader.arguments.case(verb, c) for c in ("を", "に", "から")),
        *reader.arguments.subjects(predicate),
    ):
        if (
            found is not None
            and found.head.kind is MentionKind.NAME
            and reader.ontology.is_a(found.head.type, classes[0])
        ):
            return found if found.source in {"direct", "topic"} else None
    return None


def _predicated_of(reader: RoleClaims, noun: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The name that is said to be the thing that is described: Hは1950年創業のメーカーで、…."""
    said = noun.predicate
    if (noun.func != "で" or not noun.comma) and (said is None or said.kind is not Kind.COPULA):
        return None
    for before in reversed(reader.clause.phrases[: noun.index]):
        if before.theme and before.mention is not None:
            named = before.mention.kind is MentionKind.NAME and reader.fits(before.mention, classes)
            return Argument(reader.arguments.group(before), before, "topic") if named else None
    return None
