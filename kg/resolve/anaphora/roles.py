"""How prominent a mention's place in its sentence makes it (は > が > を > に > others, Kameyama 1986; Walker, Iida and
Cote 1994 on centering in Japanese)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.contest import DAY, GAMES
from kg.model import Mention, MentionKind, Sentence, SentenceKind, Token
from kg.resolve.lexicon import words
from kg.resolve.pronouns import is_source

__all__ = ["OBJECT", "OTHER", "SUBJECT", "TOPIC", "coordinations", "prominence", "sources"]

TOPIC, SUBJECT, OBJECT, INDIRECT, OTHER = 5.0, 4.0, 2.0, 1.5, 1.0
_BY_PARTICLE = {"は": TOPIC, "も": SUBJECT, "が": SUBJECT, "を": OBJECT, "に": INDIRECT, "で": OTHER, "と": OTHER}
_LISTS = frozenset(
    {
        "、",
        "と",
        "や",
        "・",
        "および",
        "及び",
        "ならびに",
        "並びに",
        "、そして",
        "、および",
        "とともに",
        "と、",
        "，",
        ",",
    }
)
_BRACKETED = re.compile(r"（[^（）]*）|\([^()]*\)")
_DAY = re.compile(rf"{DAY}|中日|{GAMES}")
_BODIES = words("houses")["forces"]
_SECTION = re.compile(r"[一-龥ァ-ヺー0-9０-９]{0,12}?(?:課|部|隊|室|班)(?:など)?(?=[はがもにをで、])")
_CAREER = re.compile(r"(?:氏|さん)?[（(][ぁ-ゖー・ 　]{3,30}[）)][\s　]*(?:[0-9０-９]|[一-龥]{2})")
_DOES = re.compile(r"(?:(?<!れ)[るたうくぐすつぬぶむ]|[いだな])のは(?!ず)")  # no passive: 逮捕されたのはX容疑者
_DOERS = frozenset(
    ("Person", "Company", "Organization", "SportsTeam", "University", "GovernmentBody", "PoliticalParty")
)
_SUSPECT = "容疑者"
_AS_FOR = re.compile(r"[^、。はがをにでとの\s]{0,8}?としては、")  # 高木首相としては、改革を急ぐ
_ENDS = re.compile(
    r"(?:[（(][^（）()]*[）)])?(?:だ|である|だった|です|でした|と(?:みられる|みられている|される|されている|見られる))?。?"
)
_DOING = frozenset(("する", "為る"))
_FUNCTIONAL = frozenset(words("functional")["nouns"])
_OPENING, _ENDING = frozenset("（(<＜"), frozenset("）)>＞")
_CLOSING = frozenset('」』）)>＞”"')


def prominence(sentence: Sentence, mentions: Sequence[Mention]) -> list[float]:
    """The weight of each of a sentence's mentions, given in text order.

    A conjunct has the weight of the whole coordination; an owner (Aの社長のBは) half of what it owns.
    """
    weights = [0.0] * len(mentions)
    for i in range(len(mentions) - 1, -1, -1):
        mention = mentions[i]
        weights[i] = _own(sentence, mention)
        if i + 1 == len(mentions):
            continue
        gap = sentence.part(mention.end, max(mention.end, mentions[i + 1].start))
        bare = _BRACKETED.sub("", gap).strip("「」『』 　")
        if mentions[i + 1].start < mention.end:
            if (
                mentions[i + 1].end <= mention.end or mentions[i + 1].kind is MentionKind.NAME
            ):  # not 青葉大 of 青葉大教授
                weights[i] = max(weights[i], weights[i + 1])
        elif bare in _LISTS or bare.removeprefix(mention.title) in _LISTS:
            if not _new_clause(sentence, mention, bare, mentions[i + 1]):
                weights[i] = max(weights[i], weights[i + 1])
        elif bare == "の" and mention.type == "Work" and _is_named(mentions[i + 1]):
            weights[i] = 0.0  # 「静かな航路」の高木誠さん: by what somebody is known
        elif bare == "の" or not bare:
            weights[i] = max(weights[i], weights[i + 1] / 2)
    for i, inner in enumerate(
        mentions
    ):  # what is but the beginning of a name is not what is spoken of: 青葉県 in 青葉県警, 米 in 米青葉研究所
        beside = (m for m in mentions[max(i - 2, 0) : i + 2] if m.type == inner.type or len(inner.surface) == 1)
        if any(m.start <= inner.start and inner.end < m.end for m in beside):
            weights[i] = min(weights[i], OTHER)
    return weights


def _is_named(mention: Mention) -> bool:
    """Whether a mention is somebody's name."""
    return mention.type == "Person" and mention.kind is MentionKind.NAME


def _new_clause(sentence: Sentence, before: Mention, between: str, after: Mention) -> bool:
    """Whether a comma parts two clauses and joins no list: in a headline, and where a name ends what is said of one and a
    noun begins what is said of another (妻は女優のX、長男は…)."""
    if between != "、":
        return False
    parted = before.kind is MentionKind.NAME and after.kind is MentionKind.NOMINAL
    return sentence.kind is SentenceKind.HEADING or parted


def coordinations(sentence: Sentence, mentions: Sequence[Mention]) -> list[list[Mention]]:
    """The runs of mentions that are coordinated with と, や, 、 and the like, each in text order."""
    out: list[list[Mention]] = []
    run: list[Mention] = []
    for mention in mentions:
        if run:
            if mention.start < run[-1].end:
                continue
            gap = sentence.part(run[-1].end, mention.start)
            bare = _BRACKETED.sub("", gap).strip("「」『』 　").removeprefix(run[-1].title)
            if bare in _LISTS and not _new_clause(sentence, run[-1], bare, mention):
                run.append(mention)
                continue
            if len(run) > 1:
                out.append(run)
        run = [mention]
    return [*out, run] if len(run) > 1 else out


