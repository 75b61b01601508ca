"""Verb frames: the predicates that say a relation, in any voice and as verbal nouns (買収した, に買収された, 買収を完了)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.arguments import Argument, Arguments
from kg.fact.claims import ClaimMaker
from kg.fact.phrase import Phrase
from kg.fact.predicate import Kind, Predicate
from kg.model import Mention, MentionKind
from kg.ontology import Ontology, VerbFrame

__all__ = ["fits", "of_unit", "read_verbs", "signed"]

_PASSIVE_AGENT = ("によって", "に", "から", "より")
# Classes that few things of a text have, so that an argument left out can be told by them.
_TELLING = {"Project", "Event", "Organization", "Facility", "Award", "Work", "Product"}
# Of these a description (選手, 国) means anybody of the kind, or somebody whose name is told elsewhere.
_SINGLE = ("Person", "Country", "Region", "City")
# Classes whose names say what they are.
_TOLD = {"Event", "Award", "Date", "Quantity"}
_TIME = "time"
_AMOUNT = "amount"


def read_verbs(make: ClaimMaker) -> set[int]:
    """Claims from every predicate that has frames; the phrases of those that made one are returned."""
    used = set()
    for predicate in list(make.arguments.predicates.values()):
        before = len(make.claims)
        frames, passive_form = _frames(make, predicate)
        if frames:
            _Reader(make, predicate, passive_form).read(frames)
        if len(make.claims) > before:
            used.add(predicate.phrase.index)
    return used


def _frames(make: ClaimMaker, predicate: Predicate) -> tuple[list[VerbFrame], bool]:
    """The frames of the longest lemma that has some, those with the most fixed complements that the text bears out."""
    verbs = make.ontology.frames.verbs
    keys = [(predicate.passive_lemma, True)] if predicate.passive_lemma else []
    keys += [(lemma, False) for lemma in predicate.lemmas]
    keys += [(lemma[:-2] + "す", False) for lemma in predicate.lemmas if lemma.endswith("する")]  # 科する: 科す
    for key, passive_form in keys:
        found = [f for f in verbs.get(key, ()) if predicate.kind is not Kind.NOUN or f.nominal]
        fitting = [f for f in found if _fixed_fit(make, predicate, f, passive_form)]
        if fitting:
            most = max(len(f.fixed) for f in fitting)
            return [f for f in fitting if len(f.fixed) == most], passive_form
    return [], False


def _fixed_fit(make: ClaimMaker, predicate: Predicate, frame: VerbFrame, passive_form: bool) -> bool:
    for case, noun in frame.fixed:
        surface = "が" if predicate.passive and not passive_form and case == "を" else case
        if _complement(make, predicate, surface, noun) is None and not (
            predicate.kind is Kind.NOUN and predicate.phrase.content.startswith(noun)
        ):
            return False
    return True


def _complement(make: ClaimMaker, predicate: Predicate, case: str, noun: str) -> Phrase | None:
    """The phrase that holds a fixed complement of a predicate."""
    for child in predicate.phrase.children:
        if (
            child.case == case
            or (child.topic and not child.case and case in {"が", "を"})
            or (predicate.kind is Kind.NOUN and child.case == "の")
        ) and make.clause.ends_in(child, noun):
            return child
    return None


class _Reader:
    """Reads one predicate by its frames."""

    def __init__(self, make: ClaimMaker, predicate: Predicate, passive_form: bool) -> None:
        self.make = make
        self.predicate = predicate
        self.arguments: Arguments = make.arguments
        self.ontology: Ontology = make.ontology
        self.passive = predicate.passive and not passive_form
        self.fixed: set[int] = set()
        self.governor = self._governor() if predicate.kind is Kind.NOUN else None

    def read(self, frames: list[VerbFrame]) -> None:
        seen: set[tuple[str, int, int]] = set()
        for frame in frames:
            relation = self.ontology.relations.get(frame.relation)
            if relation is None:
                continue
            classes = (frame.subject_class or relation.domain, frame.object_class or relation.range)
            self.fixed = self._fixed_phrases(frame)
            for subject, obj in self._roles(frame, classes):
                key = (frame.relation, id(subject.head), id(obj.head))
                if key in seen:
                    continue
                seen.add(key)
                self._claim(frame, subject, obj, classes)
                break

    def _claim(
        self, frame: VerbFrame, subject: Argument, obj: Argument, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> None:
        if frame.negate:
            obj = replace(obj, mentions=tuple(signed(m, True) for m in obj.mentions))
        features = {"nominal": float(self.predicate.kind is Kind.NOUN), "passive": float(self.passive), "fixed": float(len(frame.fixed)),
                    "headline_predicate": float(self.predicate.headline), "causative": float(self.predicate.causative)}  # fmt: skip
        role = self._role(frame)
        if obj.source == "omitted":
            classes = (classes[0], self._told(classes[1]))
        if subject is obj:
            self.make.among(
                frame.relation,
                self.predicate,
                subject,
                rule="verb",
                slots=classes,
                governor=self.governor,
                wording=frame.status,
            )
            return
        self.make.of_predicate(
            frame.relation, self.predicate, subject, obj, rule="verb", slots=classes, wording=frame.status, role=role,
            governor=self.governor, features=features,
        )  # fmt: skip

    # ── roles ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _roles(
        self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> Iterator[tuple[Argument, Argument]]:
        """Pairs of arguments for subject and object, the first the best; one argument twice where it is a group among
        whose members a symmetric relation holds."""
        symmetric = self.ontology.relations[frame.relation].symmetric
        obj = self._object(frame, classes[1])
        if (
            symmetric
            and self.predicate.kind is Kind.NOUN
            and obj is not None
            and len(obj.mentions) > 1
            and obj.source == "adnominal"
        ):
            yield obj, obj  # AとBとの提携
            return
        if obj is None and symmetric:
            for group in self._candidates(frame, classes[0], None):
                if len(group.mentions) > 1 or group.head.kind is MentionKind.PRONOUN:
                    yield group, group
                    return
                break
        if obj is None and "を" in frame.object and self.predicate.kind is not Kind.NOUN:
            obj = self._topic_object(frame, classes)
        if obj is None and self._object_omissible(frame, classes):
            obj = self.make.omitted(self.predicate.phrase, self._told(classes[1]))
        if obj is None:
            return
        for subject in self._candidates(frame, classes[0], obj):
            companion = self._companion(frame, classes[0], subject, obj)
            yield (
                subject
                if companion is None
                else Argument((*subject.mentions, *companion.mentions), subject.phrase, subject.source),
                obj,
            )
            return
        if obj.source == "omitted":
            return
        if self._may_omit(frame):
            yield self.make.omitted(self.predicate.phrase, classes[0]), obj

    def _may_omit(self, frame: VerbFrame) -> bool:
        """A subject may be left out of an active clause; the agent of a passive is left out because it does not
        matter, and that of a free noun phrase because nobody is meant."""
        if "が" not in frame.subject:
            return False
        if self.passive:
            return False
        return self.predicate.kind is not Kind.NOUN or self.governor is not None

    def _object_omissible(self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
        """An object may be left out where its class is telling (参加した: the project that the text is about), nothing
        stands in its case, and the subject is written beside the verb."""
        if self.predicate.kind is Kind.NOUN or self.passive or not set(classes[1]) <= _TELLING:
            return False
        named = (
            c for c in self.predicate.phrase.children if c.mention is not None and c.mention.kind is MentionKind.NAME
        )
        if any(c.case in frame.object for c in named) or frame.fixed and any(n for _, n in frame.fixed):
            return False
        phrase = self.predicate.phrase
        return self.arguments.case(phrase, "が") is not None or bool(self.arguments.topics(phrase))

    @staticmethod
    def _told(classes: tuple[str, ...]) -> tuple[str, ...]:
        """The classes of an omitted object: an undertaking or event sooner than a body."""
        return tuple(c for c in classes if c in {"Event", "Project"}) or classes

    def _object(self, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
        for case in frame.object:
            if case == _TIME:
                time = self.make.time(self.governor or self.predicate)
                return Argument((time,), None, "time") if time is not None else None
            if case == _AMOUNT:
                return self._amount(frame)
            found = self._of_complement(frame) if case == "の" and frame.fixed else self._in_case(case)
            if found is not None and all(self.ontology.is_a(c, "Place") for c in classes):
                found = self._named_place(found)
            if found is None and classes == ("Quantity",):
                found = self._quantity_in(case, frame)
            if found is not None and self._fits(found, classes):
                return found
        if self.predicate.kind is not Kind.NOUN and "を" in frame.object:
            shared = self.arguments.shared_object(self.predicate, "を")
            if (
                shared is not None
                and self._in_case("を") is None
                and not self._has_case("を")
                and self._fits(shared, classes)
            ):
                return shared
        if frame.object != ("が",):
            gap = next((g for g in self.arguments.gaps(self.predicate) if self._fits(g, classes)), None)
            if (
                gap is not None
                and not any(self._has_case(c) for c in frame.object)
                and self._subject_written()
            ):
                return gap
        return None

    def _topic_object(self, frame: VerbFrame, classes: tuple[tuple[str, ...], tuple[str, ...]]) -> Argument | None:
        """A topic that is the object because the subject is written: この計画は両社が主導する."""
        if self._has_case("を") or self.arguments.case(self.predicate.phrase, "が") is None:
            return None
        for topic in reversed(self.arguments.topics(self.predicate.phrase)):
            if self._fits(topic, classes[1]):
                return topic
        for holder, _ in self.arguments.governors(self.predicate.phrase):
            if holder is None:
                break
            for topic in reversed(self.arguments.topics(holder)):
                if (
                    topic.phrase is not None
                    and topic.phrase.index < self.predicate.phrase.index
                    and self._fits(topic, classes[1])
                ):
                    return Argument(topic.mentions, topic.phrase, "inherited_topic_object")
        return None

    def _candidates(self, frame: VerbFrame, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        for case in frame.subject:
            if case == "が":
                if any(c == "が" for c, _ in frame.fixed) and (of := self._of_complement(frame)) is not None:
                    if self._fits(of, classes):
                        yield of
                if self.passive:
                    for marker in _PASSIVE_AGENT:
                        found = self.arguments.case(self.predicate.phrase, marker)
                        if found is not None and found is not taken and self._fits(found, classes) and (
                            marker == "によって" or self._agentive(found)
                        ):  # fmt: skip
                            yield found
                elif self.predicate.kind is Kind.NOUN:
                    yield from self._nominal_subject(classes, taken)
                else:
                    for found in self.arguments.subjects(self.predicate, taken):
                        if self._fits(found, classes):
                            yield found
            else:
                found = self._of_complement(frame) if case == "の" and frame.fixed else self._in_case(case)
                if (
                    found is not None
                    and self._fits(found, classes)
                    and (taken is None or found.phrase is not taken.phrase)
                ):
                    yield found
                elif case == "を" and (self.passive or self._undergone()):
                    for found in self.arguments.subjects(self.predicate, taken):
                        if self._fits(found, classes):
                            yield found

    def _fixed_phrases(self, frame: VerbFrame) -> set[int]:
        """The phrases that are fixed complements, which cannot be arguments."""
        found = set()
        for case, noun in frame.fixed:
            held = _complement(self.make, self.predicate, "が" if self.passive and case == "を" else case, noun)
            if held is not None:
                found.add(held.index)
        return found

    def _of_complement(self, frame: VerbFrame) -> Argument | None:
        """The genitive of the fixed complement, or the first part of its compound: Bの株式を保有, B株を保有."""
        for case, noun in frame.fixed:
            surface = "が" if self.passive and case == "を" else case
            held = _complement(self.make, self.predicate, surface, noun)
            if held is None:
                continue
            at = self.make.clause.tokens[held.begin].start + held.content.rfind(noun)
            compound = self.arguments.compound(held, at)
            if compound is not None:
                return Argument((compound,), held, "compound")
            if of := self.arguments.genitive(held):
                return of[-1]
        return None

    def _undergone(self) -> bool:
        """A bare verbal noun without an object, whose topic undergoes it: X社は2002年に設立。"""
        return self.predicate.headline and not self._has_case("を")

    def _in_case(self, case: str) -> Argument | None:
        """The argument in a deep case, passive and nominalisation undone."""
        phrase = self.predicate.phrase
        if self.predicate.kind is Kind.NOUN:
            return self._nominal_case(case)
        if self.passive and case == "を":
            for found in self.arguments.subjects(self.predicate):
                return found if found.source not in {"sentence_topic", "relative_topic"} else None
            return None
        if (
            self.predicate.headline
            and case in {"を", "に", "へ", "から", "と"}
            and (found := self.arguments.case(phrase, case)) is None
        ):
            compound = self.arguments.compound(phrase, self._noun_start())  # 米社買収へ, 京都賞受賞
            return Argument((compound,), phrase, "compound") if compound is not None else None
        if self.predicate.causative and case == "が":
            return self.arguments.case(phrase, "に") or self.arguments.case(phrase, "を")
        return self.arguments.case(phrase, case)

    # ── verbal nouns ────────────────────────────────────────────────────────────────────────────────────────────

    def _nominal_case(self, case: str) -> Argument | None:
        phrase = self.predicate.phrase
        if case == "を" and self._passive_light():
            assert self.governor is not None
            for found in self.arguments.subjects(self.governor):
                return Argument(found.mentions, found.phrase, "controlled")
            return None
        if case == "を":
            for child in reversed(phrase.children):  # ウクライナへの支援
                if child.mention is not None and child.adnominal and child.case in {"へ", "に対して"}:
                    return Argument(self.arguments.group(child), child, "adnominal")
            compound = self.arguments.compound(phrase, self._noun_start())
            if compound is not None:
                return Argument((compound,), phrase, "compound")
            of = self.arguments.genitive(phrase)
            if of:
                return of[-1]
            return None
        marks = {"に": ("へ", "に", "に対して"), "へ": ("へ", "に"), "と": ("と",), "の": ("の",)}.get(case, (case,))
        for child in reversed(phrase.children):
            if child.mention is not None and child.case in marks and child.adnominal:
                return Argument(self.arguments.group(child), child, "adnominal")
        if self.governor is not None and case != "が":
            found = self.arguments.case(self.governor.phrase, case)
            if found is not None and found.phrase is not phrase:
                return Argument(found.mentions, found.phrase, "controlled")
        if case in {"に", "と", "から", "へ", "で"}:
            compound = self.arguments.compound(phrase, self._noun_start())
            if compound is not None:
                return Argument((compound,), phrase, "compound")
        return None

    def _nominal_subject(self, classes: tuple[str, ...], taken: Argument | None) -> Iterator[Argument]:
        phrase = self.predicate.phrase
        for child in reversed(phrase.children):
            if child.mention is not None and child.case == "によって":
                yield Argument(self.arguments.group(child), child, "adnominal")
        for of in reversed(self.arguments.genitive(phrase)):
            if (taken is None or of.phrase is not taken.phrase) and self._fits(of, classes):
                yield of
        if self.governor is not None:
            if self._passive_light():
                for marker in ("から", "より", "に", "によって"):
                    found = self.arguments.case(self.governor.phrase, marker)
                    if found is not None and self._agentive(found) and self._fits(found, classes):
                        yield Argument(found.mentions, found.phrase, "controlled")
                return
            for found in self.arguments.subjects(self.governor, taken):
                if self._fits(found, classes) and found.phrase is not phrase:
                    yield Argument(
                        found.mentions,
                        found.phrase,
                        "controlled_" + found.source if found.source != "direct" else "controlled",
                    )

    def _noun_start(self) -> int:
        tokens = self.make.clause.tokens
        phrase = self.predicate.phrase
        lemma = next((x for x in self.predicate.lemmas if x in self.ontology.frames.verbs), self.predicate.lemmas[-1])
        text = ""
        for i in range(phrase.stop - 1, phrase.begin - 1, -1):
            text = tokens[i].surface + text
            if text.endswith(lemma) and len(text) >= len(lemma):
                return tokens[i].start + (len(text) - len(lemma))
        return tokens[phrase.head].start

    def _governor(self) -> Predicate | None:
        """The light or embedding verb over a verbal noun, whose subject the noun shares."""
        phrase = self.predicate.phrase
        current = phrase
        for _ in range(3):
            parent = current.parent
            if parent is None:
                return None
            governor = self.arguments.predicates.get(parent.index)
            if governor is not None and governor.kind is not Kind.NOUN:
                standing = self.make.standing
                if standing._light(parent, current.case) is not None:
                    return governor
                embed = standing._embed(parent, current.case, current)
                return governor if embed is not None and embed.control else None
            if current.case not in {"の", "に", "について", "をめぐって"} or not self.make.words.carries(
                self.arguments.noun(parent)
            ):
                return None
            current = parent
        return None

    def _passive_light(self) -> bool:
        if self.governor is None:
            return False
        for lemma in self.governor.lemmas:
            for light in self.make.words.lights.get(lemma, ()):
                if light.voice == "passive":
                    return True
        return self.governor.passive

    # ── small questions ─────────────────────────────────────────────────────────────────────────────────────────

    def _companion(
        self, frame: VerbFrame, classes: tuple[str, ...], subject: Argument, obj: Argument
    ) -> Argument | None:
        """Whoever acts together with the subject: トヨタはソフトバンクと新会社を設立した."""
        if (
            "と" in frame.object
            or "と" in frame.subject
            or any(c == "と" for c, _ in frame.fixed)
            or self.predicate.kind is Kind.NOUN
        ):
            return None
        found = self.arguments.case(self.predicate.phrase, "と")
        if found is None or found.phrase is obj.phrase or found.phrase is subject.phrase:
            return None
        head = found.head
        if (
            head.kind is MentionKind.NOMINAL
            or not self.ontology.is_a(head.type, "Agent")
            or not self._fits(found, classes)
        ):
            return None
        return found

    def _role(self, frame: VerbFrame) -> str | None:
        for case in frame.role:
            for child in self.predicate.phrase.children:
                if (child.case == case and child.mention is None) or (
                    child.case == case and child.mention.kind is MentionKind.NOMINAL
                ):
                    return child.content
        return None

    def _named_place(self, argument: Argument) -> Argument:
        """The named place that a described one is in: 西宮市の病院で."""
        if argument.phrase is None or argument.head.kind is not MentionKind.NOMINAL:
            return argument
        for of in reversed(self.arguments.genitive(argument.phrase)):
            if of.head.kind is MentionKind.NAME and self.ontology.is_a(of.head.type, "Place"):
                return replace(of, source=argument.source)
        return argument

    def _quantity_in(self, case: str, frame: VerbFrame) -> Argument | None:
        """A bare amount in a case: 1万人を雇用する, 1万人が亡くなった."""
        marks = {case, ""} if case in {"を", "が"} else {case}
        if self.passive and case == "を":
            marks = {"が", ""}
        held = [self.make.clause.phrases[i] for i in self.fixed] if case == "の" else []
        for child in reversed([c for h in held for c in h.children]):
            if child.case == "の" or not child.func:
                for m in reversed(child.values):
                    if of_unit(m, frame.unit):
                        return Argument((m,), child, "direct")
        for child in reversed(self.predicate.phrase.children):
            if child.case in marks and child.mention is None:
                for m in reversed(child.values):
                    if of_unit(m, frame.unit):
                        return Argument((m,), child, "direct")
        return None

    def _amount(self, frame: VerbFrame) -> Argument | None:
        for child in reversed(self.predicate.phrase.children):
            for m in reversed(child.values):
                if of_unit(m, frame.unit):
                    return Argument((m,), child, "direct")
        return None

    def _has_case(self, case: str) -> bool:
        return any(c.case == case for c in self.predicate.phrase.children)

    def _subject_written(self) -> bool:
        phrase = self.predicate.phrase
        if self.passive:
            return any(self.arguments.case(phrase, m) for m in _PASSIVE_AGENT)
        if self.arguments.case(phrase, "が") is not None or self.arguments.topics(phrase):
            return True
        return any(
            f.source in {"relative_topic", "inherited", "sibling"} for f in self.arguments.subjects(self.predicate)
        )

    def _agentive(self, argument: Argument) -> bool:
        return self.ontology.is_a(argument.head.type, "Agent") or self.ontology.is_a(argument.head.type, "Country") or (
            argument.head.kind is MentionKind.NAME and argument.head.type in {"", "Thing"}
        )  # fmt: skip

    def _fits(self, argument: Argument, classes: tuple[str, ...]) -> bool:
        if argument.phrase is not None and argument.phrase.index in self.fixed and argument.source != "compound":
            return False
        return fits(self.ontology, argument.head, classes)


def of_unit(mention: Mention, units: tuple[str, ...]) -> bool:
    """Whether a quantity is in one of the units that a frame accepts ("money": any currency; none: any unit)."""
    quantity = mention.quantity
    return quantity is not None and (not units or quantity.unit in units or ("money" in units and quantity.money))


def signed(mention: Mention, negate: bool) -> Mention:
    """The mention with its quantity turned negative where the frame says so (赤字)."""
    if not negate or mention.quantity is None or mention.quantity.value <= 0:
        return mention
    return replace(mention, quantity=replace(mention.quantity, value=-mention.quantity.value))


def fits(ontology: Ontology, mention: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a mention may fill a place that asks for `classes`.

    A name of unknown type fits, but for amounts, dates, and the classes whose names always tell (大会, 賞); a
    description or a demonstrative whose noun says no class fits only where anything does, and one of a person or a
    country nowhere.
    """
    if mention.kind is MentionKind.QUANTITY:
        return "Quantity" in classes
    if mention.kind is MentionKind.TIME:
        return "Date" in classes
    if classes in {("Quantity",), ("Date",)}:
        return False
    if mention.kind is MentionKind.NOMINAL and any(ontology.is_a(mention.type, c) for c in _SINGLE):
        return False
    if mention.type in {"", "Thing"} and mention.kind is not MentionKind.OMITTED and classes and "Thing" not in classes:
        if mention.kind is MentionKind.NAME:
            return not set(classes) <= _TOLD
        return False
    if mention.kind is MentionKind.NAME or "Agent" in classes:
        return ontology.admits(mention.type, classes)
    return ontology.compatible(mention.type, classes)
