"""Shapes of the forms by which an administrator adds a rule: one for each plain-language choice of what is tested."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doithoai.core.deadlines.rule import Unit
from doithoai.core.dialogues.programme import Milestone
from doithoai.core.dialogues.words import MILESTONE_WORDS
from doithoai.core.law.adding import CLOCKS, LONGEST_LIMIT, WantedRule, own_limit
from doithoai.core.law.conditions import Avoids, CitesInForce, Condition, Fills, Mentions, YearlyAtLeast
from doithoai.core.law.findings import PART_WORDS, PlanPart, Severity
from doithoai.core.law.kinds import DialogueKind
from doithoai.core.law.saying import KIND_WORDS
from doithoai.faces.desk.admin.forms import DayInput, number_or_none
from doithoai.faces.desk.planning.inputs import Lines

SEVERITY_CHOICES = [
    (Severity.WARNING.value, _("Lưu ý: hiện bên kế hoạch, không ngăn ban hành")),
    (Severity.ERROR.value, _("Sai quy định: muốn ban hành phải ghi lý do")),
    (Severity.QUESTION.value, _("Câu hỏi: nhắc người soạn xem lại")),
]
_TEXT_PARTS = (
    PlanPart.CHAIRS, PlanPart.ORGANISERS, PlanPart.PARTICIPANTS, PlanPart.DUTIES, PlanPart.RECIPIENTS,
    PlanPart.TOPICS, PlanPart.AGENDA, PlanPart.HOW_TO_ATTEND, PlanPart.NOTICE, PlanPart.RESULTS, PlanPart.TITLE,
    PlanPart.LEGAL_BASES,
)  # fmt: skip
_FILLED_PARTS = (
    PlanPart.VENUE, PlanPart.TOPICS, PlanPart.HOW_TO_ATTEND, PlanPart.AGENDA, PlanPart.RECIPIENTS, PlanPart.LEGAL_BASES,
)  # fmt: skip


def _part_choices(parts: tuple[PlanPart, ...]) -> list[tuple[str, Any]]:
    return [("", _("Chọn một phần")), *((part.value, _(PART_WORDS[part])) for part in parts)]


class SomeLines(Lines):
    """Lines of which at least one is needed."""

    def __init__(self, **words: Any) -> None:
        super().__init__(**words)
        self.required = True

    def validate(self, value: object) -> None:
        if not value:
            raise forms.ValidationError(_("Xin ghi ít nhất một dòng."), code="required")


class AddRule(forms.Form):
    """What every rule has: its name, whom it binds, how serious it is, its source; and a plan to try it on."""

    words: ClassVar[str | Promise] = ""
    about: ClassVar[str | Promise] = ""
    tested: ClassVar[tuple[str, ...]] = ()

    title = forms.CharField(max_length=200, label=_("Tên quy tắc"), help_text=_("Người soạn kế hoạch sẽ đọc tên này."))
    kinds = forms.MultipleChoiceField(
        choices=[(kind.value, _(name)) for kind, name in KIND_WORDS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        label=_("Áp dụng cho loại đối thoại"),
        help_text=_("Không chọn loại nào là áp dụng cho mọi loại."),
    )
    severity = forms.ChoiceField(
        choices=SEVERITY_CHOICES,
        widget=forms.RadioSelect,
        initial=Severity.WARNING.value,
        label=_("Khi kế hoạch trái quy tắc này"),
    )
    why = forms.CharField(
        max_length=400, required=False, widget=forms.Textarea(attrs={"rows": 2}), label=_("Vì sao"),
        help_text=_("Một câu giải thích cho người soạn."),
    )  # fmt: skip
    citation = forms.CharField(
        max_length=300, label=_("Căn cứ"), help_text=_("Văn bản số mấy, ngày nào, của ai; điều nào.")
    )
    verified = forms.BooleanField(
        required=False,
        label=_("Tôi đã đối chiếu với văn bản gốc"),
        help_text=_("Chưa đối chiếu thì quy tắc chỉ hiện như một lưu ý và ghi rõ là chưa đối chiếu."),
    )
    valid_from = forms.DateField(
        widget=DayInput, label=_("Áp dụng từ ngày"), help_text=_("Tính theo ngày tổ chức đối thoại.")
    )
    for_lower = forms.BooleanField(required=False, label=_("Áp dụng cho cả các cơ quan trực thuộc"))
    dialogue = forms.TypedChoiceField(
        coerce=number_or_none, empty_value=None, required=False, label=_("Xem thử trên kế hoạch")
    )

    def __init__(self, *args: Any, dialogues: list[tuple[int, str]], has_lower: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dialogue"].choices = [("", _("Chọn một kế hoạch")), *dialogues]  # type: ignore[attr-defined]
        if not has_lower:
            del self.fields["for_lower"]
        self.order_fields(["title", *self.tested, "kinds", "severity"])

    def condition(self) -> Condition:
        """What the form tests, from its own fields."""
        raise NotImplementedError

    def wanted(self) -> WantedRule:
        """The rule as typed."""
        typed = self.cleaned_data
        return WantedRule(
            title=typed["title"],
            condition=self.condition(),
            severity=Severity(typed["severity"]),
            citation=typed["citation"],
            valid_from=typed["valid_from"],
            kinds=frozenset(DialogueKind(kind) for kind in typed["kinds"]),
            why=typed["why"],
            verified=typed["verified"],
            for_lower=typed.get("for_lower", False),
        )


class LimitRule(AddRule):
    words = _("Thời hạn chặt hơn")
    about = _("Một việc phải làm trước hoặc sau đối thoại bao nhiêu ngày. Không được lỏng hơn luật.")
    tested = ("milestone", "amount", "unit")
    milestone = forms.ChoiceField(
        choices=[(name, _(MILESTONE_WORDS[Milestone(name)])) for name in CLOCKS],
        label=_("Việc"),
        help_text=_("Việc chuẩn bị tính ngược từ ngày đối thoại; kết quả, trả lời, báo cáo tính về sau."),
    )
    amount = forms.IntegerField(min_value=1, max_value=LONGEST_LIMIT, label=_("Số ngày"))
    unit = forms.ChoiceField(
        choices=[(Unit.DAY.value, _("ngày")), (Unit.WORKING_DAY.value, _("ngày làm việc"))],
        widget=forms.RadioSelect,
        initial=Unit.DAY.value,
        label=_("Tính bằng"),
    )

    def condition(self) -> Condition:
        return own_limit(self.cleaned_data["milestone"], self.cleaned_data["amount"], Unit(self.cleaned_data["unit"]))


class MentionsRule(AddRule):
    words = _("Kế hoạch phải nêu")
    about = _("Một cơ quan, một người hoặc một câu phải có trong một phần của kế hoạch.")
    tested = ("part", "lines")
    part = forms.ChoiceField(choices=_part_choices(_TEXT_PARTS), label=_("Trong phần"))
    lines = SomeLines(label=_("Phải nêu"), help_text=_("Mỗi dòng một cách gọi; có một trong các dòng là đủ."))

    def condition(self) -> Condition:
        return Mentions((PlanPart(self.cleaned_data["part"]),), self.cleaned_data["lines"])


class AvoidsRule(AddRule):
    words = _("Kế hoạch không được có")
    about = _("Những từ ngữ không được viết trong một phần của kế hoạch.")
    tested = ("part", "lines")
    part = forms.ChoiceField(choices=_part_choices(_TEXT_PARTS), label=_("Trong phần"))
    lines = SomeLines(label=_("Không được có"), help_text=_("Mỗi dòng một cụm từ, viết đúng dấu."))

    def condition(self) -> Condition:
        return Avoids((PlanPart(self.cleaned_data["part"]),), self.cleaned_data["lines"])


class FillsRule(AddRule):
    words = _("Không được bỏ trống")
    about = _("Một phần của kế hoạch luôn phải được ghi.")
    tested = ("part",)
    part = forms.ChoiceField(choices=_part_choices(_FILLED_PARTS), label=_("Phần phải ghi"))

    def condition(self) -> Condition:
        return Fills(PlanPart(self.cleaned_data["part"]))


class EndedBasisRule(AddRule):
    words = _("Văn bản đã hết hiệu lực")
    about = _("Kế hoạch không còn được lấy một văn bản làm căn cứ; ghi văn bản thay thế.")
    tested = ("number", "instead")
    number = forms.CharField(max_length=60, label=_("Số, ký hiệu văn bản cũ"), help_text=_("Ví dụ: 12/2020/QĐ-UBND"))
    instead = forms.CharField(max_length=200, label=_("Văn bản thay thế"))

    def condition(self) -> Condition:
        return CitesInForce(self.cleaned_data["number"].strip(), self.cleaned_data["instead"].strip())


class YearlyRule(AddRule):
    words = _("Số cuộc trong năm")
    about = _("Mỗi năm phải tổ chức ít nhất bao nhiêu cuộc đối thoại của một loại.")
    tested = ("times",)
    times = forms.IntegerField(min_value=1, max_value=24, label=_("Ít nhất mấy cuộc một năm"))

    def condition(self) -> Condition:
        return YearlyAtLeast(self.cleaned_data["times"])


RULE_FORMS: Mapping[str, type[AddRule]] = {
    "thoi-han": LimitRule,
    "phai-neu": MentionsRule,
    "khong-duoc-co": AvoidsRule,
    "khong-bo-trong": FillsRule,
    "van-ban-het-hieu-luc": EndedBasisRule,
    "so-cuoc": YearlyRule,
}
"""Part of the address -> the form of that choice."""


class EndRule(forms.Form):
    last_on = forms.DateField(
        widget=DayInput,
        label=_("Ngày cuối áp dụng"),
        help_text=_("Kế hoạch có ngày đối thoại sau ngày này không còn bị kiểm tra theo quy tắc."),
    )


class CheckRule(forms.Form):
    checked_on = forms.DateField(widget=DayInput, label=_("Ngày đối chiếu"))
    note = forms.CharField(
        max_length=400,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        label=_("Ghi chú"),
        help_text=_("Đối chiếu với bản nào: Công báo số mấy, cơ sở dữ liệu nào, điều khoản nào."),
    )
