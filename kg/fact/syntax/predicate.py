"""What a predicate is: how it is written, how it joins what follows, its voice and its negation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.fact.syntax.phrase import Phrase

__all__ = ["AFTERWARDS", "DUE", "Form", "Kind", "Predicate", "deed_within"]

AFTERWARDS = ("直後", "以後", "以降", "以来", "後")  # behind a verbal noun: what was done before (買収後, 就任以来)
DUE = ("予定", "見込み", "見通し")  # behind a verbal noun: what is yet to come (買収予定だ)


class Kind(StrEnum):
    """How the predicate is written."""

    VERB = "verb"  # 買収した, 置く; also 買収。 and 買収へ where a clause ends
    NOUN = "noun"  # a verbal noun in a noun phrase: Yの買収
    COPULA = "copula"  # 子会社だ
    ADJECTIVE = "adjective"


class Form(StrEnum):
    """How the predicate joins what follows."""

    FINAL = "final"
    ADNOMINAL = "adnominal"
    CONTINUATIVE = "continuative"
    CONDITIONAL = "conditional"
    QUOTED = "quoted"
    ADVERBIAL = "adverbial"  # ので, が, けれど, ため


@dataclass(frozen=True, slots=True, eq=False)
class Predicate:
    """One predicate. `lemmas` are its dictionary forms from the longest compound to the bare head (業務提携, 提携);
    サ変 nouns stand without する. `passive_lemma` is the passive's own dictionary form (設立される) or ""."""

    phrase: Phrase
    kind: Kind
    form: Form
    lemmas: tuple[str, ...]
    passive_lemma: str = ""
    passive: bool = False
    causative: bool = False
    potential: bool = False
    negated: bool = False
    past: bool = False
    headline: bool = False
    tail: str = ""  # function words as written
    within: tuple[str, ...] = ()  # lemmas of the verbal noun that a noun of standing carries on (買収 of 買収計画)
    also: tuple[str, ...] = ()  # verbal nouns joined to this one by a middle dot (製造 of 製造・販売する)
    enabled: bool = False  # what others see to it that somebody can do, unless whoever can is written
    favour: bool = False  # done for whom it is told of as in the passive (支持してもらった)

    @property
    def relative(self) -> bool:
        """Whether it is the verb of a clause before a noun: 買収した会社."""
        return self.form is Form.ADNOMINAL and self.kind is Kind.VERB

    @property
    def content_clause(self) -> bool:
        """Whether the clause says what the noun after it is about (設立するという記録), not something of that noun."""
        return self.form is Form.ADNOMINAL and self.tail.endswith(("という", "といった", "との"))

    @property
    def due(self) -> bool:
        """Whether a verbal noun says what is yet to come: B社を買収予定だ, 4月に開業予定の駅."""
        return self.kind is Kind.VERB and self.tail in DUE


def deed_within(noun: str) -> str:
    """The verbal noun of one that says with 後 when something was done: 就任 of 就任後; else the noun itself."""
    return next((noun.removesuffix(w) for w in AFTERWARDS if noun.endswith(w)), noun)
