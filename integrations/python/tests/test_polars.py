"""Polars: tables and masks."""

from __future__ import annotations

import unittest

try:
    import polars
except ImportError:
    raise unittest.SkipTest("polars is not installed") from None

from project import BOATS, CLOSED, KEPT, LEVEL, OPEN, QUESTIONS, Case, question

from licit_data import NotMatched, TooManyDropped, keep_mask


class Tables(Case):
    def read(self, name: str) -> polars.DataFrame:
        """A file of JSON lines as a table."""
        return polars.read_ndjson(self.project.path(name))

    def test_tables_and_masks_are_kept(self) -> None:
        for name, rows in (("data/boats.jsonl", BOATS), ("data/questions.jsonl", QUESTIONS)):
            table = self.read(name)
            kept = self.project.keep(table)
            self.assertIsInstance(kept, polars.DataFrame)
            self.assertEqual(kept.to_dicts(), [rows[n] for n in KEPT])
            mask = keep_mask(table, level=LEVEL, cwd=self.project.root)
            self.assertEqual(mask.dtype, polars.Boolean)
            self.assertTrue(table.filter(mask).equals(kept))

    def test_order_and_added_columns_do_not_matter(self) -> None:
        table = self.read("data/questions.jsonl")
        for how, changed in {
            "shuffled": table.sample(fraction=1, shuffle=True, seed=5),
            "twice": polars.concat([table, table]),
            "a column more": table.with_row_index("n"),
            "columns in another order": table.select("license", "answer", "question"),
        }.items():
            with self.subTest(how):
                kept = self.project.keep(changed, files="data/questions.jsonl")
                self.assertEqual(set(kept["license"]), {OPEN})
                self.assertEqual(len(kept), len(changed) - (changed["license"] == CLOSED).sum())

    def test_what_is_refused(self) -> None:
        table = self.read("data/questions.jsonl")
        with self.refused(NotMatched, "answer"):
            self.project.keep(table.drop("answer"), files="data/questions.jsonl")
        with self.refused(NotMatched, "Row 10"):
            self.project.keep(polars.concat([table, polars.DataFrame([question(99)]).select(table.columns)]))
        with self.refused(TooManyDropped):
            self.project.keep(table[3:6])
        with self.assertRaises(TypeError):
            self.project.keep(table.lazy())


if __name__ == "__main__":
    unittest.main()
