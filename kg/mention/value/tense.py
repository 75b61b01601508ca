"""Whether what happens at a date lies behind or ahead, from the predicate that the date belongs to."""

from __future__ import annotations

import re

from kg.mention.value.dates import Tense
from kg.model import Bunsetsu, Sentence

__all__ = ["tense"]

_AHEAD = re.compile(
    r"予定|見通し|見込み|計画|方針|目指|めど|目処|目標|意向|つもり|考え|来たる|構え|準備|までに|"
    r"する(?=[。」』)]|$|ことを|と(?!と|発表|表明|決))|なら|れば|たら|だろう|でしょう|べき|[うくすつぬぶむる](?:まで|可能性|恐れ|おそれ)"
)
# An event that one has put oneself down for is to come, whenever that was: 4月9日の大統領選に届け出た.
_ENTERED = re.compile(
    r"の[^、。はがを]{1,12}(?:選|選挙|大会|総会|国会|会議|会談|公判|投票)(?:に|への|へ)[^。]{0,30}?(?:届け出|立候補|出馬|擁立|名乗り|向け|備え)"
)
# Who has done so may have lost it since: 7月の大統領選に出馬した野党候補.
_STOOD = re.compile(r"の[^、。はがを]{1,12}(?:選|選挙)に[^。、]{0,6}(?:立候補|出馬)し(?:た|て敗れた)(?=[一-龥ァ-ヴ])")
# A day that says which event is meant, whenever that was heard of: 8月30日投開票の衆院選を楽しみにしていた.
_OF_EVENT = re.compile(r"(?:投開票|投票|開票|開催|開幕|開会|召集|実施|告示|公示)の")
# A poll whose days a bracket gives is hardly ever over: 市長選(23日告示、30日投開票).
_POLL = re.compile(r"(?:午前|午後)?(?:告示|公示|投開票|投票|開票)[、，・)）]")
# What is due on a day, whatever the sentence goes on to tell: 6月に公開予定の映画が賞を受けた.
_DUE = re.compile(r"(?:に|から|まで)?[一-龥ァ-ヶー]{2,8}(?:予定|見込み|見通し)[のだで](?!った)")
# What a sentence ends in that tells of what is to come: 10日に開かれる。 What comes back every year has no date.
_TO_COME = re.compile(r"(?:[うくすつぬぶむる]|ます)$")
_STATE = re.compile(r"(?:いる|ある|できる|います|あります|という)$")
_SETTLED = re.compile(r"[うくぐすつぬぶむる]こと(?:に|と)(?:な[るっり]|し[たてま])")  # 開くことになった
_FOUND_OUT = re.compile(  # 放送されることが分かった
    r"[^、。]{1,16}(?<![いあ])[うくぐすつぬぶむる]こと[がも](?:[^。]{0,20}、)?(?:分か|わか|決ま|決定|明らか|判明|発表)"
)
# What happened on a day and is told with ている (3日にも2人が死亡している), and not what is still to come.
_HAS_HAPPENED = re.compile(r"(?:[しっいきちりみび]て|んで|れて)い(?:る|ます)。$")
# One of the things that have come about, whose sentence tells of all: 4月に開業するなど、競争が激しくなっている.
_FOR_ONE = re.compile(
    r"[^、。]{1,16}[うくぐすつぬぶむる]など(?:と?し(?:て)?)?(?:、|[一-龥])?[^。]*(?:た|ている|ています)。"
)
# A clause before one that a noun carries, whatever is told of that: 3月1日付で会長に退き、Y氏が昇格する人事を発表した.
_CARRIED = re.compile(
    r"(?:付|付け)?[でにから]{0,2}[^、。]{1,20}[いきしちびみり]、[^。た]{0,40}[うくぐすつぬぶむる](?:人事|方針|計画|案)[をも]"
)
# What is agreed on a day, whatever the sentence goes on to tell that will come of it: 2日に契約を結び、年内に融資する.
_AGREED = re.compile(
    r"に(?:[^、。]{0,24}(?:合意|契約|協定|覚書|提携|議定書)(?:書)?(?:を(?:交わ|結び|締結)し?|[にで]署名し|を?し)、|[^、。]{0,16}調印し、)"
)
_STILL = re.compile(r"控え|ひかえ|迫|決ま|決め|備え|待|期待|望|呼びか")
_AFTER_TOPIC = re.compile(r"[はがも][^はがも、。]{1,9}$")
# A month that a clause in the past modifies: 署に勤務していた9月に.
_THAT_WAS = re.compile(r"た[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?$")
_CHARGED = re.compile(r"容疑[はも、][^、。]{0,14}$")  # 送検容疑は3月9日、…を怠ったとしている
_REPEATED = re.compile(r"毎[年月週日]|例年|恒例")
_NOTED = re.compile(  # 6月13日公開）
    r"(?:より|から|に)?(?:全国|世界|独占|順次|先行)*(?:公開|発売|放送|放映|配信|刊行|開催|開幕|開演|開業|開店|オープン|スタート|開始|施行|投開票|公示|告示|初日|開会|開場)[）)・、]"
)
_PAST = re.compile(r"(?:た|(?<=[んい])だ)(?=[。、」』)]|$|と|の|が|ため|こと|ば(?!か)|もの|[一-龥ァ-ヴA-Z「])")


