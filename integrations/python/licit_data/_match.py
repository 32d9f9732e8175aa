"""Which item a row is: by licit's key, or by being the same as a record of the scanned files. What fits no item, or items that are judged differently, is refused."""

from __future__ import annotations

import itertools
import os
from typing import Any, Callable, Iterable, Mapping, NamedTuple, Optional, Sequence, Union, cast

from ._errors import NotMatched
from ._items import Files, Items, Manifest, read_items
from ._program import StrPath, Where
from ._records import NOTHING, Sameness, records

Row = Mapping[str, Any]
KeyOf = Union[str, Callable[[Any], Any]]
DROP, KEEP, SEVERAL, UNKNOWN = range(4)


def text_of(key: Any) -> Optional[str]:
    """A key as licit writes it; nothing for what is no key."""
    if isinstance(key, str):
        return str(key)
    if isinstance(key, bool):
        return "true" if key else "false"
    if isinstance(key, int):
        return str(key)
    # Whole numbers of numpy and the like.
    index = getattr(key, "__index__", None)
    return str(index()) if callable(index) else None


def codes_of(manifests: Iterable[Manifest], unknown: Sequence[Manifest]) -> dict[str, int]:
    """What each key says: to keep its item, to drop it, or that it names several."""
    codes: dict[str, int] = {}
    for manifest in manifests:
        is_unknown = any(one is manifest for one in unknown)
        if not codes and not is_unknown:
            own = dict(zip(manifest.keys, manifest.kept))
            if len(own) == manifest.items and None not in own:
                codes = cast("dict[str, int]", own)
                continue
        for key, kept in zip(manifest.keys, manifest.kept):
            if key is not None:
                codes[key] = SEVERAL if key in codes else UNKNOWN if is_unknown else kept
    return codes


#: So many items of a file, of so many files, are compared with the rows that have their keys.
SAMPLE = 1000
SAMPLED_FILES = 20


