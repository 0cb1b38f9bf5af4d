"""For one cue, its own source and content: every word around the cue is scored, given the cue.

The words' vectors, what the flat tagger thinks of them and where they stand from the cue are mixed by
convolutions over neighbouring words and one attention over all of them.
"""
import math

import torch
import torch.nn.functional as F
from torch import nn

from .encoder import WIDTH
from .polnear import FLAT, LINK
from .words import FEATURES

VECTOR, INNER, HEADS, KERNEL = 192, 128, 4, 9
# how far from the cue a word stands: exact when near, coarser when far; the cue itself is the middle
NEAR, FAR = 16, 512
STEPS = 12


def place(distance: torch.Tensor) -> torch.Tensor:
    """Signed distance in words to a bucket: 0 inside the cue, then sides apart."""
    size = distance.abs()
    far = NEAR + (torch.log(size.clamp_min(1).float() / NEAR) / math.log(FAR / NEAR) * STEPS).long().clamp(0, STEPS - 1)
    bucket = torch.where(size <= NEAR, size, far + 1)
    return torch.where(distance < 0, bucket + NEAR + STEPS + 1, bucket)


PLACES = 2 * (NEAR + STEPS + 1)


class Block(nn.Module):
    """ConvNeXt block over words (Liu et al. 2022)."""

    def __init__(self):
        super().__init__()
        self.near = nn.Conv1d(INNER, INNER, KERNEL, padding=KERNEL // 2, groups=INNER)
        self.norm = nn.LayerNorm(INNER)
        self.up = nn.Linear(INNER, 2 * INNER)
        self.down = nn.Linear(2 * INNER, INNER)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        if mask is not None:
            x = x * mask[..., None]
        y = self.near(x.transpose(1, 2)).transpose(1, 2)
        return x + self.down(F.gelu(self.up(self.norm(y))))


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(INNER)
        self.qkv = nn.Linear(INNER, 3 * INNER)
        self.out = nn.Linear(INNER, INNER)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(self.norm(x)).view(batch, length, 3, HEADS, INNER // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if mask is None:  # spelt out, for export
            mixed = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(INNER // HEADS), -1) @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        return x + self.out(mixed.transpose(1, 2).reshape(batch, length, INNER))


class Linker(nn.Module):
    def __init__(self, dropout: float = 0.2):
        super().__init__()
        self.word = nn.Linear(VECTOR, INNER)
        self.cue = nn.Linear(VECTOR, 2 * INNER)
        self.tags = nn.Linear(len(FLAT), INNER)
        self.places = nn.Embedding(PLACES, INNER)
        self.features = nn.ModuleList(nn.Embedding(size, INNER) for size in FEATURES.values())
        self.drop = nn.Dropout(dropout)
        self.mix = nn.ModuleList([Block(), Attention(), Block(), Block()])
        self.norm = nn.LayerNorm(INNER)
        self.score = nn.Linear(INNER, len(LINK))
        self.judge = nn.Linear(2 * INNER, 1)
        for table in (self.places, *self.features):
            nn.init.normal_(table.weight, std=0.1)

    def forward(self, vectors, tags, cue, features, mask=None):
        """vectors [K, N, V], tags [K, N, 7], cue [K, 2], features [K, 3, N], mask [K, N] -> emissions [K, N, 5], valid [K]."""
        index = torch.arange(vectors.shape[1])[None]
        before, after = index - cue[:, :1], index - (cue[:, 1:] - 1)
        inside = (before >= 0) & (after <= 0)
        distance = torch.where(inside, 0, torch.where(before < 0, before, after))
        middle = inside.to(vectors.dtype)[..., None]
        of_cue = self.cue((vectors * middle).sum(1) / middle.sum(1))
        add, times = of_cue[:, None].chunk(2, -1)
        word = self.word(vectors)
        x = word + add + word * times + self.tags(torch.softmax(tags, -1)) + self.places(place(distance))
        for n, table in enumerate(self.features):
            x = x + table(features[:, n])
        x = self.drop(x)
        for block in self.mix:
            x = block(x, mask)
        x = self.drop(self.norm(x))
        middle = inside.to(x.dtype)[..., None]
        at_cue = (x * middle).sum(1) / middle.sum(1)
        emissions = self.score(x)
        # how clearly the words around it take part: the share of words that some role claims, softly
        claimed = torch.softmax(emissions, -1)[..., 1:].sum(-1, keepdim=True).to(x.dtype)
        if mask is not None:
            claimed = claimed * mask[..., None]
        around = (x * claimed).sum(1) / (claimed.sum(1) + 1)
        return emissions, self.judge(torch.cat([at_cue, around], -1))[:, 0]
