"""Whom an anaphor cannot mean, whatever is salient: by class, by the other arguments of its predicates, by its noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.model import Claim, MentionKind
from kg.ontology import Ontology
from kg.resolve.anaphora.demands import Demand, Key
from kg.resolve.entity.cast import Cast
from kg.resolve.entity.kinds import kind_of, may_act
from kg.resolve.entity.member import Member, bare_phrase
from kg.resolve.lexicon import words
from kg.resolve.pronouns import Asks, stands_alone, written_out

__all__ = ["Constraints", "Reading"]

UNKNOWN = 0.4  # what is left of the salience of something of no known class
_NONE: tuple[str, ...] = ()
_NO_STATES = frozenset(("Place", "City", "Facility"))  # 同国 is no mountain
ABOVE = 0.6  # of what is only of a class above the one asked for: 同球団 is no 団体 where a team is near
DESCRIBED = 0.3  # and of something without a name
_HOUSES = words("houses")["acting"]
_EVENTS = (words("events")["held"], words("events")["befallen"])


@dataclass(frozen=True, slots=True)
class Reading:
    """Whom an anaphor means: one member, or several that the claim holds of each. `distance` in sentences; `founded`
    where it is a body that the text has just said is founded, `ahead` where that is still to come."""

    members: tuple[Member, ...]
    distance: int = 0
    rivals: int = 0
    founded: bool = False
    ahead: bool = False


class Constraints:
    """Answers for one document. `readings` are those found so far, which grow while it is read."""

    def __init__(self, cast: Cast, readings: Mapping[Key, Reading], ontology: Ontology) -> None:
        self._cast = cast
        self._readings = readings
        self._ontology = ontology

    def allow(self, member: Member, wanted: Asks, demand: Demand) -> bool:
        """Whether the words and the predicates allow the member: its class may be right, and it is no other argument
        of the same predicate."""
        if wanted.classes == ("Country",) and member.type in _NO_STATES:
            return False
        if wanted.classes and not self._ontology.compatible(member.type, wanted.classes):
            if not shares(member, wanted) or self._but_ends(member, wanted):
                return False
        if demand.classes and not any(not c or may_act(member.type, c, self._ontology) for c in demand.classes):
            return False
        if any(self._has_no(claim, member) for claim in demand.claims):
            return False
        return not self.is_mate(member, demand)

    def fits(self, member: Member, demand: Demand) -> bool:
        """Whether the predicates allow the member where no words ask for any."""
        return self.allow(member, Asks(), demand)

    def suits(self, member: Member, demand: Demand) -> bool:
        """Whether they allow it and it is surely what they ask for."""
        return self.fits(member, demand) and self.surely(member, demand)

    def _has_no(self, claim: Claim, member: Member) -> bool:
        """Whether a body has no such post, so that another's is meant where none is written: 警視庁は 会長から事情を聴いた,
        議長に 若草党の高木氏が選ばれた."""
        role = claim.qualifiers.role or ""
        if role and role.endswith(self._ontology.frames.words["unheld"].get(member.type, _NONE)):
            return True
        frames = self._ontology.frames.nouns.get(role, ())
        return any(f.relation == claim.relation and member.fullest.endswith(f.without) for f in frames if f.without)

    def known(self, ident: str) -> Member | None:
        """The member that is a known entity."""
        return self._cast.known(ident)

    def _but_ends(self, member: Member, wanted: Asks) -> bool:
        """Whether a body's name only ends in the letter of a thing: この薬 is no 青葉製薬."""
        thing = kind_of(wanted.classes[0], self._ontology) in ("product", "work")
        body = kind_of(member.type, self._ontology) == "organization"
        return thing and body and not stands_alone(wanted.noun)

    def is_mate(self, member: Member, demand: Demand) -> bool:
        """Whether it is another argument of a predicate that asks."""
        return any(self._is_at(member, place) for place in demand.mates)

    def _is_at(self, member: Member, place: tuple[int, int]) -> bool:
        if self._cast.at(place) is member:
            return True
        reading = self._readings.get(place)
        return reading is not None and member in reading.members

    def surely(self, member: Member, demand: Demand) -> bool:
        """Whether the class is known and what the predicates ask for, not merely not wrong."""
        classes = [c for c in demand.classes if c]
        if not classes:
            return member.kind is MentionKind.NAME and self.is_typed(member)
        return any(self._ontology.is_a(member.type, name) for c in classes for name in c if name != "Thing") or (
            any("Thing" in c or (self._is_house(member) and "Agent" in c) for c in classes)
            and member.kind is MentionKind.NAME
        )

    def _is_house(self, member: Member) -> bool:
        """Whether a house acts as the body that runs it: a museum, a zoo, a hospital."""
        return self._ontology.is_a(member.type, "Facility") and member.fullest.endswith(_HOUSES)

    def _is_any(self, member: Member, classes: tuple[str, ...]) -> bool:
        return not classes or self._ontology.is_any(member.type, classes)

    def is_typed(self, member: Member) -> bool:
        """Whether it is known what kind of thing the member is."""
        return bool(kind_of(member.type, self._ontology))

    def is_person(self, member: Member) -> bool:
        """Whether a member is a person."""
        return kind_of(member.type, self._ontology) == "person"

    def is_inanimate(self, member: Member) -> bool:
        """Neither people nor a place, which これ and それ do not mean."""
        return kind_of(member.type, self._ontology) not in ("", "person", "group", "organization", "place")

    def is_mistyped(self, member: Member, demand: Demand) -> bool:
        """Whether 同社 may show the member to be a company though its name was taken for a product's."""
        return (
            member.kind is MentionKind.NAME
            and not member.known
            and kind_of(member.type, self._ontology) == "product"
            and not self.is_mate(member, demand)
        )

    def weighed(self, fit: Mapping[Member, float], wanted: Asks) -> dict[Member, float]:
        """Those of the fitting members that bear the anaphor's noun, if any does, a noun of no known class needing
        one; less for what has no known class or no name."""
        chosen = {m: s for m, s in fit.items() if shares(m, wanted)}
        if wanted.classed and not any(m.kind is MentionKind.NAME for m in chosen):  # 同党 is 国民同盟, no 第1党
            return self._so_classed(fit, wanted.classes)
        if chosen and wanted.classes in (("Person",), ("Work",)):  # 同候補 is no 対立候補, 本作 no 原作
            alike = (m.kind is MentionKind.NAME or wanted.noun in map(bare_phrase, m.forms) for m in chosen)
            chosen = {m: s for (m, s), same in zip(chosen.items(), alike, strict=True) if same}
            if not chosen and wanted.classes == ("Person",):
                return {}
        if not chosen:
            if wanted.noun and (not wanted.classes or wanted.named or wanted.possessive):
                return {}
            chosen = {m: s for m, s in fit.items() if not _of_another_kind(m, wanted)}
        out: dict[Member, float] = {}
        for member, salience in chosen.items():
            named = member.kind is MentionKind.NAME
            if not self.is_typed(member):
                if shares(member, wanted) or (named and not wanted.noun):
                    out[member] = salience * UNKNOWN
            elif named or wanted.noun in map(bare_phrase, member.forms):
                out[member] = salience * (1.0 if self._is_any(member, wanted.classes) else ABOVE)
            elif wanted.noun or len(member.fullest) > 1:  # 人 is nobody
                out[member] = salience * DESCRIBED
        return out

    def _so_classed(self, fit: Mapping[Member, float], classes: tuple[str, ...]) -> dict[Member, float]:
        """The names of the classes; else the only name of a body that may be of them."""
        named = {m: s for m, s in fit.items() if m.kind is MentionKind.NAME}
        sure = {m: s for m, s in named.items() if self._is_any(m, classes)}
        return sure or (named if len(named) == 1 else {})


def shares(member: Member, wanted: Asks) -> bool:
    """Whether a member bears the noun of an anaphor: in its name, as its description or as its post."""
    nouns = tuple(n for n in (wanted.noun, written_out(wanted.noun)) if n)
    return bool(nouns) and (wanted.noun in member.posts or any(form.endswith(nouns) for form in member.forms))


def _of_another_kind(member: Member, wanted: Asks) -> bool:
    """Whether an anaphor's noun is held and the member befell, or the other way round: この合宿 is no 雪崩."""
    kinds = (next((k for k in _EVENTS if name.endswith(k)), None) for name in (wanted.noun, member.fullest))
    asked, told = kinds
    return asked is not None and told is not None and asked is not told
