"""Two made-up articles on made-up companies with about sixty facts of all statuses: what the page's tests look at."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from kg.model import Document, Entity, Evidence, Extraction, Fact, Qualifiers, Quantity, Status, Time

FIRST = """青嶺電機、海沿いの町に蓄電池の新工場 白浜市と協定

青嶺電機（本社・霧島市）は2031年4月10日、白浜市に蓄電池の新工場「白浜ギガファクトリー」を建設すると発表した。総投資額は約3200億円で、年間12ギガワット時の生産能力を見込む。同社の高瀬真帆社長は記者会見で「2033年春に量産を始める」と述べた。

新工場には北斗銀行と潮風キャピタルが資金を提供する。潮風キャピタルは2029年に青嶺電機へ500億円を出資しており、筆頭株主である。白浜市の大庭健市長は建設を支持し、工業用水を供給する方針を示した。

青嶺電機は2030年に素材大手のルミナ化学と提携し、次世代の電解質「ルミナX」を共同で開発している。ルミナ化学の最高経営責任者であるエレナ・ノルドは、白浜大学の客員教授も務める。両社は合弁会社アオルミナ設立を検討している。

一方、環境団体の海の声は計画に反対している。同団体は白浜海岸の藻場が失われる可能性があると主張した。環境省は今年夏にも現地を調査する予定だ。

青嶺電機はかつて自動車メーカーの東雲自動車の子会社だったが、2024年に独立した。東雲自動車が同社を再び買収するとの見方について、高瀬社長は「そうした事実は一切ない」と否定した。
"""

SECOND = """東雲自動車、電気自動車「カゼハヤ」に青嶺電機の電池を採用へ

東雲自動車は2031年6月2日、2034年に発売する電気自動車「カゼハヤ」に青嶺電機の蓄電池を採用する方針を明らかにした。価格は420万円からとなる見通し。

東雲自動車の篠原徹会長は、国際見本市「モビリティ白浜2031」で試作車を公開した。同社は海外ではノルディア共和国のフィヨルド・モーターズと競合する。フィヨルド・モーターズもルミナ化学から電解質を購入している。

関係者によると、東雲自動車は白浜市に研究所を開設することも検討している。市が補助金を出す場合、研究所の従業員は約300人になるという。

