"""The hard limits of sizes: aim at the tail, not the median."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "doithoai"
LIMITS = {"module": 300, "function": 40, "page": 20, "action": 50, "test": 30, "template": 150}


def modules(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*.py")) if "migrations" not in path.parts)


def functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield f"{path.relative_to(ROOT)}::{node.name}", node.end_lineno - node.lineno + 1


def too_long(limit: int, lengths: Iterator[tuple[str, int]]) -> list[str]:
    return [f"{name}: {length} lines, at most {limit}" for name, length in lengths if length > limit]


def lines(path: Path) -> tuple[str, int]:
    return str(path.relative_to(ROOT)), len(path.read_text(encoding="utf-8").splitlines())


def test_no_module_is_longer_than_a_person_can_hold() -> None:
    assert not too_long(LIMITS["module"], (lines(path) for path in modules(SOURCE)))


def test_no_function_is_longer_than_a_screen() -> None:
    found = [row for path in modules(SOURCE) if "actions" not in path.parts for row in functions(path)]
    assert not too_long(LIMITS["function"], iter(found))


def test_pages_parse_act_and_render_and_no_more() -> None:
    found = [row for path in modules(SOURCE / "faces") if path.name.endswith("pages.py") for row in functions(path)]
    assert not too_long(LIMITS["page"], iter(found))


def test_an_action_does_one_thing() -> None:
    found = [row for path in modules(SOURCE / "apps") if "actions" in path.parts for row in functions(path)]
    assert not too_long(LIMITS["action"], iter(found))


def test_a_test_fits_on_a_phone_screen() -> None:
    journeys = ROOT / "tests" / "journeys"
    paths = [path for path in modules(ROOT / "tests") if journeys not in path.parents]
    found = [row for path in paths for row in functions(path) if "::test_" in row[0]]
    assert not too_long(LIMITS["test"], iter(found))


def test_a_template_is_a_small_component() -> None:
    assert not too_long(LIMITS["template"], (lines(path) for path in sorted(SOURCE.rglob("templates/**/*.html"))))
