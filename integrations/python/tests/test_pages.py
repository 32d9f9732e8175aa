"""The examples of README.md, and of docs/exclude.md where that is here, run as they are printed."""

from __future__ import annotations

import contextlib
import gzip
import importlib.util
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from typing import Any

from project import BOATS, HERE, KEPT, OPEN, QUESTIONS, USE, Case, Project, boat
from tars import shard

import licit_data
from licit_data._match import ASKED

README = HERE.parent / "README.md"
PAGE = HERE.parents[2] / "docs" / "exclude.md"
LIBRARIES = ("datasets", "webdataset", "datatrove")
DECLARED = USE + "declarations:\n  - { path: data, personalData: none }\n"
FILES = {
    "licit.yaml": DECLARED,
    "data/questions.jsonl": QUESTIONS,
    "data/boats.jsonl": [boat(n) for n in range(5)],
    "data/shard-000000.tar": shard(3),
    # As GSM8K is: no column that could be a key.
    "data/a.jsonl": [{"text": row["question"], "license": row["license"], "url": f"https://boats.example/{n}"} for n, row in enumerate(QUESTIONS)],
}


def blocks(page: Path) -> list[str]:
    """Its programs."""
    return re.findall(r"```python\n(.*?)```", page.read_text("utf-8"), re.S)


def lacks(code: str) -> list[str]:
    """Libraries that it needs and that are not installed."""
    return [name for name in LIBRARIES if name in re.findall(r"(?:import|from) (\w+)", code) and importlib.util.find_spec(name) is None]


class Pages(Case):
    files = FILES

    def run_in(self, root: Path, code: str) -> dict[str, Any]:
        """The names that it leaves."""
        names: dict[str, Any] = {}
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as cache:
            try:
                os.chdir(root)
                os.environ["HF_DATASETS_CACHE"] = cache
                with contextlib.redirect_stdout(io.StringIO()) as out:
                    exec(compile(code, "example", "exec"), names)
                    if "data" in names:
                        names["data"] = list(names["data"])
                    if "train" in names:
                        names["train"] = list(names["train"])
            finally:
                os.chdir(before)
        return {**names, "out": out.getvalue(), "root": root}

    def test_the_readme_has_five_examples_and_each_does_what_it_says(self) -> None:
        wanted = [
            lambda names: self.assertEqual(len(names["train"]), 9),
            lambda names: self.assertEqual(names["out"].split(), [f"lake/s{n}" for n in range(10) if n != 3]),
            lambda names: self.assertRegex(names["out"], "^5 items, ledger head [0-9a-f]{64}\n$"),
            lambda names: self.assertEqual(len(gzip.open(names["root"] / "out" / "00000.jsonl.gz").readlines()), 5),
            lambda names: self.assertRegex(names["out"], "^5 items, list [0-9a-f]{64}\n$"),
        ]
        codes = blocks(README)
        self.assertEqual(len(codes), len(wanted))
        for code, check in zip(codes, wanted):
            with self.subTest(code.split("\n")[1]):
                if not lacks(code):
                    ASKED.clear()
                    check(self.run_in(self.own().root, code))

    def test_the_readme_names_what_there_is(self) -> None:
        text = README.read_text("utf-8")
        for name in re.findall(r"\b(?:NotMatched|DataChanged|NothingKept|TooManyDropped|WrongUse|NotCleared|ProgramNotFound|LicitError|KeptSampler|Receipt)\b|`(\w+)\(", text):
            self.assertTrue(not name or hasattr(licit_data, name) or name == "finish", name)
        classes = re.findall(r"`licit_data\.(\w+)\.(\w+)\(", text)
        self.assertEqual(len(classes), 2)
        for module, name in classes:
            self.assertIn(f"class {name}(", (Path(licit_data.__file__).parent / f"{module}.py").read_text("utf-8"))

    @unittest.skipUnless(PAGE.is_file(), "docs/exclude.md is not here")
    def test_the_snippets_of_the_page_load_what_is_kept_with_and_without_keys(self) -> None:
        project = self.own()
        for output in ("train.jsonl", "train.txt"):
            self.list(project, "--keep", "stated", "--output", output)
        self.list(project, "--output", "exclude.jsonl")
        ran = 0
        for code in blocks(PAGE):
            # A revision of a dataset on a hub is not loaded here: nothing is sent anywhere.
            if lacks(code) or "revision=" in code:
                continue
            names = self.run_in(project.root, code)
            ran += 1
            if "webdataset" in code:
                self.assertEqual([sample["__key__"] for sample in names["data"]], [f"lake/s{n}" for n in range(10) if n != 3])
            else:
                rows = names.get("rows") or names.get("data")
                self.assertEqual([row["text"] for row in rows], [QUESTIONS[n]["question"] for n in KEPT])
        self.assertGreaterEqual(ran, 3)

    def list(self, project: Project, *args: str) -> None:
        """`licit exclude`."""
        subprocess.run([*licit_data._program.command(), "exclude", "--quiet", *args], cwd=project.root, check=True)


if __name__ == "__main__":
    unittest.main()
