"""The tokens keep their contrast; templates and styles ask no other host and carry nothing inline."""

import re
from pathlib import Path

import pytest

from doithoai.faces import common

COMMON = Path(common.__file__).parent
FACES = COMMON.parent
CSS = COMMON / "static" / "css"
ON_PAPER = ("ink", "soft", "thread", "action", "action-strong", "done", "soon", "late", "waiting")
GROUNDS = ("paper", "surface", "sunk")
PAIRS = [(word, ground) for word in ON_PAPER for ground in GROUNDS]
PAIRS += [(tone, f"{tone}-soft") for tone in ("action", "done", "soon", "late", "waiting")]
PAIRS += [("ink", f"{tone}-soft") for tone in ("action", "done", "soon", "late", "waiting")]
PAIRS += [
    ("on-action", "action"),
    ("on-action", "action-strong"),
    ("action-strong", "action-soft"),
    ("paper", "thread"),
]


def colours(css: str) -> dict[str, str]:
    """The colour tokens that a block sets."""
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", css))


def blocks() -> dict[str, dict[str, str]]:
    """The palettes of the token file: light, dark, and each with more contrast."""
    css = (CSS / "tokens.css").read_text()
    light, dark, chosen, more, more_dark, _more_chosen = [
        found for part in re.split(r"\n(?=@media|:root)", css) if (found := colours(part))
    ]
    assert dark == chosen
    return {
        "light": light,
        "dark": {**light, **dark},
        "more light": {**light, **more},
        "more dark": {**light, **dark, **more, **more_dark},
    }


def projector() -> dict[str, dict[str, str]]:
    """The palettes of the hall: the usual one, and the one for a weak projector."""
    usual, contrast_more = (CSS / "projector.css").read_text().split(".is-contrast")
    palette = {**blocks()["light"], **colours(usual)}
    return {"usual": palette, "weak projector": {**palette, **colours(contrast_more)}}


def luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("name", "least"), [("light", 4.5), ("dark", 4.5), ("more light", 7), ("more dark", 7)])
def test_words_can_be_read_on_every_ground(name: str, least: float) -> None:
    palette = blocks()[name]
    weak = {pair: ratio for pair in PAIRS if (ratio := contrast(palette[pair[0]], palette[pair[1]])) < least}
    assert weak == {}


@pytest.mark.parametrize("name", ["usual", "weak projector"])
def test_words_can_be_read_in_the_hall(name: str) -> None:
    palette = projector()[name]
    weak = {pair: ratio for pair in PAIRS if (ratio := contrast(palette[pair[0]], palette[pair[1]])) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_edge_of_a_field_can_be_seen(name: str) -> None:
    palette = blocks()[name]
    assert min(contrast(palette["edge"], palette[ground]) for ground in GROUNDS) >= 3


def test_every_colour_outside_the_palettes_is_a_token() -> None:
    # a sheet of paper is white by day and night, the sign of a rehearsal is the same yellow on every page
    allowed = {"tokens.css", "print.css", "projector.css", "papers.css", "practice.css"}
    loose = {
        (sheet.name, colour)
        for sheet in CSS.glob("*.css")
        if sheet.name not in allowed
        for colour in re.findall(r"#[0-9a-fA-F]{3,8}\b", sheet.read_text())
        if colour != "#ffffff"  # under a QR code
    }
    assert loose == set()


@pytest.mark.parametrize("template", sorted(FACES.rglob("*.html")), ids=lambda path: path.name)
def test_a_template_carries_nothing_inline_and_nothing_from_afar(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=\"", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)
    assert not re.search(r"(?:src|href)=[\"'](?:https?:)?//", text)
    assert text.count("\n") <= 150


def test_styles_ask_no_other_host() -> None:
    assert [sheet.name for sheet in (COMMON / "static").rglob("*.css") if "//" in sheet.read_text()] == []


def test_every_icon_that_a_template_names_is_in_the_sprite() -> None:
    sprite = (COMMON / "static" / "vendor" / "lucide" / "sprite.svg").read_text()
    known = set(re.findall(r'<symbol id="([a-z0-9-]+)"', sprite))
    named = re.compile(r'{% icon "([a-z0-9-]+)"|icon="([a-z0-9-]+)"')
    wanted = {one or two for path in FACES.rglob("*.html") for one, two in named.findall(path.read_text())}
    assert wanted - known == set()


def test_every_sheet_that_the_shell_links_exists() -> None:
    linked = re.findall(r"{% static '([^']+)' %}", (COMMON / "templates" / "layouts" / "page.html").read_text())
    assert [path for path in linked if not (COMMON / "static" / path).exists()] == []
