"""A sentence as phrases: each bunsetsu with its case, its head mention and its morphology of standing.

The parser's bunsetsu are taken as they are, but for mentions that run over several of them (quoted titles, names with
spaces), which become one phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.fact.syntax.bunsetsu import (
    AROUND,
    BETWEEN,
    BY,
    FUNCTION,
    as_notes,
    merged,
    modifies,
)
from kg.fact.syntax.heads import heads
from kg.fact.syntax.particles import case_of
from kg.fact.syntax.predicate import Kind, Predicate
from kg.model import Mention, MentionKind, Sentence, SentenceKind, Token

__all__ = ["Phrase", "phrases"]

_READ_OUT = re.compile(r"(?:氏|さん)?[（(][ぁ-ゖー・ 　]{3,30}[）)][\s　]*$")
_AS_FOR, _ACTING = "としては", ("Person", "GovernmentBody", "Company", "PoliticalParty")  # X首相としては、改革を急ぐ
_UNTIL = "をもって"
_TWICE = {particle * 2: particle for particle in "のをがはに"}  # typed twice: 研究所のの設立者
_LABEL = re.compile(
    r"\s*(?:【(?P<boxed>[一-龥々ァ-ヶー・]{2,12})】|(?P<bare>[一-龥々ァ-ヶー・]{2,12})(?P<mark>\s*[:：=＝]\s*|　))(?=\S)"
)
_NAMES = (MentionKind.NAME, MentionKind.TIME, MentionKind.QUANTITY)
_HELD = frozenset(("が", "は", "も", "を"))  # of what is held
_SIDES = re.compile(r"[・･ 　]?[^、。・]{2,24}?(?:[（(][^（）()]{1,12}[）)])?対")


@dataclass(slots=True, eq=False)
class Phrase:
    """One bunsetsu in its sentence. `begin`, `stop` and `end` are token indices: content is begin…stop, function words
    stop…end. `case` is the deep name of its particle, "" for none."""

    index: int
    begin: int
    stop: int
    end: int
    head: int
    func: str
    case: str
    topic: bool
    adnominal: bool
    comma: bool
    mention: Mention | None = None
    values: tuple[Mention, ...] = ()
    inner: tuple[Mention, ...] = ()
    children: list[Phrase] = field(default_factory=list)
    parent: Phrase | None = None
    text: str = ""
    content: str = ""
    before: Phrase | None = None
    after: Phrase | None = None
    predicate: Predicate | None = None

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The dictionary forms of the predicate that it is; none of an argument."""
        return self.predicate.lemmas if self.predicate is not None else ()

    @property
    def clausal(self) -> bool:
        """Whether it is a predicate, and no verbal noun."""
        return self.predicate is not None and self.predicate.kind is not Kind.NOUN

    @property
    def governor(self) -> Predicate | None:
        """The predicate that it hangs on, if it is one."""
        return self.parent.predicate if self.parent is not None else None

    @property
    def theme(self) -> bool:
        """Whether it is the topic and stands in no case besides: Xは; not Xには."""
        return self.topic and not self.case

    @property
    def subjective(self) -> bool:
        """Whether it is marked as a subject is: Xが, Xは."""
        return self.case == "が" or self.theme

    def has(self, *cases: str) -> bool:
        """Whether something in one of the cases hangs on it."""
        return any(c.case in cases for c in self.children)

    @property
    def named(self) -> bool:
        """Whether it is somebody's or something's name."""
        return self.mention is not None and self.mention.kind is MentionKind.NAME

    @property
    def dated(self) -> bool:
        """Whether it is but a time: 15日に."""
        return self.mention is None and any(m.kind is MentionKind.TIME for m in self.values)

    def hang(self, target: Phrase | None) -> None:
        """Makes it a child of another phrase than it was one of, in text order; of none where there is no `target`."""
        if self.parent is not None:
            self.parent.children.remove(self)
        self.parent = target
        if target is not None:
            target.children.append(self)
            target.children.sort(key=lambda p: p.index)


