"""The parser's bunsetsu, cut and joined so that each holds whole names: their titles, readings and notes go along."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence

from kg.contest import DAY, GAMES
from kg.model import Mention, MentionKind, Sentence, Token

__all__ = [
    "AROUND",
    "BEHIND_ALL",
    "BETWEEN",
    "BODIED",
    "BODIES",
    "BY",
    "FUNCTION",
    "PART",
    "SECTION",
    "TOGETHER",
    "VALUES",
    "as_notes",
    "merged",
    "modifies",
    "opens_note",
]


FUNCTION = {"ADP", "AUX", "SCONJ", "PUNCT", "PART", "SYM"}
# What counts those right before it: 公明両党, ヤクルト両球団.
TOGETHER = (
    r"[両各2-9２-９](?:[カか]国|氏|容疑者|被告|社|党|国|校|都?府?県|府|州|市|町|村|院|紙|局|大学|銀行|選手|投手|横綱|大関|関|チーム|球団|クラブ|グループ|"
    r"メーカー|政府|議員|監督|教授|首脳|首相|外相|大統領|代表|市町?村?)"
)
BEHIND_ALL = re.compile(TOGETHER)
SECTION = re.compile(
    r"(?:刑事部|警備部|公安部|交通部|生活安全部|組織犯罪対策部)?(?:捜査|組織犯罪対策|組対|サイバー犯罪対策|生活安全|生活経済|公安|外事|交通捜査|国際捜査|"
    r"暴力団対策|少年|生活環境|保安|薬物銃器対策)?(?:第?[0-9０-９一二三四五六]+)?課|捜査本部|特別捜査本部"
)
BETWEEN = "間"  # so is との間で
_WHOM = frozenset(("先", "手"))  # behind a verb, who is done to or does: 引き受け先, 買い手
AROUND = frozenset(("相手", "中心"))  # を相手に, を中心に are written with a noun but mark a case
BY = frozenset(("もっ", "持っ", "以っ"))
_THROUGH = frozenset(("よる", "より", "よっ", "よれ"))
_PREFIXES = frozenset(("前", "元", "現", "旧"))
BODIES = ("警", "警察", "警察本部", "警視庁", "署", "税関", "国税局", "消防局")
BODIED = (MentionKind.NAME, MentionKind.NOMINAL)
_NOTE = 24  # characters of the longest note in brackets that is no clause
LINED_NOTE = re.compile(
    r"(?:(?<=[）)氏人])|(?<=さん)|(?<=容疑者)|(?<=被告))[=＝](?P<note>[^=＝。「」]{1,24})[=＝]"
    r"|(?<=[\w）)])[ 　]?[<＜](?P<code>[0-9A-Z]{1,6}(?:\.[A-Za-z]{1,3})?)[>＞]"
)  # between double lines; between angles the code under which a firm's shares are traded
_ANGLES = str.maketrans("<＜>＞", "（（））")
# What part of a place stands behind its name, the stretch of a line between two stations too.
PART = re.compile(
    r"(?:(?:中心|内陸|山間|海岸|中央)部|中心街|市街地|繁華街|一帯|"
    r"[一-龥々ぁ-ゖァ-ヺーヶA-Z]{1,8}[―—–－\-‐−~〜～][一-龥々ぁ-ゖァ-ヺーヶA-Z]{1,8}間)"
)
_LANDS = frozenset(("Country", "Region", "City", "Place", "Facility"))
_DAY = re.compile(rf"(?:{DAY}|中日|{GAMES})(?=[はのが、で])")
_HELD = ("Event", "Organization")  # what has days: a contest, a league
_READING = re.compile(r"\s*(?:[（(][^（）()]{1,30}[）)]\s*)?")
_READ_OUT = re.compile(r"[（(][ぁ-ゖァ-ヺー・=＝　 ]{2,24}[）)]")
_BETWEEN = re.compile(r"(?:氏|さん|社|側|容疑者|被告)?と?の間(?=[でに])(?!にあ|に位置)")  # X社との + 間で
VALUES = {MentionKind.QUANTITY, MentionKind.TIME}
_WRITTEN = VALUES | {MentionKind.NAME, MentionKind.NOMINAL}


def merged(sentence: Sentence, mentions: Sequence[Mention], label: int = 0) -> list[tuple[int, int, int]]:
    """Bunsetsu as (begin, end, head), those that one name runs over joined into one; one ends at token `label`."""
    tokens = sentence.tokens
    named = {m.start for m in mentions if m.kind is MentionKind.NAME or _says_what(m)}
    spans = [part for b in _with_endings(sentence) for part in _split(tokens, *b, named)]
    spans = [part for b in spans for part in (_parts(tokens, *b, (b[0], label)) if b[0] < label < b[1] else (b,))]
    if not spans:
        return []
    glue = [False] * len(tokens)  # glue[i]: token i goes along with token i-1
    _glue_mentions(sentence, mentions, glue)
    for a, _, _ in spans[1:]:
        glue[a] = glue[a] or _goes_along(tokens, a)
    for a, b, _ in spans:  # 前 + CEOの
        if b < len(tokens) and tokens[b - 1].surface in _PREFIXES and tokens[b - 1].end == tokens[b].start:
            if b == a + 1 or "人名" in tokens[b - 2].tag:  # 高木要一前 + 東京都知事が
                glue[b] = glue[b] or tokens[b].pos in {"NOUN", "PROPN"}
    if label:
        glue[1:label], glue[label] = [True] * (label - 1), False
    notes = {*_bracketed_notes(tokens), *(_lined_notes(sentence) if has_lined_notes(sentence.text) else ())}
    for i in notes:
        glue[i] = True
    return _joined(tokens, spans, glue, notes)


def _glue_mentions(sentence: Sentence, mentions: Sequence[Mention], glue: list[bool]) -> None:
    """Glues the words of each mention, and what stands behind it and goes along."""
    starts, ends = [t.start for t in sentence.tokens], [t.end for t in sentence.tokens]
    people = {m.end for m in mentions if m.kind is MentionKind.NAME and m.type == "Person"}
    for m in mentions:
        if m.kind in _WRITTEN:
            # ハーヴィー + 米国務長官
            posted = m.kind is MentionKind.NOMINAL and m.type == "Person" and m.start in people
            for i in range(bisect_left(starts, m.start) + (not posted), bisect_right(ends, m.end)):
                glue[i] = True
        for begin, end in (*_along(sentence, m), *_read_out(sentence, m, mentions)):
            for i in range(bisect_left(starts, begin), bisect_left(starts, end)):
                glue[i] = True


def _read_out(sentence: Sentence, m: Mention, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The post behind the reading of a person's name: 高木誠（たかぎ・まこと） + 元首相の."""
    read = _READ_OUT.match(sentence.text, m.end - sentence.start) if m.kind is MentionKind.NAME else None
    if read is None or m.type != "Person":
        return
    start = read.end() + sentence.start
    for post in mentions:
        if post.start == start and post.kind is MentionKind.NOMINAL and post.type == "Person":
            yield m.start + 1, post.end


