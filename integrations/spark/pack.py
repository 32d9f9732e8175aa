"""
Packs licit with the packages it needs for executors, from a clone in which `npm ci` and `npm run build` were run, and prints the SHA-256 to name:

    python integrations/spark/pack.py licit.tar.gz
"""

from __future__ import annotations

import gzip
import hashlib
import io
import sys
import tarfile
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "python"))
import build_backend  # noqa: E402


def pack(target: Path) -> str:
    """Writes the archive; the same clone gives the same bytes. Its SHA-256."""
    held = io.BytesIO()
    with tempfile.TemporaryDirectory() as folder:
        with gzip.GzipFile(fileobj=held, mode="wb", mtime=0) as zipped, tarfile.open(fileobj=zipped, mode="w") as archive:
            for name, file in build_backend.program_files(Path(folder)):
                entry = tarfile.TarInfo(name)
                entry.size = file.stat().st_size
                entry.mode = 0o755 if name.endswith((".node", ".js")) else 0o644
                with file.open("rb") as content:
                    archive.addfile(entry, content)
    target.write_bytes(held.getvalue())
    return hashlib.sha256(held.getvalue()).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].endswith((".tar.gz", ".tgz")):
        sys.exit("Name the archive to write: python integrations/spark/pack.py licit.tar.gz")
    print(f"{pack(Path(sys.argv[1]))}  {sys.argv[1]}")
