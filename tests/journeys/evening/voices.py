"""The voices: every one with its words, its door, and what is right to do with it. The same seed, the same evening."""

import random
import re
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from doithoai.core.text.normalise import fold

HERE = Path(__file__).parent
DOORS = {"web": 150, "counter": 40, "phone": 40, "email": 40, "sheet": 70, "slip": 20, "group": 30}
"""How many of the plain opinions come through which door."""
BEGINNINGS = ("", "", "", "Kính gửi xã. ", "Thưa các đồng chí, ", "Cho tôi hỏi: ", "Ý kiến của hộ nhà tôi: ", "a lô, ")
ENDINGS = ("", "", "", " Xin cảm ơn.", " Rất mong sớm được trả lời.", " Đã nói nhiều lần rồi.", " Mong xã quan tâm.")
SHORT_FORMS = {"đề nghị": "đ.nghị", "không": "ko", "được": "dc", "công an": "ca", "trạm y tế": "tyt"}


@dataclass(frozen=True)
class Voice:
    """What one person says. `matter` is the same for all who speak of the same; empty for other doors."""

    number: int
    text: str
    door: str
    matter: str = ""
    field: str = ""
    unit: str = ""
    kind: str = "kien_nghi"
    is_plain: bool = True
    """Of what belongs to another door: whether its words say so."""


@dataclass(frozen=True)
class Matter:
    """One thing in one place, and the ways of telling it."""

    name: str
    field: str
    unit: str
    tellings: tuple[str, ...]


def matters() -> list[Matter]:
    """All matters of the evening: every aspect of every block of `matters.txt`, in each of its places."""
    found: list[Matter] = []
    for block in re.split(r"^= ", (HERE / "matters.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        field, unit = head.split()
        for at, aspect in enumerate(rest.split("\n-\n")):
            lines = [line for line in aspect.splitlines() if line]
            places = [line[1:].split(";") for line in lines if line.startswith("@")]
            wordings = [line for line in lines if not line.startswith("@")]
            for number, names in enumerate(places):
                tellings = tuple(_told(words, name) for words, name in product(wordings, names))
                found.append(Matter(f"{field}-{at}-{number}", field, unit, tellings))
    return found


def _told(words: str, place: str) -> str:
    told = words.replace("{noi}", place.strip())
    return told[0].upper() + told[1:] if words.startswith("{noi}") else told


def evening(seed: int = 11) -> list[Voice]:
    """Four hundred voices in the order in which they come: 390 opinions and ten that belong to other doors."""
    chance = random.Random(seed)
    known = matters()
    doors = [door for door, times in DOORS.items() for _ in range(times)]
    spoken = [
        *known,
        *chance.choices(known, weights=[chance.choice((1, 1, 2, 5)) for _ in known], k=len(doors) - len(known)),
    ]
    chance.shuffle(doors)
    voices = [
        Voice(0, _in_own_way(chance, matter), door, matter.name, matter.field, matter.unit)
        for matter, door in zip(spoken, doors, strict=True)
    ]
    voices += other_doors(chance)
    chance.shuffle(voices)
    return [Voice(**(vars(voice) | {"number": number})) for number, voice in enumerate(voices, 1)]


def other_doors(chance: random.Random) -> list[Voice]:
    """Denunciations and complaints that come like opinions."""
    rows = [line.split("|") for line in (HERE / "other_doors.txt").read_text("utf-8").splitlines() if line[0] != "#"]
    return [
        Voice(0, text, chance.choice(("web", "counter", "email")), kind=kind, is_plain=shown == "plain")
        for kind, shown, text in rows
    ]


def _in_own_way(chance: random.Random, matter: Matter) -> str:
    text = chance.choice(BEGINNINGS) + chance.choice(matter.tellings) + chance.choice(ENDINGS)
    if chance.random() < 0.15:
        text = re.sub("|".join(SHORT_FORMS), lambda found: SHORT_FORMS[found[0]], text)
    if chance.random() < 0.2:
        return fold(text)
    return text.upper() if chance.random() < 0.04 else text
