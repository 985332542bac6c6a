"""Open Word files in LibreOffice as an officer does, and read printed pages line by line."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from importlib import resources
from pathlib import Path

SOFFICE = shutil.which("soffice")
_FONTS = Path(str(resources.files("doithoai.adapters.documents"))) / "fonts"
# the metrics of Liberation Serif are those of Times New Roman, which no free system ships
_FONTCONFIG = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir>
<match target="pattern"><test name="family"><string>Times New Roman</string></test>
<edit name="family" mode="assign" binding="strong"><string>Liberation Serif</string></edit></match></fontconfig>"""
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')
SAME_LINE_PT = 3.5


def printed_by_office(files: Iterable[Path], folder: Path) -> Path:
    """The folder with a PDF of each Word file, all in one call."""
    out = folder / "printed"
    out.mkdir()
    settings = folder / "fonts.conf"
    settings.write_text(_FONTCONFIG.format(fonts=_FONTS, cache=folder / "fonts-cache"), encoding="utf-8")
    subprocess.run(
        [
            str(SOFFICE),
            "--headless",
            f"-env:UserInstallation=file://{folder / 'profile'}",
            *("--convert-to", "pdf", "--outdir", str(out)),
            *map(str, files),
        ],
        env={"FONTCONFIG_FILE": str(settings), "HOME": str(folder), "PATH": "/usr/bin:/bin"},
        check=True,
        capture_output=True,
        timeout=180,
    )
    return out


def printed_lines(file: Path) -> list[list[tuple[float, str]]]:
    """Each page as lines: how far down the page (in points) and what they say, from left to right."""
    made = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True, text=True).stdout
    return [_lines(page) for page in made.split("<page ")[1:]]


def _lines(page: str) -> list[tuple[float, str]]:
    found = [(float(left), (float(top) + float(end)) / 2, word) for left, top, end, word in _WORD.findall(page)]
    lines: list[tuple[float, list[tuple[float, str]]]] = []
    for left, height, word in sorted(found, key=lambda one: one[1]):
        if not lines or height - lines[-1][0] > SAME_LINE_PT:
            lines.append((height, []))
        lines[-1][1].append((left, word.replace("\u200b", "")))
    return [(height, " ".join(word for _, word in sorted(words))) for height, words in lines]
