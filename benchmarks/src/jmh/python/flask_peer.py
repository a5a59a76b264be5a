"""Five checkers behind Flask's development server, one request a constraint: `flask_peer.py PORT`.

A request is `{"rule": NAME, "arguments": [...], "answer": TEXT}`, its reply `{"value": 1.0}` or `{"value": 0.0}`.
"""

import re
import sys

from flask import Flask, jsonify, request


def words(answer, fewest, most):
    return fewest <= len(answer.split()) <= most


def paragraphs(answer, fewest, most):
    return fewest <= len([part for part in re.split(r"\n\s*\n", answer) if part.strip()]) <= most


def mentions(answer, choices):
    return any(re.search(rf"\b{re.escape(choice)}\b", answer, re.IGNORECASE) for choice in choices)


def excludes(answer, choices):
    return not any(choice in answer for choice in choices)


def ends(answer, ending):
    return answer.rstrip().endswith(ending)


RULES = {rule.__name__: rule for rule in (words, paragraphs, mentions, excludes, ends)}
app = Flask(__name__)


@app.post("/predict")
def predict():
    asked = request.get_json()
    return jsonify(value=float(RULES[asked["rule"]](asked["answer"], *asked["arguments"])))


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]))
