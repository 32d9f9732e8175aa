"""
Scans a corpus with licit on a Ray cluster: plans on the driver, runs each task of the plan as one task of Ray, joins on the driver.

It needs licit_tasks.py beside it; workers are sent both. Ray may run a task again when its worker or its machine dies: what the first run left is not read.
"""

from __future__ import annotations

import sys
from typing import Any, Callable, Optional, Sequence, Union

import licit_tasks
import ray
from licit_tasks import REFUSED, Joined, LicitError, Progress, Scan, StrPath, new_ledger, scan_at

#: What this module gives of licit_tasks.
__all__ = ["Joined", "LicitError", "Progress", "Scan", "run_tasks", "scan", "scan_at"]


def scan(
    paths: Sequence[StrPath],
    *,
    project: StrPath,
    work: StrPath,
    ledger: StrPath,
    program: StrPath,
    node: str = "node",
    key_file: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    tasks: Optional[int] = None,
    copy: bool = False,
    join: Sequence[str] = (),
    progress: Optional[Callable[[Progress], None]] = None,
    retries: int = 3,
    **resources: Any,
) -> Joined:
    """
    Plans `paths` of the folder `project`, reads the tasks on the cluster, and joins their shards to `ledger`, a new file.

    `project`, `work`, `program`, the data and the key's file have the same paths on the driver and on every machine. A call with the same `work` goes on where the
    last one ended. `resources`: options of Ray's tasks (`num_cpus`, `memory`, `scheduling_strategy`). Raises LicitError where licit refuses, and Ray's own error
    where a task failed as often as Ray runs it.
    """
    into = new_ledger(ledger)
    asked = scan_at(project=project, work=work, program=program, node=node, key_file=key_file, config=config)
    asked.plan(paths, tasks)
    run_tasks(asked, asked.missing(), progress, retries=retries, **resources)
    return asked.join(into, copy=copy, more=join)


def run_tasks(asked: Scan, wanted: dict[int, int], progress: Optional[Callable[[Progress], None]] = None, *, retries: int = 3, **resources: Any) -> Progress:
    """Reads tasks on the cluster. `wanted`: bytes of each."""
    # Sent by value: machines need no file of these modules.
    for module in (licit_tasks, sys.modules[__name__]):
        ray.cloudpickle.register_pickle_by_value(module)
    task_of = ray.remote(**{"num_cpus": 1, **resources, "max_retries": retries, "retry_exceptions": True})(_run_task)
    left = {task_of.remote(asked, task): size for task, size in wanted.items()}
    done = Progress(0, len(wanted), 0, 0)
    try:
        while left:
            ended, _ = ray.wait(list(left), num_returns=1)
            said = ray.get(ended[0])
            if isinstance(said, str):
                raise LicitError(said)
            done = Progress(done.tasks + 1, done.of, done.items + said, done.bytes + left.pop(ended[0]))
            if progress is not None:
                progress(done)
    finally:
        for one in left:
            ray.cancel(one, force=True)
    return done


def _run_task(asked: Scan, task: int) -> Union[int, str]:
    """How many items a task has; what licit said where it refused, which another run would not change."""
    try:
        return asked.run_task(task)
    except LicitError as error:
        if error.exit == REFUSED:
            return str(error)
        # A class that is sent by value is another one where it arrives.
        raise RuntimeError(str(error)) from None