def _along(sentence: Sentence, m: Mention) -> Iterator[tuple[int, int]]:
    """What goes along with a mention, from where to where: 警視庁 + 捜査2課, 札幌市 + 中心部, 九州場所 + 11日目, a title."""
    named = m.kind is MentionKind.NAME
    for fits, behind in (
        (m.kind in BODIED and m.surface.endswith(BODIES), SECTION),
        (named, BEHIND_ALL),
        (m.type in _LANDS, PART),
        (m.type in _HELD, _DAY),
        (named, _BETWEEN),
    ):
        if fits and (found := behind.match(sentence.text, m.end - sentence.start)) is not None:
            yield m.end, found.end() + sentence.start
    if m.title and named and (end := _title_end(sentence, m)):
        yield m.start + 1, end


def _goes_along(tokens: Sequence[Token], a: int) -> bool:
    """Whether the word that begins a bunsetsu goes along with the one before: X社を + 相手に, 31日を + もって, 教授ら3 + 氏に, A対 + Bの,
    X社に + よる, 引き受け + 先に, 連結純利益 + 予想を, which the parser takes for a clause."""
    first, before = tokens[a], tokens[a - 1]
    if _through(tokens, a) or (
        before.surface == "対" and a > 1 and tokens[a - 2].end == before.start and before.end == first.start
    ):
        return True
    if before.surface == "を" and a + 1 < len(tokens):
        if first.surface in AROUND and tokens[a + 1].surface == "に":
            return True
        if (
            first.surface in BY
            and a > 1
            and tokens[a + 1].surface == "て"
            and tokens[a - 2].surface[-1] in "日月年末期"
        ):
            return True
    if (
        first.surface in _WHOM
        and before.end == first.start
        and before.tag.startswith("動詞")
        and "連用形" in before.form
    ):
        return True
    counter = first.tag.startswith("接尾辞-名詞的") and before.end == first.start
    compound = before.dep == "acl" and before.tag.startswith("名詞") and first.tag.startswith("名詞")
    return compound or (counter and before.tag == "名詞-数詞")


