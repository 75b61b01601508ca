"""Those who stand for all that a noun counts, before whose noun it is: AやBなどHの子会社, A氏らHの議員, AやBなどの韓国企業."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.model import Mention, MentionKind

__all__ = ["exemplified"]

_SOME = re.compile(r"(?:[（(][^（）()]*[）)])?(?:ら|など|といった|をはじめ(?:とする|と?して)?)の?、?(?:他の|ほかの)?")
_AND = re.compile(r"(?:[（(][^（）()]*[）)])?[、やと・]")


def exemplified(reader: RoleClaims, role: Sense) -> None:
    """AやBなどHのN, A氏らHのN: what A and B are to H."""
    holder = _owner(reader, role)
    if holder is None or holder.head.kind is not MentionKind.NAME or not reader.fits(holder.head, role.holders):
        return
    for m in _before(reader, holder.head.start, role.bearers):
        reader.emit(role, m, holder, "noun_apposed")


def _owner(reader: RoleClaims, role: Role) -> Argument | None:
    """Whose noun it is: the state that its own word begins with (韓国企業), else what stands with の before it."""
    whole = role.phrase.mention
    for m in reader.mentions if whole is not None else ():
        if whole is not None and m.start == whole.start and m.end < whole.end and m.type == "Country":
            return Argument((m,), role.phrase, "compound")
    owners = reader.arguments.genitive(role.phrase)
    return Argument((owners[-1].head,), owners[-1].phrase, owners[-1].source) if owners else None


def _before(reader: RoleClaims, place: int, classes: tuple[str, ...]) -> list[Mention]:
    """The names of a list that ends at a place of the text with ら or など, the last first."""
    out: list[Mention] = []
    joint = _SOME
    for m in reversed(reader.mentions):
        if m.end > place or m.kind is not MentionKind.NAME:
            continue
        between = reader.clause.text(m.end, place).removeprefix(m.title)
        if not joint.fullmatch(between) or not reader.fits(m, classes):
            break
        out.append(m)
        joint, place = _AND, m.start
    return out
