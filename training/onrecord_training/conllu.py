"""Universal Dependencies treebanks (CoNLL-U): texts with syntactic words, lemmas, parts of speech, heads, relations, and GUM's entities."""
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from .words import Words, Wordpieces, words_of

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]
ENTITIES = ["abstract", "animal", "event", "object", "organization", "person", "place", "plant", "substance", "time"]
RARE_RELATION, RARE_EDIT = 20, 3
UNTOUCHED = "0|"
MARK = re.compile(r"\((\d+)-([a-z]+)-[^()]*|(\d+)\)|\)")


@dataclass
class Inventory:
    """What the heads choose from, as found in the training part."""

    relations: list[str]
    lemmas: list[str]


@dataclass
class Entity:
    start: int  # syntactic words [start, end)
    end: int
    type: int
    chain: str


@dataclass
class Row:
    form: str
    lemma: str
    upos: str
    head: int  # in the document; a root is its own head
    relation: str
    sentence: int
    start: int = 0  # in the text, code points
    end: int = 0


@dataclass
class ParsedDocument:
    id: str
    text: str
    words: Words
    row: np.ndarray  # [N] the reader's word that stands for each syntactic word
    sentence: np.ndarray  # [N]
    upos: np.ndarray  # [N]
    head: np.ndarray  # [N]
    relation: np.ndarray  # [N]
    lemma: np.ndarray  # [N] -1 where its edit is rare
    forms: list[str]
    entities: list[Entity] | None

    def __len__(self) -> int:
        return len(self.forms)


@dataclass
class Treebank:
    documents: list[ParsedDocument]
    inventory: Inventory


@dataclass
class _Raw:
    id: str = ""
    rows: list[Row] = field(default_factory=list)
    text: str = ""
    entities: list[Entity] = field(default_factory=list)
    has_entities: bool = False


def edit(form: str, lemma: str, upos: str) -> str:
    """What makes the lemma of a form: cut so many characters from its end, add these. Proper nouns keep their case."""
    form = form if upos == "PROPN" else form.lower()
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return f"{len(form) - same}|{lemma[same:]}"


def read(paths: list[Path], wordpieces: Wordpieces, inventory: Inventory | None = None) -> Treebank:
    """Reads treebanks. inventory: what to keep to; anything else becomes the relation without its subtype, or 'dep'."""
    raw = [document for path in paths for document in _documents(path)]
    if inventory is None:
        relations = Counter(r.relation for d in raw for r in d.rows)
        edits = Counter(edit(r.form, r.lemma, r.upos) for d in raw for r in d.rows)
        inventory = Inventory(sorted({"dep", "root"} | {r for r, n in relations.items() if n >= RARE_RELATION}),
                              sorted({UNTOUCHED} | {e for e, n in edits.items() if n >= RARE_EDIT}))
    number = {r: n for n, r in enumerate(inventory.relations)}
    edits = {e: n for n, e in enumerate(inventory.lemmas)}
    return Treebank([_document(d, wordpieces, number, edits) for d in raw], inventory)


def _document(raw: _Raw, wordpieces: Wordpieces, number: dict[str, int], edits: dict[str, int]) -> ParsedDocument:
    words = words_of(raw.text, wordpieces)
    wide = np.zeros(len(raw.text) + 1, dtype=np.int64)
    np.cumsum([2 if ord(c) > 0xFFFF else 1 for c in raw.text], out=wide[1:])
    rows = raw.rows
    relation = [number.get(r.relation, number.get(r.relation.split(":")[0], number["dep"])) for r in rows]
    return ParsedDocument(
        raw.id, raw.text, words, rows_of(words.spans, np.array([(wide[r.start], wide[r.end]) for r in rows])),
        np.array([r.sentence for r in rows]), np.array([UPOS.index(r.upos) for r in rows]), np.array([r.head for r in rows]),
        np.array(relation), np.array([edits.get(edit(r.form, r.lemma, r.upos), -1) for r in rows]), [r.form for r in rows],
        raw.entities if raw.has_entities else None)


def rows_of(words: np.ndarray, syntactic: np.ndarray) -> np.ndarray:
    """For each syntactic word the reader's word that begins in it, or else the one in which it begins. Spans [N, 2] in UTF-16."""
    begins = np.searchsorted(words[:, 0], syntactic[:, 0], side="left")
    inside = (begins < len(words)) & (words[np.minimum(begins, len(words) - 1), 0] < syntactic[:, 1])
    holds = np.searchsorted(words[:, 0], syntactic[:, 0], side="right") - 1
    return np.where(inside, begins, holds)


def _documents(path: Path):
    raw, lines, paragraph = _Raw(), [], False
    for line in [*path.read_text(encoding="utf-8").split("\n"), "# newdoc"]:
        if line.startswith("# newdoc"):
            if raw.rows:
                yield raw
            raw = _Raw(id=line.split("=")[-1].strip())
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and line[0].isdigit():
            lines.append(line.split("\t"))
        elif not line and lines:
            _sentence(raw, lines, paragraph)
            lines, paragraph = [], False


def _sentence(raw: _Raw, lines: list[list[str]], paragraph: bool) -> None:
    if raw.text:
        raw.text += "\n" if paragraph else " " if not raw.text.endswith(" ") else ""
    base, sentence = len(raw.rows), raw.rows[-1].sentence + 1 if raw.rows else 0
    words = [cells for cells in lines if cells[0].isdigit()]
    place = {cells[0]: base + n for n, cells in enumerate(words)}
    covered: dict[int, bool] = {}  # words of contractions: whether space comes after
    for cells in lines:
        if "-" in cells[0]:
            first, last = map(int, cells[0].split("-"))
            covered |= {n: False for n in range(first, last)} | {last: "SpaceAfter=No" not in cells[9]}
    open_marks: list[tuple[str, int, int]] = []
    for n, cells in enumerate(words):
        index = base + n
        start = len(raw.text)
        raw.text += cells[1]
        raw.rows.append(Row(cells[1], cells[2], cells[3], place.get(cells[6], index), "root" if cells[6] == "0" else cells[7], sentence, start, len(raw.text)))
        space = covered.get(int(cells[0]), "SpaceAfter=No" not in cells[9])
        if space:
            raw.text += " "
        _entities(raw, cells[9], index, open_marks)


def _entities(raw: _Raw, misc: str, index: int, open_marks: list[tuple[str, int, int]]) -> None:
    """GUM's bracket notation: (12-person-...- opens, 12) closes, (12-person-...) does both."""
    entry = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), None)
    if entry is None:
        return
    raw.has_entities = True
    at = 0
    while at < len(entry):
        found = MARK.match(entry, at)
        if not found:
            at += 1
            continue
        at = found.end()
        if found.group(1):
            if found.group(2) in ENTITIES:
                open_marks.append((found.group(1), index, ENTITIES.index(found.group(2))))
            if at < len(entry) and entry[at] == ")":
                at += 1
                if found.group(2) in ENTITIES:
                    _close(raw, found.group(1), index, open_marks)
        elif found.group(3):
            _close(raw, found.group(3), index, open_marks)


def _close(raw: _Raw, chain: str, index: int, open_marks: list[tuple[str, int, int]]) -> None:
    for n in range(len(open_marks) - 1, -1, -1):
        if open_marks[n][0] == chain:
            _, start, kind = open_marks.pop(n)
            raw.entities.append(Entity(start, index + 1, kind, chain))
            return
