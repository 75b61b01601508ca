"""Names that go on behind the bracket with their other name: 世界保健機関（WHO）事務局長, アジア協力会議（ACC）首脳会議.

The bracket parts what is one without it (世界保健機関事務局長): a post, or a meeting.
"""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["resumed"]

_GLOSS = re.compile(r"[（(](?P<name>[^（()）、。]{1,40})[）)]")
_OF_NAME = ("Organization", "Event", "Work", "Project")


def resumed(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Lets what stands right behind the bracket of a name begin with the name."""
    for name in [s for s in spans if s.kind is MentionKind.NAME and not s.nested and s.aliases]:
        gloss = _GLOSS.match(sentence.text, name.stop - sentence.start)
        if gloss is None or gloss["name"] not in name.aliases or name.title:
            continue
        at = sentence.start + gloss.end()
        behind = next((s for s in spans if s.start == at and not s.nested), None)
        if behind is not None and behind.kind is MentionKind.NOMINAL and _goes_on(name, behind, sentence, lexicon):
            _join(name, behind, gloss["name"], sentence, lexicon)


def _goes_on(name: Span, behind: Span, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a description is one of the name before it: a post in a body, a meeting of it."""
    if lexicon.is_a(behind.type, "Event"):
        return any(lexicon.is_a(name.type, kind) for kind in _OF_NAME)
    return lexicon.is_a(name.type, "Organization") and lexicon.office(behind.surface(sentence))


def _join(name: Span, behind: Span, short: str, sentence: Sentence, lexicon: Lexicon) -> None:
    """Makes one mention of a name and what goes on from it, with the name inside."""
    rest = behind.surface(sentence)
    behind.aliases = (*behind.aliases, *(one + rest for one in (name.surface(sentence), short)))
    if lexicon.is_a(behind.type, "Event"):
        behind.kind, behind.confidence = MentionKind.NAME, name.confidence
        behind.vote(behind.type, 2.0)
    behind.begin, behind.start = name.begin, name.start
    name.nested = True