def _through(tokens: Sequence[Token], a: int) -> bool:
    """Whether a word only marks by whom or what, with the に before it: X社に + よる."""
    if tokens[a - 1].surface != "に" or tokens[a].surface not in _THROUGH or a + 1 >= len(tokens):
        return False
    return not tokens[a + 1].tag.startswith(("補助記号-句点", "助動詞"))


def _joined(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int, int]], glue: Sequence[bool], notes: Container[int]
) -> list[tuple[int, int, int]]:
    """The bunsetsu, each that is glued to the one before joined with it; the head of both is the one that others hang on."""
    out = [spans[0]]
    for a, b, h in spans[1:]:
        if not glue[a]:
            out.append((a, b, h))
            continue
        begin, _, first = out[-1]
        if h in notes or (h == a and (_through(tokens, a) or tokens[a].surface == BETWEEN)):
            out[-1] = (begin, b, first)
            continue
        own = h if not (glue[h] and h + 1 < b and not glue[h + 1] and tokens[h].head < a) else first
        inside = begin <= tokens[own].head < b and tokens[own].head != own
        out[-1] = (begin, b, h if inside else own)
    return out


def _with_endings(sentence: Sentence) -> Iterator[tuple[int, int, int]]:
    """The parser's bunsetsu, each with the endings of its verb that were taken for the beginning of the next: をもっ + て解散,
    買収 + するつもりだ."""
    bunsetsu = [(b.begin, b.end, b.head) for b in sentence.bunsetsu]
    for k, (begin, end, head) in enumerate(bunsetsu[1:], 1):
        own = begin + _endings(sentence.tokens, begin)
        if begin < own <= head and own < end:
            bunsetsu[k - 1] = (bunsetsu[k - 1][0], own, bunsetsu[k - 1][2])
            bunsetsu[k] = (own, end, head)
    yield from bunsetsu


def _endings(tokens: Sequence[Token], begin: int) -> int:
    """How many words at the beginning of a bunsetsu are endings of the verb that ends the one before."""
    if tokens[begin].tag == "助詞-接続助詞":
        return 1
    does = tokens[begin].lemma == "する" and tokens[begin].dep == "aux" and "サ変可能" in tokens[begin - 1].tag
    return next((i for i, t in enumerate(tokens[begin:]) if t.pos != "AUX"), 0) if does else 0


def _bracketed_notes(tokens: Sequence[Token]) -> Iterator[int]:
    """The tokens of short notes in brackets after their first: the parser may cut (UTC+9、以下同様) in two. A bracket
    that says something of its own, with a verb, is left as it is."""
    opened = -1
    for i, t in enumerate(tokens):
        if t.surface in "（(":
            opened = i
        elif t.surface in "）)" and opened > 0:
            inside = tokens[opened + 1 : i]
            if tokens[i].end - tokens[opened].start <= _NOTE and not any(x.tag.startswith("動詞") for x in inside):
                yield from range(opened, i + 1)
            opened = -1


def has_lined_notes(text: str) -> bool:
    """Whether a text may hold notes between double lines or angles."""
    return any(sign in text for sign in "＝=<＜")


def as_notes(text: str) -> str:
    """A text with its lined notes between brackets, every character where it was."""
    if not has_lined_notes(text):
        return text
    return LINED_NOTE.sub(lambda m: f"（{m['note']}）" if m["note"] else m.group().translate(_ANGLES), text)


