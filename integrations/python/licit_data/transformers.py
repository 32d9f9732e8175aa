"""For transformers: a callback that writes the receipt of what a model is trained on beside each checkpoint."""

from __future__ import annotations

import json
import os
from typing import Any, Optional, Sequence, Union

from transformers import TrainerCallback, TrainerControl, TrainerState, TrainingArguments

from ._program import StrPath
from ._receipt import RECEIPT, Receipt, receipt


class ReceiptCallback(TrainerCallback):
    """
    Makes the receipt when training begins, and writes it into each checkpoint and, at the end, into the folder of the training. Nothing is trained where there
    can be no receipt: the data changed since the scan, nothing was kept, what was kept does not go together.

    level, files, after and where the project is: as for `licit_data.receipt`. Where level is left out, the datasets that were kept in this process count.
    Training that goes on from a checkpoint of its own folder takes up the receipt that is in it.
    """

    def __init__(
        self,
        *,
        level: Optional[str] = None,
        files: Union[None, StrPath, Sequence[StrPath]] = None,
        after: Union[StrPath, Sequence[StrPath]] = (),
        cwd: Optional[StrPath] = None,
        config: Optional[StrPath] = None,
        ledger: Optional[StrPath] = None,
    ) -> None:
        self._after = [after] if isinstance(after, (str, os.PathLike)) else list(after)
        self._how = {"level": level, "files": files, "cwd": cwd, "config": config, "ledger": ledger}
        #: The receipt of this training, once it has begun.
        self.receipt: Optional[Receipt] = None

    def on_train_begin(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        """Makes the receipt, in the process that saves."""
        if not args.should_save:
            return
        resumed = state.global_step > 0
        before = [] if self._after or not resumed else _receipt_in(args, state)
        self.receipt = receipt(after=[*self._after, *before], resumed=resumed, **self._how)

    def on_save(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        """Writes it beside a checkpoint."""
        if self.receipt is None:
            return
        folder = _checkpoint(args, state)
        # A search of hyperparameters has folders of its own.
        self.receipt.write(folder if os.path.isdir(folder) else f"{folder}.{RECEIPT}")

    def on_train_end(self, args: TrainingArguments, state: TrainerState, control: TrainerControl, **_: Any) -> None:
        """Writes it beside the model."""
        if self.receipt is not None:
            os.makedirs(args.output_dir, exist_ok=True)
            self.receipt.write(args.output_dir)


def _checkpoint(args: TrainingArguments, state: TrainerState) -> str:
    return os.path.join(args.output_dir, f"checkpoint-{state.global_step}")


def _receipt_in(args: TrainingArguments, state: TrainerState) -> list[str]:
    """The receipt in the checkpoint that training goes on from. A checkpoint of another training with as many steps is not it: its log is another. Without a log nothing tells."""
    named = args.resume_from_checkpoint
    folder = os.fspath(named) if isinstance(named, (str, os.PathLike)) else _checkpoint(args, state)
    place = os.path.join(folder, RECEIPT)
    try:
        with open(os.path.join(folder, "trainer_state.json"), encoding="utf-8") as file:
            kept = json.load(file)
    except (OSError, ValueError):
        return []
    same = kept.get("global_step") == state.global_step and kept.get("log_history") == state.log_history
    if not state.log_history and not isinstance(named, (str, os.PathLike)):
        return []
    return [place] if same and os.path.isfile(place) else []
