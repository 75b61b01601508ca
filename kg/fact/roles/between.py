"""What may stand between a relational noun and a name: countries, kinds of firm."""

from __future__ import annotations

from kg.fact.roles.claims import RoleClaims
from kg.model import Mention, MentionKind

__all__ = ["led", "led_by", "modifies_next", "of_country", "without_state"]


def led(reader: RoleClaims, m: Mention) -> bool:
    """Whether a name is that of a country in one character, which a paper puts before another name: 仏 + X."""
    short = len(m.surface) == 1 and reader.ontology.is_a(m.type, "Country")
    return short and any(x.start == m.end and x.kind is MentionKind.NAME for x in reader.mentions())


def _modifying(reader: RoleClaims, m: Mention) -> bool:
    """Whether a country only says where the next name is at home: アメリカの企業・X."""
    return reader.ontology.is_a(m.type, "Country") and reader.clause.text(m.end, m.end + 1) == "の"


def modifies_next(reader: RoleClaims, begin: int, m: Mention) -> bool:
    """Whether a country behind a noun that ends at `begin` says where the next name is at home."""
    later = (x for x in reader.mentions() if x.kind is MentionKind.NAME and x.start > m.end)
    after = min(later, key=lambda x: x.start, default=None) if _modifying(reader, m) else None
    return after is not None and of_country(reader, after, reader.clause.text(begin, after.start)) is not None


def of_country(reader: RoleClaims, m: Mention, between: str) -> str | None:
    """What stands between a noun and a body of which its country and kind are told in between: の, of のアメリカの企業・."""
    for country in reader.mentions() if reader.ontology.is_a(m.type, "Organization") else ():
        ahead = reader.clause.text(country.start, m.start)
        if _modifying(reader, country) and country.end < m.start and between.endswith(ahead):
            kind = ahead[len(country.surface) + 1 :].rstrip("・の、「『")
            known = not kind or any(
                x.kind is MentionKind.NOMINAL and x.start == country.end + 1 and x.surface == kind
                for x in reader.mentions()
            )
            return between.removesuffix(ahead) if known else None
    return None


def led_by(reader: RoleClaims, m: Mention) -> str | None:
    """The country in one character right before a name."""
    return next((x.surface for x in reader.mentions() if x.end == m.start and led(reader, x)), None)


def without_state(reader: RoleClaims, begin: int, end: int) -> str:
    """The text between offsets without the state that stands at its end: ・ of 高木誠・米国 + 北湊大学教授."""
    states = (m for m in reader.mentions() if m.end == end and begin < m.start and m.kind is MentionKind.NAME)
    last = next((m.start for m in states if reader.ontology.is_a(m.type, "Country")), end)
    return reader.clause.text(begin, last)
