"""Finding relational nouns: CEO, 子会社, 首都, with what stands before them in their compound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from kg.fact.argument.arguments import Argument
from kg.fact.claims import ClaimMaker
from kg.fact.frame.slots import fits
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import deed_within
from kg.model import Mention, MentionKind, Status, Token
from kg.ontology import NounFrame

__all__ = ["Finder", "Role", "Sense"]

_GLOSS = re.compile(r"(?:[（(](?:[A-Z]{2,5}|最高[一-龥]{2,8})[）)]?|職)$")
_ALSO = re.compile(r"兼|(?<=[会社]長)(?=C[A-Z]O)")  # between two posts of one person: 会長兼社長, 会長CEO
_WRITTEN_OUT = re.compile(r"(?<=[A-Z])[（(](最高[一-龥]{2,8})(?:[）)]|$)")
_LONGEST = 12  # tokens of the longest relational noun
_NAME = MentionKind.NAME
_FORMER = ("元", "前", "旧")  # before the name of a body
_DEPUTY = ("副",)  # before a post, another post
_TOLD = (MentionKind.NAME, MentionKind.PRONOUN)
_THINGS = (*_TOLD, MentionKind.NOMINAL)


@dataclass(frozen=True, slots=True)
class Role:
    """A relational noun where it stands: its frames, its span in the document, the phrase that holds it, and what its
    prefix says of it (前社長: Ceased)."""

    frames: tuple[NounFrame, ...]
    noun: str
    start: int
    end: int
    phrase: Phrase
    prefix: Status
    whole: str

    @property
    def head(self) -> bool:
        """Whether the noun is the last content of its phrase."""
        content = _GLOSS.sub("", self.phrase.content)  # 最高技術責任者（CTO）
        return content.rstrip('」』）)”" 　').endswith(self.noun)


@dataclass(frozen=True, slots=True)
class Sense(Role):
    """A relational noun by one of its frames, with the classes of who bears it and of whose it is."""

    frame: NounFrame
    bearers: tuple[str, ...]
    holders: tuple[str, ...]


class Finder:
    """Relational nouns of one sentence, and small questions about what stands where."""

    def __init__(self, make: ClaimMaker) -> None:
        self.make = make
        self.clause = make.clause
        self.arguments = make.arguments
        self.ontology = make.ontology
        self.words = make.words
        self.nouns = make.ontology.frames.nouns

    def roles(self) -> Iterator[Role]:
        """Relational nouns in the order of the text, the longest at each place."""
        tokens = self.clause.tokens
        for phrase in self.clause.phrases:
            i, glossed = phrase.stop, self._glossed(phrase)
            while i > phrase.begin:
                i -= 1
                if not self._may_end(tokens[i]) and tokens[i].surface not in self.words.coming:
                    continue
                written_out = any(start < tokens[i].end <= end for start, end in glossed)
                found = self._at(phrase, i) if not written_out else None
                if found is not None:
                    yield found
                    yield from self._across(found)
                    while i > phrase.begin and tokens[i].start > found.start:
                        i -= 1

    def _at(self, phrase: Phrase, last: int) -> Role | None:
        """The longest relational noun that ends with token `last` of a phrase, and what may become one (純利益予想, 社長候補)."""
        tokens = self.clause.tokens
        coming = self.words.coming.get(tokens[last].surface) if last > phrase.begin else None
        if coming is not None and (found := self._coming(phrase, last, coming)) is not None:
            return found
        if not self._may_end(tokens[last]):
            return None
        if len(tokens[last].surface) == 1 and last > phrase.begin and tokens[last - 1].surface[-1].isdigit():
            placed = self.clause.text(tokens[last - 1].start, tokens[last].end) in self.nouns  # 2位
            if not placed or tokens[max(last - 2, phrase.begin)].surface in self.words.among:
                return None  # 100系 is a series, no subsidiary; 歴代2位 is not in a contest
        if (
            last + 1 < phrase.stop
            and tokens[last + 1].pos in {"NOUN", "PROPN"}
            and not self._starts_name(tokens[last + 1].start)
        ):
            after = tokens[last + 1].surface
            joined = after in self.words.of_holder or self.words.office(deed_within(after)) is not None  # 社長就任
            if not joined and not any(m.start == tokens[last + 1].start for m in phrase.values):
                return None  # 社長室: part of a longer noun
        if self.clause.text(tokens[last].end, tokens[last].end + 3) == "の候補":
            return None  # 裁判官の候補者、X氏
        return self._ending(phrase, last)

    def _glossed(self, phrase: Phrase) -> list[tuple[int, int]]:
        """From where to where a noun is written out in brackets behind its letters, which say it already: CEO（最高経営責任者）."""
        if "最高" not in phrase.text:
            return []
        start = self.clause.tokens[phrase.begin].start
        text = self.clause.text(start, self.clause.tokens[phrase.stop - 1].end)
        return [(start + m.start(1), start + m.end(1)) for m in _WRITTEN_OUT.finditer(text)]

    def _may_end(self, token: Token) -> bool:
        """Whether a relational noun may end with a token, by its last letters, between which there may be a space."""
        word, endings = token.surface, self.words.noun_endings
        last = word[-2:] if len(word) > 1 else self.clause.text(token.end - 2, token.end)
        return last in endings or last[-1] in endings or last[0] in " 　"

    def _across(self, role: Role) -> Iterator[Role]:
        """The longer noun that begins within the side's name before a noun: the 代表選手 of a state in 日本代表 + 選手."""
        sides = (m for m in self._names if m.end == role.start and self.ontology.is_a(m.type, "SportsTeam"))
        for name in sides:
            for k in range(1, len(name.surface)):
                noun = name.surface[k:] + role.noun
                if (frames := self.nouns.get(noun)) is not None:
                    yield replace(role, frames=frames, noun=noun, start=name.start + k, whole=noun)

    def _coming(self, phrase: Phrase, last: int, status: Status) -> Role | None:
        """A figure that its noun says to be expected, a post at a body for which it has somebody in view: 連結純利益予想,
        社長候補; no 大統領候補, who stands for election."""
        found = self._ending(phrase, last - 1)
        if found is None:
            return None
        for frame in found.frames:
            known = self.ontology.relations[frame.relation]
            figure = known.kind == "quantity"
            office = self.ontology.is_post(frame.relation) and known.range == ("Organization",)
            if not (figure if status is Status.PLANNED else office):
                return None
        noun = found.noun + self.clause.tokens[last].surface
        return replace(found, noun=noun, end=self.clause.tokens[last].end, prefix=status)

    def _ending(self, phrase: Phrase, last: int) -> Role | None:
        """The longest relational noun whose last token is the one given, whatever follows it."""
        tokens, end = self.clause.tokens, self.clause.tokens[last].end
        best: tuple[int, tuple[NounFrame, ...]] | None = None
        for i in range(last, max(phrase.begin, last - _LONGEST) - 1, -1):
            noun = self.clause.text(tokens[i].start, end).replace(" ", "").replace("　", "")
            if (frames := self.nouns.get(noun)) is not None and not (best and self._cuts_name(tokens[i].start, end)):
                best = (i, frames)
        if best is None:
            split = tokens[last].tag.startswith("接尾辞") and last > phrase.begin
            begin = tokens[last - 1 if split else last].start
            sub = self.clause.text(begin, end)  # 代表取締役社長 as one token, 主計局・長 as two: its suffix
            for k in range(1, len(sub)):
                people = sub[k:] == "人" and self.ends_mention(begin + k)  # ポルトガル人 as one word
                if (frames := self.nouns.get(sub[k:])) is not None and (len(sub) - k >= 2 or people):
                    if self._inside_name(begin + k, end) or sub[:k] in self.words.opposing:
                        return None
                    return self._role(phrase, sub[k:], begin + k, end, frames)
            return None
        start = tokens[best[0]].start
        if self._inside_name(start, end) or (self._placed(best[1]) and self._ends_longer_name(start, end)):
            return None
        return self._role(phrase, self.clause.text(start, end), start, end, best[1])

    def _role(self, phrase: Phrase, noun: str, start: int, end: int, frames: tuple[NounFrame, ...]) -> Role:
        before = self.clause.text(self.clause.tokens[phrase.begin].start, start).rstrip("・ 　")
        prefix = Status.ACTUAL
        whole = noun
        for word, status in self.words.longest_prefixes:
            if before.endswith(word) and not self._of_name(self.clause.tokens[phrase.begin].start + len(before)):
                rest = before[: -len(word)]
                if not rest or not re.search(r"[一-龥]$", rest) or self.ends_mention(start - len(word)):
                    prefix = status
                    whole = noun if word not in _DEPUTY else word + noun
                    break
        else:
            # 上級研究員: what qualifies the noun inside its compound belongs to the role
            k = len(before)
            while (
                k > 0
                and not self.ends_mention(self.clause.tokens[phrase.begin].start + k)
                and not re.match(r"[・（）()「」『』、ぁ-ん]", before[k - 1])
            ):
                k -= 1
            modifier = before[k:]
            if modifier and len(modifier) <= 12:
                for word, status in self.words.longest_prefixes:
                    begins = modifier.startswith(word) and len(modifier) > len(word)
                    if begins and not self._town_at(self.clause.tokens[phrase.begin].start + k, len(word)):
                        prefix = status if status is not Status.ACTUAL else prefix
                        modifier = (
                            modifier[len(word) :] if status is not Status.ACTUAL or word in {"現", "新"} else modifier
                        )
                        break
                whole = modifier + noun
        if prefix is Status.ACTUAL and not before and phrase.index:  # 財務省の 前の 事務次官, 創業者であり 前 CEO
            former = self.clause.phrases[phrase.index - 1]
            if former.func in {"の", ""} and former.content in {"前", "元"} and former.mention is None:
                prefix = Status.CEASED
        if prefix is Status.ACTUAL:  # 元東京新聞記者, 次期国連事務総長
            for m in self.clause.mentions:
                if m.start < start and -1 <= start - m.end <= len(whole) - len(noun) and m.kind in _TOLD:
                    ahead = self.clause.text(m.start - 2, m.start)
                    told = ((w, st) for w, st in self.words.longest_prefixes if ahead.endswith(w))
                    prefix = next(
                        (st for w, st in told if w in _FORMER or (st is Status.PLANNED and len(w) > 1)), prefix
                    )
        return Role((*frames, *self._joint(whole, frames)), noun, start, end, phrase, prefix, whole)

    def _town_at(self, place: int, length: int) -> bool:
        """Whether what looks like a prefix is but the beginning of a town's name: 前 of 前橋 + 市長."""
        tokens = self.clause.tokens
        return any(t.start == place and t.end > place + length and "地名" in t.tag for t in tokens)

    def _joint(self, whole: str, frames: tuple[NounFrame, ...]) -> Iterator[NounFrame]:
        """The frames of the other posts of one person in a compound: 会長 of 代表取締役会長兼社長 and 会長CEO, 創業者 of 創業者・会長."""
        said = {f.relation for f in frames}
        for post in _ALSO.split(whole.replace(" ", "").replace("　", "")):
            ends = next((k for k in range(len(post)) if post[k:] in self.nouns), len(post))
            before = (f for f in self.nouns.get(post[:ends], ()) if not self.ontology.is_post(f.relation))
            before = (f for f in before if f.subject_class != ("Organization",))  # 支部委員
            for frame in (*self.nouns.get(post[ends:], ()), *before):  # 創業者・会長, whose dot is left out
                if frame.relation not in said:
                    yield frame

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What may bear or hold a noun."""
        return tuple(m for m in self.clause.mentions if m.kind in _THINGS)

    @cached_property
    def _names(self) -> list[Mention]:
        return [m for m in self.clause.mentions if m.kind is _NAME]

    def _starts_name(self, offset: int) -> bool:
        return any(m.start == offset for m in self._names)

    def ends_mention(self, offset: int) -> bool:
        """Whether a name, or what stands for one, ends at a document offset."""
        return any(m.end == offset and m.kind in _TOLD for m in self.clause.mentions)

    def _cuts_name(self, start: int, end: int) -> bool:
        """Whether the noun begins within a side's name that ends before it: the 代表選手 of 日本代表 + 選手; not the 下院議員 of
        米国下院 + 議員."""
        cut = (m for m in self._names if m.start < start < m.end < end)
        return any(self.ontology.is_a(m.type, "SportsTeam") for m in cut)

    def _inside_name(self, start: int, end: int) -> bool:
        """Whether the noun is but a part of a name, unless it follows a name inside it (X子会社 taken for a name)."""
        if any(m.start < start and m.end == end and self.ontology.is_a(m.type, "Award") for m in self.clause.mentions):
            return True  # 最優秀選手, who is no body's 選手
        names = self._names
        teams = [m for m in names if m.end == end and m.start < start and self.ontology.is_a(m.type, "SportsTeam")]
        if any(m.end == start for m in names) and not teams:  # the 代表 of 日本代表 is no post
            return False
        return any(
            m.start <= start and end <= m.end and not (m.start == start and m.end == end and len(m.surface) < 3)
            for m in names
        )

    def _placed(self, frames: tuple[NounFrame, ...]) -> bool:
        """Whether the noun says where its bearer is (新聞, 駅), not what somebody is to somebody."""
        return all(f.bearer == "subject" and "Place" in self.ontology.relations[f.relation].range for f in frames)

    def _ends_longer_name(self, start: int, end: int) -> bool:
        """Whether a name that begins before the noun ends with it: the 新聞 of 四国新聞 is of no 四国."""
        return any(m.start < start and m.end == end for m in self._names)

    def fits(self, mention: Mention, classes: tuple[str, ...]) -> bool:
        """Whether a mention may fill a place that asks for `classes`."""
        return fits(self.ontology, mention, classes)

    def owner(self, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
        """What stands with の before a phrase and may be whose it is, the nearest first."""
        return next((of for of in reversed(self.arguments.genitive(phrase)) if self.fits(of.head, classes)), None)

    def phrase_of(self, m: Mention) -> Phrase | None:
        """The phrase that a mention ends in."""
        return self.clause.at(m.end - 1)

    def posts(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in a relational noun."""
        content = phrase.content.rstrip("など等")
        return any(content[k:] in self.nouns for k in range(max(0, len(content) - 8), len(content)))

    def _of_name(self, end: int) -> bool:
        """Whether the character before a place ends a person's name: 元 of 高木元・防衛相."""
        inside = (m for m in self.clause.mentions if m.kind is _NAME and m.start < end - 1 and m.end == end)
        return any(self.ontology.is_a(m.type, "Person") for m in inside)
