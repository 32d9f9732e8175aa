"""What the program says of the items of the last scan (`licit export loader`), and whether the files are still those that were scanned."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from dataclasses import dataclass, field
from typing import IO, Any, Iterator, Optional, Sequence, Union

from ._errors import DataChanged, LicitError
from ._program import StrPath, Where, lines

Stamp = tuple[int, int, int]
SCAN_AGAIN = "Scan again, then call keep again: licit scan, or licit_data.scan()."


@dataclass
class Manifest:
    """A file with items, as it was scanned. Items are counted from 0 here."""

    path: str
    file: str
    bytes: int
    sha256: str
    format: str = ""
    unread: int = 0
    items: int = 0
    key_columns: Sequence[str] = ()
    keys: list[Optional[str]] = field(default_factory=list)
    kept: bytearray = field(default_factory=bytearray)
    # Number of an item, its line or record, and how many follow each other in both.
    places: list[tuple[int, int, int]] = field(default_factory=list)

    def lines(self) -> Iterator[int]:
        """The line or record of each item, in order."""
        for _, place, count in self.places:
            yield from range(place, place + count)


@dataclass
class Items:
    """The items of the files that were asked about, as the last scan judged them."""

    level: str
    purpose: Optional[str]
    root: str
    head: str
    run: int
    unread_records: int
    unread_files: int
    # Files that speak of items without listing any: cards, license texts.
    documents: list[Manifest] = field(default_factory=list)
    manifests: list[Manifest] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many items there are."""
        return sum(one.items for one in self.manifests)

    @property
    def kept(self) -> int:
        """How many of them reach the level."""
        return sum(one.kept.count(1) for one in self.manifests)


def read_items(level: str, files: Sequence[StrPath], where: Where) -> Items:
    """Asks the program. Throws where licit.yaml, an answer or a document has changed since the scan."""
    if not isinstance(level, str):
        raise TypeError("level must be 'cleared', 'stated' or 'not-forbidden'")
    args = ["export", "loader", "--quiet", "--keep", level, "--output", "-", *where.flags(), "--", *(os.fspath(file) for file in files)]
    items: Optional[Items] = None
    ended = False
    for text in lines(args, where):
        line = json.loads(text)
        if "licitLoader" in line:
            items = _begun(line)
        elif items is None:
            break
        elif "document" in line:
            items.documents.append(_manifest(items.root, line, line["document"]))
        elif "manifest" in line:
            items.manifests.append(_manifest(items.root, line, line["manifest"]))
        elif "end" in line:
            ended = (line["items"], line["kept"]) == (items.count, items.kept)
        else:
            _add(items.manifests[-1], line)
    if items is None or not ended:
        raise LicitError("licit did not list all items", "Use the licit that this licit_data was built with, or run it again.")
    return items


def _begun(line: dict[str, Any]) -> Items:
    if line["licitLoader"] != 1:
        raise LicitError(f"licit writes lines of version {line['licitLoader']}", "Install the licit_data of that licit.")
    unread = line["unread"]
    return Items(line["level"], line["purpose"], line["root"], line["head"], line["run"], unread["records"], unread["files"])


def _manifest(root: str, line: dict[str, Any], path: str) -> Manifest:
    return Manifest(
        path=path,
        file=os.path.join(root, *path.split("/")),
        bytes=line["bytes"],
        sha256=line["sha256"],
        format=line.get("format", ""),
        unread=line.get("unread", 0),
        key_columns=tuple(line.get("keyColumns", ())),
    )


def _add(manifest: Manifest, line: dict[str, Any]) -> None:
    first = line["from"] - 1
    count = line["items"]
    manifest.items = first + count
    manifest.keys.extend(line.get("keys") or [None] * count)
    manifest.kept.extend(bytes(count))
    for start, end in line["kept"]:
        manifest.kept[start - 1 : end] = b"\x01" * (end - start + 1)
    manifest.places.extend((number - 1, place, many) for number, place, many in line["places"])


class Files:
    """The files as they were scanned, looked at before and after their rows are read."""

    def __init__(self, items: Items, chosen: bool) -> None:
        self._stamps: dict[str, tuple[Manifest, Stamp]] = {}
        #: Manifests that no digest can be taken of here. What is in them is matched with nothing.
        self.unknown: list[Manifest] = []
        for one in (*items.documents, *items.manifests):
            stamp = _check(one)
            if stamp is not None:
                self._stamps[one.path] = (one, stamp)
            elif chosen or one.items == 0:
                raise DataChanged(
                    f"{one.path} is not a file of its own: whether it is as it was scanned cannot be told here",
                    "Unpack it, or name other files in files=.",
                )
            else:
                self.unknown.append(one)

    def check(self) -> None:
        """Throws DataChanged where a file is another than before. One that was only touched is read again."""
        for one, stamp in list(self._stamps.values()):
            if _stamp_of(one) == stamp:
                continue
            now = _check(one)
            if now is None:
                raise _changed(one)
            self._stamps[one.path] = (one, now)

    def check_file(self, file: str) -> None:
        """The same for one file."""
        for one, stamp in self._stamps.values():
            if one.file == file and _stamp_of(one) != stamp:
                self.check()


def _check(one: Manifest) -> Optional[Stamp]:
    """Its stamp where it is as it was scanned; nothing where that cannot be told."""
    container = _container(one)
    if container is None:
        return None
    before = _stamp(container)
    size, digest = _digest(one, container)
    if size != one.bytes or digest != one.sha256 or _stamp(container) != before:
        raise _changed(one)
    return before


def _container(one: Manifest) -> Optional[str]:
    """The file that a manifest is, or the zip archive that it is in."""
    if one.path.endswith("/"):
        return None
    if os.path.isfile(one.file):
        return one.file
    folder = os.path.dirname(one.file)
    while folder and folder != os.path.dirname(folder):
        if os.path.isfile(folder):
            return folder if zipfile.is_zipfile(folder) else None
        if os.path.isdir(folder):
            break
        folder = os.path.dirname(folder)
    raise DataChanged(f"{one.path} is not there any more", SCAN_AGAIN)


def _digest(one: Manifest, container: str) -> tuple[int, str]:
    if container == one.file:
        with open(container, "rb") as file:
            return _digest_of(file)
    try:
        with zipfile.ZipFile(container) as archive, archive.open(os.path.relpath(one.file, container).replace(os.sep, "/")) as file:
            return _digest_of(file)
    except (KeyError, zipfile.BadZipFile):
        raise _changed(one) from None


def _digest_of(file: Union[IO[bytes], zipfile.ZipExtFile]) -> tuple[int, str]:
    size, digest = 0, hashlib.sha256()
    while True:
        part = file.read(1 << 20)
        if not part:
            return size, digest.hexdigest()
        size += len(part)
        digest.update(part)


def _stamp_of(one: Manifest) -> Optional[Stamp]:
    container = _container(one)
    return None if container is None else _stamp(container)


def _stamp(file: str) -> Stamp:
    told = os.stat(file)
    return told.st_size, told.st_mtime_ns, told.st_ino


def _changed(one: Manifest) -> DataChanged:
    return DataChanged(f"{one.path} is not as it was scanned", SCAN_AGAIN)
