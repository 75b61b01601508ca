"""Who is heard in a sentence that does not say so: quotations over several sentences, and speakers who go on speaking."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.fact.argument.cleft import taken_up
from kg.fact.factuality.speech import Quotation, Speech
from kg.model import Mention

__all__ = ["carried", "heard_on", "told"]

_AFTER = re.compile(r"^[」』]*[、，]?(?:など|等)?(?:と|って)")
_AHEAD = re.compile(r"(?:次|以下|こ|このよう|次のよう|以下のよう|下記)(?:の(?:とおり|通り|ように|よう)|のように|に|う)")
_BEHIND = re.compile(r"(?:こう|そう|このように|そのように)[^、。「」]{1,8}。?$")
_BY_ANOTHER = re.compile(r"[、，]?(?:と|など|って)")  # who says what is quoted is told behind it, though not understood
_SAID = 4  # phrases of a sentence that only tells who reported the one before: A新聞が5日、報じた。
_HEARSAY = ("という。", "とのことだ。", "とのことである。", "ということだ。", "といい、", "という", "とのこと。")
_LONGEST = 12  # sentences of one quotation


def told(speeches: Sequence[Speech], goes_on: Mapping[int, Mention]) -> dict[int, list[Quotation]]:
    """What is quoted beyond the sentence that names its speaker, by the index in `speeches`; `goes_on` is who speaks on as
    `carried` tells."""
    out: dict[int, list[Quotation]] = {}

    def say(index: int, start: int, end: int, speaker: Mention) -> None:
        out.setdefault(index, []).append(Quotation(start, end, speaker))

    for i, speech in enumerate(speeches):
        sentence = speech.clause.sentence
        for start, stop in speech.brackets if i in goes_on else ():
            known = any(q.start == start for q in speech.quotations)
            if not known and _AFTER.match(speech.clause.text(stop, sentence.end)):
                say(i, start, stop, goes_on[i])
        if speech.opened is not None:
            j = next(
                (j for j in range(i + 1, min(i + _LONGEST, len(speeches))) if speeches[j].closed is not None), None
            )
            speaker = (_closing(speeches[j]) or goes_on.get(j)) if j is not None else None
            speaker = speaker or _announcing(speeches, i, speech.opened)
            opens = sentence.text.startswith("「") and not _BY_ANOTHER.match(_beyond(speeches, j))
            speaker = speaker or (_introducing(speeches, i) if opens else None)
            if speaker is not None:
                say(i, speech.opened, sentence.end, speaker)
                for k in range(i + 1, (j if j is not None else i) + 1):
                    end = speeches[k].closed if k == j else None
                    say(k, speeches[k].clause.sentence.start, end or speeches[k].clause.sentence.end, speaker)
        elif sentence.text.startswith("「") and sentence.text.rstrip("。 　\n").endswith("」"):
            told_by = _announcing(speeches, i, sentence.start) or _concluding(speeches, i) or _introducing(speeches, i)
            if told_by is not None:
                say(i, sentence.start, sentence.end, told_by)
        elif speech.sources.according() is None and (reporter := _reporting(speeches, i)) is not None:
            say(i, sentence.start, sentence.end, reporter)
    return out


def heard_on(speeches: Sequence[Speech]) -> dict[int, Mention]:
    """The source of the sentence before where one only tells that it goes on being told (A新聞によると、…した。…もしたという。それによると…),
    by the index in `speeches`."""
    out: dict[int, Mention] = {}
    before: Mention | None = None
    for i, speech in enumerate(speeches):
        own = speech.sources.according()
        if own is None and before is not None and (_goes_on(speech) or _takes_up(speech, speeches[i - 1])):
            out[i] = own = before
        before = own
    return out


def _goes_on(speech: Speech) -> bool:
    """Whether a sentence says that it is told by whoever told the one before: …したという。 それによると"""
    return speech.clause.sentence.text.rstrip().endswith(_HEARSAY) or speech.sources.anaphoric()


def _takes_up(speech: Speech, before: Speech) -> bool:
    """Whether a sentence only says of whom holds what the one before tells: …3人を逮捕した。逮捕されたのは、A容疑者ら."""
    return any(taken_up(speech.arguments, p, before.arguments) for p in speech.clause.predicates[:1])


def _reporting(speeches: Sequence[Speech], index: int) -> Mention | None:
    """Who is said in the sentence after to have reported this one: X社がY社を買収する。A新聞が5日、報じた。"""
    after = speeches[index + 1] if index + 1 < len(speeches) else None
    final = after.final() if after is not None else None
    if after is None or final is None or final.passive or len(after.clause.phrases) > _SAID:
        return None
    if any(c.case in {"を", "と"} or c.predicate is not None for c in final.phrase.children):
        return None
    found = after.arguments.case(final.phrase, "が") or next(iter(after.arguments.topics(final.phrase)), None)
    if found is None or any(c.theme and c is not found.phrase for c in final.phrase.children):
        return None  # 台本はX氏が書いた
    return found.mentions[0] if after.sources.speaks(found.head) else None


def _closing(speech: Speech) -> Mention | None:
    """Who says what ends at the bracket that the sentence closes: …です」と、同氏は述べた."""
    end = speech.closed
    if end is None or not _AFTER.match(speech.clause.text(end, speech.clause.sentence.end)):
        return None
    phrase = speech.clause.at(end - 1)
    found = speech.taken_up(phrase, speech.clause.sentence.start, end) if phrase is not None else None
    return found.speaker if found is not None else None


def _announcing(speeches: Sequence[Speech], index: int, offset: int) -> Mention | None:
    """Who is announced to speak in the sentence before, or in the same one before the offset: 氏は次のように語った."""
    for speech in (speeches[index], *speeches[max(index - 1, 0) : index]):
        final = speech.final()
        text = speech.clause.text(speech.clause.sentence.start, min(offset, speech.clause.sentence.end))
        if final is None or not _AHEAD.search(text):
            continue
        if (found := speech.speaker(final)) is not None:
            return found.mentions[0]
    return None


def _introducing(speeches: Sequence[Speech], index: int) -> Mention | None:
    """Who the sentence before says has spoken, where that does not tell what was said, or has just been quoted: 氏は会見後に
    話した。「…」; 「…」と氏は話した。「…」"""
    before = speeches[index - 1] if index else None
    final = before.final() if before is not None else None
    if before is None or final is None or final.passive:
        return None
    said = [c for c in final.phrase.children if c.case == "と" or c.func.endswith("と") or c.case == "を"]
    if any("」" not in c.text for c in said):
        return None
    found = before.speaker(final)
    return found.mentions[0] if found is not None else None


def _beyond(speeches: Sequence[Speech], closing: int | None) -> str:
    """What follows the bracket in the sentence that closes a quotation."""
    if closing is None or (end := speeches[closing].closed) is None:
        return ""
    return speeches[closing].clause.text(end, speeches[closing].clause.sentence.end)


def _concluding(speeches: Sequence[Speech], index: int) -> Mention | None:
    """Who is said in the sentence after to have spoken: 「買収する」。氏はこう語った."""
    after = speeches[index + 1] if index + 1 < len(speeches) else None
    final = after.final() if after is not None else None
    if after is None or final is None or not _BEHIND.search(after.clause.sentence.text):
        return None
    found = after.speaker(final)
    return found.mentions[0] if found is not None else None


def carried(speeches: Sequence[Speech]) -> dict[int, Mention]:
    """Who goes on speaking where a sentence closes in a verb of saying without a subject (…とも述べた), or refers to
    what was said before (それによると), by the index in `speeches`. What opens with a quotation, of however many sentences,
    is said by whom the sentence before is about, if that is a person: A社長は会見を開いた。「買収する。来年だ」と語った。"""
    out: dict[int, Mention] = {}
    heard: list[Mention | None] = []  # who has spoken last, sentence by sentence
    for i, speech in enumerate(speeches):
        first = _opening(speeches, i)
        before = heard[first - 1] if first else None
        final = speech.final()
        own = speech.speaker(final) if final is not None else None
        if before is None and final is not None and first and speeches[first].clause.sentence.text.startswith("「"):
            before = speeches[first - 1].person()
        if own is not None:
            before = own.mentions[0]
        elif before is not None and (final is not None or speech.sources.anaphoric()):
            out[i] = before
        else:
            before = None
        heard.append(before)
    return out


def _opening(speeches: Sequence[Speech], index: int) -> int:
    """The index of the sentence in which the quotation opens that closes in this one; its own where none does."""
    if speeches[index].closed is None:
        return index
    return next((k for k in range(index - 1, max(index - _LONGEST, -1), -1) if speeches[k].opened is not None), index)
