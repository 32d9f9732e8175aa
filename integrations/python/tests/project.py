"""A scanned project of made-up boats, in a folder whose name has spaces and characters beyond ASCII."""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any, Mapping, Optional

HERE = Path(__file__).resolve().parent

try:
    import licit_data
except ImportError:  # not installed: the package beside this folder, with the program of the clone
    sys.path.insert(0, str(HERE.parent))
    os.environ.setdefault("LICIT_BIN", str(HERE.parents[2] / "bin" / "licit.js"))
    import licit_data

OPEN = "CC-BY-4.0"
CLOSED = "CC-BY-NC-4.0"
LEVEL = "not-forbidden"
USE = "use: { purpose: commercial }\n"


def boat(number: int, license: str = OPEN, **more: Any) -> dict[str, Any]:
    """A row with a key."""
    return {"id": f"boat-{number}", "text": f"a boat of {number} planks", "url": f"https://boats.example/{number}", "license": license, **more}


def question(number: int, license: str = OPEN) -> dict[str, Any]:
    """A row without a key."""
    return {"question": f"how many planks has the boat in lake {number}?", "answer": f"{number} planks", "license": license}


#: Ten rows, of which the one with number 4 may not be kept.
BOATS = [boat(n, CLOSED if n == 4 else OPEN) for n in range(10)]
QUESTIONS = [question(n, CLOSED if n == 4 else OPEN) for n in range(10)]
KEPT = [n for n in range(10) if n != 4]


def lines(rows: list[dict[str, Any]]) -> str:
    """JSON lines."""
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows)


class Project:
    """A folder with files, and calls of licit_data on it."""

    def __init__(self, files: Optional[Mapping[str, Any]] = None, scan: bool = True) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="licit data ü 数据 "))
        self.put({"licit.yaml": USE, **(files or {"data/boats.jsonl": BOATS, "data/questions.jsonl": QUESTIONS})})
        if scan:
            self.scan()

    def copy(self) -> "Project":
        """The same, elsewhere."""
        twin = Project.__new__(Project)
        twin.root = Path(tempfile.mkdtemp(prefix="licit data ü 数据 ")) / "copy"
        shutil.copytree(self.root, twin.root)
        return twin

    def put(self, files: Mapping[str, Any]) -> None:
        """Writes text, bytes, or rows as JSON lines."""
        for name, content in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(content if isinstance(content, str) else lines(content), "utf-8")

    def scan(self) -> licit_data.ScanResult:
        """Scans the folder `data`."""
        return licit_data.scan("data", cwd=self.root)

    def path(self, name: str) -> str:
        """Of a file in it."""
        return str(self.root / name)

    def keep(self, dataset: Any, **how: Any) -> Any:
        """`licit_data.keep` in this project."""
        return licit_data.keep(dataset, **{"level": LEVEL, "cwd": self.root, **how})

    def remove(self) -> None:
        """Takes the folder away."""
        shutil.rmtree(self.root, ignore_errors=True)


class Case(unittest.TestCase):
    """Tests on one project, scanned once; those that change files make their own."""

    files: Optional[Mapping[str, Any]] = None
    project: Project

    @classmethod
    def setUpClass(cls) -> None:
        cls.project = Project(cls.files)
        cls.addClassCleanup(cls.project.remove)

    def own(self, files: Optional[Mapping[str, Any]] = None, scan: bool = True) -> Project:
        """A project of this test. One with the files of all is a copy of theirs, scanned as it is."""
        project = Project(files, scan) if files is not None or not scan else self.project.copy()
        self.addCleanup(project.remove)
        return project

    def refused(self, kind: type, *words: str) -> Any:
        """That it is refused with these words, and that the message has no value of the data."""
        case = self

        class Refused:
            def __enter__(self) -> "Refused":
                return self

            def __exit__(self, found: Any, error: Any, trace: Any) -> bool:
                case.assertIsNotNone(error, "nothing was refused")
                if not isinstance(error, kind):
                    return False
                for word in words:
                    case.assertIn(word, str(error))
                for value in ("planks", "boats.example", "boat-", "lake"):
                    case.assertNotIn(value, str(error))
                return True

        return Refused()
