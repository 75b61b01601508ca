"""Whom an argument counts in though another word is its head: Aをはじめ5社が, Aを含む大手各社に, Aのほか、Bも, Aだけでなく、Bを.

The words between tell, wherever the parser hung them; what they join is what stands next to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind

__all__ = ["added", "amid", "included"]

Row = Callable[[Phrase], tuple[Mention, ...]]  # the mentions coordinated in a phrase

_MODIFIED = r"(?:[^ぁ-ん、。「」『』（）()]{1,12}の)?[^ぁ-ん、。「」『』（）()]{0,10}"  # 国内の大手
_TITLED = r"[」』”]?(?:氏|さん|社|側)?(?:[（(][^（）()]{1,20}[）)])?"
_INCLUDING = re.compile(
    _TITLED + r"(?:など|等|ら|を(?:はじめ|始め)(?:とする|として|と?した)?|を(?:含む|含めた|含めて?)|を筆頭に(?:した|する)?|といった)の?、?"
    + rf"(?:計|合計|合わせて|約|およそ)?{_MODIFIED}"
)  # fmt: skip
_ADDING = re.compile(
    _TITLED + r"(?:(?:の(?:ほか|他)|に加え)[にて]?(?:も|は)?|だけで(?:は)?なく|だけで無く|のみならず|ばかりで(?:は)?なく|以外に)、?"
    r"(?:[^ぁ-ん、。「」『』（）()]{1,12}の)?"
)  # fmt: skip
_AND = re.compile(_TITLED + r"(?:と|や|、)(?:[^、。「」はがを]{1,14}の)?")
_FARTHEST = 32  # characters


def included(clause: Clause, row: Row, phrase: Phrase) -> tuple[Mention, ...]:
    """The names that a plural noun or a count includes: A and B of AやBをはじめとする国内メーカー."""
    start = clause.tokens[phrase.begin].start
    stop = phrase.mention.start if phrase.mention is not None else start
    return _joined(clause, row, phrase, max(start, stop), _INCLUDING)


def amid(clause: Clause, row: Row, phrase: Phrase) -> tuple[Mention, ...]:
    """The people of a row that ends in others who are only counted: A容疑者と16〜19歳の少年3人を, A知事、両市の市長ら約150人が."""
    found = _joined(clause, row, phrase, clause.tokens[phrase.begin].start, _AND)
    return found if all(m.type == "Person" for m in found) and phrase.content.endswith("人") else ()


def added(clause: Clause, row: Row, phrase: Phrase, first: Mention) -> tuple[Mention, ...]:
    """The names to which the first name of a phrase's row is added: A of Aのほか、Bも."""
    return _joined(clause, row, phrase, first.start, _ADDING)


def _joined(clause: Clause, row: Row, phrase: Phrase, start: int, pattern: re.Pattern[str]) -> tuple[Mention, ...]:
    """The row that ends with the name nearest before `start`, where what stands between is `pattern`."""
    names = (m for m in clause.mentions if start - _FARTHEST <= m.end <= start and m.kind is MentionKind.NAME)
    for m in sorted(names, key=lambda m: (-m.end, m.start)):
        if pattern.fullmatch(clause.text(m.end, start).removeprefix(m.title)) is None:
            continue
        other = clause.at(m.end - 1)
        if other is None or other is phrase or other.mention is None or m not in (other.mention, *other.inner):
            return ()
        return row(other)
    return ()
