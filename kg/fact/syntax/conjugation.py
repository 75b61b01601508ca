"""What a predicate is by its words: its dictionary forms, from its longest compound to its bare head (業務提携, 提携), and how the words
behind it turn it: copula, negation, the form in which it joins what follows."""

from __future__ import annotations

from kg.fact.syntax.clause import Clause
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form
from kg.model import MentionKind, Token

__all__ = [
    "ABLE",
    "form_of",
    "has_copula",
    "is_negated",
    "is_sahen",
    "is_verb",
    "joined",
    "lemmas_of",
    "passive_lemma",
    "within",
]

# Verbs that say what one can do, with what is then done: 勝てなかった.
ABLE = {"勝てる": "勝つ", "会える": "会う", "戦える": "戦う", "守れる": "守る", "倒せる": "倒す", "果たせる": "果たす"}
# Verbs often written in kana, by how the frames write them.
_SPELLED = {
    "おきる": "起きる", "おこる": "起こる", "おこす": "起こす", "おこなう": "行う", "ひらく": "開く", "はじまる": "始まる",
    "はじめる": "始める", "うまれる": "生まれる", "つとめる": "務める", "のべる": "述べる", "もとめる": "求める", "やぶる": "破る",
    "行なう": "行う", "起る": "起こる", "終る": "終わる", "始る": "始まる",
    "はたらく": "働く", "うつす": "移す", "くわわる": "加わる", "あらそう": "争う", "たたかう": "戦う", "おさめる": "収める",
}  # fmt: skip


def is_verb(t: Token) -> bool:
    """Whether a word is a verb by its dictionary."""
    if not t.tag.startswith("動詞"):
        return False
    # the parser takes 乗り出すと for an adverb, 踏み切る at the end for a noun
    return t.pos in {"VERB", "AUX", "ADV"} or (t.pos == "NOUN" and t.surface == t.lemma)


def is_sahen(t: Token) -> bool:
    """Whether a noun takes する."""
    return "サ変" in t.tag


