"""Draws every sample of a ledger again, from docs/samples.md and docs/ledger.md alone: a third party with Python and nothing else."""

import base64
import hashlib
import json
import re
import sqlite3
import sys
import zlib


def sha(data):
    return hashlib.sha256(data).digest()


def tree(leaves):
    def node(hashes):
        if len(hashes) == 1:
            return hashes[0]
        split = 1
        while split * 2 < len(hashes):
            split *= 2
        return sha(b"\x01" + node(hashes[:split]) + node(hashes[split:]))

    return node([sha(b"\x00" + leaf) for leaf in leaves]) if leaves else sha(b"")


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def items_root(db, ids):
    digests = [db.execute("select digest from item where id = ?", (i,)).fetchone()[0] for i in ids]
    return tree([b"".join(digests[i : i + 256]) for i in range(0, len(digests), 256)])


def traits_of(db, plan, draw):
    """The name of each item by manifest, in the order of the population; None where the ledger holds none with the draw."""
    for (body,) in db.execute("select body from record where kind = 'sample-traits'"):
        said = json.loads(body)
        if said["plan"] == plan and said["draw"] == draw:
            return {p["manifest"]: [said["names"][n] for n in zlib.decompress(base64.b64decode(p["traits"]), -15)] for p in said["parts"]}


def strata_of(db, ids, by, traits):
    if by is None:
        return [("", ids)]
    if by in ("language", "medium"):
        parts = {}
        for i, name in zip(ids, (name for manifest in sorted(traits) for name in traits[manifest])):
            parts.setdefault(name, []).append(i)
        return sorted(parts.items())
    one = {
        "source": "select coalesce(h.name, '(no host)') from item i left join host h on h.id = i.host where i.id = ?",
        "manifest": "select path from manifest where id = ? >> 32",
        "dataset": "select d.name from dataset_manifest l join dataset d on d.id = l.dataset where l.manifest = ? >> 32",
    }[by]
    parts = {}
    for i in ids:
        parts.setdefault(db.execute(one, (i,)).fetchone()[0], []).append(i)
    assert len(parts) <= 50, "this script knows no (others)"
    return sorted(parts.items())


def shares(sizes, n):
    total = sum(sizes)
    got = [n * size // total for size in sizes]
    order = sorted(range(len(sizes)), key=lambda i: (-(n * sizes[i] % total), i))
    for i in order[: n - sum(got)]:
        got[i] += 1
    if n >= len(sizes):
        for i, size in enumerate(sizes):
            if got[i] == 0 and size > 0:
                got[got.index(max(got))] -= 1
                got[i] = 1
    return got


def listed(db, scope, manifest):
    """Whether a scope takes in a manifest. Globs: whole paths, or a folder and `/**`."""
    path, dataset = db.execute(
        "select m.path, d.name from manifest m join dataset_manifest l on l.manifest = m.id join dataset d on d.id = l.dataset where m.id = ?", (manifest,)
    ).fetchone()
    if scope.get("dataset", dataset) != dataset:
        return False
    glob = scope.get("path", path)
    return path.startswith(glob[:-2]) if glob.endswith("/**") else path == glob


def main(ledger, page):
    code = re.search(r"```python\n(.*?)```", open(page, encoding="utf8").read(), re.S).group(1)
    names = {}
    exec(code, names)
    draw = names["draw"]
    db = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    heads = {json.loads(body)["run"]: h.hex() for body, h in db.execute("select body, hash from entry where kind = 'run'")}
    plans = [(json.loads(body), since) for body, since in db.execute("select body, since from record where kind = 'sample-plan'")]
    for (body,) in db.execute("select body from record where kind = 'sample-draw' order by id"):
        said = json.loads(body)
        plan, since = next((p, s) for p, s in plans if hashlib.sha256(canonical(p["plan"])).hexdigest() == said["planDigest"])
        assert heads[since] == said["planHead"]
        scope = plan["plan"]["population"]
        run, host = said["run"], scope.get("source")
        force = "{0}.since <= :run and ({0}.until is null or {0}.until > :run)"
        leaves, ids, traits = [], [], traits_of(db, said["plan"], said["draw"])
        for manifest, root in db.execute(f"select manifest, root from manifest_version v where {force.format('v')} order by manifest", {"run": run}).fetchall():
            if not listed(db, scope, manifest):
                continue
            rows = db.execute(
                f"select i.id, h.name from item i left join host h on h.id = i.host where i.id >> 32 = :m and {force.format('i')} order by i.id",
                {"run": run, "m": manifest},
            ).fetchall()
            mine = [i for i, name in rows if host is None or (name or "") == host or (name or "").endswith("." + host)]
            if not mine:
                continue
            if host is not None:
                root = items_root(db, mine).hex()
            leaf = {"items": len(mine), "manifest": manifest, "root": root}
            if traits is not None:
                leaf["traits"] = sha("".join(name + "\n" for name in traits[manifest]).encode()).hex()
            leaves.append(canonical(leaf))
            ids += mine
        assert tree(leaves).hex() == said["population"]["root"], "population"
        value = bytes.fromhex(said["seedValue"])
        for _ in range(said["draw"]):
            value = sha(value)
        assert value.hex() == plan["commitment"], "nonce"
        made = {"draw": said["draw"], "from": said["seedFrom"], "planHead": said["planHead"], "population": said["population"]["root"], "value": said["seedValue"]}
        seed = sha(canonical(made))
        assert seed.hex() == said["seed"], "seed"
        strata = strata_of(db, ids, plan["plan"].get("strata"), traits)
        got = shares([len(part) for _, part in strata], said["sample"]["items"])
        drawn = [part[at] for (name, part), k in zip(strata, got) for at in draw(seed, len(part), k, name.encode())]
        if len(strata) > 1:
            drawn = [drawn[at] for at in draw(seed, len(drawn), len(drawn), b"\0order")]
        assert items_root(db, drawn).hex() == said["sample"]["root"], "sample"
        print(said["plan"], said["draw"], len(drawn))


main(*sys.argv[1:])
