"""Reading: what a user may name, and what is said where it cannot be read."""

from __future__ import annotations

import datetime
import http.server
import io
import json
import os
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.read import count, open_sources, parse_date, plan
from kg.read.decode import decode
from kg.read.text import front_matter, language, plain

TEXT = "海浜電機は四日、部品会社の青葉製作所を買収すると発表した。買収額は約120億円で、六月に手続きを終える予定だ。\n"
PAGE = """<!doctype html><html lang="ja"><head><meta charset="{}"><title>海浜電機、部品会社を買収</title>
<meta property="article:published_time" content="2025-03-04"></head><body><nav><a href="/">ホーム</a></nav>
<article><h1>海浜電機、部品会社を買収</h1><p>海浜電機は四日、青葉製作所を買収すると発表した。</p>
<p>買収は六月に完了する予定だ。</p></article><footer>無断転載を禁じる</footer></body></html>"""


def read(*sources, **options):
    return list(open_sources(sources, **options))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
def test_encodings_of_japan(tmp_path, encoding):
    file = tmp_path / "article.txt"
    file.write_bytes(TEXT.encode(encoding))
    (document,) = read(file)
    assert document.text == TEXT
    assert (document.id, document.lang, document.source) == ("article", "ja", "article.txt")


@given(st.text(st.characters(min_codepoint=0x3041, max_codepoint=0x3096), min_size=12, max_size=60))
def test_either_legacy_encoding_is_told_from_the_other(text):
    for encoding in ("cp932", "euc_jp"):
        try:
            data = text.encode(encoding)
        except UnicodeEncodeError:
            continue  # ゔ and its like are not in every set
        assert decode(data, "x") == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_input_error(data):
    try:
        assert isinstance(decode(data, "x"), str)
    except InputError as error:
        assert "\n" not in str(error)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\x00\x01\x02" * 100, "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        ("un caf\xe9 cr\xe8me tr\xe8s bon".encode("latin-1"), "UTF-8"),
        ((TEXT * 40).encode()[:-10] + b"\xff\xfe" + TEXT.encode(), "at byte"),
    ],
)
def test_what_is_no_text_gets_one_clear_line(tmp_path, data, words):
    file = tmp_path / "bad.txt"
    file.write_bytes(data)
    with pytest.raises(InputError, match=words) as caught:
        read(file)
    assert "bad.txt" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_unreadable(tmp_path):
    with pytest.raises(InputError, match="no such file"):
        read(tmp_path / "nowhere.txt")
    with pytest.raises(InputError, match="without"):
        read(tmp_path)
    with pytest.raises(InputError, match="http"):
        read("ftp://example.org/a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp"])
def test_html_gives_the_article_without_its_surroundings(tmp_path, encoding):
    file = tmp_path / "page.html"
    file.write_bytes(PAGE.format({"cp932": "Shift_JIS", "euc_jp": "EUC-JP"}.get(encoding, encoding)).encode(encoding))
    (document,) = read(file)
    assert "青葉製作所を買収すると発表した。" in document.text
    assert "ホーム" not in document.text
    assert "無断転載" not in document.text
    assert "海浜電機" in document.title
    assert document.date == datetime.date(2025, 3, 4)


