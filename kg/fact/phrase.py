"""A sentence as phrases: each bunsetsu with its case, its head mention and its morphology of standing.

The parser's bunsetsu are taken as they are, but for mentions that run over several of them (quoted titles, names with
spaces), which become one phrase.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.model import Mention, MentionKind, Sentence, Token

__all__ = ["CASES", "Phrase", "in_brackets", "phrases"]

# Function words → case, longest first. An adnominal case (による, への) makes the phrase modify a noun.
CASES: tuple[tuple[str, str], ...] = (
    ("をはじめとする", "や"),
    ("をはじめとして", "や"),
    ("をはじめ", "や"),
    ("に基づいた", "に基づいて"),
    ("に基づいて", "に基づいて"),
    ("に基づく", "に基づいて"),
    ("に基づき", "に基づいて"),
    ("に対しての", "に対して"),
    ("に対して", "に対して"),
    ("に対する", "に対して"),
    ("に対し", "に対して"),
    ("についての", "について"),
    ("について", "について"),
    ("に関しての", "について"),
    ("に関して", "について"),
    ("に関する", "について"),
    ("に関し", "について"),
    ("につき", "について"),
    ("をめぐって", "をめぐって"),
    ("をめぐり", "をめぐって"),
    ("をめぐる", "をめぐって"),
    ("を巡って", "をめぐって"),
    ("を巡り", "をめぐって"),
    ("を巡る", "をめぐって"),
    ("によりますと", "によると"),
    ("によると", "によると"),
    ("によれば", "によると"),
    ("によって", "によって"),
    ("による", "によって"),
    ("により", "によって"),
    ("として", "として"),
    ("としての", "として"),
    ("における", "で"),
    ("において", "で"),
    ("にて", "で"),
    ("にとって", "にとって"),
    ("にわたって", "にわたって"),
    ("にわたり", "にわたって"),
    ("に向けて", "に"),
    ("に向け", "に"),
    ("に伴う", "に伴って"),
    ("に伴って", "に伴って"),
    ("に伴い", "に伴って"),
    ("を相手取って", "を相手に"),
    ("を相手取り", "を相手に"),
    ("を相手に", "を相手に"),
    ("向けの", "向けに"),
    ("向けに", "向けに"),
    ("を通じて", "を通じて"),
    ("を通して", "を通じて"),
    ("とともに", "と"),
    ("と共に", "と"),
    ("と一緒に", "と"),
    ("との間で", "と"),
    ("との間に", "と"),
    ("との", "と"),
    ("への", "へ"),
    ("での", "で"),
    ("からの", "から"),
    ("までの", "まで"),
    ("よりの", "より"),
    ("から", "から"),
    ("まで", "まで"),
    ("より", "より"),
    ("が", "が"),
    ("を", "を"),
    ("に", "に"),
    ("へ", "へ"),
    ("と", "と"),
    ("で", "で"),
    ("の", "の"),
    ("もの", "の"),
    ("や", "や"),
    ("か", "か"),
)
_ADNOMINAL = re.compile(
    r"(による|における|に対する|に関する|をめぐる|を巡る|に伴う|に基づく|に基づいた|の|をはじめとする)$"
)
_DELIMIT = re.compile(r"^(?:など|等|だけ|のみ|ばかり|たち|達|ら|自身|自体|さん|氏|側|くらい|ほど|さえ)+")
_TOPIC = re.compile(r"(?:は|も|こそ)$")
_FUNCTION = {"ADP", "AUX", "SCONJ", "PUNCT", "PART", "SYM"}
_OPEN, _CLOSE = '（(「『［[〈《【“"', '）)」』］]〉》】”"'
# What counts those right before it: 公明両党, ヤクルト両球団.
_TOGETHER = (
    r"(?:[両各](?:氏|容疑者|被告|社|党|国|校|都?府?県|府|州|市|町|村|院|紙|局|大学|銀行|選手|投手|横綱|大関|関|チーム|球団|クラブ|グループ|"
    r"メーカー|政府|議員|監督|教授|首脳|首相|外相|大統領|代表)|[2-9２-９](?:[カか]国|社|党|氏|県|市町?村?))"
)
_BEHIND_ALL = re.compile(_TOGETHER)
# What may stand between a head mention and its case without becoming the head itself.
_TRAIL = re.compile(
    rf"^[\s」』）)”\"、・]*(?:[都道府県市区町村州]?内|周辺|付近|近郊|郊外|[東西南北中]{{1,2}}部|沿岸部?|沖|上空|以来|(?:大会)?最終日|(?:大会)?初日|千秋楽|(?:大会)?第?[0-9０-９一二三四五]+日目?|最終ラウンド|第[0-9０-９]ラウンド|各地|全土|全域|氏|さん|ら|たち|側|{_TOGETHER}|ほか|など|等|自身|本人|容疑者|被告|社|株式会社|[（(][^）)]*[）)]?)*[」』）)”\"]*$"
)
_SECTION = re.compile(
    r"(?:刑事部|警備部|公安部|交通部|生活安全部|組織犯罪対策部)?(?:捜査|組織犯罪対策|組対|サイバー犯罪対策|生活安全|生活経済|公安|外事|交通捜査|国際捜査|"
    r"暴力団対策|少年|生活環境|保安|薬物銃器対策)?(?:第?[0-9０-９一二三四五六]+)?課|捜査本部|特別捜査本部"
)
_PREFIXES = frozenset(("前", "元", "現", "旧"))
_BODIES = ("警", "警察", "警察本部", "警視庁", "署", "税関", "国税局", "消防局")
_BODIED = (MentionKind.NAME, MentionKind.NOMINAL)
_NOTE = 24  # characters of the longest note in brackets that is no clause
_LINED = re.compile(r"(?<=[）)氏])[=＝](?P<note>[^=＝。「」]{1,24})[=＝]")
_GLOSSED = re.compile(r"[（(][^（）()]{1,20}[）)]$")  # 株式公開買い付け（TOB）
_READING = re.compile(
    r"\s*(?:[（(][^（）()]{1,30}[）)])?\s*・?(?:元|前|現|新|次期)?\s*"
)  # between a name and its title
_READ = re.compile(  # 高木誠（まこと）選手: what somebody is stands behind how the name is read
    r"[（(][ぁ-ゖー・ 　]{1,30}[）)]\s*・?(?:元|前)?(?:選手|投手|捕手|内野手|外野手|騎手|監督|コーチ|議員|教授|准教授|社長|会長|知事|市長|学長|"
    r"博士|棋士|名人|[二三四五六七八九]段|関|親方|師匠|アナウンサー|記者|医師|弁護士)(?:[（(][^（）()]*[）)]?)?"
)
_DAY = re.compile(r"(?:大会)?(?:最終日|初日|中日|千秋楽|第[0-9０-９]{1,2}日|[0-9０-９]{1,2}日目)(?=[はのが、で])")
_ENTITY = {MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN}
_VALUES = {MentionKind.QUANTITY, MentionKind.TIME}
_WRITTEN = _VALUES | {MentionKind.NAME, MentionKind.NOMINAL}


@dataclass(slots=True, eq=False)
class Phrase:
    """One bunsetsu in its sentence. `begin`, `stop` and `end` are token indices: content is begin…stop, function words
    stop…end. `case` is the deep name of its particle, "" for none."""

    index: int
    begin: int
    stop: int
    end: int
    head: int
    link: int
    func: str
    case: str
    topic: bool
    adnominal: bool
    comma: bool
    mention: Mention | None = None
    values: tuple[Mention, ...] = ()
    inner: tuple[Mention, ...] = ()
    children: list[Phrase] = field(default_factory=list)
    parent: Phrase | None = None
    text: str = ""
    content: str = ""


def phrases(sentence: Sentence, mentions: Sequence[Mention]) -> list[Phrase]:
    """The sentence's phrases in order, linked to parents and children."""
    tokens = sentence.tokens
    spans = _merge(sentence, mentions)
    of: dict[int, int] = {}
    for k, (a, b, _) in enumerate(spans):
        for i in range(a, b):
            of[i] = k
    inside = _by_phrase(tokens, spans, mentions)
    text = _LINED.sub(r"（\g<note>）", sentence.text) if _lined(sentence.text) else sentence.text
    out = []
    for k, (a, b, head) in enumerate(spans):
        link = _link(tokens, of, head, k)
        if 0 <= link < k < len(spans) - 1:  # Japanese modifies to the right
            link = k + 1
        out.append(_phrase(k, a, b, head, link, sentence, inside[k], text))
    for p in out:
        if 0 <= p.link < len(out) and not _under(out[p.link], p):  # joined bunsetsu may hang on each other
            p.parent = out[p.link]
            out[p.link].children.append(p)
    return out


