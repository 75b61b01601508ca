"""What the recogniser of names looks at: the word, its neighbours, its compound, brackets, and what governs it.

Features are strings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kg.mention.parts import Part, part, runs
from kg.model import Sentence, Token

__all__ = ["PAIRED", "Clusters", "Features", "Words", "beside", "labels_around", "paired", "pairs", "shape"]

Clusters = Mapping[int, Sequence[int]]  # number of clusters -> the cluster of each row of the word vectors
Words = tuple[str, ...]

_TAGS = {"名詞": "N", "助詞": "J", "補助記号": "Y", "接尾辞": "F", "接頭辞": "H", "動詞": "V", "助動詞": "X"}
# Of a token's own features those that its neighbours and its compound have a part in, first the four that two neighbours
# have together: word, part of speech, shape, cluster, last piece, large cluster.
_BRIEF = (0, 1, 3, 18, 14, 19)
_WORD, _MIDDLE, _LAST, _LARGE = 0, 3, 4, 5  # places among them
PAIRED = 4


def shape(text: str) -> str:
    """The kinds of characters of a word, runs of one kind once: 三菱UFJ -> 漢A, ミニ -> カ, W3C -> A0A."""
    out: list[str] = []
    for c in text:
        kind = _kind(c)
        if not out or out[-1] != kind:
            out.append(kind)
    return "".join(out[:6])


def _kind(c: str) -> str:
    if "ァ" <= c <= "ヺ" or c == "ー":
        return "カ"
    if "ぁ" <= c <= "ゟ":
        return "か"
    if "A" <= c <= "Z":
        return "A"
    if "a" <= c <= "z":
        return "a"
    if c.isdigit():
        return "0"
    if "一" <= c <= "鿿" or c in "々〆ヶ":
        return "漢"
    return "x" if c.isalpha() else c


class Features:
    """Features of the tokens of a sentence, as strings. What depends on one token alone, on two neighbours or on the
    labels beside is had by itself too, so that a trained model can keep the sums of its weights."""

    def __init__(self, clusters: Clusters) -> None:
        self._small, self._middle, self._large = (clusters[k] for k in sorted(clusters))

    def brief(self, own: Words) -> Words:
        """Those of a token's own features that others beside it need: what `rest` and `pairs` take."""
        return tuple(own[k] for k in _BRIEF)

    def views(self, token: Token) -> tuple[Words, ...]:
        """What a token adds at its own place, and to the tokens 2 and 1 after it, 1 and 2 before it."""
        text = unicodedata.normalize("NFKC", token.surface)
        word = "".join("0" if c.isdigit() else c for c in text.casefold())
        tag, form, row = _tag(token.tag), shape(text), token.vector
        pieces = token.parts or (text,)
        small, middle, large = (self._small[row], self._middle[row], self._large[row]) if row >= 0 else (-1, -1, -1)
        own = (
            f"w={word}",
            f"t={tag}",
            f"t0={tag[:2]}",
            f"x={form}",
            f"tx={tag}{form}",
            f"xk={form}{row >= 0}",
            f"n={min(len(text), 8)}",
            f"xn={form}{min(len(text), 8)}",
            f"p1={text[0]}",
            f"p2={text[:2]}",
            f"s1={text[-1]}",
            f"s2={text[-2:]}",
            f"s3={text[-3:]}",
            f"f={pieces[0]}",
            f"l={pieces[-1]}",
            f"c={min(len(pieces), 4)}",
            f"v={row}",
            f"u={small}",
            f"m={middle}",
            f"g={large}",
            f"tm={tag}{middle}",
        )
        far = [(f"{s}w={word}", f"{s}t={tag}", f"{s}m={middle}", f"{s}u={small}") for s in "abde"]
        near = [(f"{s}x={form}", f"{s}s={text[-1]}", f"{s}g={large}", f"{s}l={pieces[-1]}") for s in "bd"]
        return own, far[0], far[1] + near[0], far[2] + near[1], far[3]

    def of(self, sentence: Sentence) -> list[list[str]]:
        """The features of each token of a sentence, in order."""
        tokens = sentence.tokens
        n = len(tokens)
        views = [self.views(t) for t in tokens]
        briefs = [self.brief(own) for own, *_ in views]
        out = self.rest(sentence, briefs, list)
        for i, here in enumerate(out):
            here += views[i][0]
            for k, away in enumerate((-2, -1, 1, 2), 1):
                if 0 <= i + away < n:
                    here += views[i + away][k]
            if i:
                before, after = pairs(briefs[i - 1], briefs[i])
                out[i - 1] += before
                here += after
            here += beside(*labels_around(tokens, i))
        return out

    def rest(
        self,
        sentence: Sentence,
        made: Sequence[Words],
        look: Callable[[Iterable[str]], list[Any]],
        kept: dict[tuple[Any, ...], list[Any]] | None = None,
    ) -> list[list[Any]]:
        """What depends on more of the sentence: compounds, brackets, its ends; features as `look` gives them, which
        looks those of a compound up once for all its tokens; `made` is `brief` of each token. In `kept` is put what was
        looked up, for the next sentence with the same `look`."""
        out: list[list[Any]] = [[] for _ in sentence.tokens]
        kept = {} if kept is None else kept
        self._compounds(sentence.tokens, made, out, look, kept)
        self._brackets(sentence.tokens, made, out, look)
        out[0] += _once("bos", look, kept)
        out[-1] += _once("eos", look, kept)
        return out

    def _compounds(
        self,
        tokens: Sequence[Token],
        made: Sequence[Words],
        out: list[list[Any]],
        look: Callable[[Iterable[str]], list[Any]],
        kept: dict[tuple[Any, ...], list[Any]],
    ) -> None:
        """A token's compound: where it stands in it, what ends it, what comes before and after, what governs it."""
        n = len(tokens)
        parts = [part(t) for t in tokens]
        told = look(self._predicate(parts, tokens, made))
        for begin, end in runs(tokens, parts, [False] * n):
            last = made[end - 1]
            after = tokens[end].surface if end < n else "$"
            after2 = tokens[end + 1].surface if end + 1 < n else "$"
            before = tokens[begin - 1].surface if begin else "^"
            head = tokens[end - 1].head
            governor = made[head] if not begin <= head < end else last
            middle = last[_MIDDLE]
            if (around := kept.get(("R", before, after, after2))) is None:
                around = look((f"R={after}", f"RR={after}{after2}", f"L={before}", f"LR={before}{after}"))
                kept["R", before, after, after2] = around
            if (ending := kept.get(last)) is None:
                ending = kept[last] = look((f"E{last[_LAST]}", f"E{last[_LARGE]}", f"E{middle}"))
            if (governed := kept.get((governor, after))) is None:
                governed = look((f"G{governor[_LARGE]}{after}", f"G{governor[_MIDDLE]}{after}"))
                kept[governor, after] = governed
            common = [*around, *ending, *governed]
            if after in "はが":
                common += told
            if end - begin == 1:
                common += _once("alone", look, kept)
            for i in range(begin, end):
                ahead, behind = min(i - begin, 3), min(end - 1 - i, 3)
                if (placed := kept.get((ahead, behind, middle))) is None:
                    placed = look((f"P={ahead}{behind}", f"PE={ahead}{behind}{middle}"))
                    kept[ahead, behind, middle] = placed
                out[i] += common
                out[i] += placed

    def _predicate(self, parts: Sequence[Part], tokens: Sequence[Token], made: Sequence[Words]) -> list[str]:
        """What a sentence says that its topic is or does: Xは…企業である."""
        for i in range(len(tokens) - 1, -1, -1):
            if parts[i] in (Part.NOUN, Part.SUFFIX):
                own = made[i]
                return [f"Z{own[_LAST]}", f"Z{own[_LARGE]}", f"Z{own[_MIDDLE]}"]
            if tokens[i].tag.startswith("動詞"):
                return [f"ZV{made[i][_MIDDLE]}"]
        return []

    def _brackets(
        self,
        tokens: Sequence[Token],
        made: Sequence[Words],
        out: list[list[Any]],
        look: Callable[[Iterable[str]], list[Any]],
    ) -> None:
        """Which brackets a token stands in, and what stands right outside them."""
        opened: list[int] = []
        for i, token in enumerate(tokens):
            if token.tag == "補助記号-括弧開":
                opened.append(i)
            elif token.tag == "補助記号-括弧閉" and opened:
                begin = opened.pop()
                if i - begin > 24:
                    continue
                mark = tokens[begin].surface
                before = made[begin - 1][_LARGE] if begin else "^"
                after = made[i + 1][_WORD] if i + 1 < len(tokens) else "$"
                length = min(i - begin - 1, 6)
                for k in range(begin + 1, i):
                    place = "1" if k == begin + 1 else "9" if k == i - 1 else "5"
                    out[k] += look(
                        (f"Q={mark}{place}", f"Qn={mark}{length}", f"Qb={mark}{before}", f"Qa={mark}{after}")
                    )


