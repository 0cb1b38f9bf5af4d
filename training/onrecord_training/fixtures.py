"""Digests of the words, wordpieces and features of a corpus, for the program's tests to agree with.

Each article is known by the first 16 hexadecimal digits of the sha256 of its id.

usage: python -m onrecord_training.fixtures DATA test/fixtures
"""
import hashlib
import json
import sys
from pathlib import Path

from . import polnear
from .encoder import start_folder
from .words import Wordpieces, words_of


def main(data: Path, out: Path) -> None:
    wordpieces = Wordpieces(str(start_folder() / "tokenizer.json"))
    pieces, features = {}, {}
    for line in (data / "polnear/dev.jsonl").read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        row = json.loads(line)
        words = words_of(row["text"], wordpieces)
        ids = [words.pieces[words.first[n] : words.first[n + 1]].tolist() for n in range(len(words))]
        name = hashlib.sha256(row["id"].encode()).hexdigest()[:16]
        pieces[name] = digest([[*span, i] for span, i in zip(words.spans.tolist(), ids)])
        features[name] = digest(words.features.tolist())
    (out / "wordpieces-polnear-dev.json").write_text(json.dumps(pieces, indent=1) + "\n")
    (out / "features-polnear-dev.json").write_text(json.dumps(features, indent=1) + "\n")


def digest(value) -> str:
    return hashlib.sha256(json.dumps(value, separators=(",", ":")).encode()).hexdigest()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
