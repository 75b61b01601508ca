"""Which names stand right before or behind a noun: HのN X, XというHのN, X H N."""

from __future__ import annotations

import re

from kg.fact.roles.apposition import of_several, stands_beside, traded, unprefixed
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import charged
from kg.fact.roles.housing import abroad
from kg.fact.roles.kin_rows import of_kin, opens_kin
from kg.fact.roles.noted import bracketed_by
from kg.fact.syntax.heads import in_brackets
from kg.model import Mention, MentionKind

__all__ = ["before_holder", "ends_note", "named_before", "named_behind", "next_of_kin"]

_CALLED = re.compile(r"^[」』”\"]?(?:という|と名乗る|なる)(?:名前?の)?[^、。はがをにへも]{0,16}$")  # Xという(名の)HのN
_CLOSING, _SIGN = frozenset("）)＝="), frozenset("＝=")
_GLOSS = re.compile(r"[（(][^（()）、。]{1,20}[）)]")  # H（HH）N
_OTHERS = "ら"
_EMPTY = re.compile(r"^[\s　・、=＝「『\"“]*$")


def named_before(reader: RoleClaims, role: Sense) -> tuple[Mention | None, str]:
    """The name before the noun, and how it stands there: the noun is its title (X N), or what bears it (XというN)."""
    bearer, source = None, ""
    for m in reader.mentions:
        if (
            m.kind is MentionKind.NAME
            and m.end <= role.start
            and reader.fits(m, role.bearers)
            and m.type not in {"", "Thing"}
        ):
            between = unprefixed(reader, reader.clause.between(m, role))
            if between.removesuffix(_OTHERS) == m.title and m.title not in reader.ontology.frames.nouns:
                between = ""  # Xさん主演の, Xさんら出演の
            if any(h.start == m.end and between == h.surface and abroad(reader, role, h) for h in reader.mentions):
                between = ""  # X中国本部長
            qualifier = role.whole[: len(role.whole) - len(role.noun)]
            if (
                (_EMPTY.match(between) and "、" not in between)
                or (between.lstrip("・") == qualifier and qualifier and (m.title or between != qualifier))
            ) and reader.ontology.is_a(m.type, "Person"):
                bearer, source = m, "title"
            elif _CALLED.match(between):
                bearer, source = m, "called"
    return bearer, source


def named_behind(reader: RoleClaims, role: Sense) -> tuple[Mention | None, str]:
    """The name behind the noun, in one phrase with it (N X) or in the next (NのX)."""
    for m in reader.mentions:
        there = m.kind is MentionKind.PRONOUN and reader.ontology.is_a(m.type, "Place")  # X社（本社・同市）
        if (m.kind is MentionKind.NAME or there) and m.start >= role.end and reader.fits(m, role.bearers):
            between = of_several(reader.clause.between(role, m))
            if led(reader, m):
                continue  # 筆頭株主の仏プレミエール
            if between.startswith(("、", "で")) and next_of_kin(reader, m):
                break  # 長男は青葉銀行頭取、次男のY: not Y
            if (at_home := of_country(reader, m, between)) is not None:
                between = at_home
            elif modifies_next(reader, role.end, m):
                continue  # 運営会社である米国の企業・X
            if (ahead := led_by(reader, m)) is not None:
                between = between.removesuffix(ahead)
            if re.fullmatch(r"(?:[（(][^）)]{1,12}[）)])?[\s　・=＝:：「『\"“]*", between) or _noted(
                reader, m, between
            ):
                return m, "juxtaposed"
            if stands_beside(reader, role, m, between) or traded(reader, role, m, between):
                return m, "apposed"
            break
    return None, ""


def before_holder(reader: RoleClaims, role: Sense) -> tuple[Mention, Mention] | None:
    """Bearer and holder of X H N: 小池百合子東京都知事, 本庶佑・京都大学特別教授, X・同大教授."""
    if role.bearers != ("Person",):
        return None
    qualifier = len(role.whole) - len(role.noun)
    for h in reader.mentions:
        between = _GLOSS.sub("", reader.clause.between(h, role)) if h.end <= role.start else ""
        near = h.start < role.start < h.end or between in reader.words.prefixes
        near = near or (h.end <= role.start and len(between) <= qualifier)
        if h.kind not in {MentionKind.NAME, MentionKind.PRONOUN} or not near:
            continue
        if not reader.fits(h, role.holders) or charged(reader, role, h) or abroad(reader, role, h):
            continue
        if any(o.start == h.start and h.end < o.end and o.kind is MentionKind.NAME for o in reader.mentions):
            continue  # 東北地方 + 整備局長: of the bureau
        for x in reader.mentions:
            if x.kind is MentionKind.NAME and x.end <= h.start and reader.ontology.is_a(x.type, "Person"):
                told = unprefixed(reader, without_state(reader, x.end, h.start)).strip(" 　")
                sent = told.startswith(reader.words.posted) and x.title.startswith(told)  # X駐ロシア米大使
                if told in {"", "・"} or sent:
                    return x, h
    return None


