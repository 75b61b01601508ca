"""Sentences, and parses that are those of the stock pipeline whatever stands beside a text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.analyse import Analyser
from kg.analyse.bunsetsu import bunsetsu, starts
from kg.analyse.encoder import Embedding, Encoder
from kg.analyse.layers import Maxout
from kg.analyse.segment import segments, unify
from kg.analyse.windows import Windows
from kg.model import Document

_ROOT = Path(__file__).parent.parent
_NTREX = _ROOT.parent / "shared" / "articles" / "ntrex.jsonl"

_ODD = [
    "AI  と　IT、… 全角ＡＢＣ！",
    "・",
    "はい。",
    "新社長に山田太郎氏",
    "三菱UFJ銀行は2025年1月21日、株式会社みどり製作所（本社・徳島県徳島市）を約1,200億円で買収すると発表した。",
    "「行く」と言ったのだが、行かなかったという話を聞いて驚いた人が多かった。",
]


@given(st.text(alphabet="あア漢a1。．.!?「」（）\n 　、・", max_size=200))
def test_segments_are_in_order_and_lose_nothing_but_blanks_and_bullets(text):
    end = 0
    for segment in segments(text):
        assert end <= segment.start < segment.end
        assert text[segment.start : segment.end].strip() == text[segment.start : segment.end]
        end = segment.end


def test_a_line_without_stops_is_cut():
    text = "東京と大阪、" * 2_000
    found = segments(text)
    assert len(found) > 4
    assert "".join(text[s.start : s.end] for s in found) == text
    assert all(text[s.start : s.end].endswith("、") for s in found)


def test_trees_begin_at_the_first_word_below_each_root():
    assert starts([]) == []
    assert starts([1, 1, 1]) == [0]
    assert starts([1, 1, 3, 3, 3]) == [0, 2]


def test_bunsetsu_of_a_short_sentence():
    # 山田 氏 が | 走っ た
    found = bunsetsu([1, 3, 1, 3, 3], [False, True, False, False, False], ["X"] * 5, [False] * 5, [])
    assert [(b.begin, b.end, b.head, b.link) for b in found] == [(0, 3, 1, 1), (3, 5, 3, -1)]


def _encoder(width=8, depth=4):
    rng = np.random.default_rng(0)

    def layer():
        weights = rng.standard_normal((width, 3, 3 * width), dtype=np.float32)
        return Maxout.of(weights, *(rng.standard_normal(s, dtype=np.float32) for s in ((width, 3), width, width)))

    def embed(words):
        return np.stack([np.random.default_rng(ord(w)).standard_normal(width, dtype=np.float32) for w in words])

    return Encoder(embed, [layer() for _ in range(depth)]), embed


@given(st.lists(st.text(alphabet="abcdefgh", min_size=1, max_size=12), min_size=1, max_size=6))
def test_the_encoder_reads_every_sentence_as_if_it_stood_between_blanks(sentences):
    encoder, embed = _encoder()
    layers = encoder._layers
    begin, found = 0, encoder(sentences)
    for words in sentences:
        space = 2 * len(layers)
        values = np.zeros((len(words) + 2 * space, encoder.width), dtype=np.float32)
        values[space:-space] = embed(words)
        for layer in layers:
            around = np.pad(values, ((1, 1), (0, 0)))
            values = values + layer(np.concatenate([around[:-2], around[1:-1], around[2:]], axis=1))
        assert np.allclose(found[begin : begin + len(words)], values[space:-space], atol=1e-3)
        begin += len(words)


@pytest.mark.parametrize("count", [1, 3, 40])
def test_four_windows_at_a_time_are_those_taken_one_by_one(count):
    rng = np.random.default_rng(count)
    layer = Maxout.of(*(rng.standard_normal(s, dtype=np.float32) for s in ((32, 3, 96), (32, 3), 32, 32)))
    rows = rng.standard_normal((4 * count + 2, 32), dtype=np.float32)
    wanted = layer(np.concatenate([rows[:-2], rows[1:-1], rows[2:]], axis=1)).reshape(count, 4, 32)
    tiles = np.arange(count)[::-2]
    assert np.allclose(Windows(layer)(rows, tiles), wanted[tiles], atol=1e-4)


@pytest.fixture(scope="module")
def analyser():
    return Analyser()


def _texts():
    if _NTREX.is_file():
        lines = _NTREX.read_text("utf-8").splitlines()[::20]
        return [json.loads(line)["text"] for line in lines]
    return [p.read_text("utf-8") for p in sorted((_ROOT / "data").rglob("*.txt"))]


@pytest.mark.model
def test_parses_are_those_of_the_stock_pipeline(analyser):
    import ginza

    texts = [unify(t[s.start : s.end]) for t in _texts() for s in segments(t)][:100]
    texts += [unify(text) for text in _ODD]
    words = same_heads = 0
    parsed = analyser.stream(Document("d", text) for text in texts)
    for text, doc, (_, ours) in zip(texts, analyser.nlp.pipe(texts), parsed, strict=True):
        if len(ours) != 1 or ours[0].text != text:
            continue  # cut again, as an odd line may be: the stock pipeline read it whole
        (sentence,) = ours
        tokens = sentence.tokens
        assert [(t.idx, t.text, t.lemma_, t.tag_) for t in doc] == [
            (t.start, t.surface, t.lemma, t.tag) for t in tokens
        ]
        words += len(tokens)
        same_heads += sum(t.head.i == k.head and t.dep_ == k.dep for t, k in zip(doc, tokens, strict=True))
        same_heads -= sum(t.pos_ != k.pos for t, k in zip(doc, tokens, strict=True))
        spans = [(s.start, s.end, s.root.i) for s in ginza.bunsetu_spans(doc)]
        assert spans == [(b.begin, b.end, b.head) for b in sentence.bunsetsu]
        entities = [t.ent_iob_ + "-" + t.ent_type_ if t.ent_type_ else "" for t in doc]
        assert entities == [t.ner for t in tokens]
    assert words > 500
    assert same_heads >= 0.999 * words


@pytest.mark.model
def test_a_parse_does_not_depend_on_what_is_parsed_beside_it(analyser):
    documents = [Document(str(k), text) for k, text in enumerate(_ODD * 3)]
    together = [sentences for _, sentences in analyser.stream(documents)]
    assert together == [analyser(document) for document in documents]


@pytest.mark.model
def test_what_holds_no_word_and_what_is_huge_is_read(analyser):
    assert analyser(Document("e", "")) == ()
    assert analyser(Document("b", " \n　\n")) == ()
    huge = "あ" * 20_000  # more bytes than the tokeniser takes at once
    found = analyser(Document("h", huge))
    assert sum(len(t.surface) for s in found for t in s.tokens) == len(huge)


@pytest.mark.model
@given(st.lists(st.text(max_size=40), min_size=1, max_size=8))
def test_words_have_the_numbers_that_spacy_gives_them(words):
    from spacy.lang.lex_attrs import word_shape
    from spacy.strings import StringStore
    from spacy.symbols import IDS
    from thinc.api import NumpyOps

    from kg.analyse.hashing import hashed, number, shape

    words = [w.encode("utf-8", "replace").decode() for w in words] + ["PERSON", "X", "海浜電機"]
    strings = StringStore()
    found = [number(w, IDS) for w in words]
    assert found == [strings[w] for w in words]
    assert [shape(w) for w in words] == [word_shape(w) for w in words]
    numbers = np.array(found, dtype=np.uint64)
    assert (hashed(numbers, 8) == NumpyOps().hash(numbers, 8)).all()


def test_the_words_met_last_are_kept_and_all_have_the_values_they_would_have_alone() -> None:
    made: list[str] = []

    def embed(words) -> np.ndarray:
        made.extend(words)
        return np.array([[float(ord(c)) for c in word] for word in words], dtype=np.float32)

    none = np.zeros(4, dtype=np.float32)
    window = Maxout(np.arange(24, dtype=np.float32).reshape(6, 4), none, 2, none, none)
    kept = Embedding(embed, window, words=3)
    for words in (["ab", "cd", "ab"], ["ef", "ab"], ["gh"], ["cd", "ab"], ["ab", "cd", "ef", "gh", "ij"], ["ij", "kl"]):
        rows = kept.rows(words)
        values = np.array([[float(ord(c)) for c in word] for word in words])
        assert np.array_equal(kept.own[rows], values)
        for k, table in enumerate(kept.beside):
            assert np.array_equal(table[rows], values @ window.weights[2 * k : 2 * k + 2])
        assert not kept.own[0].any()
    # cd made room for gh, and ef for cd; five at a time are more than fit, so none of them makes room
    assert made == ["ab", "cd", "ef", "gh", "cd", "ef", "ij", "kl"]


def test_weights_are_kept_whole_or_not_at_all(tmp_path):
    from kg.analyse.weights import Weights, stored, write

    made = Weights({"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.array([1 << 63], np.uint64)}, {"x": [1]})
    path = tmp_path / "model.npy"
    with path.open("wb") as file:
        write(made, file)
    path.chmod(0o600)
    found = stored(path)
    assert found.said == {"x": [1]}
    assert all((found[name] == made[name]).all() and found[name].dtype == made[name].dtype for name in "ab")
    whole = path.read_bytes()
    for damaged in (whole[:-10], b"", b"\xff" * 40, whole[:8] + b"!" + whole[9:]):
        path.write_bytes(damaged)
        assert stored(path) is None
    path.write_bytes(whole)
    path.chmod(0o622)
    assert stored(path) is None  # others could have written it
    assert stored(tmp_path / "none.npy") is None


@pytest.mark.model
def test_a_second_start_does_not_import_spacy(tmp_path):
    code = "import sys; from kg.analyse import Analyser; from kg.model import Document\n"
    code += "print(len(Analyser()(Document('d', '東京に行く。'))[0].tokens), 'spacy' in sys.modules)"
    said = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "KG_CACHE": str(tmp_path), "PYTHONPATH": str(_ROOT)},
        )
        said.append(done.stdout.split())
    assert said == [["4", "True"], ["4", "False"]]
