"""Whose kin stand behind somebody in a row: Xさんと妻のYさん、長男Zさん are the wife and the son of X."""

from __future__ import annotations

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.fact.syntax.phrase import Phrase
from kg.model import MentionKind

__all__ = ["first_of_list", "of_kin", "opens_kin", "says_kin"]


def first_of_list(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """Who stands before the kin that a row goes on with: X of Xさんと妻のYさん, of Xさんと妻Yさん, of XさんとY夫人; of
    Xさんと、妻で歌手のYさん."""
    own = role.phrase.mention
    titled = own is not None and own.kind is MentionKind.NAME and own.title == role.noun
    also = role.phrase.func == "で" and says_kin(reader, role.phrase.content)
    beside = titled or also or _leads_name(reader, role.phrase)
    if classes != ("Person",) or not (beside or of_kin(reader, role.phrase)):
        return None
    at = role.phrase.index - 1
    while at >= 0:
        phrase = reader.clause.phrases[at]
        m = phrase.mention
        listed = phrase.func in {"と", "や"} or (phrase.comma and not phrase.func)
        known = m is not None and m.kind in (MentionKind.NAME, MentionKind.PRONOUN)
        if m is None or not known or not listed or not reader.ontology.is_a(m.type, "Person"):
            return None
        if _leads_name(reader, phrase):
            at -= 1
        elif at and of_kin(reader, reader.clause.phrases[at - 1]):
            at -= 2
        else:
            return Argument((m,), phrase, "listed")
    return None


def of_kin(reader: Finder, phrase: Phrase) -> bool:
    """Whether a phrase is a noun for what one person is to another, with の: 妻の."""
    return phrase.func == "の" and says_kin(reader, phrase.content)


def opens_kin(reader: Finder, phrase: Phrase) -> bool:
    """Whether such a noun opens a row of them: 姉に X、Yがいる."""
    return phrase.func == "に" and says_kin(reader, phrase.content)


def _leads_name(reader: Finder, phrase: Phrase) -> bool:
    """Whether such a noun leads to a name in one phrase: 妻優子さんと, 妻・優子さんと."""
    m, begin = phrase.mention, reader.clause.tokens[phrase.begin].start
    named = m is not None and m.kind is MentionKind.NAME and m.start > begin
    return named and m is not None and says_kin(reader, reader.clause.text(begin, m.start).rstrip("・"))


def says_kin(reader: Finder, words: str) -> bool:
    """Whether words end in a noun for what one person is to another: 両親・父."""
    frames = (f for k in range(len(words)) for f in reader.nouns.get(words[k:], ()))
    relations = (reader.ontology.relations[f.relation] for f in frames)
    return any(r.domain == r.range == ("Person",) for r in relations)
