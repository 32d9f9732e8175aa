"""datatrove: a filter behind its readers, in one task and in several, in this process and in others."""

from __future__ import annotations

import gzip
import json
import pickle
import unittest
from pathlib import Path

try:
    import orjson  # noqa: F401  # the readers of datatrove need it
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter
except ImportError:
    raise unittest.SkipTest("datatrove with orjson is not installed") from None

from project import BOATS, CLOSED, KEPT, LEVEL, QUESTIONS, Case, Project, boat, lines

from licit_data import DataChanged, LicitError, NotMatched, NothingKept, TooManyDropped
from licit_data.datatrove import LicitFilter


class Filters(Case):
    def filter(self, project: Project, files, **how) -> LicitFilter:
        """Of this project."""
        return LicitFilter(**{"level": LEVEL, "files": files, "cwd": project.root, **how})

    def run_one(self, project: Project, pattern: str, step: LicitFilter, reader=None, rank: int = 0, tasks: int = 1) -> list:
        """The documents of one task."""
        reader = reader or JsonlReader(project.path("data"), glob_pattern=pattern)
        return list(step.run(reader.run(rank=rank, world_size=tasks), rank, tasks))

    def test_documents_are_kept_by_key_and_by_what_they_hold(self) -> None:
        kept = self.run_one(self.project, "boats.jsonl", self.filter(self.project, "data/boats.jsonl"))
        self.assertEqual([doc.id for doc in kept], [BOATS[n]["id"] for n in KEPT])
        reader = JsonlReader(self.project.path("data"), glob_pattern="questions.jsonl", text_key="question")
        kept = self.run_one(self.project, "", self.filter(self.project, "data/questions.jsonl", text_key="question"), reader)
        self.assertEqual([doc.metadata["answer"] for doc in kept], [QUESTIONS[n]["answer"] for n in KEPT])

    def test_a_document_that_is_no_item_ends_the_task(self) -> None:
        project = self.own()
        project.put({"data/more.jsonl": [boat(77)]})
        step = self.filter(project, "data/boats.jsonl")
        with self.refused(NotMatched, "row 0"):
            self.run_one(project, "more.jsonl", step)
        # A text that a step before changed is another text.
        reader = JsonlReader(project.path("data"), glob_pattern="questions.jsonl", text_key="question", adapter=lambda self, data, path, n: {
            "text": data["question"].upper(), "id": f"{n}", "metadata": {"answer": data["answer"], "license": data["license"]}
        })
        with self.refused(NotMatched):
            self.run_one(project, "", self.filter(project, "data/questions.jsonl", text_key="question"), reader)
        with self.assertRaises(TypeError):
            LicitFilter(level=LEVEL, files=None)

    def test_a_file_that_is_not_as_it_was_scanned_is_refused_before_and_after(self) -> None:
        project = self.own()
        step = self.filter(project, "data/boats.jsonl")
        documents = step.run(JsonlReader(project.path("data"), glob_pattern="boats.jsonl").run())
        next(documents)
        project.put({"data/boats.jsonl": [*BOATS, boat(3)]})
        with self.refused(DataChanged, "data/boats.jsonl"):
            list(documents)
        with self.refused(DataChanged, "data/boats.jsonl"):
            self.run_one(project, "boats.jsonl", step)
        with self.refused(LicitError, "data/boats.jsonl"):
            self.filter(project, "data/boats.jsonl")

    def test_none_kept_and_too_many_dropped_are_refused(self) -> None:
        project = self.own({"data/a.jsonl": [boat(n) for n in range(4)], "data/b.jsonl": [boat(n, CLOSED) for n in range(4, 8)]})
        step = self.filter(project, "data")
        self.assertEqual(len(self.run_one(project, "*.jsonl", step, rank=0, tasks=2)), 4)
        with self.refused(NothingKept):
            self.run_one(project, "*.jsonl", step, rank=1, tasks=2)
        with self.refused(TooManyDropped):
            self.run_one(project, "*.jsonl", step)
        every = self.filter(project, "data", max_dropped=1)
        self.assertEqual(self.run_one(project, "*.jsonl", every, rank=1, tasks=2), [])
        with self.refused(NothingKept):
            self.run_one(project, "b.jsonl", every)

    def test_it_runs_in_tasks_of_other_processes_and_writes_what_it_drops(self) -> None:
        project = self.own({f"data/{name}.jsonl": lines([boat(n, CLOSED if n % 5 == 4 else "CC-BY-4.0") for n in range(start, start + 5)]) for name, start in (("a", 0), ("b", 5))})
        step = self.filter(project, "data", exclusion_writer=JsonlWriter(project.path("dropped")))
        self.assertIsInstance(pickle.loads(pickle.dumps(step)), LicitFilter)
        pipeline = [JsonlReader(project.path("data")), step, JsonlWriter(project.path("out"))]
        LocalPipelineExecutor(pipeline, tasks=2, workers=2, logging_dir=project.path("logs"), start_method="spawn").run()
        self.assertEqual(self.ids(project, "out"), [f"boat-{n}" for n in range(10) if n % 5 != 4])
        self.assertEqual(self.ids(project, "dropped"), ["boat-4", "boat-9"])

    def ids(self, project: Project, folder: str) -> list[str]:
        """Of the documents in a folder."""
        files = sorted(Path(project.path(folder)).glob("*.jsonl.gz"))
        return sorted(json.loads(line)["id"] for file in files for line in gzip.open(file, "rt", encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
