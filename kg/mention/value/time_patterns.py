"""The words and patterns that write times, for `kg.mention.value.times`; all for text that has gone through `plain`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.mention.value.dates import ERAS
from kg.mention.value.number import NUMBER, NUMERALS, NUMERIC


def _count(words: str) -> dict[str, int]:
    """Words by their distance: `_count("0 今年 本年, -1 昨年")`."""
    groups = (group.split() for group in words.split(","))
    return {word: int(distance) for distance, *listed in groups for word in listed}


REPORT_YEARS = _count("0 今年 本年 ことし, -1 昨年 去年, -2 一昨年 おととし, 1 来年 明年, 2 再来年")
ANCHOR_YEARS = _count("0 同年 同じ年 その年, 1 翌年, 2 翌々年, -1 前年, -2 前々年")
SEASON_YEARS = _count("0 今, -1 昨, 1 来")
REPORT_MONTHS = _count("0 今月, -1 先月, -2 先々月, 1 来月, 2 再来月")
ANCHOR_MONTHS = _count("0 同月, 1 翌月, 2 翌々月, -1 前月")
REPORT_DAYS = _count(
    "0 今日 本日 きょう 今朝 けさ 今夜 今晩 今夕, -1 昨日 きのう 昨夜 昨晩 ゆうべ, -2 一昨日 おととい,"
    "1 明日 明朝 明晩 あした あす, 2 明後日 あさって"
)
RECENT_DAYS = _count("0 当日 この日")
ANCHOR_DAYS = _count("0 同日 その日 同夜, 1 翌日 翌朝 翌晩, 2 翌々日, -1 前日 前夜, -2 前々日")
FEASTS = {"元日": (1, 1), "元旦": (1, 1), "大みそか": (12, 31), "大晦日": (12, 31)}
WEEKS = _count("0 今週, -1 先週, -2 先々週, 1 来週, 2 再来週")
WEEKDAYS = "月火水木金土日"
HALVES = {"半年": "P6M", "半日": "PT12H", "半世紀": "P50Y", "四半世紀": "P25Y", "半月": "P15D"}


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


TWO = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
TO = r"(?:\s?[-~・、]\s?)"
_ERA = f"(?:{_any(ERAS)})"
_KA = "[かカヶヵケ箇]"
_ALSO = rf"(?:[(〈](?:{_ERA}(?:{TWO}|元)|\d{{4}})[)〉])"  # 2005(平成17)年, 平成17(2005)年
_NOTE = r"(?:\([^)]{1,12}\))?"  # 23日(UTC+8)から

YEAR = re.compile(
    rf"(?:(?P<era>{_ERA})(?P<reign>{TWO}|元){_ALSO}?年|(?P<bc>紀元前)?(?P<ad>紀元後?|西暦)?(?:同|翌|前|')?"
    rf"(?:(?P<year>\d{{2,4}}|[〇一二三四五六七八九]{{2,4}})(?:{TO}(?P<last>\d{{2,4}}))?)"
    rf"(?:{_ALSO}?年|(?<=\d\d\d\d)(?=シーズン)|(?<=\d\d\d\d[-~・]\d\d)(?=シーズン))"
    rf"|(?P<word>{_any((*REPORT_YEARS, *ANCHOR_YEARS))})|(?P<season>今|昨|来)(?=春|夏|秋|冬|季|シーズン|年度))"
    rf"(?P<tail>年?度(?!目|々)|代)?\s?(?:[(〈](?:{_ERA}(?:{TWO}|元)|\d{{4}})年[)〉])?"
)
MONTH = re.compile(
    rf"(?:(?P<rel>同|翌|あくる|前|去る|来る)?(?P<month>{TWO})(?:{TO}(?P<last>{TWO}))?月(?!面|刊|額|産|間)"
    rf"|(?P<word>{_any((*REPORT_MONTHS, *ANCHOR_MONTHS))}))"
)
DAY = re.compile(
    rf"(?:(?P<rel>同|翌|あくる|去る|来る|前)?(?P<day>{TWO})(?:{TO}(?P<last>{TWO}))?日"
    rf"(?!間|本(?=[語人国的])|系(?=[人企])|程|銀|産)|(?P<word>{_any((*REPORT_DAYS, *ANCHOR_DAYS, *RECENT_DAYS))})(?!(?<=あす)(?:な|か(?!ら))))"
)
FEAST = re.compile(
    rf"(?:{'|'.join(FEASTS)})(?![一-龥](?<![午未早朝昼夕夜]))"
)  # 元日の; not 元 + 日本代表, 元 + 日銀総裁
LINK = re.compile(r"(?:の|、|,|に当たる|にあたる)?\s?")
PART = re.compile(
    r"の?(?P<part>年?末|暮れ|年?初め|始め|はじめ|年初|初頭|初旬|当初|上旬|中旬|下旬|前半|後半|半ば|なかば|中頃|中ごろ|"
    r"上半期|下半期|上期|下期|早々|(?:春|夏|秋|冬|季)(?![一-龥]|ドラマ)|(?:春|夏|秋|冬|季)(?=以降|以来|頃)|シーズン|"
    r"内(?![一-龥])|中(?=に|の|、|は|には))(?:頃|ごろ)?"
)
TERM = re.compile(r"(?:中間)?期(?!間|待|限|日)")
WEEKDAY_NOTE = re.compile(rf"\s?\(([{WEEKDAYS}])(?:曜日?)?(?:・祝日?)?\)|の?([{WEEKDAYS}])曜日?")
# What is aimed at for a time, which dates nothing that is done for it.
AIM = re.compile(r"[^。、]{0,16}(?:を目指し|を目標に|に向け|に備え|を見据え|を視野に|をめどに)(?:て|た|、)")
SINCE = re.compile(r"(?:頃|ごろ|付け?)?(?P<since>以来|以降|以後)|(?P<until>以前)|(?:頃|ごろ|付け?)(?!加|近|属)")
_HOUR = (  # 1日の夜から2日, 3日午前9時ごろから
    r"(?:の?(?:(?:午前|午後|正午|深夜|未明|早朝|朝方?|昼前?|日中|夕方?|夜遅く|夜中?|晩|明け方|夜明け|昼過ぎ|昼すぎ)(?:\d{1,2}時(?:半|\d{1,2}分)?)?"
    r"|\d{1,2}時(?:半|\d{1,2}分)?)(?:頃|ごろ|過ぎ|すぎ)?)?"
)
PART_OF_DAY = re.compile(_HOUR)
THEN = re.compile(rf"(?=の[午深未早朝夜]){_HOUR}(?=、|開[かい]|行[わなっ]|催|営)")  # 28日の午前 開かれた
FROM = re.compile(rf"{_NOTE}(?:から|より(?!も|大|多|高|低|早|遅|良|少))")
UNTIL = re.compile(rf"{_HOUR}{_NOTE}まで")
BETWEEN = re.compile(rf"\s?{_HOUR}{_NOTE}(?:から|~|-)\s?")
CENTURY = re.compile(rf"(?P<bc>紀元前)?(?P<century>{TWO})世紀(?!ぶり|フォックス|枠)(?:の?(?:初頭|前半|後半|半ば|末))?")
WEEK = re.compile(
    rf"(?P<week>{_any(WEEKS)})の?(?:(?P<weekday>[{WEEKDAYS}])曜日?|(?P<end>末))?"
    rf"|(?P<alone>[{WEEKDAYS}])曜日|(?P<weekend>週末)"
)
TURN = re.compile(r"(?P<inside>年内|年末(?!年始|調整)|年度内|年度末)|(?P<new>年明け|年初|年始)")

_DURATION = re.compile(
    r"(?P<lead>(?:(?:今後|過去|約|ほぼ|およそ|丸|まる|最長|最短|最大|少なくとも|向こう|ここ|この|直近|計|延べ)の?、?)*)"
    rf"(?:(?P<Y>{NUMERALS})(?:{_KA}?年)(?P<halfY>半(?!ば|期))?)?と?(?:(?P<M>{NUMERALS}){_KA}月(?P<halfM>半)?)?と?"
    rf"(?:(?P<W>{NUMERALS})週)?(?:(?P<D>{NUMERALS})日(?!本))?と?(?:(?P<h>{NUMERALS})時間(?P<halfh>半)?)?"
    rf"(?:(?P<m>{NUMERALS})分(?!の[\d一-九十]|[野割類析布解担散裂岐譲]))?(?:(?P<s>{NUMERALS})秒)?(?P<half>{_any(HALVES)})?(?P<span>間(?!隔|接|近))?"
)
_NUMBER = re.compile(NUMBER)


def duration(text: str, start: int) -> re.Match[str]:
    """The length of time at a place, perhaps an empty one. It ends before what is no numeral, though it is made of the
    same: 1,2年. (NUMBER in each of seven places takes longer to compile than all other patterns of times.)"""
    m = _DURATION.match(text, start)
    while m and (wrong := next((k for k in "YMWDhms" if m[k] and not _NUMBER.fullmatch(m[k])), None)):
        m = _DURATION.match(text, start, m.start(wrong))
    assert m is not None  # noqa: S101 - all of it may be left out
    return m


SHIFT = re.compile(
    r"(?P<back>前(?!後|半|期|任|年|述|回|者|科|日|月|倒))|(?P<on>後(?!半|期|任|援|継|退|悔|述|者|方|輩|続|遺|ろ))"
)
# Numbers of years and days that neither date nor measure an event: 10年ぶり, 3日連続, 5周年, 3年目, 1日当たり.
COUNTED = re.compile(
    r"(?:余り?|数)?(?:ぶり|振り|遅れ|連続|周年|目|生|物|来|毎|おき|ごと|がかり|当たり|あたり|につき|"
    r"に(?:約|つき)?[\d一二三数][\d.]*(?:度|回|人|件|分|日|つ))"
)
MEASURED = re.compile(
    r"余り?|近く|以上|以下|以内|弱|強|程度|ほど|超|未満|前|後|にわた|に及|契約|計画|が経|を経|"
    r"の(?:懲役|禁|歳月|歴史|刑|実刑|契約|期間|任期|準備)"
)
SENTENCE = re.compile(rf"(?<=懲役|禁錮|拘役|求刑)(?P<Y>{TWO})年(?:と?(?P<M>{TWO})[かカヶヵケ箇]?月)")  # 懲役1年4月
TERM_OF = re.compile(
    r"(?:懲役|禁錮|求刑|猶予|任期|期間|契約|築|在位|勤続|わずか|寿命|交際|創業|設立|創立|創設|創建|結成|開業|開設|開校|開園|開港|発足|創刊|建国|独立|"
    r"デビュー|結婚|就任)$"
)
YEAR_FOLLOWS = re.compile(rf"年?度|代|{TWO}(?:{TO}{TWO})?月(?!間)|{TO}\d\d年")  # what makes two digits a year
MONTH_FOLLOWS = re.compile(rf"(?:の|、)?{TWO}月")
# Clock times, comparisons with an earlier term, quarters whose year only the company knows: read over.
SKIP = re.compile(
    rf"(?:午前|午後|正午|深夜|未明|同|翌|前)?{TWO}時(?!間|代|期|点|的|速|価)(?:半|{TWO}分)?(?:{TWO}秒)?(?:頃|ごろ|すぎ|過ぎ)?"
    r"|(?:前|昨|一昨)(?:年|月|期|日|週|回)度?(?:同期|同月|同日|実績)?(?:比|並み|割れ|同期|同月|を(?:上|下)回)"
    rf"|第?[1-4一二三四]・?四半期|1日(?=\s?[\d約]|平均)|(?:毎週|毎月|毎年)[{WEEKDAYS}]曜日?|{TWO}月{TWO}日生(?!まれ)|\d+年生(?!まれ)|\d+周年"
    r"|一日(?=中|順延|延期|早|遅|がかり|掛か|限定|だけ|でも|も|で)"
    rf"|[{WEEKDAYS}]曜(?:劇場|ドラマ|ロードショー)|[一二三四五六七八九十百\d]+年(?:戦争|革命)"
)
_WORDS = (
    REPORT_YEARS,
    ANCHOR_YEARS,
    REPORT_MONTHS,
    ANCHOR_MONTHS,
    REPORT_DAYS,
    ANCHOR_DAYS,
    RECENT_DAYS,
    WEEKS,
    HALVES,
    FEASTS,
)
_LEAD = (
    "紀元前|紀元後|紀元|西暦|'|同|翌|あくる|去る|来る|前|今後|過去|約|ほぼ|およそ|丸|まる|最長|最短|最大|少なくとも|向こう|ここ|直近|"
    "午前|午後|正午|第|毎週|毎月|毎年"
)
# What any of it begins with: told first, since most characters begin none.
_FIRST = "".join(sorted({word[0] for words in (ERAS, *_WORDS, _LEAD.split("|")) for word in words} | set(WEEKDAYS)))
TRIGGER = re.compile(
    rf"(?=[年週今昨来前{_FIRST}{NUMERIC}])(?:{_any(word for words in _WORDS for word in words)}|{_ERA}(?:{TWO}|元){_ALSO}?年"
    rf"|[今昨来](?=春|夏|秋|冬|季|シーズン|年度)|年内|年末|年度内|年度末|年明け|年初|年始|週末|[{WEEKDAYS}]曜|[前昨](?=期)"
    rf"|(?:{_LEAD})*"
    rf"{NUMBER}(?={_ALSO}年|{TO}{TWO}[年月日]|{TO}\d{{2,4}}年|[年月日週時分秒]|{_KA}年|{_KA}月|世紀|四半期|周年|・四半期|(?:{TO}\d\d)?シーズン))"
)
