"""Who is to have a post, as headlines say it without a verb: H、新社長にX氏; H社長にX氏 Y社長は会長に."""

from __future__ import annotations

from kg.fact.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.slots import fits
from kg.model import MentionKind, SentenceKind, Status
from kg.ontology import NounFrame

__all__ = ["headed"]


def headed(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """A post with に right before a person's name that nothing follows or governs, in a headline."""
    phrase = role.phrase
    phrases = reader.clause.phrases
    if reader.make.sentence.kind is not SentenceKind.HEADING or not frame.role or not role.head:
        return
    if phrase.func != "に" or phrase.index + 1 >= len(phrases):
        return
    named = phrases[phrase.index + 1]
    person = named.mention
    if person is None or person.kind is not MentionKind.NAME or named.func:
        return
    if phrase.parent is not named and not named.comma:
        return
    told = reader.arguments.predicates.get(named.index)
    if told is not None or not fits(reader.ontology, person, bearer_classes) or not reader.arguments.person(person):
        return
    holder = reader.holder(role, holder_classes)
    before = phrases[phrase.index - 1] if phrase.index else None
    if holder is None and before is not None and before.mention is not None and before.comma and not before.func:
        if fits(reader.ontology, before.mention, holder_classes):  # H、新社長に
            holder = Argument(reader.arguments.group(before), before, "headline_topic")
    if holder is not None:
        reader.emit(role, frame, person, holder, "noun_link", bearer_classes=bearer_classes,
                    holder_classes=holder_classes, status=Status.PLANNED)  # fmt: skip
