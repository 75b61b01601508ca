"""Phrases before a relative clause: whether they are of that clause or of the verb above it, where the parser errs."""

from __future__ import annotations

import re

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Predicate
from kg.ontology import NounFrame, Ontology

__all__ = [
    "BEING",
    "before_score",
    "beyond_relative",
    "in_post",
    "over_relative",
    "past_described",
    "past_done",
    "post_behind",
]

_SCORE = re.compile(r"[0-9０-９]+\s*(?:[-－―—–‐対]|x-)\s*[0-9０-９]+")
BEING = frozenset(("の", "である", "だった", "であった"))
_DOERS = ("Person", "Organization", "Country")


def in_post(arguments: Coordination, post: Phrase) -> tuple[Phrase, Phrase] | None:
    """Who holds a post, and where, of a clause without a verb before the name of that body: X氏が 会長の Y社, A社が
    筆頭株主である B社は.

    Of two bodies either may be the other's; then only such a clause that the main one cannot do with (B社は…, and C社は
    A社が…) is read so: A社が 子会社の B社を 清算する.
    """
    who, index = post.before, post.index + 1
    body = arguments.clause.phrases[index] if index < len(arguments.clause.phrases) else None
    if post.func not in BEING or post.comma or who is None or who.case != "が" or who.comma or body is None:
        return None
    if who.mention is None or not (who.named and body.named and body.mention is not None) or body.clausal:
        return None
    ontology, nouns = arguments.ontology, arguments.ontology.frames.nouns
    verb = body.parent
    while verb is not None and not verb.clausal:
        verb = verb.parent
    topics = (p for p in arguments.clause.phrases[: who.index] if p.theme and p.named and p.parent is verb)
    led = body.theme or body.case == "が" or next(topics, None) is not None
    for frame in (f for k in range(len(post.content)) for f in nouns.get(post.content[k:], ()) if f.role or led):
        bearers, holders = ontology.ends_of(frame)
        if ontology.is_any(who.mention.type, bearers) and ontology.is_any(body.mention.type, holders):
            either = ontology.is_any(who.mention.type, holders) and ontology.is_any(body.mention.type, bearers)
            return (who, body) if led or not either else None
    return None


def kin_frames(ontology: Ontology, words: str) -> list[NounFrame]:
    """What a noun at the end of words says that one person is to another (両親・父); nothing where there is none."""
    frames = (f for k in range(len(words)) for f in ontology.frames.nouns.get(words[k:], ()))
    relations = ontology.relations
    return [f for f in frames if relations[f.relation].domain == relations[f.relation].range == ("Person",)]


def told_of_kin(arguments: Coordination, being: Phrase) -> bool:
    """Whether what a phrase says somebody to be is said of the kin of the one behind it: 母親が フランス人の Xさん."""
    whose = being.before if being.func in BEING else None
    kin = whose is not None and whose.case == "が" and not whose.named
    return whose is not None and kin and bool(kin_frames(arguments.ontology, whose.content))


def post_behind(arguments: Coordination, who: Phrase) -> Phrase | None:
    """The post right behind whoever holds it, where the parser hung them on the verb above: X氏が 会長の Y社を 買収した."""
    post = who.after if who.case == "が" else None
    return post if post is not None and in_post(arguments, post) is not None else None


def over_relative(arguments: Coordination, phrase: Phrase, clause: Phrase) -> Phrase | None:
    """The main verb that a topic is of, past the clause that describes its subject: 脚本は 「X」を手がけた Yさんが 担当する."""
    also = phrase.func == "も" and clause.index == phrase.index + 1  # 会長も 務めた X氏が
    if not phrase.topic or phrase.case not in {"", "で"} or also:
        return None
    own = clause.predicate
    while own is not None and own.form is Form.CONTINUATIVE and clause.parent is not None and not clause.comma:
        clause = clause.parent  # A社では B社を経て 入社した X氏が
        own = clause.predicate
    noun = clause.parent
    if own is None or not own.relative or noun is None:
        return None
    named = noun.named
    main = noun.parent if named and noun.case == "が" and noun.index > clause.index else None
    return main if main is not None and main.index > noun.index and main.clausal else None