def _by_phrase(
    tokens: Sequence[Token], spans: Sequence[tuple[int, int, int]], mentions: Sequence[Mention]
) -> list[list[Mention]]:
    """The mentions that end in each phrase, in their order."""
    ends = [tokens[b - 1].end for _, b, _ in spans]
    out: list[list[Mention]] = [[] for _ in spans]
    for m in mentions:
        k = bisect_left(ends, m.end)
        if k < len(spans) and tokens[spans[k][0]].start < m.end:
            out[k].append(m)
    return out


def _link(tokens: Sequence[Token], of: dict[int, int], head: int, k: int) -> int:
    """The phrase that governs phrase `k`, -1 at the root; a head inside the phrase leads on to its own."""
    for _ in range(4):
        above = tokens[head].head
        if of.get(above, -1) != k:
            return of.get(above, -1)
        if above == head:
            return -1
        head = above
    return -1


def _under(phrase: Phrase | None, other: Phrase) -> bool:
    """Whether a phrase is another one or hangs below it."""
    while phrase is not None and phrase is not other:
        phrase = phrase.parent
    return phrase is not None


def _merge(sentence: Sentence, mentions: Sequence[Mention]) -> list[tuple[int, int, int]]:
    """Bunsetsu as (begin, end, head), those that one name runs over joined into one."""
    tokens = sentence.tokens
    spans = [part for b in sentence.bunsetsu for part in _split(tokens, b.begin, b.end, b.head)]
    if not spans:
        return []
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    glue = [False] * len(tokens)  # glue[i]: token i continues the mention of token i-1
    for m in mentions:
        if m.kind in _WRITTEN:
            for i in range(bisect_left(starts, m.start) + 1, bisect_right(ends, m.end)):
                glue[i] = True
        if m.kind in _BODIED and m.surface.endswith(_BODIES):  # 警視庁捜査2課
            if (section := _SECTION.match(sentence.text, m.end - sentence.start)) is not None:
                for i, t in enumerate(tokens):
                    glue[i] = glue[i] or m.end <= t.start < section.end() + sentence.start
        if (
            m.kind is MentionKind.NAME
            and (all_ := _BEHIND_ALL.match(sentence.text, m.end - sentence.start)) is not None
        ):
            for i, t in enumerate(tokens):
                glue[i] = glue[i] or m.end <= t.start < all_.end() + sentence.start
        if m.type == "Event" and (day := _DAY.match(sentence.text, m.end - sentence.start)) is not None:
            for i, t in enumerate(tokens):  # 九州場所11日目
                glue[i] = glue[i] or m.end <= t.start < day.end() + sentence.start
        if m.title and m.kind is MentionKind.NAME and (end := _title_end(sentence, m)):
            for i, t in enumerate(tokens):
                glue[i] = glue[i] or m.start < t.start < end
    for a, b, _ in spans:  # 前 + CEOの
        if b == a + 1 and b < len(tokens) and tokens[a].surface in _PREFIXES and tokens[a].end == tokens[b].start:
            glue[b] = glue[b] or tokens[b].pos in {"NOUN", "PROPN"}
    notes = {*_bracketed_notes(tokens), *(_lined_notes(sentence) if _lined(sentence.text) else ())}
    for i in notes:
        glue[i] = True
    out = [spans[0]]
    for a, b, h in spans[1:]:
        if glue[a]:
            pa, _, ph = out[-1]
            if h in notes:
                out[-1] = (pa, b, ph)
                continue
            head = h if not (glue[h] and h + 1 < b and not glue[h + 1] and tokens[h].head < a) else ph
            out[-1] = (
                pa,
                b,
                head if tokens[head].head < pa or tokens[head].head >= b or tokens[head].head == head else h,
            )
        else:
            out.append((a, b, h))
    return out


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


