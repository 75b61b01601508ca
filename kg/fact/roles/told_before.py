"""The bodies told of before a post that stands without one: in a row, summed up, beside."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.model import Mention, MentionKind

__all__ = ["in_bracket", "neighbour", "of_one_before", "row_before", "summed_up"]

_BRACKETED = re.compile(r"[（(][^（）()]*[）)]")
_OPEN_LIST = re.compile(r"(?:[^はがをにでとの。]|と(?!いう)|や)*(?:ら|など)")


def row_before(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body of the post right before it in a row of what somebody is: H社の創業者で名誉会長のX."""
    before = role.phrase.before
    if before is None or before.comma or before.func not in {"で", "であり"} or not reader.posts(before):
        return None
    for of in reversed(reader.arguments.genitive(before)):
        if of.head.kind is MentionKind.NAME and reader.ontology.is_any(of.head.type, classes):
            return of
    return None


def of_one_before(reader: Finder, role: Role, classes: tuple[str, ...], *, trade: bool = False) -> Argument | None:
    """The body of whoever stands before in a list of people with their posts: H社長のXと元取締役のY; of a trade, of whoever has
    the same (H新聞のX記者とY記者), not H大のX教授とY弁護士."""
    before = role.phrase.before
    person = before.mention if before is not None and (before.case in {"と", "や"} or not before.func) else None
    taken = role.phrase.case == "に"  # 会長にH社のX氏、社長に Y氏が就く
    if before is None or person is None or taken or not reader.ontology.is_a(person.type, "Person"):
        return None
    if trade and person.title != role.whole and not all(reader.ontology.is_post(f.relation) for f in role.frames):
        return None
    for claim in reversed(reader.make.claims):
        named = claim.object.kind is MentionKind.NAME and reader.ontology.is_any(claim.object.type, classes)
        alike = trade and any(f.relation == claim.relation for f in role.frames)
        if claim.subject is person and named and (alike or reader.ontology.is_post(claim.relation)):
            return Argument((claim.object,), role.phrase, "topic")
    return None


def summed_up(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body at the end of a list of its people: 山田前社長、森・前副社長ら同社の旧経営陣."""
    for m in reader.mentions:
        if m.start <= role.end or m.kind is MentionKind.NOMINAL:
            continue
        between = _BRACKETED.sub("", reader.clause.between(role, m))
        if _OPEN_LIST.fullmatch(between) is None:
            continue
        if (
            between.endswith(("ら", "など"))
            and reader.ontology.is_a(m.type, "Organization")
            and reader.fits(m, classes)
        ):
            return Argument((m,), role.phrase, "summed")
    return None


def neighbour(reader: Finder, classes: tuple[str, ...], bearer: Mention | None) -> Argument | None:
    """The company right before in a list of whom something is done to: X社や、山田社長を捜索した."""
    phrase = reader.phrase_of(bearer) if bearer is not None else None
    before = phrase.before if phrase is not None else None
    m = before.mention if before is not None else None
    if before is None or m is None or m.kind is MentionKind.NOMINAL or before.case not in {"や", "と"}:
        return None
    if not reader.ontology.is_a(m.type, "Company") or not reader.ontology.is_any(m.type, classes):
        return None
    inner = (
        x for x in before.inner if x.start == m.start and x.kind is m.kind and reader.ontology.is_a(x.type, "Company")
    )
    return Argument((next(inner, m),), before, "topic")


def in_bracket(reader: Finder, mention: Mention) -> bool:
    """Whether a name stands in a bracket, which it opens: ファルコンズ（東部リーグ）は."""
    return reader.clause.text(mention.start - 1, mention.start) in {"（", "("}
