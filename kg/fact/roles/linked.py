"""The noun joined to its bearer by a verb: XがHのNに就任する, HがXをNに起用する, AのNにはXが、BのNにはYが就く, Nに就任の予定."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.modified import modified_in_turn
from kg.fact.argument.relative import gap_of, gaps_of
from kg.fact.roles.claims import RoleClaims, made_to
from kg.fact.roles.clausal import quoted_apart
from kg.fact.roles.finder import Role, Sense
from kg.fact.roles.holder import holder_of, is_owned
from kg.fact.roles.listing import last_of_list, listed_before
from kg.fact.roles.states import own_state, sent_to, state_of
from kg.fact.roles.succession import follow, predecessor, successor, take_over
from kg.fact.roles.taker import Office, is_post, taker
from kg.fact.roles.unwritten import omittable, unnamed_holder
from kg.fact.roles.vacated import vacated
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import MentionKind, Status
from kg.ontology import Link
from kg.ontology import Predicate as Phrasal

__all__ = ["linked"]

_ANY = Phrasal("として", "", ())
_AS = Link(predicates=_ANY, bearer=("が",), noun=("として",))  # as a post or a partner, whatever is done
_MADE = Link(predicates=_ANY, bearer=("を", "が"), noun=("として",))  # Bの後継機としてAを開発した, Aは…として開発された
_SERVING = {"務める", "勤める", "する", "在任", "在職"}
_THINGS = ("Product", "Work", "Project", "Technology", "Facility")  # what is made in another's place


_BEFORE = ("から",)  # who has the post before another: 社長は X氏から Y氏に 交代した


def linked(reader: RoleClaims, role: Sense) -> None:
    """XがHのNに就任する, HがXをNに起用する, XをNとする; also through a shell noun: Nの地位を失う."""
    if (found := _joined(reader, role)) is None:
        return
    phrase, verb, case = found
    if (phrase.topic and _counted(phrase, verb)) or _taken_for(phrase, verb):
        return
    topic_case = "で" if phrase.func in {"では", "でも", "で"} else case
    personal = all(reader.ontology.is_a(c, "Agent") for c in role.bearers)
    for office in _offices(reader, phrase, verb):
        told = False
        for link in _links(reader, office.predicate):
            if told and link.bearer != _BEFORE:
                continue
            made = link.predicates is _ANY and not personal
            if (made and not role.frame.successor) or (link.bearer == ("に",) and role.holders == ("Award",)):
                continue  # 受賞者は高木氏に決まった: he has it
            if topic_case not in link.noun and not (case == "" and phrase.topic and _topical(link, office.predicate)):
                continue
            bearer = taker(reader, _MADE if made else link, office, phrase, _THINGS if made else role.bearers)
            holder = _holder(reader, link, office, role, phrase, bearer, role.holders) if bearer else None
            person = holder is not None and reader.ontology.is_a(holder.head.type, "Person")
            if role.frame.successor and person and bearer and not reader.fits(bearer.head, ("Person",)):
                bearer = taker(reader, link, office, phrase, ("Person",))  # 大統領選はXが当選し、Y大統領の後任となる
            if bearer is None or holder is None:
                continue
            if role.frame.successor:
                if any(
                    c is not phrase and c.case == phrase.case and is_post(reader, c) for c in office.phrase.children
                ):
                    holder = replace(holder, mentions=holder.mentions[-1:])  # Aの後任にX、Bの 後任にY: not X's
                bearer = successor(reader, bearer, holder)
                term = _term(reader, role, link, office.predicate)
                take_over(reader, role, office.predicate, office.governor, bearer, holder, term)
            coming = link.event and reader.ontology.is_post(role.frame.relation) and _about_to(reader, office.predicate)
            term = Status.PLANNED if coming and link.status is None else _term(reader, role, link, office.predicate)
            reader.emit_each(role, bearer, holder, "noun_link", office.predicate, term, office.governor)
            if link.event:
                follow(reader, role, office.predicate, office.governor, bearer)
                vacated(reader, role, holder)
            told = True
        if told:
            return


def _counted(topic: Phrase, verb: Phrase) -> bool:
    """Whether a verb says only how many hold what is the topic: 加盟国は 32カ国と なる."""
    behind = (c for c in verb.children if c.index > topic.index and c.case in {"と", "に"} and c.mention is None)
    return any(m.kind is MentionKind.QUANTITY for c in behind for m in c.values)


def _taken_for(phrase: Phrase, verb: Phrase) -> bool:
    """Whether a verb makes something else of what the noun tells, and says of nobody that he is it: 軍の 拠点を 標的と した."""
    own = verb.predicate
    made = own is not None and own.lemmas == ("する",) and phrase.case == "を" and not own.passive
    return made and any(c.case == "と" and c.index > phrase.index for c in verb.children)


def _joined(reader: RoleClaims, role: Sense) -> tuple[Phrase, Phrase, str] | None:
    """The phrase of a noun, or of the shell around it (Nの地位) or the post that it says which of (後任の社長), the phrase above
    that may join it to somebody, and its case."""
    phrase = last_of_list(reader, role)
    verb = phrase.parent if phrase is not None else None
    if phrase is None or verb is None or quoted_apart(reader, phrase, verb) or reader.clause.in_row(phrase):
        return None
    shell = reader.arguments.noun(verb) in reader.words.shells or (role.frame.successor and is_post(reader, verb))
    if (phrase.case == "の" or phrase.func == "としての") and shell:
        phrase, verb = verb, verb.parent
        if verb is None:
            return None
    case = phrase.case
    if verb.mention is None and verb.parent is not None and any(m.kind is MentionKind.TIME for m in verb.values):
        verb = verb.parent if verb.predicate is None else verb  # 1977年には under it
    if not case and phrase.comma and not phrase.func:  # 1957年より教授、1977年より学部長に就任
        later = [c for c in verb.children if c.index > phrase.index and c.case in {"に", "を"} and is_post(reader, c)]
        case = later[0].case if later else case
    return phrase, verb, case


def _term(reader: RoleClaims, role: Sense, link: Link, predicate: Predicate) -> Status | None:
    """What the verb says of the post: 務めた tells of one held before, but for a part in a work (主演を務めた); 歴任し、 in a life told
    in a row that it was."""
    if (
        link.status is Status.CEASED
        and "歴任" in predicate.lemmas
        and predicate.form is Form.CONTINUATIVE
        and not predicate.headline
    ):
        return None
    if (
        link.status is None
        and "なる" in predicate.lemmas
        and _to_come(predicate)
        and not reader.make.told_of(predicate)
    ):
        return Status.PLANNED  # 社長は会長となる。
    if reader.make.standing.of(predicate).status is Status.NEGATED:
        return link.status  # 監督を務めた事実はない
    past = predicate.past or _run_out(reader, predicate)
    served = past and not predicate.negated and not _SERVING.isdisjoint(predicate.lemmas)
    return Status.CEASED if link.status is None and served and role.frame.role else link.status


def _run_out(reader: RoleClaims, predicate: Predicate) -> bool:
    """Whether a clause before another tells of a term up to a day that has passed: 2018年まで社長を務め、A社を設立した."""
    if predicate.form is not Form.CONTINUATIVE or not reader.make.standing.mood.past(predicate):
        return False
    told = reader.make.time_beside(predicate.phrase)
    return told is not None and told.time is not None and told.time.end is not None and told.time.start != told.time.end


def _about_to(reader: RoleClaims, predicate: Predicate) -> bool:
    """Whether a clause in the plain present says of somebody what he is about to become: 新社長に就任する高木氏は."""
    if predicate.form is not Form.ADNOMINAL or predicate.content_clause or predicate.past or predicate.passive:
        return False
    gap = gap_of(reader.arguments, predicate)
    if (
        gap is None
        or predicate.tail not in {"", "する", "る", "く"}
        or not reader.ontology.is_a(gap.head.type, "Person")
    ):
        return False
    before = reader.clause.text(reader.make.sentence.start, reader.clause.tokens[predicate.phrase.begin].start)
    return not any(word in before for word in reader.words.afterwards)


def _to_come(predicate: Predicate) -> bool:
    """Whether the plain present ends the sentence."""
    plain = predicate.tail in {"", "る", "なる", "ます", "なります"}
    return predicate.form is Form.FINAL and predicate.phrase.parent is None and plain and not predicate.past


def _topical(link: Link, predicate: Predicate) -> bool:
    """Whether the noun may be the topic of the verb: 社長は山田氏が務める, 社長は山田氏が選ばれた; but 首相は山田氏を起用した: who does it."""
    if link.agent and not predicate.passive:
        return False
    return link.noun[0] in {"が", "を"} or link.event


def _offices(reader: RoleClaims, phrase: Phrase, verb: Phrase) -> Iterator[Office]:
    """The predicates over a phrase, a verbal noun between the two first."""
    above = verb.predicate
    if above is None:
        return
    for child in reversed(verb.children):
        noun = child.predicate
        if child.index <= phrase.index or noun is None or noun.kind is not Kind.NOUN:
            continue
        carried = child.case == "の" and reader.words.cue(reader.arguments.noun(verb)) is not None
        if carried or child.case in {"を", "が", "も"} or child.theme:
            yield Office(noun, above)
    yield Office(above)


def _holder(reader: RoleClaims, link: Link, office: Office, role: Sense, phrase: Phrase, bearer: Argument, classes: tuple[str, ...]) -> Argument | None:  # fmt: skip
    """Whose noun it is: what is written with it, before it in a list, beside the verb, who appoints, or left out."""
    holder = holder_of(reader, role, classes)
    if holder is not None or is_owned(reader, role):
        return holder
    if role.phrase.content.startswith(reader.words.posted):  # 駐米大使に任命した: of no body that appoints
        return sent_to(reader, role, classes)
    appointing = bool(link.agent) and not office.predicate.passive  # A社の元社長で弁護士のX氏を社長に起用する
    listed = (
        _listed_holder(reader, role, classes)
        or _turn_holder(reader, office, phrase, classes)
        or (_described_holder(reader, role, classes) if role.frame.role and not appointing else None)
    )
    if listed is not None:
        return listed
    for gap in gaps_of(reader.arguments, office.host) or modified_in_turn(reader.arguments, office.host):
        if gap.phrase is not bearer.phrase and reader.ontology.is_any(gap.head.type, classes):
            return gap  # 孫氏が会長を務めるX社, X氏が会長を務め、Y氏が社長を務めるX社
    beside = _within(reader, office)  # 阪神でコーチを務めた
    told = (
        beside is not None and beside.head.kind is MentionKind.NOMINAL and not role.frame.role
    )  # 子会社で、本社がある
    if beside is not None and not told and reader.fits(beside.head, classes):
        return beside
    if role.frame.successor:
        return predecessor(reader, role)
    if link.host:
        whither = (reader.arguments.case(office.phrase, case) for case in link.host)
        bodies = (w for w in whither if w is not None and reader.ontology.is_a(w.head.type, "Organization"))
        return next((w for w in bodies if reader.fits(w.head, classes)), None)
    if appointing:
        for found in reader.arguments.subjects(office.host, bearer):
            if reader.fits(found.head, classes):
                return found
            if classes in {("Country",), ("Place",)} and (state := state_of(reader, role, found.head)) is not None:
                return state
    having = bool(link.agent) and not link.event and link.status is None  # A社を顧客に持つ
    if (omittable(reader, role) or role.frame.unwritten or having) and link.predicates is not _ANY:
        return unnamed_holder(reader, role, classes, bearer.head, phrase)
    return own_state(reader, role, bearer.head)


def _within(reader: RoleClaims, office: Office) -> Argument | None:
    """Where somebody holds a post, or the body whose meeting elects them: 協会の総会で 会長に選ばれた."""
    beside = reader.arguments.case(office.phrase, "で")
    if beside is None or beside.phrase is None or not beside.head.surface.endswith(reader.words.assemblies):
        return beside
    owners = reader.arguments.genitive(beside.phrase)
    return next((o for o in reversed(owners) if reader.ontology.is_a(o.head.type, "Organization")), beside)


def _listed_holder(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The holder of the post before it in a list: 協会の専務理事、会長を務めた."""
    if reader.clause.text(role.start - 1, role.start) == "同" or role.whole.startswith("同"):  # X大学教授、同学部長
        for m in reversed(reader.mentions):
            if m.end <= role.start and m.kind is MentionKind.NAME and reader.ontology.is_a(m.type, "Organization"):
                return Argument((m,), role.phrase, "listed") if reader.fits(m, classes) else None
    for before in reversed(role.phrase.children):
        person = before.named
        if before.comma and not before.func and reader.posts(before) and not person:
            if (of := reader.owner(before, classes)) is not None:
                return of
    joined = listed_before(reader, role.phrase)
    return reader.owner(joined, classes) if joined is not None else None


