"""Writes what src/language must agree with: wordpieces and features as the Python side of the project gives them.

    python training/fixtures.py

test/fixtures/wordpieces.json               words of the project's own choosing with their wordpieces, and every letter,
                                            digit and mark as a digest for each block of 4,096 code points
test/fixtures/wordpieces-polnear-dev.json   a digest for each article: sha256 of [[start, end, [ids]], ...] as JSON
test/fixtures/features-polnear-dev.json     the same of [[shape, space, quoted], ...]
"""
import hashlib
import json
import unicodedata
from pathlib import Path

from onrecord_training.encoder import start_folder
from onrecord_training.words import Wordpieces, words_of

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "test" / "fixtures"
POLNEAR = ROOT.parent / "shared" / "data" / "polnear" / "dev.jsonl"

BLOCK = 4096
WORDS = [
    # plain English, known and not, in every case
    "said", "Spokeswoman", "IDF", "McAllister", "uncharacteristically", "Vermeylenstraat", "x", "A", "2016", "3rd", "B2B",
    # accents, composed and combining, and letters that have no bare form
    "café", "cafe\u0301", "Şanlıurfa", "İstanbul", "ISPARTA", "ısparta", "Đà", "Øresund", "Łódź", "straße", "STRASSE",
    "ẞ", "Ångström", "naïve", "ΟΔΟΣ", "Σ", "σοφός", "й", "и\u0306", "Ё",
    # ligatures, digraphs, numbers in other dress
    "ﬁnance", "oﬃce", "Æsir", "œuvre", "ĳs", "ǅ", "½", "²", "Ⅷ", "٣", "४२", "１２", "ＡＢＣ", "x²y",
    # scripts without case, and Chinese characters, each by itself
    "北京", "東京都", "北a京", "ひらがな", "カタカナ", "서울", "한국어", "الرياض", "القُدس", "ירושלים", "हिन्दी", "ไทย", "𠀀", "豈",
    # underscores, alone and inside
    "_", "__", "snake_case", "_x_", "a_é_b",
    # one character of another kind
    "“", "”", "‘", "’", "«", "»", '"', "'", "-", "–", "—", "…", "•", "€", "£", "%", "$", "+", "≠", "°", "™", "©", "�",
    "😀", "🇺", "👩", "❤", "\u200b", "\u200d", "\u200e", "\u202b", "\u00ad", "\ufe0f", "\u0000", "\u0007", "\ue000",
    # marks alone, many marks, and very long words
    "\u0301", "a" + "\u0301\u0316" * 20, "e\u0301" * 30, "a" * 100, "a" * 101, "ab" * 60, "é" * 100, "é" * 101, "said" * 200,
    "北" * 120, "1" * 60, "a\u0903b", "a\u20ddb", "z\u07fdz",
]


def digest(value) -> str:
    return hashlib.sha256(json.dumps(value, separators=(",", ":")).encode()).hexdigest()


def blocks(wordpieces: Wordpieces) -> list[dict]:
    """Letters, digits and marks of the Unicode that Python knows, as ranges and a digest of their wordpieces."""
    found = []
    for low in range(0, 0x110000, BLOCK):
        known = [c for c in range(low, low + BLOCK) if unicodedata.category(chr(c))[0] in "LNM"]
        if not known:
            continue
        ranges: list[list[int]] = []
        for c in known:
            if ranges and ranges[-1][1] == c:
                ranges[-1][1] = c + 1
            else:
                ranges.append([c, c + 1])
        found.append({"ranges": ranges, "digest": digest([[wordpieces(chr(c)), wordpieces(f"a{chr(c)}b")] for c in known])})
    return found


def write(name: str, value) -> None:
    FIXTURES.mkdir(parents=True, exist_ok=True)
    (FIXTURES / name).write_text(json.dumps(value, ensure_ascii=True, separators=(",", ":")) + "\n")


def main() -> None:
    wordpieces = Wordpieces(str(start_folder() / "tokenizer.json"))
    write("wordpieces.json", {"words": [[w, wordpieces(w)] for w in WORDS], "blocks": blocks(wordpieces)})
    pieces, features = {}, {}
    for line in POLNEAR.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        words = words_of(article["text"], wordpieces)
        ids = [words.pieces[a:b].tolist() for a, b in zip(words.first[:-1], words.first[1:])]
        pieces[article["id"]] = digest([[int(s), int(e), i] for (s, e), i in zip(words.spans, ids)])
        features[article["id"]] = digest(words.features.T.tolist())
    write("wordpieces-polnear-dev.json", pieces)
    write("features-polnear-dev.json", features)


if __name__ == "__main__":
    main()
