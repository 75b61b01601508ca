"""What noun a relative clause modifies is like: quoted, glossed, somewhere, of a party."""

from __future__ import annotations

from kg.fact.argument.beside import Beside
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind

__all__ = ["dated_by", "gloss", "in_quotes", "is_named", "lies_somewhere", "of_party", "qualifies", "titled"]

_WHEN = ("後", "前", "以降", "以来", "直後", "直前")


def qualifies(phrase: Phrase) -> bool:
    """Whether a phrase is an adjective before a noun, on which the parser hung a clause: 発売した 同じ趣旨の商品."""
    own = phrase.predicate
    return own is not None and own.kind is Kind.ADJECTIVE and own.form is Form.ADNOMINAL


def in_quotes(phrase: Phrase) -> Phrase:
    """The name in quotes behind a common noun that says what it is of a kind (望遠鏡「X」); else the phrase itself."""
    after = phrase.after
    bare = not phrase.func and not phrase.comma and phrase.mention is not None
    if after is None or after.mention is None or not bare or phrase.parent is not after:
        return phrase
    described = phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL
    quoted = after.text.startswith(("「", "『")) and after.mention.kind is MentionKind.NAME
    return after if described and quoted else phrase


def dated_by(arguments: Beside, phrase: Phrase) -> Mention | None:
    """The event before or after which a noun says that something was: 4月に行われた 湊市長選後、."""
    if phrase.mention is not None or not phrase.content.endswith(_WHEN):
        return None
    event = phrase.inner[-1] if phrase.inner else None
    rest = phrase.content.rpartition(event.surface)[2] if event is not None else ""
    told = event is not None and arguments.ontology.is_a(event.type, "Event") and rest in _WHEN
    return event if told else None


def gloss(noun: Phrase) -> Phrase:
    """The name that stands behind a noun that says what it is, in apposition: 子会社、 X社; else the phrase itself."""
    name, m = noun.parent, noun.mention
    bare = m is not None and m.kind is MentionKind.NOMINAL and noun.comma and not noun.func
    return name if bare and name and name.index == noun.index + 1 and is_named(name) else noun


def is_named(phrase: Phrase) -> bool:
    """Whether a phrase has a name."""
    return phrase.named


def lies_somewhere(arguments: Beside, thing: Mention) -> bool:
    """Whether a place may be told of somebody's thing, not of whose it is: 市内にある X社の 工場, X社の 子会社・Y社."""
    classes = ("Facility", "Place", "Organization") if thing.kind is MentionKind.NAME else ("Facility",)
    return arguments.ontology.is_any(thing.type, classes)


def titled(arguments: Beside, phrase: Phrase, name: Mention) -> bool:
    """Whether a phrase is a name in quotation marks with the noun before it that says what it names: ゲーム「X」."""
    quoted = arguments.clause.text(name.end, name.end + 1) in {"」", "』"}
    return quoted and arguments.clause.tokens[phrase.begin].start < name.start - 1


def of_party(arguments: Beside, body: Mention, head: Mention) -> bool:
    """Whether the body in の only says which party the person is of that a clause tells of: 捜索を受けた A党の B議員."""
    named = head.kind is MentionKind.NAME and arguments.ontology.is_a(head.type, "Person")
    return named and arguments.ontology.is_a(body.type, "PoliticalParty")
