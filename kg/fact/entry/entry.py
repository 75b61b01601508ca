"""What the sentences of an encyclopedia's article say of its headword, which they leave out (entry-ja.toml):

片岡一則は、日本の工学者。東京大学名誉教授。2005年に青葉賞を受賞。
                      ~~~~~~~~~~~         ~~~~~~
                      worksFor            awardReceived
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, zip_longest
from typing import Any

from kg.fact.claims import ClaimMaker
from kg.headword import Headword
from kg.model import Mention, MentionKind
from kg.obituary import Obituary
from kg.ontology import Ontology

__all__ = ["EntryRule", "entry_rules", "read_entry", "read_life"]

_LEFT_OUT = {"subject_omitted": 1.0, "subject_kind_omitted": 1.0}  # as with any subject that is not written
_RANK = r"(?:国王|女王|王妃|皇帝|皇后|女帝|王|選帝侯|辺境伯|方伯|大公妃?|公妃|[公侯伯子男]爵?)"
_LISTED = re.compile(
    r"[」』”\"》]*(?:[（(][^（()）]*[）)])?(?:、|・|,|と、?|や|&|および|及び|、?または)"
    r"(?:(?:その)?(?:妃|妻|王妃|夫人|皇后|夫)の?|[一-龥ァ-ヶー]{1,8}(?=[「『])|"
    rf"[一-龥ァ-ヺー・]{{2,12}}{_RANK})?[「『“\"《]*|[」』](?:[（(][^（()）]*[）)])?[「『]"
)
_OPENING = '「『“"《'
_CLOSING = re.compile(
    r"[」』”\"》]*(?:[（(][^（()）]*[）)])?(?:など|等|をはじめ(?:とする|として)?)?(?:の[0-9一二三四五六七八九]人)?"
)
_PEERAGE = re.compile(rf"{_RANK}[ァ-ヺ]")  # マルネ伯ジョルド: where the title is of
_TAUGHT = re.compile(
    r"(?:で|にて|において)、?(?P<who>[^。はが]{1,60}?)(?:ら)?(?:に師事|の?教えを受け|の(?:もと|元|下)で|に学[びん])"
)
_DAUGHTER = re.compile(
    r"の(?:[長次二三四五六末][男女]|娘|息子|息女|王女|妹|姉|弟|兄|孫娘|姪|未亡人)(?:である|で|の|・)?"
)
_OF_PARENT = re.compile(r"との間|の(?:間|もと|[^、。はが]{0,6}(?:[長次二三四五六末][男女]|息子|娘|子))")
_FIRM = "社"  # behind a firm's name, of which it is no part: 青葉社
_SUBJECT = re.compile(r"[」』”\"]*(?:[（(][^（()）]*[）)])?(?:ら)?(?:は|が|も)")


@dataclass(frozen=True, slots=True)
class EntryRule:
    """One rule of entry-ja.toml, its patterns compiled; `examples` are the tests'."""

    headword: tuple[str, ...]
    object: tuple[str, ...]
    barred: tuple[str, ...]
    relation: str
    turned: bool
    anywhere: bool
    lives: bool
    narrowest: bool
    chained: bool
    after: re.Pattern[str] | None
    before: re.Pattern[str] | None
    without: re.Pattern[str] | None
    named: re.Pattern[str] | None
    noun: re.Pattern[str] | None
    examples: tuple[dict[str, Any], ...]


@cache
def entry_rules() -> tuple[EntryRule, ...]:
    """The rules in the order of the file."""
    table = _table()

    def pattern(rule: dict[str, Any], key: str) -> re.Pattern[str] | None:
        return re.compile(rule[key]) if key in rule else None

    return tuple(
        EntryRule(
            tuple(rule["headword"]),
            tuple(rule["object"]),
            tuple(rule.get("barred", ())),
            rule["relation"],
            rule.get("turned", False),
            rule.get("anywhere", False),
            rule.get("lives", False),
            rule.get("narrowest", False),
            rule.get("chained", False),
            pattern(rule, "after"),
            pattern(rule, "before"),
            pattern(rule, "without"),
            re.compile(rf"(?:{rule['named']})$") if "named" in rule else None,
            pattern(rule, "noun"),
            tuple(rule["examples"]),
        )
        for rule in table["rule"]
    )


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "entry-ja.toml").read_text(encoding="utf-8"))


@cache
def _of_kin() -> re.Pattern[str]:
    """What precedes a name where the headword's kin is told of."""
    return re.compile(_table()["of_kin"])


