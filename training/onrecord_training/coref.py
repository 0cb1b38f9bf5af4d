"""Coreference within a report: each mention's best antecedent among those before it (Lee et al. 2017), over the states of its
first, last and head word and sixteen plain features. The reference for src/language/coreference.ts."""
import math
import re
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .conllu import UPOS, ParsedDocument
from .encoder import WIDTH

NEAR, SAME_HEAD = 60, 20
FEATURES = 16
WITHOUT = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"}
DEFINITE = {"the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your"}
POSSESSIVE = {"'s", "’s", "'", "’"}
CLASSES = {form: n for n, forms in enumerate((
    "i me my mine myself", "you your yours yourself", "he him his himself", "she her hers herself", "it its itself",
    "we us our ours ourselves", "they them their theirs themselves", "who whom whose which")) for form in forms.split()}
ACRONYM = re.compile(r"^[A-Z]{2,6}$")


@dataclass
class Mentions:
    """Mentions of one document, by where they begin, the longer first."""

    words: np.ndarray  # [M, 3] first, last and head word
    type: np.ndarray  # [M]
    chain: list[str]
    pairs: np.ndarray  # [P, 2] later, earlier
    features: np.ndarray  # [P, 16] float16
    gold: np.ndarray  # [P] of one chain


def mentions_of(document: ParsedDocument, spans: list[tuple[int, int, int, str]]) -> Mentions:
    """spans: (start, end, type, chain)."""
    spans = sorted(spans, key=lambda s: (s[0], -s[1]))
    heads = [head_of(document, s, e) for s, e, *_ in spans]
    described = [describe(document, s, e, h, t) for (s, e, t, _), h in zip(spans, heads)]
    pairs, features = [], []
    by_head: dict[str, list[int]] = {}
    for m, mine in enumerate(described):
        earlier = list(range(max(0, m - NEAR), m))
        earlier = [j for j in by_head.get(mine["head"], [])[-SAME_HEAD:] if j < m - NEAR] + earlier
        for j in earlier:
            pairs.append((m, j))
            features.append(compare(described[j], mine, m - j))
        by_head.setdefault(mine["head"], []).append(m)
    chain = [c for *_, c in spans]
    return Mentions(
        np.array([(s, e - 1, h) for (s, e, *_), h in zip(spans, heads)], dtype=np.int64).reshape(-1, 3),
        np.array([t for _, _, t, _ in spans]), chain, np.array(pairs, dtype=np.int64).reshape(-1, 2),
        np.array(features, dtype=np.float16).reshape(-1, FEATURES), np.array([chain[m] == chain[j] for m, j in pairs], dtype=bool))


def head_of(document: ParsedDocument, start: int, end: int) -> int:
    """The first word whose head lies outside, marks left aside."""
    for word in range(start, end):
        head = document.head[word]
        if (head == word or head < start or head >= end) and document.upos[word] != UPOS.index("PUNCT"):
            return word
    return start


def describe(document: ParsedDocument, start: int, end: int, head: int, kind: int) -> dict:
    forms = document.forms[start:end]
    lower = [f.lower() for f in forms]
    plain = lower[1:] if len(lower) > 1 and lower[0] in WITHOUT else lower
    plain = plain[:-1] if len(plain) > 1 and plain[-1] in POSSESSIVE else plain
    pronoun = len(lower) == 1 and document.upos[start] == UPOS.index("PRON")
    return {
        "start": start, "end": end, "sentence": int(document.sentence[start]), "type": kind, "text": " ".join(plain), "words": set(lower),
        "head": document.forms[head].lower(), "proper": document.upos[head] == UPOS.index("PROPN"), "pronoun": pronoun,
        "class": CLASSES.get(lower[0]) if pronoun else None, "definite": lower[0] in DEFINITE, "indefinite": lower[0] in ("a", "an"),
        "acronym": forms[0] if len(forms) == 1 and ACRONYM.match(forms[0]) else None,
        "initials": "".join(f[0] for f in forms if f[:1].isupper()),
    }


def compare(j: dict, m: dict, distance: int) -> list[float]:
    acronym = (j["acronym"] is not None and j["acronym"] == m["initials"] and m["acronym"] is None) or (
        m["acronym"] is not None and m["acronym"] == j["initials"] and j["acronym"] is None)
    return [
        math.log1p(distance) / 5, math.log1p(m["sentence"] - j["sentence"]) / 3, j["text"] == m["text"], j["head"] == m["head"],
        m["head"] in j["words"], m["pronoun"], j["pronoun"], j["type"] == m["type"], j["start"] <= m["start"] and m["end"] <= j["end"],
        m["start"] <= j["start"] and j["end"] <= m["end"], m["proper"], j["proper"], m["definite"], m["indefinite"],
        j["class"] is not None and j["class"] == m["class"], acronym,
    ]


