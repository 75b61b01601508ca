"""What the sport and culture pages say: who did what to whom in a report's long sentences, notes between lines, titles."""

from __future__ import annotations

from tests.sayings import keeps_out, says

SAID = [
    # who acts, past a clause that describes whom it is done to
    ("海浜ベアーズが西リーグを制した北湊ライオンズに5―3で逆転勝ちした。", ["海浜ベアーズ | defeats | 北湊ライオンズ | Actual"]),
    ("高木誠選手がベアーズを率いた佐伯健監督を批判した。", [
        "高木誠 | opposes | 佐伯健 | Actual", "佐伯健 | leads | ベアーズ | Actual"]),
    # a note between lines, with whence somebody is before whom they are of
    ("高木誠選手（28）＝海浜県若草市出身、青葉電機＝が青葉マラソンで優勝した。", [
        "高木誠 | bornIn | 若草市 | Actual", "高木誠 | affiliatedWith | 青葉電機 | Actual", "若草市 | administrativelyIn | 海浜県 | Actual"]),
    ("大関青葉山（28）＝本名高木誠、海浜県若草市出身、若草部屋＝が優勝を果たした。", ["青葉山 | worksFor | 若草部屋 | Actual"]),
    # the last day of a tournament is but a day of it
    ("大相撲秋場所千秋楽が27日、両国国技館で行われ、大関青葉山が優勝した。", ["青葉山 | wins | 大相撲秋場所 | Actual"]),
    # a town that no dictionary has, whence somebody is
    ("高木誠さんが死去した。若草市出身。", ["高木誠 | bornIn | 若草市 | Actual"]),
    ("高木花さんは1992年、海浜市生まれ。", ["高木花 | bornIn | 海浜市 | Actual"]),
    # a foreign player behind his place in the team
    ("青葉FCはスウェーデン代表FWのエリック・ノルド（26）を獲得した。", ["エリック・ノルド | worksFor | スウェーデン代表 | Actual"]),
    ("日本代表MFのロベルトが得点した。", ["ロベルト | worksFor | 日本代表 | Actual"]),
    # what is quoted behind a verb that brings works out is one
    ("昨年公開された「帰港」が大谷進さんの遺作となった。", ["大谷進 | creatorOf | 帰港 | Actual"]),
    ("若手には「水の輪郭」の小川恵監督らがいる。", ["小川恵 | creatorOf | 水の輪郭 | Actual"]),
]  # fmt: skip

UNSAID = [
    ("高木誠選手が青葉賞を受けた佐伯健氏と会談した。", "高木誠 | awardReceived"),
    ("高木誠さんは隣町出身だ。", "bornIn"),
    ("控え部屋で横綱が待った。", "控え部屋"),
]

test_said = says(SAID)

test_unsaid = keeps_out(UNSAID)
