"""Which phrases predicate, and how: voice, negation, form."""

from __future__ import annotations

import re

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.conjugation import (
    ABLE,
    form_of,
    has_copula,
    is_negated,
    is_sahen,
    is_verb,
    joined,
    lemmas_of,
    passive_lemma,
    within,
)
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import AFTERWARDS, DUE, Form, Kind, Predicate
from kg.fact.words import Words
from kg.model import MentionKind, SentenceKind, Token

__all__ = ["predicate_of"]

_FAVOUR = re.compile(r"(?<!せ)[てで](?:もら|貰|いただ|頂)")  # not させていただく


def predicate_of(clause: Clause, phrase: Phrase, words: Words) -> Predicate | None:
    """The predicate that a phrase is, or None where it is an argument."""
    tokens = clause.tokens
    head = _predicate_token(clause, phrase)
    as_of = phrase.func == "をもって" or (phrase.func == "で" and phrase.content.endswith("付"))
    if head is None or (phrase.values and as_of):  # 31日をもって, 4月1日付で
        return None
    after = _after(tokens, phrase, head)
    head = head if after is None else after
    t = tokens[head]
    tail = tokens[_past_gloss(tokens, head + 1) : phrase.end]
    tail_text = "".join([x.surface for x in tail if x.pos != "PUNCT"]) if tail else ""
    light = after is not None or bool(tail and tail[0].lemma in _DOING)
    verbal = is_verb(t) or (
        light and (t.pos in {"NOUN", "VERB", "PROPN"} or is_sahen(t))
    )  # 受章した, though 受章 is a plain noun
    verbal = verbal and not _within_name(phrase, t)
    copula = bool(tail) and not verbal and (has_copula(tail, tail_text) or _somebody_is(clause, phrase))
    done = _done(t)
    if name_before := _named_before(clause, phrase, t, head, done):
        return Predicate(phrase, Kind.VERB, Form.CONTINUATIVE, name_before, headline=True)
    # a mention is never a verb; it may be the noun of a copula
    if phrase.named and not copula and not _behind_title(phrase, t):
        return None
    if done and _has_case(phrase):
        return Predicate(phrase, Kind.VERB, Form.CONTINUATIVE, (done,), tail=tail_text)
    if under_way := _under_way(clause, phrase, head):
        return Predicate(phrase, Kind.VERB, Form.ADNOMINAL, under_way, past=t.surface in _OVER, tail=_stand(t))
    meanwhile = phrase.func == "で" or (phrase.comma and phrase.func in {"", "に"})  # 英国を訪問中、
    ends = phrase.parent is None and not phrase.func and not copula  # 工場を建設中。
    cased = _has_case(phrase) or (t.surface in DUE and any(c.topic or c.dated for c in phrase.children))
    cased |= t.surface in _OVER and any(c.case in {"を", "と"} for c in phrase.children)  # 契約を締結済みだ
    cased |= any(c.case == "を" and is_sahen(tokens[c.head]) for c in phrase.children)  # 買収を検討中だ
    if (copula or meanwhile or ends) and (going_on := _going_on(clause, phrase, head)) and cased:
        form = Form.FINAL if ends else form_of(tokens, head, tail, tail_text)
        form = Form.CONTINUATIVE if meanwhile or phrase.comma else form
        over = t.surface in _OVER
        return Predicate(phrase, Kind.VERB, form, going_on, negated=is_negated(tail), past=over, tail=_stand(t))
    if _left_open(clause, phrase, head):
        return Predicate(phrase, Kind.VERB, Form.CONTINUATIVE, (t.lemma,))
    if (deed := _deed_before(clause, phrase, head, done)) is not None:
        return Predicate(phrase, Kind.NOUN, Form.FINAL, deed, within=within(clause, phrase, head - 1))
    lemmas = lemmas_of(clause, phrase, head)
    if t.surface == "行っ" and lemmas[-1] == "行く" and _acts(clause, phrase):
        lemmas = ("行う",)
    if not (verbal or copula or t.pos == "ADJ"):
        return _nominal(clause, phrase, head, lemmas, tail_text, words)
    auxiliaries = {x.lemma for x in tail}
    favour = verbal and _FAVOUR.search(tail_text) is not None
    passive = favour or not auxiliaries.isdisjoint(_PASSIVE)
    causative = not auxiliaries.isdisjoint(_CAUSATIVE) and not any(w in tail_text for w in ("ていただ", "て頂"))
    potential = not auxiliaries.isdisjoint(_POTENTIAL) or (verbal and t.lemma in ABLE)
    negated = is_negated(tail)
    past = any(x.surface in {"た", "だ"} and "助動詞-タ" in x.form for x in tail)
    form = Form.CONTINUATIVE if after is not None else form_of(tokens, head, tail, tail_text)
    if verbal:
        return Predicate(
            phrase, Kind.VERB, form, lemmas, passive_lemma(t, tail), passive, causative, potential,
            negated, past, tail=tail_text, also=joined(tokens, phrase, head), favour=favour,
            enabled=potential and _enabled(clause, phrase, tail_text, words.enabling),
        )  # fmt: skip
    if copula:
        return Predicate(phrase, Kind.COPULA, form, lemmas, negated=negated, past=past, tail=tail_text)
    return Predicate(phrase, Kind.ADJECTIVE, form, (t.lemma,), negated=negated, past=past, tail=tail_text)


