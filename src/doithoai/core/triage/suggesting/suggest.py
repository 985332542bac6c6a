"""All suggestions for a batch of petitions. No clock, no chance: the same batch, the same answer."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from doithoai.core.text.folding import Folded, folded
from doithoai.core.text.people import find_all_personal_data
from doithoai.core.text.personal_data import Found, PersonalData
from doithoai.core.text.shipped import SUGGESTING, rows_of, words_under
from doithoai.core.text.telex import joined
from doithoai.core.triage.suggesting.choosing import Choice, Choices, Chooser, Reading, shipped
from doithoai.core.triage.suggesting.duplicates import Subject, duplicates
from doithoai.core.triage.suggesting.places import (
    BROAD,
    GUESSED,
    PERSON,
    Place,
    is_kind,
    places_known,
    places_told,
    short_places,
)
from doithoai.core.triage.suggesting.requests import Span, requests_in, whole
from doithoai.core.triage.suggesting.topics import topics_of
from doithoai.core.triage.suggesting.words import NUMBER, words_of

LISTED_TYPES = frozenset({"khieu_nai"})
"""Types that ask for one thing in several words: only lists are cut into points."""
WHOLE_TYPES = frozenset({"to_cao"})
"""A denunciation is never cut: it leaves the dialogue as it came."""
SURE_TYPE = 0.6
"""From this probability a legal type keeps two texts apart."""
FIELDS_COMPARED, SOFTENED = 6, 0.6
"""How many of the likeliest fields are compared, and the power that makes them less sure than the model is."""
_EMPTY_WORDS = words_under(SUGGESTING, "empty_words", "comparing")
_SAME_WORDS = {other: word for word, others in rows_of(SUGGESTING, "same_words") for other in others.split()}
FIGURE = re.compile(r"(?<![0-9.,/-])[1-9][0-9]{1,2}(?![0-9.,/-])")
"""Figures of two or three digits: 27 kilometres, 140 workers."""


class Petition(NamedTuple):
    """One line of the batch."""

    id: str | int
    """As it was given: it is printed back the same."""
    text: str


class Suggestion(NamedTuple):
    """What is suggested for one petition, with what it rests on."""

    id: str | int
    legal_type: Choice
    fields: tuple[Choice, ...]
    level: Choice
    points: tuple[Span, ...]
    duplicates: tuple[tuple[str | int, float], ...]
    """Ids and scores, likeliest first."""
    shared_places: dict[str | int, tuple[str, ...]]
    """Id of a duplicate -> names of the places that both tell of."""
    personal_data: tuple[Found, ...]


class TextRead(NamedTuple):
    """What is read of one text by itself, before other texts are known."""

    plain: Folded
    reading: Reading
    choices: Choices
    personal: tuple[Found, ...]
    told: frozenset[Place]
    text: str

    def typed(self, start: int, end: int) -> str:
        """How a span of the plain text was typed, in small letters."""
        first, last = self.plain.given(start, end)
        return unicodedata.normalize("NFC", self.text[first:last]).lower()


def suggest(batch: Sequence[Petition]) -> list[Suggestion]:
    """A suggestion for each petition, in order. Duplicates are looked for within the batch only."""
    chooser = shipped()
    read = [read_text(petition.text, chooser) for petition in batch]
    compared = _subjects(read)
    found = duplicates(compared)
    return [
        Suggestion(
            id=petition.id,
            legal_type=one.choices.legal_type,
            fields=one.choices.fields,
            level=one.choices.level,
            points=tuple(points_of(one)),
            duplicates=tuple(
                (batch[at].id, score) for at, score in sorted(found[number].items(), key=lambda row: (-row[1], row[0]))
            ),
            shared_places={
                batch[at].id: tuple(
                    sorted(
                        {place.name for place in compared[at].places}
                        & {place.name for place in compared[number].places}
                    )
                )
                for at in found[number]
            },
            personal_data=one.personal,
        )
        for number, (petition, one) in enumerate(zip(batch, read, strict=True))
    ]


def subjects(batch: Sequence[Petition], choosers: Sequence[Chooser]) -> list[Subject]:
    """What is compared to find duplicates, for each petition with its own chooser: for training and measuring."""
    return _subjects([read_text(petition.text, chooser) for petition, chooser in zip(batch, choosers, strict=True)])


def read_text(text: str, chooser: Chooser) -> TextRead:
    """Folds, reads and chooses; places only as far as the text itself shows them."""
    plain = folded(text)
    reading = chooser.read(words_of(text))
    personal = tuple(find_all_personal_data(text))
    read = TextRead(plain, reading, chooser.choose(reading), personal, frozenset(), text)
    return read._replace(told=frozenset(places_told(plain, _persons(plain, personal), read.typed)))


def _persons(plain: Folded, personal: Sequence[Found]) -> list[Span]:
    if not plain.places:
        return [(one.start, one.end) for one in personal if one.kind == PersonalData.NAME]
    back = {given: at for at, given in enumerate(plain.places)}
    return [
        (back[one.start], back.get(one.end, len(plain.text)))
        for one in personal
        if one.kind == PersonalData.NAME and one.start in back
    ]


def points_of(one: TextRead) -> list[Span]:
    """The span of each separate request."""
    if one.choices.legal_type.value in WHOLE_TYPES:
        return [whole(one.plain)]
    return requests_in(one.plain, listed_only=one.choices.legal_type.value in LISTED_TYPES)


class Names(NamedTuple):
    """Names of places that texts tell of: as typed and without marks, and those of one word with their kind."""

    long: frozenset[str] = frozenset()
    short: frozenset[Place] = frozenset()
    wide: frozenset[str] = frozenset()
    """Names that are told elsewhere as those of a commune, a town, a company."""


def _subjects(read: Sequence[TextRead]) -> list[Subject]:
    told = [names_told(one) for one in read]
    names = Names(
        frozenset().union(*(one.long for one in told)) if told else frozenset(),
        frozenset().union(*(one.short for one in told)) if told else frozenset(),
        frozenset().union(*(one.wide for one in told)) if told else frozenset(),
    )
    return [subject_of(one, names) for one in read]


def names_told(one: TextRead) -> Names:
    """The names that other texts, typed without capitals, can be read with."""
    names, short = set[str](), set[Place]()
    for place in one.told:
        if " " in place.name and place.kind != PERSON and not is_kind(place.name):
            names.add(place.name)
            names |= {one.typed(*found.span()) for found in re.finditer(re.escape(place.name), one.plain.text)}
        elif place.kind and place.name.isalpha():
            short.add(place)
    wide = frozenset(place.name for place in one.told if place.kind in BROAD)
    return Names(frozenset(names), frozenset(short), wide)


def _sure_type(choices: Choices) -> str:
    return choices.legal_type.value if choices.legal_type.confidence >= SURE_TYPE else ""


def subject_of(one: TextRead, names: Names) -> Subject:
    """What is compared of a text, read with the names that other texts tell of."""
    text = joined(one.plain.text)
    typed = one.typed if text == one.plain.text else lambda start, end: ""
    places = one.told.union(places_known(text, names.long, typed), short_places(text, names.short, typed))
    places = frozenset(
        Place("commune", place.name) if place.kind in GUESSED and place.name in names.wide else place
        for place in places
    )
    words = dict.fromkeys(
        _SAME_WORDS.get(word, word)
        for word in one.reading.words.plain
        if word not in _EMPTY_WORDS and word != NUMBER and len(word) > 1
    )
    words |= dict.fromkeys(FIGURE.findall(one.plain.text))
    shares = [(choice.value, choice.confidence**SOFTENED) for choice in one.choices.fields[:FIELDS_COMPARED]]
    total = sum(share for _, share in shares)
    fields = tuple((code, share / total) for code, share in shares)
    return Subject(frozenset(places), tuple(words), topics_of(one.reading.words), fields, _sure_type(one.choices))
