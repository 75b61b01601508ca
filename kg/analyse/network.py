"""GiNZA's trained weights, out of the pipeline that spaCy loads, put into layers of our own.

Of ja_ginza, the vectors of words (tok2vec), the parser, the entities and the parts of speech (morphologizer) are read;
what they give is the same. Raises
`ValueError` for a parser of another shape.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from kg.analyse.dependency import DependencyParser
from kg.analyse.encoder import Encoder
from kg.analyse.entities import EntityRecogniser
from kg.analyse.layers import Affine, Maxout
from kg.analyse.words import Words

__all__ = ["Network"]


class Network:
    """The parts of a loaded pipeline `nlp`, as functions of words and vectors."""

    def __init__(self, nlp: Any) -> None:
        from spacy.parts_of_speech import NAMES

        vectors = nlp.vocab.vectors.key2row
        strings = nlp.vocab.strings

        def row(surface: str, lemma: str) -> int:
            found = vectors.get(strings[surface])
            return int(vectors.get(strings[lemma], -1) if found is None else found)

        self.words = Words(nlp.tokenizer.tokenizer, row)
        embed, encode = nlp.get_pipe("tok2vec").model.layers
        self.encoder = Encoder(_Embed(nlp, embed), [_maxout(layer) for layer in encode.layers[0].layers])
        parser, ner, tagger = (nlp.get_pipe(name) for name in ("parser", "ner", "morphologizer"))
        self._into_parser, self._into_ner = (_last(p.model.get_ref("tok2vec"), "linear") for p in (parser, ner))
        tags = _last(tagger.model, "softmax")
        inner = (self._into_parser, self._into_ner, tags)
        self._inner = Affine(
            np.ascontiguousarray(np.concatenate([n.get_param("W") for n in inner]).T),
            np.concatenate([n.get_param("b") for n in inner]),
        )
        self._cuts = np.cumsum([n.get_dim("nO") for n in inner])
        self.parser = DependencyParser(*_transitions(parser))
        self.entities = EntityRecogniser(*_transitions(ner))
        self.pos = [NAMES[tagger.cfg["labels_pos"][label]] for label in tagger.labels]

    def vectors(self, sentences: Sequence[Sequence[str]]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """What the parser reads, what the recogniser of entities reads, and the index into `pos` of every word."""
        inner = self._inner(self.encoder(sentences))
        first, second, third = self._cuts.tolist()
        return (
            np.ascontiguousarray(inner[:, :first]),
            np.ascontiguousarray(inner[:, first:second]),
            inner[:, second:third].argmax(axis=1),
        )


class _Embed:
    """The vector of a word from its letters: hashed (Svenstrup et al. 2017) and from the table of word vectors."""

    def __init__(self, nlp: Any, model: Any) -> None:
        from spacy.attrs import SHAPE

        self._ops = model.ops
        self._strings = nlp.vocab.strings
        self._shape = nlp.vocab.lex_attr_getters[SHAPE]
        self._hashed = [(n.get_param("E"), n.attrs["seed"]) for n in model.walk() if n.name == "hashembed"]
        self._table = nlp.vocab.vectors
        static = next(n for n in model.walk() if n.name == "static_vectors")
        self._static = np.ascontiguousarray(static.get_param("W").T)
        self._mix = _maxout(model)

    def __call__(self, words: Sequence[str]) -> np.ndarray:
        strings = self._strings
        letters = np.array([strings[w] for w in words], dtype=np.uint64)
        shapes = np.array([strings[self._shape(w)] for w in words], dtype=np.uint64)
        parts = []
        for ids, (table, seed) in zip((letters, shapes), self._hashed, strict=True):
            keys = self._ops.hash(ids, seed) % len(table)
            parts.append(table[keys].sum(axis=1))
        rows = self._table.find(keys=letters)
        known = self._table.data[rows] @ self._static
        known[rows < 0] = 0
        return self._mix(np.concatenate([*parts, known], axis=1))


def _last(model: Any, name: str) -> Any:
    return [n for n in model.walk() if n.name == name][-1]


def _maxout(model: Any) -> Maxout:
    inner = next(n for n in model.walk() if n.name == "maxout")
    norm = next(n for n in model.walk() if n.name == "layernorm")
    return Maxout.of(inner.get_param("W"), inner.get_param("b"), norm.get_param("G"), norm.get_param("b"))


def _transitions(pipe: Any) -> tuple[Any, ...]:
    lower, upper = pipe.model.get_ref("lower"), pipe.model.get_ref("upper")
    actions = [pipe.moves.get_class_name(k) for k in range(pipe.moves.n_moves)]
    return (
        lower.get_param("W"),
        lower.get_param("b"),
        lower.get_param("pad"),
        upper.get_param("W"),
        upper.get_param("b"),
        actions,
    )
