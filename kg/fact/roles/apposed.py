"""Names beside the noun: HのN X, HのNであるX, HのX N, X・H N, NでNのX, XというHのN."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.blame import charged_with
from kg.fact.argument.relative import row_from
from kg.fact.roles.apposition import of_several, title_of_another
from kg.fact.roles.beside_noun import before_holder, ends_note, named_before, named_behind, next_of_kin
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of, whose_part, work_of
from kg.fact.roles.person_behind import described_bearer, shared_bearer
from kg.fact.roles.states import state_within
from kg.fact.roles.unwritten import of_clause, omittable, unwritten_holder
from kg.fact.syntax.before_relatives import kin_frames, told_of_kin
from kg.fact.syntax.phrase import Phrase
from kg.model import Mention, MentionKind, Status

__all__ = ["apposed"]

_PLAYED = frozenset(("役", "声"))  # what they stand behind is whom somebody plays: 波平役
_ENDING = re.compile(
    r"ら|など|以来|[（(](?:[0-9０-９]{2}歳?|[一-鿿ァ-ヺー・]{2,12})[）)]"
)  # 教授ら, 教授（58）, 教授（惑星科学）
_COUNTED = re.compile(r"[0-9０-９]|両|各")
_FILMS = re.compile(
    r"(?:[（(][0-9０-９]{2}歳?[）)])?の(?:[「『]|監督賞|脚本賞|作品賞|(?:最?新|代表|監督)作|長編|短編|(?:[ァ-ヺー一-鿿]{1,8}[、・と]){0,4}[ァ-ヺー一-鿿]{0,8}映画)"
)
_THERE_IS = frozenset(("いる", "居る", "おる"))


def apposed(reader: RoleClaims, role: Sense) -> None:
    """HのN X, HのNであるX, HのN・X, HのX N."""

    bearer, source = named_before(reader, role)
    if source == "title" and role.noun in _PLAYED:
        return
    if source == "title" and bearer is not None and role.bearers == role.holders == ("Person",):
        kin, how = named_behind(reader, role)
        if kin is not None and _of_titled(reader, role, bearer, kin, how):
            reader.emit(role, kin, Argument((bearer,), role.phrase, "compound"), "noun_apposed")
            return
    if bearer is not None:
        _emit_all(reader, role, bearer, source)
        return
    if (dotted := _dotted(reader, role)) is not None:
        reader.emit(role, dotted[0], Argument((dotted[1],), role.phrase, "compound"), "noun_title")
        return  # X・元H N、Y, XH N、Y: not Y
    if ends_note(reader, role) or told_of_kin(reader.arguments, role.phrase):
        return
    if not title_of_another(reader, role):
        bearer, source = named_behind(reader, role)
    if bearer is not None and reader.clause.behind(bearer).startswith(role.noun):
        return  # A系列、B系列で: B has one of its own
    if bearer is not None:
        _emit_all(reader, role, bearer, source)
    elif role.head and all(reader.ontology.is_a(c, "Place") for c in role.bearers):
        _placed(reader, role)  # 港区六本木の X本社
    elif role.head and (both := before_holder(reader, role)) is not None:
        whole = whose_part(reader, role, reader.phrase_of(both[0]), both[1])  # H省の X Y局長
        reader.emit(role, both[0], whole or Argument((both[1],), role.phrase, "compound"), "noun_title")
    elif role.head and (bearer := _farther(reader, role)) is not None:
        _emit_all(reader, role, bearer, "apposed")


def _of_titled(reader: RoleClaims, role: Role, titled: Mention, kin: Mention, how: str) -> bool:
    """Whether a noun of kinship at the end of somebody's title leads to the next name: X氏夫人で歌手のYさん, X氏夫人・Yさん; not
    X夫人の長男・Yさん."""
    if how != "apposed":
        gap = reader.clause.between(titled, role)
        return bool(gap) and "（" not in gap and "(" not in gap
    return not kin_frames(reader.ontology, reader.clause.between(role, kin).rstrip("・の"))


def _dotted(reader: RoleClaims, role: Sense) -> tuple[Mention, Mention] | None:
    """Bearer and holder of a post that is written right behind the bearer: X・元H N; but of the ministry in 外務省のX中南米局長."""
    ends = role.head or _ENDING.match(reader.clause.behind(role)) is not None
    found = before_holder(reader, role) if ends else None
    if found is None or whose_part(reader, role, None, found[1]) is not None:
        return None
    return found if reader.clause.between(found[0], found[1])[:1] in ("", "・") else None


def _farther(reader: RoleClaims, role: Sense) -> Mention | None:
    """Who shares the noun with others or is described behind it, but for the next of one's kin."""
    found = shared_bearer(reader, role) or described_bearer(reader, role)
    apart = found is not None and reader.clause.between(role, found)[:1] in ("、", "で") and next_of_kin(reader, found)
    return None if apart else found


