"""Records of files as they are on disk, in the order of the items that licit read from them, and what makes a row the same as a record."""

from __future__ import annotations

import bz2
import csv
import gzip
import hashlib
import io
import itertools
import json
import lzma
import math
import os
import re
from datetime import date, datetime, timezone
from decimal import Decimal
from typing import IO, Any, Callable, Iterator, Mapping, Optional

from ._errors import LicitError, NotMatched
from ._items import Manifest

Record = Mapping[str, Any]
READABLE = ("jsonl", "json", "csv", "parquet")
_OPENERS: tuple[tuple[bytes, Callable[..., Any]], ...] = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ", lzma.open))


def records(manifest: Manifest, wanted: Optional[range] = None) -> Iterator[tuple[int, Record]]:
    """The number, from 0, and the record of each item, or of some. Throws where the file does not fall into the same items here as it did in the scan."""
    read = {"jsonl": _json_lines, "json": _json_list, "csv": _table, "parquet": _parquet}.get(manifest.format)
    if read is None or not os.path.isfile(manifest.file):
        raise _unreadable(manifest, f"it is read as {', '.join(READABLE)} only")
    try:
        if manifest.format == "jsonl":
            yield from _json_lines(manifest, wanted)
        else:
            yield from ((number, record) for number, record in read(manifest) if wanted is None or number in wanted)
    except (ValueError, EOFError, csv.Error, lzma.LZMAError):
        # The message of the cause may hold a value.
        raise _unreadable(manifest, "it does not fall into the same records here") from None


def _unreadable(manifest: Manifest, why: str) -> LicitError:
    return NotMatched(
        f"The rows of {manifest.path} cannot be compared with the file: {why}",
        "Name in files= only the files that this dataset is of, or the column with licit's key in key=.",
    )


def _open(manifest: Manifest) -> IO[bytes]:
    with open(manifest.file, "rb") as file:
        head = file.read(8)
    for magic, opener in _OPENERS:
        if head.startswith(magic):
            return opener(manifest.file, "rb")
    return open(manifest.file, "rb")


def _json_lines(manifest: Manifest, some: Optional[range] = None) -> Iterator[tuple[int, Record]]:
    numbers = ((number, line) for number, line in enumerate(manifest.lines()) if some is None or number in some)
    number, wanted = next(numbers, (-1, -1))
    with _open(manifest) as file:
        for line, text in enumerate(file, 1):
            if line != wanted:
                continue
            record = json.loads(text.decode("utf-8-sig" if line == 1 else "utf-8"))
            if not isinstance(record, dict):
                raise _unreadable(manifest, "a line is not an object")
            yield number, record
            number, wanted = next(numbers, (-1, -1))
    if wanted != -1:
        raise _unreadable(manifest, "it has fewer lines than items")


def _whole(manifest: Manifest, rows: Iterator[Record]) -> Iterator[tuple[int, Record]]:
    """Records without a line of their own are told by their number, so there must be as many of them as items, and none that was not read."""
    if manifest.unread > 0:
        raise _unreadable(manifest, "not all of its records could be read")
    number = -1
    for number, row in enumerate(rows):
        if number >= manifest.items:
            break
        yield number, row
    if number + 1 != manifest.items:
        raise _unreadable(manifest, "it has another number of records here than licit read")


def _json_list(manifest: Manifest) -> Iterator[tuple[int, Record]]:
    with _open(manifest) as file:
        rows = json.loads(file.read().decode("utf-8-sig"))
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise _unreadable(manifest, "it is not a list of objects")
    return _whole(manifest, iter(rows))


