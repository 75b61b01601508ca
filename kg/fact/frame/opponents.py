"""Against whom somebody plays, where the clause that tells the outcome leaves it to another or to the game's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg.fact.argument.arguments import Argument
from kg.fact.argument.charged import Charged
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Claim, Mention, MentionKind, Status

__all__ = ["Opponents"]

_NOTE = re.compile(r"[（(][^（）()]*[）)]")
_PLAYED = (Status.ACTUAL, Status.PLANNED)
_VERSUS = ("対", "vs", "VS")
_AGAINST = frozenset((*_VERSUS, "と", "-", "－", "―", "—", "–"))  # between two who play


class Opponents(Charged):
    """A predicate read by frames, asked who is on the other side."""

    def _opponent(self) -> Argument | None:
        """With whom the clauses before, or the topic, say that one contends: AはBと対戦し、勝った; A対Bの決勝が行われ、Aが勝った;
        A対Bは、Aが勝った."""
        for earlier in self._clauses_before():
            if self.make.words.contending.intersection(earlier.lemmas):
                found = self.arguments.case(earlier, "と") or self._played(earlier) or self._in_game(earlier)
                return replace(found, source="sibling") if found is not None else None
            if (found := self._in_game(earlier)) is not None:
                return replace(found, source="sibling")
            for held in (self.arguments.case(earlier, "が"), *self.arguments.topics(earlier)):
                phrase = held.phrase if held is not None else None
                if held is None or phrase is None:
                    continue
                if any(w in phrase.text for w in _VERSUS) or self.ontology.is_a(
                    held.head.type, "Event"
                ):  # A対Bが行われ, A対Bの試合が行われ
                    if (other := self._other_side(phrase)) is not None:
                        return Argument((other,), phrase, "sibling")
        games = (t.phrase for t in self.arguments.topics(self.predicate.phrase))  # A対Bは3―1でAが勝った
        within = [c for c in self.predicate.phrase.children if c.case in {"で", "を"} and c.mention is not None]
        for phrase in (*games, *within):  # 10日のA―B戦で、Aが勝った
            if phrase is not None and (other := self._other_side(phrase)) is not None:
                return Argument((other,), phrase, "topic" if phrase.topic else "compound")
        for phrase in within:  # 10日のB戦で 大敗した
            if phrase.mention is not None and (other := self._of_game(phrase.mention)) is not None:
                return Argument((other,), phrase, "compound")
        return self._in_game(self.predicate.phrase) or self._already_told()

    def _in_game(self, clause: Phrase) -> Argument | None:
        """With whom the game beside a predicate is played: B in Bとの一戦に 臨み, Bとの試合で 勝った."""
        for game in reversed(clause.children):
            if game.case not in {"を", "に", "で"} or not game.content.endswith(self.make.words.games):
                continue
            for side in reversed(game.children):
                if side.func == "との" and side.mention is not None:
                    return Argument(self.arguments.group(side), side, "adnominal")
        return None

    def _of_game(self, game: Mention) -> Mention | None:
        """Whom the name of a game is of, which is but that of who plays and a letter more: B戦."""
        if not self.ontology.is_a(game.type, "Event"):
            return None
        named = (m for m in self.make.clause.mentions if m.kind is MentionKind.NAME)
        return next((m for m in named if m.start == game.start and m.end == game.end - 1), None)

    def _played(self, clause: Phrase) -> Argument | None:
        """Whom the name of the game in を or に is of, which one plays or enters: 青葉ライオンズ in 青葉ライオンズ戦を 戦い、勝利した."""
        for case in ("を", "に"):
            game = self.arguments.case(clause, case)
            if game is not None and case == "を" and self.ontology.is_a(game.head.type, "SportsTeam"):
                return game  # 青葉FCを迎え、勝利した
            if game is not None and (other := self._of_game(game.head)) is not None:
                return Argument((other,), game.phrase, "sibling")
        return None

    def _already_told(self) -> Argument | None:
        """With whom the sentence has said, or the one before it, that the subject plays: A対Bの試合が行われた。 試合は4対1でAが 勝利した,
        AがBに挑戦する七番勝負は、Aが 勝った."""
        subject = next(self.arguments.subjects(self.predicate), None)
        if self.predicate.kind is not Kind.VERB or self.predicate.form is Form.ADNOMINAL:
            return None
        if any("連" in lemma for lemma in self.predicate.lemmas):
            return None  # 3連勝した: over others too
        if subject is None:
            return self._met_by_topic()
        if subject.head.kind is not MentionKind.NAME:
            return None
        told = self._rivals(self.make.claims) or ([] if self._others(subject) else self._rivals(self._claims_before()))
        if len({(c.subject.surface, c.object.surface) for c in told}) != 1:
            return None
        sides = [m for m in (told[0].subject, told[0].object) if not self._same_side(subject.head, m)]
        return Argument((sides[0],), None, "sibling") if len(sides) == 1 else None

    def _met_by_topic(self) -> Argument | None:
        """With whom the topic of the sentence before plays, where the subject is left out: AはBと対戦した。2対1で 逆転勝ちした."""
        told, before = self._rivals(self._claims_before()), self.make.before
        named = (m for m in self.make.clause.mentions if m.kind is MentionKind.NAME)
        if (
            before is None
            or len(told) != 1
            or told[0].status is not Status.ACTUAL
            or any(self.ontology.is_a(m.type, "Event") for m in named)
        ):
            return None
        sides = told[0].subject, told[0].object
        met = [m for m in sides if (phrase := before.clause.at(m.start)) is not None and not phrase.topic]
        return Argument((met[0],), None, "sibling") if len(met) == 1 else None

    def _meeting(self, opponent: Argument) -> Argument | None:
        """Who plays an opponent that only the sentence before names."""
        told = self._rivals(self._claims_before()) if opponent.source == "sibling" and opponent.phrase is None else []
        sides = [m for c in told for m in (c.subject, c.object)]
        others = [m for m in sides if m is not opponent.head] if opponent.head in sides else []
        return Argument((others[0],), None, "sibling") if len(others) == 1 else None

    def _others(self, subject: Argument) -> bool:
        """Whether another name of the sentence says with whom the subject plays: 完封負けを喫した."""
        names = (m for m in self.make.clause.mentions if m.kind is MentionKind.NAME and m is not subject.head)
        return any(self.ontology.is_a(m.type, c) for m in names for c in ("Organization", "Country"))

    def _claims_before(self) -> Sequence[Claim]:
        return self.make.before.claims if self.make.before is not None else ()

    def _rivals(self, claims: Sequence[Claim]) -> list[Claim]:
        """The claims of two who play each other."""
        return [c for c in claims if c.relation in self.ontology.constructions.rivalry and c.status in _PLAYED]

    def _both(self, opponent: Argument) -> Argument:
        """The opponent with the one of its kind right before it, which the parser has for company: 青葉海は、湊富士と 海浜山に 敗れた."""
        phrase, head = opponent.phrase, opponent.head
        before = self.make.clause.phrases[phrase.index - 1] if phrase is not None and phrase.index else None
        other = before.mention if before is not None and before.func == "と" and not before.topic else None
        if other is None or other in opponent.mentions or not (other.kind is head.kind is MentionKind.NAME):
            return opponent
        bodies = not any(map(self.arguments.person, (other, head)))
        return (
            replace(opponent, mentions=(other, *opponent.mentions)) if bodies or other.type == head.type else opponent
        )

    def _clauses_before(self) -> Iterator[Phrase]:
        """The clauses that lead up to this one, and those before it in its chain: 決勝が行われ、Aが 勝って 優勝を 決めた."""
        phrase, predicate = self.predicate.phrase, self.predicate
        yield from self.arguments.earlier(phrase)
        if predicate.form is not Form.CONTINUATIVE or phrase.parent is None:
            return
        for clause in self.arguments.earlier(phrase.parent):
            if clause.index < phrase.index:
                yield clause

    def _other_side(self, event: Phrase) -> Mention | None:
        """Against whom the subject is in an event between two: B in A対Bの決勝, AとBの試合."""
        subject = next(self.arguments.subjects(self.predicate), None)
        tokens, first = self.make.clause.tokens, event
        while first.index and (before := self.make.clause.phrases[first.index - 1]) is not None:
            joined = before.content.endswith(_VERSUS) or first.text.startswith(_VERSUS)
            if not joined and before.func not in {"の", "と", "との"}:
                break
            first = before
        names = [
            m
            for m in self.make.clause.mentions
            if m.kind is MentionKind.NAME
            and tokens[first.begin].start <= m.start
            and m.end <= tokens[event.end - 1].end
            and not self.make.clause.bracketed(m, first)  # A高校（青葉県）対B高校
        ]
        for one, other in pairwise(sorted(names, key=lambda m: m.start)):
            between = _NOTE.sub("", self.make.clause.between(one, other)).strip()
            joined = not between and event.mention is not None and event.mention.end == other.end + 1  # 日韓戦
            if subject is None or (between not in _AGAINST and not joined):
                continue
            sides = [m for m in (one, other) if not self._same_side(subject.head, m)]
            if len(sides) == 1:
                return sides[0]
        return None

    @staticmethod
    def _same_side(subject: Mention, side: Mention) -> bool:
        """Whether the subject is one of those who play: 日本, of 日 in 日韓戦."""
        return subject.surface in side.surface or (side.entity is not None and subject.entity == side.entity)
