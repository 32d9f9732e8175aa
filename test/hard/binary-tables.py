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


# ─────────────────────────────────────────────────────────────────────────────── arrays


def array_type(structures=True, times=True):
    """A type of NumPy."""
    simple = ["i1", "<i2", ">i4", "<i8", "u1", ">u2", "<u4", ">u8", "<f2", ">f4", "<f8", ">f8", "?", "S1", "S7", "<c8", ">c16"]
    if times:
        simple += ["<U5", ">U9", "<M8[D]", "<M8[s]", "<M8[ms]", ">M8[us]", "<M8[ns]", "<m8[ms]", "V5"]
    if not structures or draw.random() < 0.75:
        return draw.choice(simple)
    return [(name, draw.choice(simple), draw.choice([(), (), (3,), (2, 2)])) for name in names(4)]


def values_of(kind, shape, nul=True):
    """Values of a type; `nul`: zeros within text, which HDF5 takes for its end."""
    import numpy as np

    dtype = np.dtype(kind)
    count = int(np.prod(shape, dtype=int))
    if dtype.kind == "U":
        flat = np.array([words(5)[: dtype.itemsize // 4] for _ in range(count)] or [""], dtype=dtype)[:count]
    elif dtype.kind == "S":
        flat = np.array([draw.choice([b"lake", b"a\xc3", b"\xff\0z" if nul else b"\xff z", "é".encode()])[: dtype.itemsize] for _ in range(count)] or [b""], dtype=dtype)[:count]
    elif dtype.kind == "?":
        flat = np.array([draw.random() < 0.5 for _ in range(count)], dtype=dtype)
    elif dtype.kind == "M":
        unit = np.datetime_data(dtype)[0]
        most = {"D": 20_000, "s": 10**9, "ms": 10**12, "us": 10**15, "ns": 10**18}[unit]
        flat = np.array([draw.choice([draw.randint(-most, most), -(2**63)]) for _ in range(count)], dtype="i8").astype(f"M8[{unit}]").astype(dtype)
    elif dtype.names:
        flat = np.zeros(count, dtype=dtype)
        for name in dtype.names:
            base, inner = dtype[name].subdtype or (dtype[name], ())
            flat[name] = values_of(base, (count, *inner), nul)
    elif dtype.kind == "f":
        flat = np.array([draw.choice([0.0, 1.5, -2.25, draw.random(), math.nan, math.inf]) for _ in range(count)], dtype=dtype)
    elif dtype.kind == "c":
        flat = np.array([complex(draw.random(), draw.choice([0, 1.5])) for _ in range(count)], dtype=dtype)
    elif dtype.kind == "V":
        flat = np.array([draw.choice([b"tides", b"\0\1\2\3\4"]) for _ in range(count)], dtype=dtype)
    else:
        flat = np.frombuffer(bytes(draw.randrange(256) for _ in range(count * dtype.itemsize)), dtype=dtype)
    return flat.reshape(shape)


def in_array(value, dtype):
    """A value of an array as licit has it."""
    import numpy as np

    if dtype.names:
        return {name: row_of(np.asarray(value[name], dtype=(dtype[name].subdtype or (dtype[name],))[0])) for name in dtype.names}
    if dtype.kind == "M":
        if np.isnat(value):
            return None
        if np.datetime_data(dtype)[0] == "D":
            return str(value)
        return iso(value.astype("M8[us]").item())
    if dtype.kind == "m":
        return None if np.isnat(value) else int(value.astype("i8"))
    if dtype.kind == "c":
        return [value.real.item(), value.imag.item()]
    if dtype.kind == "V":
        return bytes(value)
    if dtype.kind == "S":
        return bytes(value)
    return value.item()


def row_of(value, kind=None):
    """A row of an array: of many numbers their type, length and digest."""
    import numpy as np

    if value.size > 64 and value.dtype.kind in "iufbcmM":
        name = kind or f"{value.dtype.str}[{', '.join(map(str, value.shape))}]"
        content = value.tobytes()
        return {"type": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    if value.ndim == 0:
        return in_array(value[()] if isinstance(value, np.ndarray) else value, value.dtype)
    return [row_of(one) for one in value]


def shape_of(rows):
    return (rows, *draw.choice([(), (), (), (2,), (3, 2), (0,), (9, 9), (80,)]))


def npy(i):
    import numpy as np

    rows = draw.randint(0, 20)
    shape = draw.choice([shape_of(rows), shape_of(rows), ()])
    kind = array_type()
    array = values_of(kind, shape)
    if draw.random() < 0.3:
        array = np.asfortranarray(array)
    name = f"{i}.npy"
    np.save(folder / name, array, allow_pickle=False)
    back = np.load(folder / name)
    each = [back] if back.ndim == 0 else list(back) if back.ndim > 1 else [back[n : n + 1].reshape(()) for n in range(len(back))]
    tell(name, f"{kind} {shape}", [row_of(one) if isinstance(kind, list) and back.ndim < 2 else {"value": row_of(one)} for one in each])


def npz(i):
    import numpy as np

    rows = draw.randint(1, 15)
    arrays = {name: values_of(array_type(), shape_of(rows)) for name in names(5) if name not in ("__proto__", "x.y")} or {"a": values_of("<U5", (rows,))}
    name = f"{i}.npz"
    draw.choice([np.savez, np.savez_compressed])(folder / name, **arrays)
    with np.load(folder / name) as back:
        columns = {key: back[key] for key in back.files}
    table = []
    for n in range(rows):
        row = {key: row_of(array[n : n + 1].reshape(()) if array.ndim == 1 else array[n]) for key, array in columns.items()}
        only = len(columns) == 1 and next(iter(columns.values()))
        table.append(next(iter(row.values())) if only is not False and only.dtype.names and only.ndim == 1 else row)
    tell(name, f"{ {key: (array.dtype.str, array.shape) for key, array in columns.items()} }", table)


NUMBER = {"i": "int", "u": "uint", "f": "float"}


def hdf5(i):
    import h5py
    import numpy as np

    rows = draw.randint(1, 15)
    name = f"{i}.h5"
    data = {}
    with h5py.File(folder / name, "w", libver=draw.choice(["earliest", "latest"]), userblock_size=draw.choice([0, 0, 512])) as file:
        for key in names(5):
            key = key.replace("/", "_")
            shape = shape_of(rows)
            options = draw.choice([{}, {}, {"compression": "gzip"}, {"compression": "gzip", "shuffle": True, "fletcher32": True}])
            if 0 in shape:
                options = {}
            if draw.random() < 0.3:
                # Many writers put UTF-8 into what they call ASCII.
                coding = draw.choice(["utf-8", "ascii"])
                texts = [words() for _ in range(int(np.prod(shape, dtype=int)))]
                made = np.array([text.encode() if coding == "ascii" else text for text in texts], dtype=object).reshape(shape)
                data[key] = file.create_dataset(key, data=made, dtype=h5py.string_dtype(coding), **({"compression": "gzip"} if options else {}))
            elif draw.random() < 0.15:
                data[key] = file.create_dataset(key, (rows,), dtype=h5py.vlen_dtype(np.dtype("<i4")))
                for n in range(rows):
                    data[key][n] = np.arange(draw.randint(0, 5), dtype="<i4")
            else:
                data[key] = file.create_dataset(key, data=values_of(array_type(times=False), shape, nul=False), **options)
        file.attrs["note"] = "low water"
        kept = list(data)
    with h5py.File(folder / name, "r") as file:
        back = {key: file[key][()] for key in sorted(kept, key=lambda key: key.encode())}
        strings = {key: h5py.check_string_dtype(file[key].dtype) is not None and file[key].dtype.kind == "O" for key in kept}

    def one(key, array, n):
        value = array[n]
        if strings[key]:
            return [one_text(each) for each in value] if isinstance(value, np.ndarray) else one_text(value)
        if isinstance(value, np.ndarray) and array.dtype.kind == "O":
            return [int(each) for each in value]
        value = array[n : n + 1].reshape(()) if array.ndim == 1 else value
        kind = value.dtype
        named = f"{NUMBER.get(kind.kind, '')}{kind.itemsize * 8}[{', '.join(map(str, value.shape))}]" if kind.kind in NUMBER else None
        native = value.astype(kind.newbyteorder("<")) if kind.kind in "iuf" else value
        return h5_row(native, named)

    def one_text(value):
        return [one_text(each) for each in value] if isinstance(value, np.ndarray) else value.decode()

    table = []
    for n in range(rows):
        row = {key: one(key, array, n) for key, array in back.items()}
        only = len(back) == 1 and next(iter(back.values()))
        table.append(next(iter(row.values())) if only is not False and only.dtype.names and only.ndim == 1 else row)
    tell(name, f"{ {key: (str(array.dtype), array.shape) for key, array in back.items()} }", table)


def h5_row(value, named=None):
    """Truth and complex numbers are no plain numbers in HDF5: many of them are listed."""
    if value.dtype.kind in "bc" and value.size > 64:
        return [h5_row(one) for one in value] if value.ndim > 1 else [in_array(one, value.dtype) for one in value]
    return row_of(value, named)


# ─────────────────────────────────────────────────────────────────────────────── TFRecord


def tfrecord(i):
    """Examples by protobuf, from the schema of TensorFlow that the package tfrecord has; check sums by crc32c."""
    import gzip
    import struct

    import crc32c
    from tfrecord import example_pb2 as pb

    def sum_of(content):
        crc = crc32c.crc32c(content)
        return struct.pack("<I", (((crc >> 15) | (crc << 17)) + 0xA282EAD8) & 0xFFFFFFFF)

    def feature():
        kind = draw.choice(["text", "raw", "whole", "real", "many", "none"])
        if kind in ("text", "raw"):
            made = [words().encode() if kind == "text" else raw() for _ in range(draw.randint(0, 3))]
            return pb.Feature(bytes_list=pb.BytesList(value=made)), [bytes(one) for one in made]
        if kind == "whole":
            made = [whole() for _ in range(draw.randint(0, 4))]
            return pb.Feature(int64_list=pb.Int64List(value=made)), made
        if kind == "real":
            made = [draw.choice([0.5, -1.25, 3e10, math.nan]) for _ in range(draw.randint(0, 4))]
            return pb.Feature(float_list=pb.FloatList(value=made)), list(pb.FloatList(value=made).value)
        if kind == "many":
            made = [draw.random() for _ in range(100)]
            content = struct.pack("<100f", *made)
            return pb.Feature(float_list=pb.FloatList(value=made)), {"type": "float32[100]", "bytes": 400, "sha256": hashlib.sha256(content).hexdigest()}
        return pb.Feature(), None

    def alone(value):
        return value[0] if isinstance(value, list) and len(value) == 1 else value

    rows, content = [], b""
    for _ in range(draw.randint(1, 20)):
        made = {name: feature() for name in names(6)}
        message = pb.Example(features=pb.Features(feature={name: one for name, (one, _) in made.items()})).SerializeToString()
        rows.append({name: alone(value) for name, (_, value) in made.items()})
        head = struct.pack("<Q", len(message))
        content += head + sum_of(head) + message + sum_of(message)
    name = f"{i}.tfrecord{'.gz' if i % 4 == 0 else ''}"
    (folder / name).write_bytes(gzip.compress(content) if i % 4 == 0 else content)
    tell(name, "tfrecord", rows)


# ─────────────────────────────────────────────────────────────────────────────── pyarrow


def arrow_type(depth=0, exact=True):
    """A type of Arrow and what makes a value of it; `exact`: decimals too, which the reader of Parquet gives as doubles."""
    import pyarrow as pa

    simple = [
        (pa.string(), words),
        (pa.large_string(), words),
        (pa.int64(), whole),
        (pa.int8(), lambda: draw.randint(-128, 127)),
        (pa.uint64(), lambda: draw.randint(0, 2**64 - 1)),
        (pa.bool_(), lambda: draw.random() < 0.5),
        (pa.float64(), real),
        (pa.float32(), lambda: draw.choice([0.5, -2.25, math.nan])),
        (pa.binary(), raw),
        (pa.date32(), lambda: moment().date()),
        (pa.timestamp("ms"), lambda: moment(False).replace(tzinfo=None)),
        (pa.timestamp("us", "UTC"), lambda: moment(False)),
        *([(pa.decimal128(20, 3), lambda: decimal.Decimal(draw.randint(-(10**15), 10**15)).scaleb(-3))] if exact else []),
        (pa.dictionary(pa.int32(), pa.string()), lambda: draw.choice(["sea", "lake"])),
    ]
    kind = draw.choice(["simple"] * 6 + ["list", "struct"]) if depth < 2 else "simple"
    if kind == "simple":
        return draw.choice(simple[: -1 if depth else None])
    if kind == "list":
        inner, make = arrow_type(depth + 1, exact)
        return pa.list_(inner), lambda: [draw.choice([None, make(), make()]) for _ in range(draw.randint(0, 3))]
    # The library for Parquet loses such a field within a structure, which is told.
    fields = [(name, *arrow_type(depth + 1, exact)) for name in names(3) if exact or name != "__proto__"] or [("a", *arrow_type(2, exact))]
    return pa.struct([(name, inner) for name, inner, _ in fields]), lambda: {name: draw.choice([None, make()]) for name, _, make in fields}


def arrow_table(exact=True):
    import pyarrow as pa

    rows = draw.randint(1, 40)
    columns = {name: arrow_type(exact=exact) for name in names(6)}
    arrays = [pa.array([draw.choice([None, make(), make(), make()]) for _ in range(rows)], type=kind) for kind, make in columns.values()]
    return pa.Table.from_arrays(arrays, schema=pa.schema([(name, kind) for name, (kind, _) in columns.items()]))


def parquet(i):
    import pyarrow.parquet as pq

    table = arrow_table(exact=False)
    name = f"{i}.parquet"
    options = {
        "compression": draw.choice(["none", "snappy", "gzip", "zstd", "lz4", "brotli"]),
        "use_dictionary": draw.random() < 0.5,
        "data_page_version": draw.choice(["1.0", "2.0"]),
        "row_group_size": draw.choice([5, 1000]),
        "version": draw.choice(["1.0", "2.4", "2.6"]),
    }
    pq.write_table(table, folder / name, **options)
    tell(name, f"{options} {table.schema}", pq.read_table(folder / name).to_pylist())


def arrow(i):
    import pyarrow as pa

    table = arrow_table()
    name = f"{i}.arrow"
    options = pa.ipc.IpcWriteOptions(compression=draw.choice([None, "lz4", "zstd"]))
    write = draw.choice([pa.ipc.new_file, pa.ipc.new_stream])
    with write(folder / name, table.schema, options=options) as writer:
        writer.write_table(table, max_chunksize=draw.choice([7, 1000]))
    read = pa.ipc.open_file if write is pa.ipc.new_file else pa.ipc.open_stream
    with pa.OSFile(str(folder / name)) as file:
        tell(name, f"{write.__name__} {options.compression} {table.schema}", read(file).read_all().to_pylist())


# ─────────────────────────────────────────────────────────────────────────────── DuckDB


def duckdb(i):
    import duckdb as library

    kinds = {
        "varchar": lambda: words().replace("\0", ""),
        "bigint": whole,
        "hugeint": lambda: draw.randint(-(10**30), 10**30),
        "utinyint": lambda: draw.randint(0, 255),
        "double": real,
        "boolean": lambda: draw.random() < 0.5,
        "decimal(20,3)": lambda: decimal.Decimal(draw.randint(-(10**15), 10**15)).scaleb(-3),
        "date": lambda: moment().date(),
        "timestamp": lambda: moment().replace(tzinfo=None),
        "blob": raw,
        "varchar[]": lambda: [draw.choice([words(), None]) for _ in range(draw.randint(0, 3))],
        "struct(a bigint, b varchar)": lambda: {"a": whole(32), "b": words()},
    }
    name = f"{i}.duckdb"
    connection = library.connect()
    # The package for Node reads the storage of earlier versions.
    connection.execute(f"attach '{folder / name}' as made (storage_version 'v1.0.0'); use made")
    rows = []
    for table in range(draw.randint(1, 3)):
        columns = {key: draw.choice(list(kinds)) for key in names(5) if key not in ("A",)} or {"id": "bigint"}
        quoted = ", ".join(f'"{key}" {kind}' for key, kind in columns.items())
        connection.execute(f'create table "t {table}" ({quoted})')
        for _ in range(draw.randint(0, 20)):
            values = [draw.choice([None, make(), make()]) for make in (kinds[kind] for kind in columns.values())]
            connection.execute(f'insert into "t {table}" values ({", ".join("?" * len(values))})', values)
        fetched = connection.execute(f'select * from "t {table}"').fetchall()
        rows += [dict(zip(columns, row)) for row in fetched]
    connection.close()
    tell(name, "duckdb", rows)


# ─────────────────────────────────────────────────────────────────────────────── compression


def compressed(i):
    """Lists of lines, compressed by the packages of each."""
    import brotli
    import lz4.frame

    rows = [{"id": f"k{n}", "text": words(40), "license": draw.choice(["MIT", "CC0-1.0"])} for n in range(draw.choice([3, 40, 4000]))]
    text = "".join(json.dumps(row, ensure_ascii=draw.random() < 0.5) + "\n" for row in rows).encode()
    if draw.random() < 0.4:
        name = f"{i}.jsonl.br"
        content = brotli.compress(text, quality=draw.randint(0, 9), lgwin=draw.randint(10, 24))
    else:
        name = f"{i}.jsonl.lz4"
        cut = draw.randint(0, len(text))
        content = b"".join(
            lz4.frame.compress(
                part,
                compression_level=draw.choice([0, 3, 9]),
                block_size=draw.choice([4, 5, 6, 7]),
                block_linked=draw.random() < 0.5,
                content_checksum=draw.random() < 0.5,
                block_checksum=draw.random() < 0.5,
                store_size=draw.random() < 0.5,
            )
            for part in draw.choice([[text], [text[:cut], text[cut:]]])
        )
    (folder / name).write_bytes(content)
    tell(name, name.rsplit(".")[-1], rows)


def seven_zip(i):
    """Tables in a 7-Zip archive: the rows of its members in the order of their names."""
    import py7zr

    filters = draw.choice(
        [
            None,
            [{"id": py7zr.FILTER_LZMA}],
            [{"id": py7zr.FILTER_COPY}],
            [{"id": py7zr.FILTER_BZIP2}],
            [{"id": py7zr.FILTER_DEFLATE}],
            [{"id": py7zr.FILTER_PPMD, "order": 6, "mem": 24}],
            [{"id": py7zr.FILTER_DELTA}, {"id": py7zr.FILTER_LZMA2, "preset": 3}],
        ]
    )
    name, rows = f"{i}.7z", []
    with py7zr.SevenZipFile(folder / name, "w", filters=filters) as archive:
        for n in range(draw.randint(1, 5)):
            made = [{"id": f"k{n}.{m}", "text": words(30)} for m in range(draw.randint(3, 30))]
            archive.writestr("".join(json.dumps(row) + "\n" for row in made), f"{draw.choice(['a', 'ä b', '编号'])}/{n}.jsonl")
            rows += made
    tell(name, f"7z {filters}", rows)


for kind in kinds:
    for i in range(count):
        globals()[kind](i)
(folder / "made.json").write_text(json.dumps(made), encoding="utf-8")
