"""The model card: scores of the exported model, filled into card.md."""
from pathlib import Path

from .polnear import Article
from .score import score
from .words import CLOSING, INSIDE, OPENING

COLUMNS = {"source": "source", "cue": "cue", "content": "content", "linked": "linked, overlap", "linked_exact": "linked, exact"}


class Marked:
    """An article whose attributions are some of another's."""

    def __init__(self, attributions):
        self.attributions = attributions


def form(article: Article, content: list[tuple[int, int]]) -> str:
    """direct: all of the content in quotation marks; mixed: some; indirect: none."""
    inside = [article.words.features[2, n] in (OPENING, INSIDE, CLOSING) for s, e in content for n in range(s, e)]
    return "direct" if all(inside) else "mixed" if any(inside) else "indirect"


def write(template: Path, out: Path, dev: list[Article], results: list[list[dict]]) -> dict:
    """Fills the template's tables and returns the scores over all of dev."""
    rows = {"all": score(dev, results)}
    for kind in ("direct", "mixed", "indirect"):
        gold = [Marked([a for a in article.attributions if form(article, a.content) == kind]) for article in dev]
        said = [[a for a in some if form(article, a["content"]) == kind] for article, some in zip(dev, results)]
        rows[kind] = score(gold, said)
    publishers = {}
    for name in sorted({article.id.split("_")[0] for article in dev}):
        chosen = [n for n, article in enumerate(dev) if article.id.startswith(name + "_")]
        publishers[name] = score([dev[n] for n in chosen], [results[n] for n in chosen])
    text = template.read_text(encoding="utf-8")
    for mark, table in (("{scores by form}", rows), ("{scores by publisher}", publishers)):
        text = text.replace(mark, _table(table))
    out.write_text(text, encoding="utf-8")
    return rows["all"]


def _table(rows: dict[str, dict]) -> str:
    lines = ["| | " + " | ".join(COLUMNS.values()) + " | attributions |", "|---|" + "---|" * (len(COLUMNS) + 1)]
    for name, scores in rows.items():
        lines.append(f"| {name} | " + " | ".join(f"{scores[key]:.1f}" for key in COLUMNS) + f" | {scores['gold']} |")
    return "\n".join(lines)
