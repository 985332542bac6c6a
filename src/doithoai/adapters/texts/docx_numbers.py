"""The numbers and bullets that Word draws before paragraphs, counted as Word counts them."""

from collections import defaultdict

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_DEEPEST = 20


class Numbers:
    """The lists of a document. Ask for the mark of each paragraph once, in the order of the text."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._abstract: dict[str, str] = {}
        self._styles: dict[str, tuple[str | None, int | None, str | None]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if numbering is not None:
            self._read_numbering(numbering)
        if styles is not None:
            self._read_styles(styles)

    def mark(self, paragraph: etree._Element) -> str:
        """`II.`, `1.`, `a)`, `-`, or nothing where Word draws nothing."""
        number_id, level = self._number_of(paragraph)
        levels = self._levels.get(self._abstract.get(number_id or "", ""), {})
        if number_id in (None, "0") or level not in levels:
            return ""
        kind, pattern, start = levels[level]
        if kind == "bullet":
            return "-"
        counts = self._counts[self._abstract[number_id or ""]]
        counts[level] = counts.get(level, start - 1) + 1
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        for each in range(level + 1):
            each_kind, _, each_start = levels.get(each, ("decimal", "", 1))
            pattern = pattern.replace(f"%{each + 1}", _written(counts.get(each, each_start), each_kind))
        return pattern.strip()

    def _number_of(self, paragraph: etree._Element) -> tuple[str | None, int]:
        own = paragraph.find(f"{W}pPr/{W}numPr")
        number_id, level = _number_id(own), _level(own)
        style = _value(paragraph.find(f"{W}pPr/{W}pStyle"))
        for _ in range(_DEEPEST):
            if style is None or number_id is not None:
                break
            style_id, style_level, parent = self._styles.get(style, (None, None, None))
            number_id = style_id
            level = level if level is not None else style_level
            style = parent
        return number_id, level or 0

    def _read_numbering(self, numbering: etree._Element) -> None:
        for abstract in numbering.findall(f"{W}abstractNum"):
            self._levels[abstract.get(f"{W}abstractNumId", "")] = {
                int(level.get(f"{W}ilvl", "0")): (
                    _value(level.find(f"{W}numFmt")) or "decimal",
                    _value(level.find(f"{W}lvlText")) or "",
                    int(_value(level.find(f"{W}start")) or "1"),
                )
                for level in abstract.findall(f"{W}lvl")
            }
        for number in numbering.findall(f"{W}num"):
            self._abstract[number.get(f"{W}numId", "")] = _value(number.find(f"{W}abstractNumId")) or ""

    def _read_styles(self, styles: etree._Element) -> None:
        for style in styles.findall(f"{W}style"):
            own = style.find(f"{W}pPr/{W}numPr")
            self._styles[style.get(f"{W}styleId", "")] = (
                _number_id(own),
                _level(own),
                _value(style.find(f"{W}basedOn")),
            )


def _number_id(properties: etree._Element | None) -> str | None:
    return _value(properties.find(f"{W}numId")) if properties is not None else None


def _level(properties: etree._Element | None) -> int | None:
    value = _value(properties.find(f"{W}ilvl")) if properties is not None else None
    return int(value) if value else None


def _value(element: etree._Element | None) -> str | None:
    return element.get(f"{W}val") if element is not None else None


def _written(number: int, kind: str) -> str:
    match kind:
        case "upperRoman" | "lowerRoman":
            return _roman(number) if kind == "upperRoman" else _roman(number).lower()
        case "upperLetter" | "lowerLetter":
            letter = chr(ord("a") + (number - 1) % 26)
            return letter.upper() if kind == "upperLetter" else letter
        case "decimalZero":
            return f"{number:02d}"
        case "none":
            return ""
        case _:
            return str(number)


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        while number >= value:
            made += letters
            number -= value
    return made
