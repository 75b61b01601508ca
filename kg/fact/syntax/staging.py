"""Where and when: the phrases of place and time, and the occasions, that the parser hung on a clause which they do not belong to."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.fact.syntax.coordination import Coordination
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.fact.syntax.rooting import is_held, move

__all__ = [
    "aftermath",
    "casualties",
    "inside_quoted",
    "is_event",
    "occasions",
    "past_adverbials",
    "scenes",
    "taking_place",
    "with_age",
]

_DAY = re.compile(r"(?:同日|[0-9０-９]{1,2}日)(?:午前|午後|未明|夜|夕)?")
_TOLD_BEFORE = ("事件", "事故", "火災", "火事")  # what the clause before them tells
_WHETHER = "どう"  # of かどうか
_HEARD = frozenset(("ある", "入る", "寄せる", "届く"))


def with_age(arguments: Coordination) -> None:
    """Makes a clause of the verbal noun that a report of a death has before the age, and its subject of the name that
    opens the sentence: 高木誠さん（たかぎ・まこと）3日、老衰のため 死去、95歳."""
    phrases = arguments.clause.phrases
    age = phrases[-1] if len(phrases) > 2 else None
    if age is None or age.content[-1:] != "歳" or age.mention is not None or not age.values:
        return
    told, opening = arguments.clause.predicate_at(age.index - 1), phrases[0]
    person = opening.mention is not None and arguments.ontology.is_a(opening.mention.type, "Person")
    if told is None or told.kind is not Kind.NOUN or not told.phrase.comma or told.phrase.func or not person:
        return
    told.phrase.predicate = replace(told, kind=Kind.VERB, form=Form.CONTINUATIVE, headline=True)
    opening.predicate = None
    opening.case = opening.case or "が"
    for child in phrases[: age.index - 1]:
        dated = child.dated
        if (child is opening or dated) and child.parent is not told.phrase:
            child.hang(told.phrase)


def taking_place(arguments: Coordination) -> None:
    """Takes the で of であった for where an event took place, not for what it was: 事故が3日、三次市の国道であった, 3日に
    三次市であった 会議で."""
    for own in arguments.clause.predicates:
        phrase, i = own.phrase, own.phrase.index
        if own.kind is not Kind.COPULA or not own.tail.startswith("であ") or not _venue(arguments, phrase):
            continue
        told = [c for c in phrase.children if c.subjective]
        if own.form is Form.ADNOMINAL and phrase.parent is not None and not told:
            told = [phrase.parent]
        if any(c.mention is not None and arguments.ontology.is_a(c.mention.type, "Event") for c in told):
            phrase.predicate = replace(own, kind=Kind.VERB, lemmas=("ある",), passive_lemma="")
            arguments.there.add(i)
            day = arguments.clause.phrases[i - 1] if i else None
            if day is not None and day.dated and day.case in {"", "に"} and day.parent is not phrase:
                move(day, phrase)


def _venue(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether something may take place there: a place, a body with rooms, or something of a place."""
    m = phrase.mention
    if m is not None and arguments.ontology.is_a(m.type, "Event"):
        return False
    return _somewhere(arguments, phrase) or (m is not None and arguments.ontology.is_a(m.type, "Organization"))


def occasions(arguments: Coordination) -> None:
    """Takes an event with で for where something is done though the parser takes it for what somebody is: X社は10日に開いた
    総会で、…を決めた."""
    for own in arguments.clause.predicates:
        phrase = own.phrase
        if own.kind is not Kind.COPULA or phrase.func != "で" or not phrase.comma or phrase.parent is None:
            continue
        if phrase.mention is None or not arguments.ontology.is_a(phrase.mention.type, "Event"):
            continue
        told = [c for c in phrase.children if c.subjective]
        if any(c.mention is None or not arguments.ontology.is_a(c.mention.type, "Agent") for c in told):
            continue
        phrase.predicate = None
        for child in told:
            move(child, phrase.parent)


def scenes(arguments: Coordination) -> None:
    """Moves where something happens from a relative clause that a comma parts it from to the clause above, with the
    time before it: 27日、杉並区の踏切で、立ち往生していた 車と 電車が 衝突した."""
    for own in arguments.clause.predicates:
        if own.form is Form.QUOTED:
            _of_topic(arguments, own.phrase)
            _of_question(arguments, own.phrase)
        host = own.phrase.governor if own.form is Form.CONTINUATIVE else None
        if host is not None and host.form is Form.ADNOMINAL and not host.content_clause:
            _of_topic(arguments, own.phrase)  # X社は27日、A社を相手取り、B社が起こした 訴訟で
        if own.form is not Form.ADNOMINAL or own.content_clause or own.phrase.parent is None:
            continue
        _of_topic(arguments, own.phrase)
        _of_main(arguments, own.phrase)
        _of_ground(own.phrase)
        if own.phrase.parent.case == "で" and own.phrase.parent.content.endswith(_TOLD_BEFORE):
            _of_report(arguments, own.phrase, own.phrase.parent)
            continue
        loaded = own.lemmas[-1] in arguments.words.loading  # 島で10日、客を乗せた 便が 墜落した
        places = [
            c
            for c in own.phrase.children
            if c.case == "で" and not c.topic and (_somewhere(arguments, c) or is_event(arguments, c))
            if c.comma or loaded or _day_behind(arguments, c, own.phrase)
        ]
        if not places and not loaded:
            continue
        dated = bool(places) and _day_behind(arguments, places[-1], own.phrase)
        last = own.phrase.index if loaded else places[-1].index + dated
        for child in [c for c in own.phrase.children if c.index <= last]:
            dated = child.dated
            if child in places or dated:
                move(child, own.phrase.parent)