def _somebody_is(clause: Clause, phrase: Phrase) -> bool:
    """Whether the で behind a noun for a person tells what somebody is, though the parser takes it for a particle: 高木氏は青葉社の
    部長で、計画を進めている."""
    who = phrase.mention
    if phrase.func != "で" or not phrase.comma or who is None or who.kind is not MentionKind.NOMINAL or phrase.values:
        return False
    before = phrase.before
    owned = before is not None and before.func == "の" and before.mention is not None
    topics = (p.mention for p in clause.phrases[: phrase.index] if p.theme)
    person = who.type == "Person" and phrase.content == who.surface
    return person and owned and any(m is not None and m.type == "Person" for m in topics)


def _enabled(clause: Clause, phrase: Phrase, tail_text: str, enabling: frozenset[str]) -> bool:
    """Whether somebody sees to it that others can do it: 利用できるようにする, 買えるよう改めた, 調達できる体制をつくる; not
    利用できるようになる."""
    if phrase.parent is None or not tail_text.endswith(("よう", "ように")):
        return phrase.parent is not None and phrase.parent.content in enabling and phrase.parent.case == "を"
    return clause.tokens[phrase.parent.head].lemma != "なる"


def _nominal(
    clause: Clause, phrase: Phrase, head: int, lemmas: tuple[str, ...], tail_text: str, words: Words
) -> Predicate | None:
    """The predicate that a noun without a copula is: a verbal noun, the post or the noun that a headline ends in."""
    doing = is_sahen(clause.tokens[head]) or not words.doings.isdisjoint(lemmas)
    doing = doing or (lemmas[-1] in words.closing and bool(within(clause, phrase, head)))
    if doing and phrase.parent is None and not phrase.func and not words.posts.isdisjoint(lemmas):
        return Predicate(phrase, Kind.COPULA, Form.FINAL, lemmas, headline=True)
    if doing and (phrase.mention is None or phrase.mention.kind is MentionKind.NOMINAL):
        bare = phrase.func in {"", "へ", "か", "も", "中", "済み"} and _closes(clause, phrase)
        if bare and _has_arguments(phrase):
            return Predicate(phrase, Kind.VERB, Form.FINAL if not phrase.comma else Form.CONTINUATIVE, lemmas,
                             headline=True, tail=tail_text, within=within(clause, phrase, head))  # fmt: skip
        return Predicate(phrase, Kind.NOUN, Form.FINAL, lemmas, tail=tail_text, within=within(clause, phrase, head))
    if phrase.parent is None and not phrase.func and phrase.content:
        return Predicate(phrase, Kind.COPULA, Form.FINAL, lemmas, headline=True, tail="")
    return None


