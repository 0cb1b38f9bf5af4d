"""From the data to models/reader: syntax, then attribution with syntax, entities and coreference; export, card."""
from pathlib import Path

import torch

from . import card, conllu, joint, polnear, pretrain
from .encoder import start_folder
from .export import export
from .exported import Exported
from .reader import Reader
from .words import Wordpieces

# Chosen on dev. What is no cue costs less than a cue overlooked: the linker judges each once more.
THRESHOLDS = {"cue": 0.5, "favour": 0.8, "entity": -0.6, "coref": -0.3, "near": 40}


def make(data: Path, runs: Path, out: Path, device: str, seed: int) -> dict:
    """Trains what is not yet trained in `runs`, and writes the model, its configuration and its card to `out`.

    Returns the exported model's scores on dev.
    """
    torch.set_default_device(device)
    wordpieces = Wordpieces(str(start_folder() / "tokenizer.json"))
    treebank, plain, annotated = treebanks_of(data, wordpieces)
    torch.manual_seed(seed)
    reader = Reader(treebank.inventory)
    reader.encoder.load_start()
    pretrain.pretrain(reader, treebank, plain, annotated, pretrain.Settings(seed=seed), runs / "syntax")
    articles, dev = (polnear.read(data / f"polnear/{split}.jsonl", wordpieces) for split in ("train", "dev"))
    data = joint.Data(articles, dev, treebank, plain, annotated)
    joint.train(reader, data, joint.Settings(seed=seed), runs / "joint")
    # a second round from the best of the first, slower: it helped attribution and entities where two more epochs at once were not tried
    reader.load_state_dict(torch.load(runs / "joint/best.pt", weights_only=False, map_location=device)["reader"])
    joint.train(reader, data, joint.Settings(epochs=2, rate=1.2e-4, head_rate=7e-4, seed=seed + 1), runs / "second")
    best = torch.load(runs / "second/best.pt", weights_only=False, map_location="cpu")
    torch.set_default_device("cpu")
    final = Reader(treebank.inventory)
    final.load_state_dict(best["reader"])
    export(final, treebank.inventory, out, THRESHOLDS, {"epoch": best["epoch"], "settings": best["settings"]})
    exported = Exported(out)
    return card.write(Path(__file__).resolve().parent.parent / "card.md", out / "README.md", dev, [exported.read(a) for a in dev])


def treebanks_of(data: Path, wordpieces: Wordpieces) -> tuple[conllu.Treebank, conllu.Treebank, conllu.Treebank]:
    """What to learn from; what to score syntax on; what to score entities and coreference on."""
    treebank = conllu.read([data / "ud-ewt/train.conllu", data / "gum/train.conllu"], wordpieces)
    return treebank, *(conllu.read([data / f"{name}/dev.conllu"], wordpieces, treebank.inventory) for name in ("ud-ewt", "gum"))
