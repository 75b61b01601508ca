"""Posts at schools and leagues, who is put out of one for another, and what a house's last day is not."""

from __future__ import annotations

from tests.sayings import keeps_out, says

test_schools = says(
    [
        ("北湊工の佐伯健校長が会見した。", ["佐伯健 | holdsPositionAt | 北湊工"]),
        ("委員会は、若草南の佐伯健教頭を招いた。", ["佐伯健 | holdsPositionAt | 若草南"]),
        (
            "審判は海浜商の高木誠教諭、青葉館の佐伯健教諭が務めた。",
            ["高木誠 | holdsPositionAt | 海浜商", "佐伯健 | holdsPositionAt | 青葉館"],
        ),
        ("岩手県高体連は10日、新しい会長に高木誠氏を選んだ。", ["高木誠 | chairpersonOf | 岩手県高体連"]),
    ]
)

test_whose_post_it_is = says(
    [
        (
            "若草医師会は総会を開いた。新任の理事には高木誠氏、佐伯健氏が就いた。",
            ["高木誠 | holdsPositionAt | 若草医師会", "佐伯健 | holdsPositionAt | 若草医師会"],
        ),
        ("若草医師会は総会を開いた。常勤の理事には高木誠氏が就く。", ["高木誠 | holdsPositionAt | 若草医師会"]),
    ]
)

test_put_out = says(
    [
        (
            "海浜電機は高木誠社長を交代させ、佐伯健専務を後任に起用する。",
            ["佐伯健 | follows | 高木誠 | Planned", "佐伯健 | presidentOf | 海浜電機 | Planned"],
        ),
        (
            "青葉銀行は高木誠頭取を退任させ、後任に佐伯健氏を充てる。",
            ["高木誠 | presidentOf | 青葉銀行 | Ceased", "佐伯健 | follows | 高木誠 | Planned"],
        ),
        ("若草FCは高木誠監督を辞任させた。", ["高木誠 | holdsPositionAt | 若草FC | Ceased"]),
    ]
)

test_houses_go_on = keeps_out(
    [
        ("首相は9日に衆院を解散する。", "endDate"),
        ("若草市議会は2月9日に解散した。", "endDate"),
    ]
)

test_the_nth = says(
    [
        ("佐伯健氏が国会で第97代首相に選出された。", ["佐伯健 | headOfGovernmentOf | 日本"]),
        ("若草銀行は総会を開いた。第5代頭取には高木誠氏が就任した。", ["高木誠 | presidentOf | 若草銀行"]),
        ("若草市長選が投開票され、高木誠氏が8代目市長に就任した。", ["高木誠 | headOfGovernmentOf | 若草市"]),
    ]
)

test_posts_of_offices = says(
    [
        ("若草県の佐伯恵子参事が会見した。", ["佐伯恵子 | holdsPositionAt | 若草県"]),
        ("海浜県警の高木誠理事官が説明した。", ["高木誠 | holdsPositionAt | 海浜県警"]),
        ("海浜町の高木誠収入役が辞任した。", ["高木誠 | holdsPositionAt | 海浜町 | Ceased"]),
    ]
)
