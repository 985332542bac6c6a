"""Learn how much the signs of sameness weigh: prints the numbers that stand in `core/triage/suggesting/pairs.py`.

    PYTHONPATH=src:. python -m benchmarks.suggesting.train_pairs

Pairs are those that are compared within each folder of texts with their matters. Fields of a text are suggested by
models that have not learned from it nor from any text about the same matter, as they will be for petitions of tomorrow;
legal types by the shipped model. Takes some minutes.
"""

import sys
from math import exp
from pathlib import Path
from zlib import crc32

from benchmarks.suggesting.material import HERE, Example, examples
from benchmarks.suggesting.petitions import CORPUS, corpus
from benchmarks.suggesting.train import BY_HAND, fields, fields_by_words
from doithoai.core.triage.suggesting.choosing import Chooser
from doithoai.core.triage.suggesting.duplicates import Compared
from doithoai.core.triage.suggesting.models import model
from doithoai.core.triage.suggesting.pairs import WEIGHT_OF_PERSONS, Pair
from doithoai.core.triage.suggesting.suggest import Petition, subjects

FOLDERS = (CORPUS / "tuned", CORPUS / "unseen", HERE / "written")
PARTS, STEPS, SHRINK = 2, 12, 1.0
PERSONS = Pair._fields.index("persons")
Row = tuple[tuple[float, ...], float]
"""The values of a pair, and 1 where it is one matter."""


def main() -> int:
    """Learn and print."""
    parts = _choosers()
    shown = [row for folder in FOLDERS for row in _pairs(folder, parts)]
    bias, *weights = _learn([((1.0, *values), right) for values, right in shown])
    weights[PERSONS] = max(weights[PERSONS], WEIGHT_OF_PERSONS)
    print(f"{len(shown)} pairs, {sum(right for _, right in shown):.0f} of them one matter")
    print(f"_BIAS = {bias:.2f}")
    print(f"_WEIGHTS = ({', '.join(f'{weight:.2f}' for weight in weights)})")
    return 0


def _choosers() -> list[Chooser]:
    """For each part of the texts a chooser that has learned from the other parts only."""
    known = [row for folder in FOLDERS for row in corpus(folder)]
    parts = []
    for part in range(PARTS):
        hidden = {row.text for row in known if _part(row.matter or row.id) == part}
        shown = [one for one in examples([]) if one.weight >= BY_HAND and one.text not in hidden]
        shown += [Example(row.text, row.fields) for row in known if row.text not in hidden]
        parts.append(Chooser(fields(shown), fields_by_words(shown), model("legal_types"), model("levels")))
    return parts


def _part(matter: str) -> int:
    return crc32(matter.encode()) % PARTS


def _pairs(folder: Path, parts: list[Chooser]) -> list[Row]:
    rows = corpus(folder)
    choosers = [parts[_part(row.matter or row.id)] for row in rows]
    compared = Compared(subjects([Petition(row.id, row.text) for row in rows], choosers))
    return [
        (
            compared.pair(one, other).values(),
            float(rows[one].matter is not None and rows[one].matter == rows[other].matter),
        )
        for one, other in compared.candidates()
    ]


def _learn(shown: list[Row]) -> list[float]:
    """Logistic regression by Newton's steps, shrunk towards zero but for the bias."""
    size = len(shown[0][0])
    weights = [0.0] * size
    for _ in range(STEPS):
        slopes = [SHRINK * weight if place else 0.0 for place, weight in enumerate(weights)]
        bends = [[SHRINK if place == other and place else 0.0 for other in range(size)] for place in range(size)]
        for values, right in shown:
            chance = 1 / (1 + exp(-sum(map(float.__mul__, weights, values))))
            active = [(place, value) for place, value in enumerate(values) if value]
            for place, value in active:
                slopes[place] += (chance - right) * value
                row, bend = bends[place], chance * (1 - chance) * value
                for other, second in active:
                    row[other] += bend * second
        weights = [weight - step for weight, step in zip(weights, _solved(bends, slopes), strict=True)]
    return weights


def _solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """The solution of linear equations, by elimination."""
    size = len(right)
    lines = [[*row, value] for row, value in zip(rows, right, strict=True)]
    for at in range(size):
        best = max(range(at, size), key=lambda number: abs(lines[number][at]))
        lines[at], lines[best] = lines[best], lines[at]
        for below in range(at + 1, size):
            share = lines[below][at] / (lines[at][at] or 1e-9)
            lines[below] = [value - share * above for value, above in zip(lines[below], lines[at], strict=True)]
    found = [0.0] * size
    for at in reversed(range(size)):
        known = sum(lines[at][other] * found[other] for other in range(at + 1, size))
        found[at] = (lines[at][size] - known) / (lines[at][at] or 1e-9)
    return found


if __name__ == "__main__":
    sys.exit(main())
