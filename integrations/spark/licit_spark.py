"""
Scans a corpus with licit on a Spark cluster (PySpark 3.5 and 4): plans on the driver, runs each task of the plan as one task of Spark, joins on the driver.

This is the contract of docs/scale.md and nothing more: a task is a process of licit that reads the plan and its files and writes one shard. It may be killed, run
again or run twice at once, so retries and speculation need no care. Nothing is sent anywhere; the key stays in its file.
"""

from __future__ import annotations

import ctypes
import hashlib
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Callable, Iterable, Iterator, NamedTuple, Optional, Sequence, Union

StrPath = Union[str, "os.PathLike[str]"]
#: So much of what licit says when it fails is told.
MAX_SAID = 4000


class LicitError(Exception):
    """What licit, or this module, refused: what happened, and what to do."""


class Progress(NamedTuple):
    """What is done so far, as Spark's accumulators have it: tasks that were run twice count once."""

    tasks: int
    of: int
    items: int
    bytes: int


class Joined(NamedTuple):
    """What the join says. `exit` is that of `licit join`: 0, or 1 where a rule is broken or a shard is missing or damaged."""

    exit: int
    screen: str
    notes: str
    ledger: str
    tasks: int


class Program(NamedTuple):
    """How licit is started: Node, and `bin/licit.js` at this place on every machine, or in this archive."""

    node: str
    script: Optional[str]
    archive: Optional[str]

    def words(self) -> list[str]:
        """The words that start it on this machine."""
        if self.script is not None:
            return [self.node, self.script]
        from pyspark import SparkFiles

        return [self.node, os.path.join(SparkFiles.get(str(self.archive)), "licit", "bin", "licit.js")]


class Settings(NamedTuple):
    """What a task is told. No key: only where its file is."""

    program: Program
    project: str
    plan: str
    shards: str
    options: tuple[str, ...]


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
    root, folder, into = (os.path.abspath(os.fspath(one)) for one in (project, work, ledger))
    if os.path.exists(into):
        raise LicitError(f"{into} is there already\n  Name a new file for the ledger.")
    runs = _program(sc, program, archive, sha256, node)
    settings = Settings(runs, root, os.path.join(folder, "plan"), os.path.join(folder, "shards"), tuple(_options(key_file, config)))
    if not os.path.exists(os.path.join(settings.plan, "plan.json")):
        os.makedirs(folder, exist_ok=True)
        many = [] if tasks is None else ["--tasks", str(tasks)]
        _licit(settings, ["plan", *map(os.fspath, paths), "-o", settings.plan, "--quiet", *many], (0,))
    found = _tasks(settings.plan)
    run_tasks(sc, settings, [task for task in found if not os.path.exists(shard_of(settings, task))], found, progress)
    words = ["join", settings.shards, "--plan", settings.plan, "-o", into, *(["--copy"] if copy else []), *join]
    exit, screen, notes = _licit(settings, words, (0, 1))
    return Joined(exit, screen, notes, into, len(found))


def run_tasks(sc: Any, settings: Settings, wanted: Sequence[int], sizes: dict[int, int], progress: Optional[Callable[[Progress], None]] = None) -> Progress:
    """Reads tasks on the cluster, a partition each. `sizes`: bytes of each task of the plan."""
    done, items, read = (sc.accumulator(0) for _ in range(3))
    said = lambda: Progress(done.value, len(wanted), items.value, read.value)
    if not wanted:
        return said()
    # Executors load what runs there by its name.
    sc.addPyFile(os.path.abspath(__file__))
    sized = [(task, sizes[task]) for task in wanted]

    def partition(own: Iterable[tuple[int, int]]) -> Iterator[int]:
        for task, size in own:
            items.add(run_task(settings, task))
            done.add(1)
            read.add(size)
            yield task

    sc.setJobDescription(f"licit: {len(wanted)} of {len(sizes)} tasks, {sum(size for _, size in sized)} bytes")
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


def run_task(settings: Settings, task: int) -> int:
    """Reads one task, on the machine that this runs on. How many items its shard has. What is killed leaves no shard."""
    words = ["scan", "--plan", settings.plan, "--task", str(task), "-o", settings.shards, "--workers", "0", "--lang", "en"]
    _, out, _ = _licit(settings, words, (0,))
    found = re.search(r"([\d,]+) items?\s*$", out)
    return int(found[1].replace(",", "")) if found else 0


def shard_of(settings: Settings, task: int) -> str:
    """Where the shard of a task is when it is whole."""
    return os.path.join(settings.shards, f"task-{task:05d}.db")


def _tell(ended: threading.Event, said: Callable[[], Progress], progress: Optional[Callable[[Progress], None]]) -> None:
    told: Optional[Progress] = None
    while progress is not None and not (ended.is_set() and told == said()):
        now = said()
        if now != told:
            told = now
            progress(now)
        ended.wait(1)


def _options(key_file: Optional[StrPath], config: Optional[StrPath]) -> Iterator[str]:
    for flag, path in (("--key-file", key_file), ("--config", config)):
        if path is not None:
            yield flag
            yield os.path.abspath(os.fspath(path))


def _program(sc: Any, script: Optional[StrPath], archive: Optional[StrPath], sha256: Optional[str], node: str) -> Program:
    if (script is None) == (archive is None):
        raise LicitError("Neither licit nor an archive of it is named, or both are\n  Name one of program and archive.")
    if archive is None:
        return Program(node, os.path.abspath(os.fspath(script)) if script is not None else None, None)
    path = Path(os.fspath(archive)).absolute()
    has = hashlib.sha256(path.read_bytes()).hexdigest()
    if sha256 is None or has != sha256.lower():
        raise LicitError(f"{path.name} has the SHA-256 {has}, and {sha256 or 'none'} was named\n  Name the digest that pack.py printed, or make the archive again.")
    sc.addArchive(str(path))
    return Program(node, None, path.name)


def _tasks(plan: str) -> dict[int, int]:
    """Bytes of each task of a plan."""
    with open(os.path.join(plan, "tasks.jsonl"), encoding="utf-8") as lines:
        return {one["task"]: one["bytes"] for one in map(json.loads, lines)}


def _licit(settings: Settings, words: Sequence[str], allowed: Sequence[int]) -> tuple[int, str, str]:
    """Runs licit in the folder of the project. Raises what it says where its exit code is not among the allowed."""
    call = [*settings.program.words(), *words, *settings.options]
    try:
        done = subprocess.run(call, cwd=settings.project, stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=_ends_with_us if sys.platform == "linux" else None)
    except OSError as cause:
        raise LicitError(f"Cannot start {call[0]} in {settings.project}: {cause.strerror}\n  Every machine needs Node 20.19 or later and the folder of the project.") from cause
    out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
    if done.returncode not in allowed:
        raise LicitError(f"licit {words[0]} ended with {done.returncode}: {err.strip()[-MAX_SAID:]}")
    return done.returncode, out, err


def _ends_with_us() -> None:
    """Spark kills the Python of a task and nothing below it: on Linux what it started ends with it. Elsewhere a copy goes on to its end, and harms nothing."""
    ctypes.CDLL(None).prctl(1, 9)
