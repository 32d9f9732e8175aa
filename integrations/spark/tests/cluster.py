"""A standalone master with two workers on the loopback address, for tests on one."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Iterator, Optional

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "tasks" / "tests")]

from projects import NODE, PROGRAM, Case  # noqa: E402

import licit_spark  # noqa: E402
import pyspark  # noqa: E402


class Cluster:
    """The processes of a cluster. Executors are processes of their own below its workers."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen] = []
        master = self._start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0", "--webui-port", "0")
        self.url = self._said(master, r"(spark://127\.0\.0\.1:\d+)")
        for n in (1, 2):
            worker = self._start(
                # Speculation runs no second copy of a task on the host of the first.
                f"worker-{n}", "org.apache.spark.deploy.worker.Worker", "--host", f"127.0.0.{n}", "--webui-port", "0", "--cores", "2", "--memory", "1g",
                "--work-dir", str(folder / f"work-{n}"), self.url,
            )  # fmt: skip
            self._said(worker, r"(Successfully registered with master)")

    def _start(self, name: str, kind: str, *args: str) -> Path:
        log = self.folder / f"{name}.log"
        spark = Path(pyspark.__file__).parent
        env = {**os.environ, "SPARK_HOME": str(spark), "SPARK_NO_DAEMONIZE": "1"}
        with log.open("wb") as out:
            words = [str(spark / "bin" / "spark-class"), kind, *args]
            self.processes.append(subprocess.Popen(words, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=out))
        return log

    def _said(self, log: Path, pattern: str) -> str:
        until = time.monotonic() + 120
        while time.monotonic() < until:
            found = re.search(pattern, log.read_text("utf-8", "replace"))
            if found:
                return found[1]
            time.sleep(0.2)
        raise AssertionError(f"Spark did not start:\n{log.read_text('utf-8', 'replace')[-3000:]}")

    @contextlib.contextmanager
    def session(self, **settings: str) -> Iterator[Any]:
        """A session on it: two executors of two cores."""
        from pyspark.sql import SparkSession

        # Python of executors: the setting of Spark counts for what is submitted alone.
        os.environ["PYSPARK_PYTHON"] = sys.executable
        builder = SparkSession.builder.master(self.url).appName("licit")
        own = {
            "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false", "spark.executor.memory": "512m",
            "spark.executor.cores": "2", "spark.task.maxFailures": "4",
            **{name.replace("_", "."): value for name, value in settings.items()},
        }  # fmt: skip
        for name, value in own.items():
            builder = builder.config(name, value)
        spark = builder.getOrCreate()
        spark.sparkContext.setLogLevel("OFF")
        try:
            yield spark
        finally:
            spark.stop()

    def executors(self) -> list[int]:
        """The processes of executors: children of the workers."""
        return [pid for worker in self.processes[1:] for pid in children(worker.pid)]

    def stop(self) -> None:
        """Ends all of it."""
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            process.wait(60)


def children(parent: int) -> list[int]:
    """Processes that were started by one."""
    said = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], stdout=subprocess.PIPE).stdout
    return [int(word) for word in said.split()]


class ClusterCase(Case):
    """Tests on one cluster."""

    cluster: Cluster

    @classmethod
    def setUpClass(cls) -> None:
        folder = Path(tempfile.mkdtemp(prefix="licit spark ü "))
        cls.addClassCleanup(shutil.rmtree, folder, ignore_errors=True)
        cls.cluster = Cluster(folder)
        cls.addClassCleanup(cls.cluster.stop)

    def scan(self, spark: Any, root: Path, ledger: str = "corpus.db", program: Optional[Path] = None, **how: Any) -> licit_spark.Joined:
        """`licit_spark.scan` of the folder `data`."""
        named = {} if "archive" in how else {"program": program or PROGRAM, "node": NODE}
        return licit_spark.scan(spark, ["data"], project=root, work=root / ".licit" / "run", ledger=root / ledger, **{**named, **how})