def _emit_all(reader: RoleClaims, role: Sense, bearer: Mention, source: str) -> None:
    """The claims of whoever bears the noun, and of those in a row with them; `source` tells where they stand."""
    if source == "juxtaposed" and reader.ontology.is_a(bearer.type, "Place"):
        bearer = _narrowest(reader, bearer)
    following = reader.phrase_of(bearer)
    group: tuple[Mention, ...] = (bearer,)
    if source == "title" and following is not None and _in_work(reader, role):  # X、Y主演の映画; not X社長、Y主演の映画
        row = (m for m in reader.arguments.group(following) if m.type == bearer.type)
        also = tuple(m for m in row if m is not bearer and m.title not in reader.ontology.frames.nouns)
        group = (*also, bearer) if bearer in reader.arguments.group(following) else group
    if source == "apposed" and following is not None and following.mention is bearer:
        group = tuple(
            m
            for m in row_from(reader.arguments, following)
            if m is bearer or (m.kind is MentionKind.NAME and m.title not in reader.ontology.frames.nouns)
        )  # 主演のXさん、Y監督
    holder = _whose(reader, role, bearer, source)
    if holder is None or (role.noun == "監督" and _makes(reader, role, holder)):
        return
    gap = of_several(reader.clause.between(role, bearer)) if bearer.start > role.end else ""
    was = (
        role.frame.role or role.frame.relation in reader.ontology.constructions.subordination
    )  # no state of a 監督だった X氏
    past = Status.CEASED if was and gap.startswith(("であった", "だった")) else None
    for b in group:
        reader.emit(role, b, holder, f"noun_{source}", status=past)


def _in_work(reader: RoleClaims, role: Sense) -> bool:
    """Whether a noun is what several together do in one work, and no post: 主演."""
    works = all(reader.ontology.is_any(c, ("Work", "Product", "Event")) for c in role.holders)
    return works and bool(role.holders) and not role.frame.role


