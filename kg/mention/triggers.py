"""What must stand in a sentence for a rule to find anything there: most rules hang on words that few sentences have, and are
done with the others at one question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

from kg.model import Sentence

__all__ = ["FAMILY", "surfaces", "triggered"]

_SENTENCES = 64  # kept at most
FAMILY = "名詞-固有名詞-人名-姓"  # the tag of family names

Rule = TypeVar("Rule", bound=Callable[..., Any])


class _Asked:
    """A sentence that was asked about, with what its tokens are written like and what parts of speech they are."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.surfaces = frozenset([t.surface for t in sentence.tokens])
        self.tags = frozenset([t.tag for t in sentence.tokens])


_kept: dict[int, _Asked] = {}  # by identity: the sentences of a document are gone through several times


def _asked(sentence: Sentence) -> _Asked:
    asked = _kept.get(id(sentence))
    if asked is None:
        if len(_kept) >= _SENTENCES:
            _kept.clear()
        asked = _kept[id(sentence)] = _Asked(sentence)  # which holds it, so that no other has its identity
    return asked


def surfaces(sentence: Sentence) -> frozenset[str]:
    """What the tokens of a sentence are written like."""
    return _asked(sentence).surfaces


def triggered(*, words: Iterable[str] = (), tokens: Iterable[str] = (), tag: str = "") -> Callable[[Rule], Rule]:
    """A rule that is asked about a sentence only where one of the `words` stands in its text, one of the `tokens` among its
    tokens, or one of its tokens has the `tag`; of any other sentence it says nothing. The sentence is its first argument."""
    if words:
        search = re.compile("|".join(sorted(map(re.escape, set(words))))).search

        def stands(sentence: Sentence) -> bool:
            return search(sentence.text) is not None

    elif tokens:
        wanted = frozenset(tokens)

        def stands(sentence: Sentence) -> bool:
            return not wanted.isdisjoint(_asked(sentence).surfaces)

    else:

        def stands(sentence: Sentence) -> bool:
            return tag in _asked(sentence).tags

    def decorate(rule: Rule) -> Rule:
        @wraps(rule)
        def asked(sentence: Sentence, *rest: Any) -> Any:
            return rule(sentence, *rest) if stands(sentence) else ()

        return asked  # type: ignore[return-value]

    return decorate
