"""Writes the golden files of this folder from NLTK and CPython 3.11 themselves.

    python make_golden.py characters        # CPython 3.11, Unicode 14
    python make_golden.py V3_9              # with nltk==3.9.1
    python make_golden.py V3_10             # with nltk==3.10.3

The sentence parameters are Precept's own English ones, so no NLTK data is needed.
"""
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
OWN = HERE.parents[6] / "main/resources/dev/precept/runtime/suite/reference/punkt-english.txt"


def own_parameters():
    from nltk.tokenize.punkt import PunktParameters

    sections, section = {}, set()
    for line in OWN.read_text(encoding="utf-8").splitlines():
        if line.endswith(":"):
            section = sections.setdefault(line, set())
        elif not line.startswith("#"):
            section.update(line.split())
    parameters = PunktParameters()
    parameters.abbrev_types = sections["abbreviations:"]
    parameters.sent_starters = sections["sentence starters:"]
    for word in sections["common words:"]:
        parameters.ortho_context[word] = 2 | 32
    return parameters


def tokens(edition):
    import nltk
    from nltk.tokenize.destructive import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    assert nltk.__version__.startswith(edition[1:].replace("_", ".") + "."), nltk.__version__
    sentences, words = PunktSentenceTokenizer(own_parameters()), NLTKWordTokenizer()
    with open(HERE / f"nltk-{edition}.jsonl", "w", encoding="utf-8", newline="\n") as out:
        for line in (HERE / "texts.jsonl").read_text(encoding="utf-8").splitlines():
            text = json.loads(line)
            spans = list(sentences.span_tokenize(text))
            row = {
                "text": text,
                "sentences": [text[start:end] for start, end in spans],
                "tokens": [token for start, end in spans for token in words.tokenize(text[start:end])],
            }
            out.write(json.dumps(row) + "\n")


def characters():
    assert unicodedata.unidata_version == "14.0.0"
    points = [chr(point) for point in range(0x110000)]
    with open(HERE / "cpython-3.11.txt", "w", encoding="utf-8", newline="\n") as out:
        for name, holds in {
            "word": lambda c: bool(re.match(r"\w", c)),
            "space": lambda c: c.isspace(),
            "digit": lambda c: bool(re.match(r"\d", c)),
            "upper": str.isupper,
            "lower": str.islower,
            "title": lambda c: unicodedata.category(c) == "Lt",
            "sigma": lambda c: ("A" + c + "\u03a3").lower()[-1] == "\u03c2",
        }.items():
            stretches = []
            for point, c in enumerate(points):
                if holds(c):
                    if stretches and stretches[-1][1] == point - 1:
                        stretches[-1][1] = point
                    else:
                        stretches.append([point, point])
            out.write(name + "".join(f" {first:x}-{last:x}" for first, last in stretches) + "\n")
        for c in points:
            if c.lower() != c:
                out.write("lower:" + " ".join(f"{ord(each):x}" for each in c + c.lower()) + "\n")


if __name__ == "__main__":
    characters() if sys.argv[1] == "characters" else tokens(sys.argv[1])
