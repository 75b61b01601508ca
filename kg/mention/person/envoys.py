"""Envoys behind whose name stands where they are sent before whose they are: リンド駐ロシア米大使, 高木誠駐チリ大使."""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.model import MentionKind, Sentence

__all__ = ["envoys"]

_POST = re.compile(
    r"(?P<sent>駐(?:[日米英仏独伊露中韓豪印加台]|[ァ-ヺー]{2,9}|[一-鿿]{2,4}?国|中国|韓国|台湾|国連|欧州連合|EU))"
    r"(?P<of>[日米英仏独伊露中韓豪印加]|[ァ-ヺー]{2,9}|[一-鿿]{1,3}国|日本|台湾)?(?P<post>特命全権大使|臨時代理大使|代理大使|次席公使|大使|公使|総領事)"
)


def envoys(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Makes the whole post the title of an envoy, in which no more than the state that he is of is a name."""
    for person in [s for s in spans if s.type == "Person" and s.kind is MentionKind.NAME and not s.title]:
        found = _POST.match(sentence.text, person.stop - sentence.start)
        if found is None:
            continue
        states = [found["sent"][1:], *([found["of"]] if found["of"] else [])]
        if not all(_state(state, lexicon) for state in states):
            continue
        stop = sentence.start + found.end()
        own = (sentence.start + found.start("of"), sentence.start + found.end("of")) if found["of"] else None
        within = [s for s in spans if s is not person and s.start < stop and person.stop < s.stop]
        for span in within:
            if (span.start, span.stop) == own and span.type == "Country":
                span.nested = False
            else:
                spans.remove(span)
        person.title = found[0]


def _state(name: str, lexicon: Lexicon) -> bool:
    """Whether a word means a state, or a body of states that envoys are sent to."""
    entity = lexicon.ontology.entities.certain(name) or lexicon.ontology.entities.prefix(name)
    return len(name) == 1 or (entity is not None and entity.type in ("Country", "InternationalOrganization"))
