"""What stands in one deep case of a predicate: beside it, in its fixed complement, under a verb above or in a clause before."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.contest import DAY
from kg.fact.argument.arguments import Argument
from kg.fact.argument.relative import leading_up
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.omission import own_subject
from kg.fact.frame.owner import owners
from kg.fact.frame.placed import owners_of
from kg.fact.frame.takeup import has_case, phrase_at
from kg.fact.frame.wording import complement
from kg.fact.syntax.phrase import Phrase
from kg.fact.syntax.predicate import Form, Kind
from kg.model import Mention, MentionKind
from kg.ontology import VerbFrame

__all__ = [
    "acts_upon_gap",
    "another_acts",
    "beside_complement",
    "causes",
    "fixed_phrases",
    "implied",
    "in_case",
    "of_complement",
    "role_of",
    "told_apart",
    "told_to",
    "topic",
]

_ADDRESSED = ("に", "に対して", "へ")
_TO = (*_ADDRESSED, "への", "を相手に")
_DAY = re.compile(DAY)
_ACTING = ("Agent", "Country")
_TURNS = re.compile(
    r"(?:(?:史上|通算|大会|[春夏]?)?[0-9０-９]+(?:年|大会|季|シーズン|回|度)(?:ぶり|目|連続)、?|史上?初)+"
)
_OWNED = ("がの", "にの", "をの")


def in_case(reader: PredicateReader, case: str) -> Argument | None:
    """The argument in a deep case, passive and nominalisation undone; in に or に対して no listener (記者団に対し)."""
    found = _at(reader, case)
    heard = found is not None and case in _ADDRESSED and found.head.surface.endswith(reader.make.words.listeners)
    return None if heard else found


def _at(reader: PredicateReader, case: str) -> Argument | None:
    phrase = reader.predicate.phrase
    if case in _OWNED:  # 高木さんの「X」が若草賞に選ばれた
        held = reader.arguments.case(phrase, case[0]) or (topic(reader) if case[0] == "が" else None)
        return owners(reader.arguments, held) if held is not None else None
    if reader.predicate.kind is Kind.NOUN:
        return reader.nominal_case(case)
    if reader.predicate.favour and reader.passive and (case == "を" or case in _TO):
        kept = reader.arguments.case(
            phrase, "を"
        )  # Aに Xを 作ってもらった; but Aに 支持してもらった, Aに 出資してもらった
        return kept if case == "を" and kept is not None else None if kept is not None else _favoured(reader)
    if reader.passive and case == "を":
        own = own_subject(reader)
        day = own is not None and _DAY.fullmatch(own.content) is not None  # 大会は10日、第2日が 行われた
        undergoer = (topic(reader) if day else None) or next(reader.arguments.subjects(reader.predicate), None)
        near = undergoer is not None and undergoer.source not in {"sentence_topic", "relative_topic"}
        other = undergoer is not None and undergoer.phrase is not own and undergoer.source != "gap"
        if own is not None and own.mention is None and other and not day:
            return None  # 大会は10日、競技が行われた: not the whole of it
        return undergoer if near else None
    if reader.passive and case in _TO and _keeps_object(reader):
        return next(reader.arguments.subjects(reader.predicate), None)  # 訴訟を起こされた B社
    if case in {"を", "に", "へ", "と"} and reader.arguments.case(phrase, case) is None:
        compound = reader.arguments.compound(phrase, reader.noun_start())  # 米社買収へ, 京都賞受賞; インド入りした
        doing = compound is not None and compound.kind is MentionKind.NAME and reader.predicate.tail[:1] in {"し", "す"}
        if compound is not None and (reader.predicate.headline or doing):
            return Argument((compound,), phrase, "compound")
        if reader.predicate.headline:
            return None
    if case in {"と", "から", "に対して"} and reader.arguments.case(phrase, case) is None:
        return _agreed(reader, phrase, case) or _towards(reader, phrase, case)
    if reader.predicate.causative and case == "が":
        return reader.arguments.case(phrase, "に") or reader.arguments.case(phrase, "を")
    return reader.arguments.case(phrase, case, reader.fixed)


def _favoured(reader: PredicateReader) -> Argument | None:
    """For whom something is done: 候補は 党に 支持してもらった."""
    return next((a for a in reader.arguments.subjects(reader.predicate)), None)


def _keeps_object(reader: PredicateReader) -> bool:
    """Whether a passive is said of whom something is done to, what is done in を: B社は訴訟を起こされた."""
    return any(phrase_at(reader, i).case == "を" for i in reader.fixed)


def _agreed(reader: PredicateReader, phrase: Phrase, case: str) -> Argument | None:
    """With or from whom, where it stands beside the verb that embeds the clause: B社と 統合することで 合意した, B社から 購入する
    契約を結んだ."""
    if reader.predicate.form is not Form.ADNOMINAL or phrase.parent is None:
        return None
    noun = phrase.parent
    if noun.case == "の" and noun.mention is None and noun.values and noun.parent is not None:
        noun = noun.parent  # 供給を受ける 20年間の 契約を
    above = noun.parent
    if above is None or not reader.make.words.carries(reader.arguments.noun(noun)):
        return None
    found = reader.arguments.case(above, case) if above.predicate is not None else None
    return replace(found, source="controlled") if found is not None else None


def _towards(reader: PredicateReader, phrase: Phrase, case: str) -> Argument | None:
    """Against whom, where the clause before says it: B社に対し差し止めを 求め、提訴した; B社を 相手取り、提訴した."""
    if case != "に対して":
        return None
    for clause in leading_up(reader.arguments, phrase):
        found = reader.arguments.case(clause, case)
        if found is None and "相手取る" in clause.lemmas:
            found = reader.arguments.case(clause, "を")
        if found is not None:
            return replace(found, source="sibling")
    return None


def topic(reader: PredicateReader) -> Argument | None:
    """The nearest topic beside the predicate."""
    return next(reversed(reader.arguments.topics(reader.predicate.phrase)), None)


def fixed_phrases(reader: PredicateReader, frame: VerbFrame) -> set[int]:
    """The phrases that are fixed complements, which cannot be arguments."""
    found = set()
    for case, noun in () if frame.adjunct else frame.fixed:
        held = complement(reader.make, reader.predicate, case, noun, passive=reader.passive)
        if held is not None:
            found.add(held.index)
    return found


def of_complement(reader: PredicateReader, frame: VerbFrame) -> Argument | None:
    """The genitive of the fixed complement, or the first part of its compound: Bの株式を保有, B株を保有."""
    for case, noun in frame.fixed:
        held = complement(reader.make, reader.predicate, case, noun, passive=reader.passive)
        if held is None and reader.predicate.kind is Kind.NOUN and reader.predicate.phrase.content.startswith(noun):
            held = reader.predicate.phrase  # Bの株式取得
        if held is None:
            continue
        at = reader.make.clause.tokens[held.begin].start + held.content.rfind(noun)
        compound = reader.arguments.compound(held, at)
        seat = compound is not None and any(f.seat for f in reader.ontology.frames.nouns.get(noun, ()))
        if seat and compound is not None and reader.ontology.is_a(compound.type, "Place"):
            return None  # Xの欧州本社: not where X is at home
        if compound is not None and not _joining(reader, held, noun):
            return Argument(reader.arguments.listed(compound, held), held, "compound")
        if (owner := owners_of(reader, held) or _before_turns(reader, held)) is not None:
            return owner
        before = phrase_at(reader, held.index - 1) if held.index else None
        if before is not None and before.func == "など" and before.parent in {held, held.parent}:
            if of := reader.arguments.genitive(before):
                return of[-1]  # A社の 本社など 関係先を
        if frame.adjunct and before is not None and before.case == "を" and before.mention is not None:
            return Argument(reader.arguments.group(before), before, "direct")  # Xを ベースに
    return None


def _joining(reader: PredicateReader, held: Phrase, noun: str) -> bool:
    """Whether a complement is somebody's deed, done to what stands in に as the first part of its compound: X国のY加盟を認める."""
    done = any("に" in f.object and f.nominal and not f.fixed for f in reader.ontology.frames.verbs.get(noun, ()))
    whose = reader.arguments.genitive(held)[-1:] if done else []
    return any(a.head.kind is MentionKind.NAME and reader.ontology.is_any(a.head.type, _ACTING) for a in whose)


