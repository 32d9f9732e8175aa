"""Shards of WebDataset."""

from __future__ import annotations

import io
import json
import tarfile

from project import CLOSED, OPEN


def shard(closed: int, samples: int = 10) -> bytes:
    """Samples with the same keys in each shard, one of which may not be kept."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for n in range(samples):
            about = {"license": CLOSED if n == closed else OPEN, "url": f"https://boats.example/{n}"}
            for ending, content in (("txt", f"a boat of {n} oars".encode()), ("json", json.dumps(about).encode())):
                member = tarfile.TarInfo(f"lake/s{n}.{ending}")
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
    return file.getvalue()
