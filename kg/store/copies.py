"""Wire copies and reprints: documents that say the same in the same words are one source, however many print them.

Two documents are copies where most sentences of the shorter one stand word for word in the longer (containment of
sentence sets; Broder 1997, with sentences for shingles, since reprints shorten and retitle but seldom reword).
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from kg.model import Extraction, Fact

__all__ = ["sources", "sources_of"]

CONTAINED = 0.6  # share of the shorter document's sentences
MANY = 100  # documents with the same sentence: a formula of the trade, not a sign of copying
SHORTEST = 10  # characters; shorter sentences are formulas that many articles share


def sources(extractions: Iterable[Extraction]) -> dict[str, str]:
    """Document -> the document that stands for its source: itself, or the first by identifier of its copies."""
    texts: dict[str, frozenset[str]] = {}
    for extraction in extractions:
        text = extraction.document.text
        spans = extraction.sentences or ((0, len(text)),)
        said = (_plain(text[start:end]) for start, end in spans)
        texts[extraction.document.id] = frozenset(s for s in said if len(s) >= SHORTEST)
    holders: dict[str, list[str]] = defaultdict(list)
    for document in sorted(texts):
        for sentence in texts[document]:
            holders[sentence].append(document)
    shared: Counter[tuple[str, str]] = Counter()
    for documents in holders.values():
        if len(documents) <= MANY:
            shared.update(combinations(documents, 2))
    parent = {document: document for document in texts}

    def root(document: str) -> str:
        while parent[document] != document:
            document = parent[document]
        return document

    for (a, b), count in sorted(shared.items()):
        if count >= CONTAINED * min(len(texts[a]), len(texts[b])):
            first, second = sorted((root(a), root(b)))
            parent[second] = first
    return {document: root(document) for document in texts}


def sources_of(fact: Fact, of: Mapping[str, str]) -> tuple[str, ...]:
    """The independent sources that say a fact, by `sources`."""
    return tuple(sorted({of.get(e.document, e.document) for e in fact.evidence}))


def _plain(sentence: str) -> str:
    return "".join(unicodedata.normalize("NFKC", sentence).split()).rstrip("。.!?")
