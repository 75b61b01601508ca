"""When something is: the time that dates a predicate or a thing, and what that says of its standing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.fact.argument.arguments import Arguments
from kg.fact.argument.cleft import focus_of
from kg.fact.factuality.standing import StandingReader
from kg.fact.factuality.vouched import Standing, combine
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import Document, Mention, MentionKind, Status
from kg.ontology import Ontology

__all__ = ["Dating"]

_APART = ("前", "翌")  # 亡くなる前日: another day
_NEWS = 7  # days for which a report calls what was decided by its day
_WEEKDAY = re.compile(r"毎?週?[月火水木金土日]曜")
_AWAY = ("以来", "以降", "以後", "以前")
_WEEK = re.compile(r"(?:先々|先|今|来|再来|前|翌|同)週(?:の?(?:初め|前半|半ば|後半|末))?")  # some day of it
_OF_DAY = re.compile(
    r"(?:午[前後]|正午|未明|早朝|明け方|朝|昼|日中|夕方?|夜|深夜|今夜|[0-9０-９]+[時分])(?:[0-9０-９時分半:：]|ごろ|頃|すぎ|過ぎ|前|中|遅く|早く)*"
)
_OF_YEAR = re.compile(r"((?:19|20)[0-9]{2})年?(?![0-9])")
_SINCE = ("以来", "以降", "ぶり")
_WITHIN = ("以内", "以降", "まで")  # another time than that of the clause before


class Dating:
    """The dates of one sentence."""

    def __init__(self, document: Document, arguments: Arguments, ontology: Ontology, words: Words) -> None:
        self.document = document
        self.arguments = arguments
        self.clause = arguments.clause
        self.ontology = ontology
        self.words = words
        self.standing = StandingReader(arguments, words)

    def _status(self, standing: Standing, wording: Status | None) -> Status:
        if wording is None:
            return standing.status
        if wording is Status.CEASED and standing.status is Status.NEGATED:
            return Status.ACTUAL  # 撤退していない: it still holds
        return combine(wording, standing.status) if standing.status is not Status.ACTUAL else wording

    def _future(self, status: Status, predicate: Predicate, host: Predicate, time: Mention | None) -> Status:
        """What is dated after the article and not in the past tense has not happened: it is planned; so is an event
        in the plain present that nothing dates before the article."""
        if status is not Status.ACTUAL:
            return status
        if predicate.past:
            return Status.PLANNED if time is not None and self.ahead(time) and self._first(predicate) else status
        if self.standing.mood.past(host):  # 来年4月の買収を決めた
            if time is None or predicate.kind is not Kind.NOUN or time is not self._genitive_time(predicate):
                return status
            return Status.PLANNED if self.ahead(time) else status
        goes_on = predicate.kind is Kind.NOUN and self.words.events.isdisjoint(predicate.lemmas)  # 運営を行う
        date, coming = self.document.date, self.standing.mood.to_come(host)
        start = time.time.start if time is not None and time.time is not None else None
        if start is None or date is None:
            return coming if start is None and not goes_on and self.standing.mood.upcoming(host) else status
        today = date.isoformat()[: len(start)]
        return coming if start > today or (start == today and self.standing.mood.upcoming(host)) else status

    def _first(self, predicate: Predicate) -> bool:
        """Whether a clause says after what something is to come about: 来年買収した後、売却する."""
        noun = predicate.phrase.parent
        if not predicate.relative or noun is None or self.arguments.noun(noun) not in self.words.once_done:
            return False
        return noun.governor is not None and not self.standing.mood.past(noun.governor)

    def _over(self, time: Mention) -> bool:
        """Whether a time is not after the article."""
        date, end = self.document.date, time.time.end if time.time is not None else None
        return date is not None and end is not None and end <= date.isoformat()[: len(end)] and (
            len(end) == 10 or end < date.isoformat()[: len(end)]
        )  # fmt: skip

    def _intended(self, clause: Predicate, noun: Phrase) -> bool:
        """Whether a clause tells what a plan or a choice is to bring about; a decision does at once what it decides
        (承認することを閣議で決定した)."""
        if not clause.relative or clause.past:
            return False
        return self.arguments.noun(noun) not in self.words.formal or noun.case in {"に", "が"}  # 開くことに反対した

    def _is_news(self, time: Mention) -> bool:
        """Whether a day is that of the news, when something to come was decided or said, not when it comes about."""
        date, start = self.document.date, time.time.start if time.time is not None else None
        if date is None or start is None or len(start) < len("2025-06-15"):
            return False
        return 0 <= (date - datetime.date.fromisoformat(start[:10])).days <= _NEWS

    def ahead(self, time: Mention) -> bool:
        """Whether a time is after the article."""
        date, start = self.document.date, time.time.start if time.time is not None else None
        return date is not None and start is not None and start > date.isoformat()[: len(start)]

    def told_of(self, predicate: Predicate) -> bool:
        """Whether a date before the article dates a predicate in the plain present, as lives are told: 1985年に会員となる。"""
        time = self.time(predicate)
        return time is not None and self._over(time)

    def _dated(self, relation: str, status: Status, subject: Mention, obj: Mention, rule: str) -> Status:
        """What is of a date after the article is planned, whatever the construction but a verb, which has a tense of its own:
        11月6日の選挙; so is what takes place in an event with such a year in its name (2036年夏季五輪の開催都市に選んだ)."""
        date, known = self.document.date, self.ontology.relations.get(relation)
        if status is not Status.ACTUAL or date is None or known is None:
            return status
        if known.kind == "datatype" and rule == "verb":
            return status
        if known.kind == "datatype":
            start = (obj.time.start or obj.time.end or "") if obj.time is not None else ""
        else:
            events = [m for m in (subject, obj) if self.ontology.is_a(m.type, "Event")]
            years = [found[1] for m in events if (found := _OF_YEAR.match(m.surface))]
            told = self.ontology.constructions
            start = max(years, default="") if relation in (*told.occurrence, *told.participation) else ""
        return Status.PLANNED if start and start > date.isoformat()[: len(start)] else status

    def open_ended(self, relation: str, status: Status, obj: Mention) -> bool:
        """Whether what is told to have been at a date is only told to be after or before one (1996年以降の選挙), or what is there
        since a day to come round every week (火曜日に放送されていた), or at some day of a week (先週開かれた)."""
        told, time = self.ontology.constructions, obj.time
        if relation in told.inception and _WEEKDAY.match(obj.surface):
            return True
        if time is not None and _WEEK.fullmatch(obj.surface):
            return True
        if time is None or status is not Status.ACTUAL or not obj.surface.endswith(_AWAY):
            return False
        return relation not in (told.onset if time.start else told.close)

    def _first_and_last(self, relation: str, obj: Mention) -> list[tuple[str, Mention]]:
        """The first and the last day, with their relations, of what takes place over several: 7月1日から9月15日まで開催する."""
        told, time = self.ontology.constructions, obj.time
        if relation not in told.occurrence or time is None or time.start == time.end or not (time.start and time.end):
            return []
        if min(len(time.start), len(time.end)) < len("2025-06-15"):
            return []
        return [
            (name, replace(obj, time=replace(time, start=day, end=day)))
            for names, day in ((told.onset, time.start), (told.close, time.end))
            for name in names
        ]

    def _own_time(self, mention: Mention) -> Mention | None:
        """The date right before a name: of one in a row (1982年にA賞、1988年にB賞), or of an event (8月の衆院選)."""
        event = self.ontology.is_a(mention.type, "Event")
        for m in self.clause.mentions:
            if m.kind is MentionKind.TIME and m.time is not None and m.time.point and m.end <= mention.start:
                between = self.clause.between(m, mention).strip("「『 　")
                if between in {"", "に", "には", "は"} or (event and between == "の"):
                    return m
        return None

    def time_of(self, predicate: Predicate, host: Predicate | None) -> Mention | None:
        """The time of a predicate under another, its host: a verbal noun's own sooner (2027年の稼働を予定する)."""
        own = self._genitive_time(predicate) if predicate.kind is Kind.NOUN else None
        if own is None and host is not None and host.kind is Kind.COPULA:
            own = self._genitive_time(host)  # 再開は8月の予定だ
        return own or self.time(host or predicate) or (self.time(predicate) if host is not None else None)

    def _genitive_time(self, predicate: Predicate) -> Mention | None:
        for child in reversed(predicate.phrase.children):
            if child.case != "の" or child.mention is not None:
                continue
            for m in reversed(child.values):
                if m.kind is MentionKind.TIME and m.time is not None and (m.time.start or m.time.end):
                    return m if m.end == self.clause.tokens[child.stop - 1].end else None
        return None

    def time(self, predicate: Predicate) -> Mention | None:
        """The time expression that dates a predicate: beside it, or beside the clauses that lead up to it."""
        if (found := self.time_beside(predicate.phrase) or self._clefted(predicate)) is not None:
            return found
        if (found := self._after_topic(predicate)) is not None:
            return found
        if predicate.headline or predicate.due or predicate.kind is Kind.NOUN:  # 1961年設立
            for m in reversed(predicate.phrase.values):
                if m.kind is MentionKind.TIME and m.time is not None and (m.time.start or m.time.end):
                    return m
        if predicate.form is Form.ADNOMINAL and (found := self._modified(predicate.phrase)) is not None:
            return found
        for child in reversed(predicate.phrase.children):
            other = child.predicate
            if other is not None and other.form is Form.CONTINUATIVE:
                if self._later(child, predicate):
                    return None
                if any(c.content.endswith(_WITHIN) and c.index > child.index for c in predicate.phrase.children):
                    return None  # 1日に失職し、40日以内に選挙が行われる
                if (found := self.time_beside(child)) is not None:
                    return found if not self._begins(other) and self._same_time(predicate, found) else None
        return self._time_above(predicate)

    def _later(self, clause: Phrase, predicate: Predicate) -> bool:
        """Whether a predicate is told to be later than the clause before it: 2018年まで社長を務め、その後、A社を設立した."""
        tokens = self.clause.tokens
        between = self.clause.text(tokens[clause.stop - 1].end, tokens[predicate.phrase.begin].start)
        return between.lstrip("、").startswith(self.words.afterwards)

    def _begins(self, clause: Predicate) -> bool:
        """Whether a clause only says when somebody came to a body or it came into being: 1988年に入社し、社長を務めた, 1950年に
        創業し、B社を買収した; not 1950年にA社を創業し、社長に就いた."""
        if not self.words.joining.isdisjoint(clause.lemmas):
            return True
        made = clause.phrase.has("を")
        return not made and not self.words.opening.isdisjoint(clause.lemmas)

    def _time_above(self, predicate: Predicate) -> Mention | None:
        """The date of the clauses that a predicate leads up to, as far as they tell of the same."""
        current, to_come = predicate.phrase, False
        for _ in range(4):
            parent = current.parent
            own = current.predicate
            to_come |= own is not None and parent is not None and self._intended(own, parent)
            if parent is None or (own is not None and own.form not in {Form.CONTINUATIVE, Form.ADNOMINAL}):
                return None
            if own is not None and own.form is Form.ADNOMINAL and not self.words.carries(self.arguments.noun(parent)):
                return None
            if (
                parent.index > predicate.phrase.index
                and (found := self.time_beside(parent, before=predicate.phrase.index)) is not None
            ):
                return None if to_come and self._is_news(found) else found  # 27日、社長に就く人事を固めた
            if own is not None and own.form is Form.CONTINUATIVE and (found := self._time_of_chain(parent, current)):
                return found
            current = parent
        return None

    def _after_topic(self, predicate: Predicate) -> Mention | None:
        """The day right behind the topic, which the parser hung on the clause of reason: 県警は3日、…したとして、…逮捕した."""
        for ground in predicate.phrase.children:
            if not ground.text.startswith("して"):
                continue
            for topic in self.clause.phrases[: ground.index]:
                day = self.clause.phrases[topic.index + 1]
                if not topic.topic or topic.case or day.func or not day.comma or day.mention is not None:
                    continue
                if self.arguments.leads(day, ground) and self.arguments.leads(topic, predicate.phrase):
                    return next((m for m in day.values if m.time is not None and m.time.start), None)
        return None

    def _modified(self, clause: Phrase) -> Mention | None:
        """The date that a clause modifies: 社長だった2010年に."""
        noun = clause.parent
        if noun is None or noun.mention is not None or noun.index != clause.index + 1:
            return None
        dates = (m for m in noun.values if m.kind is MentionKind.TIME and m.time is not None and m.time.start)
        first = next((m for m in dates if m.start == self.clause.tokens[noun.begin].start), None)
        return first if first is not None and not first.surface.startswith(_APART) else None

    def _clefted(self, predicate: Predicate) -> Mention | None:
        """The time of which a cleft says that it was then: 買収したのは 2021年だ, 買収したのは 去年の ことだ."""
        focus = focus_of(self.arguments, predicate)
        if focus is None:
            return None
        parts = (focus, *(c for c in focus.children if c.index > predicate.phrase.index and c.case == "の"))
        times = (m for part in parts if part.mention is None for m in part.values if m.kind is MentionKind.TIME)
        for m in times:
            since = m.surface.endswith(_SINCE) or self.clause.text(m.end, m.end + 2).startswith(_SINCE)
            if not since and m.time is not None and (m.time.start or m.time.end):
                return m
        return None

    def _same_time(self, predicate: Predicate, before: Mention) -> bool:
        """Whether the date of the clause before may be that of a predicate: not of what is so now or is to come where that
        was earlier (1998年に設立され、従業員は300人だ)."""
        told = predicate.headline or predicate.kind is Kind.NOUN or self.standing.mood.past(predicate)
        return told or not self._over(before)

    def _time_of_chain(self, parent: Phrase, clause: Phrase) -> Mention | None:
        """The date of the clause in 連用 form before this one: 10日に決勝が行われ、ドイツが勝ち、優勝した."""
        for child in reversed(parent.children):
            other = child.predicate
            if child.index < clause.index and other is not None and other.form is Form.CONTINUATIVE:
                return self.time_beside(child) if other.kind is Kind.VERB else None
        return None

    def beside(self, phrase: Phrase) -> Iterator[Phrase]:
        """The phrases beside a predicate, and what かけて says how long it took or when: 3年かけて建設する, 2020年から2023年にかけて."""
        for child in phrase.children:
            own = child.predicate
            if own is not None and own.lemmas[-1] == "かける" and own.form is Form.CONTINUATIVE:
                yield from (c for c in child.children if c.mention is None and c.dated)
            yield child

    def time_beside(self, phrase: Phrase, before: int | None = None) -> Mention | None:
        """The time expression beside a phrase, the nearest one that stands before the index `before` if that is given."""
        for child in reversed(list(self.beside(phrase))):
            if before is not None and child.index > before:
                continue
            own = child.predicate
            cleft = child.before is not None and child.before.func.endswith(("のは", "のが"))
            said = cleft or (own is not None and own.kind is Kind.NOUN)
            if said and child.comma and child.case == "で":
                continue  # 1998年設立で、従業員は300人; 設立されたのは1998年で、…
            if child.case in {"", "に", "から", "まで", "で", "を", "より", "には"} and (
                child.mention is None or child.case in {"", "に"}
            ):
                for m in reversed(self._times_in(child)):
                    if m.kind is MentionKind.TIME and m.time is not None and (m.time.start or m.time.end):
                        if not self.clause.bracketed(m, child):
                            return m
        return None

    def _times_in(self, phrase: Phrase) -> Sequence[Mention]:
        """The values of a phrase, those of the day before it where it only says what time of it: 2日の 夜, 2日の 午前10時すぎ."""
        if phrase.values or not _OF_DAY.fullmatch(phrase.content):
            return phrase.values
        return [m for c in phrase.children if c.func == "の" and c.mention is None for m in c.values]
