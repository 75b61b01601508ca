"""Whose kin stand behind somebody in a row: Xさんと妻のYさん、長男Zさん are the wife and the son of X."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.fact.syntax.before_relatives import kin_frames
from kg.fact.syntax.phrase import Phrase
from kg.model import MentionKind

__all__ = ["first_of_list", "of_kin", "opens_kin"]


def first_of_list(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """Who stands before the kin that a row goes on with: X of Xさんと妻のYさん, of Xさんと妻Yさん, of XさんとY夫人; of
    Xさんと、妻で歌手のYさん; of Xさんの父Yさんと母Zさん, who are the same to X."""
    own = role.phrase.mention
    titled = own is not None and own.kind is MentionKind.NAME and own.title == role.noun
    also = role.phrase.func == "で" and bool(kin_frames(reader.ontology, role.phrase.content))
    beside = titled or also or bool(_leading(reader, role.phrase))
    if classes != ("Person",) or not (beside or of_kin(reader, role.phrase)):
        return None
    said = {(f.relation, f.bearer) for f in role.frames}
    at, alike = role.phrase.index - 1, False
    while at >= 0:
        phrase = reader.clause.phrases[at]
        m = phrase.mention
        listed = phrase.func in {"と", "や"} or (phrase.comma and not phrase.func) or (alike and phrase.func == "の")
        known = m is not None and m.kind in (MentionKind.NAME, MentionKind.PRONOUN)
        if m is None or not known or not listed or not reader.ontology.is_a(m.type, "Person"):
            return None
        if phrase.func == "の":
            return Argument((m,), phrase, "genitive")
        if kin := _leading(reader, phrase):
            at -= 1
        elif at and of_kin(reader, reader.clause.phrases[at - 1]):
            kin = reader.clause.phrases[at - 1].content
            at -= 2
        else:
            return Argument((m,), phrase, "listed")
        alike = any((f.relation, f.bearer) in said for f in kin_frames(reader.ontology, kin))
    return None


def of_kin(reader: Finder, phrase: Phrase) -> bool:
    """Whether a phrase is a noun for what one person is to another, with の: 妻の."""
    return phrase.func == "の" and bool(kin_frames(reader.ontology, phrase.content))


def opens_kin(reader: Finder, phrase: Phrase) -> bool:
    """Whether such a noun opens a row of them: 姉に X、Yがいる."""
    return phrase.func == "に" and bool(kin_frames(reader.ontology, phrase.content))


def _leading(reader: Finder, phrase: Phrase) -> str:
    """Such a noun that leads to a name in one phrase, "" for none: 妻優子さんと, 妻・優子さんと."""
    m, begin = phrase.mention, reader.clause.tokens[phrase.begin].start
    named = m is not None and m.kind is MentionKind.NAME and m.start > begin
    words = reader.clause.text(begin, m.start).rstrip("・") if named and m is not None else ""
    return words if kin_frames(reader.ontology, words) else ""
