"""Hugging Face datasets: maps, streams and splits, and what people do to them before they call keep."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import unittest

try:
    import datasets
    from datasets import Dataset, concatenate_datasets, load_dataset
except ImportError:
    raise unittest.SkipTest("datasets is not installed") from None

from project import BOATS, CLOSED, KEPT, OPEN, QUESTIONS, Case, boat, lines, question

from licit_data import DataChanged, NothingKept, NotMatched, TooManyDropped, kept_indices

datasets.disable_progress_bars()


class DatasetCase(Case):
    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.cache = tempfile.mkdtemp(prefix="licit-datasets-")
        cls.addClassCleanup(shutil.rmtree, cls.cache, ignore_errors=True)

    def load(self, files, kind: str = "json", project=None, **how):
        """`load_dataset` of files of the project."""
        at = (project or self.project).path
        named = {split: at(name) for split, name in files.items()} if isinstance(files, dict) else at(files)
        return load_dataset(kind, data_files=named, cache_dir=self.cache, **({} if isinstance(files, dict) else {"split": "train"}), **how)


class Maps(DatasetCase):
    def test_rows_with_keys_and_rows_without_are_kept(self) -> None:
        boats = self.project.keep(self.load("data/boats.jsonl"))
        self.assertIsInstance(boats, Dataset)
        self.assertEqual(list(boats["id"]), [BOATS[n]["id"] for n in KEPT])
        questions = self.project.keep(self.load("data/questions.jsonl"))
        self.assertEqual(list(questions["answer"]), [QUESTIONS[n]["answer"] for n in KEPT])

    def test_order_and_choice_do_not_matter(self) -> None:
        for name, column in (("data/boats.jsonl", "id"), ("data/questions.jsonl", "question")):
            whole = self.load(name)
            for how, changed in {
                "shuffled": whole.shuffle(seed=7),
                "filtered": whole.filter(lambda row: row["license"] == OPEN),
                "selected": whole.select([9, 8, 7, 6, 5, 4]),
                "sorted": whole.sort(column, reverse=True),
                "split": whole.train_test_split(0.5, seed=1)["train"],
                "flattened": whole.shuffle(seed=7).flatten_indices(),
                "formatted": whole.with_format("numpy"),
                "with a column": whole.add_column("n", list(range(10))),
                "mapped": whole.map(lambda row: {"length": len(row["license"])}),
                "twice": concatenate_datasets([whole, whole]),
            }.items():
                with self.subTest(name=name, how=how):
                    kept = self.project.keep(changed, files=name, max_dropped=0.5)
                    wanted = [value for value, license in zip(changed.with_format(None)[column], changed.with_format(None)["license"]) if license == OPEN]
                    self.assertEqual(list(kept.with_format(None)[column]), wanted)

    def test_changed_rows_without_a_key_are_refused(self) -> None:
        whole = self.load("data/questions.jsonl")
        for how, changed in {
            "a column less": whole.remove_columns("answer"),
            "a column renamed": whole.rename_column("question", "prompt"),
            "a value changed": whole.map(lambda row: {"answer": row["answer"].upper()}),
            "rows of elsewhere": concatenate_datasets([whole, Dataset.from_list([question(99)])]),
        }.items():
            with self.subTest(how), self.refused(NotMatched):
                self.project.keep(changed, files="data/questions.jsonl")

    def test_rows_of_two_files_are_told_apart(self) -> None:
        both = concatenate_datasets([self.load("data/boats.jsonl"), self.load("data/questions.jsonl")]).shuffle(seed=2)
        kept = self.project.keep(both)
        self.assertEqual(len(kept), 18)
        self.assertNotIn(BOATS[4]["id"], kept["id"])
        self.assertNotIn(QUESTIONS[4]["question"], kept["question"])

    def test_a_dataset_that_is_older_than_the_scan_is_refused(self) -> None:
        project = self.own({"data/boats.jsonl": BOATS})
        old = self.load("data/boats.jsonl", project=project)
        project.put({"data/boats.jsonl": [{**row, "text": f"{row['text']}, mended"} for row in BOATS]})
        project.scan()
        with self.refused(NotMatched, "other values"):
            project.keep(old)
        self.assertEqual(len(project.keep(self.load("data/boats.jsonl", project=project))), 9)

    def test_values_changed_on_purpose_need_the_key(self) -> None:
        lower = self.load("data/boats.jsonl").map(lambda row: {"text": row["text"].upper()})
        with self.refused(NotMatched, "key="):
            self.project.keep(lower, files="data/boats.jsonl")
        self.assertEqual(len(self.project.keep(lower, files="data/boats.jsonl", key="id")), 9)

    def test_a_renamed_key_is_named(self) -> None:
        renamed = self.load("data/boats.jsonl").rename_column("id", "name").remove_columns(["text", "url"])
        with self.refused(NotMatched, "id"):
            self.project.keep(renamed, files="data/boats.jsonl")
        self.assertEqual(len(self.project.keep(renamed, files="data/boats.jsonl", key="name")), 9)

    def test_what_is_typed_by_the_library_is_the_same(self) -> None:
        rows = [
            {"at": f"2024-01-0{n + 1}T10:00:00", "meta": {"n": n, "of": None if n else "x"}, "parts": [{"a": n}, {"b": 1.5}], "share": n / 4, "none": None, "yes": n > 2, "license": OPEN}
            for n in range(5)
        ]
        project = self.own({"data/a.jsonl": rows, "data/b.csv": "n,share,day,word\n" + "".join(f"{n},{n / 4},2024-01-0{n + 1},0{n}\n" for n in range(5))})
        self.assertEqual(len(project.keep(self.load("data/a.jsonl", project=project), files="data/a.jsonl")), 5)
        self.assertEqual(len(project.keep(self.load("data/b.csv", "csv", project=project), files="data/b.csv")), 5)

    def test_parquet_is_read(self) -> None:
        import pyarrow
        from pyarrow import parquet

        project = self.own({"data/note.jsonl": [boat(77)]}, scan=False)
        parquet.write_table(pyarrow.Table.from_pylist(QUESTIONS), project.path("data/q.parquet"))
        project.scan()
        self.assertEqual(len(project.keep(self.load("data/q.parquet", "parquet", project=project).shuffle(seed=1), files="data/q.parquet")), 9)

    def test_none_kept_too_many_dropped_and_a_changed_file_are_refused(self) -> None:
        project = self.own()
        whole = self.load("data/boats.jsonl", project=project)
        with self.refused(NothingKept):
            project.keep(whole, level="cleared", max_dropped=1)
        with self.refused(NothingKept):
            project.keep(whole.select([]))
        with self.refused(TooManyDropped):
            project.keep(whole.select([3, 4]))
        project.put({"data/boats.jsonl": lines(BOATS[:9])})
        with self.refused(DataChanged, "data/boats.jsonl"):
            project.keep(whole)

    def test_numbers_of_kept_rows_are_given(self) -> None:
        self.assertEqual(kept_indices(self.load("data/boats.jsonl"), level="not-forbidden", cwd=self.project.root), KEPT)


class Splits(DatasetCase):
    files = {
        "data/train.jsonl": [question(n, CLOSED if n == 4 else OPEN) for n in range(10)],
        "data/test.jsonl": [question(n) for n in range(10, 15)],
    }

    def test_each_split_is_kept(self) -> None:
        splits = self.load({"train": "data/train.jsonl", "test": "data/test.jsonl"})
        kept = self.project.keep(splits)
        self.assertIsInstance(kept, datasets.DatasetDict)
        self.assertEqual({name: len(split) for name, split in kept.items()}, {"train": 9, "test": 5})

    def test_files_may_be_named_for_each(self) -> None:
        splits = self.load({"train": "data/train.jsonl", "test": "data/test.jsonl"})
        self.assertEqual(len(self.project.keep(splits, files={"train": "data/train.jsonl", "test": ["data/test.jsonl"]})["train"]), 9)
        with self.refused(NotMatched, "Row 0"):
            self.project.keep(splits, files={"train": "data/test.jsonl", "test": "data/train.jsonl"})
        from licit_data import LicitError

        with self.refused(LicitError, "test"):
            self.project.keep(splits, files={"train": "data/train.jsonl"})

    def test_splits_of_streams_are_kept(self) -> None:
        kept = self.project.keep(self.load({"train": "data/train.jsonl", "test": "data/test.jsonl"}, streaming=True))
        self.assertIsInstance(kept, datasets.IterableDatasetDict)
        self.assertEqual({name: len(list(split)) for name, split in kept.items()}, {"train": 9, "test": 5})


class SameKeys(DatasetCase):
    files = {
        "data/left.jsonl": [boat(n) for n in range(5)],
        "data/right.jsonl": [boat(n, CLOSED if n == 0 else OPEN, side="right") for n in range(5)],
    }

    def test_the_same_keys_in_two_files_are_told_apart_or_refused(self) -> None:
        left, right = self.load("data/left.jsonl"), self.load("data/right.jsonl")
        for one, wanted in ((left, 5), (right, 4)):
            self.assertEqual(len(self.project.keep(one)), wanted)
            with self.refused(NotMatched, "more than one item"):
                self.project.keep(one, key="id")
        self.assertEqual(len(self.project.keep(concatenate_datasets([left, right]).shuffle(seed=4))), 9)
        self.assertEqual(len(self.project.keep(left, files="data/left.jsonl", key="id")), 5)


class Streams(DatasetCase):
    def test_streams_are_kept_in_any_order_and_again(self) -> None:
        for name, column in (("data/boats.jsonl", "id"), ("data/questions.jsonl", "question")):
            stream = self.load(name, streaming=True)
            kept = self.project.keep(stream)
            self.assertIsInstance(kept, datasets.IterableDataset)
            self.assertEqual([row[column] for row in kept], [row[column] for row in kept])
            self.assertEqual(len(list(self.project.keep(stream.shuffle(seed=3, buffer_size=4)))), 9)
            self.assertEqual(len(list(self.project.keep(stream.skip(1)).map(lambda row: {**row, "n": 1}))), 8)
            self.assertEqual(len(list(self.project.keep(stream).take(2))), 2)

    def test_a_row_of_elsewhere_ends_the_stream(self) -> None:
        stream = self.load("data/questions.jsonl", streaming=True).map(lambda row: {"answer": row["answer"].replace("7", "8")})
        rows = iter(self.project.keep(stream, files="data/questions.jsonl"))
        with self.refused(NotMatched, "Row 7"):
            list(rows)

    def test_a_file_that_changes_meanwhile_is_told_at_the_end(self) -> None:
        project = self.own()
        stream = iter(project.keep(self.load("data/boats.jsonl", project=project, streaming=True)))
        next(stream)
        project.put({"data/questions.jsonl": lines(QUESTIONS[:9])})
        with self.refused(DataChanged, "data/questions.jsonl"):
            list(stream)


if __name__ == "__main__":
    unittest.main()
