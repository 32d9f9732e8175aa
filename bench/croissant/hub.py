"""
The Croissant file that the Hugging Face Hub would make of a folder, by the Hub's own program, offline: hub.py VIEWER NAME FOLDER OUTPUT TYPES.

VIEWER is a clone of github.com/huggingface/dataset-viewer: its program makes distribution and record sets from what `datasets` reads. The members around
them are made by the Hub itself, in a program that is not public; they are as files that the Hub made have them (`datasets/1.1/huggingface-*` of
github.com/mlcommons/croissant): name, a beginning of the card, account, tags, license and address. TYPES gets the columns as Arrow reads them.
"""

import importlib.util
import json
import pathlib
import re
import sys
import types

import datasets
import yaml

viewer, name, folder, output, columns = sys.argv[1:]


def module(path, **stubs):
    """A module of the Hub's program, without the services that it imports."""
    for stub, members in stubs.items():
        sys.modules[stub.replace("__", ".")] = types.SimpleNamespace(**members)
    spec = importlib.util.spec_from_file_location(pathlib.Path(path).stem, f"{viewer}/{path}")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


utils = module("libs/libcommon/src/libcommon/croissant_utils.py")
sys.modules["libcommon.croissant_utils"] = utils
crumbs = module(
    "services/worker/src/worker/job_runners/dataset/croissant_crumbs.py",
    libcommon__constants={"CROISSANT_MAX_CONFIGS": 100},
    libcommon__exceptions={"PreviousStepFormatError": Exception},
    libcommon__simple_cache={"get_previous_step_or_raise": None},
    worker__dtos={"CompleteJobResult": object},
    worker__job_runners__dataset__dataset_job_runner={"DatasetJobRunner": object},
)

splits = datasets.load_dataset(folder, cache_dir=f"{output}.cache")
features = next(iter(splits.values())).features
info = {"config_name": "default", "features": features.to_dict(), "splits": dict.fromkeys(splits)}
document = dict(crumbs.get_croissant_crumbs_from_dataset_infos(name, [info], False, False))


def kind(feature):
    """A type in the words of the comparison."""
    if isinstance(feature, datasets.Value):
        for start, word in (("int", "integer"), ("uint", "integer"), ("float", "number"), ("bool", "boolean"), ("date", "date"), ("time", "date")):
            if feature.dtype.startswith(start):
                return word
        return "text"
    return "list" if isinstance(feature, (datasets.List, list)) else "object"


pathlib.Path(columns).write_text(json.dumps({column: kind(feature) for column, feature in features.items()}))

text = (pathlib.Path(folder) / "README.md").read_text("utf-8")
front = re.match(r"---\n(.*?)\n---\n", text, re.S)
card = yaml.safe_load(front[1]) if front else {}
body = re.sub(r"[#*`>]|\[([^\]]*)\]\([^)]*\)", r"\1", text[front.end() :] if front else text)
listed = lambda value: value if isinstance(value, list) else [] if value is None else [value]
account, repository = name.split("/")
address = f"https://huggingface.co/datasets/{name}"
licenses = [one for one in listed(card.get("license")) if one not in ("unknown", "other")]
document |= {
    "name": repository,
    "alternateName": [name, *listed(card.get("pretty_name"))],
    "description": f"{body[:800]}… See the full description on the dataset page: {address}.",
    "creator": {"@type": "Organization", "name": account, "url": f"https://huggingface.co/{account}"},
    "keywords": [str(tag) for key in ("task_categories", "task_ids", "annotations_creators", "language", "source_datasets") for tag in listed(card.get(key))],
    **({"license": f"https://choosealicense.com/licenses/{licenses[0]}/"} if licenses else {}),
    "url": address,
}
pathlib.Path(output).write_text(json.dumps(document))
