"""What noun a relative clause modifies is like (quoted, glossed, somewhere, of a party), and what stands between the clause and
whom it is told of: 買収する予定の X社, 球場で行われた Xとの 試合."""

from __future__ import annotations

from kg.fact.argument.beside import Argument, Beside
from kg.fact.argument.counted import person_of
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind, Predicate
from kg.model import Mention, MentionKind

__all__ = [
    "body_between",
    "called",
    "dated_by",
    "done_to_organ",
    "gloss",
    "holding_plan",
    "in_quotes",
    "is_named",
    "lies_somewhere",
    "met_with",
    "of_each",
    "of_land",
    "of_more",
    "of_party",
    "of_site",
    "qualifies",
    "tie_to",
    "titled",
    "whose",
]

_SITES = ("跡地", "敷地", "跡")
_WHEN = ("後", "前", "以降", "以来", "直後", "直前")
_EACH = ("ともに", "共に", "いずれも", "どちらも", "それぞれ")


def qualifies(phrase: Phrase) -> bool:
    """Whether a phrase is an adjective before a noun, on which the parser hung a clause: 発売した 同じ趣旨の商品."""
    own = phrase.predicate
    return own is not None and own.kind is Kind.ADJECTIVE and own.form is Form.ADNOMINAL


def in_quotes(phrase: Phrase) -> Phrase:
    """The name in quotes behind a common noun that says what it is of a kind (望遠鏡「X」); else the phrase itself."""
    after = phrase.after
    bare = not phrase.func and not phrase.comma and phrase.mention is not None
    if after is None or after.mention is None or not bare or phrase.parent is not after:
        return phrase
    described = phrase.mention is not None and phrase.mention.kind is MentionKind.NOMINAL
    quoted = after.text.startswith(("「", "『")) and after.mention.kind is MentionKind.NAME
    return after if described and quoted else phrase


def of_more(arguments: Beside, predicate: Predicate, owner: Argument) -> bool:
    """Whether a clause of where something lies goes past the body behind its comma: 青葉市にある、 X鉄道（XR）若草線の駅,
    or what is beside the verb of a second one: 青葉市にある、 道路Xを 結ぶ 橋."""
    cut = owner.phrase is not None and not owner.phrase.func and owner.phrase.index + 1 < len(arguments.clause.phrases)
    lying = predicate.lemmas[-1] in arguments.words.lying and predicate.phrase.comma
    body = cut and arguments.ontology.is_a(owner.head.type, "Organization")
    return lying and (body or _told_of_noun(owner.phrase))


def _told_of_noun(phrase: Phrase | None) -> bool:
    """Whether a phrase stands beside the verb of a clause that tells of a noun: 道路Xと 道路Yを 結ぶ 橋."""
    while phrase is not None and phrase.case == "と" and phrase.parent is not None and phrase.parent.named:
        phrase = phrase.parent
    verb = phrase.parent.predicate if phrase is not None and phrase.case and phrase.parent is not None else None
    return verb is not None and verb.relative


def dated_by(arguments: Beside, phrase: Phrase) -> Mention | None:
    """The event before or after which a noun says that something was: 4月に行われた 湊市長選後、."""
    if phrase.mention is not None or not phrase.content.endswith(_WHEN):
        return None
    event = phrase.inner[-1] if phrase.inner else None
    rest = phrase.content.rpartition(event.surface)[2] if event is not None else ""
    told = event is not None and arguments.ontology.is_a(event.type, "Event") and rest in _WHEN
    return event if told else None


def gloss(noun: Phrase) -> Phrase:
    """The name that stands behind a noun that says what it is, in apposition: 子会社、 X社; else the phrase itself."""
    name, m = noun.parent, noun.mention
    bare = m is not None and m.kind is MentionKind.NOMINAL and noun.comma and not noun.func
    return name if bare and name and name.index == noun.index + 1 and is_named(name) else noun


def is_named(phrase: Phrase) -> bool:
    """Whether a phrase has a name."""
    return phrase.named


def lies_somewhere(arguments: Beside, thing: Mention) -> bool:
    """Whether a place may be told of somebody's thing, not of whose it is: 市内にある X社の 工場, X社の 子会社・Y社."""
    classes = ("Facility", "Place", "Organization") if thing.kind is MentionKind.NAME else ("Facility", "University")
    return arguments.ontology.is_any(thing.type, classes)


def titled(arguments: Beside, phrase: Phrase, name: Mention) -> bool:
    """Whether a phrase is a name in quotation marks with the noun before it that says what it names: ゲーム「X」."""
    quoted = arguments.clause.text(name.end, name.end + 1) in {"」", "』"}
    return quoted and arguments.clause.tokens[phrase.begin].start < name.start - 1


def of_party(arguments: Beside, body: Mention, head: Mention) -> bool:
    """Whether the body in の only says which party the person is of that a clause tells of: 捜索を受けた A党の B議員."""
    named = head.kind is MentionKind.NAME and arguments.ontology.is_a(head.type, "Person")
    return named and arguments.ontology.is_a(body.type, "PoliticalParty")


def holding_plan(arguments: Beside, noun: Phrase) -> Phrase | None:
    """The phrase by which a noun of standing modifies whom it is said of: 買収する 予定の X社, 対戦する 予定だった X校,
    買収する 可能性が ある X社; None where it is no such noun, or modifies nothing."""
    if arguments.words.cue(arguments.noun(noun)) is None or noun.parent is None or noun.parent.index < noun.index:
        return None
    own = noun.predicate
    if noun.func == "の" or (own is not None and own.form is Form.ADNOMINAL):
        verb = noun.parent.predicate
        return noun if verb is None or verb.kind is not Kind.VERB else _being(verb)
    verb = noun.parent.predicate
    return _being(verb) if verb is not None and noun.case in {"が", "と", "に"} else None


