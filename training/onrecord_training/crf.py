"""A linear-chain conditional random field over BIO tags (Lafferty et al. 2001), batched, with hard BIO constraints."""
import numpy as np
import torch
from torch import nn

NEVER = -1e4


def bio(roles: list[str]) -> list[str]:
    return ["O"] + [f"{p}-{r}" for r in roles for p in "BI"]


class Crf(nn.Module):
    def __init__(self, labels: list[str]):
        super().__init__()
        count = len(labels)
        self.labels = labels
        self.start = nn.Parameter(torch.zeros(count))
        self.end = nn.Parameter(torch.zeros(count))
        self.transitions = nn.Parameter(torch.zeros(count, count))
        start, step = torch.zeros(count), torch.zeros(count, count)
        for j, to in enumerate(labels):
            if to.startswith("I-"):
                start[j] = NEVER
                for i, source in enumerate(labels):
                    if source[1:] != to[1:] or source == "O":
                        step[i, j] = NEVER
        self.register_buffer("start_mask", start)
        self.register_buffer("step_mask", step)

    def tables(self) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        return self.start + self.start_mask, self.end, self.transitions + self.step_mask

    def loss(self, scores: torch.Tensor, tags: torch.Tensor, mask: torch.Tensor, begins: torch.Tensor | None = None) -> torch.Tensor:
        """Negative log likelihood of each row.

        scores [B, N, T], tags [B, N], mask [B, N] with a prefix of true, begins [B] true where the row is the start
        of a text and not cut out of its middle (none: all are). Returns [B].
        """
        start, end, step = self.tables()
        start = start.expand(len(scores), -1)
        if begins is not None:
            start = torch.where(begins[:, None], start, 0.0)
        scores = scores.float()
        alpha = start + scores[:, 0]
        step_exp = step.exp()
        for n in range(1, scores.shape[1]):
            # log-sum-exp over the previous tag as a matrix product, shifted by the row's best
            best = alpha.max(1, keepdim=True).values
            moved = ((alpha - best).exp() @ step_exp).clamp_min(1e-30).log() + best + scores[:, n]
            alpha = torch.where(mask[:, n, None], moved, alpha)
        total = torch.logsumexp(alpha + end, 1)
        on_path = scores.gather(2, tags[..., None])[..., 0]
        moves = step[tags[:, :-1], tags[:, 1:]]
        last = tags.gather(1, mask.sum(1, keepdim=True) - 1)[:, 0]
        path = start.gather(1, tags[:, :1])[:, 0] + (on_path * mask).sum(1) + (moves * mask[:, 1:]).sum(1) + end[last]
        return total - path


def viterbi(scores: np.ndarray, start: np.ndarray, end: np.ndarray, step: np.ndarray) -> np.ndarray:
    """The best tags for scores [N, T]: [N]."""
    back = np.zeros(scores.shape, dtype=np.int64)
    best = start + scores[0]
    for n in range(1, len(scores)):
        through = best[:, None] + step
        back[n] = through.argmax(0)
        best = through.max(0) + scores[n]
    tags = np.zeros(len(scores), dtype=np.int64)
    tags[-1] = int((best + end).argmax())
    for n in range(len(scores) - 1, 0, -1):
        tags[n - 1] = back[n, tags[n]]
    return tags


def with_one_source(step: np.ndarray, start: np.ndarray, end: np.ndarray, source: int) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Tables over states (tag, source seen) that allow one source at most.

    source: the tag of B-source; I-source is the next. Returns start [2T], end [2T], step [2T, 2T] and the tag of each state.
    """
    count = len(start)
    big = np.full((2 * count, 2 * count), NEVER)
    big[:count, :count] = step
    big[count:, count:] = step
    big[:count, source] = NEVER
    big[count:, count + source] = NEVER
    big[:count, count + source] = step[:, source]  # the source begins: seen from here on
    big_start = np.concatenate([start, np.full(count, NEVER)])
    big_start[count + source] = start[source]
    big_start[source] = NEVER
    return big_start, np.concatenate([end, end]), big, np.tile(np.arange(count), 2)


def spans(tags: np.ndarray, labels: list[str]) -> dict[str, list[tuple[int, int]]]:
    """Spans [start, end) by role."""
    found: dict[str, list[tuple[int, int]]] = {}
    start, role = -1, ""
    for n in range(len(tags) + 1):
        label = labels[tags[n]] if n < len(tags) else "O"
        if role and label != f"I-{role}":
            found.setdefault(role, []).append((start, n))
            role = ""
        if label.startswith("B-"):
            start, role = n, label[2:]
    return found
