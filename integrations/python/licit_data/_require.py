"""`require`: nothing goes on unless all that is under a path reaches the level."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Optional

from ._errors import LicitError, NotCleared, WrongUse
from ._items import Files, read_items
from ._match import ASKED, Asked
from ._program import StrPath, Where, run


@dataclass(frozen=True)
class Required:
    """What was required and held: of how many items, in which state of the ledger."""

    items: int
    level: str
    use: str
    run: int
    head: str


def require(
    path: StrPath,
    *,
    use: str,
    level: str,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> Required:
    """
    Scans what is under a path, and throws NotCleared unless each of its items reaches the level for this use.

    use: what licit.yaml declares in use.purpose; another use is not judged, and refused (WrongUse).
    level: 'cleared', 'stated' or 'not-forbidden', as in `licit exclude --keep`.
    """
    where = Where(cwd, config, ledger)
    screen = run(["scan", "--quiet", "--format", "pretty", "--no-color", *where.flags(), "--", os.fspath(path)], where, allowed=(0, 1)).out
    items = read_items(level, [path], where)
    if items.purpose != use:
        declared = "none" if items.purpose is None else items.purpose
        raise WrongUse(
            f"licit.yaml declares the purpose {declared}: whether the use {use} is allowed was not judged",
            f"Where it is true, set use: {{ purpose: {use} }} in licit.yaml, or name the configuration for that use in config=.",
        )
    missing = items.count - items.kept
    name = os.fspath(path)
    if items.count == 0:
        raise LicitError(f"There is no item under {name}", "Name a file or folder with data.")
    if missing > 0:
        raise NotCleared(f"{missing} of {items.count} items under {name} do not reach the level {level} for the use {use}", "What is open:", screen)
    if items.unread_records or items.unread_files:
        raise NotCleared(
            f"{items.unread_records} records and {items.unread_files} files under {name} were not read: nothing is known of them",
            "Mend them, or list in .licitignore what is no data.",
            screen,
        )
    Files(items, chosen=True)
    ASKED.append(Asked(level, (name,), where, items.run, items.head))
    return Required(items.count, level, use, items.run, items.head)
