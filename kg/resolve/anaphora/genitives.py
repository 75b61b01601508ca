"""Whether a genitive before a post or a kinsman says whose it is."""

from __future__ import annotations

import re

from kg.model import Mention, Sentence
from kg.ontology import Ontology

__all__ = ["is_owned"]

_NOUNS = ("名詞", "接頭辞", "接尾辞", "形状詞", "補助記号-括弧")

_WORDS = _NOUNS[:-1]
_WHICH = ("名詞-普通名詞-副詞可能", "接尾辞-名詞的-副詞可能", "形状詞")  # 当時の, 試合後の, 唯一の
_NUMBERED = re.compile(r"[0-9０-９一二三四五六七八九十](?:[年期回人代季]目|年生|歳|位)$")  # 就任1年目の


def is_owned(mention: Mention, sentence: Sentence, ontology: Ontology) -> bool:
    """Whether a genitive before the noun says whose it is; what only says which one (後任の社長, 次の社長) does not."""
    tokens = sentence.tokens
    i = mention.head
    while i > 0 and tokens[i - 1].tag.startswith(_NOUNS):
        i -= 1
    if i == 0 or tokens[i - 1].surface != "の":
        return False
    if i < 2:
        return True
    begin = i - 2
    while begin > 0 and tokens[begin - 1].tag.startswith(_WORDS):
        begin -= 1
    prefix, which = ontology.frames.words["prefix"], "".join(t.surface for t in tokens[begin : i - 1])
    said = _NUMBERED.search(which) is not None or any(which in prefix[kind] for kind in ("planned", "which", "actual"))
    last = tokens[i - 2]
    deed = last.surface in ontology.frames.verbs and begin < i - 2  # 途中出場の
    return not said and not last.tag.startswith(_WHICH) and not deed and not _says_which(last.surface, ontology)


def _says_which(noun: str, ontology: Ontology) -> bool:
    """Whether a noun before a post is but another or an order of it: 後任の社長, 創業者の社長; not 子会社の社長, 市民の会長."""
    relations = (ontology.relations[f.relation] for f in ontology.frames.nouns.get(noun, ()))
    return any(r.range == ("Organization",) != r.domain or r.domain == r.range == ("Thing",) for r in relations)
