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

from .crf import Crf
from .encoder import start_folder
from .linker import VECTOR
from .polnear import FLAT, LINK
from .reader import AFTER, BEFORE, FAR, STRIDE, WINDOW, Reader

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
    def __init__(self, reader: Reader):
        super().__init__()
        self.encoder, self.flat, self.vector = reader.encoder, reader.flat, reader.vector
        self.encoder.plain = True
        self.encoder.words = RowQuantised(self.encoder.words)

    def forward(self, ids, features, first):
        x = self.encoder(ids, features[None])[0][first]
        return self.flat(x), self.vector(x)


class LinkerGraph(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.linker = reader.linker

    def forward(self, vectors, tags, cue, features):
        emissions, valid = self.linker(vectors[None], tags[None], cue[None], features[None])
        return emissions[0], valid


def tables(crf: Crf) -> dict:
    start, end, step = (t.detach().double().clamp_min(-10000).tolist() for t in crf.tables())
    short = lambda x: [short(y) for y in x] if isinstance(x, list) else round(x, 6)
    return {"labels": crf.labels, "start": short(start), "end": short(end), "transitions": short(step)}


def export(reader: Reader, folder: Path, keep: float, about: dict) -> None:
    """Writes encoder.onnx, linker.onnx, vocab.txt and config.json.

    keep: how sure the linker has to be that a candidate is a cue. about: what else the configuration records.
    """
    reader.eval().float()
    folder.mkdir(parents=True, exist_ok=True)
    words, pieces = 9, 12
    example = (torch.randint(1000, 2000, (1, pieces + 2)), torch.ones(3, pieces + 2, dtype=torch.long), torch.arange(1, words + 1))
    _export(EncoderGraph(reader), example, folder / "encoder.onnx", {"ids": {1: "T"}, "features": {1: "T"}, "first": {0: "W"}},
            {"tags": {0: "W"}, "vectors": {0: "W"}})
    example = (torch.randn(words, VECTOR), torch.randn(words, len(FLAT)), torch.tensor([3, 5]), torch.ones(3, words, dtype=torch.long))
    _export(LinkerGraph(reader), example, folder / "linker.onnx", {"vectors": {0: "N"}, "tags": {0: "N"}, "features": {1: "N"}},
            {"emissions": {0: "N"}, "valid": {}})
    vocabulary = json.loads((start_folder() / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    (folder / "vocab.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", encoding="utf-8")
    names = ("encoder.onnx", "linker.onnx", "vocab.txt")
    config = {
        "format": 1, "window": WINDOW, "stride": STRIDE, "before": BEFORE, "after": AFTER, "far": FAR, "cueThreshold": keep,
        "flat": tables(reader.flat_crf), "link": tables(reader.link_crf), **about,
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names},
    }
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")


def _export(graph: nn.Module, example: tuple, path: Path, inputs: dict, outputs: dict) -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        axes = {name: where for name, where in {**inputs, **outputs}.items() if where}
        given = ("ids", "features", "first") if "ids" in inputs else ("vectors", "tags", "cue", "features")
        torch.onnx.export(graph.eval(), example, str(whole), input_names=list(given), output_names=list(outputs),
                          dynamic_axes=axes, opset_version=OPSET, dynamo=False)
        if path.name.startswith("encoder"):
            small = Path(folder) / "small.onnx"
            quantize_dynamic(str(whole), str(small), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gemm"])
            whole = small
        model = onnx.load(str(whole))
        model.doc_string = ""
        onnx.save(model, str(path))
