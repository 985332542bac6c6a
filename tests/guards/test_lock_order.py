"""One order of locks: the version of the live pages is held before the chain of the trail, in every act of the hall.

Two acts that hold them the other way round wait for each other for ever.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import doithoai

APPS = Path(doithoai.__file__).parent / "apps"
TOUCHES = {"touch_hall", "raise_version", "raise_number", "freeze"}
RECORDS = {"record", "record_all", "record_hall", "record_petition", "append_events", "_record", "receive"}


def called(function: ast.FunctionDef) -> list[str]:
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    return [
        call.func.id
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset))
        if isinstance(call.func, ast.Name)
    ]


def functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in sorted(APPS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield f"{path.relative_to(APPS)}:{node.name}", node


def test_the_live_pages_are_touched_before_the_trail_is_held() -> None:
    wrong = []
    for name, function in functions():
        names = called(function)
        first = next((place for place, call in enumerate(names) if call in TOUCHES), None)
        if first is not None and RECORDS & set(names[:first]):
            wrong.append(name)
    assert not wrong
