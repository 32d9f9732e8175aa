"""Writes small lists with programs that others use, and what is in them: readers-tables.py FOLDER SEED COUNT"""
import io
import json
import random
import sqlite3
import sys
from pathlib import Path

import duckdb
import openpyxl
import pandas as pd
import pymysql.converters as mysql
import yaml
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

folder, seed, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
draw = random.Random(seed)
PIECES = ["boat", "lake", " ", ",", ";", "|", "\t", '"', '""', "'", "\n", "é", "编号", "#", "\\", "\\n", "{", "[", ":", "1", "-", "😀", "C:\\tides", "<b>", "&amp;", "`", "--", "$$"]
made = []


def words(pieces=PIECES, most=8):
    return "".join(draw.choice(pieces) for _ in range(draw.randint(1, most))).strip() or "x"


def table(pieces=PIECES, nulls=True, least=3):
    """Rows as dictionaries: whole numbers, decimals, texts, and texts that may be missing."""
    rows = []
    for i in range(draw.randint(least, 25)):
        row = {
            "id": i + 1,
            "name": f"k{i}",
            "text": draw.choice([words(pieces), f"A plain text about boats {i}"]),
            "license": draw.choice(["MIT", "CC-BY-4.0"]),
            "score": round(draw.random(), 3),
        }
        if nulls:
            row["note"] = draw.choice([None, words(pieces), "a note", "a \\N note"])
        rows.append(row)
    return rows


def tell(name, writer, how, rows, **more):
    made.append({"file": name, "writer": writer, "how": how, "rows": rows, **more})


def cells(rows, missing=""):
    """Rows as text has them."""
    return [{name: missing if value is None else str(value).replace("\r\n", "\n") for name, value in row.items()} for row in rows]


def sparked(value):
    """A value as Spark writes it (https://spark.apache.org/docs/latest/sql-data-sources-csv.html): one with quotes is in quotes, with a backslash before them."""
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '\\"') + '"' if any(mark in text for mark in ',"\n') else text


def spark(i):
    rows = table([piece for piece in PIECES if piece not in ("\\", "\\n")])
    header = draw.choice([True, True, False])
    lines = [list(rows[0])] if header else []
    lines += [list(row.values()) for row in rows]
    name = f"part-{i:05}.csv"
    (folder / name).write_text("".join(",".join(map(sparked, line)) + "\n" for line in lines), encoding="utf-8", newline="")
    names = list(rows[0]) if header else [f"column{n + 1}" for n in range(len(rows[0]))]
    tell(name, "spark", f"header={header}", [dict(zip(names, row.values())) for row in cells(rows)], header=header)


def duck(i):
    rows = table()
    frame = pd.DataFrame(rows, dtype=object).astype({"id": "int64", "score": "float64", "text": "string", "name": "string", "license": "string", "note": "string"})
    database = duckdb.connect()
    database.register("rows", frame)
    separator = draw.choice([",", "\t", ";", "|"])
    force = draw.choice(["", ", FORCE_QUOTE *"])
    name = f"duck-{i}.csv"
    database.execute(f"COPY (SELECT * FROM rows) TO '{folder / name}' (HEADER, DELIMITER '{separator}'{force})")
    tell(name, "duckdb", f"{separator!r}{force}", cells(rows))
    name = f"duck-{i}.jsonl"
    database.execute(f"COPY (SELECT * FROM rows) TO '{folder / name}' (FORMAT json)")
    tell(name, "duckdb", "JSON", rows)
    name = f"duck-{i}.parquet"
    database.execute(f"COPY (SELECT * FROM rows) TO '{folder / name}' (FORMAT parquet)")
    tell(name, "duckdb", "Parquet", rows)


def copied(value):
    """A value in the text format of COPY: https://www.postgresql.org/docs/current/sql-copy.html."""
    if value is None:
        return "\\N"
    return str(value).replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def outfile(value):
    """A value as mysqldump --tab and SELECT … INTO OUTFILE write it: what ends a cell or a line stands behind a backslash as it is."""
    if value is None:
        return "\\N"
    return str(value).replace("\\", "\\\\").replace("\t", "\\\t").replace("\n", "\\\n").replace("\0", "\\0")


def tabbed(i):
    for kind, write in (("pg-copy", copied), ("mysqldump-tab", outfile)):
        rows = table()
        rows[0]["note"] = None
        name = f"tab-{i}-{'pg' if write is copied else 'my'}.txt"
        text = "".join("\t".join(write(value) for value in row.values()) + "\n" for row in rows)
        (folder / name).write_text(text, encoding="utf-8", newline="")
        names = [f"column{n + 1}" for n in range(len(rows[0]))]
        expected = [dict(zip(names, (None if value is None else str(value) for value in row.values()))) for row in rows]
        tell(name, kind, "", expected, header=False)


