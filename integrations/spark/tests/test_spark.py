"""Scans on a real cluster: the same as one scan of the whole, whatever happens to its executors."""

from __future__ import annotations

import json
import os
import signal
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from cluster import HERE, NODE, PROGRAM, ClusterCase, licit_spark
from projects import boats, content

sys.path.insert(0, str(HERE.parent))
import pack  # noqa: E402

class Spark(ClusterCase):
    def test_a_scan_on_a_cluster_is_the_same_as_one_of_the_whole(self) -> None:
        root = self.project()
        told: list[licit_spark.Progress] = []
        with self.cluster.session() as spark:
            joined = self.scan(spark, root, tasks=4, progress=told.append)
            self.assertEqual(joined.exit, 1)
            self.assertEqual(joined.tasks, 4)
            self.same(root)
            # With rows, and the same shards.
            self.scan(spark, root, "copied.db", copy=True)
            self.same(root, "copied.db")
        # By the same plan a loop writes the same digests of items, and the same roots.
        for task in range(1, 5):
            self.licit(root, "scan", "--plan", ".licit/run/plan", "--task", str(task), "-o", "loop", exits=(0,))
        self.licit(root, "join", "loop", "--plan", ".licit/run/plan", "-o", "loop.db", "--copy")
        rows = {"items": "select * from item order by id", "found": "select * from detection order by item, n", "roots": "select manifest, root from manifest_version"}
        self.assertEqual(content(root / "copied.db", rows), content(root / "loop.db", rows))
        data = sum(path.stat().st_size for path in (root / "data").rglob("*.jsonl"))
        self.assertEqual(told[-1], licit_spark.Progress(4, 4, 2000, data))

    def test_an_archive_with_its_digest_is_all_that_executors_need_beside_node(self) -> None:
        root = self.project(40)
        with tempfile.TemporaryDirectory() as folder, self.cluster.session() as spark:
            archive = Path(folder) / "licit.tar.gz"
            digest = pack.pack(archive)
            with self.assertRaisesRegex(licit_spark.LicitError, "SHA-256"):
                self.scan(spark, root, archive=archive, sha256="0" * 64, node=NODE)
            self.scan(spark, root, archive=archive, sha256=digest, node=NODE, tasks=3)
        self.same(root)

    def test_an_executor_that_is_killed_in_mid_task_takes_nothing_with_it(self) -> None:
        root = self.project(30_000, 4)
        shards = root / ".licit" / "run" / "shards"
        killed: list[int] = []

        def kill() -> None:
            while not (shards.exists() and any(name.endswith(".part") for name in os.listdir(shards))):
                time.sleep(0.02)
            killed.append(self.cluster.executors()[0])
            os.kill(killed[0], signal.SIGKILL)

        with self.cluster.session() as spark:
            killer = threading.Thread(target=kill, daemon=True)
            killer.start()
            self.scan(spark, root, tasks=4)
            killer.join(60)
        self.assertEqual(len(killed), 1)
        self.same(root)

    def slow(self, root: Path, seconds: int) -> Path:
        """A licit whose first run of task 2 waits before it begins."""
        script = root / "slow.cjs"
        script.write_text(
            f"""const fs = require('node:fs'), {{ spawnSync }} = require('node:child_process');
const words = process.argv.slice(2), mark = {json.dumps(str(root / "first"))};
if (words[words.indexOf('--task') + 1] === '2') try {{
  fs.mkdirSync(mark);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, {seconds * 1000});
}} catch {{}}
process.exit(spawnSync(process.execPath, [{json.dumps(str(PROGRAM))}, ...words], {{ stdio: 'inherit' }}).status ?? 9);
""",
            "utf-8",
        )
        return script

    def test_a_slow_task_is_run_once_more_by_speculation_and_counts_once(self) -> None:
        root = self.project(200, 6)
        told: list[licit_spark.Progress] = []
        settings = {"spark_speculation": "true", "spark_speculation_multiplier": "1.1", "spark_speculation_quantile": "0.3", "spark_speculation_interval": "100ms"}
        began = time.monotonic()
        with self.cluster.session(**settings) as spark:
            self.scan(spark, root, program=self.slow(root, 600), tasks=6, progress=told.append)
        self.assertTrue((root / "first").exists())
        self.assertLess(time.monotonic() - began, 500)
        self.assertEqual((told[-1].tasks, told[-1].items), (6, 1200))
        self.same(root)

    def test_a_table_that_spark_reads_is_scanned_by_the_names_of_its_columns(self) -> None:
        root = self.empty()
        rows = [json.loads(line) for line in boats("port", 900).splitlines()]
        with self.cluster.session() as spark:
            spark.createDataFrame(rows).write.partitionBy("license").parquet(str(root / "table"))
            frame = spark.read.parquet(str(root / "table")).repartition(5, "id")
            frame.selectExpr("*", "array(url) as seen", "map('depth', length(text)) as more", "current_timestamp() as at", "cast(1.5 as decimal(9, 2)) as cost").createOrReplaceTempView("boats")
            how = {"project": root, "work": root / ".licit" / "run", "program": PROGRAM, "node": NODE}
            joined = licit_spark.scan_table(spark, "boats", "boats@17", ledger=root / "all.db", tasks=2, keep=True, **how)
            self.assertEqual((joined.exit, joined.tasks), (1, 2))
            files = {path.name for path in (root / ".licit" / "run" / "boats@17").iterdir()}
            self.assertEqual(files, {f"part-{n:05d}.parquet" for n in range(5)})
            self.assertEqual(json.loads((root / ".licit" / "run" / "boats@17.json").read_text("utf-8")), {"partitions": 5, "rows": 900})
            # Some columns, from a DataFrame; the copy goes when it was read.
            how["work"] = root / ".licit" / "other"
            licit_spark.scan_table(spark, frame, "boats@17", columns=["id", "license"], ledger=root / "some.db", **how)
            self.assertFalse((root / ".licit" / "other" / "boats@17").exists())
            with self.assertRaisesRegex(licit_spark.LicitError, "cannot be the name of a folder"):
                licit_spark.scan_table(spark, frame, "../boats", ledger=root / "no.db", **how)
        counts = {"items": "select sum(items) from manifest_version", "unread": "select sum(unread) from manifest_version"}
        for name, found in (("all.db", True), ("some.db", False)):
            said = content(root / name, counts)
            self.assertEqual((said["items"], said["unread"]), ([(900,)], [(0,)]))
            self.licit(root, "ledger", "verify", "--deep", "--ledger", name, exits=(0,))
            kinds = content(root / name, {"kinds": "select body from record where kind = 'found-in-shards'"})["kinds"]
            self.assertEqual("pi/email" in str(kinds), found)
        # What it says of licenses is what the same rows say as a list.
        (root / "data" / "list.jsonl").write_text(boats("port", 900), "utf-8")
        self.licit(root, "scan", "data", "--quiet")
        licenses = {"licenses": "select json_extract(p.body, '$.license.value'), sum(t.items) from tally t join profiles p on p.id = t.profile group by 1 order by 1"}
        self.assertEqual(content(root / "all.db", licenses), content(root / ".licit" / "ledger.db", licenses))
        self.assertIn("boats@17/part-00000.parquet", self.licit(root, "show", "--ledger", "all.db"))

    def test_a_task_that_is_run_twice_at_once_and_again_after_the_join_leaves_the_ledger_whole(self) -> None:
        root = self.project(100, 3)
        with self.cluster.session() as spark:
            self.scan(spark, root, "first.db", tasks=3)
            run = root / ".licit" / "run"
            asked = licit_spark.scan_at(project=root, work=run, program=PROGRAM, node=NODE)
            os.remove(asked.shard(2))
            spark.sparkContext.parallelize([2, 2, 2], 3).map(asked.run_task).collect()
            self.scan(spark, root)
            # One that ends after the join.
            self.assertEqual(asked.run_task(2), 100)
        self.same(root)

    def test_a_shard_that_is_cut_off_is_said_and_one_of_another_plan_refused(self) -> None:
        root, other = self.project(100, 3), self.project(90, 3)
        with self.cluster.session() as spark:
            self.scan(spark, root, "first.db", tasks=3)
            self.scan(spark, other, tasks=3)
            shard = root / ".licit" / "run" / "shards" / "task-00002.db"
            size = shard.stat().st_size
            os.truncate(shard, size // 2)
            joined = self.scan(spark, root, "cut.db", join=("--fail-on", "none"))
            self.assertEqual(joined.exit, 1)
            self.assertRegex(joined.notes, r"1 of 3 shards missing or damaged \(tasks 2\)")
            os.replace(other / ".licit" / "run" / "shards" / "task-00002.db", shard)
            with self.assertRaisesRegex(licit_spark.LicitError, "shard of another plan"):
                self.scan(spark, root, "other.db")
            self.assertFalse((root / "other.db").exists())
            os.remove(shard)
            self.scan(spark, root)
        self.same(root)

    def test_what_a_task_refuses_is_in_the_error_of_spark(self) -> None:
        root = self.project(50, 2)
        with self.cluster.session() as spark:
            self.scan(spark, root, "first.db", tasks=2)
            os.remove(root / ".licit" / "run" / "shards" / "task-00001.db")
            next((root / "data").rglob("list-0.jsonl")).write_text("{}\n", "utf-8")
            with self.assertRaisesRegex(Exception, "was changed since it was planned"):
                self.scan(spark, root)
            self.assertFalse((root / "corpus.db").exists())


if __name__ == "__main__":
    unittest.main()
