"""WebDataset: shards with the same keys, a pipeline and a predicate."""

from __future__ import annotations

import os
import unittest

try:
    import webdataset as wds
except ImportError:
    raise unittest.SkipTest("webdataset is not installed") from None

from project import LEVEL, Case, Project
from tars import shard

from licit_data import DataChanged, NothingKept, NotMatched, TooManyDropped, keep_webdataset



FILES = {"data/shard-000000.tar": shard(3), "data/shard-000001.tar": shard(7)}


class Shards(Case):
    files = FILES

    def data(self, *names: str, project: Project = None):
        """The shards, in this order."""
        at = (project or self.project).path
        return wds.WebDataset([at(name) for name in names or FILES], shardshuffle=False)

    def kept(self, samples) -> list:
        return [(os.path.basename(sample["__url__"])[-5], sample["__key__"]) for sample in samples]

    WANTED = [("0", f"lake/s{n}") for n in range(10) if n != 3] + [("1", f"lake/s{n}") for n in range(10) if n != 7]

    def test_equal_keys_of_two_shards_are_told_apart(self) -> None:
        self.assertEqual(self.kept(self.project.keep(self.data())), self.WANTED)
        keeper = keep_webdataset(level=LEVEL, cwd=self.project.root)
        self.assertEqual(self.kept(self.data().select(keeper)), self.WANTED)
        keeper.finish()

    def test_shards_in_another_order_shuffled_and_decoded(self) -> None:
        samples = self.project.keep(self.data(*reversed(list(FILES))).shuffle(5)).decode().map(lambda sample: sample)
        self.assertEqual(sorted(self.kept(samples)), sorted(self.WANTED))

    def test_paths_from_the_working_folder_and_file_urls_are_shards(self) -> None:
        before = os.getcwd()
        try:
            os.chdir(self.project.root)
            self.assertEqual(len(self.kept(self.project.keep(wds.WebDataset("data/shard-000000.tar", shardshuffle=False)))), 9)
            self.assertEqual(len(self.kept(self.project.keep(wds.WebDataset("file:data/shard-000000.tar", shardshuffle=False)))), 9)
        finally:
            os.chdir(before)

    def test_a_shard_that_was_not_scanned_is_refused(self) -> None:
        other = self.project.root / "other.tar"
        other.write_bytes(shard(0))
        with self.refused(NotMatched, "shard"):
            list(self.project.keep(self.data("other.tar")))
        with self.refused(NotMatched, "shard"):
            list(self.data("data/shard-000001.tar").select(keep_webdataset(level=LEVEL, files="data/shard-000000.tar", cwd=self.project.root)))
        with self.refused(NotMatched, "shard"):
            list(self.project.keep(self.data().map(lambda sample: {"__key__": sample["__key__"]})))

    def test_a_key_that_was_changed_is_refused(self) -> None:
        with self.refused(NotMatched, "row 0"):
            list(self.project.keep(self.data().compose(lambda samples: ({**sample, "__key__": "x"} for sample in samples))))

    def test_too_many_dropped_and_none_kept_are_told_at_the_end(self) -> None:
        with self.refused(TooManyDropped, "2 of 20"):
            list(self.project.keep(self.data(), max_dropped=0.05))
        with self.refused(NothingKept):
            list(self.project.keep(self.data(), level="cleared", max_dropped=1))
        keeper = keep_webdataset(level=LEVEL, max_dropped=0.05, cwd=self.project.root)
        list(self.data().select(keeper))
        with self.refused(TooManyDropped):
            keeper.finish()

    def test_a_shard_that_changes_meanwhile_is_told(self) -> None:
        for change in ("data/shard-000000.tar", "data/shard-000001.tar"):
            project = self.own(FILES)
            samples = iter(project.keep(self.data(project=project)))
            next(samples)
            (project.root / change).write_bytes(shard(1))
            with self.refused(DataChanged, change):
                list(samples)
        project = self.own(FILES)
        samples = iter(self.data(project=project).select(keep_webdataset(level=LEVEL, cwd=project.root)))
        next(samples)
        (project.root / "data/shard-000000.tar").write_bytes(shard(1))
        # The predicate sees it when the next shard begins.
        with self.refused(DataChanged, "data/shard-000000.tar"):
            list(samples)


if __name__ == "__main__":
    unittest.main()
