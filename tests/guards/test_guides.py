import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GUIDES = sorted((ROOT / "docs" / "users").glob("*.md"))


@pytest.fixture(scope="module")
def pages() -> str:
    """Everything that can come on a screen, with each sentence between quotes."""
    folders = [ROOT / "src" / "doithoai" / name for name in ("core", "faces")]
    paths = [path for folder in folders for kind in ("*.py", "*.html") for path in folder.rglob(kind)]
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_each_name_in_bold_of_a_guide_stands_on_a_page(guide: Path, pages: str) -> None:
    names = re.findall(r"\*\*([^*]+)\*\*", guide.read_text(encoding="utf-8"))

    assert names
    assert not [name for name in names if f'"{name}"' not in pages and f"'{name}'" not in pages]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.stem)
def test_a_guide_fits_on_two_printed_pages(guide: Path) -> None:
    assert len(guide.read_text(encoding="utf-8").split()) <= 1800