class Coreference(nn.Module):
    def __init__(self, size: int = 128, inner: int = 96):
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.mention = nn.Linear(3 * WIDTH, size)
        self.later, self.earlier = nn.Linear(size, inner), nn.Linear(size, inner)
        self.both = nn.Linear(size, inner)
        self.features = nn.Linear(FEATURES, inner)
        self.mix = nn.Linear(inner, inner)
        self.score = nn.Linear(inner, 1)

    def forward(self, mentions: torch.Tensor, pairs: torch.Tensor, features: torch.Tensor) -> torch.Tensor:
        """mentions [M, 1152], pairs [P, 2], features [P, 16] -> [P]; above 0 speaks for one thing in the world."""
        x = self.drop(F.gelu(self.mention(self.drop(mentions))))
        later, earlier = self.later(x), self.earlier(x)
        m, j = pairs[:, 0], pairs[:, 1]
        y = F.gelu(later[m] + earlier[j] + self.both(x[m] * x[j]) + self.features(features))
        return self.score(F.gelu(self.mix(self.drop(y))))[:, 0]


def loss(scores: torch.Tensor, mentions: Mentions) -> torch.Tensor:
    """Marginal likelihood of the right antecedents, none among them; summed over mentions."""
    later = torch.as_tensor(mentions.pairs[:, 0])
    gold = torch.as_tensor(mentions.gold)
    count = len(mentions.chain)
    has = torch.zeros(count, dtype=torch.bool).index_put((later[gold],), torch.tensor(True))
    all_ = logsumexp(scores, later, count, torch.zeros(count))
    right = logsumexp(scores.masked_fill(~gold, -1e4), later, count, torch.where(has, -1e4, 0.0))
    return (all_ - right).sum()


def logsumexp(scores: torch.Tensor, group: torch.Tensor, count: int, none: torch.Tensor) -> torch.Tensor:
    top = none.clone().scatter_reduce(0, group, scores.detach(), "amax")
    return top + torch.log(torch.exp(none - top).scatter_add(0, group, torch.exp(scores - top[group])))


def chains(scores: np.ndarray, mentions: Mentions, threshold: float = 0.0) -> list[int]:
    """The chain of each mention, numbered from 0 in text order."""
    best: dict[int, tuple[float, int]] = {}
    for score, (m, j) in zip(scores.tolist(), mentions.pairs.tolist()):
        if score > threshold and (m not in best or score > best[m][0]):
            best[m] = (score, j)
    out: list[int] = []
    for m in range(len(mentions.chain)):
        out.append(out[best[m][1]] if m in best else max(out, default=-1) + 1)
    return out


def agreement(gold: list[list], said: list[list]) -> float:
    """CoNLL F1 of chains of two mentions and more: the mean of MUC, B-cubed and CEAF with phi 4. Lists of sets of mentions."""
    return (muc(gold, said) + b_cubed(gold, said) + ceaf(gold, said)) / 3


def f1(hit_p: float, all_p: float, hit_r: float, all_r: float) -> float:
    p, r = hit_p / max(all_p, 1e-9), hit_r / max(all_r, 1e-9)
    return 2 * p * r / max(p + r, 1e-9)


def _of(clusters: list[set]) -> dict:
    return {m: n for n, c in enumerate(clusters) for m in c}


def muc(gold: list[set], said: list[set]) -> float:
    def links(a, b):
        where = _of(b)
        parts = [len({where.get(m, ("alone", m)) for m in c}) for c in a]
        return sum(len(c) - p for c, p in zip(a, parts)), sum(len(c) - 1 for c in a)
    return f1(*links(said, gold), *links(gold, said))


def b_cubed(gold: list[set], said: list[set]) -> float:
    def score(a, b):
        where = _of(b)
        hit = sum(len(c & b[where[m]]) / len(c) if m in where else 0.0 for c in a for m in c)
        return hit, sum(len(c) for c in a)
    return f1(*score(said, gold), *score(gold, said))


def ceaf(gold: list[set], said: list[set]) -> float:
    from scipy.optimize import linear_sum_assignment
    if not gold or not said:
        return 0.0
    likeness = np.array([[2 * len(g & s) / (len(g) + len(s)) for s in said] for g in gold])
    rows, columns = linear_sum_assignment(-likeness)
    hit = likeness[rows, columns].sum()
    return f1(hit, len(said), hit, len(gold))
