"""Attachment: phrases that the parser hung on the wrong word, hung where Japanese has them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg.fact.syntax.before_relatives import (
    before_score,
    beyond_relative,
    over_relative,
    past_described,
    past_done,
    post_behind,
)
from kg.fact.syntax.clause_attachment import of_clause_before, over_grounds
from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.grounds import contracting, given, of_affair, past_spending, second_object
from kg.fact.syntax.inclusion import counts
from kg.fact.syntax.noun_attachment import (
    beyond_aim,
    beyond_thing,
    carried,
    founding_verb,
    from_to,
    joined_past_clause,
    measured,
    office_over,
    onto_noun,
    onto_posted,
    past_added,
    past_adjective,
    past_being,
    past_description,
    what_is_due,
)
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.fact.syntax.quotation import before_quote, quoted_clause, right_before_quote
from kg.fact.syntax.rooting import move
from kg.fact.syntax.torn import compared
from kg.model import MentionKind, SentenceKind

__all__ = ["headline_topic", "reattach"]

_DOERS = ("Agent", "Country", "Region", "City")
_TOPICS = ("Agent", "Country", "Product", "Project")
_FAR = 5
_GOVERNED = {"を", "に", "に対して"}  # of a noun whose clause has a subject of its own behind a topic
_CASE_MARKED = {"が", "を", "に", "と", "へ", "から", "で", "に対して", "によって", "より"}


def headline_topic(arguments: Coordination) -> Phrase | None:
    """The bare name that opens a headline before its comma: ソフトバンク、米社を買収."""
    if arguments.clause.sentence.kind is not SentenceKind.HEADING:
        return None
    for phrase in arguments.clause.phrases[:5]:
        if phrase.func and phrase.case not in {"と", "や", "の"}:
            return None
        if phrase.comma and not phrase.func:
            return phrase if phrase.mention is not None and phrase is not arguments.clause.phrases[-1] else None
    return None


def reattach(arguments: Coordination) -> None:
    """Moves what the parser hung on a noun to the predicate above: a case-marked phrase that is neither coordinated
    with its noun nor adnominal (トヨタと 3000億円の契約を 結んだ)."""
    past_description(arguments)
    joined = joined_past_clause(arguments)
    for phrase in arguments.clause.phrases:
        above = phrase.parent
        if above is None or phrase.index in joined or phrase.clausal:
            continue
        if phrase.adnominal:
            found = beyond_aim(arguments, phrase, above) or beyond_thing(phrase, above)
            found = found or onto_posted(arguments, phrase, above)
            if (action := found or carried(arguments, phrase, above)) is not None:
                phrase.hang(action)
            else:
                onto_noun(arguments, phrase, above)
        elif (due := what_is_due(arguments, phrase) or post_behind(arguments, phrase)) is not None:
            phrase.hang(due)
        elif (office := office_over(arguments, phrase) or beyond_relative(phrase)) is not None:
            move(phrase, office)
        elif (
            from_to(arguments, phrase)
            or measured(arguments, phrase)
            or _of_under_way(arguments, phrase)
            or compared(arguments.clause.phrases, phrase)
        ):
            continue
        elif _marked(phrase) and (verb := _verb_of(arguments, phrase, above)) is not None:
            move(phrase, verb)


def _marked(phrase: Phrase) -> bool:
    """Whether a phrase is marked for an argument of a verb."""
    if phrase.case in _CASE_MARKED or phrase.theme:
        return True
    return phrase.case in {"", "まで", "にわたって"} and phrase.dated


def _verb_of(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb that a phrase belongs to: by the first of the constructions in which the parser errs, else the next."""
    for look in _constructions(phrase.case):
        if (found := look(arguments, phrase, above)) is not None:
            return found
    return _next_verb(arguments, phrase, above)


@cache
def _constructions(case: str) -> tuple[_Look, ...]:
    """Where to look for the verb of a phrase in a case, in that order."""
    return tuple(look for cases, look in _CONSTRUCTIONS if not cases or case in cases.split())


