"""Morphemes by Sudachi (Takaoka et al. 2018) with what depends on the word alone, kept for the words met.

The words are those of spaCy's Japanese tokenizer in split mode C: a single blank belongs to the word before it, more
than one are a word of their own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

__all__ = ["Word", "Words"]

_BLANK = "空白"
_WORDS = 30_000  # kept
_LONGEST = 10_000  # characters: Sudachi takes 49 kB at a time
# Sudachi takes short kana in brackets for the reading of the kanji before them and into their word; katakana is a country
# or a team (選手（ケニア）), so the text is cut there. It has towns by names like 山県出 too, given names like 誠記, and
# 大学卒 as one word: 出身, 記者 and 卒 begin one. A head is cut from its body where the dictionary joins the two (新聞 +
# 社会 + 長, 選手団 + 団 + 長, 本拠 + 地球 + 場).
_APART = re.compile(
    r"(?<=[一-龥々])[（(](?=[ァ-ヿ]{1,4}[）)])|(?<=[一-龥][都道府県市区町村])(?=出身)"
    r"|(?<=[一-龥][一-龥])(?=記者(?![会ク]))|(?<=[一-龥](?:大|高))(?=卒(?!業))|(?<=大学|高校)(?=卒(?!業))"
    r"|(?<=[一-龥ァ-ヶー]社)(?=会長(?!期))|(?<=[一-龥]団)(?=団長)|(?<=本拠地)(?=球[場団])"
)
_CUT = re.compile(r"[、。，．,.\s]")


class Word:
    """A morpheme as written: what `kg.model.Token` says of it, `space` for blanks, and `mark` for punctuation and blanks."""

    __slots__ = ("form", "lemma", "mark", "new", "parts", "reading", "space", "surface", "tag", "vector")

    def __init__(
        self,
        surface: str,
        lemma: str,
        tag: str,
        form: str,
        reading: str,
        parts: tuple[str, ...],
        vector: int,
        new: bool = False,
    ) -> None:
        self.surface, self.lemma, self.tag, self.form, self.reading = surface, lemma, tag, form, reading
        self.parts, self.vector, self.new = parts, vector, new
        self.space = surface.isspace()
        self.mark = self.space or all(unicodedata.category(c).startswith("P") for c in surface)


class Words:
    """`tokenizer` is Sudachi's; `row` gives the row of a word in the table of word vectors by its surface and lemma."""

    def __init__(self, tokenizer: Any, row: Callable[[str, str], int]) -> None:
        self._tokenizer = tokenizer
        self._short = tokenizer.SplitMode.A
        self._row = row
        self._known: dict[tuple[int, str], Word] = {}
        self._tags: dict[int, tuple[str, str]] = {}

    def __call__(self, text: str) -> tuple[list[Word], list[int]]:
        """The words of a text and where each begins, in characters."""
        words: list[Word] = []
        begins: list[int] = []
        begin = 0
        while begin < len(text):
            end = len(text) if len(text) - begin <= _LONGEST else _cut(text, begin, begin + _LONGEST)
            apart = _APART.search(text, begin + 1, end)
            end = apart.start() if apart is not None else end
            self._part(text[begin:end], begin, words, begins)
            begin = end
        return words, begins

    def _part(self, text: str, offset: int, words: list[Word], begins: list[int]) -> None:
        known, at = self._known, 0
        if text.isspace():
            self._blank(text, offset, words, begins)
            return
        for m in self._tokenizer.tokenize(text):
            begin, end = m.begin(), m.end()
            surface = text[begin:end]
            if not surface or surface.isspace():
                continue
            if at < begin:
                if at and text[at] == " ":
                    at += 1
                if at < begin:
                    self._blank(text[at:begin], offset + at, words, begins)
            key = (m.word_id(), surface)
            word = known.get(key)
            if word is None:
                word = self._word(m, surface)
                if not m.is_oov():
                    if len(known) >= _WORDS:
                        known.clear()
                    known[key] = word
            words.append(word)
            begins.append(offset + begin)
            at = end
        if at < len(text):
            if text[at] == " ":
                at += 1
            if at < len(text):
                self._blank(text[at:], offset + at, words, begins)

    def _blank(self, text: str, begin: int, words: list[Word], begins: list[int]) -> None:
        words.append(Word(text, text, _BLANK, "", "", (), self._row(text, text)))
        begins.append(begin)

    def _word(self, m: Any, surface: str) -> Word:
        number = m.part_of_speech_id()
        if number not in self._tags:
            pieces = m.part_of_speech()
            self._tags[number] = (
                "-".join(p for p in pieces[:4] if p != "*"),
                ",".join(p for p in pieces[4:] if p != "*"),
            )
        tag, form = self._tags[number]
        lemma = m.dictionary_form() or surface
        reading = m.reading_form().translate(_READ)
        short = [p.surface() for p in m.split(self._short)]
        short = [p for p in short if p]
        parts, new = tuple(short) if len(short) > 1 else (), bool(m.is_oov())
        return Word(surface, lemma, tag, form, reading, parts, self._row(surface, lemma), new)


_READ = str.maketrans({"=": "_", "|": "_", ",": None})


def _cut(text: str, begin: int, end: int) -> int:
    """A place to cut a text that is too long, after the last mark or blank before `end` where there is one."""
    last = None
    for last in _CUT.finditer(text, (begin + end) // 2, end):  # noqa: B007
        pass
    return last.end() if last else end
