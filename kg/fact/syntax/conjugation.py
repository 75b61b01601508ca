"""How the words behind a predicate turn it: copula, negation, and the form in which it joins what follows."""

from __future__ import annotations

from kg.fact.syntax.predicate import Form
from kg.model import Token

__all__ = ["form_of", "has_copula", "is_negated"]


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
