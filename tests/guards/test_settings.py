"""Every setting that the program reads stands in docs/reference/settings.md, and nothing else does."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
READS = re.compile(r"""\benv\.(?:text|flag|number|words|secret)\(\s*"([A-Z_]+)\"""")


def _read_names() -> set[str]:
    modules = (ROOT / "src" / "doithoai").rglob("*.py")
    return {name for module in modules for name in READS.findall(module.read_text(encoding="utf-8"))}


def _documented_names() -> set[str]:
    text = (ROOT / "docs" / "reference" / "settings.md").read_text(encoding="utf-8")
    return set(re.findall(r"^\| `DOITHOAI_([A-Z_]+)`", text, re.MULTILINE))


def test_every_setting_is_documented() -> None:
    assert _read_names() - _documented_names() == set()


def test_no_documented_setting_has_gone() -> None:
    assert _documented_names() - _read_names() == set()