def _before_turns(reader: PredicateReader, held: Phrase) -> Argument | None:
    """The event before how often and after how long somebody has come so far: 青葉杯5季ぶり 4度目の 優勝を 飾った."""
    for phrase in reversed(reader.make.clause.phrases[: held.index]):
        opening = next(
            (m for m in (*phrase.inner, phrase.mention) if m is not None and phrase.text.startswith(m.surface)), None
        )
        turns = phrase.content.removeprefix(opening.surface) if opening is not None else phrase.content
        if turns and _TURNS.fullmatch(turns) is None:
            return None
        if opening is not None:
            counted = turns or phrase.index < held.index - 1
            own = counted and phrase.func in {"", "の"} and opening.kind is MentionKind.NAME
            return Argument((opening,), phrase, "adnominal") if own else None
    return None


def beside_complement(reader: PredicateReader, frame: VerbFrame, marker: str) -> Argument | None:
    """What stands beside the fixed complement: 鹿島との試合に勝つ, 湊商事への出資比率を引き上げる; where there is none, beside
    what is made: B社向けの 部品を 作る."""
    bound = (
        complement(reader.make, reader.predicate, case, noun, passive=reader.passive) for case, noun in frame.fixed
    )
    made = (c for c in reader.predicate.phrase.children if c.case == "を" and not frame.fixed)
    for held in (*bound, *made):
        parts = (held, *(c for c in held.children if c.func.endswith("の"))) if held is not None else ()
        for child in (c for part in parts for c in reversed(part.children)):  # Bに対する資産凍結などの制裁
            if child.case == marker and child.adnominal and child.mention is not None:
                return Argument(reader.arguments.group(child), child, "adnominal")
    return None


