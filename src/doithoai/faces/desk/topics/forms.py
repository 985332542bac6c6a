"""What people type about topics: shapes only."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doithoai.apps.organisations.models import Unit
from doithoai.apps.topics.actions.draft_topic_answer import LONGEST_WORDS, Part
from doithoai.apps.topics.models import Topic, TopicMember
from doithoai.core.petitions.lifecycle import AnswerStage
from doithoai.core.topics.answering import OPENING_PLACES
from doithoai.core.topics.gathering import LONGEST_TITLE

STAGES = [(stage.value, stage.value) for stage in AnswerStage]


class GatherPetitions(forms.Form):
    """Into a topic that is there, or a new one by its name."""

    topic_id = forms.TypedChoiceField(label=_("Chủ đề đã có"), coerce=int, empty_value=None, required=False)
    title = forms.CharField(
        label=_("Hoặc lập chủ đề mới, tên là"),
        max_length=LONGEST_TITLE,
        required=False,
        help_text=_("Ngắn, nói việc và nơi, ví dụ: Thoát nước, ngập úng ở thôn Đông."),
    )

    def __init__(self, *args: Any, topics: Iterable[Topic], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [(row.pk, row.title) for row in topics]
        if rows:
            self.fields["topic_id"].choices = [("", _("Chủ đề mới")), *rows]  # type: ignore[attr-defined]
        else:
            del self.fields["topic_id"]
            self.fields["title"].label = _("Tên chủ đề")


class LeadTopic(forms.Form):
    """The name of a topic and who answers it."""

    title = forms.CharField(label=_("Tên chủ đề"), max_length=LONGEST_TITLE)
    lead_unit_id = forms.TypedChoiceField(
        label=_("Đơn vị chủ trì"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_(
            "Ý kiến chưa giao trong chủ đề được giao luôn cho đơn vị này. Ý kiến đơn vị khác đang giữ thì để nguyên."
        ),
    )

    def __init__(self, *args: Any, units: Iterable[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = [("", _("Chưa chọn")), *((row.pk, row.name) for row in units)]
        self.fields["lead_unit_id"].choices = rows  # type: ignore[attr-defined]


class DraftTopicAnswer(forms.Form):
    """The words for all, how each line begins, and for each petition its own words and points."""

    opening = forms.CharField(
        label=_("Dòng riêng của mỗi ý kiến bắt đầu thế nào"),
        max_length=300,
        help_text=_("Chỗ điền: %(places)s.") % {"places": ", ".join(f"{{{place}}}" for place in OPENING_PLACES)},
    )
    text = forms.CharField(
        label=_("Câu trả lời chung"),
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("Nói rõ đã làm gì, sẽ làm gì, ngày nào xong. Đứng sau dòng riêng trong câu trả lời từng ý kiến."),
    )
    seen_version = forms.IntegerField(widget=forms.HiddenInput, initial=0)

    def __init__(self, *args: Any, members: Sequence[TopicMember], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = members
        for member in members:
            pk, points = member.petition_id, list(member.petition.points.all())
            self.fields[f"words_{pk}"] = forms.CharField(
                label=_("Lời riêng"), max_length=LONGEST_WORDS, required=False, initial=member.words
            )
            if points:
                self.fields[f"points_{pk}"] = forms.TypedMultipleChoiceField(
                    label=_("Câu trả lời chung đã trả lời các nội dung"),
                    coerce=int,
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                    choices=[(point.order, f"{point.order}. {point.text}") for point in points],
                    initial=member.covered_points,
                )

    def rows(self) -> list[tuple[TopicMember, list[forms.BoundField]]]:
        """Each petition with its own fields."""
        return [(member, self._own(member.petition_id)) for member in self.members]

    def _own(self, petition_id: int) -> list[forms.BoundField]:
        names = (f"words_{petition_id}", f"points_{petition_id}")
        return [self[name] for name in names if name in self.fields]

    def facts(self) -> dict[str, Any]:
        """The arguments of the action."""
        typed = self.cleaned_data
        parts = {
            member.petition_id: Part(
                typed[f"words_{member.petition_id}"], typed.get(f"points_{member.petition_id}", [])
            )
            for member in self.members
        }
        return {name: typed[name] for name in ("text", "opening", "seen_version")} | {"parts": parts}


class ApproveTopicAnswer(forms.Form):
    """The words, mended where need be, and what was seen."""

    text = forms.CharField(label=_("Câu trả lời chung"), widget=forms.Textarea(attrs={"rows": 12}))
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)
    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class ReturnTopicAnswer(forms.Form):
    """Why it goes back."""

    reason = forms.CharField(label=_("Cần sửa gì"), max_length=400, widget=forms.Textarea(attrs={"rows": 3}))
    stage = forms.TypedChoiceField(choices=STAGES, coerce=AnswerStage, widget=forms.HiddenInput)