def phrases(sentence: Sentence, mentions: Sequence[Mention]) -> list[Phrase]:
    """The sentence's phrases in order, linked to parents and children."""
    tokens = sentence.tokens
    label = label_end(sentence, mentions)
    spans = merged(sentence, mentions, label)
    of: dict[int, int] = {}
    for k, (a, b, _) in enumerate(spans):
        for i in range(a, b):
            of[i] = k
    inside = _by_phrase(tokens, spans, mentions)
    text = as_notes(sentence.text)
    out = [_phrase(k, a, b, head, sentence, inside[k], text) for k, (a, b, head) in enumerate(spans)]
    labelled = next((p for p in out if 0 < p.end == label), None)
    if labelled is not None:
        labelled.func, labelled.case, labelled.topic = "は", "", True
    for k, (_, _, head) in enumerate(spans):
        out[k].before, out[k].after = out[k - 1] if k else None, out[k + 1] if k + 1 < len(out) else None
        link = _link(tokens, of, head, k)
        if 0 <= link == k - 1 and (before := out[link]).parent and modifies(tokens[spans[link][1] - 1]):
            link = before.parent.index  # 歌った「X」は: the clause was taken for what its noun hangs on
            before.hang(out[k])
        if 0 <= link < k < len(spans) - 1:  # Japanese modifies to the right
            link = k + 1
        if link >= 0 and not _under(out[link], out[k]):  # joined bunsetsu may hang on each other
            out[k].parent = out[link]
            out[link].children.append(out[k])
    if labelled is not None and len(out) > 1:
        root = next((p for p in reversed(out) if p.parent is None and p is not labelled), None)
        if root is not None and not _under(root, labelled):
            labelled.hang(root)
    return out


def _by_phrase(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int, int]], mentions: Sequence[Mention]
) -> list[list[Mention]]:
    """The mentions that end in each phrase, in their order."""
    ends = [tokens[b - 1].end for _, b, _ in spans]
    out: list[list[Mention]] = [[] for _ in spans]
    for m in mentions:
        k = bisect_left(ends, m.end)
        if k < len(spans) and tokens[spans[k][0]].start < m.end:
            out[k].append(m)
    return out


def _link(tokens: Sequence[Token], of: dict[int, int], head: int, k: int) -> int:
    """The phrase that governs phrase `k`, -1 at the root; a head inside the phrase leads on to its own."""
    for _ in range(4):
        above = tokens[head].head
        if of.get(above, -1) != k:
            return of.get(above, -1)
        if above == head:
            return -1
        head = above
    return -1


def _under(phrase: Phrase | None, other: Phrase) -> bool:
    """Whether a phrase is another one or hangs below it."""
    while phrase is not None and phrase is not other:
        phrase = phrase.parent
    return phrase is not None


