"""The shipped data of the demonstration, as plain rows (data/README.md says what stands in them)."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

Row = dict[str, Any]
HOUSEHOLDS = ("", "", "", "merit", "", "business", "", "near_poor", "", "", "poor")


def authorities() -> list[Row]:
    """The five authorities, the province first."""
    rows: list[Row] = _file("authorities.toml")["authority"]
    return rows


def petitions_of(slug: str) -> list[Row]:
    """What the people of one authority wrote, in the order of writing."""
    rows: list[Row] = _file(f"petitions_{slug.replace('-', '_')}.toml")["petition"]
    return rows


def proceedings_of(slug: str) -> Row:
    """Announcements, delegates and agenda of an authority; empty where there are none."""
    rows: list[Row] = _file("proceedings.toml")["proceedings"]
    return next((row for row in rows if row["authority"] == slug), {})


def hall_of(slug: str) -> Row:
    """Seats, phones, screens, corrections and postings of an authority; empty where there are none."""
    rows: list[Row] = _file("hall.toml")["hall"]
    return next((row for row in rows if row["authority"] == slug), {})


def delegate_names(groups: list[str], per_group: int) -> list[Row]:
    """Delegates combined from the list of names, as data/README.md describes."""
    names = _file("names.toml")
    return [_delegate(names, number, group) for number, group in enumerate(g for g in groups for _ in range(per_group))]


def _delegate(names: Row, number: int, group: str) -> Row:
    kind = "women" if number % 2 else "men"
    parts = (names["family"], names[f"middle_{kind}"], names[f"given_{kind}"])
    name = " ".join(part[number % len(part)] for part in parts)
    gender = "female" if number % 2 else "male"
    return {
        "group": group,
        "name": name,
        "gender": gender,
        "birth_year": 1950 + number * 7 % 50,
        "phone": f"0900000{700 + number % 300}" if number % 4 else "",
        "ethnic_minority": number % 9 == 4,
        "household": HOUSEHOLDS[number % len(HOUSEHOLDS)],
    }


@lru_cache(maxsize=16)
def _file(name: str) -> Row:
    return tomllib.loads((files("doithoai.faces.cli.demonstration") / "data" / name).read_text("utf-8"))
