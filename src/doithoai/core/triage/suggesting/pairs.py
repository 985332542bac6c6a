"""How two texts agree in place and matter, and how likely it is that they speak of the same."""

from math import exp
from typing import NamedTuple


class Pair(NamedTuple):
    """How two texts agree, each from 0 to 1 or 2."""

    shared: float
    """Spots that both name: a name counts 1, a number 0.6."""
    broad: float
    """Communes, towns, companies that both name."""
    persons: float
    apart: float
    """Lanes, villages, schools, bridges … of which both name some, but other ones."""
    groups: float
    """The same for residential groups, in which only the writers may live."""
    elsewhere: float
    """Both tell of spots, and of none in common."""
    far: float
    """Both tell of communes or towns, and of none in common."""
    unplaced: float
    """One of them tells of no spot."""
    types: float
    """One is a denunciation or a complaint and the other is not."""
    words: float
    overlap: float
    """Of the meaning of the shorter text, the share that the longer one holds too."""
    topics: float
    fields: float

    def values(self) -> tuple[float, ...]:
        """The agreement and how its parts strengthen each other."""
        place = min(1.0, self.shared + 0.4 * self.broad + 0.4 * self.persons)
        return (
            *self,
            place * self.topics,
            place * self.overlap,
            place * self.fields,
            self.words * self.words,
            self.apart * self.words,
            self.topics * self.fields,
            self.elsewhere * self.words,
            self.elsewhere * self.topics,
            self.far * self.words,
            self.unplaced * self.words,
            self.unplaced * self.topics,
            place * self.topics * self.fields,
            place * self.fields * self.overlap,
        )


WEIGHT_OF_PERSONS = 1.2
"""At least so much weighs a person that both tell of: the texts of training hardly ever name the same one twice."""
_BIAS = -6.16
_OF_PLACES = (0.81, 0.93, 2.26, -1.42, -1.75, -1.23, -0.09, -0.16)
_OF_MATTERS = (-3.29, 1.87, 2.43, 2.74, 2.78)
_OF_BOTH = (
    2.06,
    2.17,
    2.15,
    -1.95,
    -2.17,
    -1.62,
    -0.31,
    -0.17,
    -0.53,
    1.19,
    0.89,
    -2.27,
    -1.27,
)
_WEIGHTS = (*_OF_PLACES, *_OF_MATTERS, *_OF_BOTH)
"""Weights of `Pair.values()`, learned by `benchmarks/suggesting/train_pairs.py`."""


def chance_of(pair: Pair) -> float:
    """How likely two texts that agree so speak of the same, 0 to 1."""
    return 1 / (1 + exp(-_BIAS - sum(weight * value for weight, value in zip(_WEIGHTS, pair.values(), strict=True))))