def read_life(make: ClaimMaker, told: Obituary) -> None:
    """Claims of one sentence of a report of a death about who died: of kin, schooling, works and prizes."""
    _read(make, told.nouns, told.person, make.ontology.constructions.life)


def read_entry(make: ClaimMaker, headword: Headword, title: Mention) -> None:
    """Claims of one sentence about the headword, which `title` names in the article's first sentence."""
    _read(make, headword.nouns, title, ())
    if make.ontology.is_a(title.type, "Person"):
        _read_teachers(make, title)


def _read_teachers(make: ClaimMaker, title: Mention) -> None:
    """Who taught the headword, at the school where that was: 青葉大学で高木誠、佐伯健に師事."""
    names = _names(make)
    for school in (m for m in names if make.ontology.is_a(m.type, "University")):
        told = _TAUGHT.match(make.clause.behind(school))
        inside = range(school.end, school.end + told.end("who") + 1) if told is not None else range(0)
        other = next((m.start for m in names if m.start in inside and make.ontology.is_a(m.type, "University")), None)
        inside = range(school.end, other) if other is not None else inside
        for m in names:
            if m.end in inside and make.ontology.is_a(m.type, "Person") and not _same(m.surface, title):
                for relation in make.ontology.constructions.teaching:
                    known = make.ontology.relations[relation]
                    make.of_expression(relation, m, school, rule="entry", slots=(known.domain, known.range))


@lru_cache(maxsize=16)
def _rules_for(
    type_: str, nouns: tuple[str, ...], only: tuple[str, ...], performs: bool, ontology: Ontology
) -> list[EntryRule]:
    """The rules for a headword of a class, called by `nouns`; of one who performs, none of works beside `only`."""
    return [
        rule
        for rule in entry_rules()
        if rule.relation in ontology.relations
        and ontology.is_any(type_, rule.headword)
        and not (only and performs and rule.relation in ontology.constructions.authorship)
        and (rule.noun is None or any(rule.noun.search(noun) for noun in nouns))
        and (rule.relation in only if only else not rule.lives)
    ]


def _read(make: ClaimMaker, nouns: tuple[str, ...], title: Mention, only: tuple[str, ...]) -> None:
    """Claims of one sentence by the rules for what is told of, of the relations in `only` if there are any."""
    ontology = make.ontology
    performs = any(n.endswith(make.words.performers) for n in nouns)
    rules = _rules_for(title.type, nouns, only, performs, ontology)
    names = _names(make)
    if not rules or not names:
        return
    others = _other_subjects(make, names, title)
    for begin, end, listed in _lists(make, names):
        if listed[0].start == title.start:
            continue
        opening = make.clause.text(make.sentence.start, begin).rstrip(_OPENING)
        of_kin = make.ontology.is_a(title.type, "Person") and _of_kin().search(opening) is not None
        about = not of_kin and all(m in listed for m in others)
        closing = make.clause.text(end, make.sentence.end)
        behind = _CLOSING.match(closing).end()  # type: ignore[union-attr]
        closing = closing[behind:]
        for rule in rules:
            if not (about or rule.anywhere) or not _fits(rule, opening, closing):
                continue
            if _is_others(make, rule, title, names, end + behind) or _is_winners(make, rule, title, names, begin):
                continue
            known = ontology.relations[rule.relation]
            wider = {a.start for a, b in pairwise(listed) if rule.narrowest and _contains(make, a, b)}
            earlier = title
            for name in listed:
                if name.start in wider:
                    continue
                named = rule.named is None or rule.named.search(name.surface)
                if named and name.type not in rule.barred and ontology.is_any(name.type, rule.object):
                    whose, earlier = earlier if rule.chained else title, name
                    s, o = (name, whose) if rule.turned else (whose, name)
                    ends = (rule.object, rule.headword) if rule.turned else (rule.headword, rule.object)
                    domain, range_ = (
                        (*of, *more) if of else of for of, more in zip((known.domain, known.range), ends, strict=True)
                    )
                    slots = (domain, range_)
                    make.of_expression(rule.relation, s, o, rule="entry", slots=slots, features=_LEFT_OUT)


def _contains(make: ClaimMaker, land: Mention, town: Mention) -> bool:
    """Whether a state stands before a town of it, a dot between them: フランス・パリ出身."""
    return land.type in ("Country", "Region") and make.clause.between(land, town) == "・"