def _day_behind(arguments: Coordination, place: Phrase, clause: Phrase) -> bool:
    """Whether a day and its comma part a place from a clause: 病院で8日、勤めていた医師に関する会見があった."""
    behind = arguments.clause.phrases[place.index + 1]
    bare = behind.dated and behind.comma and not behind.case
    return bare and behind.parent is clause and behind.index < clause.index


def _of_report(arguments: Coordination, clause: Phrase, event: Phrase) -> None:
    """Hangs the place and the day that open a sentence on the clause that tells what happened there and then, and not on what
    was done about it: 3日、北浜市で、学生が殺害された 事件で、県警は 男を 逮捕した."""
    main = event.parent
    opening = sorted(main.children, key=lambda c: c.index) if main is not None else []
    for child in (c for c in opening if c.case != "によると"):
        placed = child.case == "で" and not child.topic and _somewhere(arguments, child)
        if child.index >= clause.index or not (placed or (child.dated and child.case in {"", "に"})):
            return
        move(child, clause)


def aftermath(arguments: Coordination) -> None:
    """Moves the clause that tells an accident from the relative clause behind it to what that led to: バスが横転し、バスに
    乗っていた 3人が 死亡した."""
    for own in arguments.clause.predicates:
        relative = own.phrase.parent
        above = relative.predicate if relative is not None else None
        if relative is None or above is None or own.kind is not Kind.VERB or own.form is not Form.CONTINUATIVE:
            continue
        if not above.relative or above.content_clause:
            continue
        told = own.phrase.comma and arguments.clause.happening(own.phrase) is not None
        if told and relative.parent is not None and own.phrase.has("が"):
            move(own.phrase, relative.parent)


def casualties(arguments: Coordination) -> None:
    """Hangs who died on who was hurt, where both are of the event behind them: 店で4人が死亡し、19人が 負傷した 火災で."""
    for own in arguments.clause.predicates:
        after = arguments.clause.predicate_at(own.phrase.index + 2)
        if after is None or own.form is not Form.CONTINUATIVE or after.form is not Form.ADNOMINAL:
            continue
        event, above = after.phrase.parent, own.phrase.parent
        if event is None or above is None or event.mention is None or above.index <= event.index:
            continue
        if arguments.ontology.is_a(event.mention.type, "Event") and all(map(_of_many, (own.phrase, after.phrase))):
            move(own.phrase, after.phrase)


def past_adverbials(arguments: Coordination) -> None:
    """Hangs a clause on the predicate above where the parser hung it on what only says how or by how much (BはCと対戦し、
    2―0で 勝った), or with whom something is done on how (Bと 相次いで 会談した), or on what stands behind the subject of the verb above (爆発があり、9人が やけどを 負った), or what only says when
    on an argument (3月にかけて B社に 出資した)."""
    for own in arguments.clause.predicates:
        above = own.phrase.parent
        if above is None or own.kind is not Kind.VERB or own.form is not Form.CONTINUATIVE:
            continue
        in_turn = above.predicate is not None and arguments.words.manner.intersection(own.lemmas)
        for child in [c for c in own.phrase.children if c.case == "と" and in_turn and not own.phrase.comma]:
            move(child, above)
        when = own.lemmas[-1] == "かける" and any(c.dated for c in own.phrase.children)
        manner = above.mention is None and above.case in {"で", "に", "から"}
        if above.predicate is None and (manner or when):
            move(own.phrase, above)
        elif above.case in {"を", "に"} and own.phrase.comma and above.parent is not None:
            between = arguments.clause.phrases[own.phrase.index + 1 : above.index]
            if any(p.case == "が" and p.parent is above.parent for p in between):
                move(own.phrase, above)


