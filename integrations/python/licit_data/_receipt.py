"""`licit export receipt`: which data a model is given, to lie beside it."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional, Sequence, Union

from ._errors import LicitError
from ._match import ASKED, Asked
from ._program import StrPath, Where, run

#: The name of a receipt beside a model.
RECEIPT = "licit-receipt.json"
NAME_THEM = "Name what the model is trained on: level= and files=."


@dataclass(frozen=True)
class Receipt:
    """What the program wrote. `earlier_known` is False where the model was trained before on what is in no receipt."""

    items: int
    level: str
    run: int
    head: str
    list_sha256: str
    earlier_known: bool
    text: str = field(repr=False)
    raw: Mapping[str, Any] = field(repr=False)

    def write(self, path: StrPath) -> str:
        """Writes it as a file, or into a folder under its name; gives the path."""
        place = os.path.join(path, RECEIPT) if os.path.isdir(path) else os.fspath(path)
        # Half a receipt would be none.
        handle, name = tempfile.mkstemp(dir=os.path.dirname(place) or ".", prefix=f".{RECEIPT}.")
        with open(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(self.text)
        os.chmod(name, 0o644)
        os.replace(name, place)
        return place


def receipt(
    output: Optional[StrPath] = None,
    *,
    level: Optional[str] = None,
    files: Union[None, StrPath, Sequence[StrPath]] = None,
    list: Optional[StrPath] = None,
    after: Union[StrPath, Sequence[StrPath]] = (),
    resumed: bool = False,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> Receipt:
    """
    The receipt of what a model is trained on: digest of the list of what is kept, head of the ledger, files as they are on the disk.

    output: where it is written, a file or a folder; nowhere when left out.
    level, files: as for `keep`. When level is left out, they are those of the datasets that were kept in this process.
    list: the list of `licit exclude --keep` that the rows were taken from; another one is refused.
    after: receipts of what the model was trained on before.
    resumed: the model was trained before; without after= the receipt says that it is not known on what.
    """
    known = None
    if level is None:
        if files is not None or cwd is not None or config is not None or ledger is not None:
            raise LicitError("level= is missing", NAME_THEM)
        known = _asked()
        where, level, named = known.where, known.level, known.named
    else:
        where = Where(cwd, config, ledger)
        named = _all(files)
    words = ["export", "receipt", "--quiet", "--keep", level, "--output", "-", *where.flags()]
    words += [] if list is None else ["--list", os.fspath(list)]
    words += [word for one in _all(after) for word in ("--after", one)]
    words += ["--resumed"] if resumed else []
    text = run([*words, "--", *named], where).out
    raw = json.loads(text)
    if known is not None and raw["head"] != known.head:
        raise LicitError("The data was scanned again since its rows were kept", "Keep the rows again, then make the receipt.")
    made = Receipt(
        items=raw["list"]["items"],
        level=raw["level"],
        run=raw["run"],
        head=raw["head"],
        list_sha256=raw["list"]["sha256"],
        earlier_known=raw["earlier"]["complete"],
        text=text,
        raw=raw,
    )
    if output is not None:
        made.write(output)
    return made


def _asked() -> Asked:
    """What all datasets of this process were held against, as one. Throws where there is none, and where they do not go together."""
    if not ASKED:
        raise LicitError("No rows were kept in this process: what the model is trained on is not known", f"Call keep first. {NAME_THEM}")
    if len({(one.level, one.where, one.run, one.head) for one in ASKED}) > 1:
        raise LicitError("Rows were kept at several levels, as of several scans or in several projects", NAME_THEM)
    first = ASKED[0]
    everything = any(not one.named for one in ASKED)
    return first._replace(named=() if everything else tuple(dict.fromkeys(name for one in ASKED for name in one.named)))


def _all(names: Union[None, StrPath, Sequence[StrPath]]) -> tuple[str, ...]:
    if names is None:
        return ()
    return (os.fspath(names),) if isinstance(names, (str, os.PathLike)) else tuple(os.fspath(one) for one in names)
