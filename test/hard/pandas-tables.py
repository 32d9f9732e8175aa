"""Writes small tables with pandas, in every way it can, and what is in them: pandas-tables.py FOLDER SEED COUNT"""
import csv
import json
import random
import sys
from pathlib import Path

import pandas as pd

folder, seed, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
draw = random.Random(seed)
PIECES = ["boat", "lake", " ", ",", ";", "|", "\t", '"', '""', "'", "\n", "\r\n", "\r", "é", "编号", "#", "\\", "{", "[", ":", "1", "-", "\u2028", "😀"]
LATIN = [piece for piece in PIECES if all(ord(c) < 256 for c in piece)]


def words(pieces, most=8):
    return "".join(draw.choice(pieces) for _ in range(draw.randint(1, most))).strip() or "x"


def frame(pieces=PIECES, nulls=True):
    n = draw.randint(1, 30)
    columns = {
        "id": [f"k{i}" for i in range(n)],
        "text": [draw.choice([words(pieces), f"A plain text about boats {i}"]) for i in range(n)],
        "license": [draw.choice(["MIT", "CC-BY-4.0"]) for _ in range(n)],
        "size": [draw.randint(0, 1000) for _ in range(n)],
        "score": [round(draw.random(), 3) for _ in range(n)],
    }
    if nulls:
        columns["note"] = [draw.choice([None, words(pieces), "a note"]) for _ in range(n)]
    names = list(columns)
    if draw.random() < 0.3:
        draw.shuffle(names)
    return pd.DataFrame({name: columns[name] for name in names})


def written(cell):
    """A cell as text; a line break is one whatever it is made of."""
    if cell is None or (isinstance(cell, float) and cell != cell):
        return ""
    return str(cell).replace("\r\n", "\n").replace("\r", "\n")


made = []


def tell(name, how, rows, **more):
    made.append({"file": name, "how": how, "rows": rows, **more})


def tables():
    for i in range(count):
        encoding = draw.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"])
        separator = draw.choice([",", "\t", ";", "|"])
        quoting = draw.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
        end = draw.choice(["\n", "\r\n", "\r"])
        pieces = LATIN if encoding == "cp1252" else PIECES
        # Before Python 3.13 a break that is none of the line end is not quoted: a row with both kinds cannot be told from two.
        unlike = draw.choice([end, separator + '"' + end]) if quoting == csv.QUOTE_MINIMAL else ""
        foreign = [break_ for break_ in ("\n", "\r") if break_ not in end]
        without = foreign if unlike == end else list(unlike)
        df = frame([piece for piece in pieces if not any(c in piece for c in without)])
        compression = draw.choice([None, None, "gzip"])
        name = f"{i}.{'tsv' if separator == chr(9) else 'csv'}{'.gz' if compression else ''}"
        df.to_csv(folder / name, sep=separator, quoting=quoting, lineterminator=end, encoding=encoding, index=False, compression=compression)
        rows = [{column: written(value) for column, value in row.items()} for row in df.astype(object).to_dict("records")]
        how = f"sep={separator!r} quoting={quoting} end={end!r} {encoding}"
        tell(name, how, rows, **({"encoding": "windows-1252"} if encoding == "cp1252" else {}))


def plain(value):
    """A value as licit has it: whole numbers beyond what a double holds are their digits."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 2**53 - 1:
        return str(value)
    return value


def documents():
    for i in range(count):
        df = frame()
        if draw.random() < 0.5:
            df["big"] = [draw.choice([12345678901234567, 1]) for _ in range(len(df))]
            df["tags"] = [draw.choice([[1, "a"], [], {"w": None}, None]) for _ in range(len(df))]
        index = draw.choice(["counted", "named", "numbered"])
        if index == "named":
            df.index = [f"row {n}" for n in range(len(df))]
        elif index == "numbered":
            df.index = [3 * n + 5 for n in range(len(df))]
        rows = [plain(row) for row in json.loads(df.to_json(orient="records"))]
        labels = df.index.tolist()
        for orient in ["split", "records", "index", "columns", "values", "table", "lines"]:
            # A few rows under names may as well be the fields of a record.
            if orient == "columns" and index != "counted" and (len(df) < 3 or "tags" in df):
                continue
            name = f"{i}-{orient}.json{'l' if orient == 'lines' else ''}"
            options = {"orient": "records", "lines": True} if orient == "lines" else {"orient": orient}
            df.to_json(folder / name, force_ascii=draw.random() < 0.5, indent=draw.choice([None, 0, 2]) if orient != "lines" else None, **options)
            expected, keys = rows, None
            if orient == "values":
                expected = [{f"column{n + 1}": value for n, value in enumerate(row.values())} for row in rows]
            elif orient == "table" or (orient == "split" and index != "counted"):
                expected = [{"index": label, **row} for label, row in zip(labels, rows)]
            elif orient in ("index", "columns"):
                keys = [str(label) for label in labels]
            tell(name, f"orient={orient} index={index}", expected, **({"keys": keys} if keys else {}))


tables()
documents()
(folder / "made.json").write_text(json.dumps(made), encoding="utf-8")