def _whose(reader: RoleClaims, role: Sense, bearer: Mention, source: str) -> Argument | None:
    """Whose noun it is that a name bears: written with it, told by the clause, or whom the text is about."""
    following = reader.phrase_of(bearer)
    holder = holder_of(reader, role, role.holders, around=following if source == "title" else None, skip=bearer,
                          omit=(omittable(reader, role) or role.frame.beside == "text") and source in {"title", "apposed", "juxtaposed"})  # fmt: skip
    if (
        holder is None
        and role.frame.bearer == "object"
        and role.frame.beside != "written"
        and not _acted_on(reader, role, bearer, following)
        and not _told_by_verb(reader, role, following)
        and not reader.arguments.genitive(role.phrase)
    ):
        holder = of_clause(reader, role, following, role.holders)  # 氏は著書「X」で…
    if (
        holder is None
        and source != "title"
        and role.frame.beside != "written"
        and (role.frame.beside in {"clause", "both"} or _between_bodies(reader, role))
    ):
        if not reader.arguments.genitive(role.phrase) and not _compounded(reader, role):
            holder = of_clause(reader, role, following, role.holders)  # A社は子会社のB社を清算する
            if holder is None or bearer in holder.mentions:
                holder = unwritten_holder(reader, role.phrase, role.holders) if role.frame.beside == "both" else None
    if holder is None and source in {"juxtaposed", "apposed"}:
        holder = state_within(reader, role, bearer)
    if role.frame.role and (holder is None or holder.head.kind is MentionKind.OMITTED):
        holder = where_working(reader, role, role.holders) or holder
    if holder is None and source == "title" and "Work" in role.holders:
        holder = work_of(reader, role, role.holders)
    of_people = role.bearers == role.holders == ("Person",)
    if holder is None and source in {"apposed", "juxtaposed"} and of_people and not _of_land(reader, role):
        holder = whose_kin(reader, role, bearer, following)
    if holder is not None and len(holder.mentions) > 1 and of_people and _one_of_a_couple(reader, following):
        holder = replace(holder, mentions=holder.mentions[-1:])
    return holder


def _one_of_a_couple(reader: RoleClaims, bearer: Phrase | None) -> bool:
    """Whether one whose kin are told stands in a row with whoever bears the noun: Aと、Bの娘Xの長男として生まれた."""
    child = (
        reader.clause.phrases[bearer.index + 1 :][:1] if bearer is not None and bearer.func in {"の", "との"} else ()
    )
    return any(p.content.startswith("間") or kin_frames(reader.ontology, p.content) for p in child)


def _of_land(reader: RoleClaims, role: Role) -> bool:
    """Whether a noun of kinship is the title of a land's queen: スウェーデン王妃Y."""
    return any(m.end == role.start and reader.ontology.is_a(m.type, "Place") for m in reader.mentions)


def _told_by_verb(reader: RoleClaims, role: Sense, following: Phrase | None) -> bool:
    """Whether the verb says itself what the noun says of the name that is its object: 合弁会社「X」を 設立する."""
    verb = following.parent if following is not None and following.case == "を" else None
    predicate = verb.predicate if verb is not None else None
    known = reader.ontology
    frames = known.frames.of(predicate.lemmas if predicate is not None else ())
    forward = known.relations[role.frame.relation].forward
    return any(known.relations[f.relation].forward == forward for f in frames)


def _acted_on(reader: RoleClaims, role: Sense, bearer: Mention, following: Phrase | None) -> bool:
    """Whether the clause does something with what may be another's: 製品「X」を使う, 小説「X」を読む, but not 小説「X」を発表する,
    nor 主力商品「X」を値上げする, which nobody has of another."""
    if role.noun.startswith(reader.words.flagship):
        return False
    verb = following.parent if following is not None and following.case == "を" else None
    if verb is None:
        return False
    if reader.ontology.is_a(bearer.type, "Product"):
        return True
    predicate = verb.predicate
    return role.frame.beside == "released" and (
        predicate is None or reader.words.releasing.isdisjoint({*predicate.lemmas, predicate.passive_lemma})
    )


def _narrowest(reader: RoleClaims, place: Mention) -> Mention:
    """The last of a chain of places written as one: 本社：東京都文京区."""
    for m in reader.mentions:
        if m.kind is MentionKind.NAME and m.start == place.end and reader.ontology.is_a(m.type, "Place"):
            return _narrowest(reader, m)
    return place


def _between_bodies(reader: RoleClaims, role: Sense) -> bool:
    """Whether the noun says what one body is to another (子会社, 提携先); a party speaks of others' candidates too."""
    if role.holders == ("PoliticalParty",):
        return False
    bodies = (*role.bearers, *role.holders)
    return (
        role.frame.bearer == "subject" and not role.frame.role and all(reader.ontology.is_a(c, "Agent") for c in bodies)
    )


