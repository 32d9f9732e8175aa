"""pandas: tables, masks, and an index in the place of a key."""

from __future__ import annotations

import unittest

try:
    import pandas
except ImportError:
    raise unittest.SkipTest("pandas is not installed") from None

from project import BOATS, CLOSED, KEPT, LEVEL, OPEN, QUESTIONS, Case, question

from licit_data import NotMatched, TooManyDropped, keep_mask


class Tables(Case):
    def read(self, name: str, **how):
        """A file of JSON lines as a table."""
        return pandas.read_json(self.project.path(name), lines=True, **how)

    def test_tables_and_masks_are_kept(self) -> None:
        for name, rows in (("data/boats.jsonl", BOATS), ("data/questions.jsonl", QUESTIONS)):
            table = self.read(name)
            kept = self.project.keep(table)
            self.assertIsInstance(kept, pandas.DataFrame)
            self.assertEqual(list(kept.index), KEPT)
            self.assertEqual(kept.to_dict("records"), [rows[n] for n in KEPT])
            mask = keep_mask(table, level=LEVEL, cwd=self.project.root)
            self.assertEqual(list(mask[mask].index), KEPT)
            self.assertTrue(table[mask].equals(kept))

    def test_order_index_and_added_columns_do_not_matter(self) -> None:
        table = self.read("data/questions.jsonl")
        for how, changed in {
            "shuffled": table.sample(frac=1, random_state=5),
            "sorted, numbered anew": table.sort_values("answer").reset_index(drop=True),
            "an index as a column": table.sample(frac=1, random_state=5).reset_index(),
            "labels twice": pandas.concat([table, table]),
            "a column more": table.assign(n=range(10)),
            "columns in another order": table[["license", "answer", "question"]],
        }.items():
            with self.subTest(how):
                kept = self.project.keep(changed, files="data/questions.jsonl")
                self.assertEqual(set(kept["license"]), {OPEN})
                self.assertEqual(len(kept), len(changed) - (changed["license"] == CLOSED).sum())

    def test_the_key_may_be_the_index(self) -> None:
        kept = self.project.keep(self.read("data/boats.jsonl").set_index("id")[["text"]], files="data/boats.jsonl", key="id")
        self.assertEqual(list(kept.index), [BOATS[n]["id"] for n in KEPT])

    def test_what_is_refused(self) -> None:
        table = self.read("data/questions.jsonl")
        with self.refused(NotMatched, "answer"):
            self.project.keep(table.drop(columns="answer"), files="data/questions.jsonl")
        with self.refused(NotMatched, "Row 10"):
            self.project.keep(pandas.concat([table, pandas.DataFrame([question(99)])]))
        with self.refused(TooManyDropped):
            self.project.keep(table[3:6])
        with self.assertRaises(TypeError):
            keep_mask([{"a": 1}], level=LEVEL)

    def test_numbers_that_are_ids_are_not_trusted_when_rows_are_numbered_anew(self) -> None:
        project = self.own({"data/a.csv": "id,text,license\n" + "".join(f"{n},a boat of {n} oars,{CLOSED if n == 4 else OPEN}\n" for n in range(10))})
        table = pandas.read_csv(project.path("data/a.csv"))
        self.assertEqual(len(project.keep(table, files="data/a.csv")), 9)
        anew = table.sample(frac=1, random_state=5).drop(columns="id").reset_index(drop=True).rename_axis("id").reset_index()
        with self.refused(NotMatched):
            project.keep(anew, files="data/a.csv")
        self.assertEqual(len(project.keep(table.sample(frac=1), files="data/a.csv", key="id")), 9)

    def test_gaps_in_a_table_are_gaps_in_the_file(self) -> None:
        rows = [{"n": None if n == 2 else n, "text": f"a boat of {n} oars", "license": OPEN} for n in range(5)]
        project = self.own({"data/a.jsonl": rows})
        # A column of whole numbers with a gap is one of floats in pandas.
        self.assertEqual(len(project.keep(pandas.read_json(project.path("data/a.jsonl"), lines=True), files="data/a.jsonl")), 5)


if __name__ == "__main__":
    unittest.main()
