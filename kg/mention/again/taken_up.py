"""Names that are taken up: a bare post after somebody whom the text has called by it (石川首相は… 首相は26日、…), names that go on
behind the bracket with their other name (世界保健機関（WHO）事務局長)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import Mention, MentionKind, Sentence

__all__ = ["resumed", "taking_up"]

_OPEN = frozenset("はがをにでともへや、。「『（(：: \n　」』）)")  # what may stand before a post that nothing modifies
# Behind it: what makes an argument of it and not the post itself (首相に就任する, 社長は佐伯氏だ).
_ARGUMENT = re.compile(
    r"(?:は|が|も|から|との|への|と(?!して|な[るりっ]|いう|呼|し)|(?:を|に)(?![^、。]{0,16}(?:選|任|就|務|兼|起用|指名|推|据|充|決|内定|昇|復帰|置|迎|なっ|なる|なり)))"
)
# Behind it: who has the post.
_NAMES = re.compile(
    r"(?:は|が|も)[^。]{0,40}(?:務め|就任|就く|就い|選ばれ|選出され|起用され|兼ね|(?:氏|さん)(?:だ|だった|である|。|$))"
)
_GLOSS = re.compile(r"[（(](?P<name>[^（()）、。]{1,40})[）)]")
_OF_NAME = ("Organization", "Event", "Work", "Project")


def taking_up(mentions: Iterable[Mention], sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """The mentions in text order; a bare post that a name before has for its title has it for its title too."""
    by_index = {s.index: s for s in sentences}
    called: set[str] = set()
    mentions = tuple(mentions)
    people = {m.start for m in mentions if m.kind is MentionKind.NAME and m.type == "Person"}
    for mention in mentions:
        if mention.kind is MentionKind.NAME and mention.title and mention.type == "Person":
            called.add(mention.title)
        takes = mention.kind is MentionKind.NOMINAL and mention.type == "Person" and mention.surface in called
        yield replace(mention, title=mention.surface) if takes and _argument(mention, by_index, people) else mention


def _argument(mention: Mention, sentences: dict[int, Sentence], people: Collection[int]) -> bool:
    sentence = sentences[mention.sentence]
    start, end = mention.start - sentence.start, mention.end - sentence.start
    alone = not start or sentence.text[start - 1] in _OPEN
    after = sentence.text[end:]
    if alone and after[:1] == "の":  # 首相の訪米は, not 首相の高木氏は
        return mention.end + 1 not in people
    return alone and _ARGUMENT.match(after) is not None and _NAMES.match(after) is None


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
