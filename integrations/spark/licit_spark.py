"""
Scans a corpus with licit on a Spark cluster (PySpark 3.5 and 4): plans on the driver, runs each task of the plan as one task of Spark, joins on the driver.

It needs licit_tasks.py beside it; executors are sent both.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import threading
import uuid
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator, Optional, Sequence

import licit_tasks
from licit_tasks import Joined, LicitError, Progress, Scan, StrPath, new_ledger, scan_at

#: What this module gives of licit_tasks.
__all__ = ["Joined", "LicitError", "Progress", "Scan", "run_tasks", "scan", "scan_at", "scan_table"]

#: What a word of the command begins with that is a path in an archive, which each executor has elsewhere.
IN_ARCHIVE = "archive:"


def scan(
    spark: Any,
    paths: Sequence[StrPath],
    *,
    project: StrPath,
    work: StrPath,
    ledger: StrPath,
    program: Optional[StrPath] = None,
    archive: Optional[StrPath] = None,
    sha256: Optional[str] = None,
    node: str = "node",
    key_file: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    tasks: Optional[int] = None,
    copy: bool = False,
    join: Sequence[str] = (),
    progress: Optional[Callable[[Progress], None]] = None,
) -> Joined:
    """
    Plans `paths` of the folder `project`, reads the tasks on the cluster, and joins their shards to `ledger`, a new file.

    `project`, `work`, the data and the key's file have the same paths on the driver and on every executor. `program` is `bin/licit.js` on each machine, or
    `archive` is what pack.py made, with its `sha256`. A call with the same `work` goes on where the last one ended. `join`: further options of `licit join`.
    Raises LicitError where licit refuses, and Spark's own error where a task failed as often as Spark runs it.
    """
    sc = getattr(spark, "sparkContext", spark)
    into = new_ledger(ledger)
    asked = scan_at(project=project, work=work, program=program or "", node=node, key_file=key_file, config=config)
    asked = asked._replace(words=(node, _program(sc, program, archive, sha256)))
    here = _here(asked)
    here.plan(paths, tasks)
    run_tasks(sc, asked, here.missing(), progress)
    return here.join(into, copy=copy, more=join)


def scan_table(
    spark: Any,
    table: Any,
    name: str,
    *,
    work: StrPath,
    columns: Optional[Sequence[str]] = None,
    keep: bool = False,
    **how: Any,
) -> Joined:
    """
    Scans a table that Spark reads itself (Delta, Iceberg, Hive, a view): a DataFrame, or its name. Each row is an item, `NAME/part-00000.parquet#1`.

    Executors write each partition to `work/NAME` once, as Parquet, which tasks then read; it is removed after the join unless `keep`. `name` says which table it is, and
    which version of it. `columns`: those that are written; else all. `how`: as for `scan`.
    """
    if name in ("", ".", "..") or "/" in name or "\\" in name or name.startswith("."):
        raise LicitError(f"{name} cannot be the name of a folder\n  Name the table and its version in a word: pages@17.")
    new_ledger(how["ledger"])
    folder = os.path.join(os.path.abspath(os.fspath(work)), name)
    frame = spark.table(table) if isinstance(table, str) else table
    # Beside it, there when all partitions are: what a job that failed left may be of another version of the table.
    whole = f"{folder}.json"
    if not os.path.exists(whole):
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder, mode=0o700)
        _send_modules(getattr(spark, "sparkContext", spark))
        rows = write_partitions(frame if columns is None else frame.select(*columns), folder)
        with open(whole, "w", encoding="utf-8") as out:
            json.dump({"partitions": len(rows), "rows": sum(rows.values())}, out)
    joined = scan(spark, [folder], work=work, **how)
    if not keep:
        shutil.rmtree(folder, ignore_errors=True)
    return joined


def write_partitions(frame: Any, folder: str) -> dict[int, int]:
    """Writes each partition of a DataFrame that has rows to a Parquet file of its own. How many rows each file has."""

    def write(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow
        from pyarrow import parquet
        from pyspark import TaskContext

        number = TaskContext.get().partitionId()
        file = os.path.join(folder, f"part-{number:05d}.parquet")
        part = os.path.join(folder, f".part-{number:05d}.{uuid.uuid4().hex}.part")
        writer = None
        try:
            for batch in batches:
                if batch.num_rows > 0:
                    writer = writer or parquet.ParquetWriter(part, batch.schema)
                    writer.write_batch(batch)
            if writer is not None:
                writer.close()
                # The first copy of a partition stays: one that ends late must not change what tasks read.
                _name_once(part, file)
        finally:
            if os.path.exists(part):
                os.remove(part)
        rows = parquet.read_metadata(file).num_rows if writer is not None else 0
        yield pyarrow.RecordBatch.from_pydict({"partition": [number], "rows": [rows]}, schema=pyarrow.schema([("partition", pyarrow.int32()), ("rows", pyarrow.int64())]))

    counted = {row["partition"]: row["rows"] for row in frame.mapInArrow(write, "partition int, rows long").collect()}
    for name in os.listdir(folder):
        # Of a copy that was killed.
        if name.startswith("."):
            Path(folder, name).unlink(missing_ok=True)
    return counted


def _name_once(part: str, file: str) -> None:
    try:
        os.link(part, file)
    except FileExistsError:
        pass
    except OSError:
        # The file system has no links.
        if not os.path.exists(file):
            os.replace(part, file)


def run_tasks(sc: Any, asked: Scan, wanted: dict[int, int], progress: Optional[Callable[[Progress], None]] = None) -> Progress:
    """Reads tasks on the cluster, a partition each. `wanted`: bytes of each."""
    done, items, read = (sc.accumulator(0) for _ in range(3))
    said = lambda: Progress(done.value, len(wanted), items.value, read.value)
    if not wanted:
        return said()
    _send_modules(sc)
    sized = list(wanted.items())

    def partition(own: Iterable[tuple[int, int]]) -> Iterator[int]:
        for task, size in own:
            items.add(_here(asked).run_task(task))
            done.add(1)
            read.add(size)
            yield task

    sc.setJobDescription(f"licit: {len(wanted)} of {len(asked.tasks())} tasks, {sum(wanted.values())} bytes")
    ended = threading.Event()
    teller = threading.Thread(target=_tell, args=(ended, said, progress), daemon=True)
    teller.start()
    try:
        sc.parallelize(sized, len(sized)).mapPartitions(partition).collect()
    finally:
        ended.set()
        teller.join()
        sc.setJobDescription(None)
    return said()


def _send_modules(sc: Any) -> None:
    """Executors load what runs there by its name."""
    for file in (__file__, licit_tasks.__file__):
        sc.addPyFile(os.path.abspath(file))


def _here(asked: Scan) -> Scan:
    """A scan as it is started on this machine."""
    node, program = asked.words
    if not program.startswith(IN_ARCHIVE):
        return asked
    from pyspark import SparkFiles

    return asked._replace(words=(node, os.path.join(SparkFiles.get(program[len(IN_ARCHIVE) :]), "licit", "bin", "licit.js")))


def _tell(ended: threading.Event, said: Callable[[], Progress], progress: Optional[Callable[[Progress], None]]) -> None:
    told: Optional[Progress] = None
    while progress is not None and not (ended.is_set() and told == said()):
        now = said()
        if now != told:
            told = now
            progress(now)
        ended.wait(1)


def _program(sc: Any, program: Optional[StrPath], archive: Optional[StrPath], sha256: Optional[str]) -> str:
    """`bin/licit.js` on every machine, or in the archive, which executors are sent."""
    if (program is None) == (archive is None):
        raise LicitError("Neither licit nor an archive of it is named, or both are\n  Name one of program and archive.")
    if archive is None:
        return os.path.abspath(os.fspath(program or ""))
    path = Path(os.fspath(archive)).absolute()
    has = hashlib.sha256(path.read_bytes()).hexdigest()
    if sha256 is None or has != sha256.lower():
        raise LicitError(f"{path.name} has the SHA-256 {has}, and {sha256 or 'none'} was named\n  Name the digest that pack.py printed, or make the archive again.")
    sc.addArchive(str(path))
    return IN_ARCHIVE + path.name
