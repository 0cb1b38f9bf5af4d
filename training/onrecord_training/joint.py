"""The second stage: attribution on PolNeAR, and in every step a share of the treebanks, in one encoder."""
import random
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from . import treebanks
from .conllu import Treebank
from .polnear import Article
from .reader import WINDOW, Reader
from .schedule import Average, Log, mixed_precision, optimiser, resume, save, set_rate
from .score import score


@dataclass
class Settings:
    epochs: int = 4
    rate: float = 2e-4
    head_rate: float = 1.2e-3
    articles: int = 4  # a step
    hide: float = 0.08  # share of wordpieces hidden
    link_weight: float = 3.0
    syntax_weight: float = 0.5
    coreference_weight: float = 0.3
    treebank_windows: int = 5  # a step, beside one document with entities
    average: float = 0.99
    seed: int = 1


@dataclass
class Data:
    articles: list[Article]
    dev: list[Article]
    treebank: Treebank
    plain: Treebank  # for scores of syntax
    annotated: Treebank  # for scores of entities and coreference


def train(reader: Reader, data: Data, settings: Settings, folder: Path) -> dict:
    """Trains in place and leaves the averaged weights in the folder; goes on from its checkpoint if there is one.

    Returns the best epoch's scores on dev.
    """
    log = Log(folder)
    torch.manual_seed(settings.seed)
    optim = optimiser([(list(reader.encoder.parameters()), settings.rate), (reader.head_parameters(), settings.head_rate)])
    parameters = [p for group in optim.param_groups for p in group["params"]]
    average = Average(reader, settings.average)
    articles = data.articles
    a_epoch = len(articles) // settings.articles
    steps, epoch, best, known = a_epoch * settings.epochs, 0, None, {}
    checkpoint = folder / "checkpoint.pt"
    state = resume(checkpoint, settings)
    if state:
        reader.load_state_dict(state["reader"])
        optim.load_state_dict(state["optimiser"])
        average.weights, epoch, best = state["average"], state["epoch"], state["best"]
    while epoch < settings.epochs:
        order = random.Random(settings.seed * 1000 + epoch).sample(articles, len(articles))
        rng = np.random.default_rng(settings.seed * 1000 + epoch)
        generator = torch.Generator(torch.get_default_device()).manual_seed(settings.seed * 1000 + epoch)
        shares = treebanks.Shares(data.treebank, settings.treebank_windows, settings.seed * 1000 + epoch, known).forever()
        reader.train()
        sums: dict[str, float] = {}
        pieces, since = 0, time.time()
        for n in range(a_epoch):
            step = epoch * a_epoch + n
            set_rate(optim, step, steps)
            some = order[n * settings.articles : (n + 1) * settings.articles]
            leads = [int(rng.integers(WINDOW // 3, WINDOW - 2)) if rng.random() < 0.7 else None for _ in some]
            with mixed_precision():
                losses = reader.loss(some, leads, settings.hide, generator, rng)
                total = losses["flat"] + settings.link_weight * (losses.get("link", 0.0) + 0.5 * losses.get("valid", 0.0))
            optim.zero_grad()
            total.backward()
            with mixed_precision():
                more = treebanks.losses(reader, next(shares))
                total = settings.syntax_weight * more["syntax"] + settings.coreference_weight * more.get("coreference", 0.0)
            total.backward()
            losses |= more
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optim.step()
            average.update(reader, step)
            pieces += sum(len(a.words.pieces) for a in some)
            for key, value in losses.items():
                sums[key] = sums.get(key, 0.0) + value.item()
            if (n + 1) % 30 == 0:
                rate = pieces / (time.time() - since)
                left = (steps - step) / (n + 1) * (time.time() - since)
                log.write(step=step + 1, of=steps, **{k: v / 30 for k, v in sums.items()}, wordpieces_a_second=round(rate), seconds_left=round(left))
                sums = {}
        epoch += 1
        live = {name: value.clone() for name, value in reader.state_dict().items()}
        reader.load_state_dict(average.weights)
        scores = evaluate(reader, data.dev) | treebanks.evaluate(reader, data.plain, data.annotated)
        reader.load_state_dict(live)
        log.write(epoch=epoch, **scores)
        if best is None or merit(scores) > merit(best):
            best = scores
            save(folder / "best.pt", reader=average.weights, settings=asdict(settings), scores=scores, epoch=epoch)
        save(checkpoint, reader=live, optimiser=optim.state_dict(), average=average.weights, epoch=epoch, best=best, settings=asdict(settings))
    return best or {}


def merit(scores: dict) -> float:
    """What is chosen by: everything that is asked for, equally."""
    return sum(scores[key] for key in ("source", "cue", "content", "linked", "linked_exact", "las", "gum_entities", "coreference"))


def evaluate(reader: Reader, dev: list[Article], keep: float = 0.5) -> dict:
    reader.eval()
    results = [r for n in range(0, len(dev), 4) for r in reader.read(dev[n : n + 4], keep)]
    return score(dev, results)