def test_front_matter_and_options(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(f"---\ntitle: 買収\ndate: 2025-03-04\nsource: https://news.example/a\n---\n{TEXT}", "utf-8")
    (document,) = read(file)
    assert (document.title, document.date, document.text) == ("買収", datetime.date(2025, 3, 4), TEXT)
    assert document.source == "https://news.example/a"
    (document,) = read(file, title="別の題", date=datetime.date(2020, 1, 1))
    assert (document.title, document.date) == ("別の題", datetime.date(2020, 1, 1))


def test_a_date_at_the_top_that_is_none_is_reported(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(f"---\ndate: 2025-13-45\n---\n{TEXT}", "utf-8")
    said: list[str] = []
    (document,) = read(file, report=said.append)
    assert document.date is None and len(said) == 1 and "2025-13-45" in said[0]


def test_dashes_that_are_no_front_matter_stay():
    assert front_matter("---\n本文である。\n---\n") == ({}, "---\n本文である。\n---\n")


def test_markdown_loses_its_marks(tmp_path):
    file = tmp_path / "a.md"
    file.write_text("# 海浜電機が買収\n\n**海浜電機**は[青葉製作所](https://a.example)を`買収`した。\n", "utf-8")
    (document,) = read(file)
    assert document.title == "海浜電機が買収"
    assert "海浜電機は青葉製作所を買収した。" in document.text
    assert plain("売上は2*3*4だった。")[1] == "売上は2*3*4だった。" or plain("売上は2*3*4だった。")[1].count("*") == 0


def test_a_folder_in_the_order_of_its_paths(tmp_path):
    for name in ("b/x.txt", "a/x.txt", "a/y.md", "c/.hidden/z.txt", "c/w.bin", "d.htm"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(PAGE.format("utf-8") if name.endswith("htm") else TEXT, "utf-8")
    assert [d.id for d in read(tmp_path)] == ["a/x", "y", "b/x", "d"]
    assert count([tmp_path]) == 4


def test_a_bad_file_of_a_folder_is_reported_and_the_rest_is_read(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    said: list[str] = []
    assert [d.id for d in read(tmp_path, report=said.append)] == ["a"]
    assert len(said) == 1 and "b.txt" in said[0]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are Unicode elsewhere")
@pytest.mark.parametrize(("name", "identifier"), [("経済".encode("cp932"), "経済"), (b"a\x81", "a\ufffd")])
def test_a_file_name_that_is_no_utf8(tmp_path, name, identifier):
    file = os.fsdecode(os.fsencode(tmp_path) + b"/" + name + b".txt")
    Path(file).write_text(TEXT, "utf-8")
    for source in (file, tmp_path):
        (document,) = read(source)
        assert (document.id, document.source) == (identifier, f"{identifier}.txt")


def test_a_named_bad_file_stops_before_the_first_document(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01")
    with pytest.raises(InputError):
        open_sources([tmp_path / "a.txt", tmp_path / "b.txt"])


def test_names_of_same_stem(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.md").write_text(TEXT, "utf-8")
    assert sorted(s.id for s in plan([tmp_path])) == ["a.md", "a.txt"]


def test_a_corpus_and_its_broken_lines(tmp_path):
    lines = [
        json.dumps({"id": 1, "text": TEXT, "date": "2025-03-04T08:00:00Z", "title": "題"}),
        "{broken",
        "",
        json.dumps({"title": "no text"}),
        json.dumps({"text": TEXT, "date": "spring"}),
        json.dumps(["not", "an", "object"]),
        json.dumps({"text": "\ud800"}),
        json.dumps({"doc": "gold", "text": TEXT, "entities": {}}),
        "[" * 100_000,
    ]
    file = tmp_path / "news.jsonl"
    file.write_bytes("\n".join(lines).encode() + b"\n\xff\xfe\n")
    said: list[str] = []
    documents = read(file, report=said.append)
    assert [d.id for d in documents] == ["1", "news-5", "gold"]
    assert documents[0].date == datetime.date(2025, 3, 4)
    assert [s.split("line ")[1].split(":")[0] for s in said] == ["2", "4", "5", "6", "7", "9", "10"]


def test_a_corpus_is_streamed(tmp_path):
    file = tmp_path / "news.jsonl"
    file.write_text("\n".join(json.dumps({"id": str(i), "text": TEXT}) for i in range(50)), "utf-8")
    documents = open_sources([file])
    assert next(documents).id == "0"
    assert next(documents).id == "1"


class _Stdin:
    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", _Stdin(TEXT.encode("cp932")))
    (document,) = read("-")
    assert document.text == TEXT
    monkeypatch.setattr(sys, "stdin", _Stdin(json.dumps({"id": "j", "text": TEXT}).encode()))
    assert [d.id for d in read("-")] == ["j"]
    monkeypatch.setattr(sys, "stdin", _Stdin(b""))
    with pytest.raises(InputError, match="empty"):
        read("-")


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (TEXT, "ja"),
        ("OpenAIは新しいGPT-5とChatGPT Enterprise、Codexを発表した。", "ja"),
        ("The company said on Tuesday that it would buy its rival for two billion dollars.", "und"),
        ("中国政府星期二宣布将对进口产品加征关税，以回应美国最近采取的措施。", "zh"),
        ("삼성전자는 화요일에 새로운 반도체 공장을 건설한다고 발표했다.", "ko"),
    ],
)
def test_language(text, lang):
    assert language(text) == lang


def test_another_language_is_warned_of(tmp_path):
    file = tmp_path / "en.txt"
    file.write_text("The company said on Tuesday that it would buy its rival for two billion dollars.", "utf-8")
    said: list[str] = []
    assert len(read(file, report=said.append)) == 1
    assert "Japanese" in said[0]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-01-22", (2025, 1, 22)),
        ("2025/1/2", (2025, 1, 2)),
        ("２０２５年１月２日", (2025, 1, 2)),
        ("20250122", (2025, 1, 22)),
        ("2025-13-01", None),
        ("yesterday", None),
    ],
)
def test_dates(text, date):
    assert parse_date(text) == (datetime.date(*date) if date else None)


class _Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        kind, body = {
            "/news/a.html": ("text/html; charset=shift_jis", PAGE.format("shift_jis").encode("cp932")),
            "/b.txt": ("text/plain", TEXT.encode("euc_jp")),
            "/c.png": ("image/png", b"\x89PNG"),
        }.get(self.path, (None, b""))
        self.send_response(200 if kind else 404)
        if kind:
            self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


def test_web_addresses():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        at = f"http://127.0.0.1:{server.server_port}"
        (page,) = read(f"{at}/news/a.html")
        assert page.id == "a" and "青葉製作所" in page.text and page.source.startswith("http")
        assert read(f"{at}/b.txt")[0].text == TEXT
        for path, words in (("/c.png", "image/png"), ("/none", "404|Not Found")):
            with pytest.raises(InputError, match=words):
                read(at + path)
        server.shutdown()
