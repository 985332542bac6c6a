"""The shapes of the plan's forms: words, time, agenda, recipients, quotas."""

from dataclasses import fields
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doithoai.apps.dialogues.models import Dialogue
from doithoai.core.delegates.balance import TRAIT_NAMES, Trait
from doithoai.core.dialogues.description import Description
from doithoai.core.dialogues.planning import AgendaLine
from doithoai.core.dialogues.programme import TimeKind
from doithoai.core.dialogues.quotas import Per, QuotaLine
from doithoai.core.dialogues.time import DialogueTime
from doithoai.core.dialogues.words import TIME_KIND_WORDS
from doithoai.faces.desk.planning.inputs import Lines, day, hour, words

MORE_ROWS = 3


class DescribeDialogue(forms.Form):
    """Every word of the plan that is not a date, a number of people or a duty."""

    title = words(_("Tên cuộc đối thoại"), most=400, required=True, rows=2)
    theme = words(_("Chủ đề"), most=400, rows=2)
    audience = words(_("Đối tượng tham dự"), most=300)
    venue = words(_("Địa điểm"), most=300)
    expected_attendance = forms.IntegerField(label=_("Số người dự kiến"), min_value=1, max_value=100000, required=False)
    chair_title = words(_("Chủ trì (chức danh)"), most=120)
    co_chairs = Lines(label=_("Đồng chủ trì"), rows=3)
    council_co_chairs = forms.BooleanField(label=_("Đại diện Thường trực HĐND cùng chủ trì"), required=False)
    deputy_when_authorised = forms.BooleanField(label=_("Cấp phó chủ trì khi được ủy quyền"), required=False)
    purposes = Lines(label=_("Mục đích"))
    requirements = Lines(label=_("Yêu cầu"))
    topics = Lines(label=_("Nội dung đối thoại"))
    forms = Lines(label=_("Hình thức"), rows=3)
    conduct = Lines(label=_("Cách tiến hành"))
    participants = Lines(label=_("Thành phần tham dự"))
    legal_bases = Lines(label=_("Căn cứ"))

    def value(self) -> Description:
        """The words as a value."""
        return Description(**self.cleaned_data)

    @staticmethod
    def initial_of(dialogue: Dialogue) -> dict[str, Any]:
        """What stands there now."""
        return {field.name: getattr(dialogue, field.name) for field in fields(Description)}


class DateDialogue(forms.Form):
    """A date, a window, a quarter, or announced later."""

    kind = forms.ChoiceField(
        label=_("Thời gian đã rõ đến đâu"),
        choices=[(kind.value, _(text)) for kind, text in TIME_KIND_WORDS.items()],
        widget=forms.RadioSelect,
    )
    starts_on = day(_("Ngày, hoặc ngày đầu của khoảng"), required=False)
    ends_on = day(_("Ngày cuối của khoảng"), required=False)
    starts_at = hour(_("Giờ bắt đầu"))
    quarter = forms.TypedChoiceField(
        label=_("Quý"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", "–"), (1, "I"), (2, "II"), (3, "III"), (4, "IV")],
    )
    tentative = forms.BooleanField(label=_("Mới là dự kiến"), required=False)
    text = words(_("Ghi chú về thời gian"), most=200)
    reason = words(
        _("Lý do đổi ngày"), most=400, rows=2, help_text=_("Cần khi kế hoạch đã ban hành; người dân sẽ đọc được.")
    )

    def value(self) -> DialogueTime:
        """The time as a value."""
        data = dict(self.cleaned_data)
        data.pop("reason")
        return DialogueTime(**data | {"kind": TimeKind(data["kind"])})

    @staticmethod
    def initial_of(dialogue: Dialogue) -> dict[str, Any]:
        """What stands there now."""
        same = ("starts_on", "ends_on", "starts_at", "quarter", "tentative")
        return {name: getattr(dialogue, name) for name in same} | {
            "kind": dialogue.time_kind,
            "text": dialogue.time_text,
        }


class ChangeAgenda(forms.Form):
    """The rows that are there and a few empty ones; an emptied row is left out."""

    def __init__(self, *args: Any, rows: list[AgendaLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = range(1, len(rows) + MORE_ROWS + 1)
        for place in self.places:
            row = rows[place - 1] if place <= len(rows) else AgendaLine("", None)
            self.fields[f"title_{place}"] = words(_("Nội dung"), most=300)
            self.fields[f"minutes_{place}"] = forms.IntegerField(
                label=_("Số phút"), min_value=1, max_value=600, required=False
            )
            self.initial[f"title_{place}"], self.initial[f"minutes_{place}"] = row.title, row.minutes

    def rows(self) -> list[tuple[int, Any, Any]]:
        """Number, title field and minutes field of each row."""
        return [(place, self[f"title_{place}"], self[f"minutes_{place}"]) for place in self.places]

    def value(self) -> list[AgendaLine]:
        """The filled rows in their order."""
        lines = [
            AgendaLine(self.cleaned_data[f"title_{place}"], self.cleaned_data[f"minutes_{place}"])
            for place in self.places
        ]
        return [line for line in lines if line.title or line.minutes]


class ChangeRecipients(forms.Form):
    recipients = Lines(label=_("Nơi nhận"), rows=10, help_text=_("Mỗi dòng một nơi nhận; dòng lưu ở cuối."))


PER_CHOICES = [
    (Per.GROUP.value, _("Mỗi thôn, tổ chừng ấy người")),
    (Per.TOTAL.value, _("Tổng cộng, nơi nào cử trước được trước")),
    (Per.SHARED.value, _("Tổng cộng, chia cho các thôn, tổ theo số hộ")),
    (Per.PERCENT.value, _("Chừng ấy phần trăm số hộ của mỗi thôn, tổ")),
]


class ChangeQuota(forms.Form):
    """One line of delegates."""

    who = words(_("Ai"), most=300, required=True, help_text=_("Ví dụ: đại biểu Nhân dân, hội viên Phụ nữ."))
    count = forms.IntegerField(label=_("Số người, hoặc số phần trăm"), min_value=1, max_value=10000)
    per = forms.ChoiceField(label=_("Tính theo"), choices=PER_CHOICES, widget=forms.RadioSelect)
    group_kind = words(_("Loại địa bàn"), most=40, help_text=_("Ví dụ: tổ dân phố, thôn. Để trống: mọi thôn, tổ."))
    criteria = words(_("Tiêu chuẩn lựa chọn"), most=400, rows=2)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for trait, name in TRAIT_NAMES.items():
            self.fields[trait.value] = forms.CharField(label=gettext(name), max_length=6, required=False)

    @property
    def target_fields(self) -> list[forms.BoundField]:
        """At least how many of each kind."""
        return [self[trait.value] for trait in Trait]

    @property
    def line_fields(self) -> list[forms.BoundField]:
        """The line itself."""
        return [field for field in self if field.name not in list(Trait)]

    def value(self) -> QuotaLine:
        """The line as a value."""
        typed = dict(self.cleaned_data)
        targets = {trait.value: typed.pop(trait.value) for trait in Trait}
        return QuotaLine(**typed | {"per": Per(typed["per"]), "targets": targets})


class ConfirmQuota(forms.Form):
    """Which of the readings is meant."""

    per = forms.ChoiceField(label=_("Nghĩa của con số"), choices=PER_CHOICES, widget=forms.RadioSelect)
