"""Sentences as GiNZA parses them (Matsuda 2020, ja_ginza: UD_Japanese-BCCWJ dependencies on Sudachi tokens)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from kg.analyse.segment import Segment, segments, unify
from kg.errors import ModelError
from kg.model import Bunsetsu, Document, Sentence, Token

__all__ = ["Analyser"]


class Analyser:
    """Parses documents in batches. The model is loaded at the first use.

    Raises `ModelError` where ja_ginza is not installed.
    """

    def __init__(self, batch_size: int = 64) -> None:
        self._batch_size = batch_size
        self._nlp = None

    @property
    def nlp(self):
        if self._nlp is None:
            import spacy

            try:
                self._nlp = spacy.load("ja_ginza")
            except OSError as error:
                raise ModelError("the language model ja_ginza is not installed: pip install ja_ginza") from error
        return self._nlp

    def __call__(self, document: Document) -> tuple[Sentence, ...]:
        """The sentences of one document, in order."""
        return next(self.stream([document]))[1]

    def stream(self, documents: Iterable[Document]) -> Iterator[tuple[Document, tuple[Sentence, ...]]]:
        """Each document with its sentences, in the order given; holds at most one batch of documents."""
        source = iter(documents)
        while batch := list(islice(source, self._batch_size)):
            cut = [segments(document.text) for document in batch]
            texts = [unify(d.text[s.start : s.end]) for d, ss in zip(batch, cut, strict=True) for s in ss]
            parses = self.nlp.pipe(texts, batch_size=self._batch_size)
            for document, found in zip(batch, cut, strict=True):
                yield document, tuple(_sentence(i, s, document.text, next(parses)) for i, s in enumerate(found))


def _sentence(index: int, segment: Segment, text: str, doc) -> Sentence:
    import ginza

    offset = segment.start
    split = doc.user_data.get("sub_tokens") or [None] * len(doc)
    rows = doc.vocab.vectors.key2row
    tokens = tuple(
        Token(
            start=offset + t.idx,
            end=offset + t.idx + len(t.text),
            surface=text[offset + t.idx : offset + t.idx + len(t.text)],
            lemma=t.lemma_,
            pos=t.pos_,
            tag=t.tag_,
            form=",".join(t.morph.get("Inflection")).replace(";", ","),
            reading="".join(t.morph.get("Reading")),
            head=t.head.i,
            dep=t.dep_,
            ner=f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "",
            parts=tuple(p.surface for p in sub[0]) if sub and len(sub[0]) > 1 else (),
            vector=int(rows.get(t.orth, rows.get(t.lemma, -1))),
        )
        for t, sub in zip(doc, split, strict=True)
    )
    return Sentence(
        index,
        segment.start,
        segment.end,
        text[segment.start : segment.end],
        segment.kind,
        tokens,
        _bunsetsu(doc, ginza),
    )


def _bunsetsu(doc, ginza) -> tuple[Bunsetsu, ...]:
    if not len(doc):
        return ()
    spans = ginza.bunsetu_spans(doc)
    of = {}
    for k, span in enumerate(spans):
        for t in span:
            of[t.i] = k
    out = []
    for k, span in enumerate(spans):
        head = span.root
        out.append(Bunsetsu(span.start, span.end, head.i, of[head.head.i] if of[head.head.i] != k else -1))
    return tuple(out)
