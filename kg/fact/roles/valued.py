"""Amounts and dates that a noun bears: 売上高1兆円のH, Hの売上高は1兆円, Hは1兆円の赤字だった, 1923年創業のH."""

from __future__ import annotations

import re

from kg.fact.argument.arguments import Argument
from kg.fact.frame.slots import fits, of_unit
from kg.fact.roles.amounts import (
    amounting,
    before_places,
    coming,
    date_beside,
    expected_status,
    figure_in_row,
    is_difference,
    is_others,
    value_of,
    value_of_genitive,
    value_right_behind,
)
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.figures import (
    by_body,
    causing,
    counting,
    foretold,
    prior,
    reporting,
    summed,
    telling,
    whose_before,
    whose_result,
)
from kg.fact.roles.finder import Sense
from kg.fact.roles.noted import bracketed_by
from kg.fact.roles.unwritten import unwritten_holder
from kg.fact.roles.value_holder import acted_on, modified, of_part, of_whole, some_of_them, subject_over, whose
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Predicate
from kg.model import Mention, MentionKind, Status

__all__ = ["valued"]

# Where the topic of another clause is found: a description there (本社) has not what the next topic is (従業員).
_ELSEWHERE = {"sibling", "sentence_topic"}
_BEARERS: dict[tuple[str, ...], MentionKind] = {("Quantity",): MentionKind.QUANTITY, ("Date",): MentionKind.TIME}
_LED = re.compile(r"[\s　は:：、約計]*(?:およそ|最大|総額)?")  # between a noun and its value
_ISSUE = re.compile(
    r"(?:[「『][^」』]{1,20})?[」』]?の?(?:[0-9０-９]{1,4}年)?[0-9０-９]{1,4}(?:月|・[0-9０-９]{1,2}合併)?号"
)
_CLAUSE = "noun_value_clause"  # the rule by which a clause gives the value


def valued(reader: RoleClaims, role: Sense) -> None:
    """A noun whose bearer is an amount or a date: 売上高1兆円のH, Hの売上高は1兆円だった."""
    wanted = _BEARERS.get(role.bearers)
    before = reader.clause.text(reader.make.sentence.start, role.start)
    if wanted is None or (before + role.whole.removesuffix(role.noun)).endswith(reader.words.each):
        return
    if role.holders == ("Organization",) and of_part(reader, role.phrase, role.holders):
        return
    _Valued(reader, role, wanted).read()