def _lined_notes(sentence: Sentence) -> Iterator[int]:
    """The tokens of notes between double lines or angles behind a name: 高木誠氏（71）＝民和推薦＝."""
    for note in LINED_NOTE.finditer(sentence.text):
        for i, t in enumerate(sentence.tokens):
            if note.start() <= t.start - sentence.start < note.end():
                yield i


def _split(
    tokens: Sequence[Token], begin: int, end: int, head: int, named: Container[int]
) -> list[tuple[int, int, int]]:
    """A bunsetsu cut after each case particle or topic marker that a content word follows, after the comma that closes a
    source (A新聞によると、大手であるBが), and between a clause and the name that it modifies (生まれた + X氏は): the parser lumps
    some together where a sentence opens with a quoted title or a source. `named` are the offsets at which names start."""
    cuts = [begin]
    depth = 0
    for i in range(begin + 1, end):
        before = tokens[i - 1]
        if opens_note(tokens, i):
            cuts.append(i)
        depth += (before.surface in "（(") - (before.surface in "）)")
        if depth > 0:
            continue
        how = before.surface == "で" and tokens[i].tag == "動詞-一般"  # ストレートで + 退ける
        marked = before.tag in {"助詞-格助詞", "助詞-係助詞"} and (before.dep == "case" or how)
        closed = (
            before.surface in "、，"
            and i > begin + 1
            and (
                tokens[i - 2].pos in {"ADP", "SCONJ"}
                or tokens[i - 2].tag == "助詞-格助詞"
                or "助数詞" in tokens[i - 2].tag
                or any("人名" in t.tag for t in tokens[begin : i - 1])  # 佐伯浩元総務相、政調会長に
            )
        )  # A新聞によると、 and 2日、
        worded = (
            tokens[i].pos in {"NOUN", "PROPN", "PRON", "VERB", "ADJ", "NUM", "ADV", "DET"} and tokens[i].dep != "fixed"
        )
        opens = tokens[i].surface in "「『" and tokens[i].tag.startswith("補助記号")  # 対応を「不十分だ」と
        name = tokens[i + 1] if opens and i + 1 < end else tokens[i]
        told = name.start in named and modifies(before)
        if (worded and (marked or closed)) or (opens and marked) or told:
            cuts.append(i)
    return [(begin, end, head)] if len(cuts) == 1 else _parts(tokens, begin, end, head, cuts)


def _parts(tokens: Sequence[Token], begin: int, end: int, head: int, cuts: Sequence[int]) -> list[tuple[int, int, int]]:
    """A bunsetsu cut at some of its tokens, each part with the head of its own."""
    parts = []
    for a, b in zip(cuts, [*cuts[1:], end], strict=True):
        outside = [i for i in range(a, b) if not a <= tokens[i].head < b or tokens[i].head == i]
        content = [i for i in outside if tokens[i].pos not in FUNCTION]
        parts.append((a, b, content[-1] if content else (outside or [a])[0]))
    return parts


def _says_what(mention: Mention) -> bool:
    """Whether a mention is a common noun of a known class."""
    return mention.kind is MentionKind.NOMINAL and mention.type not in {"", "Thing"}


def opens_note(tokens: Sequence[Token], i: int) -> bool:
    """Whether a bracket behind a clause opens at token i: 買収した + （金額は公表せず）."""
    before = tokens[i - 1]
    ended = before.tag.startswith(("助動詞", "動詞")) and ("終止形" in before.form or "連体形" in before.form)
    return ended and tokens[i].surface in "（("


def modifies(token: Token) -> bool:
    """Whether the last word of a clause has the form in which it stands before the noun that it modifies."""
    return token.tag.startswith(("助動詞", "動詞")) and "連体形" in token.form


def _title_end(sentence: Sentence, mention: Mention) -> int:
    """Where the title of a name ends, its reading between included (伊藤正夫（いとう・まさお）氏); 0 where it is not there."""
    rest = sentence.behind(mention.end)
    found = _READING.match(rest)
    if found is None or not rest.startswith(mention.title, found.end()):
        return 0
    return mention.end + found.end() + len(mention.title)
