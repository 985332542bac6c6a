"""Shapes of the administrator's forms."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.directory import Directory
from doithoai.core.calendars.working_days import CalendarDay, DayKind
from doithoai.core.caller import Role
from doithoai.core.organisations import GIVEN_ROLES
from doithoai.faces.common.words import ROLE_WORDS
from doithoai.faces.desk.admin.words import KIND_WORDS, PART_WORDS

NONE_CHOSEN = ("", _("Không chọn"))


class DayInput(forms.DateInput):
    """The browser's own calendar; the value stays in the form that it understands."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def number_or_none(value: str) -> int | None:
    return int(value) if value else None


class Place(forms.Form):
    """A form about one authority: its units, groups and people are the choices."""

    def __init__(self, *args: Any, directory: Directory, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.directory = directory
        choices = {
            "unit": [(row.pk, row.name) for row in directory.units],
            "group": [(row.pk, row.name) for row in directory.groups],
        }
        for name, rows in choices.items():
            if name in self.fields:
                self.fields[name].choices = [NONE_CHOSEN, *rows]  # type: ignore[attr-defined]


class RegisterUnit(Place):
    name = forms.CharField(max_length=200, label=_("Tên đơn vị"))
    short_name = forms.CharField(max_length=60, required=False, label=_("Tên gọi ngắn"))
    part = forms.ChoiceField(
        choices=PART_WORDS,
        required=False,
        label=_("Phần việc trong kế hoạch"),
        help_text=_("Chương trình mẫu giao nhiệm vụ theo phần việc này."),
    )
    email = forms.EmailField(required=False, label=_("Thư điện tử"))


class RegisterGroup(Place):
    kind = forms.CharField(max_length=40, label=_("Loại"), help_text=_("Tổ dân phố, thôn, ấp, bản, khu phố."))
    name = forms.CharField(max_length=120, label=_("Tên"))
    households = forms.IntegerField(min_value=0, max_value=100_000, required=False, label=_("Số hộ"))


class Succeed(forms.Form):
    successor = forms.TypedChoiceField(coerce=int, label=_("Nơi kế thừa"))
    last_on = forms.DateField(
        widget=DayInput, label=_("Ngày cuối của nơi cũ"), help_text=_("Việc đang mở chuyển sang nơi kế thừa.")
    )

    def __init__(self, *args: Any, successors: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["successor"].choices = [NONE_CHOSEN, *successors]  # type: ignore[attr-defined]


class GiveRole(Place):
    role = forms.TypedChoiceField(
        coerce=Role, choices=[(role.value, ROLE_WORDS[role]) for role in GIVEN_ROLES], label=_("Vai trò")
    )
    title = forms.CharField(max_length=120, required=False, label=_("Chức danh khi ký"))
    unit = forms.TypedChoiceField(coerce=number_or_none, empty_value=None, required=False, label=_("Đơn vị"))
    group = forms.TypedChoiceField(coerce=number_or_none, empty_value=None, required=False, label=_("Tổ dân phố, thôn"))


class RegisterPerson(GiveRole):
    full_name = forms.CharField(max_length=120, label=_("Họ và tên"))
    username = forms.CharField(
        max_length=60, label=_("Tên đăng nhập"), help_text=_("Chữ thường không dấu, ví dụ: hoa.lt")
    )
    email = forms.EmailField(required=False, label=_("Thư điện tử"))
    phone = forms.CharField(max_length=20, required=False, label=_("Số điện thoại"))
    password = forms.CharField(
        required=False,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}, render_value=True),
        label=_("Mật khẩu lần đầu"),
        help_text=_("Ít nhất 10 ký tự. Bỏ trống với tổ trưởng: họ làm việc bằng đường dẫn riêng."),
    )
    field_order = ["full_name", "role", "unit", "group", "title", "username", "password", "email", "phone"]


class SetPassword(forms.Form):
    password = forms.CharField(
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        label=_("Mật khẩu mới"),
        help_text=_("Ít nhất 10 ký tự. Người dùng nên đổi lại ở mục Đổi mật khẩu."),
    )


class EndRole(forms.Form):
    last_on = forms.DateField(widget=DayInput, label=_("Ngày cuối giữ vai trò"))


