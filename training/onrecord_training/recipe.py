"""From the data to models/reader: syntax, attribution, export, card."""
from pathlib import Path

import torch

from . import attribution, card, conllu, polnear, pretrain
from .encoder import Encoder, start_folder
from .export import export
from .exported import Exported
from .reader import Reader
from .words import Wordpieces

KEEP = 0.5  # how sure the linker has to be that a candidate is a cue


def make(data: Path, runs: Path, out: Path, device: str, seed: int) -> dict:
    """Trains what is not yet trained in `runs`, and writes the model, its configuration and its card to `out`.

    Returns the exported model's scores on dev.
    """
    torch.set_default_device(device)
    wordpieces = Wordpieces(str(start_folder() / "tokenizer.json"))
    torch.manual_seed(seed)
    reader = Reader()
    reader.encoder = syntactic_encoder(data, runs / "syntax", wordpieces, seed)
    train, dev = (polnear.read(data / f"polnear/{split}.jsonl", wordpieces) for split in ("train", "dev"))
    attribution.train(reader, train, dev, attribution.Settings(seed=seed), runs / "attribution")
    best = torch.load(runs / "attribution/best.pt", weights_only=False, map_location="cpu")
    torch.set_default_device("cpu")
    final = Reader()
    final.load_state_dict(best["reader"])
    export(final, out, KEEP, {"epoch": best["epoch"], "settings": best["settings"]})
    exported = Exported(out)
    return card.write(Path(__file__).resolve().parent.parent / "card.md", out / "README.md", dev, [exported.read(a) for a in dev])


def syntactic_encoder(data: Path, folder: Path, wordpieces: Wordpieces, seed: int) -> Encoder:
    """The encoder after the first stage."""
    encoder = Encoder()
    encoder.load_start()
    train = conllu.read([data / "ud-ewt/train.conllu", data / "gum/train.conllu"], wordpieces)
    dev = conllu.read([data / "ud-ewt/dev.conllu"], wordpieces, train.relations)
    pretrain.pretrain(encoder, train, dev, pretrain.Settings(seed=seed), folder)
    return encoder

