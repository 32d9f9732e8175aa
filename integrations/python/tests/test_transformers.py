"""transformers: the receipt beside each checkpoint of a real, very small training."""

from __future__ import annotations

import json
import os
import shutil
import unittest
from pathlib import Path

try:
    import torch
    from transformers import Trainer, TrainingArguments
except ImportError:
    raise unittest.SkipTest("transformers with torch is not installed") from None

from project import BOATS, LEVEL, Case, Project

import licit_data
from licit_data import RECEIPT, LicitError
from licit_data._match import ASKED
from licit_data.transformers import ReceiptCallback

os.environ["WANDB_DISABLED"] = "true"


class Rows(torch.utils.data.Dataset):
    """A number a row."""

    def __init__(self, rows) -> None:
        self.rows = rows

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, number):
        return {"id": self.rows[number]["id"], "value": torch.tensor([float(number)])}


class Line(torch.nn.Module):
    """One weight."""

    def __init__(self) -> None:
        super().__init__()
        self.weight = torch.nn.Linear(1, 1)

    def forward(self, value):
        return {"loss": self.weight(value).pow(2).mean()}


def batch(rows):
    """What the model takes."""
    return {"value": torch.stack([row["value"] for row in rows])}


class Receipts(Case):
    def setUp(self) -> None:
        ASKED.clear()
        self.addCleanup(ASKED.clear)

    def train(self, project: Project, folder: str = "out", steps: int = 4, resume=None, **how) -> ReceiptCallback:
        """Trains for some steps with a checkpoint every two."""
        args = TrainingArguments(
            output_dir=project.path(folder),
            max_steps=steps,
            save_steps=2,
            logging_steps=1,
            per_device_train_batch_size=2,
            report_to=[],
            use_cpu=True,
            remove_unused_columns=False,
            disable_tqdm=True,
        )
        callback = ReceiptCallback(**how)
        trainer = Trainer(model=Line(), args=args, train_dataset=self.rows, data_collator=batch, callbacks=[callback])
        trainer.train(resume_from_checkpoint=resume)
        return callback

    def keep(self, project: Project, **how) -> None:
        """Keeps the boats."""
        self.rows = project.keep(Rows(BOATS), key=lambda row: row["id"], files="data/boats.jsonl", **how)

    def test_a_receipt_of_what_was_kept_lies_beside_each_checkpoint_and_the_model(self) -> None:
        project = self.own()
        self.keep(project)
        made = self.train(project).receipt
        texts = {Path(project.path(f"out/{folder}"), RECEIPT).read_text("utf-8") for folder in ("checkpoint-2", "checkpoint-4", ".")}
        self.assertEqual(texts, {made.text})
        raw = json.loads(made.text)
        self.assertEqual((raw["level"], raw["paths"], raw["list"]["items"], raw["items"]), (LEVEL, ["data/boats.jsonl"], 9, 10))
        self.assertEqual(raw["earlier"], {"complete": True, "receipts": []})

    def test_training_that_goes_on_takes_up_the_receipt_of_its_checkpoint(self) -> None:
        project = self.own()
        self.keep(project)
        first = self.train(project, steps=2).receipt
        second = self.train(project, resume=project.path("out/checkpoint-2")).receipt
        self.assertEqual([one["head"] for one in second.raw["earlier"]["receipts"]], [first.head])
        self.assertTrue(second.earlier_known)
        # From a checkpoint without a receipt, and from another training's checkpoint of as many steps.
        os.remove(project.path(f"out/checkpoint-4/{RECEIPT}"))
        self.assertFalse(self.train(project, steps=6, resume=project.path("out/checkpoint-4")).receipt.earlier_known)
        self.train(project, folder="other", steps=2)
        shutil.copytree(project.path("other"), project.path("third"))
        state = Path(project.path("third/checkpoint-2/trainer_state.json"))
        told = json.loads(state.read_text("utf-8"))
        told["log_history"][0]["loss"] = 99.0
        state.write_text(json.dumps(told), "utf-8")
        self.assertFalse(self.train(project, folder="third", resume=project.path("other/checkpoint-2")).receipt.earlier_known)

    def test_nothing_is_trained_without_a_receipt(self) -> None:
        project = self.own()
        self.rows = Rows(BOATS)
        with self.refused(LicitError, "No rows were kept"):
            self.train(project)
        self.assertFalse(os.path.exists(project.path("out/checkpoint-2")))
        self.keep(project)
        project.put({"data/boats.jsonl": BOATS[:5]})
        with self.refused(LicitError, "data/boats.jsonl is not as"):
            self.train(project)
        project.scan()
        with self.refused(LicitError, "scanned again"):
            self.train(project)
        self.assertEqual(self.train(project, level=LEVEL, files="data/boats.jsonl", cwd=project.root).receipt.items, 4)


if __name__ == "__main__":
    unittest.main()
