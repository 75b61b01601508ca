"""Relative clauses: what a clause before a noun says it of, and whom a description tells that stands for a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.cleft import cleft_argument
from kg.fact.argument.counted import person_of
from kg.fact.argument.modified_noun import (
    body_between,
    called,
    dated_by,
    done_to_organ,
    gloss,
    holding_plan,
    in_quotes,
    is_named,
    lies_somewhere,
    met_with,
    of_each,
    of_land,
    of_more,
    of_party,
    of_site,
    qualifies,
    tie_to,
    titled,
    whose,
)
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind

__all__ = ["gap_of", "gaps_of", "leading_up", "row_from", "said_of", "said_to_be"]

_UNDER = ("傘下", "系列", "配下")


def leading_up(arguments: Beside, phrase: Phrase) -> Iterator[Phrase]:
    """Predicates in て or 連用 form that lead up to this one, nearest first; as what something is taken (Xの会を母体として)
    is none."""
    for child in reversed(phrase.children):
        other = child.predicate
        if other is not None and other.form is Form.CONTINUATIVE:
            if not any(c.case == "と" and c.content in arguments.words.capacities for c in child.children):
                yield child
            yield from leading_up(arguments, child)


def gap_of(arguments: Beside, predicate: Predicate) -> Argument | None:
    """The noun that a relative clause modifies, where it is a thing and not こと, 予定 and the like."""
    parent = predicate.phrase.parent
    if predicate.form is not Form.ADNOMINAL or parent is None or parent.index < predicate.phrase.index:
        return None
    if predicate.content_clause:
        return None
    if (event := dated_by(arguments, parent)) is not None:
        return Argument((event,), parent, "gap")
    if (holder := holding_plan(arguments, parent)) is not None:
        return gap_of(arguments, replace(predicate, phrase=holder))
    parent = of_site(arguments, predicate, of_land(arguments, called(arguments, parent)))
    parent = _described(arguments, parent) if parent.func == "で" else parent
    if arguments.words.having & set(predicate.lemmas):
        parent = tie_to(parent)
    after = _described(arguments, arguments.clause.phrases[predicate.phrase.index + 1])
    if after.func == "の" and after.content in arguments.words.in_trade and after.parent and is_named(after.parent):
        return _gap_at(arguments, after.parent)  # 富山市に本社を置く 老舗の X社
    if parent.clausal and parent.mention is None and after.mention is not None:
        near = in_quotes(after)  # A社が所有する 貨物船「X」が 座礁した
        head = near.parent if near.func == "の" else near  # ロボットを手掛ける ドイツの X社を買収した
        if is_named(near) and head is not None and head.mention is not None and head.parent is parent:
            return _gap_at(arguments, near, predicate)  # hung on the verb: 会長を務めるX社は投資した
    own = parent.predicate
    if own is not None and own.kind is Kind.NOUN and after.parent is parent and after.func == "の":
        if parent.mention is None and after.named:
            return _gap_at(arguments, after)  # 事故が起きた 海浜線の 運転
    while (
        parent.mention is None
        and (parent.case == "の" or qualifies(parent))
        and parent.parent is not None
        and not arguments.words.carries(arguments.noun(parent))
    ):
        parent = parent.parent  # 傘下に持つ 業界6位の X社
    if (
        parent.mention is None
        or arguments.noun(parent) in arguments.words.formal
        or arguments.words.carries(arguments.noun(parent))
    ):
        return None
    if (
        after.func == "の"
        and person_of(arguments, after.mention)
        and arguments.ontology.is_a(parent.mention.type, "Person")
    ):
        return _gap_at(arguments, after)  # 会長を務めた 高木誠議員の 佐伯健秘書, 高木誠氏の 長男の 健氏
    return _gap_at(arguments, parent, predicate)


def _described(arguments: Beside, phrase: Phrase) -> Phrase:
    """The person whom descriptions in a row describe, with で or の behind each: 作曲家で 歌手の X氏が; else the phrase itself."""
    found, last = phrase, len(arguments.clause.phrases) - 1
    while found.mention is not None and found.mention.kind is MentionKind.NOMINAL and found.func in {"で", "の"}:
        if found.comma or found.index == last or not arguments.ontology.is_a(found.mention.type, "Person"):
            return phrase
        found = arguments.clause.phrases[found.index + 1]
    person = is_named(found) and found.mention and arguments.ontology.is_a(found.mention.type, "Person")
    return found if person else phrase


def row_from(arguments: Beside, phrase: Phrase) -> tuple[Mention, ...]:
    """The names from a phrase on that are written in one row with it: A of 子会社のA、B、C with B and C."""
    mention = phrase.mention
    if mention is None:
        return ()
    members: tuple[Mention, ...] = (mention,)
    for other in arguments.clause.phrases[phrase.index + 1 : phrase.index + 10]:
        group = arguments.group(other)
        named = other.mention is not None and other.content.lstrip("「『").startswith(other.mention.surface)
        if mention not in group or not named:  # 子会社のA社と持ち株会社のB社
            break
        above = other.parent.mention if other.func == "の" and other.parent is not None else None
        if above is not None and above.kind is MentionKind.NAME and not other.content.endswith(above.surface):
            break  # 米国の会社、A社と日本のB社
        members = group[group.index(mention) :]
    return members


def _all_counted(arguments: Beside, first: Phrase) -> bool:
    """Whether a number behind a row of names counts them all: 受賞した A社、B社、C社の 3社."""
    row = row_from(arguments, first)
    last = arguments.clause.at(row[-1].start) if len(row) > 1 else None
    if last is None or last.func != "の" or last.index + 1 >= len(arguments.clause.phrases):
        return False
    counted = (m.quantity for m in arguments.clause.phrases[last.index + 1].values)
    return any(q is not None and q.value == len(row) for q in counted)


def said_of(arguments: Beside, predicate: Predicate) -> list[Argument]:
    """Of what a quoted clause is said by nobody in particular: 会を設立したとされる X氏, A社が買収したとされる B社."""
    above = predicate.phrase.governor
    if predicate.form is not Form.QUOTED or above is None or above.form is not Form.ADNOMINAL or not above.passive:
        return []
    return gaps_of(arguments, above)


def gaps_of(arguments: Beside, predicate: Predicate) -> list[Argument]:
    """What a relative clause may modify, likeliest first: in 起きた四川省の地震 the nearest noun, then its head."""
    if (focus := cleft_argument(arguments, predicate)) is not None:
        return [focus]
    first = gap_of(arguments, predicate)
    if first is not None and (near := _nearer(arguments, predicate, first)) is not None:
        return near
    phrase = first.phrase if first is not None else None
    if phrase is not None and phrase.func == "による" and phrase.parent is not None:
        caused = phrase.parent  # 湾で起きた X号による流出事故
        if caused.mention is not None and arguments.ontology.is_a(caused.mention.type, "Event"):
            return [_gap_at(arguments, caused)]
    if first is not None and (met := met_with(arguments, first)) is not None:
        return [_gap_at(arguments, met)]
    if first is not None and (owner := _owner_between(arguments, predicate, first)) is not None:
        return [owner, first]
    if first is not None and (body := body_between(arguments, predicate, first)) is not None:
        return [body, first]
    if first is not None and first.phrase is not None:
        between = (c for c in first.phrase.children if c.func == "による" and c.index > predicate.phrase.index)
        if (cause := next((c for c in between if c.mention is not None), None)) is not None:
            return [_gap_at(arguments, cause), first]  # 起きた M7の 地震による 死者
    if first is None or first.phrase is None or first.phrase.case != "の" or first.phrase.parent is None:
        return [first, *whose(arguments, predicate, first)] if first is not None else []
    return _first_or_head(arguments, predicate, first, first.phrase, gloss(first.phrase.parent))


def _first_or_head(
    arguments: Beside, predicate: Predicate, first: Argument, phrase: Phrase, head: Phrase
) -> list[Argument]:
    """What a relative clause before AのB tells of: A, B, or either of them with the likelier first."""
    if head.mention is None or head.index < phrase.index:
        return [first]
    if titled(arguments, phrase, first.head) and not arguments.ontology.is_a(head.mention.type, "Event"):
        return [first]  # A社が発売したゲーム「X」の 攻略本, but 開かれた展覧会「X」の 開幕式
    if done_to_organ(arguments, predicate, head):
        return [Argument((head.mention,), head, "gap")]
    found = [first, _gap_at(arguments, head)]
    held = predicate.passive and arguments.ontology.is_a(first.head.type, "Event")
    if head.mention.surface.endswith((*arguments.words.showing, *(arguments.words.sittings if held else ()))):
        return found[1:]  # A社が公開した 新型車の写真, 3月に開かれた サミットの準備会合
    abroad = _of_country(arguments, predicate, first, head) or _thing_abroad(arguments, predicate, first, head.mention)
    if abroad or of_party(arguments, first.head, head.mention):
        return found[1:]
    if first.head.kind is MentionKind.NOMINAL and arguments.ontology.is_a(first.head.type, "Product"):
        if arguments.ontology.is_a(head.mention.type, "Facility"):
            return found[::-1]  # A社が建設する 半導体の 工場
    located = predicate.lemmas[-1] in arguments.words.lying and lies_somewhere(arguments, head.mention)
    located = located and arguments.ontology.is_any(first.head.type, ("Agent", "Facility"))
    return found[::-1] if located else found  # 市内にあるX社の工場, X線の駅


def _of_country(arguments: Beside, predicate: Predicate, country: Argument, head: Phrase) -> bool:
    """Whether the place in の only says whence the body or person comes that a clause with an object tells of:
    ロボットを手掛ける ドイツの X社, X社の傘下にある 大阪の「Y銀行」."""
    if head.mention is None or predicate.passive or not arguments.ontology.is_a(country.head.type, "Place"):
        return False
    named = head.mention.kind is MentionKind.NAME
    kinds = [c for c in ("Organization", "GovernmentBody") if arguments.ontology.is_a(head.mention.type, c)]
    quoted = arguments.clause.text(head.mention.end, head.mention.end + 1) in {"」", "』"}
    acts = (
        quoted or arguments.ontology.is_a(head.mention.type, "Agent") if named else len(kinds) == 1
    )  # 本部を置く 日本の 大学
    under = (c.case == "に" and arguments.noun(c) in _UNDER for c in predicate.phrase.children)
    return acts and (predicate.phrase.has("を") or any(under))


def _thing_abroad(arguments: Beside, predicate: Predicate, place: Argument, head: Mention) -> bool:
    """Whether a place in の only says where the thing is that a clause with a subject tells of: X大が運用する チリの望遠鏡."""
    thing = head.type in {"", "Thing"} or arguments.ontology.is_any(head.type, ("Product", "Facility"))
    acted_on = predicate.phrase.has("が") and not predicate.passive
    opened = arguments.ontology.is_a(head.type, "Facility") and not any(
        c.case == "に" and c.mention for c in predicate.phrase.children
    )
    return (
        thing and (acted_on or opened) and place.head.type in {"Country", "Region", "City"}
    )  # 開業した 若草市の映画館


def _nearer(arguments: Beside, predicate: Predicate, head: Argument) -> list[Argument] | None:
    """What a clause is said of where the parser hangs it on a noun behind: the place by which that is (高木誠氏が経営する ホテル近くの
    公園), or somebody without a name whose it is (業者を営む 男性の 作業所); None where it is what it hangs on."""
    near = arguments.clause.phrases[predicate.phrase.index + 1]
    if of_more(arguments, predicate, head):
        return []
    if head.phrase is None or head.phrase.index <= near.index or near.func != "の" or near.parent is not head.phrase:
        return None
    if near.content.endswith(arguments.words.beside):
        by = near.mention or next(iter(near.inner), None)
        return [Argument((by,), near, "gap")] if by is not None and by.kind is MentionKind.NAME else []
    m = near.mention
    anybody = m is not None and m.kind is MentionKind.NOMINAL and arguments.ontology.is_a(m.type, "Person")
    anybody = anybody and arguments.case(predicate.phrase, "が") is None
    return [] if anybody and not arguments.ontology.is_a(head.head.type, "Person") else None


def _owner_between(arguments: Beside, predicate: Predicate, head: Argument) -> Argument | None:
    """The person right behind a relative clause that the parser hangs on what is theirs (死去した 高木さんの 葬儀), or the
    event by its name, on another one that came of it (9月に起きた 湊地震の 余震)."""
    above = head.phrase
    if above is None or arguments.ontology.is_a(head.head.type, "Agent"):
        return None
    near = arguments.clause.phrases[predicate.phrase.index + 1]
    while near.func == "の" and near.parent is not None and near.parent.index == near.index + 1 < above.index:
        if is_named(near) and near.mention is not None and near.content == near.mention.surface:
            break
        near = near.parent  # 死去した A社会長の 高木さんの 葬儀
    owner = near.index < above.index and near.func == "の" and near.parent is above and is_named(near)
    if not owner or near.mention is None:
        return None
    known = arguments.ontology.is_a(near.mention.type, "Person") or (
        not predicate.passive
        and near.mention.type == "Event" == head.head.type
        and head.head.kind is MentionKind.NOMINAL
    )
    return _gap_at(arguments, near) if known else None


def _gap_at(arguments: Beside, parent: Phrase, clause: Predicate | None = None) -> Argument:
    parent = in_quotes(parent)
    copula = parent.predicate
    described = parent.mention is not None and parent.mention.kind is not MentionKind.NAME
    if copula is not None and copula.kind is Kind.COPULA and described:
        within: list[Argument] = []  # XはYが作るZだ: the parser hangs the topic on the relative clause
        if clause is not None:
            written = arguments.case(clause.phrase, "が") is not None
            within = arguments.topics(clause.phrase)  # Xは大阪に本社を置くメーカーだ
            within = [
                t for t in within if (not _apart(arguments, t, clause) if written else _is_such(arguments, t, parent))
            ]
        over = parent.parent if parent.comma and copula.form is Form.CONTINUATIVE else None
        after = arguments.topics(over) if over is not None else []  # XはYが作るZで、…を手がける
        after = [t for t in after if t.phrase is not None and t.phrase.index < parent.index]
        near = (*reversed(arguments.topics(parent)), *reversed(within))
        for found in (*near, arguments.case(parent, "が"), *reversed(after)):
            if found is not None:
                return Argument(found.mentions, found.phrase, "gap")
    if copula is None and described and (told := _told_of(arguments, parent, clause)) is not None:
        return told
    members = arguments.group(parent)
    if clause is not None and len(members) > 1:  # A社と、B社が買収したC社: A stands before the clause
        start = arguments.clause.tokens[clause.phrase.begin].start
        members = tuple(m for m in members if m.start >= start) or members
    if clause is not None and len(members) == 1 and (of_each(arguments, clause) or _all_counted(arguments, parent)):
        members = row_from(arguments, parent) or members  # ともに本店を置く A行とB行, 受賞した A社、B社の 2社
    return Argument(_alike(arguments, parent, members), parent, "gap")


def _alike(arguments: Beside, first: Phrase, members: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Those of whom a clause before a row of people is told, all of them where they are called alike: 出場した
    A選手とB選手."""
    row = row_from(arguments, first) if len(members) == 1 and members[0].title else ()
    alike = all(m.title == members[0].title and arguments.ontology.is_a(m.type, "Person") for m in row)
    return row if row and alike else members


