"""What the parser took for a sentence of its own, though a clause of the sentence needs it: a time, an argument."""

from __future__ import annotations

from itertools import pairwise

from kg.fact.syntax.bunsetsu import opens_note
from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import MentionKind

__all__ = ["is_held", "move", "root"]


def root(arguments: Coordination) -> None:
    """Hangs what the parser left without a head, or took for a sentence of its own, where it belongs."""
    _before_notes(arguments)
    _strays(arguments)
    _uprooted(arguments)
    _cut_off(arguments)
    _before_titles(arguments)


def _before_notes(arguments: Coordination) -> None:
    """Parts a clause and the note in brackets behind it, what stands before it hangs on the clause: A社はB社を 買収した（金額は
    公表せず）."""
    tokens, phrases = arguments.clause.tokens, arguments.clause.phrases
    for phrase in phrases[:-1]:
        if not opens_note(tokens, phrase.end):
            continue
        last = _end_of_note(arguments, phrase.index + 1)
        within = range(phrase.index + 1, last + 1)
        beyond = next((p.parent for p in (phrase, *(phrases[i] for i in within)) if _past(p.parent, last)), None)
        for other in phrases[: last + 1]:
            hung = other.parent.index if other.parent is not None else last + 1
            if other is phrase and hung <= last:
                other.hang(beyond)
            elif other.index < phrase.index and hung in within:
                other.hang(phrase)
            elif other.index in within and hung not in within:
                other.hang(None)


def _end_of_note(arguments: Coordination, begin: int) -> int:
    """The index of the phrase in which the bracket closes that a phrase opens; of the last one where none does."""
    depth = 0
    for phrase in arguments.clause.phrases[begin:]:
        text = phrase.text
        depth += text.count("（") + text.count("(") - text.count("）") - text.count(")")
        if depth <= 0:
            return phrase.index
    return len(arguments.clause.phrases) - 1


def _past(phrase: Phrase | None, index: int) -> bool:
    return phrase is not None and phrase.index > index


def _strays(arguments: Coordination) -> None:
    """Hangs a time that the parser took for a sentence of its own on the clause that it dates, with what stands before
    it: ペルーで 現地時間25日午後8時(日本時間26日)ごろ、 地震があった."""
    last = len(arguments.clause.phrases) - 1
    for phrase in arguments.clause.phrases[:-1]:
        if phrase.parent is not None or phrase.index == last or phrase.func not in {"", "ごろ", "頃"}:
            continue
        if not phrase.dated:
            continue
        above: Phrase | None = arguments.clause.phrases[phrase.index + 1]
        while above is not None and not (above.predicate is not None and above.predicate.kind is not Kind.NOUN):
            above = above.parent
        if above is None or above.index < phrase.index:
            continue
        phrase.predicate = None
        for child in (*phrase.children, phrase):
            child.hang(above)


def _uprooted(arguments: Coordination) -> None:
    """Hangs an argument that the parser took for a sentence of its own on the clause behind it that has none in its
    case: 賞を、 X氏と Y氏に 授与すると発表した."""
    for phrase in arguments.clause.phrases[:-1]:
        alone = phrase.parent is None and phrase.mention is not None and phrase.predicate is None
        if not alone or not (phrase.case in {"を", "が"} or phrase.theme):
            continue
        behind = (arguments.clause.predicate_at(i) for i in range(phrase.index + 1, len(arguments.clause.phrases)))
        verbs = [p for p in behind if p is not None and p.kind is Kind.VERB and p.form is not Form.ADNOMINAL]
        if phrase.theme:
            verbs = verbs[-1:]
        if phrase.case == "を":
            verbs = [p for p in verbs if not p.passive]
        above = next((p for p in verbs if not p.phrase.has(phrase.case)), None)
        above = above or next((p for p in verbs if _of_a_row(arguments, phrase, p.phrase)), None)
        if above is not None and (not phrase.topic or above.phrase.parent is None):
            for child in [c for c in phrase.children if c.case == "に"]:
                child.hang(above.phrase)
            phrase.hang(above.phrase)


def _of_a_row(arguments: Coordination, phrase: Phrase, verb: Phrase) -> bool:
    """Whether an argument and the one before it stand before a verb as two behind them do: 会長に X氏を、 社長には Y氏を 迎える."""
    before = phrase.before
    own = next((c for c in verb.children if c.case == phrase.case and c.index > phrase.index + 1), None)
    if before is None or own is None or not phrase.comma or before.parent is not phrase or not before.case:
        return False
    return arguments.clause.phrases[own.index - 1].case == before.case


def _cut_off(arguments: Coordination) -> None:
    """Hangs a relative clause that the parser took for a sentence of its own on the noun behind it, or the name that this
    leads to, and its topic on the verb above: A社は、B社が 手がける | 生成AI 「X」を 導入した."""
    for phrase, noun in pairwise(arguments.clause.phrases):
        own = phrase.predicate
        if phrase.parent is not None or own is None or not own.relative:
            continue
        if not phrase.has("が"):
            continue
        named = noun
        while named.mention is not None and not named.func and not named.comma and named.parent is not None:
            after = arguments.clause.phrases[named.index + 1]
            if after.content[:1] not in {"「", "『"}:
                break
            named = after
        if named.mention is None or named.parent is None or named.parent.index < named.index:
            continue
        for child in [c for c in phrase.children if c.theme]:
            child.hang(named.parent)
        phrase.hang(named)


def _before_titles(arguments: Coordination) -> None:
    """Hangs a noun that the parser took for a sentence of its own on the name in quotes behind it, and what stood beside
    the noun on that one's clause: 15日、湾内で 漁船 「X」が 転覆した."""
    for phrase, name in pairwise(arguments.clause.phrases):
        noun = phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL
        above = name.parent
        if phrase.parent is not None or not noun or phrase.func or phrase.comma or above is None:
            continue
        if name.mention is None or name.content[:1] not in {"「", "『"} or above.predicate is None:
            continue
        phrase.predicate = None
        for child in [c for c in phrase.children if c.func != "の"]:
            child.hang(above)
        phrase.hang(name)


def is_held(arguments: Coordination, subject: Phrase, verb: Phrase) -> bool:
    """Whether a subject with が is an event that a verb says to be held."""
    event = subject.mention is not None and arguments.ontology.is_a(subject.mention.type, "Event")
    held = verb.predicate
    return event and subject.case == "が" and held is not None and held.lemmas[-1] in arguments.words.held


def move(phrase: Phrase, above: Phrase) -> None:
    """Hangs a phrase on the nearest predicate from `above` upwards, if there is one."""
    target: Phrase | None = above
    while target is not None and not (target.clausal and target.index > phrase.index):
        target = target.parent
    if target is not None and phrase.parent is not None:
        phrase.hang(target)