def _lined(text: str) -> bool:
    return "＝" in text or "=" in text


def _lined_notes(sentence: Sentence) -> Iterator[int]:
    """The tokens of notes between double lines behind a name: 高木誠氏（71）＝民和推薦＝."""
    for note in _LINED.finditer(sentence.text):
        for i, t in enumerate(sentence.tokens):
            if note.start() <= t.start - sentence.start < note.end():
                yield i


def _split(tokens: Sequence[Token], begin: int, end: int, head: int) -> list[tuple[int, int, int]]:
    """A bunsetsu cut after each case particle or topic marker that a content word follows, and after the comma that
    closes a source (A新聞によると、大手であるBが): the parser lumps some together where a sentence opens with a quoted
    title or a source."""
    cuts = [begin]
    depth = 0
    for i in range(begin + 1, end):
        before = tokens[i - 1]
        depth += (before.surface in "（(") - (before.surface in "）)")
        if depth > 0:
            continue
        marked = before.tag in {"助詞-格助詞", "助詞-係助詞"} and before.dep == "case"
        closed = (
            before.surface in "、，"
            and i > begin + 1
            and (tokens[i - 2].pos in {"ADP", "SCONJ"} or "助数詞" in tokens[i - 2].tag)
        )  # A新聞によると、 and 2日、
        if (
            (marked or closed)
            and tokens[i].pos in {"NOUN", "PROPN", "PRON", "VERB", "ADJ", "NUM", "ADV"}
            and tokens[i].dep != "fixed"
        ):
            cuts.append(i)
    if len(cuts) == 1:
        return [(begin, end, head)]
    parts = []
    for a, b in zip(cuts, [*cuts[1:], end], strict=True):
        outside = [i for i in range(a, b) if not a <= tokens[i].head < b or tokens[i].head == i]
        content = [i for i in outside if tokens[i].pos not in _FUNCTION]
        parts.append((a, b, content[-1] if content else (outside or [a])[0]))
    return parts