def beyond_relative(phrase: Phrase) -> Phrase | None:
    """The main verb that a phrase in としては is of, which the parser hung on a clause before a noun: 主将としては
    1990年の大会出場を かけた 予選に 臨んだ."""
    above = phrase.parent if phrase.topic and phrase.case == "として" else None
    while above is not None and _relative(above) and above.parent is not None:
        above = above.parent.parent
    moved = above is not None and above is not phrase.parent and above.clausal
    return above if moved else None


def past_described(arguments: Coordination, phrase: Phrase, clause: Phrase) -> Phrase | None:
    """The verb that a phrase in が is of, where the parser hung it on the clause that describes whom the verb is done
    to, which has its object and wants but who does it: A軍が B大会を制した C軍に 勝った."""
    noun, verb, own = clause.parent, clause.parent.parent if clause.parent is not None else None, clause.predicate
    whole = [c for c in clause.children if c.case == "を"]
    if noun is None or verb is None or own is None or not own.relative or own.passive:
        return None
    if len(whole) != 1 or whole[0].index < phrase.index or noun.case not in {"に", "を", "と"}:
        return None
    if not all(p.named for p in (phrase, whole[0], noun)) or not _contends(arguments, noun) or not verb.clausal:
        return None
    led = any(c.case == "が" and c is not noun for c in verb.children)
    return None if led or verb.predicate is None or verb.predicate.passive else verb


def before_score(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The relative clause that a phrase in に opens, which the parser hung on the verb above for the score that stands
    between: B戦に 3-1で 勝った A軍が 首位に立った."""
    if phrase.mention is None or above.index < phrase.index + 3:
        return None
    score, clause = arguments.clause.phrases[phrase.index + 1 : phrase.index + 3]
    own = clause.predicate
    told = score.case == "で" and _SCORE.fullmatch(score.content) is not None
    if not told or own is None or not own.relative or clause.has("に"):
        return None
    return clause if arguments.ontology.frames.takes(own.lemmas, "opponent") else None


def past_done(arguments: Coordination, phrase: Phrase, clause: Phrase) -> Phrase | None:
    """The verb that a phrase in が is of, where the parser hung it on the clause of what was done to the noun behind it, or
    befell, which but the noun can have undergone: A社が 湊市で 開かれた 会見で 発表した, 知事が 湊市で 起きた 火災を 調べる."""
    noun, own = clause.parent, clause.predicate
    if own is None or not own.relative or noun is None or noun.mention is None:
        return None
    if phrase.mention is None or not arguments.ontology.is_any(phrase.mention.type, _DOERS):
        return None
    undergoing = _undergoing(arguments, own)
    if not arguments.ontology.is_any(noun.mention.type, undergoing) or "Thing" in undergoing:
        return None
    if arguments.ontology.is_any(phrase.mention.type, undergoing):
        return None
    verb = noun.parent
    while verb is not None and not verb.clausal:
        verb = verb.parent
    return verb if verb is not None and verb.index > noun.index and not verb.has("が") else None


def _undergoing(arguments: Coordination, own: Predicate) -> set[str]:
    """The classes of what a verb alone has in を, or in が where it is not in the passive, by its frames."""
    classes: set[str] = set()
    case = "を" if own.passive else "が"
    for frame in arguments.ontology.frames.of(own.lemmas):
        relation = arguments.ontology.relations[frame.relation]
        if not frame.fixed and case in frame.subject:
            classes.update(frame.subject_class or relation.domain)
        if not frame.fixed and case in frame.object:
            classes.update(frame.object_class or relation.range)
    return classes


def _contends(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether a phrase names a person or a body of people that acts."""
    m = phrase.mention
    return m is not None and arguments.ontology.is_any(m.type, ("Person", "SportsTeam", "Company"))


def _relative(phrase: Phrase) -> bool:
    """Whether a phrase is the verb of a clause before a noun."""
    own = phrase.predicate
    return own is not None and own.relative
