"""Events that a text tells by a verb (旅客機が墜落した) and storms, which go by a number (台風7号, 台風15号「ファクサイ」)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span, beginning, marked, spelling
from kg.mention.triggers import surfaces, triggered
from kg.mention.words import words
from kg.model import MentionKind, Sentence, Token

__all__ = ["happenings", "is_figurative", "storms", "taken_up"]

_KINDS = r"(?:ハリケーン|サイクロン|トロピカル・?ストーム|熱帯性暴風(?:雨)?|熱帯暴風雨|熱帯低気圧)"
_STORM = re.compile(
    r"(?P<number>(?:台風|熱帯低気圧)(?:第[\s　]?)?[0-9０-９]+号)(?:[\s　]?[・＝]?[「『](?P<name>[^「」『』]{1,16})[」』])?"
    rf"|{_KINDS}・?[「『](?P<called>[^「」『』]{{1,16}})[」』]"
    rf"|{_KINDS}・?(?P<written>[ァ-ヺ][ァ-ヺー]{{1,10}})(?![ァ-ヺー・])"
    rf"|{_KINDS}の(?P<alone>[ァ-ヺ][ァ-ヺー]{{1,10}})(?=[はがをもに、])"
)
_STRIKING = tuple(sorted(words("happenings")["striking"], key=len, reverse=True))
_TOLD = frozenset(words("happenings")["told"])
_IN_TWO = words("happenings")["in_two"]
_FIGURED = frozenset(words("happenings")["figured"])
_SIDE = words("places")["sides"]
_STANDING = words("happenings")["standing"]
_OCCASIONAL = re.compile(r"緊急|臨時|定例|通常|特別|合同|拡大|第[0-9０-９一二三四五六七八九十]+回|[0-9０-９]+月")
_BODIES = ("委員会", "協議会")  # alone they are hardly ever the meeting
_HELD_BEFORE = re.compile(
    r"(?:開催(?:した|された|する|される|されている|中|予定)|開[いかく](?:た|れた|れる|れている)?|行(?:われた|われる|われている|った|う))"
    r"(?:予定(?:だった)?)?の?$"
)
_NOTED = re.compile(r"[（(][^（()）]{1,16}[）)]")  # 10日(UTC+9)に
_ATTACKED = re.compile(
    r"(?:が(?:あ[っりる]|起[きこ]|発生|相次|続)|を(?:受け|浴び)|し(?:、|た|て|まし)[^。]{0,50}?[0-9０-９]人[^。]{0,12}?(?:死亡|負傷|死傷|けが|殺害|犠牲))"
)  # 無人機による攻撃があった, 町を攻撃し、3人が死亡した; not チームの攻撃
_FIRE = re.compile(r"(?:が出[たてるま]|の手が上が[っりる])")  # 住宅から火が出た
_DOING = ("する", "為る")
_RARE = 12_000  # words have their vectors by how often they are written


def happenings(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds the events of a sentence that no noun names, those that bodies hold, and where those strike that go by a place."""
    spans.extend(list(_happened(sentence, spans, lexicon)))
    _met(sentence, spans, lexicon)
    _struck(sentence, spans, lexicon)