def _title_end(sentence: Sentence, mention: Mention) -> int:
    """Where the title of a name ends, its reading between included (伊藤正夫（いとう・まさお）氏); 0 where it is not there."""
    rest = sentence.text[mention.end - sentence.start :]
    found = re.match(r"\s*(?:[（(][^（）()]{1,30}[）)]\s*)?", rest)
    if found is None or not rest.startswith(mention.title, found.end()):
        return 0
    return mention.end + found.end() + len(mention.title)


def _phrase(
    k: int, a: int, b: int, head: int, link: int, sentence: Sentence, inside: list[Mention], noted: str
) -> Phrase:
    tokens = sentence.tokens
    stop = b
    while stop > a + 1 and _is_function(tokens[stop - 1], stop - 1, head, tokens):
        stop -= 1
    if stop > a + 1 and tokens[stop - 1].surface == "向け" and stop < b:  # X社 + 向けに
        stop -= 1
        head = min(head, stop - 1)
    # a closing bracket or quote belongs to the content when it was opened in the content
    func_tokens = [t for t in tokens[stop:b] if t.pos != "PUNCT" and t.surface not in "=＝"]
    func = "".join(t.surface for t in func_tokens)
    case, topic, adnominal = _case(func)
    start, end = tokens[a].start, tokens[stop - 1].end
    main, values, inner = _heads(sentence, noted, inside, start, end) if inside else (None, (), ())
    return Phrase(
        index=k,
        begin=a,
        stop=stop,
        end=b,
        head=head,
        link=link,
        func=func,
        case=case,
        topic=topic,
        adnominal=adnominal,
        comma=any(t.surface in "、，," for t in tokens[stop:b]),
        mention=main,
        values=values,
        inner=inner,
        text="".join(t.surface for t in tokens[a:b]),
        content=sentence.text[start - sentence.start : end - sentence.start],
    )


