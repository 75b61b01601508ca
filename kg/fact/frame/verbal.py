"""The predicates of a sentence, each read by its frames: by itself, or by the verbal noun that its compound carries on."""

from __future__ import annotations

from dataclasses import replace

from kg.fact.claims import ClaimMaker
from kg.fact.frame.nominal import PredicateReader
from kg.fact.frame.verbs import read_frames
from kg.fact.frame.wording import caused, frames_of
from kg.fact.syntax.predicate import Kind, Predicate

__all__ = ["read_verbs"]


def read_verbs(make: ClaimMaker) -> set[int]:
    """Claims from every predicate that has frames; the phrases of those that made one are returned."""
    used = set()
    for predicate in [x for p in make.clause.predicates for x in (*caused(make, p), p)]:
        before = len(make.claims)
        frames, passive_form = frames_of(make, predicate)
        own = any(f.lemma != predicate.lemmas[-1] for f in frames)  # 買収提案する is a wording of its own
        if predicate.within and not own and _read_within(make, predicate):
            frames = []
        elif frames:
            read_frames(PredicateReader(make, predicate, passive_form), frames)
        whole = bool(frames) and "・" in frames[0].lemma
        for lemma in () if whole else predicate.also:  # 製造・販売する
            if joined := [f for f in make.ontology.frames.verbs.get(lemma, ()) if not f.fixed]:
                read_frames(PredicateReader(make, predicate, False), joined)
        if len(make.claims) > before:
            used.add(predicate.phrase.index)
    return used


def _read_within(make: ClaimMaker, predicate: Predicate) -> bool:
    """Reads the verbal noun of a compound whose head says how it stands: 買収計画 is planned, 統合交渉 possible, 提携解消
    ceased, 買収手続きが完了した is done. True where that tells a relation."""
    head = predicate.lemmas[-1]
    embeds = (e.status for e in make.words.embeds.get(head, ()) if e.control and not e.predicates.fixed)
    status = make.standing.cue(predicate.phrase, head) or next((s for s in embeds if s is not None), None)
    if status is None or head in make.words.grants or head in make.words.commands:
        return False  # 運航許可を取り消した: somebody else does
    if head in make.words.applying and not make.words.grants.isdisjoint(predicate.within):
        return False  # 認可申請を行った: so it does here
    inner = replace(predicate, kind=Kind.NOUN, lemmas=predicate.within, within=())
    frames, _ = frames_of(make, inner)
    made = len(make.claims)
    if frames:
        worded = [replace(f, status=f.status or status) for f in frames]
        reader = PredicateReader(make, inner, False)
        reader.governor = predicate if predicate.headline else reader.governor  # A社、B社の買収撤回
        read_frames(reader, worded)
        if predicate.headline and len(make.claims) == made:  # A社、B社を買収検討
            read_frames(PredicateReader(make, replace(inner, kind=Kind.VERB), False), worded)
    return len(make.claims) > made
