"""Whose noun it is: the holder written in the compound, with の or in a bracket, or not with it at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.fact.argument.arguments import Argument
from kg.fact.roles.finder import Finder, Role
from kg.fact.roles.housing import abroad, firm_over
from kg.fact.roles.kin_rows import first_of_list
from kg.fact.roles.noted import before_note, bracketed_by, noted_noun, unread
from kg.fact.roles.states import implied, own_state
from kg.fact.roles.unwritten import unnamed_holder
from kg.fact.roles.written import PARTS, beside_noun, holds, outer_body, played_for, with_no
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind, Status

__all__ = ["charged", "holder_of", "is_owned", "whose_part", "work_of"]

_KATAKANA = re.compile("[ァ-ヺー]+")
_SO_MANY = re.compile(r"[0-9０-９一二三四五六七八九十]人$")
_CHARGED = re.compile(r"(?:担当|統括|総括|事業)(?!相|大臣|官庁)")  # what one does for a firm there
_NEXT_PARTY = re.compile(r"[、，・](?:[一-龥ァ-ヺー]{1,6}[、，・])?")  # 国民、希望、社民
# 資材 + 部長: of the firm, which has many; but 青葉市総務部
_DEPARTMENT = re.compile(r"^(?!.{1,6}[都道府県市区町村]).*(?:(?<![学本支幹俱楽])部|課|室)$")


def holder_of(
    reader: Finder,
    role: Role,
    classes: tuple[str, ...],
    *,
    around: Phrase | None = None,
    skip: Mention | None = None,
    bearer: Mention | None = None,
    omit: bool = False,
) -> Argument | None:
    """Whose noun it is: what its own word names (国家公安委員長), the name compounded with it, its の-modifier, or (where
    allowed) nobody written. `skip` is the bearer where it stands beside the noun, `bearer` where it stands elsewhere."""
    if (own := reader.words.named_by.get(role.noun)) is not None:
        return implied(reader, role, own)
    if role.prefix is Status.CEASED and role.noun in reader.words.national and role.noun in reader.words.holders:
        return implied(reader, role, reader.words.holders[role.noun])  # 青葉党のX前衆議院議員: whose party goes on
    ordered = sorted(reader.mentions, key=lambda m: (-m.end, m.start))
    if (inside := _within(reader, role, ordered, classes, around, skip)) is not None:
        return inside
    before = before_note(reader, role)
    if skip is not None and skip.start < role.start and skip.end <= role.start:
        before = skip.start  # HのX N: the holder stands before the bearer
    told = (m for m in ordered if m is not skip and m.end <= before and m.kind is not MentionKind.NOMINAL)
    told = (m for m in told if m.type not in {"", "Thing"} or reader.clause.text(m.end, m.end + 1) not in {"=", "＝"})
    nearest = next(told, None)
    if nearest is not None and _in_one_note(reader, role, nearest, before) and holds(reader, nearest, classes):
        return Argument((nearest,), role.phrase, "genitive")
    if nearest is not None and nearest.surface not in reader.words.heavenly:  # 地球観測衛星
        branch = _branch(reader, role, nearest)
        if branch and (bank := _over(reader, told, role, nearest, classes, around, skip)) is not None:
            return bank
        if _elsewhere(reader, role, nearest):
            return _over(reader, told, role, nearest, classes, around, skip)
        if _compounded(reader, role, nearest, before, classes):
            if (firm := firm_over(reader, role, nearest)) is not None:
                return firm
            return _written_whole(reader, role, around, skip, nearest)
        if omit and _apart(reader, role, nearest, before):
            return None
    if (noted := noted_noun(reader, role)) is not None:  # A社の委員会（委員長・X）: the committee's, not A社's
        fitting = role.noun not in reader.words.trades and reader.fits(noted, classes)
        return Argument((noted,), role.phrase, "bracket") if fitting else None
    if unread(reader, role, skip):
        return None
    return (
        with_no(reader, role, classes, around, skip)
        or beside_noun(reader, role, classes, skip)
        or _named_before(reader, role, classes, (skip, bearer))
        or first_of_list(reader, role, classes)
        or _held(reader, role, classes)
        or _left_out(reader, role, classes, bearer or skip, omit)
    )


def _in_one_note(reader: Finder, role: Role, m: Mention, before: int) -> bool:
    """Whether a name with の stands before the noun within a note in brackets, which is one phrase: 「…」（H社のX社長）."""
    opened = reader.clause.text(m.start - 1, m.start) in {"（", "("}
    return opened and reader.clause.text(m.end, before) == "の" and reader.phrase_of(m) is role.phrase


def _within(
    reader: Finder,
    role: Role,
    ordered: list[Mention],
    classes: tuple[str, ...],
    around: Phrase | None,
    skip: Mention | None,
) -> Argument | None:
    """The name that reaches into the noun or opens it: 兵庫県知事, where 県知事 is one word; 上院 in 上院議員."""
    for m in ordered:
        if m.kind is not MentionKind.NAME or m.end <= role.start:
            continue
        reaches = m.start < role.start < m.end < role.end
        body = m.entity or m.type == "SportsTeam" or _DEPARTMENT.match(m.surface) is None
        if reaches and body and reader.fits(m, classes):
            return _written_whole(reader, role, around, skip, m)
        if m.start == role.start and m.end < role.end and _chamber(reader, m, classes):
            return Argument((m,), role.phrase, "compound")
    return None


def _over(reader: Finder, told: Iterator[Mention], role: Role, place: Mention, classes: tuple[str, ...], around: Phrase | None, bearer: Mention | None) -> Argument | None:  # fmt: skip
    """The body right before the place of its part that the noun is of: 海浜銀行 + 東京 + 支店長."""
    body = next((m for m in told if m.end == place.start), None)
    if body is None or not reader.ontology.is_a(body.type, "Organization") or not holds(reader, body, classes):
        return None
    return _written_whole(reader, role, around, bearer, body)


def _branch(reader: Finder, role: Role, place: Mention) -> bool:
    """Whether a place before the noun tells in which branch of some body somebody is: 埼玉支店長, 埼玉支部委員."""
    return role.whole.startswith("支") and reader.ontology.is_a(place.type, "Place")


def _elsewhere(reader: Finder, role: Role, m: Mention) -> bool:
    """Whether what is written before the noun tells where it is and not whose: Xの欧州本社 is not where X is at home."""
    seat = any(f.seat for f in role.frames)
    return (seat and reader.ontology.is_a(m.type, "Place")) or abroad(reader, role, m)


def _between(reader: Finder, role: Role, m: Mention, before: int) -> str:
    """What stands between a name and the noun with its prefix (副, 前)."""
    gap = reader.clause.text(m.end, before)
    if reader.ends_mention(role.start):
        return gap
    prefixes = sorted(reader.words.prefixes, key=len, reverse=True)
    ahead = reader.clause.text(role.start - len(prefixes[0]), role.start) if prefixes else ""
    prefix = next((w for w in prefixes if ahead.endswith(w)), "")
    return gap.removesuffix(prefix)


def _compounded(reader: Finder, role: Role, m: Mention, before: int, classes: tuple[str, ...]) -> bool:
    """Whether the name before the noun is one compound with it, with what qualifies the noun between them: A社 + 執行役員 +
    社長."""
    if _branch(reader, role, m):
        return False
    compact = _between(reader, role, m, before)
    if compact.startswith("人") and classes != ("Country",):
        return False  # ドイツ人監督 is coach of no Germany
    if compact.startswith("系") and not all(reader.ontology.is_a(c, "Place") for c in classes):
        return False  # カナダ系資産運用会社
    if charged(reader, role, m):
        return False
    qualifier = len(role.whole) - len(role.noun)
    short = len(compact.strip("・ 　、「」『』")) <= qualifier and len(compact) <= qualifier + 3
    return short and "の" not in compact and "、" not in compact.strip() and holds(reader, m, classes)


def charged(reader: Finder, role: Role, m: Mention) -> bool:
    """Whether a place before the noun is what the post is about and not whose it is (アジア担当副社長, of the firm), or one word
    with it (日本画家, of any state)."""
    told = reader.clause.text(m.start, role.end)
    one = (title := reader.ontology.title(told)) is not None and title[0] == told
    return reader.ontology.is_a(m.type, "Place") and (one or _CHARGED.match(told[len(m.surface) :]) is not None)


def _apart(reader: Finder, role: Role, m: Mention, before: int) -> bool:
    """Whether the noun is of what is written right before it, which is nobody's to be left out: 国連特使 is of no state,
    五輪代表 of no firm."""
    compact = _between(reader, role, m, before)
    bare = not compact and len(role.whole) == len(role.noun)
    return bare and reader.ontology.is_any(m.type, ("InternationalOrganization", "Event"))


def _held(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body whose shares a clause before the noun tells of: B社の株式の3割を保有する 筆頭株主."""
    for clause in role.phrase.children:
        own = clause.predicate
        if own is None or not own.relative:
            continue
        for share in (c for c in clause.children if c.case == "を"):
            for stake in (n for n in reader.words.stakes if reader.clause.ends_in(share, n)):
                owners = reader.arguments.genitive(reader.clause.holding(share, stake))
                found = next((of for of in reversed(owners) if holds(reader, of.head, classes)), None)
                if found is not None:
                    return found
    return None


