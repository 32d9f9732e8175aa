"""For datatrove: a filter that lets only the documents through that reach a level."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence, Union

from datatrove.data import Document, DocumentsPipeline
from datatrove.pipeline.filters.base_filter import BaseFilter
from datatrove.pipeline.writers.disk_base import DiskWriter

from ._errors import NothingKept
from ._keep import Tally
from ._match import KEEP, KeyOf, Session
from ._program import StrPath, Where


class LicitFilter(BaseFilter):
    """
    Keeps the documents whose items reach a level, and throws where a document is no item, or a file is not as it was scanned: before the first document of a
    task, and after its last. Put it right behind the reader.

    level, files, key, max_dropped: as for `licit_data.keep`; files are required, and max_dropped is the share of each task.
    text_key, id_key: as the reader has them.
    """

    name = "licit"

    def __init__(
        self,
        *,
        level: str,
        files: Union[StrPath, Sequence[StrPath]],
        key: Optional[KeyOf] = None,
        max_dropped: float = 0.2,
        text_key: str = "text",
        id_key: str = "id",
        cwd: Optional[StrPath] = None,
        config: Optional[StrPath] = None,
        ledger: Optional[StrPath] = None,
        exclusion_writer: Optional[DiskWriter] = None,
    ) -> None:
        super().__init__(exclusion_writer)
        if files is None:
            raise TypeError("files must name what the reader reads")
        self._tally = Tally(level, max_dropped)
        self._session = Session(level, files, key, Where(cwd, config, ledger))
        self._session.used()
        self._matcher: Any = None
        self._keys = text_key, id_key

    def run(self, data: DocumentsPipeline, rank: int = 0, world_size: int = 1) -> DocumentsPipeline:
        """The documents of a task that are kept."""
        self._tally = Tally(self._tally.level, self._tally.most)
        self._session.files.check()
        yield from super().run(data, rank, world_size)
        self._session.files.check()
        try:
            if self._tally.seen > 0 or world_size == 1:
                self._tally.check()
        except NothingKept:
            # One task of several may have such a file; of how much may be dropped the share speaks.
            if world_size == 1 or self._tally.most < 1:
                raise

    def filter(self, doc: Document) -> Union[bool, tuple[bool, str]]:
        """Whether a document is kept."""
        row = self._row(doc)
        if self._matcher is None:
            self._matcher = self._session.matcher(row)
        tally = self._tally
        tally.seen += 1
        if self._matcher.code(row, tally.seen - 1) == KEEP:
            tally.kept += 1
            return True
        return False, f"licit_{tally.level}"

    def _row(self, doc: Document) -> Mapping[str, Any]:
        """The record that a reader made the document of."""
        text_key, id_key = self._keys
        return {**doc.metadata, id_key: doc.id, text_key: doc.text}
