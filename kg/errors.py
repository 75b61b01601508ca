"""The error tree: what can go wrong, as one-line messages that name the thing, the place and the remedy.

KgError                     anything a user can act on; the command prints it and exits with 2
├── InputError              a source cannot be read: missing, binary, empty, wrong encoding, broken JSONL
├── OntologyError           a file under ontology/ (or a user's own) does not say what it should
├── ModelError              the language model is missing or does not fit
├── StoreError              the folder is not a store, or is held by another writer
│   └── NotFoundError       a document or entity that the store does not hold
├── QueryError              SPARQL that does not parse or runs past its limits
└── RemoteError             a server refuses or does not answer
"""

__all__ = [
    "InputError",
    "KgError",
    "ModelError",
    "NotFoundError",
    "OntologyError",
    "QueryError",
    "RemoteError",
    "StoreError",
]


class KgError(Exception):
    """Base of all errors a user can act on. `str(error)` is one line."""


class InputError(KgError):
    """A source that cannot be read as text."""


class OntologyError(KgError):
    """A file of the ontology that does not say what it should."""


class ModelError(KgError):
    """The language model is missing or does not fit."""


class StoreError(KgError):
    """A folder that is not a store, is damaged, or is held by another writer."""


class NotFoundError(StoreError):
    """A document or entity that the store does not hold."""


class QueryError(KgError):
    """SPARQL that does not parse, is not allowed, or runs past its limits."""


class RemoteError(KgError):
    """A server that refuses or does not answer."""