潮風キャピタルの創業者である水無瀬涼は、東雲自動車の社外取締役を2030年に退任した。北斗銀行は東雲自動車に100億円を融資している。😀新型車の愛称は公募で決まった。
"""

ENTITIES: dict[str, tuple[str, tuple[tuple[str, str], ...], str | None]] = {
    "AomineElectric": ("Company", (("青嶺電機", "ja"), ("Aomine Electric", "en")), None),
    "ShirahamaCity": ("City", (("白浜市", "ja"), ("Shirahama City", "en")), "Q1000001"),
    "KirishimaCity": ("City", (("霧島市", "ja"), ("Kirishima", "en")), "Q1000002"),
    "Gigafactory": ("Facility", (("白浜ギガファクトリー", "ja"), ("Shirahama Gigafactory", "en")), None),
    "TakaseMaho": ("Person", (("高瀬真帆", "ja"), ("Maho Takase", "en")), None),
    "HokutoBank": ("Company", (("北斗銀行", "ja"), ("Hokuto Bank", "en")), None),
    "ShiokazeCapital": ("Company", (("潮風キャピタル", "ja"), ("Shiokaze Capital", "en")), None),
    "ObaKen": ("Person", (("大庭健", "ja"), ("Ken Oba", "en")), None),
    "LuminaChemical": ("Company", (("ルミナ化学", "ja"), ("Lumina Chemical", "en")), "Q1000003"),
    "LuminaX": ("Product", (("ルミナX", "ja"), ("Lumina X", "en")), None),
    "ElenaNord": ("Person", (("エレナ・ノルド", "ja"), ("Elena Nord", "en")), None),
    "ShirahamaUniversity": ("University", (("白浜大学", "ja"), ("Shirahama University", "en")), None),
    "Aolumina": ("Company", (("アオルミナ", "ja"), ("Aolumina", "en")), None),
    "VoiceOfSea": ("Organization", (("海の声", "ja"), ("Voice of the Sea", "en")), None),
    "ShirahamaCoast": ("Place", (("白浜海岸", "ja"), ("Shirahama coast", "en")), None),
    "EnvironmentMinistry": ("GovernmentBody", (("環境省", "ja"), ("Ministry of the Environment", "en")), "Q1000004"),
    "ShinonomeMotor": ("Company", (("東雲自動車", "ja"), ("Shinonome Motor", "en")), None),
    "Kazehaya": ("Product", (("カゼハヤ", "ja"), ("Kazehaya", "en")), None),
    "Battery": ("Technology", (("蓄電池", "ja"), ("storage battery", "en")), None),
    "ShinoharaToru": ("Person", (("篠原徹", "ja"), ("Toru Shinohara", "en")), None),
    "MobilityFair": ("Event", (("モビリティ白浜2031", "ja"), ("Mobility Shirahama 2031", "en")), None),
    "Nordia": ("Country", (("ノルディア共和国", "ja"), ("Republic of Nordia", "en")), "Q1000005"),
    "FjordMotors": ("Company", (("フィヨルド・モーターズ", "ja"), ("Fjord Motors", "en")), None),
    "Institute": ("Facility", (("白浜研究所", "ja"),), None),
    "MinaseRyo": ("Person", (("水無瀬涼", "ja"), ("Ryo Minase", "en")), None),
    "Plan": ("Project", (("新工場計画", "ja"), ("new factory plan", "en")), None),
    "Sources": ("Group", (("関係者", "ja"),), None),
}

# A fact a line, with words of the sentence that it stands in and the words marked there.
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in Path(__file__).with_suffix(".jsonl").read_text("utf-8").splitlines()
]


def _value(written: Any) -> Any:
    """An amount or a time as written in the lines; names stay as they are."""
    if not isinstance(written, dict):
        return written
    times = {"text": "", "start": None, "end": None}
    return Quantity(**written) if "value" in written else Time(**(times | written))


LABELS = {
    "announces": ("発表", "announces"),
    "builds": ("建設", "builds"),
    "headquarteredIn": ("本社所在地", "headquartered in"),
    "locatedIn": ("所在地", "located in"),
    "partOf": ("一部", "part of"),
    "produces": ("生産", "produces"),
    "hasCost": ("費用", "has cost"),
    "hasCapacity": ("生産能力", "has capacity"),
    "presidentOf": ("社長", "president of"),
    "startDate": ("開始", "starts"),
    "funds": ("資金提供", "funds"),
    "investsIn": ("出資", "invests in"),
    "owns": ("保有", "owns"),
    "headOfGovernmentOf": ("首長", "head of government of"),
    "supports": ("支持", "supports"),
    "suppliesTo": ("供給先", "supplies to"),
    "partnerOf": ("提携", "partner of"),
    "develops": ("開発", "develops"),
    "collaboratesWith": ("協力", "collaborates with"),
    "ceoOf": ("CEO", "CEO of"),
    "holdsPositionAt": ("役職", "holds position at"),
    "founds": ("設立", "founds"),
    "opposes": ("反対", "opposes"),
    "investigates": ("調査", "investigates"),
    "subsidiaryOf": ("子会社", "subsidiary of"),
    "acquires": ("買収", "acquires"),
    "uses": ("採用", "uses"),
    "launches": ("発売", "launches"),
    "chairpersonOf": ("会長", "chairs"),
    "participatesIn": ("参加", "participates in"),
    "competesWith": ("競合", "competes with"),
    "hasEmployees": ("従業員数", "has employees"),
    "namedAfter": ("名の由来", "named after"),
    "operatesIn": ("事業地域", "operates in"),
    "contractsWith": ("契約", "contracts with"),
    "inceptionDate": ("設立日", "founded on"),
}
CLASSES = {
    "Person": (None, "人物"),
    "Group": (None, "集団"),
    "Organization": (None, "組織"),
    "Company": ("Organization", "企業"),
    "University": ("Organization", "大学"),
    "GovernmentBody": ("Organization", "政府機関"),
    "Place": (None, "場所"),
    "City": ("Place", "都市"),
    "Country": ("Place", "国"),
    "Facility": ("Place", "施設"),
    "Product": (None, "製品"),
    "Technology": (None, "技術"),
    "Event": (None, "イベント"),
    "Project": (None, "計画"),
    "Quantity": (None, "数量"),
    "Date": (None, "日付"),
}

# As much of kg.ontology.Ontology as the page reads.
ONTOLOGY: Any = SimpleNamespace(
    classes={
        name: SimpleNamespace(parent=parent, labels={"ja": ja, "en": name}) for name, (parent, ja) in CLASSES.items()
    },
    relations={
        name: SimpleNamespace(
            labels={"ja": ja, "en": en}, symmetric=name in ("partnerOf", "competesWith", "collaboratesWith")
        )
        for name, (ja, en) in LABELS.items()
    },
)


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    spans, start = [], 0
    for place, char in enumerate(text):
        if char in "。\n":
            end = place + (char == "。")
            if text[start:end].strip():
                spans.append((start, end))
            start = place + 1
    return tuple(spans)


def extractions() -> list[Extraction]:
    documents = [
        Document("aomine", FIRST, FIRST.splitlines()[0], datetime.date(2031, 4, 10), "https://news.example/aomine"),
        Document(
            "kazehaya", SECOND, SECOND.splitlines()[0], datetime.date(2031, 6, 2), "https://news.example/kazehaya"
        ),
    ]
    found = []
    for number, document in enumerate(documents):
        spans = _sentences(document.text)
        facts = []
        for row in (row for row in ROWS if row["document"] == number):
            start, end = next(span for span in spans[1:] if row["sentence"] in document.text[slice(*span)])
            parts = []
            for part, word in zip(("subject", "relation", "object"), row["marks"], strict=True):
                at = document.text.find(word, start, end) if word else -1
                if at >= 0:
                    parts.append((part, at, at + len(word)))
            evidence = Evidence(document.id, start, end, document.text[start:end], "sample", tuple(parts))
            qualifiers = Qualifiers(
                _value(row.get("amount")), _value(row.get("time")), None, row.get("role"), row.get("location")
            )
            facts.append(
                Fact(
                    row["subject"],
                    row["relation"],
                    _value(row["object"]),
                    Status(row["status"]),
                    row["confidence"],
                    (evidence,),
                    row.get("by"),
                    qualifiers,
                    "open" in row,
                    row.get("open", ""),
                    row.get("inferred", False),
                )
            )
        used = {fact.subject for fact in facts} | {fact.object for fact in facts if isinstance(fact.object, str)}
        used |= {fact.attribution for fact in facts if fact.attribution} | {
            str(fact.qualifiers.location) for fact in facts if fact.qualifiers.location
        }
        entities, mentions = [], []
        for identifier, (type_, labels, wikidata) in ENTITIES.items():
            if identifier not in used:
                continue
            aliases = (("アオミネ", "ja"),) if identifier == "AomineElectric" else ()
            entities.append(Entity(identifier, type_, labels, aliases, bool(wikidata), wikidata))
            name, at = labels[0][0], -1
            while (at := document.text.find(name, at + 1)) >= 0:
                mentions.append((identifier, at, at + len(name)))
        found.append(Extraction(document, tuple(entities), tuple(facts), spans, tuple(mentions)))
    return found