def role_of(reader: PredicateReader, frame: VerbFrame, who: Argument) -> str | None:
    """The post that goes with somebody: of several beside the verb (会長にXを、社長にYを選んだ; Xを会長に、Yを社長に), the
    one next to them."""
    for case in frame.role:
        posts = []
        for child in reader.predicate.phrase.children:
            timed = child.mention is None and bool(child.values)  # 9月に首相に選出した
            if child.case == case and not timed and (
                child.mention is None or child.mention.kind is MentionKind.NOMINAL
            ):  # fmt: skip
                posts.append(child)
        if not posts:
            continue
        if who.phrase is None or len(posts) == 1:
            return posts[0].content
        at = who.phrase.index
        before, after = [p for p in posts if p.index < at], [p for p in posts if p.index > at]
        behind = who.phrase.case not in {"", "の"} and bool(after) and after[0].index == at + 1
        return (after[0] if behind or not before else before[-1]).content
    return None


def implied(reader: PredicateReader, ident: str) -> Argument | None:
    """The known entity that a predicate itself names: 訪米する."""
    entity = reader.ontology.entities.get(ident)
    if entity is None:
        return None
    at = reader.make.clause.tokens[reader.predicate.phrase.head].start
    head = reader.predicate.phrase.head
    mention = Mention(MentionKind.OMITTED, at, at, "", entity.type, reader.make.sentence.index, head, entity=entity.id)
    return Argument((mention,), None, "implied")


def acts_upon_gap(reader: PredicateReader) -> bool:
    """Whether a relative clause may say what was done to the noun that it modifies: nothing else is its object
    (2018年に研究者らが設立した企業, 砂漠に建設した望遠鏡)."""
    own = reader.predicate.relative
    return own and not reader.predicate.content_clause and not reader.passive and not has_case(reader, "を")


def another_acts(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether somebody else than what the clause is about does it: Xは山本氏が創業した, not Xは1号店が開業した."""
    acting = reader.arguments.case(reader.predicate.phrase, "が") if not reader.passive else None
    agents = ("Person",) if "が" in frame.subject else ("Agent", "Country")
    return acting is not None and reader.ontology.is_any(acting.head.type, agents)


def told_apart(reader: PredicateReader, subject: Argument, obj: Argument, classes: tuple[str, ...]) -> bool:
    """Whether each end is no common noun or one of a class that may be, and not both are common nouns."""
    common = [end.head for end in (subject, obj) if end.head.kind is MentionKind.NOMINAL]
    return len(common) < 2 and all(reader.ontology.is_any(m.type, classes) for m in common)


def causes(reader: PredicateReader, frame: VerbFrame) -> bool:
    """Whether the clause's subject brings about what the frame's undergoes: 参院は法案を成立させた."""
    return reader.predicate.causative and not reader.passive and "を" in frame.subject


def told_to(reader: PredicateReader, frame: VerbFrame, classes: tuple[str, ...]) -> Argument | None:
    """Whom the clause of demand names that modifies the complement: Aに、再発防止を求める措置命令を出した."""
    for held in (reader.make.clause.phrases[i] for i in reader.fixed):
        for child in reversed(held.children):
            clause = child.predicate
            demands = clause is not None and reader.make.words.demanding.intersection(clause.lemmas)
            if clause is None or clause.form is not Form.ADNOMINAL or not demands:
                continue
            for c in child.children:
                ordered = c.comma or any(map(held.content.endswith, reader.make.words.rulings))
                if c.case in frame.object and ordered and c.mention is not None:
                    found = Argument(reader.arguments.group(c), c, "shared")
                    if reader.fits(found, classes):
                        return found
    return None