def _on_grounds(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    acting = over_grounds(phrase, above)
    return (quoted_clause(arguments, phrase, acting) or acting) if acting is not None else None


def _after_object(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb after the one that has its object already."""
    if above.parent is None or not second_object(phrase, above):
        return None
    return quoted_clause(arguments, phrase, above.parent) or above.parent


def _past_naming(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """当局が 「X」と呼ばれる 計画を 発表: the verb past the one that names."""
    return above.parent if _names(arguments, above) else None


def _next_verb(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The next predicate above the noun that a phrase hangs on, unless it is in a row with the noun."""
    hung = above
    if above.index < phrase.index or above.clausal or (phrase.case == "と" and _coordinated(arguments, phrase)):
        return None
    while above.parent is not None and above.parent.index > phrase.index and not above.clausal:
        above = above.parent
    return above if above is not hung and above.clausal else None


def _right_before(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb in て right behind a phrase in を that the parser hung on the verb after it, nothing between but how it is
    done: 株式の51%を 取得して 子会社化する, 容疑者を 窃盗の 疑いで 逮捕し、 発表した."""
    following = (arguments.clause.predicate_at(i) for i in range(phrase.index + 1, above.index))
    after = next((p for p in following if p is not None and p.kind is Kind.VERB), None)
    if after is None or after.phrase.parent is not above:
        return None
    between = arguments.clause.phrases[phrase.index + 1 : after.phrase.index]
    if any(p.topic or p.case not in {"で", "の"} or p.mention is not None or p.parent is above for p in between):
        return None
    if after.form is not Form.CONTINUATIVE or phrase.comma or after.passive:
        return None
    apart = any(p.theme for p in arguments.clause.phrases[after.phrase.index + 1 : above.index])
    return after.phrase if apart or arguments.ontology.frames.takes(after.lemmas, "を") else None


def _appointing(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb that gives a person a post, where a clause that says which post has taken the person from it: X氏を、
    新設する部門の責任者に起用する."""
    own = above.predicate
    if not phrase.comma or phrase.mention is None or not arguments.ontology.is_a(phrase.mention.type, "Person"):
        return None
    if own is None or own.form is not Form.ADNOMINAL:
        return None
    current = above.parent
    while current is not None and not current.clausal:
        current = current.parent
    verb = current.predicate if current is not None else None
    links = (link for lemma in verb.lemmas for link in arguments.words.links.get(lemma, ())) if verb is not None else ()
    return current if any("を" in link.bearer for link in links) else None


def _inner(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The relative clause that a phrase in を or が opens, though the parser hung it on the verb above, which has an
    object after it: 高木氏を 社長に充てる人事を 発表した; A社は、高木氏が 社長に就く人事を 発表した."""
    own = next((c for c in above.children if c.case == "を" and c.index > phrase.index), None)
    if own is None or phrase.comma:
        return None
    case, topics = phrase.case, (p.theme for p in arguments.clause.phrases[: phrase.index])
    if case == "が" and (not arguments.words.carries(arguments.noun(own)) or not any(topics)):
        return None
    for clause in own.children:
        said = clause.predicate
        if clause.index <= phrase.index or said is None or said.form is not Form.ADNOMINAL or said.passive:
            continue
        taken = any(c.case in {"を", "が"} or c.topic for c in clause.children)
        linked = any(case in link.bearer for lemma in said.lemmas for link in arguments.words.links.get(lemma, ()))
        doing = arguments.ontology.frames.takes(said.lemmas, case)
        if said.kind is Kind.VERB and not taken and (linked or doing):
            return clause
    return None


def _of_relative(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The relative clause that a phrase in が opens, though the parser hung it on the noun that the clause modifies (Aが
    歌った 「X」は), or on a predicate with a subject of its own after it, or a topic before it and what that is between:
    A社は B社が 買収した 会社で、家電を作る; of a sentence without a topic, too: B社が 買収した 会社だ."""
    own = [c for c in above.children if c.index > phrase.index and c.subjective]
    below = (c for o in above.children for c in o.children if c.index > phrase.index)
    own = own or [c for c in below if c.subjective]
    led = not any(p.theme for p in arguments.clause.phrases[: above.index])  # B社が設立した 会社で、湊市に本社を置く
    if not own and (led or any(c.theme and c.index < phrase.index for c in above.children)):
        own = [c for c in above.children if c.index > phrase.index and c.func == "で" and c.comma and _of_kind(c)]
    own = [above] if not above.clausal or (not own and _is_such(above)) else own
    if not own:
        return None
    for i in range(phrase.index + 1, own[0].index):
        found = arguments.clause.predicate_at(i)
        if found is None or found.kind is Kind.NOUN:
            continue
        if not found.relative or found.passive:
            return None
        if any(c.case == "が" or c.topic or (c.case == "を" and phrase.comma) for c in found.phrase.children):
            return None
        between = arguments.clause.phrases[phrase.index + 1 : i]
        inner = (
            (p.parent is not None and p.parent.index <= i) or (p.parent is above and p.case == "で") for p in between
        )
        return found.phrase if all(inner) else None
    return None


def _is_such(phrase: Phrase) -> bool:
    """Whether a sentence ends in a common noun that says what something is, which a clause right before it describes."""
    own, m = phrase.predicate, phrase.mention
    said = own is not None and own.kind is Kind.COPULA and m is not None and m.kind is MentionKind.NOMINAL
    return said and phrase.before is not None and phrase.before.clausal and phrase.before.parent is phrase


def _behind_topic(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The relative clause that a phrase in が opens, though the parser hung it on the verb whose subject the topic is:
    A国とB国は、軍が 物資を 融通する 協定に 署名した."""
    while not above.clausal and above.parent is not None and above.parent.index > above.index:
        above = above.parent  # Xを 基に 開発した
    own, topic = above.predicate, None
    for child in above.children:
        known = child.mention is not None and child.theme and child.index < phrase.index
        topic = child if known else topic
    m, doer = (topic.mention if topic is not None else None), phrase.mention
    if m is None or doer is None or not arguments.ontology.is_any(doer.type, _DOERS):
        return None
    acts = m.type in {"", "Thing"} or arguments.ontology.is_any(m.type, _TOPICS)
    if own is None or own.kind is not Kind.VERB or not acts or phrase.comma:
        return None
    for clause in arguments.clause.phrases[phrase.index + 1 : above.index]:
        said = clause.predicate
        if said is None or said.kind is Kind.NOUN or (said.form is Form.CONTINUATIVE and not clause.comma):
            continue  # 融通し 合う
        if said.form is Form.QUOTED and "」" in clause.text:
            continue  # 「延期だ」と 述べた ことを
        taken = any(c.case == "が" or c.topic or c.func == "の" for c in clause.children)  # 代表権の ある 会長に
        noun = clause.parent
        over = stands_above(noun, above)  # Xを基に, 払うことを決めた合意を
        inside = said.form is Form.ADNOMINAL and noun is not None and over and noun.case in _GOVERNED
        return clause if said.kind is Kind.VERB and inside and not taken and not said.content_clause else None
    return None


def stands_above(noun: Phrase | None, clause: Phrase) -> bool:
    """Whether a clause is not far above a noun."""
    for _ in range(_FAR):
        noun = noun.parent if noun is not None else None
        if noun is clause:
            return True
    return False


def _of_under_way(arguments: Coordination, phrase: Phrase) -> bool:
    """Hangs a phrase on the action under way right after it, which the parser takes for a noun: ドイツを 訪問中の."""
    after = arguments.clause.predicate_at(phrase.index + 1)
    if after is None or after.tail != "ている" or after.phrase.func != "の" or phrase.case not in _CASE_MARKED:
        return False
    if phrase.parent is not after.phrase:
        move(phrase, after.phrase)
    return True


def _names(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether a relative clause only names the noun after it: 「X」と呼ばれる."""
    predicate = phrase.predicate
    if (
        predicate is None
        or predicate.form is not Form.ADNOMINAL
        or not (predicate.passive or predicate.lemmas[-1] in {"いう", "言う"})
    ):
        return False
    return predicate.lemmas[-1] in arguments.words.naming and phrase.has("と")


def _where_met(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether what stands behind a person with と is only where they do something together: X国防相と 防衛省で 会談した."""
    after = arguments.clause.phrases[phrase.index + 1 : phrase.index + 2]
    if not after or after[0].case != "で" or after[0].mention is None or phrase.mention is None:
        return False
    person, other = (arguments.ontology.is_a(m.type, "Person") for m in (phrase.mention, after[0].mention))
    return person and not other


def _coordinated(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether a と-phrase is one of several names in one argument."""
    if phrase.mention is None or _where_met(arguments, phrase):
        named = any(c.named for c in phrase.children)
        return phrase.mention is None and not (named and counts(phrase.content))  # A社、B社の2社と 新会社を 設立した
    for other in arguments.clause.phrases[phrase.index + 1 :]:
        if other.mention is not None and phrase.mention in arguments.coordinated(other):
            return True
        if other.mention is not None and not other.adnominal:
            return False
    return False


def _of_kind(phrase: Phrase) -> bool:
    """Whether a phrase is a common noun for a body or a person, which says what the topic is."""
    m = phrase.mention
    return m is not None and m.kind is MentionKind.NOMINAL and m.type in ("Company", "Organization", "Person", "Agent")


_Look = Callable[[Coordination, Phrase, Phrase], Phrase | None]
# Where the parser errs: the cases of the phrase (none for any), and where it belongs, in the order of looking.
_CONSTRUCTIONS: tuple[tuple[str, _Look], ...] = (
    ("", over_relative),
    ("", past_being),
    ("と に で", past_adjective),
    ("を", _right_before),
    ("", _on_grounds),
    ("を に対して", quoted_clause),  # 容疑者を 逮捕したと 発表した
    ("に", past_added),
    ("に", before_score),
    ("に", past_spending),
    ("に", given),  # B社に、2027年から 電池を供給する契約を 結んだ
    ("", right_before_quote),
    ("", before_quote),
    ("を", _appointing),
    ("と", contracting),
    ("と", founding_verb),
    ("を が", _inner),
    ("", _after_object),
    ("が", past_described),
    ("が", past_done),
    ("が", _of_relative),  # 当局が 午後に行った会見によると、死者は
    ("が", of_affair),
    ("が", of_clause_before),
    ("が", _behind_topic),
    ("が", _past_naming),
)
