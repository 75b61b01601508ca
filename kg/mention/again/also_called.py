"""By which other names an encyclopedia's article says that its headword goes: 本名は山田花子, 略称TRW, 「盲目王」とあだ名された.

Read are the gloss, what stands between the name and its は, and the clauses of the first sentences that begin with what
kind of name it is; who is told of as kin there has names of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.headword import Headword
from kg.mention.words import words
from kg.model import Document, Sentence

__all__ = ["also_called"]

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


def also_called(document: Document, sentences: Sequence[Sentence], headword: Headword) -> Iterator[str]:
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