class RegisterAuthority(forms.Form):
    name = forms.CharField(max_length=200, label=_("Tên cơ quan"), help_text=_("Ví dụ: Ủy ban nhân dân xã An Bình"))
    short_name = forms.CharField(max_length=80, label=_("Tên gọi ngắn"), help_text=_("Ví dụ: xã An Bình"))
    place = forms.CharField(max_length=80, label=_("Địa danh ghi trên văn bản"))
    symbol = forms.CharField(max_length=20, initial="UBND", label=_("Ký hiệu cơ quan"))
    superior_heading = forms.CharField(max_length=200, required=False, label=_("Dòng cơ quan cấp trên"))
    address = forms.CharField(max_length=200, required=False, label=_("Địa chỉ"))
    complaint_desk = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        label=_("Nơi nhận đơn khiếu nại, tố cáo"),
        help_text=_("Người dân sẽ thấy khi đơn không thuộc phạm vi đối thoại."),
    )


class AllowEmbedding(forms.Form):
    sites = forms.CharField(
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        label=_("Các trang được nhúng khung góp ý"),
        help_text=_("Mỗi dòng một địa chỉ, ví dụ: https://anhoa.vi-du.gov.vn. Bỏ trống: không trang nào."),
    )


class AuthoriseDeputy(forms.Form):
    deputy = forms.TypedChoiceField(coerce=int, label=_("Người được ủy quyền"))
    valid_from = forms.DateField(widget=DayInput, label=_("Từ ngày"))
    valid_to = forms.DateField(widget=DayInput, label=_("Đến hết ngày"))
    dialogue = forms.TypedChoiceField(
        coerce=number_or_none, empty_value=None, required=False, label=_("Chỉ cho một cuộc đối thoại")
    )
    reason = forms.CharField(
        max_length=300, label=_("Căn cứ"), help_text=_("Văn bản ủy quyền của người chủ trì: số, ngày.")
    )
    may_sign = forms.BooleanField(
        required=False,
        widget=forms.CheckboxInput,
        label=_("Văn bản ủy quyền cho ký thừa ủy quyền (TUQ.)"),
        help_text=_("Chỉ đánh dấu khi văn bản ghi rõ việc ký. Cấp phó ký thay (KT.) không cần ô này."),
    )

    def __init__(
        self, *args: Any, deputies: list[tuple[int, str]], dialogues: list[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["deputy"].choices = [NONE_CHOSEN, *deputies]  # type: ignore[attr-defined]
        self.fields["dialogue"].choices = [("", _("Mọi cuộc đối thoại trong thời gian này")), *dialogues]  # type: ignore[attr-defined]


class RegisterField(forms.Form):
    name = forms.CharField(max_length=120, label=_("Tên lĩnh vực nhỏ"))


class AgreedChange(forms.Form):
    """A change of the calendar; `agreed` comes along once the administrator saw how many open dates move."""

    agreed = forms.BooleanField(required=False, widget=forms.HiddenInput)

    @property
    def has_agreed(self) -> bool:
        return bool(self.cleaned_data.get("agreed"))

    def ask_to_agree(self) -> None:
        """Sent once more, the form says yes."""
        self.data = {name: self.data[name] for name in self.data} | {"agreed": "on"}

    def day(self, _on: date) -> CalendarDay | None:
        """What the day would be; None: as shipped."""
        return None


class RemoveCalendarDay(AgreedChange):
    pass


class SetCalendarDay(AgreedChange):
    kind = forms.TypedChoiceField(
        coerce=DayKind, choices=[(kind.value, words) for kind, words in KIND_WORDS.items()], label=_("Ngày này là")
    )
    name = forms.CharField(max_length=120, label=_("Tên gọi"), help_text=_("Ví dụ: Nghỉ bù Quốc khánh"))
    citation = forms.CharField(max_length=300, label=_("Căn cứ"), help_text=_("Văn bản số mấy, ngày nào, của ai."))
    provisional = forms.BooleanField(
        required=False, label=_("Mới là dự kiến"), help_text=_("Hạn tính qua ngày này sẽ ghi là tạm tính.")
    )

    def day(self, on: date) -> CalendarDay:
        """The day as it is about to be set."""
        return CalendarDay(on=on, **self.values())

    def values(self) -> dict[str, Any]:
        """What the action takes."""
        return {name: self.cleaned_data[name] for name in ("kind", "name", "citation", "provisional")}
