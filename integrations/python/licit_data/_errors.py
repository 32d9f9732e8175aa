"""What can go wrong, each with what to do about it. No message holds a value of the data."""

from __future__ import annotations


class LicitError(Exception):
    """Something that a person can mend: what happened, and what to do."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(f"{message}\n  {fix}")
        self.message = message
        self.fix = fix


class ProgramNotFound(LicitError):
    """The program, or a Node that can run it, is not here."""


class DataChanged(LicitError):
    """A file is not as it was scanned."""


class NotMatched(LicitError):
    """A row is not known to be exactly one item, so nothing is known about it."""


class NothingKept(LicitError):
    """No row reaches the level."""


class TooManyDropped(LicitError):
    """More rows than allowed do not reach the level."""


class WrongUse(LicitError):
    """licit.yaml declares another use than the one that was asked about, or none."""


class NotCleared(LicitError):
    """Some items do not reach the level. `screen` is what `licit scan` shows."""

    def __init__(self, message: str, fix: str, screen: str) -> None:
        super().__init__(message, f"{fix}\n\n{screen}" if screen else fix)
        self.screen = screen
