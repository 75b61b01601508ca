"""Bunsetsu from a dependency tree, as GiNZA's recogniser finds them (ginza.bunsetu_recognizer), on plain lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.model import Bunsetsu

__all__ = ["HEAD", "bunsetsu", "starts"]

HEAD = "_bunsetu"  # GiNZA's parser marks with it the label of a word that heads a bunsetsu


class _Tree:
    """Heads with what is below each word: the first and last word of its subtree."""

    def __init__(self, heads: Sequence[int]) -> None:
        self.heads = heads
        n = len(heads)
        self.left, self.right = list(range(n)), list(range(n))
        changed = True
        while changed:  # once or twice: the arcs do not cross, but may nest against the order of the words
            changed = False
            for k in (*range(n), *range(n - 1, -1, -1)):
                h = heads[k]
                if self.left[k] < self.left[h]:
                    self.left[h] = self.left[k]
                    changed = True
                if self.right[k] > self.right[h]:
                    self.right[h] = self.right[k]
                    changed = True

    def ancestors(self, word: int) -> list[int]:
        out = []
        while self.heads[word] != word:
            word = self.heads[word]
            out.append(word)
        return out


def starts(heads: Sequence[int]) -> list[int]:
    """Where the trees of a text begin: more than once where the parser found several roots."""
    roots = [k for k, h in enumerate(heads) if k == h]
    if len(roots) < 2:
        return [0] if heads else []
    tree = _Tree(heads)
    return sorted({tree.left[k] for k in roots})


def bunsetsu(
    heads: Sequence[int],
    marked: Sequence[bool],
    pos: Sequence[str],
    marks: Sequence[bool],
    entities: Sequence[tuple[int, int]],
) -> tuple[Bunsetsu, ...]:
    """The bunsetsu of one text: `heads` of its words (a root's own index), whether the parser `marked` a word as a
    bunsetsu's head, parts of speech, which words are punctuation `marks` or blanks, and the entities as (begin, end)."""
    tree = _Tree(heads)
    chosen = _heads(heads, marked, pos, entities)
    spans = _spans(chosen, _first_words(tree, chosen), set(starts(heads)), len(heads))
    of = {}
    for k, (begin, end) in enumerate(spans):
        for word in range(begin, end):
            of[word] = k
    out = []
    for k, (begin, end) in enumerate(spans):
        head = _root(tree, begin, end, marks)
        governor = of[heads[head]]
        out.append(Bunsetsu(begin, end, head, governor if governor != k else -1))
    return tuple(out)


def _heads(
    heads: Sequence[int], marked: Sequence[bool], pos: Sequence[str], entities: Sequence[tuple[int, int]]
) -> list[int]:
    chosen = [m or h == k for k, (h, m) in enumerate(zip(heads, marked, strict=True))]
    for k in range(len(heads)):  # subtrees that no marked word covers
        if chosen[k]:
            word = k
            while heads[word] < word and not chosen[heads[word]]:
                chosen[heads[word]] = pos[heads[word]] != "PUNCT"
                word = heads[word]
            chosen[heads[word]] = True
    for begin, end in entities:  # an entity governed by one word is one bunsetsu at most
        head = outer = None
        for word in range(begin, end):
            governor = heads[word]
            if governor == word or not begin <= governor < end:
                if outer is None:
                    head, outer = word, governor
                elif outer != governor:
                    break
        else:
            for word in range(begin, end):
                if head is not None and word != head:
                    chosen[word] = False
    return [k for k, c in enumerate(chosen) if c]


def _first_words(tree: _Tree, chosen: Sequence[int]) -> set[int]:
    first = {0}
    left, right = tree.left, tree.right
    for one, other in pairwise(chosen):
        if right[one] + 1 == left[other] or right[one] >= other:
            first.add(left[other])
        elif one <= left[other]:
            first.add(right[one] + 1)
        else:
            first.add(_between(tree, one, other))
    return first


def _between(tree: _Tree, one: int, other: int) -> int:
    """Words between two bunsetsu belong to the one whose branch is nearer."""
    before, after = set(tree.ancestors(one)), set(tree.ancestors(other))
    for word in range(tree.right[one] + 1, tree.left[other]):
        for above in (word, *tree.ancestors(word)):
            if above in after:
                return above
            if above in before:
                break
    return tree.right[one] + 1


def _spans(chosen: Sequence[int], first: set[int], begins: set[int], count: int) -> list[tuple[int, int]]:
    """The stretch of words around each head: back to where a bunsetsu or a tree begins, on to the next bunsetsu."""
    out = []
    for head in chosen:
        begin, end = head, head + 1
        while begin > 0 and begin not in first and begin not in begins:
            begin -= 1
        while end < count and end not in first:
            end += 1
        out.append((begin, end))
    return out


def _root(tree: _Tree, begin: int, end: int, marks: Sequence[bool]) -> int:
    """The word of a stretch that is nearest to the root, the first of several; a mark that governs nothing comes last,
    as in spaCy's `Span.root`."""
    if end - begin == 1:
        return begin
    heads = tree.heads
    outer = [k for k in range(begin, end) if heads[k] == k or not begin <= heads[k] < end]
    if len(outer) == 1:
        return outer[0]

    def far(word: int) -> int:
        if heads[word] == word:
            return -1
        return len(heads) if marks[word] and word not in heads else len(tree.ancestors(word))

    return min(outer, key=far)
