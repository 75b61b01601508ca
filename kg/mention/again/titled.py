"""The thing that an encyclopedia's article is about: its title wherever it stands, its class and its readings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.headword import Headword, bare_title, headword
from kg.mention.lexicon import Lexicon
from kg.mention.script import katakana
from kg.mention.span import Rank, Span, covering, marked, spelling
from kg.mention.words import words
from kg.model import Document, Sentence

__all__ = ["Titled"]

_KINDS = "|".join(sorted(words("called")["names"], key=len, reverse=True))
_PIECE = re.compile(rf"(?:{_KINDS})(?:は|[:：・])?[\s　]*[「『]?(?P<name>[^「」『』:：、,]{{2,40}}?)[」』]?")
_QUOTED = re.compile(
    rf"(?:^|[、。（(])(?:また、?|なお、?)?(?:{_KINDS})(?:は|[:：・]|として|を)?、?[「『](?P<name>[^「」『』]{{2,30}})[」』]"
)
_PLAIN = re.compile(
    rf"(?:^|[、。（(])(?:また、?|なお、?)?(?:{_KINDS})(?:は|[:：・]|を)?[\s　]*(?P<name>[^\s、。はがをのにでと「」『』（）()]{{2,30}}?)"
    r"(?=[、。（(]|である|であった|という|と(?:いう|いった|称)|で、|$)"
)
_NICKNAMED = re.compile(
    r"^[^はが]*[「『](?P<name>[^「」『』]{2,20})[」』]と(?:も)?(?:呼ばれ|称され|あだ名され|渾名され|いわれ|言われ)(?:る|た|ている|ていた|ることもある)(?:。|、|$)"
)
_OR = re.compile(
    r"(?:または|あるいは|もしくは|ないし|又は|、別名|、通称|、略称)[\s　]*[「『]?(?P<name>[^、。はが（()）「」『』]{2,24})"
)
_KIN = re.compile(r"(?:父|母|妻|夫|兄|弟|姉|妹|長男|次男|長女|次女|息子|娘|祖父|祖母)(?:は|の|に|が|・)")
_NO_NAME = re.compile(r"[0-9０-９]年|不明|不詳|同じ|同名|[ぁ-ん]{12,}")
_SENTENCES = 4  # an entry tells its headword's names at its beginning
_SURE = 4.0  # what a definition's head noun weighs against what neighbours say of the name
_AGAIN = 1.5  # and what it weighs wherever the name comes again
_READING = re.compile(r"[ぁ-ゖァ-ヺー・=＝\s　]{2,30}")
_WRITTEN = re.compile(r"(?=[^一-鿿]*[一-鿿])[一-鿿々ァ-ヺー・]{2,12}")
_LATIN = re.compile(
    r"(?:[^\s:：、,]{1,4}語|英|仏|独|羅|露|中|西|葡|蘭|瑞|伊|希|繁体字|簡体字)?[:：]?\s*(?P<name>[A-ZÀ-Ž][^、,;；:：/／]{1,50}(?:,\s*\w{2,4}\.?)?)"
)
_ALIAS = re.compile(
    r"[^、,;；]+(?:,\s*(?:Inc|Ltd|LLC|Corp|Co|Plc|PLC|Jr|Sr)\b[^、,;；]*)?"
)  # Solaris, Inc. is one name
_IN_QUOTES = re.compile(r"『(?P<name>[^『』「」]{2,48})』")
_NUMBERED = re.compile(r"(?P<stem>[^0-9０-９]*)[0-9０-９]+(?P<tail>[^0-9０-９]*)")
_WORKS = ("Work", "Product")  # what has sequels
_REIGNING = tuple(words("reigning")["titles"])
_NOT_A_NAME = re.compile(r"[0-9０-９]|年|月|世紀|世$")


def _also_called(document: Document, sentences: Sequence[Sentence], headword: Headword) -> Iterator[str]:
    """The other names of the headword, as they are told."""
    begin, end = headword.gloss
    pieces = re.split(r"[、,，;；]", document.text[begin:end])
    found = [m["name"] for piece in pieces if (m := _PIECE.fullmatch(piece.strip()))]
    beside = document.text[headword.stop : begin] + document.text[end : headword.definition[0]]
    found += [m["name"] for m in _OR.finditer(beside)]
    for sentence in sentences[:_SENTENCES]:
        at = headword.definition[0] - sentence.start if sentence is sentences[0] else 0
        said = sentence.text[at:]
        for pattern in (_QUOTED, _PLAIN, _NICKNAMED):
            found += [m["name"] for m in pattern.finditer(said) if not _KIN.search(said, 0, m.start("name"))]
    name = document.text[headword.start : headword.stop]
    for other in dict.fromkeys(one.strip() for one in found):
        if len(other) > 1 and other != name and not _NO_NAME.search(other):
            yield other


class Titled:
    """The title of one document, where its first sentence defines it; finds nothing in any other document."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], lexicon: Lexicon) -> None:
        self._document, self._lexicon, self._first = document, lexicon, sentences[0] if sentences else None
        self._headword: Headword | None = headword(document, sentences)
        self._name = document.text[self._headword.start : self._headword.stop] if self._headword else ""
        nouns = self._headword.nouns if self._headword else ()
        self._class = (
            next((lexicon.definitions[n] for n in nouns[:1] if n in lexicon.definitions), "")
            or ("Person" if nouns and nouns[0].endswith(_REIGNING) else "")  # イングランド王, 第3代ケント公
            or next((c for n in nouns if (c := lexicon.class_of("〇" + n))), "")
            or next(
                (c for n in nouns for word, c in lexicon.definitions.items() if len(word) > 1 and n.endswith(word)), ""
            )
        )
        self._read: list[tuple[int, int]] = []
        told = tuple(_also_called(document, sentences, self._headword)) if self._headword and self._class else ()
        self._other = tuple(n for n in told if lexicon.ontology.entities.certain(n) is None)
        read = tuple(self._glosses(self._headword)) if self._headword else ()
        self._aliases = tuple(dict.fromkeys((*read, *self._other)))

    def _glosses(self, headword: Headword) -> Iterator[str]:
        """Readings and names in other scripts that the gloss gives."""
        if (title := bare_title(self._document.title)) and title != self._name:
            yield title
        begin, end = headword.gloss
        for found in _ALIAS.finditer(self._document.text[begin:end]):
            part = found[0].strip(' 　「」『』"“”')
            if _NOT_A_NAME.search(part):
                continue
            latin = _LATIN.fullmatch(part)
            if _READING.fullmatch(part) or (latin and not katakana(latin["name"])) or self._is_other(part):
                self._read.append((begin + found.start(), begin + found.end()))
                yield latin["name"].strip() if latin else part

    def _is_other(self, part: str) -> bool:
        """Whether a piece of the gloss is a name in other characters (林若葉 of リン・ルオイェ), nothing that is known and no kind
        of thing."""
        lexicon = self._lexicon
        named = _WRITTEN.fullmatch(part) is not None and katakana(self._name)
        return named and not lexicon.ontology.entities.match(part) and lexicon.class_of(part) in ("", self._class)

    def defines(self, span: Span) -> bool:
        """Whether a span is the noun of the definition, which says what the title is and names nothing: 州立大学 of
        ソロトゥルン州に本部を置く州立大学."""
        if self._headword is None or self._first is None or span.entity is not None or span.rank >= Rank.MARKED:
            return False
        begin, end = self._headword.definition
        noun = self._headword.nouns[0] if self._headword.nouns else ""
        if not noun or not begin < span.start < span.stop == end or not (self._class or self._lexicon.class_of(noun)):
            return False
        tags = (t.tag for t in self._first.tokens[span.begin : span.end])
        plain = all(tag.startswith(("名詞-普通名詞", "補助記号", "接頭辞")) for tag in tags)
        text = self._document.text[span.start : end]
        return plain and (text.endswith(noun) or noun.endswith(text))

    def glossed(self, span: Span) -> bool:
        """Whether a span is but a piece of another name that the gloss gives of the title (おおはし of きたおおはし)."""
        return span.rank is not Rank.TITLE and any(a <= span.start and span.stop <= b for a, b in self._read)

    def find(self, sentence: Sentence) -> Iterator[Span]:
        """The title in a sentence, whatever the tokens are cut like."""
        if self._headword is None or len(self._name) < (1 if self._class else 2):
            return
        longer = [*self._longer(sentence), *self._numbered(sentence), *self._others(sentence)]
        yield from longer
        name = r"[\s　]*".join(re.escape(c) for c in re.sub(r"\s", "", self._name))
        for found in re.finditer(name, sentence.text):
            start, stop = sentence.start + found.start(), sentence.start + found.end()
            begin, end = covering(sentence.tokens, start, stop)
            if begin >= end or any(span.start <= start and stop <= span.stop for span in longer):
                continue
            whole = sentence.tokens[begin].start == start and sentence.tokens[end - 1].end == stop
            here = start == self._headword.start
            if not (whole or here):
                continue
            aliases = self._aliases if here else ()
            span = Span(begin, end, start, stop, self._class or "Thing", confidence=0.95, aliases=aliases)
            span.rank = Rank.TITLE
            span.vote(self._class, _SURE if here else _AGAIN)
            yield span

    def _longer(self, sentence: Sentence) -> Iterator[Span]:
        """Other works in quotation marks whose titles hold this one: 『青い港II』 in the entry of 『青い港』."""
        if self._class not in _WORKS:
            return
        for found in _IN_QUOTES.finditer(sentence.text):
            other = self._name in found["name"] and self._name != found["name"]
            span = self._span(sentence, *found.span("name")) if other else None
            if span is not None:
                yield span

    def _numbered(self, sentence: Sentence) -> Iterator[Span]:
        """Others of its line by another number: 若草2号 in the entry of 若草1号, 第3艦隊 in that of 第12艦隊."""
        parts = _NUMBERED.fullmatch(self._name)
        if parts is None or self._class in ("", "Technology") or max(len(parts["stem"]), len(parts["tail"])) < 2:
            return
        for found in re.finditer(f"{re.escape(parts['stem'])}[0-9０-９]+{re.escape(parts['tail'])}", sentence.text):
            span = self._span(sentence, *found.span()) if found[0] != self._name else None
            if span is not None:
                yield span

    def _others(self, sentence: Sentence) -> Iterator[Span]:
        """Where the title goes by another name that the entry tells."""
        for name in self._other:
            for found in re.finditer(re.escape(name), sentence.text):
                span = self._span(sentence, *found.span())
                if span is not None:
                    yield span

    def _span(self, sentence: Sentence, begin: int, end: int) -> Span | None:
        """A name of the title's class from `begin` to `end` of a sentence; None where a word goes on."""
        start, stop = sentence.start + begin, sentence.start + end
        if (place := spelling(sentence.tokens, start, stop)) is None:
            return None
        return marked(*place, start, stop, self._class, _SURE, 0.9, rank=Rank.TITLE)
