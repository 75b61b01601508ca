"""Document → Extraction: the stages in their order, each a plain function of its room."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import TYPE_CHECKING

from kg import fact, mention, resolve
from kg.errors import KgError
from kg.fact.confidence import score
from kg.model import Document, Extraction, Sentence
from kg.pipeline.batches import Failure, batches
from kg.pipeline.limit import TooLong, limited

if TYPE_CHECKING:
    from kg.analyse import Analyser
    from kg.ontology import Ontology

__all__ = ["extract", "read_sentences"]

_LOG = logging.getLogger("kg")
Names = Sequence[Sequence[mention.Found]]


def read_sentences(
    document: Document, sentences: tuple[Sentence, ...], ontology: Ontology, names: Names | None = None
) -> Extraction:
    """What one parsed document says: names, then claims, then entities with their facts. `names` are those that were
    recognised in it together with other documents."""
    mentions = mention.find(document, sentences, ontology, names)
    claims = fact.read(document, sentences, mentions, ontology)
    return resolve.resolve(document, sentences, mentions, claims, ontology, score)


def extract(
    documents: Iterable[Document], ontology: Ontology, analyser: Analyser, limit: float = 0.0
) -> Iterator[Extraction | Failure]:
    """What each document says, in the order given; at most one batch of documents is held.

    A document that a stage stumbles over costs itself only: it comes out as a `Failure`. So does one that takes more
    than `limit` seconds, where that is not 0 and this is the main thread (see `kg.pipeline.limit`).
    """
    for batch in batches(documents):
        yield from _batch(batch, ontology, analyser, limit)


def _batch(
    batch: list[Document], ontology: Ontology, analyser: Analyser, limit: float
) -> Iterator[Extraction | Failure]:
    parsed = list(_parsed(batch, analyser, limit))
    sentences = [found for found in parsed if not isinstance(found, Failure)]
    names: Iterator[Names | None]
    try:
        names = iter(mention.recognise(sentences))
    except Exception:  # whichever document it was stumbles again by itself
        _LOG.debug("recognising the names of a batch failed", exc_info=True)
        names = repeat(None)
    for document, found in zip(batch, parsed, strict=True):
        yield found if isinstance(found, Failure) else _read(document, found, ontology, limit, next(names))


def _parsed(batch: list[Document], analyser: Analyser, limit: float) -> Iterator[tuple[Sentence, ...] | Failure]:
    """The sentences of each document."""
    parsed = analyser.stream(batch)
    for i, document in enumerate(batch):
        try:
            with limited(limit):
                sentences = next(parsed)[1]
        except KgError:
            raise
        except Exception:  # a parser fails with its whole batch: this document is tried alone, the rest goes on
            _LOG.debug("parsing a batch failed at %s", document.id, exc_info=True)
            parsed = _one_by_one(batch[i + 1 :], analyser)
            yield _alone(document, analyser, limit)
            continue
        yield sentences


def _one_by_one(documents: list[Document], analyser: Analyser) -> Iterator[tuple[Document, tuple[Sentence, ...]]]:
    """So that the document that a batch failed with, which may be yet to come, does not fail with the next batch too."""
    for document in documents:
        yield from analyser.stream([document])


def _alone(document: Document, analyser: Analyser, limit: float) -> tuple[Sentence, ...] | Failure:
    try:
        with limited(limit):
            return analyser(document)
    except Exception as error:
        return _failure(document, error)


def _read(
    document: Document, sentences: tuple[Sentence, ...], ontology: Ontology, limit: float, names: Names | None
) -> Extraction | Failure:
    try:
        with limited(limit):
            return read_sentences(document, sentences, ontology, names)
    except KgError:
        raise
    except Exception as error:
        return _failure(document, error)


def _failure(document: Document, error: Exception) -> Failure:
    _LOG.debug("reading %s failed", document.id, exc_info=error)
    if isinstance(error, TooLong):
        return Failure(document, str(error))
    return Failure(document, " ".join(f"{type(error).__name__}: {error}".split())[:300])
