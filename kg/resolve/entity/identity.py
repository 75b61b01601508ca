"""From members of a cast to entities: identifiers made from content, labels by language.

The rule of identifiers, so that the same thing has one IRI in every document and different things have not: a known
entity has its own; a name is its fullest form with spaces as underscores; homonyms in one document add their class
(カルミナ-Product); a ward, town or village adds the place that it is written with (中央区-Sapporo); what only its document tells apart adds
the document (`-` and eight hexadecimal digits of the SHA-256 of its identifier): a description (持株会社), a person by
family name alone (鈴木), an event called by common nouns (銃乱射事件), the second of two namesakes of one class.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.model import Document, Entity, MentionKind, Sentence
from kg.ontology import Ontology
from kg.resolve.entity import names
from kg.resolve.entity.kinds import kind_of
from kg.resolve.entity.member import Member, bare_name, bare_phrase
from kg.resolve.entity.namesakes import Namesakes

__all__ = ["entities", "language", "slug"]

_JAPANESE = re.compile(r"[ぁ-ゖァ-ヺ一-鿿々〆ヶ]")
_UNFIT = re.compile(r"[^\w\-.~]+")


def language(name: str) -> str:
    """ "ja" for a name with kana or kanji, else "en"."""
    return "ja" if _JAPANESE.search(name) else "en"


def slug(name: str) -> str:
    """The local part of an IRI: letters (of any script), digits, - . ~ and underscores.

    >>> slug("ダン・ベルトラム"), slug("AT&T Inc.")
    ('ダン_ベルトラム', 'AT_T_Inc')
    """
    text = _UNFIT.sub("_", unicodedata.normalize("NFKC", name).replace("・", " ")).strip("_.-")
    return text or "_" + hashlib.sha256(name.encode()).hexdigest()[:8]


_LEGAL_FORM = re.compile(
    r"^(?:株式会社|（株）|\(株\)|㈱|有限会社|合同会社)\s*|\s*(?:株式会社|（株）|\(株\)|㈱|有限会社|合同会社)$"
)


def entities(
    members: Iterable[Member], document: Document, sentences: Sequence[Sentence], ontology: Ontology
) -> dict[Member, Entity]:
    """An entity for each member. `sentences` are all of the document."""
    members = sorted(members, key=lambda m: m.order)
    namesakes = Namesakes(members, sentences, ontology)
    mark = hashlib.sha256(document.id.encode()).hexdigest()[:8]
    wanted: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        wanted[_name(member, namesakes, ontology)].append(member)
    out: dict[Member, Entity] = {}
    taken: set[str] = set()
    for ident, bearers in wanted.items():
        classes = Counter(b.type for b in bearers)
        for bearer in bearers:
            name = ident
            if len(bearers) > 1 and not bearer.known:
                name = f"{ident}-{bearer.type}"
            own = _of_document(bearer, ontology) or namesakes.of_document(bearer) or classes[bearer.type] > 1
            year = namesakes.edition(bearer, document.date) if not own else None
            if year:
                name = f"{name}-{year}"
            if not bearer.known and (own or year == ""):
                name = f"{name}-{mark}"
            while name in taken:
                name += "-2"
            taken.add(name)
            out[bearer] = _entity(bearer, name, ontology)
    return {m: out[m] for m in members}


def _name(member: Member, namesakes: Namesakes, ontology: Ontology) -> str:
    """What the identifier begins with: that of a known entity, else the name, with the place that tells it apart."""
    place = None if member.known else namesakes.within(member)
    if place is None:
        return member.known or slug(_canonical(member, ontology))
    own = _canonical(member, ontology).removeprefix(place.fullest)  # チリ最高裁判所, チリの最高裁判所
    return f"{slug(own)}-{place.known or slug(_canonical(place, ontology))}"


def _canonical(member: Member, ontology: Ontology) -> str:
    """The name that identifies: the fullest one written, an organization's without its legal form, an event's in one of the
    words that papers use by turns."""
    if member.kind is MentionKind.NOMINAL:
        return bare_phrase(member.fullest)
    name = _preferred(member)
    kind = kind_of(member.type, ontology)
    if kind == "organization":
        return _without_legal_form(name)
    return names.event_name(name) if kind == "event" else name


def _without_legal_form(name: str) -> str:
    return _LEGAL_FORM.sub("", name) or name


def _preferred(member: Member) -> str:
    """The fullest written name, not the longest rarity: of the forms that share its key the most frequent."""
    fullest = member.fullest
    same = [s for s in member.surfaces if names.key(s) == names.key(fullest)] or [fullest]
    return max(same, key=lambda s: (member.surfaces[s], s))


def _of_document(member: Member, ontology: Ontology) -> bool:
    """Whether only the document says which one is meant: a description, or a person by family name alone."""
    if member.kind is MentionKind.NOMINAL:
        return True
    if kind_of(member.type, ontology) != "person":
        return False
    name = member.fullest
    return len(names.parts(name)) == 1 and (len(names.key(name)) <= 2 or names.script(name) in ("katakana", "latin"))


def _as_firm(member: Member) -> list[str]:
    """The names of a firm with the 社 that the text writes behind them: トルム社."""
    firms = (bare_name(m) for m in member.mentions if m.title == "社" and m.kind is MentionKind.NAME)
    return [f"{firm}社" for firm in dict.fromkeys(firms) if not firm.endswith("社")]


def _entity(member: Member, ident: str, ontology: Ontology) -> Entity:
    known = ontology.entities.get(member.known) if member.known else None
    name = member.kind is MentionKind.NAME
    forms = [member.fullest, *member.forms] if name else [member.forms[0], *member.given]
    if member.kind is MentionKind.NAME:
        forms[0] = _preferred(member)
    if known is not None:
        forms = [*filter(None, (known.ja, known.en, *forms))]  # nothing is written of the country in 訪米
    best: dict[str, str] = {}
    for form in forms:
        best.setdefault(language(form), form)
    labels = tuple((form, lang) for lang, form in best.items())
    if kind_of(member.type, ontology) == "organization":
        forms += [_without_legal_form(form) for form in forms]  # 海浜電鉄 of 海浜電鉄株式会社
    aliases = tuple((f, language(f)) for f in dict.fromkeys([*forms, *_as_firm(member)]) if f not in best.values())
    return Entity(
        id=ident,
        type=known.type if known is not None else member.type,
        labels=labels,
        aliases=aliases,
        known=known is not None,
        wikidata=(known.wikidata or None) if known is not None else None,
    )
