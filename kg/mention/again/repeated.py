"""Names that a document has already given: the same words elsewhere, and the short forms that newspapers go on with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from kg.mention.again.glossed import short_form
from kg.mention.script import katakana
from kg.mention.span import Rank, Span, marked
from kg.mention.words import words
from kg.model import Sentence, Token
from kg.ontology.entities import Known

__all__ = ["Repeated"]

_SURE = 0.6
_FAMILY = 2  # characters of most family names
_LONG = 4  # characters of a name that is no word by chance: it is found whole though a part of it is known
_SHORTENED = ("Company", "Organization", "GovernmentBody", "University", "Work")
_PAPERS = words("papers")["words"]
_ASCRIBED = (["に", "よる"], ["に", "よれ"], ["の", "報道"], ["の", "記事"])
_FORMS = words("legal")["words"]


class Repeated:
    """The names of a document, found again wherever tokens spell them; `cited` are papers by the short names that they are
    cited under (see `Lexicon.cited`), `stem` gives the first word of a firm's name where it goes by it."""

    def __init__(
        self, cited: Mapping[str, Known] | None = None, stem: Callable[[Sentence, Span], str] = lambda *_: ""
    ) -> None:
        self._cited, self._stem = cited or {}, stem
        self._names: dict[str, dict[str, tuple[str, float]]] = defaultdict(dict)  # by first character: class, vote
        self._plain: set[str] = set()  # family names that are words too
        self._papers: dict[str, str] = {}  # full names by short ones: 読売 is a paper only where it is a source

    def learn(self, sentence: Sentence, spans: Sequence[Span]) -> None:
        """Takes up the sure names of a sentence and their short forms."""
        for span in spans:
            if span.confidence < _SURE or span.rank < Rank.RECOGNISED:
                continue
            name = span.surface(sentence)
            self._add(name, span.type)
            if span.type == "Person":
                for short in _of_person(sentence, span, name):
                    self._add(short, "Person", 0.8)
                self._plain.update(_plain_family(sentence.tokens, span))
            elif name.endswith(_PAPERS):
                for form in _PAPERS:
                    if name.endswith(form) and len(name) > len(form) + 1:
                        self._papers.setdefault(name.removesuffix(form), name)
            elif name.startswith(_FORMS) or name.endswith(_FORMS):
                for form in _FORMS:
                    name = name.removeprefix(form).removesuffix(form)
                self._add(name, span.type)
            if span.type in _SHORTENED and (short := short_form(sentence.text, span.stop - sentence.start, name)):
                self._add(short, span.type, 0.8)
            if span.type == "Company" and (stem := self._stem(sentence, span)):
                self._add(stem, span.type, 0.8)

    def _add(self, name: str, kind: str, weight: float = 0.2) -> None:
        if len(name) > 1 or weight > 0.5:
            self._names[name[0]].setdefault(name, (kind, weight))

    def find(self, sentence: Sentence) -> Iterator[Span]:
        """The names of the document that stand in a sentence, from token to token."""
        text, base = sentence.text, sentence.start
        ends: dict[int, int] | None = None
        for i, token in enumerate(sentence.tokens):
            if token.surface in self._papers and _source(sentence.tokens, i):
                full = self._papers[token.surface]
                yield marked(
                    i, i + 1, token.start, token.end, "MediaOrganization", 1.0, 0.5, rank=Rank.REPEATED, aliases=(full,)
                )
                continue
            if token.surface in self._plain and _goes_on(sentence.tokens, i):
                yield marked(i, i + 1, token.start, token.end, "Person", 0.8, 0.5, rank=Rank.REPEATED)
                continue
            if (paper := self._cited.get(token.surface)) is not None and _in_citation(sentence.tokens, i):
                yield marked(
                    i, i + 1, token.start, token.end, paper.type, 1.6, 0.5, rank=Rank.REPEATED, entity=paper.id
                )
                continue
            names = self._names.get(token.surface[0])
            if not names:
                continue
            if ends is None:
                ends = {t.end: k for k, t in enumerate(sentence.tokens)}
            for name, (kind, weight) in names.items():
                if text.startswith(name, token.start - base):
                    j = ends.get(token.start + len(name))
                    if j is not None and (len(name) > 1 or _addressed(sentence.tokens, j + 1)):
                        rank = Rank.RECOGNISED if len(name) > _LONG else Rank.REPEATED
                        yield marked(i, j + 1, token.start, token.start + len(name), kind, weight, 0.5, rank=rank)


def _in_citation(tokens: Sequence[Token], i: int) -> bool:
    """Whether nothing but other names stands between a token and によると: 朝日、毎日によると."""
    for k in range(i + 1, min(i + 10, len(tokens) - 1)):
        if tokens[k].surface == "に":
            return tokens[k + 1].surface in ("よる", "よれ")
        if not tokens[k].tag.startswith("名詞") and tokens[k].surface not in ("、", "・", "と", "や", "など"):
            return False
    return False


def _source(tokens: Sequence[Token], i: int) -> bool:
    """True for a name that what is told is ascribed to, alone or in a list: 朝日、読売によると, 朝日の報道."""
    after = [t.surface for t in tokens[i + 1 : i + 3]]
    return after in _ASCRIBED or after[:1] in (["など"], ["、"], ["・"], ["や"])


def _addressed(tokens: Sequence[Token], i: int) -> bool:
    """True where a word of one character is followed by what follows persons: 孫 氏, not 彼の孫."""
    return i < len(tokens) and (tokens[i].tag.startswith("接尾辞") or "人名" in tokens[i - 1].tag)


def _plain_family(tokens: Sequence[Token], span: Span) -> Iterator[str]:
    """A family name that the dictionary has as a common noun: 浜野 + 美咲."""
    first, rest = tokens[span.begin], tokens[span.begin + 1 : span.end]
    given = len(rest) == 1 and rest[0].tag.endswith("人名-名")
    if given and first.tag == "名詞-普通名詞-一般" and len(first.surface) == _FAMILY and not katakana(first.surface):
        yield first.surface


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word opens a clause as its subject or topic: 。浜野は, 、浜野が; not 白い浜野は."""
    opens = i == 0 or tokens[i - 1].tag.startswith("補助記号")
    return opens and i + 1 < len(tokens) and tokens[i + 1].surface in ("は", "が", "も")


def _of_person(sentence: Sentence, span: Span, name: str) -> Iterator[str]:
    """The family name: 孫 of 孫正義 by its part of speech, アルトマン of サム・アルトマン as what follows the last dot."""
    first = sentence.tokens[span.begin]
    if "人名-姓" in first.tag and span.end - span.begin > 1:
        yield first.surface
    for dot in "・=＝ ":
        if dot in name:
            last = name.rsplit(dot, 1)[1]
            if len(last) > 2 and (katakana(last) or last.isascii()):
                yield last
            break
