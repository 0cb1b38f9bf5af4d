"""Syntax on the encoder's states: part of speech, lemma, heads with relations by biaffine attention (Dozat and Manning 2017),
and entities as scored spans (Yu, Bohnet and Poesio 2020)."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .batches import pad_windows
from .conllu import ENTITIES, UPOS, Inventory, ParsedDocument
from .encoder import WIDTH
from .windows import windows

ARC, LABEL, EDGE = 192, 64, 64
NEVER = -1e4


def with_one(x: torch.Tensor) -> torch.Tensor:
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Parser(nn.Module):
    """Works on states [B, N, 384] of syntactic words."""

    def __init__(self, inventory: Inventory):
        super().__init__()
        self.relations, self.edits = len(inventory.relations), len(inventory.lemmas)
        self.drop = nn.Dropout(0.2)
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.lemma = nn.Linear(WIDTH, self.edits)
        self.arc = nn.Linear(WIDTH, 2 * ARC)
        self.label = nn.Linear(WIDTH, 2 * LABEL)
        self.edge = nn.Linear(WIDTH, 2 * EDGE)
        self.arc_pair = nn.Parameter(torch.empty(ARC + 1, ARC))
        self.label_pair = nn.Parameter(torch.empty(LABEL + 1, self.relations * (LABEL + 1)))
        self.edge_pair = nn.Parameter(torch.empty(EDGE + 1, len(ENTITIES) * (EDGE + 1)))
        for pair in (self.arc_pair, self.label_pair, self.edge_pair):
            nn.init.normal_(pair, std=0.05)

    def arcs(self, x: torch.Tensor, same: torch.Tensor) -> torch.Tensor:
        """Scores of heads [B, N dependent, N head], the diagonal for the root. same: [B, N, N] in one sentence."""
        dependent, head = F.gelu(self.arc(x)).chunk(2, -1)
        return ((with_one(dependent) @ self.arc_pair) @ head.transpose(-1, -2)).float().masked_fill(~same, NEVER)

    def relation(self, x: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of relations [B, N, R] to the given heads [B, N]."""
        dependent, head = self.drop(F.gelu(self.label(x))).chunk(2, -1)
        given = with_one(head.gather(1, heads[..., None].expand(-1, -1, LABEL)))
        asked = (with_one(dependent) @ self.label_pair).view(*dependent.shape[:2], self.relations, LABEL + 1)
        return (asked @ given[..., None])[..., 0]

    def entities(self, x: torch.Tensor) -> torch.Tensor:
        """Scores of entities [B, N last, types, N first] against none, which is 0."""
        first, last = self.drop(F.gelu(self.edge(x))).chunk(2, -1)
        asked = (with_one(last) @ self.edge_pair).view(*last.shape[:2], len(ENTITIES), EDGE + 1)
        return asked @ with_one(first).transpose(-1, -2)[:, None]


def chunks(document: ParsedDocument, window: int) -> list[tuple[int, int]]:
    """Ranges of the reader's words, whole sentences that fit one window; a longer sentence is cut off."""
    first = document.words.first
    begins = document.row[np.concatenate([[0], np.flatnonzero(np.diff(document.sentence)) + 1])]
    starts = [int(b) for b in np.unique(begins)] + [len(document.words)]
    starts[0] = 0
    ranges, begin = [], 0
    for n in range(1, len(starts)):
        if first[starts[n]] - first[begin] > window - 2:
            if starts[n - 1] > begin:
                ranges.append((begin, starts[n - 1]))
            begin = starts[n - 1]
            if first[starts[n]] - first[begin] > window - 2:
                low, high = windows(first[begin : starts[n] + 1] - first[begin], window, window)[0]
                ranges.append((low + begin, high + begin))
                begin = starts[n]
    if begin < len(document.words):
        ranges.append((begin, len(document.words)))
    return ranges


