"""Pipelines of datatrove on this machine: what they scan is the same as one scan of the whole, and what they let through is what may be kept."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any, Iterable

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "tasks" / "tests")]
os.environ.setdefault("DATATROVE_COLORIZE_LOGS", "0")

from projects import NODE, PROGRAM, Case  # noqa: E402

import licit_datatrove  # noqa: E402
from datatrove.executor import LocalPipelineExecutor  # noqa: E402
from datatrove.pipeline.readers import CSVReader, JsonlReader, ParquetReader  # noqa: E402
from datatrove.pipeline.writers import JsonlWriter  # noqa: E402
from licit_datatrove import LicitError, LicitFilter, LicitJoin, LicitScan, placed  # noqa: E402
from loguru import logger  # noqa: E402


def boat(n: int, license: str, **more: Any) -> dict[str, Any]:
    """A row."""
    return {"license": license, "url": f"https://port.example/{n}", "text": f"Boat {n} of the port.", **more}


class Datatrove(Case):
    @classmethod
    def setUpClass(cls) -> None:
        logger.remove()

    def logs(self) -> str:
        """A folder for what executors remember."""
        folder = tempfile.mkdtemp(prefix="licit-datatrove-")
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def lists(self, **files: Iterable[dict[str, Any]]) -> Path:
        """A project with JSON lines."""
        root = self.empty()
        for name, rows in files.items():
            (root / "data" / f"{name}.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
        return root

    def listed(self, root: Path) -> Path:
        """Scans the project; the list of what nothing speaks against."""
        self.licit(root, "scan", "data", "--quiet")
        self.licit(root, "export", "loader", "--keep", "not-forbidden", "-o", "kept.jsonl", "--quiet", exits=(0,))
        return root / "kept.jsonl"

    def through(self, reader: Any, kept: Path, **how: Any) -> list[str]:
        """The texts that the filter lets through."""
        return [doc.text for doc in LicitFilter(kept, **how)(placed(reader)())]

    def test_a_scan_by_ranks_is_the_same_as_one_of_the_whole(self) -> None:
        root = self.project(60)
        scan = licit_datatrove.scan_at(project=root, work=root / ".licit" / "run", program=PROGRAM, node=NODE)
        scan.plan(["data"], tasks=5)
        scanned = LocalPipelineExecutor([LicitScan(scan)], tasks=2, workers=2, logging_dir=self.logs())
        joined = LocalPipelineExecutor([LicitJoin(scan, root / "corpus.db")], logging_dir=self.logs(), depends=scanned)
        stats = joined.run()
        self.assertIsNotNone(stats)
        self.same(root)
        # Once more: nothing is missing, so nothing is run.
        again = LocalPipelineExecutor([LicitScan(scan)], tasks=1, logging_dir=self.logs()).run()
        self.assertNotIn("items", again.stats[0].stats)
        os.remove(scan.shard(2))
        again = LocalPipelineExecutor([LicitScan(scan)], tasks=1, logging_dir=self.logs()).run()
        self.assertEqual(again.stats[0].stats["items"].total, 60)

    def test_a_join_without_all_shards_is_an_error_and_writes_nothing(self) -> None:
        root = self.project(20)
        scan = licit_datatrove.scan_at(project=root, work=root / ".licit" / "run", program=PROGRAM, node=NODE)
        scan.plan(["data"], tasks=3)
        list(LicitScan(scan)(None, 0, 1))
        os.remove(scan.shard(2))
        with self.assertRaisesRegex(LicitError, "1 tasks have no shard, the first is 2"):
            list(LicitJoin(scan, root / "corpus.db")())
        self.assertFalse((root / "corpus.db").exists())
        list(LicitScan(scan)(None, 0, 1))
        os.truncate(scan.shard(2), os.path.getsize(scan.shard(2)) // 2)
        with self.assertRaisesRegex(LicitError, "missing or damaged"):
            list(LicitJoin(scan, root / "corpus.db")())

    def test_only_documents_whose_row_may_be_kept_go_through(self) -> None:
        # An empty line, one that is not JSON, and rows without a text take a number each.
        rows = [boat(n, "CC0-1.0" if n % 3 else "All rights reserved", id=f"b-{n}") for n in range(40)]
        rows[7]["text"] = ""
        root = self.lists(first=rows, second=[boat(n + 100, "MIT") for n in range(3)])
        lines = (root / "data" / "first.jsonl").read_text("utf-8").splitlines()
        lines[4:4] = ["", "{ no"]
        (root / "data" / "first.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        kept = self.listed(root)
        wanted = [row["text"] for n, row in enumerate(rows) if n % 3 and row["text"]]
        self.assertEqual(self.through(JsonlReader(str(root / "data")), kept), wanted + [f"Boat {n + 100} of the port." for n in range(3)])
        # In two processes, with what is left out written, and nothing of ours in what goes on.
        out = self.logs()
        steps = [placed(JsonlReader(str(root / "data"))), LicitFilter(kept, exclusion_writer=JsonlWriter(f"{out}/dropped", compression=None)), JsonlWriter(f"{out}/kept", compression=None)]
        stats = LocalPipelineExecutor(steps, tasks=2, workers=2, logging_dir=self.logs()).run()
        self.assertEqual(stats.stats[1].stats["forwarded"].total, len(wanted) + 3)
        read = {name: "".join(path.read_text("utf-8") for path in Path(out, name).glob("*")) for name in ("kept", "dropped")}
        self.assertEqual(read["kept"].count("\n"), len(wanted) + 3)
        self.assertIn("licit_not_kept", read["dropped"])
        self.assertNotIn("licit_place", read["kept"] + read["dropped"])

    def test_a_row_that_licit_could_not_read_is_dropped(self) -> None:
        root = self.lists()
        list_ = root / "data" / "one.jsonl"
        list_.write_text('{"text": "Boat", "license": "CC0-1.0", "url": "https://port.example/1"}\n{ no }\n', "utf-8")
        kept = self.listed(root)
        rows = licit_datatrove._List(str(kept), None).rows(str(list_))
        self.assertEqual(rows.kept("line", 1, "id", None), True)
        self.assertEqual(rows.kept("line", 2, "id", None), (False, "licit_not_read"))
        self.assertEqual(rows.kept("line", 3, "id", None), (False, "licit_not_read"))

    def test_rows_of_parquet_are_counted_where_datatrove_skips_those_without_text(self) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        rows = [boat(n, "CC0-1.0" if n % 2 else "All rights reserved") for n in range(50)]
        for n in range(5, 50, 5):
            rows[n]["text"] = None
        root = self.lists()
        pq.write_table(pa.Table.from_pylist(rows), root / "data" / "rows.parquet", row_group_size=7)
        kept = self.listed(root)
        wanted = [row["text"] for n, row in enumerate(rows) if n % 2 and row["text"]]
        self.assertEqual(self.through(ParquetReader(str(root / "data"), batch_size=6), kept), wanted)

    def test_compressed_lists_and_an_adapter_of_the_user(self) -> None:
        root = self.lists()
        rows = [boat(n, "CC0-1.0" if n % 2 else "All rights reserved", id=f"k{n}") for n in range(9)]
        with gzip.open(root / "data" / "rows.jsonl.gz", "wt", encoding="utf-8") as out:
            out.write("".join(f"{json.dumps(row)}\n" for row in rows))
        kept = self.listed(root)

        def adapter(self: Any, data: dict[str, Any], path: str, id_in_file: int) -> dict[str, Any]:
            return {"text": data["text"].upper(), "id": "same"}

        self.assertEqual(self.through(JsonlReader(str(root / "data"), adapter=adapter), kept), [f"BOAT {n} OF THE PORT." for n in range(9) if n % 2])

    def test_what_was_not_judged_is_refused(self) -> None:
        root = self.lists(one=[boat(n, "CC0-1.0", id=f"k{n}") for n in range(4)])
        kept, list_ = self.listed(root), root / "data" / "one.jsonl"
        with self.assertRaisesRegex(LicitError, "does not tell where it was read"):
            list(LicitFilter(kept)(JsonlReader(str(root / "data"))()))
        with self.assertRaisesRegex(LicitError, "CsvReader does not tell"):
            placed(CSVReader(str(root / "data")))
        (root / "data" / "two.jsonl").write_text(f"{json.dumps(boat(9, 'CC0-1.0'))}\n", "utf-8")
        with self.assertRaisesRegex(LicitError, "two.jsonl was not scanned"):
            self.through(JsonlReader(str(root / "data")), kept)
        os.remove(root / "data" / "two.jsonl")
        # The same size and other content, before and while it is read.
        whole = list_.read_text("utf-8")
        list_.write_text(whole.replace("k3", "k4"), "utf-8")
        with self.assertRaisesRegex(LicitError, "not as it was scanned"):
            self.through(JsonlReader(str(root / "data")), kept)
        list_.write_text(whole, "utf-8")
        read = LicitFilter(kept)(placed(JsonlReader(str(root / "data")))())
        next(read)
        list_.write_text(whole + "\n", "utf-8")
        with self.assertRaisesRegex(LicitError, "not as it was scanned"):
            list(read)
        list_.write_text(whole, "utf-8")
        # A reader that counts otherwise.
        rows = licit_datatrove._List(str(kept), None).rows(str(list_))
        with self.assertRaisesRegex(LicitError, "line 2 of .* has another key"):
            rows.kept("line", 2, "id", "k2")
        with self.assertRaisesRegex(LicitError, "a line for each item"):
            rows.kept("record", 2, "id", "k1")
        kept.write_bytes(kept.read_bytes()[:-30])
        with self.assertRaisesRegex(LicitError, "is cut off"):
            self.through(JsonlReader(str(root / "data")), kept)

    def test_a_project_that_was_moved_is_named(self) -> None:
        root = self.lists(one=[boat(n, "CC0-1.0") for n in range(3)])
        kept, moved = self.listed(root), Path(self.logs()) / "moved"
        shutil.copytree(root / "data", moved / "data")
        with self.assertRaisesRegex(LicitError, "was not scanned"):
            self.through(JsonlReader(str(moved / "data")), kept)
        self.assertEqual(len(self.through(JsonlReader(str(moved / "data")), kept, root=moved)), 3)


if __name__ == "__main__":
    unittest.main()
