"""The name of what a common noun tells, given right before it: 「X」という商品, 「X」と呼ばれる装置, 「X」や「Y」のサービス."""

from __future__ import annotations

from collections.abc import Callable

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.fact.words import Words
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["named"]

_QUOTED = ("」の", "』の")


def named(
    clause: Clause, ontology: Ontology, words: Words, row: Callable[[Phrase], tuple[Mention, ...]], phrase: Phrase
) -> tuple[Mention, ...]:
    """What a phrase's noun is called; of quoted names with の only where the noun says no more than of which kind they are.
    `row` gives the mentions coordinated in a phrase."""
    for child in reversed(phrase.children):
        if child.mention is not None and child.mention.kind is MentionKind.NAME:
            quoted = child.text.removesuffix(child.func).endswith(("」", "』"))  # 「X」との名; 隣国との国境
            if child.func == "という" or (child.func == "との" and quoted):
                return (child.mention,)
            told = child.index == phrase.index - 1 and child.text.endswith(_QUOTED)
            bears = phrase.content.endswith(words.borne) and not phrase.content.startswith(words.unborne)
            if told and bears and not ontology.is_a(child.mention.type, "Agent"):
                return row(child)
        if clause.tokens[child.head].lemma in words.naming:
            for name in child.children:
                if name.case == "と" and name.mention is not None and name.mention.kind is MentionKind.NAME:
                    return (name.mention,)
    return ()
