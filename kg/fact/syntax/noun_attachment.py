"""Attachment of what stands before a noun or is added to one: B社に対する TOB（公開買い付け）が, 式には 遺族に加え、X氏が 出席した."""

from __future__ import annotations

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.fact.syntax.rooting import is_held
from kg.fact.syntax.torn import over_clause
from kg.model import Mention, MentionKind

__all__ = [
    "beyond_aim",
    "beyond_thing",
    "carried",
    "founding_verb",
    "from_to",
    "joined_past_clause",
    "measured",
    "office_over",
    "onto_noun",
    "onto_posted",
    "onto_stances",
    "past_added",
    "past_adjective",
    "past_being",
    "past_description",
    "past_victims",
    "what_is_due",
]

_AIMS = frozenset(("への", "との", "に対する", "からの", "での"))
# Of these the first is no owner of the second: A国の B国への 抗議, A氏の B氏との 会談, 「X」の B国での 販売; but B社 may be A国's, B氏 one
# of A社.
_NOT_OF_EACH_OTHER = (
    ("Company", "Company"), ("Country", "Country"), ("Person", "Person"), ("Person", "Organization"),
    ("Person", "Country"), ("Organization", "Country"), ("Product", "Place"), ("Work", "Place"), ("Event", "Place"),
)  # fmt: skip
_ADDING = frozenset(("加え", "加えて", "くわえ", "くわえて"))


def joined_past_clause(arguments: Coordination) -> dict[int, Phrase]:
    """Hangs the names that are joined with one past a clause where they belong: A社と、B社を傘下に持つ C社は."""
    joined = over_clause(arguments.clause.phrases, arguments.ontology)
    for name, above in joined.items():
        first = arguments.clause.phrases[name]
        first.hang(above)
        own = arguments.clause.predicate_at(name - 1)
        if own is not None and own.form is Form.ADNOMINAL:
            own.phrase.hang(first)
    return joined


def onto_noun(arguments: Coordination, phrase: Phrase, above: Phrase) -> None:
    """Hangs what stands before a noun on it, where the parser hung it on a verb: B社に対する TOB（公開買い付け）が 成立した,
    高木さんの 「X」に 決まった, X社の 高木課長は 会見した."""
    if phrase.comma or not above.clausal or above.index <= phrase.index + 1:
        return
    noun = arguments.clause.phrases[phrase.index + 1]
    named = noun.mention is not None and (noun.text[0] in "「『" or bool(noun.mention.title))
    noted = phrase.text.endswith(("）の", ")の")) and noun.mention is not None  # 王位戦（青葉新聞主催）の 第5局は
    if phrase.func == "の" and not (named and noun.parent is above) and not noted:
        return
    while noun.adnominal and noun.parent is not None and noun.parent.index > noun.index:
        noun = noun.parent
    if noun is not above and noun.index < above.index and not noun.clausal:
        phrase.hang(noun)


def what_is_due(arguments: Coordination, phrase: Phrase) -> Phrase | None:
    """What is due on a day, right behind it before the noun that it is said of, though the parser hung the day on the
    verb: 4月に 開館予定の 美術館で 火災が あった."""
    if phrase.comma or phrase.case not in {"", "に"} or not phrase.dated or phrase.mention is not None:
        return None
    noun = arguments.clause.phrases[phrase.index + 1]
    own = noun.predicate
    return noun if noun.func == "の" and own is not None and own.due else None


