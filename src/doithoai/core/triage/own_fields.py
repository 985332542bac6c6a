"""The second level of the field list: an authority's own, under a shipped field."""

from doithoai.core.refusal import Refused
from doithoai.core.wording import gettext_noop


class FieldNameTaken(Refused):
    code = "field_name_taken"
    field = "name"
    sentence = gettext_noop("Đã có lĩnh vực nhỏ «{name}» rồi. Xin ghi tên khác.")


class FieldNameMissing(Refused):
    code = "field_name_missing"
    field = "name"
    sentence = gettext_noop("Xin ghi tên lĩnh vực nhỏ.")


def code_under(parent_code: str, taken: frozenset[str]) -> str:
    """The next free code below a shipped field: `GT.1`, `GT.2` …"""
    number = 1
    while f"{parent_code}.{number}" in taken:
        number += 1
    return f"{parent_code}.{number}"
