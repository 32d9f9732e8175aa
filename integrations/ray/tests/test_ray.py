"""Scans by Ray on this machine: the same as one scan of the whole, whatever happens to its workers."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "tasks" / "tests")]

# A token of its own, before Ray is loaded: it would keep one in the home folder.
os.environ.update(RAY_USAGE_STATS_ENABLED="0", RAY_AUTH_MODE="token", RAY_AUTH_TOKEN=secrets.token_hex(32))

from projects import NODE, PROGRAM, Case  # noqa: E402

import licit_ray  # noqa: E402
import ray  # noqa: E402


class Ray(Case):
    @classmethod
    def setUpClass(cls) -> None:
        # The names of sockets are limited in length.
        folder = tempfile.mkdtemp(prefix="ray-")
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        ray.init(num_cpus=2, include_dashboard=False, _temp_dir=folder, object_store_memory=1 << 27, log_to_driver=False, configure_logging=False)
        cls.addClassCleanup(ray.shutdown)

    def scan(self, root: Path, ledger: str = "corpus.db", **how: Any) -> licit_ray.Joined:
        """`licit_ray.scan` of the folder `data`."""
        named = {"program": PROGRAM, "node": NODE, **how}
        return licit_ray.scan(["data"], project=root, work=root / ".licit" / "run", ledger=root / ledger, **named)

    def test_a_scan_is_the_same_as_one_of_the_whole_and_goes_on_with_what_is_missing(self) -> None:
        root = self.project(60)
        told: list[licit_ray.Progress] = []
        joined = self.scan(root, tasks=4, progress=told.append)
        self.assertEqual((joined.exit, joined.tasks), (1, 4))
        self.same(root)
        data = sum(path.stat().st_size for path in (root / "data").rglob("*.jsonl"))
        self.assertEqual(told[-1], licit_ray.Progress(4, 4, 300, data))
        os.remove(root / ".licit" / "run" / "shards" / "task-00003.db")
        told.clear()
        self.scan(root, "copied.db", copy=True, progress=told.append)
        self.assertEqual([one.of for one in told], [1])
        self.same(root, "copied.db")
        with self.assertRaisesRegex(licit_ray.LicitError, "is there already"):
            self.scan(root)

    def test_a_worker_that_is_killed_in_mid_task_takes_nothing_with_it(self) -> None:
        root = self.project(30_000, 3)
        shards = root / ".licit" / "run" / "shards"
        killed: list[int] = []

        def kill() -> None:
            while not killed:
                time.sleep(0.02)
                for name in os.listdir(shards) if shards.exists() else []:
                    part = re.search(r"\.(\d+)\.[0-9a-f]{8}\.part$", name)
                    parent = subprocess.run(["ps", "-o", "ppid=", "-p", part[1]], stdout=subprocess.PIPE).stdout.strip() if part else b""
                    if parent and not killed:
                        killed.append(int(parent))
                        os.kill(killed[0], signal.SIGKILL)

        killer = threading.Thread(target=kill, daemon=True)
        killer.start()
        self.scan(root, tasks=3)
        killer.join(60)
        self.assertEqual(len(killed), 1)
        self.same(root)

    def test_what_a_task_refuses_is_told_and_no_ledger_is_written(self) -> None:
        root = self.project(50, 2)
        self.scan(root, "first.db", tasks=2)
        os.remove(root / ".licit" / "run" / "shards" / "task-00001.db")
        next((root / "data").rglob("list-0.jsonl")).write_text("{}\n", "utf-8")
        with self.assertRaisesRegex(licit_ray.LicitError, "was changed since it was planned"):
            self.scan(root)
        self.assertFalse((root / "corpus.db").exists())

    def test_a_task_that_fails_each_time_is_the_error_of_ray(self) -> None:
        root = self.project(5, 2)
        broken = root / "broken.cjs"
        broken.write_text("process.exit(process.argv[2] === 'plan' ? 0 : 9);\n", "utf-8")
        self.scan(root, "first.db", tasks=2)
        os.remove(root / ".licit" / "run" / "shards" / "task-00001.db")
        with self.assertRaisesRegex(ray.exceptions.RayTaskError, "ended with 9"):
            self.scan(root, program=broken, retries=1)


if __name__ == "__main__":
    unittest.main()