def onto_posted(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The name behind the post that somebody holds in a body or state, where the parser hung that on what is done to them:
    A国の 最高指導者B氏への 制裁."""
    if phrase.func != "の" or phrase.comma or phrase.mention is None or above.index <= phrase.index + 1:
        return None
    noun, body = arguments.clause.phrases[phrase.index + 1], phrase.mention
    who = noun.mention
    if who is None or noun.parent is not above or body.kind is not MentionKind.NAME:
        return None
    post = any(m.kind is MentionKind.NOMINAL and m.type == who.type and m.end == who.start for m in noun.inner)
    seat = any(_of_types(arguments, who, body, "Person", kind) for kind in ("Country", "Organization"))
    return noun if post and seat else None


def onto_stances(arguments: Coordination) -> None:
    """Hangs to what somebody has a stance on the adjective that says which, where the parser hung it on the verb: A党に
    批判的な 立場を 取る."""
    for own in arguments.clause.predicates:
        before = own.phrase.before
        if before is None or own.kind is not Kind.COPULA or own.form is not Form.ADNOMINAL or before.parent is None:
            continue
        frames = arguments.ontology.frames.of(own.lemmas)
        asked = (
            before.case in {"に", "に対して"} and before.mention is not None and before.parent.index > own.phrase.index
        )
        if asked and any(before.case in f.object and not f.fixed for f in frames):
            before.hang(own.phrase)


def past_victims(arguments: Coordination) -> None:
    """Hangs the clause that says where and when something happened on the event, where the parser hung it on whom it
    happened to: 湊市で起きた、高木さんが刺された 事件で."""
    for own in arguments.clause.predicates:
        who = own.phrase.parent
        if not own.relative or who is None or who.mention is None:
            continue
        if own.lemmas[-1] not in arguments.words.happening or not arguments.ontology.is_a(who.mention.type, "Agent"):
            continue
        above = who
        while above.parent is not None and above.parent.index > above.index:
            above = above.parent
            if above.mention is not None and arguments.ontology.is_a(above.mention.type, "Event"):
                own.phrase.hang(above)
                break


def beyond_aim(arguments: Coordination, phrase: Phrase, aim: Phrase) -> Phrase | None:
    """The noun of what somebody does, where the parser hung who does it on what it is aimed at or where: 高木氏の 青葉FCへの 移籍,
    高木の レフトへの 本塁打で 勝ち越した."""
    doer, m, deed = phrase.mention, aim.mention, aim.parent
    if (
        phrase.func != "の"
        or not (aim.adnominal or not aim.func)
        or doer is None
        or deed is None
        or deed.index < aim.index
    ):
        return None
    if doer.kind is not MentionKind.NAME:
        return None
    own = deed.predicate
    doing = own is not None and own.kind is Kind.NOUN
    if m is None or m.kind is not MentionKind.NAME:
        if doing and aim.func == "での" and arguments.ontology.is_any(doer.type, ("Product", "Work")):
            return deed  # 「X」の 全国での 公開
        named = deed.named
        bare = arguments.ontology.is_a(doer.type, "Person") and not named
        return deed if bare and deed.case == "で" and aim.case in {"へ", ""} else None
    if aim.case in {"へ", "から"} and _of_types(arguments, doer, m, "Person", "Organization"):
        return deed
    aimed = doing and aim.func in _AIMS
    return deed if aimed and any(_of_types(arguments, doer, m, a, b) for a, b in _NOT_OF_EACH_OTHER) else None


def _of_types(arguments: Coordination, a: Mention, b: Mention, first: str, second: str) -> bool:
    return arguments.ontology.is_a(a.type, first) and arguments.ontology.is_a(b.type, second)


def beyond_thing(phrase: Phrase, thing: Phrase) -> Phrase | None:
    """The verbal noun over what something is done to, where the parser hung on that who does it, and for whom: A社による
    B社への 部品の 供給."""
    if phrase.func not in {"への", "との", "からの"} and (phrase.func != "による" or thing.func == "の"):
        return None
    if (doing := thing.predicate) is not None and doing.kind is Kind.NOUN:
        return None  # B社への 出資の 計画
    while not thing.func and thing.comma and thing.parent is not None and thing.parent.index > thing.index:
        thing = thing.parent  # A社による B社、 C社との 契約
    while thing.adnominal and not thing.clausal and thing.parent is not None:
        if thing.func not in {"の", "への", "との", "からの"} or thing.parent.index < thing.index:
            return None
        thing = thing.parent
    own = thing.predicate
    return thing if own is not None and own.kind is Kind.NOUN else None


def from_to(arguments: Coordination, phrase: Phrase) -> bool:
    """Hangs whence something goes on the noun that tells of its going, as の would have it, where whither stands right
    behind it: A国から B国への 天然ガスの 供給が 止まった is A国からの B国への 供給."""
    whither = (
        arguments.clause.phrases[phrase.index + 1] if phrase.func == "から" and phrase.mention is not None else None
    )
    if whither is None or whither.func != "への" or whither.mention is None or phrase.comma or whither.comma:
        return False
    deed = beyond_thing(whither, whither.parent) if whither.parent is not None else None
    deed = deed or whither.parent
    own = deed.predicate if deed is not None else None
    if deed is None or own is None or own.kind is not Kind.NOUN or phrase.parent is deed:
        return False
    phrase.hang(deed)
    phrase.func, phrase.adnominal = "からの", True
    return True


def measured(arguments: Coordination, phrase: Phrase) -> bool:
    """Hangs what something is like on the likeness right behind it, whoever does it: A社は B社と 同じ 事業を 行う."""
    after = arguments.clause.predicate_at(phrase.index + 1)
    if phrase.func != "と" or phrase.comma or after is None or after.form is not Form.ADNOMINAL:
        return False
    if after.lemmas[-1] not in arguments.words.alike:
        return False
    phrase.hang(after.phrase)
    return True


def carried(arguments: Coordination, phrase: Phrase, carrier: Phrase) -> Phrase | None:
    """The verbal noun before what carries it, where the parser hung on the carrier to whom it is done: B社に対する
    買収に関する 届け出."""
    if phrase.func not in {"に対する", "への", "との"} or not arguments.words.carries(arguments.noun(carrier)):
        return None
    noun = arguments.clause.phrases[phrase.index + 1]
    own = noun.predicate
    return noun if own is not None and own.kind is Kind.NOUN and noun.adnominal and noun.parent is carrier else None


def past_being(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb past the clause that only says where something is, on which the parser hung a day: 3日早朝、北浜市に ある
    建物が 焼けた."""
    own = above.predicate
    if own is None or own.lemmas[-1] != "ある" or own.form is not Form.ADNOMINAL:
        return None
    if not (phrase.dated and phrase.comma and not phrase.case):
        return None
    over = above.parent
    while over is not None and over.predicate is None:
        over = over.parent
    return over


def past_added(arguments: Coordination, phrase: Phrase, above: Phrase) -> Phrase | None:
    """The verb past those to whom others are added: 式には 遺族に加え、X氏が 出席した."""
    added = above if above.content in _ADDING else above.parent
    verb = added.parent if added is not None and added.content in _ADDING else None
    return verb if phrase.topic and verb is not None and verb.clausal else None


def past_adjective(arguments: Coordination, phrase: Phrase, adjective: Phrase) -> Phrase | None:
    """The verb to which the adjective leads that stands between: B社と 激しい 争いを 繰り広げる, A県に 甚大な 被害を与える,
    A市で 同じような 事故が起きる."""
    own, noun = adjective.predicate, adjective.parent
    if noun is not None and noun.content == "よう":
        noun = noun.parent
    if adjective.index != phrase.index + 1 or phrase.comma or own is None or noun is None:
        return None
    before_noun = own.form is Form.ADNOMINAL or adjective.case == "の"
    if own.kind is Kind.VERB or not before_noun or noun.case not in {"を", "が"}:
        return None
    like = own.lemmas[-1] in arguments.words.alike
    free = own.kind is Kind.ADJECTIVE and not like
    free = free if phrase.case == "と" else own.lemmas[-1] in arguments.words.measured or (phrase.case == "で" and like)
    verb = noun.parent
    return verb if free and verb is not None and verb.index > noun.index and verb.clausal else None


def founding_verb(arguments: Coordination, phrase: Phrase, thing: Phrase) -> Phrase | None:
    """The verb of founding that a body or person in と takes part in, where the parser put them in a row with what has no
    name yet: B社と 新たな 合弁会社を 設立する."""
    while thing.case == "の" and thing.parent is not None and (thing.mention is None or thing.values):
        thing = thing.parent  # 資本金10億円の 販売会社
    who, new, verb = phrase.mention, thing.mention, thing.parent
    if who is None or new is None or verb is None or thing.case != "を" or new.kind is not MentionKind.NOMINAL:
        return None
    own = verb.predicate
    if own is None or who.kind is not MentionKind.NAME or arguments.ontology.is_a(who.type, "Place"):
        return None
    frames = arguments.ontology.frames.of(own.lemmas)
    founding = any(f.relation in arguments.ontology.constructions.foundation and not f.fixed for f in frames)
    return verb if founding else None


def past_description(arguments: Coordination) -> None:
    """Hangs a subject that a day and its comma part from a clause on the main verb, where the parser hung it on the clause
    that describes somebody else who acts in it (A氏が昨年、青葉党を 離党した B氏と 新党を 結成した) or where it is held
    (式典が3日、新設された 若草駅で 開かれた)."""
    for own in arguments.clause.predicates:
        noun, children = own.phrase.parent, own.phrase.children
        if not own.relative or noun is None or own.content_clause:
            continue
        named = noun.named
        if not named or noun.topic or noun.case in {"", "が", "の"}:
            continue
        subject = next((c for c in children if c.case == "が"), None)
        day = next((c for c in children if subject is not None and c.index == subject.index + 1), None)
        main = noun.parent
        while main is not None and not main.clausal:
            main = main.parent  # B氏と 新党を 結成した
        if subject is None or day is None or not (day.dated and day.comma) or main is None:
            continue
        acting = any(c.case == "を" for c in children) or (noun.case == "で" and is_held(arguments, subject, main))
        if acting and not any(c.subjective for c in main.children):
            subject.hang(main)
            day.hang(main)


def office_over(arguments: Coordination, phrase: Phrase) -> Phrase | None:
    """The verb of taking a post that a post with に belongs to, where the parser hung it on what embeds the verb:
    後任にX氏が就任すると発表した."""
    if phrase.case not in {"に", "として"} or phrase.parent is None or not _is_post(arguments, phrase):
        return None
    for i in range(phrase.index + 1, phrase.parent.index):
        predicate = arguments.clause.predicate_at(i)
        if predicate is None or predicate.kind is not Kind.VERB or predicate.form is Form.CONTINUATIVE:
            continue
        for lemma in predicate.lemmas:
            if any(link.event and phrase.case in link.noun for link in arguments.words.links.get(lemma, ())):
                return predicate.phrase
    return None


def _is_post(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether a phrase ends in a noun that somebody is to something: 社長, 後任."""
    if phrase.named:
        return False
    content = phrase.content
    return any(content[k:] in arguments.ontology.frames.nouns for k in range(max(0, len(content) - 8), len(content)))
