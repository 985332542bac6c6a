"""Answer templates of an authority: plain text with places such as {ten_don_vi} that the case fills."""

import re
from collections.abc import Mapping
from enum import StrEnum

from doithoai.core.refusal import Refused
from doithoai.core.text.normalise import tidy
from doithoai.core.wording import gettext_noop

_PLACE = re.compile(r"\{\s*([^{}\n]{0,60}?)\s*\}")


class TemplateKind(StrEnum):
    """What a template is for."""

    ANSWER = "answer"
    """Sentences for an answer."""
    LAW = "law"
    """A provision to cite, as the authority checked it."""


PLACES: Mapping[str, str] = {
    "ten_co_quan": gettext_noop("tên cơ quan"),
    "ten_don_vi": gettext_noop("tên đơn vị trả lời"),
    "ma_y_kien": gettext_noop("mã ý kiến"),
    "ngay_nhan": gettext_noop("ngày nhận ý kiến"),
    "han_tra_loi": gettext_noop("hạn trả lời"),
    "noi_dung": gettext_noop("nội dung tóm tắt của ý kiến"),
    "cac_noi_dung": gettext_noop("các nội dung đã tách, mỗi nội dung một dòng"),
    "noi_xay_ra": gettext_noop("nơi xảy ra việc"),
    "hom_nay": gettext_noop("ngày hôm nay"),
}
"""Place -> what stands there, in the order in which the page lists them."""


class TemplateEmpty(Refused):
    """A template without a title or without words."""

    code = "template_empty"
    sentence = gettext_noop("Mẫu cần có tên và có lời.")
    field = "text"


class UnknownPlace(Refused):
    """A place in braces that nothing fills."""

    code = "unknown_place"
    sentence = gettext_noop(
        "Không có chỗ điền tên {place}. Xin dùng các chỗ điền ghi dưới ô này, hoặc dấu chấm cho chỗ người soạn tự ghi."
    )
    field = "text"


def check_template(title: str, text: str) -> tuple[str, str]:
    """Title and words as they are kept. Raises `TemplateEmpty`, `UnknownPlace`."""
    title, text = " ".join(tidy(title).split()), tidy(text)
    if not title or not text:
        raise TemplateEmpty()
    for place in _PLACE.findall(text):
        if place not in PLACES:
            raise UnknownPlace(place=f"{{{place}}}")
    return title, text


def fill(text: str, values: Mapping[str, str]) -> str:
    """The words with every known place filled; a place without a value stays, so that the writer sees it."""
    return _PLACE.sub(lambda found: values.get(found[1]) or found[0], text)


def open_places(text: str) -> list[str]:
    """What is still to be filled in, as it stands in the text: {places}, and dots where a writer was to put words."""
    return [found[0] for found in re.finditer(r"\{[^{}\n]{1,60}\}|(?:\.{4,}|…{2,}|_{3,})", text)]
