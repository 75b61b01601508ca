"""Names beside the noun: HのN X, HのNであるX, HのX N, X・H N, NでNのX, XというHのN."""

from __future__ import annotations

import re

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.predicate import Form
from kg.fact.roles.between import led, led_by, modifies_next, of_country
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.roles.kin import whose_kin
from kg.fact.slots import fits
from kg.model import Mention, MentionKind, SentenceKind, Status
from kg.ontology import NounFrame

__all__ = ["apposed"]

_TRAITS = frozenset(("人", "国籍", "籍", "出身", "生まれ", "在住"))
_CALLED = re.compile(
    r"^[」』”\"]?(?:という|といった|と名乗る|なる)(?:名前?の)?[^、。はがをにへも]{0,16}$"
)  # Xという(名の)HのN
_PLAYED = frozenset(("役", "声"))  # what they stand behind is whom somebody plays: 波平役
_WHERE = frozenset(("", "米", "英", "独", "仏", "米国", "中国", "海外", "現地", "完全", "連結", "上場", "主要"))
_JOINED = re.compile(
    r"(?:[（(][^）)歳]{1,12}[）)])?(?:の(?:[一1１]人|ひとり|[一1１]社)(?=の|である|で、|、))?(?:の|である|であった|だった|でもある|を務める|、)[\s　「『\"“]*"
)
_ENDING = re.compile(r"ら|など|[（(][0-9０-９]{2}歳?[）)]")  # behind a post
_EMPTY = re.compile(r"^[\s　・、=＝「『\"“]*$")


