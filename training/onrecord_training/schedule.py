"""What every training run shares: optimiser, learning rate over time, averaged weights, log, checkpoints."""
import json
import time
from dataclasses import asdict
from pathlib import Path

import torch
from torch import nn


def mixed_precision() -> torch.autocast:
    """bfloat16 where it is safe, on whatever device is the default."""
    return torch.autocast(torch.get_default_device().type, torch.bfloat16)


def optimiser(groups: list[tuple[list[nn.Parameter], float]]) -> torch.optim.AdamW:
    """AdamW with a learning rate a group; vectors (biases, norms) are not decayed."""
    made = []
    for parameters, rate in groups:
        for decay, chosen in ((0.01, [p for p in parameters if p.dim() > 1]), (0.0, [p for p in parameters if p.dim() <= 1])):
            made.append({"params": chosen, "lr": rate, "peak": rate, "weight_decay": decay})
    return torch.optim.AdamW(made, betas=(0.9, 0.98), eps=1e-6, fused=True)


def set_rate(optim: torch.optim.Optimizer, step: int, steps: int, warm: float = 0.06, floor: float = 0.02) -> None:
    """Linear warm-up, then linear decay to a floor."""
    at = step / max(steps, 1)
    share = at / warm if at < warm else max(floor, 1 - (at - warm) / (1 - warm))
    for group in optim.param_groups:
        group["lr"] = group["peak"] * share


class Average:
    """Exponential moving average of the weights; what is kept in the end."""

    def __init__(self, model: nn.Module, decay: float):
        self.decay = decay
        self.weights = {name: value.detach().clone() for name, value in model.state_dict().items()}

    def update(self, model: nn.Module, step: int) -> None:
        keep = min(self.decay, (1 + step) / (10 + step))
        with torch.no_grad():
            mine, theirs = [], []
            for name, value in model.state_dict().items():
                if value.dtype.is_floating_point:
                    mine.append(self.weights[name])
                    theirs.append(value)
                else:
                    self.weights[name].copy_(value)
            torch._foreach_lerp_(mine, theirs, 1 - keep)


class Log:
    """Lines of JSON in the run's folder, and short lines on the terminal."""

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "log.jsonl"
        self.began = time.time()

    def write(self, **row) -> None:
        row = {"seconds": round(time.time() - self.began), **row}
        with self.path.open("a") as file:
            file.write(json.dumps(row) + "\n")
        print(" ".join(f"{k}={round(v, 4) if isinstance(v, float) else v}" for k, v in row.items()), flush=True)


def resume(path: Path, settings) -> dict | None:
    """The checkpoint of a run with these settings (a dataclass), if there is one; ends the program where it is another's."""
    if not path.exists():
        return None
    state = torch.load(path, weights_only=False)
    if state["settings"] != asdict(settings):
        raise SystemExit(f"{path} was made with other settings: {state['settings']}. Remove it, or name another folder.")
    return state


def save(path: Path, **state) -> None:
    """Writes a checkpoint whole or not at all."""
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)
