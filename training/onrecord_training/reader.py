"""The whole model: encoder; flat tags, vectors for the linker, linker and their random fields; parser; coreference."""
import numpy as np
import torch
from torch import nn

from .batches import blank, pad_windows
from .conllu import Inventory
from .coref import Coreference
from .crf import Crf, spans, viterbi, with_one_source
from .encoder import WIDTH, Encoder
from .linker import VECTOR, Linker
from .polnear import FLAT, LINK, Article, link_tags
from .schedule import mixed_precision
from .syntax import Parser
from .windows import owners, windows

WINDOW, STRIDE, BEFORE, AFTER = 256, 208, 64, 128
FAR = 500  # words after a cue where content reaches the end of those
NEAR_END = 12
TRAINING_STRIDE = 240
NEGATIVES = 5  # candidates of one article that are no cues
CHUNK = 128  # words of one stretch that the flat random field is trained on


class Reader(nn.Module):
    def __init__(self, inventory: Inventory):
        super().__init__()
        self.encoder = Encoder()
        self.drop = nn.Dropout(0.15)
        self.flat = nn.Linear(WIDTH, len(FLAT))
        self.vector = nn.Linear(WIDTH, VECTOR)
        self.flat_crf = Crf(FLAT)
        self.linker = Linker()
        self.link_crf = Crf(LINK)
        self.parser = Parser(inventory)
        self.coreference = Coreference()

    def head_parameters(self) -> list[nn.Parameter]:
        return [p for name, p in self.named_parameters() if not name.startswith("encoder.")]

    def encode(self, articles: list[Article], leads: list[int | None], hide: float = 0.0, generator: torch.Generator | None = None):
        """Flat scores [W, 7] and vectors [W, V] of each article, every word from the window that it stands best in."""
        pieces, places = [], []
        for article, lead in zip(articles, leads):
            ranges = windows(article.words.first, WINDOW, TRAINING_STRIDE if self.training else STRIDE, lead)
            owner = owners(article.words.first, ranges)
            at = np.arange(len(owner)) - np.array([r[0] for r in ranges])[owner]
            places.append((len(pieces) + owner, at))
            pieces += [(article.words, r) for r in ranges]
        batch = blank(pad_windows(pieces), hide, generator)
        hidden, _ = self.encoder(batch.ids, batch.features, batch.mask, syntax=False)
        width = batch.ids.shape[1]
        flat_hidden = hidden.reshape(-1, WIDTH)
        out = []
        for row, at in places:
            index = torch.as_tensor(row) * width + batch.first[torch.as_tensor(row), torch.as_tensor(at)]
            x = self.drop(flat_hidden[index])
            out.append((self.flat(x), self.vector(x)))
        return out

    def link(self, articles, encoded, cues: list[tuple[int, tuple[int, int]]], after: int = AFTER):
        """Emissions for each cue, given as (article, words of the cue): emissions [K, N, 5], valid [K], slices, mask."""
        slices = [(max(0, c[0] - BEFORE), min(len(articles[n].words), c[1] + after)) for n, c in cues]
        longest = max(e - s for s, e in slices)
        mask = torch.arange(longest)[None] < torch.tensor([e - s for s, e in slices])[:, None]
        # one gather over all articles' words instead of many small slices
        base = np.cumsum([0, *(len(a.words) for a in articles)])
        start = torch.tensor([int(base[n]) + s for (n, _), (s, _) in zip(cues, slices)])
        index = (start[:, None] + torch.arange(longest)[None]).clamp_max(int(base[-1]) - 1)
        index = torch.where(mask, index, start[:, None])
        tags = torch.cat([t for t, _ in encoded])[index]
        vectors = torch.cat([v for _, v in encoded])[index]
        features = torch.as_tensor(np.concatenate([a.words.features for a in articles], 1))[:, index].permute(1, 0, 2)
        cue = torch.tensor([(c[0] - s, c[1] - s) for (_, c), (s, _) in zip(cues, slices)])
        emissions, valid = self.linker(vectors, tags, cue, features * mask[:, None], mask)
        return emissions, valid, slices, mask

    def loss(self, articles: list[Article], leads, hide: float, generator: torch.Generator, rng: np.random.Generator) -> dict[str, torch.Tensor]:
        """Mean losses a word: flat tags, links, and whether a candidate is a cue."""
        encoded = self.encode(articles, leads, hide, generator)
        words = sum(len(a.words) for a in articles)
        rows = [part for (t, _), a in zip(encoded, articles) for part in zip(t.split(CHUNK), torch.as_tensor(a.flat).split(CHUNK))]
        scores = nn.utils.rnn.pad_sequence([r[0] for r in rows], batch_first=True)
        tags = nn.utils.rnn.pad_sequence([r[1] for r in rows], batch_first=True)
        mask = torch.arange(scores.shape[1])[None] < torch.tensor([len(r[1]) for r in rows])[:, None]
        begins = torch.tensor([n == 0 for a in articles for n in range(-(-len(a.words) // CHUNK))])
        losses = {"flat": self.flat_crf.loss(scores, tags, mask, begins).sum() / words}
        cues, gold = [], []
        for n, (article, (t, _)) in enumerate(zip(articles, encoded)):
            for cue, attribution in self.candidates(article, t.detach().float(), rng):
                cues.append((n, cue))
                gold.append(attribution)
        if not cues:
            return losses
        emissions, valid, slices, mask = self.link(articles, encoded, cues)
        tags = torch.zeros(mask.shape, dtype=torch.long)
        for k, (attribution, (s, e)) in enumerate(zip(gold, slices)):
            if attribution:
                tags[k, : e - s] = torch.as_tensor(link_tags(attribution, s, e))
        real = torch.tensor([g is not None for g in gold])
        nll = self.link_crf.loss(emissions, tags, mask)
        losses["link"] = (nll * real).sum() / words
        losses["valid"] = nn.functional.binary_cross_entropy_with_logits(valid.float(), real.float(), reduction="sum") / words
        return losses

    def cues(self, tags: np.ndarray) -> list[tuple[int, int]]:
        """Words of the cues that flat scores [W, 7] mark."""
        return spans(viterbi(tags, *(x.detach().cpu().numpy() for x in self.flat_crf.tables())), FLAT).get("cue", [])

    @staticmethod
    def candidates(article: Article, tags: torch.Tensor, rng: np.random.Generator):
        """The cues to learn from: the true ones, sometimes as the tagger cuts them, and what it takes for cues and are none."""
        gold = {c: a for a in article.attributions for c in range(*a.cue)}
        said = spans(tags.argmax(-1).cpu().numpy(), FLAT).get("cue", [])
        chance = torch.softmax(tags, -1)[:, FLAT.index("B-cue")].cpu().numpy()
        said += [(int(i), int(i) + 1) for i in np.flatnonzero(chance > 0.05) if not any(s <= i < e for s, e in said)]
        cut = {}
        out = []
        for s, e in said:
            hit = next((gold[c] for c in range(s, e) if c in gold), None)
            if hit is None:
                if len(out) < NEGATIVES:
                    out.append(((s, e), None))
            else:
                cut[hit.cue] = (s, e)
        for a in article.attributions:
            out.append((cut[a.cue] if a.cue in cut and rng.random() < 0.3 else a.cue, a))
        return out

    @torch.no_grad()
    def read(self, articles: list[Article], keep: float = 0.5) -> list[list[dict]]:
        """Attributions of each article in words: [{cue, source, content, confidence}]."""
        with mixed_precision():
            encoded = self.encode(articles, [None] * len(articles))
        encoded = [(t.float(), v.float()) for t, v in encoded]
        start, end, step = (x.detach().cpu().numpy() for x in self.link_crf.tables())
        start, end, step, tag_of = with_one_source(step, start, end, LINK.index("B-source"))
        results: list[list[dict]] = [[] for _ in articles]
        cues = [(n, c) for n, (t, _) in enumerate(encoded) for c in self.cues(t.cpu().numpy())]
        for low in range(0, len(cues), 64):
            some = cues[low : low + 64]
            emissions, valid, slices, _ = self.link(articles, encoded, some)
            for (n, cue), e, v, (s, stop) in zip(some, emissions.float().cpu().numpy(), torch.sigmoid(valid.float()).tolist(), slices):
                found = spans(tag_of[viterbi(e[: stop - s][:, tag_of], start, end, step)], LINK)
                content = [(a + s, b + s) for a, b in found.get("content", [])]
                if content and v >= keep:
                    results[n].append({"cue": [cue], "source": [(a + s, b + s) for a, b in found.get("source", [])], "content": content, "confidence": v})
        return results