def _table(manifest: Manifest) -> Iterator[tuple[int, Record]]:
    with io.TextIOWrapper(_open(manifest), encoding="utf-8-sig", newline="") as text:
        first = text.readline()
        text.seek(0)
        delimiter = max("\t;,|", key=first.count)
        csv.field_size_limit(2**31 - 1)
        reader = csv.reader(text, delimiter=delimiter, strict=True)
        header = next(reader, [])

        def rows() -> Iterator[Record]:
            for place in itertools.chain(manifest.lines(), itertools.repeat(None)):
                begun = reader.line_num + 1
                cells = next(reader, None)
                # A line with nothing on it is no record.
                while cells == []:
                    begun = reader.line_num + 1
                    cells = next(reader, None)
                if cells is None:
                    return
                if len(cells) > len(header) or (place is not None and place != begun):
                    raise _unreadable(manifest, "it does not fall into the same records here")
                yield dict(zip(header, cells))

        yield from _whole(manifest, rows())


def _parquet(manifest: Manifest) -> Iterator[tuple[int, Record]]:
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        raise _unreadable(manifest, "pyarrow, which reads Parquet, is not installed") from None
    with parquet.ParquetFile(manifest.file) as file:
        yield from _whole(manifest, (row for batch in file.iter_batches(1000) for row in batch.to_pylist()))


_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:|\Z)")
#: What pandas and Arrow take for no value in a table.
_NOTHING = frozenset(
    ("", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN", "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "None", "n/a", "nan", "null")
)


#: The digest of what holds nothing: anything is like it.
NOTHING = b""


class Sameness:
    """Turns rows and records into digests that are equal where library and file say the same. `loose`: the file is text, and a library may have read numbers out of it."""

    def __init__(self, loose: bool) -> None:
        self._loose = loose
        self._encode = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode

    def digest(self, row: Record, columns: Optional[frozenset[str]] = None) -> bytes:
        """Of the columns, or of all. What is not there and what is empty (None, NaN) are the same."""
        plain = {}
        for name, value in row.items():
            if columns is not None and name not in columns:
                continue
            said = value if type(value) is str and not self._loose and not _DAY.match(value) else self._plain(value)
            if said is not None:
                plain[str(name)] = said
        return hashlib.blake2b(self._encode(plain).encode("ascii"), digest_size=16).digest() if plain else NOTHING

    def _plain(self, value: Any) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, (int, float)):
            return _number(value)
        if isinstance(value, Mapping):
            pairs = ((str(name), self._plain(one)) for name, one in value.items())
            return {name: one for name, one in pairs if one is not None}
        if isinstance(value, (list, tuple)):
            return [self._plain(one) for one in value]
        if isinstance(value, (bytes, bytearray)):
            return {"bytes": bytes(value).hex()}
        return self._other(value)

    def _text(self, value: str) -> Any:
        if self._loose:
            word = value.strip()
            if word in _NOTHING:
                return None
            if _NUMBER.match(word):
                return _number(int(word)) if word.lstrip("+-").isdigit() else _number(float(word))
            if word.lower() in ("true", "false"):
                return word.lower() == "true"
        if _DAY.match(value):
            return _day(value)
        return value

    def _other(self, value: Any) -> Any:
        if isinstance(value, date):
            # NaT of pandas is a datetime, and is not equal to itself.
            return None if value != value else _moment(value)
        if isinstance(value, Decimal):
            return _number(float(value))
        # Scalars and arrays of numpy, torch and the like.
        to_list = getattr(value, "tolist", None)
        if callable(to_list):
            plain = to_list()
            if not hasattr(plain, "tolist"):
                return self._plain(plain)
        if type(value).__name__ == "NAType":
            return None
        raise NotMatched(
            f"A row has a value of the type {type(value).__module__}.{type(value).__qualname__}, which cannot be compared with the file",
            "Name the column with licit's key in key=, or call keep before values are decoded or changed.",
        )


def _number(value: Any) -> Any:
    if isinstance(value, int):
        return value if abs(value) < 2**53 else float(value)
    if math.isnan(value):
        return None
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def _day(text: str) -> str:
    try:
        return _moment(datetime.fromisoformat(text[:-1] + "+00:00" if text.endswith("Z") else text))
    except ValueError:
        return text


def _moment(value: date) -> str:
    if not isinstance(value, datetime):
        return f"{value.isoformat()}T00:00:00"
    aware = value.astimezone(timezone.utc).replace(tzinfo=None) if value.tzinfo is not None else value
    return aware.isoformat()
