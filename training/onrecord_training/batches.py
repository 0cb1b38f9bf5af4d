"""Windows of several texts as one padded batch."""
from dataclasses import dataclass

import torch

from .words import Words

CLS, SEP, MASK = 101, 102, 103


@dataclass
class Batch:
    ids: torch.Tensor  # [B, T]
    features: torch.Tensor  # [B, 3, T]
    mask: torch.Tensor  # [B, T]
    first: torch.Tensor  # [B, W] place of each word's first wordpiece, 0 where there is no word


def pad_windows(pieces: list[tuple[Words, tuple[int, int]]]) -> Batch:
    lengths = [int(w.first[e] - w.first[s]) + 2 for w, (s, e) in pieces]
    widest = max(e - s for _, (s, e) in pieces)
    ids = torch.zeros(len(pieces), max(lengths), dtype=torch.long)
    features = torch.zeros(len(pieces), 3, max(lengths), dtype=torch.long)
    first = torch.zeros(len(pieces), widest, dtype=torch.long)
    for n, (words, (start, end)) in enumerate(pieces):
        low, high = int(words.first[start]), int(words.first[end])
        ids[n, 0], ids[n, lengths[n] - 1] = CLS, SEP
        ids[n, 1 : lengths[n] - 1] = torch.as_tensor(words.pieces[low:high])
        counts = torch.as_tensor(words.first[start + 1 : end + 1] - words.first[start:end])
        features[n, :, 1 : lengths[n] - 1] = torch.as_tensor(words.features[:, start:end]).repeat_interleave(counts, 1)
        first[n, : end - start] = torch.as_tensor(words.first[start:end] - low + 1)
    mask = torch.arange(max(lengths))[None] < torch.tensor(lengths)[:, None]
    return Batch(ids, features, mask, first)


def blank(batch: Batch, share: float, generator: torch.Generator) -> Batch:
    """Hides a share of the wordpieces behind [MASK], so that the model leans on context and not on single words."""
    if share:
        hidden = (torch.rand(batch.ids.shape, generator=generator) < share) & batch.mask & (batch.ids != CLS) & (batch.ids != SEP)
        batch.ids = batch.ids.masked_fill(hidden, MASK)
    return batch
