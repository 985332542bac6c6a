"""The small linear models: they are read once from the data that is shipped with the package.

A model adds the weights of what it finds in a text. What was trained, and how, stands in `benchmarks/suggesting`.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import exp
from typing import NamedTuple

from doithoai.core.text.shipped import SUGGESTING, text_of, words_under
from doithoai.core.triage.suggesting.words import Words

MARKED = "'"
"""Stands between the letters and the marks of a word."""
SCALE = 50
"""Weights are stored as whole numbers, this many to one."""
WEIGHT_OF_WORDS = 0.5
"""The share of single words and pairs is divided by this power of their number; that of signs likewise."""


EMPTY_WORDS = words_under(SUGGESTING, "empty_words", "fields")
"""Words that say nothing by themselves; they count only beside another word."""


Pairs = tuple[tuple[int, float], ...]
"""Place of a class and weight for it."""


class _Weights(Mapping[str, Pairs]):
    """The rows of a file by feature. A row is only taken apart when a text holds its feature: most never are."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows
        self._read: dict[str, Pairs | None] = {}

    def get(self, feature: str, default: Pairs | None = None) -> Pairs | None:  # type: ignore[override]
        """The pairs of a feature; the default where the model has no such feature."""
        row = self._rows.get(feature)
        if row is None:
            return default
        known = self._read.get(feature)
        if known is None:
            known = self._read[feature] = tuple(_pair(pair) for pair in row.split())
        return known

    def __getitem__(self, feature: str) -> Pairs:
        found = self.get(feature)
        if found is None:
            raise KeyError(feature)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


class Model(NamedTuple):
    """Weights of features by class; `bias` is what each class has without any feature."""

    classes: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, Pairs]

    def chances(self, signs: Iterable[str], words: Iterable[str]) -> list[float]:
        """The probability of each class, in the order of `classes`; signs and words are averaged apart."""
        scores = list(self.bias)
        for group in (signs, words):
            sums, known = [0.0] * len(scores), 0
            for feature in group:
                weights = self.weights.get(feature)
                if weights is not None:
                    known += 1
                    for place, weight in weights:
                        sums[place] += weight
            if known:
                share = known**-WEIGHT_OF_WORDS
                scores = [score + share * total for score, total in zip(scores, sums, strict=True)]
        return softmax(scores)

    def reasons(self, place: int, features: Iterable[str], most: int = 5) -> tuple[str, ...]:
        """The features that speak most for a class, strongest first."""
        found = [
            (weight, feature)
            for feature in features
            for at, weight in self.weights.get(feature) or ()
            if at == place and weight > 0
        ]
        return tuple(feature for _, feature in sorted(found, key=lambda row: (-row[0], row[1]))[:most])


def softmax(scores: list[float]) -> list[float]:
    """Probabilities that add up to one, from scores."""
    top = max(scores)
    powers = [exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def word_features(words: Words) -> dict[str, None]:
    """Words and neighbouring pairs by their letters, each once, in order."""
    found = dict.fromkeys(words.plain)
    found.update(dict.fromkeys(map(" ".join, pairwise(words.plain))))
    return found


def run_features(words: Words) -> list[str]:
    """Words, pairs and runs of three by their letters, and words and pairs with their marks where there are any."""
    plain = words.plain
    runs = [*plain, *map(" ".join, pairwise(plain))]
    runs += map(" ".join, zip(plain, plain[1:], plain[2:], strict=False))
    if not words.bare:
        marked = [word + MARKED + marks for word, marks in zip(plain, words.marks, strict=True)]
        runs += [*marked, *map(" ".join, pairwise(marked))]
    return list(dict.fromkeys(runs))


def content_of(features: Iterable[str]) -> list[str]:
    """Words and pairs without those that say nothing about the matter."""
    return [feature for feature in features if not all(word in EMPTY_WORDS for word in feature.split())]


@cache
def model(name: str) -> Model:
    """The shipped model `fields`, `fields_by_words`, `legal_types` or `levels`."""
    return parse(text_of(SUGGESTING, name))


def parse(text: str) -> Model:
    """A model from its lines: classes, bias, then a feature with `place:weight` pairs on each line."""
    head, bias, *rows = text.splitlines()
    weights = dict(row.split("\t", 1) for row in rows)
    return Model(tuple(head.split()), tuple(int(part) / SCALE for part in bias.split()), _Weights(weights))


def _pair(pair: str) -> tuple[int, float]:
    place, _, weight = pair.partition(":")
    return int(place), int(weight) / SCALE


def printed(shown: Model) -> str:
    """The lines that `parse` reads."""
    lines = [" ".join(shown.classes), " ".join(str(round(value * SCALE)) for value in shown.bias)]
    for feature in sorted(shown.weights):
        pairs = " ".join(f"{place}:{round(weight * SCALE)}" for place, weight in shown.weights[feature])
        lines.append(f"{feature}\t{pairs}")
    return "\n".join(lines) + "\n"