def _left_out(reader: Finder, role: Role, classes: tuple[str, ...], who: Mention | None, omit: bool) -> Argument | None:
    """Whose noun it is where nobody is written: whom the text is about, the state whose post it is."""
    before = reader.clause.text(reader.clause.tokens[role.phrase.begin].start, role.start)
    if (who is not None and _against(reader, who)) or _SO_MANY.search(before):
        return None  # 私は 4人兄弟だ
    if not is_owned(reader, role):
        return unnamed_holder(reader, role, classes, who, role.phrase) if omit else own_state(reader, role, who)
    if not _of_party(reader, role):
        return None
    abroad_too = omit and reader.words.seats.get(role.noun, classes) == ("Country",)
    return own_state(reader, role, who) or (
        unnamed_holder(reader, role, classes, who, role.phrase) if abroad_too else None
    )


def _against(reader: Finder, player: Mention) -> bool:
    """Whether a player is of the other side: 高木選手に本塁打を打たれた, 高木投手から3点を奪った."""
    phrase = reader.phrase_of(player)
    if phrase is None or phrase.parent is None:
        return False
    return phrase.parent.text.startswith(reader.words.against.get(phrase.case, ()))


def work_of(reader: Finder, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The work that somebody's part in it is told of: 高木誠主演の映画「X」, 「X」は高木誠主演."""
    phrase = role.phrase
    if not role.head:
        return None
    above = phrase.parent
    while (
        above is not None and above.mention is not None and above.mention.kind is MentionKind.NOMINAL and not above.func
    ):
        above = above.parent  # 映画 + 「X」
    if phrase.case == "の" and above is not None and above.mention is not None:
        behind = tuple(m for m in reader.arguments.group(above) if m.start >= role.end)  # 「X」、高木誠監督の「Y」
        found = Argument(behind or (above.mention,), above, "headed")
        if found.head.kind is MentionKind.NAME:
            return found if reader.fits(found.head, classes) else None
    host: Phrase | None = phrase
    while host is not None:
        own = reader.arguments.case(host, "が")  # 大河ドラマは「X」が高木誠主演で…
        if own is not None and own.phrase is not None and own.phrase.index < phrase.index:
            if own.head.kind is MentionKind.NAME and reader.fits(own.head, classes):
                return own
        for topic in reversed(reader.arguments.topics(host)):
            if topic.phrase is not None and topic.phrase.index < phrase.index:
                topic = _titled(reader, topic, role, classes)
                return topic if reader.fits(topic.head, classes) else None
        host = host.parent
    return None


def _titled(reader: Finder, topic: Argument, role: Role, classes: tuple[str, ...]) -> Argument:
    """The one work that is named between a topic that only says of what kind it is and the noun: 大河ドラマは「X」、主演はAだ."""
    if topic.head.kind is not MentionKind.NOMINAL:
        return topic
    between = [
        m for m in reader.clause.mentions if m.kind is MentionKind.NAME and topic.head.end < m.start < role.start
    ]
    works = [m for m in between if reader.fits(m, classes)]
    return Argument((works[0],), reader.clause.at(works[0].start), topic.source) if len(works) == 1 else topic


def _chamber(reader: Finder, mention: Mention, classes: tuple[str, ...]) -> bool:
    """Whether a name that opens the noun is of a body: 上院 of 上院議員, not what is taken for one in スポーツディレクター."""
    foreign = mention.entity is None and _KATAKANA.fullmatch(mention.surface) is not None
    return not foreign and reader.ontology.is_a(mention.type, "Organization") and holds(reader, mention, classes)


def is_owned(reader: Finder, role: Role) -> bool:
    """Whether something before the noun with の says whose it is, read or not; what only says which (後任の社長) does
    not."""
    if any(abroad(reader, role, m) for m in reader.mentions):
        return True
    return any(
        of.head.start < role.start
        and not (of.head.kind is MentionKind.NOMINAL and of.head.surface in reader.nouns)
        and not played_for(reader, of.head)
        and not _numbered(reader, of.head)
        for of in reader.arguments.genitive(role.phrase)
    )


def _numbered(reader: Finder, m: Mention) -> bool:
    """Whether what stands before a noun says but which by a number: 就任1年目の監督."""
    return m.kind is MentionKind.NOMINAL and reader.clause.text(m.start - 1, m.start).isdecimal()


def _of_party(reader: Finder, role: Role) -> bool:
    """Whether a party alone is written before a post, which is no post of the party's, or only as whom somebody is there:
    青葉党の高木誠元外相, 来賓の高木誠外相."""
    owners = [of.head for of in reader.arguments.genitive(role.phrase) if of.head.start < role.start]
    elsewhere = any(abroad(reader, role, m) for m in reader.mentions)
    return bool(owners) and not elsewhere and all(_of_no_state(reader, m) for m in owners)


def _of_no_state(reader: Finder, owner: Mention) -> bool:
    nominal = owner.kind is MentionKind.NOMINAL
    classes = ("Person", "Group") if nominal else ("PoliticalParty",)
    return reader.ontology.is_any(owner.type, classes)


def _named_before(
    reader: Finder, role: Role, classes: tuple[str, ...], skip: tuple[Mention | None, ...]
) -> Argument | None:
    """Who その means right before the noun: the nearest name before it (A社と、その子会社のB社)."""
    qualifier = len(role.whole) - len(role.noun)
    if not reader.clause.text(reader.make.sentence.start, role.start - qualifier).endswith("その"):
        return None
    for m in sorted(reader.mentions, key=lambda m: -m.end):
        if m.end < role.start and m not in skip and m.kind is not MentionKind.NOMINAL and reader.fits(m, classes):
            return Argument((m,), reader.phrase_of(m), "genitive")
    return None


def _beside(reader: Finder, role: Role, last: Mention) -> tuple[Mention, ...]:
    """The parties in a row before the last one in a note behind a candidate: （自民、公明推薦）."""
    if not reader.ontology.is_a(last.type, "PoliticalParty") or bracketed_by(reader, role) is None:
        return ()
    row: list[Mention] = []
    for m in sorted(reader.mentions, key=lambda m: -m.end):
        after = row[0] if row else last
        if m.kind is MentionKind.NAME and m.end < after.start and m.type == last.type:
            if _NEXT_PARTY.fullmatch(reader.clause.between(m, after)):
                row.insert(0, m)
    return tuple(row)


def _written_whole(reader: Finder, role: Role, around: Phrase | None, bearer: Mention | None, m: Mention) -> Argument:
    """The body that a name in a compound with the post means: itself, what it is a part of, those in a row with it."""
    if bearer is not None and m.start == bearer.end and (whole := whose_part(reader, role, around, m)) is not None:
        return whole
    return Argument((*_beside(reader, role, m), outer_body(reader, m)), role.phrase, "compound")


def whose_part(reader: Finder, role: Role, around: Phrase | None, part: Mention) -> Argument | None:
    """The body with の before a person's name behind which the head of a part of it stands: H省の X Y局長."""
    if not part.surface.endswith(PARTS):
        return None
    for phrase in (role.phrase, around):
        for of in reversed(reader.arguments.genitive(phrase)) if phrase is not None else ():
            if of.head.kind is MentionKind.NAME and reader.ontology.is_a(of.head.type, "Organization"):
                return of
    return None
