"""What a clause leaves out because everybody has it in mind: the bill that is voted on (中国は賛成した)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kg.fact.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind

__all__ = ["recalled"]

_BACK = 3  # sentences that one looks back
_TAKEN = {"に", "を", "と", "に対して", "について", "への"}  # where the thing would stand
_SIDES = {"を", "が", "に", "", "について"}  # where it stood when it was spoken of


def recalled(
    make: ClaimMaker, predicate: Predicate, endings: Sequence[str], fixed: Collection[int] = ()
) -> Argument | None:
    """The last thing spoken of whose words end in one of the endings, for a clause that writes whoever acts and no object
    but the `fixed` phrases of its wording (拒否権を行使した); None where the clause writes one, or is no clause by itself."""
    phrase = predicate.phrase
    if predicate.kind is not Kind.VERB or predicate.passive or predicate.form in {Form.ADNOMINAL, Form.QUOTED}:
        return None
    if any(c.case in _TAKEN and not c.values and c.index not in fixed for c in phrase.children):
        return None
    arguments = make.arguments
    own = arguments.case(phrase, "が") or next(iter(arguments.topics(phrase)), None)
    if own is None or own.head.kind is MentionKind.NOMINAL:
        return None
    here: ClaimMaker | None = make
    for distance in range(_BACK + 1):
        if here is None:
            return None
        last = phrase.begin if distance == 0 else len(here.clause.tokens)
        found = _last(here, endings, last)
        if found is not None:
            return Argument((found,), None, "sibling")
        here = here.before
    return None


def _last(make: ClaimMaker, endings: Sequence[str], stop: int) -> Mention | None:
    """The last mention before a token that ends so and is spoken of by itself."""
    for phrase in reversed(make.clause.phrases):
        m = phrase.mention
        if phrase.end > stop or m is None or m.kind is MentionKind.PRONOUN:
            continue
        if phrase.case in _SIDES and m.surface.endswith(tuple(endings)):
            return m
    return None
