"""Who can be heard in a sentence: the source that holds for all of it, and whether somebody is one who speaks."""

from __future__ import annotations

import re
from functools import cached_property

from kg.fact.argument.arguments import Arguments
from kg.fact.syntax.heads import in_brackets
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form
from kg.fact.words import Words
from kg.model import Mention, MentionKind

__all__ = ["Sources"]

# Between two sources in a row; nothing where an edition follows its paper (A新聞九州版).
_ROW = re.compile(r"(?:[（(][^（）()]*[）)])?[」』]?(?:・|、|，|,|／|/|と|や|および|及び)?[「『]?")
_KATAKANA = re.compile(r"[ァ-ヿ・]+")  # a name that was not known for one
_BEFORE = re.compile(r"[^、]{1,9}付け?|[^、（(]{1,9}[（(]")  # 21日付青葉新聞電子版, 当サイト（青葉新聞）
_IT = {"それ", "これ"}
_OVER = {Form.CONTINUATIVE, Form.ADVERBIAL}
_PLAIN = ("によると", "によれば")
_SPEAKS = ("Agent", "Country", "Region", "City")


class Sources:
    """The sources of one sentence."""

    def __init__(self, arguments: Arguments, words: Words) -> None:
        self.arguments = arguments
        self.clause = arguments.clause
        self.words = words

    def speaks(self, mention: Mention, as_source: bool = False) -> bool:
        """Whether a mention is of one who may say something: whoever acts, the government of a place (北京), and as a
        source a programme or a document; a name of no known class may, a description of none may not."""
        known = self.arguments.ontology
        if mention.kind is MentionKind.PRONOUN and known.is_a(mention.type, "Service"):
            return True  # 当サイト
        if mention.kind is MentionKind.NOMINAL and mention.surface.endswith(self.words.press):
            return True
        if mention.type in {"", "Thing"}:
            return mention.kind in {MentionKind.NAME, MentionKind.PRONOUN} or bool(_KATAKANA.fullmatch(mention.surface))
        if mention.kind is MentionKind.NOMINAL and not known.is_a(mention.type, "Agent"):
            return False
        if mention.kind is MentionKind.NAME and known.is_a(mention.type, "Facility"):
            return True  # 首相官邸は発表した
        return known.is_any(mention.type, _SPEAKS) or (as_source and known.is_a(mention.type, "Work"))

    def anaphoric(self) -> bool:
        """Whether the sentence has its news from what the one before said: それによると, 発表によると."""
        for phrase in self.clause.phrases[:3]:
            if self._marked(phrase):
                bare = phrase.content.rstrip("、")
                return not phrase.children and (bare in _IT or bare in self.words.contents)
        return False

    def according(self) -> Mention | None:
        """The first source that the sentence names: 朝日新聞によると, マイクロソフトの発表によれば."""
        return self.heard[0][1] if self.heard else None

    @cached_property
    def heard(self) -> list[tuple[int, Mention]]:
        """The sources, each with the offset from which it holds: the sentence's start, or the end of the clause that is
        over where the source is named (火災があり、警察によると3人が負傷した)."""
        return [
            (self._begin(phrase), source)
            for phrase in self.clause.phrases
            if self._marked(phrase) and phrase.content not in _IT and (source := self._named(phrase)) is not None
        ]

    def _begin(self, phrase: Phrase) -> int:
        first = phrase
        while first.children and first.children[0].index < first.index:
            first = first.children[0]
        over = [
            p.phrase
            for p in self.clause.predicates
            if p.form in _OVER and p.phrase.comma and p.phrase.index < first.index
            and p.phrase.parent is not None and p.phrase.parent.index > phrase.index
        ]  # fmt: skip
        last = max(over, key=lambda p: p.index, default=None)
        return self.clause.tokens[last.end].start if last is not None else self.clause.sentence.start

    def _named(self, phrase: Phrase) -> Mention | None:
        """Whose report a phrase names."""
        noun = self.arguments.noun(phrase)
        if phrase.named:
            return self._first_source(self.arguments.group(phrase)[0])
        if (paper := self._printed(phrase.mention)) is not None:
            return self._first_source(paper)
        told = phrase.mention is None and noun in {"ところ", "の"}  # 氏が語ったところによると
        if (
            told
            or noun in self.words.carriers
            or (phrase.mention is not None and not self.speaks(phrase.mention, as_source=True))
        ):
            if (owner := self._owner(phrase) or self._relative_speaker(phrase)) is not None:
                return owner
            document = phrase.mention is not None and phrase.content.endswith(self.words.documents)
            return phrase.mention if document else None
        if phrase.mention is None:
            return None
        if phrase.mention.kind is not MentionKind.PRONOUN:
            return self._first_source(phrase.mention)
        return self._owner(phrase) or phrase.mention  # 当サイト（青葉新聞）

    def _printed(self, edition: Mention | None) -> Mention | None:
        """The paper of which something is an edition, right before its name or in it: 青葉新聞関西版, 韓国・青葉日報日本語版."""
        if edition is None or edition.kind is not MentionKind.NOMINAL:
            return None
        if not edition.surface.endswith(self.words.editions):
            return None
        known = self.arguments.ontology
        papers = (m for m in self.clause.mentions if known.is_a(m.type, "MediaOrganization"))
        return next(
            (
                m
                for m in papers
                if m.end == edition.start or (edition.start <= m.start and m.end < edition.end)
                or self.clause.between(m, edition) == "の"
            ),
            None,
        )  # fmt: skip

    def _marked(self, phrase: Phrase) -> bool:
        """Whether a phrase ends in によると or a marker of the kind (の調べで)."""
        if phrase.case == "によると" or phrase.func.startswith(_PLAIN):
            return True
        if not phrase.comma:
            return False
        rest = (phrase.content + phrase.func).removesuffix("、")
        if phrase.has("の"):
            rest = f"の{rest}"
        return rest.endswith(self.words.according)

    def _owner(self, phrase: Phrase) -> Mention | None:
        """Whose report it is: マイクロソフトの発表, 同社の最新の報告書."""
        for modifier in reversed(phrase.children):
            if modifier.case not in {"の", "が"} and not modifier.func.startswith("が"):
                continue
            if modifier.mention is not None and self.speaks(modifier.mention, as_source=True):
                return self._first_source(self.arguments.group(modifier)[0])
            if modifier.case == "の" and (found := self._owner(modifier)) is not None:
                return found
        start = self.clause.tokens[phrase.begin].start
        inner = [
            m
            for m in phrase.inner
            if m.kind is MentionKind.NAME
            and self.speaks(m, as_source=True)
            and (m.start - start <= 1 or _BEFORE.fullmatch(self.clause.text(start, m.start)))
            and not (
                phrase.dated and in_brackets(self.clause.text(start, m.start), 0, m.start - start)
            )  # 5日（日本時間）の
        ]
        return inner[-1] if inner else None

    def _first_source(self, source: Mention) -> Mention:
        """The first of the sources that are written in a row (A通信・B新聞によると), and of a name made of several."""
        names = [m for m in self.clause.mentions if m.kind is MentionKind.NAME]
        for m in reversed(names):
            if m.end <= source.start and _ROW.fullmatch(self.clause.between(m, source)):
                if self._reports(m):
                    source = m
        return next((m for m in names if m.start == source.start and m.end < source.end and self._reports(m)
                     and self.clause.text(m.end, m.end + 1) == "・"), source)  # fmt: skip

    def _reports(self, mention: Mention) -> bool:
        """Whether a name is one of those who report: a body, a person, or a work such as a programme."""
        known = self.arguments.ontology
        return known.is_any(mention.type, ("Organization", "Person", "Work"))

    def _relative_speaker(self, phrase: Phrase) -> Mention | None:
        """X社が先月発表した資料によると, 同社から提供された資料によると, 氏が語ったところによると."""
        for child in phrase.children:
            predicate = child.predicate
            if predicate is not None and predicate.form is Form.ADNOMINAL:
                cases = ("によって", "から", "が") if predicate.passive else ("が", "の")
                for found in (self.arguments.case(child, case) for case in cases):
                    if found is not None and self.speaks(found.head, as_source=True):
                        return self._first_source(found.mentions[0])
        return None
