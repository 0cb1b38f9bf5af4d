"""PolNeAR articles in words: flat tags, and for each cue its source and content."""
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .crf import bio
from .words import Words, Wordpieces, words_of

FLAT = bio(["source", "cue", "content"])
LINK = bio(["source", "content"])


@dataclass
class Attribution:
    cue: tuple[int, int]
    source: list[tuple[int, int]]
    content: list[tuple[int, int]]


@dataclass
class Article:
    id: str
    text: str
    words: Words
    flat: np.ndarray  # [W]
    attributions: list[Attribution]


def in_words(spans: np.ndarray, start: int, end: int) -> tuple[int, int] | None:
    """The words that a span of UTF-16 offsets overlaps."""
    low = int(np.searchsorted(spans[:, 1], start, side="right"))
    high = int(np.searchsorted(spans[:, 0], end, side="left"))
    return (low, high) if high > low else None


def read(path: Path, wordpieces: Wordpieces) -> list[Article]:
    return [_article(json.loads(line), wordpieces) for line in path.read_text(encoding="utf-8").split("\n") if line]


def _article(row: dict, wordpieces: Wordpieces) -> Article:
    words = words_of(row["text"], wordpieces)
    flat = np.zeros(len(words), dtype=np.int64)
    attributions = []
    for a in row["attributions"]:
        spans = {role: sorted(filter(None, (in_words(words.spans, *s) for s in a[role]))) for role in ("source", "cue", "content")}
        if not spans["cue"]:
            continue
        for role, where in spans.items():
            for start, end in where:
                flat[start:end] = FLAT.index(f"I-{role}")
                flat[start] = FLAT.index(f"B-{role}")
        attributions.append(Attribution(spans["cue"][0], spans["source"], spans["content"]))
    return Article(row["id"], row["text"], words, flat, attributions)


def link_tags(attribution: Attribution, start: int, end: int) -> np.ndarray:
    """The tags that one cue gives to the words [start, end)."""
    tags = np.zeros(end - start, dtype=np.int64)
    for role, where in (("content", attribution.content), ("source", attribution.source)):
        for low, high in where:
            if high <= start or low >= end:
                continue
            tags[max(low, start) - start : min(high, end) - start] = LINK.index(f"I-{role}")
            tags[max(low, start) - start] = LINK.index(f"B-{role}")
    return tags
