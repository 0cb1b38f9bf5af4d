"""The side of training that treebanks take: batches, losses and scores of syntax, entities and coreference."""
import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch

from . import coref, syntax
from .conllu import ParsedDocument, Treebank
from .coref import Mentions
from .encoder import WIDTH
from .reader import WINDOW, Reader
from .schedule import mixed_precision

Piece = tuple[ParsedDocument, tuple[int, int]]
MOST_WINDOWS = 12  # of one document in a step
NEWSLIKE = ("news", "interview", "speech", "court", "bio", "voyage")


@dataclass
class Share:
    """What one step sees: windows of any document, and one document with its mentions."""

    windows: list[Piece]
    document: list[Piece]
    mentions: Mentions | None


class Shares:
    """Treebanks cut into steps, in another order each epoch."""

    def __init__(self, treebank: Treebank, windows: int, seed: int, known: dict):
        """known: mentions prepared so far, which another epoch's shares may use again."""
        self.plain = [(d, r) for d in treebank.documents if d.entities is None for r in syntax.chunks(d, WINDOW)]
        self.annotated = [d for d in treebank.documents if d.entities is not None]
        self.windows, self.random, self.known = windows, random.Random(seed), known

    def forever(self) -> Iterator[Share]:
        plain, annotated = self._endless(self.plain), self._endless(self.annotated)
        while True:
            windows = [next(plain) for _ in range(self.windows)] if self.plain else []
            document = next(annotated)
            pieces = [(document, r) for r in syntax.chunks(document, WINDOW)]
            most = max(0, len(pieces) - MOST_WINDOWS)
            begin = self.random.choice([0, most // 2, most])  # few places, so that mentions are prepared once
            yield Share(windows, pieces[begin : begin + MOST_WINDOWS], self._mentions(document, pieces[begin : begin + MOST_WINDOWS]))

    def _endless(self, items: list):
        while items:
            yield from self.random.sample(items, len(items))

    def _mentions(self, document: ParsedDocument, pieces: list[Piece]) -> Mentions:
        low, high = syntax.syntactic(document, pieces[0][1])[0], syntax.syntactic(document, pieces[-1][1])[1]
        key = (document.id, low, high)
        if key not in self.known:
            self.known[key] = coref.mentions_of(document, [(e.start, e.end, e.type, e.chain) for e in document.entities or [] if low <= e.start and e.end <= high])
        return self.known[key]


def losses(reader: Reader, share: Share) -> dict[str, torch.Tensor]:
    """Mean losses: syntax and entities a word, coreference a mention."""
    pieces = share.windows + share.document
    batch = syntax.Batch(pieces)
    _, hidden = reader.encoder(batch.input.ids, batch.input.features, batch.input.mask, attribution=False)
    states = batch.states(hidden)
    out = {"syntax": syntax.loss(reader.parser, states, batch)}
    if share.mentions is not None and len(share.mentions.pairs):
        low = batch.ranges[len(share.windows)][0]
        whole = torch.cat([states[n, : e - s] for n, (s, e) in enumerate(batch.ranges) if n >= len(share.windows)])
        out["coreference"] = coref.loss(_scores(reader, whole, share.mentions, low).float(), share.mentions) / len(share.mentions.chain)
    return out


def _scores(reader: Reader, states: torch.Tensor, mentions: Mentions, low: int) -> torch.Tensor:
    vectors = states[torch.as_tensor(mentions.words) - low].flatten(1)
    return reader.coreference(vectors, torch.as_tensor(mentions.pairs), torch.as_tensor(mentions.features).to(states.dtype))


@torch.no_grad()
def evaluate(reader: Reader, plain: Treebank, annotated: Treebank, windows: int = 16) -> dict:
    """Syntax on the plain treebank; entities and chains of true mentions on the annotated one, in genres like the news."""
    reader.eval()
    scores, news = {}, [d for d in annotated.documents if any(f"_{genre}_" in d.id for genre in NEWSLIKE)]
    for name, documents in (("", plain.documents), ("gum_", news)):
        counts: dict[str, int] = {}
        pieces = [(d, r) for d in documents for r in syntax.chunks(d, WINDOW)]
        for n in range(0, len(pieces), windows):
            with mixed_precision():
                batch = syntax.Batch(pieces[n : n + windows])
                _, hidden = reader.encoder(batch.input.ids, batch.input.features, batch.input.mask, attribution=False)
                syntax.loss(reader.parser, batch.states(hidden), batch, counts)
        scores |= {name + key: value for key, value in syntax.scores_of(counts).items()}
    scores["coreference"] = round(100 * float(np.mean([_chains(reader, d) for d in news])), 2) if news else 0.0
    return scores


def _chains(reader: Reader, document: ParsedDocument) -> float:
    """Agreement of the chains of one document, true mentions given."""
    states = torch.zeros(len(document), WIDTH)
    for piece in syntax.chunks(document, WINDOW):
        batch = syntax.Batch([(document, piece)])
        with mixed_precision():
            _, hidden = reader.encoder(batch.input.ids, batch.input.features, batch.input.mask, attribution=False)
        start, end = batch.ranges[0]
        states[start:end] = batch.states(hidden)[0, : end - start].float()
    mentions = coref.mentions_of(document, [(e.start, e.end, e.type, e.chain) for e in document.entities or []])
    said = coref.chains(_scores(reader, states, mentions, 0).numpy(), mentions)
    return coref.agreement(*(_sets(mentions, names) for names in (mentions.chain, said)))


def _sets(mentions: Mentions, names: list) -> list[set]:
    sets: dict = {}
    for place, name in zip(map(tuple, mentions.words[:, :2].tolist()), names):
        sets.setdefault(name, set()).add(place)
    return [s for s in sets.values() if len(s) > 1]
