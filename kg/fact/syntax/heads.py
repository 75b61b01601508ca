"""Which mention heads a phrase, and what else it holds."""

from __future__ import annotations

import re

from kg.contest import DAY, GAMES
from kg.fact.syntax.bunsetsu import (
    BEHIND_ALL,
    BODIED,
    BODIES,
    PART,
    SECTION,
    TOGETHER,
    VALUES,
)
from kg.model import Mention, MentionKind, Sentence

__all__ = ["heads", "in_brackets"]

# What may stand between a head mention and its case without becoming the head itself.
_TRAIL = re.compile(
    rf"^[\s」』）)”\"、・]*(?:[都道府県市区町村州国]?内|周辺|付近|近く|近郊|郊外|{PART.pattern}|構内|敷地内?|境内|前(?=[でに])|系列?|[東西南北中]{{1,2}}部|沿岸部?|沖|境|[0-9０-９一二三四五六七八九十]{{1,2}}丁目|上空|以来|{DAY}|{GAMES}|[三五七]番勝負|各地|全土|全域|氏|さん|ら|たち|側|{TOGETHER}|ほか|など|等|自身|本人|容疑者|被告|社|株式会社|[（(][^）)]*[）)]?)*[」』）)”\"]*$"
)
_DISCIPLINE = re.compile(r"[一-龥]{0,4}(?:男子|女子|男女|混合)")  # 青葉選手権 + 女子100メートル平泳ぎ
_READING = re.compile(
    r"\s*(?:[（(][^（）()]{1,30}[）)])?\s*・?(?:元|前|現|新|次期)?(?:駐[一-鿿])?\s*"
)  # between a name and its title
_POST = re.compile(r"[一-龥ァ-ヺー]{2,8}(?:ら|たち)?")  # behind the body's name
_OFFICE = re.compile(r"[一-龥ァ-ヺー]{0,6}(?:長|知事|議員?|相|大臣|大使)(?:ら|たち|ほか)?")
_READ = re.compile(  # 高木誠（まこと）選手: what somebody is stands behind how the name is read
    r"[（(][ぁ-ゖー・ 　]{1,30}[）)]\s*・?(?:元|前)?(?:選手|投手|捕手|内野手|外野手|騎手|監督|コーチ|議員|教授|准教授|社長|会長|知事|市長|学長|"
    r"博士|棋士|名人|[二三四五六七八九]段|関|親方|師匠|アナウンサー|記者|医師|弁護士|オーナー|首相|大統領|外相|専務|常務|代表|委員長|理事長|議長)"
    r"(?:[（(][^（）()]*[）)]?)?(?:ら|たち)?"
)
_LEADING = re.compile(r"・[元前現]?[一-龥ァ-ヺー]{2,12}ら(?:計|約)?[0-9０-９]{1,4}人")  # 高木誠・元議長ら5人
_AND_OTHERS = re.compile(r"(?:氏|さん)?(?:[（(][^（）()]{1,12}[）)])?ら")
_PEOPLE = frozenset(("Person", "Group", "Agent", "Organization"))
_SENT = re.compile(r"・?(?:[元前]?駐[一-鿿])?")  # 高木誠駐米日本大使
_ENTITY = {MentionKind.NAME, MentionKind.NOMINAL, MentionKind.PRONOUN}


def heads(
    sentence: Sentence, text: str, inside: list[Mention], start: int, end: int
) -> tuple[Mention | None, tuple[Mention, ...], tuple[Mention, ...]]:
    """The head mention of a phrase, its quantities and times, and the other names in it; `text` is the sentence's, its
    notes between lines in brackets."""
    offset = sentence.start
    values = tuple(m for m in inside if m.kind in VALUES and not _in_name(m, inside))
    names = [m for m in inside if m.kind in _ENTITY and not in_brackets(text, start - offset, m.start - offset)]
    main = None
    for m in sorted(names, key=lambda m: (-m.end, m.start)):
        rest = text[m.end - offset : end - offset]
        if m.title and rest.lstrip(" 　・").startswith(m.title):
            rest = rest.lstrip(" 　・")[len(m.title) :]
        described = m.kind is MentionKind.NOMINAL and m.type != "Event"  # but 準決勝2試合 are a 準決勝
        if rest[:1].isdigit() and (described or m.type == "Region") and BEHIND_ALL.match(rest):
            continue  # 国内5社, 欧州8カ国 are five and eight
        section = m.kind in BODIED and m.surface.endswith(BODIES) and SECTION.fullmatch(rest) is not None
        part = m.kind is MentionKind.NAME and m.type == "Event" and _DISCIPLINE.match(rest) is not None
        if _TRAIL.match(rest) or section or part or (m.kind is not MentionKind.NOMINAL and not rest.strip()):
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
            main = _included(names, main, text, offset) or main
            break
        break
    if main is None:  # a name with only its title or a bracket after it, whatever nominals cover the whole
        for m in sorted(names, key=lambda m: (-m.end, m.start)):
            rest = text[m.end - offset : end - offset].strip()
            named = m.kind is MentionKind.NAME and m.type == "Person"
            posted = _READ.fullmatch(rest) or _LEADING.fullmatch(rest) or _dotted(names, m, rest)
            if named and ((m.title and rest.startswith(m.title)) or posted):
                main = m
                break
    return main, values, tuple(m for m in inside if m is not main and m.kind in _ENTITY)


def _in_name(value: Mention, inside: list[Mention]) -> bool:
    """Whether a quantity is but a part of an event's name: 衆院青葉3区補選."""
    events = (n for n in inside if n.kind is MentionKind.NAME and n.type == "Event")
    return value.kind is MentionKind.QUANTITY and any(n.start < value.start and value.end < n.end for n in events)


def _dotted(names: list[Mention], person: Mention, rest: str) -> bool:
    """Whether behind a person's name stands but the place or body and the post there: 高木誠・青葉県知事, 高木誠青葉県知事."""
    post = _POST if rest.startswith("・") else _OFFICE
    gap = len(sent[0]) if (sent := _SENT.match(rest)) is not None else 0
    bodies = (n.surface for n in names if n.kind is MentionKind.NAME and n.start == person.end + gap)
    return any(post.fullmatch(rest[gap:].removeprefix(b)) for b in bodies)


def _included(names: list[Mention], plural: Mention, text: str, offset: int) -> Mention | None:
    """The person right before a common noun that is said to be one of those whom it means: X氏ら幹部, X社長（58）ら経営陣."""
    if plural.kind is not MentionKind.NOMINAL or plural.type not in _PEOPLE:
        return None
    for n in names:
        if n.kind is MentionKind.NAME and n.type == "Person" and n.end <= plural.start:
            if _AND_OTHERS.fullmatch(text[n.end - offset : plural.start - offset].removeprefix(n.title)):
                return n
    return None


def in_brackets(text: str, start: int, pos: int) -> bool:
    """Whether a round bracket opened in the phrase before `pos` is still open."""
    depth = 0
    for c in text[start:pos]:
        if c in "（(":
            depth += 1
        elif c in "）)" and depth:
            depth -= 1
    return depth > 0
