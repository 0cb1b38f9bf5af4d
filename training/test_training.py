"""A few steps of everything on invented data: does it train, go on, export, and read the same after export?

usage: python -m unittest discover training
"""
import json
import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent))

from onrecord_training import card, conllu, coref, crf, joint, polnear, pretrain, windows
from onrecord_training.encoder import start_folder
from onrecord_training.export import export
from onrecord_training.exported import Exported
from onrecord_training.reader import Reader
from onrecord_training.words import Wordpieces, words_of

STORY = "The harbour office said on Monday that “two ferries were lost.”\n\nMayor Ilva Tarn denied it, and added nothing. "
TREE = "# newdoc id = a\n# newpar\n" + "\n".join(
    "\t".join(row) for row in (
        ("1", "Boats", "boat", "NOUN", "_", "_", "4", "nsubj", "_", "Entity=(1-object-new-nnnnn-cf1-1-coref)"),
        ("2-3", "don't", "_", "_", "_", "_", "_", "_", "_", "_"),
        ("2", "do", "do", "AUX", "_", "_", "4", "aux", "_", "_"),
        ("3", "n't", "not", "PART", "_", "_", "4", "advmod", "_", "_"),
        ("4", "sink", "sink", "VERB", "_", "_", "0", "root", "_", "SpaceAfter=No"),
        ("5", ".", ".", "PUNCT", "_", "_", "4", "punct", "_", "_"))) + "\n\n"


def article(number: int) -> dict:
    text = STORY * 12
    found = []
    for n in range(12):
        at = n * len(STORY)
        span = lambda words: [at + STORY.index(words), at + STORY.index(words) + len(words)]
        found.append({"source": [span("The harbour office")], "cue": [span("said")], "content": [span("that “two ferries were lost.”")]})
        found.append({"source": [span("Mayor Ilva Tarn")], "cue": [span("denied")], "content": [span("it")]})
    return {"id": f"gazette_{number}", "text": text, "attributions": found}


class Training(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(1)
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = Path(cls.folder.name)
        (cls.path / "a.jsonl").write_text("\n".join(json.dumps(article(n)) for n in range(4)))
        (cls.path / "a.conllu").write_text(TREE * 8)
        body = TREE.removeprefix("# newdoc id = a\n")
        (cls.path / "plain.conllu").write_text("# newdoc id = b\n" + (body * 4).replace("Entity=(1-object-new-nnnnn-cf1-1-coref)", "_"))
        (cls.path / "gum.conllu").write_text("# newdoc id = GUM_news_a\n" + body * 4)
        cls.wordpieces = Wordpieces(str(start_folder() / "tokenizer.json"))
        cls.articles = polnear.read(cls.path / "a.jsonl", cls.wordpieces)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_words_keep_utf16_offsets(self):
        words = words_of("A 🛥 sank; “no”, he said", self.wordpieces)
        self.assertEqual(words.spans.tolist()[:3], [[0, 1], [2, 4], [5, 9]])
        self.assertEqual(words.features[2].tolist(), [1, 1, 1, 1, 2, 3, 4, 1, 1, 1])

    def test_windows_cover_every_word_once(self):
        first = np.arange(1001)
        ranges = windows.windows(first, 256, 208)
        owner = windows.owners(first, ranges)
        self.assertTrue(all(ranges[o][0] <= n < ranges[o][1] for n, o in enumerate(owner)))

    def test_viterbi_finds_the_best_path_and_one_source(self):
        field = crf.Crf(polnear.LINK)
        start, end, step = (t.detach().numpy() for t in field.tables())
        start, end, step, tag = crf.with_one_source(step, start, end, 1)
        scores = np.zeros((5, 5))
        scores[[0, 2, 4], 1] = [3, 4, 2]
        tags = tag[crf.viterbi(scores[:, tag], start, end, step)]
        self.assertEqual(crf.spans(tags, polnear.LINK).get("source"), [(2, 3)])

    def test_field_loss_is_a_negative_log_likelihood(self):
        field = crf.Crf(polnear.LINK)
        scores = torch.randn(1, 4, 5)
        mask = torch.ones(1, 4, dtype=torch.bool)
        every = [torch.tensor([[a, b, c, d]]) for a in range(5) for b in range(5) for c in range(5) for d in range(5)]
        total = sum(torch.exp(-field.loss(scores, tags, mask)).item() for tags in every)
        self.assertAlmostEqual(total, 1, places=4)

    def test_syntactic_words_stand_for_words_of_the_text(self):
        document = conllu.read([self.path / "a.conllu"], self.wordpieces).documents[0]
        self.assertEqual(document.text, "Boats don't sink. ")
        self.assertEqual(document.row.tolist(), [0, 1, 2, 4, 5])  # Boats | do(n) | ' of n't | sink | .
        self.assertEqual([(e.start, e.end, conllu.ENTITIES[e.type], e.chain) for e in document.entities], [(0, 1, "object", "1")])

    def test_edits_make_lemmas(self):
        self.assertEqual(conllu.edit("Withdrew", "withdraw", "VERB"), "2|aw")
        self.assertEqual(conllu.edit("Ferro", "Ferro", "PROPN"), "0|")

    def test_agreement_of_chains(self):
        gold = [{1, 2, 3}, {4, 5}]
        self.assertAlmostEqual(coref.agreement(gold, gold), 1)
        self.assertAlmostEqual(coref.muc(gold, [{1, 2}, {4, 5}]), 0.8)
        self.assertLess(coref.agreement(gold, [{1, 2, 3, 4, 5}]), 1)

    def test_trains_goes_on_exports_and_reads_the_same(self):
        bank = conllu.read([self.path / "gum.conllu", self.path / "plain.conllu"], self.wordpieces)
        plain, annotated = (conllu.read([self.path / name], self.wordpieces, bank.inventory) for name in ("plain.conllu", "gum.conllu"))
        reader = Reader(bank.inventory)
        reader.encoder.load_start()
        scores = pretrain.pretrain(reader, bank, plain, annotated, pretrain.Settings(epochs=1, windows=2), self.path / "syntax")
        self.assertIn("las", scores)
        data = joint.Data(self.articles, self.articles, bank, plain, annotated)
        settings = joint.Settings(epochs=2, articles=2, treebank_windows=1)
        first = joint.train(reader, data, settings, self.path / "run")
        self.assertTrue((self.path / "run/best.pt").exists())
        again = joint.train(Reader(bank.inventory), data, settings, self.path / "run")
        self.assertEqual(first, again)
        with self.assertRaises(SystemExit):
            joint.train(Reader(bank.inventory), data, joint.Settings(epochs=3), self.path / "run")
        out = self.path / "model"
        reader.eval()
        torch_tags, torch_vectors = (x.detach().numpy() for x in reader.encode(self.articles[:1], [None])[0])
        export(reader, bank.inventory, out, {"cue": 0.0, "favour": 0.0, "entity": 0.0, "coref": 0.0, "near": 40}, {})
        exported = Exported(out)
        tags, vectors = exported.encode(self.articles[0])
        alike = lambda a, b: float((a * b).sum() / np.linalg.norm(a) / np.linalg.norm(b))
        self.assertGreater(alike(tags, torch_tags), 0.95)
        self.assertGreater(alike(vectors, torch_vectors), 0.95)
        template = self.path / "card.md"
        template.write_text("{scores by form}\n{scores by publisher}")
        card.write(template, out / "README.md", self.articles, [exported.read(a) for a in self.articles])
        self.assertIn("| gazette |", (out / "README.md").read_text())


if __name__ == "__main__":
    unittest.main()