def called(arguments: Beside, phrase: Phrase) -> Phrase:
    """The name right behind a noun that says what it is: in quotes behind what is no mention (有人月探査「X」), a person's
    behind a post (批判している ペルー大統領 X氏は) or behind a comma (昨年死去した 画家、X氏は); else the phrase."""
    after, m = phrase.after, phrase.mention
    if after is None or not after.named or phrase.func or (phrase.comma and m is None):
        return phrase
    if m is None:
        return after if after.text.startswith(("「", "『")) else phrase
    if phrase.comma:
        somebody = m.kind is MentionKind.NOMINAL and arguments.ontology.is_a(m.type, "Person")
    else:
        somebody = _ends_in_post(arguments, phrase)
    return after if somebody and person_of(arguments, after.mention) else phrase


def _ends_in_post(arguments: Beside, phrase: Phrase) -> bool:
    """Whether a phrase ends in a post that somebody holds."""
    ends = (phrase.content[k:] for k in range(max(0, len(phrase.content) - 8), len(phrase.content)))
    return any(frame.role for end in ends for frame in arguments.ontology.frames.nouns.get(end, ()))


def _being(verb: Predicate) -> Phrase | None:
    """The phrase of a verb before a noun that only says that there is such a plan: 可能性の ある, 予定と なっていた."""
    there = verb.form is Form.ADNOMINAL and verb.lemmas[-1] in {"ある", "なる"}
    return verb.phrase if there else None


def met_with(arguments: Beside, first: Argument) -> Phrase | None:
    """The event that a clause tells of behind with whom it is: 球場で行われた Xとの 試合."""
    event = first.phrase.parent if first.phrase is not None and first.phrase.func == "との" else None
    if event is None or event.mention is None or not arguments.ontology.is_a(event.mention.type, "Event"):
        return None
    return event


def whose(arguments: Beside, clause: Predicate, thing: Argument) -> list[Argument]:
    """Whose or of what a thing is that the parser hung a clause on, which may be told of that instead: 買収した X社の 株価が."""
    near = arguments.clause.phrases[clause.phrase.index + 1]
    if thing.phrase is None or near.func != "の" or near.parent is not thing.phrase or near.mention is None:
        return []
    named = near.mention.kind is MentionKind.NAME and thing.head.kind is MentionKind.NOMINAL
    place = arguments.ontology.is_a(near.mention.type, "Place")
    return (
        [Argument(arguments.group(near), near, "gap")] if named and not place and not _agent(arguments, thing) else []
    )


def body_between(arguments: Beside, clause: Predicate, person: Argument) -> Argument | None:
    """The body whose officer the parser hung a clause on, where the clause tells what it does with another body: B党と連立を組む
    A党の 高木代表が."""
    near, other = arguments.clause.phrases[clause.phrase.index + 1], arguments.case(clause.phrase, "と")
    if other is None or near.func != "の" or near.parent is not person.phrase or near.mention is None:
        return None
    bodies = all(arguments.ontology.is_a(m.type, "Organization") for m in (other.head, near.mention))
    return Argument(arguments.group(near), near, "gap") if bodies and person_of(arguments, person.head) else None


def _agent(arguments: Beside, thing: Argument) -> bool:
    return arguments.ontology.is_a(thing.head.type, "Agent")


def of_land(arguments: Beside, phrase: Phrase) -> Phrase:
    """The body whose land a paper writes right before its name (ソフトを手掛ける 米 X社); else the phrase itself."""
    land, after = phrase.mention, phrase.parent
    if land is None or land.type != "Country" or phrase.func or phrase.comma or after is None:
        return phrase
    name = after.mention if after.index == phrase.index + 1 else None
    named = name is not None and name.kind is MentionKind.NAME
    return after if named and name and arguments.ontology.is_a(name.type, "Organization") else phrase


def of_site(arguments: Beside, clause: Predicate, site: Phrase) -> Phrase:
    """The works of which a clause tells that modifies where they stood (昨年 閉鎖した 湊工場の 跡地), not whose that is; else the
    phrase itself."""
    after = arguments.clause.phrases[clause.phrase.index + 1]
    stood = after.func == "の" and after.parent is site and after.mention is not None
    told = stood and site.content.endswith(_SITES) and arguments.words.having.isdisjoint(clause.lemmas)
    return after if told else site


def tie_to(phrase: Phrase) -> Phrase:
    """What ties a body to others who are only told of by a common noun: A社が持つ 大学や 企業との 人脈; else the phrase."""
    last = phrase
    while last.func in {"や", "と"} and last.parent is not None and last.parent.index == last.index + 1:
        last = last.parent
    told = last.mention is not None and last.mention.kind is MentionKind.NOMINAL
    return last.parent if told and last.func == "との" and last.parent is not None else phrase


def of_each(arguments: Beside, clause: Predicate) -> bool:
    """Whether a word before a clause says that it holds for each of those it modifies: ともに 大阪に 本店を置く A行とB行."""
    for phrase in reversed(arguments.clause.phrases[: clause.phrase.index]):
        if phrase.text.rstrip("、") in _EACH:
            return True
        if phrase.topic or phrase.predicate is not None:
            return False
    return False


def done_to_organ(arguments: Beside, clause: Predicate, phrase: Phrase) -> bool:
    """Whether a clause with a subject tells what is done to an organ, not to the body: 高木教授が率いる X大学の 研究チーム."""
    m = phrase.mention
    organ = m is not None and m.kind is MentionKind.NOMINAL and m.surface.endswith(arguments.words.organs)
    return (
        organ and arguments.case(clause.phrase, "が") is not None and arguments.words.having.isdisjoint(clause.lemmas)
    )
