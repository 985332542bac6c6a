"""A softmax over sparse features, learned by AdaGrad in a fixed order: the same texts give the same weights."""

from collections.abc import Sequence
from math import sqrt

from doithoai.core.triage.suggesting.models import WEIGHT_OF_WORDS, Model, softmax

Row = tuple[Sequence[str], Sequence[str], dict[str, float], float]
"""Signs and words of a text, the share of each right class, and how much the text teaches."""
RATE, RATE_OF_BIAS, ROUNDS = 0.15, 0.01, 4
LEAST_FAULT = 2e-3


class Learner:
    """Weights per feature and class; they may start from what is known beforehand."""

    def __init__(self, classes: Sequence[str], known: dict[str, dict[str, float]]) -> None:
        self.classes = tuple(classes)
        self.bias = [0.0] * len(classes)
        self.weights = {
            feature: [weights.get(name, 0.0) for name in self.classes] for feature, weights in known.items()
        }
        self._seen = {feature: [1e-2] * len(classes) for feature in known}

    def learn(self, rows: Sequence[Row], rounds: int = ROUNDS) -> None:
        """Go over all rows again and again."""
        for signs, words, _, _ in rows:
            for feature in (*signs, *words):
                if feature not in self.weights:
                    self.weights[feature] = [0.0] * len(self.classes)
                    self._seen[feature] = [1e-2] * len(self.classes)
        for _ in range(rounds):
            for signs, words, right, weight in rows:
                self._step(signs, words, right, weight)

    def _step(self, signs: Sequence[str], words: Sequence[str], right: dict[str, float], weight: float) -> None:
        chances = self._chances(signs, words)
        faults = [(chance - right.get(name, 0.0)) * weight for name, chance in zip(self.classes, chances, strict=True)]
        active = [(place, fault) for place, fault in enumerate(faults) if abs(fault) > LEAST_FAULT]
        for place, fault in active:
            self.bias[place] -= RATE_OF_BIAS * fault
        for group in (signs, words):
            share = _share(group)
            for feature in group:
                own, seen = self.weights[feature], self._seen[feature]
                for place, fault in active:
                    slope = fault * share
                    seen[place] += slope * slope
                    own[place] -= RATE * slope / sqrt(seen[place])

    def _chances(self, signs: Sequence[str], words: Sequence[str]) -> list[float]:
        scores = list(self.bias)
        for group in (signs, words):
            share = _share(group)
            for feature in group:
                for place, weight in enumerate(self.weights[feature]):
                    scores[place] += share * weight
        return softmax(scores)

    def model(self, least: float, kept: frozenset[str] = frozenset()) -> Model:
        """The learned model without weights below `least`; features in `kept` stay also without any weight."""
        weights = {}
        for feature, own in self.weights.items():
            pairs = tuple((place, weight) for place, weight in enumerate(own) if abs(weight) >= least)
            if pairs or feature in kept:
                weights[feature] = pairs
        return Model(self.classes, tuple(self.bias), weights)


def _share(group: Sequence[str]) -> float:
    return len(group) ** -WEIGHT_OF_WORDS if group else 0.0
