"""Coordination: which mentions stand together in one argument (AとB、C), by particle, comma, bracket or count."""

from __future__ import annotations

import re

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.inclusion import added, counts, included, named
from kg.fact.syntax.likeness import (
    alike,
    alike_all,
    each_told,
    goes_on,
    is_league,
    named_alone,
    people_there,
    same_kind,
)
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.fact.syntax.torn import SIDE_BY_SIDE, mated, past_clause, side_by_side, torn
from kg.fact.words import Words
from kg.model import Mention, MentionKind
from kg.ontology import Ontology

__all__ = ["Coordination"]

_VERBAL = (Kind.VERB, Kind.ADJECTIVE)
_COORDINATING = {"と", "や", "か"}
_CONJUNCTION = re.compile(
    r"^(?:および|及び|ならびに|並びに|そして|それに|それ|加えて|または|又は|あるいは|もしくは|かつ|また|さらに|、)+$"
)
_THEN = frozenset(("当時", "現在"))  # A社長と、当時 次長のB


class Coordination:
    """The phrases of a sentence as rows of mentions."""

    clause: Clause
    ontology: Ontology
    words: Words
    headline: Phrase | None
    there: set[int]  # the predicates of であった whose own noun is the place
    _groups: dict[int, tuple[Mention, ...]]

    def group(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The mentions coordinated in an argument, in order; the single head mention where nothing is coordinated."""
        if phrase.index not in self._groups:
            self._groups[phrase.index] = (phrase.mention,) if phrase.mention else ()  # guards against cycles
            self._groups[phrase.index] = self.coordinated(phrase)
        return self._groups[phrase.index]

    def coordinated(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The mentions coordinated in an argument as phrases hang now; see `group`."""
        head = phrase.mention
        if head is None:
            return ()
        if head.kind is MentionKind.NOMINAL and (
            called := named(self.clause, self.ontology, self.words, self.group, phrase)
        ):
            return called
        if head.kind is not MentionKind.NAME and (summed := self._members(phrase)):
            return summed  # 『A』や『B』などの映画, AとBの両社
        acted_on = phrase.case == "を"  # A社の半導体部門を買収した: not A社
        if head.entity is None and not acted_on and (bodies := self.owners(phrase, self.words.organs)):
            return bodies
        members = [head]
        text = self.clause.text
        for m in reversed(phrase.inner):
            between = text(m.end, members[0].start).removeprefix(m.title)
            listed = between in {"、", "と", "や", "対"} or SIDE_BY_SIDE.fullmatch(between)
            dotted = between in {"・", "，"} and m.type == head.type in {"Person", "Place", "Country", "PoliticalParty"}
            nations = not between and len(m.surface) == 1 and m.type == head.type == "Country"  # 日比両政府
            if (
                m.end <= members[0].start
                and m.kind is head.kind
                and (listed or dotted or nations)
                and alike(self.ontology, m, head)
            ):
                members.insert(0, m)
        current = phrase
        while (found := self._before(current, phrase)) is not None:
            group = self.group(found)
            members = [*group, *members]
            current = found
            if len(group) > 1:
                break
        if members[0].kind is MentionKind.NAME and alike_all(
            self.ontology, more := added(self.clause, self.group, phrase, members[0]), members[0]
        ):
            members = [*more, *members]
        if len(members) > 1 and head.kind is MentionKind.NOMINAL and not self.ontology.is_a(head.type, "Place"):
            members = [m for m in members if not self._place(m) or not self._placed(phrase)]  # 中国や韓国の企業
        if len(members) == 1:
            return tuple(members)
        return tuple(dict.fromkeys(named_alone(self.ontology, members)))

    def _place(self, m: Mention | None) -> bool:
        return m is not None and m.kind is MentionKind.NAME and self.ontology.is_a(m.type, "Place")

    def _placed(self, phrase: Phrase) -> bool:
        """Whether a place with の stands right before a phrase."""
        before = phrase.before
        return before is not None and before.func == "の" and self._place(before.mention)

    def owners(self, phrase: Phrase, endings: tuple[str, ...]) -> tuple[Mention, ...]:
        """The named bodies whose part without a name acts for them, where its noun has one of the endings: 東都大学とA社の
        研究チーム."""
        before = phrase.before
        if before is None or before.parent is not phrase or before.case != "の" or before.mention is None:
            return ()
        if not phrase.content.endswith(endings):
            return ()
        named = (m for m in self.group(before) if m.kind is MentionKind.NAME)
        return tuple(m for m in named if self.ontology.is_any(m.type, ("Organization", "Country")))

    def _before(self, current: Phrase, head: Phrase) -> Phrase | None:
        """The phrase coordinated with `current` from the left."""
        k = current.index - 1
        joined = False
        if self.verbal(self.clause.phrases[k]) and (beyond := past_clause(current, self.ontology)) is not None:
            return beyond
        while k >= 0:
            if (other := self.clause.phrases[k]) is self.headline:
                return None
            marked = (
                joined
                or (other.case in _COORDINATING and not other.func.startswith("など"))  # AやBなどと 新会社の
                or (not other.func and other.comma)
                or bool(_CONJUNCTION.match(other.func))
                or side_by_side(self.clause, other, current)
            )
            dated, row = other.dated, goes_on(self.clause.phrases, other)
            joins = other.mention is None and (_CONJUNCTION.match(other.content) or other.content in _THEN)
            if joins or (dated and k and current is not head):
                joined = joined or bool(joins)  # A | および | Bは
                k -= 1
                continue
            if (dated or other.case == "から") and k and self._argument_cluster(self.clause.phrases[k - 1], current):
                k -= 1
                continue
            if (
                other.mention is not None
                and marked
                and other.func != "との"  # A社との合弁会社であるB社
                and (other.parent in (None, current) or other.parent.func != "との")  # A社やB社との 合弁会社
                and not other.topic
                and not (other.case == "と" and (self._quoted(other) or mated(self.clause.phrases, other, current)))
                and not each_told(self.clause.phrases, other, current)
                and not _around(other, current)
                and not (not other.func and is_league(other.mention) and not is_league(current.mention))
                and (other.parent or side_by_side(self.clause, other, current) or self._first_of_row(other, current))
                and (other.parent is None or other.parent.case != "によると" or other.parent in {current, head})
                and current.mention is not None
                and (
                    other.parent is None
                    or other.parent in {current, head}
                    or self.leads(other.parent, current)
                    or self._argument_cluster(other, current)
                    or (other.case == "や" and other.index == current.index - 1)  # や joins, whatever it hangs on
                    or self._first_of_row(other, current)
                    or self._both_done(other, current)
                    or (current is head and torn(other, current))
                    or side_by_side(self.clause, other, current)
                    or (other.index == current.index - 1 and current.case == "の" and other.parent is current.parent)
                    or self._of_one_event(other, current)
                    or (
                        not other.func
                        and other.comma
                        and (row or other.index == current.index - 1)
                        and other.parent is head.parent
                    )
                )
                and alike(self.ontology, other.mention, current.mention)
                and same_kind(
                    other.mention, current.mention, other.case in _COORDINATING or (row and current.func != "の")
                )
            ):
                return other
            if (self.leads(other, current) and not self.verbal(other)) or self._also_said(other):
                k -= 1
                continue
            return None
        return None

    def _also_said(self, phrase: Phrase) -> bool:
        """Whether a phrase says one more thing of the name after it, or is of one that does: 新人で元県議のX, その子会社で社長のY."""
        m, above = phrase.mention, phrase.parent
        if above is not None and above.index == phrase.index + 1 and self._also_said(above):
            return True
        described = m is not None and m.kind is MentionKind.NOMINAL and m.type == "Person"
        known = described or phrase.content in self.words.candidates or phrase.content in self.ontology.frames.nouns
        return phrase.func == "で" and not phrase.comma and known

    def _first_of_row(self, other: Phrase, current: Phrase) -> bool:
        """Whether a name with と and a comma begins a row though the parser hung it on a verb further on:
        A氏と、B氏に 賞を授与すると 発表した."""
        a, b, above = other.mention, current.mention, other.parent
        if above is not None and self._also_said(above):
            above = None  # hung on その in その子会社で
        if a is None or b is None or (above is not None and above.index < current.index):
            return False
        if a.kind is not MentionKind.NAME or b.kind is not MentionKind.NAME or a.type != b.type:
            return False
        after = self.clause.phrases[current.index + 1 : current.index + 2]
        if after and current.case == "の" and counts(after[0].content):
            return True  # A容疑者と、会社員のB容疑者の2人を
        if above is None:
            return False
        meant = self.words.cue(self.noun(above)) is not None  # A氏と、B氏が 立候補する 見通しだ
        forms = {Form.QUOTED, Form.ADNOMINAL} if meant else {Form.QUOTED}
        return other.comma and any(
            c.index > current.index and (p := c.predicate) is not None and p.form in forms for c in above.children
        )

    def _both_done(self, other: Phrase, current: Phrase) -> bool:
        """Whether a thing's name with と hangs on the verb of the object behind it: 端末「A」と カメラ「B」を 発表した."""
        a, b = other.mention, current.mention
        if a is None or b is None or not a.kind is b.kind is MentionKind.NAME or a.type != b.type:
            return False
        joined = other.func == "と" and not other.comma and current.func == "を" and other.parent is current.parent
        return joined and not self.ontology.is_a(a.type, "Agent")

    def _of_one_event(self, other: Phrase, current: Phrase) -> bool:
        """Whether a name with と is one of two whose event is told, though the parser hung it on the verb: AとBの 試合が 行われた."""
        event, a, b = current.parent, other.mention, current.mention
        if event is None or event.mention is None or a is None or b is None or current.func != "の" or other.comma:
            return False
        two = a.kind is b.kind is MentionKind.NAME and a.type == b.type and other.func == "と"
        held = event.mention.type == "Event" and event.subjective and other.parent is event.parent
        return two and held and other.index == current.index - 1 and event.index == current.index + 1

    def _argument_cluster(self, before: Phrase, current: Phrase) -> bool:
        """Whether names are a row with a date before each (1982年にA賞、1988年にB賞を受賞) or whence each comes (A社からX氏、B社からY氏が)."""
        whence = self.clause.phrases[before.index + 1]
        if whence.index == current.index - 1 and whence.case == "から" and whence.mention is not None:
            row = (
                before.comma
                and before.func in {"", "と"}
                and any(p.case == "から" for p in self.clause.phrases[: before.index])
            )
            people = (p.mention is not None and self.ontology.is_a(p.mention.type, "Person") for p in (before, current))
            return row and all(people) and self.ontology.is_any(whence.mention.type, ("Organization", "Place"))
        return (
            before.comma
            and not before.func
            and before.mention is not None
            and current.mention is not None
            and before.mention.type == current.mention.type
            and (before.mention.kind is current.mention.kind is MentionKind.NAME or current.mention.type == "Award")
        )

    def verbal(self, phrase: Phrase) -> bool:
        """Whether a phrase is the verb or adjective of a clause."""
        own = phrase.predicate
        return own is not None and own.kind in _VERBAL and not own.headline

    def leads(self, phrase: Phrase, target: Phrase) -> bool:
        """Whether a phrase is another one or hangs below it."""
        seen = 0
        current: Phrase | None = phrase
        while current is not None and seen < 12:
            if current is target:
                return True
            current, seen = current.parent, seen + 1
        return False

    def _members(self, phrase: Phrase) -> tuple[Mention, ...]:
        """The names that a summing noun stands for: 菊川氏、山田氏の2容疑者, トヨタやホンダなどの各社."""
        for child in phrase.children:
            joined = phrase.content.endswith(self.words.joined) and child.func in {
                "の",
                "との",
                "による",
            }  # AとB（と）の企業連合
            named = child.named
            if not named or not (joined or child.case == "の"):
                continue
            group = self.group(child)
            if self._as_many(child, phrase, len(group)) or (joined and len(group) > 1):
                return group
            sums = counts(phrase.content) or child.func.startswith(("など", "等"))
            if sums and (len(group) > 1 or child.func.startswith(("など", "等"))):
                if people_there(self.ontology, self.words.several, group, phrase):
                    return ()
                if phrase.mention is None or alike(self.ontology, group[0], phrase.mention):
                    return group
        if not phrase.named:
            group = included(self.clause, self.group, phrase)
            if group and people_there(self.ontology, self.words.several, group, phrase):
                return ()
            if phrase.mention is None or alike_all(self.ontology, group, phrase.mention):
                return group
        return ()

    def _as_many(self, row: Phrase, noun: Phrase, names: int) -> bool:
        """Whether the number between a row of names and a noun is theirs: A、B、Cの3つの会社."""
        number = self.clause.phrases[row.index + 1]
        counted = [m.quantity for m in number.values if m.quantity is not None]
        apart = number.mention is not None or number.case != "の" or number.index + 1 != noun.index
        return not apart and names > 1 and any(q.value == names for q in counted)

    def noun(self, phrase: Phrase) -> str:
        """The head noun of a phrase as one token."""
        if phrase.named:
            return ""  # the 計画 of アルテミス計画 closes no clause
        return self.clause.tokens[phrase.stop - 1].surface

    def _quoted(self, phrase: Phrase) -> bool:
        """Whether a と-phrase closes a quotation or names (「X」と呼ばれる) instead of bringing in a companion."""
        parent = phrase.parent
        if parent is None:
            return False
        lemma = self.clause.tokens[parent.head].lemma
        return lemma in self.words.quoting


def _around(other: Phrase, current: Phrase) -> bool:
    """Whether a part of a land tells where the place behind it lies: ロシア南部、 X共和国の."""
    part = other.content.endswith("部") and other.mention is not None and not other.mention.surface.endswith("部")
    return part and not other.func and not current.content.endswith("部")
