"""Predicates with their morphology: voice, negation, modality, and the form in which they join the next clause."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from kg.fact.clause import Clause
from kg.fact.phrase import Phrase
from kg.model import MentionKind, SentenceKind, Token

__all__ = ["Form", "Kind", "Predicate", "predicate_of"]


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

    @property
    def content_clause(self) -> bool:
        """Whether the clause says what the noun after it is about (設立するという記録), not something of that noun."""
        return self.form is Form.ADNOMINAL and self.tail.endswith(("という", "といった", "との"))


def predicate_of(
    clause: Clause, phrase: Phrase, posts: Container[str] = (), doings: Container[str] = ()
) -> Predicate | None:
    """The predicate that a phrase is, or None where it is an argument. `posts` are nouns that name what somebody is
    although they could be verbs (教授); `doings` are nouns that say what is done although they are plain (TOB)."""
    tokens = clause.tokens
    head = _predicate_token(clause, phrase)
    if head is None:
        return None
    after = _after(tokens, phrase, head)
    head = head if after is None else after
    t = tokens[head]
    tail = tokens[_past_gloss(tokens, head + 1) : phrase.end]
    tail_text = "".join(x.surface for x in tail if x.pos != "PUNCT")
    light = after is not None or any(x.lemma in _DOING for x in tail[:1])
    verbal = _is_verb(t) or (
        light and (t.pos in {"NOUN", "VERB", "PROPN"} or _is_sahen(t))
    )  # 受章した, though 受章 is a plain noun
    copula = not verbal and _has_copula(tail, tail_text)
    # a mention is never a verb; it may be the noun of a copula
    if phrase.mention is not None and phrase.mention.kind is MentionKind.NAME and not copula:
        return None
    if (done := _done(t)) and _has_case(phrase):
        return Predicate(phrase, Kind.VERB, Form.CONTINUATIVE, (done,), tail=tail_text)
    if under_way := _under_way(clause, phrase, head):
        return Predicate(phrase, Kind.VERB, Form.ADNOMINAL, under_way, tail="ている")
    if _has_case(phrase) and (copula or phrase.func == "で") and (going_on := _going_on(clause, phrase, head)):
        form = (
            Form.CONTINUATIVE if phrase.func == "で" or phrase.comma else _form(tokens, phrase, head, tail, tail_text)
        )
        return Predicate(phrase, Kind.VERB, form, going_on, tail="ている")
    lemmas = _lemmas(clause, phrase, head)
    if t.surface == "行っ" and lemmas[-1] == "行く" and _acts(tokens, phrase):
        lemmas = ("行う",)
    auxiliaries = {x.lemma for x in tail}
    passive = not auxiliaries.isdisjoint(_PASSIVE)
    causative = not auxiliaries.isdisjoint(_CAUSATIVE) and not any(w in tail_text for w in ("ていただ", "て頂"))
    potential = not auxiliaries.isdisjoint(_POTENTIAL)
    negated = _negated(tail)
    past = any(x.surface in {"た", "だ"} and "助動詞-タ" in x.form for x in tail)
    form = Form.CONTINUATIVE if after is not None else _form(tokens, phrase, head, tail, tail_text)
    if verbal:
        return Predicate(
            phrase, Kind.VERB, form, lemmas, _passive_lemma(tokens, head, tail, t), passive, causative, potential,
            negated, past, tail=tail_text, also=_joined(tokens, phrase, head),
        )  # fmt: skip
    if copula:
        return Predicate(phrase, Kind.COPULA, form, lemmas, negated=negated, past=past, tail=tail_text)
    if t.pos == "ADJ":
        return Predicate(phrase, Kind.ADJECTIVE, form, (t.lemma,), negated=negated, past=past, tail=tail_text)
    doing = _is_sahen(t) or any(lemma in doings for lemma in lemmas)
    if doing and phrase.parent is None and not phrase.func and any(lemma in posts for lemma in lemmas):
        return Predicate(phrase, Kind.COPULA, Form.FINAL, lemmas, headline=True)
    if doing and (phrase.mention is None or phrase.mention.kind is MentionKind.NOMINAL):
        bare = phrase.func in {"", "へ", "か", "も", "中", "済み"} and _closes(clause, phrase)
        if bare and _has_arguments(phrase):
            return Predicate(phrase, Kind.VERB, Form.FINAL if not phrase.comma else Form.CONTINUATIVE, lemmas,
                             headline=True, tail=tail_text)  # fmt: skip
        return Predicate(phrase, Kind.NOUN, Form.FINAL, lemmas, tail=tail_text, within=_within(clause, phrase, head))
    if phrase.parent is None and not phrase.func and phrase.content:
        return Predicate(phrase, Kind.COPULA, Form.FINAL, lemmas, headline=True, tail="")
    return None


def _under_way(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The lemmas of a noun of action that says with 中 what the noun after it is doing: 来日中の大統領, 開催中の大会."""
    return _going_on(clause, phrase, head) if phrase.func == "の" and phrase.parent is not None else ()


