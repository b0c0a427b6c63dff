"""The boosting peer of the corpus on this machine: reads a task as JSON from its input, prints what fitting and predicting took.

Started by ./boosting-here.ts, on one core, where Debian's python3-sklearn (1.2.1, as the corpus used) is installed.
"""

import json
import sys
import time

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

ROUNDS = 10


def matrix(columns, rows):
    values = [[np.nan if value is None else value for value in column[rows]] for column in columns]
    return np.array(values, dtype=float).T


def seconds_of(work):
    start = time.process_time()
    work()
    return time.process_time() - start


task = json.load(sys.stdin)
train, test = (matrix(task["columns"], rows) for rows in ("train", "test"))
settings = task["settings"]
model = HistGradientBoostingClassifier(
    learning_rate=settings["learning_rate"],
    max_leaf_nodes=settings["max_leaf_nodes"],
    l2_regularization=settings["l2"],
    max_iter=settings["n_iter"],
    early_stopping=False,
    categorical_features=[column["categorical"] for column in task["columns"]],
    random_state=0,
)
labels = np.array(task["labels"])
model.fit(train[:500], labels[:500])
fit = seconds_of(lambda: model.fit(train, labels))
predict = seconds_of(lambda: [model.predict_proba(test) for _ in range(ROUNDS)])
print(json.dumps({"fit": fit, "rate": ROUNDS * len(test) / predict}))
