"""Petitions with the right answers: reads the corpus and the demonstration, removes the marks of the corpus."""

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "core" / "triage" / "corpus"
DEMONSTRATION = ROOT / "src" / "doithoai" / "faces" / "cli" / "demonstration" / "data"
_MARK = re.compile(r"⟦|⟧|⟨([a-z_]+):|⟩")


@dataclass(frozen=True)
class Labelled:
    """One petition and what is right for it. Spans are in code points of `text`."""

    id: str
    text: str
    legal_type: str
    fields: tuple[str, ...]
    level: str
    matter: str | None
    points: tuple[tuple[int, int], ...]
    personal_data: tuple[tuple[str, int, int], ...]


def unmarked(marked: str) -> tuple[str, list[tuple[int, int]], list[tuple[str, int, int]]]:
    """The text without its marks, the spans of its points and the spans of personal data."""
    text, at = "", 0
    points: list[tuple[int, int]] = []
    personal: list[tuple[str, int, int]] = []
    point_start = kind = kind_start = None
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[0] == "⟦":
            point_start = len(text)
        elif mark[0] == "⟧":
            assert point_start is not None
            points.append((point_start, len(text)))
        elif mark[1]:
            kind, kind_start = mark[1], len(text)
        else:
            assert kind is not None
            assert kind_start is not None
            personal.append((kind, kind_start, len(text)))
    return text + marked[at:], points, personal


def corpus(folder: Path) -> list[Labelled]:
    """All petitions of a folder of JSON Lines, in the order of files and lines."""
    return [
        _labelled(json.loads(line))
        for path in sorted(folder.glob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]


def _labelled(row: dict[str, object]) -> Labelled:
    text, points, personal = unmarked(str(row["marked"]))
    fields, matter = row["fields"], row["matter"]
    assert isinstance(fields, list)
    return Labelled(
        id=str(row["id"]),
        text=text,
        legal_type=str(row["legal_type"]),
        fields=tuple(fields),
        level=str(row["level"]),
        matter=None if matter is None else str(matter),
        points=tuple(points or [(0, len(text))]),
        personal_data=tuple(personal),
    )


def demonstration() -> list[Labelled]:
    """The petitions of the demonstration's five authorities, without points and personal data."""
    return [
        Labelled(
            id=f"{path.stem}-{row['id']}",
            text=row["text"],
            legal_type=row["legal_type"],
            fields=tuple(row["fields"]),
            level=row["level"],
            matter=None,
            points=(),
            personal_data=(),
        )
        for path in sorted(DEMONSTRATION.glob("petitions_*.toml"))
        for row in tomllib.loads(path.read_text("utf-8"))["petition"]
    ]