class _Valued:
    """One noun of an amount or a date, and whose it is."""

    def __init__(self, reader: RoleClaims, role: Sense, wanted: MentionKind) -> None:
        self.reader, self.role, self.frame, self.classes = reader, role, role.frame, role.holders
        self.dated = wanted is MentionKind.TIME
        self.foreseen = _foreseen(reader, role.phrase)
        self.phrase = self.foreseen or role.phrase
        self.values = [m for m in reader.clause.mentions if m.kind is wanted and (self.dated or self._own(m))]
        self.staff = not role.frame.counts or reader.words.staff.fullmatch(role.whole) is not None

    def read(self) -> None:
        """Emits what the noun tells, by the first construction in which it stands."""
        if (beside := self._adjacent()) is not None:
            self._beside(beside)
        elif self.dated and (date := date_beside(self.role, self.values)) is not None:
            self._emit(date, modified(self.reader, self.phrase, self.classes), "noun_value")  # 1919年に東京都生まれ
        elif self.staff:
            self._clausal()

    def _own(self, m: Mention) -> bool:
        """Whether an amount may be the noun's: of its unit, and neither a difference nor another's."""
        return (
            of_unit(m, self.frame.unit)
            and not is_difference(self.reader, m)
            and not is_others(self.reader, self.role, m)
        )

    def _emit(
        self,
        value: Mention,
        holder: Argument | None,
        rule: str,
        predicate: Predicate | None = None,
        status: Status | None = None,
    ) -> None:
        if holder is not None and not (self.dated and self._of_issue(holder.head)):
            self.reader.emit(self.role, value, holder, rule, predicate=predicate, status=status)  # fmt: skip

    def _of_issue(self, paper: Mention) -> bool:
        """Whether a date is but that of one number of a paper: 9日発売の週刊誌『X』44号."""
        behind = self.reader.clause.behind(paper)
        return _ISSUE.match(behind) is not None

    def _told(self, value: Mention, holder: Argument | None, status: Status | None = None) -> None:
        """An amount as the verb has it that it is an argument of: expected, reached."""
        predicate = amounting(self.reader, value)
        self._emit(value, holder, _CLAUSE, predicate, expected_status(self.reader, predicate) or status)

    def _adjacent(self) -> Mention | None:
        """The value that touches the noun: 売上高1兆円のH, 1923年創業のH."""
        role = self.role
        start = before_places(self.reader, role.start) if self.dated else role.start
        for m in self.values:
            if m.end == start:
                return m
            led = m.start >= role.end and _LED.fullmatch(self.reader.clause.between(role, m))
            if led and (m.start == role.end or self.reader.phrase_of(m) is self.phrase):
                return m
        return None

    def _beside(self, value: Mention) -> None:
        reader, role, classes = self.reader, self.role, self.classes
        host = reader.phrase_of(value) if value.start == role.end else self.phrase
        share = self.frame.counts and of_whole(reader, role, value)  # 従業員5000人の1割を
        if not self.staff or (self.frame.counts and some_of_them(reader, host) and not share):
            return
        named = None if self.dated else bracketed_by(reader, role)
        within = self.dated and self.phrase.func == "の" and host is self.phrase  # 1964年創業の B社を 買収した
        holder = _noted(reader, named) or (whose(reader, role, classes, value) if not within else None)
        holder = holder or modified(reader, host or self.phrase, classes)
        if holder is None and not self.dated and host is not None:
            if share or _expected(reader, host) or coming(reader, role, value):
                holder = self._reported()
        at = host is not None and host.func == "で" and not host.comma and classes == ("Organization",)
        predicate = telling(host) if at and host is not None else None  # 評価額100億ドルで 上場する 見通しだ
        if holder is None and value.start == role.end and host is not None and classes == ("Event",):
            predicate = telling(host)
            holder = counting(reader, role, predicate, classes)
        self._emit(value, holder, "noun_value", predicate, _aimed_at(reader, host) or coming(reader, role, value))

    def _reported(self) -> Argument | None:
        """Who reports the figure, or whom the text is about."""
        return reporting(self.reader, self.role, self.classes) or unwritten_holder(
            self.reader, self.role.phrase, self.classes
        )

    def _clausal(self) -> None:
        """The value somewhere else in the clause."""
        reader, role, classes = self.reader, self.role, self.classes
        values = self.values
        if not self.dated:
            each = list(by_body(reader, role, values, classes))
            for holder, m in each:
                self._told(m, holder)
            values = [m for m in values if all(m is not told for _, told in each)]
            if (figure := figure_in_row(reader, role, values)) is not None:
                self._in_row(figure)
                return
        owned = value_of_genitive(reader, role, values)
        if (earlier := prior(reader, role, values)) is not None:  # 210億円の赤字（前の期は350億円の黒字）
            its = reporting(reader, role, classes) or subject_over(reader, self.phrase, classes)
            self._emit(earlier, its or whose_result(reader, self.phrase, classes), _CLAUSE)
        elif owned is not None:
            self._genitive(owned)
        else:
            self._predicated(values)

    def _in_row(self, figure: Mention) -> None:
        """One of several figures in a row: 売上高が5％増の1兆円、純利益が…"""
        holder = whose(self.reader, self.role, self.classes) or self._reported()
        if holder is not None and not summed(self.reader, figure, holder):
            status = coming(self.reader, self.role, figure) or foretold(self.reader, self.role)
            self._told(figure, holder, status)

    def _genitive(self, owned: Mention) -> None:
        """Hは1624億円の赤字となった."""
        reader, role, phrase, classes = self.reader, self.role, self.phrase, self.classes
        if self.frame.counts and acted_on(reader, phrase):
            return
        holder = whose(reader, role, classes)
        aimed = self.dated and phrase.case == "を"  # 2028年の開業を目指す: not of who does
        if holder is None and not aimed:
            holder = subject_over(reader, phrase, classes) or reporting(reader, role, classes)
        before = reader.clause.phrases[: phrase.index]
        results = any(p.content.endswith(reader.words.losing) for p in before)  # 決算は純損益が5億円の赤字となった
        if holder is None and (results or self._posted()):
            holder = unwritten_holder(reader, role.phrase, classes)
        governor = phrase.predicate or (phrase.governor)
        self._emit(owned, holder, _CLAUSE, governor, expected_status(reader, governor) or coming(reader, role, owned))

    def _posted(self) -> bool:
        """Whether a figure is what somebody who is not written is said to have: 前期は 12億円の 赤字を 計上した."""
        verb = self.phrase.parent if self.phrase.case == "を" else None
        predicate = verb.predicate if verb is not None else None
        if predicate is None or self.frame.counts or predicate.form is Form.ADNOMINAL:
            return False
        posted = set(predicate.lemmas) & (self.reader.words.amounting | self.reader.words.having)
        return bool(posted) and next(iter(self.reader.arguments.subjects(predicate)), None) is None

    def _predicated(self, values: list[Mention]) -> None:
        """Hの売上高は1兆円だった, Hは従業員が50人だ."""
        reader, role, phrase = self.reader, self.role, self.phrase
        if not role.head or not (phrase.topic or phrase.case in {"が", "を", "", "も"}) or phrase.parent is None:
            return
        predicate = phrase.parent.predicate
        value = value_right_behind(reader, role, values) or value_of(reader, phrase.parent, values, role.end)
        if value is None or predicate is None:
            return
        holder = (
            whose(reader, role, self.classes)
            or causing(reader, predicate, self.classes)
            or whose_before(reader, role, self.classes)
        )
        holder = _maker(reader, predicate, holder) or holder or self._subject(predicate)
        holder = holder or unwritten_holder(reader, role.phrase, self.classes)
        if holder is not None and not summed(reader, value, holder):
            status = foretold(reader, role) or (Status.PLANNED if self.foreseen else None)
            self._emit(value, holder, _CLAUSE, predicate, expected_status(reader, predicate) or status)

    def _subject(self, predicate: Predicate) -> Argument | None:
        """The subject of the clause beside the noun: 本社は大阪で、従業員は50人だ tells nothing of 本社."""
        ontology = self.reader.ontology
        for found in self.reader.arguments.subjects(predicate):
            acting = self.dated and ontology.is_a(found.head.type, "Agent")
            described = self.phrase.topic and found.head.kind is MentionKind.NOMINAL
            apart = described and (_is_measure(self.reader, found.head) or found.source in _ELSEWHERE)
            if found.phrase is not self.phrase and fits(ontology, found.head, self.classes) and not (acting or apart):
                return found
        return None


