"""`keep` and its kin: the rows of a dataset that reach a level, for each library in its own terms. A library is looked for only among those already loaded."""

from __future__ import annotations

import os
import random
import sys
from typing import Any, Callable, Iterable, Iterator, Mapping, Optional, Sequence, TypeVar, Union

from ._errors import LicitError, NothingKept, NotMatched, TooManyDropped
from ._items import Files
from ._match import KEEP, ByKey, KeyOf, Session, codes_of, text_of
from ._program import StrPath, Where

D = TypeVar("D")
FilesArg = Union[None, StrPath, Sequence[StrPath], Mapping[str, Union[StrPath, Sequence[StrPath]]]]
ROWS = 1000


class Tally:
    """Counts rows, and refuses where none is kept or too many are dropped."""

    def __init__(self, level: str, max_dropped: float) -> None:
        if isinstance(max_dropped, bool) or not isinstance(max_dropped, (int, float)) or not 0 <= max_dropped <= 1:
            raise LicitError("max_dropped is no share", "Give a number from 0 to 1: 0.2 is a fifth.")
        self.level = level
        self.most = max_dropped
        self.seen = 0
        self.kept = 0

    def check(self) -> None:
        """Throws where the rows so far are refused."""
        dropped = self.seen - self.kept
        if self.kept == 0:
            raise NothingKept(
                f"None of {self.seen} rows reaches the level {self.level}",
                f"licit exclude --keep {self.level} -o - says what is open.",
            )
        if dropped > self.most * self.seen:
            raise TooManyDropped(
                f"{dropped} of {self.seen} rows do not reach the level {self.level}, more than a share of {self.most:g}",
                f"licit exclude --keep {self.level} -o - says why. If that is meant, allow it: max_dropped={_share(dropped, self.seen)}",
            )


def _share(dropped: int, seen: int) -> str:
    """The share, rounded up."""
    return f"{-(-dropped * 100 // seen) / 100:g}"


