"""How many record sets a Croissant file has, and how many of them mlcroissant reads a record of: read.py FILE FOLDER, offline."""

import json
import logging
import pathlib
import sys

import mlcroissant

logging.disable(logging.CRITICAL)
# Addresses of files begin at the folder of the document.
beside = pathlib.Path(sys.argv[2]) / ".licit-bench-croissant.json"
beside.write_text(pathlib.Path(sys.argv[1]).read_text("utf-8"), "utf-8")
try:
    dataset = mlcroissant.Dataset(beside)
    sets = [one.uuid for one in dataset.metadata.record_sets]
    read = 0
    for uuid in sets:
        try:
            next(iter(dataset.records(uuid)))
            read += 1
        except Exception:  # whatever keeps a reader from the records
            pass
    print(len(sets), read)
finally:
    beside.unlink()
