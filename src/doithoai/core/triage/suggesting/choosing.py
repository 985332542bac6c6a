"""Legal type, fields and level of one text, each with its probability and the words it rests on."""

from collections.abc import Sequence
from functools import cache
from math import log
from typing import NamedTuple

from doithoai.core.triage.suggesting.cues import SIGN, sign_features, signs_of
from doithoai.core.triage.suggesting.lexicon import BARE, Lexicon
from doithoai.core.triage.suggesting.models import Model, content_of, model, run_features, softmax, word_features
from doithoai.core.triage.suggesting.words import Words

LEAST_DENUNCIATION = 0.15
"""From this probability a text is suggested as a denunciation, though another type may be likelier: one that slips
into the open does more harm than one more look by an officer. The lowest value with at most 5 % false alarms on the
tuned half of the corpus, in parts that the models had not learned from."""
SHARE_OF_A_MODEL = 0.7
"""Two models of one thing speak together: the logarithms of what both say are added with this weight. Half would be
their mean; together they are surer than each alone."""
_LEAST_CHANCE = 1e-9
PHRASE, NO_FIELD = "=", "-"
"""Before a feature that is a phrase of the lexicon; before a compound that only hides its parts."""


class Choice(NamedTuple):
    """A suggested value."""

    value: str
    confidence: float
    reasons: tuple[str, ...]
    """The words it rests on, strongest first; a sign of the wording is given by the words that showed it."""


class Reading(NamedTuple):
    """What the models see of one text, worked out once for all of them."""

    words: Words
    features: dict[str, None]
    phrases: list[str]
    signs: dict[str, str]


class Choices(NamedTuple):
    """What one text is about. `fields` holds every field, likeliest first."""

    legal_type: Choice
    fields: tuple[Choice, ...]
    level: Choice


class Models(NamedTuple):
    """Two models of fields, by phrases and by runs of words; two of legal types, by signs and by runs; levels."""

    fields: Model
    fields_by_words: Model
    legal_types: Model
    legal_types_by_words: Model
    levels: Model


class Chooser:
    """Chooses with five models."""

    def __init__(self, models: Models) -> None:
        self._models = models
        fields = models.fields
        self._lexicon = Lexicon(
            feature.removeprefix(PHRASE).removeprefix(NO_FIELD)
            for feature in fields.weights
            if feature.startswith((PHRASE, NO_FIELD)) and not feature.startswith(PHRASE + BARE)
        )

    def read(self, words: Words) -> Reading:
        """Phrases, signs and words of a text."""
        found = [PHRASE + phrase for phrase in self._lexicon.found_in(words)]
        return Reading(words, word_features(words), found, signs_of(words.plain))

    def choose(self, reading: Reading) -> Choices:
        """Legal type, fields and level of what was read."""
        runs = run_features(reading.words)
        fields = self._fields(reading, runs)
        signs = sign_features(reading.signs)
        return Choices(self._legal_type(reading, signs, runs), fields, self._level(reading, signs, fields[0].value))

    def _fields(self, reading: Reading, runs: Sequence[str]) -> tuple[Choice, ...]:
        fields = self._models.fields
        content = content_of(reading.features)
        chances = _together(fields.chances(reading.phrases, content), self._models.fields_by_words.chances((), runs))
        order = sorted(range(len(chances)), key=lambda place: -chances[place])
        features = [*reading.phrases, *content]
        return tuple(
            Choice(fields.classes[place], chances[place], _words_of(fields, place, features) if at < 3 else ())
            for at, place in enumerate(order)
        )

    def _legal_type(self, reading: Reading, signs: dict[str, None], runs: Sequence[str]) -> Choice:
        types = self._models.legal_types
        chances = _together(types.chances(signs, reading.features), self._models.legal_types_by_words.chances((), runs))
        chosen = max(range(len(chances)), key=chances.__getitem__)
        denounced = types.classes.index("to_cao")
        if chances[denounced] >= LEAST_DENUNCIATION:
            chosen = denounced
        return Choice(types.classes[chosen], chances[chosen], _said(types, chosen, reading, signs))

    def _level(self, reading: Reading, signs: dict[str, None], field: str) -> Choice:
        levels = self._models.levels
        shown = dict.fromkeys([*signs, field_sign(field)])
        chances = levels.chances(shown, reading.features)
        chosen = max(range(len(chances)), key=chances.__getitem__)
        return Choice(levels.classes[chosen], chances[chosen], _said(levels, chosen, reading, shown))


@cache
def shipped() -> Chooser:
    """The chooser with the models of the package."""
    return Chooser(shipped_models())


def shipped_models() -> Models:
    """The models of the package."""
    return Models(*(model(name) for name in Models._fields))


def _together(one: list[float], other: list[float]) -> list[float]:
    """What two models of the same classes say together."""
    return softmax(
        [
            SHARE_OF_A_MODEL * (log(first + _LEAST_CHANCE) + log(second + _LEAST_CHANCE))
            for first, second in zip(one, other, strict=True)
        ]
    )


def field_sign(code: str) -> str:
    """The feature that tells the model of levels what the text is about."""
    return f"{SIGN}field {code}"


def _words_of(shown: Model, place: int, features: Sequence[str]) -> tuple[str, ...]:
    reasons = shown.reasons(place, features)
    return tuple(dict.fromkeys(reason.removeprefix(PHRASE).removeprefix(BARE) for reason in reasons))


def _said(shown: Model, place: int, reading: Reading, signs: dict[str, None]) -> tuple[str, ...]:
    said: dict[str, None] = {}
    for feature in shown.reasons(place, [*signs, *reading.features], 8):
        if feature.startswith(SIGN):
            names = feature.removeprefix(SIGN).split("&")
            said.update(dict.fromkeys(reading.signs[name] for name in names if name in reading.signs))
        else:
            said[feature] = None
    return tuple(said)[:5]
