"""Whom an argument counts in though another word is its head: Aをはじめ5社が, Aを含む大手各社に, Aのほか、Bも; which nouns count what
is listed before them (両容疑者, 国内大手5社), and which only say what the name before them is (「X」という商品).

The words between tell, wherever the parser hung them; what they join is what stands next to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.fact.words import Words
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["added", "amid", "counts", "included", "many_bodies", "named", "of_so_many", "so_many"]

_NUMBER = r"(?:[0-9０-９]+|[一二三四五六七八九十数]+|各|両)(?:余り|数)?"
_COUNTED = (
    "人|社|者|名|氏|団体|か国|カ国|ヶ国|国|県|市|町|村|行|校|大学|党|会派|選手|容疑者|被告|被害者|機関|銀行|チーム|企業|法人|都市|グループ|"
    "作品|局|紙|首脳|夫妻|政府|議会|当局|軍|州|府|省|球団|首相|外相|大統領|議員|監督"
)
_ROUGHLY = r"(?:以上|余り|近く|ほど|前後)?"
_OF_PEOPLE = re.compile(rf"(?:以上の|[^0-9０-９、。のぁ-ん]{{0,8}}|合わせて)?{_NUMBER}(?:{_COUNTED}){_ROUGHLY}")
_OF_ALL = re.compile("両方|双方|両者|全員|全て|すべて|ペア|コンビ")  # AとBの両方が
# Any other noun behind a figure, but for the units of time, money and measure.
_OF_THINGS = re.compile(
    r"(?:[一-龥]{2}|計|両)?[0-9０-９]+(?![年月日時分秒週円回件点位度歳台倍割戦勝敗種億万兆千百]|カ月|か月|ヶ月|ドル|ユーロ|パーセント|メートル|キロ|トン|ワット|リーグ)"
    r"[一-龥ァ-ヶー]{1,6}?(?:、?計約?[0-9０-９,]+[万千]?[一-龥])?"
)  # 3車種計12万台
_WITH_OTHERS = re.compile(r"[^0-9０-９]{1,12}ら[計約]?[0-9０-９]+人")  # 林容疑者ら3人, 市長ら約150人
_SO_MANY = re.compile(r"(?:ら|男女)?(?:計|合わせて|約)?[0-9０-９]+人")
_BODIES = re.compile(r"[0-9０-９]+(?:社|校|団体|法人|機関|店|自治体|市町村)$")
_MAY_COUNT = re.compile("[0-9０-９一二三四五六七八九十数各両双全すペコ]")  # what one of them has each
_QUOTED = ("」の", "』の")
Row = Callable[[Phrase], tuple[Mention, ...]]  # the mentions coordinated in a phrase
_MODIFIED = r"(?:[^ぁ-ん、。「」『』（）()]{1,12}の){0,2}[^ぁ-ん、。「」『』（）()]{0,10}"  # 国内の大手, 元幹部の4人の
_TITLED = r"[」』”]?(?:氏|さん|社|側)?(?:[（(][^（）()]{1,20}[）)])?"
_INCLUDING = re.compile(
    _TITLED + r"(?:など|等|ら|を(?:はじめ|始め)(?:とする|として|と?した)?|を(?:含む|含めた|含めて?)|を筆頭に(?:した|する)?|といった)の?、?"
    + rf"(?:計|合計|合わせて|約|およそ)?{_MODIFIED}"
)  # fmt: skip
_ADDING = re.compile(
    _TITLED + r"(?:(?:の(?:ほか|他)|に加え)[にて]?(?:も|は)?|だけで(?:は)?なく|だけで無く|のみならず|ばかりで(?:は)?なく|以外に|を始めと?(?:して)?)、?"
    r"(?:[^ぁ-ん、。「」『』（）()]{1,12}の)?"
)  # fmt: skip
_AND = re.compile(_TITLED + r"(?:と|や|、)(?:[^、。「」はがを]{1,14}の)?")
_FARTHEST = 32  # characters


def counts(words: str) -> bool:
    """Whether a phrase's words are a number of bodies, people or things that names may stand for."""
    return _MAY_COUNT.search(words) is not None and any(
        pattern.fullmatch(words) for pattern in (_OF_PEOPLE, _OF_THINGS, _WITH_OTHERS, _OF_ALL)
    )


def many_bodies(noun: Phrase) -> bool:
    """Whether a noun only says how many bodies are meant: 企業5社, 私立大36校の."""
    return noun.mention is None and _BODIES.search(noun.content) is not None


def so_many(phrase: Phrase) -> Iterator[Mention]:
    """The common nouns of whom a phrase says how many: 住民45人, 元従業員の 男女29人."""
    of = [c.mention for c in phrase.children if c.func == "の" and c.index == phrase.index - 1]
    for m in (*of, *phrase.inner):
        head = m.surface if m is not None and m not in of else ""
        if m is not None and m.kind is MentionKind.NOMINAL and phrase.content.startswith(head):
            if _SO_MANY.fullmatch(phrase.content, len(head)):
                yield m


def of_so_many(clause: Phrase) -> bool:
    """Whether a clause is about so many who are not named: 市民の8割は 支持している."""
    return any(
        c.theme and c.mention is None and any(m.kind is MentionKind.QUANTITY for m in c.values) for c in clause.children
    )


def named(
    clause: Clause, ontology: Ontology, words: Words, row: Callable[[Phrase], tuple[Mention, ...]], phrase: Phrase
) -> tuple[Mention, ...]:
    """What a phrase's noun is called; of quoted names with の only where the noun says no more than of which kind they are.
    `row` gives the mentions coordinated in a phrase."""
    for child in reversed(phrase.children):
        if child.mention is not None and child.mention.kind is MentionKind.NAME:
            quoted = child.text.removesuffix(child.func).endswith(("」", "』"))  # 「X」との名; 隣国との国境
            if child.func == "という" or (child.func == "との" and quoted):
                return (child.mention,)
            told = child.index == phrase.index - 1 and child.text.endswith(_QUOTED)
            bears = phrase.content.endswith(words.borne) and not phrase.content.startswith(words.unborne)
            if told and bears and not ontology.is_a(child.mention.type, "Agent"):
                return row(child)
        if clause.tokens[child.head].lemma in words.naming:
            for name in child.children:
                if name.case == "と" and name.mention is not None and name.mention.kind is MentionKind.NAME:
                    return (name.mention,)
    return ()


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
