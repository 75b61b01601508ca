"""Papers, broadcasters and sites that nobody has heard of, told by being what the news is ascribed to and nothing else: 青葉新聞と
トルムナビによると."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon, normal
from kg.mention.script import foreign
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import MentionKind, Sentence

__all__ = ["reporters"]

_MEDIUM = "MediaOrganization"
_GLOSS = r"[」』]?(?:[（(][^（）()]{1,24}[）)])?(?:など|等)?"
_HEARD = re.compile(_GLOSS + r"に(?:よると|よれば)")
_REPORTS = re.compile(
    _GLOSS
    + r"(?:が[^。、「」がを]{0,12}(?:報じ|報道し|伝え)|の[^。、「」の]{0,6}(?:報道|記事|電子版)[^。、「」]{0,8}に(?:よる|よれ))"
)
_ROW = re.compile(r"[」』]?(?:[（(][^（）()]{1,24}[）)])?(?:、|・|と|や|および|及び)[「『]?")
_FIRMS = words("legal")["words"]
_WEIGHT = 2.4  # more than the recogniser and what is said of firms say


def reporters(sentences: Sequence[Sentence], found: Sequence[list[Span]], lexicon: Lexicon) -> None:
    """Votes for the names whose every mention is as a source, where the document cites a known medium too or says that they
    report, and makes names of new foreign words that are; in place. `found` holds the spans of each sentence."""
    cited: dict[str, list[Span]] = defaultdict(list)
    elsewhere: set[str] = set()
    reporting: set[str] = set()
    known = 0
    for sentence, spans in zip(sentences, found, strict=True):
        sources = {id(span): report for span, report in _sources(sentence, spans)}
        media = sum(id(s) in sources and _is_medium(s, sentence, lexicon) for s in spans)
        known += media
        for span in spans:
            key = normal(span.surface(sentence))
            report = sources.get(id(span))
            if report is None or not _may_report(sentence, span, report or media > 0, lexicon):
                elsewhere.add(key)
                continue
            cited[key].append(span)
            if report:
                reporting.add(key)
    for key, spans in cited.items():
        if key in elsewhere or not (known or key in reporting):
            continue
        for span in spans:
            span.kind = MentionKind.NAME
            span.vote(_MEDIUM, _WEIGHT)


def _sources(sentence: Sentence, spans: Sequence[Span]) -> Iterator[tuple[Span, bool]]:
    """What a sentence is ascribed to, alone or in a row, each with whether it is said to report."""
    heard = reports = False
    behind: Span | None = None
    for span in sorted((s for s in spans if not s.nested), key=lambda s: -s.start):
        rest = sentence.behind(span.stop)
        in_row = behind is not None and _ROW.fullmatch(sentence.part(span.stop, behind.start)) is not None
        reports = _REPORTS.match(rest) is not None or (in_row and reports)
        heard = reports or _HEARD.match(rest) is not None or (in_row and heard)
        behind = span
        if heard:
            yield span, reports


def _is_medium(span: Span, sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a name is that of a medium for sure: one that is known, or says so."""
    known = lexicon.ontology.entities.get(span.entity) if span.entity else None
    if known is not None:
        return known.type == _MEDIUM
    return span.kind is MentionKind.NAME and lexicon.class_of(span.surface(sentence)) == _MEDIUM


def _may_report(sentence: Sentence, span: Span, for_sure: bool, lexicon: Lexicon) -> bool:
    """Whether nothing tells what else a source is: no name that is known, of a person or with a noun at its end; of
    descriptions only a foreign word, where it is said to report or stands beside a medium."""
    surface = span.surface(sentence)
    if surface.endswith(lexicon.ontology.frames.words["source"]["editions"]):
        return False
    if span.entity or span.title or surface.startswith(_FIRMS) or lexicon.class_of(surface) not in ("", _MEDIUM):
        return False
    if span.kind is MentionKind.NAME:
        return max(span.votes, key=span.votes.__getitem__, default="") != "Person"
    if span.kind is not MentionKind.NOMINAL or span.type != "Thing" or not foreign(surface):
        return False
    return for_sure and surface not in lexicon.plain and surface not in lexicon.common_latin