def _turn_holder(reader: RoleClaims, office: Office, phrase: Phrase, classes: tuple[str, ...]) -> Argument | None:
    """The holder of the first of several posts that one verb serves: 新会社の会長にはX、社長にはYが就任する."""
    for other in office.phrase.children:
        if other.index < phrase.index and other.case in {phrase.case, "に"} and is_post(reader, other):
            if (of := reader.owner(other, classes)) is not None:
                return of
    return None


def _described_holder(reader: RoleClaims, role: Role, classes: tuple[str, ...]) -> Argument | None:
    """The body of what the person was called just before: A社の創業者で、長く会長を務めたX."""
    for before in reversed(reader.clause.phrases[: role.phrase.index]):
        said = before.predicate
        if said is not None and said.kind is not Kind.ADJECTIVE and before.func not in {"で", "であり"}:
            return None  # not of 長く会長を務めた
        if before.func in {"で", "であり"} and reader.posts(before):
            for of in reversed(reader.arguments.genitive(before)):
                if reader.ontology.is_any(of.head.type, classes):
                    return of
            return None
    return None


def _links(reader: RoleClaims, predicate: Predicate) -> Iterator[Link]:
    yield from reader.links(predicate)
    if "として" in {c.case for c in predicate.phrase.children}:
        acted_on = (c.mention for c in predicate.phrase.children if c.case in {"を", "について"})
        made = predicate.causative and any(person_of(reader.arguments, m) for m in acted_on)
        yield made_to(_AS) if made else _AS
