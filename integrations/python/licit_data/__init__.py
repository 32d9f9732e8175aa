"""
Leaves out of a dataset what licit does not clear.

It knows nothing of rights itself: it asks the program licit, which is in the wheel, and matches rows with what that answers.
"""

from ._errors import DataChanged, LicitError, NotCleared, NothingKept, NotMatched, ProgramNotFound, TooManyDropped, WrongUse
from ._keep import KeptRows, KeptSampler, KeptStream, WebDatasetKeeper, keep, keep_mask, keep_webdataset, kept_indices, kept_sampler
from ._receipt import RECEIPT, Receipt, receipt
from ._require import Required, require
from ._scan import Finding, License, Place, ScanResult, Totals, scan

__all__ = [
    "DataChanged",
    "Finding",
    "KeptRows",
    "KeptSampler",
    "KeptStream",
    "License",
    "LicitError",
    "NotCleared",
    "NotMatched",
    "NothingKept",
    "Place",
    "ProgramNotFound",
    "RECEIPT",
    "Receipt",
    "Required",
    "ScanResult",
    "TooManyDropped",
    "Totals",
    "WebDatasetKeeper",
    "WrongUse",
    "keep",
    "keep_mask",
    "keep_webdataset",
    "kept_indices",
    "kept_sampler",
    "receipt",
    "require",
    "scan",
]