def ends_note(reader: RoleClaims, role: Role) -> bool:
    """Whether the noun ends a note behind a name, so that it tells nothing of who comes next: X氏（48、A推薦）、役員のY氏."""
    after = reader.clause.behind(role)[:1]
    credit = after in _SIGN and in_brackets(reader.make.sentence.text, 0, role.start - reader.make.sentence.start)
    within = bracketed_by(reader, role) is not None
    row = (
        after == "、" and within and role.noun in reader.ontology.frames.words["sponsors"]["hosting"]
    )  # （A主催、B後援）
    return row or (after in _CLOSING and not credit and within)  # 「X」（脚本＝Y）


def next_of_kin(reader: RoleClaims, m: Mention) -> bool:
    """Whether a noun of kinship leads to a name: 次男のY, 姉にY."""
    phrase = reader.phrase_of(m)
    before = phrase.before if phrase is not None else None
    return before is not None and (of_kin(reader, before) or opens_kin(reader, before))


def _noted(reader: RoleClaims, m: Mention, between: str) -> bool:
    """Whether a town or land is all that a bracket right behind the noun holds: Hの本社（大阪市）, not 湊場所（湊体育館）."""
    alone = between in ("（", "(") and reader.clause.text(m.end, m.end + 1) in ("）", ")")
    return alone and m.type in ("Country", "Region", "City")


def led(reader: RoleClaims, m: Mention) -> bool:
    """Whether a name is that of a country in one character, which a paper puts before another name: 仏 + X."""
    short = len(m.surface) == 1 and reader.ontology.is_a(m.type, "Country")
    return short and any(x.start == m.end and x.kind is MentionKind.NAME for x in reader.mentions)


def _modifying(reader: RoleClaims, m: Mention) -> bool:
    """Whether a country only says where the next name is at home: アメリカの企業・X."""
    return reader.ontology.is_a(m.type, "Country") and reader.clause.text(m.end, m.end + 1) == "の"


def modifies_next(reader: RoleClaims, begin: int, m: Mention) -> bool:
    """Whether a country behind a noun that ends at `begin` says where the next name is at home."""
    later = (x for x in reader.mentions if x.kind is MentionKind.NAME and x.start > m.end)
    after = min(later, key=lambda x: x.start, default=None) if _modifying(reader, m) else None
    return after is not None and of_country(reader, after, reader.clause.text(begin, after.start)) is not None


def of_country(reader: RoleClaims, m: Mention, between: str) -> str | None:
    """What stands between a noun and a body of which its country and kind are told in between: の, of のアメリカの企業・."""
    for country in reader.mentions if reader.ontology.is_a(m.type, "Organization") else ():
        ahead = reader.clause.text(country.start, m.start)
        if _modifying(reader, country) and country.end < m.start and between.endswith(ahead):
            kind = ahead[len(country.surface) + 1 :].rstrip("・の、「『")
            known = not kind or any(
                x.kind is MentionKind.NOMINAL and x.start == country.end + 1 and x.surface == kind
                for x in reader.mentions
            )
            return between.removesuffix(ahead) if known else None
    return None


def led_by(reader: RoleClaims, m: Mention) -> str | None:
    """The country in one character right before a name."""
    return next((x.surface for x in reader.mentions if x.end == m.start and led(reader, x)), None)


def without_state(reader: RoleClaims, begin: int, end: int) -> str:
    """The text between offsets without the state that stands at its end: ・ of 高木誠・米国 + 北湊大学教授."""
    states = (m for m in reader.mentions if m.end == end and begin < m.start and m.kind is MentionKind.NAME)
    last = next((m.start for m in states if reader.ontology.is_a(m.type, "Country")), end)
    return reader.clause.text(begin, last)