# A date with a particle belongs to what is announced and not to the announcing: 12月31日に解散すると発表した.
_MARKED = re.compile(r"(?:に(?!は|も|発表|表明)|をもって|限りで|付で|付けで|で(?=[一-龥]))")
_AS_OF = re.compile(r"を(?:もって|以て|以って)[^、。]{1,14}?[うくぐすつぬぶむる](?:[。と]|こと|予定|方針)")
_TO_BE_DONE = re.compile(r"[うくぐすつぬぶむる]と。$")


def tense(sentence: Sentence, offset: int) -> Tense:
    """The tense of the predicate that governs the words before a document offset.

    The dependencies lead there; without a parse (or where no predicate governs) the rest of the sentence is searched.
    """
    rest = sentence.behind(offset)
    ahead = sentence.ahead(offset)
    noted = max(map(ahead.rfind, "(（")) > max(map(ahead.rfind, ")）"))
    if _STOOD.match(rest):
        return Tense.OPEN
    if _ENTERED.match(rest) or _AS_OF.match(rest) or _DUE.match(rest) or (noted and _POLL.match(rest)):
        return Tense.FUTURE
    if _OF_EVENT.match(rest) or _AGREED.match(rest) or (noted and _NOTED.match(rest)):
        return Tense.OPEN  # 「X」（6月13日公開）は受賞を逃した
    if _CARRIED.match(rest):
        return Tense.FUTURE
    if _THAT_WAS.search(ahead) or _CHARGED.search(ahead):
        return Tense.PAST
    found = _governor(sentence, offset)
    text = when = rest
    if found is not None:
        text, start = found
        rest = sentence.text[max(start - sentence.start, 0) :]
    if found is not None and _FOUND_OUT.match(rest):
        return Tense.FUTURE
    if _SETTLED.search(text) or (found is not None and _MARKED.match(when) and _TO_BE_DONE.search(text)):
        return Tense.FUTURE
    if _PAST.search(text) or (found is not None and _FOR_ONE.match(rest)):
        return Tense.PAST
    if found is not None and _HAS_HAPPENED.search(text) and not (_AHEAD.search(rest) or _STILL.search(text)):
        return Tense.PAST
    last = text.rstrip("。")
    closing = last == rest.rstrip("。」』") or when.startswith("に")  # 25日に行う大会で
    if found is not None and closing and _TO_COME.search(last):
        if not _STATE.search(last) and not _REPEATED.search(sentence.text):
            return Tense.FUTURE
    return Tense.FUTURE if _AHEAD.search(rest) else Tense.OPEN


def _governor(sentence: Sentence, offset: int) -> tuple[str, int] | None:
    """The text of the first predicate up the bunsetsu chain from the words that end at the offset, and where it begins;
    of a chain of clauses in 連用 form, which have no tense of their own, that of the last."""
    tokens = sentence.tokens
    found: tuple[str, int] | None = None
    at = next((i for i, b in enumerate(sentence.bunsetsu) if _covers(b, sentence, offset)), -1)
    where = offset - sentence.start
    if at >= 0 and sentence.text[where : where + 1] == "、" and _AFTER_TOPIC.search(sentence.text[:where]):
        root = next((i for i in range(len(sentence.bunsetsu) - 1, at, -1) if sentence.bunsetsu[i].link <= i), -1)
        at = root if root > at else at  # X社は3日、新しい社長を選んだ: the day is the main clause's
    for _ in range(len(sentence.bunsetsu)):
        if at < 0:
            return found
        bunsetsu = sentence.bunsetsu[at]
        words = tokens[bunsetsu.begin : bunsetsu.end]
        after = [t for t in words if t.start >= offset]
        if any(t.pos in ("VERB", "AUX", "ADJ") and t.form for t in after):  # a name may be taken for a verb
            found = "".join(t.surface for t in after) + "。", after[0].start
            last = next(t for t in reversed(after) if t.pos != "PUNCT")
            if "連用形" not in last.form or bunsetsu.link <= at:
                return found
        at = bunsetsu.link
    return found


def _covers(bunsetsu: Bunsetsu, sentence: Sentence, offset: int) -> bool:
    words = sentence.tokens[bunsetsu.begin : bunsetsu.end]
    return bool(words) and words[0].start < offset <= words[-1].end
