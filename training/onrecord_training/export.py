"""The trained model as the program runs it: ONNX with 8-bit weights, vocabulary, configuration.

Per-channel dynamic quantisation of matrix products; the word table is held in 8 bits with one scale a row,
which keeps rare words as exact as frequent ones.
"""
import hashlib
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from .conllu import ENTITIES, UPOS, Inventory
from .coref import FEATURES, Coreference
from .crf import Crf
from .encoder import WIDTH, start_folder
from .linker import VECTOR
from .polnear import FLAT, LINK
from .reader import AFTER, BEFORE, FAR, STRIDE, WINDOW, Reader
from .syntax import Parser

OPSET = 17


class RowQuantised(nn.Module):
    """An embedding table in 8 bits, a scale for each row."""

    def __init__(self, table: nn.Embedding):
        super().__init__()
        scale = table.weight.detach().abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("whole", torch.round(table.weight.detach() / scale).to(torch.int8))

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        return self.whole[ids].float() * self.scale[ids]


class EncoderGraph(nn.Module):
    """What each word of a window says to the flat tags, to the linker and to the syntax."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.encoder, self.flat, self.vector = reader.encoder, reader.flat, reader.vector
        self.encoder.plain = True
        self.encoder.words = RowQuantised(self.encoder.words)

    def forward(self, ids, features, first):
        attribution, syntax = self.encoder(ids, features[None])
        x = attribution[0][first]
        return self.flat(x), self.vector(x), syntax[0][first]


class LinkerGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.linker = reader.linker

    def forward(self, vectors, tags, cue, features):
        emissions, valid = self.linker(vectors[None], tags[None], cue[None], features[None])
        return emissions[0], valid


class SyntaxGraph(nn.Module):
    """The parser over the syntactic words of whole sentences; what it chooses is chosen in the graph, but for trees and spans."""

    def __init__(self, parser: Parser):
        super().__init__()
        self.parser = parser

    def forward(self, states, sentence):
        x = states[None]
        arcs = self.parser.arcs(x, (sentence[:, None] == sentence[None, :])[None])
        relation = self.parser.relation(x, arcs.argmax(-1))
        entity, kind = self.parser.entities(x)[0].max(1)  # [last, first]
        choices = (t.argmax(-1)[0].float() for t in (self.parser.upos(x), self.parser.lemma(x), relation))
        return *choices, arcs[0], entity.T, kind.T.float()


class CoreferenceGraph(nn.Module):
    def __init__(self, coreference: Coreference):
        super().__init__()
        self.coreference = coreference

    def forward(self, mentions, pairs, features):
        return self.coreference(mentions, pairs, features)


def tables(crf: Crf, favoured: str | None = None, by: float = 0.0) -> dict:
    """The field as the program decodes with it. A favoured tag counts for so much more wherever it stands."""
    start, end, step = (t.detach().double().clamp_min(-10000) for t in crf.tables())
    if favoured is not None:
        start[crf.labels.index(favoured)] += by
        step[:, crf.labels.index(favoured)] += by
    start, end, step = start.tolist(), end.tolist(), step.tolist()
    short = lambda x: [short(y) for y in x] if isinstance(x, list) else round(x, 6)
    return {"labels": crf.labels, "start": short(start), "end": short(end), "transitions": short(step)}


GRAPHS = ("encoder", "linker", "syntax", "coref")
# Linear layers to 8 bits where that costs nothing and saves most; the linker is small and touchy.
QUANTISED = {"encoder": ["MatMul", "Gemm"], "syntax": ["MatMul", "Gemm"]}


def export(reader: Reader, inventory: Inventory, folder: Path, thresholds: dict[str, float], about: dict) -> None:
    """Writes the graphs, vocab.txt and config.json.

    thresholds: how sure the linker has to be that a candidate is a cue ("cue"), by how much the tagger favours cues ("favour"), the logit above which a span is an entity
    ("entity") and a pair is one thing in the world ("coref"), among how many mentions before ("near"). about: what else the configuration records.
    """
    reader.eval().float()
    folder.mkdir(parents=True, exist_ok=True)
    words, pieces = 9, 12
    whole = torch.long
    _export(EncoderGraph(reader), folder / "encoder.onnx", {
        "ids": (torch.randint(1000, 2000, (1, pieces + 2)), {1: "T"}), "features": (torch.ones(3, pieces + 2, dtype=whole), {1: "T"}),
        "first": (torch.arange(1, words + 1), {0: "W"})}, {"tags": {0: "W"}, "vectors": {0: "W"}, "states": {0: "W"}})
    _export(LinkerGraph(reader), folder / "linker.onnx", {
        "vectors": (torch.randn(words, VECTOR), {0: "N"}), "tags": (torch.randn(words, len(FLAT)), {0: "N"}),
        "cue": (torch.tensor([3, 5]), {}), "features": (torch.ones(3, words, dtype=whole), {1: "N"})}, {"emissions": {0: "N"}, "valid": {}})
    square = {0: "N", 1: "N"}
    _export(SyntaxGraph(reader.parser), folder / "syntax.onnx", {
        "states": (torch.randn(words, WIDTH), {0: "N"}), "sentence": (torch.tensor([0] * 4 + [1] * 5), {0: "N"})},
        {"upos": {0: "N"}, "lemma": {0: "N"}, "relation": {0: "N"}, "arcs": square, "entity": square, "entityType": square})
    _export(CoreferenceGraph(reader.coreference), folder / "coref.onnx", {
        "mentions": (torch.randn(5, 3 * WIDTH), {0: "M"}), "pairs": (torch.tensor([[1, 0], [2, 0], [4, 3]]), {0: "P"}),
        "features": (torch.randn(3, FEATURES), {0: "P"})}, {"scores": {0: "P"}})
    vocabulary = json.loads((start_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    (folder / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", encoding="utf-8")
    names = [*(f"{name}.onnx" for name in GRAPHS), "vocab.txt"]
    config = {
        "format": 2, "window": WINDOW, "stride": STRIDE, "before": BEFORE, "after": AFTER, "far": FAR, "cueThreshold": thresholds["cue"],
        "flat": tables(reader.flat_crf, "B-cue", thresholds["favour"]), "link": tables(reader.link_crf),
        "syntax": {"upos": UPOS, "relations": inventory.relations, "lemmas": inventory.lemmas, "entities": ENTITIES, "entityThreshold": thresholds["entity"]},
        "coref": {"threshold": thresholds["coref"], "near": thresholds["near"]}, **about,
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _export(graph: nn.Module, path: Path, inputs: dict[str, tuple[torch.Tensor, dict]], outputs: dict[str, dict]) -> None:
    """inputs: an example of each with its free dimensions. outputs: their free dimensions."""
    axes = {name: where for name, where in {**{n: w for n, (_, w) in inputs.items()}, **outputs}.items() if where}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        torch.onnx.export(graph.eval(), tuple(example for example, _ in inputs.values()), str(whole), input_names=list(inputs),
                          output_names=list(outputs), dynamic_axes=axes, opset_version=OPSET, dynamo=False)
        if path.stem in QUANTISED:
            small = Path(folder) / "small.onnx"
            quantize_dynamic(str(whole), str(small), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=QUANTISED[path.stem])
            whole = small
        model = onnx.load(str(whole))
        model.doc_string = ""
        onnx.save(model, str(path))