class Sample:
    """What some items hold, by key: a dataset that is older than the scan, or another one with keys alike, has other values there."""

    def __init__(self, manifests: Sequence[Manifest]) -> None:
        self._sameness = Sameness(any(one.format == "csv" for one in manifests))
        self._known: dict[str, tuple[frozenset[str], bytes]] = {}
        for manifest in manifests[:: -(-len(manifests) // SAMPLED_FILES) or 1]:
            try:
                for number, record in records(manifest, range(0, manifest.items, max(1, manifest.items // SAMPLE))):
                    columns = frozenset(name for name, value in record.items() if value is not None)
                    self._known[manifest.keys[number] or ""] = columns, self._sameness.digest(record, columns)
            except NotMatched:
                # It cannot be read here: its key is all there is.
                continue

    def __contains__(self, key: Any) -> bool:
        return key in self._known

    def check(self, key: str, row: Row, number: int) -> None:
        """Throws where a row has all columns of its record and other values. Fewer columns are no contradiction."""
        columns, wanted = self._known[key]
        try:
            if not columns.issubset(row) or self._sameness.digest(row, columns) == wanted:
                return
        except NotMatched:
            # Pictures and the like, decoded: no values to compare.
            return
        raise NotMatched(
            f"Row {number} has the key of an item, and other values than the file",
            "Load the dataset again from the scanned files. If its values were changed on purpose and its keys were not, name the column: key=.",
        )


class ByKey:
    """Matches rows by licit's key of the item."""

    def __init__(self, key: KeyOf, codes: Mapping[str, int], sample: Optional[Sample] = None) -> None:
        self.column = key if isinstance(key, str) else None
        self.sample = sample
        self._read = key if callable(key) else None
        self._codes = codes
        self._what = f"the column {key}" if isinstance(key, str) else "key="

    def of(self, row: Any) -> Any:
        """The key of a row; a name with dots is also looked for in nested values, as licit writes it."""
        if self._read is not None:
            return self._read(row)
        if not isinstance(row, Mapping):
            raise NotMatched("A row has no names for its values", "Give a function of the row in key=, as key=lambda row: row[0].")
        name = self.column or ""
        if name in row:
            return row[name]
        value: Any = row
        for part in name.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        return value

    def code(self, row: Any, number: int) -> int:
        """Whether a row is kept."""
        key = self.of(row)
        code = self.code_of(key, number)
        if self.sample is not None and (text := text_of(key)) in self.sample:
            self.sample.check(text or "", row, number)
        return code

    def code_of(self, key: Any, number: int) -> int:
        """Whether the row with this key is kept."""
        text = text_of(key)
        code = None if text is None else self._codes.get(text)
        if code == KEEP or code == DROP:
            return code
        if text is None:
            raise NotMatched(
                f"Row {number} has no key in {self._what}: a key is text or a whole number",
                "Leave key= out, or name the column that licit uses: licit explain FILE:LINE shows the key.",
            )
        if code is None:
            raise NotMatched(
                f"The key of row {number} ({self._what}) is not that of an item of the scanned files",
                "Scan the files that the dataset is of, and name the column that licit uses. A key with personal data in it is not kept: leave key= out.",
            )
        if code == UNKNOWN:
            raise _unknown(number)
        raise NotMatched(
            f"The key of row {number} ({self._what}) is that of more than one item",
            "Name the files that this dataset is of in files=, or leave key= out.",
        )


class ByContent:
    """Matches rows by being the same as records of the scanned files, wherever they are now. What else is in a row does not count where `columns` are given."""

    column = None

    def __init__(self, manifests: Sequence[Manifest], chosen: bool) -> None:
        self._sameness = Sameness(any(one.format == "csv" for one in manifests))
        columns: set[str] = set()
        codes: dict[bytes, int] = {}
        digest = self._sameness.digest
        for manifest in manifests:
            for number, record in records(manifest):
                columns.update(record)
                code, same = manifest.kept[number], digest(record)
                codes[same] = code if codes.get(same, code) == code else SEVERAL
        self._codes = codes
        self.columns = frozenset(columns)
        self._only = self.columns if chosen else None

    def missing(self, columns: Iterable[str]) -> list[str]:
        """Columns of the files that the dataset has not."""
        return sorted(self.columns.difference(columns)) if self._only is not None else []

    def code(self, row: Any, number: int) -> int:
        """Whether a row is kept."""
        if not isinstance(row, Mapping):
            raise NotMatched("A row has no names for its values", "Give a function of the row that reads licit's key in key=, as key=lambda row: row[0].")
        same = self._sameness.digest(row, self._only)
        code = None if same == NOTHING else self._codes.get(same)
        if code == KEEP or code == DROP:
            return code
        if code is None:
            raise NotMatched(
                f"Row {number} is the same as no item of the scanned files",
                "Call keep before values are changed or columns dropped, with all files of the dataset scanned; or name the column with licit's key in key=.",
            )
        raise NotMatched(
            f"Row {number} is the same as several items, which are judged differently",
            "Name the files that this dataset is of in files=, one dataset at a time.",
        )


Matcher = Union[ByKey, ByContent]


class Asked(NamedTuple):
    """What rows of this process were held against: a receipt is of that."""

    level: str
    named: tuple[str, ...]
    where: Where
    run: int
    head: str


#: Every dataset whose rows were kept in this process.
ASKED: list[Asked] = []


class Session:
    """The items and files of one call, and how its rows are matched."""

    def __init__(self, level: str, files: Union[None, StrPath, Sequence[StrPath]], key: Optional[KeyOf], where: Where) -> None:
        named = [] if files is None else [files] if isinstance(files, (str, os.PathLike)) else list(files)
        self.chosen = files is not None
        if self.chosen and not named:
            raise NotMatched("files= names no file", "Name the files that the dataset is of, or leave files= out.")
        self.items: Items = read_items(level, named, where)
        self._asked = Asked(level, tuple(os.fspath(one) for one in named), where, self.items.run, self.items.head)
        self.files = Files(self.items, self.chosen)
        self._key = key
        self._codes: Optional[dict[str, int]] = None
        self._content: Optional[ByContent] = None
        self._sample: Optional[Sample] = None
        self._own_key = self._key_of_all()

    def used(self) -> None:
        """Notes that rows are kept by it."""
        if self._asked not in ASKED:
            ASKED.append(self._asked)

    def matcher(self, columns: Optional[Iterable[str]]) -> Matcher:
        """By the key that was named; else by licit's where each item has one of its own and the rows have its column; else by content."""
        if self._key is not None:
            return ByKey(self._key, self._all_codes())
        names = None if columns is None else list(columns)
        own = self._own_key
        if own is not None and names is not None and (own in names or own.split(".")[0] in names):
            if self._sample is None:
                self._sample = Sample(self._known())
                self.files.check()
            return ByKey(own, self._all_codes(), self._sample)
        if self._content is None:
            self._content = ByContent(self._known(), self.chosen)
            # They were read after their digests were taken.
            self.files.check()
        missing = [] if names is None else self._content.missing(names)
        if missing:
            raise NotMatched(
                f"The dataset lacks columns that its files have: {', '.join(missing[:5])}{' …' if len(missing) > 5 else ''}",
                "Call keep before columns are dropped or renamed, name in files= only the files of this dataset, or name the column with licit's key in key=.",
            )
        return self._content

    def _known(self) -> list[Manifest]:
        """Files that are known to be as they were scanned."""
        return [one for one in self.items.manifests if not any(one is other for other in self.files.unknown)]

    def _all_codes(self) -> dict[str, int]:
        if self._codes is None:
            self._codes = codes_of(self.items.manifests, self.files.unknown)
        return self._codes

    def _key_of_all(self) -> Optional[str]:
        """The one column that has a key for each item, which names no other. Numbers without a gap are no better than the number of a row: anything has them."""
        if self._key is not None:
            return None
        manifests = [one for one in self.items.manifests if one.items > 0]
        columns = {one.key_columns for one in manifests}
        if len(columns) != 1 or len(next(iter(columns))) != 1 or any(None in one.keys for one in manifests):
            return None
        codes = self._all_codes()
        if len(codes) != self.items.count or UNKNOWN in codes.values():
            return None
        return None if _are_counted(codes) else next(iter(columns))[0]


def _are_counted(keys: Mapping[str, int]) -> bool:
    if not all(key.isascii() and key.isdigit() for key in itertools.islice(keys, 1000)):
        return False
    if not all(key.isascii() and key.isdigit() for key in keys):
        return False
    numbers = [int(key) for key in keys]
    return max(numbers) - min(numbers) < 2 * len(numbers)


def _unknown(number: int) -> NotMatched:
    return NotMatched(
        f"Row {number} is an item of a folder or archive: whether that is as it was scanned cannot be told here",
        "Unpack it, or name other files in files=.",
    )