def _once(
    feature: str, look: Callable[[Iterable[str]], list[Any]], kept: dict[tuple[Any, ...], list[Any]]
) -> list[Any]:
    """What a feature that many tokens have is looked up as."""
    if (found := kept.get((feature,))) is None:
        found = kept[feature,] = look((feature,))
    return found


def paired(left: Words, right: Words) -> list[tuple[str, str]]:
    """What two neighbours have together, by `brief` of each: words, parts of speech, shapes, clusters."""
    return list(zip(left[:PAIRED], right[:PAIRED], strict=True))


def pairs(left: Words, right: Words) -> tuple[list[str], list[str]]:
    """What that adds to the left and to the right one, as features."""
    both = [f"{a}|{b}" for a, b in paired(left, right)]
    return ["+" + pair for pair in both], ["-" + pair for pair in both]


def labels_around(tokens: Sequence[Token], i: int) -> tuple[str | None, str, str, str | None]:
    """GiNZA's own label before a token, at it, its part of speech, and the label after it."""
    return (
        tokens[i - 1].ner if i else None,
        tokens[i].ner,
        tokens[i].tag,
        tokens[i + 1].ner if i + 1 < len(tokens) else None,
    )


def beside(before: str | None, label: str, tag: str, after: str | None) -> list[str]:
    """What GiNZA's labels add."""
    out = [f"r={label}", f"rt={label}{tag}"]
    if before is not None:
        out.append(f"br={before}")
    if after is not None:
        out.append(f"dr={after}")
    return out


def _tag(tag: str) -> str:
    pieces = tag.split("-")
    return _TAGS.get(pieces[0], pieces[0][:1]) + "".join(p[:2] for p in pieces[1:4])
