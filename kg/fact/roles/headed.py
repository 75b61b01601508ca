"""Who is to have a post, as headlines and lists say it without a verb: H、新社長にX氏; H社長にX氏 Y社長は会長に; 退任（会長）X."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of
from kg.fact.roles.unwritten import unnamed_holder
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind, SentenceKind, Status

__all__ = ["headed"]

_LEAVING = re.compile(r"(?P<verb>[^\s　（）()、。▽]{2,4})[（(]$")
_CLOSED = re.compile(r"[）)][\s　]?")


def headed(reader: RoleClaims, role: Sense) -> None:
    """A post in a headline or a list: with に right before a person's name that nothing follows or governs, or at the end
    behind who is to take it; in a bracket behind what says that somebody leaves it."""
    if reader.make.sentence.kind is SentenceKind.SENTENCE or not role.frame.role:
        return
    person, status = _named(reader, role), Status.PLANNED
    if person is None:
        person, status = _leaving(reader, role), Status.CEASED
    if person is None or not reader.fits(person, role.bearers) or not person_of(reader.arguments, person):
        return
    holder = holder_of(reader, role, role.holders) or _opening(reader, role, role.holders)
    if holder is None and (role.phrase.topic or role.phrase.func != "に" or person.start < role.start):
        holder = unnamed_holder(reader, role, role.holders, person, role.phrase)
    if holder is not None:
        reader.emit(role, person, holder, "noun_link", status=status)


def _named(reader: RoleClaims, role: Role) -> Mention | None:
    """Who is to take the post: 新社長に X氏; Y社長は会長に."""
    phrase, phrases = role.phrase, reader.clause.phrases
    if reader.make.sentence.kind is not SentenceKind.HEADING or not role.head or phrase.func != "に":
        return None
    if phrase.index + 1 < len(phrases):
        named = phrases[phrase.index + 1]
        told = named.predicate is not None
        joined = phrase.parent is named or named.comma
        plain = named.named and not named.func
        return named.mention if plain and joined and not told else None
    topic = phrase.before
    if topic is None or topic.mention is None or not topic.theme:
        return None
    return topic.mention if topic.mention.kind is MentionKind.NAME else None


def _leaving(reader: RoleClaims, role: Role) -> Mention | None:
    """Who stands behind the post that he leaves in a list: 退任（会長）X."""
    begin = role.end - len(role.whole)
    before = _LEAVING.search(reader.clause.text(reader.make.sentence.start, begin))
    after = _CLOSED.match(reader.clause.behind(role))
    if before is None or after is None or not any(x.personal for x in reader.words.links.get(before["verb"], ())):
        return None
    place = role.end + after.end()
    return next((m for m in reader.mentions if m.start == place and m.kind is MentionKind.NAME), None)


def _opening(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body that stands before the post in a headline: H、新社長に."""
    before: Phrase | None = role.phrase.before
    if before is None or before.mention is None or not before.comma or before.func:
        return None
    if not reader.fits(before.mention, classes):
        return None
    return Argument(reader.arguments.group(before), before, "headline_topic")
