"""First stage: the encoder learns syntax and entities from treebanks, so that it knows where clauses begin and end."""
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from . import syntax, treebanks
from .conllu import Treebank
from .reader import WINDOW, Reader
from .schedule import Log, mixed_precision, optimiser, resume, save, set_rate


@dataclass
class Settings:
    epochs: int = 4
    rate: float = 2e-4
    head_rate: float = 1.6e-3
    windows: int = 16  # a step
    seed: int = 1


def pretrain(reader: Reader, train: Treebank, plain: Treebank, annotated: Treebank, settings: Settings, folder: Path) -> dict:
    """Trains the reader's encoder and parser in place, and lets attribution begin where syntax ended.

    Goes on from the folder's checkpoint if there is one. Returns scores on the other treebanks, in percent.
    """
    log = Log(folder)
    torch.manual_seed(settings.seed)
    pieces = [(d, r) for d in train.documents for r in syntax.chunks(d, WINDOW)]
    encoder, parser = reader.encoder, reader.parser
    unused = {id(p) for p in encoder.layers[-1].parameters()}
    optim = optimiser([([p for p in encoder.parameters() if id(p) not in unused], settings.rate), (list(parser.parameters()), settings.head_rate)])
    parameters = [p for group in optim.param_groups for p in group["params"]]
    a_epoch = max(1, len(pieces) // settings.windows)
    epoch, scores, checkpoint = 0, {}, folder / "checkpoint.pt"
    state = resume(checkpoint, settings)
    if state:
        encoder.load_state_dict(state["encoder"])
        parser.load_state_dict(state["parser"])
        optim.load_state_dict(state["optimiser"])
        epoch, scores = state["epoch"], state["scores"]
    while epoch < settings.epochs:
        order = random.Random(settings.seed * 1000 + epoch).sample(pieces, len(pieces))
        reader.train()
        total, read, since = 0.0, 0, time.time()
        for n in range(a_epoch):
            step = epoch * a_epoch + n
            set_rate(optim, step, a_epoch * settings.epochs)
            some = order[n * settings.windows : (n + 1) * settings.windows]
            with mixed_precision():
                loss = treebanks.losses(reader, treebanks.Share(some, [], None))["syntax"]
            optim.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optim.step()
            total += loss.item()
            read += sum(int(d.words.first[e] - d.words.first[s]) for d, (s, e) in some)
            if (n + 1) % 30 == 0:
                log.write(step=step + 1, of=a_epoch * settings.epochs, loss=total / 30, wordpieces_a_second=round(read / (time.time() - since)))
                total = 0.0
        epoch += 1
        encoder.layers[-1].load_state_dict(encoder.syntax.state_dict())
        scores = treebanks.evaluate(reader, plain, annotated)
        log.write(epoch=epoch, **scores)
        save(checkpoint, encoder=encoder.state_dict(), parser=parser.state_dict(), optimiser=optim.state_dict(), epoch=epoch, scores=scores, settings=asdict(settings))
    return scores
