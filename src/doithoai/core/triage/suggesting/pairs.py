"""How two texts agree in place and matter, and how likely it is that they speak of the same."""

from math import exp
from typing import NamedTuple


class Pair(NamedTuple):
    """How two texts agree, each from 0 to 1, 2 or 3."""

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
    aspects: float
    """Sides of things that both tell of."""
    opposed: float
    """Both tell of a thing, and of no side of any thing in common: the fees of a school and its meals."""
    parted: float
    """Both tell of sides of things, and of no thing in common."""
    first_fields: float
    """How sure the likeliest field of both is, where it is the same one."""
    other_fields: float
    """The same where it is not."""
    rarest: float
    """Of the rarest words of both, how many are common: 1 for four."""
    common: float
    """How much the common words say, at most 3."""
    length: float
    """Words of the shorter text, 1 for twenty."""

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
            place * self.aspects,
            place * self.other_fields,
            place * self.common,
        )


WEIGHT_OF_PERSONS = 1.2
"""At least so much weighs a person that both tell of: the texts of training hardly ever name the same one twice."""
_BIAS = -3.67
_OF_PLACES = (
    0.70, 0.86, 1.40, -2.10, -1.73, -1.36, -0.22, -0.12,
)  # fmt: skip
_OF_MATTERS = (
    -4.09, 0.89, 0.87, 2.23, 3.00, 0.47, -1.67, -0.56, -2.25, -2.89, -1.04, 0.90, -0.99,
)  # fmt: skip
_OF_BOTH = (
    1.17, 0.18, 2.06, -0.87, -2.01, -0.94, -0.42, -0.58, -0.42, 1.10, 0.52, -1.54, -1.49, 0.46, 0.04, 1.06,
)  # fmt: skip
_WEIGHTS = (*_OF_PLACES, *_OF_MATTERS, *_OF_BOTH)
"""Weights of `Pair.values()`, learned by `benchmarks/suggesting/train_pairs.py`."""


def chance_of(pair: Pair) -> float:
    """How likely two texts that agree so speak of the same, 0 to 1."""
    return 1 / (1 + exp(-_BIAS - sum(weight * value for weight, value in zip(_WEIGHTS, pair.values(), strict=True))))
