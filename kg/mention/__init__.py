"""Sentences → mentions: names, descriptions, pro-forms, quantities and times, with their classes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import islice

from kg.mention import candidates, compose, reference
from kg.mention.again.glossed import aliases
from kg.mention.again.linking import link, link_by_class, link_provinces
from kg.mention.again.national import national, regional
from kg.mention.again.repeated import Repeated
from kg.mention.again.stems import stem_of
from kg.mention.again.taken_up import resumed, taking_up
from kg.mention.again.titled import Titled
from kg.mention.body.acting import acting
from kg.mention.body.bodies import as_nested
from kg.mention.body.clans import clans
from kg.mention.body.clubs import clubs, papers, sent_abroad
from kg.mention.body.compounded import bodies_of_officers, conferences, houses, sections
from kg.mention.body.dotted import dotted
from kg.mention.body.hiragana_names import in_hiragana, incorporated
from kg.mention.body.parties import of_states, parties
from kg.mention.body.pupils import sides
from kg.mention.body.strung import strung
from kg.mention.body.trades import by_trade
from kg.mention.body.units import units
from kg.mention.border.bare import inside as inside_houses
from kg.mention.border.labelled import attended, before_office, by_family, by_label
from kg.mention.border.recognised import recognised
from kg.mention.boxes import news_from
from kg.mention.called import called, without_callers
from kg.mention.crf.recogniser import Found, recogniser
from kg.mention.event.contests import days, disciplines, flights, ranks_of_players, schools, within
from kg.mention.event.elections import governed_by_vote, with_town
from kg.mention.event.fixtures import fixtures
from kg.mention.event.happenings import happenings, storms, taken_up
from kg.mention.event.numbered import numbered
from kg.mention.lexicon import Lexicon, lexicon
from kg.mention.parts import Part, parts_of, runs
from kg.mention.person.affiliated import affiliated, read_out
from kg.mention.person.before_posts import before_body, envoys, ministers, past_posts
from kg.mention.person.posted import matter
from kg.mention.person.presented import heads
from kg.mention.person.ring import horses, stables, wrestlers
from kg.mention.person.spelled import numerals, ranks
from kg.mention.person.whole import whole
from kg.mention.place.address import addresses
from kg.mention.place.governed import heads_of_towns, towns_of_mayors
from kg.mention.place.lands import lands, realms
from kg.mention.place.nations import nations, of_posts, republics
from kg.mention.place.of_town import joined
from kg.mention.place.towns import plain_towns, sites, towns_in_rows
from kg.mention.script import DOTS
from kg.mention.settled import mention_of, without_relational
from kg.mention.span import Rank, Span
from kg.mention.thing import around
from kg.mention.thing.machines import reactors, ships
from kg.mention.thing.schemes import schemes
from kg.mention.triggers import surfaces
from kg.mention.value import quantity, times
from kg.mention.value.entered import entered_eras
from kg.mention.votes.by_use import by_use
from kg.mention.votes.consistent import agree
from kg.mention.votes.reporting import reporters
from kg.model import Document, Mention, Sentence
from kg.ontology import Ontology

__all__ = ["Found", "find", "recognise"]


def recognise(texts: Sequence[Sequence[Sentence]]) -> list[list[list[Found]]]:
    """The names that the recogniser finds in each sentence of each document, for `find`: many documents at once take
    less time than one by one, and come out the same."""
    found = iter(recogniser().find_all([sentence for sentences in texts for sentence in sentences]))
    return [list(islice(found, len(sentences))) for sentences in texts]


def find(
    document: Document,
    sentences: Sequence[Sentence],
    ontology: Ontology,
    names: Sequence[Sequence[Found]] | None = None,
) -> tuple[Mention, ...]:
    """All mentions of a document, sorted by start, longer first; `document.text[m.start:m.end] == m.surface`.

    Mentions do not overlap, except that a name or description may contain a quantity, a time or a nested name. `names`
    are those that `recognise` found, where it was asked before.
    """
    words = lexicon(ontology)
    numbers = [numerals(s.tokens, words) for s in sentences]
    values = _values(document, sentences, [n | ranks(s.tokens) for n, s in zip(numbers, sentences, strict=True)])
    barred = [_barred(s, v) for s, v in zip(sentences, values, strict=True)]
    parts = [parts_of(s) for s in sentences]
    titled = Titled(document, sentences, words)
    news = news_from(document, words)
    if names is None:
        (names,) = recognise([sentences])
    proposals = [
        [
            *(
                p
                for p in _proposals(s, k, f, b, n, words)
                if p.start >= news and not titled.glossed(p) and not titled.defines(p)
            ),
            *titled.find(s),
        ]
        for s, k, f, b, n in zip(sentences, parts, names, barred, numbers, strict=True)
    ]
    repeated = Repeated(words.cited, lambda s, span: stem_of(s.tokens, span, words))
    for sentence, spans in zip(sentences, proposals, strict=True):
        repeated.learn(sentence, spans)
    found = [
        _spans(sentence, kinds, [*spans, *repeated.find(sentence)], inside, bars, words)
        for sentence, kinds, spans, inside, bars in zip(sentences, parts, proposals, values, barred, strict=True)
    ]
    for sentence, spans, inside in zip(sentences, found, values, strict=True):
        happenings(sentence, spans, words)
        joined(sentence, spans, words)
        dotted(sentence, spans, words)
        parts_of_games = disciplines(sentence, spans, words)
        named = {(n.start, n.stop) for n in spans if n.rank is Rank.MARKED}
        inside[:] = [v for v in inside if (v.start, v.end) not in named and not within(v, parts_of_games)]
        days(sentence, spans, words)
        houses(sentence, spans, words)
        conferences(sentence, spans, words)
        sections(sentence, spans, words)
        governed_by_vote(sentence, spans, words)
        republics(sentence, spans)
        realms(sentence, spans)
        units(sentence, spans)
        schools(sentence, spans)
        envoys(sentence, spans, words)
        ranked = ranks_of_players(sentence, spans)
        inside[:] = [v for v in inside if not within(v, ranked)]
        flights(sentence, spans, words)
        fixtures(sentence, spans, words)
    taken_up(sentences, found, words)
    reactors(sentences, found, words)
    sides(sentences, found, words)
    by_use(sentences, found, words)
    reporters(sentences, found, words)
    link(sentences, found, words)
    national(sentences, found, words)
    regional(sentences, found, words)
    agree(sentences, found, words)
    link_by_class(sentences, found, words)
    link_provinces(sentences, found, words)
    out = [m for v in values for m in v]
    for sentence, spans in zip(sentences, found, strict=True):
        with_town(sentence, spans, words)
        out.extend(mention_of(document, sentence, span, words) for span in spans)
    ordered = sorted((m for m in out if m.start >= news), key=lambda m: (m.start, -m.end, m.kind.value))
    return tuple(schemes(taking_up(ordered, sentences), sentences))


def _values(
    document: Document, sentences: Sequence[Sentence], numbers: Sequence[Collection[int]]
) -> list[list[Mention]]:
    """The times and quantities of each sentence, in order, but for `numbers`, which are tokens of names; 同日 looks back
    over the whole document."""
    values: list[list[Mention]] = [list(quantity.find(sentence, document)) for sentence in sentences]
    place = {sentence.index: i for i, sentence in enumerate(sentences)}
    for mention in times.find_all(sentences, document):
        values[place[mention.sentence]].append(mention)
    for found, sentence, named in zip(values, sentences, numbers, strict=True):
        if named:
            starts = {sentence.tokens[i].start for i in named}
            found[:] = [m for m in found if not any(m.start <= start < m.end for start in starts)]
    return [sorted(found, key=lambda m: m.start) for found in values]


def _proposals(
    sentence: Sentence,
    parts: Sequence[Part],
    names: Sequence[Found],
    barred: Sequence[bool],
    numbers: Collection[int],
    words: Lexicon,
) -> list[Span]:
    """What each source takes for a name in one sentence; nothing of it is settled yet."""
    if not sentence.tokens:
        return []
    compounds = runs(sentence.tokens, parts, barred)
    found = [
        *recognised(sentence, names, words, numbers),
        *candidates.known(sentence, words),
        *candidates.by_tag(sentence, words),
        *of_posts(sentence, words),
        *candidates.by_script(sentence, parts, words),
        *storms(sentence),
        *ships(sentence),
        *incorporated(sentence),
        *whole(sentence, words),
        *in_hiragana(sentence, words),
        *acting(sentence, compounds, words),
        *around.quoted(sentence, compounds, parts, words),
        *by_trade(sentence, compounds, words),
        *strung(sentence, compounds, words),
        *by_label(sentence, words),
        *by_family(sentence, words),
        *before_office(sentence, words),
        *attended(sentence, words),
        *parties(sentence, words),
        *papers(sentence, words),
        *wrestlers(sentence, words),
        *stables(sentence),
        *towns_of_mayors(sentence),
        *heads_of_towns(sentence),
        *bodies_of_officers(sentence, words),
        *of_states(sentence, words),
        *sites(sentence, words),
        *horses(sentence),
        *clubs(sentence, words),
        *clans(sentence, words),
        *lands(sentence, words),
        *nations(sentence, words),
        *ministers(sentence, words),
    ]
    names_called = list(called(sentence, words))
    found = [*without_callers(sentence, found, names_called), *names_called]
    found += [*read_out(sentence, words), *towns_in_rows(sentence, found, words)]
    found += plain_towns(sentence, found)
    dotted_words = range(1, 0 if DOTS.isdisjoint(surfaces(sentence)) else len(sentence.tokens))
    of_post = {i for i in dotted_words if sentence.tokens[i - 1].surface in DOTS and matter(sentence.tokens, i, words)}
    found = [span for span in found if not candidates.at_sea(sentence.tokens, span) and span.begin not in of_post]
    found = past_posts(sentence.tokens, found, words)
    candidates.yielding(sentence.tokens, found)
    return [*found, *affiliated(sentence, found, words)]


def _spans(
    sentence: Sentence,
    parts: Sequence[Part],
    proposals: Sequence[Span],
    values: Sequence[Mention],
    barred: Sequence[bool],
    words: Lexicon,
) -> list[Span]:
    """The mentions of one sentence out of what was proposed."""
    tokens = sentence.tokens
    if not tokens:
        return []
    names = compose.choose([p for p in proposals if not any(barred[p.begin : p.end]) or _counted(p, values, words)])
    before_body(tokens, names, words)
    heads(tokens, names, words)
    compounds = runs(tokens, parts, barred, names)
    named = list(barred)
    for name in (n for n in names if not n.nested):
        named[name.begin : name.end] = [True] * (name.end - name.begin)
    spans = reference.pronouns(sentence, compounds, parts, named, words)
    pointed = {i for p in spans for i in range(p.begin, p.end)}
    spans += [as_nested(n) for n in names if n.begin in pointed and n.type == "Country"]  # この + ドイツ + 人選手
    summing = reference.summing(tokens, named, words)
    spans = [p for p in spans if p.begin not in summing]
    spans += reference.counted(sentence, values)
    pointed |= summing | {i + 1 for i in summing if tokens[i].tag == "名詞-数詞"}  # 2 + 選手
    for begin, end in compounds:
        inside = [n for n in names if begin <= n.begin < end]
        while begin < end and begin in pointed:
            begin += 1
        stop = next((i for i in range(begin, end) if i in pointed), end)
        if reference.police(tokens, begin):
            stop = min(stop, begin + 2)  # 県警 + 捜査2課
        if begin < stop:
            spans.extend(compose.compound(sentence, begin, stop, inside, parts, words))
    spans = [s for s in spans if not sent_abroad(tokens, s)] if "駐" in sentence.text else spans
    inside_houses(sentence, spans, words)
    aliases(sentence, spans, words)
    resumed(sentence, spans, words)
    return numbered(sentence, addresses(sentence, without_relational(sentence, spans, words), words), words)


def _counted(name: Span, values: Sequence[Mention], words: Lexicon) -> bool:
    """True for what may have a quantity or time in its name, and has the whole of it: 2010年ワールドカップ."""
    if name.rank < Rank.RECOGNISED or words.is_a(name.type, "Person") or words.is_a(name.type, "Place"):
        return False
    touched = [v for v in values if v.start < name.stop and name.start < v.end]
    quoted = name.rank is Rank.MARKED  # 新党「明日」
    return bool(touched) and all(
        name.start <= v.start and v.end <= name.stop and (quoted or v.end - v.start < name.stop - name.start)
        for v in touched
    )


def _barred(sentence: Sentence, values: Sequence[Mention]) -> list[bool]:
    """Which tokens stand in a quantity or time, if only in part, or are an era that begins."""
    out = [False] * len(sentence.tokens)
    for i in entered_eras(sentence):
        out[i] = True
    if values:
        starts, ends = [t.start for t in sentence.tokens], [t.end for t in sentence.tokens]
        for v in values:
            begin, end = bisect_right(ends, v.start), bisect_left(starts, v.end)
            out[begin:end] = [True] * (end - begin)
    return out
