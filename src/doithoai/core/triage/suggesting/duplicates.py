"""Texts of one batch that speak of the same matter in the same place.

The same words about another lane are another matter, and another matter in the same lane is one too. So two texts are
compared only where an anchor ties them to one spot (or where their wording is nearly the same), and what they are about
is weighed apart from where it is. The work grows with the number of such pairs, not with the square of the texts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log, sqrt
from typing import NamedTuple

from doithoai.core.triage.suggesting.pairs import Pair, chance_of
from doithoai.core.triage.suggesting.places import BROAD, LEVEL, PERSON, Place, another

LEAST = 0.55
"""From this score two texts are duplicates."""
MOST_APART = 2.0
"""So far apart are two lanes by their numbers, or two texts by two kinds of place."""
SAME_WORDS = 0.99
"""The score of two texts in the very same words about the same places."""
LEAST_DOUBTFUL, LEAST_BY_THIRD = 0.25, 0.7
"""A pair of at least the first score is joined by a third text that is like both with at least the second."""
MOST_IN_A_BLOCK = 60
"""A block of more texts is cut finer by what the texts are about."""
MOST_COMPARED = 40
"""Neighbours that a text of an overfull block is compared with."""
RARE_WORDS, LEAST_RARE_WORDS, MOST_WITH_A_WORD = 14, 3, 45
"""Texts without a common place are compared when they share this many of their rarest words."""
_FIELD_WORTH = 0.2
"""From this probability a field is one that a text may be about."""


class Subject(NamedTuple):
    """What is compared: the anchors, the words that carry meaning, the phrases and the likely fields of a text."""

    places: frozenset[Place]
    words: tuple[str, ...]
    topics: frozenset[str]
    fields: tuple[tuple[str, float], ...]
    """Likeliest first."""
    legal_type: str


class Frequencies(NamedTuple):
    """In how many of so many other texts each word and topic stands: a word that all use says little."""

    texts: int
    words: Mapping[str, int]
    topics: Mapping[str, int]


def duplicates(subjects: Sequence[Subject]) -> list[dict[int, float]]:
    """For each text the others that speak of the same, with a score from `LEAST` to 1, listed from both sides."""
    first: dict[Subject, int] = {}
    same: dict[int, list[int]] = defaultdict(list)
    for number, subject in enumerate(subjects):
        told = bool(subject.words or subject.places)
        same[first.setdefault(subject, number) if told else number].append(number)
    kept = list(same)
    batch = Compared([subjects[number] for number in kept])
    joined = joined_up(len(kept), {pair: likeness(batch.pair(*pair)) for pair in batch.candidates()})
    found: list[dict[int, float]] = [{} for _ in subjects]
    for place, number in enumerate(kept):
        others = {copy: score for other, score in joined[place].items() for copy in same[kept[other]]}
        for one in same[number]:
            found[one] = others | {copy: SAME_WORDS for copy in same[number] if copy != one}
    return found


def joined_up(size: int, scores: dict[tuple[int, int], float]) -> list[dict[int, float]]:
    """The pairs from `LEAST` on, and doubtful pairs that a third text joins: each is surely the same as that one."""
    sure: list[dict[int, float]] = [{} for _ in range(size)]
    for (one, other), score in scores.items():
        if score >= LEAST:
            sure[one][other] = sure[other][one] = score
    found = [dict(row) for row in sure]
    for (one, other), score in scores.items():
        if LEAST_DOUBTFUL <= score < LEAST:
            left, right = sure[one], sure[other]
            by = max((min(left[third], right[third]) for third in left if third in right), default=0.0)
            if by >= LEAST_BY_THIRD:
                found[one][other] = found[other][one] = LEAST
    return found


def likeness(pair: Pair) -> float:
    """The score of two texts, 0 to 1. What is told of another lane, or of no place in common, is never the same."""
    if pair.apart >= MOST_APART or (pair.apart and pair.shared < 1):
        return 0.0
    return chance_of(pair)


_NUMBERED = frozenset({"lane", "alley"})
"""Kinds that are told apart by their numbers: lane 12 is never lane 21."""
_OF_WRITERS = frozenset({"group", "quarter", "team"})


class Compared:
    """A batch of subjects, ready to be compared in pairs."""

    def __init__(self, subjects: Sequence[Subject], known: Frequencies | None = None) -> None:
        self._subjects = subjects
        size = max(1, len(subjects)) + (known.texts if known else 0)
        counts = Counter(word for subject in subjects for word in set(subject.words))
        if known:
            counts.update({word: known.words.get(word, 0) for word in counts})
        self._worth = {word: log((size + 40) / (count + 0.5)) for word, count in counts.items()}
        common = Counter(topic for subject in subjects for topic in subject.topics)
        if known:
            common.update({topic: known.topics.get(topic, 0) for topic in common})
        self._topic_worth = {topic: log((size + 40) / (count + 0.5)) for topic, count in common.items()}
        self._vectors = [self._vector(subject) for subject in subjects]
        self._lengths = [sum(self._worth[word] for word in vector) or 1.0 for vector in self._vectors]

    def _vector(self, subject: Subject) -> dict[str, float]:
        named = {word for place in subject.places for word in place.name.split()}
        vector = {word: self._worth[word] for word in subject.words if word not in named}
        length = sqrt(sum(value * value for value in vector.values())) or 1.0
        return {word: value / length for word, value in vector.items()}

    def candidates(self) -> Iterator[tuple[int, int]]:
        """Pairs worth comparing, each once."""
        seen: set[tuple[int, int]] = set()
        for block in self._blocks():
            for at, one in enumerate(block):
                for other in block[at + 1 : at + 1 + MOST_COMPARED]:
                    pair = (one, other) if one < other else (other, one)
                    if one != other and pair not in seen:
                        seen.add(pair)
                        yield pair

    def _blocks(self) -> Iterator[list[int]]:
        by_place: dict[str, list[int]] = defaultdict(list)
        for number, subject in enumerate(self._subjects):
            for key in dict.fromkeys(place_key(place) for place in sorted(subject.places) if place.kind != LEVEL):
                by_place[key].append(number)
        for block in by_place.values():
            if len(block) > MOST_IN_A_BLOCK:
                yield from self._finer(block)
            elif len(block) > 1:
                yield block
        yield from self._alike()

    def _finer(self, block: list[int]) -> Iterator[list[int]]:
        by_field: dict[str, list[int]] = defaultdict(list)
        for number in block:
            for code, chance in self._subjects[number].fields[:2]:
                if chance >= _FIELD_WORTH:
                    by_field[code].append(number)
        for finer in by_field.values():
            if len(finer) > 1:
                yield sorted(finer, key=lambda number: (self._subjects[number].words[:8], number))

    def _alike(self) -> Iterator[list[int]]:
        """Texts that share several of their rarest words, whether or not a place is told."""
        by_word: dict[str, list[int]] = defaultdict(list)
        for number, vector in enumerate(self._vectors):
            for word in sorted(vector, key=lambda word: (-vector[word], word))[:RARE_WORDS]:
                by_word[word].append(number)
        counts = Counter[tuple[int, int]]()
        for block in by_word.values():
            if 1 < len(block) <= MOST_WITH_A_WORD:
                counts.update((one, other) for at, one in enumerate(block) for other in block[at + 1 :])
        yield from ([one, other] for (one, other), count in counts.items() if count >= LEAST_RARE_WORDS)

    def pair(self, one: int, other: int) -> Pair:
        """How two texts agree."""
        first, second = self._subjects[one], self._subjects[other]
        shared, broad, persons = self._shared(first.places, second.places)
        left, right = self._vectors[one], self._vectors[other]
        if len(right) < len(left):
            left, right = right, left
        words = sum(value * right[word] for word, value in left.items() if word in right)
        both = sum(self._worth[word] for word in left if word in right)
        overlap = both / min(self._lengths[one], self._lengths[other])
        chances = dict(second.fields)
        fields = sum(sqrt(chance * chances.get(code, 0.0)) for code, chance in first.fields)
        topics = self._topics(first.topics, second.topics)
        places = (first.places, second.places)
        return Pair(
            shared=shared,
            broad=broad,
            persons=persons,
            apart=_apart(*places)[0],
            groups=_apart(*places)[1],
            elsewhere=float(_none_in_common(*(_spots(each) for each in places))),
            far=float(_none_in_common(*(_wide(each) for each in places))),
            unplaced=float(not all(_spots(each) for each in places)),
            types=_other_type(first, second),
            words=words,
            overlap=overlap,
            topics=topics,
            fields=fields,
        )

    def _topics(self, first: frozenset[str], second: frozenset[str]) -> float:
        both = sum(self._topic_worth[topic] for topic in sorted(first & second))
        if not both:
            return 0.0
        sizes = sorted(sum(self._topic_worth[topic] for topic in sorted(topics)) for topics in (first, second))
        return both / sqrt(sizes[0] * sizes[1])

    def _shared(self, first: frozenset[Place], second: frozenset[Place]) -> tuple[float, float, float]:
        shared = broad = persons = 0.0
        kinds = {place_key(place): place.kind for place in sorted(second)}
        for key, kind in {place_key(place): place.kind for place in sorted(first)}.items():
            if key not in kinds:
                continue
            if kind == LEVEL:
                continue
            if PERSON in {kind, kinds[key]}:
                persons = 1.0
            elif kind in BROAD and kinds[key] in BROAD | {""}:
                broad = 1.0
            else:
                shared += 0.6 if key[-1].isdigit() else 1.0
        return min(shared, 2.0), broad, persons


def _spots(places: frozenset[Place]) -> set[str]:
    return {place_key(place) for place in places if place.kind not in BROAD | _OF_WRITERS | {PERSON, LEVEL, "house"}}


def _wide(places: frozenset[Place]) -> set[str]:
    return {place.name for place in places if place.kind in BROAD}


def _none_in_common(first: set[str], second: set[str]) -> bool:
    return bool(first and second) and not any(
        one == other or f" {one} " in f" {other} " or f" {other} " in f" {one} " for one in first for other in second
    )


def place_key(place: Place) -> str:
    """Numbers and names of one word are only known together with their kind."""
    return place.name if " " in place.name else f"{place.kind} {place.name}"


def _other_type(first: Subject, second: Subject) -> float:
    types = {first.legal_type, second.legal_type}
    return float(len(types) > 1 and "" not in types and not types.isdisjoint({"to_cao", "khieu_nai"}))


def _apart(first: frozenset[Place], second: frozenset[Place]) -> tuple[float, float]:
    """Kinds of place of which both name some but none in common: spots, and groups of neighbours."""
    apart = groups = 0.0
    for kind in ({place.kind for place in first} & {place.kind for place in second}) - {"", PERSON, "house"}:
        ones = {place.name for place in first if place.kind == kind}
        others = {place.name for place in second if place.kind == kind}
        if all(another(one, other) for one in ones for other in others):
            if kind in _OF_WRITERS:
                groups += 1.0
            else:
                apart += 2.0 if kind in _NUMBERED and all(name[0].isdigit() for name in ones | others) else 1.0
    return min(apart, 2.0), min(groups, 1.0)