def dumped(i):
    rows = table()
    columns = ", ".join(f"`{name}`" for name in rows[0])
    types = {"id": "int NOT NULL", "score": "decimal(10,3)"}
    create = "CREATE TABLE `rows` (\n" + ",\n".join(f"  `{name}` {types.get(name, 'varchar(200) DEFAULT NULL')}" for name in rows[0]) + ",\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\n"
    values = [f"({','.join(mysql.escape_item(value, 'utf8mb4') for value in row.values())})" for row in rows]
    listed = draw.choice(["", f" ({columns})"])
    extended = draw.choice([True, False])
    inserts = f"INSERT INTO `rows`{listed} VALUES {','.join(values)};\n" if extended else "".join(f"INSERT INTO `rows`{listed} VALUES {value};\n" for value in values)
    name = f"mysql-{i}.sql"
    (folder / name).write_text(f"-- MySQL dump 10.13  Distrib 8.0.36\n\n/*!40101 SET NAMES utf8mb4 */;\nDROP TABLE IF EXISTS `rows`;\n{create}\nLOCK TABLES `rows` WRITE;\n{inserts}UNLOCK TABLES;\n", encoding="utf-8", newline="")
    tell(name, "mysqldump", f"extended={extended} columns={listed != ''}", rows)

    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT, text TEXT, license TEXT, score REAL, note TEXT)")
    database.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)", [tuple(row.values()) for row in rows])
    database.commit()
    name = f"sqlite-{i}.sql"
    (folder / name).write_text("\n".join(["-- SQLite"] + list(database.iterdump())) + "\n", encoding="utf-8", newline="")
    if len(rows) >= 10:
        tell(name, "sqlite3", "iterdump", rows)

    name = f"pg-{i}.sql"
    lines = "".join("\t".join(copied(value) for value in row.values()) + "\n" for row in rows)
    (folder / name).write_text(f"--\n-- PostgreSQL database dump\n--\n\nSET client_encoding = 'UTF8';\n\nCOPY public.rows ({', '.join(rows[0])}) FROM stdin;\n{lines}\\.\n\n", encoding="utf-8", newline="")
    tell(name, "pg_dump", "COPY", [{name: None if value is None else str(value) for name, value in row.items()} for row in rows])


def workbook(i):
    rows = table([piece for piece in PIECES if piece != "\r"])
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(list(rows[0]))
    for row in rows:
        # What begins with an equals sign would be a formula.
        sheet.append(list(row.values()))
    for line in sheet.iter_rows(min_row=2):
        for cell in line:
            if isinstance(cell.value, str):
                cell.data_type = "s"
    name = f"{i}.xlsx"
    book.save(folder / name)
    tell(name, "openpyxl", "", [{name: value for name, value in row.items() if value is not None} for row in rows])


def page(i):
    rows = table([piece for piece in PIECES if piece not in ("\t", "\n", " ")], nulls=False)
    for row in rows:
        row["score"] = str(row["score"])
    name = f"{i}.xls"
    pd.DataFrame(rows).to_html(folder / name, index=False, border=draw.choice([0, 1]))
    tell(name, "pandas-html", "", cells(rows))


def archive(i):
    name = f"{i}.warc{draw.choice(['', '.gz'])}"
    rows = []
    with open(folder / name, "wb") as out:
        writer = WARCWriter(out, gzip=name.endswith("gz"))
        for n in range(draw.randint(1, 8)):
            text = words([piece for piece in PIECES if piece not in ("<b>", "&amp;", "\t")])
            text = " ".join(text.split())
            kind = draw.choice(["text/plain; charset=utf-8", "text/html; charset=utf-8"])
            body = text if "plain" in kind else f"<html><body><p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p></body></html>"
            head = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            record = writer.create_warc_record(f"https://tides.example/{i}/{n}", "response", payload=io.BytesIO(body.encode()), http_headers=head)
            writer.write_record(record)
            rows.append({"url": f"https://tides.example/{i}/{n}", "text": text})
    tell(name, "warcio", "", rows, only=["url", "text"])


def settings(i):
    rows = table(least=3)
    for row in rows:
        row["day"] = "2026-01-05"
        row["tags"] = draw.choice([["a", words()], [], None])
        row["yes"] = draw.choice([True, False])
    if draw.random() < 0.3:
        shared = [words(), "b"]
        for row in rows[::2]:
            row["tags"] = shared
    style = {"default_flow_style": draw.choice([False, None]), "allow_unicode": draw.choice([True, False]), "width": draw.choice([40, 80, 10000]), "sort_keys": False, "indent": draw.choice([None, 2, 4]), "default_style": draw.choice([None, None, '"'])}
    wrapped = draw.choice([True, False])
    document = {"license": "CC0-1.0", "people": rows} if wrapped else rows
    name = f"{i}.yaml"
    (folder / name).write_text(yaml.safe_dump(document, **style), encoding="utf-8", newline="")
    tell(name, "PyYAML", f"{style} wrapped={wrapped}", rows)


for i in range(count):
    for write in (spark, duck, tabbed, dumped, workbook, page, archive, settings):
        write(i)
(folder / "made.json").write_text(json.dumps(made), encoding="utf-8")