def _happened(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> Iterator[Span]:
    """The verbal nouns of a sentence that are written as verbs and tell an accident, a disaster, an attack or that
    somebody met the press."""
    tokens = sentence.tokens
    written = surfaces(sentence)
    for i, token in enumerate(() if written.isdisjoint(lexicon.happenings) else tokens[:-1]):
        if token.surface not in lexicon.happenings:
            continue
        after = tokens[i + 1]
        doing = after.lemma in _DOING or (after.surface in "、。" and tokens[i - 1].tag.startswith("助詞"))
        if not doing or after.start != token.end or any(s.begin <= i < s.end for s in spans):
            continue
        if is_figurative(tokens, i):
            continue
        if not _named_after(tokens, i, {s.begin for s in spans if lexicon.is_a(s.type, "Event")}):
            yield Span(i, i + 1, token.start, token.end, "Event", MentionKind.NOMINAL, 0.7)
    for i, token in enumerate(tokens[:-2] if any(word in sentence.text for word in _IN_TWO) else ()):
        if token.surface + tokens[i + 1].surface in _IN_TWO and tokens[i + 2].lemma in _DOING:
            yield Span(i, i + 2, token.start, tokens[i + 1].end, "Event", MentionKind.NOMINAL, 0.7)
    for i, token in enumerate(() if written.isdisjoint(_TOLD) else tokens):
        if token.surface not in _TOLD or not _ATTACKED.match(sentence.text, token.end - sentence.start):
            continue
        if not any(s.begin <= i < s.end for s in spans) and not (i and tokens[i - 1].tag.startswith("名詞")):
            yield Span(i, i + 1, token.start, token.end, "Event", MentionKind.NOMINAL, 0.7)
    for i, token in enumerate(tokens[:-2] if "火" in written else ()):
        if (
            token.surface == "火"
            and tokens[i + 1].surface in "がの"
            and _FIRE.match(sentence.text, token.end - sentence.start)
        ):
            for span in [s for s in spans if s.begin == i and s.end == i + 1]:
                span.type = "Event"
                span.vote("Event", 3.0)


def is_figurative(tokens: Sequence[Token], i: int) -> bool:
    """Whether what falls or burns does so in a figure of speech: 赤字に転落した, 発言が炎上した."""
    return any(t.head == i and t.surface in _FIGURED for t in tokens[:i])


def _named_after(tokens: Sequence[Token], i: int, events: set[int]) -> bool:
    """Whether the noun right after the verb names the same event: 列車が追突する事故."""
    k = i + 1
    while k < len(tokens) and (tokens[k].tag.startswith("助動詞") or tokens[k].lemma in (*_DOING, "という")):
        k += 1
    return k in events


@triggered(words=words("happenings")["meetings"])
def _met(sentence: Sentence, spans: Sequence[Span], lexicon: Lexicon) -> None:
    """Turns the bodies that a sentence says to be held into events: 理事会が開かれた, 10日に開催した取締役会."""
    tokens = sentence.tokens
    for span in spans:
        if span.kind is MentionKind.PRONOUN or not lexicon.is_a(span.type, "Organization"):
            continue
        text = span.surface(sentence)
        if not text.endswith(lexicon.meetings) or text in _BODIES:
            continue
        lasting = text.endswith(_STANDING) and text not in _STANDING and not _OCCASIONAL.search(text)
        before = sentence.ahead(_of_body(span, spans, lexicon).start)
        held = _HELD_BEFORE.search(before) and not _of_meeting(span, spans, tokens, lexicon)
        if held or _held_after(tokens, span.end, lasting) or _was_there(tokens, span.end):
            span.type = "Event"
            span.votes = {}
            span.vote("Event", 3.0)


def _of_body(span: Span, spans: Sequence[Span], lexicon: Lexicon) -> Span:
    """The body whose meeting a span tells of, right before it: 北湊連盟 of 北湊連盟の理事会; else the span itself."""
    owners = (s for s in spans if s.end + 1 == span.begin and s.kind is MentionKind.NAME)
    return next((s for s in owners if lexicon.is_a(s.type, "Organization")), span)


def _of_meeting(span: Span, spans: Sequence[Span], tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether it is a meeting of the body behind it that is held: 開かれる青葉委員会の総会."""
    behind = span.end < len(tokens) and tokens[span.end].surface == "の"
    after = (s for s in spans if behind and s.begin == span.end + 1)
    return any(lexicon.is_a(s.type, "Event") or tokens[s.end - 1].surface in lexicon.meetings for s in after)


def _held_after(tokens: Sequence[Token], i: int, lasting: bool) -> bool:
    """Whether what stands before token i is held: …が 10日、東京都内で 開かれた. A body that lasts may open for months, and
    only its meeting is gone through: 実行委員会が 10日に 行われた."""
    if i >= len(tokens) or tokens[i].surface not in ("が", "は", "を", "も"):
        return False
    for k in range(i + 1, min(i + 16, len(tokens))):
        if tokens[k].surface in ("が", "は", "を", "。"):
            return False
        if tokens[k].surface in ("行わ", "行なわ"):
            return not lasting or tokens[i].surface == "が"
        if not lasting and (
            tokens[k].surface in ("開か", "開催", "催さ")
            or (tokens[i].surface == "を" and tokens[k].surface in ("開い", "開き", "開く", "行っ", "行い"))
        ):
            return True
    return False


def _was_there(tokens: Sequence[Token], i: int) -> bool:
    """Whether what stands before token i took place on a day or somewhere: 実行委員会が 10日あり, 10日に あり, 東京で あった."""
    verb = next((k for k in range(i + 1, min(i + 18, len(tokens))) if tokens[k].lemma == "ある"), None)
    if verb is None or tokens[i].surface not in ("が", "は", "も"):
        return False
    told = _NOTED.sub("", "".join(t.surface for t in tokens[i + 1 : verb]))
    return not any(particle in told for particle in "がはを") and (
        (told.endswith("で") and "に" not in told) or re.search(r"日に?$", told) is not None
    )


@triggered(words=_STRIKING)
def _struck(sentence: Sentence, spans: list[Span], lexicon: Lexicon) -> None:
    """Adds the place by whose name a disaster goes to the mentions inside of it: 御嶽山噴火."""
    for span in [s for s in spans if s.type == "Event" and s.kind is MentionKind.NAME]:
        text = span.surface(sentence)
        ending = next((end for end in _STRIKING if text.endswith(end)), "")
        stop = span.stop - len(ending)
        place = [t for t in sentence.tokens[span.begin : span.end] if t.start < stop]
        if not ending or not place or place[0].start != span.start or place[-1].end != stop:
            continue
        named = all("地名" in t.tag or t.surface in _SIDE for t in place)
        if named and not any(s.start == span.start and s.stop == stop for s in spans):
            inside = Span(span.begin, span.begin + len(place), span.start, stop, "Place", confidence=0.8, nested=True)
            inside.vote(lexicon.class_of(text.removesuffix(ending)) or "Place", 1.0)
            spans.append(inside)


def taken_up(sentences: Sequence[Sentence], found: Sequence[Sequence[Span]], lexicon: Lexicon) -> None:
    """Makes the first この事故 of a text a description where no noun has told of the accident before (乗用車が転落した。
    この事故で…)."""
    told = False
    for sentence, spans in zip(sentences, found, strict=True):
        for span in sorted(spans, key=lambda s: s.start):
            if told or not lexicon.is_a(span.type, "Event"):
                continue
            text = span.surface(sentence)
            told = not text.endswith(lexicon.held) and text not in lexicon.happenings
            first = sentence.tokens[span.begin].surface
            if not told or span.kind is not MentionKind.PRONOUN or first not in lexicon.determiners:
                continue
            if text.removeprefix(first) in lexicon.disasters and span.end - span.begin > 1:
                span.begin += 1
                span.start = sentence.tokens[span.begin].start
                span.kind = MentionKind.NOMINAL


def storms(sentence: Sentence) -> Iterator[Span]:
    """The storms of a sentence by their number, with the name that they have beside it."""
    tokens = sentence.tokens
    for found in _STORM.finditer(sentence.text):
        start, stop = found.start("alone" if found["alone"] else 0), found.end()
        place = spelling(tokens, sentence.start + start, sentence.start + stop)
        if place is None:
            continue
        name = found["written"] or found["alone"]
        if name and not _given(tokens, beginning(tokens, sentence.start + stop - len(name)), place[1]):
            continue
        called = found["name"] or found["called"] or found["written"]
        aliases = tuple(a for a in (found["name"] and found["number"], called) if a)
        yield marked(*place, sentence.start + start, sentence.start + stop, "Event", 3.0, 0.95, aliases=aliases)  # fmt: skip


def _given(tokens: Sequence[Token], begin: int | None, end: int) -> bool:
    """Whether what stands behind the kind of storm is a name (ハリケーン・ドーラ), no common noun (ハリケーンのシーズン)."""
    if begin is None:
        return False
    return any("固有名詞" in t.tag or t.strange or t.vector > _RARE for t in tokens[begin:end])