def apposed(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """HのN X, HのNであるX, HのN・X, HのX N."""
    bearer: Mention | None = None
    source = ""
    # X N: the noun is the name's title
    for m in reader.mentions():
        if (
            m.kind is MentionKind.NAME
            and m.end <= role.start
            and fits(reader.ontology, m, bearer_classes)
            and m.type not in {"", "Thing"}
        ):
            between = _unprefixed(reader, reader.clause.text(m.end, role.start))
            qualifier = role.whole[: len(role.whole) - len(role.noun)]
            if (
                (_EMPTY.match(between) and "、" not in between)
                or (between.lstrip("・") == qualifier and qualifier and (m.title or between != qualifier))
            ) and reader.ontology.is_a(m.type, "Person"):
                bearer, source = m, "title"
                if role.noun in _PLAYED:
                    return
            elif _CALLED.match(between):
                bearer, source = m, "called"
    ends = role.head or _ENDING.match(reader.clause.text(role.end, reader.make.sentence.end)) is not None
    dotted = _before_holder(reader, role, bearer_classes, holder_classes) if bearer is None and ends else None
    if dotted is not None and reader.clause.text(dotted[0].end, dotted[1].start).startswith("・"):
        reader.emit(role, frame, dotted[0], Argument((dotted[1],), role.phrase, "compound"), "noun_title",
                   bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return  # X・元H N、Y: not Y
    if bearer is None:  # N X in one phrase or the next
        for m in reader.mentions():
            if m.kind is MentionKind.NAME and m.start >= role.end and fits(reader.ontology, m, bearer_classes):
                between = reader.clause.text(role.end, m.start)
                if led(reader, m):
                    continue  # 筆頭株主の仏プレミエール
                if (at_home := of_country(reader, m, between)) is not None:
                    between = at_home
                elif modifies_next(reader, role.end, m):
                    continue  # 運営会社である米国の企業・X
                if (ahead := led_by(reader, m)) is not None:
                    between = between.removesuffix(ahead)
                if re.fullmatch(r"(?:[（(][^）)]{1,12}[）)])?[\s　・=＝:：「『\"“]*", between):
                    bearer, source = m, "juxtaposed"
                elif _beside(reader, role, m, between, bearer_classes) or _traded(reader, role, m, between):
                    bearer, source = m, "apposed"
                break
    if bearer is None and role.head and all(reader.ontology.is_a(c, "Place") for c in bearer_classes):
        _placed(reader, role, frame, bearer_classes, holder_classes)  # 港区六本木の X本社
        return
    if bearer is None and role.head:
        bearer = _shared_bearer(reader, role, bearer_classes) or _described_bearer(reader, role, bearer_classes)
        source = "apposed"
    if (
        bearer is None
        and role.head
        and (both := _before_holder(reader, role, bearer_classes, holder_classes)) is not None
    ):
        whole = reader.whose_part(role, reader.phrase_of(both[0]), both[1])  # H省の X Y局長
        reader.emit(role, frame, both[0], whole or Argument((both[1],), role.phrase, "compound"), "noun_title",
                   bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return
    if bearer is None:
        return
    if source == "juxtaposed" and reader.ontology.is_a(bearer.type, "Place"):
        bearer = _narrowest(reader, bearer)
    following = reader.phrase_of(bearer)
    group: tuple[Mention, ...] = (bearer,)
    if source == "apposed" and following is not None and following.mention is bearer:
        group = tuple(
            m
            for m in reader.arguments.row(following)
            if m is bearer or (m.kind is MentionKind.NAME and m.title not in reader.ontology.frames.nouns)
        )  # 主演のXさん、Y監督
    holder = reader.holder(role, holder_classes, around=following if source == "title" else None, skip=bearer,
                          omit=(reader.omittable(frame) or frame.beside == "text") and source in {"title", "apposed", "juxtaposed"})  # fmt: skip
    acted_on = following is not None and following.case == "を" and reader.ontology.is_a(bearer.type, "Product")
    if holder is None and frame.bearer == "object" and not acted_on and not reader.arguments.genitive(role.phrase):
        holder = reader.of_clause(role, following, holder_classes)  # 氏は著書「X」で…
    if (
        holder is None
        and source != "title"
        and (frame.beside in {"clause", "both"} or _between_bodies(reader, frame, bearer_classes, holder_classes))
    ):
        if not reader.arguments.genitive(role.phrase) and not _compounded(reader, role):
            holder = reader.of_clause(role, following, holder_classes)  # A社は子会社のB社を清算する
            if holder is None or bearer in holder.mentions:
                holder = reader.unwritten(role.phrase, holder_classes) if frame.beside == "both" else None
    if holder is None and source == "title" and "Work" in holder_classes:
        holder = reader.work(role, holder_classes)
    if holder is None and source in {"apposed", "juxtaposed"} and bearer_classes == holder_classes == ("Person",):
        holder = whose_kin(reader, role, bearer, following)
    if holder is None:
        return
    if role.noun == "監督" and _makes(reader, role, holder):
        return
    gap = reader.clause.text(role.end, bearer.start) if bearer.start > role.end else ""
    past = Status.CEASED if gap.startswith(("であった", "だった")) else None
    for b in group:
        reader.emit(
            role,
            frame,
            b,
            holder,
            f"noun_{source}",
            bearer_classes=bearer_classes,
            holder_classes=holder_classes,
            status=past,
        )


def _narrowest(reader: RoleClaims, place: Mention) -> Mention:
    """The last of a chain of places written as one: 本社：東京都文京区."""
    for m in reader.mentions():
        if m.kind is MentionKind.NAME and m.start == place.end and reader.ontology.is_a(m.type, "Place"):
            return _narrowest(reader, m)
    return place


def _between_bodies(
    reader: RoleClaims, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> bool:
    """Whether the noun says what one body is to another (子会社, 提携先); a party speaks of others' candidates too."""
    if holder_classes == ("PoliticalParty",):
        return False
    bodies = (*bearer_classes, *holder_classes)
    return frame.bearer == "subject" and not frame.role and all(reader.ontology.is_a(c, "Agent") for c in bodies)


def _compounded(reader: RoleClaims, role: Role) -> bool:
    """Whether something written with the noun says whose it is, read or not: 三峰グループ傘下のX."""
    start = reader.clause.tokens[role.phrase.begin].start
    return reader.clause.text(start, role.start) not in _WHERE


def _makes(reader: RoleClaims, role: Role, holder: Argument) -> bool:
    """Whether a director is one of films, who comes from a state and does not coach its team: イランのX監督の「Y」."""
    opened = reader.clause.text(role.end, role.end + 2) in {"の「", "の『"}
    return opened and reader.ontology.is_a(holder.head.type, "Country")


def _beside(reader: RoleClaims, role: Role, m: Mention, between: str, bearer_classes: tuple[str, ...]) -> bool:
    """Whether a name stands in apposition to the noun: NのX, NであるX, N、X."""
    return _JOINED.fullmatch(between) is not None and _apposition(reader, role, m, between, bearer_classes)


def _traded(reader: RoleClaims, role: Role, named: Mention, between: str) -> bool:
    """Whether what stands between a noun and a name is what else it is: 『X』の作者の漫画家・高木誠, 子会社の物流会社X."""
    kind = next((k for k in ("Person", "Organization") if reader.ontology.is_a(named.type, k)), "")
    joined = next((j for j in ("の", "である", "で", "、") if between.startswith(j)), "")
    if not joined or not kind:
        return False
    middle = between.removeprefix(joined).rstrip("・の、")
    return any(
        m.kind is MentionKind.NOMINAL
        and reader.ontology.is_a(m.type, kind)
        and m.start == role.end + len(joined)
        and m.end - m.start == len(middle)
        for m in reader.mentions()
    )


def _placed(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """The place that stands with の before H's seat: 東京都港区のX本社."""
    for of in reversed(reader.arguments.genitive(role.phrase)):
        if of.head.kind is MentionKind.NAME and reader.ontology.is_a(of.head.type, "Place"):
            holder = reader.holder(role, holder_classes, skip=of.head)
            if holder is not None and holder.source == "compound":
                reader.emit(
                    role,
                    frame,
                    of.head,
                    holder,
                    "noun_apposed",
                    bearer_classes=bearer_classes,
                    holder_classes=holder_classes,
                )
            return


def _shared_bearer(reader: RoleClaims, role: Role, bearer_classes: tuple[str, ...]) -> Mention | None:
    """The person of several posts in a row: 元判事で名誉教授のX, 監督、作家のX."""
    if bearer_classes not in {("Person",), ("Agent",)}:
        return None
    if role.noun in _TRAITS and (told := _told_of(reader, role)) is not None:
        return told
    phrase: Phrase | None = role.phrase
    for step in range(5):
        after = _next_post(reader, phrase) if phrase is not None else None
        after = after or (phrase.parent if phrase is not None else None)
        if phrase is None or after is None or after.index < phrase.index:
            return None
        x = after.mention if after.mention is not None and after.mention.kind is MentionKind.NAME else None
        x = x if x is not None and reader.ontology.is_a(x.type, "Person") else None
        listed = phrase.func in {"で", "であり", "でもあり", "や", "と", "兼"} or (not phrase.func and phrase.comma)
        if step and (phrase.func in {"の", "である", "などの"} or phrase.adnominal):
            return x if after.index == phrase.index + 1 else None
        follower = reader.clause.phrases[phrase.index + 1]
        row = follower.func == "の" and follower.parent is after and reader.posts(follower)  # A推薦、B支持のX
        if listed and (phrase.func or row) and x is not None:
            return x
        if not listed or not reader.posts(after):
            return None
        phrase = after
    return None


def _next_post(reader: RoleClaims, phrase: Phrase) -> Phrase | None:
    """The post right after one in a row that ends in a person, wherever the parser hung the first: 創業者で名誉会長のX氏が."""
    follower = reader.clause.phrases[phrase.index + 1] if phrase.index + 1 < len(reader.clause.phrases) else None
    if follower is None or phrase.func not in {"で", "であり", "でもあり"} or phrase.comma:
        return None
    return follower if follower.func in {"の", "で"} and reader.posts(follower) else None


def _told_of(reader: RoleClaims, role: Role) -> Mention | None:
    """The person behind what else is said of them: 中国人の会社員、王強容疑者; 大阪府出身で俳優のX."""
    middle = role.phrase.parent
    if role.phrase.func not in {"の", "で"} or middle is None or middle.index != role.phrase.index + 1:
        return None
    trade = middle.mention
    if trade is None or trade.kind is not MentionKind.NOMINAL or not reader.ontology.is_a(trade.type, "Person"):
        return None
    person = reader.clause.phrases[middle.index + 1].mention if middle.index + 1 < len(reader.clause.phrases) else None
    beside = middle.func == "の" or (middle.comma and not middle.func)
    named = person is not None and person.kind is MentionKind.NAME and reader.ontology.is_a(person.type, "Person")
    return person if beside and named else None


def _described_bearer(reader: RoleClaims, role: Role, bearer_classes: tuple[str, ...]) -> Mention | None:
    """The person whom clauses after the noun go on to describe: Aの夫で、事件を通報したX; none where somebody else is
    the noun's subject."""
    phrase = role.phrase
    if (
        bearer_classes not in {("Person",), ("Agent",)}
        or phrase.func not in {"で", "であり", "でもあり", "として"}
        or phrase.parent is None
    ):
        return None
    own = reader.arguments.predicates.get(phrase.index)
    if own is not None and any(
        found.phrase is not None and found.phrase.index < phrase.index for found in reader.arguments.subjects(own)
    ):
        return None
    for other in reader.clause.phrases[phrase.index + 2 :]:
        if other.topic and other.mention is None:
            return None
        x = other.mention
        if x is None or x.kind is not MentionKind.NAME or not reader.ontology.is_a(x.type, "Person"):
            continue
        last = reader.clause.phrases[other.index - 1]
        said = reader.arguments.predicates.get(last.index)
        another = last.func == "の" and not phrase.comma and reader.posts(last)  # 公認候補で役員のX
        describes = another or (said is not None and said.form is Form.ADNOMINAL)
        between = reader.clause.phrases[phrase.index + 1 : other.index]
        return (
            x
            if describes and all(reader.arguments.leads(p, other) or reader.arguments.leads(p, last) for p in between)
            else None
        )
    return None


def _unprefixed(reader: RoleClaims, between: str) -> str:
    """What stands between a name and its post, the prefix of the post left aside (メルケル前首相)."""
    between = re.sub(r"[（(][^（）()]*[）)]", "", between)
    for word in reader.words.prefixes:
        if between.endswith(word):
            return between[: -len(word)]
    return between


def _before_holder(
    reader: RoleClaims, role: Role, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> tuple[Mention, Mention] | None:
    """Bearer and holder of X H N: 小池百合子東京都知事, 本庶佑・京都大学特別教授."""
    if bearer_classes != ("Person",):
        return None
    qualifier = len(role.whole) - len(role.noun)
    for h in reader.mentions():
        if h.kind is not MentionKind.NAME or not (0 <= role.start - h.end <= qualifier or h.start < role.start < h.end):
            continue
        if not fits(reader.ontology, h, holder_classes):
            continue
        for x in reader.mentions():
            if x.kind is MentionKind.NAME and x.end <= h.start and reader.ontology.is_a(x.type, "Person"):
                if _unprefixed(reader, reader.clause.text(x.end, h.start)).strip(" 　") in {"", "・"}:
                    return x, h
    return None


def _apposition(reader: RoleClaims, role: Role, m: Mention, between: str, bearer_classes: tuple[str, ...]) -> bool:
    """Whether NのX says that X is the N: X must be a name whose class the noun gives, not something of the N."""
    after = reader.clause.text(m.end, reader.make.sentence.end).removeprefix(m.title)
    if "、" in between and re.match(r"[一-龥]{0,6}(?:内閣|政権|時代)", after):
        return False  # 警察庁長官、田中角栄内閣では…
    if "、" in between and reader.make.sentence.kind is SentenceKind.HEADING and re.match("[にをへと]", after):
        return False  # 中国企業、X社に出資
    if between.startswith("の") and any(f.beside == "clause" for f in role.frames):  # 筆頭株主の: a person or a body
        return any(reader.ontology.is_a(m.type, c) for c in bearer_classes) and m.type not in {"", "Thing"}
    if between.startswith("の"):
        kind = reader.ontology.head_class(role.noun)
        if kind is None or (reader.ontology.is_a(m.type, "Person") and reader.ontology.is_a(kind, "Agent")):
            if reader.ontology.is_a(m.type, "Person"):
                return bool(m.title) or "人名" in reader.clause.tokens[m.head].tag
            return any(reader.ontology.is_a(m.type, c) for c in bearer_classes)
        return reader.ontology.is_a(m.type, kind) or (
            reader.ontology.is_a(kind, m.type) and m.type not in {"", "Thing"}
        )
    return True