def _of_topic(arguments: Coordination, clause: Phrase) -> None:
    """Moves the date that follows the topic, or an event in が, from a relative clause to what that belongs to, unless
    something is held then: X社は27日、B社が起こした 訴訟で…; a bare day from what is said too: X社は27日、B社に賞を贈ると
    発表した."""
    own = clause.predicate
    if (
        own is None
        or own.phrase.parent is None
        or (own.form is not Form.QUOTED and own.lemmas[-1] in arguments.words.held)
    ):
        return
    for child in list(clause.children):
        before = child.before
        if not child.dated or child.case or not child.comma:
            continue
        if before is None:
            continue
        above = before.parent
        held = above is not None and is_held(arguments, before, above)  # 式典が25日、新設された 駅で 開かれた
        if child.index == clause.index - 1 and not held:
            continue
        if own.form is Form.QUOTED and not _DAY.fullmatch(child.content):
            continue
        if (before.theme or held) and above is not None and above.index > clause.index:
            move(child, above)


def _of_question(arguments: Coordination, asked: Phrase) -> None:
    """Moves the place and the days that open an indirect question to what is held over it: 州で3日、憲法を改めるかどうか
    住民投票が 行われた."""
    above = asked.parent
    if above is None or above.content != _WHETHER:
        return
    behind = arguments.clause.phrases[above.index + 1 :]
    held = next((p for p in behind if is_event(arguments, p)), None)
    if held is None or held.case != "が" or held.parent is None:
        return
    for child in [c for c in asked.children if c.dated or (c.case == "で" and _somewhere(arguments, c))]:
        move(child, held.parent)


def _of_main(arguments: Coordination, clause: Phrase) -> None:
    """Moves the subject that a comma parts from a relative clause about somebody else to the verb above: 県警が、店を営んで
    いた A容疑者を 逮捕した."""
    told = clause.parent
    if told is None or told.mention is None or not told.named or told.case not in {"を", "に"}:
        return
    if not arguments.ontology.is_a(told.mention.type, "Person"):
        return
    for child in [c for c in clause.children if c.case == "が" and c.comma and c.mention is not None]:
        acts = child.mention is not None and arguments.ontology.is_a(child.mention.type, "Organization")
        if acts and child.index < clause.index - 1:
            move(child, told)


def _of_ground(clause: Phrase) -> None:
    """Moves the topic from the ground of a relative clause, where either has a subject of its own, to the verb above:
    最高裁は、X社が特許を侵害されたとして 賠償を求めた 訴訟で 上告を棄却した."""
    noun = clause.parent
    if noun is None:
        return
    for ground in clause.children:
        own = ground.predicate
        if own is None or own.form is not Form.CONTINUATIVE or own.lemmas != ("する",):
            continue
        said = [c for c in ground.children if (p := c.predicate) and p.form is Form.QUOTED]
        if said and any(c.case == "が" for c in (*said[0].children, *clause.children)):
            for topic in [c for c in ground.children if c.theme and c.index < said[0].index]:
                move(topic, noun)


def inside_quoted(arguments: Coordination) -> None:
    """Moves what stands before a quoted clause into it where who says it stands after it: 10日、ペルーで 地震があったと 当局が
    発表した."""
    for predicate in arguments.clause.predicates:
        children = predicate.phrase.children
        said = [
            c for c in children
            if (p := c.predicate) is not None and p.form is Form.QUOTED and p.kind is Kind.VERB
        ]  # fmt: skip
        if len(said) != 1 or predicate.kind is not Kind.VERB:
            continue
        _gather(predicate.phrase, said[0])
        heard = predicate.lemmas[-1] in _HEARD  # 日本海で、船が沈んだと 通報があった
        speaker = [c for c in children if c.case == "が" and (c.mention is not None or heard)]
        if not speaker or any(c.index < said[0].index for c in speaker):
            continue
        for child in [c for c in children if c.index < said[0].index and c.predicate is None]:
            dated = child.dated
            if child.case in {"で", "に", "を", "から"} or (dated and not child.case):
                move(child, said[0])


def _gather(saying: Phrase, said: Phrase) -> None:
    """Moves a clause with a topic of its own, between who speaks and a quoted clause, into what is said: X紙は、A党は改革を
    続け、B党と対立すると 予測している."""
    topics = [c for c in saying.children if c.theme]
    if not topics:
        return
    for child in [c for c in saying.children if topics[0].index < c.index < said.index]:
        clause = child.predicate
        if clause is None or clause.form is not Form.CONTINUATIVE or clause.kind is not Kind.VERB:
            continue
        if any(c.theme and c.mention is not None for c in child.children):
            move(child, said)


def _somewhere(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether a phrase says where: a place, or something of one (杉並区の踏切)."""
    of = (c for c in phrase.children if c.case == "の")
    return any(p.mention is not None and arguments.ontology.is_a(p.mention.type, "Place") for p in (phrase, *of))


def is_event(arguments: Coordination, phrase: Phrase) -> bool:
    """Whether a phrase names an event: この地震で、倒壊した 家の 2人が 死亡した."""
    return phrase.mention is not None and arguments.ontology.is_a(phrase.mention.type, "Event")


def _of_many(clause: Phrase) -> bool:
    """Whether a clause tells of so many and names none: 4人が 死亡し."""
    return any(c.case == "が" and c.mention is None and bool(c.values) for c in clause.children)