def keep(
    dataset: D,
    *,
    level: str,
    files: FilesArg = None,
    key: Optional[KeyOf] = None,
    max_dropped: float = 0.2,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> D:
    """
    The rows of a dataset that reach a level, as a dataset of the same library.

    level: 'cleared', 'stated' or 'not-forbidden', as in `licit exclude --keep`.
    files: the scanned files or folders that the dataset is of, or for a dict of splits those of each; all when left out.
    key: the column with licit's key of the item, or a function that reads it from a row.
    max_dropped: the share of rows that may be dropped.
    """
    where = Where(cwd, config, ledger)
    Tally(level, max_dropped)
    if _is(dataset, "datasets", "DatasetDict") or _is(dataset, "datasets", "IterableDatasetDict"):
        return _keep_splits(dataset, level, files, key, max_dropped, where)
    return _keep_one(dataset, Session(level, _plain_files(files), key, where), max_dropped)


def kept_indices(
    dataset: Any,
    *,
    level: str,
    files: FilesArg = None,
    key: Optional[KeyOf] = None,
    max_dropped: float = 0.2,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> list[int]:
    """The numbers, from 0, of the rows that `keep` would keep, for a dataset that has a length."""
    return _indices(dataset, Session(level, _plain_files(files), key, Where(cwd, config, ledger)), max_dropped)


def keep_mask(
    frame: Any,
    *,
    level: str,
    files: FilesArg = None,
    key: Optional[KeyOf] = None,
    max_dropped: float = 0.2,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> Any:
    """For a DataFrame of pandas or Polars: a Series that is True for the rows that `keep` would keep; that of pandas has the index of the frame."""
    in_polars = _is(frame, "polars", "DataFrame")
    if not in_polars and not _is(frame, "pandas", "DataFrame"):
        raise TypeError("keep_mask takes a DataFrame of pandas or Polars")
    kept = _indices(frame, Session(level, _plain_files(files), key, Where(cwd, config, ledger)), max_dropped)
    if in_polars:
        among = set(kept)
        return sys.modules["polars"].Series("kept", [number in among for number in range(len(frame))])
    mask = sys.modules["pandas"].Series(False, index=frame.index, dtype=bool)
    mask.iloc[kept] = True
    return mask


class KeptSampler:
    """A sampler for torch.utils.data.DataLoader: the numbers of the rows that are kept, in order or shuffled anew each time."""

    def __init__(self, indices: Sequence[int], *, shuffle: bool = False, seed: int = 0, files: Optional[Files] = None) -> None:
        self.indices = list(indices)
        self._shuffle = shuffle
        self._seed = seed
        self._random = random.Random(seed)
        self._files = files

    def set_epoch(self, epoch: int) -> None:
        """Makes the order that of this epoch, whichever came before."""
        self._random = random.Random(f"{self._seed} {epoch}")

    def __iter__(self) -> Iterator[int]:
        order = list(self.indices)
        if self._shuffle:
            self._random.shuffle(order)
        return self._checked(order)

    def _checked(self, order: Sequence[int]) -> Iterator[int]:
        if self._files is not None:
            self._files.check()
        yield from order
        if self._files is not None:
            self._files.check()

    def __len__(self) -> int:
        return len(self.indices)


def kept_sampler(
    dataset: Any,
    *,
    level: str,
    shuffle: bool = False,
    seed: int = 0,
    files: FilesArg = None,
    key: Optional[KeyOf] = None,
    max_dropped: float = 0.2,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> KeptSampler:
    """
    A torch.utils.data.Sampler of the rows that `keep` would keep. It looks at the files again before the first and after the last row of each epoch, and throws
    DataChanged where one is not as it was scanned.
    """
    session = Session(level, _plain_files(files), key, Where(cwd, config, ledger))
    indices = _indices(dataset, session, max_dropped)
    how = {"indices": indices, "shuffle": shuffle, "seed": seed, "files": session.files}
    return _torch_sampler(how) if "torch.utils.data" in sys.modules else KeptSampler(**how)


def _torch_sampler(how: Mapping[str, Any]) -> Any:
    """A KeptSampler that is one of PyTorch; also what makes it again in another process."""

    class TorchSampler(KeptSampler, sys.modules["torch.utils.data"].Sampler):  # type: ignore[misc, name-defined]
        def __reduce__(self) -> Any:
            return _torch_sampler_again, (how,)

    return TorchSampler(**how)


def _torch_sampler_again(how: Mapping[str, Any]) -> Any:
    import torch.utils.data  # noqa: F401  # it was loaded where this was made

    return _torch_sampler(how)


class KeptRows(Sequence[Any]):
    """The kept rows of a dataset with a length, read from it when they are asked for."""

    def __init__(self, dataset: Any, indices: Sequence[int]) -> None:
        self.dataset = dataset
        self.indices = list(indices)

    def __getitem__(self, number: Any) -> Any:
        if isinstance(number, slice):
            return [self.dataset[one] for one in self.indices[number]]
        return self.dataset[self.indices[number]]

    def __len__(self) -> int:
        return len(self.indices)


class KeptStream:
    """The kept rows of a stream. The files are looked at again after its last row."""

    def __init__(self, source: Iterable[Any], session: Session, max_dropped: float) -> None:
        self._source = source
        self._session = session
        self._most = max_dropped

    def __iter__(self) -> Iterator[Any]:
        return kept_of(self._source, self._session, self._most)


def kept_of(source: Iterable[Any], session: Session, max_dropped: float) -> Iterator[Any]:
    """Rows of a stream that are kept. Throws at the row that is no item, and after the last where a file changed meanwhile or too many were dropped."""
    tally = Tally(session.items.level, max_dropped)
    session.files.check()
    matcher = None
    # A stream that never ends is looked at whenever it gave as many rows as there are items.
    every = max(ROWS, session.items.count)
    for number, row in enumerate(source):
        if matcher is None:
            matcher = session.matcher(row if isinstance(row, Mapping) else None)
        tally.seen += 1
        if matcher.code(row, number) == KEEP:
            tally.kept += 1
            yield row
        if tally.seen % every == 0:
            session.files.check()
            tally.check()
    session.files.check()
    if tally.seen > 0 or not _in_worker():
        tally.check()


def _in_worker() -> bool:
    """One of several readers may have been given nothing to read."""
    data = sys.modules.get("torch.utils.data")
    return data is not None and data.get_worker_info() is not None


def _keep_splits(splits: Any, level: str, files: FilesArg, key: Optional[KeyOf], max_dropped: float, where: Where) -> Any:
    if not isinstance(files, Mapping):
        session = Session(level, files, key, where)
        return type(splits)({name: _keep_one(split, session, max_dropped) for name, split in splits.items()})
    strange = sorted(set(files) ^ set(splits))
    if strange:
        raise LicitError(f"files= and the dataset do not have the same splits: {', '.join(map(str, strange))}", "Name the files of each split.")
    return type(splits)({name: _keep_one(split, Session(level, files[name], key, where), max_dropped) for name, split in splits.items()})


def _keep_one(dataset: Any, session: Session, max_dropped: float) -> Any:
    if _is(dataset, "datasets", "Dataset"):
        return dataset.select(_indices(dataset, session, max_dropped))
    if _is(dataset, "datasets", "IterableDataset"):
        session.used()
        how = {"source": dataset, "session": session, "max_dropped": max_dropped}
        return sys.modules["datasets"].IterableDataset.from_generator(kept_of, features=dataset.features, gen_kwargs=how)
    if _is(dataset, "pandas", "DataFrame"):
        return dataset.iloc[_indices(dataset, session, max_dropped)]
    if _is(dataset, "polars", "DataFrame"):
        return dataset[_indices(dataset, session, max_dropped)]
    if _is(dataset, "webdataset", "DataPipeline"):
        session.used()
        return dataset.compose(_Samples(session, max_dropped))
    if _is(dataset, "torch.utils.data", "IterableDataset"):
        session.used()
        return torch_stream(dataset, session, max_dropped)
    if hasattr(dataset, "__len__") and hasattr(dataset, "__getitem__") and not isinstance(dataset, (str, bytes, Mapping)):
        return _keep_sequence(dataset, session, max_dropped)
    if hasattr(dataset, "__iter__") and not isinstance(dataset, (str, bytes, Mapping)):
        session.used()
        return KeptStream(dataset, session, max_dropped)
    raise TypeError(f"keep takes a dataset, a table or rows, not {type(dataset).__name__}")


def _keep_sequence(dataset: Any, session: Session, max_dropped: float) -> Any:
    indices = _indices(dataset, session, max_dropped)
    if isinstance(dataset, (list, tuple)):
        return type(dataset)([dataset[number] for number in indices]) if type(dataset) in (list, tuple) else [dataset[number] for number in indices]
    if _is(dataset, "torch.utils.data", "Dataset"):
        return sys.modules["torch.utils.data"].Subset(dataset, indices)
    return KeptRows(dataset, indices)


def torch_stream(dataset: Any, session: Session, max_dropped: float) -> Any:
    """A KeptStream that torch.utils.data.DataLoader takes for a stream; also what makes it again in another process."""

    class TorchStream(KeptStream, sys.modules["torch.utils.data"].IterableDataset):  # type: ignore[misc, name-defined]
        def __reduce__(self) -> Any:
            return _torch_stream_again, (dataset, session, max_dropped)

    return TorchStream(dataset, session, max_dropped)


def _torch_stream_again(dataset: Any, session: Session, max_dropped: float) -> Any:
    import torch.utils.data  # noqa: F401  # it was loaded where this was made

    return torch_stream(dataset, session, max_dropped)


def _indices(dataset: Any, session: Session, max_dropped: float) -> list[int]:
    tally = Tally(session.items.level, max_dropped)
    columns = _columns(dataset)
    matcher = session.matcher(columns)
    kept: list[int] = []
    parts = _column(dataset, matcher.column) if matcher.column is not None else None
    if isinstance(matcher, ByKey) and parts is not None:
        code_of, sample = matcher.code_of, matcher.sample
        for keys in parts:
            for key in keys:
                if code_of(key, tally.seen) == KEEP:
                    kept.append(tally.seen)
                if sample is not None and (text := key if type(key) is str else text_of(key)) in sample:
                    sample.check(text or "", _row(dataset, tally.seen), tally.seen)
                tally.seen += 1
    else:
        code = matcher.code
        for row in _rows(dataset):
            if code(row, tally.seen) == KEEP:
                kept.append(tally.seen)
            tally.seen += 1
    session.files.check()
    tally.kept = len(kept)
    tally.check()
    session.used()
    return kept


def _columns(dataset: Any) -> Optional[list[str]]:
    if _is(dataset, "datasets", "Dataset"):
        return list(dataset.column_names)
    if _is(dataset, "pandas", "DataFrame"):
        return [str(name) for name in dataset.columns]
    if _is(dataset, "polars", "DataFrame"):
        return list(dataset.columns)
    first = dataset[0] if len(dataset) > 0 else None
    return None if not isinstance(first, Mapping) else [str(name) for name in first]


def _column(dataset: Any, name: str) -> Optional[Iterator[Sequence[Any]]]:
    """The values of a column alone, a part at a time; nothing where the dataset has no such column."""
    if _is(dataset, "datasets", "Dataset") and name in dataset.column_names:
        alone = dataset.with_format(None).select_columns([name])
        return (alone[start : start + ROWS][name] for start in range(0, len(alone), ROWS))
    if _is(dataset, "pandas", "DataFrame"):
        if name in dataset.columns:
            return iter([dataset[name].tolist()])
        if dataset.index.name == name:
            return iter([dataset.index.tolist()])
    if _is(dataset, "polars", "DataFrame") and name in dataset.columns:
        return iter([dataset[name].to_list()])
    return None


def _row(dataset: Any, number: int) -> Mapping[str, Any]:
    """One row of what has columns."""
    if _is(dataset, "polars", "DataFrame"):
        return dataset.row(number, named=True)
    return dataset.with_format(None)[number] if _is(dataset, "datasets", "Dataset") else dataset.iloc[number].to_dict()


def _rows(dataset: Any) -> Iterator[Any]:
    if _is(dataset, "datasets", "Dataset"):
        plain = dataset.with_format(None)
        for start in range(0, len(plain), ROWS):
            part = plain[start : start + ROWS]
            names = list(part)
            yield from (dict(zip(names, values)) for values in zip(*part.values()))
    elif _is(dataset, "pandas", "DataFrame"):
        for start in range(0, len(dataset), ROWS):
            yield from dataset.iloc[start : start + ROWS].to_dict("records")
    elif _is(dataset, "polars", "DataFrame"):
        yield from dataset.iter_rows(named=True)
    else:
        for number in range(len(dataset)):
            yield dataset[number]


def _is(dataset: Any, module: str, name: str) -> bool:
    """Whether it is of a library. One that is not loaded has made no dataset."""
    kind = getattr(sys.modules.get(module), name, None)
    return isinstance(kind, type) and isinstance(dataset, kind)


def _plain_files(files: FilesArg) -> Union[None, StrPath, Sequence[StrPath]]:
    if isinstance(files, Mapping):
        raise LicitError("files= has splits, and the dataset has none", "Give one list of files.")
    return files


class WebDatasetKeeper:
    """Whether a sample of WebDataset is kept, by its shard and its key in it."""

    def __init__(self, session: Session, max_dropped: float) -> None:
        self._session = session
        self._tally = Tally(session.items.level, max_dropped)
        self._shards: dict[str, Any] = {}
        for one in session.items.manifests:
            path = os.path.realpath(one.file)
            # Two names of one file may be judged differently.
            self._shards[path] = None if path in self._shards else one
        self._codes: dict[str, ByKey] = {}
        self._names: dict[str, str] = {}
        self._last: Optional[str] = None

    def __call__(self, sample: Mapping[str, Any]) -> bool:
        tally = self._tally
        shard = self._shard(sample.get("__url__"))
        if shard != self._last:
            # The shard before was read to its end.
            if self._last is not None:
                self._session.files.check_file(self._shards[self._last].file)
            self._last = shard
        code = self._codes[shard].code_of(sample.get("__key__"), tally.seen)
        tally.seen += 1
        tally.kept += code == KEEP
        return code == KEEP

    def finish(self) -> None:
        """After the last sample: throws where a shard changed meanwhile, no sample was kept or too many were dropped."""
        self._session.files.check()
        if self._tally.seen > 0 or not _in_worker():
            self._tally.check()

    def check(self) -> None:
        """As `finish`, for a stream that goes on."""
        if self._tally.seen % max(ROWS, self._session.items.count) == 0:
            self.finish()

    def _shard(self, url: Any) -> str:
        if isinstance(url, str) and url in self._names:
            return self._names[url]
        path = os.path.realpath(url[5:] if url.startswith("file:") else url) if isinstance(url, str) else ""
        if self._shards.get(path) is None:
            raise NotMatched(
                f"Sample {self._tally.seen} is of no shard that was scanned: its __url__ names another file, or none",
                "Open shards by their path, without pipe: or a host, and name them in files=.",
            )
        self._names[url] = path
        self._codes[path] = ByKey("__key__", codes_of([self._shards[path]], self._session.files.unknown))
        return path


class _Samples:
    """The same as a stage of a pipeline, which sees the end."""

    def __init__(self, session: Session, max_dropped: float) -> None:
        self._session = session
        self._most = max_dropped

    def __call__(self, samples: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
        keeper = WebDatasetKeeper(self._session, self._most)
        self._session.files.check()
        for sample in samples:
            if keeper(sample):
                yield sample
            keeper.check()
        keeper.finish()


def keep_webdataset(
    *,
    level: str,
    files: FilesArg = None,
    max_dropped: float = 0.2,
    cwd: Optional[StrPath] = None,
    config: Optional[StrPath] = None,
    ledger: Optional[StrPath] = None,
) -> WebDatasetKeeper:
    """
    A predicate for `wds.WebDataset(urls).select(…)`. It does not see the end of the data: call its `finish()` then, or use `keep(dataset, …)`, which does so by itself.
    """
    session = Session(level, _plain_files(files), None, Where(cwd, config, ledger))
    session.used()
    return WebDatasetKeeper(session, max_dropped)
