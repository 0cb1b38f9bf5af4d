"""Reads articles with the exported model, one window at a time as the program does: what the card's scores come from."""
import json
from pathlib import Path

import numpy as np
import onnxruntime

from .batches import CLS, SEP
from .crf import spans, viterbi, with_one_source
from .polnear import Article
from .reader import NEAR_END
from .windows import owners, windows


class Exported:
    def __init__(self, folder: Path):
        self.config = json.loads((folder / "config.json").read_text())
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder, self.linker = (onnxruntime.InferenceSession(str(folder / f"{name}.onnx"), options) for name in ("encoder", "linker"))
        flat, link = self.config["flat"], self.config["link"]
        self.flat = [np.array(flat[key]) for key in ("start", "end", "transitions")]
        start, end, step = (np.array(link[key]) for key in ("start", "end", "transitions"))
        self.link = with_one_source(step, start, end, link["labels"].index("B-source"))

    def encode(self, article: Article) -> tuple[np.ndarray, np.ndarray]:
        words = article.words
        ranges = windows(words.first, self.config["window"], self.config["stride"])
        owner = owners(words.first, ranges)
        tags = np.zeros((len(words), 7), np.float32)
        vectors = None
        for index, (start, end) in enumerate(ranges):
            low, high = words.first[start], words.first[end]
            counts = np.diff(words.first[start : end + 1])
            features = np.zeros((3, high - low + 2), np.int64)
            features[:, 1:-1] = np.repeat(words.features[:, start:end], counts, 1)
            ids = np.concatenate([[CLS], words.pieces[low:high], [SEP]])[None]
            t, v = self.encoder.run(["tags", "vectors"], {"ids": ids, "features": features, "first": words.first[start:end] - low + 1})
            vectors = np.zeros((len(words), v.shape[1]), np.float32) if vectors is None else vectors
            mine = np.flatnonzero(owner[start:end] == index)
            tags[start + mine], vectors[start + mine] = t[mine], v[mine]
        return tags, vectors

    def read(self, article: Article) -> list[dict]:
        """Attributions in words: [{cue, source, content, confidence}]."""
        tags, vectors = self.encode(article)
        out = []
        for cue in spans(viterbi(tags, *self.flat), self.config["flat"]["labels"]).get("cue", []):
            end, found = self.link_cue(article, tags, vectors, cue, self.config["after"])
            if found["content"] and found["content"][-1][1] > end - NEAR_END and end < len(article.words):
                _, found = self.link_cue(article, tags, vectors, cue, self.config["far"])
            if found["content"] and found["confidence"] >= self.config["cueThreshold"]:
                out.append(found)
        return [a for a in out if not any(_inside(a, b) and not _inside(b, a) for b in out if b is not a)]

    def link_cue(self, article: Article, tags: np.ndarray, vectors: np.ndarray, cue: tuple[int, int], after: int) -> tuple[int, dict]:
        """What one cue links among the words up to so many after it, and where those end."""
        s, e = max(0, cue[0] - self.config["before"]), min(len(article.words), cue[1] + after)
        emissions, valid = self.linker.run(None, {"vectors": vectors[s:e], "tags": tags[s:e], "cue": np.array(cue) - s,
                                                  "features": article.words.features[:, s:e]})
        start, end, step, tag_of = self.link
        found = spans(tag_of[viterbi(emissions[:, tag_of], start, end, step)], self.config["link"]["labels"])
        sure = 1 / (1 + np.exp(-float(valid[0])))
        return e, {"cue": [cue], "confidence": sure, **{role: [(a + s, b + s) for a, b in found.get(role, [])] for role in ("source", "content")}}


def _inside(one: dict, other: dict) -> bool:
    """Does one attribution lie with all its parts in the content of another?"""
    covered = lambda span: any(s <= span[0] and span[1] <= e for s, e in other["content"])
    return all(covered(span) for role in ("cue", "source", "content") for span in one[role])
