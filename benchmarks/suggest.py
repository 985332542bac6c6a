"""Suggestions: how often they are right on a folder of petitions with the right answers, and how fast they come.

    PYTHONPATH=src:. python benchmarks/suggest.py [FOLDER] [--table]

Without a folder: the part of the corpus that is only measured on. `--table` prints the shares as the table of the
documentation. Then 10,000 different texts are suggested for in one process within 60 seconds; the exit status is 1
where it takes longer.
"""

import random
import re
import resource
import sys
import time
from argparse import ArgumentParser
from pathlib import Path

from benchmarks.suggesting.measuring import TARGETS, Measured, measure
from benchmarks.suggesting.petitions import CORPUS, corpus
from doithoai.core.triage.suggesting.suggest import Petition, suggest

TEXTS, LIMIT = 10_000, 60.0
MEGABYTES = 1_000


def rows_of_table(measured: Measured) -> list[tuple[str, str, str, str]]:
    """Name, share, cases and target of every share."""
    return [
        (
            name,
            f"{100 * share.value:.1f} %",
            f"{share.hits} of {share.of}",
            "" if name not in TARGETS else f"{'≤' if name.startswith('false') else '≥'} {100 * TARGETS[name]:.0f} %",
        )
        for name, share in sorted(measured.shares.items(), key=lambda row: row[0])
    ]


def many_texts(folder: Path) -> list[Petition]:
    """Ten thousand different texts: those of the folder with other numbers and some words left out."""
    rows = corpus(folder)
    chance = random.Random(11)
    batch = []
    for number in range(TEXTS):
        text = rows[number % len(rows)].text
        text = re.sub(r"\d", lambda _: str(chance.randrange(1, 10)), text)
        words = [word for word in text.split(" ") if chance.random() > 0.06]
        batch.append(Petition(f"t{number}", " ".join(words)))
    return batch


def main() -> int:
    """Print the table and the speed; the exit status is 1 where the limit of time is passed."""
    parser = ArgumentParser(description="Measure the suggestions.")
    parser.add_argument("folder", type=Path, nargs="?", default=CORPUS / "final")
    parser.add_argument("--table", action="store_true", help="print a table of Markdown")
    asked = parser.parse_args()
    measured = measure(corpus(asked.folder))
    between = " | " if asked.table else "  "
    for row in rows_of_table(measured):
        name, share, cases, target = row
        print(between.join((f"{name:<44}", f"{share:>7}", f"{cases:>12}", target)))
    for (right, said), count in sorted(measured.confused.items()):
        if right != said:
            print(f"  {count:>3} × {right} taken for {said}")
    batch = many_texts(asked.folder)
    suggest(batch[:10])  # the models are read once
    began = time.perf_counter()
    suggest(batch)
    spent = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{TEXTS} texts {spent:6.1f} s of {LIMIT:.0f}  ratio {spent / LIMIT:4.2f}")
    print(f"memory at most {memory} MB of {MEGABYTES}  ratio {memory / MEGABYTES:4.2f}")
    return int(spent > LIMIT)


if __name__ == "__main__":
    sys.exit(main())
