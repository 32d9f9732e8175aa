"""Writes small tables in binary formats with their own Python packages, and what those read back from them: binary-tables.py FOLDER SEED COUNT KIND..."""
import datetime
import decimal
import hashlib
import json
import math
import random
import sys
from pathlib import Path

folder, seed, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
kinds = sys.argv[4:]
draw = random.Random(seed)
PIECES = ["boat", "lake", " ", ",", "\t", '"', "'", "\n", "é", "编号", "\\", "{", ":", "1", "-", "\u2028", "😀", "__proto__", "constructor"]
NAMES = ["id", "text", "license", "author", "名称", "a b", "x.y", "__proto__", "constructor", "toString", "ünder", "A", "a", "0", "1"]
UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=UTC)
made = []


def words(most=8):
    return "".join(draw.choice(PIECES) for _ in range(draw.randint(0, most)))


def raw(most=8):
    return draw.choice([words().encode(), bytes(draw.randrange(256) for _ in range(draw.randint(0, most)))])


def names(most):
    return draw.sample(NAMES, draw.randint(1, most))


def whole(bits=64):
    """A whole number; half of them near the ends of what so many bits hold."""
    top = 2 ** (bits - 1)
    return draw.choice([0, 1, -1, 200, draw.randint(-top, top - 1), top - 1, -top, 2**53, 2**53 - 1, -(2**53)]) if bits == 64 else draw.randint(-top, top - 1)


def real():
    return draw.choice([0.0, 1.5, -2.25, 1e300, 1e-300, draw.random(), math.nan, math.inf, -math.inf])


def moment(micros=True):
    step = 1 if micros else 1000
    return EPOCH + datetime.timedelta(microseconds=draw.randint(-(10**15), 4 * 10**15) // step * step)


def iso(value):
    """A time as licit has it: to the millisecond, and further where there is more."""
    if value.tzinfo is not None:
        value = value.astimezone(UTC)
    text = value.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")
    return f"{text}.{value.microsecond // 1000:03d}{f'{value.microsecond % 1000:03d}' if value.microsecond % 1000 else ''}Z"


def plain(value):
    """A value as licit has it."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (datetime.datetime,)):
        return iso(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, decimal.Decimal):
        return f"{value:f}"
    if isinstance(value, int):
        return str(value) if abs(value) > 2**53 - 1 else value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, (bytes, bytearray, memoryview)):
        value = bytes(value)
        try:
            text = value.decode("utf-8")
            if not any(c < " " and c not in "\t\n\v\f\r" for c in text):
                return text
        except UnicodeDecodeError:
            pass
        return {"bytes": len(value), "sha256": hashlib.sha256(value).hexdigest()}
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    raise TypeError(type(value))


def tell(name, how, rows):
    made.append({"file": name, "how": how, "rows": [plain(row) for row in rows]})


# ─────────────────────────────────────────────────────────────────────────────── Avro


def avro_type(depth, known):
    """A type of Avro and what makes a value of it."""
    simple = [
        ("string", words),
        ("long", whole),
        ("int", lambda: whole(32)),
        ("boolean", lambda: draw.random() < 0.5),
        ("double", real),
        ("bytes", raw),
        ("null", lambda: None),
        ({"type": "int", "logicalType": "date"}, lambda: moment().date()),
        ({"type": "long", "logicalType": "timestamp-millis"}, lambda: moment(False)),
        ({"type": "long", "logicalType": "timestamp-micros"}, moment),
        ({"type": "bytes", "logicalType": "decimal", "precision": 30, "scale": 3}, lambda: decimal.Decimal(draw.randint(-(10**20), 10**20)).scaleb(-3)),
        ({"type": "string", "logicalType": "of-nobody"}, words),
    ]
    kind = draw.choice(["simple"] * 5 + ["union", "array", "map", "record", "enum", "fixed"]) if depth < 3 else "simple"
    if kind == "simple":
        return draw.choice(simple)
    if kind in ("enum", "fixed"):
        known[0] += 1
        name = f"N{known[0]}"
        if kind == "enum":
            return {"type": "enum", "name": name, "symbols": ["SEA", "LAKE"]}, lambda: draw.choice(["SEA", "LAKE"])
        return {"type": "fixed", "name": name, "size": 5}, lambda: draw.choice([b"\0\1\2\3\4", b"tides"])
    if kind == "record":
        return avro_record(depth + 1, known)
    inner, make = avro_type(depth + 1, known)
    if kind == "union":
        if inner == "null" or isinstance(inner, list):
            return inner, make
        return ["null", inner], lambda: draw.choice([None, make()])
    if kind == "array":
        return {"type": "array", "items": inner}, lambda: [make() for _ in range(draw.randint(0, 4))]
    return {"type": "map", "values": inner}, lambda: {words() or "k": make() for _ in range(draw.randint(0, 4))}


def avro_record(depth, known):
    known[0] += 1
    own = f"R{known[0]}"
    fields = [(f"f{i}" if draw.random() < 0.7 else f"_{i}x", *avro_type(depth, known)) for i in range(draw.randint(1, 6))]
    schema = {"type": "record", "name": own, "namespace": draw.choice(["org.example", "tides"]), "fields": [{"name": n, "type": t} for n, t, _ in fields]}
    return schema, lambda: {n: make() for n, _, make in fields}


def avro(i):
    import fastavro

    schema, make = avro_record(0, [0])
    codec = draw.choice(["null", "deflate", "snappy", "zstandard", "bzip2", "xz"])
    rows = [make() for _ in range(draw.randint(0, 60))]
    name = f"{i}.avro"
    with open(folder / name, "wb") as file:
        fastavro.writer(file, schema, rows, codec=codec, sync_interval=draw.choice([50, 16000]))
    with open(folder / name, "rb") as file:
        tell(name, f"avro {codec}", list(fastavro.reader(file)))


for kind in kinds:
    for i in range(count):
        globals()[kind](i)
(folder / "made.json").write_text(json.dumps(made), encoding="utf-8")
