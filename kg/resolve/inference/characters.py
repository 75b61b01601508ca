"""Who else is in the work that an encyclopedia's article takes its headword from.

ケンタは、青木はるかの小説『青い港』の登場人物。父リョウの船を継ぐ。    リョウ is in 青い港, who made it is not

The facts are inferred, not said, and are marked so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from kg.model import Document, Entity, Evidence, Fact, MentionKind, Sentence, Status
from kg.ontology import Ontology
from kg.resolve.entity.member import Member

__all__ = ["characters"]

_TRADE = re.compile(
    r"(?:声優|俳優|女優|監督|演出|作者|作家|家|脚本|原作|声|キャスト|CV|吹き?替え|役)(?:は|の|・|:|：|－|-)?[「（(]?$"
)
_TELLS = re.compile(  # ヨルムら古代の詩人, アルダによれば
    r"(?:ら|など)(?:の|、)?[^、。はが]{0,6}(?:詩人|作家|学者|著述家)|(?:によれば|によると|の[『「《])|(?:は|が|も)[^、。]{0,16}(?:記し|伝え|述べ|書[いき]|著[しわ])"
)
_PLAYS = re.compile(r"(?:[）)])?(?:さん)?(?:が|に(?:よって|より)?)(?:[^。、]{0,8})(?:演じ|担当|声をあて|扮し|務め)")
SURE = 0.6


def characters(
    document: Document,
    sentences: Sequence[Sentence],
    entities: Mapping[Member, Entity],
    said: Sequence[Fact],
    titled: Member | None,
    ontology: Ontology,
) -> Iterator[Fact]:
    """The facts that the persons of an article are in the work of which its headword `titled` is said to be a character;
    none for those who are said to make or play something, or to live in the world of the readers."""
    title = entities.get(titled) if titled is not None else None
    if title is None or not ontology.is_a(title.type, "Person"):
        return
    relations = ontology.constructions
    works = {f.object: f for f in said if f.relation in relations.character and f.subject == title.id and _holds(f)}
    if len(works) != 1:
        return
    ((work, told),) = works.items()
    real = {f.subject for f in said if f.relation in relations.reality} | {f.subject for f in said if f.object == work}
    by_index = {s.index: s for s in sentences}
    for member, entity in entities.items():
        if member.kind is not MentionKind.NAME or not member.mentions or entity.known or entity.id in real:
            continue
        sentence = by_index[member.mentions[0].sentence]
        if ontology.is_a(entity.type, "Person") and not _of_readers(member, sentence):
            here = Evidence(document.id, sentence.start, sentence.end, sentence.text, "inference")
            first = told.evidence[0]
            shown = Evidence(first.document, first.start, first.end, first.text, "inference")
            evidence = (shown, here) if shown != here else (here,)
            yield Fact(entity.id, told.relation, work, Status.ACTUAL, SURE, evidence, inferred=True)


def _of_readers(member: Member, sentence: Sentence) -> bool:
    """Whether the words beside the first mention make somebody one who plays, writes or stages."""
    mention = member.mentions[0]
    before = sentence.ahead(mention.start)
    after = sentence.behind(mention.end)
    return bool(mention.title or _TRADE.search(before[-8:]) or _PLAYS.match(after) or _TELLS.match(after))


def _holds(fact: Fact) -> bool:
    return fact.status is Status.ACTUAL and isinstance(fact.object, str)
