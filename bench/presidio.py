"""Finds personal information with Presidio's recognizers of patterns, all of them: JSON lines {id, text} in, {id, spans} out; seconds of the processor on standard error.

Without a model for names of persons and places: none ships with a package. Words around a number count as Presidio has them, with lemmas of spacy-lookups-data.
    pip install presidio-analyzer spacy-lookups-data
"""
import inspect
import json
import logging
import sys
import time

import presidio_analyzer.predefined_recognizers as predefined
import spacy
from presidio_analyzer import AnalyzerEngine, EntityRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

logging.disable(logging.CRITICAL)


class WithoutModel(SpacyNlpEngine):
    def __init__(self):
        super().__init__()
        nlp = spacy.blank("en")
        nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
        nlp.initialize()
        self.nlp = {"en": nlp}


registry = RecognizerRegistry()
for _, recognizer in inspect.getmembers(predefined, inspect.isclass):
    if not issubclass(recognizer, EntityRecognizer):
        continue
    try:
        registry.add_recognizer(recognizer(supported_language="en"))
    except Exception:
        pass  # Those that need a service or a model.
registry.supported_languages = ["en"]
analyzer = AnalyzerEngine(registry=registry, nlp_engine=WithoutModel(), supported_languages=["en"])
analyzer.analyze("warm up", language="en")
spent = 0.0
for line in sys.stdin:
    record = json.loads(line)
    begin = time.process_time()
    found = analyzer.analyze(record["text"], language="en")
    spent += time.process_time() - begin
    spans = [{"start": one.start, "end": one.end, "entity": one.entity_type, "score": one.score} for one in found]
    print(json.dumps({"id": record["id"], "spans": spans}))
print(f"{len(registry.recognizers)} recognizers, {spent:.3f} s", file=sys.stderr)