def _phrase(k: int, a: int, b: int, head: int, sentence: Sentence, inside: list[Mention], noted: str) -> Phrase:
    tokens = sentence.tokens
    stop = b
    names = [m.end for m in inside if m.kind is MentionKind.NAME]  # みどりや + を
    while stop > a + 1 and _is_function(tokens[stop - 1], stop - 1, head) and tokens[stop - 1].end not in names:
        stop -= 1
    if stop > a + 1 and tokens[stop - 1].surface == "向け" and stop < b:  # X社 + 向けに
        stop -= 1
        head = min(head, stop - 1)
    if stop > a + 2 and tokens[stop - 1].surface == BETWEEN and stop < b and tokens[stop - 2].surface in ("の", "との"):
        stop -= 2 + (tokens[stop - 3].surface == "と" and stop > a + 3)  # X社 + との間で
        head = min(head, stop - 1)
        inside = [m for m in inside if m.end <= tokens[stop - 1].end]
    if stop > a + 2 and tokens[stop - 1].surface in AROUND and tokens[stop - 2].surface == "を" and stop < b:
        stop -= 2  # X社 + を相手に
        head = min(head, stop - 1)
        inside = [m for m in inside if m.end <= tokens[stop - 1].end]
    until = stop > a + 2 and tokens[stop - 1].surface in BY and tokens[stop - 2].surface == "を"
    if until and any(m.kind is MentionKind.TIME and m.end == tokens[stop - 3].end for m in inside):
        stop -= 2  # 31日 + を持って
        head = min(head, stop - 1)
    # a closing bracket or quote belongs to the content when it was opened in the content
    behind = tokens[stop:b]
    func = "".join([t.surface for t in behind if t.pos != "PUNCT" and t.surface not in "=＝<＜>＞"]) if behind else ""
    func = _TWICE.get(func, func)
    func = _UNTIL if func.startswith("を") and func[1:3] in BY else func
    case, topic, adnominal = case_of(func)
    start, end = tokens[a].start, tokens[stop - 1].end
    main, values, inner = heads(sentence, noted, inside, start, end) if inside else (None, (), ())
    if main is not None and func in _HELD and (event := _between_two(sentence, main, inner)) is not None:
        main, inner = event, (*inner, main)
    whole = "".join([t.surface for t in tokens[a:b]])
    if func == _AS_FOR and whole.endswith("、") and main is not None and main.kind is MentionKind.NAME:
        whose = sentence.part(start, end).endswith((main.surface, main.title or "氏"))
        case = "" if whose and main.type in _ACTING else case
    return Phrase(
        index=k,
        begin=a,
        stop=stop,
        end=b,
        head=head,
        func=func,
        case=case,
        topic=topic or (k == 0 and not func and _profiled(main, whole)),
        adnominal=adnominal,
        comma=bool(behind) and any(t.surface in "、，," for t in behind),
        mention=main,
        values=values,
        inner=inner,
        text=whole,
        content=sentence.part(start, end),
    )


def _between_two(sentence: Sentence, last: Mention, inner: Sequence[Mention]) -> Mention | None:
    """The event that is told by its two sides right behind it: 決勝戦 of 決勝戦・A高校（湊県）対B高校が."""
    if last.type == "Event":
        return None
    events = (m for m in inner if m.type == "Event" and m.end < last.start)
    return next((m for m in events if _SIDES.fullmatch(sentence.part(m.end, last.start))), None)


def _profiled(mention: Mention | None, text: str) -> bool:
    """Whether a person's name with its reading opens the lines of his career: 高木誠氏（たかぎ・まこと）1990年青葉大学卒."""
    named = mention is not None and mention.kind is MentionKind.NAME and mention.type == "Person"
    return named and _READ_OUT.search(text) is not None


def _is_function(t: Token, i: int, head: int) -> bool:
    if i == head:
        return False
    if t.pos in FUNCTION:
        return True
    # する, いる, ある, しれる after their content word; よる in による
    return (
        i > head and t.dep in {"fixed", "aux", "cop", "mark", "case", "punct"} and "サ変可能" not in t.tag
    )  # 吸収 + 合併


def label_end(sentence: Sentence, mentions: Sequence[Mention]) -> int:
    """The token behind the label and its mark that a row begins with; 0 where it begins with none."""
    found = _LABEL.match(sentence.text) if sentence.kind is not SentenceKind.SENTENCE else None
    if found is None:
        return 0
    start, stop = (sentence.start + k for k in found.span("boxed" if found["boxed"] else "bare"))
    for m in mentions:
        named = m.kind in _NAMES and not (m.kind is MentionKind.NAME and m.type == "Award")
        if named and m.start < stop and start < m.end:
            return 0  # 高木誠＝写真＝
    end = sentence.start + found.end()
    return next((i for i, t in enumerate(sentence.tokens) if t.start >= end and i), 0)
