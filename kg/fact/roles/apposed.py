"""Names beside the noun: HのN X, HのNであるX, HのX N, X・H N, NでNのX, XというHのN."""

from __future__ import annotations

import re

from kg.fact.arguments import Argument
from kg.fact.phrase import Phrase
from kg.fact.roles.apposition import stands_beside, title_of_another, traded, unprefixed
from kg.fact.roles.between import led, led_by, modifies_next, of_country, without_state
from kg.fact.roles.claims import RoleClaims
from kg.fact.roles.finder import Role
from kg.fact.roles.kin import whose_kin
from kg.fact.roles.person_behind import described_bearer, shared_bearer
from kg.fact.roles.working import where_working
from kg.fact.slots import fits
from kg.model import Mention, MentionKind, Status
from kg.ontology import NounFrame

__all__ = ["apposed"]

_CALLED = re.compile(r"^[」』”\"]?(?:という|と名乗る|なる)(?:名前?の)?[^、。はがをにへも]{0,16}$")  # Xという(名の)HのN
_PLAYED = frozenset(("役", "声"))  # what they stand behind is whom somebody plays: 波平役
_WHERE = frozenset(("", "米", "英", "独", "仏", "米国", "中国", "海外", "現地", "完全", "連結", "上場", "主要"))
_ENDING = re.compile(
    r"ら|など|[（(](?:[0-9０-９]{2}歳?|[一-鿿ァ-ヺー・]{2,12})[）)]"
)  # 教授ら, 教授（58）, 教授（惑星科学）
_CLOSING = frozenset("）)＝=")
_COUNTED = re.compile(r"[0-9０-９]|両|各")
_EMPTY = re.compile(r"^[\s　・、=＝「『\"“]*$")


