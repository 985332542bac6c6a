"""The texts of training: two parts of the corpus, the demonstration, and texts written for it, each varied."""

import random
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.suggesting.petitions import Labelled, corpus, demonstration

HERE = Path(__file__).parent
FILLINGS_OF_A_SENTENCE = 10


@dataclass(frozen=True)
class Example:
    """A text and what it teaches; an empty label teaches nothing. Heavier examples teach more."""

    text: str
    fields: tuple[str, ...] = ()
    legal_type: str = ""
    level: str = ""
    weight: float = 1.0


def examples(tuned: list[Labelled]) -> list[Example]:
    """All examples, always in the same order."""
    chance = random.Random(7)
    rows = [Example(row.text, row.fields, row.legal_type, row.level) for row in tuned]
    rows += [Example(row.text, row.fields, row.legal_type, row.level, 0.7) for row in demonstration()]
    rows += list(_written())
    rows += [Example(slip(row.text, chance), row.fields, row.legal_type, row.level, 0.4) for row in rows]
    rows += list(_sentences(chance))
    chance.shuffle(rows)
    return rows


def _lines(name: str) -> Iterator[str]:
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def phrases() -> Iterator[tuple[str, str, float]]:
    """Code of the field, phrase and how strongly it speaks for the field; the code `-` for compounds of no field."""
    for line in _lines("phrases.txt"):
        code, _, words = line.partition(":")
        for phrase in filter(None, (part.strip() for part in words.split(";"))):
            strength = 1.5 if phrase.endswith("!") else 0.4 if phrase.endswith("?") else 1.0
            yield code, phrase.rstrip("!?").lower(), strength


def _written() -> Iterator[Example]:
    for path in sorted((HERE / "written").glob("*.txt")):
        for line in _lines(f"written/{path.name}"):
            legal_type, fields, level, text = line.split("|")
            yield Example(text, tuple(fields.split(",")), legal_type, level)
    for row in corpus(HERE / "written"):
        yield Example(row.text, row.fields, row.legal_type, row.level)


def _sentences(chance: random.Random) -> Iterator[Example]:
    slots = {
        name: [words.strip() for words in rest.split(";")]
        for name, _, rest in (line.partition(":") for line in _lines("slots.txt"))
    }
    for line in _lines("sentences.txt"):
        legal_type, fields, level, pattern = line.split("|")
        times = FILLINGS_OF_A_SENTENCE if "{" in pattern else 1
        for _ in range(times):
            text = re.sub(r"\{(\w+)\}", lambda found: chance.choice(slots[found[1]]), pattern)
            codes = () if fields in {"CB", "CC"} and level == "-" else tuple(fields.split(","))
            yield Example(text, codes, legal_type, level.strip("-"), 1.0 if times == 1 else 0.3)


def slip(text: str, chance: random.Random) -> str:
    """The text as somebody types it in a hurry: letters swapped, dropped or doubled in some longer words."""
    words = text.split(" ")
    for at, word in enumerate(words):
        if len(word) > 3 and chance.random() < 0.12:
            place = chance.randrange(1, len(word) - 1)
            words[at] = chance.choice(
                (
                    word[:place] + word[place + 1] + word[place] + word[place + 2 :],
                    word[:place] + word[place + 1 :],
                    word[:place] + word[place] + word[place:],
                )
            )
    return unicodedata.normalize("NFC", " ".join(words))
