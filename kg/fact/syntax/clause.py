"""A sentence as its readers see it: its phrases, with look-ups that they share."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from kg.fact.syntax.bunsetsu import as_notes
from kg.fact.syntax.heads import in_brackets
from kg.fact.syntax.phrase import Phrase, phrases
from kg.fact.syntax.predicate import Predicate
from kg.model import Mention, MentionKind, Sentence

__all__ = ["Clause"]

_SHARE = re.compile(
    r"(?:過半数?|大半|大部分|大多数|全部|すべて|全て|全量|半数|半分|残り(?:の?(?:すべて|全て|全部))?|[0-9０-９一二三四五六七八九]+分の[0-9０-９一二三四五六七八九]+)"
)
_GOES_ON = re.compile(r"(?!状態)[一-龥ァ-ヶー]")  # 提携協議 is no 提携
_NOT = ("不", "非", "未")  # 不支持 is no 支持
_ANOTHER = (
    "後継",
    "代替",
    "競合",
    "類似",
    "自主",
    "無罪",
    "不起訴",
)  # of a noun make what is not the thing: 「X」の後継サービス, 自主投票, 無罪判決
_PLACES = re.compile(r"(?:計|約|合計|合わせて)?(?:[0-9０-９一二三四五六七八九十]+|数)十?[カか箇ヶヵケ]所(?:以上|余り)?")
_GLOSSED = re.compile(r"[（(][^（）()]{1,20}[）)]?$")  # 株式公開買い付け（TOB）


class Stretch(Protocol):
    """What stands between two offsets of the document: a mention, a token, a noun."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Clause:
    """All phrases of a sentence with look-ups shared by the readers."""

    def __init__(self, sentence: Sentence, mentions: Sequence[Mention]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._happened = {m.head: m for m in mentions if _is_verb(sentence, m)}
        self.mentions = [m for m in mentions if self._happened.get(m.head) is not m]
        self.phrases = phrases(sentence, self.mentions)
        # the text and, as it may have blanks where words meet, the words without them
        self.written = sentence.text + "\n" + "".join([p.text for p in self.phrases])

    def fall_apart(self) -> None:
        """Lets its phrases, of no use any more, go of each other: circles of objects wait for the garbage collector."""
        for phrase in self.phrases:
            phrase.parent = phrase.before = phrase.after = phrase.predicate = None
            phrase.children = []

    @property
    def predicates(self) -> list[Predicate]:
        """The predicates of the sentence, in its order."""
        return [p.predicate for p in self.phrases if p.predicate is not None]

    def predicate_at(self, index: int) -> Predicate | None:
        """The predicate that the phrase of that number is, if there is one."""
        return self.phrases[index].predicate if 0 <= index < len(self.phrases) else None

    def happening(self, phrase: Phrase) -> Mention | None:
        """The event that the verb of a phrase tells by itself: 墜落 of 墜落した."""
        found = next((m for i, m in self._happened.items() if phrase.begin <= i < phrase.end), None)
        bare = phrase.mention if phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL else None
        return found or bare

    def holding(self, phrase: Phrase, noun: str) -> Phrase:
        """The phrase that holds the noun itself: 株式の of 株式の43%を."""
        if noun not in phrase.content and not phrase.text.startswith(noun):
            whole = noun.rpartition("の")[0] or noun
            for child in phrase.children:
                if child.case == "の" and self.ends_in(child, whole):
                    return child
        return phrase

    def exemplified(self, phrase: Phrase) -> Phrase:
        """What a count of places only adds to: 本社など of 本社など 5カ所を; else the phrase itself."""
        before = self.phrases[phrase.index - 1] if phrase.index else phrase
        return before if before.func in {"など", "等"} and _PLACES.fullmatch(phrase.content) else phrase

    def has(self, noun: str) -> bool:
        """Whether the words that a noun joins with の stand in the sentence: what tells most sentences apart from those
        that say 株式の過半数."""
        written = self.written
        return noun in written or ("の" in noun and all(word in written for word in noun.split("の")))

    def ends_in(self, phrase: Phrase, noun: str) -> bool:
        """Whether the head noun of a phrase is `noun`, an amount after it left aside (株式12.7%)."""
        content = phrase.content.rstrip('」』）)”" 　')
        whole, _, part = noun.rpartition("の")  # 株式の過半数, the two in phrases of their own
        if whole and content.endswith(part) and any(c.case == "の" and self.ends_in(c, whole) for c in phrase.children):
            return True
        if content.endswith(noun) and content.removesuffix(noun).endswith((*_ANOTHER, *_NOT)):
            return False
        if content.endswith(noun) or (phrase.text.startswith(noun) and not _GOES_ON.match(phrase.text, len(noun))):
            return True
        if ("（" in content or "(" in content) and _GLOSSED.sub("", phrase.content).endswith(noun):
            return True
        at = content.rfind(noun)
        if at < 0:  # 株式の43%: the amount of what is meant
            return self.is_share(phrase) and any(c.case == "の" and self.ends_in(c, noun) for c in phrase.children)
        start = self.tokens[phrase.begin].start + at + len(noun)
        return any(m.start - start <= 2 and m.kind is MentionKind.QUANTITY for m in phrase.values if m.start >= start)

    def is_share(self, phrase: Phrase) -> bool:
        """Whether a phrase says how much of something is meant: 株式の 43%を, 過半数の 株式を."""
        amount = phrase.mention is None and any(m.kind is MentionKind.QUANTITY for m in phrase.values)
        return amount or _SHARE.fullmatch(phrase.content.rstrip('」』）)”" 　')) is not None

    def in_row(self, topic: Phrase) -> bool:
        """Whether a topic has whom it is told of right behind it, and the verb goes with the next one: 監督は X、主演は Yが
        務めた."""
        later = self.phrases[topic.index + 1 :]
        whom = next((p for p in later if p.func != "の"), None)
        if whom is None or whom.mention is None or whom.func or not whom.comma or not topic.topic or topic.case:
            return False
        named = whom.mention.kind is MentionKind.NAME and whom.mention.type == "Person"
        return named and any(p.theme for p in later[whom.index - topic.index :])

    def bracketed(self, mention: Mention, phrase: Phrase) -> bool:
        """Whether a mention is a note in round brackets in its phrase: ユナイテッド(2011年から青葉ユナイテッド)."""
        start = self.tokens[phrase.begin].start
        return in_brackets(self.text(start, mention.end), 0, mention.start - start)

    def text(self, start: int, end: int) -> str:
        """The document's text between two of its offsets inside this sentence."""
        first = self.sentence.start
        return self._noted[start - first if start > first else 0 : end - first if end > first else 0]

    def between(self, first: Stretch, second: Stretch) -> str:
        """What is written between two stretches."""
        return self.text(first.end, second.start)

    def behind(self, stretch: Stretch) -> str:
        """What the sentence goes on with behind a stretch."""
        return self.text(stretch.end, self.sentence.end)

    @cached_property
    def _noted(self) -> str:
        return as_notes(self.sentence.text)

    def at(self, offset: int) -> Phrase | None:
        """The phrase that holds a character offset of the document."""
        k = bisect_right(self._starts, offset) - 1
        return self.phrases[k] if k >= 0 and offset < self.tokens[self.phrases[k].end - 1].end else None

    @cached_property
    def _starts(self) -> list[int]:
        return [self.tokens[p.begin].start for p in self.phrases]


def _is_verb(sentence: Sentence, mention: Mention) -> bool:
    """Whether a description is the noun of a verb (墜落した), which is an event and no argument."""
    after = sentence.tokens[mention.head + 1 : mention.head + 2]
    return (
        mention.kind is MentionKind.NOMINAL
        and mention.type == "Event"
        and bool(after)
        and after[0].lemma in {"する", "為る"}
        and after[0].start == mention.end
    )
