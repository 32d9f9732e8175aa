"""
Builds the wheel (PEP 517) from a clone of licit in which `npm ci` and `npm run build` were run: the package, and in `_bundle` the program as npm packs it
with the packages it needs, as they are in the clone's node_modules. Needs nothing but Python, npm and the clone; nothing is downloaded.

    pip wheel integrations/python --no-deps -w dist
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
# In another folder than this (a copy that pip makes of it), the clone is named.
CLONE = Path(os.environ.get("LICIT_CLONE") or HERE.parents[1])
NAME = "licit_data"
#: Sources and parts of builds that nothing loads.
LEFT_OUT = re.compile(
    r"better-sqlite3/(?:deps|src|binding\.gyp|build/(?!Release/better_sqlite3\.node$))|\.(?:map|d\.[cm]?ts)$|/(?!licen[cs]e|notice|copying|copyright)[^/]*\.md$",
    re.I,
)


def get_requires_for_build_wheel(config_settings=None):
    """Nothing."""
    return []


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Writes the wheel and returns its name."""
    version = json.loads((CLONE / "package.json").read_text("utf-8"))["version"]
    platform = re.sub(r"[-.]", "_", sysconfig.get_platform())
    tag = f"py3-none-{platform}"
    target = Path(wheel_directory) / f"{NAME}-{version}-{tag}.whl"
    with tempfile.TemporaryDirectory() as folder:
        record: list[str] = []
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as wheel:
            for file in sorted((HERE / NAME).glob("*")):
                if file.suffix in (".py", ".typed"):
                    _add(wheel, record, f"{NAME}/{file.name}", file.read_bytes())
            for name, file in program_files(Path(folder)):
                _add(wheel, record, f"{NAME}/_bundle/{name}", file.read_bytes())
            info = f"{NAME}-{version}.dist-info"
            _add(wheel, record, f"{info}/METADATA", _metadata(version).encode())
            _add(wheel, record, f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: licit\nRoot-Is-Purelib: false\nTag: {tag}\n".encode())
            _add(wheel, record, f"{info}/licenses/LICENSE", (CLONE / "LICENSE").read_bytes())
            wheel.writestr(f"{info}/RECORD", "".join(f"{line}\n" for line in (*record, f"{info}/RECORD,,")))
    return target.name


def build_sdist(sdist_directory, config_settings=None):
    """There is none: the program is not in this folder."""
    raise NotImplementedError("Build the wheel in a clone of licit: pip wheel integrations/python --no-deps")


def program_files(bundle: Path) -> list[tuple[str, Path]]:
    """The program, packed into an empty folder, with the packages it needs: its files by their names there."""
    _pack_program(bundle)
    named = sorted((path.relative_to(bundle).as_posix(), path) for path in bundle.rglob("*") if path.is_file())
    return [(name, path) for name, path in named if not LEFT_OUT.search(name)]


def _pack_program(bundle: Path) -> None:
    node = _said("node", "--version")
    if not (CLONE / "dist" / "library").is_dir():
        sys.exit(f"licit is not built in {CLONE}: run npm ci and npm run build there, or name a clone in LICIT_CLONE")
    # `npm pack` builds, and changes package.json while it does: on a copy, so that the clone stays as it is.
    copy = bundle / "copy"
    copy.mkdir()
    packed = json.loads((CLONE / "package.json").read_text("utf-8"))
    for name in (*packed["files"], "package.json"):
        source = CLONE / name
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        if name == "dist":
            _said("node", str(CLONE / "bin" / "packed-dist.js"), str(source), str(copy / name), "--plain")
        elif source.is_dir():
            shutil.copytree(source, copy / name)
        else:
            shutil.copy2(source, copy / name)
    for member in ("scripts", "devDependencies", "allowScripts"):
        packed.pop(member, None)
    (copy / "package.json").write_text(json.dumps(packed, indent=2) + "\n", "utf-8")
    tarball = _said("npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", str(bundle), cwd=copy).split()[-1]
    shutil.unpack_archive(bundle / tarball, bundle)
    (bundle / "package").rename(bundle / "licit")
    (bundle / tarball).unlink()
    shutil.rmtree(copy)
    shutil.rmtree(bundle / "licit" / "docs", ignore_errors=True)
    for path in _said("npm", "ls", "--omit=dev", "--all", "--parseable", cwd=CLONE, checked=False).splitlines()[1:]:
        place = Path(path).relative_to(CLONE)
        into = bundle / "licit" / place
        if not into.exists():
            # What is inside of a package and needed is a line of its own.
            shutil.copytree(path, into, symlinks=False, ignore=shutil.ignore_patterns("node_modules", "obj.target", ".deps"))
    sqlite = json.loads((CLONE / "node_modules" / "better-sqlite3" / "package.json").read_text("utf-8"))["version"]
    (bundle / "built.json").write_text(json.dumps({"node": node.lstrip("v").split(".")[0], "sqlite": sqlite}) + "\n", "utf-8")


def _said(program: str, *args: str, cwd: Path | None = None, checked: bool = True) -> str:
    path = shutil.which(program)
    if path is None:
        sys.exit(f"{program} is not here: install Node 20.19 or later")
    done = subprocess.run([path, *args], cwd=cwd, stdout=subprocess.PIPE, check=checked)
    return done.stdout.decode("utf-8").strip()


def _metadata(version: str) -> str:
    told = (HERE / "pyproject.toml").read_text("utf-8")
    about = re.search(r'^description = "(.*)"$', told, re.M)
    python = re.search(r'^requires-python = "(.*)"$', told, re.M)
    node = re.search(r'^node = \["(.*)"\]$', told, re.M)
    assert about and python and node
    return (
        f"Metadata-Version: 2.1\nName: licit-data\nVersion: {version}\nSummary: {about[1]}\nLicense: Apache-2.0\nRequires-Python: {python[1]}\n"
        f"Provides-Extra: node\nRequires-Dist: {node[1]}; extra == 'node'\nDescription-Content-Type: text/markdown\n\n"
        + (HERE / "README.md").read_text("utf-8")
    )


def _add(wheel: zipfile.ZipFile, record: list[str], name: str, content: bytes) -> None:
    # The time of a file in it says nothing: the same clone gives the same wheel.
    wheel.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
    record.append(f"{name},sha256={digest},{len(content)}")
