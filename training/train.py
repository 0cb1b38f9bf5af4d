#!/usr/bin/env python3
"""Makes models/reader from the data, in one command.

usage: python training/train.py --data DATA [--runs training/runs] [--out models/reader] [--device cpu|cuda]

DATA holds polnear/{train,dev}.jsonl and ud-ewt/, gum/ {train,dev}.conllu; README.md says where each is had.
Started again, it goes on from the last finished epoch.
"""
import argparse
import json
import os
import sys
from pathlib import Path

# Threads that spin while they wait slow a busy machine down. This is settled before the process starts, so it starts itself anew.
CALM = {"OMP_WAIT_POLICY": "PASSIVE"}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = Path(__file__).resolve().parent
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--runs", type=Path, default=here / "runs")
    options.add_argument("--out", type=Path, default=here.parent / "models/reader")
    options.add_argument("--device", default="cpu")
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    missing = [p for p in ("polnear/train.jsonl", "polnear/dev.jsonl", "ud-ewt/train.conllu", "ud-ewt/dev.conllu", "gum/train.conllu", "gum/dev.conllu") if not (given.data / p).exists()]
    if missing:
        sys.exit(f"{given.data} lacks {', '.join(missing)}. training/README.md says where each data set is had.")
    if any(os.environ.get(name) != value for name, value in CALM.items()):
        os.environ.update(CALM)
        os.execv(sys.executable, [sys.executable, *sys.argv])
    sys.path.insert(0, str(here))
    from onrecord_training.recipe import make

    scores = make(given.data, given.runs, given.out, given.device, given.seed)
    print(json.dumps(scores))


if __name__ == "__main__":
    main()