def lemmas_of(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The dictionary forms of the predicate whose head is a token of the phrase, longest first."""
    tokens = clause.tokens
    t = tokens[head]
    own = t.lemma if is_verb(t) or t.pos == "ADJ" else t.surface
    if own.endswith("ずる") and is_verb(t):
        own = own[:-2] + "じる"
    own = ABLE.get(own, own)
    own = _SPELLED.get(own, own)
    out = []
    behind = tokens[head + 1] if head + 1 < min(phrase.end, len(tokens)) else None
    if behind is not None and is_verb(t) and behind.tag.startswith("動詞") and behind.lemma in _SECOND:
        own = t.surface + behind.lemma  # 逃げ切る, taken for 逃げる
    third = tokens[head + 2] if behind is not None and head + 2 < phrase.end else None
    if behind is not None and third is not None and behind.surface == "て" and third.lemma == "代わる":
        own = t.surface + behind.surface + third.lemma  # 取って代わる
    prefix = ""
    for i in range(head - 1, phrase.begin - 1, -1):
        if tokens[i].pos in {"PUNCT", "SYM"} and tokens[i].surface != "・":
            break
        prefix = tokens[i].surface + prefix
        out.append(prefix + own)
    cut = phrase.before  # 吸収 合併する
    if (
        cut is not None
        and not cut.func
        and not cut.comma
        and cut.parent is phrase
        and (cut.mention is None or cut.mention.kind is MentionKind.NOMINAL)
    ):
        out.append(cut.content + prefix + own)
    return (*reversed(out), own, *_heads_of(t, own))


def within(clause: Clause, phrase: Phrase, head: int) -> tuple[str, ...]:
    """The lemmas of the verbal noun right before the head of a compound: 買収 in 買収計画."""
    if head - 1 < phrase.begin or not is_sahen(clause.tokens[head - 1]):
        return ()
    return lemmas_of(clause, phrase, head - 1)


def joined(tokens: tuple[Token, ...], phrase: Phrase, head: int) -> tuple[str, ...]:
    """The verbal nouns before the head that a middle dot joins to it, nearest first."""
    out = []
    i = head
    while i - 2 >= phrase.begin and tokens[i - 1].surface == "・" and is_sahen(tokens[i - 2]):
        i -= 2
        out.append(tokens[i].surface)
    return tuple(out)


def _heads_of(t: Token, own: str) -> list[str]:
    """The shorter verbal nouns that end a long word (連結子会社化: 子会社化), its short units taken away from the left;
    none where one of those turns the meaning round (不起訴)."""
    if own != t.surface or len(t.parts) < 2 or is_verb(t):
        return []
    return [
        "".join(t.parts[k:])
        for k in range(1, len(t.parts))
        if not set(t.parts[:k]) & _TURNING and len("".join(t.parts[k:])) > 1
    ]


def passive_lemma(t: Token, tail: tuple[Token, ...]) -> str:
    """The dictionary form of a passive (設立される), "" where the words behind the head write none."""
    text = t.surface
    for x in tail:
        if x.lemma in {"れる", "られる"}:
            return text + x.lemma
        text += x.surface
    return ""


_SECOND = {"切る", "抜く", "込む", "返す"}  # verbs that make another of the verb before them


_TURNING = {"不", "非", "未", "無", "反", "脱", "半", "被"}


def has_copula(tail: tuple[Token, ...], text: str) -> bool:
    """Whether the words behind a noun predicate it (だ, である)."""
    if any(x.dep == "cop" or (x.lemma in {"だ", "です"} and x.tag.startswith("助動詞")) for x in tail):
        return True
    return text.startswith(("である", "であり", "であっ", "です", "でし", "だ", "ではな", "ではあ", "じゃな", "でな"))


_FALSE_NEGATION = (
    "かかわらず",
    "関わらず",
    "拘わらず",
    "拘らず",
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
    "るしかな",
    "るほかな",
    "に過ぎな",
    "にすぎな",
    "に他ならな",
    "ねばならな",
    "ければいけな",
    "くてはいけな",
    "ざるをえな",
)


def is_negated(tail: tuple[Token, ...]) -> bool:
    """Whether the words behind a predicate deny it; a double negation (なければならない) does not."""
    negations = [x.surface for x in tail if x.lemma in {"ない", "ぬ", "ず", "ん", "まい", "無い"}]
    if not negations:
        return False
    text = "".join(x.surface for x in tail)
    for false in _FALSE_NEGATION:
        text = text.replace(false, "＊")
    count = sum(surface in text for surface in negations)
    return count % 2 == 1 and any(n in text for n in ("な", "ず", "ぬ", "ん", "まい"))


def form_of(tokens: tuple[Token, ...], head: int, tail: tuple[Token, ...], text: str) -> Form:
    """How a predicate joins what follows, by the words behind it and by how the parser hung it."""
    words = [x for x in tail if x.pos != "PUNCT"]
    last = words[-1] if words else tokens[head]
    if any(x.surface == "ば" for x in words) or text.endswith(
        ("たら", "だら", "なら", "ならば", "れば", "としたら", "とすれば")
    ):
        return Form.CONDITIONAL
    if text.endswith(("との", "という", "といった")) and tokens[head].head > head:
        return Form.ADNOMINAL  # 買収するとの報道
    if text.endswith(("ばかりの", "だけの", "ままの", "ほどの")) and tokens[head].head > head:
        return Form.ADNOMINAL  # 就任したばかりの X氏
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
    if text.endswith(("するなど", "たなど", "るなど")):
        return Form.ADVERBIAL  # 事業を売却するなど 改革を進めた
    if tokens[head].dep in {"acl", "amod"} or "連体形" in last.form:
        return Form.ADNOMINAL
    return Form.FINAL
