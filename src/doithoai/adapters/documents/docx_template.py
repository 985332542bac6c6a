"""The empty Word file every paper begins with: python-docx's own, without the styles and parts that no paper uses."""

from functools import cache
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from doithoai.adapters.documents.measures import PAGE, TEXT, line_pt

WORD_FONT = "Times New Roman"
"""What NĐ 30/2020 asks for; Liberation Serif has the same widths."""
LANGUAGE = "vi-VN"
_KEPT_STYLES = frozenset(("Normal", "Heading1", "Heading2", "TableNormal", "TableGrid", "NoList"))
_DROPPED_PARTS = (RELATION.THEME, RELATION.CUSTOM_XML, RELATION.NUMBERING, RELATION.WEB_SETTINGS)


def empty_document() -> Any:
    """A document with the page, the styles and the page number of an official paper, and nothing else."""
    return Document(BytesIO(_template()))


@cache
def _template() -> bytes:
    document = Document()
    _drop_unused(document)
    _set_styles(document)
    _set_habits(document)
    section = document.sections[0]
    set_page(section)
    section.different_first_page_header_footer = True
    _page_number(section.header.paragraphs[0])
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _drop_unused(document: Any) -> None:
    styles = document.styles.element
    for style in list(styles.iterchildren(qn("w:style"))):
        if style.styleId not in _KEPT_STYLES:
            styles.remove(style)
        for link in style.iterchildren(qn("w:link")):
            style.remove(link)
    for latent in list(styles.iterchildren(qn("w:latentStyles"))):
        styles.remove(latent)
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, relation in relations.items() if _unused(relation.reltype)]:
            del relations[key]


def _unused(kind: str) -> bool:
    return kind in _DROPPED_PARTS or kind.endswith(("stylesWithEffects", "thumbnail"))


def _set_styles(document: Any) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for spacing in list(defaults.iter(qn("w:spacing"))):
        spacing.getparent().remove(spacing)
    normal = document.styles["Normal"]
    _font(normal)
    shape = normal.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(line_pt(TEXT.body_pt))
    shape.widow_control = True
    for name in ("Heading 1", "Heading 2"):
        style = document.styles[name]
        _font(style)
        style.font.bold, style.font.color.rgb = True, RGBColor(0, 0, 0)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
        style.paragraph_format.keep_with_next = True
    document.styles["Heading 2"].paragraph_format.space_before = Pt(TEXT.paragraph_gap_pt)
    document.styles["Heading 2"].paragraph_format.first_line_indent = Mm(TEXT.indent_mm)


def _font(style: Any) -> None:
    style.font.name, style.font.size = WORD_FONT, Pt(TEXT.body_pt)
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), WORD_FONT)


def _set_habits(document: Any) -> None:
    """Vietnamese, no hyphenation, and lines before a forced break are not torn apart."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    settings = document.settings.element
    hyphenation = OxmlElement("w:autoHyphenation")
    hyphenation.set(qn("w:val"), "0")
    settings.find(qn("w:defaultTabStop")).addnext(hyphenation)
    compatible = settings.find(qn("w:compat"))
    layout = compatible.find(qn("w:useFELayout"))
    layout.addprevious(OxmlElement("w:doNotExpandShiftReturn"))
    compatible.remove(layout)
    for setting in compatible.iterchildren(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")
    language = settings.find(qn("w:themeFontLang"))
    settings.remove(language)


def set_page(section: Any, *, on_its_side: bool = False) -> None:
    """A4 with the margins of both layouts."""
    sides = (PAGE.height_mm, PAGE.width_mm) if on_its_side else (PAGE.width_mm, PAGE.height_mm)
    section.page_width, section.page_height = Mm(sides[0]), Mm(sides[1])
    section.top_margin, section.bottom_margin = Mm(PAGE.top_mm), Mm(PAGE.bottom_mm)
    section.left_margin, section.right_margin = Mm(PAGE.left_mm), Mm(PAGE.right_mm)
    section.header_distance = section.footer_distance = Mm(PAGE.page_number_mm)


def _page_number(line: Any) -> None:
    line.style, line.alignment = "Normal", WD_ALIGN_PARAGRAPH.CENTER
    line.paragraph_format.line_spacing = Pt(line_pt(PAGE.page_number_pt))
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = line.add_run()
        run.font.size = Pt(PAGE.page_number_pt)
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = text
        run._r.append(part)
