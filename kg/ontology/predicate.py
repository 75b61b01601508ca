"""Predicate phrases of the frames: 本社を置く -> (置く, ((を, 本社),)), 買収する -> (買収, ())."""

from __future__ import annotations

import re
from sys import intern

__all__ = ["CASES", "parse_predicate"]

_COMPOUND = (
    *(
        "によって",
        "により",
        "による",
        "として",
        "としての",
        "とともに",
        "に対して",
        "に対し",
        "に対する",
        "に関して",
        "に関する",
    ),
    *(
        "について",
        "についての",
        "をめぐって",
        "をめぐり",
        "をめぐる",
        "に向けて",
        "に向けた",
        "に基づいて",
        "に基づき",
        "をもとに",
    ),
    *("を通じて", "を通して", "における", "において", "との", "での", "への", "からの", "までの", "向けの"),
)
_SIMPLE = ("が", "を", "に", "で", "と", "から", "へ", "まで", "より")

# What a frame may name as the case of an argument; の is the genitive of a nominal part.
# `self` is the event that the predicate itself tells (墜落した), `time` is the adverbial of time, `amount` a quantity beside the predicate, whatever their particles.
CASES = frozenset(
    (
        *_COMPOUND,
        *_SIMPLE,
        "の",
        "を相手に",
        "を中心に",
        "向けに",
        "の間で",
        "time",
        "amount",
        "opponent",
        "suspect",
        "gap",
        "がの",
        "にの",
        "をの",
        "self",
    )
)

# を is never anything but a particle. The others also occur inside words (取りまとめる, 手がける), so they count only
# before kanji, katakana, Latin or one of the verbs that are written in kana.
_KANA_VERBS = (
    *(
        "する",
        "なる",
        "ある",
        "いる",
        "もつ",
        "つく",
        "つける",
        "よる",
        "かかる",
        "かける",
        "のる",
        "あたる",
        "おく",
        "いく",
    ),
    *("くる", "とどまる", "なす", "あげる"),
)
_VERB = rf"(?=[一-鿿々ァ-ヶA-Za-z]|(?:{'|'.join(_KANA_VERBS)})$)"
_CASE = "|".join(sorted({*_COMPOUND, *_SIMPLE} - {"を"}, key=len, reverse=True))
_COMPLEMENT = re.compile(rf"(?P<noun>.+?)(?P<case>(?:{_CASE}){_VERB}|を)")
_DICTIONARY_FORM = re.compile(r".*[うくぐすつぬぶむるいだ]")


def parse_predicate(phrase: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The lemma of the final predicate and its fixed complements, (case, noun) in the order written.

    The lemma is what Sudachi gives: a サ変 noun without する (買収), what a copula says without だ (軽傷), else the dictionary
    form (置く, 属する).
    Words that many predicates have are one string, so that the compiled form has them once.
    A genitive stays inside its noun: 株式の大半を取得する -> (取得, ((を, 株式の大半),)).

    Raises ValueError where the phrase does not end in a dictionary form.

    >>> parse_predicate("傘下に持つ")
    ('持つ', (('に', '傘下'),))
    """
    if not _DICTIONARY_FORM.fullmatch(phrase):
        raise ValueError(f"{phrase} does not end in a dictionary form")
    fixed = []
    verb = phrase
    while complement := _COMPLEMENT.match(verb):
        fixed.append((intern(complement["case"]), intern(complement["noun"])))
        verb = verb[complement.end() :]
    stem = verb.removesuffix("する").removesuffix("だ")
    # 属する, 課する are one word to Sudachi: the stem is a single kanji.
    return intern(stem if len(stem) > 1 else verb), tuple(fixed)
