"""Words, their wordpieces and their features: the reference for src/language/{words,wordpieces,features}.ts.

A word is a run of letters, digits, marks and underscores, or one other character that is not white space.
Offsets are UTF-16 code units, end exclusive.
"""
from dataclasses import dataclass

import numpy as np
import regex
from tokenizers import Tokenizer

# white space as JavaScript has it, which is not quite as Python has it
WHITE = r"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
WORD = regex.compile(rf"[\p{{L}}\p{{N}}\p{{M}}_]+|[^{WHITE}\p{{L}}\p{{N}}\p{{M}}_]")
NUMBER = regex.compile(r"\p{N}")
LETTER = regex.compile(r"\p{L}")

LOWER, TITLE, UPPER, MIXED, DIGIT, SYMBOL, OTHER = range(1, 8)
GLUED, SPACED, BROKEN, FIRST = range(1, 5)
OUTSIDE, OPENING, INSIDE, CLOSING = range(1, 5)
FEATURES = {"shape": 8, "space": 5, "quoted": 5}

OPENING_MARKS = set("“«„")
CLOSING_MARKS = set("”»")


def shape(word: str) -> int:
    """How a word is written; the vocabulary is uncased, so the model learns case from this."""
    if NUMBER.search(word):
        return DIGIT
    letters = [c for c in word if LETTER.match(c)]
    if not letters:
        return SYMBOL
    upper = [c.isupper() for c in letters]
    lower = [c.islower() for c in letters]
    if not any(upper) and not any(lower):
        return OTHER
    if not any(upper):
        return LOWER
    if upper[0] and not any(upper[1:]):
        return TITLE
    return MIXED if any(lower) else UPPER


def quoted(words: list[str], spaces: list[int]) -> list[int]:
    """For each word, whether it opens, closes or lies inside double quotation marks.

    A quotation left open at a line break goes on only where the next line opens with a mark again.
    """
    states, is_open = [], False
    for word, space in zip(words, spaces):
        opens = word in OPENING_MARKS or word == '"'
        if space == BROKEN and is_open:
            if opens:
                states.append(OPENING)
                continue
            is_open = False
        if word in OPENING_MARKS or (word == '"' and not is_open):
            is_open = True
            states.append(OPENING)
        elif is_open and (word in CLOSING_MARKS or word == '"'):
            is_open = False
            states.append(CLOSING)
        else:
            states.append(INSIDE if is_open else OUTSIDE)
    return states


class Wordpieces:
    """BERT uncased wordpieces of one word at a time."""

    def __init__(self, tokenizer_json: str):
        self.tokenizer = Tokenizer.from_file(tokenizer_json)
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.unknown = self.tokenizer.token_to_id("[UNK]")
        self.known: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        ids = self.known.get(word)
        if ids is None:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids or [self.unknown]
            self.known[word] = ids
        return ids


@dataclass
class Words:
    """A text in words: spans [W, 2] in UTF-16, features [3, W], wordpieces flat with the offset of each word's first."""

    spans: np.ndarray
    features: np.ndarray
    pieces: np.ndarray
    first: np.ndarray  # [W + 1]: wordpiece offset of each word, and the total

    def __len__(self) -> int:
        return len(self.spans)


def assemble(words: list[str], spaces: list[int], spans: np.ndarray, wordpieces: Wordpieces) -> Words:
    features = np.array([[shape(w) for w in words], spaces, quoted(words, spaces)], dtype=np.int64).reshape(3, len(words))
    pieces = [wordpieces(w) for w in words]
    first = np.zeros(len(words) + 1, dtype=np.int64)
    np.cumsum([len(p) for p in pieces], out=first[1:])
    flat = np.array([i for p in pieces for i in p], dtype=np.int64)
    return Words(spans, features, flat, first)


def words_of(text: str, wordpieces: Wordpieces) -> Words:
    """A text in words, wordpieces and features."""
    wide = np.zeros(len(text) + 1, dtype=np.int64)  # UTF-16 offset of each code point
    np.cumsum([2 if ord(c) > 0xFFFF else 1 for c in text], out=wide[1:])
    words, spaces, spans, end = [], [], [], 0
    for match in WORD.finditer(text):
        between = text[end : match.start()]
        spaces.append(FIRST if not words else GLUED if not between else BROKEN if "\n" in between else SPACED)
        words.append(match.group())
        spans.append((wide[match.start()], wide[match.end()]))
        end = match.end()
    return assemble(words, spaces, np.array(spans, dtype=np.int64).reshape(-1, 2), wordpieces)
