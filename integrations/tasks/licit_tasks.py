"""
A scan in parts from Python: plans, runs one task in a process of its own, joins. licit_spark, licit_ray and licit_datatrove are made of it, and any other scheduler can be.

This is the contract of docs/scale.md and nothing more: a task is a process of licit that reads the plan and its files and writes one shard. It may be killed, run
again or run twice at once, so retries need no care. Nothing is sent anywhere; the key stays in its file.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from typing import Iterator, NamedTuple, Optional, Sequence, Union

StrPath = Union[str, "os.PathLike[str]"]
#: So much of what licit says when it fails is told.
MAX_SAID = 4000
#: The exit code of what licit refuses: another run of it ends the same way.
REFUSED = 2


class LicitError(Exception):
    """What licit, or a module beside this, refused: what happened, and what to do."""

    def __init__(self, said: str, exit: int = REFUSED) -> None:
        super().__init__(said)
        #: The exit code of licit, below 0 where a signal ended it.
        self.exit = exit


class Progress(NamedTuple):
    """What is done so far. Tasks that were run twice count once."""

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


class Scan(NamedTuple):
    """A scan in parts: how licit is started, and where things are on this machine and every other. No key: only where its file is."""

    words: tuple[str, ...]
    project: str
    work: str
    options: tuple[str, ...]

    @property
    def plan_folder(self) -> str:
        """Where the plan is."""
        return os.path.join(self.work, "plan")

    @property
    def shards(self) -> str:
        """Where the shards are."""
        return os.path.join(self.work, "shards")

    def plan(self, paths: Sequence[StrPath], tasks: Optional[int] = None) -> None:
        """Plans a scan of paths in the project, unless there is a plan. Call it once, before tasks run."""
        if os.path.exists(os.path.join(self.plan_folder, "plan.json")):
            return
        os.makedirs(self.work, exist_ok=True)
        many = [] if tasks is None else ["--tasks", str(tasks)]
        self.licit(["plan", *map(os.fspath, paths), "-o", self.plan_folder, "--quiet", *many])

    def tasks(self) -> dict[int, int]:
        """Bytes of each task of the plan."""
        with open(os.path.join(self.plan_folder, "tasks.jsonl"), encoding="utf-8") as lines:
            return {one["task"]: one["bytes"] for one in map(json.loads, lines)}

    def shard(self, task: int) -> str:
        """Where the shard of a task is when it is whole."""
        return os.path.join(self.shards, f"task-{task:05d}.db")

    def missing(self) -> dict[int, int]:
        """Bytes of each task that has no shard."""
        return {task: size for task, size in self.tasks().items() if not os.path.exists(self.shard(task))}

    def run_task(self, task: int) -> int:
        """Reads one task, on the machine that this runs on. How many items its shard has. What is killed leaves no shard."""
        words = ["scan", "--plan", self.plan_folder, "--task", str(task), "-o", self.shards, "--workers", "0", "--lang", "en"]
        _, out, _ = self.licit(words)
        found = re.search(r"([\d,]+) items?\s*$", out)
        return int(found[1].replace(",", "")) if found else 0

    def join(self, ledger: StrPath, *, copy: bool = False, more: Sequence[str] = ()) -> Joined:
        """Joins the shards to a new ledger. `more`: further options of `licit join`."""
        into = new_ledger(ledger)
        words = ["join", self.shards, "--plan", self.plan_folder, "-o", into, *(["--copy"] if copy else []), *more]
        exit, screen, notes = self.licit(words, (0, 1))
        return Joined(exit, screen, notes, into, len(self.tasks()))

    def licit(self, words: Sequence[str], allowed: Sequence[int] = (0,)) -> tuple[int, str, str]:
        """Runs licit in the folder of the project. Raises what it says where its exit code is not among the allowed."""
        call = [*self.words, *words, *self.options]
        try:
            done = subprocess.run(call, cwd=self.project, stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=_ends_with_us if sys.platform == "linux" else None)
        except OSError as cause:
            raise LicitError(f"Cannot start {call[0]} in {self.project}: {cause.strerror}\n  Every machine needs Node 20.19 or later and the folder of the project.") from cause
        out, err = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        if done.returncode not in allowed:
            raise LicitError(f"licit {words[0]} ended with {done.returncode}: {err.strip()[-MAX_SAID:]}", done.returncode)
        return done.returncode, out, err


def scan_at(
    *,
    project: StrPath,
    work: StrPath,
    program: StrPath,
    node: str = "node",
    key_file: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
) -> Scan:
    """
    A scan of the project in the folder `project`, with its plan and shards in `work`.

    All of these, and the data, have the same paths on every machine. `program` is `bin/licit.js`. `key_file`, `config`: else the project's.
    """
    words = (node, os.path.abspath(os.fspath(program)))
    return Scan(words, os.path.abspath(os.fspath(project)), os.path.abspath(os.fspath(work)), tuple(_options(key_file, config)))


def new_ledger(path: StrPath) -> str:
    """Where a ledger will be. Raises where there is one."""
    into = os.path.abspath(os.fspath(path))
    if os.path.exists(into):
        raise LicitError(f"{into} is there already\n  Name a new file for the ledger.")
    return into


def _options(key_file: Optional[StrPath], config: Optional[StrPath]) -> Iterator[str]:
    for flag, path in (("--key-file", key_file), ("--config", config)):
        if path is not None:
            yield flag
            yield os.path.abspath(os.fspath(path))


def _ends_with_us() -> None:
    """Schedulers kill the Python of a task and nothing below it: on Linux what it started ends with it. Elsewhere a copy goes on to its end, and harms nothing."""
    ctypes.CDLL(None).prctl(1, 9)