def _names(make: ClaimMaker) -> list[Mention]:
    """The names of the sentence, the longest at each place."""
    found: list[Mention] = []
    for m in sorted(make.clause.mentions, key=lambda m: (m.start, -m.end)):
        order = m.type == "Award" and m.surface.endswith(make.words.orders)
        peerage = _PEERAGE.match(make.clause.behind(m)) is not None
        if (m.kind is MentionKind.NAME or order) and not peerage and (not found or m.start >= found[-1].end):
            if not (found and m.surface in found[-1].aliases and _glosses(make, found[-1], m)):
                found.append(m)
    return found


def _glosses(make: ClaimMaker, name: Mention, other: Mention) -> bool:
    """Whether a name is all that a bracket right behind another holds: オージン（オーディン）."""
    around = make.clause.between(name, other), make.clause.text(other.end, other.end + 1)
    return around in (("（", "）"), ("(", ")"))


def _other_subjects(make: ClaimMaker, names: Sequence[Mention], title: Mention) -> list[Mention]:
    """What is of the headword's kind, and not it, and a subject of the sentence."""
    kind = next((c for c in ("Person", "Work") if make.ontology.is_a(title.type, c)), None)
    return [
        m
        for m in names
        if kind is not None
        and make.ontology.is_a(m.type, kind)
        and not _same(m.surface, title, kind)
        and _SUBJECT.match(make.clause.behind(m).removeprefix(m.title))
    ]


def _same(surface: str, title: Mention, kind: str = "Person") -> bool:
    """Whether a name is the headword's or a part of it; 青い港 is another work than 青い港II."""
    wholes = (title.surface, *title.aliases)
    return any(surface in whole or (whole in surface and kind == "Person") for whole in wholes)


def _lists(make: ClaimMaker, names: Sequence[Mention]) -> Iterator[tuple[int, int, list[Mention]]]:
    """Names written as one list (AとB、C), with where it begins and ends, the 社 behind a firm's name included; a name alone
    is a list of one."""
    listed: list[Mention] = []
    end, told_by = 0, False
    for m, following in zip_longest(names, names[1:]):
        if listed and not told_by and not _LISTED.fullmatch(make.clause.text(end, m.start)):
            yield listed[0].start, end, listed
            listed = []
        told_by = following is not None and _tells_parent(make, m, following)
        if told_by:  # AとBの娘Cの長男: B tells who C is
            told_by = bool(listed)
            continue
        listed.append(m)
        behind = m.end + len(m.title)
        end = behind if m.title == _FIRM and make.clause.text(m.end, behind) == _FIRM else m.end
    if listed:
        yield listed[0].start, end, listed


def _tells_parent(make: ClaimMaker, m: Mention, parent: Mention) -> bool:
    """Whether a name tells whose kin the parent of whoever is told of is: Aの娘Bの長男, Aの娘Bとの間に."""
    kin = _DAUGHTER.fullmatch(make.clause.text(m.end, parent.start))
    return kin is not None and _OF_PARENT.match(make.clause.behind(parent)) is not None


def _is_others(make: ClaimMaker, rule: EntryRule, title: Mention, names: Sequence[Mention], start: int) -> bool:
    """Whether what a rule reads of a person behind `start` is the post of another: 青葉党の佐伯健委員長と会談した."""
    told = rule.after.match(make.clause.text(start, make.sentence.end)) if rule.after is not None else None
    if told is None or "Person" not in rule.headword:
        return False
    for m in names:
        if m.title and start <= m.start and m.end <= start + told.end() and make.ontology.is_a(m.type, "Person"):
            behind = make.clause.text(m.end + len(m.title), make.sentence.end)
            if not _same(m.surface, title) and not behind.startswith(
                ("で", "。", "だ")
            ):  # 若草上級研究員である: a chair
                return True
    return False


def _is_winners(make: ClaimMaker, rule: EntryRule, title: Mention, names: Sequence[Mention], end: int) -> bool:
    """Whether a prize that a work's article tells of went to somebody who is named before it: 佐伯健が主演男優賞を受賞."""
    return (
        rule.object == ("Award",)
        and make.ontology.is_a(title.type, "Work")
        and any(
            make.ontology.is_a(m.type, "Person") and _SUBJECT.match(make.clause.text(m.end + len(m.title), end))
            for m in names
            if m.end <= end
        )
    )


def _fits(rule: EntryRule, opening: str, closing: str) -> bool:
    if rule.after is not None and not rule.after.match(closing):
        return False
    if rule.before is not None and not rule.before.search(opening):
        return False
    return rule.without is None or not rule.without.search(closing)