def _is_measure(reader: RoleClaims, m: Mention) -> bool:
    """Whether a noun is for where something has its seat or for what it amounts to, and bears no figure itself: the
    設備投資額 of 設備投資額は60億円、生産能力は5万台."""
    seat = any(f.seat for f in reader.ontology.frames.nouns.get(m.surface, ()))
    return seat or (m.type in {"", "Thing"} and m.surface.endswith(reader.words.measures))


def _maker(reader: RoleClaims, predicate: Predicate, holder: Argument | None) -> Argument | None:
    """The plant that the clause is about, whose figure is told by what it makes: X製鉄所は…、粗鋼の生産能力は450万トンだ."""
    if holder is None or holder.head.kind is not MentionKind.NOMINAL or holder.head.type not in {"", "Thing"}:
        return None
    for found in reader.arguments.subjects(predicate):
        if found.head.kind is not MentionKind.NOMINAL and reader.ontology.is_a(found.head.type, "Facility"):
            return found
    return None


def _foreseen(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """What makes a figure one that is aimed at or expected: 営業利益の目標を200億円に設定した."""
    above = phrase.parent if phrase.case == "の" else None
    return above if above is not None and above.content in reader.words.foreseen else None


def _noted(reader: RoleClaims, named: Mention | None) -> Argument | None:
    """Whose note in brackets gives the figure: H（本社・仙台市、従業員5000人）は."""
    return Argument((named,), reader.phrase_of(named), "bracket") if named is not None else None


def _expected(reader: RoleClaims, host: Phrase) -> bool:
    """Whether a figure stands as the object of a verb that gives it: 次期は純利益280億円を見込む."""
    predicate = host.governor
    given = predicate is not None and (set(predicate.lemmas) | {predicate.passive_lemma}) & (
        reader.words.amounting | reader.words.earning
    )
    return bool(given) and host.case == "を" and predicate is not None and predicate.form is not Form.ADNOMINAL


def _aimed_at(reader: RoleClaims, host: Phrase | None) -> Status | None:
    """That what is aimed at or expected is none yet: 売上高1兆円を目指す."""
    if host is None or host.parent is None or host.case not in {"を", "と", "に"}:
        return None
    return expected_status(reader, host.parent.predicate)
