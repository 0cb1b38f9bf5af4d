"""Syntax on the encoder: part of speech, and heads with relations by biaffine attention (Dozat and Manning 2017)."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .batches import pad_windows
from .conllu import UPOS, ParsedDocument
from .encoder import WIDTH
from .windows import windows

ARC, LABEL = 192, 64


class Parser(nn.Module):
    def __init__(self, relations: int):
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.upos = nn.Linear(WIDTH, len(UPOS))
        self.arc = nn.Linear(WIDTH, 2 * ARC)
        self.label = nn.Linear(WIDTH, 2 * LABEL)
        self.arc_pair = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.label_pair = nn.Parameter(torch.zeros(relations, LABEL + 1, LABEL + 1))
        nn.init.normal_(self.arc_pair, std=0.05)
        nn.init.normal_(self.label_pair, std=0.05)

    def forward(self, x: torch.Tensor, heads: torch.Tensor | None):
        """x [B, W, 384] -> parts of speech [B, W, U], arcs [B, W dependent, W head], relations [B, W, R] at `heads` or the best arcs."""
        x = self.drop(x)
        upos = self.upos(x)
        dependent, head = F.gelu(self.arc(x)).chunk(2, -1)
        ones = torch.ones_like(dependent[..., :1])
        arcs = (torch.cat([dependent, ones], -1) @ self.arc_pair) @ head.transpose(1, 2)
        return upos, arcs, self.drop(F.gelu(self.label(x))), ones

    def relations(self, label: torch.Tensor, ones: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        dependent, head = label.chunk(2, -1)
        head = head.gather(1, heads[..., None].expand(-1, -1, LABEL))
        return torch.einsum("bwi,rij,bwj->bwr", torch.cat([dependent, ones], -1), self.label_pair, torch.cat([head, ones], -1))


def chunks(document: ParsedDocument, window: int) -> list[tuple[int, int]]:
    """Word ranges of whole sentences that fit one window; a longer sentence is cut off."""
    starts = [0, *(np.flatnonzero(np.diff(document.sentence)) + 1), len(document.words)]
    first, ranges, begin = document.words.first, [], 0
    for n in range(1, len(starts)):
        if first[starts[n]] - first[begin] > window - 2:
            if starts[n - 1] > begin:
                ranges.append((begin, starts[n - 1]))
            begin = starts[n - 1]
            if first[starts[n]] - first[begin] > window - 2:
                ranges.append(windows(first[begin : starts[n] + 1] - first[begin], window, window)[0])
                ranges[-1] = (ranges[-1][0] + begin, ranges[-1][1] + begin)
                begin = starts[n]
    if begin < len(document.words):
        ranges.append((begin, len(document.words)))
    return ranges


def loss(parser: Parser, encoder: nn.Module, pieces: list[tuple[ParsedDocument, tuple[int, int]]], counts: dict | None = None) -> torch.Tensor:
    """Mean loss a word over windows of whole sentences. counts: where to add up hits for scores."""
    batch = pad_windows([(d.words, r) for d, r in pieces])
    hidden = encoder(batch.ids, batch.features, batch.mask)
    x = hidden.gather(1, batch.first[..., None].expand(-1, -1, WIDTH))
    width = batch.first.shape[1]
    heads = torch.zeros(len(pieces), width, dtype=torch.long)
    upos, relation, sentence = heads.clone(), heads.clone(), torch.full_like(heads, -1)
    real = torch.zeros(len(pieces), width, dtype=torch.bool)
    for n, (document, (start, end)) in enumerate(pieces):
        size = end - start
        head = torch.as_tensor(document.head[start:end] - start)
        inside = (head >= 0) & (head < size)
        heads[n, :size] = torch.where(inside, head, torch.arange(size))
        upos[n, :size] = torch.as_tensor(document.upos[start:end])
        relation[n, :size] = torch.as_tensor(document.relation[start:end])
        sentence[n, :size] = torch.as_tensor(document.sentence[start:end])
        real[n, :size] = inside
    pos, arcs, label, ones = parser(x, heads)
    same = sentence[:, :, None] == sentence[:, None, :]
    arcs = arcs.float().masked_fill(~same, -1e4)
    relations = parser.relations(label, ones, heads).float()
    total = (F.cross_entropy(pos.float()[real], upos[real], reduction="sum")
             + F.cross_entropy(arcs[real], heads[real], reduction="sum")
             + F.cross_entropy(relations[real], relation[real], reduction="sum"))
    if counts is not None:
        best = arcs.argmax(-1)
        right = (best == heads) & real
        said = parser.relations(label, ones, best).argmax(-1)
        for key, hit in (("words", real), ("upos", (pos.argmax(-1) == upos) & real), ("uas", right), ("las", right & (said == relation))):
            counts[key] = counts.get(key, 0) + int(hit.sum())
    return total / real.sum().clamp_min(1)
