"""Names written as one with what they lie on or are of: JR中央線三鷹駅, 青葉線東浜―西浜間, 青森県立若草高校, 中国国営海浜石油."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.mention.candidates import OVER, parts_offsets
from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, covering, marked
from kg.model import MentionKind, Sentence

__all__ = ["fronted", "on_lines"]

_LAND = r"(?![都道府県市区町村]{2})[一-龥々ヶァ-ヺー]{1,6}(?P<kind>[都道府県市区町村])"
_SET_UP = re.compile(rf"(?P<land>{_LAND})立(?P<what>.*)")
_RUN = re.compile(r"(?P<land>[一-龥ァ-ヺー・]{2,10}?)国[営有](?P<what>.{2,})")
_LINE = r"[^駅発行]{2,}?(?:線|(?<!高速)自動車道|高速道路|(?<=.)高速|国道[0-9０-９]+号)"
_ROADS = ("線", "道", "高速")  # one of which each line has
_STOP = re.compile(
    rf"(?P<line>{_LINE})(?P<stop>(?![新同各両]駅|駅)[^線]+?(?:駅|停留場|サービスエリア|パーキングエリア|インターチェンジ|ジャンクション|IC|SA|PA|JCT))(?![発行着])"
)
_NAME = r"[一-龥々ぁ-ゖァ-ヺーヶA-Z]{1,8}"
_STRETCH = rf"{_NAME}[―—–－\-‐−~〜～]{_NAME}間(?=(?:[（(][^（）()]{{1,12}}[）)])?[をでのに、はが])"
_QUOTED = re.compile(rf"「{_NAME}[―—–－\-‐−~〜～]{_NAME}」(?:駅?(?:の?区間|間))")  # 東北新幹線の「東京~上野」駅の区間で
_FIRST_END = re.compile(r"[ァ-ヺー・]{2,}[-－‐–=＝]$")
_ALONG = re.compile(rf"(?P<line>{_LINE})の?{_STRETCH}")


def fronted(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> list[Span]:
    """The mentions of a sentence, such names parted; the town that has a school keeps its part in the school's name."""
    out: list[Span] = []
    gone: list[Span] = []
    inside = {(s.start, s.stop) for s in spans if s.nested}
    for span in spans:
        named = span.kind is MentionKind.NAME and span.entity is None
        pieces = list(_pieces(sentence, span, lexicon)) if named else []
        if pieces and pieces[0] is not span:
            gone.append(span)
        out += [p for p in pieces if not p.nested or (p.start, p.stop) not in inside] or [span]
    return [s for s in out if not any(_of(s, whole) for whole in gone)] if gone else out


def _of(span: Span, whole: Span) -> bool:
    """Whether a span lay in one that is parted, or is a post that went on from it: 若草党北浜市議."""
    post = span.kind is MentionKind.NOMINAL and span.start == whole.start and 0 < span.stop - whole.stop < 3
    return post or (span.nested and whole.start <= span.start and span.stop <= whole.stop)


def _pieces(sentence: Sentence, span: Span, lexicon: Lexicon) -> Iterator[Span]:
    """What a name parts into: none where it is one."""
    text = span.surface(sentence)
    if not span.nested and (found := _SET_UP.fullmatch(text)) is not None:
        land = _part(sentence, span, *found.span("land"), OVER.get(found["kind"], "City"))
        land.nested = bool(found["what"])
        yield from (span, land) if land.nested else (land,)
    elif not span.nested and (found := _RUN.fullmatch(text)) is not None:
        country = lexicon.ontology.entities.certain(found["land"])
        if country is not None and country.type == "Country" and _named(found["what"], lexicon):
            yield _part(sentence, span, *found.span("land"), "Country")
            told = lexicon.class_of(found["what"])
            body = told if lexicon.is_a(told, "Organization") else "Company"
            yield _part(sentence, span, *found.span("what"), body)


def _named(text: str, lexicon: Lexicon) -> bool:
    """Whether a body has a name of its own before what it is: 海浜石油, not テレビ or 石油会社."""
    heads = (k for k in range(2, len(text)) if lexicon.class_of(text[k:]))
    at = next(heads, 0)
    return at > 0 and not lexicon.listed(text) and not lexicon.listed(text[:at])


def _part(sentence: Sentence, span: Span, start: int, stop: int, kind: str) -> Span:
    """The part of a name between two of its characters, of a class."""
    start, stop = span.start + start, span.start + stop
    return marked(*covering(sentence.tokens, start, stop), start, stop, kind, 2.5, span.confidence, rank=span.rank)


def on_lines(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> list[Span]:
    """The mentions of a sentence with each station parted from its line, and without the stretches between two. What has
    such a stretch has a name, whatever words it is called by: 港町線の若草―北浜間, not 在来線の."""
    if not any(word in sentence.text for word in _ROADS):
        return list(spans)
    out: list[Span] = []
    stretches: list[tuple[int, int]] = []
    for span in spans:
        along = _ALONG.match(sentence.text, span.start - sentence.start)
        called = span.kind is MentionKind.NOMINAL and along is not None and along["line"].endswith("線")
        if called and along is not None and not lexicon.listed(along["line"]):
            span = replace(span, kind=MentionKind.NAME)
        if span.kind is not MentionKind.NAME or span.nested:
            out.append(span)
            continue
        cut = _STOP.match(sentence.text, span.start - sentence.start)
        if along is not None and along.end("line") + sentence.start <= span.stop:
            at = along.end("line") + sentence.start
            stretches.append((at, along.end() + sentence.start))
            out.append(span if at == span.stop else _on_line(sentence, span, span.start, at))
        elif (
            cut is not None
            and cut.end() + sentence.start == span.stop
            and span.entity is None
            and (at := cut.start("stop") + sentence.start) in _cuts(sentence)
        ):
            out.extend((_on_line(sentence, span, span.start, at), _on_line(sentence, span, at, span.stop)))
        else:
            out.append(span)
    stretches += [(s.start, s.stop) for s in out if _from_town(sentence, s)]
    quoted = [(m.start() + sentence.start, m.end() + sentence.start) for m in _QUOTED.finditer(sentence.text)]
    stretches += quoted
    return [
        s for s in out if not any(a <= s.start and s.stop <= b and (s.start, s.stop) != (a, b) for a, b in stretches)
    ]


def _from_town(sentence: Sentence, span: Span) -> bool:
    """Lets a line that is named for both its ends begin with the first of them, in place: ベルリン-ミュンヘン線."""
    if span.kind is not MentionKind.NAME or span.entity is not None or not span.surface(sentence).endswith("線"):
        return False
    found = _FIRST_END.search(sentence.text, 0, span.start - sentence.start)
    start = sentence.start + found.start() if found is not None else -1
    begin = next((i for i, t in enumerate(sentence.tokens) if t.start == start), None)
    if begin is None:
        return False
    span.begin, span.start = begin, start
    return True


def _cuts(sentence: Sentence) -> set[int]:
    return {offset for token in sentence.tokens for offset in parts_offsets(token)}


def _on_line(sentence: Sentence, span: Span, start: int, stop: int) -> Span:
    """The part of a span from one offset to another, a facility."""
    begin, end = covering(sentence.tokens, start, stop)
    part = replace(span, begin=begin, end=end, start=start, stop=stop, type="Facility", aliases=(), votes={})
    part.vote("Facility", 2.5)
    return part
