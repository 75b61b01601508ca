"""What the words of a sentence tell of its topics: one more of a kind (も), or something that is no mention (期間は…終わる)."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import pairwise

from kg.model import Mention, MentionKind, Sentence, Token
from kg.ontology import Ontology
from kg.resolve.anaphora.salience import Salience
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["RESULTS", "describes", "is_also", "is_figure", "is_sum", "only_describes", "other_topic"]

RESULTS = ("決算", "業績", "損益")  # whose figures follow: 連結決算は売上高が5億円だった
_SUMS = words("topics")["sums"]
_AMOUNTS = ("費", "率", "量")
_SO_MUCH = re.compile(r"は[^、。]{0,12}[0-9０-９][^、。]{0,10}で、")  # 価格は5万円で、
_DATED = re.compile(r"は(?:[12]?[0-9]?[0-9]{2}年|[同翌来今]年)[^、。はがを]{0,8}、")  # 着工は18年2月、
_NOUNS = ("名詞-普通名詞-一般", "名詞-普通名詞-サ変", "接尾辞-名詞的-一般")
_SOME = frozenset(words("topics")["some"])
_WHEN = frozenset(words("topics")["when"])
_COUNTED = frozenset(words("topics")["counted"])
_ALSO = re.compile(r"(?:氏|さん|容疑者|被告|選手|議員|社)?(?:[（(][^（）()]*[）)])?も")
_SERVED = re.compile(r"[^。はがをにで]{0,40}?も[^、。はがを]{0,10}(?:務め|勤め|兼|歴任|担)")


def is_also(sentence: Sentence, end: int) -> bool:
    """Whether も marks what ends at an offset as one more object or post, so that the subject is that of the sentence
    before: B容疑者も逮捕した, X連盟会長も務めた."""
    return any(words.match(sentence.text, end - sentence.start) for words in (_ALSO, _SERVED))


def describes(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a mention is but the subject of a clause before a noun: A社が 全額出資する 子会社."""
    if not 0 <= mention.head < len(tokens):
        return False
    head = tokens[mention.head]
    governor = tokens[head.head]
    return head.dep == "nsubj" and governor.dep == "acl" and tokens[governor.head].start > governor.start


def other_topic(sentence: Sentence, mention: Mention, ends: Container[int], counted: bool) -> bool:
    """Whether a topic that is no mention (期間は…終わる, 5人は) stands before the predicate of what is left out; `ends` are
    where mentions end. Results are none where figures are told (決算は…), nor a figure of the clause before (調達額は82億円となり、
    評価額は300億円だ; 価格は5万円で、7月1日に発売する), nor what just has its date (着工は2031年2月、竣工は…)."""
    return any(
        token.surface == "は"
        and token.tag == "助詞-係助詞"
        and not (before.surface == "時代" or {*before.parts[-1:]} & _WHEN)  # 卒業後は, 現役時代は
        and (before.tag.startswith(_NOUNS) or before.surface in _COUNTED or before.surface in _SOME)
        and before.end not in ends
        and not (counted and before.surface.endswith((*RESULTS, *_SUMS)))
        and not (before.tag.startswith(_NOUNS[1]) and _DATED.match(sentence.text, token.start - sentence.start))
        and not (before.surface.endswith(_SUMS) and _SO_MUCH.match(sentence.text, token.start - sentence.start))
        for before, token in pairwise(sentence.tokens[: mention.head])
    )


def is_figure(member: Member, ontology: Ontology) -> bool:
    """Whether a description is a noun for what something amounts to, of which nothing else is told (売上高は500億円だ), or
    for what something has that is left out (対応機種は…)."""
    if member.kind is not MentionKind.NOMINAL or not member.mentions:
        return False
    if member.mentions[0].surface.endswith(RESULTS):
        return True
    frames = ontology.frames.nouns.get(member.mentions[0].surface, ())
    if any((f.unwritten or f.seat) and f.bearer == "object" for f in frames):
        return True
    credits = (f for f in frames if f.bearer == "subject" and member.type in f.object_class)
    if any(credits) and not ontology.is_a(member.type, "Agent"):
        return True  # 脚本はA氏が担当する: of a film, and no work of which that is told
    quantities = any(ontology.relations[f.relation].kind == "quantity" for f in frames)
    sums = member.mentions[0].surface.endswith(_AMOUNTS)  # 事業費, which is no 事業
    return sums or (quantities and member.type in ("", "Thing", "Group"))


def is_sum(member: Member) -> bool:
    """Whether a description is a compound for what something amounts to, of which no other figure is told: 設備投資額は
    60億円、従業員は50人だ."""
    described = member.kind is MentionKind.NOMINAL and member.type in ("", "Thing")
    return described and any(m.surface.endswith(_SUMS) for m in member.mentions[:1])


def only_describes(member: Member, mention: Mention, sentences: Sequence[Sentence], mind: Salience) -> bool:
    """Whether a sentence has somebody only as the subject of a clause that says which thing is meant, and the one before is
    not about him: A社が 全額出資する 子会社の株式を 取得する."""
    tokens = sentences[mention.sentence].tokens
    here = [m for m in member.mentions if m.sentence == mention.sentence]
    about = member in mind.topics(mention.sentence) or member in mind.topics(mention.sentence - 1)
    return bool(here) and not about and all(describes(tokens, m) for m in here)