def apposed(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """HのN X, HのNであるX, HのN・X, HのX N."""
    bearer, source = _before(reader, role, bearer_classes)
    if source == "title" and role.noun in _PLAYED:
        return
    if source == "title" and bearer is not None and bearer_classes == holder_classes == ("Person",):
        kin, how = _behind(reader, role, bearer_classes)
        if kin is not None and how == "apposed":  # X氏夫人で歌手のYさん, X氏夫人のYさん
            reader.emit(role, frame, kin, Argument((bearer,), role.phrase, "compound"), "noun_apposed",
                       bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
            return
    ends = role.head or _ENDING.match(reader.clause.text(role.end, reader.make.sentence.end)) is not None
    dotted = _before_holder(reader, role, bearer_classes, holder_classes) if bearer is None and ends else None
    if dotted is not None and reader.whose_part(role, None, dotted[1]) is not None:
        dotted = None  # 外務省のX中南米局長: of the ministry
    if dotted is not None and reader.clause.text(dotted[0].end, dotted[1].start)[:1] in ("", "・"):
        reader.emit(role, frame, dotted[0], Argument((dotted[1],), role.phrase, "compound"), "noun_title",
                   bearer_classes=bearer_classes, holder_classes=holder_classes)  # fmt: skip
        return  # X・元H N、Y, XH N、Y: not Y
    if bearer is None and _ends_note(reader, role):
        return
    if bearer is None and not title_of_another(reader, role):
        bearer, source = _behind(reader, role, bearer_classes)
    if bearer is None and role.head and all(reader.ontology.is_a(c, "Place") for c in bearer_classes):
        _placed(reader, role, frame, bearer_classes, holder_classes)  # 港区六本木の X本社
        return
    both = _before_holder(reader, role, bearer_classes, holder_classes) if bearer is None and role.head else None
    if bearer is None and role.head and both is None:
        bearer = shared_bearer(reader, role, bearer_classes) or described_bearer(reader, role, bearer_classes)
        if (
            bearer is not None
            and reader.clause.text(role.end, bearer.start)[:1] == "、"
            and _next_of_kin(reader, bearer)
        ):
            bearer = None
        source = "apposed"
    if both is not None:
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
    holder = _whose(reader, role, frame, bearer, source, bearer_classes, holder_classes)
    if holder is None or (role.noun == "監督" and _makes(reader, role, holder)):
        return
    gap = reader.clause.text(role.end, bearer.start) if bearer.start > role.end else ""
    was = frame.role or frame.relation in reader.ontology.constructions.subordination  # no state of a 監督だった X氏
    past = Status.CEASED if was and gap.startswith(("であった", "だった")) else None
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


def _ends_note(reader: RoleClaims, role: Role) -> bool:
    """Whether the noun ends a note behind a name, so that it tells nothing of who comes next: X氏（48、A推薦）、役員のY氏."""
    after = reader.clause.text(role.end, reader.make.sentence.end)[:1]
    return after in _CLOSING and reader.bracketed_by(role) is not None


def _before(reader: RoleClaims, role: Role, bearer_classes: tuple[str, ...]) -> tuple[Mention | None, str]:
    """The name before the noun, and how it stands there: the noun is its title (X N), or what bears it (XというN)."""
    bearer, source = None, ""
    for m in reader.mentions():
        if (
            m.kind is MentionKind.NAME
            and m.end <= role.start
            and fits(reader.ontology, m, bearer_classes)
            and m.type not in {"", "Thing"}
        ):
            between = unprefixed(reader, reader.clause.text(m.end, role.start))
            if between == m.title and m.title not in reader.ontology.frames.nouns:
                between = ""  # Xさん主演の
            qualifier = role.whole[: len(role.whole) - len(role.noun)]
            if (
                (_EMPTY.match(between) and "、" not in between)
                or (between.lstrip("・") == qualifier and qualifier and (m.title or between != qualifier))
            ) and reader.ontology.is_a(m.type, "Person"):
                bearer, source = m, "title"
            elif _CALLED.match(between):
                bearer, source = m, "called"
    return bearer, source


def _behind(reader: RoleClaims, role: Role, bearer_classes: tuple[str, ...]) -> tuple[Mention | None, str]:
    """The name behind the noun, in one phrase with it (N X) or in the next (NのX)."""
    for m in reader.mentions():
        if m.kind is MentionKind.NAME and m.start >= role.end and fits(reader.ontology, m, bearer_classes):
            between = reader.clause.text(role.end, m.start)
            if led(reader, m):
                continue  # 筆頭株主の仏プレミエール
            if between.startswith("、") and _next_of_kin(reader, m):
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
            if stands_beside(reader, role, m, between, bearer_classes) or traded(reader, role, m, between):
                return m, "apposed"
            break
    return None, ""


def _next_of_kin(reader: RoleClaims, m: Mention) -> bool:
    """Whether a noun of kinship leads to a name: 次男のY."""
    phrase = reader.phrase_of(m)
    return phrase is not None and phrase.index > 0 and reader.of_kin(reader.clause.phrases[phrase.index - 1])


def _noted(reader: RoleClaims, m: Mention, between: str) -> bool:
    """Whether a town or land is all that a bracket right behind the noun holds: Hの本社（大阪市）, not 湊場所（湊体育館）."""
    alone = between in ("（", "(") and reader.clause.text(m.end, m.end + 1) in ("）", ")")
    return alone and m.type in ("Country", "Region", "City")


def _whose(
    reader: RoleClaims,
    role: Role,
    frame: NounFrame,
    bearer: Mention,
    source: str,
    bearer_classes: tuple[str, ...],
    holder_classes: tuple[str, ...],
) -> Argument | None:
    """Whose noun it is that a name bears: written with it, told by the clause, or whom the text is about."""
    following = reader.phrase_of(bearer)
    holder = reader.holder(role, holder_classes, around=following if source == "title" else None, skip=bearer,
                          omit=(reader.omittable(frame) or frame.beside == "text") and source in {"title", "apposed", "juxtaposed"})  # fmt: skip
    if (
        holder is None
        and frame.bearer == "object"
        and frame.beside != "written"
        and not _acted_on(reader, frame, bearer, following)
        and not reader.arguments.genitive(role.phrase)
    ):
        holder = reader.of_clause(role, following, holder_classes)  # 氏は著書「X」で…
    if (
        holder is None
        and source != "title"
        and frame.beside != "written"
        and (frame.beside in {"clause", "both"} or _between_bodies(reader, frame, bearer_classes, holder_classes))
    ):
        if not reader.arguments.genitive(role.phrase) and not _compounded(reader, role):
            holder = reader.of_clause(role, following, holder_classes)  # A社は子会社のB社を清算する
            if holder is None or bearer in holder.mentions:
                holder = reader.unwritten(role.phrase, holder_classes) if frame.beside == "both" else None
    if holder is None and source in {"juxtaposed", "apposed"}:
        holder = reader.state_within(role, bearer)
    if frame.role and (holder is None or holder.head.kind is MentionKind.OMITTED):
        holder = where_working(reader, role, holder_classes) or holder
    if holder is None and source == "title" and "Work" in holder_classes:
        holder = reader.work(role, holder_classes)
    if holder is None and source in {"apposed", "juxtaposed"} and bearer_classes == holder_classes == ("Person",):
        holder = whose_kin(reader, role, bearer, following)
    return holder


def _acted_on(reader: RoleClaims, frame: NounFrame, bearer: Mention, following: Phrase | None) -> bool:
    """Whether the clause does something with what may be another's: 製品「X」を使う, 小説「X」を読む, but not 小説「X」を発表する."""
    verb = following.parent if following is not None and following.case == "を" else None
    if verb is None:
        return False
    if reader.ontology.is_a(bearer.type, "Product"):
        return True
    predicate = reader.arguments.predicates.get(verb.index)
    return frame.beside == "released" and (
        predicate is None or reader.words.releasing.isdisjoint({*predicate.lemmas, predicate.passive_lemma})
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
    """Whether something written with the noun says whose it is, read or not: 三峰グループ傘下のX, but 電池子会社のX."""
    tokens = reader.clause.tokens
    start = tokens[role.phrase.begin].start
    if reader.clause.text(start, role.start) in _WHERE:
        return False
    if any(start <= m.start and m.end <= role.start for m in reader.clause.mentions):
        return True  # 同県出身
    kind = [t for t in tokens[role.phrase.begin : role.phrase.stop] if t.start < role.start]
    return len(kind) > 2 or any(
        t.end > role.start or not t.tag.startswith("名詞-普通名詞") or t.vector < 0 for t in kind
    )


def _makes(reader: RoleClaims, role: Role, holder: Argument) -> bool:
    """Whether a director is one of films, who comes from a state and does not coach its team: イランのX監督の「Y」."""
    opened = reader.clause.text(role.end, role.end + 2) in {"の「", "の『"}
    return opened and reader.ontology.is_a(holder.head.type, "Country")


def _placed(
    reader: RoleClaims, role: Role, frame: NounFrame, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> None:
    """The place that stands with の before H's seat: 東京都港区のX本社."""
    for of in reversed(reader.arguments.genitive(role.phrase)):
        counted = _COUNTED.search(reader.clause.text(of.head.end, role.start))  # 大阪・名古屋の3都市
        if of.head.kind is MentionKind.NAME and reader.ontology.is_a(of.head.type, "Place"):
            holder = reader.holder(role, holder_classes)
            row = counted and holder is not None and all(m.type != "Country" for m in holder.mentions)
            if holder is not None and holder.source == "compound" and not row:
                reader.emit(role, frame, of.head, holder, "noun_apposed", bearer_classes=bearer_classes,
                           holder_classes=holder_classes)  # fmt: skip
            return


def _before_holder(
    reader: RoleClaims, role: Role, bearer_classes: tuple[str, ...], holder_classes: tuple[str, ...]
) -> tuple[Mention, Mention] | None:
    """Bearer and holder of X H N: 小池百合子東京都知事, 本庶佑・京都大学特別教授."""
    if bearer_classes != ("Person",):
        return None
    qualifier = len(role.whole) - len(role.noun)
    for h in reader.mentions():
        between = reader.clause.text(h.end, role.start) if h.end <= role.start else ""
        near = 0 <= role.start - h.end <= qualifier or h.start < role.start < h.end or between in reader.words.prefixes
        if h.kind is not MentionKind.NAME or not near:
            continue
        if not fits(reader.ontology, h, holder_classes) or reader.charged(role, h):
            continue
        for x in reader.mentions():
            if x.kind is MentionKind.NAME and x.end <= h.start and reader.ontology.is_a(x.type, "Person"):
                if unprefixed(reader, without_state(reader, x.end, h.start)).strip(" 　") in {"", "・"}:
                    return x, h
    return None