def sources(sentence: Sentence, mentions: Sequence[Mention]) -> set[tuple[int, int]]:
    """The places of those whom a sentence names as where it has its news from (X紙とY紙によると)."""
    out: set[tuple[int, int]] = set()
    for mention in reversed(mentions):
        if is_source(sentence.behind(mention.end)):
            out.add((mention.start, mention.end))
    for run in coordinations(sentence, mentions) if out else ():
        if (run[-1].start, run[-1].end) in out:
            out.update((m.start, m.end) for m in run)
    return out


def _own(sentence: Sentence, mention: Mention) -> float:
    """The weight of the particles after a mention, past what only adds to it: brackets, titles, suffixes."""
    if sentence.text.startswith(("）", ")"), mention.end - sentence.start):
        return OTHER  # what stands in a bracket is no part of the clause
    if _is_topic(sentence, mention):
        return TOPIC
    tokens = sentence.tokens
    i = max(mention.head, 0)
    end = mention.end
    if mention.type == "Event" and (day := _DAY.match(sentence.text, end - sentence.start)) is not None:
        end = sentence.start + day.end()  # 若草オープン最終日は
    if mention.kind is MentionKind.NAME and mention.surface.endswith(_BODIES):
        if (section := _SECTION.match(sentence.text, end - sentence.start)) is not None:
            end = sentence.start + section.end()  # 青葉県警捜査2課は
    while i < len(tokens) and tokens[i].start < end:
        i += 1
    best = 0.0
    depth = 0
    while i < len(tokens):
        token = tokens[i]
        i += 1
        if token.surface in _ENDING and not depth:
            return OTHER
        depth += (token.surface in _OPENING) - (token.surface in _ENDING and depth > 0)
        if depth or token.surface in _CLOSING or token.tag.startswith("接尾辞") or token.surface in mention.title:
            continue
        if token.lemma in _DOING and not best and token.start == mention.end:
            return SUBJECT  # 墜落した: what has happened is what is told
        if token.pos != "ADP" and not token.tag.startswith("助詞"):
            if sentence.kind is SentenceKind.HEADING and token.surface in "、　 " and not best:
                return TOPIC if _is_first(sentence, mention) else OTHER
            break
        if token.surface == "の" and not best and mention.type == "Person" and _told_done(tokens[i : i + 2]):
            return SUBJECT
        weight = _BY_PARTICLE.get(token.surface, OTHER)
        best = max(best, min(weight, best + 1.0) if best else weight)  # には is less of a topic than は
    return _as_subject(sentence, mention) if best == SUBJECT else best or OTHER


def _is_topic(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name is what is told of without は right behind it."""
    if mention.type == "Person" and _opens_career(sentence, mention):
        return True
    if mention.type in _DOERS and mention.kind is MentionKind.NAME and _focused(sentence, mention):
        return True
    as_for = mention.kind is MentionKind.NAME and _AS_FOR.match(sentence.text, mention.end - sentence.start)
    return bool(as_for)


def _as_subject(sentence: Sentence, mention: Mention) -> float:
    """The weight of a subject: less where it only tells which thing is meant, or does but a part of what is told."""
    if _does_part(sentence, mention):
        return OTHER
    return OBJECT if _in_relative(sentence.tokens, mention.head) else SUBJECT


def _does_part(sentence: Sentence, mention: Mention) -> bool:
    """Whether somebody only does what the sentence tells of, which is somebody else's: 製造は X社が請け負う."""
    before = [t for t in sentence.tokens if t.end <= mention.start][-2:]
    deed = len(before) == 2 and "サ変" in before[0].tag and before[1].surface == "は"
    return deed and sentence.part(mention.end, mention.end + 1) == "が"


def _in_relative(tokens: Sequence[Token], head: int) -> bool:
    """Whether a noun depends on a verb that only tells which thing is meant: X社が手がける薬の販売は, not 買収することを."""
    verb = tokens[head].head
    modified = tokens[verb].head
    if (
        tokens[verb].dep != "acl"
        or not tokens[modified].tag.startswith("名詞")
        or tokens[modified].surface in _FUNCTIONAL
    ):
        return False
    return all(t.surface != "、" for t in tokens[head + 1 : modified])


def _opens_career(sentence: Sentence, mention: Mention) -> bool:
    """Whether a name with its reading opens the lines of somebody's life: ▼高木誠氏（たかぎ・まこと）1990年青葉大学卒。"""
    start, end = mention.start - sentence.start, mention.end - sentence.start
    opens = not sentence.text[:start].strip("▼◆◇■□●○・ 　")
    return opens and _CAREER.match(sentence.text, end) is not None


def _focused(sentence: Sentence, mention: Mention) -> bool:
    """Whether a sentence tells who it is that does something: 指導するのは、元選手の佐伯健コーチだ。"""
    if mention.title.startswith(_SUSPECT):
        return False  # 逮捕したのはX容疑者
    before, after = sentence.ahead(mention.start), sentence.behind(mention.end)
    return _DOES.search(before) is not None and _ENDS.fullmatch(after.removeprefix(mention.title)) is not None


def _told_done(behind: Sequence[Token]) -> bool:
    """Whether what somebody does is the topic: 同氏の 来日は."""
    return len(behind) == 2 and "サ変" in behind[0].tag and behind[1].surface in ("は", "も")


def _is_first(sentence: Sentence, mention: Mention) -> bool:
    return "、" not in sentence.ahead(mention.start)
