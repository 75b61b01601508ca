"""What stands beside a statement: the amount, the time, the duration, the place and the role that a predicate is told with."""

from __future__ import annotations

import re

from kg.fact.argument.counted import counted_by
from kg.fact.dating import Dating
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Predicate
from kg.model import (
    Mention,
    MentionKind,
    Qualifiers,
    Quantity,
)

__all__ = ["Qualifying"]

# What stands between somebody and the amount that goes to or comes from them alone.
_TO_EACH = re.compile(r"(?:が|は|も|に|には|へ|に対し、?|に対して、?)(?:約|計|最大|総額)?")
_SENTENCED = re.compile(r"(?:[（(][^（）()]*[）)])?(?:に|に対し、?|に対して、?)(?:懲役|禁錮|禁固|拘禁刑)?")
_OPEN = re.compile(r"[（(](?P<what>[^）)]*)$")


class Qualifying(Dating):
    """The qualifiers of the statements of one sentence."""

    def qualifiers(self, host: Predicate, predicate: Predicate, time: Mention | None, role: str | None) -> Qualifiers:
        """Amount, time, duration, place and role of a predicate."""
        amount = duration = location = None
        for phrase in dict.fromkeys((host.phrase, predicate.phrase)):
            for child in self.beside(phrase):
                summed = bool(counted_by(self.arguments, child))  # 2社が, which are named: no amount of what is done
                for m in child.values:
                    if m.kind is MentionKind.QUANTITY and (
                        summed or _of_members(child, m, self.words.members) or self._by_the_way(child, m)
                    ):
                        continue
                    if (
                        m.kind is MentionKind.QUANTITY
                        and m.quantity is not None
                        and m.quantity.unit != "歳"
                        and (child.case in {"を", "", "で", "の", "が"} or self._raised_to(child, phrase))
                    ):
                        if amount is None or (m.quantity.money and not amount.money):
                            amount = m.quantity
                    elif m.kind is MentionKind.TIME and m.time is not None and m.time.duration and duration is None:
                        duration = m.time.duration
                if child.case == "で" and child.mention is not None and self.ontology.is_a(child.mention.type, "Place"):
                    location = location or child.mention
            amount = amount or self._sum(phrase)
        return Qualifiers(
            amount=amount, time=time.time if time is not None else None, duration=duration, role=role, location=location
        )

    def _raised_to(self, phrase: Phrase, verb: Phrase) -> bool:
        """Whether an amount is what somebody's share of a body comes to: 出資比率を 34%に 引き上げた."""
        shares = (c for c in verb.children if c.case == "を" and c.content.endswith(self.words.shares))
        return phrase.case == "に" and next(shares, None) is not None

    def _by_the_way(self, phrase: Phrase, amount: Mention) -> bool:
        """Whether an amount is told of something else: in a note on whoever acts (H（売上高5億円）は), or by a clause of its own
        (定員は150人で、…を建てる; 総事業費400億円で、…と協定を結ぶ)."""
        before = self.clause.text(self.clause.tokens[phrase.begin].start, amount.start)
        note = _OPEN.search(before)
        if note is not None:
            return phrase.case != "を" or note["what"] != ""
        if phrase.case == "で" and phrase.comma and self._figures(before.rstrip("約計")):
            return True
        figure = phrase.before
        named = figure is not None and figure.named
        return phrase.case == "で" and figure is not None and figure.topic and not named

    def _figures(self, words: str) -> bool:
        """Whether words end in a noun for what something amounts to: 総事業費."""
        nouns = (self.ontology.frames.nouns.get(words[k:], ()) for k in range(len(words)))
        return any(self.ontology.relations[f.relation].kind == "quantity" for frames in nouns for f in frames)

    def _sum(self, phrase: Phrase) -> Quantity | None:
        """The money that a predicate is about, told with what it is (24億円の制裁金を科した), or that is spent on or asked for
        by what it does (30億円を投じて建設する, 5億円の賠償を求めて提訴した)."""
        for child in reversed(phrase.children):
            spent = child.predicate
            if spent is not None and any(lemma in self.words.spending for lemma in spent.lemmas):
                within = [c for c in child.children if c.case in {"を", ""}]
                within += [c for b in within for c in b.children if c.case == "の"]
            elif child.case in {"を", "が"} and self.arguments.noun(child) in self.words.sums:
                within = [child, *child.children, *(c for b in child.children if b.case == "の" for c in b.children)]
            else:
                continue
            for part in within:
                for m in part.values:
                    if m.quantity is not None and m.quantity.money:
                        return m.quantity
        return None

    def own_length(self, *ends: Mention) -> str | None:
        """The term right behind a name of several: A被告に懲役3年、B被告に懲役2年の判決."""
        for end in ends:
            behind = (m for m in self.clause.mentions if m.start >= end.end and m.kind is MentionKind.TIME)
            if (m := next(behind, None)) is not None and m.time is not None and m.time.duration:
                between = self.clause.between(end, m).removeprefix(end.title)
                if _SENTENCED.fullmatch(between):
                    return m.time.duration
        return None

    def _own_amount(self, *ends: Mention) -> Quantity | None:
        """The amount right behind a name of several (A銀行が3億円、B銀行が2億円を融資, A社に3億円、B社に2億円の罰金)."""
        for end in ends:
            share = (m for m in self.clause.mentions if m.start >= end.end and m.kind is MentionKind.QUANTITY)
            share = (m for m in share if m.quantity is not None and (m.quantity.money or m.quantity.unit == "%"))
            if (m := next(share, None)) is not None:
                between = self.clause.between(end, m).removeprefix(end.title)
                if _TO_EACH.fullmatch(between):
                    return m.quantity
        return None


def _of_members(phrase: Phrase, amount: Mention, members: frozenset[str]) -> bool:
    """Whether an amount says how many those are whom a phrase names or takes up: 日米韓3カ国が, 松井容疑者ら4人を, 2人は."""
    if phrase.mention is not None and phrase.mention.start == amount.start:
        return True
    unit = amount.quantity.unit if amount.quantity is not None else ""
    named = phrase.named
    return unit in members and named and phrase.mention is not None and phrase.mention.end <= amount.start
