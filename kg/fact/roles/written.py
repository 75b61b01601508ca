"""Whose noun it is by what is written around it: with の, in a chain of の, with への, before its brackets."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.fact.roles.housing import only_houses
from kg.fact.roles.noted import bracketed_by
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind

__all__ = ["PARTS", "beside_noun", "holds", "outer_body", "played_for", "with_no"]

PARTS = ("局", "部", "課", "室")
_THEN = ("当時", "時代", "在籍時", "在籍中", "在任時")


def with_no(
    reader: Finder, role: Role, classes: tuple[str, ...], around: Phrase | None, skip: Mention | None
) -> Argument | None:
    """What stands with の before the noun, or with the particles that do the same: 米国における, NTTによる."""
    titled = skip is not None and skip.end <= role.start
    for phrase in (role.phrase, around):
        if phrase is None:
            continue
        for of in reversed(reader.arguments.genitive(phrase)):
            if of.phrase is not None and skip is not None and skip in of.mentions:
                continue
            branch = of.head.surface.endswith(reader.words.branches)
            if branch and (whole := outer_body(reader, of.head)) is not of.head and holds(reader, whole, classes):
                return Argument((whole,), of.phrase, of.source)  # 海浜証券大阪支店の部長
            if only_houses(reader, role, of.head, classes) or (titled and played_for(reader, of.head)):
                continue
            if holds(reader, of.head, classes) or (classes == ("Country",) and _governs(reader, of.head)):
                return _of_one(reader, of, skip, role)
        if (then := _at_the_time(reader, phrase, classes)) is not None:
            return then
        for child in phrase.children:
            if child.mention is None or not child.adnominal or not reader.fits(child.mention, classes):
                continue
            seated = child.case == "で" and _seated(reader, child.mention, classes)
            if seated or (child.case == "によって" and classes == ("Event",)):
                return Argument(reader.arguments.group(child), child, "adnominal")
    return None


def _at_the_time(reader: Finder, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The body at which somebody was when another had the post there: A社入団当時の 監督, B大学時代の 学長."""
    for child in phrase.children:
        if child.func != "の" or child.index > phrase.index or not child.content.endswith(_THEN):
            continue
        named = [m for m in (*child.inner, child.mention) if m is not None and m.kind is MentionKind.NAME]
        if named and holds(reader, named[-1], classes):
            return Argument((named[-1],), child, "genitive")
    return None


def beside_noun(reader: Finder, role: Role, classes: tuple[str, ...], skip: Mention | None) -> Argument | None:
    """Whose noun it is by what stands around it in other ways: in a chain of の, with への, before its brackets."""
    if (chained := _chained(reader, role)) is not None and holds(reader, chained.head, classes):
        return chained
    if (towards := _towards(reader, role)) is not None and reader.fits(towards.head, classes):
        return towards
    outer = bracketed_by(reader, role) if role.noun not in reader.words.trades else None
    if outer is not None and reader.fits(outer, classes):
        return Argument((outer,), role.phrase, "bracket")
    return None


def _towards(reader: Finder, role: Role) -> Argument | None:
    """Whom somebody does what the noun says: X社への 部品の 供給元; no post (米国への大使)."""
    if any(f.role for f in role.frames):
        return None
    wares = (c for c in role.phrase.children if c.func == "の")
    for child in (c for p in (role.phrase, *wares) for c in p.children):
        if child.func == "への" and child.index < role.phrase.index and child.mention is not None:
            return Argument(reader.arguments.group(child), child, "adnominal")
    return None


def _of_two(reader: Finder, relation: str) -> bool:
    """Whether two people may have somebody together: their child."""
    known = reader.ontology.relations[relation]
    return known.domain == known.range == ("Person",) and not known.symmetric


def played_for(reader: Finder, team: Mention) -> bool:
    """Whether a team is one that somebody has played for, whose post is elsewhere: 元日本代表の高木監督."""
    return reader.ontology.is_a(team.type, "SportsTeam") and reader.make.former(team)


def _of_one(reader: Finder, of: Argument, bearer: Mention | None, role: Role) -> Argument:
    """Of bodies joined by と before somebody with a post the last one, whose he is: A連盟とB協会のX会長. Things and
    children are of both: AとBの探査機「X」, A氏とB氏の長男、Xさん."""
    if bearer is not None and (
        not reader.ontology.is_a(bearer.type, "Person") or any(_of_two(reader, f.relation) for f in role.frames)
    ):
        return of
    row = of.phrase.children if bearer is not None and of.phrase is not None else ()
    joined = any(c.func == "と" and c.mention in of.mentions for c in row)
    return Argument((of.head,), of.phrase, of.source) if joined else of


def _seated(reader: Finder, place: Mention, classes: tuple[str, ...]) -> bool:
    """Whether what stands with での may be whose a noun is, and not where it is so (日本での発売)."""
    return not reader.ontology.is_a(place.type, "Place") or all(reader.ontology.is_a(c, "Place") for c in classes)


def _chained(reader: Finder, role: Role) -> Argument | None:
    """What stands with の right before the noun though the parser hung it on who bears the noun (AのNのX)."""
    phrase = role.phrase
    before = phrase.before
    bare = phrase.mention is None or phrase.mention.kind is MentionKind.NOMINAL
    apposed = bare and phrase.comma and not phrase.func  # 学校法人「H」の元理事長、X
    if before is None or before.mention is None or phrase.parent is None or not (phrase.case == "の" or apposed):
        return None
    joined = before.func == "の" and (before.parent is phrase.parent or apposed)
    return Argument(reader.arguments.group(before), before, "genitive") if joined else None


def _governs(reader: Finder, mention: Mention) -> bool:
    """Whether a name is that of a government or a ministry, whose minister is one of the state: 青葉国外務省の X外務次官."""
    named = mention.kind is MentionKind.NAME and reader.ontology.is_a(mention.type, "GovernmentBody")
    return named and mention.surface.endswith(reader.words.governments)


def holds(reader: Finder, mention: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a mention may be whose somebody is: a state is known for one, a sport is nobody's but as a race's name."""
    called = mention.kind is MentionKind.NAME and mention.type in {"Event", "Person"}  # ゼレンスキー
    if not called and mention.surface.endswith(reader.words.disciplines):
        return False
    if classes == ("Country",) and mention.type in {"", "Thing"}:
        return False
    return reader.fits(mention, classes)


def outer_body(reader: Finder, part: Mention) -> Mention:
    """The body that a part of it is written with: 首都大学 of 首都大学理学部; 総務省 of 総務省課, which is no part by itself."""
    if part.surface.endswith(PARTS):
        for m in reader.mentions:
            if m.start == part.start and m.end == part.end - 1 and reader.ontology.is_a(m.type, "Organization"):
                return m
    for m in reader.mentions:
        if m.kind is MentionKind.NAME and m.end == part.start and reader.ontology.is_a(m.type, "Organization"):
            return m
    return part
