"""Fields of an authority's own Word template, and what a template is checked for. Fields are names, never programs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from doithoai.core.papers.catalogue import KINDS, Form
from doithoai.core.papers.paper import PaperKind as K
from doithoai.core.wording import gettext_noop as _

FIELD = re.compile(r"\{\{([^{}]*)\}\}")
BODY = "body"


@dataclass(frozen=True)
class Field:
    """What stands in the place of `{{ name }}`. `needed` fields stand in every template."""

    words: str
    needed: bool = False


COMMON: Mapping[str, Field] = {
    "number": Field(_("Số và ký hiệu, ví dụ Số: 05/KH-UBND"), needed=True),
    "symbol": Field(_("Riêng ký hiệu, ví dụ KH-UBND")),
    "place_date": Field(_("Địa danh và ngày ban hành"), needed=True),
    "issuer": Field(_("Tên cơ quan ban hành")),
    "superior": Field(_("Tên cơ quan cấp trên")),
    "title": Field(_("Tên loại văn bản")),
    "subject": Field(_("Trích yếu"), needed=True),
    "addressees": Field(_("Nơi được kính gửi")),
    BODY: Field(_("Toàn bộ nội dung, đứng một mình trong một đoạn"), needed=True),
    "recipients": Field(_("Nơi nhận, mỗi nơi một dòng"), needed=True),
    "signature": Field(_("Phần ký: thẩm quyền, chức vụ, chỗ ký, họ tên"), needed=True),
    "capacity": Field(_("Riêng thẩm quyền và chức vụ của người ký")),
    "signer": Field(_("Riêng họ tên người ký")),
}
_TIME, _VENUE, _CHAIR = (
    Field(_("Thời gian tổ chức")),
    Field(_("Địa điểm tổ chức")),
    Field(_("Người chủ trì")),
)
FACTS: Mapping[K, Mapping[str, Field]] = {
    K.PLAN: {"time": _TIME, "venue": _VENUE, "chair": _CHAIR},
    K.NOTICE: {"time": _TIME, "venue": _VENUE, "chair": _CHAIR},
    K.INVITATION: {"time": _TIME, "venue": _VENUE, "chair": _CHAIR, "guest": Field(_("Người được mời"))},
    K.MINUTES: {"venue": _VENUE, "chair": _CHAIR, "secretary": Field(_("Thư ký ghi biên bản"))},
    K.CONCLUSION: {"chair": _CHAIR},
}
"""Kind -> fields with facts of the dialogue, as they stood in the record when the draft was written."""

TEMPLATED = tuple(kind for kind, rule in KINDS.items() if rule.is_numbered and rule.form in (Form.NAMED, Form.LETTER))
"""The kinds for which an authority may have its own template: numbered papers."""


def fields_of(kind: K) -> dict[str, Field]:
    """The fields that a template of a kind may use."""
    return {**COMMON, **FACTS.get(kind, {})}


class ProblemKind(StrEnum):
    UNKNOWN = "unknown"
    MISSPELT = "misspelt"
    UNCLOSED = "unclosed"
    PROGRAM = "program"
    MISSING = "missing"
    NOT_ALONE = "not_alone"
    TWICE = "twice"
    FOREIGN = "foreign"


PROBLEM_WORDS: Mapping[ProblemKind, str] = {
    ProblemKind.UNKNOWN: _("Đoạn {paragraph}, “{near}”: không có trường tên “{field}” cho loại văn bản này."),
    ProblemKind.MISSPELT: _("Đoạn {paragraph}, “{near}”: không có trường tên “{field}”. Có phải ý là “{hint}”?"),
    ProblemKind.UNCLOSED: _("Đoạn {paragraph}, “{near}”: dấu ngoặc của trường thiếu phần mở hoặc phần đóng."),
    ProblemKind.PROGRAM: _("Đoạn {paragraph}, “{near}”: chỉ ghi được tên trường giữa hai dấu ngoặc, không ghi lệnh."),
    ProblemKind.MISSING: _("Thiếu trường bắt buộc “{field}” ({hint})."),
    ProblemKind.NOT_ALONE: _("Đoạn {paragraph}, “{near}”: trường “{field}” phải đứng một mình, ngoài bảng và khung."),
    ProblemKind.TWICE: _("Đoạn {paragraph}, “{near}”: trường “{field}” chỉ được đặt một lần."),
    ProblemKind.FOREIGN: _("Tệp mẫu nhúng nội dung ngoài ({field}). Xin bỏ nội dung ấy rồi nạp lại."),
}


@dataclass(frozen=True)
class Problem:
    """One thing that keeps a template from being used. Paragraphs count from 1, those in tables too."""

    kind: ProblemKind
    paragraph: int = 0
    field: str = ""
    near: str = ""
    hint: str = ""

    def say(self, sentence: str = "", hint: str = "") -> str:
        """The sentence with its places filled; pass the translated ones where there are."""
        words = sentence or PROBLEM_WORDS[self.kind]
        known = {"paragraph": self.paragraph, "field": self.field, "near": self.near, "hint": hint or self.hint}
        return words.format(**known).strip()


def problems_in(paragraphs: Sequence[str], kind: K, *, body_places: Sequence[int] = ()) -> list[Problem]:
    """What is wrong with the texts of a template's paragraphs; `body_places`: where the body may stand (from 0)."""
    known, found, used = fields_of(kind), list[Problem](), list[str]()
    for place, text in enumerate(paragraphs):
        near = " ".join(text.split())[:60]
        if "{%" in text or "{#" in text:
            found.append(Problem(ProblemKind.PROGRAM, place + 1, near=near))
        elif "{{" in FIELD.sub("", text) or "}}" in FIELD.sub("", text):
            found.append(Problem(ProblemKind.UNCLOSED, place + 1, near=near))
        for name in names_in(text):
            found += _problem_of(name, place, text, known, used, body_places)
            used.append(name)
    missing = (name for name, field in known.items() if field.needed and not _stands(name, used))
    return found + [Problem(ProblemKind.MISSING, field=name, hint=known[name].words) for name in missing]


def names_in(text: str) -> list[str]:
    """The names of the fields in a text, in their order."""
    return [name.strip() for name in FIELD.findall(text)]


def _stands(name: str, used: Sequence[str]) -> bool:
    return name in used or (name == "signature" and {"capacity", "signer"} <= set(used))


def _problem_of(
    name: str, place: int, text: str, known: Mapping[str, Field], used: Sequence[str], body_places: Sequence[int]
) -> list[Problem]:
    near = " ".join(text.split())[:60]
    if name not in known:
        close = get_close_matches(name, known, 1)
        kind = ProblemKind.MISSPELT if close else ProblemKind.UNKNOWN
        return [Problem(kind, place + 1, name[:60], near, "".join(close))]
    if name != BODY:
        return []
    if BODY in used:
        return [Problem(ProblemKind.TWICE, place + 1, name, near)]
    alone = FIELD.sub("", text).strip() == "" and len(names_in(text)) == 1
    return [] if alone and place in body_places else [Problem(ProblemKind.NOT_ALONE, place + 1, name, near)]