def _going_on(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The lemmas of a noun of action with 中: 工場を建設中だ."""
    tokens = clause.tokens
    t = tokens[head]
    if t.surface == "中" and head > phrase.begin and _is_sahen(tokens[head - 1]):
        return _lemmas(clause, phrase, head - 1)
    return (t.surface[:-1],) if t.parts[-1:] == ("中",) and len(t.surface) > 2 else ()


def _acts(tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Whether 行った is done and not gone: something stands in を, or the noun that it modifies is an action."""
    if any(c.case == "を" for c in phrase.children):
        return True
    above = phrase.parent
    return (
        above is not None
        and tokens[phrase.head].dep in {"acl", "amod"}
        and _is_sahen(tokens[max(above.stop - 1, above.begin)])
    )


_PASSIVE, _CAUSATIVE, _POTENTIAL = ("れる", "られる"), ("せる", "させる"), ("できる", "出来る")
_DOING = {"する", "できる", "為る", "出来る", "いたす", "致す", "なさる"}
_AFTERWARDS = {"後", "以後", "以降", "以来", "直後"}


def _after(tokens: tuple[Token, ...], phrase: Phrase, head: int) -> int | None:
    """The verbal noun of a clause of time that has arguments of its own: 事業をB社に売却後, 買収以来."""
    if tokens[head].surface not in _AFTERWARDS or head <= phrase.begin or not _is_sahen(tokens[head - 1]):
        return None
    return head - 1 if _has_case(phrase) else None


def _done(t: Token) -> str:
    """The verbal noun that is one word with 後 (卒業後), "" where there is none."""
    return t.parts[0] if len(t.parts) == 2 and t.parts[1] in _AFTERWARDS and len(t.parts[0]) > 1 else ""


def _has_case(phrase: Phrase) -> bool:
    """Whether an argument in a case stands beside a noun, which makes a clause of it."""
    return any(c.case in {"を", "に", "が"} and c.mention is not None for c in phrase.children)


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
    if (_is_verb(tokens[head]) or tokens[head].pos == "ADJ") and (opened is None or head < opened):
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


def _is_verb(t: Token) -> bool:
    return t.tag.startswith("動詞") and t.pos in {"VERB", "AUX", "ADV"}  # the parser takes 乗り出すと for an adverb


def _is_sahen(t: Token) -> bool:
    return "サ変" in t.tag


def _has_copula(tail: tuple[Token, ...], text: str) -> bool:
    if any(x.dep == "cop" or (x.lemma in {"だ", "です"} and x.tag.startswith("助動詞")) for x in tail):
        return True
    return text.startswith(("である", "であり", "であっ", "です", "でし", "だ", "ではな", "ではあ", "じゃな", "でな"))


def _lemmas(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    tokens = clause.tokens
    t = tokens[head]
    own = t.lemma if _is_verb(t) or t.pos == "ADJ" else t.surface
    if own.endswith("ずる") and _is_verb(t):
        own = own[:-2] + "じる"
    out = []
    prefix = ""
    for i in range(head - 1, phrase.begin - 1, -1):
        if tokens[i].pos in {"PUNCT", "SYM"} and tokens[i].surface != "・":
            break
        prefix = tokens[i].surface + prefix
        out.append(prefix + own)
    cut = clause.phrases[phrase.index - 1] if phrase.index else None  # 吸収 合併する
    if (
        cut is not None
        and not cut.func
        and not cut.comma
        and cut.parent is phrase
        and (cut.mention is None or cut.mention.kind is MentionKind.NOMINAL)
    ):
        out.append(cut.content + prefix + own)
    return (*reversed(out), own, *_heads_of(t, own))


def _within(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The lemmas of the verbal noun right before the head of a compound: 買収 in 買収計画."""
    if head - 1 < phrase.begin or not _is_sahen(clause.tokens[head - 1]):
        return ()
    return _lemmas(clause, phrase, head - 1)


def _joined(tokens: tuple[Token, ...], phrase: Phrase, head: int) -> tuple[str, ...]:
    """The verbal nouns before the head that a middle dot joins to it, nearest first."""
    out = []
    i = head
    while i - 2 >= phrase.begin and tokens[i - 1].surface == "・" and _is_sahen(tokens[i - 2]):
        i -= 2
        out.append(tokens[i].surface)
    return tuple(out)


def _heads_of(t: Token, own: str) -> list[str]:
    """The shorter verbal nouns that end a long word (連結子会社化: 子会社化), its short units taken away from the left;
    none where one of those turns the meaning round (不起訴)."""
    if own != t.surface or len(t.parts) < 2 or _is_verb(t):
        return []
    return [
        "".join(t.parts[k:])
        for k in range(1, len(t.parts))
        if not set(t.parts[:k]) & _TURNING and len("".join(t.parts[k:])) > 1
    ]


def _passive_lemma(tokens: tuple[Token, ...], head: int, tail: tuple[Token, ...], t: Token) -> str:
    text = t.surface
    for x in tail:
        if x.lemma in {"れる", "られる"}:
            return text + x.lemma
        text += x.surface
    return ""


_TURNING = {"不", "非", "未", "無", "反", "脱", "半", "被"}
_FALSE_NEGATION = (
    "かもしれな",
    "かも知れな",
    "かもしれません",
    "かも知れません",
    "に違いありません",
    "ではありませんか",
    "なければなりません",
    "ざるを得ません",
    "に違いな",
    "にほかならな",
    "ではないか",
    "なければならな",
    "なくてはならな",
    "ざるを得な",
    "やむを得な",
    "のみならず",
    "だけでな",
)


def _negated(tail: tuple[Token, ...]) -> bool:
    negations = [x.surface for x in tail if x.lemma in {"ない", "ぬ", "ず", "ん", "まい", "無い"}]
    if not negations:
        return False
    text = "".join(x.surface for x in tail)
    for false in _FALSE_NEGATION:
        text = text.replace(false, "＊")
    count = sum(surface in text for surface in negations)
    return count % 2 == 1 and any(n in text for n in ("な", "ず", "ぬ", "ん", "まい"))


def _form(tokens: tuple[Token, ...], phrase: Phrase, head: int, tail: tuple[Token, ...], text: str) -> Form:
    words = [x for x in tail if x.pos != "PUNCT"]
    last = words[-1] if words else tokens[head]
    if any(x.surface == "ば" for x in words) or text.endswith(
        ("たら", "だら", "なら", "ならば", "れば", "としたら", "とすれば")
    ):
        return Form.CONDITIONAL
    if text.endswith(("との", "という", "といった")) and tokens[head].head > head:
        return Form.ADNOMINAL  # 買収するとの報道
    quote = words[-2] if len(words) > 1 and last.surface in {"も", "は"} else last  # …したとも述べた
    if quote.surface in {"と", "って"} and (quote.tag.startswith("助詞-格") or quote.pos == "ADP"):
        return Form.QUOTED
    if last.surface == "か" and tokens[head].dep in {"ccomp", "advcl", "obj", "acl"}:
        return Form.QUOTED
    if (
        last.surface in {"が", "けど", "けれど", "けれども", "ので", "から", "のに", "ため", "し"}
        and last.pos == "SCONJ"
    ):
        return Form.ADVERBIAL
    if last.surface in {"と"} and last.pos == "SCONJ":
        return Form.CONDITIONAL if not any(x.surface == "た" for x in words) else Form.ADVERBIAL
    if (
        last.surface in {"て", "で", "つつ", "ながら"}
        or text.endswith(("とともに", "と共に", "と同時に"))
        or "連用形" in last.form
    ):
        return Form.CONTINUATIVE
    if tokens[head].dep in {"acl", "amod"} or "連体形" in last.form:
        return Form.ADNOMINAL
    return Form.FINAL


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