def _is_function(t: Token, i: int, head: int, tokens: Sequence[Token]) -> bool:
    if i == head:
        return False
    if t.pos in _FUNCTION:
        return True
    # する, いる, ある, しれる after their content word; よる in による
    return i > head and (t.dep in {"fixed", "aux", "cop", "mark", "case", "punct"})


@lru_cache(maxsize=4096)
def _case(func: str) -> tuple[str, bool, bool]:
    """The case that function words write, whether they mark the topic, and whether they modify a noun."""
    f = _DELIMIT.sub("", func)
    topic = bool(_TOPIC.search(f))
    if topic:
        f = _TOPIC.sub("", f)
    for form, case in CASES:
        if f == form:
            return case, topic, bool(_ADNOMINAL.search(f)) or (form.endswith("の") and form != "の")
    return "", topic, False


def _heads(
    sentence: Sentence, text: str, inside: list[Mention], start: int, end: int
) -> tuple[Mention | None, tuple[Mention, ...], tuple[Mention, ...]]:
    """The head mention of a phrase, its quantities and times, and the other names in it; `text` is the sentence's, its
    notes between lines in brackets."""
    offset = sentence.start
    values = tuple(m for m in inside if m.kind in _VALUES)
    names = [m for m in inside if m.kind in _ENTITY and not in_brackets(text, start - offset, m.start - offset)]
    main = None
    for m in sorted(names, key=lambda m: (-m.end, m.start)):
        rest = text[m.end - offset : end - offset]
        if m.title and rest.lstrip(" 　・").startswith(m.title):
            rest = rest.lstrip(" 　・")[len(m.title) :]
        if m.kind is MentionKind.NOMINAL and rest[:1].isdigit() and _BEHIND_ALL.match(rest):
            continue  # 国内5社 are five
        section = m.kind in _BODIED and m.surface.endswith(_BODIES) and _SECTION.fullmatch(rest) is not None
        if _TRAIL.match(rest) or section or (m.kind is not MentionKind.NOMINAL and _titled(rest)):
            main = next(
                (n for n in names if n.end == m.end and n.start == m.start + 1 and n.kind is MentionKind.NAME), m
            )
            if main.kind is MentionKind.NOMINAL and main.type == "Person":  # 高木誠（たかぎ・まこと）容疑者, X元議員
                between = ((n, text[n.end - offset : m.start - offset]) for n in names if n.end <= m.start)
                main = next(
                    (
                        n
                        for n, gap in between
                        if n.kind is MentionKind.NAME and n.type == "Person" and _READING.fullmatch(gap)
                    ),
                    main,
                )
            break
        break
    if main is None:  # a name with only its title or a bracket after it, whatever nominals cover the whole
        for m in sorted(names, key=lambda m: (-m.end, m.start)):
            rest = text[m.end - offset : end - offset].strip()
            named = m.kind is MentionKind.NAME and m.type == "Person"
            if named and ((m.title and rest.startswith(m.title)) or _READ.fullmatch(rest)):
                main = m
                break
    return main, values, tuple(m for m in inside if m is not main and m.kind in _ENTITY)


def _titled(rest: str) -> bool:
    return not rest.strip()


def in_brackets(text: str, start: int, pos: int) -> bool:
    """Whether a round bracket opened in the phrase before `pos` is still open."""
    depth = 0
    for c in text[start:pos]:
        if c in "（(":
            depth += 1
        elif c in "）)" and depth:
            depth -= 1
    return depth > 0
