"""Writes the golden labels again: python make_golden.py [SHARED_DATA], with langdetect 1.0.9 under CPython 3.11.

golden.jsonl keeps its texts and seeds and gets new labels ("" where langdetect finds no features). With the folder of
the benchmark responses, responses.txt gets the labels of all of them for seed 0, as runs of `count label`.
"""
import gzip
import itertools
import json
import pathlib
import sys

import langdetect.detector_factory as factory
from langdetect.lang_detect_exception import LangDetectException

HERE = pathlib.Path(__file__).parent


def label(text, seed):
    factory.init_factory()
    factory._factory.set_seed(seed)
    try:
        return factory.detect(text)
    except LangDetectException:
        return ""


golden = HERE / "golden.jsonl"
rows = [json.loads(line) for line in golden.read_text("ascii").splitlines()]
for row in rows:
    row["label"] = label(row["text"], row["seed"])
golden.write_text("".join(json.dumps(row) + "\n" for row in rows), "ascii")

if len(sys.argv) > 1:
    lines = []
    for name in ("ifeval", "mifeval"):
        with gzip.open(pathlib.Path(sys.argv[1]) / name / "verdicts.jsonl.gz", "rt", encoding="utf-8") as responses:
            labels = (label(json.loads(line)["response"], 0) or "-" for line in responses)
            lines.append(name)
            lines += [f"{len(list(run))} {one}" for one, run in itertools.groupby(labels)]
    (HERE / "responses.txt").write_text("\n".join(lines) + "\n", "ascii")
