"""What a field says when its value is wrong: our own sentences in place of the framework's, once for every form."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core import validators
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

Words = Any
"""A sentence, now or later in the language of the reader."""

CHOOSE = _("Xin chọn một dòng trong danh sách.")
SENTENCES: Mapping[type[forms.Field], Mapping[str, Words]] = {
    forms.Field: {"required": _("Xin điền ô này.")},
    forms.ChoiceField: {"required": CHOOSE, "invalid_choice": CHOOSE},
    forms.MultipleChoiceField: {"required": CHOOSE, "invalid_choice": CHOOSE, "invalid_list": CHOOSE},
    forms.IntegerField: {"invalid": _("Xin ghi bằng chữ số, thí dụ 12.")},
    forms.DateField: {"invalid": _("Ngày này không có trong lịch. Xin chọn lại.")},
    forms.DateTimeField: {"invalid": _("Ngày giờ này không có trong lịch. Xin chọn lại.")},
    forms.TimeField: {"invalid": _("Xin ghi giờ như 08:30.")},
    forms.FileField: {
        "required": _("Xin chọn một tệp."),
        "invalid": _("Tệp chưa tới nơi. Xin chọn lại."),
        "missing": _("Tệp chưa tới nơi. Xin chọn lại."),
        "empty": _("Tệp này trống. Xin chọn tệp khác."),
    },
    forms.URLField: {"invalid": _("Xin ghi đủ địa chỉ trang, bắt đầu bằng https://")},
}
"""Kind of field -> code of its error -> the sentence that says what to do."""

VALIDATORS: Mapping[type, Words] = {
    validators.MaxLengthValidator: ngettext_lazy(
        "Dài quá: nhiều nhất %(limit_value)d chữ, đang có %(show_value)d.",
        "Dài quá: nhiều nhất %(limit_value)d chữ, đang có %(show_value)d.",
        "limit_value",
    ),
    validators.MinValueValidator: _("Xin ghi số không nhỏ hơn %(limit_value)s."),
    validators.MaxValueValidator: _("Xin ghi số không lớn hơn %(limit_value)s."),
    validators.EmailValidator: _("Xin ghi địa chỉ thư như ten@coquan.vn."),
    validators.URLValidator: _("Xin ghi đủ địa chỉ trang, bắt đầu bằng https://"),
}
"""Kind of check -> its sentence."""


def say_it_ourselves() -> None:
    """Put the sentences into the framework's classes, before the first form is made."""
    for field, sentences in SENTENCES.items():
        known: dict[str, Any] = dict(field.__dict__.get("default_error_messages", {}))
        field.default_error_messages = known | dict(sentences)
    for validator, sentence in VALIDATORS.items():
        validator.message = sentence  # type: ignore[attr-defined]
