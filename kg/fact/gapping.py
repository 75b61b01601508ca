"""Gapping: one verb written once for several rows of arguments (殊勲賞にはA、敢闘賞にはBが選ばれた; AはXを、BはYを買収した).

The row beside the verb has its last two arguments in some cases; each row before it has the same first case, and its
second argument bare before a comma, or in the same case too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kg.fact.arguments import Argument, Arguments
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form, Kind, Predicate
from kg.model import MentionKind

__all__ = ["in_row", "rows"]

_LAST = ("が", "を", "に", "へ", "で", "と", "から")
_FIRST = {"は", "には", "に", "が", "も", "では", "で", "を", "として"}
_WIDEST = 12  # phrases that a row may reach back over


def rows(arguments: Arguments, predicate: Predicate, fixed: Collection[int] = ()) -> Iterator[dict[int, Phrase]]:
    """The rows before the one beside the verb, nearest first: for the index of a phrase beside the verb, the phrase that
    stands for it in the row. `fixed` are the phrases that belong to the verb (本社を置く)."""
    if predicate.kind is Kind.NOUN and not predicate.headline:
        return
    pair = _beside(arguments, predicate.phrase, fixed)
    if pair is None:
        return
    first, last = pair
    at = _opening(arguments, first)
    while (row := _before(arguments, first, last, at)) is not None:
        yield {first.index: row[0], last.index: row[1]}
        at = _opening(arguments, row[0])


def in_row(arguments: Arguments, argument: Argument, row: dict[int, Phrase]) -> Argument | None:
    """The argument that a row has in the place of one beside the verb; the same one where the rows share it, None where
    the row names nothing there."""
    own = argument.phrase
    if own is not None and own.index not in row and own.func == "の":  # whose X, whose Y
        held = own.parent
        while held is not None and held.index not in row and not held.func:  # 高木さんの 小説 「X」に
            held = held.parent
        if held is not None and held.index in row:
            owners = arguments.genitive(row[held.index])
            return owners[-1] if owners else None
    if argument.phrase is None or argument.phrase.index not in row:
        return argument
    phrase = row[argument.phrase.index]
    named = arguments.group(phrase) or tuple(arguments.counted(phrase))  # Aら3人を贈賄容疑で、Bを収賄容疑で逮捕した
    return Argument(named, phrase, argument.source) if named else None


def _beside(arguments: Arguments, verb: Phrase, fixed: Collection[int]) -> tuple[Phrase, Phrase] | None:
    """The two arguments right before a verb, nothing but their modifiers and what is only said of how between them."""
    phrases = [p for p in arguments.clause.phrases[: verb.index] if p.index not in fixed]
    last = next((p for p in reversed(phrases) if p.parent is verb and _marked(p)), None)
    if last is None or last.topic or last.case not in _LAST or last.mention is None:
        return None
    between = [p for p in phrases if p.index > last.index and (p.mention is not None or p.case == "を")]
    start = _opening(arguments, last)
    if between or start == 0:
        return None
    first = arguments.clause.phrases[start - 1]
    return (first, last) if first.func in _FIRST and first.func != last.func and not first.adnominal else None


def _marked(phrase: Phrase) -> bool:
    return bool(phrase.func) and (phrase.mention is not None or bool(phrase.case))


def _before(arguments: Arguments, first: Phrase, last: Phrase, at: int) -> tuple[Phrase, Phrase] | None:
    """The row that ends right before the phrase `at`."""
    phrases = arguments.clause.phrases
    if at < 2:
        return None
    second = phrases[at - 1]
    bare, comma = not second.func and second.comma, second.comma
    if bare and second.mention is None and phrases[at - 2].func == last.func:  # 殊勲賞に 高木選手が 2度目、
        second = phrases[at - 2]
    if second.mention is None or not (bare or (second.func == last.func and comma)):
        return None
    if not _alike(arguments, second, last):
        return None
    start = _opening(arguments, second)
    if start == 0 or at - start > _WIDEST:
        return None
    opened = phrases[start - 1]
    return (opened, second) if opened.func == first.func and _alike(arguments, opened, first) else None


def _opening(arguments: Arguments, phrase: Phrase) -> int:
    """The index of the first phrase of an argument: what modifies it, and the members of its list, are before its head."""
    phrases = arguments.clause.phrases
    i = phrase.index
    while i > 0:
        before = phrases[i - 1]
        clause = arguments.predicates.get(before.index)
        modifies = before.adnominal or before.case == "の" or (not before.func and not before.comma)
        listed = before.case in {"と", "や"} and not before.topic and before.mention is not None
        if clause is not None and clause.form is not Form.ADNOMINAL and clause.kind is not Kind.NOUN:
            return i
        if not (modifies or listed):
            return i
        if before.topic:
            return i
        i -= 1
    return i


def _alike(arguments: Arguments, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases may stand in one place: names with names, whose classes the frame asks for; else what is of
    one kind."""
    a, b = one.mention or next(iter(arguments.counted(one)), None), other.mention
    if a is None or b is None:
        return a is b
    if (
        a.kind is b.kind is MentionKind.NAME
        or {a.type, b.type} & {"", "Thing"}
        or MentionKind.PRONOUN in {a.kind, b.kind}
    ):
        return True
    is_a = arguments.ontology.is_a
    if is_a(a.type, b.type) or is_a(b.type, a.type):
        return True
    return any(is_a(a.type, top) and is_a(b.type, top) for top in ("Agent", "Place", "Product", "Work", "Event"))
