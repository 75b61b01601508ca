"""Places before a relational noun that only say where a body is: 欧州法人社長, 中国の合弁会社."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.model import Mention

__all__ = ["abroad", "firm_over", "only_houses"]


def abroad(reader: Finder, role: Role, m: Mention) -> bool:
    """Whether a place before a post says where a firm or an arm of it is that is not read: X・アメリカ社長, 欧州法人社長, 中国本部長."""
    between = reader.clause.between(m, role) if m.end <= role.start else None
    if not reader.words.heads.isdisjoint((role.noun, role.whole)) and between in ("", *reader.words.around):
        return reader.ontology.is_a(m.type, "Place")
    if m.end == role.start:
        return m.type == "Country" and reader.words.seats.get(role.noun) == ("Company",)
    return (between or "").endswith(reader.words.arms) and reader.ontology.is_a(m.type, "Place")


def firm_over(reader: Finder, role: Role, m: Mention) -> Argument | None:
    """The firm with の before the land in which somebody stands for it: 青葉キャピタルの 日本代表."""
    if m.type != "Country" or m.end != role.start or role.noun not in reader.words.delegates:
        return None
    owners = (of for of in reader.arguments.genitive(role.phrase) if of.head.start < m.start)
    return next((of for of in owners if reader.ontology.is_a(of.head.type, "Company")), None)


def only_houses(reader: Finder, role: Role, m: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a country only says where a body is whose noun is no post: インドの青葉財閥傘下のX, 中国の合弁会社X."""
    if m.type != "Country" or "Organization" not in classes or "Country" in classes:
        return False
    return not any(reader.ontology.is_post(f.relation) for f in role.frames)
