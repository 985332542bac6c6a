"""Train the models of `doithoai suggest` and write them into the package. The same texts give the same files.

    PYTHONPATH=src:. python -m benchmarks.suggesting.train

Learns from two parts of the corpus, the demonstration, and the texts, phrases and sentences of this folder; the part
`final` is never read here.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.suggesting.learning import Learner, Row
from benchmarks.suggesting.material import Example, examples, phrases
from benchmarks.suggesting.petitions import CORPUS, ROOT, corpus
from doithoai.core.petitions.legal_type import LegalType, Level
from doithoai.core.text.normalise import fold
from doithoai.core.triage.fields import FIELDS
from doithoai.core.triage.suggesting.choosing import NO_FIELD, PHRASE, field_sign
from doithoai.core.triage.suggesting.cues import sign_features, signs_of
from doithoai.core.triage.suggesting.lexicon import BARE, Lexicon
from doithoai.core.triage.suggesting.models import Model, content_of, printed, run_features, word_features
from doithoai.core.triage.suggesting.words import words_of

DATA = ROOT / "src" / "doithoai" / "core" / "triage" / "suggesting" / "data"
SHOWN = ("tuned", "unseen")
"""The parts of the corpus that are learned from."""
LEAST = 0.12
"""Weights below this are left out of the files."""
EVENED_LEVELS = 0.6
"""The power by which texts of a rare level teach more: most texts are for the commune."""
FIRST_FIELD = 0.75
"""Of what a text with several fields teaches, the share of the first."""
STRENGTH_BY_WORDS = {1: 2.0, 2: 4.0, 3: 5.0}
BARE_SHARE, BARE_SINGLE_SHARE = 0.7, 0.35
"""A phrase found without marks counts less; a single word without marks can be many things."""
PHRASE_TEACHES, BY_HAND, ROUNDS_BY_WORDS = 0.3, 0.7, 6
"""What a phrase teaches beside a whole petition; the least weight of a petition that is no copy; rounds of learning."""
LEAST_TIMES, ROUNDS_OF_TYPES = 3, 3
"""Legal types by words: a run counts that stands in more texts than that; rounds of learning."""
BARE_COPY = 0.4
"""How much a text teaches that is given a second time without its marks."""


def main() -> int:
    """Train all and write them."""
    shown = examples([row for half in SHOWN for row in corpus(CORPUS / half)])
    DATA.mkdir(exist_ok=True)
    for name, learn in LEARNED.items():
        learned = learn(shown)
        path: Path = DATA / f"{name}.txt"
        path.write_text(printed(learned), "utf-8")
        print(f"{name:<12} {len(learned.weights):>6} features {path.stat().st_size // 1024:>5} kB")
    return 0


def fields(shown: Sequence[Example]) -> Model:
    """Fields: weights of the phrases are known beforehand and only corrected."""
    known, hiding = _known_phrases()
    spelled = [feature.removeprefix(PHRASE) for feature in known if not feature.startswith(PHRASE + BARE)]
    lexicon = Lexicon([*spelled, *hiding])
    _add_bare(known, lexicon)
    learner = Learner([code for code, _ in FIELDS], known)
    rows: list[Row] = []
    for text, example, weight in _with_bare(example for example in shown if example.fields):
        words = words_of(text)
        found = [PHRASE + phrase for phrase in lexicon.found_in(words) if PHRASE + phrase in known]
        rows.append((found, content_of(word_features(words)), _shares(example.fields), weight))
    learner.learn(rows)
    learned = learner.model(LEAST, frozenset(known))
    repeated = _repeated(rows)
    weights = {name: pairs for name, pairs in learned.weights.items() if name in known or name in repeated}
    weights |= {NO_FIELD + phrase: () for phrase in hiding}
    return learned._replace(weights=weights)


def fields_by_words(shown: Sequence[Example]) -> Model:
    """Fields once more, by runs of words alone; the phrases teach it as if they were short petitions."""
    learner = Learner([code for code, _ in FIELDS], {})
    rows: list[Row] = [
        ((), run_features(words_of(phrase)), {code: 1.0}, PHRASE_TEACHES * strength)
        for code, phrase, strength in phrases()
        if code != NO_FIELD
    ]
    phrases_say = frozenset(feature for _, words, _, _ in rows for feature in words)
    by_hand = [example for example in shown if example.fields and example.weight >= BY_HAND]
    for text, example, weight in _with_bare(by_hand):
        rows.append(((), run_features(words_of(text)), _shares(example.fields), weight))
    times = Counter(feature for _, words, _, _ in rows for feature in words)
    kept = {feature for feature, count in times.items() if count > 2 or feature in phrases_say}
    rows = [((), [feature for feature in words if feature in kept], right, weight) for _, words, right, weight in rows]
    Random(3).shuffle(rows)
    learner.learn(rows, ROUNDS_BY_WORDS)
    return learner.model(LEAST)


def legal_types(shown: Sequence[Example]) -> Model:
    """Legal types: signs of the wording, pairs of signs, words."""
    return _by_signs(
        list(LegalType), ((text, example.legal_type, (), weight) for text, example, weight in _with_bare(shown))
    )


def legal_types_by_words(shown: Sequence[Example]) -> Model:
    """Legal types once more, by runs of words alone, of whole petitions only."""
    learner = Learner([str(name) for name in LegalType], {})
    by_hand = [example for example in shown if example.legal_type and example.weight >= BY_HAND]
    rows: list[Row] = [
        ((), run_features(words_of(text)), {example.legal_type: 1.0}, weight)
        for text, example, weight in _with_bare(by_hand)
    ]
    times = Counter(feature for _, words, _, _ in rows for feature in words)
    kept = {feature for feature, count in times.items() if count > LEAST_TIMES}
    rows = [((), [feature for feature in words if feature in kept], right, weight) for _, words, right, weight in rows]
    Random(3).shuffle(rows)
    learner.learn(rows, ROUNDS_OF_TYPES)
    return learner.model(LEAST)


def levels(shown: Sequence[Example]) -> Model:
    """Levels: signs of the wording, the first field, words."""
    rows = (
        (text, example.level, [field_sign(example.fields[0])] if example.fields else (), weight)
        for text, example, weight in _with_bare(shown)
    )
    return _by_signs(list(Level), rows, evened=EVENED_LEVELS)


def _by_signs(
    classes: Sequence[str], shown: Iterable[tuple[str, str, Sequence[str], float]], *, evened: float = 0.0
) -> Model:
    learner = Learner([str(name) for name in classes], {})
    rows: list[Row] = []
    taught = [row for row in shown if row[1]]
    common = Counter(right for _, right, _, _ in taught)
    for text, right, more, weight in taught:
        weight *= (len(taught) / len(common) / common[right]) ** evened
        words = words_of(text)
        signs = [*sign_features(signs_of(words.plain)), *more]
        rows.append((signs, list(word_features(words)), {right: 1.0}, weight))
    learner.learn(rows)
    learned, repeated = learner.model(LEAST), _repeated(rows)
    return learned._replace(weights={name: pairs for name, pairs in learned.weights.items() if name in repeated})


def _repeated(rows: Sequence[Row]) -> frozenset[str]:
    counts = Counter(feature for signs, words, _, _ in rows for feature in (*signs, *words))
    return frozenset(feature for feature, count in counts.items() if count > 2)


def _with_bare(shown: Iterable[Example]) -> Iterator[tuple[str, Example, float]]:
    for example in shown:
        yield example.text, example, example.weight
        yield fold(example.text), example, example.weight * BARE_COPY


def _shares(codes: Sequence[str]) -> dict[str, float]:
    if len(codes) == 1:
        return {codes[0]: 1.0}
    rest = (1 - FIRST_FIELD) / (len(codes) - 1)
    return {code: FIRST_FIELD if place == 0 else rest for place, code in enumerate(codes)}


def _known_phrases() -> tuple[dict[str, dict[str, float]], list[str]]:
    known: dict[str, dict[str, float]] = {}
    hiding = []
    for code, phrase, strength in phrases():
        if code == NO_FIELD:
            hiding.append(phrase)
            continue
        weights = known.setdefault(PHRASE + phrase, {})
        weight = strength * STRENGTH_BY_WORDS[min(3, len(phrase.split()))]
        weights[code] = max(weights.get(code, 0.0), weight)
    for weights in known.values():
        for code in weights:
            weights[code] /= len(weights)
    return known, [phrase for phrase in hiding if PHRASE + phrase not in known]


def _add_bare(known: dict[str, dict[str, float]], lexicon: Lexicon) -> None:
    for plain, spelled in lexicon.plain_forms().items():
        share = BARE_SHARE if " " in plain else BARE_SINGLE_SHARE
        weights: dict[str, float] = {}
        for phrase in spelled:
            for code, weight in known.get(PHRASE + phrase, {}).items():
                weights[code] = weights.get(code, 0.0) + share * weight / len(spelled)
        if weights:
            known[PHRASE + BARE + plain] = weights


LEARNED: dict[str, Callable[[Sequence[Example]], Model]] = {
    "fields": fields,
    "fields_by_words": fields_by_words,
    "legal_types": legal_types,
    "legal_types_by_words": legal_types_by_words,
    "levels": levels,
}
"""Name of the file -> what learns it."""


if __name__ == "__main__":
    sys.exit(main())
