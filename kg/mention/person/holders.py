"""Persons told by the post that is said to be theirs: 党首はX。設計者はXである。最高経営責任者（CEO）のXは, Xは裁判官である。"""

from __future__ import annotations

import re

from kg.mention.lexicon import Lexicon
from kg.mention.span import Span
from kg.mention.words import words
from kg.model import Sentence

__all__ = ["holds"]

_POST = re.compile(r"(?:^|[、。）)の])(?:初代|第?[0-9]+代|現)?(?P<post>[一-鿿]{1,5})は、?$")
_SAID = re.compile(r"(?:。|、|$|である|だ|です|で、|が務め|が担|（|\()")
_OF_BODIES = words("holders")["of_bodies"]
_LED = re.compile(r"(?P<post>[一-鿿ァ-ヺーA-Z]{2,14})(?:[（(][A-Z]{2,4}[）)])?(?:の|である、?)$")
_IS = re.compile(
    r"は、?(?:[^。「」はがを]{0,24}[の、在])?[元前現]?(?P<post>[一-鿿ァ-ヺー]{2,10}?)(?:で(?:ある|あった|も|した|、)|だ(?:った)?[。、が]|です)"
)
_ALONE = re.compile(
    r"(?:[（(][0-9０-９]{1,3}(?:歳)?[）)])?(?:は|が|も|ら|、|。|を|に|と|へ|から)"
)  # what is not the beginning of a longer noun


def holds(sentence: Sentence, span: Span, lexicon: Lexicon) -> bool:
    """Whether a foreign name is said of a post or a part that people have, stands alone behind a post with の, or is said to have
    one: リンドは青葉地裁の裁判官である。"""
    before, stop = sentence.ahead(span.start), span.stop - sentence.start
    told = _POST.search(before)
    if told is not None and _SAID.match(sentence.text, stop) is not None:
        person = lexicon.is_a(lexicon.class_of(told["post"]), "Person")
        return person and not told["post"].endswith(_OF_BODIES)
    said = _IS.match(sentence.text, stop)
    if said is not None and lexicon.post(said["post"]):
        return True
    led = _LED.search(before)
    return led is not None and _ALONE.match(sentence.text, stop) is not None and lexicon.post(led["post"])
