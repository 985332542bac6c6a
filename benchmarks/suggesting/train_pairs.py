"""Learn how much the signs of sameness weigh: prints the numbers that stand in `core/triage/suggesting/duplicates.py`.

    PYTHONPATH=src:. python -m benchmarks.suggesting.train_pairs

Pairs are those of the tuned half. Fields and legal types of a text are suggested by models that have not learned from
it nor from any text about the same matter, as they will be for petitions of tomorrow.
"""

import sys
from math import exp
from zlib import crc32

from benchmarks.suggesting.material import examples
from benchmarks.suggesting.petitions import CORPUS, Labelled, corpus
from benchmarks.suggesting.train import fields, legal_types, levels
from doithoai.core.triage.suggesting.choosing import Chooser
from doithoai.core.triage.suggesting.duplicates import WEIGHT_OF_PERSONS, Compared, Pair
from doithoai.core.triage.suggesting.suggest import Petition, subjects

PARTS, ROUNDS, RATE, SHRINK = 3, 2_500, 4.0, 5e-4
PERSONS = Pair._fields.index("persons")


def main() -> int:
    """Learn and print."""
    rows = corpus(CORPUS / "tuned")
    compared = Compared(subjects([Petition(row.id, row.text) for row in rows], _choosers(rows)))
    shown = []
    for one, other in compared.candidates():
        same = rows[one].matter is not None and rows[one].matter == rows[other].matter
        shown.append((compared.pair(one, other).values(), float(same)))
    bias, weights = _learn(shown)
    print(f"_BIAS = {bias:.2f}")
    print(f"_WEIGHTS = ({', '.join(f'{weight:.2f}' for weight in weights)})")
    return 0


def _choosers(rows: list[Labelled]) -> list[Chooser]:
    """For each petition a chooser that has learned from the other parts only."""
    parts = []
    for part in range(PARTS):
        shown = examples([row for row in rows if _part(row) != part])
        parts.append(Chooser(fields(shown), legal_types(shown), levels(shown)))
    return [parts[_part(row)] for row in rows]


def _part(row: Labelled) -> int:
    return crc32((row.matter or row.id).encode()) % PARTS


def _learn(shown: list[tuple[tuple[float, ...], float]]) -> tuple[float, list[float]]:
    size = len(shown[0][0])
    weights, bias = [0.0] * size, 0.0
    weights[PERSONS] = WEIGHT_OF_PERSONS
    for _ in range(ROUNDS):
        slopes, slope_of_bias = [0.0] * size, 0.0
        for values, right in shown:
            fault = 1 / (1 + exp(-bias - sum(map(float.__mul__, weights, values)))) - right
            slope_of_bias += fault
            for place, value in enumerate(values):
                slopes[place] += fault * value
        for place in range(size):
            if place != PERSONS:
                weights[place] -= RATE * (slopes[place] / len(shown) + SHRINK * weights[place])
        bias -= RATE * slope_of_bias / len(shown)
    return bias, weights


if __name__ == "__main__":
    sys.exit(main())
