"""PyTorch: datasets with a length, streams, and samplers, in one process and in several."""

from __future__ import annotations

import importlib.util
import pickle
import unittest

try:
    import torch
    from torch.utils.data import DataLoader, Dataset, IterableDataset, Subset
except ImportError:
    raise unittest.SkipTest("torch is not installed") from None

from project import BOATS, KEPT, LEVEL, QUESTIONS, Case
from tars import shard

from licit_data import DataChanged, KeptSampler, NotMatched, TooManyDropped, kept_indices, kept_sampler


class Rows(Dataset):
    """Rows as they are."""

    def __init__(self, rows) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, number):
        return self.rows[number]


class Pairs(Rows):
    """A tensor and a key."""

    def __getitem__(self, number):
        return torch.tensor([number]), self.rows[number]["id"]


class Flow(IterableDataset):
    """A stream, each worker with its share."""

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        return iter(QUESTIONS if worker is None else QUESTIONS[worker.id :: worker.num_workers])


def plain(batch):
    """Rows as they come."""
    return batch


class Loaders(Case):
    def test_a_dataset_with_a_length_is_a_subset(self) -> None:
        for rows in (BOATS, QUESTIONS):
            kept = self.project.keep(Rows(rows))
            self.assertIsInstance(kept, Subset)
            self.assertEqual(list(kept.indices), KEPT)
            loaded = [row for batch in DataLoader(kept, batch_size=4, collate_fn=plain, num_workers=2) for row in batch]
            self.assertEqual(loaded, [rows[n] for n in KEPT])

    def test_rows_that_are_no_mappings_need_the_key(self) -> None:
        with self.refused(NotMatched, "key="):
            self.project.keep(Pairs(BOATS))
        self.assertEqual([key for _, key in self.project.keep(Pairs(BOATS), key=lambda row: row[1])], [BOATS[n]["id"] for n in KEPT])

    def test_a_sampler_gives_the_kept_rows_to_a_loader(self) -> None:
        sampler = KeptSampler(kept_indices(Rows(BOATS), level=LEVEL, cwd=self.project.root), shuffle=True, seed=1)
        first, second = ([row["id"] for batch in DataLoader(Rows(BOATS), sampler=sampler, collate_fn=plain) for row in batch] for _ in range(2))
        self.assertNotEqual(first, second)
        self.assertEqual(sorted(first), sorted(second))
        self.assertEqual(len(sampler), 9)
        self.assertNotIn(BOATS[4]["id"], first)

    def test_a_sampler_looks_at_the_files_before_and_after_each_epoch(self) -> None:
        project = self.own()
        sampler = kept_sampler(Rows(BOATS), level=LEVEL, files="data/boats.jsonl", cwd=project.root, shuffle=True)
        self.assertIsInstance(sampler, torch.utils.data.Sampler)
        for how in (None, "fork", "spawn"):
            loader = DataLoader(Rows(BOATS), batch_size=4, sampler=sampler, collate_fn=plain, num_workers=0 if how is None else 2, multiprocessing_context=how)
            self.assertEqual(sorted(row["id"] for rows in loader for row in rows), [BOATS[n]["id"] for n in KEPT])
        sampler.set_epoch(3)
        again = pickle.loads(pickle.dumps(sampler))
        again.set_epoch(3)
        self.assertEqual(list(sampler), list(again))
        numbers = iter(sampler)
        next(numbers)
        project.put({"data/boats.jsonl": [*BOATS, BOATS[0]]})
        with self.refused(DataChanged, "data/boats.jsonl"):
            list(numbers)
        with self.refused(DataChanged, "data/boats.jsonl"):
            next(iter(sampler))

    def test_a_stream_is_kept_in_one_process_and_in_several(self) -> None:
        for workers in (0, 2):
            for how in ("fork", "spawn") if workers else (None,):
                with self.subTest(workers=workers, how=how):
                    kept = self.project.keep(Flow(), max_dropped=0.2)
                    self.assertIsInstance(kept, IterableDataset)
                    loader = DataLoader(kept, batch_size=None, num_workers=workers, multiprocessing_context=how)
                    self.assertEqual(sorted(row["answer"] for row in loader), sorted(QUESTIONS[n]["answer"] for n in KEPT))

    @unittest.skipIf(importlib.util.find_spec("webdataset") is None, "webdataset is not installed")
    def test_shards_are_kept_by_several_workers(self) -> None:
        import webdataset as wds

        names = ["data/shard-000000.tar", "data/shard-000001.tar"]
        project = self.own({name: shard(n) for n, name in enumerate(names)})
        for how in ("fork", "spawn"):
            # Of four workers two have no shard.
            kept = project.keep(wds.WebDataset([project.path(name) for name in names], shardshuffle=False, empty_check=False))
            loader = DataLoader(kept, batch_size=None, num_workers=4, multiprocessing_context=how)
            self.assertEqual(sorted((sample["__url__"][-5], sample["__key__"]) for sample in loader), [(f"{n}", f"lake/s{k}") for n in (0, 1) for k in range(10) if k != n])

    def test_too_many_dropped_reaches_the_loader(self) -> None:
        with self.assertRaises(TooManyDropped):
            list(DataLoader(self.project.keep(Flow(), max_dropped=0.01), batch_size=None))


if __name__ == "__main__":
    unittest.main()
