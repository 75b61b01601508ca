"""Gapping: one verb written once for several rows of arguments (殊勲賞にはA、敢闘賞にはBが選ばれた; AはXを、BはYを買収した).

The row beside the verb has its arguments in some cases; each row before it has them in the same cases, the last of them
bare before a comma, or has all but the last, which the rows share (3日にA国が、4日にはB国がX国を承認した).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.fact.argument.arguments import Argument, Arguments
from kg.fact.argument.counted import counted_by
from kg.fact.frame.owner import owners
from kg.fact.syntax.likeness import each_told
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind

__all__ = ["in_row", "rows"]

_LAST = ("が", "を", "に", "へ", "で", "と", "から", "として")
_FIRST = {"は", "には", "に", "が", "も", "では", "で", "を", "として"}
_TOPICS = {"は", "も", "が"}
_LONGEST = 4  # arguments of a row
_WIDEST = 12  # phrases that a row may reach back over


def rows(arguments: Arguments, predicate: Predicate, fixed: Collection[int] = ()) -> Iterator[dict[int, Phrase]]:
    """The rows before the one beside the verb, nearest first: for the index of a phrase beside the verb, the phrase that
    stands for it in the row. `fixed` are the phrases that belong to the verb (本社を置く)."""
    if predicate.kind is Kind.NOUN and not predicate.headline:
        return
    for lists in (False, True):
        found = tuple(_rows(arguments, _beside(arguments, predicate.phrase, fixed, lists), lists))
        yield from found
        if found:
            return


def _rows(arguments: Arguments, beside: Sequence[Phrase], lists: bool) -> Iterator[dict[int, Phrase]]:
    """`rows` for the arguments beside the verb, each with the names before it that may be in one list with it."""
    for i in range(len(beside) - 2, -1, -1):
        at = _opening(arguments, beside[i], lists)
        found = False
        while row := _before(arguments, beside[i:], at):
            yield {own.index: other for own, other in zip(beside[i:], row, strict=False)}
            at = _opening(arguments, row[0], lists)
            found = True
        if found:
            return


def in_row(arguments: Arguments, argument: Argument, row: dict[int, Phrase]) -> Argument | None:
    """The argument that a row has in the place of one beside the verb; the same one where the rows share it, None where
    the row names nothing there."""
    own = argument.phrase
    if own is not None and own.index not in row and own.func in {"の", ""}:  # whose X, whose Y
        held = own.parent
        while held is not None and held.index not in row and not held.func:  # 高木さんの 小説 「X」に
            held = held.parent
        if held is not None and held.index in row:
            things = arguments.group(row[held.index])
            return owners(arguments, Argument(things, row[held.index], argument.source)) if things else None
    if argument.phrase is None or argument.phrase.index not in row:
        return argument
    phrase = row[argument.phrase.index]
    named = arguments.group(phrase) or tuple(counted_by(arguments, phrase))  # Aら3人を贈賄容疑で、Bを収賄容疑で逮捕した
    return Argument(named, phrase, argument.source) if named else None


def _beside(arguments: Arguments, verb: Phrase, fixed: Collection[int], lists: bool) -> list[Phrase]:
    """The arguments right before a verb in order, nothing but their modifiers and what is only said of how between them."""
    phrases = [p for p in arguments.clause.phrases[: verb.index] if p.index not in fixed]
    last = next((p for p in reversed(phrases) if p.parent is verb and _marked(p)), None)
    if last is None or last.topic or last.case not in _LAST or (last.mention is None and last.case != "で"):
        return []
    between = [p for p in phrases if p.index > last.index and (p.parent is None or p.parent.index not in fixed)]
    if any(p.mention is not None or p.case == "を" for p in between):
        return []
    out = [last]
    while (start := _opening(arguments, out[0], lists)) > 0 and len(out) < _LONGEST:
        before = arguments.clause.phrases[start - 1]
        if before.func not in _FIRST or before.func == out[0].func or before.adnominal:
            break
        out.insert(0, before)
    return out


def _same_case(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases stand in one case, a topic or not: 会長にAを、社長にはBを迎える; Aが1位で、Bも2位で入った."""
    if {one.func, other.func} == {"は", "には"}:
        return True  # A賞にはXが、B賞は Yが選ばれた
    a, b = (p.func if p.func in _TOPICS else p.func.rstrip("はも") for p in (one, other))
    return a == b or (a in _TOPICS and b in _TOPICS)


def _marked(phrase: Phrase) -> bool:
    return bool(phrase.func) and (phrase.mention is not None or bool(phrase.case))


def _before(arguments: Arguments, beside: Sequence[Phrase], at: int) -> list[Phrase]:
    """The row that ends right before the phrase `at`, and has what some of the arguments beside the verb have, the first
    and on: those behind may be shared by all rows (3日にA国が、4日にはB国がX国を承認した)."""
    phrases = arguments.clause.phrases
    for n in range(len(beside), 1, -1) if at >= 2 else ():
        second = phrases[at - 1]
        bare = n == len(beside) and not second.func and second.comma
        if bare and second.mention is None and phrases[at - 2].func == beside[n - 1].func:
            second = phrases[at - 2]  # 殊勲賞に 高木選手が 2度目、
        named = second.mention is not None or second.content == beside[n - 1].content  # 詐欺の 疑いで、
        if not named or not (bare or (second.comma and _same_case(second, beside[n - 1]))):
            continue
        row = [second]
        for own in reversed(beside[: n - 1]):
            start = _opening(arguments, row[0])
            opened = phrases[start - 1] if start else None
            if opened is None or at - start > _WIDEST or not _same_case(opened, own):
                break
            row.insert(0, opened)
        if len(row) == n and all(_alike(arguments, a, b) for a, b in zip(row, beside, strict=False)):
            return row
    return []


def _opening(arguments: Arguments, phrase: Phrase, lists: bool = False) -> int:
    """The index of the first phrase of an argument: what modifies it, and the members of its list, are before its head."""
    phrases = arguments.clause.phrases
    i = phrase.index
    while i > 0:
        before = phrases[i - 1]
        clause = before.predicate
        modifies = before.adnominal or before.case == "の" or (not before.func and not before.comma)
        listed = before.case in {"と", "や"} and not before.topic and before.mention is not None
        listed = listed and not each_told(phrases, before, phrases[i])
        listed |= _apposed(arguments, before, phrases[i])  # 社長、高木容疑者を
        listed |= lists and before.comma and not before.func and before.mention in arguments.group(phrase)
        if clause is not None and clause.form is not Form.ADNOMINAL and clause.kind is not Kind.NOUN:
            return i
        if not (modifies or listed):
            return i
        i -= 1
    return i


def _apposed(arguments: Arguments, post: Phrase, person: Phrase) -> bool:
    """Whether a comma parts somebody from the post or trade that he has: 海浜電機社長、高木誠容疑者."""
    told, named = post.mention, person.mention
    if told is None or named is None or post.func or not post.comma or named.kind is not MentionKind.NAME:
        return False
    people = all(arguments.ontology.is_a(m.type, "Person") for m in (told, named))
    return people and told.kind is MentionKind.NOMINAL


def _alike(arguments: Arguments, one: Phrase, other: Phrase) -> bool:
    """Whether two phrases may stand in one place: names with names, whose classes the frame asks for; else what is of
    one kind."""
    a, b = one.mention or next(iter(counted_by(arguments, one)), None), other.mention
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
