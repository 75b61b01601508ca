"""Sentences as GiNZA parses them (Matsuda 2020, ja_ginza: UD_Japanese-BCCWJ dependencies on Sudachi tokens)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

import numpy as np

from kg.analyse.bunsetsu import HEAD, bunsetsu, starts
from kg.analyse.network import Network
from kg.analyse.segment import DOT, Segment, segments, unify
from kg.analyse.weights import load
from kg.analyse.words import Word
from kg.errors import ModelError
from kg.model import Document, Sentence, Token

__all__ = ["Analyser"]

_AT_ONCE = 2560  # words of sentences parsed in step, 12 kB each: no more than malloc keeps for the next


class Analyser:
    """Parses documents in batches. The model is loaded at the first use; its first use ever takes some seconds more.

    Raises `ModelError` where ja_ginza is not installed.
    """

    def __init__(self, batch_size: int = 64) -> None:
        self._batch_size = batch_size

    @cached_property
    def nlp(self) -> Any:
        """The pipeline as spaCy loads it: needed once, to take the weights out."""
        import spacy

        try:
            return spacy.load("ja_ginza")
        except OSError as error:
            raise ModelError("the language model ja_ginza is not installed: pip install ja_ginza") from error

    @cached_property
    def network(self) -> Network:
        return Network(load(lambda: self.nlp))

    def __call__(self, document: Document) -> tuple[Sentence, ...]:
        """The sentences of one document, in order."""
        return next(self.stream([document]))[1]

    def stream(self, documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Sentence, ...]]]:
        """Each document with its sentences, in the order given; holds at most one batch of documents."""
        source = iter(documents)
        while batch := list(islice(source, self._batch_size)):
            cut = [segments(document.text) for document in batch]
            parses = iter(
                self.parse([unify(d.text[s.start : s.end]) for d, ss in zip(batch, cut, strict=True) for s in ss])
            )
            for document, found in zip(batch, cut, strict=True):
                yield document, tuple(_sentence(i, s, document.text, next(parses)) for i, s in enumerate(found))

    def parse(self, texts: Sequence[str]) -> list[_Parse]:
        """The parse of each text, in order."""
        out: list[_Parse] = [_Parse(*self.network.words(text)) for text in texts]
        group: list[_Parse] = []
        size = 0
        for parse in sorted((p for p in out if p.words), key=lambda p: len(p.words)):
            if size + len(parse.words) > _AT_ONCE and group:
                self._group(group)
                group, size = [], 0
            group.append(parse)
            size += len(parse.words)
        if group:
            self._group(group)
        return out

    def _group(self, parses: Sequence[_Parse]) -> None:
        network = self.network
        lengths = [len(p.words) for p in parses]
        for_parser, for_entities, pos = network.vectors([[w.surface for w in p.words] for p in parses])
        heads, labels = network.parser(for_parser, lengths)
        all_heads, all_labels, all_pos = heads.tolist(), labels.tolist(), pos.tolist()
        last = np.zeros(len(heads), dtype=bool)
        begin = 0
        for parse, length in zip(parses, lengths, strict=True):
            end = begin + length
            parse.heads = all_heads[begin:end]
            parse.labels = [network.parser.labels[k] if k >= 0 else "ROOT" for k in all_labels[begin:end]]
            parse.pos = [network.pos[k] for k in all_pos[begin:end]]
            parse.begin = begin
            for k in starts(parse.heads):
                last[begin + k - 1] = True  # of the first, the end of the text before
            begin = end
        last[-1] = True
        space = np.fromiter((w.space for p in parses for w in p.words), dtype=bool, count=len(heads))
        of = np.repeat(np.arange(len(parses)), lengths)
        for first, end, label in network.entities(for_entities, last, space):
            parse = parses[of[first]]
            parse.entities.append((first - parse.begin, end - parse.begin, label))


class _Parse:
    """What is known of one text."""

    __slots__ = ("begin", "begins", "entities", "heads", "labels", "pos", "words")

    def __init__(self, words: list[Word], begins: list[int]) -> None:
        self.words, self.begins = words, begins
        self.heads: list[int] = []
        self.labels: list[str] = []
        self.pos: list[str] = []
        self.entities: list[tuple[int, int, str]] = []
        self.begin = 0


def _sentence(index: int, segment: Segment, text: str, parse: _Parse) -> Sentence:
    offset = segment.start
    ner = [""] * len(parse.words)
    for begin, end, label in parse.entities:
        ner[begin:end] = [f"B-{label}"] + [f"I-{label}"] * (end - begin - 1)
    tokens = []
    for word, begin, pos, head, label, entity in zip(
        parse.words, parse.begins, parse.pos, parse.heads, parse.labels, ner, strict=True
    ):
        begin += offset
        end = begin + len(word.surface)
        tokens.append(
            Token(
                begin,
                end,
                text[begin:end] if word.surface != DOT else DOT,
                word.lemma,
                pos,
                word.tag,
                word.form,
                word.reading,
                head,
                label.removesuffix(HEAD),
                entity,
                word.parts,
                word.vector,
                word.new,
            )
        )
    return Sentence(
        index,
        offset,
        segment.end,
        text[offset : segment.end],
        segment.kind,
        tuple(tokens),
        bunsetsu(
            parse.heads,
            [label.endswith(HEAD) for label in parse.labels],
            parse.pos,
            [word.mark for word in parse.words],
            [(begin, end) for begin, end, _ in parse.entities],
        ),
    )
