"""
What `keep` costs on a million rows: python bench.py [ROWS]. Needs datasets and pandas, and 2 GB of memory.

Told is the time of the processor, of this process and of licit, which a busy machine changes less than the clock.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

import licit_data

ROWS = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000


def spent() -> float:
    """Seconds of the processor, of this process and of those it waited for."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def measure(*named, times: int = 1) -> None:
    """Says what calls took, by turns: each is `(name, call)`."""
    for _ in range(times):
        for name, call in named:
            clock, before = time.monotonic(), spent()
            found = call()
            print(f"{name:<44} {spent() - before:6.1f} s processor {time.monotonic() - clock:6.1f} s clock  {found}", flush=True)


def main() -> None:
    """Makes the files, scans them, and measures."""
    import datasets
    import pandas

    datasets.disable_progress_bars()
    root = Path(tempfile.mkdtemp(prefix="licit-bench-"))
    (root / "data").mkdir()
    (root / "licit.yaml").write_text("use: { purpose: commercial }\n")
    with open(root / "data/rows.jsonl", "w", encoding="utf-8") as file:
        for n in range(ROWS):
            license = "CC-BY-NC-4.0" if n % 10 == 3 else "CC-BY-4.0"
            row = {"id": f"item-{n}", "text": f"a boat of {n} planks on a lake " * 4, "url": f"https://boats.example/{n}", "license": license}
            file.write(json.dumps(row) + "\n")
    path = str(root / "data/rows.jsonl")
    print(f"{ROWS} rows, {os.path.getsize(path) / 1e6:.0f} MB, Python {sys.version.split()[0]}")
    how = {"level": "not-forbidden", "cwd": root, "files": "data/rows.jsonl"}
    measure(("licit_data.scan", lambda: licit_data.scan("data", cwd=root).totals.items))
    load = lambda: datasets.load_dataset("json", data_files=path, split="train", cache_dir=tempfile.mkdtemp(dir=root))
    measure(("load_dataset", lambda: len(load())))
    rows = load()
    table = pandas.read_json(path, lines=True)
    stream = rows.to_iterable_dataset
    measure(
        ("keep, datasets, by key", lambda: len(licit_data.keep(rows, **how))),
        ("keep, pandas, by key", lambda: len(licit_data.keep(table, **how))),
        ("keep, datasets streamed, by key", lambda: sum(1 for _ in licit_data.keep(stream(), **how))),
        ("the same stream without keep", lambda: sum(1 for _ in stream())),
        ("receipt", lambda: licit_data.receipt(root / "licit-receipt.json", level=how["level"], files=how["files"], cwd=root).items),
        times=3,
    )
    # Under another name it is no key to licit.
    bare = rows.rename_column("id", "name")
    (root / "data/rows.jsonl").write_text((root / "data/rows.jsonl").read_text("utf-8").replace('"id"', '"name"'), "utf-8")
    licit_data.scan("data", cwd=root)
    measure(("keep, datasets, by what rows hold", lambda: len(licit_data.keep(bare, **how))), times=3)
    shutil.rmtree(root)


if __name__ == "__main__":
    main()
