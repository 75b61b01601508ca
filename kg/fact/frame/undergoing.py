"""Who undergoes what a predicate says: the topic of a passive, who is told within or behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.fact.argument.arguments import Argument
from kg.fact.argument.chained import governors_of
from kg.fact.argument.relative import gaps_of, leading_up
from kg.fact.frame.cases import acts_upon_gap
from kg.fact.frame.nominal import PredicateReader
from kg.fact.syntax.predicate import Form, Kind

__all__ = ["doing_behind", "gap_of_governor", "made_of", "put", "told_within", "undergone_before"]


def undergone_before(reader: PredicateReader, classes: tuple[str, ...]) -> Iterator[Argument]:
    """What befalls somebody in a clause before: 空爆を受け、12人が死亡した."""
    own, above = reader.predicate.phrase, reader.predicate.phrase.parent
    beside = leading_up(reader.arguments, above) if above is not None else ()
    for clause in (*leading_up(reader.arguments, own), *(c for c in beside if c.index < own.index)):
        verb = clause.predicate
        found = (
            reader.arguments.case(clause, "を")
            if verb is not None and not verb.passive and reader.undergoing(verb)
            else None
        )
        if found is not None and reader.fits(found, classes):
            yield found


def gap_of_governor(reader: PredicateReader) -> list[Argument]:
    """What the relative clause modifies whose verb a verbal noun is the object of."""
    above = reader.governor
    relative = above is not None and above.form is Form.ADNOMINAL and not above.content_clause
    return gaps_of(reader.arguments, above) if above is not None and relative else []


def told_within(reader: PredicateReader) -> bool:
    """Whether the compound that a deed ends says what undergoes it, by a noun that is no mention: 国内線 + 開設."""
    phrase = reader.predicate.phrase
    before = reader.make.clause.tokens[phrase.head - 1] if phrase.head > phrase.begin else None
    return reader.predicate.kind is Kind.NOUN and before is not None and before.tag == "名詞-普通名詞-一般"


def doing_behind(reader: PredicateReader) -> Iterator[Argument]:
    """Who does what the clause above says, told behind what a relative clause modifies: B社と開発した Xを A社が 公開した."""
    for holder, _ in governors_of(reader.arguments, reader.predicate.phrase):
        if holder is None or holder.predicate is None:
            continue
        told = (reader.arguments.case(holder, "が"), *reversed(reader.arguments.topics(holder)))
        for found in told:
            if found is not None and found.phrase is not None and found.phrase.index > reader.predicate.phrase.index:
                yield replace(found, source="inherited")
        return


def put(reader: PredicateReader, thing: Argument | None) -> bool:
    """Whether a house or a shop is put somewhere, where に tells no agent; a body is set up by the body that it is in."""
    return _placing(reader) and thing is not None and reader.ontology.is_a(thing.head.type, "Place")


def _placing(reader: PredicateReader) -> bool:
    """Whether the predicate tells where something is put."""
    return bool(reader.make.words.placing.intersection(reader.predicate.lemmas))


def made_of(reader: PredicateReader, classes: tuple[str, ...]) -> bool:
    """Whether the clause before only tells by what means something is made that a relative clause modifies:
    港を 埋め立てて 造成した 団地, not 部品を 作り、輸出する会社."""
    phrase = reader.predicate.phrase
    means = next(leading_up(reader.arguments, phrase), None)
    if means is None or means.comma or means.func[-1:] not in {"て", "で"} or not acts_upon_gap(reader):
        return False
    acts = any(reader.arguments.case(p, "が") is not None for p in (means, phrase))
    if acts and phrase.parent is not None and reader.arguments.noun(phrase.parent) not in reader.make.words.formal:
        return True
    return any(reader.fits(gap, classes) for gap in gaps_of(reader.arguments, reader.predicate))