def _compounded(reader: RoleClaims, role: Role) -> bool:
    """Whether something written with the noun says whose it is, read or not: 三峰グループ傘下のX, but 電池子会社のX."""
    tokens = reader.clause.tokens
    start = tokens[role.phrase.begin].start
    before = reader.clause.text(start, role.start)
    if not before or before in reader.words.unowned:
        return False
    if any(start <= m.start and m.end <= role.start for m in reader.clause.mentions):
        return True  # 同県出身
    kind = [t for t in tokens[role.phrase.begin : role.phrase.stop] if t.start < role.start]
    return len(kind) > 2 or any(
        t.end > role.start or not t.tag.startswith("名詞-普通名詞") or t.vector < 0 for t in kind
    )


def _makes(reader: RoleClaims, role: Role, holder: Argument) -> bool:
    """Whether a director is one of films, who comes from a state and does not coach its team: イランのX監督の「Y」, X監督(60)の監督賞."""
    opened = _FILMS.match(reader.clause.behind(role)) is not None
    return opened and reader.ontology.is_a(holder.head.type, "Country")


def _placed(reader: RoleClaims, role: Sense) -> None:
    """The place that stands with の before H's seat: 東京都港区のX本社."""
    for of in reversed(reader.arguments.genitive(role.phrase)):
        counted = _COUNTED.search(reader.clause.between(of.head, role))  # 大阪・名古屋の3都市
        if of.head.kind is MentionKind.NAME and reader.ontology.is_a(of.head.type, "Place"):
            holder = holder_of(reader, role, role.holders)
            row = counted and holder is not None and all(m.type != "Country" for m in holder.mentions)
            if holder is not None and holder.source == "compound" and not row:
                reader.emit(role, of.head, holder, "noun_apposed")
            return


def where_working(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body at which the clause right before a post tells of its duties; None where it tells of anything else."""
    clause = reader.clause.predicate_at(role.phrase.index - 1)
    if clause is None or not clause.relative or clause.passive:
        return None
    if clause.phrase.parent is not role.phrase or reader.words.duties.isdisjoint(clause.lemmas):
        return None
    site = reader.arguments.case(clause.phrase, "で")
    named = site is not None and site.head.kind is MentionKind.NAME and reader.fits(site.head, classes)
    return site if named else None


def whose_kin(reader: RoleClaims, role: Role, bearer: Mention, following: Phrase | None) -> Argument | None:
    """Whose kin a name is beside which nobody is written: the subject's (妻の花子と店を開いた), whoever's who is charged with
    what was done to them, else whom the text is about (娘の花子も女優だ)."""
    if any(of.head.start < role.start for of in reader.arguments.genitive(role.phrase)):
        return None
    for found in (
        _who_has(reader, following),
        _accused(reader, following),
        of_clause(reader, role, following, ("Person",)),
    ):
        if found is not None and bearer not in found.mentions:
            return found
    return holder_of(reader, role, ("Person",), skip=bearer, omit=True)


def _accused(reader: RoleClaims, victim: Phrase | None) -> Argument | None:
    """Who is charged with what was done to a victim, or to a part of one: 母のXさんの首を絞めたとして、Y容疑者を逮捕した."""
    while victim is not None and victim.func == "の":
        victim = victim.parent
    deed = victim.governor if victim is not None and victim.case in {"を", "に"} else None
    found = charged_with(reader.arguments, deed) if deed is not None else None
    return found if found is not None and reader.fits(found.head, ("Person",)) else None


def _who_has(reader: RoleClaims, had: Phrase | None) -> Argument | None:
    """Who has somebody: X of Xには娘のYがいる."""
    verb = had.parent if had is not None and had.case == "が" else None
    if verb is None or reader.clause.tokens[verb.head].lemma not in _THERE_IS:
        return None
    for child in verb.children:
        if child.case == "に" and child.topic and child.mention is not None:
            return Argument(reader.arguments.group(child), child, "topic")
    return None