def _apart(arguments: Beside, topic: Argument, clause: Predicate) -> bool:
    """Whether a topic stands behind the subject of the clause that it hangs on."""
    written = arguments.case(clause.phrase, "が")
    if topic.phrase is None or written is None or written.phrase is None:
        return True
    return topic.phrase.index > written.phrase.index


def _is_such(arguments: Beside, topic: Argument, described: Phrase) -> bool:
    """Whether a topic is of the class that a common noun behind it tells, or both are made or written."""
    told = described.mention.type if described.mention is not None else ""
    made = all(arguments.ontology.is_any(t, ("Product", "Work")) for t in (topic.head.type, told))
    return made or (told not in {"", "Thing"} and arguments.ontology.is_a(topic.head.type, told))


def _told_of(arguments: Beside, phrase: Phrase, clause: Predicate | None = None) -> Argument | None:
    """Whom a description says what it is though its で is taken for a particle: 同社は大阪に本社を置くメーカーで、…する."""
    if phrase.func != "で" or not phrase.comma or phrase.parent is None or phrase.mention is None:
        return None
    within = arguments.topics(clause.phrase) if clause is not None else []
    if clause is not None and arguments.case(clause.phrase, "が") is not None:
        within = [t for t in within if not _apart(arguments, t, clause)]
    for topic in (*reversed(within), *reversed(arguments.topics(phrase.parent))):
        if _is_such(arguments, topic, phrase) and topic.phrase is not None and topic.phrase.index < phrase.index:
            return Argument(topic.mentions, topic.phrase, "gap")
    return None


def said_to_be(arguments: Beside, phrase: Phrase) -> bool:
    """Whether a phrase in で tells what a topic is, not where something is: 大橋は鋼製の橋で、2020年に完成した."""
    clauses = [c.predicate for c in phrase.children]
    relative = next((p for p in clauses if p is not None and p.form is Form.ADNOMINAL), None)
    nominal = phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL
    own = any(_is_such(arguments, topic, phrase) for topic in arguments.topics(phrase))
    return nominal and (own or _told_of(arguments, phrase, relative) is not None)
