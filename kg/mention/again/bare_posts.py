"""A bare post that takes up somebody whom the text has called by it: 石川首相は… 首相は26日、….

Such a description acts like a name; one of a person otherwise means anybody (選手は)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Mention, MentionKind, Sentence

__all__ = ["taking_up"]

_OPEN = frozenset("はがをにでともへや、。「『（(：: \n　」』）)")  # what may stand before a post that nothing modifies
# Behind it: what makes an argument of it and not the post itself (首相に就任する, 社長は佐伯氏だ).
_ARGUMENT = re.compile(
    r"(?:は|が|も|から|との|への|と(?!して|な[るりっ]|いう|呼|し)|(?:を|に)(?![^、。]{0,16}(?:選|任|就|務|兼|起用|指名|推|据|充|決|内定|昇|復帰|置|迎|なっ|なる|なり)))"
)
# Behind it: who has the post.
_NAMES = re.compile(
    r"(?:は|が|も)[^。]{0,40}(?:務め|就任|就く|就い|選ばれ|選出され|起用され|兼ね|(?:氏|さん)(?:だ|だった|である|。|$))"
)


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
