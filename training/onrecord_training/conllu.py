"""Universal Dependencies treebanks (CoNLL-U): sentences of words with part of speech, head and relation."""
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .words import BROKEN, FIRST, GLUED, SPACED, Words, Wordpieces, assemble

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]


@dataclass
class Treebank:
    documents: list["ParsedDocument"]
    relations: list[str]


@dataclass
class ParsedDocument:
    words: Words
    sentence: np.ndarray  # [W] index of the sentence
    upos: np.ndarray  # [W]
    head: np.ndarray  # [W] index of the head in the document; a root is its own head
    relation: np.ndarray  # [W]


def read(paths: list[Path], wordpieces: Wordpieces, relations: list[str] | None = None) -> Treebank:
    """Reads treebanks. relations: the inventory to keep to; anything else becomes 'dep'. Subtypes are dropped."""
    raw = [document for path in paths for document in _documents(path)]
    if relations is None:
        relations = sorted({r for document in raw for *_, r in document["rows"]} | {"dep"})
    number = {r: n for n, r in enumerate(relations)}
    documents = []
    for document in raw:
        rows = document["rows"]
        words = [r[0] for r in rows]
        spaces = [r[1] for r in rows]
        spaces[0] = FIRST
        documents.append(ParsedDocument(
            assemble(words, spaces, np.zeros((len(words), 2), dtype=np.int64), wordpieces),
            np.array([r[2] for r in rows]), np.array([UPOS.index(r[3]) for r in rows]),
            np.array([r[4] for r in rows]), np.array([number.get(r[5], number["dep"]) for r in rows])))
    return Treebank(documents, relations)


def _documents(path: Path):
    rows, sentence, space = [], [], FIRST
    index, hidden, hidden_space = 0, 0, SPACED
    for line in [*path.read_text(encoding="utf-8").split("\n"), "# newdoc"]:
        if line.startswith("# newdoc") and rows:
            yield {"rows": rows}
            rows, index = [], 0
        elif line.startswith("# newpar"):
            space = BROKEN
        elif not line and sentence:
            base = len(rows)
            place = {key: base + n for n, (key, *_) in enumerate(sentence)}
            for n, (_, form, gap, upos, head, relation) in enumerate(sentence):
                rows.append((form, gap, index, upos, place.get(head, base + n), relation))
            sentence, index = [], index + 1
        elif line and line[0].isdigit():
            cells = line.split("\t")
            glued = "SpaceAfter=No" in cells[9]
            if "-" in cells[0]:  # a contraction: its parts stand without space between them
                hidden = int(cells[0].split("-")[1])
                hidden_space = GLUED if glued else SPACED
            elif "." not in cells[0]:
                sentence.append((cells[0], cells[1], space, cells[3], cells[6], cells[7].split(":")[0]))
                space = GLUED if glued else SPACED
                if hidden:
                    space = hidden_space if int(cells[0]) == hidden else GLUED
                    hidden = 0 if int(cells[0]) == hidden else hidden