def _left_open(clause: Clause, phrase: Phrase, head: int) -> bool:
    """Whether a verb that the parser takes for a noun ends a clause with its object right before it: 関脇を 寄り切り、."""
    before = phrase.before
    verb = clause.tokens[head].tag.startswith("動詞") and not is_verb(clause.tokens[head])
    bare = phrase.comma and not phrase.func and phrase.stop - phrase.begin == 1
    if not (verb and bare and before is not None and before.func == "を"):
        return False
    return before.mention is not None or is_sahen(clause.tokens[before.stop - 1])  # 操業を 始め、


def _under_way(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The lemmas of a noun of action that says with 中 what the noun after it is doing: 来日中の大統領, 開催中の大会."""
    return _going_on(clause, phrase, head) if phrase.func == "の" and phrase.parent is not None else ()


def _going_on(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The lemmas of a noun of action with 中, 済み or 予定: 工場を建設中だ, 条約を批准済みだ, B社を買収予定だ."""
    tokens = clause.tokens
    t = tokens[head]
    if (
        (t.surface == "中" or t.surface in _OVER or t.surface in DUE)
        and head > phrase.begin
        and is_sahen(tokens[head - 1])
    ):
        return lemmas_of(clause, phrase, head - 1)
    return (t.surface[:-1],) if t.parts[-1:] == ("中",) and len(t.surface) > 2 else ()


def _stand(t: Token) -> str:
    """The tail that tells how what is done stands."""
    return "た" if t.surface in _OVER else t.surface if t.surface in DUE else "ている"


def _acts(clause: Clause, phrase: Phrase) -> bool:
    """Whether 行った is done and not gone: something stands in を, if beyond another argument (協議をB社と行った), or the noun
    that it modifies is an action."""
    if any(
        c.case == "を" or any(x.case == "を" for x in c.children if not is_verb(clause.tokens[c.head]))
        for c in phrase.children
    ):
        return True
    above = phrase.parent
    return (
        above is not None
        and clause.tokens[phrase.head].dep in {"acl", "amod"}
        and is_sahen(clause.tokens[max(above.stop - 1, above.begin)])
    )


_PASSIVE, _CAUSATIVE, _POTENTIAL = ("れる", "られる"), ("せる", "させる"), ("できる", "出来る")
_SETTLED = {"こと", "事", "つもり", "はず"}  # する before it stays a verb
_CLASSICAL = "す"  # する in 買収すべく
_DOING = {"する", _CLASSICAL, "できる", "為る", "出来る", "いたす", "致す", "なさる"}
_OVER = {"済み", "済"}  # what is done already


def _after(tokens: tuple[Token, ...], phrase: Phrase, head: int) -> int | None:
    """The verbal noun of a clause of time that has arguments of its own: 事業をB社に売却後, 買収以来."""
    if tokens[head].surface not in AFTERWARDS or head <= phrase.begin or not is_sahen(tokens[head - 1]):
        return None
    return head - 1 if _has_case(phrase) else None


def _named_before(clause: Clause, phrase: Phrase, t: Token, head: int, done: str) -> tuple[str, ...]:
    """The lemmas of a verbal noun with 後 whose argument is the name before it in the compound: 青葉大学卒業後, X社買収後."""
    tokens = clause.tokens
    at = head if done else head - 1
    if not done and (t.surface not in AFTERWARDS or head <= phrase.begin or not is_sahen(tokens[at])):
        return ()
    names = (m for m in (phrase.mention, *phrase.inner) if m is not None and m.kind is MentionKind.NAME)
    if phrase.func not in {"", "に", "は", "も"} or not any(m.end == tokens[at].start for m in names):
        return ()
    return (done,) if done else lemmas_of(clause, phrase, at)


def _deed_before(clause: Clause, phrase: Phrase, head: int, done: str) -> tuple[str, ...] | None:
    """The lemmas of a verbal noun with 後 that is of something: 海浜通信の 買収後, 青葉電機への 入社以来, 社長就任後."""
    at = head if done else head - 1
    later = clause.tokens[head].surface in AFTERWARDS and at >= phrase.begin and is_sahen(clause.tokens[at])
    if not (done or later) or phrase.mention is not None:
        return None
    of = any(c.mention is not None and (c.case == "の" or c.adnominal) for c in phrase.children)
    if not of and at == phrase.begin:
        return None
    return (done,) if done else lemmas_of(clause, phrase, at)


def _done(t: Token) -> str:
    """The verbal noun that is one word with 後 (卒業後), "" where there is none."""
    return t.parts[0] if len(t.parts) == 2 and t.parts[1] in AFTERWARDS and len(t.parts[0]) > 1 else ""


def _has_case(phrase: Phrase) -> bool:
    """Whether an argument in a case stands beside a noun, which makes a clause of it."""
    return any(c.case in {"を", "に", "が"} and c.mention is not None for c in phrase.children)


def _within_name(phrase: Phrase, t: Token) -> bool:
    """Whether a verb ends a title: 『竜馬がゆく』である."""
    m = phrase.mention
    return m is not None and m.kind is MentionKind.NAME and m.start < t.start and t.end <= m.end


def _behind_title(phrase: Phrase, t: Token) -> bool:
    """Whether a verb goes on right from a name with its title: 高木氏率いる 青葉党."""
    m = phrase.mention
    return m is not None and bool(m.title) and is_verb(t) and t.start == m.end + len(m.title)


def _past_gloss(tokens: tuple[Token, ...], i: int) -> int:
    """Where the words go on after a gloss in brackets: 公開買い付け（TOB）する."""
    if i < len(tokens) and tokens[i].surface in "（(":
        for k in range(i + 1, min(i + 8, len(tokens))):
            if tokens[k].surface in "）)":
                return k + 1
    return i


def _predicate_token(clause: Clause, phrase: Phrase) -> int | None:
    tokens = clause.tokens
    head = phrase.head
    # the last content token before the function words is the one that predicates
    last = phrase.stop - 1
    opened = _opened(tokens, phrase.begin, last)
    last = opened - 1 if opened is not None else last
    while last > phrase.begin and tokens[last].pos in {"PUNCT", "SYM"}:
        last -= 1
    if (is_verb(tokens[head]) or tokens[head].pos == "ADJ") and (opened is None or head < opened):
        return head
    if tokens[last].lemma == _CLASSICAL and last > phrase.begin and is_sahen(tokens[last - 1]):
        return last - 1
    settled = tokens[head].pos == "VERB" and is_sahen(tokens[head]) and tokens[last].surface in _SETTLED
    if settled and head < last and tokens[head + 1].lemma in _DOING:  # 買収することになった, in one phrase
        return head
    noun = tokens[last].tag.startswith("名詞")  # 初当選 is taken for an adverb, a noun before だ for an auxiliary
    if noun or tokens[last].pos in {"NOUN", "PROPN", "VERB", "ADJ", "PRON", "NUM"}:
        return last
    return head if tokens[head].pos in {"NOUN", "PROPN", "VERB", "ADJ"} else None


def _opened(tokens: tuple[Token, ...], begin: int, last: int) -> int | None:
    """Where the bracket opens that still holds a token of the phrase; None where it stands in none."""
    depth = 0
    for i in range(last, begin, -1):
        depth += (tokens[i].surface in "）)") - (tokens[i].surface in "（(")
        if depth < 0:
            return i
    return None


def _closes(clause: Clause, phrase: Phrase) -> bool:
    """Whether a bare verbal noun ends its clause: at the sentence's end, before a comma with arguments of its own, or
    where a headline breaks off."""
    if phrase.parent is None:
        return True
    if phrase.comma:
        if not phrase.func and any(c.case == "が" and c.index == phrase.index - 1 for c in phrase.children):
            return True  # 2人が死亡、1人が重傷を負った
        return clause.tokens[phrase.head].dep in {"advcl", "acl", "ROOT", "ccomp", "obl", "nmod", "dep"}
    return clause.sentence.kind is SentenceKind.HEADING and phrase.func in {"へ", "か"}


def _has_arguments(phrase: Phrase) -> bool:
    if phrase.parent is None:
        return True
    return any(
        c.case in {"が", "を"} or c.topic or (c.comma and c.mention is not None and not c.func) for c in phrase.children
    )
