"""
Scans a corpus with licit on a Spark cluster (PySpark 3.5 and 4): plans on the driver, runs each task of the plan as one task of Spark, joins on the driver.

It needs licit_tasks.py beside it; executors are sent both.
"""

from __future__ import annotations

import hashlib
import os
import threading
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator, Optional, Sequence

import licit_tasks
from licit_tasks import Joined, LicitError, Progress, Scan, StrPath, new_ledger, scan_at

#: What this module gives of licit_tasks.
__all__ = ["Joined", "LicitError", "Progress", "Scan", "run_tasks", "scan", "scan_at"]

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


def run_tasks(sc: Any, asked: Scan, wanted: dict[int, int], progress: Optional[Callable[[Progress], None]] = None) -> Progress:
    """Reads tasks on the cluster, a partition each. `wanted`: bytes of each."""
    done, items, read = (sc.accumulator(0) for _ in range(3))
    said = lambda: Progress(done.value, len(wanted), items.value, read.value)
    if not wanted:
        return said()
    # Executors load what runs there by its name.
    for file in (__file__, licit_tasks.__file__):
        sc.addPyFile(os.path.abspath(file))
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
