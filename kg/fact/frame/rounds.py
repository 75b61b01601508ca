"""The contest of which a round is told: who wins its final wins the cup (青葉カップ決勝で破り、優勝した)."""

from __future__ import annotations

from collections.abc import Sequence

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.syntax.likeness import is_league
from kg.fact.syntax.predicate import Form
from kg.model import Mention, MentionKind

__all__ = ["contest_of"]


_EARLY = ("準決勝", "準々決勝", "回戦", "予選")


def contest_of(make: ClaimMaker, told: Argument, endings: Sequence[str]) -> Argument | None:
    """What a round is of: the name in its own name, what stands with の before it, the event that the sentence has for its
    topic, or the one that a clause says somebody plays in; the argument as it is where its words end in none of the endings; none where nothing says of what a
    round is that no winner of the whole is told in (準決勝で優勝を目指す)."""
    phrase, head = told.phrase, told.head
    if phrase is None or not _ends(head.surface, endings):
        return told

    def contest(m: Mention) -> bool:
        held = make.ontology.is_a(m.type, "Event") or is_league(m)
        return m is not head and m.kind is not MentionKind.NOMINAL and held

    within = (m for m in make.clause.mentions if m.start == head.start and m.end < head.end and contest(m))
    if (named := next(within, None)) is not None:
        return Argument((named,), phrase, told.source)
    for of in reversed(make.arguments.genitive(phrase)):
        if contest(of.head):
            return Argument(of.mentions, phrase, told.source)
        for m in of.phrase.inner if of.phrase is not None else ():  # 青葉シリーズ・A対Bの第7戦
            if contest(m):
                return Argument((m,), phrase, told.source)
    for before in reversed(make.clause.phrases[: phrase.index]):
        if before.theme and before.mention is not None and contest(before.mention):
            return Argument((before.mention,), before, told.source)
    entered = _entered(make, phrase.index)
    if entered is not None:
        return Argument((entered,), phrase, told.source)
    return told if not head.surface.endswith(_EARLY) else None


def _ends(name: str, endings: Sequence[str]) -> bool:
    """Whether a name ends in the name of one of the rounds: 準決勝 is no 決勝."""
    early = next((e for e in _EARLY if name.endswith(e)), "")
    return any(name.endswith(e) and (not early or early in e) for e in endings)


def _entered(make: ClaimMaker, index: int) -> Mention | None:
    """The contest in which a clause before says that whoever it describes takes part, be it but a discipline: 男子団体に
    出場している 高木選手は決勝で…."""
    playing = make.ontology.constructions.participation
    for clause in reversed(make.clause.phrases[:index]):
        predicate = clause.predicate
        if predicate is None or predicate.form is not Form.ADNOMINAL:
            continue
        if any(f.relation in playing for f in make.ontology.frames.of(predicate.lemmas)):
            played = (m for c in clause.children if c.case == "に" for m in (c.mention, *c.inner) if m is not None)
            return next((m for m in played if make.ontology.is_a(m.type, "Event")), None)
    return None
