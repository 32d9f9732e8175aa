"""
Blocks for pipelines of datatrove: one that scans tasks of a plan, one that joins them, and a filter that lets only documents through whose row may be kept.

It needs licit_tasks.py beside it. The filter reads the list that `licit export loader` writes, and goes by the file and the line or record that a document was read from.
"""

from __future__ import annotations

import bisect
import hashlib
import json
import os
from typing import Any, Iterator, NamedTuple, Optional, TypeVar, Union

from datatrove.pipeline.base import PipelineStep
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.pipeline.readers import JsonlReader, ParquetReader
from datatrove.pipeline.writers.disk_base import DiskWriter
from licit_tasks import LicitError, Scan, StrPath, scan_at

__all__ = ["LicitError", "LicitFilter", "LicitJoin", "LicitScan", "placed", "scan_at"]

#: Where a document was read, in its metadata from the reader to the filter.
PLACE = "licit_place"
SCAN_AGAIN = "Scan again, and make the list again: licit export loader --keep LEVEL -o FILE."
Reader = TypeVar("Reader", JsonlReader, ParquetReader)


class LicitScan(PipelineStep):
    """Scans tasks of a plan: each rank takes its share of those that have no shard. Documents that come in go on as they are."""

    name = "scan of tasks"
    type = "⚖ - LICIT"

    def __init__(self, scan: Scan) -> None:
        super().__init__()
        self.scan = scan

    def run(self, data: Any = None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Runs the tasks of this rank."""
        if data:
            yield from data
        for task, size in list(self.scan.tasks().items())[rank::world_size]:
            if os.path.exists(self.scan.shard(task)):
                continue
            with self.track_time("task"):
                items = self.scan.run_task(task)
            self.stat_update("items", value=items, unit="task")
            self.stat_update("bytes", value=size, unit="task")


class LicitJoin(PipelineStep):
    """Joins the shards to a new ledger, on one rank. Raises where a shard is missing or damaged; a broken rule is what the ledger says, and no error."""

    name = "join"
    type = "⚖ - LICIT"

    def __init__(self, scan: Scan, ledger: StrPath, *, copy: bool = True) -> None:
        super().__init__()
        self.scan = scan
        self.ledger = ledger
        self.copy = copy

    def run(self, data: Any = None, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Joins on rank 0."""
        if data:
            yield from data
        if rank != 0:
            return
        missing = list(self.scan.missing())
        if missing:
            raise LicitError(f"{len(missing)} tasks have no shard, the first is {missing[0]}\n  Run LicitScan again, with a new logging_dir: datatrove skips ranks that it knows as done.")
        with self.track_time("join"):
            joined = self.scan.join(self.ledger, copy=self.copy, more=("--fail-on", "none"))
        if joined.exit != 0:
            raise LicitError(joined.notes.strip())


def placed(reader: Reader) -> Reader:
    """The reader, which now tells LicitFilter where each document was read."""
    if type(reader) not in (JsonlReader, ParquetReader):
        raise LicitError(f"{type(reader).__name__} does not tell the row of a document\n  Read JSON lines with JsonlReader or Parquet with ParquetReader.")
    reader.adapter = _Placed(reader)
    return reader


class _Placed:
    """An adapter that puts the place into the metadata of what the reader's own makes."""

    def __init__(self, reader: Union[JsonlReader, ParquetReader]) -> None:
        self._adapter = reader.adapter
        self._folder = reader.data_folder
        self._id_key = reader.id_key
        self._by_line = isinstance(reader, JsonlReader)
        self._path: Optional[str] = None
        self._record = 0

    def __call__(self, data: dict[str, Any], path: str, id_in_file: int) -> dict[str, Any]:
        if path != self._path:
            self._path, self._record = path, 0
        # ParquetReader numbers only the rows that have a text. It calls for every row, and JsonlReader only for lines that are JSON, which it numbers as they are.
        self._record += 1
        at = id_in_file + 1 if self._by_line else self._record
        key = data.get(self._id_key)
        said = self._adapter(data, path, id_in_file)
        place = [self._folder.resolve_paths(path), "line" if self._by_line else "record", at, self._id_key, key]
        return {**said, "metadata": {**said.get("metadata", {}), PLACE: place}}


class LicitFilter(BaseFilter):
    """
    Lets a document through where its row is among those that may be kept, by the list that `licit export loader --keep LEVEL -o FILE` wrote.

    The reader is `placed`. Rows that licit could not read are dropped. Raises where a file is not in the list or not as it was scanned, and where the key of a row is
    another than the list has: what was not judged is never let through. `root`: the folder that paths of the list begin in, where it is not where it was.
    """

    name = "kept rows"

    def __init__(self, kept: StrPath, *, root: Optional[StrPath] = None, exclusion_writer: Optional[DiskWriter] = None) -> None:
        super().__init__(exclusion_writer)
        self.kept = os.path.abspath(os.fspath(kept))
        self.root = None if root is None else os.path.abspath(os.fspath(root))
        self._list: Optional[_List] = None
        self._rows: Optional[_Rows] = None

    def run(self, data: Any, rank: int = 0, world_size: int = 1) -> Iterator[Any]:
        """Filters; looks at the last file again when all is read."""
        yield from super().run(data, rank, world_size)
        if self._rows is not None:
            self._rows.check()

    def filter(self, doc: Any) -> Union[bool, tuple[bool, str]]:
        """Whether the row of a document may be kept."""
        place = doc.metadata.pop(PLACE, None)
        if place is None:
            raise LicitError("A document does not tell where it was read\n  Put the reader of the pipeline in placed(…), and the filter right behind it.")
        file, unit, at, id_key, key = place
        if self._rows is None or self._rows.file != file:
            if self._rows is not None:
                self._rows.check()
            self._list = self._list or _List(self.kept, self.root)
            self._rows = self._list.rows(file)
        return self._rows.kept(unit, at, id_key, key)


class _Stretch(NamedTuple):
    """Items that follow each other in their file: the number of the first, its line or record, how many."""

    place: int
    number: int
    count: int


class _List:
    """The list of a scan, of which only the files that are asked for are read."""

    def __init__(self, path: str, root: Optional[str]) -> None:
        self._path = path
        self._begins: dict[str, Optional[int]] = {}
        ended = False
        with open(path, "rb") as lines:
            first = json.loads(lines.readline())
            if first.get("licitLoader") != 1:
                raise LicitError(f"{path} is not a list of licit for loaders, version 1\n  licit export loader --keep LEVEL -o FILE writes one.")
            root = root or first["root"]
            at = lines.tell()
            for line in lines:
                if line.startswith(b'{"manifest":'):
                    file = os.path.realpath(os.path.join(root, *json.loads(line)["manifest"].split("/")))
                    # Two names of one file may be judged differently.
                    self._begins[file] = None if file in self._begins else at
                ended = line.startswith(b'{"end":') and line.endswith(b"\n")
                at += len(line)
        if not ended:
            raise LicitError(f"{path} is cut off\n  {SCAN_AGAIN}")

    def rows(self, file: str) -> _Rows:
        """What the list has of a file. Raises where the file is not as it was scanned."""
        real = os.path.realpath(file)
        begin = self._begins.get(real, -1)
        if begin == -1:
            raise LicitError(f"{file} was not scanned: the list does not have it\n  {SCAN_AGAIN}")
        if begin is None:
            raise LicitError(f"{file} was scanned under two names\n  Name one of them in `licit export loader`.")
        with open(self._path, "rb") as lines:
            lines.seek(begin)
            rows = _Rows(file, json.loads(lines.readline()))
            for line in lines:
                if not line.startswith(b'{"from":'):
                    break
                rows.add(json.loads(line))
        return rows


class _Rows:
    """The rows of a file that may be kept, by line or record."""

    def __init__(self, file: str, manifest: dict[str, Any]) -> None:
        self.file = file
        self._unit = manifest["unit"]
        self._columns = manifest["keyColumns"]
        self._stretches: list[_Stretch] = []
        self._kept = bytearray()
        self._keys: list[Optional[str]] = []
        self._stamp = _stamp(file)
        if self._stamp[0] != manifest["bytes"] or _sha256(file) != manifest["sha256"]:
            raise _changed(file)
        self.check()

    def add(self, line: dict[str, Any]) -> None:
        """The next items."""
        self._kept.extend(bytes(line["items"]))
        self._keys.extend(line.get("keys") or [None] * line["items"])
        for first, last in line["kept"]:
            self._kept[first - 1 : last] = b"\x01" * (last - first + 1)
        self._stretches.extend(_Stretch(place, number, count) for number, place, count in line["places"])
        self._stretches.sort()

    def kept(self, unit: str, at: int, id_key: str, key: Any) -> Union[bool, tuple[bool, str]]:
        """Whether the row at this place may be kept, which has this in the column `id_key`."""
        if unit != self._unit:
            raise LicitError(f"The list has a {self._unit} for each item of {self.file}, and the reader a {unit}\n  Read it with the reader of its format.")
        i = bisect.bisect_right(self._stretches, (at, float("inf"))) - 1
        if i < 0 or at >= self._stretches[i].place + self._stretches[i].count:
            return False, "licit_not_read"
        stretch = self._stretches[i]
        if i > 0 and at < self._stretches[i - 1].place + self._stretches[i - 1].count:
            raise LicitError(f"The {unit} {at} of {self.file} is more than one item\n  Write one item a {unit}.")
        number = stretch.number + at - stretch.place
        wanted = self._keys[number - 1]
        if wanted is not None and self._columns == [id_key] and isinstance(key, (str, int)) and not isinstance(key, bool) and str(key) != wanted:
            raise LicitError(f"The {unit} {at} of {self.file} has another key than was scanned\n  {SCAN_AGAIN}")
        return True if self._kept[number - 1] else (False, "licit_not_kept")

    def check(self) -> None:
        """Raises where the file changed since its digest was taken."""
        if _stamp(self.file) != self._stamp:
            raise _changed(self.file)


def _stamp(file: str) -> tuple[int, int, int]:
    told = os.stat(file)
    return told.st_size, told.st_mtime_ns, told.st_ino


def _sha256(file: str) -> str:
    digest = hashlib.sha256()
    with open(file, "rb") as bytes_of:
        while part := bytes_of.read(1 << 20):
            digest.update(part)
    return digest.hexdigest()


def _changed(file: str) -> LicitError:
    return LicitError(f"{file} is not as it was scanned\n  {SCAN_AGAIN}")
