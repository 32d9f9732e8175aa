"""Projects of made-up boats, and what a ledger says, for the tests of all engines."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

TASKS = Path(__file__).resolve().parents[1]
PROGRAM = TASKS.parents[1] / "bin" / "licit.js"
NODE = os.environ.get("LICIT_NODE") or shutil.which("node") or "node"
sys.path.insert(0, str(TASKS))

LICENSES = ("CC-BY-4.0", "MIT", "CC-BY-NC-4.0", "CC0-1.0")
#: Everything that reports read, but for what tells one ledger from another: salts are drawn anew in a scan without a plan, and ids with them.
TABLES = {
    "manifests": "select m.path, v.format, v.items, v.unread, v.bytes, v.sha256 from manifest_version v join manifest m on m.id = v.manifest order by 1",
    "profiles": "select p.body, t.items, t.hosted from tally t join profiles p on p.id = t.profile order by 1, 2, 3",
    "hosts": "select h.name, t.items from host_tally t join host h on h.id = t.host order by 1, 2",
    "findings": "select rule, verdict, severity, items, cause from finding order by 1, 2, 3, 4, 5",
    "verdicts": "select rule, verdict, count(*) from verdict group by 1, 2 order by 1, 2",
    "problems": "select what, line from problem order by 1, 2",
}


def boats(name: str, rows: int) -> str:
    """JSON lines: no two alike, with addresses and without."""
    return "".join(
        json.dumps({"id": f"{name}-{n}", "url": f"https://{name}.example/{n % 7}", "license": LICENSES[n % 4], "text": f"Boat {n} of {name}." + (" Write to crew@example.com." if n % 9 == 0 else "")})
        + "\n"
        for n in range(rows)
    )  # fmt: skip


def content(path: Path, tables: dict[str, str] = TABLES) -> dict[str, list]:
    """What a ledger says, by table."""
    db = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        return {name: db.execute(query).fetchall() for name, query in tables.items()}
    finally:
        db.close()


def apart(said: Any) -> Any:
    """A report without the roots of lists, which are made with other salts in a scan without a plan, and the queries behind numbers, which say where they look."""
    if isinstance(said, list):
        return [apart(one) for one in said]
    return {name: apart(one) for name, one in said.items() if name not in ("root", "query", "sql")} if isinstance(said, dict) else said


class Case(unittest.TestCase):
    """Tests with projects."""

    maxDiff = 4000

    def empty(self) -> Path:
        """A project without data."""
        root = Path(tempfile.mkdtemp(prefix="licit ü 数据 "))
        self.addCleanup(shutil.rmtree, root, ignore_errors=True)
        for folder in (".licit", "data"):
            (root / folder).mkdir()
        (root / "licit.yaml").write_text("use: { purpose: commercial }\n", "utf-8")
        return root

    def project(self, rows: int = 400, files: int = 5) -> Path:
        """A project with lists, a card and a broken line."""
        root = self.empty()
        for n in range(files):
            folder = root / "data" / f"set-{n % 2}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"list-{n}.jsonl").write_text(boats(f"port{n}", rows) + ("{ no\n" if n == 1 else ""), "utf-8")
        (root / "data" / "set-1" / "README.md").write_text("---\nlicense: cc-by-4.0\n---\n# Boats\n", "utf-8")
        return root

    def licit(self, root: Path, *words: str, exits: tuple[int, ...] = (0, 1)) -> str:
        """What licit prints."""
        done = subprocess.run([NODE, str(PROGRAM), *words], cwd=root, stdin=subprocess.DEVNULL, capture_output=True)
        self.assertIn(done.returncode, exits, done.stderr.decode())
        return done.stdout.decode()

    def report(self, root: Path, ledger: str) -> Any:
        """The report as JSON, but for times, the ledger's id and its head."""
        said = json.loads(self.licit(root, "show", "--format", "json", "--ledger", ledger))
        run = said.pop("run")
        for name in ("ledger", "asOf", "head"):
            del said[name]
        return apart(said), {name: run[name] for name in ("paths", "added", "closed", "unchanged")}

    def same(self, root: Path, ledger: str = "corpus.db") -> None:
        """That a ledger says what one scan of the whole says, and is whole with its shards."""
        whole = root / ".licit" / "ledger.db"
        if not whole.exists():
            self.licit(root, "scan", "data", "--quiet")
        self.assertEqual(content(root / ledger), content(whole))
        self.assertEqual(self.report(root, ledger), self.report(root, ".licit/ledger.db"))
        self.licit(root, "ledger", "verify", "--deep", "--ledger", ledger, exits=(0,))
