"""Who ruled what, in an encyclopedia's article: フランス王ルイ13世, ローマ帝国2代皇帝ティベリウス.

Monarchs who reign and govern both head the state and its government; queens and emperors of today reign only, so they
are left to the frames of posts.
"""

from __future__ import annotations

import re

from kg.fact.claims import ClaimMaker
from kg.model import Mention, MentionKind

__all__ = ["read_rulers"]

_RULER = r"(?:第?[0-9一二三四五六七八九十]+代)?(?:国王|女王|皇帝|王|大公|公|選帝侯|侯|辺境伯|方伯|ファラオ|ツァーリ|ツァール|スルタン|スルターン|カリフ|ハーン)"
_RULES = re.compile(rf"(?:国|王国|帝国)?(?:の[^、。]{{0,6}})?{_RULER}(?:・|、|である|の)?")
_REIGNS = re.compile(
    rf"(?:国|王国|帝国)?(?:の[^、。]{{0,6}})?{_RULER}(?:[（(。]|$|である|であった|、在位|として|に即位|を兼ね|も兼ね)"
)


def read_rulers(make: ClaimMaker, title: Mention) -> None:
    """Claims of one sentence; `title` is the mention of the headword in the first sentence."""
    names = [m for m in make.clause.mentions if m.kind is MentionKind.NAME]
    people = {m.start: m for m in names if make.ontology.is_a(m.type, "Person")}
    for land in names:
        if land.type not in ("Country", "Region", "Place"):
            continue
        after = make.clause.behind(land)
        ruler: Mention | None = None
        if (found := _RULES.match(after)) is not None and (person := people.get(land.end + found.end())) is not None:
            ruler = person
        elif make.ontology.is_a(title.type, "Person") and not people.keys() - {title.start} and _REIGNS.match(after):
            ruler = title
        if ruler is None or ruler.start == land.start:
            continue
        for relation in make.ontology.constructions.reign:
            known = make.ontology.relations[relation]
            make.of_expression(relation, ruler, land, rule="entry", slots=(known.domain, known.range))
