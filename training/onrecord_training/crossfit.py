"""What readers that have not seen an article make of it, for the final reader to learn from beside the annotation.

PolNeAR's annotators agree on four spans in five; a reader trained on the other half of the articles says where the
annotation could as well have been otherwise, and which words pass for cues without being any (cf. Furlanello et al.
2018, Born-Again Networks; jackknifing in parsing, Nivre and McDonald 2008).
"""
from dataclasses import dataclass
from pathlib import Path

import torch

from . import attribution
from .encoder import Encoder
from .polnear import Article
from .reader import Reader

FOLDS = 2
EAGER = 1.5  # added to a cue's score, for what nearly passes for one to come along


@dataclass
class Opinion:
    """Of one article, by a reader that has not seen it."""

    flat: torch.Tensor  # [W, 7] chances
    links: list[torch.Tensor]  # for each attribution, [N, 5] chances in the linker's stretch around its cue
    no_cues: list[tuple[int, int]]  # taken for cues or nearly, and are none


def opinions(articles: list[Article], dev: list[Article], encoder: Encoder, settings: attribution.Settings, folder: Path) -> dict[str, Opinion]:
    """By article id. Trains a reader a fold, each from the given encoder, or goes on where it stopped."""
    out: dict[str, Opinion] = {}
    for fold in range(FOLDS):
        kept = folder / f"opinions-{fold}.pt"
        if not kept.exists():
            torch.manual_seed(settings.seed)
            reader = Reader()
            reader.encoder.load_state_dict(encoder.state_dict())
            others = [a for n, a in enumerate(articles) if n % FOLDS != fold]
            attribution.train(reader, others, dev, settings, folder / f"fold-{fold}")
            reader.load_state_dict(torch.load(folder / f"fold-{fold}/best.pt", weights_only=False)["reader"])
            reader.eval()
            torch.save({a.id: opinion(reader, a).__dict__ for n, a in enumerate(articles) if n % FOLDS == fold}, kept)
        out.update({name: Opinion(**o) for name, o in torch.load(kept, weights_only=False).items()})
    return out


@torch.no_grad()
def opinion(reader: Reader, article: Article) -> Opinion:
    encoded = reader.encode([article], [None])
    tags = encoded[0][0].float()
    chances = torch.softmax(tags, -1)
    links: list[torch.Tensor] = []
    cues = [(0, a.cue) for a in article.attributions]
    for n in range(0, len(cues), 32):
        emissions, _, slices, _ = reader.link([article], encoded, cues[n : n + 32])
        links += [torch.softmax(e[: stop - start].float(), -1).half() for e, (start, stop) in zip(emissions, slices)]
    gold = {n for a in article.attributions for n in range(*a.cue)}
    said = reader.cues(tags.cpu().numpy(), EAGER)
    return Opinion(chances.half(), links, [s for s in said if not gold.intersection(range(*s))])