class Batch:
    """Windows of treebank documents: what goes in, and what should come out."""

    def __init__(self, pieces: list[tuple[ParsedDocument, tuple[int, int]]]):
        self.input = pad_windows([(d.words, r) for d, r in pieces])
        self.ranges = [syntactic(d, r) for d, r in pieces]  # syntactic words of each window
        width = max(1, max(e - s for s, e in self.ranges))
        shape = (len(pieces), width)
        self.row = torch.zeros(shape, dtype=torch.long)
        self.head, self.upos, self.relation = self.row.clone(), self.row.clone(), self.row.clone()
        self.lemma, self.sentence = torch.full(shape, -1), torch.full(shape, -1)
        self.real = torch.zeros(shape, dtype=torch.bool)
        self.spans: list[tuple[int, int, int, int]] = []
        self.marked = torch.tensor([d.entities is not None for d, _ in pieces])
        for n, ((document, (low, _)), (start, end)) in enumerate(zip(pieces, self.ranges)):
            size = end - start
            head = torch.as_tensor(document.head[start:end] - start)
            inside = (head >= 0) & (head < size)
            self.row[n, :size] = torch.as_tensor(document.row[start:end] - low)
            self.head[n, :size] = torch.where(inside, head, torch.arange(size))
            self.upos[n, :size] = torch.as_tensor(document.upos[start:end])
            self.relation[n, :size] = torch.as_tensor(document.relation[start:end])
            self.lemma[n, :size] = torch.as_tensor(document.lemma[start:end])
            self.sentence[n, :size] = torch.as_tensor(document.sentence[start:end])
            self.real[n, :size] = inside
            self.spans += [(n, e.start - start, e.end - 1 - start, e.type) for e in document.entities or [] if start <= e.start and e.end <= end]
        self.same = (self.sentence[:, :, None] == self.sentence[:, None, :]) & (self.sentence >= 0)[:, :, None]

    def states(self, hidden: torch.Tensor) -> torch.Tensor:
        """The states of the syntactic words [B, N, 384], from those of wordpieces [B, T, 384]."""
        index = self.input.first.gather(1, self.row.clamp_max(self.input.first.shape[1] - 1))
        return hidden.gather(1, index[..., None].expand(-1, -1, WIDTH))


def syntactic(document: ParsedDocument, words: tuple[int, int]) -> tuple[int, int]:
    """The syntactic words that stand in a range of the reader's words."""
    return int(np.searchsorted(document.row, words[0], side="left")), int(np.searchsorted(document.row, words[1], side="left"))


def loss(parser: Parser, states: torch.Tensor, batch: Batch, counts: dict | None = None) -> torch.Tensor:
    """Mean loss a syntactic word. counts: where to add up hits for scores."""
    x = parser.drop(states)
    upos, lemma = parser.upos(x).float(), parser.lemma(x).float()
    arcs = parser.arcs(x, batch.same)
    relations = parser.relation(x, batch.head).float()
    real, known = batch.real, batch.real & (batch.lemma >= 0)
    total = (F.cross_entropy(upos[real], batch.upos[real], reduction="sum")
             + F.cross_entropy(lemma[known], batch.lemma[known], reduction="sum")
             + F.cross_entropy(arcs[real], batch.head[real], reduction="sum")
             + F.cross_entropy(relations[real], batch.relation[real], reduction="sum"))
    if batch.marked.any():
        total = total + entity_loss(parser, x, batch, counts)
    if counts is not None:
        best = arcs.argmax(-1)
        right = (best == batch.head) & real
        said = parser.relation(x, best).argmax(-1)
        hits = {"words": real, "upos": (upos.argmax(-1) == batch.upos) & real, "lemma": (lemma.argmax(-1) == batch.lemma) & real,
                "uas": right, "las": right & (said == batch.relation)}
        for key, hit in hits.items():
            counts[key] = counts.get(key, 0) + int(hit.sum())
    return total / real.sum().clamp_min(1)


def entity_loss(parser: Parser, x: torch.Tensor, batch: Batch, counts: dict | None) -> torch.Tensor:
    """Summed over all spans of words in one sentence, of the windows that have entities marked."""
    scores = parser.entities(x).float().permute(0, 3, 1, 2)  # [B, first, last, types]
    scores = torch.cat([torch.zeros_like(scores[..., :1]), scores], -1)
    gold = torch.zeros(scores.shape[:3], dtype=torch.long)
    for n, first, last, kind in batch.spans:
        gold[n, first, last] = kind + 1
    width = scores.shape[1]
    allowed = batch.same & torch.ones(width, width, dtype=torch.bool).triu()[None] & batch.marked[:, None, None]
    if counts is not None:
        said = scores.argmax(-1) * allowed
        counts["entities"] = counts.get("entities", 0) + int((gold[allowed] > 0).sum())
        counts["said"] = counts.get("said", 0) + int((said > 0).sum())
        counts["found"] = counts.get("found", 0) + int(((said == gold) & (gold > 0) & allowed).sum())
    return F.cross_entropy(scores[allowed], gold[allowed], reduction="sum")


def scores_of(counts: dict) -> dict:
    """Counts as percentages."""
    scores = {key: round(100 * counts[key] / counts["words"], 2) for key in ("upos", "lemma", "uas", "las")}
    if counts.get("entities"):
        scores["entities"] = round(200 * counts["found"] / (counts["entities"] + counts["said"]), 2)
    return scores
