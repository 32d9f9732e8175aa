"""`licit scan`, with its result as Python objects."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from typing import Any, Mapping, Optional

from ._errors import LicitError
from ._program import StrPath, Where, run


@dataclass(frozen=True)
class Totals:
    """How much was scanned."""

    datasets: int
    manifests: int
    items: int
    unread: int


@dataclass(frozen=True)
class License:
    """How many items a license counts for; states that are no license are in parentheses, as `(missing)`."""

    expression: str
    items: int


@dataclass(frozen=True)
class Place:
    """A file that a finding is in, with how many of its items."""

    path: str
    items: Optional[int]


@dataclass(frozen=True)
class Finding:
    """A rule that is broken, or not shown to be kept."""

    rule: str
    severity: str
    verdict: str
    standing: str
    items: int
    title: str
    message: str
    fix: str
    where: tuple[Place, ...]
    raw: Mapping[str, Any] = field(repr=False)


@dataclass(frozen=True)
class ScanResult:
    """What `licit scan` found. `exit` is 0 where nothing fails, 1 where findings do, 3 where nothing could be read."""

    exit: int
    totals: Totals
    licenses: tuple[License, ...]
    findings: tuple[Finding, ...]
    head: str
    raw: Mapping[str, Any] = field(repr=False)


def scan(*paths: StrPath, cwd: Optional[StrPath] = None, config: Optional[StrPath] = None, ledger: Optional[StrPath] = None) -> ScanResult:
    """Reads files, records what they state in the ledger, and judges it. A broken rule is a result; what a person has to mend is a LicitError."""
    if not paths:
        raise LicitError("scan was given no paths", "Name files or folders: licit_data.scan('data')")
    where = Where(cwd, config, ledger)
    ended = run(["scan", "--quiet", "--format", "json", *where.flags(), "--", *(os.fspath(path) for path in paths)], where, allowed=(0, 1, 3))
    try:
        raw = json.loads(ended.out)
    except ValueError:
        raise LicitError(f"licit ended with {ended.exit} and gave no result", "Run the same scan in a terminal to see what it says.") from None
    totals = raw["totals"]
    return ScanResult(
        exit=ended.exit,
        totals=Totals(totals["datasets"], totals["manifests"], totals["items"], totals["unread"]),
        licenses=tuple(License(one["expression"], one["items"]) for one in raw["licenses"]),
        findings=tuple(map(_finding, raw["findings"])),
        head=raw["head"],
        raw=raw,
    )


def _finding(raw: Mapping[str, Any]) -> Finding:
    words = {name: raw.get(name, "") for name in ("rule", "severity", "verdict", "standing", "title", "message", "fix")}
    where = tuple(Place(one["path"], one.get("items")) for one in raw.get("where", ()))
    return Finding(items=raw["items"], where=where, raw=raw, **words)
