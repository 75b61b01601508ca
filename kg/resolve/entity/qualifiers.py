"""What stands before a name and is no part of it: where the thing is (米, アメリカ・), of what kind (プロ野球, 半導体大手)."""

from __future__ import annotations

from typing import NamedTuple

from kg.ontology import Known, Ontology
from kg.resolve.entity import names
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member
from kg.resolve.lexicon import words

__all__ = ["Qualifier", "qualifier"]

_STATIONS = tuple(words("forms")["stations"])


class Qualifier(NamedTuple):
    """What stands before a name: the known entity that is the `place`, "" where it only says the kind. `part` tells
    that it may be part of the name (日本相撲協会, not 米FOXニュース)."""

    place: str
    part: bool = False


def qualifier(short: Member, full: Member, type_: str, ontology: Ontology) -> Qualifier | None:
    """What a form of `full` has before what is a name of `short`, a thing of class `type_`; None where it has nothing
    of the kind.

    Every state has its foreign ministry: the known one is not another's; and no state is in another.
    """
    if type_ == "Country" or (short.known and type_ in ("GovernmentBody", "PoliticalParty")):
        return None
    kind = kind_of(type_, ontology)
    for bare in map(names.key, short.surfaces):
        for form in map(names.key, full.surfaces):
            before = form[: -len(bare)]
            if len(bare) < 3 or not before or not form.endswith(bare):
                continue
            if kind == "organization" and before.endswith("の") and names.script(bare) in ("katakana", "latin"):
                return Qualifier("", True)  # 紳士服のフタタ
            if kind == "facility" and bare.endswith("線") and _runs(before, ontology):
                return Qualifier("", True)  # JR山手線
            place = _place(before, "Place" if kind == "place" else "Country", ontology)
            if place is not None:
                return Qualifier(place.id, kind != "place" and len(before) > 1)
            noun = ontology.head_class(before)
            if noun is not None and len(before) > 1 and kind_of(noun, ontology) == kind:
                known = ontology.entities.match(before)  # 警視庁湊署 is 湊署, 毎日新聞社会部 no 社会部
                return None if known and not bare.endswith(_STATIONS) else Qualifier("", bool(known))
    return None


def _runs(name: str, ontology: Ontology) -> bool:
    """Whether a name is that of a company that may run railways."""
    return name in ("jr", "私鉄") or any(ontology.is_a(k.type, "Company") for k in ontology.entities.match(name))


def _place(name: str, class_: str, ontology: Ontology) -> Known | None:
    short = ontology.entities.prefix(name) if len(name) == 1 else None
    known = (*ontology.entities.match(name), *([short] if short is not None else []))
    return next((k for k in known if ontology.is_a(k.type, class_)), None)
